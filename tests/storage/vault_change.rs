//! Giving a passphrase, replacing it and taking it away, also when that breaks off; and that
//! what others made can be opened.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bedoeling::domain::ids::SessionId;
use bedoeling::domain::secret::Guard;
use bedoeling::store::Opening;
use bedoeling::store::files::RealFiles;

use crate::faulty::{Fault, Faulty};
use crate::support::at;
use crate::vault::{Desk, SECRET, closed, left_open, said, words};

#[test]
fn a_file_that_age_itself_made_is_opened() {
    let desk = Desk::new();
    fs::create_dir(&desk.folder).unwrap();
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/age-1.1.1.toml.age");
    fs::copy(made, desk.folder.join("2026-11-27.toml.age")).unwrap();
    let (vault, sessions) = desk.start();
    assert_eq!(vault.guard(), Guard::Set, "it needs no other file");
    assert_eq!(
        vault.open(&words("vier losse boeken")).unwrap(),
        Opening::Wrong
    );
    assert_eq!(
        vault.open(&words("vier losse woorden")).unwrap(),
        Opening::Open
    );
    let back = sessions.read(&SessionId::new("2026-11-27")).unwrap();
    assert_eq!(said(&back.session), Some("De merel fluit."));
}

#[test]
fn what_was_written_before_the_passphrase_is_locked_with_it_and_comes_back_without_it() {
    let desk = Desk::new();
    let (vault, sessions) = desk.start();
    closed(&sessions, "2026-11-21");
    left_open(&sessions, "2026-11-23");
    assert!(!desk.traces().is_empty());
    vault.set(&words("regenjas")).unwrap();
    assert_eq!(desk.traces(), Vec::<PathBuf>::new());
    let back = sessions
        .open(&SessionId::new("2026-11-23"), at(99))
        .unwrap();
    assert_eq!(said(back.log.session()), Some(SECRET));
    assert!(back.kept_both.is_none());
    drop(back);

    vault.set(&words("paraplu")).unwrap();
    let (other, _) = desk.start();
    assert_eq!(other.open(&words("regenjas")).unwrap(), Opening::Wrong);
    let (vault, sessions) = desk.open_with("paraplu");
    let back = sessions
        .open(&SessionId::new("2026-11-23"), at(99))
        .unwrap();
    assert_eq!(said(back.log.session()), Some(SECRET));
    drop(back);
    let back = sessions.read(&SessionId::new("2026-11-21")).unwrap();
    assert_eq!(said(&back.session), Some(SECRET));

    assert_eq!(vault.remove().unwrap(), Opening::Open);
    assert_eq!(desk.names(), ["2026-11-21.toml", "2026-11-23.toml"]);
    let (vault, sessions) = desk.start();
    assert!(vault.is_open() && vault.guard() == Guard::Unasked);
    let back = sessions
        .open(&SessionId::new("2026-11-23"), at(99))
        .unwrap();
    assert_eq!(said(back.log.session()), Some(SECRET));
}

#[test]
fn a_change_that_breaks_off_anywhere_leaves_all_files_to_the_old_or_the_new_passphrase() {
    for change in ["give", "replace", "take away"] {
        let mut finished = false;
        for call in 1..400 {
            let desk = Desk::new();
            let (vault, sessions) = desk.start();
            closed(&sessions, "2026-11-21");
            left_open(&sessions, "2026-11-23");
            if change != "give" {
                vault.set(&words("regenjas")).unwrap();
            }
            drop((vault, sessions));

            let failing = Faulty::sound(Arc::new(RealFiles));
            let (vault, _) = desk.start_on(Arc::new(failing.clone()));
            if change != "give" {
                vault.open(&words("regenjas")).unwrap();
            }
            failing.let_fail(Fault::Gone, call);
            let done = match change {
                "take away" => vault.remove(),
                _ => vault.set(&words("paraplu")),
            };
            let place = format!("{change}, broken off at call {call}");
            assert_all_can_be_read(&desk, &place);
            if done.is_ok() {
                finished = true;
                break;
            }
        }
        assert!(finished, "{change} never came to its end");
    }
}

/// With the old and the new passphrase all that was written is there, and nothing is halfway.
fn assert_all_can_be_read(desk: &Desk, place: &str) {
    let (vault, sessions) = desk.start();
    for phrase in ["regenjas", "paraplu"] {
        if vault.guard().is_set() {
            vault.open(&words(phrase)).unwrap();
        }
    }
    assert!(vault.is_open(), "{place}");
    assert!(
        vault.guard() != Guard::Halfway,
        "{place}: it goes on by itself"
    );
    let back = sessions.read(&SessionId::new("2026-11-21"));
    assert_eq!(said(&back.expect(place).session), Some(SECRET), "{place}");
    let back = sessions.open(&SessionId::new("2026-11-23"), at(99));
    let back = back.unwrap_or_else(|error| panic!("{place}: {error:?}"));
    assert_eq!(said(back.log.session()), Some(SECRET), "{place}");
    assert!(back.kept_both.is_none() && !back.lost_part, "{place}");
}
