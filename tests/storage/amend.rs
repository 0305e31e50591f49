//! Changing and removing closed sessions while the disk says no, and while somebody else writes.
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::SeqCst;
use std::time::Duration;

use bedoeling::domain::afspraak::AfspraakStatus;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::{Session, Standing};
use bedoeling::store::StoreError;
use bedoeling::store::files::{Files, Found, Held, OpenFile, RealFiles};
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
        let now = format::read(read(&desk, &name()).as_bytes()).unwrap();
        assert_eq!(now.afspraken[0].status, AfspraakStatus::Gedaan, "{call}");
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

/// A disk on which somebody else saves the file just after it was read.
struct Meddled {
    path: PathBuf,
    left: AtomicUsize,
}

impl Files for Meddled {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let bytes = RealFiles.read(path, limit)?;
        let is_it = path == self.path;
        let takes = |left: usize| left.checked_sub(1);
        if is_it && self.left.fetch_update(SeqCst, SeqCst, takes).is_ok() {
            RealFiles.append_to(path)?.write(b"# en van Noor\n")?;
        }
        Ok(bytes)
    }
    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        RealFiles.create_new(path)
    }
    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        RealFiles.append_to(path)
    }
    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        RealFiles.truncate(path, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFiles.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealFiles.remove(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        RealFiles.list(folder)
    }
    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        RealFiles.create_dir_all(folder)
    }
    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        RealFiles.sync_dir(folder)
    }
    fn metadata(&self, path: &Path) -> io::Result<Found> {
        RealFiles.metadata(path)
    }
    fn exists(&self, path: &Path) -> io::Result<bool> {
        RealFiles.exists(path)
    }
    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        RealFiles.try_lock(path)
    }
    fn pause(&self, _: Duration) {}
}

#[test]
fn what_somebody_saves_meanwhile_stays_and_one_who_goes_on_saving_is_left_alone() {
    for (times, is_done) in [(1, true), (3, true), (20, false)] {
        let desk = Desk::new();
        let session = closed(&desk);
        let meddled = Meddled {
            path: desk.file(),
            left: AtomicUsize::new(times),
        };
        let sessions = desk.sessions_on(Arc::new(meddled));
        let amended = sessions.amend(&id(), &[done(&session)], at(7200));
        let file = read(&desk, &name());
        assert_eq!(amended.is_ok(), is_done, "{times}");
        let now = format::read(file.as_bytes()).unwrap().afspraken[0].status;
        assert_eq!(now == AfspraakStatus::Gedaan, is_done, "{times}");
        let theirs = file.matches("# en van Noor\n").count();
        assert_eq!(theirs, if is_done { times } else { 7 }, "{times}");
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
