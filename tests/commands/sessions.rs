//! `sessies`: the list, what is found in it, and what stands beside it.
use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::desk::{Desk, NOORD, NOORD_ID, OPEN, OPEN_ID, keys, shown};

const KEYS: [&str; 15] = [
    "begonnen",
    "besteed_minuten",
    "bewaren",
    "deelnemers",
    "fout",
    "gesloten",
    "id",
    "leesbaar",
    "minuten",
    "pad",
    "soort",
    "stand",
    "team",
    "titel",
    "werkpakket",
];

fn two() -> Desk {
    let desk = Desk::new();
    desk.session(NOORD_ID, NOORD);
    desk.session(OPEN_ID, OPEN);
    desk
}

fn ids(rows: &[Value]) -> Vec<&str> {
    rows.iter().filter_map(|row| row["id"].as_str()).collect()
}

#[test]
fn the_newest_comes_first_with_a_line_for_each() {
    let ran = two().run(&["sessies"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "vr 20 nov 2026  Nog bezig                 zonder team  open      0 min   \
             2026-11-20-gemeente-08",
            "ma 2 nov 2026   Hoort het? Of helpt het?  Team Noord   gesloten  12 min  \
             2026-11-02-gemeente-08-team-noord",
        ]
    );
}

#[test]
fn as_json_every_key_is_always_there_and_null_when_unknown() {
    let desk = two();
    let rows = desk.run(&["sessies", "--json"]).rows();
    for row in &rows {
        assert_eq!(keys(row), BTreeSet::from(KEYS));
    }
    let pad = |id: &str| shown(&desk.path(&format!("gesprekken/{id}.toml")));
    assert_eq!(
        rows,
        [
            json!({
                "id": OPEN_ID, "pad": pad(OPEN_ID), "leesbaar": true, "fout": null,
                "stand": "open", "soort": "gesprek", "werkpakket": "gemeente-08",
                "titel": "Nog bezig", "team": null, "deelnemers": null, "bewaren": "oogst",
                "begonnen": "2026-11-20T09:00:00+01:00", "gesloten": null, "minuten": 15,
                "besteed_minuten": 0,
            }),
            json!({
                "id": NOORD_ID, "pad": pad(NOORD_ID), "leesbaar": true, "fout": null,
                "stand": "gesloten", "soort": "gesprek", "werkpakket": "gemeente-08",
                "titel": "Hoort het? Of helpt het?", "team": "Team Noord", "deelnemers": 7,
                "bewaren": "alles", "begonnen": "2026-11-02T14:02:10+01:00",
                "gesloten": "2026-11-02T14:49:02+01:00", "minuten": 45, "besteed_minuten": 12,
            }),
        ]
    );
}

