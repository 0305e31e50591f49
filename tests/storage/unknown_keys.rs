//! What a newer version or a person put into a session file, and this version does not know.
use std::sync::Arc;

use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::Session;
use bedoeling::store::format::{self, Unknown};

use crate::desk::{Desk, read, save, write};
use crate::faulty::Faulty;
use crate::support::{at, happen, id};

const GOLDEN: &str = include_str!("../golden/session-v1.toml");

/// A place in the file, and the same with something unknown in it.
const PUT: [[&str; 2]; 12] = [
    [
        "wijziging = 212\n",
        "wijziging = 212\nkleur = 'rood'\nlijst = [\n  1, # een\n  0x2,\n]\n",
    ],
    [
        "[casus]\n",
        "[weer]\nsoort = \"regen\"\n[[weer.uur]]\nom = 14:00:00\n\n[casus]\ntint = 1.50\n",
    ],
    [
        "nr = 3\nsoort",
        "nr = 3\nsfeer = \"\"\"\nVrolijk.\nEn druk.\n\"\"\"\nsoort",
    ],
    [
        "wie = \"Amira\" },",
        "wie = \"Amira\", klank = { hoog = true } },",
    ],
    [
        "oordeel = \"later\",",
        "oordeel = \"later\", hoe = \"zacht\",",
    ],
    [
        "bord = \"kwadrant\"\n",
        "bord = \"kwadrant\"\nraam = \"open\"\n",
    ],
    ["{ id = \"hoort\",", "{ id = \"hoort\", icoon = \"→\","],
    ["{ nr = 64,", "{ nr = 64, sinds = 2026-11-01,"],
    ["merk = \"gewenst\",", "merk = \"gewenst\", hoeveel = 1,"],
    ["nr = 121\n", "nr = 121\ngewicht = -0\n"],
    ["nr = 131\n", "nr = 131\n\"met spaties\" = [[1], [2, 3]]\n"],
    ["nr = 140\n", "nr = 140\nstap_van = [{ a = 1 }, 2]\n"],
];

/// The names of what [`PUT`] adds.
const NAMES: [&str; 15] = [
    "kleur",
    "lijst",
    "weer",
    "uur",
    "tint",
    "sfeer",
    "klank",
    "hoe",
    "raam",
    "icoon",
    "sinds",
    "hoeveel",
    "gewicht",
    "met spaties",
    "stap_van",
];

fn with_unknown() -> String {
    PUT.iter().fold(GOLDEN.to_owned(), |text, [place, more]| {
        assert_eq!(text.matches(place).count(), 1, "{place}");
        text.replace(place, more)
    })
}

fn opened(text: &str) -> (Session, Unknown) {
    let session = format::read(text.as_bytes()).expect("it is a session");
    let unknown = Unknown::of(text.as_bytes(), &session);
    (session, unknown)
}

/// One load and one save.
fn round(text: &str) -> String {
    let (session, unknown) = opened(text);
    format::write_with(&session, &unknown)
}

#[test]
fn what_is_unknown_survives_saving_wherever_it_stands() {
    let (first, saved) = (with_unknown(), round(&with_unknown()));
    let values = |text: &str| text.parse::<toml::Table>().expect("it is TOML");
    assert_eq!(values(&saved), values(&first));
    assert_eq!(opened(&saved).0, opened(GOLDEN).0);
    assert!(NAMES.iter().all(|name| saved.contains(name)), "{saved}");
}

#[test]
fn a_thousand_loads_and_saves_change_no_byte() {
    let first = round(&with_unknown());
    let mut text = first.clone();
    for _ in 0..1000 {
        text = round(&text);
        assert_eq!(text, first);
    }
}

#[test]
fn a_file_without_anything_unknown_is_written_as_before() {
    let (session, unknown) = opened(GOLDEN);
    assert_eq!(unknown, Unknown::default());
    assert_eq!(format::write_with(&session, &unknown), GOLDEN);
}

