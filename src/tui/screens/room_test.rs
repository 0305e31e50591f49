//! One sentence in three sizes, to be read aloud from the back of the room.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Field, Focus, RoomTest, State};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::wrap::{cut, wrap};
use crate::words::room_test as words;

use super::edge;

/// The most rows of the large letters and of those in the middle.
const LARGE: u16 = 10;
/// Fewer rows than this are no letters any more.
const FEWEST: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, tried: &RoomTest) {
    let whole = canvas.area();
    let width = whole.width.saturating_sub(2 * LEFT);
    let text = canvas.theme.text();
    let foot = foot(canvas, state, tried);
    // What is left is for the letters: two sizes of blocks, and those of everything else.
    let left = foot.saturating_sub(2);
    let large = fitting(canvas, width, (left * 3 / 5).min(LARGE));
    let middle = large.and_then(|large| {
        let less = left.saturating_sub(large).min(large * 7 / 10);
        fitting(canvas, width, less)
    });
    let mut row = u16::from(whole.height > 16);
    for (number, rows) in ["1", "2"].into_iter().zip([large, middle]) {
        let Some(rows) = rows else { continue };
        let place = Rect {
            x: LEFT,
            y: row,
            width,
            height: rows,
        };
        let theme = canvas.theme;
        canvas.put(LEFT - 2, row + rows / 2, number, theme.second());
        let buffer = canvas.frame.buffer_mut();
        row += canvas
            .letters
            .draw(buffer, place, words::SENTENCE, rows, &theme, text);
    }
    let gap = u16::from(row + 3 < foot);
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    canvas.put(LEFT - 2, row + gap, "3", second);
    canvas.put(LEFT, row + gap, words::SENTENCE, strong);
    let focus = state.focus();
    edge::footer(canvas, state, focus, focus != Focus::Page);
}

/// What is asked or advised, and the name of the room while it is typed; answers with its first
/// row.
fn foot(canvas: &mut Canvas<'_, '_>, state: &State, tried: &RoomTest) -> u16 {
    let whole = canvas.area();
    let width = usize::from(whole.width.saturating_sub(2 * LEFT));
    let (text, second) = (canvas.theme.text(), canvas.theme.second());
    let today = state.offset.date(state.now);
    let last = tried
        .known
        .first()
        .map(|room| words::last_time(room, today));
    let asked = match tried.legible {
        Some(legible) => wrap(&words::advice_after(whole.height, legible), width),
        None => [words::ASK, words::WHICH]
            .iter()
            .flat_map(|line| wrap(line, width))
            .collect(),
    };
    let more = match tried.legible {
        Some(_) => None,
        None => last.or_else(|| words::advice(whole.width, whole.height)),
    };
    let more = more.map_or_else(Vec::new, |more| wrap(&more, width));
    let rows = |lines: &[String]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let last = whole.height.saturating_sub(2);
    let more_at = last.saturating_sub(rows(&more));
    canvas.lines(LEFT, more_at, &more, second);
    let typed = u16::from(tried.typing.is_some());
    let asked_at = more_at.saturating_sub(rows(&asked) + typed);
    canvas.lines(LEFT, asked_at, &asked, text);
    if let Some(field) = &tried.typing {
        let row = more_at.saturating_sub(1);
        name(canvas, row, field);
    }
    asked_at
}

/// "Welke zaal is dit?" with what is typed behind it.
fn name(canvas: &mut Canvas<'_, '_>, row: u16, field: &Field) {
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    let start = canvas.put(LEFT, row, words::WHICH_ROOM, second) + 1;
    let room = usize::from(canvas.area().width.saturating_sub(start + LEFT));
    let (before, after) = field.halves();
    let cursor = canvas.put(start, row, &cut(before, room), strong);
    let left = room.saturating_sub(before.width());
    canvas.put(cursor, row, &cut(after, left), strong);
    canvas.cursor(cursor, row);
    if field.text().is_empty() {
        canvas.put(
            cursor + 2,
            row,
            &cut(words::MAY_STAY_EMPTY, room.saturating_sub(2)),
            second,
        );
    }
}

/// The most rows, up to this many, at which the sentence is one line.
fn fitting(canvas: &mut Canvas<'_, '_>, width: u16, most: u16) -> Option<u16> {
    (FEWEST..=most)
        .rev()
        .find(|rows| canvas.letters.measure(words::SENTENCE, width, *rows) == 1)
}
