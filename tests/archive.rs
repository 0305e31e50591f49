//! Many sessions at once: what a list shows, and finding words.
use std::path::PathBuf;

use bedoeling::archive::{Place, Summary, find};
use bedoeling::domain::ids::Nr;
use bedoeling::domain::session::Session;
use bedoeling::store::format;

fn golden() -> Session {
    format::read(include_bytes!("golden/session-v1.toml")).expect("the golden file is a session")
}

#[test]
fn a_summary_tells_a_session_in_one_line() {
    let summary = Summary::of(&golden(), PathBuf::from("a.toml"));
    let about = summary.about.unwrap();
    assert_eq!(about.team.as_deref(), Some("Team Noord"));
    assert_eq!(about.participants, Some(7));
    assert_eq!((about.minutes, about.spent_minutes), (45, 44));
    assert_eq!(
        about.started.unwrap().to_rfc3339(),
        "2026-11-23T14:02:10+01:00"
    );
}

#[test]
fn words_are_found_whatever_their_accents_and_capitals() {
    let hits = find(&golden(), "BÁLIE");
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].place, Place::Verdict(Nr(1)));
    assert_eq!(hits[0].text, "Met de balie meelopen · Joris");
    let places: Vec<Place> = find(&golden(), "weekformulier")
        .iter()
        .map(|hit| hit.place)
        .collect();
    assert_eq!(
        places,
        [Place::Note(Nr(3)), Place::Item(Nr(4)), Place::Afspraak]
    );
}

#[test]
fn every_word_must_be_somewhere() {
    assert!(find(&golden(), "weekformulier zwembad").is_empty());
    assert!(find(&golden(), "sleutels loketten").len() >= 2);
    assert!(find(&golden(), "  ").is_empty());
}
