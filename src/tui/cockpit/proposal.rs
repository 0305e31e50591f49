//! How the meeting could end on time again: asked between two steps, where only the facilitator
//! looks.
use crate::app::State;
use crate::domain::programma::replan::Proposal;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::screens::edge;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::replan as words;

/// Where it begins, below the band.
const TOP: u16 = 2;
/// Fewer rows than this, and no row is left empty for its looks.
const AIRY: u16 = 18;

pub(in crate::tui) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, proposal: &Proposal) {
    let Some(meeting) = state.meeting() else {
        return;
    };
    super::header::draw(canvas, state, meeting);
    let session = meeting.session();
    let area = canvas.area();
    let width = usize::from(area.width.saturating_sub(2 * LEFT).min(LINE_MOST));
    let air = u16::from(area.height >= AIRY);
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let (strong, text, second) = (
        canvas.theme.strong(),
        canvas.theme.text(),
        canvas.theme.second(),
    );
    canvas.put(LEFT, TOP, words::TITLE, accent);
    let behind = wrap(&words::behind(proposal), width);
    let mut row = canvas.lines(LEFT, TOP + 1 + air, &behind, text) + 1;
    let bottom = area.height.saturating_sub(5);
    for change in words::moves(session, proposal) {
        let lines = wrap(&change, width);
        if row + super::rows(&lines) > bottom {
            break;
        }
        row = canvas.lines(LEFT, row, &lines, strong);
    }
    let planned = state.offset.time(session.planned_end(state.now));
    let end = wrap(&words::end(proposal, planned), width);
    canvas.lines(LEFT, row + 1, &end, text);
    canvas.put(LEFT, area.height.saturating_sub(3), words::KEYS, second);
    edge::footer(canvas, state, state.focus(), false);
}
