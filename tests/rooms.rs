//! Every dose walked from begin to end on drawn cells: each question whole, nothing over the edge.
use std::sync::Arc;

use bedoeling::app::{Phase, Prepare, Setting, Stage};
use bedoeling::content;
use bedoeling::domain::board::Vak;
use bedoeling::domain::levels::Dose;
use bedoeling::domain::step::StepKind;
use bedoeling::domain::toolkit::{KaartKind, Toolkit, Werkpakket, Werkplaat};
use support::{Play, READY, rows};

#[path = "rooms/code.rs"]
mod code;
#[path = "rooms/contrast.rs"]
mod contrast;
#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;

/// Columns and rows: from the smallest that must work to a large one.
const SIZES: [(u16, u16); 5] = [(56, 16), (70, 20), (80, 24), (120, 34), (120, 40)];

/// All that is built in.
fn whole_toolkit() -> Arc<Toolkit> {
    let read = content::read(&content::embedded());
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    Arc::new(read.toolkit)
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
    let (title, step) = drawn[0].rsplit_once("  ").unwrap_or_default();
    assert!(
        step.trim().starts_with("stap ") && !title.is_empty(),
        "the title lies over the step: {place}"
    );
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
            block_cells(&drawn) > 100,
            "the question is not whole: {place}"
        );
        assert!(width >= 70, "block letters need space: {place}");
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
fn walk(toolkit: &Arc<Toolkit>, pakket: &Werkpakket, dose: Dose) {
    let name = format!("{}, {dose:?}", pakket.id);
    let mut play = Play::with(Arc::clone(toolkit));
    let mut setting = Setting::new(pakket.id.clone());
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
        contrast::check(&mut play, &name);
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
            let name = format!("{name} runs");
            for (width, height) in SIZES {
                check(&mut play, width, height, &name);
            }
            contrast::check(&mut play, &name);
        }
    }
    assert_eq!(
        play.meeting().phase,
        Phase::Closing,
        "{name} has an end: {kinds:?}"
    );
    let both = [StepKind::Denkkaart, StepKind::Oogst];
    let has_both = both.iter().all(|kind| kinds.contains(kind));
    assert!(has_both || !pakket.steps.is_empty(), "{name}: {kinds:?}");
}

#[test]
fn every_dose_of_every_werkpakket_shows_every_question_whole_at_every_size() {
    let toolkit = whole_toolkit();
    let mut walked = 0;
    for pakket in toolkit.for_groups() {
        for dose in &pakket.doses {
            walk(&toolkit, pakket, *dose);
            walked += 1;
        }
    }
    assert!(walked >= 100, "{walked}");
}

/// Everybody gave a score to everything on this board, and all is shown.
fn scored(toolkit: &Arc<Toolkit>, pakket: &Werkpakket, plaat: &Werkplaat) -> Play {
    let mut play = Play::with(Arc::clone(toolkit));
    let mut setting = Setting::new(pakket.id.clone());
    setting.dose = Dose::Werkoverleg;
    setting.plaat = Some(plaat.id.clone());
    play.welcome(setting).step_of(StepKind::Werkplaat);
    play.keys("<enter>");
    for _ in 0..plaat.layout.marks.len().max(1) {
        for _ in &plaat.layout.vakken {
            play.keys("<enter>2479<enter>");
        }
        play.keys("w");
    }
    play.keys("t<esc>");
    play
}

#[test]
fn on_every_board_with_scores_nothing_lies_over_a_title_or_its_figures() {
    let toolkit = whole_toolkit();
    let mut seen = 0;
    for pakket in toolkit.for_groups() {
        for plaat in &pakket.werkplaten {
            let own_time = pakket.steps.is_empty() && pakket.doses.contains(&Dose::Werkoverleg);
            if !own_time || !plaat.layout.scored() {
                continue;
            }
            seen += 1;
            let mut play = scored(&toolkit, pakket, plaat);
            for (width, height) in SIZES {
                let drawn = rows(&play.drawn(width, height));
                let place = format!("{}/{} at {width}x{height}", pakket.id, plaat.id);
                let shown = drawn.join("\n");
                for row in &drawn {
                    let figures = row.contains("midden");
                    let line = row.contains(['├', '━', '┤']);
                    assert!(!(figures && line), "{place}:\n{shown}");
                }
                // A title may be broken over two lines in its own column.
                let whole = |vak: &&Vak| vak.title.split(' ').all(|word| shown.contains(word));
                let folded = shown.contains(" meer\n") || shown.contains("… ");
                let wholes = plaat.layout.vakken.iter().filter(whole).count();
                let is_whole = wholes == plaat.layout.vakken.len();
                assert!(is_whole || folded, "{place}: {wholes}\n{shown}");
            }
        }
    }
    assert!(seen >= 10, "{seen}");
}
