//! The journal: torn, changed, doubled and reordered, and what comes back of it.
use std::path::PathBuf;
use std::sync::Arc;

use bedoeling::domain::change::Change;
use bedoeling::domain::log::Log;
use bedoeling::domain::record::{FieldName, Record};
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::journal::{Journal, NoRecovery, Recovery, Stopped, recover};

use crate::faulty::Faulty;
use crate::support::{NOTE, at, changes, happen, header, ready, typed};

struct Made {
    folder: tempfile::TempDir,
    log: Log,
    journal: Journal,
}

impl Made {
    fn path(&self) -> PathBuf {
        self.folder.path().join("a.journaal")
    }

    fn bytes(&self) -> Vec<u8> {
        RealFiles.read(self.journal.path(), u64::MAX).unwrap()
    }
}

/// A journal with a meeting in it, and a word that is half typed.
fn made() -> Made {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.journaal");
    let files = Arc::new(RealFiles);
    let mut journal = Journal::create(files, &path, header(), &ready()).unwrap();
    let mut log = Log::new(ready());
    let records = happen(&mut log, changes());
    journal.append(&records[..3]).unwrap();
    journal.checkpoint(6, "sha256:9f2c").unwrap();
    journal.append(&records[3..]).unwrap();
    journal.append(&typed(NOTE, "wéékform")).unwrap();
    let back = Record::Edited {
        field: NOTE,
        at: 1,
        removed: 2,
        inserted: "e🙂".to_owned(),
    };
    journal.append(&[back]).unwrap();
    Made {
        folder,
        log,
        journal,
    }
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

fn seqs(recovery: &Recovery) -> Vec<u32> {
    recovery.log.entries().map(|entry| entry.seq).collect()
}

#[test]
fn the_header_has_the_check_that_the_contract_shows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.journaal");
    let begun = chrono::DateTime::parse_from_rfc3339("2026-11-23T13:02:10.120Z").unwrap();
    let header = bedoeling::store::journal::Header {
        at: begun.to_utc(),
        ..header()
    };
    Journal::create(Arc::new(RealFiles), &path, header, &ready()).unwrap();
    let bytes = RealFiles.read(&path, u64::MAX).unwrap();
    let first = String::from_utf8(lines(&bytes)[0].to_vec()).unwrap();
    assert_eq!(
        first,
        "ef672be8 {\"k\":\"kop\",\"v\":1,\"id\":\"2026-11-23-gemeente-08-team-noord\",\
         \"door\":\"0.1.0\",\"map\":\"/home/wil/sessions\",\"t\":\"2026-11-23T13:02:10.120Z\"}\n"
    );
}

#[test]
fn a_whole_journal_gives_back_the_meeting_and_the_half_typed_word_with_its_cursor() {
    let made = made();
    let bytes = made.bytes();
    let found = recover(&bytes).unwrap();
    assert_eq!(found.log, made.log);
    assert_eq!((found.good_len, found.stopped), (bytes.len(), None));
    assert_eq!(found.checkpoint.as_ref().unwrap().hash, "sha256:9f2c");
    let draft = &found.drafts[&NOTE];
    assert_eq!(
        (draft.text.as_str(), draft.cursor, draft.is_open),
        ("we🙂kform", 3, true)
    );
    assert_eq!(
        found.changes(),
        5 + 1,
        "five entries after the checkpoint, and an open field"
    );
    assert_eq!(found.last_at, Some(at(60 * 10)));
}

#[test]
fn a_journal_torn_at_any_byte_gives_exactly_its_good_part() {
    let bytes = made().bytes();
    let ends: Vec<usize> = lines(&bytes)
        .iter()
        .scan(0, |end, line| {
            *end += line.len();
            Some(*end)
        })
        .collect();
    for cut in 0..bytes.len() {
        let good = ends
            .iter()
            .copied()
            .filter(|end| *end <= cut)
            .max()
            .unwrap_or(0);
        match recover(&bytes[..cut]) {
            Ok(found) => {
                assert_eq!(found.good_len, good, "cut at {cut}");
                assert_eq!(
                    found.stopped,
                    (good < cut).then_some(Stopped::Torn),
                    "cut at {cut}"
                );
            }
            Err(error) => {
                assert_eq!(error, NoRecovery::NoBeginning);
                assert!(good <= ends[0], "cut at {cut}: the beginning is whole");
            }
        }
    }
}

