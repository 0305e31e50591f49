//! Eerdere gesprekken in lines: a number reads, a word searches, an empty line goes back.
use crate::app::{Action, Archive, ArchiveAction, Focus, Guarded, Msg, State};
use chrono::NaiveDate;

use crate::archive::{About, PastRow};
use crate::domain::session::Standing;
use crate::words::{archive as words, plain, time};

use super::command::{self, Word};
use super::read::{QUIT, unknown};
use super::{Reply, help, lists};

const fn act(action: ArchiveAction) -> Msg {
    Msg::Act(Action::Archive(action))
}

/// The question before names come out, which says whose.
pub(super) fn guard(what: Guarded) -> Vec<String> {
    let asked = match what {
        Guarded::OpenMeetings | Guarded::Archive => words::GUARD_MEETINGS,
        Guarded::Teams => words::GUARD_TEAMS,
    };
    [asked, words::PLAIN_GUARD].map(str::to_owned).to_vec()
}

/// A line in the archive.
pub(super) fn read(state: &State, archive: &Archive, line: &str) -> Reply {
    if archive.reading.is_some() {
        return read_page(state, line);
    }
    let rows = archive.rows();
    let count = rows.iter().filter(|row| row.can_be_chosen()).count();
    if let Ok(number) = line.parse::<usize>() {
        let to = number.checked_sub(1).filter(|to| *to < count);
        return to.map_or_else(
            || Reply::say(plain::NO_SUCH_CHOICE),
            |to| {
                let from = archive.chosen.min(count - 1);
                let steps = (act(ArchiveAction::Up), act(ArchiveAction::Down));
                Reply::of(lists::go(from, to, steps, act(ArchiveAction::Choose)))
            },
        );
    }
    let search = |words| Reply::of(lists::search(act(ArchiveAction::Filter), words));
    match command::parse(state.focus(), line) {
        _ if line.is_empty() => Reply::list(how(archive, count)),
        Some((Word::Search, words)) if !words.is_empty() => search(words),
        Some((Word::Previous, _)) => Reply::of(vec![act(ArchiveAction::Leave)]),
        Some((Word::List | Word::Again, _)) => Reply::list(all(state, archive)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help | Word::Search, _)) => Reply::list(help::of(Focus::Archive)),
        Some(_) | None => search(line),
    }
}

fn read_page(state: &State, line: &str) -> Reply {
    let focus = Focus::Reading;
    match (line, command::parse(focus, line)) {
        ("", _) | (_, Some((Word::Previous, _))) => Reply::of(vec![act(ArchiveAction::Leave)]),
        (_, Some((Word::Stop, _))) => Reply::act(QUIT),
        (_, Some((Word::Help, _))) => Reply::list(help::of(focus)),
        (_, Some((Word::Again, _))) => Reply::list(super::say::here(state)),
        (line, Some(_) | None) => unknown(focus, line),
    }
}

/// Every line of the list, and what can be typed.
pub(super) fn all(state: &State, archive: &Archive) -> Vec<String> {
    let mut said = vec![plain::sentence(words::TITLE)];
    let today = state.offset.date(state.now);
    let mut number = 0;
    for row in archive.rows() {
        if row.can_be_chosen() {
            number += 1;
        }
        said.push(match row {
            PastRow::Team(team) => plain::sentence(team.unwrap_or(words::NO_TEAM)),
            PastRow::Aside => plain::sentence(words::ASIDE),
            PastRow::Meeting(about) => {
                let open = about.standing == Standing::Open;
                let note = open.then_some(words::OPEN);
                plain::numbered(number, &meeting(about, today, note))
            }
            PastRow::Damaged(_, about) => {
                plain::numbered(number, &meeting(about, today, Some(words::DAMAGED)))
            }
            PastRow::File(file) => {
                let why = file.why().unwrap_or(words::COPY);
                plain::numbered(number, &format!("{}. {why}", file.name()))
            }
        });
    }
    said.extend(how(archive, number));
    said
}

/// "23 november, Hoort het? Of helpt het?, nog open"
fn meeting(about: &About, today: NaiveDate, note: Option<&str>) -> String {
    let begun = about.started.map(|started| started.date_naive());
    let parts = [
        begun.map(|day| time::date_near(day, today)),
        Some(about.title.clone()),
        note.map(str::to_owned),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What can be typed at the list.
fn how(archive: &Archive, count: usize) -> Vec<String> {
    let searched = archive.filter.is_some();
    vec![
        match (count, searched) {
            (0, true) => words::NOTHING,
            (0, false) => words::EMPTY,
            (_, _) => words::PLAIN_LIST,
        }
        .to_owned(),
    ]
}

/// The meeting that is read back.
pub(super) fn page(archive: &Archive) -> Vec<String> {
    let Some(reading) = &archive.reading else {
        return Vec::new();
    };
    let session = &reading.session;
    let mut said = lists::page(&session.title, &words::reading(session));
    said.push(words::PLAIN_READ.to_owned());
    said
}
