//! What can happen to a board, what a board refuses, and the way back.
use serde::{Deserialize, Serialize, Serializer};

use super::layout::{Bord, Row, Vak};
use super::model::{Board, Cell, Item, Place, Score, ScoreKey};
use crate::domain::ids::{MarkId, Nr, RowId, VakId};

/// One thing that happens to a board. Its inverse is a change too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BoardChange {
    /// A line is put on the board. Back: [`BoardChange::ItemRemoved`].
    ItemAdded {
        /// The line, with the number of this change.
        item: Item,
        /// Its place in the order of all items, from 0.
        index: usize,
        /// Whether it is at once the one chosen to try: so after taking back a removal.
        trial: bool,
    },
    /// A line is taken off. Back: [`BoardChange::ItemAdded`] where it stood, the trial if it was.
    ItemRemoved {
        /// Which line.
        nr: Nr,
    },
    /// A line is replaced: text, place, votes and answers in one. Back: the old line.
    ItemSet {
        /// The new line, with the number of the old one.
        item: Item,
    },
    /// The scores of one vak and mark are replaced. Back: the old ones.
    Scored {
        /// What is scored.
        key: ScoreKey,
        /// In any order; none takes the scores away. Written sorted, because the order in which
        /// hands were read would give away who gave which score.
        #[serde(serialize_with = "sorted")]
        values: Vec<Score>,
    },
    /// The tally of one place is replaced. Back: the old one.
    Counted {
        /// Which place.
        cell: Cell,
        /// The new tally, not the difference.
        to: u16,
    },
    /// A row is added. Back: [`BoardChange::RowRemoved`].
    RowAdded {
        /// The row.
        row: Row,
        /// Its place in the order of all rows, from 0.
        index: usize,
    },
    /// An unused row is removed. Back: [`BoardChange::RowAdded`] where it stood.
    RowRemoved {
        /// Which row.
        id: RowId,
    },
    /// What was filled apart is revealed or hidden again. Back: as it was.
    Shown {
        /// Whether it can be seen.
        shown: bool,
    },
    /// The group reaches a station. Back: the station before.
    StationReached {
        /// Which station; none is before the first.
        vak: Option<VakId>,
    },
    /// An item is chosen to try. Back: the choice before.
    TrialChosen {
        /// Which item; none takes the choice back.
        nr: Option<Nr>,
    },
}

/// Why a board did not take a change; it is then as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BoardRefused {
    /// No vak has this id.
    #[error("the board has no vak {0}")]
    UnknownVak(VakId),
    /// No row has this id.
    #[error("the board has no row {0}")]
    UnknownRow(RowId),
    /// No mark has this id.
    #[error("the board has no mark {0}")]
    UnknownMark(MarkId),
    /// The unnamed mark exists only on a board without marks.
    #[error("the board has marks, and the scores name none")]
    MarkNeeded,
    /// No item has this number.
    #[error("the board has no item {0}")]
    UnknownItem(Nr),
    /// An item has this number already.
    #[error("the board already has an item {0}")]
    NrTaken(Nr),
    /// Another item is the one chosen to try.
    #[error("item {0} is already the one to try")]
    TrialTaken(Nr),
    /// The place in the order does not exist.
    #[error("place {index} lies beyond a list of {length}")]
    IndexBeyond {
        /// The place asked for, from 0.
        index: usize,
        /// How many there are.
        length: usize,
    },
    /// There is no scale to score on.
    #[error("vak {0} has no scale")]
    NotScored(VakId),
    /// Only a turf board is tallied.
    #[error("a board of shape {0:?} takes no tallies")]
    NotTallied(Bord),
    /// The group may not add or remove rows.
    #[error("the rows of the board are fixed")]
    RowsFixed,
    /// A row has this id already.
    #[error("the board already has a row {0}")]
    RowTaken(RowId),
    /// Something lies in the row.
    #[error("row {0} is in use")]
    RowInUse(RowId),
}

impl Board {
    /// Does one change, or nothing at all. Answers with the change that takes it back, which this
    /// board accepts as long as nothing else happened to it.
    ///
    /// Whoever reads a board from a file builds it with this too, on [`Board::empty`]: what is
    /// accepted here has a way back, what a person typed in a file may not have one.
    pub fn apply(&mut self, change: &BoardChange) -> Result<BoardChange, BoardRefused> {
        match change {
            BoardChange::ItemAdded { item, index, trial } => self.add_item(item, *index, *trial),
            BoardChange::ItemRemoved { nr } => self.remove_item(*nr),
            BoardChange::ItemSet { item } => self.set_item(item),
            BoardChange::Scored { key, values } => self.score(key, values),
            BoardChange::Counted { cell, to } => self.count(cell, *to),
            BoardChange::RowAdded { row, index } => self.add_row(row, *index),
            BoardChange::RowRemoved { id } => self.remove_row(id),
            BoardChange::Shown { shown } => {
                let old = std::mem::replace(&mut self.shown, *shown);
                Ok(BoardChange::Shown { shown: old })
            }
            BoardChange::StationReached { vak } => {
                if let Some(id) = vak {
                    self.known_vak(id)?;
                }
                let old = std::mem::replace(&mut self.station, vak.clone());
                Ok(BoardChange::StationReached { vak: old })
            }
            BoardChange::TrialChosen { nr } => {
                if let Some(nr) = nr {
                    self.position(*nr)?;
                }
                let old = std::mem::replace(&mut self.trial, *nr);
                Ok(BoardChange::TrialChosen { nr: old })
            }
        }
    }

