//! `verslag`: which session, in which form, and where it goes.
use super::desk::{Desk, NOORD, NOORD_ID, OPEN, OPEN_ID};

fn two() -> Desk {
    let desk = Desk::new();
    desk.session(NOORD_ID, NOORD);
    desk.session(OPEN_ID, OPEN);
    desk
}

#[test]
fn a_verslag_goes_to_stdout() {
    let ran = two().run(&["verslag", NOORD_ID, "--als", "md"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.starts_with("# Hoort het? Of helpt het?\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("Wij stoppen met dubbel tekenen."),
        "{}",
        ran.out
    );
}

#[test]
fn the_latest_is_the_one_that_began_last() {
    let ran = two().run(&["verslag", "laatste", "--als", "md", "--naar", "-"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("# Nog bezig\n"), "{}", ran.out);
}

#[test]
fn without_a_meeting_that_began_there_is_no_latest() {
    let desk = Desk::new();
    let ready = OPEN.lines().filter(|line| !line.starts_with("begonnen"));
    desk.session(OPEN_ID, ready.collect::<Vec<_>>().join("\n"));
    let ran = desk.run(&["verslag", "laatste", "--als", "md"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err.starts_with("Er is nog geen gesprek begonnen in "),
        "{}",
        ran.err
    );
}

#[test]
fn as_json_it_is_the_file_as_one_object() {
    let ran = two().run(&["verslag", NOORD_ID, "--als", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let object = ran.json();
    assert_eq!(object["formaat"], 1);
    assert_eq!(object["id"], NOORD_ID);
    assert_eq!(object["begonnen"], "2026-11-02T14:02:10+01:00");
    assert_eq!(object["stap"][0]["notities"][0]["om"], "14:12:31");
    assert_eq!(
        object["oogst"][0]["tekst"],
        "Wij stoppen met dubbel tekenen."
    );
    assert!(object.get("team").is_some() && object.get("casus").is_none());
}

#[test]
fn an_unknown_id_gets_the_nearest_one_and_code_2() {
    let ran = two().run(&["verslag", "2026-11-02-gemeente-08-noord", "--als", "md"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    let first = ran.err.lines().next().unwrap_or_default();
    let said = format!("Bedoelde je `{NOORD_ID}`?");
    assert!(first.ends_with(&said), "{}", ran.err);
}

#[test]
fn an_id_does_not_lead_out_of_the_folder() {
    let desk = two();
    desk.write("elders.toml", OPEN);
    assert_eq!(desk.run(&["verslag", "../elders", "--als", "md"]).code, 2);
}

#[test]
fn a_session_that_cannot_be_read_is_named_with_its_place() {
    let desk = two();
    desk.session("kapot", "formaat = 1\nid = \"open\n");
    let ran = desk.run(&["verslag", "kapot", "--als", "md"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("kapot.toml:2:"), "{}", ran.err);
}

#[test]
fn a_file_that_is_there_stays_unless_the_flag_says_otherwise() {
    let desk = two();
    let mut words = vec!["verslag", NOORD_ID, "--als", "md", "--naar", "v.md"];
    let ran = desk.run(&words);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "Staat in v.md\n");
    let verslag = desk.read("v.md");
    desk.write("v.md", "van mij");
    let refused = desk.run(&words);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("--overschrijf"), "{}", refused.err);
    assert_eq!(desk.read("v.md"), "van mij");
    words.push("--overschrijf");
    assert_eq!(desk.run(&words).code, 0);
    assert_eq!(desk.read("v.md"), verslag);
    let left: Vec<_> = desk
        .names("")
        .into_iter()
        .filter(|name| name.contains("v.md"))
        .collect();
    assert_eq!(left, ["v.md"], "nothing temporary stays");
}

#[test]
fn a_folder_that_is_not_there_cannot_be_written_in() {
    let ran = two().run(&["verslag", NOORD_ID, "--als", "md", "--naar", "nergens/v.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err.starts_with("nergens/v.md is niet te schrijven ("),
        "{}",
        ran.err
    );
}

#[test]
fn a_session_is_never_replaced_by_its_verslag() {
    let desk = two();
    let name = format!("gesprekken/{NOORD_ID}.toml");
    let ran = desk.run(&[
        "verslag",
        NOORD_ID,
        "--als",
        "md",
        "--overschrijf",
        "--naar",
        &name,
    ]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("staat een gesprek"), "{}", ran.err);
    assert_eq!(desk.read(&name), NOORD);
}

#[test]
fn a_damaged_session_gives_its_verslag_as_far_as_it_is_sound_and_says_so() {
    let desk = Desk::new();
    let broken = NOORD.replace("soort = \"denkkaart\"", "soort = \"denkkaart");
    desk.session(NOORD_ID, &broken);
    let ran = desk.run(&["verslag", NOORD_ID, "--als", "md"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.out.contains("Wij stoppen met dubbel tekenen."),
        "{}",
        ran.out
    );
    let line = ran.err.lines().collect::<Vec<_>>();
    assert_eq!(line.len(), 1, "{}", ran.err);
    let place = broken
        .lines()
        .position(|line| line == "soort = \"denkkaart");
    let place = format!("{NOORD_ID}:{}:", place.expect("it is there") + 1);
    assert!(line[0].starts_with(&place), "{}", ran.err);
    assert!(
        line[0].ends_with("Aan het bestand is niets veranderd."),
        "{}",
        ran.err
    );
    // A verslag never takes the place of a session, however damaged that is.
    let path = format!("gesprekken/{NOORD_ID}.toml");
    let over = desk.run(&[
        "verslag",
        NOORD_ID,
        "--als",
        "md",
        "--naar",
        &path,
        "--overschrijf",
    ]);
    assert_eq!(over.code, 1, "{}", over.err);
}

#[test]
fn a_file_gets_the_name_of_the_meeting_and_says_only_that() {
    let desk = two();
    for ending in ["docx", "pdf"] {
        let ran = desk.run(&["verslag", NOORD_ID, "--als", ending]);
        let name = format!("{NOORD_ID}.{ending}");
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert_eq!(ran.out, format!("{name}\n"));
        assert!(desk.names("").contains(&name));
        let again = desk.run(&["verslag", NOORD_ID, "--als", ending]);
        assert_eq!(again.code, 1);
        assert!(again.err.contains("--overschrijf"), "{}", again.err);
    }
}

#[test]
fn rows_and_days_come_out_byte_for_byte() {
    let ran = two().run(&["verslag", NOORD_ID, "--als", "csv"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with('\u{feff}') && ran.out.ends_with("\r\n"));
    let ran = two().run(&["verslag", NOORD_ID, "--als", "ics"]);
    assert!(ran.out.starts_with("BEGIN:VCALENDAR\r\n"), "{}", ran.out);
}

#[test]
fn what_leads_to_a_person_is_named_with_its_line_and_stops_nothing() {
    let desk = Desk::new();
    let traced = NOORD.replace(
        "Wij stoppen met dubbel tekenen.",
        "Bel mevrouw Jansen: 06-12345678",
    );
    desk.session(NOORD_ID, traced);
    let ran = desk.run(&["verslag", NOORD_ID, "--als", "html"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("mevrouw Jansen"));
    for part in [
        "Ik zie 2 plekken die naar iemand kunnen leiden.",
        "Wat we meenemen, regel 1: naam \"mevrouw Jansen\"",
        "Wat we meenemen, regel 1: telefoonnummer \"06-12345678\"",
    ] {
        assert!(ran.err.contains(part), "{}", ran.err);
    }
    // The message for the app group has no oogst, so there is nothing to say about it.
    assert_eq!(desk.run(&["verslag", NOORD_ID, "--als", "app"]).err, "");
}
