//! A list with headings to choose from: as much as fits, always with the line that is chosen.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::Field;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::marks::mark;
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};

/// Where a list begins: below its title.
const TOP: u16 = 3;

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// Above everything of a kind; a gap stands above it.
    Heading(String),
    /// Above a part of that.
    Part(String),
    /// A few soft words about that part.
    Remark(String),
    /// Something to choose, with a few soft words below it.
    Choice {
        text: String,
        note: Option<String>,
        below: Option<String>,
    },
}

/// What is drawn on one row, and how far from the left edge.
struct Row {
    words: String,
    indent: u16,
    kind: Kind,
}

/// How loud a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A heading, or a choice on which one stands.
    Loud,
    /// A choice.
    Plain,
    /// What is said beside a choice, and the title of a part.
    Soft,
}

/// The title of a list, and on the right where in it one is.
pub(super) fn title(canvas: &mut Canvas<'_, '_>, title: &str, position: &str) {
    let (accent, second) = (
        canvas.theme.accent(Accent::Bedoeling),
        canvas.theme.second(),
    );
    canvas.put(LEFT, 1, title, accent);
    canvas.right(1, position, second);
}

/// The field with the words that are looked for, in the place of the title.
pub(super) fn filter(canvas: &mut Canvas<'_, '_>, asks: &str, field: &Field, position: &str) {
    title(canvas, asks, position);
    let strong = canvas.theme.strong();
    let start = LEFT + u16::try_from(asks.width()).unwrap_or(0) + 2;
    let end = canvas.area().width.saturating_sub(14);
    let room = usize::from(end.saturating_sub(start));
    let (before, after) = field.halves();
    // Of a long text the end that is being typed is shown.
    let skipped = before.width().saturating_sub(room.saturating_sub(1));
    let mut before = before.to_owned();
    let mut dropped = 0;
    while dropped < skipped {
        let first = before.remove(0);
        dropped += first.to_string().width().max(1);
    }
    let cursor = canvas.put(start, 1, &before, strong);
    let left = usize::from(end.saturating_sub(cursor));
    if left > 0 {
        canvas.put(cursor, 1, &cut(after, left), strong);
    }
    canvas.cursor(cursor, 1);
}

/// The space for a list of this width above so many rows at the foot of the screen.
pub(super) fn space(canvas: &Canvas<'_, '_>, width: u16, foot: u16) -> Rect {
    let whole = canvas.area();
    let taken = TOP + 2 + if foot > 0 { foot + 1 } else { 0 };
    Rect {
        x: LEFT,
        y: TOP,
        width,
        height: whole.height.saturating_sub(taken),
    }
}

/// A few soft lines at the foot of the screen, about what is chosen.
pub(super) fn foot(canvas: &mut Canvas<'_, '_>, text: &str, rows: u16) {
    let whole = canvas.area();
    let width = usize::from(whole.width.saturating_sub(2 * LEFT));
    let second = canvas.theme.second();
    let lines = wrap(text, width);
    let top = whole.height.saturating_sub(2 + rows);
    canvas.lines(LEFT, top, &lines, second);
}

/// How many rows a text takes at the foot of the screen; at least two, so that the list does not
/// move from one choice to the next.
pub(super) fn foot_rows(canvas: &Canvas<'_, '_>, texts: impl Iterator<Item = String>) -> u16 {
    let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT));
    let most = texts.map(|text| wrap(&text, width).len()).max();
    u16::try_from(most.unwrap_or(0)).unwrap_or(0).max(1)
}

/// Draws as much of the list as fits, with this choice in sight. These folded words stand out.
pub(super) fn list(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    entries: &[Entry],
    chosen: usize,
    words: &[String],
) {
    let (rows, at) = rows(entries, chosen, usize::from(area.width));
    let space = usize::from(area.height);
    let last = rows.len().saturating_sub(space);
    let first = at.saturating_sub(space / 2).min(last);
    let accent = canvas.theme.accent(Accent::Bedoeling);
    for ((place, row), y) in (first..).zip(&rows[first..]).zip(area.y..area.bottom()) {
        let style = match row.kind {
            Kind::Loud => canvas.theme.strong(),
            Kind::Plain => canvas.theme.text(),
            Kind::Soft => canvas.theme.second(),
        };
        if place == at {
            canvas.put(area.x, y, "▶", accent);
        }
        canvas.put(area.x + row.indent, y, &row.words, style);
        mark(canvas, area.x + row.indent, y, &row.words, words);
    }
}

/// Every row, and the one on which the choice stands. Nothing is cut: what is too long goes on.
fn rows(entries: &[Entry], chosen: usize, width: usize) -> (Vec<Row>, usize) {
    let mut rows: Vec<Row> = Vec::new();
    let (mut choice, mut at) = (0, 0);
    for entry in entries {
        match entry {
            Entry::Heading(text) => {
                rows.extend((!rows.is_empty()).then(|| row("", 0, Kind::Soft)));
                rows.extend(wrapped(text, 0, Kind::Loud, width));
            }
            Entry::Part(text) => rows.extend(wrapped(text, 0, Kind::Soft, width)),
            Entry::Remark(text) => {
                let lines = wrapped(text, 2, Kind::Soft, width).into_iter();
                rows.extend(lines.map(|row| Row { indent: 2, ..row }));
            }
            Entry::Choice { text, note, below } => {
                let is_chosen = choice == chosen;
                let kind = if is_chosen { Kind::Loud } else { Kind::Plain };
                if is_chosen {
                    at = rows.len();
                }
                rows.extend(wrapped(text, 2, kind, width));
                let soft = note.iter().chain(below);
                rows.extend(soft.flat_map(|text| wrapped(text, 4, Kind::Soft, width)));
                choice += 1;
            }
        }
    }
    (rows, at)
}

fn row(words: &str, indent: u16, kind: Kind) -> Row {
    Row {
        words: words.to_owned(),
        indent,
        kind,
    }
}

/// A text from this column on; what does not fit goes on a little further in.
fn wrapped(text: &str, indent: u16, kind: Kind, width: usize) -> Vec<Row> {
    let room = width.saturating_sub(usize::from(indent) + 2);
    let lines = if text.width() <= room + 2 {
        vec![text.to_owned()]
    } else {
        wrap(text, room)
    };
    let further = |at: usize| indent + if at > 0 { 2 } else { 0 };
    let each = lines.iter().enumerate();
    each.map(|(at, line)| row(line, further(at), kind))
        .collect()
}
