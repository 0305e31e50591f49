//! Small boards for the tests beside the code.
use super::layout::{Asks, Bord, Layout, Mark, Row, Scale, Vak};
use super::model::{Board, Cell, Item, Place, Score, ScoreKey};
use crate::domain::ids::{MarkId, Nr, RowId, VakId};

/// A layout with vakken `a`, `b`, `c` ... and nothing else.
pub(super) fn layout(bord: Bord, vakken: usize, scored: bool) -> Layout {
    Layout {
        bord,
        axes: None,
        vakken: ('a'..='z')
            .take(vakken)
            .map(|id| vak(&id.to_string(), scored))
            .collect(),
        rows: Vec::new(),
        rows_grow: false,
        marks: Vec::new(),
        apart: false,
        asks: Asks::default(),
    }
}

/// The smallest layout of each shape that breaks no rule.
pub(super) fn smallest(bord: Bord) -> Layout {
    let (vakken, scored) = match bord {
        Bord::Kolommen | Bord::Turf | Bord::Raster => (2, false),
        Bord::Balans => (2, true),
        Bord::Ringen | Bord::Route | Bord::Ladder => (3, false),
        Bord::Schuiven | Bord::Spectrum => (1, true),
        Bord::Kwadrant => (4, false),
        Bord::Driehoek => (3, true),
        Bord::Scan => (4, true),
    };
    let mut layout = layout(bord, vakken, scored);
    if bord == Bord::Raster {
        layout.rows = rows(&["maandag"]);
    }
    layout
}

pub(super) fn vak(id: &str, scored: bool) -> Vak {
    let scale = Scale {
        low: "weinig".into(),
        high: "veel".into(),
        middle: None,
        too_low: None,
        too_high: None,
    };
    Vak {
        id: VakId::new(id),
        title: id.to_uppercase(),
        hint: None,
        scale: scored.then_some(scale),
        minutes: None,
        opens_at: None,
    }
}

pub(super) fn rows(ids: &[&str]) -> Vec<Row> {
    ids.iter()
        .map(|id| Row {
            id: RowId::new(*id),
            title: (*id).into(),
        })
        .collect()
}

pub(super) fn marks(ids: &[&str]) -> Vec<Mark> {
    ids.iter()
        .map(|id| Mark {
            id: MarkId::new(*id),
            title: (*id).into(),
        })
        .collect()
}

/// An item that lies in a vak, or nowhere yet.
pub(super) fn item(nr: u32, vak: Option<&str>) -> Item {
    Item {
        nr: Nr(nr),
        text: format!("regel {nr}"),
        place: vak.map(|vak| Place {
            cell: cell(vak, None),
            at: None,
        }),
        votes: 0,
        reason: None,
        rule_of: None,
        habit: None,
    }
}

pub(super) fn cell(vak: &str, row: Option<&str>) -> Cell {
    Cell {
        vak: VakId::new(vak),
        row: row.map(RowId::new),
    }
}

pub(super) fn key(vak: &str, mark: Option<&str>) -> ScoreKey {
    ScoreKey {
        vak: VakId::new(vak),
        mark: mark.map(MarkId::new),
    }
}

pub(super) fn scores(values: &[u8]) -> Vec<Score> {
    let score = |value: &u8| Score::new(*value).expect("tests score from 0 to 10");
    values.iter().map(score).collect()
}

/// A board on which these items were added in this order.
pub(super) fn board(layout: Layout, items: &[(u32, Option<&str>)]) -> Board {
    let mut board = Board::empty(layout);
    board.items = items.iter().map(|(nr, vak)| item(*nr, *vak)).collect();
    board
}
