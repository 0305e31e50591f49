//! What had to go is gone, byte by byte, whichever moment the light goes out.
use std::path::PathBuf;
use std::sync::Arc;

use bedoeling::domain::change::Change;
use bedoeling::domain::levels::Bewaren;
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{Opened, Sessions, StoreError};

use crate::desk::{Desk, begun, save, write};
use crate::faulty::Faulty;
use crate::support::{NOTE, SECRET, at, happen, id, ready, typed};

/// A meeting with the secret in everything that a session can leave behind.
fn everywhere(desk: &Desk) -> Opened {
    let mut opened = begun(desk, ready());
    opened.journal.append(&typed(NOTE, SECRET)).unwrap();
    save(desk, &mut opened);
    let first = opened.journal.path().to_owned();
    opened.journal.go_on(&opened.log).unwrap();
    save(desk, &mut opened);
    opened.journal.go_on(&opened.log).unwrap();
    for ending in ["journaal.rest", "journaal.2.rest", "regie.journaal"] {
        let rest = RealFiles.append_to(&first.with_extension(ending)).unwrap();
        rest.write(SECRET.as_bytes()).unwrap();
    }
    for name in ["toml", "md"] {
        write(desk, &format!(".{}.{name}.77-0.tmp", id()), SECRET);
    }
    write(desk, &format!(".{}-2.md.77-0.tmp", id()), SECRET);
    assert!(desk.files_with(SECRET).len() >= 9);
    opened
}

fn closed(opened: &mut Opened, bewaren: Option<Bewaren>) {
    let lower = bewaren.map(|bewaren| Change::BewarenSet { bewaren });
    let changes = lower.into_iter().chain([Change::Closed]).collect();
    let records = happen(&mut opened.log, changes);
    opened.journal.append(&records).unwrap();
}

fn secrets(desk: &Desk) -> Vec<PathBuf> {
    desk.files_with(SECRET)
}

/// Ends a meeting on a disk that breaks at every call in turn and stays broken; then the next
/// start. `ended` does what is written down first; `end` is what the disk is asked for.
fn at_every_call(
    ended: impl Fn(&mut Opened),
    end: impl Fn(&Sessions, &mut Opened) -> Result<(), StoreError>,
    left: usize,
) {
    for call in 1.. {
        for for_good in [true, false] {
            let desk = Desk::new();
            let mut opened = everywhere(&desk);
            ended(&mut opened);
            let files = Arc::new(Faulty::nth(call, for_good));
            let done = end(&desk.sessions_on(files.clone()), &mut opened);
            drop(opened);
            if !files.has_failed() {
                done.unwrap();
                assert_eq!(secrets(&desk), Vec::<PathBuf>::new());
                assert!(call > 15, "many calls can fail, not {call}");
                return;
            }
            desk.sessions().finish_closings(at(9000)).unwrap();
            let found = secrets(&desk);
            assert!(
                found.is_empty(),
                "call {call}, for good {for_good}: {found:?}"
            );
            let files = desk.all_files();
            let is_lock = |path: &PathBuf| path.starts_with(desk.state().join("sloten"));
            let others = files.iter().filter(|path| !is_lock(path)).count();
            assert_eq!(others, left, "call {call}: {files:?}");
        }
    }
}

#[test]
fn closing_with_oogst_leaves_no_note_whenever_the_light_goes_out() {
    let end = |sessions: &Sessions, opened: &mut Opened| {
        let session = opened.log.session();
        sessions.close(session, &mut opened.file)
    };
    at_every_call(|opened| closed(opened, None), end, 1);
}

#[test]
fn keeping_nothing_leaves_nothing_whenever_the_light_goes_out() {
    let lowered = |opened: &mut Opened| {
        let bewaren = Bewaren::Niets;
        let records = happen(&mut opened.log, vec![Change::BewarenSet { bewaren }]);
        opened.journal.append(&records).unwrap();
    };
    at_every_call(lowered, |sessions, _| sessions.discard(&id()), 0);
}

#[test]
fn closing_with_nothing_kept_leaves_nothing_whenever_the_light_goes_out() {
    let end = |sessions: &Sessions, opened: &mut Opened| {
        let session = opened.log.session();
        sessions.close(session, &mut opened.file)
    };
    let niets = |opened: &mut Opened| closed(opened, Some(Bewaren::Niets));
    at_every_call(niets, end, 0);
}

#[test]
fn what_nobody_wants_kept_does_not_come_back_when_it_is_picked_up() {
    let desk = Desk::new();
    let mut opened = everywhere(&desk);
    let bewaren = Bewaren::Niets;
    let records = happen(&mut opened.log, vec![Change::BewarenSet { bewaren }]);
    opened.journal.append(&records).unwrap();
    drop(opened);
    assert!(desk.sessions().versions(&id()).is_err());
    let again = desk.sessions().open(&id(), at(9000));
    assert!(matches!(again, Err(StoreError::NotFound { .. })));
    assert_eq!(secrets(&desk), Vec::<PathBuf>::new());
}

#[test]
fn the_versions_that_were_set_back_go_at_closing_too() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    opened
        .journal
        .append(&happen(&mut opened.log, vec![Change::Undone { of: 11 }]))
        .unwrap();
    save(&desk, &mut opened);
    drop(opened);
    desk.sessions().set_back(&id(), 11, at(5000)).unwrap();
    let mut opened = desk.sessions().open(&id(), at(6000)).unwrap();
    assert!(secrets(&desk).len() >= 3);
    closed(&mut opened, None);
    desk.sessions()
        .close(opened.log.session(), &mut opened.file)
        .unwrap();
    drop(opened);
    assert_eq!(desk.all_files(), [desk.file()]);
    assert_eq!(secrets(&desk), Vec::<PathBuf>::new());
}

#[test]
fn a_temporary_file_of_another_session_stays() {
    let desk = Desk::new();
    let opened = everywhere(&desk);
    let others = [
        format!(".{}-2.toml.77-0.tmp", id()),
        format!(".{}-zuid.md.77-0.tmp", id()),
        ".iets.tmp".to_owned(),
    ];
    for name in &others {
        write(&desk, name, "van een ander");
    }
    drop(opened);
    desk.sessions().discard(&id()).unwrap();
    assert_eq!(desk.files_with("van een ander").len(), 3);
    assert_eq!(desk.all_files().len(), 3);
}
