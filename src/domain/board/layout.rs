//! What a board looks like before anybody fills it: its shape, its vakken, rows and marks.
use serde::{Deserialize, Serialize};

use crate::domain::ids::{MarkId, RowId, VakId};

/// The twelve shapes of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bord {
    /// Lists side by side.
    Kolommen,
    /// Three nested rings, the inner one first.
    Ringen,
    /// A slider per vak.
    Schuiven,
    /// One line with marks or cases on it.
    Spectrum,
    /// Two by two, on two axes.
    Kwadrant,
    /// Three corners with a dot between them.
    Driehoek,
    /// A bar per vak with the spread of the scores.
    Scan,
    /// Stations in order.
    Route,
    /// Scales that tip.
    Balans,
    /// Tally marks per vak and row.
    Turf,
    /// Vakken by rows.
    Raster,
    /// Rungs, the lowest first.
    Ladder,
}

impl Bord {
    /// Every shape, in the order of the contract.
    pub const ALL: [Self; 12] = [
        Self::Kolommen,
        Self::Ringen,
        Self::Schuiven,
        Self::Spectrum,
        Self::Kwadrant,
        Self::Driehoek,
        Self::Scan,
        Self::Route,
        Self::Balans,
        Self::Turf,
        Self::Raster,
        Self::Ladder,
    ];

    /// Whether a new line goes at once to the vak that is chosen; on the other shapes the group
    /// first hears the line and then says where it belongs.
    pub const fn takes_lines_at_once(self) -> bool {
        match self {
            Self::Kolommen
            | Self::Ringen
            | Self::Schuiven
            | Self::Spectrum
            | Self::Driehoek
            | Self::Scan
            | Self::Route
            | Self::Balans
            | Self::Raster
            | Self::Ladder => true,
            Self::Kwadrant | Self::Turf => false,
        }
    }
}

/// A board as it is laid on the table: everything but what the group puts on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Which of the twelve shapes it has.
    pub bord: Bord,
    /// Names of the two axes of a kwadrant.
    pub axes: Option<[String; 2]>,
    /// The places to write, score or tally in, in order.
    pub vakken: Vec<Vak>,
    /// The second dimension: people, cases, days.
    pub rows: Vec<Row>,
    /// Whether the group may add rows.
    pub rows_grow: bool,
    /// Who or what is scored; none means one unnamed mark.
    pub marks: Vec<Mark>,
    /// Filled apart, revealed together.
    pub apart: bool,
    /// What is asked about the one item that is chosen to try.
    pub asks: Asks,
}

impl Layout {
    /// The vak with this id.
    pub fn vak(&self, id: &VakId) -> Option<&Vak> {
        self.vakken.iter().find(|vak| vak.id == *id)
    }

    /// The place of the vak with this id in the order of the board.
    pub fn position(&self, id: &VakId) -> Option<usize> {
        self.vakken.iter().position(|vak| vak.id == *id)
    }

    /// The row that is chosen by its number, from 0. Where there are scores they come first, and
    /// the rows behind them.
    pub fn row_at(&self, number: usize) -> Option<&Row> {
        if self.scored() {
            self.rows.get(number.checked_sub(1)?)
        } else {
            self.rows.get(number)
        }
    }

    /// The last number that [`Layout::row_at`] can be asked for; 0 where nothing is to choose.
    pub fn last_row(&self) -> usize {
        if self.scored() {
            self.rows.len()
        } else {
            self.rows.len().saturating_sub(1)
        }
    }

    /// The mark with this number, from 0; none is the one unnamed mark.
    pub fn mark_at(&self, number: usize) -> Option<&Mark> {
        self.marks.get(number)
    }

    /// Whether anything on this board is scored.
    pub fn scored(&self) -> bool {
        self.vakken.iter().any(|vak| vak.scale.is_some())
    }
}

/// A box on a board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vak {
    /// Its name within the board.
    pub id: VakId,
    /// At most 28 characters, so that it fits above its place on a screen in a room.
    pub title: String,
    /// One line of help.
    pub hint: Option<String>,
    /// Present when the vak is scored from 0 to 10.
    pub scale: Option<Scale>,
    /// Minutes for this station of a route.
    pub minutes: Option<u16>,
    /// The later station at which this vak opens again.
    pub opens_at: Option<VakId>,
}

/// What the two ends of a scale from 0 to 10 mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// What 0 means.
    pub low: String,
    /// What 10 means.
    pub high: String,
    /// What 5 means, where that is worth a word.
    pub middle: Option<String>,
    /// The warning at the low end.
    pub too_low: Option<String>,
    /// The warning at the high end.
    pub too_high: Option<String>,
}

/// One line of the second dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its name within the board.
    pub id: RowId,
    /// What the room reads.
    pub title: String,
}

/// One series of scores on the same vakken: now, wished for, as the manager sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its name within the board.
    pub id: MarkId,
    /// What the room reads.
    pub title: String,
}

/// What is asked about the one item that the group chooses to try.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asks {
    /// Why this one?
    pub reason: bool,
    /// Whose rule is it?
    pub rule_of: bool,
    /// Is it a habit?
    pub habit: bool,
}
