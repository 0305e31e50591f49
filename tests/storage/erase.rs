//! What really goes from disk while a meeting is open, and what a failing disk or a power cut
//! leaves of it.
use std::sync::Arc;

use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{Opened, StoreError, format};

use crate::desk::{Desk, begun, read, save, write};
use crate::faulty::Faulty;
use crate::support::{NOTE, SECRET, at, id, ready, typed};

/// A meeting in which the secret was typed, and taken out of memory.
fn struck(desk: &Desk) -> Opened {
    let mut opened = begun(desk, ready());
    let letters = typed(NOTE, "half");
    opened.journal.append(&letters).unwrap();
    save(desk, &mut opened);
    assert!(desk.files_with(SECRET).len() >= 2);
    opened.log.erase(Some(SECRET));
    opened
}

#[test]
fn all_that_is_older_goes_and_the_meeting_can_be_picked_up() {
    let desk = Desk::new();
    let mut opened = struck(&desk);
    let first = opened.journal.path().to_owned();
    RealFiles
        .append_to(&first.with_extension("journaal.rest"))
        .unwrap();
    write(&desk, &format!(".{}.toml.77-0.tmp", id()), SECRET);
    opened.journal.renew(opened.log.session()).unwrap();
    save(&desk, &mut opened);
    desk.sessions().forget_past(&id()).unwrap();
    assert_eq!(desk.files_with(SECRET), Vec::<std::path::PathBuf>::new());
    assert_eq!(
        desk.all_files().len(),
        4,
        "file, journal, lock and its note"
    );
    let session = opened.log.session().clone();
    drop(opened);
    let again = desk.sessions().open(&id(), at(900)).unwrap();
    assert_eq!(*again.log.session(), session);
    assert_eq!(
        again.drafts[&NOTE].text, "half",
        "what is being typed stays"
    );
    assert_eq!((again.changes, again.kept_both), (1, None));
}

#[test]
fn the_light_goes_out_before_the_file_is_written_and_the_words_do_not_come_back() {
    let desk = Desk::new();
    let mut opened = struck(&desk);
    opened.journal.renew(opened.log.session()).unwrap();
    let session = opened.log.session().clone();
    drop(opened);
    let again = desk.sessions().open(&id(), at(900)).unwrap();
    assert_eq!(*again.log.session(), session);
    assert_eq!(again.kept_both, None, "the older file is known as ours");
    assert_eq!(desk.files_with(SECRET), Vec::<std::path::PathBuf>::new());
    drop(again);
    let third = desk.sessions().open(&id(), at(901)).unwrap();
    assert_eq!((third.log.session(), third.kept_both), (&session, None));
}

#[test]
fn whichever_call_fails_it_is_said_and_the_newest_journal_stays() {
    for call in 1.. {
        let desk = Desk::new();
        let mut opened = struck(&desk);
        opened.journal.renew(opened.log.session()).unwrap();
        let newest = opened.journal.path().to_owned();
        let files = Arc::new(Faulty::nth(call, false));
        let sessions = desk.sessions_on(files.clone());
        let forgotten = sessions.forget_past(&id());
        assert!(desk.all_files().contains(&newest), "call {call}");
        if !files.has_failed() {
            forgotten.unwrap();
            assert!(call > 4, "at least four calls can fail");
            return;
        }
        let gone = desk.files_with(SECRET) == [desk.file()];
        assert!(
            forgotten.is_err() || gone,
            "call {call} failed and nobody said so"
        );
    }
}

#[test]
fn a_text_beside_a_session_never_takes_the_place_of_another() {
    let desk = Desk::new();
    let opened = begun(&desk, ready());
    let sessions = desk.sessions();
    let mut known = None;
    write(&desk, &format!("{}.md", id()), "van een ander");
    sessions
        .put_beside(&id(), "md", b"een", &mut known)
        .unwrap();
    sessions
        .put_beside(&id(), "md", b"twee", &mut known)
        .unwrap();
    let second = format!("{}-2.md", id());
    assert_eq!(read(&desk, &format!("{}.md", id())), "van een ander");
    assert_eq!(read(&desk, &second), "twee");
    write(&desk, &second, "twee, bijgewerkt");
    sessions
        .put_beside(&id(), "md", b"drie", &mut known)
        .unwrap();
    assert_eq!(read(&desk, &second), "twee, bijgewerkt");
    assert_eq!(read(&desk, &format!("{}-3.md", id())), "drie");
    sessions.remove_beside(&mut known).unwrap();
    assert_eq!(desk.files_with("drie"), Vec::<std::path::PathBuf>::new());
    drop(opened);
}

#[test]
fn words_are_found_beside_a_session_however_a_format_writes_them() {
    let desk = Desk::new();
    let opened = begun(&desk, ready());
    let sessions = desk.sessions();
    let stands = |text: &str| sessions.stands_beside(&id(), text).unwrap();
    assert!(!stands("zo'n \"regel\""));
    let mut session = opened.log.session().clone();
    session.title = "zo'n \"regel\"".to_owned();
    let copy = format!("{} (kopie van 14-32).toml", id());
    write(&desk, &copy, &format::write(&session));
    assert!(stands("zo'n \"regel\""), "{}", read(&desk, &copy));
    write(&desk, &format!("{}-ander-team.md", id()), "iets anders");
    assert!(!stands("iets anders"), "that is another session");
    let broken = sessions.read(&id());
    assert!(matches!(broken, Err(StoreError::NotFound { .. })));
}
