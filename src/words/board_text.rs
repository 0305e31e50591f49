//! A board in words, for all twelve shapes: "vak: items / cijfers". Never a score with a name, and
//! no score at all while the group has not revealed them.
use std::fmt;

use super::board as words;
use crate::domain::board::{Board, Bord, Cell, Item, Layout, Row, Vak};

/// A board in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardText {
    /// A line per vak, in the order of the board.
    pub lines: Vec<BoardLine>,
    /// What goes for the whole board: the item to try, where the scores lie furthest apart.
    pub remarks: Vec<String>,
}

/// What is in one vak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardLine {
    /// The vak, with its row where there is one.
    pub label: String,
    /// What was written, in order.
    pub items: Vec<String>,
    /// How the scores lie, or the tallies.
    pub scores: Vec<String>,
}

impl BoardText {
    /// The rows of a table: the vak, and what is in it a line each.
    pub fn rows(&self) -> Vec<Vec<Vec<String>>> {
        let row = |line: &BoardLine| vec![vec![line.label.clone()], line.each()];
        self.lines.iter().map(row).collect()
    }

    /// The board as it stands. What is hidden or closed is only said to be there.
    pub fn of(board: &Board) -> Self {
        let mut lines = match board.layout.bord {
            Bord::Raster => by_row(board),
            Bord::Kolommen
            | Bord::Ringen
            | Bord::Schuiven
            | Bord::Spectrum
            | Bord::Kwadrant
            | Bord::Driehoek
            | Bord::Scan
            | Bord::Route
            | Bord::Balans
            | Bord::Turf
            | Bord::Ladder => by_vak(board),
        };
        let unsorted: Vec<String> = board.unsorted().map(item).collect();
        if !unsorted.is_empty() {
            lines.push(BoardLine::new(words::UNSORTED, unsorted, Vec::new()));
        }
        Self {
            lines,
            remarks: remarks(board),
        }
    }
}

impl BoardLine {
    fn new(label: impl Into<String>, items: Vec<String>, scores: Vec<String>) -> Self {
        Self {
            label: label.into(),
            items,
            scores,
        }
    }

    /// Whether nothing is in this vak.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty() && self.scores.is_empty()
    }

    /// Each line of it: what was written and how the scores lie, or that nothing is there.
    pub fn each(&self) -> Vec<String> {
        match self.items.len() + self.scores.len() {
            0 | 1 => vec![self.content()],
            _ => self.items.iter().chain(&self.scores).cloned().collect(),
        }
    }

    /// What comes after the colon.
    pub fn content(&self) -> String {
        let (items, scores) = (self.items.join("; "), self.scores.join("; "));
        match (items.is_empty(), scores.is_empty()) {
            (true, true) => words::EMPTY.to_owned(),
            (true, false) => scores,
            (false, true) => items,
            (false, false) => format!("{items}{}{scores}", words::ITEMS_AND_SCORES),
        }
    }
}

impl fmt::Display for BoardLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.label, self.content())
    }
}

/// Whether nothing was put on the board.
pub fn is_bare(board: &Board) -> bool {
    board.items.is_empty() && board.scores.is_empty() && board.counts.is_empty()
}

/// The name of a vak, with the two ends of its scale.
pub fn label(vak: &Vak) -> String {
    match &vak.scale {
        Some(scale) => words::with_scale(&vak.title, &scale.low, &scale.high),
        None => vak.title.clone(),
    }
}

fn by_vak(board: &Board) -> Vec<BoardLine> {
    let lines = board
        .filled()
        .into_iter()
        .flat_map(|(vak, filled)| of_vak(board, vak, filled));
    lines.collect()
}

/// One line for the vak and one for each row of it with something in it.
fn of_vak(board: &Board, vak: &Vak, filled: usize) -> Vec<BoardLine> {
    if board.closed(&vak.id) {
        let shown = closed(&board.layout, vak)
            .into_iter()
            .filter(|_| filled > 0);
        return vec![BoardLine::new(label(vak), shown.collect(), Vec::new())];
    }
    let own = BoardLine::new(label(vak), cell(board, vak, None), scores(board, vak));
    let rows = board.layout.rows.iter().map(|row| {
        BoardLine::new(
            of_both(&vak.title, row),
            cell(board, vak, Some(row)),
            Vec::new(),
        )
    });
    let rows: Vec<BoardLine> = rows.filter(|line| !line.is_empty()).collect();
    let own = (rows.is_empty() || !own.is_empty()).then_some(own);
    own.into_iter().chain(rows).collect()
}

fn of_both(vak: &str, row: &Row) -> String {
    format!("{vak}, {}", row.title)
}

