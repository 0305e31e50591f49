//! Finds what must be sharp in the outline of a letter: its straight edges and its stems.

use ab_glyph::{OutlineCurve, Point};

/// The widest thing that counts as a stem, in em: a full stop is one, the bowl of an `o` is not.
const WIDEST_STEM: f32 = 0.21;
/// The shortest piece of outline that counts as an edge, in em.
const SHORTEST_EDGE: f32 = 0.03;
/// Edges closer together than this, in em, are one edge.
const SAME_EDGE: f32 = 0.015;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    Across,
    Up,
}

/// A straight or nearly straight piece of outline that lies along the grid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    at: f32,
    from: f32,
    to: f32,
    /// Whether ink begins here, going right or up.
    begins: bool,
}

/// Ink between two edges.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stem {
    pub(super) from: f32,
    pub(super) to: f32,
}

impl Stem {
    pub(super) fn size(self) -> f32 {
        self.to - self.from
    }

    pub(super) fn middle(self) -> f32 {
        f32::midpoint(self.from, self.to)
    }
}

/// Every edge along one axis, merged where it is one edge, lowest first.
pub(super) fn edges(curves: &[OutlineCurve], em: f32, axis: Axis) -> Vec<Edge> {
    let mut found: Vec<Edge> = Vec::new();
    for curve in curves {
        let (first, last) = legs(curve);
        for (start, end, at) in [first, last].into_iter().flatten() {
            let (run, rise) = match axis {
                Axis::Across => (end.y - start.y, end.x - start.x),
                Axis::Up => (start.x - end.x, end.y - start.y),
            };
            if run.abs() < SHORTEST_EDGE * em || rise.abs() > run.abs() * 0.15 {
                continue;
            }
            let (at, from, to) = match axis {
                Axis::Across => (at.x, start.y, end.y),
                Axis::Up => (at.y, start.x, end.x),
            };
            let begins = run > 0.0;
            found.push(Edge {
                at,
                from: from.min(to),
                to: from.max(to),
                begins,
            });
        }
    }
    found.sort_by(|a, b| a.begins.cmp(&b.begins).then(a.at.total_cmp(&b.at)));
    found.dedup_by(|next, kept| {
        let same = next.begins == kept.begins && next.at - kept.at < SAME_EDGE * em;
        if same {
            kept.from = kept.from.min(next.from);
            kept.to = kept.to.max(next.to);
        }
        same
    });
    found.sort_by(|a, b| a.at.total_cmp(&b.at));
    found
}

/// Pairs edges into stems, lowest first, and gives the edges that stay alone.
pub(super) fn stems(edges: &[Edge], em: f32) -> (Vec<Stem>, Vec<f32>) {
    let closest = |edge: &Edge, forward: bool| {
        let fits = |other: &&Edge| {
            let gap = if forward {
                other.at - edge.at
            } else {
                edge.at - other.at
            };
            other.begins != edge.begins
                && gap > 0.0
                && gap < WIDEST_STEM * em
                && other.from < edge.to
                && edge.from < other.to
        };
        let gap = |other: &Edge| (other.at - edge.at).abs();
        edges
            .iter()
            .filter(fits)
            .min_by(|a, b| gap(a).total_cmp(&gap(b)))
            .map(|e| e.at)
    };
    let mut stems = Vec::new();
    let mut lone = Vec::new();
    for edge in edges {
        let partner = closest(edge, edge.begins);
        match partner {
            Some(to) if edge.begins => stems.push(Stem { from: edge.at, to }),
            Some(_) => {}
            None => lone.push(edge.at),
        }
    }
    (stems, lone)
}

type Leg = Option<(Point, Point, Point)>;

/// The first and last straight direction of a curve, each with the point it touches.
fn legs(curve: &OutlineCurve) -> (Leg, Leg) {
    match *curve {
        OutlineCurve::Line(a, b) => (Some((a, b, a)), None),
        OutlineCurve::Quad(a, b, c) => (Some((a, b, a)), Some((b, c, c))),
        OutlineCurve::Cubic(a, b, c, d) => (Some((a, b, a)), Some((c, d, d))),
    }
}

/// Every point of the outline that may be its outermost one.
pub(super) fn points(curves: &[OutlineCurve]) -> impl Iterator<Item = Point> {
    curves.iter().flat_map(|curve| {
        let (first, last) = legs(curve);
        [first, last]
            .into_iter()
            .flatten()
            .flat_map(|(start, end, _)| [start, end])
    })
}
