//! An address as a code for the camera of a telephone: dark on explicit white, with the four
//! modules of quiet around it that readers want (`room.md` A.10).
use fast_qr::{ECL, QRBuilder};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::wrap::wrap;
use crate::words::steps;

/// Modules of white on every side.
const QUIET: usize = 4;

/// Draws the code with two modules in a cell above each other, on a screen with nothing else, the
/// address below it for who has no camera, and beside it how to use it. Where it does not fit there
/// is only the address, whole.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, address: &str) {
    let screen = canvas.area();
    let rows = modules(address).unwrap_or_default();
    let width = u16::try_from(rows.first().map_or(0, Vec::len)).unwrap_or(u16::MAX);
    let height = u16::try_from(rows.len().div_ceil(2)).unwrap_or(u16::MAX);
    let beside = screen.width.saturating_sub(area.x + width + 4);
    let bare = address.strip_prefix("https://").unwrap_or(address);
    let below = u16::try_from(bare.width()).unwrap_or(u16::MAX);
    let whole = below.saturating_add(area.x) <= screen.width;
    let fits = !rows.is_empty() && height < screen.height && beside >= 16 && whole;
    let (text, second) = (canvas.theme.text(), canvas.theme.second());
    if !fits {
        let lines = wrap(bare, usize::from(area.width.min(LINE_MOST)));
        let row = canvas.lines(area.x, area.y, &lines, text);
        canvas.put(area.x, row + 1, steps::FILM_NO_CODE, second);
        return;
    }
    let top = (screen.height - 1 - height) / 2;
    let style = canvas.theme.code();
    for (at, pair) in rows.chunks(2).enumerate() {
        let y = top + u16::try_from(at).unwrap_or(0);
        canvas.put(area.x, y, &symbols(&pair[0], pair.get(1)), style);
    }
    let x = area.x + width + 2;
    let beside = usize::from(beside);
    let row = canvas.lines(x, top + 2, &wrap(steps::FILM_CODE, beside), second);
    canvas.lines(x, row + 1, &wrap(steps::FILM_WITHOUT, beside), second);
    canvas.put(area.x, top + height, bare, text);
}

/// Two rows of modules as one row of cells.
fn symbols(above: &[bool], below: Option<&Vec<bool>>) -> String {
    let below = |column: usize| below.is_some_and(|row| row[column]);
    let cells = above.iter().enumerate();
    cells
        .map(|(column, above)| match (above, below(column)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        })
        .collect()
}

/// Which modules are dark, with the quiet around them; none when the address is too long.
fn modules(address: &str) -> Option<Vec<Vec<bool>>> {
    let code = QRBuilder::new(address).ecl(ECL::L).build().ok()?;
    let size = code.size;
    let dark = |row: usize, column: usize| {
        let inside =
            (QUIET..QUIET + size).contains(&row) && (QUIET..QUIET + size).contains(&column);
        inside && code[row - QUIET][column - QUIET].value()
    };
    let whole = size + 2 * QUIET;
    Some(
        (0..whole)
            .map(|row| (0..whole).map(|column| dark(row, column)).collect())
            .collect(),
    )
}
