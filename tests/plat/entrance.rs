//! The ways in by lines: the library, eerdere gesprekken, and what the room may not hear.
use std::sync::Arc;

use bedoeling::app::Focus;
use bedoeling::archive::Summary;
use bedoeling::domain::afspraak::AfspraakStatus;
use bedoeling::domain::ids::{SessionId, WerkpakketId};
use bedoeling::domain::levels::Viewer;
use chrono::TimeDelta;

use super::room::{Room, golden};

fn with_past() -> Room {
    let mut room = Room::home();
    room.keep(&golden());
    let why = "3:4: Deze regel klopt niet.".to_owned();
    let broken = Summary::unreadable("stuk.toml".into(), why, None);
    room.past.push((broken, Arc::default()));
    room
}

#[test]
fn a_word_searches_a_number_reads_and_an_empty_line_sets_ready() {
    let mut room = Room::home();
    room.line("begin");
    assert!(room.said("Waar gaat het gesprek over?"));
    assert!(room.said("1: Hoort het? Of helpt het?"));
    room.line("FORMULIER");
    assert_eq!(room.last[0], "Wat speelt er? FORMULIER");
    assert!(room.said("1: Hoort het? Of helpt het?, trefwoord: formulier"));
    room.line("1");
    assert!(room.said("Past bij: team"));
    assert!(room.said("Bron: "));
    room.line("");
    assert_eq!(room.state.focus(), Focus::Prepare);
}

#[test]
fn another_word_takes_the_place_of_the_first_and_terug_shows_all_again() {
    let mut room = Room::home();
    room.lines(&["begin", "xyzzy"]);
    assert!(room.said("Daar is nog geen werkpakket over."));
    room.line("zoek loket");
    let words = room.state.filter().map(|field| field.text().to_owned());
    assert_eq!(words.as_deref(), Some("loket"));
    room.line("terug");
    assert!(room.said("Waar gaat het gesprek over?"));
    room.line("terug");
    assert_eq!(room.state.focus(), Focus::Home);
}

#[test]
fn a_long_library_is_counted_and_read_only_when_somebody_asks() {
    let mut toolkit = super::room::toolkit();
    toolkit.werkpakketten.truncate(1);
    for kit in &mut toolkit.kits {
        kit.series.clear();
    }
    for number in 10..40 {
        let mut pakket = toolkit.werkpakketten[0].clone();
        pakket.id = WerkpakketId::new(format!("gemeente-{number}"));
        pakket.title = format!("Gesprek {number}");
        toolkit.werkpakketten.push(pakket);
    }
    let mut room = Room::with(toolkit);
    room.line("begin");
    assert!(room.said("Er zijn 31 werkpakketten."));
    assert!(!room.said("Gesprek 12"));
    room.line("lijst");
    assert!(room.said("4: Gesprek 12"));
    room.line("4");
    assert_eq!(room.last[0], "Gesprek 12.");
}

#[test]
fn earlier_meetings_are_read_after_ja_and_with_who_does_what() {
    let mut room = with_past();
    room.line("eerder");
    assert!(room.said("Hier staan teams en gesprekken. Toch tonen?"));
    assert!(!room.said("Team Noord"));
    room.line("");
    assert_eq!(room.state.focus(), Focus::Home);
    room.lines(&["eerder", "ja"]);
    assert!(room.said("Team Noord."));
    assert!(room.said("1: ma 23 nov, Hoort het? Of helpt het?"));
    assert!(room.said("2: stuk. Deze regel klopt niet."));
    room.line("1");
    assert!(room.said("Afspraken:"));
    assert!(room.said("Twee weken geen weekformulier · Joris · ma 7 dec"));
    room.line("");
    assert!(room.said("Eerdere gesprekken."));
    room.line("zuid");
    assert!(room.said("Daar is geen gesprek mee."));
    room.lines(&["terug", "terug"]);
    assert_eq!(room.state.focus(), Focus::Home);
}

#[test]
fn for_only_me_nothing_is_asked_first() {
    let mut room = with_past();
    room.state.viewer = Some(Viewer::Me);
    room.line("eerder");
    assert!(room.said("Team Noord."));
}

