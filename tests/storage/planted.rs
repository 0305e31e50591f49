//! A disk on which somebody planted links, pipes and devices: refused with a reason, or harmless.
use std::io;
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::format;

use crate::desk::{Desk, begun, read, save, write};
use crate::support::{NOTE, at, id, ready, typed};

const LIMIT: u64 = 1024;

/// The words of somebody who has nothing to do with us.
const VICTIM: &str = "van iemand anders\n";

/// Makes something at a place that is no ordinary file.
type Plant = fn(&Path);

/// Each of the ways, by name.
const PLANTS: [(&str, Plant); 4] = [
    ("a pipe", pipe),
    ("a folder", folder),
    ("a loop of links", |path| link(path, path)),
    ("a link to a device", |path| {
        link(Path::new("/dev/zero"), path);
    }),
];

fn folder(path: &Path) {
    let made = RealFiles.create_dir_all(path);
    made.expect("the folder is ours");
}

fn link(to: &Path, path: &Path) {
    symlink(to, path).expect("the folder is ours");
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo is there").success());
}

fn victim(desk: &Desk) -> PathBuf {
    write(desk, "victim.txt", VICTIM);
    desk.folder().join("victim.txt")
}

fn is_whole(path: &Path) -> bool {
    let read = RealFiles.read(path, LIMIT);
    read.is_ok_and(|bytes| bytes == VICTIM.as_bytes())
}

/// Makes the folder of the journals and answers with the place of ours.
fn journal(desk: &Desk) -> PathBuf {
    drop(begun(desk, ready()));
    let all = desk.all_files().into_iter();
    let mut journals = all.filter(|path| path.extension().is_some_and(|end| end == "journaal"));
    journals.next().expect("it has a journal")
}

#[test]
fn what_is_no_ordinary_file_is_not_read_and_nothing_waits() {
    for (name, plant) in PLANTS {
        let desk = Desk::new();
        let path = desk.root.path().join("geplant");
        plant(&path);
        let error = RealFiles.read(&path, LIMIT).expect_err(name);
        assert_ne!(error.kind(), io::ErrorKind::NotFound, "{name}");
        assert!(!error.to_string().is_empty());
    }
    for device in ["/dev/zero", "/dev/tty", "/dev/stdin"] {
        assert!(
            RealFiles.read(Path::new(device), LIMIT).is_err(),
            "{device}"
        );
    }
}

#[test]
fn a_file_that_is_too_long_is_refused_by_its_length_and_not_read() {
    let desk = Desk::new();
    write(&desk, "lang.toml", "");
    let path = desk.folder().join("lang.toml");
    // A terabyte that takes no place on the disk.
    RealFiles.truncate(&path, 1 << 40).unwrap();
    let error = RealFiles.read(&path, LIMIT).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
}

#[test]
fn a_link_in_the_place_of_a_journal_or_lock_is_not_followed() {
    let desk = Desk::new();
    let victim = victim(&desk);
    let path = desk.root.path().join("geplant");
    symlink(&victim, &path).unwrap();
    assert!(RealFiles.append_to(&path).is_err());
    assert!(RealFiles.truncate(&path, 0).is_err());
    assert!(RealFiles.try_lock(&path).is_err());
    assert!(RealFiles.create_new(&path).is_err());
    // A link to nothing makes nothing.
    let nothing = desk.root.path().join("niets");
    let to_nothing = desk.root.path().join("ook");
    symlink(&nothing, &to_nothing).unwrap();
    assert!(RealFiles.append_to(&to_nothing).is_err());
    assert!(RealFiles.try_lock(&to_nothing).is_err());
    assert!(RealFiles.create_new(&to_nothing).is_err());
    assert!(is_whole(&victim) && !nothing.exists());
}

#[test]
fn a_second_name_of_a_file_of_somebody_else_is_not_written_into() {
    let desk = Desk::new();
    let victim = victim(&desk);
    let path = desk.root.path().join("geplant");
    std::fs::hard_link(&victim, &path).unwrap();
    assert!(RealFiles.append_to(&path).is_err());
    assert!(RealFiles.truncate(&path, 0).is_err());
    // Locking changes nothing in it.
    drop(RealFiles.try_lock(&path).unwrap());
    assert!(is_whole(&victim));
}

#[test]
fn a_pipe_in_the_place_of_a_journal_or_lock_makes_nothing_wait() {
    let desk = Desk::new();
    let path = desk.root.path().join("geplant");
    pipe(&path);
    assert!(RealFiles.append_to(&path).is_err());
    assert!(RealFiles.truncate(&path, 0).is_err());
    assert!(RealFiles.try_lock(&path).is_err());
    assert!(path.symlink_metadata().unwrap().file_type().is_fifo());
}

