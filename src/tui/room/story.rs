//! The story of a werkpakket as pages: none much shorter than the others.
use crate::app::{Meeting, State};
use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::wrap::wrap;
use crate::words::screen;

use super::{body, takes_keys, time};

/// The story of the werkpakket; one sentence when this computer does not have it.
pub(in crate::tui) fn text_of<'a>(state: &'a State, meeting: &Meeting) -> &'a str {
    let pakket = meeting.pakket(state.toolkit.as_deref());
    pakket
        .and_then(|pakket| pakket.story.as_deref())
        .unwrap_or(screen::STORY_GONE)
}

/// The lines of the story, page by page.
pub(super) fn pages(state: &State, meeting: &Meeting) -> Vec<Vec<String>> {
    pages_at(state, meeting, state.size)
}

/// The same on a screen of this size.
pub(in crate::tui) fn pages_at(
    state: &State,
    meeting: &Meeting,
    (width, height): (u16, u16),
) -> Vec<Vec<String>> {
    let columns = usize::from(width.saturating_sub(8).min(LINE_MOST));
    let rows = usize::from(height.saturating_sub(8).max(1));
    pages_of(text_of(state, meeting), columns, rows)
}

/// A text as pages of so many columns and at most so many rows, none much shorter than the others;
/// a paragraph that fits on a page is not torn apart.
pub(in crate::tui) fn pages_of(text: &str, columns: usize, rows: usize) -> Vec<Vec<String>> {
    let full = full_pages(text, columns, rows);
    let paragraphs = text.trim().split("\n\n");
    let heights = paragraphs.map(|said| wrap(&said.replace('\n', " "), columns).len());
    let least = heights.max().unwrap_or(rows).min(rows);
    // With fewer rows on each page the last one gets more of them.
    let even = (least..rows).map(|rows| full_pages(text, columns, rows));
    let mut even = even.filter(|pages| pages.len() == full.len());
    even.next().unwrap_or(full)
}

/// The same with as much as there is space for on every page but the last.
fn full_pages(text: &str, columns: usize, rows: usize) -> Vec<Vec<String>> {
    let mut pages: Vec<Vec<String>> = vec![Vec::new()];
    for paragraph in text.trim().split("\n\n") {
        let lines = wrap(&paragraph.replace('\n', " "), columns);
        let last = pages.last_mut().expect("there is always a last page");
        let gap = usize::from(!last.is_empty());
        if last.len() + gap + lines.len() > rows && !last.is_empty() {
            pages.push(Vec::new());
        }
        for line in lines {
            let last = pages.last_mut().expect("there is always a last page");
            if last.len() == rows {
                pages.push(vec![line]);
            } else {
                last.push(line);
            }
        }
        let last = pages.last_mut().expect("there is always a last page");
        if last.len() < rows {
            last.push(String::new());
        }
    }
    pages
}

/// The page of the story that is shown, and how to go on.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let pages = pages(state, meeting);
    let at = meeting.view.page.min(pages.len() - 1);
    let area = body(canvas.area());
    let text = canvas.theme.text();
    canvas.lines(area.x, area.y, &pages[at], text);
    if pages.len() > 1 {
        let second = canvas.theme.second();
        let height = canvas.area().height;
        let beside_bar = meeting.session().step().timer.is_touched();
        let row = height - 3 - if beside_bar { time::above(height) } else { 0 };
        let said = if takes_keys(state) {
            screen::page_on(at + 1, pages.len())
        } else {
            screen::page_of(at + 1, pages.len())
        };
        canvas.right(row, &said, second);
    }
}
