//! Every dose walked from begin to end on drawn cells: each question whole, nothing over the edge.
use bedoeling::app::Phase;
use bedoeling::domain::step::StepKind;
use bedoeling::domain::toolkit::KaartKind;
use support::{BEGIN, Play, READY, rows};

#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;

/// Columns and rows: from the smallest that must work to a large one.
const SIZES: [(u16, u16); 5] = [(56, 16), (70, 20), (80, 24), (120, 34), (120, 40)];

/// The keys that choose a dose on the screen where a meeting is set ready.
const DOSES: [(&str, &str); 3] = [
    ("koffie", "<left>"),
    ("werkoverleg", ""),
    ("verdieping", "<right>"),
];

fn begun(choose: &str) -> Play {
    let mut play = Play::home();
    play.keys(BEGIN).keys("<down>").keys(choose);
    play.keys(READY);
    play
}

/// What stands on the screen, with single spaces.
fn words(rows: &[String]) -> String {
    rows.join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Cells of block letters.
fn block_cells(rows: &[String]) -> usize {
    let blocks = "▘▝▀▖▌▞▛▗▚▐▜▄▙▟";
    rows.iter()
        .flat_map(|row| row.chars())
        .filter(|c| blocks.contains(*c))
        .count()
}

/// One screen of a meeting at one size.
fn check(play: &mut Play, width: u16, height: u16, name: &str) {
    let drawn = rows(&play.drawn(width, height));
    let place = format!("{name} at {width}x{height}:\n{}", drawn.join("\n"));
    let last = drawn.last().expect("a screen has rows");
    assert!(
        last.contains("blijft:") || last.is_empty(),
        "the footer is overdrawn: {place}"
    );
    assert_eq!(
        drawn[usize::from(height) - 2],
        "",
        "nothing stands above the footer: {place}"
    );
    let body = &drawn[1..drawn.len() - 1];
    assert!(
        !body.iter().any(|row| row.contains('…')),
        "something is cut: {place}"
    );
    let odd = |row: &String| row.chars().any(char::is_control);
    assert!(!drawn.iter().any(odd), "{place}");
    if play.meeting().phase != Phase::Running {
        return;
    }
    let step = play.session().step().clone();
    let question = step.question.as_ref().unwrap_or(&step.title);
    let shown = words(&drawn);
    if shown.contains(question.as_str()) {
        let first = question
            .split_whitespace()
            .next()
            .expect("a question has words");
        let lines = body.iter().skip_while(|row| !row.contains(first));
        let mut taken = 0;
        let mut said = String::new();
        for line in lines {
            taken += 1;
            said = format!("{said} {}", line.trim());
            let columns = line.trim().chars().count();
            assert!(columns <= 60, "a line of {columns}: {place}");
            if words(&[said.clone()]).contains(question.as_str()) {
                break;
            }
        }
        assert!(taken <= 7, "{taken} lines: {place}");
    } else {
        assert!(
            block_cells(&drawn) > 150,
            "the question is not whole: {place}"
        );
        assert!(width >= 80, "block letters need space: {place}");
    }
}

/// The question of whichever doekaart is chosen is whole, at every size.
fn acts(play: &mut Play) {
    let toolkit = play.state.toolkit.clone().expect("it was read");
    let kaarten = toolkit.werkpakketten[0].of_kind(KaartKind::Doe);
    for kaart in kaarten {
        play.keys("<down>");
        for (width, height) in SIZES {
            let drawn = rows(&play.drawn(width, height));
            let whole = words(&drawn).contains(kaart.question.as_str());
            assert!(whole, "{}:\n{}", kaart.question, drawn.join("\n"));
            check(play, width, height, &kaart.title);
        }
    }
    play.keys("<up><up><up><up><up>");
}

#[test]
fn every_dose_shows_every_question_whole_at_every_size() {
    for (dose, choose) in DOSES {
        let mut play = begun(choose);
        let mut kinds = Vec::new();
        for (width, height) in SIZES {
            check(&mut play, width, height, dose);
        }
        for _ in 0..60 {
            play.keys("<pgdn>");
            let kind = play.session().step().kind;
            kinds.push(kind);
            for (width, height) in SIZES {
                check(&mut play, width, height, &format!("{dose}, {kind:?}"));
            }
            if play.meeting().phase == Phase::Closing {
                break;
            }
            if kind == StepKind::Doekaart {
                acts(&mut play);
            }
            // Once the time runs the screen changes.
            play.keys("<wait:5>");
            if kind.offers_time() && !matches!(kind, StepKind::Werkplaat | StepKind::Cirkel) {
                play.keys("<enter>");
                for (width, height) in SIZES {
                    check(&mut play, width, height, &format!("{dose}, {kind:?} runs"));
                }
            }
        }
        assert_eq!(
            play.meeting().phase,
            Phase::Closing,
            "{dose} has an end: {kinds:?}"
        );
        assert!(kinds.contains(&StepKind::Denkkaart) && kinds.contains(&StepKind::Oogst));
    }
}
