//! The cockpit: one window for whoever leads the meeting, with what the group does not need.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Meeting, Phase, Stage, State};
use crate::domain::levels::Bewaren;
use crate::domain::setting::Look;
use crate::words::{cockpit as words, names};

use super::canvas::{Canvas, LEFT};
use super::room;
use super::screens::edge;
use super::theme::Accent;

mod aside;
mod disk;
mod header;
mod now;
mod proposal;
mod yours;

/// From this width on everything has its place beside each other.
const WIDE: u16 = 100;
/// From this width on the plan stands beside the step, where the step leaves it the space.
const TWO_COLUMNS: u16 = 80;
/// Fewer rows than this, and no row is left empty for its looks.
const AIRY: u16 = 18;

/// The meeting that is shown as a cockpit; none where the group looks, or before and after.
fn meeting(state: &State) -> Option<&Meeting> {
    let meeting = state.meeting()?;
    (is_cockpit(state) && meeting.phase == Phase::Running).then_some(meeting)
}

pub(super) use proposal::draw as proposal;

/// Whether this window belongs to the facilitator alone.
fn is_cockpit(state: &State) -> bool {
    matches!(&state.stage, Stage::Meeting(meeting) if meeting.has_cockpit())
}

/// The look of this window: the cockpit is dark where the room is light, so that nobody takes one
/// for the other.
pub(super) fn look(state: &State) -> Look {
    match state.look {
        Look::Light if is_cockpit(state) => Look::Dark,
        Look::Dark if is_cockpit(state) => Look::Light,
        look @ (Look::Light | Look::Dark | Look::Contrast) => look,
    }
}

/// How many pages the screen has now: going on goes through them first.
pub fn pages(state: &State) -> usize {
    meeting(state).map_or_else(
        || room::pages(state),
        |meeting| {
            let columns = Columns::of(state, meeting);
            let own = yours::pages(state, meeting, &columns).len().max(1);
            // The room may need more pages for the same story: it goes along to its last one.
            let room = state.windows.room.filter(|_| meeting.view.story);
            let room = room.map(|size| room::story::pages_at(state, meeting, size).len());
            own.max(room.unwrap_or(1))
        },
    )
}

/// Where the parts of the cockpit stand.
struct Columns {
    /// What goes on now, and what is for the facilitator.
    main: Rect,
    /// The plan; none where it stands folded below the rest.
    aside: Option<Rect>,
}

impl Columns {
    fn of(state: &State, meeting: &Meeting) -> Self {
        let (width, height) = state.size;
        let types = state.capture().is_some() || meeting.sorts();
        let top = if height < AIRY { 1 } else { 2 };
        let below = match (types, height < AIRY) {
            (true, _) => 5,
            (false, false) => 4,
            (false, true) => 3,
        };
        let bottom = height.saturating_sub(below);
        let whole = Rect {
            x: LEFT,
            y: top,
            width: width.saturating_sub(2 * LEFT),
            height: bottom.saturating_sub(top),
        };
        let beside = match width {
            WIDE.. => 36,
            TWO_COLUMNS.. if !now::shows_board(state, meeting) => 28,
            _ => {
                return Self {
                    main: whole,
                    aside: None,
                };
            }
        };
        let aside = Rect {
            x: whole.right() - beside,
            width: beside,
            ..whole
        };
        let main = Rect {
            width: whole.width - beside - 3,
            ..whole
        };
        Self {
            main,
            aside: Some(aside),
        }
    }
}

/// Draws the meeting for whoever leads it; false where this window shows what the room sees.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State) -> bool {
    let Some(meeting) = meeting(state) else {
        return false;
    };
    let area = canvas.area();
    if area.width < room::SMALLEST.0 || area.height < room::SMALLEST.1 {
        return false;
    }
    let columns = Columns::of(state, meeting);
    header::draw(canvas, state, meeting);
    let row = now::draw(canvas, columns.main, state, meeting);
    yours::draw(canvas, state, meeting, &columns, row);
    if let Some(area) = columns.aside {
        aside::draw(canvas, area, state, meeting);
    }
    let taken = now::bottom(canvas, state, meeting);
    disk::draw(canvas, state, meeting, taken);
    footer(canvas, state, meeting);
    true
}

fn footer(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let level = if meeting.rehearsal {
        Bewaren::Niets
    } else {
        meeting.session().bewaren
    };
    let corner = if canvas.area().width < TWO_COLUMNS {
        names::bewaren_corner(level)
    } else {
        words::keeps(names::bewaren(level))
    };
    edge::footer_with(canvas, state, state.focus(), false, &corner);
    room::hints::draw(canvas, state, meeting, &corner);
}

/// A heading of a part; answers with the row below it.
fn heading(canvas: &mut Canvas<'_, '_>, area: Rect, row: u16, words: &str) -> u16 {
    let style = canvas.theme.accent(Accent::Second);
    canvas.put(area.x, row, words, style);
    row + 1
}

/// A part on one row: its heading and a few words, as far as they fit.
fn folded(canvas: &mut Canvas<'_, '_>, area: Rect, row: u16, heading: &str, said: &str) {
    let style = canvas.theme.accent(Accent::Second);
    let end = canvas.put(area.x, row, heading, style) + 2;
    let room = usize::from(area.right().saturating_sub(end));
    let text = canvas.theme.text();
    canvas.put(end, row, &super::wrap::cut(said, room), text);
}

/// How many rows these lines take.
fn rows(lines: &[String]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// How many cells these words take.
fn cells(words: &str) -> u16 {
    u16::try_from(words.width()).unwrap_or(u16::MAX)
}
