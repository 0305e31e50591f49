//! What the menu can do, in lines: a break and back, who is there, a verslag, what really goes.
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::step::StepKind;

use super::room::Room;
use super::small::begun;

fn at_the_kaart() -> Room {
    let mut room = begun();
    room.lines(&["ga 4"]);
    room
}

#[test]
fn a_break_is_said_with_its_time_and_leads_back() {
    let mut room = at_the_kaart();
    let before = room.session().here;
    room.line("pauze");
    assert!(
        room.said("Pauze.") && room.said("Terug om 14:"),
        "{:?}",
        room.last
    );
    room.line("+ 5");
    assert!(room.said("Deze stap duurt nu 15 minuten.") && room.said("Terug om"));
    room.line("verder");
    assert_eq!(room.session().here, before);
    assert_eq!(room.session().step().kind, StepKind::Denkkaart);
}

#[test]
fn who_is_there_is_a_number_or_names() {
    let mut room = at_the_kaart();
    room.line("wie is er");
    assert!(room.said("Een aantal, of namen"), "{:?}", room.last);
    room.line("9");
    assert!(room.said("Goed: 9 mensen."), "{:?}", room.last);
    room.lines(&["wie is er", "Amira, Wil"]);
    assert_eq!(room.session().participants, ["Amira", "Wil"]);
}

#[test]
fn a_verslag_is_made_with_one_word_and_a_number() {
    let mut room = at_the_kaart();
    room.line("deel");
    assert!(
        room.said("tekst: om te plakken in een mail"),
        "{:?}",
        room.last
    );
    room.line("4");
    assert!(room.said("Het verslag staat bij je gesprekken."));
}

#[test]
fn what_really_goes_is_read_chosen_and_asked_once() {
    let mut room = at_the_kaart();
    room.lines(&["n eerste", "n tweede", "haal eruit"]);
    assert!(
        room.said("Toch tonen?") && !room.said("tweede"),
        "{:?}",
        room.last
    );
    room.line("ja");
    assert_eq!(room.last[..2], ["1: notitie: tweede", "2: notitie: eerste"]);
    room.line("2");
    assert!(room.said("notitie: eerste") && room.said("Echt weg? Typ ja."));
    room.line("");
    assert_eq!(room.session().note_count(), 2);
    room.lines(&["haal eruit", "ja", "2", "ja"]);
    assert!(room.said("Weg. Ook van schijf."), "{:?}", room.last);
    let notes: Vec<_> = room
        .session()
        .steps
        .iter()
        .flat_map(|step| &step.notes)
        .collect();
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].text, "tweede");
}

#[test]
fn another_line_while_choosing_is_for_the_meeting() {
    let mut room = at_the_kaart();
    room.lines(&["n eerste", "haal eruit", "ja", "n tweede"]);
    assert_eq!(room.session().note_count(), 2);
    assert!(room.state.overlay.is_none());
}

#[test]
fn the_clock_says_how_far_ahead_only_where_the_group_does_not_look() {
    let mut room = at_the_kaart();
    room.line("klok");
    assert!(
        !room.said("Jullie liggen") && !room.said("op tijd"),
        "{:?}",
        room.last
    );
    let bedoeling::app::Stage::Meeting(meeting) = &mut room.state.stage else {
        panic!("a meeting is on");
    };
    meeting.viewer = Viewer::Me;
    room.line("klok");
    assert!(room.said("Jullie liggen"), "{:?}", room.last);
}