#[test]
fn a_known_key_that_is_not_written_does_not_come_back() {
    // Each of these is read, and left out by the writer.
    let text = GOLDEN
        .replace("nr = 2\n", "nr = 2\nvast = false\ndeel = 2\nloopt_sinds = 2026-11-23T14:05:01+01:00\ngeweest = [\"Amira\"]\n")
        .replace("nr = 131\n", "nr = 131\nwanneer_tekst = \"ooit\"\n")
        .replace("{ nr = 64,", "{ nr = 64, stemmen = 0,")
        .replace("wijziging = 212\n", "wijziging = 212\nhier = 3\n");
    assert_eq!(round(&text), GOLDEN);
}

#[test]
fn what_belongs_to_a_line_goes_with_that_line() {
    let (session, unknown) = opened(&with_unknown());
    let without = |change: fn(&mut Session)| {
        let mut session = session.clone();
        change(&mut session);
        format::write_with(&session, &unknown)
    };
    let text = without(|session| session.steps[2].notes.clear());
    assert!(!text.contains("klank") && text.contains("sfeer"));
    let text = without(|session| session.oogst.clear());
    assert!(!text.contains("gewicht") && text.contains("met spaties"));
    let text = without(|session| drop(session.steps.remove(3)));
    assert!(!text.contains("raam") && !text.contains("icoon") && !text.contains("sinds"));
    let text = without(|session| session.casus = None);
    assert!(!text.contains("tint"));
    // Another line in the same place is not the same line.
    let text = without(|session| session.steps[2].notes[0].nr = Nr(300));
    assert!(!text.contains("klank"));
}

#[test]
fn closing_with_the_oogst_takes_what_is_unknown_in_what_goes() {
    let (mut session, unknown) = opened(&with_unknown());
    session.bewaren = Bewaren::Oogst;
    let text = format::write_with(&session.kept(), &unknown);
    assert!(!text.contains("klank") && !text.contains("tint") && !text.contains("casus"));
    for name in ["kleur", "weer", "raam", "gewicht", "met spaties", "hoe ="] {
        assert!(text.contains(name), "{name}");
    }
}

#[test]
fn a_line_without_a_number_keeps_what_is_unknown_in_it() {
    let text = format!("{GOLDEN}\n[[oogst]]\ntekst = \"Met de hand.\"\nkleur = \"blauw\"\n");
    let twice = text.replace("nr = 140\n", "nr = 121\nkleur = \"geel\"\n");
    let saved = round(&twice);
    let table: toml::Table = saved.parse().unwrap();
    let colour = |list: &str, at: usize| table[list][at].get("kleur").cloned();
    assert_eq!(colour("oogst", 0), None);
    assert_eq!(colour("oogst", 1), Some("blauw".into()));
    assert_eq!(colour("parkeer", 0), Some("geel".into()));
}

#[test]
fn a_text_that_must_be_gone_is_gone_from_what_is_unknown_too() {
    let more = "wijziging = 212\ngeluid = { tekst = \"Iemand zei: het weekformulier.\" }\n";
    let text = GOLDEN.replace("wijziging = 212\n", &format!("{more}kleur = \"rood\"\n"));
    let (session, mut unknown) = opened(&text);
    unknown.forget("het weekformulier");
    let saved = format::write_with(&session, &unknown);
    assert!(!saved.contains("geluid") && saved.contains("kleur"));
}

#[test]
fn another_casus_does_not_get_what_was_unknown_in_the_one_before() {
    let (mut session, mut unknown) = opened(&with_unknown());
    let casus = session.casus.take();
    unknown.settle(&session);
    session.casus = casus;
    let text = format::write_with(&session, &unknown);
    assert!(text.contains("casus") && !text.contains("tint") && text.contains("kleur"));
}

/// An open session with something unknown, as a newer version left it.
fn put_open(desk: &Desk) {
    let text = with_unknown()
        .replace("stand = \"gesloten\"", "stand = \"open\"")
        .replace(
            "id = \"2026-11-23-gemeente-08-team-noord\"",
            &format!("id = \"{}\"", id()),
        );
    write(desk, &format!("{}.toml", id()), &text);
}

fn note() -> Change {
    Change::NoteAdded {
        step: Nr(3),
        text: "erbij".to_owned(),
        by: None,
    }
}

