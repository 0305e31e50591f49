//! The edge of every screen: the footer with its hints and notices, the cover, waiting.
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Focus, State};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::tui::{keymap, labels};
use crate::words::{notice, screen};

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
        let words = notice::notice(&shown.notice, state.offset);
        let style = canvas.theme.accent(Accent::Bedoeling);
        canvas.put(2, row, &cut(&words, room.saturating_sub(2)), style);
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

/// The disk is being asked for a session.
pub(super) fn waiting(canvas: &mut Canvas<'_, '_>) {
    let second = canvas.theme.second();
    middle(canvas, &[(screen::WAITING, second)]);
}
