//! The edge of every screen: the footer with its hints and notices, the cover, waiting.
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Field, Focus, State};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::tui::{keymap, labels};
use crate::words::{notice, safety, screen};

/// A notice, else at most four hints.
pub(in crate::tui) fn footer(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    focus: Focus,
    hints: bool,
) {
    footer_with(canvas, state, focus, hints, "");
}

/// The same, with a few words in the corner that always stay.
pub(in crate::tui) fn footer_with(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    focus: Focus,
    hints: bool,
    corner: &str,
) {
    let row = canvas.area().height.saturating_sub(1);
    let quiet = canvas.theme.second();
    canvas.right(row, corner, quiet);
    let taken = if corner.is_empty() {
        0
    } else {
        corner.width() + 4
    };
    let room = usize::from(canvas.area().width).saturating_sub(taken);
    if let Some(shown) = &state.notice {
        said(canvas, &notice::notice(&shown.notice, state.offset), room);
        return;
    }
    if !hints {
        return;
    }
    let mut x = 2;
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    for action in labels::hints(focus) {
        let Some(key) = keymap::key_of(focus, *action) else {
            continue;
        };
        let width = keymap::name(key).width() + 1 + labels::hint(*action).width();
        // A hint that does not fit is left out: `?` has them all.
        if usize::from(x) + width <= room {
            x = canvas.put(x, row, &keymap::name(key), strong) + 1;
            x = canvas.put(x, row, labels::hint(*action), second) + 3;
        }
    }
}

/// A notice on the last row, of which so many columns are free. What is longer begins on the row
/// above it: no sentence about what is safe is cut off.
fn said(canvas: &mut Canvas<'_, '_>, words: &str, room: usize) {
    let row = canvas.area().height.saturating_sub(1);
    let style = canvas.theme.accent(Accent::Bedoeling);
    let room = room.saturating_sub(2);
    if words.width() <= room || row == 0 {
        canvas.put(2, row, &cut(words, room), style);
        return;
    }
    let whole = usize::from(canvas.area().width).saturating_sub(4);
    let lines = wrap(words, whole);
    let (first, rest) = lines.split_at(1);
    canvas.put(2, row - 1, &" ".repeat(whole), style);
    canvas.put(2, row - 1, &first.concat(), style);
    canvas.put(2, row, &cut(&rest.join(" "), room), style);
}

/// A few words in the middle of an empty screen.
pub(super) fn middle(canvas: &mut Canvas<'_, '_>, words: &[(&str, Style)]) {
    let mut row = (canvas.area().height / 2).saturating_sub(1);
    for (text, style) in words {
        canvas.put(LEFT, row, text, *style);
        row += 2;
    }
}

/// No content: what is safe, and what the next key does.
pub(super) fn cover(canvas: &mut Canvas<'_, '_>, state: &State, sure: bool) {
    let keeps = state.meeting().is_some_and(crate::app::Meeting::keeps);
    let (what, next) = match (keeps, sure) {
        (true, _) => (screen::COVER, screen::COVER_NEXT),
        (false, false) => (screen::COVER_NOTHING, screen::COVER_NOTHING_NEXT),
        (false, true) => (screen::COVER_SURE, screen::COVER_SURE_NEXT),
    };
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    middle(canvas, &[(what, strong), (next, second)]);
    footer(canvas, state, Focus::Cover, false);
}

/// A question before something is shown that the group need not read.
pub(super) fn guard(canvas: &mut Canvas<'_, '_>, asks: &str, next: &str) {
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    middle(canvas, &[(asks, strong), (next, second)]);
}

/// The disk is being asked for a session.
pub(super) fn waiting(canvas: &mut Canvas<'_, '_>, state: &State) {
    let second = canvas.theme.second();
    let hangs = state.safety.is_slow(state.now);
    let late = hangs.then_some((safety::HANGS, second));
    let words: Vec<_> = [(screen::WAITING, second)]
        .into_iter()
        .chain(late)
        .collect();
    middle(canvas, &words);
}

/// The part of the text around the cursor that fits: all of it when it can, else its end.
pub(in crate::tui) fn around(field: &Field, width: usize) -> (String, String) {
    let (before, after) = field.halves();
    let mut kept: Vec<&str> = Vec::new();
    let mut used = 1;
    for grapheme in before.graphemes(true).rev() {
        if used + grapheme.width() > width {
            break;
        }
        used += grapheme.width();
        kept.push(grapheme);
    }
    let before: String = kept.into_iter().rev().collect();
    let mut rest = String::new();
    for grapheme in after.graphemes(true) {
        if used + grapheme.width() > width {
            break;
        }
        used += grapheme.width();
        rest.push_str(grapheme);
    }
    (before, rest)
}
