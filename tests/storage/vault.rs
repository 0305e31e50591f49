//! Reflections with a passphrase: what stands on disk, what opens it, and what an interruption does.
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bedoeling::domain::change::Change;
use bedoeling::domain::ids::{Nr, SessionId};
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::log::Log;
use bedoeling::domain::record::{FieldName, Record};
use bedoeling::domain::secret::{Guard, Passphrase};
use bedoeling::domain::session::{Session, SessionKind};
use bedoeling::domain::step::{Step, StepKind};
use bedoeling::store::atomic::replace;
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{Cost, Opened, Opening, Sessions, Vault};

use crate::support::{at, ready, typed};

/// What must never stand on disk.
pub(crate) const SECRET: &str = "kanarie-in-het-veld";
/// A guess may cost next to nothing in a test.
const CHEAP: Cost = Cost::new(2);

pub(crate) struct Desk {
    _home: tempfile::TempDir,
    pub(crate) folder: PathBuf,
    state: PathBuf,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let (folder, state) = (home.path().join("alleen"), home.path().join("staat"));
        Self {
            _home: home,
            folder,
            state,
        }
    }

    /// The program as it starts: it knows no passphrase.
    pub(crate) fn start(&self) -> (Vault, Sessions) {
        self.start_on(Arc::new(RealFiles))
    }

    pub(crate) fn start_on(&self, files: Arc<dyn Files>) -> (Vault, Sessions) {
        let vault = Vault::new(files, &self.folder, &self.state, CHEAP);
        let (folder, state) = (self.folder.clone(), self.state.clone());
        let sessions = Sessions::new(folder, state, Arc::new(vault.clone()), "0.1.0");
        (vault, sessions.by_name())
    }

    pub(crate) fn open_with(&self, phrase: &str) -> (Vault, Sessions) {
        let (vault, sessions) = self.start();
        assert_eq!(vault.open(&words(phrase)).unwrap(), Opening::Open);
        (vault, sessions)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The files below the folders in which the secret can be read.
    pub(crate) fn traces(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        look(self.folder.parent().unwrap(), &mut found);
        found
    }
}

fn look(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look(&path, found);
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let says = |word: &str| {
            bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        };
        if says(SECRET) || says("regenjas") {
            found.push(path);
        }
    }
}

pub(crate) fn words(text: &str) -> Passphrase {
    Passphrase::new(text)
}

fn reflection(id: &str) -> Session {
    Session {
        id: SessionId::new(id),
        kind: SessionKind::Alleen,
        bewaren: Bewaren::Alles,
        team: None,
        casus: None,
        participants: Vec::new(),
        steps: vec![
            Step::new(Nr(1), StepKind::Vraag, "Wat gebeurde er?", 3, 2),
            Step::new(Nr(2), StepKind::Vraag, "Wat wil je leren?", 3, 2),
        ],
        ..ready()
    }
}

fn answer(opened: &mut Opened, text: &str) {
    let change = Change::AnswerSet {
        step: Nr(1),
        text: text.to_owned(),
    };
    let entry = opened.log.record(at(60), change).unwrap();
    let record = Record::Entry { entry, field: None };
    opened.journal.append(&[record]).unwrap();
}

/// A reflection with an answer, saved, and left open.
pub(crate) fn left_open(sessions: &Sessions, id: &str) {
    let mut opened = sessions.begin(reflection(id), at(0)).unwrap();
    answer(&mut opened, SECRET);
    let session = opened.log.session().clone();
    sessions.save(&session, &mut opened.file).unwrap();
}

pub(crate) fn closed(sessions: &Sessions, id: &str) {
    let mut opened = sessions.begin(reflection(id), at(0)).unwrap();
    answer(&mut opened, SECRET);
    let mut log: Log = opened.log.clone();
    log.record(at(90), Change::Closed).unwrap();
    sessions.close(log.session(), &mut opened.file).unwrap();
}

pub(crate) fn said(session: &Session) -> Option<&str> {
    session.steps[0].answer.as_deref()
}

#[test]
fn without_a_passphrase_everything_stands_there_as_before() {
    let desk = Desk::new();
    let (vault, sessions) = desk.start();
    assert_eq!(vault.guard(), Guard::Unasked);
    closed(&sessions, "2026-11-23");
    assert_eq!(desk.names(), ["2026-11-23.toml"]);
    assert_eq!(
        desk.traces().len(),
        1,
        "the secret can be found where it is"
    );
    vault.decline().unwrap();
    assert_eq!(vault.guard(), Guard::Declined);
}

