//! `afspraken`: over all meetings, and closing one outside a meeting.
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::desk::{Desk, NOORD, NOORD_ID, OPEN, OPEN_ID, keys};

const KEYS: [&str; 12] = [
    "als_dan",
    "id",
    "open",
    "sessie",
    "soort",
    "status",
    "team",
    "verschoven",
    "wanneer",
    "wanneer_tekst",
    "wat",
    "wie",
];

const MADE: &str = r#"
# Van Wil: dit stond al op het bord.
[[afspraak]]
nr = 34
soort = "afspraak"
stap = 1
wat = "Met de balie meelopen"   # samen met Noor
wie = "Joris"
wanneer = 2026-11-16
status = "open"   # nog niet

[[afspraak]]
nr = 35
soort = "team"
stap = 1
wat = "Wij bellen eerst"
status = "open"

[[afspraak]]
nr = 36
soort = "doekaart"
stap = 1
wat = "Een week zonder formulier"
wanneer_tekst = "na de zomer"
status = "open"
"#;

const LATER_ID: &str = "2026-11-16-gemeente-08-team-noord";

fn noord() -> String {
    format!("{NOORD}{MADE}")
}

/// A second meeting of the same team, which looked back at the first.
fn later() -> String {
    let verdict = format!(
        "terugblik = [{{ nr = 9, afspraak = \"{NOORD_ID}#34\", wat = \"x\", \
         oordeel = \"later\", naar = 2026-12-01 }}]\n"
    );
    let text = NOORD
        .replace(NOORD_ID, LATER_ID)
        .replace("-11-02T", "-11-16T");
    let from = text.find("notities = ").expect("there are notes");
    let end = from + text[from..].find('\n').expect("a line ends") + 1;
    format!("{}{verdict}{}", &text[..from], &text[end..])
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.session(NOORD_ID, noord());
    desk.session(LATER_ID, later());
    desk
}

fn status(rows: &[Value], nr: u32) -> &Value {
    let id = format!("{NOORD_ID}#{nr}");
    let row = rows.iter().find(|row| row["id"] == id.as_str());
    &row.expect("it is listed")["status"]
}

#[test]
fn every_afspraak_stands_as_the_latest_meeting_left_it_with_every_key() {
    let rows = desk().run(&["afspraken", "--json"]).rows();
    for row in &rows {
        assert_eq!(keys(row), BTreeSet::from(KEYS));
    }
    let first = json!({
        "id": format!("{NOORD_ID}#34"), "sessie": NOORD_ID, "team": "Team Noord",
        "soort": "afspraak", "wat": "Met de balie meelopen", "wie": "Joris",
        "wanneer": "2026-12-01", "wanneer_tekst": null, "als_dan": null, "status": "later",
        "verschoven": 1, "open": true,
    });
    assert_eq!(rows[0], first, "by day, without a day last");
    assert_eq!(rows.len(), 3);
    let open = desk().run(&["afspraken", "--open", "--json"]).rows();
    let what: Vec<&Value> = open.iter().map(|row| &row["wat"]).collect();
    assert_eq!(what, ["Met de balie meelopen", "Een week zonder formulier"]);
}

#[test]
fn on_the_screen_what_is_open_comes_first_and_how_a_team_works_stands_apart() {
    let ran = desk().run(&["afspraken"]);
    let lines: Vec<String> = ran
        .out
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(
        lines,
        [
            "Nog open".to_owned(),
            format!(
                "di 1 dec Met de balie meelopen Joris Team Noord later, 1 keer uitgesteld \
                 {NOORD_ID}#34"
            ),
            format!("na de zomer Een week zonder formulier Team Noord open {NOORD_ID}#36"),
            String::new(),
            "Zo werken wij".to_owned(),
            format!("ma 2 nov Wij bellen eerst Team Noord {NOORD_ID}#35"),
        ]
    );
    assert!(
        ran.err.contains("bedoeling afspraken --klaar"),
        "{}",
        ran.err
    );
}

#[test]
fn a_team_is_asked_for_whatever_its_capitals_and_accents() {
    let desk = desk();
    for name in ["team  nöörd", "TEAM noord"] {
        let rows = desk.run(&["afspraken", "--team", name, "--json"]).rows();
        assert_eq!(rows.len(), 3, "{name}");
    }
    let other = desk.run(&["afspraken", "--team", "Zuid", "--json"]);
    assert_eq!(other.out, "[]\n");
}

#[test]
fn one_that_is_closed_is_closed_in_its_own_file_and_nothing_else_there_changes() {
    let desk = desk();
    let name = format!("gesprekken/{NOORD_ID}.toml");
    let before = desk.read(&name);
    let ran = desk.run(&["afspraken", "--klaar", &format!("{NOORD_ID}#34")]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "\"Met de balie meelopen\": gedaan.\n");
    let after = before.replacen("\"open\"   # nog niet", "\"gedaan\"   # nog niet", 1);
    assert_eq!(desk.read(&name), after);
    let rows = desk.run(&["afspraken", "--json"]).rows();
    assert_eq!(
        status(&rows, 34),
        "gedaan",
        "also after a meeting that put it off"
    );
    assert!(
        desk.names("staat/sloten").is_empty(),
        "no lock is left behind"
    );
    let again = desk.run(&["afspraken", "--klaar", &format!("{NOORD_ID}#34")]);
    assert_eq!((again.code, desk.read(&name)), (0, after));
    assert!(again.err.contains("was al klaar"), "{}", again.err);
}

#[test]
fn a_doekaart_is_kept_or_stopped() {
    let desk = desk();
    let doekaart = format!("{NOORD_ID}#36");
    let wrong = desk.run(&["afspraken", "--klaar", &doekaart, "--oordeel", "gedaan"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("houden en stoppen"), "{}", wrong.err);
    let ran = desk.run(&["afspraken", "--klaar", &doekaart, "--oordeel", "stoppen"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        status(&desk.run(&["afspraken", "--json"]).rows(), 36),
        "stoppen"
    );
}

#[test]
fn what_cannot_be_closed_stays_as_it_is_and_says_why() {
    let desk = desk();
    desk.session(OPEN_ID, format!("{OPEN}{MADE}"));
    let cases = [
        (format!("{NOORD_ID}#35"), 1, "blijft staan"),
        (format!("{OPEN_ID}#34"), 1, "nog niet afgerond"),
        (format!("{NOORD_ID}#99"), 2, "Er is geen afspraak"),
        ("zomaar".to_owned(), 2, "GESPREK#14"),
    ];
    let name = |id: &str| desk.read(&format!("gesprekken/{id}.toml"));
    let before = (name(NOORD_ID), name(OPEN_ID));
    for (reference, code, said) in cases {
        let ran = desk.run(&["afspraken", "--klaar", &reference]);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{reference}");
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    assert_eq!((name(NOORD_ID), name(OPEN_ID)), before);
}

#[test]
fn an_empty_folder_has_no_afspraken() {
    let ran = Desk::new().run(&["afspraken"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "Er zijn nog geen afspraken.\n");
}
