//! Folders with very many meetings: what is read, what is found, and what is left alone.
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use bedoeling::archive::{Collection, Summary, folded};
use bedoeling::domain::session::Standing;
use bedoeling::store::files::RealFiles;
use bedoeling::store::{KnownFiles, Sessions};
use tempfile::TempDir;

use crate::faulty::{Call, Faulty};
use crate::many_made::{WORDS, file, has};

/// Enough to see that work grows with what changed, and not with what there is.
const COUNT: usize = 600;

struct Many {
    folder: TempDir,
    disk: Arc<Faulty>,
}

impl Many {
    #[expect(clippy::disallowed_methods, reason = "nobody else has this folder")]
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("sessies")).unwrap();
        for number in 0..COUNT {
            let (name, text) = file(number);
            fs::write(folder.path().join("sessies").join(name), text).unwrap();
        }
        let disk = Arc::new(Faulty::sound(Arc::new(RealFiles)));
        Self { folder, disk }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join("sessies").join(name)
    }

    #[expect(clippy::disallowed_methods, reason = "nobody else has this folder")]
    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    fn sessions_in(&self, folder: &Path) -> Sessions {
        let state = self.folder.path().join("staat");
        Sessions::new(folder.to_owned(), state, self.disk.clone(), "0.1.0")
    }

    fn sessions(&self) -> Sessions {
        self.sessions_in(&self.folder.path().join("sessies"))
    }

    /// How many files were read while this was done.
    fn reads<T>(&self, act: impl FnOnce() -> T) -> (usize, T) {
        let count = || {
            let calls = self.disk.calls();
            calls.iter().filter(|call| **call == Call::Read).count()
        };
        let before = count();
        let done = act();
        (count() - before, done)
    }
}

fn found(all: &Collection, words: &str) -> BTreeSet<String> {
    let names = all.find(words).into_keys();
    names.map(|at| all.past[at].name()).collect()
}

#[test]
fn each_file_is_read_once_and_afterwards_only_what_changed() {
    let many = Many::new();
    let sessions = many.sessions();
    let mut known = KnownFiles::default();
    let (reads, all) = many.reads(|| sessions.collect(&mut known).unwrap());
    assert_eq!((reads, all.past.len()), (COUNT, COUNT));
    let (reads, again) = many.reads(|| sessions.collect(&mut known).unwrap());
    assert_eq!(reads, 0);
    assert_eq!(again, all);
    let (name, text) = file(7);
    many.write(&name, text.replace("Team 7", "Team zeven"));
    fs::remove_file(many.path(&file(8).0)).unwrap();
    let (reads, changed) = many.reads(|| sessions.collect(&mut known).unwrap());
    assert_eq!((reads, changed.past.len()), (1, COUNT - 1));
    assert_eq!(found(&changed, "zeven").len(), 1);
    let (reads, none) = many.reads(|| found(&changed, "zebrapad"));
    assert!(
        reads == 0 && !none.is_empty(),
        "a search asks nothing of the disk"
    );
}

#[test]
fn every_list_reads_every_file_once() {
    let many = Many::new();
    let sessions = many.sessions();
    let (reads, listed) = many.reads(|| sessions.list().unwrap());
    assert_eq!((reads, listed.len()), (COUNT, COUNT));
    let (reads, afspraken) = many.reads(|| sessions.afspraken().unwrap());
    assert_eq!((reads, afspraken.len()), (COUNT, COUNT));
    let (reads, memory) = many.reads(|| sessions.team_memory("team 12"));
    assert_eq!((reads, memory.open.len()), (COUNT, COUNT / 50));
    let (reads, _) = many.reads(|| sessions.aged().unwrap());
    assert_eq!(reads, COUNT);
}

#[test]
fn what_is_found_is_what_the_files_say_whatever_the_word() {
    let many = Many::new();
    let sessions = many.sessions();
    let all = sessions.collect(&mut KnownFiles::default()).unwrap();
    for (place, word) in WORDS.iter().enumerate() {
        let there = (0..COUNT).filter(|number| has(*number, place));
        let names: BTreeSet<String> = there
            .map(|number| file(number).0.replace(".toml", ""))
            .collect();
        assert_eq!(found(&all, &word.to_uppercase()), names, "{word}");
        let listed = sessions.gather_with_words(&folded(word), |_| ()).unwrap();
        let listed: BTreeSet<String> = listed.iter().map(|(one, ())| one.name()).collect();
        assert_eq!(listed, names, "{word}");
    }
}