#[test]
fn the_letters_are_those_of_the_terminal() {
    let mut room = Room::home();
    room.line("zaaltest");
    assert!(room.said("Kan iedereen dit lezen?"));
    assert!(room.said("Vergroot de letters van dit venster met Ctrl en +."));
    room.line("");
    assert_eq!(room.state.focus(), Focus::Home);
}

#[test]
fn going_back_with_something_filled_in_asks_aloud_what_becomes_of_it() {
    let mut room = Room::home();
    room.lines(&["begin", "1", "", "", "", "", "Team Noord"]);
    for _ in 0..8 {
        if room.said("Bewaren voor later?") {
            break;
        }
        room.line("terug");
    }
    assert!(room.said("Bewaren voor later? Typ ja of nee."));
    room.line("nee");
    assert_eq!(room.state.focus(), Focus::Library);
    assert!(room.state.open.is_empty());
}

#[test]
fn from_the_welcome_terug_goes_back_to_what_was_chosen() {
    let mut room = Room::home();
    room.lines(&["begin", "1", "", "klaar"]);
    assert_eq!(room.state.focus(), Focus::Welcome);
    room.line("terug");
    assert_eq!(room.state.focus(), Focus::Prepare);
}

#[test]
fn after_the_name_of_a_casus_is_asked_aloud_what_is_going_on() {
    let mut room = Room::home();
    room.lines(&["begin", "1", ""]);
    for _ in 0..12 {
        if room.said("Casus") {
            break;
        }
        room.line("");
    }
    room.line("de buurvrouw");
    assert!(room.said("Wat speelt er?"), "{:?}", room.last);
    assert!(!room.said("Wat blijft"), "{:?}", room.last);
    room.line("Twee keer hetzelfde");
    assert!(room.said("Wat blijft"), "{:?}", room.last);
    let bedoeling::app::Stage::Prepare(prepare) = &room.state.stage else {
        panic!("{:?}", room.state.focus());
    };
    let casus = prepare.setting.casus.as_ref().expect("it was typed");
    assert_eq!(casus.situation, "Twee keer hetzelfde");
}

#[test]
fn the_first_screen_has_no_letters_to_look_at_and_the_word_works() {
    let mut room = Room::home();
    room.line("herhaal");
    assert!(!room.said("Kan iedereen dit lezen?"));
    assert_eq!(room.line("5"), ["Die keuze is er niet."]);
    room.line("zaaltest");
    assert_eq!(room.state.focus(), Focus::RoomTest);
}

#[test]
fn a_repeated_werkpakket_says_that_it_belongs_to_a_series() {
    let mut room = Room::home();
    room.lines(&["begin", "lijst"]);
    assert!(room.said("nummer 1 van de reeks"), "{:#?}", room.last);
    room.lines(&["formulier", "lijst"]);
    assert!(room.said("Waar gaat het gesprek over?"), "{:#?}", room.last);
    assert!(!room.said("Wat speelt er? formulier"));
}

#[test]
fn afspraken_of_all_meetings_are_closed_by_their_number() {
    let mut room = with_past();
    room.lines(&["eerder", "ja", "afspraken"]);
    assert!(room.said("Afspraken die open staan."));
    assert!(room.said("1: Twee weken geen weekformulier, Team Noord"));
    room.line("klaar 9");
    assert!(room.judged.is_empty());
    room.line("klaar 1");
    let name = format!("{}#131", golden().id);
    assert_eq!(room.judged, [(name, AfspraakStatus::Gedaan)]);
    room.line("");
    assert!(room.said("Eerdere gesprekken."));
}

#[test]
fn what_a_team_did_is_told_without_drawings() {
    let mut room = with_past();
    let mut later = golden();
    later.id = SessionId::new("later");
    later.started = later.started.map(|at| at + TimeDelta::days(14));
    room.keep(&later);
    room.lines(&["eerder", "ja", "team 1"]);
    assert!(room.said("2 gesprekken") && room.said("Geparkeerd:"));
    assert!(room.said("- Mandaat: 6, 6"), "{:?}", room.last);
    assert!(!room.last.iter().any(|line| line.contains('▄')));
}
