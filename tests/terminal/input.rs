//! More than a person does: a window pulled to every size, keys and pastes in floods.
use crate::place::Place;
use crate::pty::Pty;

const RIGHT: &str = "\x1b[C";
/// The check-in: which question it asks, differs.
const QUESTION: &str = "Wie begint?";

/// At a question.
fn asked(place: &Place) -> Pty {
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press(RIGHT, QUESTION);
    pty
}

fn leaves(pty: &mut Pty) {
    pty.press("q", "Opgeslagen.");
    pty.keys("q");
    assert_eq!(pty.ended(), 0);
    assert!(pty.is_as_it_was());
}

#[test]
fn a_window_of_any_size_is_drawn_and_the_question_is_there_again() {
    let place = Place::new();
    let mut pty = asked(&place);
    let sizes = [
        (1, 1),
        (2, 2),
        (500, 200),
        (1, 50),
        (200, 1),
        (69, 19),
        (3, 40),
        (120, 36),
        (2, 1),
        (40, 12),
    ];
    for round in 0..10 {
        for (columns, rows) in sizes {
            pty.resize(columns, rows);
            if round == 0 {
                // Once with a drawing of every size, after that as fast as it goes.
                let before = pty.shown().times;
                pty.keys("l");
                pty.wait_within(std::time::Duration::from_millis(200), |shown| {
                    shown.times > before
                });
            }
        }
    }
    pty.resize(70, 20);
    pty.wait_for(QUESTION);
    pty.wait_for("stap 2 van 8");
    leaves(&mut pty);
}

#[test]
fn five_thousand_keys_at_once_are_all_answered() {
    let place = Place::new();
    let mut pty = asked(&place);
    pty.press("n", "notitie");
    let typed: Vec<String> = (0..500).map(|number| format!("{number:04} noot")).collect();
    let keys = typed.join("\r") + "\r";
    assert_eq!(keys.chars().count(), 5_000);
    pty.keys(&keys);
    pty.press("en klaar", "notitie  en klaar");
    pty.escape("Leeg: klaar.");
    leaves(&mut pty);
    let session = place.session();
    let notes = session["stap"][1]["notities"].as_array().expect("notes");
    let texts: Vec<_> = notes
        .iter()
        .filter_map(|note| note["tekst"].as_str())
        .collect();
    assert_eq!(texts, typed);
}

#[test]
fn a_large_paste_with_escapes_is_text_and_nothing_of_it_reaches_the_terminal() {
    let place = Place::new();
    let mut pty = asked(&place);
    pty.press("n", "notitie");
    let piece = "regel een\r\nregel\ttwee\x1b]0;titel\x07\x1b[2J\x00 en \u{9b}31m drie\x7f ";
    let paste = piece.repeat(200 * 1024 / piece.len() + 1);
    let before = pty.shown().bytes.len();
    pty.keys("\x1b[200~");
    pty.keys(&paste);
    pty.keys("\x1b[201~");
    pty.press("einde", "einde");
    let drawn = pty.shown().bytes[before..].to_vec();
    let drawn = String::from_utf8_lossy(&drawn);
    for sequence in ["\x1b]", "\x1b[2J", "\x00", "\x07", "\u{9b}", "\x7f"] {
        assert!(!drawn.contains(sequence), "{sequence:?}");
    }
    let shown = pty.text();
    let control = |character: char| character.is_control() && character != '\n';
    assert!(!shown.chars().any(control), "{shown:?}");
    pty.press("\r", "Genoteerd.");
    pty.escape("Leeg: klaar.");
    pty.wait_for(QUESTION);
    leaves(&mut pty);
    let session = place.session();
    let note = session["stap"][1]["notities"][0]["tekst"].as_str();
    let note = note.expect("it was noted");
    assert!(!note.chars().any(char::is_control), "controls in the file");
    assert!(note.starts_with("regel een"), "{}", &note[..40]);
}
