//! The page for the others, exactly as they will see it.
use ratatui::layout::Rect;

use crate::app::{Meeting, State};
use crate::domain::brief;
use crate::domain::solo::Aid;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::{alone, screen};

use super::{shown, text_width};

/// The rows around the page: the edge, the label, and the line below it.
const AROUND: u16 = 7;

/// The lines of the page, and whether each belongs to a heading.
fn lines(meeting: &Meeting, width: u16) -> Vec<(String, bool)> {
    let page = brief::page(meeting.session());
    let mut read = brief::read(&page);
    if page.is_empty() {
        read.push((alone::BRIEF_EMPTY, false));
    }
    let mut lines = Vec::new();
    for (line, is_heading) in read {
        if line.is_empty() {
            lines.push((String::new(), false));
        }
        let wrapped = wrap(&shown(meeting, line), usize::from(width)).into_iter();
        lines.extend(
            wrapped
                .filter(|part| !part.is_empty())
                .map(|part| (part, is_heading)),
        );
    }
    lines
}

fn put(canvas: &mut Canvas<'_, '_>, (x, y): (u16, u16), lines: &[(String, bool)]) -> u16 {
    let (text, strong) = (canvas.theme.text(), canvas.theme.strong());
    let mut row = y;
    for (line, is_heading) in lines {
        canvas.put(x, row, line, if *is_heading { strong } else { text });
        row += 1;
    }
    row
}

/// How many screens the page takes.
pub(in crate::tui) fn pages(state: &State, meeting: &Meeting) -> usize {
    let (columns, height) = state.size;
    if !meeting.view.shown || meeting.aid() != Some(Aid::Brief) {
        return 1;
    }
    let rows = usize::from(height.saturating_sub(AROUND)).max(1);
    lines(meeting, text_width(columns)).len().div_ceil(rows)
}

/// The page on a screen of its own.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let area = canvas.area();
    let count = pages(state, meeting).max(1);
    let at = meeting.view.page.min(count - 1);
    let rows = usize::from(area.height.saturating_sub(AROUND)).max(1);
    let accent = canvas.theme.accent(Accent::Denk);
    let second = canvas.theme.second();
    canvas.put(LEFT, 2, alone::BRIEF_PREVIEW, accent);
    let lines = lines(meeting, text_width(area.width));
    let first = at * rows;
    let here = &lines[first.min(lines.len())..lines.len().min(first + rows)];
    put(canvas, (LEFT, 4), here);
    let row = area.height.saturating_sub(2);
    let keys = if count > 1 {
        alone::BRIEF_BACK_PAGES
    } else {
        alone::BRIEF_BACK
    };
    canvas.put(LEFT, row, keys, second);
    if count > 1 {
        canvas.right(row, &screen::page_of(at + 1, count), second);
    }
}

/// The page beside the list of answers.
pub(super) fn beside(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting) {
    let second = canvas.theme.second();
    canvas.put(area.x, area.y, alone::BRIEF_PREVIEW, second);
    let lines = lines(meeting, area.width);
    let fits = usize::from(area.height.saturating_sub(2));
    let visible = if lines.len() > fits {
        fits.saturating_sub(1)
    } else {
        lines.len()
    };
    let row = put(canvas, (area.x, area.y + 2), &lines[..visible]);
    if visible < lines.len() {
        let more = alone::more_lines(lines.len() - visible);
        canvas.put(area.x, row, &more, second);
    }
}
