//! Braille dots, two by four in a cell, for what must be round or slanted.
use ratatui::layout::Rect;

use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;

/// Dots in a place of so many cells; where two drawings meet, the last one gives the colour.
pub(super) struct Dots {
    area: Rect,
    cells: Vec<(u8, Accent)>,
}

/// The bit of each dot in a cell, by row and column.
const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

impl Dots {
    /// No dots yet.
    pub(super) fn new(area: Rect) -> Self {
        let count = usize::from(area.width) * usize::from(area.height);
        Self {
            area,
            cells: vec![(0, Accent::Second); count],
        }
    }

    /// How many dots fit across and down.
    pub(super) fn size(&self) -> (i32, i32) {
        (
            i32::from(self.area.width) * 2,
            i32::from(self.area.height) * 4,
        )
    }

    /// One dot, from the top left corner; nothing outside the place.
    pub(super) fn set(&mut self, x: i32, y: i32, accent: Accent) {
        let (wide, high) = self.size();
        if !(0..wide).contains(&x) || !(0..high).contains(&y) {
            return;
        }
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };
        let cell = (y / 4) * usize::from(self.area.width) + x / 2;
        let bit = BITS[y % 4][x % 2];
        self.cells[cell] = (self.cells[cell].0 | bit, accent);
    }

    /// Every dot for which this holds.
    pub(super) fn fill(&mut self, accent: Accent, has: impl Fn(i32, i32) -> bool) {
        let (wide, high) = self.size();
        for y in 0..high {
            for x in 0..wide {
                if has(x, y) {
                    self.set(x, y, accent);
                }
            }
        }
    }

    /// A straight line, with a dot at every so many.
    pub(super) fn line(
        &mut self,
        (x, y): (i32, i32),
        (to_x, to_y): (i32, i32),
        every: i32,
        accent: Accent,
    ) {
        let long = (to_x - x).abs().max((to_y - y).abs()).max(1);
        // To the nearest dot, downwards too.
        let between =
            |from: i32, to: i32, at: i32| from + ((to - from) * at * 2 + long).div_euclid(long * 2);
        for at in (0..=long).filter(|at| at % every.max(1) == 0) {
            self.set(between(x, to_x, at), between(y, to_y, at), accent);
        }
    }

    /// Whether so many cells in the middle of a row are free, with one more at each side.
    pub(super) fn is_free(&self, row: u16, width: u16) -> bool {
        let Some(first) = (self.area.width / 2).checked_sub(width / 2 + 1) else {
            return false;
        };
        let last = first + width + 1;
        let start = usize::from(row) * usize::from(self.area.width);
        let found = self
            .cells
            .get(start + usize::from(first)..=start + usize::from(last));
        last < self.area.width && found.is_some_and(|cells| cells.iter().all(|cell| cell.0 == 0))
    }

    /// Draws the dots.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_, '_>) {
        let width = usize::from(self.area.width).max(1);
        for (row, cells) in (self.area.y..).zip(self.cells.chunks(width)) {
            for (x, (bits, accent)) in (self.area.x..).zip(cells) {
                let dots = char::from_u32(0x2800 + u32::from(*bits)).filter(|_| *bits > 0);
                if let Some(dots) = dots {
                    let style = canvas.theme.accent(*accent);
                    canvas.put(x, row, &dots.to_string(), style);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reaches_both_ends_and_leaves_no_gap() {
        let mut dots = Dots::new(Rect::new(0, 0, 10, 5));
        dots.line((0, 19), (19, 0), 1, Accent::Denk);
        let is_set =
            |x: usize, y: usize| dots.cells[(y / 4) * 10 + x / 2].0 & BITS[y % 4][x % 2] > 0;
        for at in 0..20 {
            assert!(is_set(at, 19 - at), "{at}");
        }
        dots.set(20, 3, Accent::Denk);
        dots.set(-1, 3, Accent::Denk);
    }
}