    fn add_item(
        &mut self,
        item: &Item,
        index: usize,
        trial: bool,
    ) -> Result<BoardChange, BoardRefused> {
        if self.position(item.nr).is_ok() {
            return Err(BoardRefused::NrTaken(item.nr));
        }
        within(index, self.items.len())?;
        self.placeable(item.place.as_ref())?;
        // Removing this item could not bring back the choice that it pushed aside.
        if trial && let Some(other) = self.trial {
            return Err(BoardRefused::TrialTaken(other));
        }
        self.items.insert(index, item.clone());
        if trial {
            self.trial = Some(item.nr);
        }
        Ok(BoardChange::ItemRemoved { nr: item.nr })
    }

    fn remove_item(&mut self, nr: Nr) -> Result<BoardChange, BoardRefused> {
        let index = self.position(nr)?;
        let item = self.items.remove(index);
        let trial = self.trial.take_if(|chosen| *chosen == nr).is_some();
        Ok(BoardChange::ItemAdded { item, index, trial })
    }

    fn set_item(&mut self, item: &Item) -> Result<BoardChange, BoardRefused> {
        let index = self.position(item.nr)?;
        self.placeable(item.place.as_ref())?;
        let old = std::mem::replace(&mut self.items[index], item.clone());
        Ok(BoardChange::ItemSet { item: old })
    }

    fn score(&mut self, key: &ScoreKey, values: &[Score]) -> Result<BoardChange, BoardRefused> {
        if self.known_vak(&key.vak)?.scale.is_none() {
            return Err(BoardRefused::NotScored(key.vak.clone()));
        }
        self.known_mark(key.mark.as_ref())?;
        let old = if values.is_empty() {
            self.scores.remove(key)
        } else {
            self.scores.insert(key.clone(), in_order(values))
        };
        Ok(BoardChange::Scored {
            key: key.clone(),
            values: old.unwrap_or_default(),
        })
    }

    fn count(&mut self, cell: &Cell, to: u16) -> Result<BoardChange, BoardRefused> {
        if self.layout.bord != Bord::Turf {
            return Err(BoardRefused::NotTallied(self.layout.bord));
        }
        self.known_cell(cell)?;
        let old = if to == 0 {
            self.counts.remove(cell)
        } else {
            self.counts.insert(cell.clone(), to)
        };
        Ok(BoardChange::Counted {
            cell: cell.clone(),
            to: old.unwrap_or_default(),
        })
    }

    fn add_row(&mut self, row: &Row, index: usize) -> Result<BoardChange, BoardRefused> {
        if !self.layout.rows_grow {
            return Err(BoardRefused::RowsFixed);
        }
        if self.row_position(&row.id).is_ok() {
            return Err(BoardRefused::RowTaken(row.id.clone()));
        }
        within(index, self.layout.rows.len())?;
        self.layout.rows.insert(index, row.clone());
        Ok(BoardChange::RowRemoved { id: row.id.clone() })
    }

    fn remove_row(&mut self, id: &RowId) -> Result<BoardChange, BoardRefused> {
        // A row that was not added by the group could not be added again.
        if !self.layout.rows_grow {
            return Err(BoardRefused::RowsFixed);
        }
        let index = self.row_position(id)?;
        let places = self.items.iter().filter_map(|item| item.place.as_ref());
        let mut cells = places.map(|place| &place.cell).chain(self.counts.keys());
        if cells.any(|cell| cell.row.as_ref() == Some(id)) {
            return Err(BoardRefused::RowInUse(id.clone()));
        }
        let row = self.layout.rows.remove(index);
        Ok(BoardChange::RowAdded { row, index })
    }

    fn position(&self, nr: Nr) -> Result<usize, BoardRefused> {
        let found = self.items.iter().position(|item| item.nr == nr);
        found.ok_or(BoardRefused::UnknownItem(nr))
    }

    fn row_position(&self, id: &RowId) -> Result<usize, BoardRefused> {
        let found = self.layout.rows.iter().position(|row| row.id == *id);
        found.ok_or_else(|| BoardRefused::UnknownRow(id.clone()))
    }

    fn known_vak(&self, id: &VakId) -> Result<&Vak, BoardRefused> {
        self.layout
            .vak(id)
            .ok_or_else(|| BoardRefused::UnknownVak(id.clone()))
    }

    fn known_mark(&self, id: Option<&MarkId>) -> Result<(), BoardRefused> {
        let marks = &self.layout.marks;
        match id {
            None if marks.is_empty() => Ok(()),
            None => Err(BoardRefused::MarkNeeded),
            Some(id) if marks.iter().any(|mark| mark.id == *id) => Ok(()),
            Some(id) => Err(BoardRefused::UnknownMark(id.clone())),
        }
    }

    fn known_cell(&self, cell: &Cell) -> Result<&Vak, BoardRefused> {
        if let Some(row) = &cell.row {
            self.row_position(row)?;
        }
        self.known_vak(&cell.vak)
    }

    fn placeable(&self, place: Option<&Place>) -> Result<(), BoardRefused> {
        let Some(place) = place else { return Ok(()) };
        let vak = self.known_cell(&place.cell)?;
        if place.at.is_some() && vak.scale.is_none() {
            return Err(BoardRefused::NotScored(vak.id.clone()));
        }
        Ok(())
    }
}

/// Something new may stand anywhere in the list, and right behind it.
const fn within(index: usize, length: usize) -> Result<(), BoardRefused> {
    if index > length {
        Err(BoardRefused::IndexBeyond { index, length })
    } else {
        Ok(())
    }
}

fn in_order(values: &[Score]) -> Vec<Score> {
    let mut values = values.to_vec();
    values.sort_unstable();
    values
}

fn sorted<S: Serializer>(values: &[Score], serializer: S) -> Result<S::Ok, S::Error> {
    in_order(values).serialize(serializer)
}

#[cfg(test)]
mod tests;
