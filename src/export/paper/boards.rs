//! Werkplaten on A3: empty and drawn large, to write on together, or with what a group put on them.
//! Every shape keeps its meaning.
use super::{A3_WIDE, Face, Ink, MM, Mark, Paper, Role, Setting, length, width};
use crate::domain::board::{Board, Bord, Vak};
use crate::domain::session::Session;
use crate::domain::toolkit::Werkpakket;
use crate::words::board_text::{BoardText, is_bare};
use crate::words::{paper as words, run_sheet};
use written::Left;

mod scale;
mod written;

const MARGIN: f32 = 15.0 * MM;

const TITLE: Setting = Setting::new(32.0, Face::Strong, Ink::Black);
const INVITE: Setting = Setting::new(15.0, Face::Text, Ink::Soft);
const VAK: Setting = Setting::new(19.0, Face::Strong, Ink::Black);
const HINT: Setting = Setting::new(13.0, Face::Text, Ink::Soft);
/// The room for the titles of columns above their rows.
const HEAD: f32 = 84.0;

const AXIS: Setting = Setting::new(14.0, Face::Strong, Ink::Accent);

/// The room for a drawing: its upper left corner and its size.
#[derive(Clone, Copy)]
struct Field {
    at: (f32, f32),
    size: (f32, f32),
}

/// What stands on a sheet around its board.
struct Around<'a> {
    title: &'a str,
    below: &'a str,
    foot: &'a str,
}

/// Every board of these werkpakketten, a sheet each, with nothing on it.
pub fn boards(title: &str, pakketten: &[&Werkpakket]) -> Paper {
    let mut paper = Paper::new(title);
    for pakket in pakketten {
        for plaat in &pakket.werkplaten {
            let around = Around {
                title: &plaat.title,
                below: &plaat.invitation,
                foot: &pakket.title,
            };
            sheet(&mut paper, &around, &Board::empty(plaat.layout.clone()));
        }
    }
    paper
}

/// Every board of a meeting on which something was put, a sheet each.
pub fn filled(title: &str, session: &Session) -> Paper {
    let mut paper = Paper::new(title);
    let day = session.started.map(|at| session.offset.date(at));
    let foot = words::of_meeting(&session.title, session.team.as_deref(), day);
    for step in &session.steps {
        let Some(board) = step.board.as_ref().filter(|board| !is_bare(board)) else {
            continue;
        };
        let remarks = BoardText::of(board).remarks.join(" ");
        let around = Around {
            title: &step.title,
            below: &remarks,
            foot: &foot,
        };
        sheet(&mut paper, &around, board);
    }
    paper
}

fn sheet(paper: &mut Paper, around: &Around<'_>, board: &Board) {
    paper.sheet(A3_WIDE);
    let wide = A3_WIDE.0 - 2.0 * MARGIN;
    let tag = paper.tag(Role::Heading(1), None);
    let mut y = paper.column((MARGIN, MARGIN), wide, TITLE, around.title, tag) + 2.0;
    let tag = paper.tag(Role::Paragraph, None);
    y = paper.column((MARGIN, y), wide * 0.8, INVITE, around.below, tag) + 12.0;
    let foot = Setting::new(9.0, Face::Text, Ink::Soft);
    let tag = paper.tag(Role::Paragraph, None);
    paper.text((MARGIN, A3_WIDE.1 - 8.0 * MM), foot, around.foot, tag);
    let field = Field {
        at: (MARGIN, y),
        size: (wide, A3_WIDE.1 - 15.0 * MM - y),
    };
    let mut left = Left::default();
    draw(paper, board, field, &mut left);
    left.sheets(paper, board, around.title);
}

