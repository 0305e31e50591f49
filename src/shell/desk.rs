//! The real world: this keyboard, this disk, this clock. Threads only feed or follow the loop.
use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;

use crate::app::{Effect, Outcome};
use crate::domain::notice::Problem;
use crate::domain::record::Record;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::store::journal::SyncHandle;

use super::clock::Clock;
use super::keeper::{Answer, Keeper, Order};
use super::scribe::{Scribe, problem};
use super::terminal;
use super::world::{Input, World};

/// What the loop waits for: what comes in from outside, and what the disk answers.
pub(super) enum Heard {
    /// From outside.
    Input(Input),
    /// From the disk.
    Answer(Answer),
}

/// A facilitator's desk.
pub(super) struct Desk {
    clock: Clock,
    inputs: Receiver<Heard>,
    orders: Option<Sender<Order>>,
    keeper: Option<thread::JoinHandle<()>>,
    scribe: Scribe,
    syncs: Sender<SyncHandle>,
    /// What this thread itself could not do.
    own: Vec<Input>,
}

impl Desk {
    /// A desk whose inputs come from these feeders: each gets a sender and runs on its own.
    pub(super) fn new(clock: Clock, keeper: Keeper, feed: impl FnOnce(&Sender<Heard>)) -> Self {
        let (send, inputs) = mpsc::channel();
        let (orders, ordered) = mpsc::channel();
        let (syncs, to_sync) = mpsc::channel::<SyncHandle>();
        feed(&send);
        let answer = send.clone();
        let keeper = thread::spawn(move || keep(keeper, &ordered, &answer));
        thread::spawn(move || sync(&to_sync, &send));
        let (orders, keeper) = (Some(orders), Some(keeper));
        Self {
            clock,
            inputs,
            orders,
            keeper,
            scribe: Scribe::default(),
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

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // Without a keeper the journal still holds everything.
            let _ = orders.send(order);
        }
    }

    fn understand(&mut self, heard: Heard) -> Input {
        match heard {
            Heard::Input(input) => input,
            Heard::Answer(answer) => Input::Done(self.scribe.answered(answer)),
        }
    }

    fn sync(&self, handle: Option<SyncHandle>) {
        if let Some(handle) = handle {
            // Without a thread to sync, K still holds.
            let _ = self.syncs.send(handle);
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
        if let Some(given) = keeper.next(&mut waiting)
            && answer.send(Heard::Answer(given)).is_err()
        {
            return;
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
        let handle = self.scribe.write(records, session)?;
        self.sync(handle);
        Ok(())
    }

    fn perform(&mut self, effect: Effect) {
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

    fn suspend(&mut self) -> io::Result<()> {
        terminal::suspend()
    }
}
