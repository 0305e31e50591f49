//! Steps in which something lies on the table: earlier afspraken, cards that were drawn.
use ratatui::layout::Rect;

use crate::app::{Meeting, State};
use crate::domain::afspraak::AfspraakStatus;
use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::wrap::wrap;
use crate::words::steps;

use super::lists::{entry, head, window};

/// The afspraken that are open, with what was said of each; below them what can be said of the
/// chosen one.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, state: &State, meeting: &Meeting) {
    let row = head(canvas, area, meeting);
    let Some(memory) = state.memory.as_deref() else {
        return;
    };
    let verdicts = &meeting.session().step().verdicts;
    let lines: Vec<String> = memory
        .open
        .iter()
        .map(|open| {
            let said = verdicts.iter().find(|one| one.afspraak == open.reference);
            match said {
                Some(verdict) => {
                    let judged = steps::judged(&open.what, &verdict.verdict, verdict.to);
                    format!("✓ {judged}")
                }
                None => steps::earlier(&open.what, open.who.as_deref(), open.due),
            }
        })
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let choice = meeting.view.choice;
    let legend = state
        .looked_at()
        .map(|open| steps::verdicts(AfspraakStatus::verdicts(open.kind)));
    let width = usize::from(area.width.min(LINE_MOST));
    let legend = legend.map_or_else(Vec::new, |legend| wrap(&legend, width));
    let below = u16::try_from(legend.len()).unwrap_or(0);
    let place = Rect {
        height: area.height.saturating_sub(below + u16::from(below > 0)),
        ..area
    };
    let until = choice.map_or(lines.len().min(1), |at| at + 1);
    window(canvas, place, row, &lines, choice, until);
    let second = canvas.theme.second();
    canvas.lines(area.x, area.bottom().saturating_sub(below), &legend, second);
}

/// The cards on the table, of which one is chosen: with air between them where there is space.
pub(super) fn cards(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting) {
    let step = meeting.session().step();
    let choice = meeting.view.choice;
    let mut row = head(canvas, area, meeting);
    let width = usize::from(area.width.saturating_sub(2).min(LINE_MOST));
    let rows: usize = step
        .drawn
        .iter()
        .map(|card| wrap(card, width).len() + 1)
        .sum();
    if rows > usize::from(area.bottom().saturating_sub(row)) {
        let lines: Vec<&str> = step.drawn.iter().map(String::as_str).collect();
        let until = choice.map_or(1, |at| at + 1);
        window(canvas, area, row, &lines, choice, until);
        return;
    }
    for (at, card) in step.drawn.iter().enumerate() {
        row = entry(canvas, area, row, card, choice == Some(at)) + 1;
    }
}
