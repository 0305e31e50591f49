//! What one person sees: the list of reflections, one that is being read, the cover.
use ratatui::layout::Rect;

use crate::app::{Alone, AloneItem, Focus, Meeting, Phase, ReadBack, State};
use crate::domain::brief;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::room;
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, even, wrap};
use crate::words::{alone, screen};

use super::edge;

mod aids;
mod ending;
mod gate;
mod page;
mod question;
mod written;

pub(super) use gate::menu;
pub(in crate::tui) use page::pages;
pub(in crate::tui) use written::beside;

/// From this many columns on the questions stand beside the one that is asked.
const WIDE: u16 = 100;
/// The column beside it, with the space before it.
const SIDE: u16 = 36;

/// The columns that a text may take.
fn text_width(columns: u16) -> u16 {
    let side = if columns >= WIDE { SIDE } else { LEFT };
    columns.saturating_sub(LEFT + side).clamp(1, LINE_MOST + 16)
}

/// Hides what was typed: only its length is left.
fn shown(meeting: &Meeting, text: &str) -> String {
    hidden(meeting.private.masked, text)
}

fn hidden(masked: bool, text: &str) -> String {
    if !masked {
        return text.to_owned();
    }
    let hidden = |character: char| {
        if character.is_whitespace() {
            character
        } else {
            '•'
        }
    };
    text.chars().map(hidden).collect()
}

/// A reflection, from its first question to its end.
pub(super) fn session(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let area = canvas.area();
    if area.width < room::SMALLEST.0 || area.height < room::SMALLEST.1 {
        let step = meeting.session().step();
        let asked = step.question.as_deref().unwrap_or(step.heading());
        let strong = canvas.theme.strong();
        let lines = even(asked, usize::from(area.width.max(1)));
        canvas.lines(0, 0, &lines, strong);
        return;
    }
    match meeting.phase {
        Phase::Welcome | Phase::Running => question::draw(canvas, state, meeting),
        Phase::Closing => ending::closing(canvas, state, meeting),
        Phase::Thanks => ending::thanks(canvas, state, meeting),
    }
}

/// The edge of the screen: what it is, where we are, and that it is private.
fn edges(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let session = meeting.session();
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    canvas.put(2, 0, &session.title, strong);
    if meeting.phase == Phase::Running {
        let words = alone::question_of(session.position() + 1, session.steps.len());
        canvas.right(0, &words, second);
    }
    let corner = if meeting.private.masked {
        alone::CORNER_MASKED
    } else {
        alone::CORNER
    };
    // The page for the others says itself how to go on and back.
    let hints = !meeting.view.shown;
    edge::footer_with(canvas, state, state.focus(), hints, corner);
}

/// Nobody touched it for a while.
pub(super) fn covered(canvas: &mut Canvas<'_, '_>) {
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    edge::middle(
        canvas,
        &[(alone::COVERED, strong), (alone::COVERED_NEXT, second)],
    );
}

/// The list of reflections.
pub(super) fn list(canvas: &mut Canvas<'_, '_>, state: &State, list: &Alone) {
    if let Some(asked) = &list.gate {
        return gate::draw(canvas, state, asked);
    }
    if let Some(reading) = &list.reading {
        return read(canvas, state, reading);
    }
    let area = canvas.area();
    let second = canvas.theme.second();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, alone::TITLE, accent);
    canvas.put(LEFT, 2, alone::SUBTITLE, second);
    let below = wrap(
        &state.alone_folder,
        usize::from(area.width.saturating_sub(2 * LEFT)),
    );
    let count = u16::try_from(below.len()).unwrap_or(0);
    let bottom = area.height.saturating_sub(2 + count);
    canvas.lines(LEFT, bottom, &below, second);
    let items = list.items();
    let rows = usize::from(bottom.saturating_sub(5)).max(1);
    let cursor = list.cursor.min(items.len() - 1);
    let first = (cursor + 1).saturating_sub(rows);
    let visible = items.iter().enumerate().skip(first).take(rows);
    for (row, (at, item)) in (4..).zip(visible) {
        let chosen = at == cursor;
        let style = if chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        canvas.put(LEFT - 2, row, if chosen { "▶" } else { " " }, accent);
        let width = usize::from(area.width.saturating_sub(2 * LEFT));
        canvas.put(
            LEFT,
            row,
            &cut(&words(state, list, *item, chosen), width),
            style,
        );
    }
    edge::footer(canvas, state, Focus::Alone, true);
}

