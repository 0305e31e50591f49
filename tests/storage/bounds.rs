//! Files that are far too large or too deep: refused with a reason, and not followed.
use bedoeling::content::{self, Source};
use bedoeling::store::StoreError;
use bedoeling::store::format::{self, SessionProblem};

use crate::desk::{Desk, refused, write};
use crate::support::{at, id};

const GOLDEN: &str = include_str!("../golden/session-v1.toml");

/// The golden session with more in it.
fn with(more: &str) -> String {
    GOLDEN.replace("wijziging = 212\n", &format!("wijziging = 212\n{more}\n"))
}

fn keys(count: usize) -> String {
    "k = 1\n".repeat(count)
}

/// What the toolkit says of it.
fn in_toolkit(text: String) -> String {
    let source = Source {
        name: "proef/eigen-01.toml".to_owned(),
        kit: "proef".to_owned(),
        text,
        built_in: false,
    };
    let read = content::read(&[source]);
    assert!(read.toolkit.werkpakketten.is_empty());
    read.problems[0].what.clone()
}

#[test]
fn a_million_keys_are_refused_with_a_reason() {
    let text = with(&keys(1_000_000));
    let problem = format::read(text.as_bytes()).unwrap_err();
    assert!(
        matches!(problem, SessionProblem::TooMuch { .. }),
        "{problem}"
    );
    assert!(
        problem
            .line()
            .ends_with("veel meer dan in een gesprek past."),
        "{}",
        problem.line()
    );
    assert!(format::salvage(text.as_bytes()).is_none());
    let list = with(&format!("x = [{}]", "1,".repeat(200_000)));
    assert!(matches!(
        format::read(list.as_bytes()),
        Err(SessionProblem::TooMuch { .. })
    ));
    assert!(in_toolkit(keys(1_000_000)).contains("groter dan 1 MB"));
    assert!(in_toolkit(keys(50_000)).contains("veel meer dan in een werkpakket past"));
}

#[test]
fn a_long_text_is_no_reason_to_refuse() {
    for text in ["1, 2, [3] = {4}\\n".repeat(60_000), "\\\"".repeat(400_000)] {
        let more = GOLDEN.replace("het weekformulier\" }", &format!("{text}\" }}"));
        let session = format::read(more.as_bytes()).expect("it is one long note");
        assert!(session.steps[2].notes[1].text.len() >= 400_000);
    }
    let answer = "nr = 3, [x] \"\n".repeat(60_000);
    let more = GOLDEN.replace(
        "nr = 2\n",
        &format!("nr = 2\nantwoord = \"\"\"\n{answer}\"\"\"\n"),
    );
    let session = format::read(more.as_bytes()).expect("it is one long answer");
    assert_eq!(session.steps[1].answer.as_deref(), Some(answer.as_str()));
}

#[test]
fn ten_thousand_levels_are_refused_with_a_reason() {
    for open in ["[", "{a=", "a."] {
        let deep = open.repeat(10_000);
        for text in [with(&format!("x = {deep}")), with(&format!("{deep}a = 1"))] {
            let problem = format::read(text.as_bytes()).unwrap_err();
            assert!(
                matches!(problem, SessionProblem::NotToml { .. }),
                "{problem}"
            );
            // What stands beside it is still found.
            let left = format::salvage(text.as_bytes()).unwrap().session;
            assert_eq!(left.oogst.len() + left.parked.len(), 2);
        }
        assert!(!in_toolkit(format!("formaat = 1\nx = {deep}\n")).is_empty());
    }
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused_and_stays() {
    let desk = Desk::new();
    let name = format!("{}.toml", id());
    write(
        &desk,
        &name,
        &with(&format!("# {}", "x".repeat(100_000_000))),
    );
    let error = refused(desk.sessions().open(&id(), at(0)));
    assert!(matches!(error, StoreError::Read { .. }), "{error:?}");
    let listed = desk.sessions().list().unwrap();
    assert!(listed[0].about.is_err() && listed[0].left.is_none());
    assert!(desk.file().exists());
}
