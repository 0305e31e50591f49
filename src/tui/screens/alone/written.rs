//! An answer: as it stands there, or while it is being written, with the cursor in its place.
use ratatui::layout::Rect;

use crate::app::{Capture, Edit, Meeting, State};
use crate::tui::canvas::Canvas;
use crate::tui::rows::{self, Row, rows};
use crate::words::alone;

use super::{shown, text_width};

/// How many rows an answer takes at this width.
pub(super) fn height(text: &str, width: u16) -> u16 {
    if text.is_empty() {
        return 1;
    }
    u16::try_from(rows(text, usize::from(width)).len()).unwrap_or(u16::MAX)
}

/// Draws the answer and answers with the row after it. What does not fit is counted: Enter shows
/// it.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting, text: &str) -> u16 {
    let (plain, second) = (canvas.theme.text(), canvas.theme.second());
    if text.is_empty() {
        canvas.put(area.x, area.y, alone::NO_ANSWER, second);
        return area.y + 1;
    }
    let all = rows(text, usize::from(area.width));
    let fits = usize::from(area.height);
    let visible = if all.len() > fits {
        fits.saturating_sub(1)
    } else {
        all.len()
    };
    let mut row = area.y;
    for part in &all[..visible] {
        let line = shown(meeting, &text[part.start..part.end]);
        canvas.put(area.x, row, line.trim_end(), plain);
        row += 1;
    }
    if visible < all.len() {
        let more = alone::more_lines(all.len() - visible);
        canvas.put(area.x, row, &more, second);
        row += 1;
    }
    row
}

/// Draws the answer while it is being written: the rows around the cursor.
pub(super) fn typing(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    meeting: &Meeting,
    capture: &Capture,
) {
    let text = capture.field.text();
    let before = capture.field.halves().0;
    let all = rows(text, usize::from(area.width));
    let (at, _) = rows::place(text, &all, before.len());
    let fits = usize::from(area.height).max(1);
    let first = (at + 1).saturating_sub(fits);
    let plain = canvas.theme.text();
    let visible = all.iter().skip(first).take(fits);
    for (y, Row { start, end }) in (area.y..).zip(visible) {
        let line = shown(meeting, &text[*start..*end]);
        canvas.put(area.x, y, line.trim_end(), plain);
    }
    let hidden = shown(meeting, &before[all[at].start..]);
    let column = unicode_width::UnicodeWidthStr::width(hidden.as_str());
    let column = u16::try_from(column).unwrap_or(0).min(area.width);
    let row = u16::try_from(at - first).unwrap_or(0);
    canvas.cursor(area.x + column, area.y + row);
}

/// A row up or down in the answer that is being written; the begin or the end where there is no
/// further row.
pub(in crate::tui) fn beside(state: &State, up: bool) -> Option<Edit> {
    let capture = state.capture()?;
    let width = usize::from(text_width(state.size.0));
    let cursor = capture.field.halves().0.len();
    let edge = if up { Edit::Start } else { Edit::End };
    let to = rows::beside(capture.field.text(), cursor, width, up);
    Some(to.map_or(edge, Edit::To))
}