#[test]
fn a_meeting_that_is_picked_up_keeps_what_it_does_not_know_through_crashes_and_closing() {
    let desk = Desk::new();
    put_open(&desk);
    let name = format!("{}.toml", id());
    let has_all = |text: &str| NAMES.iter().all(|name| text.contains(name));
    let mut opened = desk.sessions().open(&id(), at(0)).unwrap();
    let records = happen(&mut opened.log, vec![note()]);
    opened.journal.append(&records).unwrap();
    save(&desk, &mut opened);
    assert!(has_all(&read(&desk, &name)));
    // Saved once more, and killed before the checkpoint was noted: the file is known as ours.
    let records = happen(&mut opened.log, vec![note()]);
    opened.journal.append(&records).unwrap();
    desk.sessions()
        .save(opened.log.session(), &mut opened.file)
        .unwrap();
    drop(opened);
    let mut again = desk.sessions().open(&id(), at(9)).unwrap();
    assert_eq!((again.kept_both.as_ref(), again.changes), (None, 0));
    save(&desk, &mut again);
    assert!(has_all(&read(&desk, &name)));
    // Another program wrote over it: both are kept, and ours still has everything.
    let theirs = read(&desk, &name).replace("rood", "groen");
    write(&desk, &name, &theirs);
    let session = again.log.session().clone();
    assert!(desk.sessions().save(&session, &mut again.file).is_err());
    desk.sessions()
        .keep_both(&session, again.file.as_ref())
        .unwrap();
    save(&desk, &mut again);
    assert!(has_all(&read(&desk, &name)) && read(&desk, &name).contains("rood"));
    let mut session = again.log.session().clone();
    session.bewaren = Bewaren::Oogst;
    desk.sessions().close(&session, &mut again.file).unwrap();
    let closed = read(&desk, &name);
    assert!(
        closed.contains("kleur") && !closed.contains("klank"),
        "{closed}"
    );
}

#[test]
fn a_line_that_is_taken_away_and_put_back_has_what_was_unknown_in_it_again() {
    let desk = Desk::new();
    put_open(&desk);
    let name = format!("{}.toml", id());
    let mut opened = desk.sessions().open(&id(), at(0)).unwrap();
    let gone = Change::LineRemoved { nr: Nr(31) };
    happen(&mut opened.log, vec![gone]);
    save(&desk, &mut opened);
    assert!(!read(&desk, &name).contains("klank"));
    let of = opened.log.undoable().unwrap().seq;
    happen(&mut opened.log, vec![Change::Undone { of }]);
    save(&desk, &mut opened);
    assert!(read(&desk, &name).contains("klank"));
}

#[test]
fn a_folder_that_did_not_answer_at_first_loses_nothing_of_what_is_unknown() {
    let desk = Desk::new();
    put_open(&desk);
    let mut opened = desk.sessions().open(&id(), at(0)).unwrap();
    save(&desk, &mut opened);
    drop(opened);
    // The journal is read and the file is not: what is in it is looked at when it is saved.
    let calls = (1..60).map(|call| Faulty::nth(call, false));
    for files in calls {
        let Ok(mut again) = desk.sessions_on(Arc::new(files)).open(&id(), at(9)) else {
            continue;
        };
        let session = again.log.session().clone();
        if again.kept_both.is_none() {
            desk.sessions().save(&session, &mut again.file).unwrap();
        }
        let text = read(&desk, &format!("{}.toml", id()));
        assert!(NAMES.iter().all(|name| text.contains(name)), "{text}");
    }
}

#[test]
fn a_version_that_is_set_back_keeps_what_is_unknown() {
    let desk = Desk::new();
    put_open(&desk);
    let mut opened = desk.sessions().open(&id(), at(0)).unwrap();
    for _ in 0..2 {
        let records = happen(&mut opened.log, vec![note()]);
        opened.journal.append(&records).unwrap();
        save(&desk, &mut opened);
    }
    let first = opened.log.session().seq - 1;
    drop(opened);
    desk.sessions().set_back(&id(), first, at(9)).unwrap();
    let text = read(&desk, &format!("{}.toml", id()));
    assert!(NAMES.iter().all(|name| text.contains(name)), "{text}");
    let again = desk.sessions().open(&id(), at(10)).unwrap();
    assert_eq!((again.kept_both, again.changes), (None, 0));
}
