//! A whole meeting by keys, and what stays of it.
use crate::place::{Place, SMALL, START};
use crate::pty::Pty;

const RIGHT: &str = "\x1b[C";
const DOWN: &str = "\x1b[B";
const PAGE_DOWN: &str = "\x1b[6~";

/// From the welcome screen to the closing screen, and past it to these last words.
fn play(pty: &mut Pty, thanks: &str) {
    pty.wait_for("Druk op → om te beginnen.");
    pty.press(RIGHT, "stap 1 van 8");
    pty.press(RIGHT, "stap 2 van 8");
    pty.press("n", "notitie");
    pty.press("De koffie was koud.\r", "Genoteerd.");
    pty.press("Het bleef lang stil.\r", "Genoteerd.");
    pty.escape("Leeg: klaar.");
    pty.press(RIGHT, "stap 3 van 8");
    pty.press("\r", "Iedereen heeft er thuis een");
    pty.press(RIGHT, "2 van 3");
    pty.press(RIGHT, "3 van 3");
    pty.press(RIGHT, "stap 4 van 8");
    pty.press(RIGHT, "Vertel om de beurt");
    pty.press(RIGHT, "stap 5 van 8");
    work(pty);
    pty.press(PAGE_DOWN, "stap 6 van 8");
    pty.press(DOWN, "▶ Zoek het slot");
    pty.press("\r", "afspraak: wat");
    pty.press("\r", "Eén naam, of leeg");
    pty.press("Amira\r", "Of leeg.");
    pty.press("vr\r", "Staat bij de afspraken");
    pty.press(RIGHT, "wanneer kijken we terug");
    pty.press("\r", "✓ Deze kaart is gekozen.");
    pty.press(RIGHT, "stap 7 van 8");
    pty.press("o", "oogst  ");
    pty.press("Wij stoppen met dubbel tekenen.\r", "Staat bij de oogst.");
    pty.escape("Leeg: klaar.");
    pty.press(RIGHT, "stap 8 van 8");
    pty.press(RIGHT, "Zo sluiten we af");
    pty.press("\r", thanks);
    pty.keys("q");
    assert_eq!(pty.ended(), 0);
    assert!(pty.is_as_it_was());
}

/// The board: two lines, and the one to try with all that is asked about it.
fn work(pty: &mut Pty) {
    pty.press("\r", "▶ 1 Hoort en helpt");
    pty.press("\r", "op het bord");
    pty.press("Het weekformulier\r", "In welk vak?");
    pty.press("2", "· Het weekformulier");
    pty.press("Eerst bellen\r", "In welk vak?");
    pty.press("3", "· Eerst bellen");
    pty.escape("Een lege Enter is klaar.");
    pty.press("\t", "▶ Het weekformulier");
    pty.press("k", "waarom is dit zo");
    pty.press("niemand leest het\r", "van wie is dit");
    pty.press("wijzelf\r", "is het een gewoonte");
    pty.press("j\r", "afspraak: wat");
    pty.press("Zonder weekformulier\r", "Eén naam, of leeg");
    pty.press("wij\r", "Of leeg.");
    pty.press("over 2 weken\r", "Staat bij de afspraken");
}

/// A monday in November: a day that is said becomes a date.
fn on_a_monday(place: &Place, more: &[&str]) -> Pty {
    let words: Vec<&str> = START.iter().chain(more).copied().collect();
    let now = [("BEDOELING_NU", "2026-11-23T14:00:00+01:00")];
    Pty::open(place.command(&words, &now), SMALL)
}

fn texts<'a>(of: &'a toml::Value, name: &str) -> Vec<&'a str> {
    let rows = of.as_array().expect("rows").iter();
    rows.map(|row| row[name].as_str().expect("a text"))
        .collect()
}

