//! What a group put on a board, written in its places: lines as they stand, scores as a spread and
//! never with a name. What has no room goes on a sheet behind the board.
use super::{A3_WIDE, Field, HINT, MARGIN, TITLE, VAK};
use crate::domain::board::{Board, Row, Vak};
use crate::export::paper::{Face, Ink, Mark, Paper, Role, Setting, length};
use crate::words::board_text::{cell, scores};
use crate::words::{board as board_words, paper as words};

/// From large to the smallest that is read at a table.
const SIZES: [f32; 6] = [20.0, 17.0, 14.0, 12.0, 10.0, 8.5];
/// Between two columns of lines.
const GAP: f32 = 12.0;
/// A column is at least so wide.
const NARROWEST: f32 = 90.0;

/// What had no room in its place.
#[derive(Default)]
pub(super) struct Left(Vec<(String, Vec<String>)>);

impl Left {
    /// Writes what lies in a place, as large as fits; what has no room waits, under this title.
    pub(super) fn write(&mut self, paper: &mut Paper, title: &str, texts: &[String], field: Field) {
        let (rest, _) = fill(paper, texts, field);
        if !rest.is_empty() {
            self.0.push((title.to_owned(), rest));
        }
    }

    /// What lies in a vak, or in a row of it: its lines, and below them its scores or tallies.
    pub(super) fn place(
        &mut self,
        paper: &mut Paper,
        board: &Board,
        (vak, row): (&Vak, Option<&Row>),
        field: Field,
    ) {
        let mut texts = cell(board, vak, row);
        if row.is_none() {
            texts.extend(scores(board, vak));
        }
        let title = row.map_or_else(
            || vak.title.clone(),
            |row| words::vak_and_row(&vak.title, &row.title),
        );
        self.write(paper, &title, &texts, field);
    }

    /// The sheets behind the board, and what lies nowhere yet.
    pub(super) fn sheets(mut self, paper: &mut Paper, board: &Board, title: &str) {
        let loose: Vec<String> = board.unsorted().map(|item| item.text.clone()).collect();
        if !loose.is_empty() {
            self.0.push((board_words::UNSORTED.to_owned(), loose));
        }
        while !self.0.is_empty() {
            paper.sheet(A3_WIDE);
            let wide = A3_WIDE.0 - 2.0 * MARGIN;
            let tag = paper.tag(Role::Heading(1), None);
            let more = words::goes_on(title);
            let mut y = paper.column((MARGIN, MARGIN), wide, TITLE, &more, tag) + 12.0;
            let foot = A3_WIDE.1 - MARGIN;
            let mut waiting = std::mem::take(&mut self.0).into_iter();
            for (name, texts) in waiting.by_ref() {
                let tag = paper.tag(Role::Heading(2), None);
                y = paper.column((MARGIN, y), wide, VAK, &name, tag) + 4.0;
                let size = (wide, foot - y);
                let field = Field {
                    at: (MARGIN, y),
                    size,
                };
                let (rest, end) = fill(paper, &texts, field);
                if !rest.is_empty() {
                    self.0.push((name, rest));
                    break;
                }
                y = end + 18.0;
                if y > foot - 120.0 {
                    break;
                }
            }
            self.0.extend(waiting);
        }
    }
}

/// Dots on a line from 0 to 10, one for each that was given, stacked; of each mark in its own way.
pub(super) fn dots(paper: &mut Paper, board: &Board, vak: &Vak, (from, to): (f32, f32), y: f32) {
    for (number, mark) in board.marks().enumerate() {
        let given = board.scores_of(&vak.id, mark.map(|mark| &mark.id));
        let shift = length(number) * 11.0;
        let mut stacked = (None, 0.0);
        for score in given {
            stacked = match stacked {
                (Some(same), high) if same == score => (Some(same), high + 1.0),
                _ => (Some(score), 0.0),
            };
            let x = from + (to - from) * f32::from(score.value()) / 10.0 + shift;
            paper.mark(Mark::Circle {
                at: (x, y - 12.0 - stacked.1 * 10.0),
                radius: 4.5,
                fill: Some([Ink::Accent, Ink::White, Ink::Grey][number % 3]),
                line: Some((1.2, Ink::Accent)),
            });
        }
    }
}

const fn set(size: f32) -> Setting {
    Setting::new(size, Face::Text, Ink::Black)
}

/// So many columns of lines stand side by side in this width.
fn columns(wide: f32) -> usize {
    (1..=3)
        .rev()
        .find(|count| column(wide, *count).0 >= NARROWEST.max(wide / 3.5))
        .unwrap_or(1)
}

/// How wide each of these columns is, and how far apart they begin.
fn column(wide: f32, count: usize) -> (f32, f32) {
    let each = (wide - GAP * length(count - 1)) / length(count);
    (each, each + GAP)
}

fn of_one(text: &str, set: Setting, wide: f32) -> f32 {
    length(set.wrap(&bullet(text), wide).len()) * set.leading() + set.size * 0.3
}

fn bullet(text: &str) -> String {
    format!("- {text}")
}

/// Writes these texts as large as they fit, in as many columns as there is room for; answers with
/// those for which there is none, and with the foot of the others.
fn fill(paper: &mut Paper, texts: &[String], field: Field) -> (Vec<String>, f32) {
    let mut foot = field.at.1;
    if texts.is_empty() {
        return (Vec::new(), foot);
    }
    let (wide, high) = field.size;
    let fitting = SIZES.into_iter().find_map(|size| {
        let counts = 1..=columns(wide);
        { counts }
            .find(|count| split(texts, set(size), column(wide, *count).0, high).len() <= *count)
            .map(|count| (size, count))
    });
    let (size, count) = fitting.unwrap_or((SIZES[SIZES.len() - 1], columns(wide)));
    let (each, step) = column(wide, count);
    let mut parts = split(texts, set(size), each, high).into_iter();
    for (number, part) in parts.by_ref().take(count).enumerate() {
        let x = field.at.0 + length(number) * step;
        let mut y = field.at.1;
        for text in part {
            let tag = paper.tag(Role::Paragraph, None);
            y = paper.column((x, y), each, set(size), &bullet(text), tag) + size * 0.3;
        }
        foot = foot.max(y);
    }
    (parts.flatten().cloned().collect(), foot)
}

/// The texts in columns of this height. A text that is higher than a column still gets one, where
/// there is room for a line at all.
fn split(texts: &[String], set: Setting, wide: f32, high: f32) -> Vec<Vec<&String>> {
    let mut parts: Vec<Vec<&String>> = vec![Vec::new()];
    let mut left = high;
    for text in texts {
        let taken = of_one(text, set, wide);
        let last = parts.len() - 1;
        if taken > left && (!parts[last].is_empty() || last == 0) {
            parts.push(Vec::new());
            left = high;
        }
        let last = parts.len() - 1;
        parts[last].push(text);
        left -= taken;
    }
    parts
}

/// A small remark below a drawing.
pub(super) fn remark(paper: &mut Paper, at: (f32, f32), wide: f32, said: &str) {
    let tag = paper.tag(Role::Paragraph, None);
    paper.column(at, wide, HINT, said, tag);
}