#[test]
fn with_a_passphrase_nothing_that_was_written_can_be_read_anywhere() {
    let desk = Desk::new();
    let (vault, sessions) = desk.start();
    assert_eq!(vault.set(&words("regenjas")).unwrap(), Opening::Open);
    closed(&sessions, "2026-11-22");
    let mut opened = sessions.begin(reflection("2026-11-23"), at(0)).unwrap();
    answer(&mut opened, SECRET);
    opened
        .journal
        .append(&typed(FieldName::Answer(Nr(2)), SECRET))
        .unwrap();
    let session = opened.log.session().clone();
    sessions.save(&session, &mut opened.file).unwrap();
    assert_eq!(
        desk.names(),
        ["2026-11-22.toml.age", "2026-11-23.toml.age", "wachtzin.age"]
    );
    assert_eq!(desk.traces(), Vec::<PathBuf>::new());
    drop(opened);

    let (vault, sessions) = desk.start();
    assert!(!vault.is_open() && vault.guard() == Guard::Set);
    assert!(sessions.read(&SessionId::new("2026-11-22")).is_err());
    assert!(
        sessions
            .open(&SessionId::new("2026-11-23"), at(99))
            .is_err()
    );
    assert!(
        sessions.save(&session, &mut None).is_err(),
        "it stays locked"
    );
    assert_eq!(vault.open(&words("regenjasje")).unwrap(), Opening::Wrong);
    assert_eq!(vault.open(&words("regenjas")).unwrap(), Opening::Open);
    let back = sessions.read(&SessionId::new("2026-11-22")).unwrap();
    assert_eq!(said(&back.session), Some(SECRET));
    let listed = sessions.names().unwrap();
    assert_eq!(
        listed,
        [
            (SessionId::new("2026-11-23"), true),
            (SessionId::new("2026-11-22"), false)
        ]
    );
}

#[test]
fn a_journal_that_is_locked_brings_back_what_was_typed_and_what_can_be_undone() {
    let desk = Desk::new();
    let (vault, sessions) = desk.start();
    vault.set(&words("regenjas")).unwrap();
    let mut opened = sessions.begin(reflection("2026-11-23"), at(0)).unwrap();
    answer(&mut opened, "eerst");
    answer(&mut opened, SECRET);
    let field = FieldName::Answer(Nr(2));
    opened.journal.append(&typed(field, "half getypt")).unwrap();
    drop(opened);
    for _ in 0..2 {
        let (_, sessions) = desk.open_with("regenjas");
        let back = sessions
            .open(&SessionId::new("2026-11-23"), at(99))
            .unwrap();
        assert_eq!(said(back.log.session()), Some(SECRET));
        assert_eq!(back.drafts[&field].text, "half getypt");
        assert!(back.log.undoable().is_some());
        assert!(!back.lost_part);
    }
}

#[test]
fn a_locked_journal_that_was_cut_anywhere_gives_back_its_whole_lines_and_goes_on() {
    let desk = Desk::new();
    let (vault, sessions) = desk.start();
    vault.set(&words("regenjas")).unwrap();
    let mut opened = sessions.begin(reflection("2026-11-23"), at(0)).unwrap();
    for number in 0..4 {
        answer(&mut opened, &format!("{SECRET} {number}"));
    }
    let path = opened.journal.path().to_owned();
    drop(opened);
    let whole = fs::read(&path).unwrap();
    let ends: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] == b'\n').collect();
    assert_eq!(ends.len(), 7, "in the clear, header, session, answers");
    let is_near_an_end = |cut: &usize| ends.iter().any(|end| end.abs_diff(*cut) < 3);
    let cuts = ends[2] + 1..whole.len();
    for cut in cuts.filter(|cut| cut % 41 == 0 || is_near_an_end(cut)) {
        replace(&RealFiles, &path, &whole[..cut]).unwrap();
        let (_, sessions) = desk.open_with("regenjas");
        let mut back = sessions
            .open(&SessionId::new("2026-11-23"), at(99))
            .unwrap();
        let lines = ends.iter().filter(|end| **end < cut).count() - 3;
        let entries = back.log.entries().count();
        assert_eq!(entries, lines, "cut after {cut}");
        answer(&mut back, "en verder");
        drop(back);
        assert_eq!(desk.traces(), Vec::<PathBuf>::new(), "cut after {cut}");
        let again = sessions
            .open(&SessionId::new("2026-11-23"), at(99))
            .unwrap();
        assert_eq!(
            said(again.log.session()),
            Some("en verder"),
            "cut after {cut}"
        );
        drop(again);
        for entry in fs::read_dir(path.parent().unwrap()).unwrap() {
            let other = entry.unwrap().path();
            if other != path {
                fs::remove_file(other).unwrap();
            }
        }
    }
}

#[test]
fn lines_of_a_locked_journal_cannot_change_places() {
    let desk = Desk::new();
    let (vault, sessions) = desk.start();
    vault.set(&words("regenjas")).unwrap();
    let mut opened = sessions.begin(reflection("2026-11-23"), at(0)).unwrap();
    answer(&mut opened, "een");
    let path = opened.journal.path().to_owned();
    drop(opened);
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = text.lines().map(|line| &line[9..]).collect();
    let last = lines[lines.len() - 1];
    lines.push(last);
    let mut check = 0;
    let mut forged = String::new();
    for line in lines {
        let mut hasher = crc32fast::Hasher::new_with_initial(check);
        hasher.update(line.as_bytes());
        check = hasher.finalize();
        writeln!(forged, "{check:08x} {line}").unwrap();
    }
    replace(&RealFiles, &path, forged.as_bytes()).unwrap();
    let (_, sessions) = desk.open_with("regenjas");
    let back = sessions
        .open(&SessionId::new("2026-11-23"), at(99))
        .unwrap();
    assert!(back.lost_part, "the double line is not one of ours");
    assert_eq!(back.log.entries().count(), 1);
}