fn draw(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    match board.layout.bord {
        Bord::Kwadrant => kwadrant(paper, board, field, left),
        Bord::Ringen => ringen(paper, board, field, left),
        Bord::Kolommen | Bord::Turf | Bord::Raster => grid(paper, board, field, left),
        Bord::Balans => balans(paper, board, field, left),
        Bord::Ladder => ladder(paper, board, field, left),
        Bord::Route => route(paper, board, field, left),
        Bord::Driehoek => scale::driehoek(paper, board, field, left),
        Bord::Schuiven | Bord::Spectrum | Bord::Scan => scale::scales(paper, board, field, left),
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

fn kwadrant(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let layout = &board.layout;
    let side = if layout.axes.is_some() { 26.0 } else { 0.0 };
    let (x, y) = (field.at.0, field.at.1 + side);
    let (wide, high) = (field.size.0 / 2.0, (field.size.1 - side) / 2.0);
    // In the order of the board: both, the first only, the second only, neither.
    let places = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
    for (place, (across, down)) in layout.vakken.iter().zip(places) {
        let corner = (x + across * wide, y + down * high);
        paper.area(corner, (wide, high), None, Some((1.2, Ink::Grey)));
        let inner = (corner.0 + 12.0, corner.1 + 9.0);
        let y = vak(paper, place, inner, wide - 24.0) + 4.0;
        let room = Field {
            at: (inner.0, y),
            size: (wide - 24.0, corner.1 + high - 6.0 - y),
        };
        left.place(paper, board, (place, None), room);
    }
    if let Some([first, second]) = &layout.axes {
        let tag = paper.tag(Role::Paragraph, None);
        let said = run_sheet::axes(first, second);
        paper.text((x, field.at.1 + 15.0), AXIS, &said, tag);
    }
}

fn ringen(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let layout = &board.layout;
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
    // What was written has no room in a narrow ring: it stands beside the drawing, ring by ring.
    let at = centre.0 + most + 20.0;
    let wide = field.at.0 + field.size.0 - at;
    let high = field.size.1 / length(count);
    let is_bare = is_bare(board);
    for (number, place) in layout.vakken.iter().enumerate().filter(|_| !is_bare) {
        let top = field.at.1 + length(number) * high;
        let tag = paper.tag(Role::Heading(2), None);
        let y = paper.column((at, top), wide, VAK, &place.title, tag) + 2.0;
        let room = Field {
            at: (at, y),
            size: (wide, top + high - 8.0 - y),
        };
        left.place(paper, board, (place, None), room);
    }
}

/// Pans that hang side by side from one beam, with what holds it in the middle.
fn balans(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let count = board.layout.vakken.len().max(1);
    let wide = field.size.0 / length(count);
    let beam = field.at.1 + 16.0;
    let centre = |number: usize| field.at.0 + (length(number) + 0.5) * wide;
    let middle = field.at.0 + field.size.0 / 2.0;
    paper.line(
        (centre(0), beam),
        (centre(count - 1), beam),
        4.0,
        Ink::Accent,
    );
    paper.mark(Mark::Shape {
        points: vec![
            (middle, beam),
            (middle - 16.0, beam + 28.0),
            (middle + 16.0, beam + 28.0),
        ],
        fill: Some(Ink::Accent),
        line: None,
    });
    let pans = Field {
        at: (field.at.0, beam + 40.0),
        size: (field.size.0, field.size.1 - 56.0),
    };
    for number in 0..count {
        let from = (centre(number), beam);
        paper.line(from, (centre(number), pans.at.1), 2.0, Ink::Accent);
    }
    grid(paper, board, pans, left);
}

/// Vakken side by side, with rows below each other where the board has them.
fn grid(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let layout = &board.layout;
    let grows = if layout.rows_grow && is_bare(board) {
        3
    } else {
        0
    };
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
        let inner = (corner.0 + 9.0, corner.1 + 7.0);
        let y = vak(paper, place, inner, wide - 18.0) + 4.0;
        let foot = if rows == 0 {
            corner.1 + high - 6.0
        } else {
            corner.1 + HEAD
        };
        let room = Field {
            at: (inner.0, y),
            size: (wide - 18.0, foot - y),
        };
        left.place(paper, board, (place, None), room);
        let each = (field.size.1 - HEAD) / length(rows.max(1));
        for (number, row) in layout.rows.iter().enumerate() {
            let at = (inner.0, field.at.1 + HEAD + length(number) * each + 6.0);
            let room = Field {
                at,
                size: (wide - 18.0, each - 10.0),
            };
            left.place(paper, board, (place, Some(row)), room);
        }
    }
    for row in 0..rows {
        let y = field.at.1 + HEAD + length(row) * (field.size.1 - HEAD) / length(rows);
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
fn ladder(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let layout = &board.layout;
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
        let at = (corner.0 + 290.0, y + 8.0);
        let room = Field {
            at,
            size: (field.size.0 - inner - 302.0, high - 14.0),
        };
        left.place(paper, board, (place, None), room);
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
fn route(paper: &mut Paper, board: &Board, field: Field, left: &mut Left) {
    let layout = &board.layout;
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
        let mut foot = vak(paper, place, (x + 8.0, corner.1 + 6.0), wide - 24.0);
        let opens = place.opens_at.as_ref().and_then(|id| layout.vak(id));
        if let Some(opens) = opens {
            let tag = paper.tag(Role::Paragraph, None);
            let said = words::opens_at(&opens.title);
            foot = paper.column((x + 8.0, foot + 2.0), wide - 24.0, HINT, &said, tag);
        }
        let room = Field {
            at: (x + 8.0, foot + 4.0),
            size: (wide - 24.0, corner.1 + high - 6.0 - foot - 4.0),
        };
        left.place(paper, board, (place, None), room);
    }
}
