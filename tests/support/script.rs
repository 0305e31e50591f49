//! A world that is a script: keys and time go in, a real folder holds what was written.
use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::sync::Arc;

use bedoeling::app::{Concept, Effect, Outcome};
use bedoeling::domain::log::Log;
use bedoeling::domain::notice::{Problem, ProblemKind};
use bedoeling::domain::record::Record;
use bedoeling::domain::time::Moment;
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::shell::{Input, Keeper, Order, Scribe, Shelves, World};
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::journal::SyncHandle;
use bedoeling::store::{Cost, Sessions, Vault};

use super::keys::Beat;

/// The world of a test.
pub(crate) struct Script {
    /// What happens next.
    pub(crate) beats: VecDeque<Beat>,
    pub(crate) now: Moment,
    /// All that was asked, in order; records too.
    pub(crate) effects: Vec<Effect>,
    /// How often the program asked to be woken and was.
    pub(crate) wakes: usize,
    /// The disk says no.
    pub(crate) broken: bool,
    /// What the disk was asked and has not done yet.
    orders: VecDeque<Order>,
    pub(crate) outcomes: Vec<Outcome>,
    /// Goes when the test is over.
    pub(crate) root: tempfile::TempDir,
    pub(crate) sessions: Sessions,
    /// The reflections.
    toolkit: Arc<Toolkit>,
    pub(crate) shelves: Shelves,
    pub(crate) keeper: Keeper,
    pub(crate) scribe: Scribe,
    /// Records of this run that were written down, or had to be.
    pub(crate) written: u64,
    /// Of these, how many the kernel has: no end of the process loses them.
    pub(crate) taken: u64,
    /// What must be made safe from a power cut, and how many records are safe then.
    to_sync: Option<(SyncHandle, u64)>,
    /// Whether that is really done: it takes time on a real disk.
    syncs: bool,
}

impl Script {
    pub(crate) fn new(now: Moment, toolkit: Arc<Toolkit>) -> Self {
        let files: Arc<dyn Files> = Arc::new(RealFiles);
        Self {
            syncs: false,
            ..Self::on(now, toolkit, &files)
        }
    }

    /// The same on this disk, which is asked to keep what it took.
    pub(crate) fn on(now: Moment, toolkit: Arc<Toolkit>, files: &Arc<dyn Files>) -> Self {
        let root = tempfile::tempdir().expect("there is a place for temporary files");
        let state = root.path().join("staat");
        let sessions = |folder: &str| {
            let folder = root.path().join(folder);
            Sessions::new(folder, state.clone(), Arc::clone(files), "0.1.0")
        };
        let cheap = Cost::new(2);
        let folder = root.path().join("alleen");
        let vault = Vault::new(Arc::clone(files), &folder, &state, cheap);
        let locked: Arc<dyn Files> = Arc::new(vault.clone());
        let alone = Sessions::new(folder, state.clone(), locked, "0.1.0").by_name();
        let shelves = Shelves {
            meetings: sessions("sessies"),
            alone,
            vault,
            home: None,
            documents: Some(root.path().join("documenten")),
        };
        Self {
            beats: VecDeque::new(),
            now,
            effects: Vec::new(),
            wakes: 0,
            broken: false,
            orders: VecDeque::new(),
            outcomes: Vec::new(),
            keeper: keeper(&shelves, &toolkit),
            scribe: Scribe::new(shelves.meetings.concepts()),
            written: 0,
            taken: 0,
            to_sync: None,
            syncs: true,
            sessions: shelves.meetings.clone(),
            toolkit,
            shelves,
            root,
        }
    }

    /// The light goes out: only what is on disk remains.
    pub(crate) fn crash(&mut self) {
        self.shelves.vault.lock();
        self.keeper = keeper(&self.shelves, &self.toolkit);
        self.scribe = Scribe::new(self.sessions.concepts());
        self.orders.clear();
        self.outcomes.clear();
        self.to_sync = None;
        (self.written, self.taken) = (0, 0);
    }

