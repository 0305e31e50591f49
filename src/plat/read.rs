//! What one line means, by what lies on top: a cover or a page first, then a field, then the stage.
use crate::app::{
    Action, CardAction, Focus, ListAction, Msg, Overlay, ProgramAction, RoomTestAction, Stage,
    State,
};
use crate::domain::text;
use crate::words::plain::commands;
use crate::words::{plain, screen};

use super::command::{self, Word};
use super::{
    Reply, alone, archive, erase, field, gate, help, home, library, meeting, ready, safe, share,
    stuck,
};

pub(super) const QUIT: Action = Action::Program(ProgramAction::Quit);
const WAKE: Msg = Msg::Act(Action::Program(ProgramAction::Wake));
const CLOSE: Msg = Msg::Act(Action::List(ListAction::Close));

/// What one line means now. The line is without its end; what nobody can see in it is left out.
pub fn read(state: &State, line: &str) -> Reply {
    let line = text::clean_line(line);
    let line = line.trim();
    let wants_all = plain::HELP_ALL
        .iter()
        .any(|words| line.eq_ignore_ascii_case(words));
    let line = if wants_all { commands::HELP[0] } else { line };
    let mut reply = layer(state, line);
    if !wants_all && matches!(command::parse(state.focus(), line), Some((Word::Help, _))) {
        reply.said = help::short(state.focus(), reply.said);
    }
    reply.said = safe(reply.said);
    reply
}

fn layer(state: &State, line: &str) -> Reply {
    if state.black {
        let below = State {
            black: false,
            ..state.clone()
        };
        return through(WAKE, &below, line);
    }
    if state.covered.is_some() {
        let below = State {
            covered: None,
            ..state.clone()
        };
        return through(WAKE, &below, line);
    }
    match &state.overlay {
        Some(Overlay::Cover { .. }) => match command::parse(Focus::Cover, line) {
            Some((Word::Stop, _)) => Reply::act(QUIT),
            Some((Word::Help, _)) => Reply::list(help::of(Focus::Cover)),
            Some(_) | None => through(WAKE, &uncovered(state), line),
        },
        Some(Overlay::Notes { sure: false } | Overlay::Guard { .. }) => {
            match command::parse(Focus::Page, line) {
                Some((Word::Yes, _)) => Reply::act(Action::List(ListAction::Choose)),
                Some((Word::Help, _)) => Reply::list(help::of(Focus::Page)),
                Some(_) | None => through(CLOSE, &uncovered(state), line),
            }
        }
        Some(Overlay::Proposal(_)) => {
            let goes_on = command::parse(Focus::Meeting, line).map(|(word, _)| word);
            match command::parse(Focus::Page, line) {
                Some((Word::Yes, _)) => Reply::act(Action::List(ListAction::Choose)),
                Some((Word::Help, _)) => Reply::list(help::of(Focus::Page)),
                // Both leave it as it is, and the group goes on once.
                Some(_) | None if goes_on == Some(Word::Next) => Reply::of(vec![CLOSE]),
                Some(_) | None => through(CLOSE, &uncovered(state), line),
            }
        }
        Some(Overlay::Notes { .. } | Overlay::Help { .. }) => {
            through(CLOSE, &uncovered(state), line)
        }
        Some(
            Overlay::Menu { .. }
            | Overlay::Map { .. }
            | Overlay::Insert { .. }
            | Overlay::Teams { .. }
            | Overlay::Rooms { .. }
            | Overlay::Verdict { .. }
            | Overlay::Message { .. },
        ) => through(CLOSE, &uncovered(state), line),
        Some(Overlay::Erase { cursor, asked }) => {
            let meeting = state.meeting();
            let read = meeting.and_then(|meeting| erase::read(meeting, *asked, *cursor, line));
            read.unwrap_or_else(|| {
                let mut msgs = erase::closing(*asked);
                if line.is_empty() {
                    return Reply::of(msgs);
                }
                let reply = layer(&uncovered(state), line);
                msgs.extend(reply.msgs);
                Reply { msgs, ..reply }
            })
        }
        Some(Overlay::Stuck { cursor }) => {
            let read = stuck::read(*cursor, line);
            read.unwrap_or_else(|| through(CLOSE, &uncovered(state), line))
        }
        Some(Overlay::Passphrase { cursor }) => {
            let read = gate::choose(state, *cursor, line);
            read.unwrap_or_else(|| through(CLOSE, &uncovered(state), line))
        }
        Some(Overlay::Share { .. }) => {
            share::read(line).unwrap_or_else(|| through(share::CLOSE, &uncovered(state), line))
        }
        Some(Overlay::Leaving) => waiting(line),
        Some(Overlay::Capture(capture)) => field::read(capture, line),
        None => stage(state, line),
    }
}

fn uncovered(state: &State) -> State {
    State {
        overlay: None,
        ..state.clone()
    }
}

/// What lay on top goes, and the line is for what lies below it: nothing that is typed is lost.
fn through(first: Msg, below: &State, line: &str) -> Reply {
    if line.is_empty() {
        return Reply::of(vec![first]);
    }
    layer(below, line).after(first)
}

fn stage(state: &State, line: &str) -> Reply {
    match &state.stage {
        Stage::Home(at) => home::read(state, *at, line),
        Stage::Prepare(prepare) if prepare.typing.is_some() => field::read_row(line),
        Stage::Prepare(prepare) => ready::read(state, prepare, line),
        Stage::Waiting(_) => waiting(line),
        Stage::Card(_) => card(state, line),
        Stage::Meeting(meeting) => meeting::read(state, meeting, line),
        Stage::Library(open) => library::read(state, open, line),
        Stage::Archive(open) => archive::read(state, open, line),
        Stage::RoomTest(_) => room_test(state, line),
        Stage::Alone(list) => alone::read(state, list, line),
    }
}

fn waiting(line: &str) -> Reply {
    match command::parse(Focus::Waiting, line) {
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help, _)) => Reply::list(help::of(Focus::Waiting)),
        Some(_) | None => Reply::say(screen::WAITING),
    }
}

fn room_test(state: &State, line: &str) -> Reply {
    let focus = Focus::RoomTest;
    match (line, command::parse(focus, line)) {
        ("", _) | (_, Some((Word::Previous, _))) => {
            Reply::act(Action::RoomTest(RoomTestAction::Leave))
        }
        (_, Some((Word::Stop, _))) => Reply::act(QUIT),
        (_, Some((Word::Help, _))) => Reply::list(help::of(focus)),
        (_, Some((Word::Again, _))) => Reply::list(super::say::here(state)),
        (line, Some(_) | None) => unknown(focus, line),
    }
}

fn card(state: &State, line: &str) -> Reply {
    let act = |action| Reply::act(Action::Card(action));
    match (line, command::parse(Focus::Card, line)) {
        ("", _) | (_, Some((Word::Time, _))) => act(CardAction::ToggleTime),
        ("1", _) | (_, Some((Word::Next, _))) => act(CardAction::Next),
        ("2", _) | (_, Some((Word::Previous, _))) => act(CardAction::Previous),
        ("3", _) => act(CardAction::ToggleTime),
        (_, Some((Word::Stop, _))) => Reply::act(QUIT),
        (_, Some((Word::Help, _))) => Reply::list(help::of(Focus::Card)),
        (_, Some((Word::Again, _))) => Reply::list(super::say::here(state)),
        (line, Some(_) | None) => unknown(Focus::Card, line),
    }
}

/// One line for what means nothing here, with the word that it looks like.
pub(super) fn unknown(focus: Focus, line: &str) -> Reply {
    Reply::say(plain::unknown(line, command::nearest(focus, line, 2)))
}