#[test]
fn a_meeting_of_seven_is_played_by_keys_and_the_file_holds_what_was_typed() {
    let place = Place::new();
    let mut pty = on_a_monday(&place, &[]);
    play(&mut pty, "Bewaard. Dank jullie wel.");

    let session = place.session();
    assert_eq!(session["stand"].as_str(), Some("gesloten"));
    assert_eq!(session["team"].as_str(), Some("Team Noord"));
    assert_eq!(session["aanwezig"].as_integer(), Some(7));
    assert_eq!(session["terugkijken"].to_string(), "2026-12-07");
    let oogst = texts(&session["oogst"], "tekst");
    assert_eq!(oogst, ["Wij stoppen met dubbel tekenen."]);
    let afspraken = &session["afspraak"];
    assert_eq!(
        texts(afspraken, "wat"),
        ["Zonder weekformulier", "Zoek het slot"]
    );
    assert_eq!(texts(afspraken, "wie"), ["wij", "Amira"]);
    assert_eq!(texts(afspraken, "soort"), ["team", "doekaart"]);
    let days = afspraken.as_array().expect("rows").iter();
    let days: Vec<String> = days.map(|row| row["wanneer"].to_string()).collect();
    assert_eq!(days, ["2026-12-07", "2026-11-27"]);
    let steps = session["stap"].as_array().expect("steps");
    assert_eq!(steps.len(), 8);
    let board = &steps[4]["werkplaat"];
    assert_eq!(
        texts(&board["items"], "tekst"),
        ["Het weekformulier", "Eerst bellen"]
    );
    let vakken = texts(&board["items"], "vak");
    assert_eq!(vakken, ["hoort-helpt-niet", "helpt-hoort-niet"]);
    let tried = &board["items"][0];
    assert_eq!(board["proef"], tried["nr"]);
    assert_eq!(tried["reden"].as_str(), Some("niemand leest het"));
    assert_eq!(tried["regel_van"].as_str(), Some("wijzelf"));
    assert_eq!(tried["gewoonte"].as_bool(), Some(true));
}

#[test]
fn after_a_closed_meeting_nothing_is_left_but_its_file_and_no_loose_note_in_it() {
    let place = Place::new();
    let mut pty = on_a_monday(&place, &["--bewaren", "oogst"]);
    play(&mut pty, "Bewaard. Dank jullie wel.");
    let file = place.of("sessies/2026-11-23-gemeente-08-team-noord.toml");
    assert_eq!(place.left(), [file]);
    assert!(place.holds("Wij stoppen met dubbel tekenen."));
    for note in ["De koffie was koud", "Het bleef lang stil", "notities"] {
        assert!(!place.holds(note), "{note}");
    }
}

