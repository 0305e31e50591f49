//! The other window of a meeting that runs on this machine: it draws what it is told, and goes on
//! with the meeting by itself when the window that has it dies.
use std::sync::{Arc, mpsc};

use crate::domain::levels::{Viewer, Window};
use crate::words::windows as words;

use super::args::Line;
use super::complaint::Complaint;
use super::feeders;
use super::house::House;
use super::link::{Door, Ended, Guest};
use super::open::Opening;
use super::play::{broken, go_on, is_on_terminal};
use super::run::RunError;
use super::terminal;

/// Looks along until the meeting is over; answers with the exit code.
///
/// # Errors
/// With code 1 when there is no meeting on this machine, or no screen to draw it on.
pub(super) fn look(house: House, line: &Line, window: Window) -> Result<u8, Complaint> {
    let stop = |words: &str| Err(Complaint::not_right(format!("{words}\n")));
    if line.globals.plain {
        return stop(words::NOT_PLAIN);
    }
    if !is_on_terminal() {
        return stop(words::NO_TERMINAL);
    }
    let (send, inputs) = mpsc::channel();
    let depth = terminal::depth(|name| std::env::var(name).ok());
    let door = Door::new(&house.state_folder, Arc::clone(&house.files));
    let mut guest = Guest::new(window, depth, door, (&send, &inputs));
    let ended = if let Some(ended) = guest.find() {
        ended
    } else {
        // Without signals there is nothing here to lose.
        let _ = feeders::signals(&send);
        feeders::hang_up(&send);
        feeders::keys(&send);
        terminal::enter().map_err(|error| broken(RunError::Input(error)))?;
        let ended = guest.look();
        terminal::leave();
        ended.map_err(|error| broken(RunError::Draw(error)))?
    };
    match ended {
        Ended::NoMeeting => stop(words::NO_MEETING),
        Ended::OtherVersion => stop(words::OTHER_VERSION),
        Ended::Over | Ended::Left => Ok(0),
        Ended::Signal(signal) => Ok(128 + u8::try_from(signal).unwrap_or(0)),
        Ended::TakeOver(session) => {
            let viewer = match window {
                Window::Room => Viewer::Group,
                Window::Cockpit => Viewer::Me,
            };
            go_on(
                house,
                line,
                Opening::TakeOver(session, viewer),
                (send, inputs),
            )
        }
    }
}
