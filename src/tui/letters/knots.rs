//! Bends the outline of a letter: some places go where the grid wants them, the rest follows.

use ab_glyph::{OutlineCurve, Point};

/// A place in the outline that is put on a place of the grid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Knot {
    pub(super) unit: f32,
    pub(super) pixel: f32,
}

/// Where a coordinate goes: along the knots, and at its own scale outside them.
pub(super) fn follow(knots: &[Knot], scale: f32, unit: f32) -> f32 {
    let after = knots.partition_point(|k| k.unit <= unit);
    match (after.checked_sub(1).map(|i| &knots[i]), knots.get(after)) {
        (None, None) => unit * scale,
        (None, Some(k)) | (Some(k), None) => k.pixel + (unit - k.unit) * scale,
        (Some(a), Some(b)) => a.pixel + (unit - a.unit) / (b.unit - a.unit) * (b.pixel - a.pixel),
    }
}

/// Rounds the outermost edges that belong to no stem: the top of a `t`, the end of an arm.
pub(super) fn add_lone(knots: &mut Vec<Knot>, lone: &[f32], scale: f32) {
    let before = knots.first().map_or(f32::INFINITY, |k| k.unit);
    let after = knots.last().map_or(f32::NEG_INFINITY, |k| k.unit);
    let lowest = lone
        .iter()
        .copied()
        .filter(|at| *at < before)
        .reduce(f32::min);
    let highest = lone
        .iter()
        .copied()
        .filter(|at| *at > after)
        .reduce(f32::max);
    if let Some(unit) = lowest {
        let pixel = follow(knots, scale, unit).round();
        knots.insert(0, Knot { unit, pixel });
    }
    if let Some(unit) = highest {
        let pixel = follow(knots, scale, unit).round();
        knots.push(Knot { unit, pixel });
    }
}

/// Splits an outline where one closed line ends and the next begins.
pub(super) fn contours(curves: Vec<OutlineCurve>) -> Vec<Vec<OutlineCurve>> {
    let mut contours: Vec<Vec<OutlineCurve>> = Vec::new();
    let mut end: Option<Point> = None;
    for curve in curves {
        let (from, to) = match curve {
            OutlineCurve::Line(a, b)
            | OutlineCurve::Quad(a, _, b)
            | OutlineCurve::Cubic(a, _, _, b) => (a, b),
        };
        match contours.last_mut() {
            Some(contour) if end == Some(from) => contour.push(curve),
            Some(_) | None => contours.push(vec![curve]),
        }
        end = Some(to);
    }
    contours
}

/// Moves every point.
pub(super) fn change(curves: &mut [OutlineCurve], moved: impl Fn(Point) -> Point) {
    for curve in curves {
        *curve = match *curve {
            OutlineCurve::Line(a, b) => OutlineCurve::Line(moved(a), moved(b)),
            OutlineCurve::Quad(a, b, c) => OutlineCurve::Quad(moved(a), moved(b), moved(c)),
            OutlineCurve::Cubic(a, b, c, d) => {
                OutlineCurve::Cubic(moved(a), moved(b), moved(c), moved(d))
            }
        };
    }
}
