//! "haal eruit" in lines: may it be read, which one, and really.
use crate::app::{Erasable, Erasing, Focus, ListAction, Meeting, Msg, State};
use crate::words::{menu, plain};

use super::command::{self, Word};
use super::meeting::list;
use super::{Reply, help};

/// A line while the list of what can really go lies on top; none when it is for what lies below.
pub(super) fn read(meeting: &Meeting, asked: Erasing, cursor: usize, line: &str) -> Option<Reply> {
    let word = command::parse(Focus::List, line).map(|(word, _)| word);
    match (asked, word) {
        (_, Some(Word::Help)) => Some(Reply::list(help::of(Focus::List))),
        (Erasing::Guarded | Erasing::Certain, Some(Word::Yes)) => {
            Some(Reply::of(vec![list(ListAction::Choose)]))
        }
        (Erasing::Choosing, _) => {
            let count = meeting.erasable().len();
            let at = line.parse::<usize>().ok().and_then(|at| at.checked_sub(1));
            let at = at.filter(|at| *at < count)?;
            let mut msgs: Vec<Msg> = vec![list(ListAction::Up); cursor];
            msgs.extend(vec![list(ListAction::Down); at]);
            msgs.push(list(ListAction::Choose));
            Some(Reply::of(msgs))
        }
        (Erasing::Guarded | Erasing::Certain, _) => None,
    }
}

/// What closes the list, wherever it is.
pub(super) fn closing(asked: Erasing) -> Vec<Msg> {
    let times = 1 + usize::from(asked == Erasing::Certain);
    vec![list(ListAction::Close); times]
}

/// What the list says.
pub(super) fn said(state: &State, asked: Erasing, cursor: usize) -> Vec<String> {
    let Some(meeting) = state.meeting() else {
        return Vec::new();
    };
    let erasable = meeting.erasable();
    match asked {
        Erasing::Guarded => [menu::ERASE_GUARD, menu::PLAIN_GUARD]
            .map(str::to_owned)
            .to_vec(),
        Erasing::Choosing => {
            let lines = (1..).zip(&erasable);
            let mut said: Vec<String> = lines
                .map(|(at, line)| plain::numbered(at, &words(line)))
                .collect();
            said.push(menu::PLAIN_CHOOSE.to_owned());
            said
        }
        Erasing::Certain => {
            let chosen = erasable.get(cursor).map(words);
            let rest = [menu::ERASE_AFTER, menu::PLAIN_SURE].map(str::to_owned);
            chosen.into_iter().chain(rest).collect()
        }
    }
}

fn words(line: &Erasable) -> String {
    match line {
        Erasable::Typed(typed) => plain::labelled(menu::typed_kind(typed.kind), &typed.text),
        Erasable::Past => menu::PAST.to_owned(),
    }
}
