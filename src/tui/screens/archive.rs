//! Eerdere gesprekken: a list by team, and one meeting that is read back.
use crate::app::{Archive, State};
use crate::archive::{About, PastRow, Summary};
use crate::domain::session::Standing;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::wrap::wrap;
use crate::words::{archive as words, library, screen, time};

use super::browse::{self, Entry};
use super::{edge, paper};

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, archive: &Archive) {
    let focus = state.focus();
    if let Some(reading) = &archive.reading {
        let passages = words::reading(&reading.session);
        paper::draw(canvas, &reading.session.title, &passages, reading.page);
        edge::footer(canvas, state, focus, true);
        return;
    }
    let rows = archive.rows();
    let choices: Vec<&PastRow<'_>> = rows.iter().filter(|row| row.can_be_chosen()).collect();
    let chosen = archive.chosen.min(choices.len().saturating_sub(1));
    let position = if choices.is_empty() {
        String::new()
    } else {
        library::position(chosen + 1, choices.len())
    };
    match &archive.filter {
        Some(field) => browse::filter(canvas, words::FILTER, field, &position),
        None => browse::title(canvas, words::TITLE, &position),
    }
    let width = canvas.area().width.saturating_sub(2 * LEFT);
    if let Some(choice) = choices.get(chosen) {
        let entries: Vec<Entry> = rows.iter().map(|row| entry(state, row)).collect();
        let about = about(choice);
        let rows = browse::foot_rows(canvas, choices.iter().map(|choice| self::about(choice)));
        let area = browse::space(canvas, width, rows);
        browse::list(canvas, area, &entries, chosen);
        browse::foot(canvas, &about, rows);
    } else {
        let said = match (&archive.past, &archive.filter) {
            (None, _) => screen::WAITING,
            (Some(past), Some(_)) if !past.is_empty() => words::NOTHING,
            (Some(_), _) => words::EMPTY,
        };
        let second = canvas.theme.second();
        let lines = wrap(said, usize::from(width));
        canvas.lines(LEFT, 3, &lines, second);
    }
    edge::footer(canvas, state, focus, true);
}

fn entry(state: &State, row: &PastRow<'_>) -> Entry {
    match row {
        PastRow::Team(team) => Entry::Heading(team.unwrap_or(words::NO_TEAM).to_owned()),
        PastRow::Aside => Entry::Heading(words::ASIDE.to_owned()),
        PastRow::Meeting(about) => {
            let open = about.standing == Standing::Open;
            meeting(state, about, open.then_some(words::OPEN))
        }
        PastRow::Damaged(_, about) => meeting(state, about, Some(words::DAMAGED)),
        PastRow::File(summary) => Entry::Choice {
            text: summary.name(),
            note: None,
            below: None,
        },
    }
}

fn meeting(state: &State, about: &About, note: Option<&str>) -> Entry {
    let today = state.offset.date(state.now);
    let day = about.started.map_or_else(String::new, |started| {
        time::date_near(started.date_naive(), today)
    });
    Entry::Choice {
        text: format!("{day:<9}  {}", about.title),
        note: note.map(str::to_owned),
        below: None,
    }
}

/// A little more about what is chosen.
fn about(row: &PastRow<'_>) -> String {
    match row {
        PastRow::Meeting(about) => about.started.map_or_else(String::new, |started| {
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
