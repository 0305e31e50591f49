//! Earlier versions of an open session: which there are, and back to one of them and again.
use std::sync::Arc;

use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::Session;
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{Opened, StoreError, Version, format};

use crate::desk::{Desk, begun, read, refused, save};
use crate::faulty::Faulty;
use crate::support::{NOTE, SECRET, at, happen, id, ready, typed};

fn oogst(text: &str) -> Change {
    Change::OogstAdded {
        step: Nr(2),
        text: text.to_owned(),
    }
}

/// Lets one change happen, and has the file written after it.
fn saved(desk: &Desk, opened: &mut Opened, change: Change) {
    let records = happen(&mut opened.log, vec![change]);
    opened.journal.append(&records).unwrap();
    save(desk, opened);
}

/// A meeting that was saved after its entries 11, 12 and 13; nobody has it open.
fn saved_thrice(desk: &Desk) -> Session {
    let mut opened = begun(desk, ready());
    save(desk, &mut opened);
    saved(desk, &mut opened, oogst("een"));
    saved(desk, &mut opened, oogst("twee"));
    opened.log.session().clone()
}

fn numbers(desk: &Desk) -> Vec<u32> {
    let versions = desk.sessions().versions(&id()).unwrap();
    versions.iter().map(|version| version.session.seq).collect()
}

fn opened(desk: &Desk) -> Opened {
    desk.sessions().open(&id(), at(5000)).unwrap()
}

/// Everything that people typed and chose, whatever number the session has by now.
fn content(session: &Session) -> Session {
    Session {
        seq: 0,
        ..session.clone()
    }
}

#[test]
fn every_time_the_file_was_written_is_a_version_the_newest_first() {
    let desk = Desk::new();
    let now = saved_thrice(&desk);
    let versions = desk.sessions().versions(&id()).unwrap();
    let found: Vec<_> = versions
        .iter()
        .map(|version| (version.session.seq, version.at, version.session.oogst.len()))
        .collect();
    // What stands there now is no earlier version.
    assert_eq!(now.seq, 13);
    assert_eq!(found, [(12, at(60 * 11), 2), (11, at(60 * 10), 1)]);
}

#[test]
fn they_are_read_while_a_window_has_the_meeting_and_setting_back_says_that_it_is_busy() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    saved(&desk, &mut opened, oogst("een"));
    assert_eq!(numbers(&desk), [11]);
    let before = read(&desk, &format!("{}.toml", id()));
    let error = refused(desk.sessions().set_back(&id(), 11, at(5000)));
    assert!(matches!(error, StoreError::Busy { .. }), "{error}");
    assert_eq!(read(&desk, &format!("{}.toml", id())), before);
}

#[test]
fn of_one_minute_the_last_is_listed_and_no_more_than_twenty() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    for text in 0..30 {
        saved(&desk, &mut opened, oogst(&text.to_string()));
        let quick = opened
            .log
            .record(at(60 * i64::from(11 + text) + 1), oogst("x"));
        let record = bedoeling::domain::record::Record::Entry {
            entry: quick.unwrap(),
            field: None,
        };
        opened.journal.append(&[record]).unwrap();
        save(&desk, &mut opened);
    }
    let listed = numbers(&desk);
    assert_eq!(listed.len(), 20);
    assert!(listed.is_sorted_by(|newer, older| newer > older));
    let hidden = (12..71).find(|number| !listed.contains(number)).unwrap();
    drop(opened);
    desk.sessions().set_back(&id(), hidden, at(9000)).unwrap();
}

