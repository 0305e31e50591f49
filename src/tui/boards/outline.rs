//! Nested circles, drawn in dots so that they are round.
use ratatui::layout::Rect;

use crate::tui::theme::Accent;

use super::dots::Dots;

/// A circle in half dots from the top left corner of its place: dots are as wide as they are high.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ring {
    /// Twice the place of its centre from the left, in dots.
    across: i32,
    /// Twice the place of its centre from the top, in dots.
    down: i32,
    /// Twice its radius, in dots.
    radius: i32,
    /// Its colour.
    pub(super) accent: Accent,
    /// The chosen ring has a thicker line.
    pub(super) chosen: bool,
}

/// From so many rows on there is twice as much space below each ring.
const LARGE: i32 = 12;

/// How three rings lie within each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nesting {
    /// The radius of the inner and the middle ring, in hundredths of that of the outer one.
    radii: [i32; 2],
    /// How much lower each ring further in lies than in the middle of the one around it: the
    /// space below it, in half dots; 0 puts all of them around one centre.
    sink: i32,
}

impl Nesting {
    /// Around one centre, then with more and more space for titles above each ring.
    pub(super) const ALL: [Self; 6] = [
        Self::new(33, 67, 0),
        Self::new(30, 68, 8),
        Self::new(38, 72, 8),
        Self::new(44, 72, 8),
        Self::new(48, 74, 7),
        Self::new(46, 74, 6),
    ];

    const fn new(inner: i32, middle: i32, sink: i32) -> Self {
        Self {
            radii: [inner, middle],
            sink,
        }
    }

    /// The rings in a square place of so many rows, the inner one first.
    pub(super) fn rings(self, rows: u16) -> [Ring; 3] {
        let outer = i32::from(rows) * 4 - 1;
        let [inner, middle] = self.radii.map(|part| outer * part / 100);
        // Large rings need more air below, or their lines touch there.
        let sink = self.sink * (i32::from(rows) / LARGE).max(1);
        let lowered = |radius: i32, times: i32| match sink {
            0 => 0,
            sink => outer - radius - sink * times,
        };
        let ring = |at: usize, radius, lowered| Ring {
            across: outer + 1,
            down: outer + 1 + lowered,
            radius,
            accent: super::RINGS[at],
            chosen: false,
        };
        [
            ring(0, inner, lowered(inner, 2)),
            ring(1, middle, lowered(middle, 1)),
            ring(2, outer, 0),
        ]
    }
}

impl Ring {
    /// The rows on which its title may stand, the best one first: between its own line and the ring
    /// inside it, or across its centre.
    pub(super) fn title_rows(self, inside: Option<Self>) -> Vec<u16> {
        let top = self.down - self.radius;
        let below = inside.map_or(self.down + self.radius, |inner| inner.down - inner.radius);
        let middle = i32::midpoint(top, below) / 8;
        let (first, last) = (top / 8 + 1, (below - 1) / 8);
        let mut rows: Vec<i32> = (first..=last).collect();
        rows.sort_by_key(|row| ((row - middle).abs(), *row));
        rows.into_iter()
            .filter_map(|row| u16::try_from(row).ok())
            .collect()
    }

    /// Whether a dot lies on its line.
    const fn has(self, x: i32, y: i32) -> bool {
        let (dx, dy) = (2 * x + 1 - self.across, 2 * y + 1 - self.down);
        let away = dx * dx + dy * dy;
        let thick = if self.chosen { 3 } else { 1 };
        let (inner, outer) = (self.radius - thick, self.radius + 1);
        away >= inner * inner && away < outer * outer
    }
}

/// The lines of these rings; where two meet, the last one gives the colour.
pub(super) fn outline(area: Rect, rings: &[Ring]) -> Dots {
    let mut dots = Dots::new(area);
    for ring in rings {
        dots.fill(ring.accent, |x, y| ring.has(x, y));
    }
    dots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_as_wide_as_it_is_high_and_the_rings_lie_within_each_other() {
        for rows in 9..40 {
            for nesting in Nesting::ALL {
                let rings = nesting.rings(rows);
                let inside = |inner: Ring, outer: Ring| {
                    let room = outer.radius - inner.radius;
                    (inner.down - outer.down).abs() < room && inner.across == outer.across
                };
                assert!(
                    inside(rings[0], rings[1]) && inside(rings[1], rings[2]),
                    "{rows} {nesting:?}"
                );
                let below = |inner: Ring, outer: Ring| {
                    (outer.down + outer.radius) - (inner.down + inner.radius)
                };
                let air = below(rings[0], rings[1]).min(below(rings[1], rings[2]));
                assert!(rows < 24 || air >= 12, "they touch: {rows} {nesting:?}");
                let dots = |has: &dyn Fn(i32) -> bool| {
                    (0..i32::from(rows) * 4).filter(|at| has(*at)).count()
                };
                let outer = rings[2];
                let size = i32::from(rows) * 4;
                let wide = dots(&|x| (0..size).any(|y| outer.has(x, y)));
                let high = dots(&|y| (0..size).any(|x| outer.has(x, y)));
                assert_eq!(wide, high, "{rows} {nesting:?}");
                assert_eq!(wide, usize::from(rows) * 4);
            }
        }
    }
}
