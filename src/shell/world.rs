//! All that the program can notice of, and do to, what is outside it.
use std::io;

use crossterm::event::Event;

use crate::app::{Concept, Effect, Outcome, State, Windows};
use crate::domain::levels::Window;
use crate::domain::log::Log;
use crate::domain::notice::Problem;
use crate::domain::record::Record;
use crate::domain::time::Moment;

/// Something that came in from outside.
#[derive(Debug)]
pub enum Input {
    /// A key, a paste, another size.
    Terminal(Event),
    /// A line, in line mode.
    Line(String),
    /// Something that was asked for ended.
    Done(Outcome),
    /// The system says stop, with the number of the signal.
    Stop(i32),
    /// The system says: step aside for a while (Ctrl+Z from outside).
    Suspend,
    /// Back again: draw everything anew.
    Resumed,
    /// The terminal is gone, or there are no more lines.
    Gone,
    /// These other windows look along now.
    Watched(Windows),
    /// A key or a paste in another window, of this size in cells.
    Guest {
        window: Window,
        size: (u16, u16),
        event: Event,
    },
}

/// The outside world: a real one at a desk, a script in a test.
pub trait World {
    /// Now. Never goes back.
    fn now(&mut self) -> Moment;

    /// Waits until something comes in, or until this moment; answers with all that has come in.
    /// Errors: nothing can come in any more.
    fn wait(&mut self, until: Option<Moment>) -> io::Result<Vec<Input>>;

    /// Writes down all that one turn brought, in one write, before it is drawn.
    /// `log` is all that happened, for when a new journal must begin.
    fn journal(&mut self, records: &[Record], log: Option<&Log>) -> Result<(), Problem>;

    /// Writes down what is filled in where a meeting is set ready, before it is drawn; with none
    /// nothing of it stays.
    fn concept(&mut self, concept: Option<&Concept>) -> Result<(), Problem>;

    /// Does what was asked; how it ended comes back by [`World::wait`].
    fn perform(&mut self, effect: Effect);

    /// Gives the other windows their picture, when there are any. True when they all went just
    /// now because the meeting is over.
    fn show(&mut self, state: &mut State) -> bool {
        let _ = state;
        false
    }

    /// Steps aside: the terminal is left, the program stands still, the terminal is taken again.
    fn suspend(&mut self) -> io::Result<()>;
}