#[test]
fn setting_back_can_be_taken_back_and_numbers_are_never_used_twice() {
    let desk = Desk::new();
    let now = saved_thrice(&desk);
    let (version, before) = desk.sessions().set_back(&id(), 11, at(5000)).unwrap();
    assert_eq!((version.session.seq, before), (11, 13));
    let mut again = opened(&desk);
    assert_eq!(content(again.log.session()), content(&version.session));
    assert_eq!((again.changes, again.kept_both.clone()), (0, None));
    assert_eq!(again.log.session().seq, 14);
    assert_eq!(again.log.undoable(), None, "nothing before it is undone");
    let file = read(&desk, &format!("{}.toml", id()));
    assert_eq!(file, format::write(again.log.session()));
    saved(&desk, &mut again, oogst("anders"));
    assert!(again.log.undoable().is_some_and(|entry| entry.seq == 15));
    drop(again);
    assert_eq!(numbers(&desk), [14, 13, 12, 11]);
    let listed = desk.sessions().versions(&id()).unwrap();
    assert_eq!(listed[0].at, at(5000), "the moment of setting back");
    desk.sessions().set_back(&id(), 13, at(6000)).unwrap();
    assert_eq!(content(opened(&desk).log.session()), content(&now));
    assert_eq!(numbers(&desk), [15, 14, 13, 12, 11]);
}

#[test]
fn what_was_not_saved_yet_and_what_is_half_typed_is_not_lost() {
    let desk = Desk::new();
    let mut opened_first = begun(&desk, ready());
    save(&desk, &mut opened_first);
    let records = happen(&mut opened_first.log, vec![oogst("net getypt")]);
    opened_first.journal.append(&records).unwrap();
    opened_first.journal.append(&typed(NOTE, "half")).unwrap();
    drop(opened_first);
    desk.sessions().set_back(&id(), 11, at(5000)).unwrap();
    assert_eq!(opened(&desk).drafts[&NOTE].text, "half");
    desk.sessions().set_back(&id(), 12, at(6000)).unwrap();
    let session = opened(&desk).log.session().clone();
    assert_eq!(session.oogst[1].text, "net getypt");
}

#[test]
fn a_running_timer_stands_and_a_promise_to_keep_less_stays() {
    let desk = Desk::new();
    let mut first = begun(
        &desk,
        Session {
            bewaren: Bewaren::Alles,
            ..ready()
        },
    );
    saved(&desk, &mut first, Change::TimerStarted);
    let bewaren = Bewaren::Oogst;
    saved(&desk, &mut first, Change::BewarenSet { bewaren });
    drop(first);
    let (version, _) = desk.sessions().set_back(&id(), 12, at(5000)).unwrap();
    assert!(version.session.step().timer.is_running());
    assert_eq!(version.session.bewaren, Bewaren::Alles);
    let session = opened(&desk).log.session().clone();
    assert!(!session.step().timer.is_running());
    assert!(session.step().timer.spent_seconds < 60);
    assert_eq!(session.bewaren, Bewaren::Oogst);
}

#[test]
fn a_number_that_is_none_a_closed_session_and_no_session_are_told_apart() {
    let desk = Desk::new();
    assert!(matches!(
        refused(desk.sessions().versions(&id())),
        StoreError::NotFound { .. }
    ));
    saved_thrice(&desk);
    let files = desk.all_files();
    let error = refused(desk.sessions().set_back(&id(), 99, at(5000)));
    assert!(matches!(error, StoreError::NoVersion { number: 99, .. }));
    assert_eq!(desk.all_files(), files);
    let mut last = opened(&desk);
    last.journal
        .append(&happen(&mut last.log, vec![Change::Closed]))
        .unwrap();
    // Closed in the journal, and the light went out.
    assert!(matches!(
        refused(desk.sessions().versions(&id())),
        StoreError::Closed { .. }
    ));
    desk.sessions()
        .close(last.log.session(), &mut last.file)
        .unwrap();
    drop(last);
    for error in [
        refused(desk.sessions().versions(&id())),
        refused(desk.sessions().set_back(&id(), 11, at(6000))),
    ] {
        assert!(matches!(error, StoreError::Closed { .. }), "{error}");
    }
}

#[test]
fn versions_before_something_was_really_taken_out_are_gone() {
    let desk = Desk::new();
    let mut first = begun(&desk, ready());
    save(&desk, &mut first);
    saved(&desk, &mut first, oogst("een"));
    first.log.erase(Some(SECRET));
    first.journal.renew(first.log.session()).unwrap();
    let knows = |versions: &[Version]| versions.iter().any(|v| v.session.note_count() > 0);
    // Already before the older journals are removed.
    assert!(!knows(&desk.sessions().versions(&id()).unwrap()));
    save(&desk, &mut first);
    // The light goes out here: the file is new and the past was not removed.
    drop(first);
    assert!(!knows(&desk.sessions().versions(&id()).unwrap()));
    drop(opened(&desk));
    assert_eq!(desk.files_with(SECRET), Vec::<std::path::PathBuf>::new());
}

