//! Leaving is held back, in lines: what is wrong, and what can be done.
use crate::app::{Focus, ListAction, Msg, State, StuckItem};
use crate::words::{notice, plain, safety as words};

use super::command::{self, Word};
use super::lists::go;
use super::meeting::list;
use super::{Reply, help};

/// What the list says.
pub(super) fn said(state: &State) -> Vec<String> {
    let problem = state.safety.trouble();
    let why =
        problem.map(|problem| [words::stuck(problem.kind), &notice::details(problem)].join(" "));
    let items = (1..).zip(words::ITEMS);
    let items = items.map(|(at, item)| plain::numbered(at, item));
    let head = [plain::sentence(words::STUCK)].into_iter().chain(why);
    let tail = [words::PLAIN_STUCK.to_owned()];
    head.chain(items).chain(tail).collect()
}

/// A line while leaving is held back; none when it is for what lies below.
pub(super) fn read(cursor: usize, line: &str) -> Option<Reply> {
    if let Some((Word::Help, _)) = command::parse(Focus::List, line) {
        return Some(Reply::list(help::of(Focus::List)));
    }
    let at = line.parse::<usize>().ok()?.checked_sub(1)?;
    if at >= StuckItem::ALL.len() {
        return None;
    }
    let step: (Msg, Msg) = (list(ListAction::Up), list(ListAction::Down));
    Some(Reply::of(go(cursor, at, step, list(ListAction::Choose))))
}
