//! The loop that joins the pure program to the world: wait, update, write down, draw.
use std::io;

use crossterm::event::Event;
use ratatui::Terminal;
use ratatui::backend::Backend;

use crate::app::{self, Effect, Msg, Outcome, State};
use crate::domain::levels::Window;
use crate::tui::{self, Paint};

use super::world::{Input, World};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The person left.
    Left,
    /// A signal with this number, or the terminal is gone (1).
    Signal(i32),
}

/// Why a run broke off.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The screen cannot be drawn.
    #[error("cannot draw")]
    Draw(#[source] io::Error),
    /// Nothing comes in any more.
    #[error("cannot read the keyboard")]
    Input(#[source] io::Error),
}

/// A number of the signal that says that the terminal is gone.
const HANG_UP: i32 = 1;

/// The one test switch of the program: `paniek` makes the first event of the terminal panic, so
/// that a test can see that everything comes back.
const TRIAL_VARIABLE: &str = "BEDOELING_PROEF";

/// Runs on a screen until the person leaves. `fresh` makes a terminal whose first draw paints
/// everything; it is asked again after the program stepped aside.
pub fn run<B, F>(
    state: &mut State,
    paint: &mut Paint,
    fresh: F,
    world: &mut impl World,
    first: Vec<Effect>,
) -> Result<Ended, RunError>
where
    B: Backend<Error = io::Error>,
    F: Fn() -> io::Result<Terminal<B>>,
{
    let panics = std::env::var_os(TRIAL_VARIABLE).is_some_and(|trial| trial == "paniek");
    let mut terminal = fresh().map_err(RunError::Draw)?;
    perform(state, world, first);
    loop {
        state.window = state.own_window();
        state
            .seen_by(state.window, state.size, |state| {
                terminal
                    .draw(|frame| tui::draw(state, paint, frame))
                    .map(drop)
            })
            .map_err(RunError::Draw)?;
        if world.show(state) {
            turn(state, world, Msg::Watched(app::Windows::default()));
        }
        if state.quitting {
            return Ok(Ended::Left);
        }
        let until = app::next_change(state);
        for input in world.wait(until).map_err(RunError::Input)? {
            match input {
                Input::Terminal(event) => {
                    assert!(!panics, "a test asked for this");
                    let (window, size) = (state.own_window(), state.size);
                    pressed(state, world, (window, size), event);
                }
                Input::Watched(windows) => turn(state, world, Msg::Watched(windows)),
                Input::Guest {
                    window,
                    size,
                    event,
                } => pressed(state, world, (Some(window), size), event),
                Input::Done(outcome) => turn(state, world, Msg::Done(outcome)),
                Input::Line(_) => {}
                Input::Stop(signal) => return Ok(Ended::Signal(signal)),
                Input::Gone => return Ok(Ended::Signal(HANG_UP)),
                Input::Suspend => {
                    world.suspend().map_err(RunError::Input)?;
                    terminal = fresh().map_err(RunError::Draw)?;
                }
                Input::Resumed => terminal = fresh().map_err(RunError::Draw)?,
            }
        }
        turn(state, world, Msg::Tick);
    }
}

/// Lets what was pressed in a window of this size happen.
fn pressed(
    state: &mut State,
    world: &mut impl World,
    (window, size): (Option<Window>, (u16, u16)),
    event: Event,
) {
    if let Event::Resize(width, height) = event {
        return turn(state, world, Msg::Resized { width, height });
    }
    let now = world.now();
    let effects = state.touched_by(window, size, |state| {
        let msg = match window {
            Some(Window::Room) => tui::room_msg(state, &event),
            Some(Window::Cockpit) | None => tui::to_msg(state, event),
        };
        msg.map(|msg| app::update(state, now, msg))
    });
    if let Some(effects) = effects {
        perform(state, world, effects);
    }
}

/// One message and all that follows from it.
pub fn turn(state: &mut State, world: &mut impl World, msg: Msg) {
    let now = world.now();
    let effects = app::update(state, now, msg);
    perform(state, world, effects);
}

/// Writes down first, in one write, then asks for the rest, in order.
pub fn perform(state: &mut State, world: &mut impl World, effects: Vec<Effect>) {
    let mut records = Vec::new();
    let mut others = Vec::new();
    let mut anew = false;
    let mut concept = None;
    for effect in effects {
        match effect {
            Effect::Record(record) => records.push(record),
            Effect::WriteAnew => anew = true,
            // Each has all that is filled in: the last one counts.
            Effect::Concept(now) => concept = Some(now),
            other => others.push(other),
        }
    }
    let mut outcomes = Vec::new();
    let failed = state.safety.journal.is_some();
    let ended = |done| match done {
        Ok(()) => failed.then_some(Outcome::Written),
        Err(problem) => Some(Outcome::Failed(problem)),
    };
    if anew || !records.is_empty() {
        let log = state.meeting().map(app::Meeting::log);
        outcomes.extend(ended(world.journal(&records, log)));
    }
    match concept {
        Some(Some(concept)) => outcomes.extend(ended(world.concept(Some(&concept)))),
        // What stays behind is said once; the first screen offers it the next time.
        Some(None) => outcomes.extend(world.concept(None).err().map(Outcome::Refused)),
        None => {}
    }
    for outcome in outcomes {
        let now = world.now();
        others.extend(app::update(state, now, Msg::Done(outcome)));
    }
    for effect in others {
        world.perform(effect);
    }
}
