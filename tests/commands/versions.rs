//! `versies`: the earlier versions of an open meeting, and back to one of them.
use std::collections::BTreeSet;
use std::sync::Arc;

use bedoeling::domain::change::Change;
use bedoeling::domain::ids::{Nr, SessionId};
use bedoeling::domain::record::Record;
use bedoeling::domain::time::Moment;
use bedoeling::store::files::RealFiles;
use bedoeling::store::{Opened, Sessions};
use serde_json::json;

use super::desk::{Desk, NOORD, NOORD_ID, OPEN, OPEN_ID, keys};

/// Minutes after 9:00 in Amsterdam on the day of [`OPEN`].
fn at(minutes: i64) -> Moment {
    Moment::from_timestamp(1_795_161_600 + 60 * minutes, 0).expect("that is a moment")
}

/// A window that has the meeting, in which three lines were typed and saved, a minute apart.
fn in_a_window(desk: &Desk) -> Opened {
    desk.session(OPEN_ID, OPEN);
    let (folder, state) = (desk.path("gesprekken"), desk.path("staat"));
    let sessions = Sessions::new(folder, state, Arc::new(RealFiles), "0.1.0");
    let id = SessionId::new(OPEN_ID);
    let mut opened = sessions.open(&id, at(0)).expect("nobody else has it");
    for (minute, text) in [(1, "een geheim"), (2, "twee"), (3, "drie")] {
        let (step, text) = (Nr(1), text.to_owned());
        let change = Change::OogstAdded { step, text };
        let entry = opened.log.record(at(minute), change).expect("it is taken");
        let record = Record::Entry { entry, field: None };
        opened.journal.append(&[record]).expect("the disk works");
        let session = opened.log.session();
        sessions.save(session, &mut opened.file).expect("it works");
        let hash = &opened.file.as_ref().expect("it was saved").hash;
        opened
            .journal
            .checkpoint(session.seq, hash)
            .expect("it works");
    }
    opened
}

#[test]
fn the_newest_comes_first_and_tells_how_much_and_not_what() {
    let desk = Desk::new();
    let _window = in_a_window(&desk);
    let ran = desk.run(&["versies", OPEN_ID]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "3  vr 20 nov 09:02  Oogst  2 regels oogst",
            "2  vr 20 nov 09:01  Oogst  1 regel oogst",
        ]
    );
}

#[test]
fn as_json_every_key_is_there() {
    let desk = Desk::new();
    let _window = in_a_window(&desk);
    let rows = desk.run(&["versies", OPEN_ID, "--json"]).rows();
    let all = BTreeSet::from([
        "nr",
        "om",
        "stap",
        "notities",
        "oogst",
        "afspraken",
        "bordregels",
    ]);
    assert!(rows.iter().all(|row| keys(row) == all), "{rows:?}");
    let newest = json!({
        "nr": 3, "om": "2026-11-20T09:02:00+01:00", "stap": "Oogst", "notities": 0, "oogst": 2,
        "afspraken": 0, "bordregels": 0,
    });
    assert_eq!(rows[0], newest);
}

#[test]
fn setting_back_says_how_to_go_on_and_how_to_think_better_of_it() {
    let desk = Desk::new();
    drop(in_a_window(&desk));
    let file = format!("gesprekken/{OPEN_ID}.toml");
    let ran = desk.run(&["versies", OPEN_ID, "--zet-terug", "2"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let said = format!(
        "Het gesprek staat weer zoals op vr 20 nov 09:01. Ga verder met: bedoeling hervat \
         {OPEN_ID}\nToch niet? bedoeling versies {OPEN_ID} --zet-terug 4\n"
    );
    assert_eq!(ran.err, said);
    assert!(!desk.read(&file).contains("drie"));
    let back = desk.run(&["versies", OPEN_ID, "--zet-terug", "4"]);
    assert_eq!(back.code, 0, "{}", back.err);
    assert!(desk.read(&file).contains("drie"));
}

#[test]
fn a_meeting_that_is_open_in_a_window_is_not_set_back() {
    let desk = Desk::new();
    let _window = in_a_window(&desk);
    let ran = desk.run(&["versies", OPEN_ID, "--zet-terug", "2"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err.contains("is open in een ander venster"),
        "{}",
        ran.err
    );
    assert!(
        desk.read(&format!("gesprekken/{OPEN_ID}.toml"))
            .contains("drie")
    );
}

#[test]
fn what_is_not_there_gets_a_sentence_and_the_code_that_other_commands_give() {
    let desk = Desk::new();
    desk.session(OPEN_ID, OPEN);
    desk.session(NOORD_ID, NOORD);
    let none = desk.run(&["versies", OPEN_ID, "--json"]);
    let said = format!("Van `{OPEN_ID}` is er nog geen eerdere versie.\n");
    assert_eq!((none.code, none.out.as_str()), (0, "[]\n"));
    assert_eq!(none.err, said);
    let cases: [(&[&str], i32, &str); 6] = [
        (&["versies", "2026-11-20-gemeente-09"], 2, "Bedoelde je"),
        (&["versies", NOORD_ID], 1, "is al afgesloten"),
        (
            &["versies", OPEN_ID, "--zet-terug", "7"],
            2,
            "Er is geen versie 7",
        ),
        (
            &["versies", OPEN_ID, "--zet-terug", "x"],
            2,
            "geef het nummer",
        ),
        (
            &["versies", OPEN_ID, "--zet-terug", "7", "--json"],
            2,
            "gaat niet samen",
        ),
        (&["versies"], 2, "GESPREK"),
    ];
    for (words, code, part) in cases {
        let ran = desk.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{words:?}");
        assert!(ran.err.contains(part), "{words:?}: {}", ran.err);
    }
    assert!(!desk.path("staat").exists(), "nothing was made");
}
