//! Random changes beside a reference that is too simple to be wrong: lists, and lists before them.
use std::path::Path;
use std::sync::Arc;

use bedoeling::domain::afspraak::AfspraakKind;
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::log::Log;
use bedoeling::domain::record::Record;
use bedoeling::domain::session::Session;
use bedoeling::store::files::Files;
use bedoeling::store::format::{read, write};
use bedoeling::store::journal::{Journal, recover};
use proptest::collection::vec;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::memory::Memory;
use crate::support::{at, header, ready};

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Note(u32),
    Oogst,
    Parked,
    Afspraak,
}

/// A line with its number.
type Lines = Vec<(Kind, u32, String)>;

/// What must be there, and what was there before and after.
#[derive(Clone, Debug, Default)]
struct Reference {
    now: Lines,
    before: Vec<Lines>,
    after: Vec<Lines>,
}

impl Reference {
    fn becomes(&mut self, lines: Lines) {
        self.before.push(std::mem::replace(&mut self.now, lines));
        self.after.clear();
    }

    /// Whether there was something to take back.
    fn undo(&mut self) -> bool {
        let Some(before) = self.before.pop() else {
            return false;
        };
        self.after.push(std::mem::replace(&mut self.now, before));
        true
    }

    /// Whether there was something to do again.
    fn redo(&mut self) -> bool {
        let Some(after) = self.after.pop() else {
            return false;
        };
        self.before.push(std::mem::replace(&mut self.now, after));
        true
    }

    /// One list per place, as the session has them.
    fn sorted(&self) -> Lines {
        sorted(self.now.clone())
    }
}

fn sorted(mut lines: Lines) -> Lines {
    lines.sort_by_key(|(kind, ..)| match kind {
        Kind::Note(step) => *step,
        Kind::Oogst => 100,
        Kind::Parked => 101,
        Kind::Afspraak => 102,
    });
    lines
}

/// What stands in a session.
fn lines(session: &Session) -> Lines {
    let mut lines = Lines::new();
    for step in &session.steps {
        let of = |note: &bedoeling::domain::step::Note| {
            (Kind::Note(step.nr.0), note.nr.0, note.text.clone())
        };
        lines.extend(step.notes.iter().map(of));
    }
    let line =
        |kind| move |line: &bedoeling::domain::session::Line| (kind, line.nr.0, line.text.clone());
    lines.extend(session.oogst.iter().map(line(Kind::Oogst)));
    lines.extend(session.parked.iter().map(line(Kind::Parked)));
    let made = session.afspraken.iter();
    lines.extend(made.map(|one| (Kind::Afspraak, one.nr.0, one.what.clone())));
    sorted(lines)
}

/// A session with its journal, and what it must be.
struct Meeting {
    disk: Arc<dyn Files>,
    journal: Journal,
    log: Log,
    reference: Reference,
}

const PATH: &str = "/staat/a.journaal";

impl Meeting {
    fn new() -> Self {
        let disk: Arc<dyn Files> = Arc::new(Memory::default());
        disk.create_dir_all(Path::new("/staat")).unwrap();
        let path = Path::new(PATH);
        let journal = Journal::create(Arc::clone(&disk), path, header(), &ready()).unwrap();
        Self {
            disk,
            journal,
            log: Log::new(ready()),
            reference: Reference::default(),
        }
    }

    /// One thing happens to both. The session refuses what the reference knows nothing of.
    fn happens(&mut self, kind: u8, number: u8) {
        match kind % 16 {
            13 => return self.restarts(),
            14 => return self.journal.go_on(&self.log).unwrap(),
            _ => {}
        }
        let nr = self.log.session().seq + 1;
        let (change, is_taken) = self.attempt(kind % 16, number, nr);
        let entry = self.log.record(at(i64::from(nr)), change);
        assert_eq!(entry.is_ok(), is_taken, "{entry:?} {:?}", self.reference);
        if let Ok(entry) = entry {
            let record = Record::Entry { entry, field: None };
            self.journal.append(&[record]).unwrap();
        }
    }

    /// What somebody tries, and whether it can be done.
    fn attempt(&mut self, kind: u8, number: u8, nr: u32) -> (Change, bool) {
        let reference = &mut self.reference;
        let mut lines = reference.now.clone();
        let text = format!("regel {number}");
        let step = Nr(1 + u32::from(number % 3));
        let (of_undo, of_redo) = (self.log.undoable(), self.log.redoable());
        let of = |entry: Option<&bedoeling::domain::change::Entry>| entry.map_or(0, |e| e.seq);
        let added = match kind {
            0..3 => Kind::Note(step.0),
            3 => Kind::Oogst,
            4 => Kind::Parked,
            5 => Kind::Afspraak,
            6 | 7 => {
                let place = usize::from(number) % (lines.len() + 1);
                let Some((_, nr, old)) = lines.get_mut(place) else {
                    return (Change::LineRemoved { nr: Nr(999) }, false);
                };
                let nr = Nr(*nr);
                let change = if kind == 6 {
                    lines.remove(place);
                    Change::LineRemoved { nr }
                } else {
                    old.clone_from(&text);
                    Change::TextSet { nr, text }
                };
                reference.becomes(lines);
                return (change, true);
            }
            8..=10 => return (Change::Undone { of: of(of_undo) }, reference.undo()),
            11 => return (Change::Redone { of: of(of_redo) }, reference.redo()),
            // The course of the meeting is taken back by nobody.
            _ => return (Change::StepEntered { step }, true),
        };
        lines.push((added, nr, text.clone()));
        reference.becomes(lines);
        let change = match added {
            Kind::Note(_) => Change::NoteAdded {
                step,
                text,
                by: None,
            },
            Kind::Oogst => Change::OogstAdded { step, text },
            Kind::Parked => Change::ParkedAdded { step, text },
            Kind::Afspraak => Change::AfspraakMade {
                step,
                kind: AfspraakKind::Afspraak,
                what: text,
                who: None,
                when: None,
            },
        };
        (change, true)
    }

    /// Only the journal is left, and somebody goes on from it.
    fn restarts(&mut self) {
        let path = self.journal.path().to_owned();
        let bytes = self.disk.read(&path, u64::MAX).unwrap();
        let found = recover(&bytes).unwrap();
        assert_eq!(found.stopped, None);
        let disk = Arc::clone(&self.disk);
        self.journal = Journal::resume(disk, Path::new(PATH), &path, &found, &bytes).unwrap();
        assert_eq!(found.log.session(), self.log.session());
        self.log = found.log;
    }
}

#[test]
fn any_session_is_what_a_few_plain_lists_say_it_is_after_each_change_restart_and_save() {
    let config = Config {
        cases: 200,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let tries = vec((0..=255_u8, 0..=60_u8), 0..50);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let result = runner.run(&tries, |tries| {
        let mut meeting = Meeting::new();
        for (kind, number) in tries {
            meeting.happens(kind, number);
            assert_eq!(lines(meeting.log.session()), meeting.reference.sorted());
        }
        meeting.restarts();
        let expected = meeting.reference.sorted();
        assert_eq!(lines(meeting.log.session()), expected);
        let text = write(meeting.log.session());
        assert_eq!(lines(&read(text.as_bytes()).unwrap()), expected);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
