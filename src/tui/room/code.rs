//! An address as a code for the camera of a telephone: dark on explicit white, with the four
//! modules of quiet around it that readers want (`room.md` A.10).
use fast_qr::{ECL, QRBuilder};
use ratatui::layout::Rect;

use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::wrap::wrap;
use crate::words::steps;

/// Modules of white on every side.
const QUIET: usize = 4;

/// Draws the code with two modules in a cell above each other, and how to use it beside it. Where
/// it does not fit there is only the address, whole.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, address: &str) {
    let screen = canvas.area();
    let rows = modules(address).unwrap_or_default();
    let width = u16::try_from(rows.first().map_or(0, Vec::len)).unwrap_or(u16::MAX);
    let height = u16::try_from(rows.len().div_ceil(2)).unwrap_or(u16::MAX);
    let fits = !rows.is_empty() && width < screen.width && height + 3 <= screen.height;
    let (text, second) = (canvas.theme.text(), canvas.theme.second());
    let bare = address.strip_prefix("https://").unwrap_or(address);
    if !fits {
        let lines = wrap(bare, usize::from(area.width.min(LINE_MOST)));
        canvas.lines(area.x, area.y, &lines, text);
        return;
    }
    let top = 1;
    let style = canvas.theme.code();
    for (at, pair) in rows.chunks(2).enumerate() {
        let below = pair.get(1);
        let dark = |row: Option<&Vec<bool>>, column: usize| row.is_some_and(|row| row[column]);
        let symbols: String = (0..usize::from(width))
            .map(|column| match (pair[0][column], dark(below, column)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            })
            .collect();
        let y = top + u16::try_from(at).unwrap_or(0);
        canvas.put(area.x, y, &symbols, style);
    }
    let x = area.x + width + 2;
    let beside = screen.width.saturating_sub(x + 2);
    if beside >= 16 {
        let beside = usize::from(beside);
        let mut lines = wrap(steps::FILM_CODE, beside);
        lines.push(String::new());
        lines.extend(wrap(steps::FILM_WITHOUT, beside));
        canvas.lines(x, top + 1, &lines, second);
    }
    canvas.put(area.x, top + height, bare, text);
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
