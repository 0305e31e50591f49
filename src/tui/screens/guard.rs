//! "Hier staan teams en gesprekken. Toch tonen?" Asked before the room may read them.
use crate::app::Guarded;
use crate::tui::canvas::{Canvas, LEFT};
use crate::words::archive as words;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, what: Guarded) {
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    let row = (canvas.area().height / 2).saturating_sub(1);
    canvas.put(LEFT, row, asks(what), strong);
    canvas.put(LEFT, row + 2, words::GUARD_NEXT, second);
}

/// The question, which names what would come on the screen.
const fn asks(what: Guarded) -> &'static str {
    match what {
        Guarded::OpenMeetings | Guarded::Archive => words::GUARD_MEETINGS,
        Guarded::Teams => words::GUARD_TEAMS,
    }
}
