//! The real world: this keyboard, this disk, this clock. Threads only feed or follow the loop.
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;

use crate::app::{Effect, Outcome};
use crate::domain::notice::{Problem, ProblemKind};
use crate::domain::record::Record;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::store::journal::{Journal, SyncHandle};

use super::clock::Clock;
use super::keeper::{self, Answer, Heard, Order, ReadToolkit};
use super::shelves::Shelves;
use super::terminal;
use super::world::{Input, World};

/// A facilitator's desk.
pub(super) struct Desk {
    clock: Clock,
    inputs: Receiver<Heard>,
    orders: Option<Sender<Order>>,
    keeper: Option<thread::JoinHandle<()>>,
    journal: Option<Box<Journal>>,
    syncs: Sender<SyncHandle>,
    /// What this thread itself could not do.
    own: Vec<Input>,
}

impl Desk {
    /// A desk whose inputs come from these feeders: each gets a sender and runs on its own.
    pub(super) fn new(
        clock: Clock,
        shelves: Shelves,
        read_toolkit: ReadToolkit,
        feed: impl FnOnce(&Sender<Heard>),
    ) -> Self {
        let (send, inputs) = mpsc::channel();
        let (orders, ordered) = mpsc::channel();
        let (syncs, to_sync) = mpsc::channel::<SyncHandle>();
        feed(&send);
        let answer = send.clone();
        let keeper = thread::spawn(move || {
            keeper::keep(&shelves, &read_toolkit, &ordered, &answer);
        });
        thread::spawn(move || sync(&to_sync, &send));
        let (orders, keeper) = (Some(orders), Some(keeper));
        Self {
            clock,
            inputs,
            orders,
            keeper,
            journal: None,
            syncs,
            own: Vec::new(),
        }
    }

    /// Lets the disk finish what was asked, and stops.
    pub(super) fn finish(mut self) {
        self.orders = None;
        if let Some(keeper) = self.keeper.take() {
            // A keeper that panicked has nothing more to finish.
            let _ = keeper.join();
        }
    }

    fn order(&self, at: Moment, effect: Effect) {
        if let Some(orders) = &self.orders {
            // Without a keeper the journal still holds everything.
            let _ = orders.send(Order { at, effect });
        }
    }

    /// What the disk answered: the journal stays here, the program hears the rest.
    fn answered(&mut self, answer: Answer) -> Input {
        let outcome = match answer {
            Answer::Outcome(outcome) => {
                if matches!(outcome, Outcome::Closed | Outcome::Released) {
                    self.journal = None;
                }
                outcome
            }
            Answer::Opened(opened, journal) => {
                self.journal = Some(journal);
                Outcome::Opened(opened)
            }
            Answer::Saved { seq, hash } => {
                self.checkpoint(seq, &hash);
                Outcome::Saved { seq }
            }
            Answer::Erased {
                seq,
                hash,
                elsewhere,
            } => {
                self.checkpoint(seq, &hash);
                Outcome::Erased { elsewhere }
            }
        };
        Input::Done(outcome)
    }

    fn checkpoint(&mut self, seq: u32, hash: &str) {
        if let Some(journal) = &mut self.journal {
            // A checkpoint that is not written down only makes the next start slower.
            let _ = journal.checkpoint(seq, hash);
        }
    }

    /// Begins a journal that never knew what went; the older ones may go then.
    fn begin_anew(&mut self, session: &Session) -> io::Result<()> {
        let Some(journal) = &mut self.journal else {
            return Ok(());
        };
        journal.renew(session)?;
        // Without a thread to sync, K still holds.
        let _ = self.syncs.send(journal.sync_handle());
        Ok(())
    }

    fn understand(&mut self, heard: Heard) -> Input {
        match heard {
            Heard::Input(input) => input,
            Heard::Answer(answer) => self.answered(answer),
        }
    }
}

/// Makes the journal safe from a power cut, within a quarter of a second after a change.
fn sync(handles: &Receiver<SyncHandle>, broken: &Sender<Heard>) {
    const GATHER: std::time::Duration = std::time::Duration::from_millis(100);
    while let Ok(first) = handles.recv() {
        let mut last = first;
        thread::sleep(GATHER);
        while let Ok(newer) = handles.try_recv() {
            last = newer;
        }
        if let Err(error) = last.sync() {
            let problem = problem(&error);
            if broken.send(Heard::Input(Input::Unsafe(problem))).is_err() {
                return;
            }
        }
    }
}

fn problem(error: &io::Error) -> Problem {
    Problem {
        kind: ProblemKind::Journal,
        path: None,
        cause: error.to_string(),
    }
}

impl World for Desk {
    fn now(&mut self) -> Moment {
        self.clock.now()
    }

    fn wait(&mut self, until: Option<Moment>) -> io::Result<Vec<Input>> {
        let gone = || io::Error::from(io::ErrorKind::UnexpectedEof);
        if !self.own.is_empty() {
            return Ok(self.own.drain(..).collect());
        }
        let first = match until {
            None => Some(self.inputs.recv().map_err(|_| gone())?),
            Some(until) => {
                let left = (until - self.clock.now()).to_std().unwrap_or_default();
                match self.inputs.recv_timeout(left) {
                    Ok(input) => Some(input),
                    Err(RecvTimeoutError::Timeout) => None,
                    Err(RecvTimeoutError::Disconnected) => return Err(gone()),
                }
            }
        };
        let mut heard = Vec::new();
        let mut next = first;
        while let Some(input) = next {
            heard.push(self.understand(input));
            next = self.inputs.try_recv().ok();
        }
        Ok(heard)
    }

    fn journal(&mut self, records: &[Record], session: Option<&Session>) -> Result<(), Problem> {
        let Some(journal) = &mut self.journal else {
            return Ok(());
        };
        if let Err(error) = journal.append(records) {
            // That file is never written again: a new one begins with everything there is.
            let renewed = session.map(|session| journal.go_on(session));
            if !matches!(renewed, Some(Ok(()))) {
                return Err(problem(&error));
            }
        }
        // Without a thread to sync, K still holds.
        let _ = self.syncs.send(journal.sync_handle());
        Ok(())
    }

    fn perform(&mut self, effect: Effect) {
        if let Effect::Discard(_) = effect {
            self.journal = None;
        }
        if let Effect::Erase { session, .. } = &effect
            && let Err(error) = self.begin_anew(session)
        {
            let failed = Outcome::Failed(problem(&error));
            self.own.push(Input::Done(failed));
            return;
        }
        let at = self.clock.now();
        self.order(at, effect);
    }

    fn suspend(&mut self) -> io::Result<()> {
        terminal::suspend()
    }
}
