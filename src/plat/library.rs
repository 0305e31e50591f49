//! The library in lines: a number reads, a word searches, an empty line sets ready.
use crate::app::{Action, Focus, Library, LibraryAction, LibraryRow, Msg, State};
use crate::domain::toolkit::{FoundIn, Toolkit};
use crate::words::{commands, library as words, plain, screen};

use super::command::{self, Word};
use super::read::{QUIT, unknown};
use super::{Reply, help, lists};

/// More werkpakketten than this are read only when somebody asks for the list.
const MOST_READ: usize = 20;

const fn act(action: LibraryAction) -> Msg {
    Msg::Act(Action::Library(action))
}

/// A line in the library.
pub(super) fn read(state: &State, library: &Library, line: &str) -> Reply {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return Reply::say(screen::NO_TOOLKIT);
    };
    if library.page.is_some() {
        return read_page(state, line);
    }
    let choices = library.choices(toolkit);
    if let Ok(number) = line.parse::<usize>() {
        let to = number.checked_sub(1).filter(|to| *to < choices.len());
        return to.map_or_else(
            || Reply::say(plain::NO_SUCH_CHOICE),
            |to| {
                let from = library.chosen.min(choices.len() - 1);
                let steps = (act(LibraryAction::Up), act(LibraryAction::Down));
                Reply::of(lists::go(from, to, steps, act(LibraryAction::Read)))
            },
        );
    }
    let search = |words| Reply::of(lists::search(act(LibraryAction::Filter), words));
    match command::parse(state.focus(), line) {
        _ if line.is_empty() => Reply::list(how(library, choices.len())),
        Some((Word::Search, words)) if !words.is_empty() => search(words),
        Some((Word::Previous, _)) => Reply::of(vec![act(LibraryAction::Leave)]),
        Some((Word::List, _)) if library.words().is_some() => whole(toolkit),
        Some((Word::List | Word::Again, _)) => Reply::list(all(library, toolkit)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help | Word::Search, _)) => Reply::list(help::of(state.focus())),
        Some(_) | None => search(line),
    }
}

/// Every werkpakket again, after a search: it is said on arrival unless it is long.
fn whole(toolkit: &Toolkit) -> Reply {
    let everything = Library::default();
    let is_long = everything.choices(toolkit).len() > MOST_READ;
    let said = if is_long {
        all(&everything, toolkit)
    } else {
        Vec::new()
    };
    Reply {
        said,
        ..Reply::of(vec![act(LibraryAction::Leave)])
    }
}

fn read_page(state: &State, line: &str) -> Reply {
    let focus = Focus::Preview;
    match (line, command::parse(focus, line)) {
        ("", _) => Reply::of(vec![act(LibraryAction::Begin)]),
        (_, Some((Word::Previous, _))) => Reply::of(vec![act(LibraryAction::Leave)]),
        (_, Some((Word::Stop, _))) => Reply::act(QUIT),
        (_, Some((Word::Help, _))) => Reply::list(help::of(focus)),
        (_, Some((Word::Again, _))) => Reply::list(super::say::here(state)),
        (line, Some(_) | None) => unknown(focus, line),
    }
}

/// What is said on arrival: the list, or how long it is.
pub(super) fn arrived(library: &Library, toolkit: &Toolkit) -> Vec<String> {
    let count = library.choices(toolkit).len();
    if count <= MOST_READ || library.words().is_some() {
        return all(library, toolkit);
    }
    vec![
        words::TITLE.to_owned(),
        words::plain_count(count),
        words::PLAIN_MANY.to_owned(),
    ]
}

/// Every line of the list, and what can be typed.
fn all(library: &Library, toolkit: &Toolkit) -> Vec<String> {
    let mut said = vec![words::TITLE.to_owned()];
    if let Some(asked) = library.words() {
        said = vec![format!("{} {asked}", words::FILTER)];
    }
    let mut number = 0;
    for row in library.rows(toolkit) {
        said.push(match row {
            LibraryRow::Kit(kit) => plain::sentence(&kit.title),
            LibraryRow::Series(series) => {
                let title = plain::sentence(&words::series(&series.title));
                let about = series.about.as_deref().unwrap_or_default();
                format!("{title} {about}")
            }
            LibraryRow::Part(letter, title) => plain::sentence(&commands::part(letter, title)),
            LibraryRow::Pakket(choice) => {
                number += 1;
                let found = choice.found.filter(|found| found.place != FoundIn::Title);
                let for_one = choice.pakket.is_for_one();
                let parts = [
                    Some(choice.pakket.title.clone()),
                    choice.place.map(words::of_series),
                    for_one.then(|| words::FOR_ONE.to_owned()),
                    found.map(|found| words::found(found.place, found.text)),
                ];
                let parts: Vec<String> = parts.into_iter().flatten().collect();
                plain::numbered(number, &parts.join(", "))
            }
        });
    }
    said.extend(how(library, number));
    said
}

/// What can be typed at the list.
fn how(library: &Library, count: usize) -> Vec<String> {
    let searched = library.words().is_some();
    let lines: &[&str] = match (count, searched) {
        (0, true) => &[words::NOTHING],
        (0, false) => &[words::EMPTY],
        (_, true) => &[words::PLAIN_HITS],
        (_, false) => &[words::PLAIN_LIST, words::PLAIN_SEARCH],
    };
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// All there is to say about the werkpakket that is chosen.
pub(super) fn page(library: &Library, toolkit: &Toolkit) -> Vec<String> {
    let Some(pakket) = library.shown(toolkit) else {
        return Vec::new();
    };
    let mut said = lists::page(&pakket.title, &words::preview(toolkit, pakket));
    let next = if pakket.is_for_one() {
        words::PLAIN_ALONE
    } else {
        words::PLAIN_READY
    };
    said.push(next.to_owned());
    said
}