    /// What was written must be synced, before anything else happens.
    fn follow(&mut self, handle: Option<SyncHandle>) {
        let records = self.written;
        match handle.filter(|_| self.syncs) {
            Some(handle) => self.to_sync = Some((handle, records)),
            None => self.outcomes.push(Outcome::Synced { records }),
        }
    }

    /// Makes safe what was written, as the thread of the real program that follows the loop does.
    fn sync(&mut self) {
        let Some((handle, records)) = self.to_sync.take() else {
            return;
        };
        match handle.sync() {
            Ok(()) => self.outcomes.push(Outcome::Synced { records }),
            Err(error) => self.broken_journal(handle.path(), &error),
        }
    }

    /// The file at this path could not be made safe.
    fn broken_journal(&mut self, path: &Path, error: &io::Error) {
        if self.scribe.distrust(path) {
            let problem = Problem {
                kind: ProblemKind::Journal,
                path: Some(path.to_owned()),
                cause: error.to_string(),
            };
            self.outcomes.push(Outcome::Unsafe(problem));
        }
    }

    /// Does what was asked, as the thread of the real program that keeps the disk does.
    fn keep(&mut self) {
        while !self.orders.is_empty() {
            let answer = self.keeper.next(&mut self.orders);
            if let Some((path, error)) = self.keeper.distrusts() {
                self.broken_journal(&path, &error);
            }
            let outcome = answer.map(|answer| self.scribe.answered(answer));
            self.outcomes.extend(outcome);
        }
    }
}

fn keeper(shelves: &Shelves, toolkit: &Arc<Toolkit>) -> Keeper {
    let toolkit = Arc::clone(toolkit);
    Keeper::new(shelves.clone(), Box::new(move || Toolkit::clone(&toolkit)))
}

impl World for Script {
    fn now(&mut self) -> Moment {
        self.now
    }

    fn wait(&mut self, until: Option<Moment>) -> io::Result<Vec<Input>> {
        self.sync();
        if !self.outcomes.is_empty() {
            return Ok(self.outcomes.drain(..).map(Input::Done).collect());
        }
        let Some(beat) = self.beats.pop_front() else {
            return Ok(vec![Input::Gone]);
        };
        match beat {
            Beat::Heard(event) => return Ok(vec![Input::Terminal(event)]),
            Beat::Set(by) => self.now += by,
            Beat::Passes(by) => {
                let then = self.now + by;
                if let Some(until) = until.filter(|until| *until < then) {
                    assert!(until > self.now, "a wake that does not let time pass");
                    self.wakes += 1;
                    assert!(self.wakes < 100_000, "the loop spins");
                    self.now = until;
                    self.beats.push_front(Beat::Passes(then - until));
                } else {
                    self.now = then;
                }
            }
        }
        Ok(Vec::new())
    }

    fn journal(&mut self, records: &[Record], log: Option<&Log>) -> Result<(), Problem> {
        self.effects
            .extend(records.iter().cloned().map(Effect::Record));
        self.written += records.len() as u64;
        let handle = self.scribe.write(records, log)?;
        self.taken = self.written;
        self.follow(handle);
        Ok(())
    }

    fn concept(&mut self, concept: Option<&Concept>) -> Result<(), Problem> {
        self.scribe.write_concept(concept).map(|_| ())
    }

    fn perform(&mut self, effect: Effect) {
        self.effects.push(effect.clone());
        if self.broken {
            let kind = ProblemKind::Save;
            let (path, cause) = (None, "no space left".to_owned());
            let problem = Problem { kind, path, cause };
            return self.outcomes.push(Outcome::Failed(problem));
        }
        // There is no browser in a test: what was asked stands in `effects`.
        if matches!(effect, Effect::OpenFilm { .. }) {
            return;
        }
        let journal = match self.scribe.before(&effect) {
            Ok(journal) => journal.filter(|_| self.syncs),
            Err(problem) => return self.outcomes.push(Outcome::Failed(problem)),
        };
        let at = self.now;
        self.orders.push_back(Order {
            at,
            effect,
            journal,
        });
        self.keep();
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}