#[test]
fn a_folder_that_was_moved_or_copied_has_the_same_meetings() {
    let many = Many::new();
    let before = many.sessions().list().unwrap();
    let moved = many.folder.path().join("elders").join("Gesprekken van Wil");
    fs::create_dir(many.folder.path().join("elders")).unwrap();
    fs::rename(many.folder.path().join("sessies"), &moved).unwrap();
    let after = many.sessions_in(&moved).list().unwrap();
    let about = |all: &[Summary]| all.iter().map(|one| one.about.clone()).collect::<Vec<_>>();
    assert_eq!(about(&after), about(&before));
    assert!(after.iter().all(|one| one.copy_of.is_none()));
}

#[test]
fn files_of_others_and_copies_leave_every_meeting_where_it_is() {
    let many = Many::new();
    let sessions = many.sessions();
    let before = sessions.afspraken().unwrap();
    many.write("Thumbs.db", [0, 159, 146, 150]);
    many.write("notulen.docx", "PK");
    many.write("desktop.ini", "[.ShellClassInfo]");
    many.write("recept.toml", "titel = \"Soep\"\n");
    let (name, text) = file(3);
    let stem = name.trim_end_matches(".toml");
    many.write(&format!("{stem} (1).toml"), &text);
    many.write(&format!("{stem}-DESKTOP-WIL.toml"), &text);
    fs::create_dir(many.path("map.toml")).unwrap();
    assert_eq!(sessions.afspraken().unwrap(), before);
    let all = sessions.collect(&mut KnownFiles::default()).unwrap();
    let meetings = all.past.iter();
    let meetings = meetings.filter(|one| one.about.is_ok() && one.copy_of.is_none());
    assert_eq!(meetings.count(), COUNT);
    let words = found(&all, "fiets");
    assert_eq!(words.len(), COUNT, "a copy is not found beside its meeting");
    let listed = sessions.list().unwrap();
    let aside = listed
        .iter()
        .filter(|one| one.about.is_err() || one.copy_of.is_some());
    let mut names: Vec<String> = aside.map(Summary::name).collect();
    names.sort();
    let copies = [format!("{stem} (1)"), format!("{stem}-DESKTOP-WIL")];
    assert_eq!(names, [&copies[0], &copies[1], "map", "recept"]);
}

#[test]
fn what_is_open_is_found_without_parsing_what_says_that_it_is_closed() {
    let many = Many::new();
    let sessions = many.sessions();
    let (_, closed) = file(0);
    let open = closed.replace("stand = \"gesloten\"", "stand = \"open\"");
    assert_ne!(open, closed);
    let of = |text: &str, id: &str| {
        let rest = text.lines().filter(|line| !line.starts_with("id = "));
        let rest: Vec<&str> = rest.collect();
        format!("id = \"{id}\"\n{}\n", rest.join("\n"))
    };
    many.write("open-een.toml", of(&open, "open-een"));
    many.write("open-twee.toml", of(&open, "open-twee").replace(" = ", "="));
    // A copy of an open one, and an open copy of a closed one.
    many.write("open-een (kopie van 14-02).toml", of(&open, "open-een"));
    many.write("dicht.toml", of(&closed, "dicht"));
    many.write("dicht-2.toml", of(&open, "dicht"));
    many.write("kapot.toml", "formaat = 1\nstand = \"open\n");
    let is_open = |summary: &&Summary| {
        let known = summary.known().filter(|_| summary.copy_of.is_none());
        known.is_some_and(|about| about.standing == Standing::Open)
    };
    let names = |listed: &[Summary]| -> Vec<String> {
        let open = listed.iter().filter(is_open);
        open.map(|summary| summary.path.display().to_string())
            .collect()
    };
    let all = names(&sessions.list().unwrap());
    assert_eq!(all.len(), 2);
    assert_eq!(names(&sessions.list_open().unwrap()), all);
}
