//! Eerdere gesprekken: a list by team, and one meeting that is read back.
use crate::app::{Archive, Reading, ReadingOf, State};
use crate::archive::{About, Followed, PastRow, Summary};
use crate::domain::session::Standing;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::wrap::wrap;
use crate::words::passage::Passage;
use crate::words::{archive as words, history, library, names, screen, time};

use super::browse::{self, Entry};
use super::{edge, paper};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, archive: &Archive) {
    let focus = state.focus();
    if let Some(reading) = &archive.reading {
        let (passages, looked_for) = (passages(state, reading), archive.words());
        paper::draw(canvas, title(reading), &passages, reading.page, &looked_for);
    } else if archive.afspraken.is_some() {
        afspraken(canvas, state, archive);
    } else {
        meetings(canvas, state, archive);
    }
    edge::footer(canvas, state, focus, true);
}

/// What is read back now.
pub(super) fn passages(state: &State, reading: &Reading) -> Vec<Passage> {
    let today = state.offset.date(state.now);
    match &reading.of {
        ReadingOf::Meeting(session, hits) => {
            let found = history::found(session, hits);
            found.into_iter().chain(words::reading(session)).collect()
        }
        ReadingOf::Team(team) => history::history(team, today, true),
    }
}

fn title(reading: &Reading) -> &str {
    match &reading.of {
        ReadingOf::Meeting(session, _) => &session.title,
        ReadingOf::Team(team) => team.team.as_deref().unwrap_or(words::NO_TEAM),
    }
}

fn meetings(canvas: &mut Canvas<'_, '_>, state: &State, archive: &Archive) {
    let rows = archive.rows();
    let choices: Vec<&PastRow<'_>> = rows.iter().filter(|row| row.can_be_chosen()).collect();
    let chosen = archive.chosen.min(choices.len().saturating_sub(1));
    let position = position(chosen, choices.len());
    match &archive.filter {
        Some(field) => browse::filter(canvas, words::FILTER, field, &position),
        None => browse::title(canvas, words::TITLE, &position),
    }
    let width = canvas.area().width.saturating_sub(2 * LEFT);
    if let Some(choice) = choices.get(chosen) {
        let entries: Vec<Entry> = rows.iter().map(|row| entry(state, archive, row)).collect();
        let about = about(choice);
        let rows = browse::foot_rows(canvas, choices.iter().map(|choice| self::about(choice)));
        let area = browse::space(canvas, width, rows);
        browse::list(canvas, area, &entries, chosen, &archive.words());
        browse::foot(canvas, &about, rows);
    } else {
        let said = match (&archive.all, &archive.filter) {
            (None, _) => screen::WAITING,
            (Some(all), Some(_)) if !all.past.is_empty() => words::NOTHING,
            (Some(_), _) => words::EMPTY,
        };
        nothing(canvas, said, width);
    }
}

/// What is agreed in all meetings and still open, by day.
fn afspraken(canvas: &mut Canvas<'_, '_>, state: &State, archive: &Archive) {
    let all = archive.followed();
    let chosen = archive.afspraken.as_ref().map_or(0, |list| list.chosen);
    let chosen = chosen.min(all.len().saturating_sub(1));
    browse::title(canvas, history::AFSPRAKEN, &position(chosen, all.len()));
    let width = canvas.area().width.saturating_sub(2 * LEFT);
    if all.is_empty() {
        nothing(canvas, history::NO_AFSPRAKEN, width);
        return;
    }
    let entries: Vec<Entry> = all.iter().map(|one| followed(state, one)).collect();
    let area = browse::space(canvas, width, 0);
    browse::list(canvas, area, &entries, chosen, &[]);
}

fn followed(state: &State, one: &Followed) -> Entry {
    let today = state.offset.date(state.now);
    let when = (one.due, one.due_words.as_deref());
    let (team, who) = (one.team.as_deref(), one.who.as_deref());
    let text = if one.is_open() {
        one.what.clone()
    } else {
        format!("✓ {}: {}", one.what, names::afspraak_status(one.status))
    };
    Entry::Choice {
        text,
        note: Some(history::beside(team, who, when, one.postponed, today))
            .filter(|note| !note.is_empty()),
        below: None,
    }
}

fn position(chosen: usize, count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        library::position(chosen + 1, count)
    }
}

fn nothing(canvas: &mut Canvas<'_, '_>, said: &str, width: u16) {
    let second = canvas.theme.second();
    let lines = wrap(said, usize::from(width));
    canvas.lines(LEFT, 3, &lines, second);
}

fn entry(state: &State, archive: &Archive, row: &PastRow<'_>) -> Entry {
    match row {
        PastRow::Team(team) => Entry::Heading(team.unwrap_or(words::NO_TEAM).to_owned()),
        PastRow::Aside => Entry::Heading(words::ASIDE.to_owned()),
        PastRow::Meeting(about, at) => {
            let open = about.standing == Standing::Open;
            let below = archive.hit(*at).map(|hit| {
                let all = archive.all.as_deref();
                let step = all.and_then(|all| all.step_of(*at, hit.place));
                history::hit_in(hit, step)
            });
            meeting(state, about, open.then_some(words::OPEN), below)
        }
        PastRow::Damaged(_, about) => meeting(state, about, Some(words::DAMAGED), None),
        PastRow::File(summary) => Entry::Choice {
            text: summary.name(),
            note: None,
            below: None,
        },
    }
}

fn meeting(state: &State, about: &About, note: Option<&str>, below: Option<String>) -> Entry {
    let today = state.offset.date(state.now);
    let day = about.started.map_or_else(String::new, |started| {
        time::date_near(started.date_naive(), today)
    });
    Entry::Choice {
        text: format!("{day:<9}  {}", about.title),
        note: note.map(str::to_owned),
        below,
    }
}

/// A little more about what is chosen.
fn about(row: &PastRow<'_>) -> String {
    match row {
        PastRow::Meeting(about, _) => about.started.map_or_else(String::new, |started| {
            words::about(started.time(), about.participants)
        }),
        PastRow::Damaged(summary, _) | PastRow::File(summary) => why(summary),
        PastRow::Team(_) | PastRow::Aside => String::new(),
    }
}

fn why(summary: &Summary) -> String {
    let why = summary.why().unwrap_or(words::COPY);
    format!("{why} {}", words::LEFT_ALONE)
}
