//! Programs that touch our files while a meeting is on: sync programs, another window, old locks.
use std::sync::Arc;

use bedoeling::app::Effect;
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::notice::Notice;
use bedoeling::domain::time::Moment;
use bedoeling::store::files::Files as _;

use crate::held::Group;
use crate::planted::{Mistake, Mistaken};
use crate::support::start;

/// A meeting with one note.
fn begun() -> Group {
    let mut group = Group::new();
    meet(&mut group);
    group
}

fn meet(group: &mut Group) {
    group.begin();
    group.keys("<right>nons<enter><esc>");
}

impl Group {
    /// A note, which is saved.
    fn note(&mut self, text: &str) {
        self.keys(&format!("n{text}<enter><esc>"));
        let trouble = self.play.state.safety.trouble();
        assert_eq!(trouble, None, "a note is saved");
        let file = self.file().expect("it stands there");
        assert!(file.contains(&format!("\"{text}\"")), "{file}");
    }

    /// Another program puts this in a file, in one go as they do.
    fn put(&self, ending: &str, text: &str) {
        let path = self.path(ending);
        // It may be new.
        let _ = self.memory.remove(&path);
        let file = self.memory.create_new(&path).expect("the folder is there");
        file.write(text.as_bytes()).expect("there is room");
    }

    /// What the files that are called a copy say.
    fn copies(&self) -> Vec<String> {
        let stored = self.memory.stored();
        let files = stored.files().into_iter();
        files
            .filter(|(path, _)| path.to_string_lossy().contains(" (kopie van "))
            .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
            .collect()
    }

    fn said(&self) -> Option<&Notice> {
        self.play.state.notice.as_ref().map(|shown| &shown.notice)
    }

    /// The meetings on the first screen of a new start.
    fn open_meetings(&mut self) -> usize {
        self.start_anew();
        self.run(vec![Effect::ReadOpen]);
        self.play.state.open.len()
    }

    fn holds(&self, text: &str) -> bool {
        let stored = self.memory.stored();
        let mut files = stored.files().into_values();
        files.any(|bytes| String::from_utf8_lossy(bytes).contains(text))
    }
}

/// What somebody else made of it.
fn theirs(file: &str, text: &str) -> String {
    file.replace("\"ons\"", &format!("\"{text}\""))
}

#[test]
fn our_file_is_written_again_when_it_gets_another_name() {
    let mut group = begun();
    let (from, to) = (group.path(""), group.path(" verplaatst"));
    group.memory.rename(&from, &to).expect("it is there");
    group.note("twee");
    assert_eq!(group.open_meetings(), 1);
    group.open();
    assert_eq!(group.copies(), Vec::<String>::new());
    let found = group.moment().expect("it is on");
    assert_eq!(found.log.session().note_count(), 2);
}

#[test]
fn an_older_version_of_ours_is_no_version_of_somebody_else() {
    let mut group = begun();
    let old = group.file().expect("it is saved");
    group.note("twee");
    group.put("", &old);
    group.note("drie");
    assert_eq!(group.copies(), Vec::<String>::new());
    assert!(!matches!(group.said(), Some(Notice::KeptBoth { .. })));
}

#[test]
fn a_version_of_somebody_else_is_kept_once_and_said() {
    let mut group = begun();
    let first = theirs(&group.file().expect("it is saved"), "van hen");
    for _ in 0..3 {
        group.put("", &first);
        group.keys("+");
        assert!(matches!(group.said(), Some(Notice::KeptBoth { .. })));
        assert_eq!(group.copies(), std::slice::from_ref(&first));
    }
    let second = theirs(&first, "nog eens").replace("van hen", "nog eens");
    group.put("", &second);
    // Also when it came while nobody looked.
    group.start_anew();
    group.open();
    assert!(matches!(group.said(), Some(Notice::KeptBoth { .. })));
    group.note("twee");
    let mut copies = group.copies();
    copies.sort();
    let mut both = [first, second];
    both.sort();
    assert_eq!(copies, both);
    assert_eq!(group.open_meetings(), 1);
}

#[test]
fn an_empty_file_in_the_place_of_ours_is_written_again_and_never_a_copy() {
    let mut group = begun();
    group.put("", "");
    group.note("twee");
    group.put("", "");
    group.start_anew();
    group.open();
    group.note("drie");
    assert_eq!(group.copies(), Vec::<String>::new());
    let found = group.moment().expect("it is on");
    assert_eq!(found.log.session().note_count(), 3);
}

