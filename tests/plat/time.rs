//! Time in lines: the proposal, a late start, the parts of a way to talk, whose turn it is.
use bedoeling::app::{Overlay, Prepare, Setting, Stage};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::pace::Pace;
use bedoeling::domain::step::StepKind;
use bedoeling::domain::werkvorm::Werkvorm;
use chrono::TimeDelta;

use super::room::{Room, start};

/// A meeting of seven people that has begun, in which the card is talked about like this.
fn begun(viewer: Viewer, form: Werkvorm) -> Room {
    let mut room = Room::home();
    let mut setting = Setting::new(WerkpakketId::new("gemeente-08"));
    setting.viewer = viewer;
    setting.team = Some("Team Noord".to_owned());
    setting.present = Some(7);
    setting.participants = ["Amira", "Joris"].map(str::to_owned).to_vec();
    let known = room.state.known().expect("the toolkit is there");
    let pakket = known.toolkit.find(&setting.pakket).expect("it is there");
    let mut steps = setting.steps(pakket, &known);
    for step in &mut steps {
        step.form = step.form.and(Some(form));
    }
    setting.plan = Some(steps);
    room.state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
    room.lines(&["klaar", "verder"]);
    room
}

fn to(room: &mut Room, kind: StepKind) {
    while room.session().step().kind != kind {
        room.line("verder");
    }
}

fn ahead(room: &Room) -> i64 {
    Pace::of(room.session(), room.state.now).minutes_ahead()
}

#[test]
fn between_two_steps_the_proposal_is_said_and_ja_does_it() {
    let mut room = begun(Viewer::Me, Werkvorm::Gesprek);
    to(&mut room, StepKind::Denkkaart);
    room.line("");
    room.wait(26 * 60);
    room.line("verder");
    assert!(room.said("Jullie liggen"), "{:?}", room.last);
    assert!(room.said("Dan zijn jullie klaar om"), "{:?}", room.last);
    assert!(room.said("Typ ja om dat te doen"), "{:?}", room.last);
    assert_eq!(room.session().step().kind, StepKind::Denkkaart);
    room.line("ja");
    assert!(room.said("Het plan is aangepast."), "{:?}", room.last);
    assert_eq!(room.session().step().kind, StepKind::Werkplaat);
    assert_eq!(ahead(&room), 0);
}

#[test]
fn verder_an_empty_line_and_any_other_line_leave_it_as_it_is_and_go_on_once() {
    for line in ["verder", "", "Iets anders"] {
        let mut room = begun(Viewer::Me, Werkvorm::Gesprek);
        to(&mut room, StepKind::Denkkaart);
        room.line("");
        room.wait(27 * 60);
        room.line("verder");
        assert!(matches!(room.state.overlay, Some(Overlay::Proposal(_))));
        room.line(line);
        assert_eq!(room.session().step().kind, StepKind::Werkplaat, "{line}");
        assert!(room.session().steps.iter().all(|step| step.adjusted == 0));
    }
}

#[test]
fn where_the_group_looks_it_stands_below_the_steps_and_voorstel_does_it() {
    let mut room = begun(Viewer::Group, Werkvorm::Gesprek);
    room.line("voorstel");
    assert!(room.said("Er is nu niets voor te stellen."));
    to(&mut room, StepKind::Denkkaart);
    room.line("");
    room.wait(27 * 60);
    room.line("verder");
    assert!(!room.said("achter"), "{:?}", room.last);
    room.line("stappen");
    assert!(room.said("Begonnen om 14:"), "{:?}", room.last);
    assert!(room.said("Typ voorstel om dat te doen."), "{:?}", room.last);
    room.line("voorstel");
    assert!(room.said("Het plan is aangepast."), "{:?}", room.last);
}

#[test]
fn a_late_start_and_what_a_step_took_are_said_with_a_time() {
    let mut room = begun(Viewer::Group, Werkvorm::Gesprek);
    room.wait(600);
    room.line("begonnen 14:07");
    assert!(room.said("Begonnen om 14:07."), "{:?}", room.last);
    let begun = room.session().started.expect("it began");
    assert_eq!((begun - start()).num_minutes(), 7);
    for wrong in ["begonnen 23:00", "begonnen straks", "begonnen"] {
        room.line(wrong);
        assert!(room.said("Dat is geen tijd tot nu toe."), "{wrong}");
    }
    to(&mut room, StepKind::Denkkaart);
    room.line("duurde 8");
    assert!(room.said("Deze stap duurde tot nu toe 8 minuten."));
    let spent = |room: &Room| room.session().step().timer.elapsed(room.state.now);
    assert_eq!(spent(&room), TimeDelta::minutes(8));
    room.line("duurde 3");
    assert_eq!(spent(&room), TimeDelta::minutes(3));
}

#[test]
fn every_part_says_who_sits_with_whom_and_speaks_at_its_end() {
    let mut room = begun(Viewer::Group, Werkvorm::EenTweeVierAllen);
    to(&mut room, StepKind::Denkkaart);
    assert!(room.said("Deel 1 van 4."), "{:?}", room.last);
    room.line("");
    room.wait(70);
    assert!(room.said("De tijd van dit deel is om."), "{:?}", room.last);
    room.line("verder");
    assert!(room.said("Deel 2 van 4."), "{:?}", room.last);
    assert!(room.said("2 tweetallen en 1 drietal."), "{:?}", room.last);
    room.line("verder");
    assert!(room.said("1 drietal en 1 viertal."), "{:?}", room.last);
}

#[test]
fn whoever_leads_hears_who_had_no_turn() {
    let mut room = begun(Viewer::Me, Werkvorm::Gesprek);
    to(&mut room, StepKind::Rondje);
    room.line("beurt");
    assert!(room.said("Nog niet: Amira en Joris"), "{:?}", room.last);
    room.line("beurt joris");
    assert_eq!(room.session().step().been, ["Joris"]);
    room.line("beurt Wil");
    assert!(room.said("Die naam staat niet bij de mensen die er zijn."));
    let mut room = begun(Viewer::Group, Werkvorm::Gesprek);
    to(&mut room, StepKind::Rondje);
    room.line("beurt");
    assert!(room.said("Hier gaat niemand met name om de beurt."));
}
