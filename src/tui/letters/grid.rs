//! Fits the outline of a letter to the pixel grid, so that stems are even and edges sharp.

use ab_glyph::{Font, FontRef, OutlineCurve, point};

use super::edges::{Axis, Stem, edges, points, stems};
use super::knots::{Knot, add_lone, change, contours, follow};
use super::sprite::{Sprite, rasterised, whole};

/// Pixels per em for one cell row of letters: two pixels a row, of which the em takes four fifths.
const EM_PER_ROW: f32 = 1.6;
/// A pixel is half a cell wide and half a cell high, and a cell is twice as high as it is wide.
const WIDTH_OVER_HEIGHT: f32 = 2.0;
/// How far round letters stick out beyond flat ones, in em; flattened, since it only blurs.
const OVERSHOOT: f32 = 0.02;
/// The bars of small letters are thinner than this, in em; dots and capitals are thicker.
const THIN_BAR: f32 = 0.14;

/// The heights of a font in its own units, and what they become at one size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    em: f32,
    /// Pixels per unit across and up.
    across: f32,
    up: f32,
    /// Heights that letters share, in units: depth, small letters, capitals, stems.
    zones: [f32; 4],
}

impl Grid {
    /// The grid for letters of `rows` cell rows.
    pub(super) fn new(font: &FontRef<'_>, rows: u16) -> Self {
        let em = font.units_per_em().unwrap_or(2048.0);
        let up = EM_PER_ROW * f32::from(rows) / em;
        let heights = |letter| {
            let outline = font.outline(font.glyph_id(letter));
            outline.map_or(Vec::new(), |o| points(&o.curves).map(|p| p.y).collect())
        };
        let low = |letter| {
            heights(letter)
                .into_iter()
                .reduce(f32::min)
                .unwrap_or_default()
        };
        let high = |letter| {
            heights(letter)
                .into_iter()
                .reduce(f32::max)
                .unwrap_or_default()
        };
        let zones = [low('p'), high('x'), high('H'), high('l')];
        Self {
            em,
            across: up * WIDTH_OVER_HEIGHT,
            up,
            zones,
        }
    }

    /// Pixels from the top of the rows to the baseline: on the edge of a cell, so that what
    /// stands on it is sharp, with room below for the depth of a `p`.
    pub(super) fn baseline(&self, rows: u16) -> i32 {
        let depth = whole((self.zones[0] * self.up).round());
        let room = i32::from(rows) * 2 + depth;
        room - room % 2
    }

    /// How far two letters move together or apart, in pixels.
    pub(super) fn kern(&self, font: &FontRef<'_>, first: char, second: char) -> i32 {
        let units = font.kern_unscaled(font.glyph_id(first), font.glyph_id(second));
        whole((units * self.across).round())
    }

    /// The letter on the grid.
    pub(super) fn sprite(&self, font: &FontRef<'_>, letter: char) -> Sprite {
        let glyph = font.glyph_id(letter);
        let width = font.h_advance_unscaled(glyph);
        let Some(mut outline) = font.outline(glyph) else {
            let advance = whole((width * self.across).round());
            return Sprite {
                advance,
                ..Sprite::default()
            };
        };
        change(&mut outline.curves, |p| point(p.x, self.flattened(p.y)));
        let rows = self.rows(&outline.curves);
        let mut advance = None;
        let mut fitted = Vec::with_capacity(outline.curves.len());
        for mut curves in self.parts(outline.curves) {
            let columns = self.columns(&curves);
            change(&mut curves, |p| {
                point(
                    follow(&columns, self.across, p.x),
                    follow(&rows, self.up, p.y),
                )
            });
            // The letter comes before its marks: its last stem says where the next one begins.
            advance.get_or_insert(whole(follow(&columns, self.across, width).round()));
            fitted.append(&mut curves);
        }
        outline.curves = fitted;
        rasterised(glyph, outline, advance.unwrap_or_default())
    }

