//! Two windows of one meeting, side by side: what is typed in one is not in the other, and either
//! may die.
use crate::place::{Place, SMALL, START};
use crate::pty::Pty;

const RIGHT: &str = "\x1b[C";
const PAGE_DOWN: &str = "\x1b[6~";
/// The size of a window for a facilitator.
const LARGE: (u16, u16) = (110, 34);

/// The other window of the meeting that runs.
pub(crate) fn other(place: &Place, which: &str) -> Pty {
    Pty::open(place.command(&[which], &[]), LARGE)
}

/// A meeting for the group in the room, and the cockpit beside it, at the third step.
fn room_and_cockpit(place: &Place) -> (Pty, Pty) {
    let room = place.start();
    let mut cockpit = other(place, "regie");
    cockpit.wait_for("REGIE");
    room.wait_for("ZAAL");
    for step in ["stap 1 van 8", "stap 2 van 8", "stap 3 van 8"] {
        cockpit.press(RIGHT, step);
        room.wait_for(step);
    }
    (room, cockpit)
}

/// Whether these words were ever drawn there, in any frame.
fn was_drawn(pty: &Pty, words: &str) -> bool {
    let shown = pty.shown();
    let mut frames = shown.bytes.windows(words.len());
    frames.any(|piece| piece == words.as_bytes())
}

#[test]
fn what_is_typed_in_the_cockpit_is_nowhere_in_the_room_until_it_is_shown() {
    let place = Place::new();
    let (room, mut cockpit) = room_and_cockpit(&place);
    cockpit.press("n", "TYPEN");
    cockpit.press("sleutelbos", "sleutelbos");
    cockpit.press("\r", "Genoteerd.");
    cockpit.press("halfweg", "halfweg");
    cockpit.escape("TYPEN");
    cockpit.press("m", "STAPPEN");
    cockpit.escape("STAPPEN");
    // What the room draws next comes after all that: nothing of it was drawn.
    cockpit.keys("b");
    cockpit.wait_for("ZAAL ZWART");
    room.wait("for black", |shown| shown.text().trim().is_empty());
    cockpit.keys("b");
    room.wait_for("stap 3 van 8");
    for hidden in [
        "sleutelbos",
        "halfweg",
        "Genoteerd",
        "TYPEN",
        "STAPPEN",
        "voor op het plan",
    ] {
        assert!(
            !was_drawn(&room, hidden),
            "{hidden} in the room:\n{}",
            room.text()
        );
    }
    cockpit.keys("t");
    room.wait_for("sleutelbos");
    assert!(!was_drawn(&room, "halfweg"));
    cockpit.keys("t");
    room.wait("until it is hidden", |shown| {
        !shown.text().contains("sleutelbos")
    });
}

#[test]
fn the_room_beside_a_cockpit_takes_the_keys_of_a_clicker_and_no_others() {
    let place = Place::new();
    let (mut room, mut cockpit) = room_and_cockpit(&place);
    room.keys("nmv?\r \x1bqq");
    room.press(PAGE_DOWN, "stap 4 van 8");
    cockpit.wait_for("stap 4 van 8");
    room.keys(".");
    cockpit.wait_for("ZAAL ZWART");
    room.press(PAGE_DOWN, "stap 4 van 8");
    room.keys("\x1b[5~");
    cockpit.wait_for("stap 3 van 8");
    for window in [&room, &cockpit] {
        assert!(!was_drawn(window, "TYPEN") && !was_drawn(window, "Opgeslagen."));
    }
    // Both end when the cockpit ends it.
    cockpit.press("q", "Opgeslagen.");
    cockpit.keys("q");
    assert_eq!((cockpit.ended(), room.ended()), (0, 0));
    assert!(room.is_as_it_was() && cockpit.is_as_it_was());
}