#[test]
fn a_search_shows_where_and_knows_no_accents() {
    let desk = two();
    let ran = desk.run(&["sessies", "FINANCIELE", "een"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let below = "    notitie bij Gewoonte als regel: Die financiële eis, één keer";
    assert!(ran.out.lines().any(|line| line == below), "{}", ran.out);
    let rows = desk.run(&["sessies", "financiele", "--json"]).rows();
    assert_eq!(ids(&rows), [NOORD_ID]);
    let mut with_hits = BTreeSet::from(KEYS);
    with_hits.insert("treffers");
    assert_eq!(keys(&rows[0]), with_hits);
    let hits = json!([{
        "waar": "notitie bij Gewoonte als regel", "tekst": "Die financiële eis, één keer",
    }]);
    assert_eq!(rows[0]["treffers"], hits);
}

#[test]
fn a_team_is_found_whatever_its_capitals() {
    let desk = two();
    let rows = desk
        .run(&["sessies", "--team", "team NOORD", "--json"])
        .rows();
    assert_eq!(ids(&rows), [NOORD_ID]);
    let ran = desk.run(&["sessies", "--team", "Zuid", "--json"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "[]\n"));
    assert_eq!(ran.err, "Geen gesprekken gevonden.\n");
}

#[test]
fn an_empty_folder_is_said_with_why_it_is_this_one() {
    let desk = Desk::new();
    let ran = desk.run(&["sessies"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let folder = shown(&desk.path("gesprekken"));
    let said =
        format!("Nog geen gesprekken in {folder}, omdat BEDOELING_SESSIES daarnaar wijst.\n");
    assert_eq!(ran.err, said);
    let elsewhere = desk.run(&["sessies", "--json", "--sessies", "nergens"]);
    assert_eq!((elsewhere.code, elsewhere.out.as_str()), (0, "[]\n"));
    assert!(elsewhere.err.contains("omdat je --sessies meegaf"));
}

#[test]
fn a_file_that_cannot_be_read_is_listed_with_its_place_and_the_others_work() {
    let desk = two();
    desk.session("kapot", "formaat = 1\nid = \"open\n");
    desk.session("nieuwer", "formaat = 9\nid = \"x\"\n");
    let ran = desk.run(&["sessies"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("kapot.toml:2:"), "{}", ran.out);
    assert!(ran.out.contains("nieuwer.toml:1:11: "), "{}", ran.out);
    let rows = desk.run(&["sessies", "--json"]).rows();
    assert_eq!(
        ids(&rows),
        [OPEN_ID, NOORD_ID],
        "unreadable ones have no id"
    );
    let broken: Vec<&Value> = rows.iter().filter(|row| row["leesbaar"] == false).collect();
    assert_eq!(broken.len(), 2);
    for row in broken {
        assert_eq!(keys(row), BTreeSet::from(KEYS));
        let fout = row["fout"].as_str().expect("it says why");
        let mut parts = fout.splitn(3, ':');
        let mut number = || parts.next().and_then(|part| part.parse::<usize>().ok());
        assert!(number().is_some() && number().is_some(), "{fout}");
        assert_eq!(row["titel"], Value::Null);
    }
}

#[test]
fn a_search_says_which_files_it_could_not_look_into() {
    let desk = two();
    desk.session("kapot", "formaat = 1\nid = \"open\n# de financiële eis\n");
    desk.session("ook-kapot", "formaat = 1\nid = \"open\n");
    let ran = desk.run(&["sessies", "financiele"]);
    assert!(!ran.out.contains("kapot"), "{}", ran.out);
    let said = "1 bestand is niet doorzocht. Bekijk welke met: bedoeling sessies\n";
    assert_eq!(ran.err, said, "the other has nothing of it");
}

#[test]
fn of_copies_the_meeting_itself_is_found_whatever_else_has_the_word() {
    let desk = two();
    let copy = NOORD.replace("dubbel tekenen", "dubbel tekenen bij de kanarie");
    desk.session(&format!("{NOORD_ID} (1)"), &copy);
    assert_eq!(desk.run(&["sessies", "kanarie", "--json"]).out, "[]\n");
    // Under other names the first is the meeting: that is known from all of them together.
    desk.session("een", copy.replace(NOORD_ID, "elders"));
    desk.session("twee", NOORD.replace(NOORD_ID, "elders"));
    let rows = desk.run(&["sessies", "kanarie", "--json"]).rows();
    assert_eq!(ids(&rows), ["elders"]);
    assert!(
        rows[0]["pad"]
            .as_str()
            .is_some_and(|path| path.ends_with("een.toml"))
    );
}

#[test]
fn a_copy_is_listed_as_a_copy_and_never_as_a_meeting() {
    let desk = two();
    desk.session(&format!("{NOORD_ID} (kopie van 14-32)"), NOORD);
    let ran = desk.run(&["sessies"]);
    let said = format!("1:1: Dit is een kopie van {NOORD_ID}.");
    assert!(ran.out.contains(&said), "{}", ran.out);
    let rows = desk.run(&["sessies", "--json"]).rows();
    assert_eq!(ids(&rows), [OPEN_ID, NOORD_ID]);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2]["fout"], said.as_str());
}

#[test]
fn what_somebody_wrote_alone_is_left_out_of_a_search() {
    let desk = Desk::new();
    let alone = OPEN.replace("stand = ", "soort = \"alleen\"\nstand = ");
    desk.session(OPEN_ID, alone);
    assert_eq!(desk.run(&["sessies", "bezig", "--json"]).out, "[]\n");
    assert_eq!(
        desk.run(&["sessies", "--json"]).rows()[0]["soort"],
        "alleen"
    );
    let latest = desk.run(&["verslag", "laatste", "--als", "md"]);
    assert_eq!((latest.code, latest.out.as_str()), (1, ""));
}

#[test]
fn what_could_steer_a_terminal_does_not_reach_it() {
    let desk = Desk::new();
    desk.session(
        OPEN_ID,
        OPEN.replace("Nog bezig", "Nog\\u001b[2J \\u202ebezig"),
    );
    for words in [&["sessies"][..], &["verslag", OPEN_ID, "--als", "md"]] {
        let out = desk.run(words).out;
        assert!(out.contains("[2J bezig"), "{out}");
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out}");
    }
}

#[test]
fn of_a_damaged_file_the_title_the_team_and_the_day_are_named() {
    let desk = two();
    desk.session(NOORD_ID, NOORD.replace("bewaren = ", "bewaren "));
    let ran = desk.run(&["sessies"]);
    let left = "    Nog te lezen: ma 2 nov 2026, Hoort het? Of helpt het?, Team Noord";
    assert!(ran.out.lines().any(|line| line == left), "{}", ran.out);
    let rows = desk.run(&["sessies", "--json"]).json();
    let rows = rows.as_array().expect("an array").iter();
    let broken: Vec<&Value> = rows.filter(|row| row["leesbaar"] == false).collect();
    assert_eq!(broken.len(), 1);
    assert_eq!(keys(broken[0]), BTreeSet::from(KEYS));
    assert_eq!(broken[0]["id"], Value::Null);
    assert_eq!(broken[0]["team"], "Team Noord");
    assert_eq!(broken[0]["begonnen"], "2026-11-02T14:02:10+01:00");
}