#[test]
fn a_changed_byte_ends_the_good_part_before_its_line() {
    let bytes = made().bytes();
    let all = lines(&bytes);
    let before: usize = all[..5].iter().map(|line| line.len()).sum();
    for place in before..before + all[5].len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x04;
        let found = recover(&changed).unwrap();
        assert_eq!(
            (found.good_len, found.stopped),
            (before, Some(Stopped::Torn)),
            "at {place}"
        );
    }
}

#[test]
fn doubled_missing_and_reordered_lines_end_the_good_part() {
    let bytes = made().bytes();
    let all = lines(&bytes);
    let until = |count: usize| all[..count].iter().map(|line| line.len()).sum::<usize>();
    let doubled = [&all[..6], &all[5..]].concat().concat();
    assert_eq!(recover(&doubled).unwrap().good_len, until(6));
    let missing = [&all[..5], &all[6..]].concat().concat();
    assert_eq!(recover(&missing).unwrap().good_len, until(5));
    let mut order = all.clone();
    order.swap(5, 6);
    assert_eq!(recover(&order.concat()).unwrap().good_len, until(5));
}

#[test]
fn what_was_undone_before_a_restart_can_be_redone_and_undone_after_it() {
    let mut made = made();
    let undone = happen(&mut made.log, vec![Change::Undone { of: 11 }]);
    made.journal.append(&undone).unwrap();
    let mut found = recover(&made.bytes()).unwrap();
    assert_eq!(found.log.redoable().map(|entry| entry.seq), Some(11));
    assert_eq!(found.log.undoable().map(|entry| entry.seq), Some(8));
    happen(
        &mut found.log,
        vec![Change::Undone { of: 8 }, Change::Undone { of: 7 }],
    );
    assert_eq!(found.log.session().note_count(), 0);
}

#[test]
fn a_torn_end_is_moved_aside_and_the_journal_goes_on() {
    let mut made = made();
    let path = made.path();
    let bytes = made.bytes();
    let torn = &bytes[..bytes.len() - 5];
    for round in 1..=2_usize {
        RealFiles.truncate(&path, 0).unwrap();
        RealFiles.append_to(&path).unwrap().write(torn).unwrap();
        let found = recover(torn).unwrap();
        let files = Arc::new(RealFiles);
        let mut journal = Journal::resume(files, &path, &path, &found, torn).unwrap();
        let mut log = found.log.clone();
        let change = Change::OogstAdded {
            step: made.log.session().here,
            text: "x".to_owned(),
        };
        journal.append(&happen(&mut log, vec![change])).unwrap();
        let again = recover(&RealFiles.read(&path, u64::MAX).unwrap()).unwrap();
        assert_eq!((again.stopped, &again.log), (None, &log));
        let rest = made.folder.path().join("a.journaal.rest");
        let rest = RealFiles.read(&rest, u64::MAX).unwrap();
        assert_eq!(rest, torn[found.good_len..].repeat(round));
    }
    made.journal.append(&[]).unwrap();
}

