//! What is for the facilitator alone: the story to read aloud, the tip of the step, what to look
//! out for. Where there is no column beside it, the plan stands folded below.
use ratatui::layout::Rect;

use crate::app::{Meeting, State};
use crate::domain::step::StepKind;
use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::room::story;
use crate::tui::screens::notes;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::cockpit as words;

use super::{Columns, aside, heading, now, rows};

/// The most rows that stay for tips beside a board or a list.
const KEPT_MOST: u16 = 6;
/// Fewer rows than this, and a board or a list gets all of them.
const KEPT_FROM: u16 = 16;

/// The most characters of a line that is read aloud: nobody reads it from a distance.
const ALOUD_MOST: u16 = 72;

/// From this many rows on the part stands apart.
const AIR_FROM: u16 = 14;

/// A row above the part, where there is space for it.
const fn air(area: Rect) -> u16 {
    if area.height < AIR_FROM { 0 } else { 1 }
}

/// The tips, each as its lines.
fn tips(state: &State, meeting: &Meeting, width: u16) -> Vec<Vec<String>> {
    let width = usize::from(width.saturating_sub(2).min(LINE_MOST));
    let tips = notes::tips(state, meeting);
    tips.iter().map(|tip| wrap(tip, width)).collect()
}

/// The rows that stay for tips when the step itself would take everything.
pub(super) fn kept(state: &State, meeting: &Meeting, area: Rect) -> u16 {
    let first = tips(state, meeting, area.width)
        .first()
        .map(|tip| rows(tip));
    match first {
        Some(first) if area.height >= KEPT_FROM => (first + 2).min(KEPT_MOST),
        // Where there is no space for a tip stands how many there are.
        Some(_) => 1,
        None => 0,
    }
}

/// The pages of the story in a step in which it is read aloud; none in other steps.
pub(super) fn pages(state: &State, meeting: &Meeting, columns: &Columns) -> Vec<Vec<String>> {
    let step = meeting.session().step();
    if step.kind != StepKind::Verhaal {
        return Vec::new();
    }
    let area = columns.main;
    let taken = now::height(state, meeting, area) + 1 + air(area);
    let columns = usize::from(area.width.min(ALOUD_MOST));
    let height = usize::from(area.height.saturating_sub(taken)).max(1);
    story::pages_of(story::text_of(state, meeting), columns, height)
}

/// Draws it below the row where what goes on now ends.
pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    meeting: &Meeting,
    columns: &Columns,
    row: u16,
) {
    let area = columns.main;
    let pages = pages(state, meeting, columns);
    if !pages.is_empty() {
        return story(canvas, area, row, meeting, &pages);
    }
    let folded = match columns.aside {
        Some(_) => Vec::new(),
        None => aside::folded_lines(meeting, area.width),
    };
    let tips = tips(state, meeting, area.width);
    let left = area.bottom().saturating_sub(row);
    // The first tip comes first, then the folded lines, then the other tips.
    let least = tips.first().map_or(0, |tip| rows(tip) + 1);
    let air = u16::from(left > least);
    let fit = left.saturating_sub(least + air);
    let folded = &folded[..usize::from(fit).min(folded.len())];
    let below = u16::try_from(folded.len()).unwrap_or(0);
    let apart = u16::from(below > 0 && fit > below);
    let place = Rect {
        y: row + air,
        height: left.saturating_sub(air + below + apart),
        ..area
    };
    list(canvas, place, &tips);
    aside::draw_folded(canvas, area, area.bottom() - below, folded);
}

/// As many whole tips as fit; the rest is counted.
fn list(canvas: &mut Canvas<'_, '_>, area: Rect, tips: &[Vec<String>]) {
    if tips.is_empty() || area.height == 0 {
        return;
    }
    if area.height == 1 {
        let second = canvas.theme.second();
        canvas.put(area.x, area.y, &words::tips(0, tips.len()), second);
        return;
    }
    let mut row = heading(canvas, area, area.y, words::FOR_YOU);
    let (text, second) = (canvas.theme.text(), canvas.theme.second());
    let accent = canvas.theme.accent(Accent::Bedoeling);
    for (at, tip) in tips.iter().enumerate() {
        let more = u16::from(at > 0 && at + 1 < tips.len());
        if row + rows(tip) + more > area.bottom() {
            if row < area.bottom() {
                canvas.put(area.x, row, &words::tips(at, tips.len()), second);
            }
            return;
        }
        canvas.put(area.x, row, "·", accent);
        row = canvas.lines(area.x + 2, row, tip, text);
    }
}

fn story(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    row: u16,
    meeting: &Meeting,
    pages: &[Vec<String>],
) {
    let at = meeting.view.page.min(pages.len() - 1);
    let row = row + air(area);
    heading(canvas, area, row, words::FOR_YOU);
    let second = canvas.theme.second();
    let mut said = words::READ_ALOUD.to_owned();
    if pages.len() > 1 {
        said = format!("{said} {}", words::page_on(at + 1, pages.len()));
    }
    let x = area.x + super::cells(words::FOR_YOU) + 2;
    canvas.put(x, row, &said, second);
    let text = canvas.theme.text();
    canvas.lines(area.x, row + 1, &pages[at], text);
}
