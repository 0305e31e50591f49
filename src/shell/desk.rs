//! The real world: this keyboard, this disk, this clock. Threads only feed or follow the loop.
use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::app::{Concept, Effect, Outcome, State};
use crate::domain::log::Log;
use crate::domain::notice::Problem;
use crate::domain::record::Record;
use crate::domain::time::Moment;
use crate::store::journal::SyncHandle;

use super::clock::Clock;
use super::keeper::{Answer, Keeper, Order};
use super::link::{Came, Door, Hall, Said};
use super::scribe::{Scribe, problem};
use super::terminal;
use super::world::{Input, World};

/// What the loop waits for: what comes in from outside, and what the disk answers.
pub(super) enum Heard {
    /// From outside.
    Input(Input),
    /// From the disk.
    Answer(Answer),
    /// So many records survive a power cut.
    Synced(u64),
    /// The journal at this path cannot be made safe from a power cut.
    Unsafe(PathBuf, io::Error),
    /// From another window of this meeting.
    Came(Came),
    /// From the meeting, in a window that only looks along.
    Said(Said),
}

/// What a thread makes safe from a power cut.
struct ToSync {
    handle: SyncHandle,
    /// How many records are then safe.
    records: u64,
}

/// A disk that hangs keeps nobody at the desk for longer.
const FINISHES_WITHIN: Duration = Duration::from_secs(3);

/// A facilitator's desk.
pub(super) struct Desk {
    clock: Clock,
    inputs: Receiver<Heard>,
    orders: Option<Sender<Order>>,
    /// Hears that the thread that touches the disk is done.
    kept: Receiver<()>,
    scribe: Scribe,
    syncs: Sender<ToSync>,
    /// Records that were handed to the kernel.
    written: u64,
    /// What this thread itself could not do.
    own: Vec<Input>,
    /// The other windows of this meeting.
    hall: Hall,
}

/// What is said to the loop, and where it hears it.
pub(super) type Feeds = (Sender<Heard>, Receiver<Heard>);

impl Desk {
    /// A desk that hears what these feeds bring, with the door for other windows.
    pub(super) fn new(clock: Clock, keeper: Keeper, door: Door, (send, inputs): Feeds) -> Self {
        let (orders, ordered) = mpsc::channel();
        let (syncs, to_sync) = mpsc::channel();
        let (done, kept) = mpsc::channel();
        let scribe = Scribe::new(keeper.concepts());
        let hall = Hall::new(door, send.clone());
        let answer = send.clone();
        thread::spawn(move || {
            keep(keeper, &ordered, &answer);
            // Nobody may be waiting for it any more.
            let _ = done.send(());
        });
        thread::spawn(move || sync(&to_sync, &send));
        Self {
            clock,
            inputs,
            orders: Some(orders),
            kept,
            scribe,
            syncs,
            written: 0,
            own: Vec::new(),
            hall,
        }
    }

    /// Lets the disk finish what was asked, and stops.
    pub(super) fn finish(mut self) {
        self.hall.close();
        self.orders = None;
        // What a disk that hangs did not do is done at the next start: the journal has it.
        let _ = self.kept.recv_timeout(FINISHES_WITHIN);
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // Without a keeper the journal still holds everything.
            let _ = orders.send(order);
        }
    }

    /// What the program must know of it; none when it is about a journal that is over.
    fn understand(&mut self, heard: Heard) -> Option<Input> {
        match heard {
            Heard::Input(input) => Some(input),
            Heard::Answer(answer) => Some(Input::Done(self.scribe.answered(answer))),
            Heard::Came(came) => self.hall.came(came),
            Heard::Said(_) => None,
            Heard::Synced(records) => Some(Input::Done(Outcome::Synced { records })),
            Heard::Unsafe(path, error) => {
                let is_own = self.scribe.distrust(&path);
                let problem = Problem {
                    path: Some(path),
                    ..problem(&error)
                };
                is_own.then_some(Input::Done(Outcome::Unsafe(problem)))
            }
        }
    }

    fn sync(&self, handle: Option<SyncHandle>) {
        if let Some(handle) = handle {
            let records = self.written;
            // Without a thread to sync, K still holds.
            let _ = self.syncs.send(ToSync { handle, records });
        }
    }
}

/// Does what is asked of the disk until nobody asks any more.
fn keep(mut keeper: Keeper, orders: &Receiver<Order>, answer: &Sender<Heard>) {
    let mut waiting = VecDeque::new();
    loop {
        if waiting.is_empty() {
            match orders.recv() {
                Ok(order) => waiting.push_back(order),
                Err(_) => return,
            }
        }
        waiting.extend(orders.try_iter());
        let given = keeper.next(&mut waiting).map(Heard::Answer);
        let distrusted = keeper.distrusts();
        let distrusted = distrusted.map(|(path, error)| Heard::Unsafe(path, error));
        for heard in [distrusted, given].into_iter().flatten() {
            if answer.send(heard).is_err() {
                return;
            }
        }
    }
}

/// Makes the journal safe from a power cut, within a quarter of a second after a change.
fn sync(waiting: &Receiver<ToSync>, heard: &Sender<Heard>) {
    const GATHER: Duration = Duration::from_millis(100);
    while let Ok(first) = waiting.recv() {
        let mut last = first;
        thread::sleep(GATHER);
        let mut all = Vec::new();
        while let Ok(newer) = waiting.try_recv() {
            let before = std::mem::replace(&mut last, newer);
            if before.handle.path() != last.handle.path() {
                all.push(before);
            }
        }
        all.push(last);
        for one in all {
            let said = match one.handle.sync() {
                Ok(()) => Heard::Synced(one.records),
                Err(error) => Heard::Unsafe(one.handle.path().to_owned(), error),
            };
            if heard.send(said).is_err() {
                return;
            }
        }
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
            heard.extend(self.understand(input));
            next = self.inputs.try_recv().ok();
        }
        Ok(heard)
    }

    fn journal(&mut self, records: &[Record], log: Option<&Log>) -> Result<(), Problem> {
        self.written += records.len() as u64;
        let handle = self.scribe.write(records, log)?;
        self.sync(handle);
        Ok(())
    }

    fn concept(&mut self, concept: Option<&Concept>) -> Result<(), Problem> {
        let handle = self.scribe.write_concept(concept)?;
        self.sync(handle);
        Ok(())
    }

    fn perform(&mut self, effect: Effect) {
        if let Effect::Clipboard(text) = &effect {
            // Where the terminal does not take it, the text stands on the screen.
            let _ = terminal::copy(text);
            return;
        }
        match self.scribe.before(&effect) {
            Ok(journal) => {
                let at = self.clock.now();
                self.order(Order {
                    at,
                    effect,
                    journal,
                });
            }
            Err(problem) => self.own.push(Input::Done(Outcome::Failed(problem))),
        }
    }

    fn show(&mut self, state: &mut State) -> bool {
        self.hall.show(state)
    }

    fn suspend(&mut self) -> io::Result<()> {
        terminal::suspend()
    }
}
