//! Boards with a scale from 0 to 10: lines to put dots on, and a triangle.
use super::written::{Left, dots, remark};
use super::{Field, HINT, VAK, vak};
use crate::domain::board::{Board, Vak};
use crate::export::paper::{Ink, Mark, Paper, Role, Setting, length, width};
use crate::words::paper as words;

/// A line from 0 to 10 per vak, with room beside it where the board asks for words.
pub(super) fn scales(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let layout = &board.layout;
    let high = field.size.1 / length(layout.vakken.len().max(1));
    let aside = if layout.rows.is_empty() { 0.0 } else { 250.0 };
    for (at, place) in layout.vakken.iter().enumerate() {
        let y = field.at.1 + length(at) * high;
        if at > 0 {
            paper.line(
                (field.at.0, y),
                (field.at.0 + field.size.0, y),
                0.6,
                Ink::Grey,
            );
        }
        vak(paper, place, (field.at.0, y + 8.0), 220.0);
        let from = field.at.0 + 245.0;
        let to = field.at.0 + field.size.0 - aside - 20.0;
        line(paper, place, (from, to), y + high * 0.5);
        dots(paper, board, place, (from, to), y + high * 0.5);
        let below = y + high * 0.5 + 46.0;
        let size = (to - from, y + high - 4.0 - below);
        let room = Field {
            at: (from, below),
            size,
        };
        left.place(paper, board, (place, None), room);
        let rows = layout.rows.len().max(1);
        for (number, row) in layout.rows.iter().enumerate() {
            let top = y + 8.0 + length(number) * (high - 10.0) / length(rows);
            let tag = paper.tag(Role::Heading(3), None);
            let x = field.at.0 + field.size.0 - aside + 10.0;
            let below = paper.column((x, top), aside - 10.0, HINT, &row.title, tag) + 2.0;
            let each = (high - 10.0) / length(rows);
            let size = (aside - 10.0, top + each - 4.0 - below);
            let room = Field {
                at: (x, below),
                size,
            };
            left.place(paper, board, (place, Some(row)), room);
        }
    }
}

fn line(paper: &mut Paper, place: &Vak, (from, to): (f32, f32), y: f32) {
    paper.line((from, y), (to, y), 2.0, Ink::Accent);
    let tag = paper.tag(Role::Paragraph, None);
    for score in 0..=10_u8 {
        let x = from + (to - from) * f32::from(score) / 10.0;
        paper.line((x, y - 5.0), (x, y + 5.0), 1.2, Ink::Accent);
        let number = score.to_string();
        let wide = width(HINT.face, HINT.size, &number);
        paper.text((x - wide / 2.0, y + 18.0), HINT, &number, tag);
    }
    let Some(scale) = &place.scale else { return };
    let tag = paper.tag(Role::Paragraph, None);
    let half = (to - from) / 2.0 - 20.0;
    let low = [Some(&scale.low), scale.too_low.as_ref()];
    let high = [Some(&scale.high), scale.too_high.as_ref()];
    ends(paper, low, (from, y), half, false, tag);
    ends(paper, high, (to, y), half, true, tag);
}

/// What an end of the scale means, and below the numbers what is too much of it.
fn ends(
    paper: &mut Paper,
    said: [Option<&String>; 2],
    (x, y): (f32, f32),
    wide: f32,
    right: bool,
    tag: usize,
) {
    let name = Setting {
        ink: Ink::Black,
        ..HINT
    };
    for (set, said, foot) in [(name, said[0], y - 11.0), (HINT, said[1], y + 33.0)] {
        let lines = said.map(|said| set.wrap(said, wide)).unwrap_or_default();
        for (at, text) in lines.iter().enumerate() {
            let left = if right {
                x - width(set.face, set.size, text)
            } else {
                x
            };
            // Above the line the last one stands next to it.
            let above = length(lines.len() - 1 - at) * set.leading();
            let foot = if foot < y {
                foot - above
            } else {
                foot + length(at) * set.leading()
            };
            paper.text((left, foot), set, text, tag);
        }
    }
}

/// Three corners, with lines that help to find a place between them.
pub(super) fn driehoek(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let layout = &board.layout;
    let high = field.size.1 - 90.0;
    let half = high * 0.62;
    let centre = field.at.0 + field.size.0 / 2.0;
    let (top, foot) = (field.at.1 + 38.0, field.at.1 + 38.0 + high);
    let corners = [(centre, top), (centre - half, foot), (centre + half, foot)];
    paper.mark(Mark::Shape {
        points: corners.to_vec(),
        fill: Some(Ink::Tint),
        line: Some((2.5, Ink::Accent)),
    });
    let middle = (centre, top + high * 2.0 / 3.0);
    for corner in corners {
        paper.mark(Mark::Line {
            from: corner,
            to: middle,
            width: 0.8,
            ink: Ink::Grey,
            dashed: true,
        });
    }
    let places = [
        (centre + 96.0, top - 24.0),
        (field.at.0, foot - 70.0),
        (centre + half + 16.0, foot - 70.0),
    ];
    let beside = field.size.0 / 2.0 - half - 20.0;
    for (place, at) in layout.vakken.iter().zip(places) {
        let y = vak(paper, place, at, beside.max(VAK.size * 8.0));
        let mut y = y;
        if let Some(scale) = &place.scale {
            let tag = paper.tag(Role::Paragraph, None);
            let said = words::zero_to_ten(&scale.low, &scale.high);
            y = paper.column((at.0, y + 1.0), beside, HINT, &said, tag);
        }
        let size = (beside, field.at.1 + field.size.1 - y - 6.0);
        let size = (size.0, size.1.min(180.0));
        let room = Field {
            at: (at.0, y + 4.0),
            size,
        };
        left.place(paper, board, (place, None), room);
    }
    for mark in board.marks() {
        let Some(weights) = board.dot(mark.map(|mark| &mark.id)) else {
            continue;
        };
        let along = |axis: fn((f32, f32)) -> f32| -> f32 {
            let parts = corners.iter().zip(weights);
            parts.map(|(corner, weight)| axis(*corner) * weight).sum()
        };
        let at = (along(|point| point.0), along(|point| point.1));
        paper.mark(Mark::Circle {
            at,
            radius: 9.0,
            fill: Some(Ink::Accent),
            line: Some((2.0, Ink::White)),
        });
        let name = mark.map_or(words::HERE, |mark| mark.title.as_str());
        remark(paper, (at.0 + 14.0, at.1 - 9.0), 160.0, name);
    }
}
