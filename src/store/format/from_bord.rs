//! From the keys of `[stap.werkplaat]` to a board on which everything has its place.
use super::from_raw::Numbers;
use super::raw_bord::{RawBoard, RawItem, RawTitled, RawVak};
use crate::domain::board::{
    Asks, Board, Cell, Item, Layout, Mark, Place, Row, Scale, ScoreKey, Vak,
};
use crate::domain::ids::{MarkId, Nr, RowId, VakId};

/// The board. What lies in a vak or row that a person took out of the file is unsorted; scores
/// and tallies of such a vak go with it.
pub(super) fn board(raw: RawBoard, numbers: &mut Numbers) -> Board {
    let row = |raw: RawTitled| Row {
        id: RowId::new(raw.id),
        title: raw.titel,
    };
    let mark = |raw: RawTitled| Mark {
        id: MarkId::new(raw.id),
        title: raw.titel,
    };
    let asked = |name: &str| raw.vraagt.iter().any(|asked| asked == name);
    let asks = Asks {
        reason: asked("reden"),
        rule_of: asked("regel_van"),
        habit: asked("gewoonte"),
    };
    let mut board = Board::empty(Layout {
        bord: raw.bord,
        axes: raw.assen,
        vakken: raw.vakken.into_iter().map(vak).collect(),
        rows: raw.rijen.into_iter().map(row).collect(),
        rows_grow: raw.rijen_vrij,
        marks: raw.merken.into_iter().map(mark).collect(),
        apart: raw.apart,
        asks,
    });
    for raw in raw.scores {
        let key = ScoreKey {
            vak: VakId::new(raw.vak),
            mark: raw.merk.map(MarkId::new),
        };
        let mut values = raw.cijfers;
        // Sorted even when a person typed them: the order would give away who gave which score.
        values.sort_unstable();
        if has_key(&board.layout, &key) && !values.is_empty() {
            board.scores.insert(key, values);
        }
    }
    for raw in raw.tellingen {
        let cell = Cell {
            vak: VakId::new(raw.vak),
            row: raw.rij.map(RowId::new),
        };
        if has_cell(&board.layout, &cell) && raw.aantal > 0 {
            board.counts.insert(cell, raw.aantal);
        }
    }
    let items = raw
        .items
        .into_iter()
        .map(|raw| item(raw, &board.layout, numbers));
    board.items = items.collect();
    let trial = raw.proef.map(Nr);
    board.trial = trial.filter(|nr| board.items.iter().any(|item| item.nr == *nr));
    board.station = raw
        .station
        .map(VakId::new)
        .filter(|id| board.layout.vak(id).is_some());
    board.shown = raw.getoond;
    board
}

fn has_key(layout: &Layout, key: &ScoreKey) -> bool {
    let mark_known = key
        .mark
        .as_ref()
        .is_none_or(|id| layout.marks.iter().any(|mark| mark.id == *id));
    mark_known && layout.vak(&key.vak).is_some()
}

fn has_cell(layout: &Layout, cell: &Cell) -> bool {
    let row_known = cell
        .row
        .as_ref()
        .is_none_or(|id| layout.rows.iter().any(|row| row.id == *id));
    row_known && layout.vak(&cell.vak).is_some()
}

fn vak(raw: RawVak) -> Vak {
    Vak {
        id: VakId::new(raw.id),
        title: raw.titel,
        hint: raw.hulp,
        scale: raw.schaal.map(|scale| Scale {
            low: scale.laag,
            high: scale.hoog,
            middle: scale.midden,
            too_low: scale.te_laag,
            too_high: scale.te_hoog,
        }),
        minutes: raw.minuten,
        opens_at: raw.opent_bij.map(VakId::new),
    }
}

fn item(raw: RawItem, layout: &Layout, numbers: &mut Numbers) -> Item {
    let row = raw.rij.map(RowId::new);
    let cell = raw.vak.map(|vak| Cell {
        vak: VakId::new(vak),
        row,
    });
    let cell = cell.filter(|cell| has_cell(layout, cell));
    let scaled = |cell: &Cell| layout.vak(&cell.vak).is_some_and(|vak| vak.scale.is_some());
    Item {
        nr: numbers.take(raw.nr),
        text: raw.tekst,
        place: cell.map(|cell| Place {
            at: raw.cijfer.filter(|_| scaled(&cell)),
            cell,
        }),
        votes: raw.stemmen,
        reason: raw.reden,
        rule_of: raw.regel_van,
        habit: raw.gewoonte,
    }
}
