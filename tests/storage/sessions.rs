//! Sessions on disk: begun, picked up, saved, and what others do to them meanwhile.
use bedoeling::domain::ids::SessionId;
use bedoeling::domain::notice::ProblemKind;
use bedoeling::domain::session::{Session, Standing};
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{StoreError, format};

use crate::desk::{Desk, begun, read, refused, save, write};
use crate::support::{NOTE, at, changes, happen, id, ready, typed};

#[test]
fn a_killed_meeting_without_a_file_is_listed_and_comes_back_with_its_half_typed_word() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    opened.journal.append(&typed(NOTE, "half")).unwrap();
    let log = opened.log.clone();
    drop(opened);
    let listed = desk.sessions().list().unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].about.as_ref().unwrap().standing, Standing::Open);
    assert_eq!(desk.sessions().latest_open().unwrap(), Some(id()));
    let again = desk.sessions().open(&id(), at(999)).unwrap();
    assert_eq!(again.log, log);
    assert_eq!(again.drafts[&NOTE].text, "half");
    assert_eq!(
        (again.changes, again.file, again.kept_both),
        (8 + 1, None, None)
    );
    assert_eq!(again.last_at, Some(at(60 * 10)));
}

#[test]
fn only_what_came_after_the_last_save_counts_as_brought_back() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let more = happen(
        &mut opened.log,
        vec![changes().remove(4), changes().remove(4)],
    );
    opened.journal.append(&more).unwrap();
    drop(opened);
    let again = desk.sessions().open(&id(), at(999)).unwrap();
    assert_eq!((again.changes, again.kept_both), (2, None));
    assert!(again.log.undoable().is_some_and(|entry| entry.seq == 13));
    assert_eq!(again.file.unwrap().path, desk.file());
}

#[test]
fn a_file_that_was_written_just_before_the_light_went_out_is_known_as_ours() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let more = happen(&mut opened.log, vec![changes().remove(4)]);
    opened.journal.append(&more).unwrap();
    // Saved, and killed before the checkpoint was noted.
    desk.sessions()
        .save(opened.log.session(), &mut opened.file)
        .unwrap();
    drop(opened);
    let again = desk.sessions().open(&id(), at(999)).unwrap();
    assert_eq!((again.changes, again.kept_both), (0, None));
}

#[test]
fn a_file_that_was_being_written_while_the_journal_began_anew_is_known_as_ours() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    let before = opened.log.session().clone();
    let more = happen(&mut opened.log, vec![changes().remove(4)]);
    opened.journal.append(&more).unwrap();
    opened.journal.renew(opened.log.session()).unwrap();
    // The save that was asked before ends now, and the light goes out.
    desk.sessions().save(&before, &mut opened.file).unwrap();
    let now = opened.log.session().clone();
    drop(opened);
    let again = desk.sessions().open(&id(), at(999)).unwrap();
    assert_eq!((again.log.session(), again.kept_both), (&now, None));
}

#[test]
fn a_file_that_somebody_else_changed_is_kept_beside_ours() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let theirs = read(&desk, &format!("{}.toml", id())).replace("Minder", "Geen");
    write(&desk, &format!("{}.toml", id()), &theirs);
    // While it is open nothing is written over it.
    let error = desk
        .sessions()
        .save(opened.log.session(), &mut opened.file)
        .unwrap_err();
    assert!(matches!(error, StoreError::Changed { .. }));
    let log = opened.log.clone();
    drop(opened);
    let mut again = desk.sessions().open(&id(), at(999)).unwrap();
    assert_eq!(again.log, log);
    let copy = again.kept_both.clone().unwrap();
    let name = copy.file_name().unwrap().to_str().unwrap().to_owned();
    assert!(name.starts_with(&format!("{} (kopie van ", id())), "{name}");
    assert_eq!(read(&desk, &name), theirs);
    save(&desk, &mut again);
    let listed = desk.sessions().list().unwrap();
    let copies: Vec<bool> = listed
        .iter()
        .map(|summary| summary.copy_of.is_some())
        .collect();
    assert_eq!(copies.iter().filter(|is_copy| **is_copy).count(), 1);
    assert_eq!(copies.len(), 2);
}

#[test]
fn a_damaged_file_is_kept_and_the_journal_wins() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    drop(opened);
    write(
        &desk,
        &format!("{}.toml", id()),
        "formaat = 1\nid = \"kapot",
    );
    let again = desk.sessions().open(&id(), at(999)).unwrap();
    let copy = again.kept_both.unwrap();
    assert_eq!(
        RealFiles.read(&copy, 99).unwrap(),
        b"formaat = 1\nid = \"kapot"
    );
}

#[test]
fn without_its_journal_an_open_session_goes_on_from_its_file() {
    let desk = Desk::new();
    write(&desk, &format!("{}.toml", id()), &format::write(&ready()));
    let mut opened = desk.sessions().open(&id(), at(0)).unwrap();
    assert_eq!(
        (opened.changes, opened.log.session()),
        (0, &ready_in_file())
    );
    opened
        .journal
        .append(&happen(&mut opened.log, changes()))
        .unwrap();
    drop(opened);
    let again = desk.sessions().open(&id(), at(9)).unwrap();
    assert_eq!((again.changes, again.kept_both), (8, None));
}

