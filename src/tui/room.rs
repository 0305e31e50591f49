//! The room screen of a meeting: one thing at a time, quiet around the edge.
use chrono::TimeDelta;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{EDGE_STAYS, Focus, Meeting, Phase, State};
use crate::domain::levels::{Bewaren, Viewer, Window};
use crate::domain::session::Session;
use crate::domain::step::{Status, Step, StepKind};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::screens::edge;
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{cockpit, names, safety, screen, windows};

mod code;
mod ends;
pub(super) mod hints;
pub(super) mod lists;
mod looking_back;
mod page;
pub(super) mod step;
pub(super) mod story;
mod time;
pub(super) mod typing;

pub(super) use page::{Page, question};
pub(super) use step::pages;
pub(super) use time::{bar as time_bar, bar_at as time_bar_at};
pub(super) use typing::{ROWS as TYPING_ROWS, draw as typing};

/// Fewer columns or rows than this, and only the question is drawn.
pub(super) const SMALLEST: (u16, u16) = (56, 16);

/// The rows between the edge above and the time below.
pub(super) fn body(area: Rect) -> Rect {
    let height = area.height.saturating_sub(6);
    Rect {
        x: LEFT,
        y: 2,
        width: area.width.saturating_sub(2 * LEFT),
        height,
    }
}

/// Draws the meeting as the room sees it.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let area = canvas.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        step::tiny(canvas, state, meeting);
        return;
    }
    let code = step::code(meeting, meeting.session().step()).is_some();
    if shows_edge(state, meeting) && !code {
        header(canvas, state, meeting);
        footer(canvas, state, meeting);
    }
    match meeting.phase {
        Phase::Welcome => ends::welcome(canvas, state, meeting),
        Phase::Closing => ends::closing(canvas, state, meeting),
        Phase::Thanks => ends::thanks(canvas, state, meeting),
        Phase::Running => step::draw(canvas, state, meeting),
    }
    label(canvas, state, code);
}

/// Whether keys can be pressed here beside those of a clicker.
pub(super) fn takes_keys(state: &State) -> bool {
    state.window != Some(Window::Room)
}

/// Which window this is, always, so that nobody takes one for the other.
fn label(canvas: &mut Canvas<'_, '_>, state: &State, code: bool) {
    if takes_keys(state) {
        return;
    }
    let second = canvas.theme.second();
    if code {
        canvas.right(0, windows::ROOM, second);
    } else {
        canvas.put(2, 0, windows::ROOM, second);
    }
}

/// After a while without a key only the question and the time remain.
fn shows_edge(state: &State, meeting: &Meeting) -> bool {
    let recent = state.now - state.touched < TimeDelta::seconds(EDGE_STAYS);
    meeting.phase != Phase::Running || recent || state.overlay.is_some()
}

fn header(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let session = meeting.session();
    let second = canvas.theme.second();
    let strong = canvas.theme.strong();
    // The welcome screen says the title large.
    let title = if meeting.phase == Phase::Welcome {
        ""
    } else {
        &session.title
    };
    let mut start = 2;
    if meeting.viewer == Viewer::Me {
        let accent = canvas.theme.accent(Accent::Bedoeling);
        start = canvas.put(start, 0, cockpit::LABEL, accent) + 3;
    } else if !takes_keys(state) {
        start += 7;
    }
    let place = if meeting.phase == Phase::Running {
        place(session)
    } else {
        String::new()
    };
    let rehearsal = if meeting.rehearsal {
        screen::REHEARSAL.width() + 3
    } else {
        0
    };
    // On a small screen a long title gives way: the welcome said it whole.
    let taken = usize::from(start) + place.width() + rehearsal + 4;
    let room = usize::from(canvas.area().width).saturating_sub(taken);
    let end = canvas.put(start, 0, &cut(title, room), strong);
    if meeting.rehearsal {
        let warn = canvas.theme.accent(Accent::Warn);
        canvas.put(
            if title.is_empty() { end } else { end + 3 },
            0,
            screen::REHEARSAL,
            warn,
        );
    }
    canvas.right(0, &place, second);
}

/// "stap 4 van 9": a step that is skipped does not count, nor does a break.
pub(super) fn place(session: &Session) -> String {
    let counted = |steps: &[Step]| {
        let counts =
            |step: &&Step| step.status != Status::Overgeslagen && step.kind != StepKind::Pauze;
        steps.iter().filter(counts).count().max(1)
    };
    let until = counted(&session.steps[..=session.position()]);
    screen::step_of(until, counted(&session.steps))
}

fn footer(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let focus = state.focus();
    // The hints go for good after the second step; `?` shows every key.
    let knows = meeting.entered > 2 && matches!(focus, Focus::Meeting);
    let level = if meeting.rehearsal {
        Bewaren::Niets
    } else {
        meeting.session().bewaren
    };
    let stays = names::bewaren_corner(level);
    let corner = if meeting.phase == Phase::Thanks {
        ""
    } else if let Some(trouble) = state.safety.trouble().filter(|_| takes_keys(state)) {
        // Beside a cockpit it is said there.
        safety::corner(trouble.kind)
    } else {
        &stays
    };
    edge::footer_with(canvas, state, focus, false, corner);
    if !knows && takes_keys(state) {
        hints::draw(canvas, state, meeting, corner);
    }
}