#[test]
fn what_could_not_be_taken_out_at_once_has_to_go_with_the_next_journal() {
    for call in 1..=3 {
        let desk = Desk::new();
        drop(begun(&desk, ready()));
        // Picked up on a disk that fails while it begins anew.
        let calls = (1..100).find(|calls| {
            let files = Arc::new(Faulty::nth(*calls, false));
            drop(desk.sessions_on(files.clone()).open(&id(), at(9)));
            !files.has_failed()
        });
        let files = Arc::new(Faulty::nth(calls.unwrap() + call - 1, false));
        let mut first = desk.sessions_on(files.clone()).open(&id(), at(9)).unwrap();
        first.log.erase(Some(SECRET));
        first.journal.renew(first.log.session()).unwrap_err();
        assert!(files.has_failed(), "call {call}");
        first.journal.go_on(&first.log).unwrap();
        drop(first);
        drop(opened(&desk));
        assert_eq!(desk.files_with(SECRET), Vec::<std::path::PathBuf>::new());
    }
}

#[test]
fn after_a_journal_that_could_not_be_written_the_older_versions_are_still_there() {
    let desk = Desk::new();
    let mut first = begun(&desk, ready());
    save(&desk, &mut first);
    happen(&mut first.log, vec![oogst("een")]);
    first.journal.go_on(&first.log).unwrap();
    // The light goes out before the file is written again.
    drop(first);
    assert_eq!(numbers(&desk), [11]);
    let again = opened(&desk);
    assert_eq!(again.log.session().oogst.len(), 2);
    assert_eq!(numbers(&desk), [11]);
}

#[test]
fn whichever_call_fails_while_setting_back_the_session_is_as_it_was() {
    for for_good in [false, true] {
        for call in 1.. {
            let desk = Desk::new();
            let now = saved_thrice(&desk);
            let file = read(&desk, &format!("{}.toml", id()));
            let files = Arc::new(Faulty::nth(call, for_good));
            let result = desk
                .sessions_on(files.clone())
                .set_back(&id(), 11, at(5000));
            if !files.has_failed() {
                result.unwrap();
                assert!(call > 20, "many calls can fail, not {call}");
                break;
            }
            let case = format!("call {call}, for good: {for_good}");
            let again = opened(&desk);
            assert_eq!(again.kept_both, None, "{case}");
            assert!(numbers(&desk).ends_with(&[12, 11]), "{case}");
            if result.is_ok() {
                // Only what nobody needs failed: who has the lock, a folder that was not synced.
                assert_eq!(again.log.session().oogst.len(), 1, "{case}");
                continue;
            }
            let session = again.log.session();
            if for_good && session.seq == now.seq + 1 {
                // The disk did not even let the new journal go: it counts, as a whole.
                assert_eq!(session.oogst.len(), 1, "{case}");
                assert!(numbers(&desk).contains(&now.seq), "{case}");
                continue;
            }
            assert_eq!(*session, now, "{case}");
            if !for_good {
                assert_eq!(read(&desk, &format!("{}.toml", id())), file, "{case}");
            }
            drop(again);
            assert_eq!(numbers(&desk), [12, 11], "{case}");
        }
    }
}

#[test]
fn a_torn_new_journal_leaves_the_old_one_in_charge() {
    let desk = Desk::new();
    let now = saved_thrice(&desk);
    desk.sessions().set_back(&id(), 11, at(5000)).unwrap();
    let newest = desk.all_files();
    let newest = newest
        .iter()
        .find(|path| path.extension() == Some("2".as_ref()));
    RealFiles.truncate(newest.unwrap(), 40).unwrap();
    let again = opened(&desk);
    assert_eq!((again.log.session(), &again.kept_both), (&now, &None));
    drop(again);
    assert_eq!(numbers(&desk), [12, 11]);
}
