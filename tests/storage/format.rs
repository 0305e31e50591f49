//! The session file: golden, round trips, and what a person may do to it.
use bedoeling::domain::ids::Nr;
use bedoeling::store::format::{SessionProblem, json, read, schema, write};

const GOLDEN: &str = include_str!("../golden/session-v1.toml");

fn without(text: &str) -> String {
    assert!(GOLDEN.contains(text), "{text}");
    GOLDEN.replace(text, "")
}

#[test]
fn the_golden_session_is_written_back_byte_for_byte() {
    let session = read(GOLDEN.as_bytes()).expect("the golden file is a session");
    assert_eq!(write(&session), GOLDEN);
    assert_eq!(read(write(&session).as_bytes()).unwrap(), session);
}

#[test]
fn the_golden_session_means_what_it_says() {
    let session = read(GOLDEN.as_bytes()).unwrap();
    assert_eq!(
        (session.seq, session.steps.len(), session.here),
        (212, 7, Nr(6))
    );
    let note = &session.steps[2].notes[0];
    assert_eq!(note.at.to_rfc3339(), "2026-11-23T13:12:31+00:00");
    let board = session.steps[4].board.as_ref().unwrap();
    assert_eq!(board.scores.len(), 2);
    assert_eq!(session.steps[3].board.as_ref().unwrap().trial, Some(Nr(61)));
}

#[test]
fn another_reader_of_toml_finds_the_same_keys() {
    let session = read(GOLDEN.as_bytes()).unwrap();
    let table: toml::Table = GOLDEN.parse().unwrap();
    let found = json(&session);
    assert_eq!(found["begonnen"], "2026-11-23T14:02:10+01:00");
    assert_eq!(found["eind"], "14:50:00");
    let mut keys: Vec<&String> = table.keys().collect();
    let mut found: Vec<&String> = found.as_object().unwrap().keys().collect();
    keys.sort();
    found.sort();
    assert_eq!(keys, found);
}

#[test]
fn windows_line_ends_a_byte_order_mark_and_unknown_keys_are_fine() {
    let session = read(GOLDEN.as_bytes()).unwrap();
    let windows = format!("\u{feff}{}", GOLDEN.replace('\n', "\r\n"));
    assert_eq!(read(windows.as_bytes()).unwrap(), session);
    let own = GOLDEN.replace(
        "[casus]\n",
        "mijn_sleutel = { a = 1 }\n\n[casus]\nkleur = 'rood'\n",
    );
    assert_eq!(read(own.as_bytes()).unwrap(), session);
}

#[test]
fn a_line_without_a_number_gets_the_next_and_a_deleted_line_stays_deleted() {
    let more = format!("{GOLDEN}\n[[oogst]]\ntekst = 'Met de hand erbij.'\n");
    let session = read(more.as_bytes()).unwrap();
    assert_eq!((session.oogst[1].nr, session.seq), (Nr(213), 213));
    let twice = GOLDEN.replace("nr = 140", "nr = 121");
    assert_eq!(read(twice.as_bytes()).unwrap().parked[0].nr, Nr(213));
    let line = "  { nr = 33, om = 14:15:02, tekst = \"het weekformulier\" },\n";
    let session = read(without(line).as_bytes()).unwrap();
    assert_eq!(session.steps[2].notes.len(), 1);
    assert_eq!(session.seq, 212);
}

#[test]
fn keys_that_are_not_needed_may_be_missing() {
    for line in [
        "vraag = \"Wat doen wij omdat het hoort, en wat omdat het helpt?\"\n",
        "bewaren = \"alles\"\n",
        "dosering = \"werkoverleg\"\n",
        "wijziging = 212\n",
        "soort = \"gesprek\"\n",
        "begonnen = 2026-11-23T14:02:10+01:00\n",
    ] {
        let session = read(without(line).as_bytes());
        assert!(session.is_ok(), "{line}: {:?}", session.err());
    }
}

#[test]
fn what_cannot_be_read_is_said_with_its_place() {
    let cases: [(&[u8], &str); 8] = [
        (b"", "1:1: Het bestand is leeg."),
        (b"\0\0\0\0", "1:1: Het bestand is leeg."),
        (
            b"formaat = 1\nid = \"\xff\"",
            "2:7: Hier staat iets dat geen tekst is.",
        ),
        (b"formaat = 1\nid = 'x\n", "2:"),
        (b"titel = 'iets anders'", "1:1: Dit is geen sessie"),
        (
            b"# \xc3\xa9\n\nformaat = 3",
            "3:11: Deze sessie is gemaakt met een nieuwere versie",
        ),
        (b"formaat = 1\nid = 'x'", "1:1: Hier mist iets"),
        (
            b"formaat = 1\nid = 7",
            "2:6: Hier mist iets, of er staat iets dat niet kan.",
        ),
    ];
    for (bytes, line) in cases {
        let problem = read(bytes).unwrap_err();
        assert!(
            problem.line().starts_with(line),
            "{} for {line}",
            problem.line()
        );
    }
    let score = GOLDEN.replace("cijfers = [8]", "cijfers = [11]");
    assert!(matches!(
        read(score.as_bytes()),
        Err(SessionProblem::WrongValue { .. })
    ));
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_read_or_refused() {
    for cut in 0..GOLDEN.len() {
        // Never a panic; what is missing at the end may be a whole table.
        if let Ok(session) = read(&GOLDEN.as_bytes()[..cut]) {
            assert!(!session.steps.is_empty());
        }
    }
}

#[test]
fn the_schema_names_every_key_of_the_golden_session() {
    let schema = schema();
    for line in GOLDEN.lines() {
        if let Some((key, _)) = line
            .split_once(" = ")
            .filter(|(key, _)| !key.contains(['{', ' ']))
        {
            assert!(schema.contains(&format!("\"{key}\"")), "{key}");
        }
    }
}

#[test]
fn nesting_without_end_is_refused_and_not_followed() {
    for (open, count) in [("[", 100_000), ("a.", 100_000), ("{a=", 100_000)] {
        let text = format!("formaat = 1\nx = {}", open.repeat(count));
        assert!(read(text.as_bytes()).is_err());
        let text = format!("formaat = 1\n{}a = 1\n", open.repeat(count));
        assert!(read(text.as_bytes()).is_err());
    }
}
