//! The passphrase in lines. Where a terminal shows what is typed, the shell turns that off first.
use crate::app::{
    Action, Alone, AloneAction, Ask, Edit, Focus, Gate, GateItem, LEAST, ListAction, Msg, Remark,
    State,
};
use crate::words::{passphrase as words, plain, screen};

use super::command::{self, Word};
use super::field::emptied;
use super::lists::go;
use super::meeting::list;
use super::read::QUIT;
use super::{Reply, help};

/// Whether what is typed now is nobody's to see.
pub fn is_hidden(state: &State) -> bool {
    state.focus() == Focus::Gate
}

/// A line while a passphrase is asked. No passphrase is as short as a command.
pub(super) fn read(gate: &Gate, line: &str) -> Reply {
    if line.is_empty() {
        return Reply::act(Action::Alone(AloneAction::Cancel));
    }
    match command::parse(Focus::Gate, line) {
        Some((Word::Help, _)) => Reply::list(help::of(Focus::Gate)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some(_) | None if gate.is_busy => Reply::say(screen::WAITING),
        Some(_) | None => {
            let mut msgs = emptied();
            msgs.push(Msg::Type(Edit::Insert(line.to_owned())));
            msgs.push(Msg::Act(Action::Alone(AloneAction::Submit)));
            Reply::of(msgs)
        }
    }
}

/// What is asked now; none when no passphrase is.
pub(super) fn said(list: &Alone) -> Option<Vec<String>> {
    let gate = list.gate.as_ref()?;
    if gate.is_busy {
        let busy = match gate.ask {
            Ask::Open | Ask::Other => words::BUSY_OPEN,
            Ask::New | Ask::Again => words::BUSY_ALL,
            Ask::Remove => words::BUSY_REMOVE,
        };
        return Some(vec![busy.to_owned()]);
    }
    let remark = gate.remark.map(|remark| match remark {
        Remark::Wrong => words::WRONG.to_owned(),
        Remark::Differ => words::DIFFER.to_owned(),
        Remark::Short => words::too_short(LEAST),
    });
    let asks: &[&str] = match gate.ask {
        Ask::Open => &[words::PLAIN_OPEN],
        Ask::Other => &[words::ASK_OTHER, words::PLAIN_OPEN],
        Ask::New => &[words::HELP_NEW, words::PLAIN_NEW],
        Ask::Again => &[words::PLAIN_AGAIN],
        Ask::Remove => &[],
    };
    let asks = asks.iter().map(|line| (*line).to_owned());
    Some(remark.into_iter().chain(asks).collect())
}

/// The list of what can be done with it.
pub(super) fn choices(state: &State) -> Vec<String> {
    let guard = state.vault.guard;
    let items = GateItem::of(guard).iter().map(|item| match item {
        GateItem::Give => words::GIVE,
        GateItem::NotNow if guard.is_set() => words::NEVER_MIND,
        GateItem::NotNow => words::NOT_NOW,
        GateItem::Never => words::NEVER,
        GateItem::Change => words::CHANGE,
        GateItem::Finish => words::FINISH,
        GateItem::Lock => words::LOCK,
        GateItem::Remove => words::REMOVE,
    });
    let items = (1..).zip(items).map(|(at, item)| plain::numbered(at, item));
    let head = [plain::sentence(words::heading(guard)), words::why(guard)];
    let tail = [words::PLAIN_CHOOSE.to_owned()];
    head.into_iter().chain(items).chain(tail).collect()
}

/// A line at that list; none when it is for what lies below.
pub(super) fn choose(state: &State, cursor: usize, line: &str) -> Option<Reply> {
    if let Some((Word::Help, _)) = command::parse(Focus::List, line) {
        return Some(Reply::list(help::of(Focus::List)));
    }
    let at = line.parse::<usize>().ok()?.checked_sub(1)?;
    if at >= GateItem::of(state.vault.guard).len() {
        return Some(Reply::say(plain::NO_SUCH_CHOICE));
    }
    let step: (Msg, Msg) = (list(ListAction::Up), list(ListAction::Down));
    Some(Reply::of(go(cursor, at, step, list(ListAction::Choose))))
}
