//! Empty werkplaten on A3, drawn large to write on together: every shape keeps its meaning.
use super::{A3_WIDE, Face, Ink, MM, Mark, Paper, Role, Setting, length, width};
use crate::domain::board::{Bord, Layout, Vak};
use crate::domain::toolkit::{Werkpakket, Werkplaat};
use crate::words::{paper as words, run_sheet};

mod scale;

const MARGIN: f32 = 15.0 * MM;

const TITLE: Setting = Setting::new(32.0, Face::Strong, Ink::Black);
const INVITE: Setting = Setting::new(15.0, Face::Text, Ink::Soft);
const VAK: Setting = Setting::new(19.0, Face::Strong, Ink::Black);
const HINT: Setting = Setting::new(13.0, Face::Text, Ink::Soft);
const AXIS: Setting = Setting::new(14.0, Face::Strong, Ink::Accent);

/// The room for a drawing: its upper left corner and its size.
#[derive(Clone, Copy)]
struct Field {
    at: (f32, f32),
    size: (f32, f32),
}

/// Every board of these werkpakketten, a sheet each.
pub fn boards(title: &str, pakketten: &[&Werkpakket]) -> Paper {
    let mut paper = Paper::new(title);
    for pakket in pakketten {
        for plaat in &pakket.werkplaten {
            sheet(&mut paper, pakket, plaat);
        }
    }
    paper
}

fn sheet(paper: &mut Paper, pakket: &Werkpakket, plaat: &Werkplaat) {
    paper.sheet(A3_WIDE);
    let wide = A3_WIDE.0 - 2.0 * MARGIN;
    let tag = paper.tag(Role::Heading(1), None);
    let mut y = paper.column((MARGIN, MARGIN), wide, TITLE, &plaat.title, tag) + 2.0;
    let tag = paper.tag(Role::Paragraph, None);
    y = paper.column((MARGIN, y), wide * 0.8, INVITE, &plaat.invitation, tag) + 12.0;
    let foot = Setting::new(9.0, Face::Text, Ink::Soft);
    let tag = paper.tag(Role::Paragraph, None);
    paper.text((MARGIN, A3_WIDE.1 - 8.0 * MM), foot, &pakket.title, tag);
    let field = Field {
        at: (MARGIN, y),
        size: (wide, A3_WIDE.1 - 15.0 * MM - y),
    };
    draw(paper, &plaat.layout, field);
}

fn draw(paper: &mut Paper, layout: &Layout, field: Field) {
    match layout.bord {
        Bord::Kwadrant => kwadrant(paper, layout, field),
        Bord::Ringen => ringen(paper, layout, field),
        Bord::Kolommen | Bord::Balans | Bord::Turf | Bord::Raster => grid(paper, layout, field),
        Bord::Ladder => ladder(paper, layout, field),
        Bord::Route => route(paper, layout, field),
        Bord::Driehoek => scale::driehoek(paper, layout, field),
        Bord::Schuiven | Bord::Spectrum | Bord::Scan => scale::scales(paper, layout, field),
    }
}

/// The title and the hint of a vak within a box; what is left is to write in.
fn vak(paper: &mut Paper, vak: &Vak, (x, y): (f32, f32), wide: f32) -> f32 {
    let tag = paper.tag(Role::Heading(2), None);
    let mut y = paper.column((x, y), wide, VAK, &vak.title, tag);
    if let Some(hint) = &vak.hint {
        let tag = paper.tag(Role::Paragraph, None);
        y = paper.column((x, y + 1.0), wide, HINT, hint, tag);
    }
    y
}

fn kwadrant(paper: &mut Paper, layout: &Layout, field: Field) {
    let side = if layout.axes.is_some() { 26.0 } else { 0.0 };
    let (x, y) = (field.at.0, field.at.1 + side);
    let (wide, high) = (field.size.0 / 2.0, (field.size.1 - side) / 2.0);
    // In the order of the board: both, the first only, the second only, neither.
    let places = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
    for (place, (across, down)) in layout.vakken.iter().zip(places) {
        let corner = (x + across * wide, y + down * high);
        paper.area(corner, (wide, high), None, Some((1.2, Ink::Grey)));
        vak(paper, place, (corner.0 + 12.0, corner.1 + 9.0), wide - 24.0);
    }
    if let Some([first, second]) = &layout.axes {
        let tag = paper.tag(Role::Paragraph, None);
        let said = run_sheet::axes(first, second);
        paper.text((x, field.at.1 + 15.0), AXIS, &said, tag);
    }
}

