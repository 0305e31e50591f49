//! The menu on a real disk: a verslag beside the session, and what really goes.
use crate::place::Place;
use crate::pty::Pty;

const RIGHT: &str = "\x1b[C";
const DOWN: &str = "\x1b[B";
const SECRET: &str = "kwartjesvinder";

/// Opens the menu and chooses the line that begins with this.
fn choose(pty: &mut Pty, line: &str, until: &str) {
    pty.press("\x1b", "MENU");
    let wanted = format!("▶ {line}");
    let mut before = None;
    loop {
        // A frame comes in pieces: between two of them no line is marked, or two are.
        pty.wait("until another line is chosen", |shown| {
            let now = marked(&shown.text());
            now.is_some() && now != before
        });
        before = marked(&pty.text());
        if before.as_ref().is_some_and(|now| now.starts_with(&wanted)) {
            break;
        }
        pty.keys(DOWN);
    }
    pty.press("\r", until);
}

/// The one line of the screen that is marked as chosen.
fn marked(text: &str) -> Option<String> {
    let mut lines = text.lines().map(str::trim);
    let found = lines.find(|line| line.starts_with('▶'))?;
    let alone = !lines.any(|line| line.starts_with('▶'));
    alone.then(|| found.to_owned())
}

#[test]
fn what_really_goes_is_in_no_file_that_the_program_left() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("n", "notitie");
    pty.press(&format!("{SECRET}\r"), "Genoteerd.");
    pty.press("De koffie was koud.\r", "Genoteerd.");
    pty.escape("Leeg: klaar.");
    choose(&mut pty, "Deel", "DEEL DIT GESPREK");
    pty.press("t", "Het verslag staat bij je gesprekken.");
    let reports = || {
        let left = place.left();
        left.into_iter()
            .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
            .count()
    };
    assert_eq!(reports(), 1);
    assert!(place.holds(SECRET));
    choose(&mut pty, "Haal er echt", "Toch tonen?");
    pty.press("\r", SECRET);
    pty.press(DOWN, "▶ notitie       kwartjesvinder");
    pty.press("\r", "Echt weg?");
    pty.press("\r", "Weg. Ook van schijf.");
    assert!(!place.holds(SECRET), "{:?}", place.left());
    assert!(place.holds("De koffie was koud."));
    assert_eq!(reports(), 1);
    pty.press("u", "Er is niets om terug te draaien.");

    // The meeting goes on from the new journal, and leaves no loose note behind.
    pty.press("o", "oogst  ");
    pty.press("Warme koffie\r", "Staat bij de oogst.");
    pty.escape("Leeg: klaar.");
    drop(pty);
    let mut again = place.resume();
    again.wait_for("stap 1 van 8");
    choose(&mut again, "Rond af", "OOGST");
    assert!(!place.holds(SECRET) && place.holds("Warme koffie"));
}

#[test]
fn where_the_group_decides_that_nothing_stays_the_report_goes_too() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("o", "oogst  ");
    pty.press(&format!("{SECRET}\r"), "Staat bij de oogst.");
    pty.escape("Leeg: klaar.");
    choose(&mut pty, "Deel", "DEEL DIT GESPREK");
    pty.press("t", "Het verslag staat bij je gesprekken.");
    choose(&mut pty, "Bewaar minder", "Vanaf nu blijft er niets.");
    pty.press("q", "Deze bijeenkomst bewaart niets.");
    pty.press("q", "Zeker weten?");
    pty.keys("q");
    assert_eq!(pty.ended(), 0);
    assert!(!place.holds(SECRET), "{:?}", place.left());
}

#[test]
fn a_report_from_half_way_says_after_closing_what_stays_and_no_more() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("n", "notitie");
    pty.press(&format!("{SECRET}\r"), "Genoteerd.");
    pty.escape("Leeg: klaar.");
    choose(&mut pty, "Deel", "DEEL DIT GESPREK");
    pty.press("t", "Het verslag staat bij je gesprekken.");
    assert!(place.holds("Nog niet afgerond"));
    choose(&mut pty, "Rond af", "OOGST");
    pty.press(RIGHT, "stap 3 van 3");
    pty.press(RIGHT, "Zo sluiten we af");
    pty.press("\r", "Dank jullie wel.");
    assert!(!place.holds(SECRET), "{:?}", place.left());
    assert!(!place.holds("Nog niet afgerond"));
}
