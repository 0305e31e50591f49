//! Leaving on purpose: the cover, the second q, and Ctrl+C that never ends a meeting.
use crate::place::Place;

const RIGHT: &str = "\x1b[C";

#[test]
fn ctrl_c_never_ends_a_meeting() {
    let place = Place::new();
    let mut pty = place.start();
    pty.keys("\x03");
    pty.press(RIGHT, "stap 1 van 8");
    pty.keys("\x03\x03");
    pty.press("n", "notitie");
    pty.press("half", "notitie  half");
    pty.keys("\x03");
    pty.wait("until the field is closed", |shown| {
        !shown.text().contains("Leeg: klaar.")
    });
    pty.keys("\x03");
    pty.press("n", "notitie  half");
    pty.keys("\x03");
    pty.press(RIGHT, "stap 2 van 8");
}

#[test]
fn q_covers_the_screen_and_any_other_key_goes_back() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press(RIGHT, "stap 2 van 8");
    pty.wait_for("Wie begint?");
    pty.press("q", "Opgeslagen.");
    let lines = pty.text();
    let lines: Vec<&str> = lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let cover = [
        "Opgeslagen.",
        "Nog eens q sluit af. Een andere toets gaat terug.",
    ];
    assert_eq!(lines, cover);
    pty.press("x", "Wie begint?");
    assert!(!pty.text().contains("Opgeslagen."), "{}", pty.text());
}

#[test]
fn q_and_again_q_leaves_and_the_meeting_goes_on_another_time() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("n", "notitie");
    pty.press("Voor de volgende keer\r", "Genoteerd.");
    pty.escape("Leeg: klaar.");
    pty.press(RIGHT, "stap 2 van 8");
    pty.press("q", "Opgeslagen.");
    pty.keys("q");
    assert_eq!(pty.ended(), 0);
    assert!(pty.is_as_it_was());
    assert_eq!(place.session()["stand"].as_str(), Some("open"));

    // Without a name: the last open meeting.
    let mut again = place.run(&["hervat"]);
    again.wait_for("stap 2 van 8");
    again.press("\x1b[D", "stap 1 van 8");
    again.press("t", "Voor de volgende keer");
}
