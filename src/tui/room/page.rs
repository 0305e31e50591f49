//! One question on the screen, as large as there is space for, with little around it.
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{even, wrap};

/// The largest letters, in rows a line: larger is not easier to read.
const LETTERS_MOST: u16 = 10;

/// A screen with one question.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Page {
    /// The kind of step, in its colour.
    pub(in crate::tui) label: Option<(String, Accent)>,
    /// One full sentence.
    pub(in crate::tui) question: String,
    /// What stands below it, most important first: the text, and whether it is said softly.
    pub(in crate::tui) below: Vec<(String, bool)>,
}

/// The rows that the rest of the page leaves for the letters of the question.
fn for_letters(area: Rect, page: &Page) -> u16 {
    let width = usize::from(area.width.min(LINE_MOST));
    let below = page
        .below
        .iter()
        .map(|(text, _)| wrap(text, width).len() + 1);
    let taken = usize::from(page.label.is_some()) + 1 + below.sum::<usize>();
    area.height
        .saturating_sub(u16::try_from(taken).unwrap_or(u16::MAX))
}

/// How many rows a line of block letters would get; none where plain letters read better.
pub(super) fn letter_rows(canvas: &mut Canvas<'_, '_>, area: Rect, page: &Page) -> Option<u16> {
    let rows = for_letters(area, page);
    canvas
        .letters
        .best_rows(&page.question, area.width, rows, LETTERS_MOST)
}

/// Draws the page and answers with the row after its last line. Nothing is cut: space between the
/// parts gives way first.
pub(in crate::tui) fn question(canvas: &mut Canvas<'_, '_>, area: Rect, page: &Page) -> u16 {
    let width = usize::from(area.width.min(LINE_MOST));
    let below: Vec<(Vec<String>, Style)> = page
        .below
        .iter()
        .map(|(text, soft)| {
            let style = if *soft {
                canvas.theme.second()
            } else {
                canvas.theme.text()
            };
            (wrap(text, width), style)
        })
        .collect();
    let below_rows: usize = below.iter().map(|(lines, _)| lines.len()).sum();
    let mut row = area.y;
    if let Some((label, accent)) = &page.label {
        let style = canvas.theme.accent(*accent);
        canvas.put(area.x, row, label, style);
        row += 1;
    }
    let left = usize::from(area.bottom().saturating_sub(row));
    let gaps = below.len();
    let for_letters = for_letters(area, page);
    let rows = letter_rows(canvas, area, page);
    if let Some(rows) = rows {
        row += 1;
        let place = Rect {
            y: row,
            height: for_letters,
            ..area
        };
        let (theme, style) = (canvas.theme, canvas.theme.text());
        let buffer = canvas.frame.buffer_mut();
        row += canvas
            .letters
            .draw(buffer, place, &page.question, rows, &theme, style);
    } else {
        let lines = even(&page.question, width);
        let needed = lines.len() + below_rows;
        let room = left.saturating_sub(needed);
        // First a line between the parts, then a second one above and below the question.
        let between = usize::from(room > gaps);
        let around = usize::from(room > gaps + 2);
        row += u16::try_from(between + around).unwrap_or(0);
        let strong = canvas.theme.strong();
        row = canvas.lines(area.x, row, &lines, strong);
        row += u16::try_from(around).unwrap_or(0);
    }
    let tight = usize::from(area.bottom().saturating_sub(row)) < below_rows + gaps;
    for (lines, style) in below {
        row += u16::from(!tight);
        row = canvas.lines(area.x, row, &lines, style);
    }
    row
}
