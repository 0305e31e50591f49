//! A meeting on this terminal: on the screen, or line by line.
use std::io::{self, IsTerminal as _};

use crate::app::State;
use crate::tui::Paint;
use crate::words::folders as words;

use super::args::Line;
use super::complaint::Complaint;
use super::desk::Desk;
use super::feeders;
use super::house::House;
use super::open::{Opening, open};
use super::run::{Ended, run};
use super::terminal;

/// Runs on the screen or line by line; answers with the exit code.
///
/// # Errors
/// With code 1 when there is no terminal to draw on, or when it breaks.
pub(super) fn play(house: House, line: &Line, opening: Opening) -> Result<u8, Complaint> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Complaint::not_right(format!(
            "{}\n",
            crate::words::screen::NO_TERMINAL
        )));
    }
    let mut state = State::new(house.now, house.offset);
    state.folder = words::sessions_are_in(
        &house.sessions_folder.path.display().to_string(),
        house.sessions_folder.why,
    );
    state.look = line
        .globals
        .theme
        .or(house.config.theme)
        .unwrap_or_default();
    state.seed = u64::try_from(house.now.timestamp()).unwrap_or(0);
    let toolkit = match opening {
        Opening::Home => crate::domain::toolkit::Toolkit::default(),
        Opening::Start(_) | Opening::Resume(_) | Opening::Card(_) => house.library().toolkit,
    };
    let first = open(&mut state, opening, toolkit);
    let reader = house.clone();
    let mut desk = Desk::new(
        house.clock,
        house.sessions,
        Box::new(move || reader.library().toolkit),
        |send| {
            // Without signals the journal still holds everything.
            let _ = feeders::signals(send);
            feeders::hang_up(send);
            feeders::keys(send);
        },
    );
    let mut paint = Paint::new(terminal::depth(|name| std::env::var(name).ok()));
    let (width, height) = crossterm::terminal::size().unwrap_or((80, 24));
    state.size = (width, height);
    terminal::enter().map_err(broken)?;
    let ended = run(&mut state, &mut paint, terminal::fresh, &mut desk, first);
    terminal::leave();
    match ended {
        Ok(Ended::Left) => {
            desk.finish();
            Ok(0)
        }
        // The journal is enough: the disk is not waited for.
        Ok(Ended::Signal(signal)) => Ok(128 + u8::try_from(signal).unwrap_or(0)),
        Err(error) => Err(broken(error)),
    }
}

/// The terminal broke; what was typed is safe in the journal.
fn broken(error: impl std::error::Error) -> Complaint {
    let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}"));
    Complaint::not_right(format!(
        "{}\n{error}{}\n",
        crate::words::screen::TERMINAL_BROKE,
        cause.unwrap_or_default()
    ))
}