/// The session as its file tells it: the offset is known from the first moment on.
fn ready_in_file() -> Session {
    Session {
        offset: bedoeling::domain::time::Offset::default(),
        ..ready()
    }
}

#[test]
fn a_second_window_hears_that_the_session_is_busy_and_since_when() {
    let desk = Desk::new();
    let _opened = begun(&desk, ready());
    let error = refused(desk.sessions().open(&id(), at(60)));
    assert!(matches!(error, StoreError::Busy { since: Some(since), .. } if since == at(0)));
    assert_eq!(error.problem().kind, ProblemKind::Busy);
    assert!(error.problem().cause.contains("since 2026-11-23T13:02:10"));
}

#[test]
fn a_name_that_is_taken_gets_a_number() {
    let desk = Desk::new();
    write(&desk, &format!("{}.toml", id()), "van iemand anders");
    let first = desk.sessions().begin(ready(), at(0)).unwrap();
    let second = desk.sessions().begin(ready(), at(0)).unwrap();
    assert_eq!(first.log.session().id, id().numbered(2));
    assert_eq!(second.log.session().id, id().numbered(3));
}

#[test]
fn a_newer_format_is_refused_by_name_and_never_overwritten() {
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let newer = "formaat = 2\nvan = \"later\"\n";
    write(&desk, &format!("{}.toml", id()), newer);
    let error = desk
        .sessions()
        .save(opened.log.session(), &mut opened.file)
        .unwrap_err();
    assert_eq!(error.problem().kind, ProblemKind::Newer);
    assert_eq!(error.problem().path, Some(desk.file()));
    drop(opened);
    assert_eq!(
        refused(desk.sessions().open(&id(), at(9))).problem().kind,
        ProblemKind::Newer
    );
    assert_eq!(read(&desk, &format!("{}.toml", id())), newer);
    let listed = desk.sessions().list().unwrap();
    let why = listed[0].about.as_ref().unwrap_err();
    assert_eq!(
        why,
        "1:11: Deze sessie is gemaakt met een nieuwere versie van bedoeling."
    );
}

#[test]
fn the_list_is_newest_first_and_names_what_cannot_be_read() {
    let desk = Desk::new();
    let golden = include_str!("../golden/session-v1.toml");
    let older = golden.replace("2026-11-23", "2026-10-23");
    let name = |day: &str| format!("2026-{day}-gemeente-08-team-noord");
    write(&desk, &format!("{}.toml", name("10-23")), &older);
    write(&desk, &format!("{}.toml", name("11-23")), golden);
    write(&desk, &format!("{} (1).toml", name("11-23")), golden);
    write(
        &desk,
        "eigen naam.toml",
        &older.replace("2026-10-23", "2026-09-23"),
    );
    write(&desk, "kapot.toml", "formaat = 1\nid = 'x\n");
    write(&desk, "leeg.toml", "");
    write(&desk, "lijst.txt", "geen sessie");
    write(&desk, ".verborgen.toml", golden);
    let listed = desk.sessions().list().unwrap();
    let ids: Vec<&str> = listed
        .iter()
        .filter_map(|s| s.id().map(SessionId::as_str))
        .collect();
    assert_eq!(
        ids,
        [name("11-23"), name("11-23"), name("10-23"), name("09-23")]
    );
    assert_eq!(
        listed
            .iter()
            .filter(|summary| summary.copy_of.is_some())
            .count(),
        1
    );
    let problems: Vec<&str> = listed
        .iter()
        .filter_map(|s| s.about.as_ref().err())
        .map(String::as_str)
        .collect();
    assert_eq!(problems.len(), 2);
    assert!(
        problems.iter().any(|why| why.starts_with("2:")),
        "{problems:?}"
    );
    assert_eq!(
        desk.sessions().latest().unwrap(),
        Some(SessionId::new(name("11-23")))
    );
    assert_eq!(desk.sessions().latest_open().unwrap(), None);
    let renamed = desk
        .sessions()
        .read(&SessionId::new(name("09-23")))
        .unwrap();
    assert_eq!(renamed.session.afspraken.len(), 1);
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(
        desk.all_files().len(),
        4,
        "session, journal, lock and who has it"
    );
    for path in desk.all_files() {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    for path in [desk.folder(), desk.state(), desk.state().join("journaal")] {
        assert_eq!(mode(&path), 0o700, "{}", path.display());
    }
}

#[test]
fn a_meeting_that_waits_is_forgotten_but_not_one_that_began_or_is_open_elsewhere() {
    let desk = Desk::new();
    let mut opened = desk.sessions().begin(ready(), at(0)).unwrap();
    save(&desk, &mut opened);
    let busy = desk.sessions().forget_waiting(&id(), at(1));
    assert!(matches!(busy, Err(StoreError::Busy { .. })), "{busy:?}");
    drop(opened);
    desk.sessions().forget_waiting(&id(), at(2)).unwrap();
    assert!(desk.sessions().list().unwrap().is_empty());
    assert!(!desk.file().exists());
    let mut opened = begun(&desk, ready());
    save(&desk, &mut opened);
    drop(opened);
    desk.sessions().forget_waiting(&id(), at(999)).unwrap();
    assert_eq!(desk.sessions().list().unwrap().len(), 1, "it began");
}