    /// The letter and what is above it, apart: the dots of an `ë` have stems of their own.
    fn parts(&self, curves: Vec<OutlineCurve>) -> Vec<Vec<OutlineCurve>> {
        let (mut body, mut marks) = (Vec::new(), Vec::new());
        for contour in contours(curves) {
            let low = points(&contour).map(|p| p.y).fold(f32::INFINITY, f32::min);
            if low < self.zones[1] {
                &mut body
            } else {
                &mut marks
            }
            .extend(contour);
        }
        [body, marks]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// A height without overshoot.
    fn flattened(&self, y: f32) -> f32 {
        let reach = OVERSHOOT * self.em;
        if (-reach..0.0).contains(&y) {
            return 0.0;
        }
        let [depth, small, capital, _] = self.zones;
        if (depth - reach..depth).contains(&y) {
            return depth;
        }
        let above = |zone: &f32| (*zone..zone + reach).contains(&y);
        [small, capital].into_iter().find(above).unwrap_or(y)
    }

    /// Knots across: stems of whole pixels with whole pixels between them.
    fn columns(&self, curves: &[OutlineCurve]) -> Vec<Knot> {
        let (stems, lone) = stems(&edges(curves, self.em, Axis::Across), self.em);
        let mut knots: Vec<Knot> = Vec::new();
        for stem in stems {
            let width = (stem.size() * self.across).round().max(1.0);
            let start = match knots.last() {
                None => (stem.from * self.across).round(),
                Some(last) if last.unit < stem.from => {
                    last.pixel + ((stem.from - last.unit) * self.across).round().max(1.0)
                }
                Some(_) => continue,
            };
            knots.push(Knot {
                unit: stem.from,
                pixel: start,
            });
            knots.push(Knot {
                unit: stem.to,
                pixel: start + width,
            });
        }
        if knots.is_empty() {
            let left = points(curves).map(|p| p.x);
            let unit = left.fold(f32::INFINITY, f32::min);
            knots.push(Knot {
                unit,
                pixel: (unit * self.across).round(),
            });
        }
        add_lone(&mut knots, &lone, self.across);
        knots
    }

    /// Knots up: shared heights first, then bars of whole pixels that stay apart.
    fn rows(&self, curves: &[OutlineCurve]) -> Vec<Knot> {
        let (stems, lone) = stems(&edges(curves, self.em, Axis::Up), self.em);
        let mut bars: Vec<Bar> = stems.into_iter().map(|stem| self.bar(stem)).collect();
        let shared = lone.iter().filter_map(|at| {
            let zone = self.zone(*at)?;
            Some(Bar {
                stem: Stem { from: *at, to: *at },
                at: zone,
                size: 0.0,
                fixed: true,
            })
        });
        bars.extend(shared);
        bars.extend(self.slanted_marks(curves, &bars));
        bars.sort_by(|a, b| a.stem.from.total_cmp(&b.stem.from));
        for i in 0..bars.len() {
            let Bar {
                at, size, fixed, ..
            } = bars[i];
            if !fixed {
                let floor = i.checked_sub(1).map(|p| bars[p].at + bars[p].size + 1.0);
                let ceiling = bars
                    .get(i + 1)
                    .filter(|n| n.fixed)
                    .map(|n| n.at - 1.0 - size);
                let at = at.min(ceiling.unwrap_or(at));
                bars[i].at = at.max(floor.unwrap_or(at));
            }
        }
        let mut knots: Vec<Knot> = Vec::new();
        for Bar { stem, at, size, .. } in bars {
            if knots
                .last()
                .is_none_or(|last| last.unit < stem.from && last.pixel <= at)
            {
                knots.push(Knot {
                    unit: stem.from,
                    pixel: at,
                });
                knots.push(Knot {
                    unit: stem.to,
                    pixel: at + size,
                });
            }
        }
        add_lone(&mut knots, &lone, self.up);
        knots
    }

    /// Accents without a bar of their own: kept a little too high, or they shrink to a dot.
    fn slanted_marks(&self, curves: &[OutlineCurve], bars: &[Bar]) -> Vec<Bar> {
        let mut marks = Vec::new();
        for contour in contours(curves.to_vec()) {
            let heights = || points(&contour).map(|p| p.y);
            let from = heights().fold(f32::INFINITY, f32::min);
            let to = heights().fold(f32::NEG_INFINITY, f32::max);
            let barred = bars.iter().any(|b| (from..=to).contains(&b.stem.middle()));
            if from >= self.zones[1] && !barred {
                let size = ((to - from) * self.up + 0.3).round().max(1.0);
                let stem = Stem { from, to };
                let at = (stem.middle() * self.up - size / 2.0).round();
                marks.push(Bar {
                    stem,
                    at,
                    size,
                    fixed: false,
                });
            }
        }
        marks
    }

    /// A bar where it would like to be.
    fn bar(&self, stem: Stem) -> Bar {
        let most = if stem.size() < THIN_BAR * self.em {
            self.thickest_bar()
        } else {
            f32::MAX
        };
        let size = (stem.size() * self.up).round().max(1.0).min(most);
        let [low, high] = [stem.from, stem.to].map(|at| self.zone(at));
        let free = (stem.middle() * self.up - size / 2.0).round();
        let at = low.or(high.map(|top| top - size)).unwrap_or(free);
        Bar {
            stem,
            at,
            size,
            fixed: low.is_some() || high.is_some(),
        }
    }

    /// The pixel of a height that letters share, when this is one.
    fn zone(&self, at: f32) -> Option<f32> {
        let [depth, small, capital, tall] = self.zones;
        let near = |zone: &f32| (at - zone).abs() < OVERSHOOT * self.em / 2.0;
        let zone = [depth, 0.0, small, capital, tall].into_iter().find(near)?;
        Some((zone * self.up).round())
    }

    /// The thickest a thin bar may be, in pixels: three of them and two openings must fit in a
    /// small letter (`e`, `a`, `s`).
    fn thickest_bar(&self) -> f32 {
        let small = (self.zones[1] * self.up).round();
        ((small - 2.0) / 3.0).floor().max(1.0)
    }
}

/// A stem that lies down, with its place on the grid in pixels above the baseline.
#[derive(Debug, Clone, Copy)]
struct Bar {
    stem: Stem,
    at: f32,
    size: f32,
    /// Whether it stands on a height that letters share.
    fixed: bool,
}