/// What stands in a line of the list.
fn words(state: &State, list: &Alone, item: AloneItem, chosen: bool) -> String {
    let all = list.reflections.as_deref().unwrap_or_default();
    let now = state.offset.date(state.now);
    let day = |at: usize| {
        let said = |started| {
            let day = alone::day(state.offset.date(started), now);
            alone::moment(&day, state.offset.time(started))
        };
        all[at]
            .started
            .map_or_else(|| alone::day_of_name(all[at].id.as_str(), now), said)
    };
    match item {
        AloneItem::Open(at) => alone::go_on_with(&day(at), &all[at].title),
        AloneItem::Past(at) => alone::past(&day(at), &all[at].title),
        AloneItem::New => {
            let pakket = state
                .toolkit
                .as_deref()
                .and_then(|kit| list.begins_with(kit));
            match pakket {
                None if state.toolkit.is_none() => screen::NO_TOOLKIT.to_owned(),
                None => alone::NO_PAKKET.to_owned(),
                Some(pakket) if chosen => format!("{}: ‹ {} ›", alone::NEW, pakket.title),
                Some(pakket) => format!("{}: {}", alone::NEW, pakket.title),
            }
        }
    }
}

/// The rows in which one that is over is read.
const fn reading_area(area: Rect) -> (u16, u16) {
    (3, area.height.saturating_sub(5))
}

/// All lines of one that is over; headings are not indented, answers are.
fn reading_lines(reading: &ReadBack, columns: u16) -> Vec<(String, bool)> {
    let width = usize::from(columns.saturating_sub(2 * LEFT).min(LINE_MOST + 16));
    let mut lines = Vec::new();
    for step in &reading.session.steps {
        let Some(answer) = &step.answer else { continue };
        let heading = wrap(step.heading(), width).into_iter();
        lines.extend(heading.map(|line| (line, true)));
        let answer = hidden(reading.masked, answer);
        lines.extend(wrap(&answer, width).into_iter().map(|line| (line, false)));
        lines.push((String::new(), false));
    }
    if lines.is_empty() {
        lines.push((alone::NO_ANSWER.to_owned(), false));
    }
    lines
}

/// The line that stands on top after a screen on or back.
pub(in crate::tui) fn paged_to(state: &State, reading: &ReadBack, on: bool) -> usize {
    let (_, rows) = reading_area(Rect::new(0, 0, state.size.0, state.size.1));
    let rows = usize::from(rows).max(1);
    let to = if on {
        reading.scroll + rows
    } else {
        reading.scroll.saturating_sub(rows)
    };
    to.min(last_scroll(state, reading))
}

/// The last line that can stand on top of the screen.
pub(in crate::tui) fn last_scroll(state: &State, reading: &ReadBack) -> usize {
    let (columns, height) = state.size;
    let (_, rows) = reading_area(Rect::new(0, 0, columns, height));
    let lines = reading_lines(reading, columns).len();
    lines.saturating_sub(usize::from(rows))
}

fn read(canvas: &mut Canvas<'_, '_>, state: &State, reading: &ReadBack) {
    let area = canvas.area();
    let (top, rows) = reading_area(area);
    let (strong, text) = (canvas.theme.strong(), canvas.theme.text());
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let session = &reading.session;
    let now = state.offset.date(state.now);
    let day = session.started.map_or_else(String::new, |at| {
        let day = alone::day(session.offset.date(at), now);
        alone::moment(&day, session.offset.time(at))
    });
    let title = brief::title(session).unwrap_or(&session.title);
    let width = usize::from(area.width.saturating_sub(2 * LEFT));
    let title = hidden(reading.masked, title);
    canvas.put(LEFT, 1, &cut(&alone::past(&day, &title), width), accent);
    let lines = reading_lines(reading, area.width);
    let last = lines.len().saturating_sub(usize::from(rows));
    let first = reading.scroll.min(last);
    let visible = lines.iter().skip(first).take(usize::from(rows));
    for (row, (line, is_heading)) in (top..).zip(visible) {
        canvas.put(LEFT, row, line, if *is_heading { strong } else { text });
    }
    let until = (first + usize::from(rows)).min(lines.len());
    let part = (last > 0).then_some((first + 1, until, lines.len()));
    let second = canvas.theme.second();
    canvas.put(LEFT, area.height - 1, &alone::reading_keys(part), second);
}