/// A grid is read row by row; what is empty in it says nothing.
fn by_row(board: &Board) -> Vec<BoardLine> {
    let rows = board.layout.rows.iter().map(Some).chain([None]);
    let cells = rows.flat_map(|row| board.layout.vakken.iter().map(move |vak| (row, vak)));
    let line = |(row, vak): (Option<&Row>, &Vak)| {
        let label = match row {
            Some(row) => format!("{}, {}", row.title, vak.title),
            None => vak.title.clone(),
        };
        BoardLine::new(label, cell(board, vak, row), Vec::new())
    };
    cells.map(line).filter(|line| !line.is_empty()).collect()
}

/// The items in one place; on a scale from low to high.
/// The lines in one place, in order; on a scale from low to high.
pub fn cell(board: &Board, vak: &Vak, row: Option<&Row>) -> Vec<String> {
    let cell = Cell {
        vak: vak.id.clone(),
        row: row.map(|row| row.id.clone()),
    };
    let mut items: Vec<&Item> = board.in_cell(&cell).collect();
    items.sort_by_key(|item| item.place.as_ref().and_then(|place| place.at));
    items.into_iter().map(item).collect()
}

fn item(item: &Item) -> String {
    let mut text = item.text.clone();
    if let Some(at) = item.place.as_ref().and_then(|place| place.at) {
        text = words::on_scale(&text, at.value());
    }
    if item.votes > 0 {
        words::with_votes(&text, item.votes)
    } else {
        text
    }
}

fn closed(layout: &Layout, vak: &Vak) -> Option<String> {
    let opens_at = layout.vak(vak.opens_at.as_ref()?)?;
    Some(words::closed(&opens_at.title))
}

/// How the scores of one vak lie, or its tallies; of hidden ones that they are there.
pub fn scores(board: &Board, vak: &Vak) -> Vec<String> {
    if vak.scale.is_none() {
        return tallies(board, vak);
    }
    if board.hidden() {
        let hides = board.marks().any(|mark| {
            let mark = mark.map(|mark| &mark.id);
            board.score_count(&vak.id, mark) > 0
        });
        return hides
            .then(|| words::HIDDEN.to_owned())
            .into_iter()
            .collect();
    }
    let marks = &board.layout.marks;
    let named = marks.iter().filter_map(|mark| {
        let spread = board.spread(&vak.id, Some(&mark.id))?;
        Some(format!("{} {}", words::mark(mark), words::spread(&spread)))
    });
    let unnamed = board
        .spread(&vak.id, None)
        .map(|spread| words::spread(&spread));
    named.chain(unnamed).collect()
}

fn tallies(board: &Board, vak: &Vak) -> Vec<String> {
    let count = |row: Option<&Row>| {
        let cell = Cell {
            vak: vak.id.clone(),
            row: row.map(|row| row.id.clone()),
        };
        board.counts.get(&cell).copied()
    };
    let alone = count(None);
    let rows: Vec<(&Row, u16)> = board
        .layout
        .rows
        .iter()
        .filter_map(|row| Some((row, count(Some(row))?)))
        .collect();
    if rows.is_empty() {
        return alone.map(|count| count.to_string()).into_iter().collect();
    }
    let sum = rows.iter().map(|(_, count)| u32::from(*count)).sum::<u32>();
    let sum = sum + u32::from(alone.unwrap_or_default());
    let each = rows
        .iter()
        .map(|(row, count)| format!("{} {count}", row.title));
    each.chain([words::together(sum)]).collect()
}

fn remarks(board: &Board) -> Vec<String> {
    let widest = board
        .widest()
        .filter(|_| board.layout.vakken.len() > 1)
        .map(|widest| {
            let what = match widest.mark {
                Some(mark) => format!("{} ({})", widest.vak.title, words::mark(mark)),
                None => widest.vak.title.clone(),
            };
            words::widest(&what, widest.low.value(), widest.high.value())
        });
    let heaviest = board.heaviest();
    let heaviest = heaviest.map(|vak| super::board_scores::heaviest(&vak.title));
    let all = widest.into_iter().chain(heaviest);
    all.chain(trial(board)).collect()
}

/// The one item to try, with what was asked about it; nothing while it may not be read.
fn trial(board: &Board) -> Option<String> {
    let nr = board.trial?;
    let chosen = board.items.iter().find(|item| item.nr == nr)?;
    if let Some(place) = &chosen.place
        && (board.hidden() && place.at.is_some() || board.closed(&place.cell.vak))
    {
        return None;
    }
    let mut said = vec![words::trial(&chosen.text)];
    said.extend(chosen.reason.as_deref().map(words::reason));
    said.extend(chosen.rule_of.as_deref().map(words::rule_of));
    said.extend(chosen.habit.map(|habit| words::habit(habit).to_owned()));
    let sentence = |part: String| {
        if part.ends_with(['.', '!', '?']) {
            part
        } else {
            part + "."
        }
    };
    Some(said.into_iter().map(sentence).collect::<Vec<_>>().join(" "))
}
