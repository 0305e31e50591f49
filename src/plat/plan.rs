//! The steps in lines: other minutes, another order, one more or one less.
use crate::app::{Action, ListAction, MeetingAction, Msg, PrepareAction, PrepareRow, Stage, State};
use crate::app::{Prepare, insertable};
use crate::words::{names, plain, prepare as words, screen};

use super::Reply;
use super::command::Word;
use super::{step, time};

/// The steps with their numbers, and how they can be changed.
pub(super) fn list(state: &State) -> Vec<String> {
    let steps = state.plan();
    let session = state.meeting().map(crate::app::Meeting::session);
    let line = |(at, one): (usize, &crate::domain::step::Step)| {
        let notes = match session {
            Some(session) => step::map_notes(session, one),
            None if one.fixed => vec![screen::FIXED],
            None => Vec::new(),
        };
        plain::map(at, names::step(one), one.allowed_minutes(), &notes)
    };
    let mut said: Vec<String> = (1..).zip(&steps).map(line).collect();
    said.extend(time::below_steps(state));
    if session.is_some() {
        said.push(plain::MAP_HOW.to_owned());
    }
    said.push(plain::PLAN_HOW.to_owned());
    said
}

/// "eerder 3", "later 3", "schrap 3", "erbij 3 2": a word for the map with the number of a step.
pub(super) fn change(state: &State, word: Word, said: &str) -> Reply {
    let mut numbers = said.split_whitespace().map(str::parse::<usize>);
    let count = state.plan().len();
    let at = match numbers.next() {
        Some(Ok(at)) if (1..=count).contains(&at) => at - 1,
        _ => return Reply::say(plain::no_such_step(count)),
    };
    let second = numbers.next();
    let mut msgs = opened(state);
    msgs.extend(vec![list_act(ListAction::Up); count]);
    msgs.extend(vec![list_act(ListAction::Down); at]);
    match (word, second) {
        (Word::Earlier, None) => msgs.push(list_act(ListAction::Earlier)),
        (Word::Later, None) => msgs.push(list_act(ListAction::Later)),
        (Word::Drop, None) => msgs.push(list_act(ListAction::Skip)),
        (Word::Insert, None) => return Reply::list(pieces(state, at + 1)),
        (Word::Insert, Some(Ok(which))) if (1..=insertable(state).len()).contains(&which) => {
            msgs.push(list_act(ListAction::Insert));
            msgs.extend(vec![list_act(ListAction::Down); which - 1]);
            msgs.push(list_act(ListAction::Choose));
        }
        _ => return Reply::say(plain::NO_SUCH_CHOICE),
    }
    msgs.push(list_act(ListAction::Close));
    Reply::of(msgs)
}

/// What can be put behind step `after`, with how to say it.
fn pieces(state: &State, after: usize) -> Vec<String> {
    let all = insertable(state);
    let line = |(at, one): (usize, &crate::domain::step::Step)| {
        plain::map(at, names::step(one), one.allowed_minutes(), &[])
    };
    let mut said: Vec<String> = (1..).zip(&all).map(line).collect();
    said.push(plain::insert_how(after));
    said
}

/// What opens the map from here.
fn opened(state: &State) -> Vec<Msg> {
    let act = |action| Msg::Act(Action::Prepare(action));
    match &state.stage {
        Stage::Prepare(prepare) => {
            let mut msgs = to(state, prepare, PrepareRow::Plan);
            msgs.push(act(PrepareAction::Choose));
            msgs
        }
        Stage::Meeting(_) => vec![Msg::Act(Action::Meeting(MeetingAction::Map))],
        Stage::Home(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => Vec::new(),
    }
}

/// From the row that is chosen to another one.
pub(super) fn to(state: &State, prepare: &Prepare, row: PrepareRow) -> Vec<Msg> {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return Vec::new();
    };
    let rows = prepare.rows(toolkit, state.memory.as_deref());
    let place = |row| rows.iter().position(|one| *one == row).unwrap_or(0);
    let (from, to) = (place(prepare.row), place(row));
    let act = |action| Msg::Act(Action::Prepare(action));
    let mut msgs = vec![act(PrepareAction::Up); from.saturating_sub(to)];
    msgs.extend(vec![act(PrepareAction::Down); to.saturating_sub(from)]);
    msgs
}

pub(super) const fn list_act(action: ListAction) -> Msg {
    Msg::Act(Action::List(action))
}

/// The teams of earlier meetings, asked for.
pub(super) fn teams(state: &State) -> Vec<String> {
    let numbered = (1..).zip(&state.teams);
    let mut said: Vec<String> = numbered
        .map(|(at, team)| plain::numbered(at, team))
        .collect();
    said.push(words::HELP_TEAM.to_owned());
    said
}
