//! What goes to the next facilitator of a team: nothing of a casus in it, and all that it says counts
//! in another folder as if the meetings lay there.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bedoeling::domain::afspraak::AfspraakKind;
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::time::Moment;
use bedoeling::store::atomic::replace;
use bedoeling::store::files::RealFiles;
use bedoeling::store::{Sessions, StoreError, format};

/// Puts a file there.
fn put(path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
    replace(&RealFiles, path.as_ref(), text.as_ref()).unwrap();
}

const GOLDEN: &str = include_str!("../golden/session-v1.toml");

fn now() -> Moment {
    "2026-11-27T10:00:00Z".parse().unwrap()
}

fn sessions(root: &Path) -> Sessions {
    let (folder, state) = (root.join("sessies"), root.join("staat"));
    Sessions::new(folder, state, Arc::new(RealFiles), "0.1.0")
}

/// A folder with the golden meeting, and what is handed over of it, in a file elsewhere.
fn handed() -> (tempfile::TempDir, String, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("sessies")).unwrap();
    let session = format::read(GOLDEN.as_bytes()).unwrap();
    let path = root.path().join(format!("sessies/{}.toml", session.id));
    put(path, GOLDEN);
    let text = sessions(root.path()).handover(&session, now());
    let path = root.path().join("van Wil.mee.txt");
    put(&path, &text);
    (root, text, path)
}

#[test]
fn no_note_no_casus_and_no_list_of_names_goes_along() {
    let (_root, text, _) = handed();
    let session = format::read(GOLDEN.as_bytes()).unwrap();
    let casus = session.casus.expect("the golden meeting has a casus");
    let notes: Vec<String> = session
        .steps
        .iter()
        .flat_map(|step| &step.notes)
        .map(|note| note.text.clone())
        .collect();
    assert!(!notes.is_empty());
    for secret in notes.iter().chain([&casus.pseudonym, &casus.situation]) {
        assert!(!text.contains(secret.as_str()), "{secret}");
    }
    assert!(text.starts_with("# Voor wie het volgende gesprek met Team Noord begeleidt.\n"));
    for line in session.oogst.iter().chain(&session.parked) {
        assert!(text.contains(&line.text), "{}", line.text);
    }
}

#[test]
fn in_another_folder_it_counts_like_the_meetings_themselves() {
    let (root, _, path) = handed();
    let here = sessions(root.path()).team_memory("Team Noord");
    assert!(!here.open.is_empty() && !here.boards.is_empty() && !here.had.is_empty());
    let other = tempfile::tempdir().unwrap();
    let there = sessions(other.path());
    assert_eq!(there.team_memory("Team Noord").last, None);
    there.take_handover(&path, None, true).unwrap();
    assert_eq!(there.team_memory("team noord"), {
        let team = "team noord".to_owned();
        bedoeling::archive::TeamMemory {
            team,
            ..here.clone()
        }
    });
    assert!(here.knows(&WerkpakketId::new("gemeente-08")));
    // The same file once more makes no second one; another team keeps it apart.
    there.take_handover(&path, None, true).unwrap();
    assert_eq!(there.team_memory("Team Noord").open, here.open);
    assert_eq!(
        fs::read_dir(other.path().join("sessies")).unwrap().count(),
        1
    );
    there.take_handover(&path, Some("Team Zuid"), true).unwrap();
    assert_eq!(there.team_memory("Team Zuid").open.len(), here.open.len());
    assert_eq!(
        fs::read_dir(other.path().join("sessies")).unwrap().count(),
        2
    );
    // It is no meeting.
    assert!(there.list().unwrap().is_empty());
}

#[test]
fn what_a_meeting_in_the_folder_says_goes_before_what_was_handed_over_of_it() {
    let (root, _, path) = handed();
    let own = sessions(root.path());
    own.take_handover(&path, None, true).unwrap();
    let before = own.team_memory("Team Noord");
    let done = GOLDEN.replace("status = \"open\"", "status = \"gedaan\"");
    let session = format::read(GOLDEN.as_bytes()).unwrap();
    put(
        root.path().join(format!("sessies/{}.toml", session.id)),
        done,
    );
    let after = own.team_memory("Team Noord");
    let of_this = |open: &bedoeling::archive::OpenAfspraak| {
        open.reference.starts_with(session.id.as_str()) && open.kind != AfspraakKind::Team
    };
    assert!(before.open.iter().any(of_this));
    assert!(!after.open.iter().any(of_this));
}

#[test]
fn a_rehearsal_takes_it_and_writes_nothing() {
    let (_root, _, path) = handed();
    let other = tempfile::tempdir().unwrap();
    let taken = sessions(other.path())
        .take_handover(&path, None, false)
        .unwrap();
    assert!(!taken.open.is_empty());
    assert!(!other.path().join("sessies").exists());
}

#[test]
fn what_cannot_be_read_is_said_with_its_place_and_kept() {
    let (root, text, _) = handed();
    let other = tempfile::tempdir().unwrap();
    let path = root.path().join("kapot.mee.txt");
    let broken = text.replace("titel = ", "titel ");
    for (bytes, place) in [
        (text.replace("formaat = 1", "formaat = 2"), None),
        (
            broken.clone(),
            Some(
                broken
                    .lines()
                    .take_while(|line| !line.starts_with("titel "))
                    .count()
                    + 1,
            ),
        ),
        (GOLDEN.to_owned(), None),
        ("hallo = 1\n".to_owned(), None),
    ] {
        put(&path, &bytes);
        let error = sessions(other.path())
            .take_handover(&path, None, true)
            .unwrap_err();
        match error {
            StoreError::Newer { .. } => assert!(bytes.contains("formaat = 2")),
            StoreError::Unreadable { source, .. } => {
                if let Some(line) = place {
                    assert_eq!(source.spot().line, line);
                }
            }
            other => panic!("{other}"),
        }
        assert!(!other.path().join("sessies").exists());
    }
    let none = root.path().join("er is niets.mee.txt");
    let error = sessions(other.path())
        .take_handover(&none, None, true)
        .unwrap_err();
    assert!(matches!(error, StoreError::Read { .. }));
}