#[test]
fn a_rehearsal_of_a_whole_meeting_leaves_no_trace() {
    let place = Place::new();
    let mut pty = on_a_monday(&place, &["--oefenen"]);
    play(&mut pty, "Dank jullie wel.");
    assert_eq!(place.left(), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_meeting_that_keeps_nothing_leaves_no_trace() {
    let place = Place::new();
    let mut pty = on_a_monday(&place, &["--bewaren", "niets"]);
    play(&mut pty, "Er is niets bewaard. Dank jullie wel.");
    assert_eq!(place.left(), Vec::<std::path::PathBuf>::new());
}

/// Opens the program and leaves a meeting for team Noord ready for later.
fn set_ready(place: &Place) -> Pty {
    let mut pty = place.run(&[]);
    pty.wait_for("▶ Gesprek beginnen");
    pty.press("\r", "▶ 1. Hoort het? Of helpt het?");
    pty.press("\r", "Enter klaarzetten");
    pty.press("\r", "▶ Welk pakket");
    for row in ["▶ Hoeveel tijd", "▶ Wie ziet", "▶ Welk team"] {
        pty.press(DOWN, row);
    }
    pty.press("\r", "De naam van het team");
    pty.press("Team Noord\r", "▶ Met hoeveel");
    while !pty.text().contains("▶ Klaarzetten voor later") {
        let before = pty.text();
        pty.keys(DOWN);
        pty.wait("until another row is chosen", |shown| {
            shown.text() != before
        });
    }
    pty.press("\r", "▶ Staat klaar: Team Noord");
    pty
}

/// What is left, below the folder of the person.
fn left(place: &Place) -> Vec<String> {
    let root = place.of("");
    let below = |path: &std::path::PathBuf| {
        let path = path.strip_prefix(&root).expect("it is in the folder");
        path.to_string_lossy().into_owned()
    };
    place.left().iter().map(below).collect()
}

#[test]
fn set_ready_killed_resumed_rounded_off_early_and_closed_only_its_file_is_left() {
    let place = Place::new();
    set_ready(&place).kill();
    let id = place.id();
    assert!(id.ends_with("-gemeente-08-team-noord"), "{id}");
    let ready = place.session();
    assert_eq!(ready["stand"].as_str(), Some("open"));
    assert!(!ready.contains_key("begonnen"), "{ready}");

    let mut pty = place.run(&[]);
    pty.wait_for("▶ Staat klaar: Team Noord");
    pty.press("\r", "Druk op → om te beginnen.");
    pty.press(RIGHT, "stap 1 van 8");
    pty.press(RIGHT, "stap 2 van 8");
    pty.press("n", "notitie");
    pty.press("Het regende\r", "Genoteerd.");
    pty.keys("half");
    pty.wait_for_cursor("half");
    pty.kill();
    drop(pty);

    let mut pty = place.run(&["hervat"]);
    pty.wait_for_cursor("half");
    pty.press(" een zin\r", "Genoteerd.");
    pty.escape("Leeg: klaar.");
    pty.press("\x1b", "MENU");
    for row in ["▶ Pauze", "▶ Sla deze", "▶ Rond af"] {
        pty.press(DOWN, row);
    }
    pty.press("\r", "stap 3 van 4");
    pty.press("o", "oogst  ");
    pty.press("Eerder bellen\r", "Staat bij de oogst.");
    pty.escape("Leeg: klaar.");
    pty.press(RIGHT, "stap 4 van 4");
    pty.press(RIGHT, "Zo sluiten we af");
    pty.press("\r", "Bewaard. Dank jullie wel.");
    pty.keys("q");
    assert_eq!(pty.ended(), 0);

    assert_eq!(left(&place), [format!("sessies/{id}.toml")]);
    let session = place.session();
    assert_eq!(session["stand"].as_str(), Some("gesloten"));
    assert_eq!(texts(&session["oogst"], "tekst"), ["Eerder bellen"]);
    let steps = session["stap"].as_array().expect("steps").iter();
    let states: Vec<_> = steps
        .map(|step| step["status"].as_str().expect("a text"))
        .collect();
    let skipped = ["overgeslagen"; 4];
    assert_eq!(states[..2], ["gedaan"; 2]);
    assert_eq!(states[2..6], skipped);
    assert_eq!(states[6..], ["gedaan"; 2]);
    assert!(!place.holds("half een zin") && !place.holds("Het regende"));
}

#[test]
fn a_meeting_that_is_never_closed_keeps_its_file_its_journal_and_its_lock() {
    let place = Place::new();
    let mut pty = set_ready(&place);
    pty.press("\r", "Druk op → om te beginnen.");
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("o", "oogst  ");
    pty.press("Eerder bellen\r", "Staat bij de oogst.");
    pty.escape("Leeg: klaar.");
    pty.press("q", "Opgeslagen.");
    pty.keys("q");
    assert_eq!(pty.ended(), 0);
    let id = place.id();
    let left = left(&place);
    let journal = left.iter().find(|name| name.starts_with("staat/journaal/"));
    let mark = journal
        .and_then(|name| name.strip_prefix(&format!("staat/journaal/{id}-")))
        .and_then(|name| name.strip_suffix(".journaal"))
        .expect("the journal is named after the session");
    assert_eq!(
        (mark.len(), mark.chars().all(|c| c.is_ascii_hexdigit())),
        (8, true)
    );
    let session = place.session();
    assert_eq!(session["stand"].as_str(), Some("open"));
    assert_eq!(texts(&session["oogst"], "tekst"), ["Eerder bellen"]);
}