#[test]
fn when_the_room_dies_the_cockpit_says_so_and_goes_on_with_every_word() {
    let place = Place::new();
    let (room, mut cockpit) = room_and_cockpit(&place);
    cockpit.press("n", "TYPEN");
    cockpit.press("de eerste\r", "Genoteerd.");
    cockpit.press("half ge", "half ge");
    room.kill();
    cockpit.wait_for("Het zaalscherm antwoordt niet meer.");
    cockpit.press("\r", "TYPEN");
    cockpit.wait_for_cursor("half ge");
    let mut again = other(&place, "zaal");
    again.wait_for("stap 3 van 8");
    cockpit.press("schreven\r", "Genoteerd.");
    cockpit.escape("TYPEN");
    cockpit.keys("t");
    again.wait_for("half geschreven");
    again.press(PAGE_DOWN, "stap 4 van 8");
    cockpit.press("q", "Opgeslagen.");
    cockpit.keys("q");
    assert_eq!((cockpit.ended(), again.ended()), (0, 0));
    let session = place.session();
    let notes = session["stap"][2]["notities"].as_array().expect("a list");
    let said = |note: &toml::Value| {
        note.as_str()
            .or(note.get("tekst").and_then(|t| t.as_str()))
            .map(str::to_owned)
    };
    let notes: Vec<_> = notes.iter().filter_map(said).collect();
    assert_eq!(notes, ["de eerste", "half geschreven"]);
}

#[test]
fn a_room_that_died_may_come_back_by_itself_and_the_cockpit_finds_it() {
    let place = Place::new();
    let (room, mut cockpit) = room_and_cockpit(&place);
    cockpit.press("n", "TYPEN");
    cockpit.press("blijft\r", "Genoteerd.");
    room.kill();
    cockpit.wait_for("antwoordt niet meer");
    let again = place.resume();
    again.wait_for("stap 3 van 8");
    cockpit.wait("until it is found", |shown| {
        !shown.text().contains("antwoordt niet meer")
    });
    // The story has two pages there.
    cockpit.press(RIGHT, "2 van 2");
    cockpit.keys(RIGHT);
    again.wait_for("stap 4 van 8");
}

#[test]
fn when_the_cockpit_dies_the_room_goes_on_alone_and_a_new_one_has_the_text() {
    let place = Place::new();
    let (mut room, mut cockpit) = room_and_cockpit(&place);
    cockpit.press("n", "TYPEN");
    cockpit.press("nog niet af", "nog niet af");
    cockpit.kill();
    room.wait_for("De regie is weg");
    assert!(!was_drawn(&room, "nog niet af"));
    room.press(RIGHT, "stap 4 van 8");
    let mut again = other(&place, "regie");
    again.wait_for("stap 4 van 8");
    again.press("n", "nog niet af");
}

#[test]
fn with_the_cockpit_first_a_room_comes_and_goes_and_the_cockpit_says_so() {
    let place = Place::new();
    let words = [START, &["--scherm", "ik"]].concat();
    let mut cockpit = Pty::open(place.command(&words, &[]), LARGE);
    cockpit.wait_for("Druk op → om te beginnen.");
    let room = Pty::open(place.command(&["zaal"], &[]), SMALL);
    room.wait_for("ZAAL");
    let second = other(&place, "regie");
    cockpit.press(RIGHT, "stap 1 van 8");
    room.wait_for("stap 1 van 8");
    second.wait_for("stap 1 van 8");
    for hint in ["Druk op", "verder", "noteer", "REGIE"] {
        assert!(!was_drawn(&room, hint), "{hint}");
    }
    room.kill();
    cockpit.wait_for("ZAAL WEG");
    second.wait_for("ZAAL WEG");
    let again = other(&place, "zaal");
    again.wait_for("stap 1 van 8");
    cockpit.wait("until it is back", |shown| {
        !shown.text().contains("ZAAL WEG")
    });
}

#[test]
fn a_rehearsal_can_have_two_windows_and_leaves_nothing() {
    let place = Place::new();
    let words = [START, &["--oefenen"]].concat();
    let mut room = Pty::open(place.command(&words, &[]), SMALL);
    room.wait_for("Druk op → om te beginnen.");
    let mut cockpit = other(&place, "regie");
    cockpit.wait_for("REGIE");
    cockpit.press(RIGHT, "stap 1 van 8");
    cockpit.press("n", "TYPEN");
    cockpit.press("rommelzolder\r", "Genoteerd.");
    assert!(!place.holds("rommelzolder"));
    room.signal(rustix::process::Signal::KILL);
    room.ended();
    cockpit.wait_for("Er werd niets bewaard.");
    cockpit.keys("q");
    assert_eq!(cockpit.ended(), 0);
    assert!(!place.holds("rommelzolder"));
    room.close();
}

#[test]
fn without_a_meeting_there_is_nothing_to_look_at() {
    let place = Place::new();
    for which in ["regie", "zaal"] {
        let pty = place.run(&[which]);
        assert_eq!(pty.ended(), 1);
        assert!(
            pty.text()
                .contains("Er is nu geen gesprek op deze computer.")
        );
    }
}
