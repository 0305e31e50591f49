//! The band across the top: which window this is, which meeting, and how time stands.
use crate::app::{Meeting, Overlay, State};
use crate::domain::pace::Pace;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{cockpit as words, screen, time, windows};

use super::{TWO_COLUMNS, cells};

/// Fewer columns than this are no title.
const TITLE_LEAST: u16 = 12;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let session = meeting.session();
    let width = canvas.area().width;
    let band = canvas.theme.band();
    canvas.put(0, 0, &" ".repeat(usize::from(width)), band);
    let pace = match state.overlay {
        // A proposal is about the moment at which the group goes on.
        Some(Overlay::Proposal(_)) => Pace::leaving(session, state.now),
        _ => Pace::of(session, state.now),
    };
    let parts = [
        time::clock(state.offset.time(state.now)),
        words::ready_at(session.offset.time(pace.planned_end)),
        words::on_plan(pace.minutes_ahead(), width < super::WIDE),
    ];
    let gap = if width < TWO_COLUMNS { "  " } else { "   " };
    let right = parts.join(gap);
    let from = width.saturating_sub(cells(&right) + 2);
    let strong = canvas.theme.strong();
    canvas.put(from, 0, &right, strong);
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let mut x = canvas.put(2, 0, words::LABEL, accent) + 2;
    if let Some(said) = about_room(state) {
        let warn = canvas.theme.accent(Accent::Warn);
        x = canvas.put(x, 0, said, warn) + 2;
    }
    if meeting.rehearsal {
        let warn = canvas.theme.accent(Accent::Warn);
        x = canvas.put(x, 0, screen::REHEARSAL, warn) + 2;
    }
    let room = from.saturating_sub(x + 2);
    if room >= TITLE_LEAST {
        let text = canvas.theme.text();
        canvas.put(x, 0, &about(meeting, room), text);
    }
}

/// What the facilitator must know of the screen of the room; none when all is well.
const fn about_room(state: &State) -> Option<&'static str> {
    if state.black {
        Some(windows::ROOM_IS_BLACK)
    } else if state.windows.room_is_gone {
        Some(windows::ROOM_IS_GONE)
    } else {
        None
    }
}

/// The title, and the team and the number of people where these fit too.
fn about(meeting: &Meeting, room: u16) -> String {
    let session = meeting.session();
    let mut about = cut(&session.title, usize::from(room));
    let people = session.present.map(words::people);
    for more in session.team.iter().chain(&people) {
        let longer = format!("{about} · {more}");
        if cells(&longer) > room {
            break;
        }
        about = longer;
    }
    about
}
