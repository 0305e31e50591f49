//! How a meeting ends on disk: closed, thrown away, or with a disk that fails.
use std::sync::Arc;

use bedoeling::domain::change::Change;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::{Session, Standing};
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{StoreError, format};

use crate::desk::{Desk, begun, read, refused, save, write};
use crate::faulty::Faulty;
use crate::support::{NOTE, SECRET, at, changes, happen, id, ready, typed};

#[test]
fn closing_with_oogst_leaves_no_note_anywhere() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let path = opened.journal.path().to_owned();
    opened.journal.renew(opened.log.session()).unwrap();
    RealFiles
        .append_to(&path.with_extension("journaal.rest"))
        .unwrap();
    write(&desk, &format!(".{}.toml.77-0.tmp", id()), SECRET);
    assert!(desk.files_with(SECRET).len() >= 4);
    opened
        .journal
        .append(&happen(&mut opened.log, vec![Change::Closed]))
        .unwrap();
    desk.sessions()
        .close(opened.log.session(), &mut opened.file)
        .unwrap();
    drop(opened);
    assert_eq!(desk.files_with(SECRET), Vec::<std::path::PathBuf>::new());
    assert_eq!(desk.all_files(), [desk.file()]);
    let kept = desk.sessions().read(&id()).unwrap().session;
    assert_eq!(
        (kept.standing, kept.oogst.len(), kept.afspraken.len()),
        (Standing::Gesloten, 1, 1)
    );
    assert!(matches!(
        refused(desk.sessions().open(&id(), at(0))),
        StoreError::Closed { .. }
    ));
}

#[test]
fn what_a_closing_that_was_cut_off_left_behind_goes_at_the_next_start() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    opened
        .journal
        .append(&happen(&mut opened.log, vec![Change::Closed]))
        .unwrap();
    desk.sessions()
        .save(&opened.log.session().kept(), &mut opened.file)
        .unwrap();
    drop(opened);
    assert!(!desk.files_with(SECRET).is_empty());
    desk.sessions().finish_closings(at(0)).unwrap();
    assert_eq!(desk.all_files(), [desk.file()]);
}

#[test]
fn an_open_meeting_is_left_alone_when_closings_are_finished() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    drop(opened);
    desk.sessions().finish_closings(at(0)).unwrap();
    assert_eq!(
        desk.sessions()
            .open(&id(), at(0))
            .unwrap()
            .log
            .entries()
            .count(),
        8
    );
}

#[test]
fn nothing_at_all_stays_when_nothing_is_kept() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    desk.sessions().discard(&id()).unwrap();
    assert_eq!(desk.all_files(), Vec::<std::path::PathBuf>::new());
    let session = Session {
        bewaren: Bewaren::Niets,
        ..ready()
    };
    let mut opened = begun(&desk, session);
    desk.sessions()
        .close(opened.log.session(), &mut opened.file)
        .unwrap();
    assert_eq!(desk.all_files(), Vec::<std::path::PathBuf>::new());
}

#[test]
fn whichever_call_fails_the_file_is_the_old_one_or_the_new_one() {
    for call in 1.. {
        let desk = Desk::new();
        let mut opened = begun(&desk, ready());
        save(&desk, &mut opened);
        let old = read(&desk, &format!("{}.toml", id()));
        let more = happen(&mut opened.log, vec![changes().remove(4)]);
        opened.journal.append(&more).unwrap();
        let new = format::write(opened.log.session());
        let files = Arc::new(Faulty::nth(call, call % 2 == 0));
        let sessions = desk.sessions_on(files.clone());
        let saved = sessions.save(opened.log.session(), &mut opened.file);
        let found = read(&desk, &format!("{}.toml", id()));
        if !files.has_failed() {
            saved.unwrap();
            assert_eq!(found, new);
            assert!(call > 6, "at least six calls can fail");
            return;
        }
        let is_told = saved.is_err() || found == new;
        assert!(is_told, "call {call} failed and nobody said so");
        assert!(found == old || found == new, "call {call} left half a file");
        // What is known of the file is right, so that the next save works.
        desk.sessions()
            .save(opened.log.session(), &mut opened.file)
            .unwrap();
        assert_eq!(read(&desk, &format!("{}.toml", id())), new);
    }
}

#[test]
fn whichever_call_fails_while_picking_up_nothing_is_lost() {
    for call in 1.. {
        let desk = Desk::new();
        let mut opened = begun(&desk, ready());
        save(&desk, &mut opened);
        opened.journal.append(&typed(NOTE, "half")).unwrap();
        let (log, path) = (opened.log.clone(), opened.journal.path().to_owned());
        drop(opened);
        RealFiles.append_to(&path).unwrap().write(b"0000").unwrap();
        let files = Arc::new(Faulty::nth(call, false));
        let found = desk.sessions_on(files.clone()).open(&id(), at(9));
        let has_failed = files.has_failed();
        drop(found);
        let again = desk.sessions().open(&id(), at(9));
        let again = again.unwrap_or_else(|error| panic!("call {call}: {error:?}"));
        assert_eq!(
            (&again.log, again.drafts[&NOTE].text.as_str()),
            (&log, "half"),
            "call {call}"
        );
        if !has_failed {
            return;
        }
    }
}