#[test]
fn a_newer_journal_is_refused_and_an_unknown_line_ends_the_good_part() {
    let newer = with_line(&[], r#"{"k":"kop","v":2,"wat":"nieuws"}"#, 0);
    assert_eq!(recover(&newer), Err(NoRecovery::Newer(2)));
    let made = made();
    let bytes = made.bytes();
    let found = recover(&bytes).unwrap();
    let unknown = with_line(&bytes, r#"{"k":"zing","n":12}"#, found.check);
    let found = recover(&unknown).unwrap();
    assert_eq!(
        (found.good_len, found.stopped),
        (bytes.len(), Some(Stopped::Unknown))
    );
    // The file stays as it is, and a new one goes on.
    let path = made.path();
    RealFiles
        .append_to(&path)
        .unwrap()
        .write(&unknown[bytes.len()..])
        .unwrap();
    let files = Arc::new(RealFiles);
    let journal = Journal::resume(files, &path, &path, &found, &unknown).unwrap();
    assert!(journal.path().to_string_lossy().ends_with("a.journaal.2"));
    assert_eq!(RealFiles.read(&path, u64::MAX).unwrap(), unknown);
}

fn with_line(bytes: &[u8], json: &str, previous: u32) -> Vec<u8> {
    let mut hasher = crc32fast::Hasher::new_with_initial(previous);
    hasher.update(json.as_bytes());
    let line = format!("{:08x} {json}\n", hasher.finalize());
    [bytes, line.as_bytes()].concat()
}

#[test]
fn after_a_failed_write_a_new_file_goes_on_with_what_was_being_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.journaal");
    // Creating takes five calls; the second write after that fails.
    let files = Arc::new(Faulty::nth(7, false));
    let mut journal = Journal::create(files, &path, header(), &ready()).unwrap();
    let mut log = Log::new(ready());
    journal.append(&happen(&mut log, changes())).unwrap();
    journal.checkpoint(11, "sha256:aa").unwrap_err();
    let who = FieldName::Who;
    journal.append(&typed(who, "Jor")).unwrap_err();
    journal
        .append(&[Record::Closed { field: who }])
        .unwrap_err();
    let first = RealFiles.read(&path, u64::MAX).unwrap();
    journal.go_on(&log).unwrap();
    journal.append(&typed(NOTE, "ja")).unwrap();
    assert_eq!(
        RealFiles.read(&path, u64::MAX).unwrap(),
        first,
        "never written again"
    );
    let bytes = RealFiles.read(journal.path(), u64::MAX).unwrap();
    let found = recover(&bytes).unwrap();
    assert_eq!(found.log.session(), log.session());
    let all: Vec<u32> = log.entries().map(|entry| entry.seq).collect();
    assert_eq!(seqs(&found), all, "what was done before can be taken back");
    assert_eq!(
        (found.drafts[&who].text.as_str(), found.drafts[&who].is_open),
        ("Jor", false)
    );
    assert_eq!(found.drafts[&NOTE].text, "ja");
    assert_eq!(found.checkpoint.unwrap().hash, "sha256:aa");
}

#[test]
fn what_is_undone_in_a_journal_that_began_after_a_failed_write_is_undone_after_a_restart() {
    let mut made = made();
    made.journal.distrust();
    made.journal.go_on(&made.log).unwrap();
    let undoable = made.log.undoable().expect("something can be undone").seq;
    let undone = Change::Undone { of: undoable };
    let mut more = happen(&mut made.log, vec![undone]);
    more.extend(happen(&mut made.log, vec![changes().remove(4)]));
    made.journal.append(&more).unwrap();
    let bytes = RealFiles.read(made.journal.path(), u64::MAX).unwrap();
    let found = recover(&bytes).unwrap();
    assert_eq!((found.stopped, found.log), (None, made.log));
}

#[test]
fn a_finished_line_ends_its_draft_and_an_afspraak_ends_all_three() {
    use bedoeling::domain::change::LineKind;
    let mut made = made();
    let what = FieldName::Line(LineKind::Afspraak);
    for field in [what, FieldName::Who, FieldName::When] {
        made.journal.append(&typed(field, "bellen")).unwrap();
    }
    let entry = |log: &mut Log, change| match happen(log, vec![change]).remove(0) {
        Record::Entry { entry, .. } => entry,
        other => panic!("not an entry: {other:?}"),
    };
    let made_one = entry(&mut made.log, changes().remove(7));
    made.journal
        .append(&[Record::Entry {
            entry: made_one,
            field: Some(FieldName::When),
        }])
        .unwrap();
    let found = recover(&made.bytes()).unwrap();
    assert_eq!(found.drafts.keys().collect::<Vec<_>>(), [&NOTE]);
    let note = entry(&mut made.log, changes().remove(3));
    made.journal
        .append(&[Record::Entry {
            entry: note,
            field: Some(NOTE),
        }])
        .unwrap();
    assert!(recover(&made.bytes()).unwrap().drafts.is_empty());
}
