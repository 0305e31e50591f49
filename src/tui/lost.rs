//! What a window says when the other one, where the meeting is, does not answer any more.
use ratatui::Frame;

use crate::domain::levels::Window;
use crate::domain::setting::Look;
use crate::words::windows as words;

use super::canvas::{Canvas, LEFT, Paint};
use super::theme::{Accent, Theme};
use super::wrap::cut;

/// The rows that it takes at the foot.
const ROWS: u16 = 4;

/// Draws it over the foot of what was shown last: what the room was reading stays.
pub fn lost(window: Window, keeps: bool, paint: &mut Paint, frame: &mut Frame<'_>) {
    let look = match window {
        Window::Room => Look::Light,
        Window::Cockpit => Look::Dark,
    };
    let mut canvas = Canvas {
        theme: Theme::new(look, paint.depth),
        letters: &mut paint.letters,
        frame,
    };
    let area = canvas.area();
    let top = area.height.saturating_sub(ROWS);
    let (ground, line) = (canvas.theme.ground(), canvas.theme.line());
    let whole = usize::from(area.width);
    for row in top..area.height {
        canvas.put(0, row, &" ".repeat(whole), ground);
    }
    canvas.put(0, top, &"─".repeat(whole), line);
    let warn = canvas.theme.accent(Accent::Warn);
    let start = canvas.put(LEFT, top + 1, words::label(window), warn) + 3;
    let [what, next] = words::lost(window, keeps);
    let (strong, text) = (canvas.theme.strong(), canvas.theme.text());
    let room = |x: u16| usize::from(area.width.saturating_sub(x));
    canvas.put(start, top + 1, &cut(what, room(start)), strong);
    canvas.put(LEFT, top + 2, &cut(next, room(LEFT)), text);
}