fn ringen(paper: &mut Paper, layout: &Layout, field: Field) {
    let count = layout.vakken.len().max(1);
    let most = field.size.1 / 2.0 - 4.0;
    let centre = (
        field.at.0 + field.size.0 / 2.0,
        field.at.1 + field.size.1 / 2.0,
    );
    for (at, place) in layout.vakken.iter().enumerate().rev() {
        let radius = most * length(at + 1) / length(count);
        let fill = [Ink::White, Ink::Tint][at % 2];
        paper.mark(Mark::Circle {
            at: centre,
            radius,
            fill: Some(fill),
            line: Some((1.5, Ink::Accent)),
        });
        let step = most / length(count);
        let mut foot = centre.1 - radius + step * if at == 0 { 0.5 } else { 0.26 };
        let tag = paper.tag(Role::Heading(2), None);
        for line in VAK.wrap(&place.title, radius * 1.2) {
            let x = centre.0 - width(VAK.face, VAK.size, &line) / 2.0;
            foot += VAK.leading();
            paper.text((x, foot - VAK.size * 0.34), VAK, &line, tag);
        }
        // The hint has more room beside the rings.
        if let Some(hint) = &place.hint {
            let tag = paper.tag(Role::Paragraph, None);
            let y = field.at.1 + 20.0 + length(at) * 130.0;
            let beside = field.size.0 / 2.0 - most - 24.0;
            let y = paper.column((field.at.0, y), beside, VAK, &place.title, tag);
            paper.column((field.at.0, y), beside, HINT, hint, tag);
        }
    }
}

/// Vakken side by side, with rows below each other where the board has them.
fn grid(paper: &mut Paper, layout: &Layout, field: Field) {
    let grows = if layout.rows_grow { 3 } else { 0 };
    let rows = layout.rows.len() + grows;
    let side = if rows == 0 { 0.0 } else { 130.0 };
    let columns = layout.vakken.len().max(1);
    // Without rows more than four stand in two lines.
    let lines = if rows == 0 && columns > 4 { 2 } else { 1 };
    let across = columns.div_ceil(lines);
    let (wide, high) = (
        (field.size.0 - side) / length(across),
        field.size.1 / length(lines),
    );
    for (at, place) in layout.vakken.iter().enumerate() {
        let (column, line) = (at % across, at / across);
        let corner = (
            field.at.0 + side + length(column) * wide,
            field.at.1 + length(line) * high,
        );
        paper.area(corner, (wide, high), None, Some((1.2, Ink::Grey)));
        vak(paper, place, (corner.0 + 9.0, corner.1 + 7.0), wide - 18.0);
    }
    let head = 84.0;
    for row in 0..rows {
        let y = field.at.1 + head + length(row) * (field.size.1 - head) / length(rows);
        paper.line(
            (field.at.0, y),
            (field.at.0 + field.size.0, y),
            0.8,
            Ink::Grey,
        );
        if let Some(row) = layout.rows.get(row) {
            let tag = paper.tag(Role::Heading(3), None);
            paper.column((field.at.0, y + 6.0), side - 10.0, HINT, &row.title, tag);
        }
    }
}

/// Rungs, the lowest below.
fn ladder(paper: &mut Paper, layout: &Layout, field: Field) {
    let high = field.size.1 / length(layout.vakken.len().max(1));
    let inner = 40.0;
    for (at, place) in layout.vakken.iter().rev().enumerate() {
        let y = field.at.1 + length(at) * high;
        let corner = (field.at.0 + inner, y);
        paper.area(
            corner,
            (field.size.0 - inner, high),
            None,
            Some((1.2, Ink::Grey)),
        );
        vak(paper, place, (corner.0 + 12.0, y + 8.0), 260.0);
        paper.line(
            (field.at.0 + 4.0, y + high / 2.0),
            (field.at.0 + 28.0, y + high / 2.0),
            3.0,
            Ink::Accent,
        );
    }
    for x in [4.0, 28.0] {
        let x = field.at.0 + x;
        paper.line(
            (x, field.at.1),
            (x, field.at.1 + field.size.1),
            3.0,
            Ink::Accent,
        );
    }
}

/// Stations on a line, in order, with room below each.
fn route(paper: &mut Paper, layout: &Layout, field: Field) {
    let wide = field.size.0 / length(layout.vakken.len().max(1));
    let y = field.at.1 + 14.0;
    let end = field.at.0 + field.size.0;
    paper.line((field.at.0, y), (end, y), 3.0, Ink::Accent);
    for (at, place) in layout.vakken.iter().enumerate() {
        let x = field.at.0 + length(at) * wide;
        paper.mark(Mark::Circle {
            at: (x + 12.0, y),
            radius: 9.0,
            fill: Some(Ink::White),
            line: Some((3.0, Ink::Accent)),
        });
        let corner = (x, y + 18.0);
        let high = field.size.1 - 32.0;
        paper.area(corner, (wide - 8.0, high), None, Some((1.2, Ink::Grey)));
        let foot = vak(paper, place, (x + 8.0, corner.1 + 6.0), wide - 24.0);
        let opens = place.opens_at.as_ref().and_then(|id| layout.vak(id));
        if let Some(opens) = opens {
            let tag = paper.tag(Role::Paragraph, None);
            let said = words::opens_at(&opens.title);
            paper.column((x + 8.0, foot + 2.0), wide - 24.0, HINT, &said, tag);
        }
    }
}
