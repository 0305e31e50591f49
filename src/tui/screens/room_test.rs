//! One sentence in three sizes, to be read aloud from the back of the room.
use ratatui::layout::Rect;

use crate::app::{Focus, State};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::wrap::wrap;
use crate::words::room_test as words;

use super::edge;

/// The most rows of the large letters and of those in the middle.
const LARGE: u16 = 10;
/// Fewer rows than this are no letters any more.
const FEWEST: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State) {
    let whole = canvas.area();
    let width = whole.width.saturating_sub(2 * LEFT);
    let advice = wrap(
        &words::advice(whole.width, whole.height),
        usize::from(width),
    );
    let count = u16::try_from(advice.len()).unwrap_or(u16::MAX);
    let (strong, text) = (canvas.theme.strong(), canvas.theme.text());
    let second = canvas.theme.second();
    let foot = whole.height.saturating_sub(2 + count);
    canvas.lines(LEFT, foot, &advice, second);
    canvas.put(LEFT, foot.saturating_sub(1), words::ASK, text);
    // What is left is for the letters: two sizes of blocks, and those of everything else.
    let left = foot.saturating_sub(3);
    let large = fitting(canvas, width, (left * 3 / 5).min(LARGE));
    let middle = large.and_then(|large| {
        let less = left.saturating_sub(large).min(large * 7 / 10);
        fitting(canvas, width, less)
    });
    let mut row = u16::from(whole.height > 16);
    for rows in [large, middle].into_iter().flatten() {
        let place = Rect {
            x: LEFT,
            y: row,
            width,
            height: rows,
        };
        let theme = canvas.theme;
        let buffer = canvas.frame.buffer_mut();
        row += canvas
            .letters
            .draw(buffer, place, words::SENTENCE, rows, &theme, text);
    }
    let gap = u16::from(row + 3 < foot);
    canvas.put(LEFT, row + gap, words::SENTENCE, strong);
    edge::footer(canvas, state, Focus::RoomTest, true);
}

/// The most rows, up to this many, at which the sentence is one line.
fn fitting(canvas: &mut Canvas<'_, '_>, width: u16, most: u16) -> Option<u16> {
    (FEWEST..=most)
        .rev()
        .find(|rows| canvas.letters.measure(words::SENTENCE, width, *rows) == 1)
}
