//! A meeting on this terminal: on the screen, or line by line.
use std::io::{self, IsTerminal as _};
use std::sync::{Arc, mpsc};

use crate::app::{Effect, State};
use crate::archive::{Handover, TeamMemory};
use crate::tui::Paint;
use crate::words::{alone, folders as words, screen};

use super::args::{Line, Start};
use super::commands::trouble;
use super::complaint::Complaint;
use super::desk::{Desk, Feeds};
use super::feeders;
use super::house::House;
use super::keeper::Keeper;
use super::link::Door;
use super::open::{Opening, open};
use super::output::Output;
use super::plain::{Lines, run_plain};
use super::run::{Ended, run};
use super::terminal;

/// The cells of a line on a terminal that does not tell.
const USUAL_WIDTH: usize = 78;

/// Runs on the screen or line by line; answers with the exit code.
///
/// # Errors
/// With code 1 when the terminal breaks.
pub(super) fn play(house: House, line: &Line, opening: Opening) -> Result<u8, Complaint> {
    let plain = is_by_lines(line);
    let (send, inputs) = mpsc::channel();
    // Without signals the journal still holds everything.
    let _ = feeders::signals(&send);
    if plain {
        feeders::lines(&send);
    } else {
        feeders::hang_up(&send);
        feeders::keys(&send);
    }
    go_on(house, line, opening, (send, inputs))
}

/// Whether it goes line by line: somebody asked, or there is no screen to draw on.
fn is_by_lines(line: &Line) -> bool {
    let is_dumb = || std::env::var("TERM").is_ok_and(|name| name == "dumb");
    line.globals.plain || !is_on_terminal() || is_dumb()
}

/// Whether somebody looks at a screen and presses keys.
pub(super) fn is_on_terminal() -> bool {
    io::stdin().is_terminal() && Output::is_terminal()
}

/// The same, with what comes in from outside already being heard.
pub(super) fn go_on(
    house: House,
    line: &Line,
    mut opening: Opening,
    feeds: Feeds,
) -> Result<u8, Complaint> {
    let plain = is_by_lines(line);
    let handed = match &mut opening {
        Opening::Start(start) => taken(start, &house)?,
        _ => None,
    };
    let mut state = State::new(house.now, house.offset);
    state.folder = words::sessions_are_in(
        &house.sessions_folder.path.display().to_string(),
        house.sessions_folder.why,
    );
    state.alone_folder = alone::folder(&house.alone_folder.display().to_string());
    let (cover, lock) = (house.config.cover_minutes, house.config.lock_minutes);
    state.vault.cover_minutes = cover.unwrap_or(state.vault.cover_minutes);
    state.vault.lock_minutes = lock.unwrap_or(state.vault.lock_minutes);
    state.look = line
        .globals
        .theme
        .or(house.config.theme)
        .or_else(|| terminal::look(|name| std::env::var(name).ok()))
        .unwrap_or_default();
    state.seed = u64::try_from(house.now.timestamp()).unwrap_or(0);
    let toolkit = match opening {
        Opening::Home | Opening::RoomTest => crate::domain::toolkit::Toolkit::default(),
        Opening::Start(_)
        | Opening::Resume(_)
        | Opening::TakeOver(..)
        | Opening::Concept(_)
        | Opening::Card(_)
        | Opening::Alone(_) => house.library().toolkit,
    };
    if let Opening::Start(start) = &opening {
        let team = start.team.as_ref();
        state.memory = team.map(|team| {
            let known = match handed {
                // Of a rehearsal nothing is written, so it is not in the folder.
                Some(handed) if start.rehearsal => TeamMemory::after(team, &[], vec![handed]),
                _ => house.sessions.team_memory(team),
            };
            Arc::new(known)
        });
    }
    let mut first = open(&mut state, opening, toolkit);
    if plain && state.toolkit.is_none() {
        // A line can name a werkpakket at once.
        first.insert(0, Effect::ReadToolkit);
    }
    let reader = house.clone();
    let shelves = house.shelves();
    let keeper = Keeper::new(shelves, Box::new(move || reader.library().toolkit));
    let door = Door::new(&house.state_folder, Arc::clone(&house.files));
    let mut desk = Desk::new(house.clock, keeper, door, feeds);
    let ended = if plain {
        let lines = Lines {
            out: &mut Output::asked(),
            width: width_of_terminal(),
        };
        run_plain(&mut state, &mut desk, lines, first).map_err(broken)?
    } else {
        on_screen(&mut state, &mut desk, first)?
    };
    match ended {
        Ended::Left => {
            desk.finish();
            Ok(0)
        }
        // The journal is enough: the disk is not waited for.
        Ended::Signal(signal) => Ok(128 + u8::try_from(signal).unwrap_or(0)),
    }
}

/// Takes what the facilitator before handed over; the team is that of the file when none is named.
fn taken(start: &mut Start, house: &House) -> Result<Option<Handover>, Complaint> {
    let Some(path) = &start.previous else {
        return Ok(None);
    };
    let path = house.complete(path);
    let (team, keeps) = (start.team.as_deref(), !start.rehearsal);
    let handed = house.sessions.take_handover(&path, team, keeps);
    let handed = handed.map_err(|error| trouble(&error))?;
    start.team = start.team.take().or_else(|| handed.team.clone());
    Ok(Some(handed))
}

/// The cells of a line where somebody reads along on a terminal; none for a pipe.
fn width_of_terminal() -> Option<usize> {
    let size = Output::is_terminal().then(crossterm::terminal::size);
    size.map(|size| size.map_or(USUAL_WIDTH, |(columns, _)| usize::from(columns)))
}

fn on_screen(state: &mut State, desk: &mut Desk, first: Vec<Effect>) -> Result<Ended, Complaint> {
    let mut paint = Paint::new(terminal::depth(|name| std::env::var(name).ok()));
    state.size = crossterm::terminal::size().unwrap_or(state.size);
    terminal::enter().map_err(broken)?;
    let ended = run(state, &mut paint, terminal::fresh, desk, first);
    terminal::leave();
    ended.map_err(broken)
}

/// The terminal broke; what was typed is safe in the journal.
pub(super) fn broken(error: impl std::error::Error) -> Complaint {
    let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}"));
    Complaint::not_right(format!(
        "{}\n{error}{}\n",
        screen::TERMINAL_BROKE,
        cause.unwrap_or_default()
    ))
}
