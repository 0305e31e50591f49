//! A screen as an SVG picture: for the manual and for looking at what a change does.

mod blocks;

use std::collections::BTreeMap;
use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr;

use self::blocks::{HEIGHT, Part, Shape, WIDTH};
use crate::tui::theme::{between, channels};

/// Red, green and blue.
pub type Channels = [u8; 3];

/// Where letters stand, down from the top of their cell.
const BASELINE: f32 = 15.0;

/// Rectangles by colour, each from the top left of the picture.
type Layer = BTreeMap<Channels, Vec<Part>>;

/// What a cell looks like, with the terminal's own colours and reverse worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Face {
    ink: Channels,
    ground: Channels,
    bold: bool,
    italic: bool,
    underlined: bool,
}

/// Letters of one face that stand together on a row.
#[derive(Debug)]
struct Run {
    column: u16,
    row: u16,
    cells: u16,
    face: Face,
    text: String,
}

/// The whole screen as one self-contained picture; the same screen gives the same bytes.
///
/// `ink` and `paper` are the terminal's own colours, for cells that name none. Blinking, dim
/// and crossed out letters are drawn as plain ones.
pub fn svg(buffer: &Buffer, title: &str, ink: Channels, paper: Channels) -> String {
    let (mut grounds, mut shapes) = (Layer::new(), Layer::new());
    let mut dots: BTreeMap<Channels, Vec<[f32; 2]>> = BTreeMap::new();
    let mut runs: Vec<Run> = Vec::new();
    let base = commonest_ground(buffer, ink, paper);
    for row in 0..buffer.area.height {
        let mut column = 0;
        while column < buffer.area.width {
            let cell = &buffer[(buffer.area.x + column, buffer.area.y + row)];
            let face = face(cell, ink, paper);
            let wide = u16::try_from(cell.symbol().width()).unwrap_or(1).max(1);
            let (x, y) = (f32::from(column) * WIDTH, f32::from(row) * HEIGHT);
            let across = f32::from(wide) * WIDTH;
            if face.ground != base {
                grounds
                    .entry(face.ground)
                    .or_default()
                    .push([x, y, across, HEIGHT]);
            }
            if face.underlined {
                let under = [x, y + BASELINE + 2.0, across, 1.0];
                shapes.entry(face.ink).or_default().push(under);
            }
            match cell.symbol().chars().next().and_then(blocks::shape) {
                Some(Shape::Parts(parts)) => {
                    let moved = parts
                        .into_iter()
                        .map(|[px, py, w, h]| [x + px, y + py, w, h]);
                    shapes.entry(face.ink).or_default().extend(moved);
                }
                Some(Shape::Shade(part)) => {
                    let tone = between(face.ink, face.ground, part);
                    shapes.entry(tone).or_default().push([x, y, across, HEIGHT]);
                }
                Some(Shape::Dots(middles)) => {
                    let moved = middles.into_iter().map(|[px, py]| [x + px, y + py]);
                    dots.entry(face.ink).or_default().extend(moved);
                }
                None if hidden(cell) => {}
                None => extend(&mut runs, column, row, wide, face, cell.symbol()),
            }
            column += wide;
        }
    }
    let size = (
        f32::from(buffer.area.width) * WIDTH,
        f32::from(buffer.area.height) * HEIGHT,
    );
    let mut out = opened(title, size, base);
    for layer in [grounds, shapes] {
        write_layer(&mut out, layer);
    }
    write_dots(&mut out, &dots);
    write_runs(&mut out, &runs);
    out.push_str("</svg>\n");
    out
}

fn hidden(cell: &Cell) -> bool {
    cell.symbol().trim().is_empty() || cell.modifier.contains(Modifier::HIDDEN)
}

fn face(cell: &Cell, ink: Channels, paper: Channels) -> Face {
    let front = channels(cell.fg).unwrap_or(ink);
    let back = channels(cell.bg).unwrap_or(paper);
    let turned = cell.modifier.contains(Modifier::REVERSED);
    let (ink, ground) = if turned { (back, front) } else { (front, back) };
    Face {
        ink,
        ground,
        bold: cell.modifier.contains(Modifier::BOLD),
        italic: cell.modifier.contains(Modifier::ITALIC),
        underlined: cell.modifier.contains(Modifier::UNDERLINED),
    }
}

