//! The contrast of every letter that a room sees, cell by cell (`room.md` A.2).
use bedoeling::domain::setting::Look;
use bedoeling::tui::theme::{channels, contrast};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;

use crate::support::Play;

/// What is read from the back of the room.
const TEXT: f64 = 10.0;
/// Whatever has another colour to say something with.
const ACCENT: f64 = 7.0;

/// The contrast of a cell; none where the terminal chooses a colour itself.
fn of(cell: &Cell) -> Option<f64> {
    let (front, back) = (channels(cell.fg)?, channels(cell.bg)?);
    Some(contrast(front, back))
}

/// Letters and digits, and the blocks that large letters are made of; the lines of a drawn board
/// are made of those too, and say nothing by themselves.
fn is_letter(cell: &Cell, is_drawn: bool) -> bool {
    let block = |c: char| !is_drawn && "▘▝▖▞▛▗▚▜▙▟".contains(c);
    let letter = |c: char| c.is_alphanumeric() || block(c);
    cell.symbol().chars().any(letter)
}

/// How many letters there are in all, and in how many of those the contrast is that of text.
fn letters(drawn: &Buffer, is_drawn: bool, place: &str) -> (usize, usize) {
    let (mut all, mut strong) = (0, 0);
    let cells = drawn.content().iter();
    for cell in cells.filter(|cell| is_letter(cell, is_drawn)) {
        assert!(!cell.modifier.contains(Modifier::DIM), "{place}: {cell:?}");
        let found = of(cell).unwrap_or_else(|| panic!("{place}: {cell:?}"));
        assert!(found >= ACCENT, "{place}: {found:.1} for {cell:?}");
        all += 1;
        strong += usize::from(found >= TEXT);
    }
    (all, strong)
}

/// Whether everything on this screen can be read, in every look.
pub(crate) fn check(play: &mut Play, name: &str) {
    let before = play.state.look;
    let is_drawn = play.session().step().board.is_some();
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        play.state.look = look;
        let (all, strong) = letters(&play.drawn(70, 20), is_drawn, &format!("{name}, {look:?}"));
        assert!(all > 0, "{name}, {look:?}: nothing to read");
        assert!(2 * strong > all, "{name}, {look:?}: {strong} of {all}");
    }
    play.state.look = before;
}
