//! "Dit is niet voor de zaal. Toch tonen?"
use crate::tui::canvas::{Canvas, LEFT};
use crate::words::archive as words;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>) {
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    let row = (canvas.area().height / 2).saturating_sub(1);
    canvas.put(LEFT, row, words::GUARD, strong);
    canvas.put(LEFT, row + 2, words::GUARD_NEXT, second);
}
