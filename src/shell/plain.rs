//! The loop of line mode: say what is new, read a line, let it happen. The same core, no screen.
use std::collections::VecDeque;
use std::io::{self, Write};

use crate::app::{self, Action, Effect, Msg, ProgramAction, State};
use crate::plat::{self, Shown};
use crate::tui;

use super::output::Output;
use super::run::{Ended, perform, turn};
use super::terminal;
use super::world::{Input, World};

/// Runs line by line until the person leaves or there are no more lines.
///
/// Lines that come faster than the disk answers wait: a script may send a whole meeting at once.
pub(super) fn run_plain(
    state: &mut State,
    world: &mut impl World,
    mut out: Lines<'_, impl Write>,
    first: Vec<Effect>,
) -> Result<Ended, io::Error> {
    let mut shown = Shown::default();
    let mut waiting: VecDeque<String> = VecDeque::new();
    let mut over = false;
    let mut asked = false;
    let _shown_again = Echo;
    perform(state, world, first);
    loop {
        let (said, now_shown) = plat::lines(&shown, state);
        shown = now_shown;
        asked &= said.is_empty();
        if !out.print(&said)? {
            leave(state, world);
            return Ok(Ended::Left);
        }
        if state.quitting {
            return Ok(Ended::Left);
        }
        // A script sends its first line before the werkpakketten have been read.
        if !state.waits() && state.toolkit.is_some() {
            if let Some(line) = waiting.pop_front() {
                asked = false;
                if !answer(state, world, &mut out, &line)? {
                    leave(state, world);
                    return Ok(Ended::Left);
                }
                continue;
            }
            if over {
                leave(state, world);
                continue;
            }
            if !asked {
                terminal::echo(!plat::is_hidden(state));
                if !out.out.print(plat::prompt(state))? {
                    leave(state, world);
                    return Ok(Ended::Left);
                }
                asked = true;
            }
        }
        let until = app::next_change(state);
        for input in world.wait(until)? {
            match input {
                Input::Line(line) => waiting.push_back(line),
                Input::Gone => over = true,
                Input::Done(outcome) => turn(state, world, Msg::Done(outcome)),
                Input::Stop(signal) => return Ok(Ended::Signal(signal)),
                Input::Terminal(_)
                | Input::Suspend
                | Input::Resumed
                | Input::Watched(_)
                | Input::Guest { .. } => {}
            }
        }
        turn(state, world, Msg::Tick);
    }
}

/// However it ends, the terminal shows what is typed again.
struct Echo;

impl Drop for Echo {
    fn drop(&mut self) {
        terminal::echo(true);
    }
}

/// Lets one line happen and prints what it says by itself. False when nobody reads any more.
fn answer(
    state: &mut State,
    world: &mut impl World,
    out: &mut Lines<'_, impl Write>,
    line: &str,
) -> io::Result<bool> {
    let reply = plat::read(state, line);
    for msg in reply.msgs {
        turn(state, world, msg);
    }
    out.print(&reply.said)
}

/// Where lines go, and how many cells a line may take; none for a pipe, which gets each whole.
pub(super) struct Lines<'a, W> {
    pub(super) out: &'a mut Output<W>,
    pub(super) width: Option<usize>,
}

impl<W: Write> Lines<'_, W> {
    /// Lines, each with its end. False when nobody reads any more.
    fn print(&mut self, said: &[String]) -> io::Result<bool> {
        let said = said.iter().flat_map(|line| match self.width {
            Some(width) => tui::wrapped(line, width),
            None => vec![line.clone()],
        });
        self.out
            .print(&said.map(|line| line + "\n").collect::<String>())
    }
}

/// There are no more lines: leave as `q` does, without asking. The meeting stays open, and what is
/// being set ready waits on the first screen: nobody said that it may go.
fn leave(state: &mut State, world: &mut impl World) {
    if state.concept.is_some() {
        state.quitting = true;
        return;
    }
    turn(state, world, Msg::Act(Action::Program(ProgramAction::Wake)));
    for _ in 0..3 {
        if !state.quitting && !state.waits() {
            turn(state, world, Msg::Act(Action::Program(ProgramAction::Quit)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(width: Option<usize>) -> String {
        let mut kept = Vec::new();
        let mut lines = Lines {
            out: &mut Output::to(&mut kept),
            width,
        };
        let said = ["Losse notities gaan weg".to_owned()];
        assert!(lines.print(&said).expect("memory takes everything"));
        String::from_utf8(kept).expect("it is text")
    }

    #[test]
    fn a_terminal_gets_whole_words_and_a_pipe_whole_lines() {
        assert_eq!(printed(Some(10)), "Losse\nnotities\ngaan weg\n");
        assert_eq!(printed(None), "Losse notities gaan weg\n");
    }
}
