//! What is being set ready, in its file: torn at every byte, too long, newer, and two windows.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{Concepts, OpenConcept, Sessions, StoreError};

use crate::faulty::Faulty;

const TEXTS: [&str; 4] = ["", "wéék", "week", "week 🙂 \"1\"\n\\"];

fn concepts(root: &Path, files: &Arc<dyn Files>) -> Concepts {
    let (folder, state) = (root.join("sessies"), root.join("staat"));
    Sessions::new(folder, state, Arc::clone(files), "0.1.0").concepts()
}

fn real() -> Arc<dyn Files> {
    Arc::new(RealFiles)
}

/// A place for a test with these texts, written one after the other.
fn written(texts: &[&str]) -> (tempfile::TempDir, Concepts, OpenConcept) {
    let root = tempfile::tempdir().unwrap();
    let concepts = concepts(root.path(), &real());
    let mut open = concepts.begin().unwrap();
    for text in texts {
        open.write(text).unwrap().sync().unwrap();
    }
    (root, concepts, open)
}

fn files(root: &Path) -> Vec<PathBuf> {
    let listed = RealFiles.list(&root.join("staat/journaal")).unwrap();
    let mut paths: Vec<PathBuf> = listed.into_iter().map(|found| found.path).collect();
    paths.sort();
    paths
}

fn left(concepts: &Concepts) -> Option<String> {
    concepts.left().map(|(_, text)| text)
}

#[test]
fn torn_at_any_byte_the_last_whole_line_counts() {
    let (root, concepts, open) = written(&TEXTS);
    drop(open);
    let path = files(root.path()).remove(0);
    let bytes = RealFiles.read(&path, u64::MAX).unwrap();
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let ends: Vec<usize> = ends.map(|(at, _)| at + 1).collect();
    assert_eq!(ends.len(), TEXTS.len(), "a line each");
    for cut in (0..=bytes.len()).rev() {
        RealFiles.truncate(&path, cut as u64).unwrap();
        let whole = ends.iter().filter(|end| **end <= cut).count();
        let last = whole.checked_sub(1).map(|at| TEXTS[at].to_owned());
        assert_eq!(left(&concepts), last, "cut off after {cut} bytes");
    }
}

#[test]
fn a_changed_byte_costs_no_more_than_its_line() {
    let (root, concepts, open) = written(&TEXTS[1..3]);
    drop(open);
    let path = files(root.path()).remove(0);
    let bytes = RealFiles.read(&path, u64::MAX).unwrap();
    let second = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        RealFiles.remove(&path).unwrap();
        RealFiles
            .create_new(&path)
            .unwrap()
            .write(&changed)
            .unwrap();
        let expected = if at < second { TEXTS[2] } else { TEXTS[1] };
        // The newline between them belongs to both.
        if at + 1 != second {
            assert_eq!(left(&concepts).as_deref(), Some(expected), "byte {at}");
        }
    }
}

#[test]
fn what_a_newer_version_wrote_is_left_alone() {
    let (root, concepts, open) = written(&["oud"]);
    drop(open);
    let path = files(root.path()).remove(0);
    let json = r#"{"v":2,"c":"nieuw"}"#;
    let check = crc32fast::hash(json.as_bytes());
    let line = format!("{check:08x} {json}\n");
    RealFiles
        .append_to(&path)
        .unwrap()
        .write(line.as_bytes())
        .unwrap();
    assert_eq!(left(&concepts), None);
    let mut next = concepts.begin().unwrap();
    next.write(&"ander").unwrap();
    assert_eq!(files(root.path()).len(), 2, "it has a number of its own");
    next.remove().unwrap();
    assert_eq!(files(root.path()), [path]);
}

#[test]
fn it_begins_anew_when_it_grows_and_keeps_the_file_before() {
    let (root, concepts, mut open) = written(&["begin"]);
    let long = "een lang verhaal ".repeat(20_000);
    for count in 0..20 {
        open.write(&format!("{long}{count}")).unwrap();
        let sizes = files(root.path()).into_iter();
        let sizes = sizes.map(|path| RealFiles.metadata(&path).unwrap().len);
        assert!(sizes.sum::<u64>() <= 2 * 1024 * 1024);
    }
    assert_eq!(files(root.path()).len(), 2);
    drop(open);
    let newest = files(root.path()).pop().unwrap();
    assert_eq!(left(&concepts), Some(format!("{long}19")));
    RealFiles.truncate(&newest, 9).unwrap();
    assert!(left(&concepts).is_some_and(|text| text.starts_with("een lang")));
}

#[test]
fn two_windows_each_have_their_own_and_none_takes_what_is_open() {
    let (root, concepts, mut first) = written(&["een"]);
    let mut second = concepts.begin().unwrap();
    second.write(&"twee").unwrap();
    first.write(&"een en meer").unwrap();
    assert_eq!(left(&concepts), None, "both are open");
    assert!(matches!(
        concepts.take::<String>(1),
        Err(StoreError::Busy { .. })
    ));
    drop(first);
    let (number, text) = concepts.left::<String>().unwrap();
    assert_eq!((number, text.as_str()), (1, "een en meer"));
    let (mut taken, _) = concepts.take::<String>(number).unwrap();
    assert_eq!(left(&concepts), None);
    taken.write(&"verder").unwrap();
    taken.remove().unwrap();
    second.remove().unwrap();
    assert_eq!(files(root.path()), Vec::<PathBuf>::new());
    drop((taken, second));
    assert!(matches!(
        concepts.take::<String>(1),
        Err(StoreError::NotFound { .. })
    ));
}

#[test]
fn whatever_fails_once_the_next_change_has_it_all() {
    for call in 1..40 {
        let root = tempfile::tempdir().unwrap();
        let failing = Arc::new(Faulty::nth(call, false));
        let files: Arc<dyn Files> = failing.clone();
        let concepts = concepts(root.path(), &files);
        let mut open = concepts.begin().or_else(|_| concepts.begin()).unwrap();
        // The first may fail, the second goes on in a new file.
        for text in ["een", "twee", "drie"] {
            let _ = open.write(&text);
        }
        open.write(&"vier")
            .or_else(|_| open.write(&"vier"))
            .unwrap();
        drop(open);
        let there = self::concepts(root.path(), &real());
        assert_eq!(left(&there).as_deref(), Some("vier"), "call {call}");
        if !failing.has_failed() {
            return;
        }
    }
    panic!("every call failed");
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let (root, ..) = written(&["geheim"]);
    let path = files(root.path()).remove(0);
    let mode = std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
