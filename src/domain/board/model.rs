//! What a group put on a board: items, scores without names, tallies.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::layout::Layout;
use crate::domain::ids::{MarkId, Nr, RowId, VakId};

/// A board with what is on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// The empty board.
    pub layout: Layout,
    /// Lines, in the order in which they were added.
    pub items: Vec<Item>,
    /// Scores per vak and mark: sorted, never with a name.
    #[serde(with = "pairs")]
    pub scores: BTreeMap<ScoreKey, Vec<Score>>,
    /// Tallies per place.
    #[serde(with = "pairs")]
    pub counts: BTreeMap<Cell, u16>,
    /// Whether what was filled apart has been revealed.
    pub shown: bool,
    /// The station of a route that the group has reached.
    pub station: Option<VakId>,
    /// The one item that is chosen to try.
    pub trial: Option<Nr>,
}

/// A score from 0 to 10, checked when it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

/// One place on a board: a vak, in a row where there are rows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// The vak.
    pub vak: VakId,
    /// The row, on a board that has rows.
    pub row: Option<RowId>,
}

/// Where an item lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The vak and row.
    pub cell: Cell,
    /// Where on the scale, only in a vak with a scale.
    pub at: Option<Score>,
}

/// One line on a board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The change that made it.
    pub nr: Nr,
    /// What it says.
    pub text: String,
    /// Where it lies; none: not sorted yet.
    pub place: Option<Place>,
    /// Votes for this thing.
    pub votes: u16,
    /// Why it is this way, asked for the one item to try.
    pub reason: Option<String>,
    /// Whose rule it is, asked for the one item to try.
    pub rule_of: Option<String>,
    /// Whether it is a habit, asked for the one item to try.
    pub habit: Option<bool>,
}

/// What a row of scores belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ScoreKey {
    /// The vak that is scored.
    pub vak: VakId,
    /// The mark; none is the one unnamed mark.
    pub mark: Option<MarkId>,
}

impl Score {
    /// A score, when the number is from 0 to 10.
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 10 { Some(Self(value)) } else { None }
    }

    /// The number.
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = String;

    fn try_from(value: u8) -> Result<Self, String> {
        Self::new(value).ok_or_else(|| format!("a score is 0 to 10, not {value}"))
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

impl Board {
    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.scores.is_empty() && self.counts.is_empty()
    }

    /// A board with nothing on it.
    pub const fn empty(layout: Layout) -> Self {
        Self {
            layout,
            items: Vec::new(),
            scores: BTreeMap::new(),
            counts: BTreeMap::new(),
            shown: false,
            station: None,
            trial: None,
        }
    }
}

/// Maps with a struct as key, as a list of pairs: JSON keys can only be text.
mod pairs {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<K: Serialize, V: Serialize, S: Serializer>(
        map: &BTreeMap<K, V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(map)
    }

    pub(super) fn deserialize<
        'de,
        K: Deserialize<'de> + Ord,
        V: Deserialize<'de>,
        D: Deserializer<'de>,
    >(
        deserializer: D,
    ) -> Result<BTreeMap<K, V>, D::Error> {
        Ok(Vec::<(K, V)>::deserialize(deserializer)?
            .into_iter()
            .collect())
    }
}