#[test]
fn whatever_is_planted_at_the_journal_of_an_open_session_it_is_refused_by_name() {
    for (name, plant) in PLANTS {
        let desk = Desk::new();
        let path = journal(&desk);
        RealFiles.remove(&path).unwrap();
        plant(&path);
        write(&desk, &format!("{}.toml", id()), &format::write(&ready()));
        if let Err(error) = desk.sessions().open(&id(), at(9)) {
            assert_eq!(error.path(), Some(path.as_path()), "{name}: {error}");
        }
        assert!(desk.sessions().list().is_ok(), "{name}");
    }
}

#[test]
fn whatever_is_planted_at_the_lock_the_session_opens_and_the_plant_is_left_alone() {
    for (name, plant) in PLANTS {
        let desk = Desk::new();
        let mut opened = begun(&desk, ready());
        save(&desk, &mut opened);
        drop(opened);
        let mut all = desk.all_files().into_iter();
        let lock = all.find(|path| path.extension().is_some_and(|end| end == "slot"));
        let lock = lock.expect("it has a lock");
        RealFiles.remove(&lock).unwrap();
        plant(&lock);
        let kind = || lock.symlink_metadata().unwrap().file_type();
        let before = kind();
        let opened = desk.sessions().open(&id(), at(9)).unwrap();
        assert_eq!(opened.log.session().id, id(), "{name}");
        assert_eq!(kind(), before, "{name}");
    }
}

#[test]
fn whatever_stands_in_the_sessions_folder_the_others_are_listed() {
    let desk = Desk::new();
    write(&desk, &format!("{}.toml", id()), &format::write(&ready()));
    for (at, (_, plant)) in PLANTS.iter().enumerate() {
        plant(&desk.folder().join(format!("geplant-{at}.toml")));
    }
    let listed = desk.sessions().list().unwrap();
    let good = listed.iter().filter(|summary| summary.about.is_ok());
    assert_eq!(good.count(), 1);
}

#[test]
fn what_is_moved_aside_is_not_written_through_a_link() {
    for hard in [false, true] {
        let desk = Desk::new();
        let victim = victim(&desk);
        let mut opened = begun(&desk, ready());
        opened.journal.append(&typed(NOTE, "half")).unwrap();
        let path = opened.journal.path().to_owned();
        drop(opened);
        let len = RealFiles.metadata(&path).unwrap().len;
        RealFiles.truncate(&path, len - 3).unwrap();
        let rest = path.with_extension("journaal.rest");
        if hard {
            std::fs::hard_link(&victim, &rest).unwrap();
        } else {
            symlink(&victim, &rest).unwrap();
        }
        let mut again = desk.sessions().open(&id(), at(9)).unwrap();
        assert!(is_whole(&victim), "hard: {hard}");
        // It goes on in a new journal, which takes what follows.
        if again.journal.append(&typed(NOTE, "verder")).is_err() {
            again.journal.renew(again.log.session()).unwrap();
        }
        drop(again);
        let again = desk.sessions().open(&id(), at(9)).unwrap();
        assert_eq!(again.drafts[&NOTE].text, "verder", "hard: {hard}");
        assert!(is_whole(&victim), "hard: {hard}");
    }
}

#[test]
fn a_save_takes_the_place_of_a_link_and_leaves_its_target_alone() {
    for plant in [
        |from: &Path, to: &Path| symlink(from, to),
        |from: &Path, to: &Path| std::fs::hard_link(from, to),
    ] {
        let desk = Desk::new();
        let mut opened = begun(&desk, ready());
        save(&desk, &mut opened);
        let text = read(&desk, &format!("{}.toml", id()));
        write(&desk, "elders.txt", &text);
        let elsewhere = desk.folder().join("elders.txt");
        RealFiles.remove(&desk.file()).unwrap();
        plant(&elsewhere, &desk.file()).unwrap();
        save(&desk, &mut opened);
        assert_eq!(read(&desk, "elders.txt"), text);
        assert!(desk.file().symlink_metadata().unwrap().is_file());
        let mode = elsewhere.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn an_id_that_leads_out_of_the_folder_is_no_session() {
    for out in [
        "../weg", "a/b", "a\\b", "..", ".weg", "con", "NUL.x", "weg.", "a:b", "a\u{1b}b", "",
    ] {
        let desk = Desk::new();
        let mut session = ready();
        session.id = bedoeling::domain::ids::SessionId::new(out);
        write(&desk, "iets.toml", &format::write(&session));
        let listed = desk.sessions().list().unwrap();
        let why = listed[0].about.as_ref().expect_err(out);
        assert!(why.starts_with("2:6: "), "{out:?}: {why}");
    }
}
