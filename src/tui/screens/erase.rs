//! What can really go: a guard where the group looks along, the list, and the question once.
use ratatui::layout::Rect;

use crate::app::{Erasable, Erasing, Focus, Meeting, State};
use crate::domain::erase::TypedKind;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{menu, screen};

use super::edge;

/// The columns of the kind, before the text.
const KIND: u16 = 14;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize, asked: Erasing) {
    let Some(meeting) = state.meeting() else {
        return;
    };
    if asked == Erasing::Guarded {
        return edge::guard(canvas, menu::ERASE_GUARD, menu::ERASE_GUARD_NEXT);
    }
    let warn = canvas.theme.accent(Accent::Warn);
    canvas.put(LEFT, 1, menu::ERASE_TITLE, warn);
    let erasable = meeting.erasable();
    let chosen = erasable.get(cursor);
    if let (Erasing::Certain, Some(chosen)) = (asked, chosen) {
        certain(canvas, meeting, chosen);
    } else {
        list(canvas, &erasable, cursor);
    }
    edge::footer(canvas, state, Focus::List, asked == Erasing::Choosing);
}

fn list(canvas: &mut Canvas<'_, '_>, erasable: &[Erasable], cursor: usize) {
    let area = canvas.area();
    let rows = usize::from(area.height.saturating_sub(6)).max(1);
    let fits = erasable.len() <= rows;
    let shown = if fits { rows } else { rows - 1 }.max(1);
    let first = (cursor + 1).saturating_sub(shown);
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let second = canvas.theme.second();
    let mut row = 3;
    for (at, line) in erasable.iter().enumerate().skip(first).take(shown) {
        let style = if at == cursor {
            canvas.put(LEFT - 2, row, "▶", accent);
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        match line {
            Erasable::Typed(typed) => {
                canvas.put(LEFT, row, menu::typed_kind(typed.kind), second);
                let width = usize::from(area.width.saturating_sub(2 * LEFT + KIND));
                canvas.put(LEFT + KIND, row, &cut(&typed.text, width), style);
            }
            Erasable::Past => {
                canvas.put(LEFT, row, menu::PAST, style);
            }
        }
        row += 1;
    }
    let left = erasable.len().saturating_sub(first + shown);
    if !fits && left > 0 {
        canvas.put(LEFT, row, &screen::more(left), second);
    }
}

/// The whole of what goes, and the question.
fn certain(canvas: &mut Canvas<'_, '_>, meeting: &Meeting, chosen: &Erasable) {
    let area = canvas.area();
    let place = Rect {
        x: LEFT,
        y: 3,
        width: area.width.saturating_sub(2 * LEFT).min(LINE_MOST),
        height: area.height.saturating_sub(9),
    };
    let (strong, text, second) = (
        canvas.theme.strong(),
        canvas.theme.text(),
        canvas.theme.second(),
    );
    let (what, said) = match chosen {
        Erasable::Typed(typed) => (menu::typed_kind(typed.kind), typed.text.as_str()),
        Erasable::Past => (menu::PAST, ""),
    };
    canvas.put(place.x, place.y, what, second);
    let mut lines = wrap(said, usize::from(place.width));
    lines.truncate(usize::from(place.height.max(1)));
    let mut row = canvas.lines(place.x, place.y + 1, &lines, text) + 1;
    if let Some(also) = menu::also(times(meeting, said)) {
        row = canvas.lines(place.x, row, &[also], second);
    }
    let after = wrap(menu::ERASE_AFTER, usize::from(place.width));
    row = canvas.lines(place.x, row, &after, second);
    canvas.put(place.x, row + 1, menu::ERASE_SURE, strong);
}

/// How often these words stand in the meeting.
fn times(meeting: &Meeting, said: &str) -> usize {
    let typed = meeting.session().typed();
    let same = |kind: TypedKind, text: &str| kind != TypedKind::Casus && text.trim() == said.trim();
    typed
        .iter()
        .filter(|typed| same(typed.kind, &typed.text))
        .count()
}
