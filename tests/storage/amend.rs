//! Changing and removing closed sessions while the disk says no, and while somebody else writes.
use std::sync::Arc;

use bedoeling::domain::afspraak::AfspraakStatus;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::{Session, Standing};
use bedoeling::store::StoreError;
use bedoeling::store::files::RealFiles;
use bedoeling::store::format::{self, Amendment};

use crate::desk::{Desk, begun, read, refused, save, write};
use crate::faulty::{Fault, Faulty};
use crate::support::{SECRET, at, id, ready};

fn name() -> String {
    format!("{}.toml", id())
}

/// A closed meeting that keeps everything, with a line of a person in its file.
fn closed(desk: &Desk) -> Session {
    let opened = begun(desk, ready());
    let mut session = opened.log.session().clone();
    drop(opened);
    desk.sessions().discard(&id()).unwrap();
    session.standing = Standing::Gesloten;
    session.closed = Some(at(3600));
    session.bewaren = Bewaren::Alles;
    write(
        desk,
        &name(),
        &format!("# van Wil\n{}", format::write(&session)),
    );
    session
}

fn done(session: &Session) -> Amendment {
    Amendment::Status {
        nr: session.afspraken[0].nr,
        status: AfspraakStatus::Gedaan,
        due: None,
    }
}

#[test]
fn whichever_call_fails_the_file_is_the_old_or_the_new_one_and_a_second_try_does_it() {
    let mut failures = 0;
    for call in 1.. {
        let desk = Desk::new();
        let session = closed(&desk);
        let before = read(&desk, &name());
        let faulty = Faulty::sound(Arc::new(RealFiles));
        faulty.let_fail(Fault::Gone, call);
        let sessions = desk.sessions_on(Arc::new(faulty.clone()));
        let amended = sessions.amend(&id(), &[done(&session)], at(7200));
        let after = read(&desk, &name());
        let (head, tail) = before.rsplit_once("\"open\"").unwrap();
        let is_new = after == format!("{head}\"gedaan\"{tail}");
        assert!(after == before || is_new, "{call}: {after}");
        assert!(after.starts_with("# van Wil\n"), "{call}");
        if amended.is_ok() {
            assert!(is_new, "{call}");
        }
        let was_reached = faulty.has_failed();
        failures += usize::from(amended.is_err());
        desk.sessions()
            .amend(&id(), &[done(&session)], at(7300))
            .unwrap();
        assert!(read(&desk, &name()).contains("\"gedaan\""), "{call}");
        if !was_reached {
            break;
        }
    }
    assert!(failures > 5, "{failures}");
}

#[test]
fn whichever_call_fails_a_second_try_removes_every_word_that_had_to_go() {
    for whole in [false, true] {
        let mut failures = 0;
        for call in 1.. {
            let desk = Desk::new();
            closed(&desk);
            write(&desk, &format!("{}.md", id()), SECRET);
            write(&desk, &format!(".{}.3-0.tmp", name()), SECRET);
            let faulty = Faulty::sound(Arc::new(RealFiles));
            faulty.let_fail(Fault::Full, call);
            let remove = |sessions: &bedoeling::store::Sessions| {
                if whole {
                    sessions.remove_closed(&id(), at(7200))
                } else {
                    sessions.remove_loose(&id(), at(7200))
                }
            };
            let removed = remove(&desk.sessions_on(Arc::new(faulty.clone())));
            failures += usize::from(removed.is_err());
            if removed.is_err() {
                match remove(&desk.sessions()) {
                    Ok(()) | Err(StoreError::NotFound { .. }) => {}
                    Err(error) => panic!("{call}: {error}"),
                }
                // What the next start does.
                desk.sessions().finish_closings(at(7300)).unwrap();
            }
            let left = desk.files_with(SECRET);
            assert!(
                left.is_empty() || removed.is_ok(),
                "{whole} {call}: {left:?}"
            );
            assert!(left.is_empty(), "{whole} {call}: {left:?}");
            if !faulty.has_failed() {
                break;
            }
        }
        assert!(failures > 5, "{failures}");
    }
}

#[test]
fn a_session_that_goes_on_or_is_open_elsewhere_is_left_as_it_is() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let before = read(&desk, &name());
    let team = || [Amendment::Team("Zuid".to_owned())];
    let error = refused(desk.sessions().amend(&id(), &team(), at(900)));
    assert!(matches!(error, StoreError::StillOpen { .. }), "{error}");
    for error in [
        refused(desk.sessions().remove_loose(&id(), at(900))),
        refused(desk.sessions().remove_closed(&id(), at(900))),
    ] {
        assert!(matches!(error, StoreError::StillOpen { .. }), "{error}");
    }
    assert_eq!(read(&desk, &name()), before);
    drop(opened);
    let desk = Desk::new();
    let session = closed(&desk);
    // A window that is just closing it still has the lock.
    let held = desk.sessions().begin(ready(), at(1));
    let held_id = held.unwrap().log.session().id.clone();
    assert_ne!(held_id, id(), "the name is taken");
    desk.sessions()
        .amend(&id(), &[done(&session)], at(2))
        .unwrap();
}

#[test]
fn a_number_that_nobody_has_changes_nothing() {
    let desk = Desk::new();
    closed(&desk);
    let before = read(&desk, &name());
    let none = Amendment::Status {
        nr: Nr(9999),
        status: AfspraakStatus::Gedaan,
        due: None,
    };
    desk.sessions().amend(&id(), &[none], at(7200)).unwrap();
    assert_eq!(read(&desk, &name()), before);
}
