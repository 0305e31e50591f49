//! Looking back at what was agreed: verdicts, putting off, undo, and what the next meeting finds.
use bedoeling::domain::afspraak::AfspraakStatus;
use bedoeling::domain::step::StepKind;

use crate::support::Play;

/// A meeting of Team Noord that agreed two things, closed; then the next one at its look back.
fn looking_back() -> Play {
    let mut play = Play::home();
    play.start("gemeente-08", 45, "Team Noord").keys("<right>");
    play.keys("aMet de balie meelopen<enter>Joris<enter>vr<enter>");
    play.keys("aDe sleutel regelen<enter>Noor<enter>over 2 weken<enter>");
    play.on_to_the_end();
    play.keys("<enter>x<wait:86400>");
    play.start("gemeente-08", 45, "Team Noord").keys("<right>");
    play.step_of(StepKind::Terugblik);
    play
}

fn verdicts(play: &Play) -> Vec<(String, String)> {
    let steps = &play.session().steps;
    let verdicts = steps.iter().flat_map(|step| &step.verdicts);
    verdicts
        .map(|one| (one.what.clone(), one.verdict.clone()))
        .collect()
}

#[test]
fn a_verdict_is_one_digit_and_stands_in_the_meeting_that_gave_it() {
    let mut play = looking_back();
    play.keys("<enter>1");
    let said = [("Met de balie meelopen".to_owned(), "gedaan".to_owned())];
    assert_eq!(verdicts(&play), said);
    play.keys("2u");
    assert_eq!(verdicts(&play), said, "taken back by undo");
    play.on_to_the_end();
    play.keys("<enter>x");
    let memory = play.world.sessions.team_memory("Team Noord");
    let open: Vec<&str> = memory.open.iter().map(|open| open.what.as_str()).collect();
    assert_eq!(
        open,
        ["De sleutel regelen"],
        "what is done does not come back"
    );
}

#[test]
fn the_list_of_verdicts_takes_their_digits_and_the_list_stays_with_t() {
    let mut play = looking_back();
    play.keys("<enter>");
    assert!(play.text().contains("1 gedaan · 2 "), "{}", play.text());
    play.keys("t");
    assert!(play.text().contains("Met de balie meelopen"));
    play.keys("t<enter>1");
    let said = [("Met de balie meelopen".to_owned(), "gedaan".to_owned())];
    assert_eq!(verdicts(&play), said);
    assert_eq!(play.state.overlay, None);
}

#[test]
fn what_is_put_off_comes_back_on_its_new_day_and_is_counted() {
    let mut play = looking_back();
    play.keys("<enter><down>3overmorgen<enter>");
    let later = AfspraakStatus::Later.word().to_owned();
    assert_eq!(verdicts(&play), [("De sleutel regelen".to_owned(), later)]);
    play.on_to_the_end();
    play.keys("<enter>x");
    let memory = play.world.sessions.team_memory("Team Noord");
    let open = memory
        .open
        .iter()
        .find(|open| open.what == "De sleutel regelen");
    let open = open.expect("it is still open");
    assert_eq!(
        open.due.map(|due| due.to_string()),
        Some("2026-11-26".to_owned())
    );
    assert_eq!(open.postponed, 1);
}

#[test]
fn a_verdict_survives_a_crash_while_its_day_is_being_typed() {
    let mut play = looking_back();
    play.keys("<enter>3over 2 w");
    play.restart();
    assert_eq!(play.typing(), Some(("over 2 w", "")));
    play.keys("eken<enter>");
    let step = play.session().step();
    assert_eq!(step.verdicts.len(), 1);
    assert_eq!(
        step.verdicts[0].to.map(|to| to.to_string()),
        Some("2026-12-08".to_owned())
    );
}

#[test]
fn a_team_with_nothing_open_does_not_look_back() {
    let mut play = Play::home();
    play.start("gemeente-08", 45, "Team Zuid").keys("<right>");
    let steps = &play.session().steps;
    assert!(steps.iter().all(|step| step.kind != StepKind::Terugblik));
    assert!(steps.iter().any(|step| step.kind == StepKind::Verhaal));
}
