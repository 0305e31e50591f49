//! Eerdere gesprekken in lines: a number reads, a word searches, an empty line goes back.
use crate::app::{Action, Archive, ArchiveAction, Focus, Guarded, Msg, ReadingOf, State};
use chrono::NaiveDate;

use crate::archive::{About, PastRow};
use crate::domain::session::Standing;
use crate::words::{archive as words, history, names, plain, time};

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
    if archive.afspraken.is_some() {
        return read_agreed(state, archive, line);
    }
    let rows = archive.rows();
    let count = rows.iter().filter(|row| row.can_be_chosen()).count();
    if line.parse::<usize>().is_ok() {
        return chosen(archive.chosen, count, line, ArchiveAction::Choose);
    }
    let search = |words| Reply::of(lists::search(act(ArchiveAction::Filter), words));
    match command::parse(state.focus(), line) {
        _ if line.is_empty() => Reply::list(how(archive, count)),
        Some((Word::Agreed, _)) => Reply::of(vec![act(ArchiveAction::Afspraken)]),
        Some((Word::Team, number)) => chosen(archive.chosen, count, number, ArchiveAction::Team),
        Some((Word::Search, words)) if !words.is_empty() => search(words),
        Some((Word::Previous, _)) => Reply::of(vec![act(ArchiveAction::Leave)]),
        Some((Word::List | Word::Again, _)) => Reply::list(all(state, archive)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help | Word::Search, _)) => Reply::list(help::of(Focus::Archive)),
        Some(_) | None => search(line),
    }
}

/// Goes to the line with this number, and does something there.
fn chosen(from: usize, count: usize, number: &str, then: ArchiveAction) -> Reply {
    let to = number.parse::<usize>().ok();
    let to = to.and_then(|to| to.checked_sub(1));
    let to = to.filter(|to| *to < count);
    to.map_or_else(
        || Reply::say(plain::NO_SUCH_CHOICE),
        |to| {
            let from = from.min(count - 1);
            let steps = (act(ArchiveAction::Up), act(ArchiveAction::Down));
            Reply::of(lists::go(from, to, steps, act(then)))
        },
    )
}

/// A line at the afspraken of all meetings.
fn read_agreed(state: &State, archive: &Archive, line: &str) -> Reply {
    let focus = Focus::Afspraken;
    let count = archive.followed().len();
    let from = archive.afspraken.as_ref().map_or(0, |list| list.chosen);
    if line.parse::<usize>().is_ok() {
        return chosen(from, count, line, ArchiveAction::Choose);
    }
    match (line, command::parse(focus, line)) {
        ("", _) | (_, Some((Word::Previous, _))) => Reply::of(vec![act(ArchiveAction::Leave)]),
        (_, Some((Word::Close, number))) => chosen(from, count, number, ArchiveAction::Close),
        (_, Some((Word::Stop, _))) => Reply::act(QUIT),
        (_, Some((Word::Help, _))) => Reply::list(help::of(focus)),
        (_, Some((Word::Again, _))) => Reply::list(agreed(state, archive)),
        (line, Some(_) | None) => unknown(focus, line),
    }
}

/// The afspraken of all meetings that are open, and what can be typed.
pub(super) fn agreed(state: &State, archive: &Archive) -> Vec<String> {
    let mut said = vec![plain::sentence(history::AFSPRAKEN)];
    let today = state.offset.date(state.now);
    let all = archive.followed();
    for (at, one) in all.iter().enumerate() {
        let when = (one.due, one.due_words.as_deref());
        let (team, who) = (one.team.as_deref(), one.who.as_deref());
        let beside = history::beside(team, who, when, one.postponed, today);
        let status = (!one.is_open()).then(|| names::afspraak_status(one.status).to_owned());
        let parts = [Some(one.what.clone()), Some(beside), status].into_iter();
        let parts = parts.flatten().filter(|part| !part.is_empty());
        said.push(plain::numbered(
            at + 1,
            &parts.collect::<Vec<_>>().join(", "),
        ));
    }
    let last = if all.is_empty() {
        history::NO_AFSPRAKEN
    } else {
        history::PLAIN_LIST
    };
    said.push(last.to_owned());
    said
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
            PastRow::Meeting(about, at) => {
                let open = about.standing == Standing::Open;
                let note = open.then_some(words::OPEN);
                let found = archive.hit(at).map(|hit| {
                    let all = archive.all.as_deref();
                    let step = all.and_then(|all| all.step_of(at, hit.place));
                    history::hit_in(hit, step)
                });
                let meeting = meeting(about, today, note);
                let parts = [Some(meeting), found].into_iter().flatten();
                plain::numbered(number, &parts.collect::<Vec<_>>().join(", "))
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
    let first = match (count, searched) {
        (0, true) => words::NOTHING,
        (0, false) => words::EMPTY,
        (_, _) => words::PLAIN_LIST,
    };
    // While words are looked for every word is one of those.
    let second = (!searched && count > 0).then_some(history::PLAIN_ARCHIVE);
    let said = [Some(first), second].into_iter().flatten();
    said.map(str::to_owned).collect()
}

/// What is read back.
pub(super) fn page(state: &State, archive: &Archive) -> Vec<String> {
    let Some(reading) = &archive.reading else {
        return Vec::new();
    };
    let mut said = match &reading.of {
        ReadingOf::Meeting(session, hits) => {
            let found = history::found(session, hits).into_iter();
            let passages: Vec<_> = found.chain(words::reading(session)).collect();
            lists::page(&session.title, &passages)
        }
        ReadingOf::Team(team) => {
            let title = team.team.as_deref().unwrap_or(words::NO_TEAM);
            let today = state.offset.date(state.now);
            lists::page(title, &history::history(team, today, false))
        }
    };
    said.push(words::PLAIN_READ.to_owned());
    said
}