#[test]
fn a_folder_that_is_taken_away_is_made_again_with_all_that_was_in_it() {
    for folder in ["sessies", "staat", ""] {
        let mut group = begun();
        let root = group.play.world.root.path().join(folder);
        group.memory.take_away(&root);
        group.keys("ntwee<enter>");
        let is_said = matches!(group.said(), Some(Notice::FolderMadeAgain));
        assert_eq!(is_said, folder != "staat", "{folder}");
        group.keys("half<wait:3>");
        assert_eq!(group.play.state.safety.trouble(), None, "{folder}");
        let before = group.moment().expect("it is on");
        group.start_anew();
        group.open();
        let after = group.moment().expect("it comes back");
        assert_eq!(after.told(), before.told(), "{folder}");
        group.ends(folder);
    }
}

#[test]
fn a_copy_of_a_sync_program_is_never_a_second_meeting() {
    let endings = [
        "-LAPTOP-7Q2",
        " (1)",
        " (Joris's conflicted copy 2026-11-23)",
        ".sync-conflict-20261123-140210-ABCDEFG",
        " (kopie van 14-02)",
    ];
    for ending in endings {
        let mut group = begun();
        let file = group.file().expect("it is saved");
        group.put(ending, &theirs(&file, "van hen"));
        group.note("twee");
        assert_eq!(group.open_meetings(), 1, "{ending}");
        group.open();
        let found = group.moment().expect("it is on");
        assert_eq!(found.log.session().note_count(), 2, "{ending}");
        assert!(group.holds("van hen"), "{ending}");
    }
}

#[test]
fn two_hundred_rounds_of_a_sync_program_cost_no_word() {
    let mut group = begun();
    let mut versions = vec![group.file().expect("it is saved")];
    let mut texts = vec!["ons".to_owned()];
    for round in 0..200_usize {
        let file = group.path("");
        match round * 7 % 11 {
            0 => {
                let away = group.path(" weg");
                group.memory.rename(&file, &away).expect("it is there");
            }
            1 | 2 => group.put("", &versions[round * 5 % versions.len()].clone()),
            3 | 4 => {
                let text = format!("hun {round}");
                group.put("", &theirs(&versions[versions.len() - 1], &text));
                texts.push(text);
            }
            5 => group.put("", ""),
            6 => group.put(" (1)", &versions[0].clone()),
            7 => {
                group.start_anew();
                group.open();
            }
            8 => {
                group.memory.remove(&file).expect("it is there");
            }
            _ => {}
        }
        let text = format!("w{round}");
        group.note(&text);
        texts.push(text);
        versions.push(group.file().expect("it is saved"));
    }
    for text in texts {
        assert!(group.holds(&format!("\"{text}\"")), "{text} is nowhere");
    }
    let hers = (0..200)
        .filter(|round| matches!(round * 7 % 11, 3 | 4))
        .count();
    assert!(
        group.copies().len() <= hers,
        "{} copies",
        group.copies().len()
    );
    assert_eq!(group.open_meetings(), 1);
}

#[test]
fn a_lock_of_a_process_that_is_gone_is_taken_over() {
    let mut group = begun();
    group.start_anew();
    // Its lock file and who had it since when are still there.
    assert!(group.holds("sinds = "));
    group.open();
    group.note("twee");
    group.keys("<c-c>");
    group.ends("a stale lock");
}

#[test]
fn a_second_window_hears_since_when_and_changes_nothing() {
    let group = begun();
    let (sessions, id) = (&group.play.world.sessions, &group.begin.id);
    let before = group.memory.stored();
    let refused = sessions.open(id, later()).err().expect("it is busy");
    assert!(refused.to_string().contains("since 2026-11-23T13:00:00"));
    assert_eq!(group.memory.stored().files(), before.files());
}

#[test]
fn where_locks_do_not_work_two_windows_both_keep_what_they_wrote() {
    let without = Mistake::NoLocks;
    let mut group = Group::on(|memory| Arc::new(Mistaken::new(memory, without)));
    meet(&mut group);
    let (sessions, id) = (group.play.world.sessions.clone(), group.begin.id.clone());
    let mut other = sessions.open(&id, later()).expect("nothing keeps it away");
    let text = "van het andere venster".to_owned();
    let (step, by) = (Nr(2), None);
    let change = Change::NoteAdded { step, text, by };
    let entry = other.log.record(later(), change).expect("it is a step");
    let record = bedoeling::domain::record::Record::Entry { entry, field: None };
    other.journal.append(&[record]).expect("there is room");
    let saved = sessions.save(other.log.session(), &mut other.file);
    saved.expect("it is the one that it read");
    group.keys("+");
    assert!(matches!(group.said(), Some(Notice::KeptBoth { .. })));
    group.note("twee");
    // Both windows are killed.
    drop(other);
    assert!(group.copies()[0].contains("van het andere venster"));
    assert_eq!(group.open_meetings(), 1);
    group.open();
    let found = group.moment().expect("it is on");
    assert!(group.holds("\"twee\"") && group.holds("van het andere venster"));
    assert!(found.log.session().note_count() >= 2);
}

fn later() -> Moment {
    start() + chrono::TimeDelta::seconds(60)
}