/// The ground that most cells share is drawn once, under everything.
fn commonest_ground(buffer: &Buffer, ink: Channels, paper: Channels) -> Channels {
    let mut counts: BTreeMap<Channels, usize> = BTreeMap::new();
    for cell in &buffer.content {
        *counts.entry(face(cell, ink, paper).ground).or_default() += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(paper, |(ground, _)| ground)
}

/// Adds a character to the run before it, over at most one blank cell, or begins a run.
fn extend(runs: &mut Vec<Run>, column: u16, row: u16, wide: u16, face: Face, symbol: &str) {
    if let Some(last) = runs.last_mut() {
        let same = Face {
            ground: face.ground,
            ..last.face
        } == face
            && last.row == row;
        let gap = column.saturating_sub(last.column + last.cells);
        if same && gap <= 1 {
            last.text.extend((gap == 1).then_some(' '));
            last.text.push_str(symbol);
            last.cells += gap + wide;
            return;
        }
    }
    runs.push(Run {
        column,
        row,
        cells: wide,
        face,
        text: symbol.to_owned(),
    });
}

fn opened(title: &str, (width, height): (f32, f32), base: Channels) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-size=\"16.6\" \
         font-family=\"'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace\">\n\
         <title>{}</title>\n<path fill=\"{}\" d=\"M0 0h{width}v{height}H0z\"/>\n",
        escaped(title),
        hex(base),
    )
}

fn write_layer(out: &mut String, layer: Layer) {
    for (colour, parts) in layer {
        let _ = write!(
            out,
            "<path shape-rendering=\"crispEdges\" fill=\"{}\" d=\"",
            hex(colour)
        );
        for [x, y, width, height] in merged(parts) {
            let _ = write!(out, "M{x} {y}h{width}v{height}h-{width}z");
        }
        out.push_str("\"/>\n");
    }
}

fn write_dots(out: &mut String, dots: &BTreeMap<Channels, Vec<[f32; 2]>>) {
    for (colour, middles) in dots.iter().filter(|(_, middles)| !middles.is_empty()) {
        let _ = write!(
            out,
            "<path stroke=\"{}\" stroke-width=\"2.6\" stroke-linecap=\"round\" d=\"",
            hex(*colour)
        );
        for [x, y] in middles {
            // Not quite nothing: some programs draw no end on a line without length.
            let _ = write!(out, "M{x} {y}h.01");
        }
        out.push_str("\"/>\n");
    }
}

fn write_runs(out: &mut String, runs: &[Run]) {
    for run in runs {
        let x = f32::from(run.column) * WIDTH;
        let y = f32::from(run.row) * HEIGHT + BASELINE;
        let _ = write!(
            out,
            "<text x=\"{x}\" y=\"{y}\" fill=\"{}\"",
            hex(run.face.ink)
        );
        if run.cells > 1 {
            let _ = write!(out, " textLength=\"{}\"", f32::from(run.cells) * WIDTH);
        }
        if run.face.bold {
            out.push_str(" font-weight=\"bold\"");
        }
        if run.face.italic {
            out.push_str(" font-style=\"italic\"");
        }
        let _ = writeln!(out, ">{}</text>", escaped(&run.text));
    }
}

/// Joins rectangles that touch: first along a row, then down a column.
fn merged(mut parts: Vec<Part>) -> Vec<Part> {
    let same = |a: f32, b: f32| (a - b).abs() < 0.001;
    parts.sort_by(|a, b| {
        a[1].total_cmp(&b[1])
            .then(a[3].total_cmp(&b[3]))
            .then(a[0].total_cmp(&b[0]))
    });
    parts.dedup_by(|next, kept| {
        let touch = same(next[1], kept[1]) && same(next[3], kept[3]);
        let touch = touch && same(next[0], kept[0] + kept[2]);
        kept[2] += if touch { next[2] } else { 0.0 };
        touch
    });
    parts.sort_by(|a, b| {
        a[0].total_cmp(&b[0])
            .then(a[2].total_cmp(&b[2]))
            .then(a[1].total_cmp(&b[1]))
    });
    parts.dedup_by(|next, kept| {
        let touch = same(next[0], kept[0]) && same(next[2], kept[2]);
        let touch = touch && same(next[1], kept[1] + kept[3]);
        kept[3] += if touch { next[3] } else { 0.0 };
        touch
    });
    parts
}

fn hex([red, green, blue]: Channels) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text that is safe between tags; characters that XML forbids are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter(|c| !c.is_control()) {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests;
