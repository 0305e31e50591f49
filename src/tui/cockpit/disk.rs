//! What is safe: quiet while all is well, in words when it is not.
use crate::app::{FileState, Meeting, State};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{cockpit as words, notice, safety};

use super::cells;

/// On the row above the footer, of which the first `taken` columns are in use.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting, taken: u16) {
    let row = canvas.area().height.saturating_sub(2);
    if let Some(trouble) = state.safety.trouble() {
        let said = notice::problem(trouble);
        let details = notice::details(trouble);
        let all = [said.what, said.now, details].join(" ");
        let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT));
        let warn = canvas.theme.accent(Accent::Warn);
        // What does not work is more than what Enter does.
        canvas.put(LEFT, row, &" ".repeat(width), warn);
        canvas.put(LEFT, row, &cut(all.trim_end(), width), warn);
        return;
    }
    let quiet = match (meeting.keeps(), meeting.file) {
        (false, _) => words::UNKEPT,
        (true, _) if state.safety.is_slow(state.now) => safety::SLOW,
        (true, FileState::None) => words::NOT_YET,
        (true, FileState::Stands) => words::SAFE,
    };
    if taken + cells(quiet) + 4 <= canvas.area().width {
        let second = canvas.theme.second();
        canvas.right(row, quiet, second);
    }
}
