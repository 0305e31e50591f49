//! Every dose walked from begin to end on drawn cells: each question whole, nothing over the edge.
use bedoeling::app::{Phase, Prepare, Setting, Stage};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::Dose;
use bedoeling::domain::step::StepKind;
use bedoeling::domain::toolkit::KaartKind;
use support::{Play, READY, rows};

#[path = "rooms/code.rs"]
mod code;
#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;

/// Columns and rows: from the smallest that must work to a large one.
const SIZES: [(u16, u16); 5] = [(56, 16), (70, 20), (80, 24), (120, 34), (120, 40)];

/// The lengths that have a name.
const DOSES: [Dose; 3] = [Dose::Koffie, Dose::Werkoverleg, Dose::Verdieping];

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
    // In a circle the prompt of the ring is what is asked.
    let prompt = step.ring().and_then(|ring| ring.hint.as_ref());
    let question = prompt.or(step.question.as_ref()).unwrap_or(&step.title);
    if step.ring().is_some() {
        // The drawing may stand beside the words.
        let beside = |row: &String| row.rsplit("   ").next().unwrap_or_default().to_owned();
        let beside: Vec<String> = body.iter().map(beside).collect();
        assert!(
            words(&beside).contains(question.as_str()),
            "the question is not whole: {place}"
        );
        return;
    }
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
    let id = &play.session().werkpakket.clone();
    let pakket = toolkit.find(id).expect("it is there");
    for kaart in pakket.of_kind(KaartKind::Doe) {
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

/// One werkpakket in one length, from begin to end.
fn walk(pakket: &str, dose: Dose) {
    let name = format!("{pakket}, {dose:?}");
    let mut play = Play::home();
    let mut setting = Setting::new(WerkpakketId::new(pakket));
    setting.dose = dose;
    play.state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
    play.keys(READY);
    let mut kinds = Vec::new();
    for (width, height) in SIZES {
        check(&mut play, width, height, &name);
    }
    for _ in 0..60 {
        play.keys("<pgdn>");
        let kind = play.session().step().kind;
        kinds.push(kind);
        let name = format!("{name}, {kind:?}");
        for (width, height) in SIZES {
            check(&mut play, width, height, &name);
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
                check(&mut play, width, height, &format!("{name} runs"));
            }
        }
    }
    assert_eq!(
        play.meeting().phase,
        Phase::Closing,
        "{name} has an end: {kinds:?}"
    );
    assert!(kinds.contains(&StepKind::Denkkaart) && kinds.contains(&StepKind::Oogst));
}

#[test]
fn every_dose_of_every_werkpakket_shows_every_question_whole_at_every_size() {
    let toolkit = support::toolkit();
    let pakketten: Vec<&str> = toolkit
        .for_groups()
        .map(|pakket| pakket.id.as_str())
        .collect();
    assert!(pakketten.len() >= 3, "{pakketten:?}");
    for pakket in pakketten {
        for dose in DOSES {
            walk(pakket, dose);
        }
    }
}
