//! What drawings, report and line mode read from a board; never a score that is still hidden.
use super::layout::{Bord, Mark, Vak};
use super::model::{Board, Cell, Item, Place, Score, ScoreKey};
use crate::domain::ids::{MarkId, VakId};

/// How the scores of one vak and mark lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many scores there are, at least one.
    pub n: usize,
    /// The lowest.
    pub low: Score,
    /// The median: of an even number, halfway the middle two.
    pub middle: f32,
    /// The highest.
    pub high: Score,
}

/// Where the scores lie furthest apart: who wants to tell something about it?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Widest<'a> {
    /// The vak.
    pub vak: &'a Vak,
    /// The mark; none is the one unnamed mark.
    pub mark: Option<&'a Mark>,
    /// The lowest score.
    pub low: Score,
    /// The highest score, above the lowest.
    pub high: Score,
}

impl Board {
    /// Whether the scores may not be seen yet.
    pub const fn hidden(&self) -> bool {
        self.layout.apart && !self.shown
    }

    /// Whether a station was passed and opens again only further on: it shows that it is filled,
    /// not with what.
    pub fn closed(&self, vak: &VakId) -> bool {
        let index = |id: &VakId| self.layout.position(id);
        let here = self.station.as_ref().and_then(index);
        let (Some(here), Some(passed)) = (here, index(vak)) else {
            return false;
        };
        let opens = self.layout.vakken[passed].opens_at.as_ref();
        opens
            .and_then(index)
            .is_some_and(|opens| passed < here && here < opens)
    }

    /// The lines that may be read now, in the order in which the shape is read: as they were
    /// written, or vak by vak where a line goes at once to its vak. What lies nowhere is last.
    pub fn lines(&self) -> Vec<&Item> {
        let vak = |item: &Item| item.place.as_ref().map(|place| place.cell.vak.clone());
        let open = |item: &&Item| vak(item).is_none_or(|vak| !self.closed(&vak));
        let mut lines: Vec<&Item> = self.items.iter().filter(open).collect();
        if self.layout.bord.takes_lines_at_once() {
            let place = |item: &Item| vak(item).and_then(|vak| self.layout.position(&vak));
            lines.sort_by_key(|item| place(item).unwrap_or(usize::MAX));
        }
        lines
    }

    /// How many were tallied in one place.
    pub fn count_in(&self, cell: &Cell) -> u16 {
        self.counts.get(cell).copied().unwrap_or_default()
    }

    /// The items in one place, in the order in which they were added. An item that lies on a scale
    /// is left out while the scores are hidden.
    pub fn in_cell(&self, cell: &Cell) -> impl Iterator<Item = &Item> {
        self.readable()
            .filter_map(|(item, place)| (place.cell == *cell).then_some(item))
    }

    /// The items in a vak, whatever their row; left out as by [`Board::in_cell`].
    pub fn items_of(&self, vak: &VakId) -> impl Iterator<Item = &Item> {
        self.readable()
            .filter_map(|(item, place)| (place.cell.vak == *vak).then_some(item))
    }

    /// The items that lie nowhere yet.
    pub fn unsorted(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.place.is_none())
    }

    /// How much has been put in each vak: items, tallies and scores. Counts what is hidden too,
    /// and says nothing about what it is.
    pub fn filled(&self) -> Vec<(&Vak, usize)> {
        let scores = |vak: &Vak| {
            let of_vak = self.scores.iter().filter(|(key, _)| key.vak == vak.id);
            of_vak.map(|(_, values)| values.len()).sum::<usize>()
        };
        self.tally()
            .into_iter()
            .map(|(vak, count)| (vak, count + scores(vak)))
            .collect()
    }

    /// Items and tallies per vak, over all rows.
    pub fn tally(&self) -> Vec<(&Vak, usize)> {
        let in_vak = |vak: &Vak| {
            let places = self.items.iter().filter_map(|item| item.place.as_ref());
            let items = places.filter(|place| place.cell.vak == vak.id).count();
            let counts = self.counts.iter().filter(|(cell, _)| cell.vak == vak.id);
            items + counts.map(|(_, count)| usize::from(*count)).sum::<usize>()
        };
        self.layout
            .vakken
            .iter()
            .map(|vak| (vak, in_vak(vak)))
            .collect()
    }

    /// How many scores a vak has for one mark: said of hidden scores too, and nothing else of them.
    pub fn score_count(&self, vak: &VakId, mark: Option<&MarkId>) -> usize {
        let key = ScoreKey {
            vak: vak.clone(),
            mark: mark.cloned(),
        };
        self.scores.get(&key).map_or(0, Vec::len)
    }

    /// The scores of one vak and mark, the lowest first; empty while hidden.
    pub fn scores_of(&self, vak: &VakId, mark: Option<&MarkId>) -> Vec<Score> {
        if self.hidden() {
            return Vec::new();
        }
        let key = ScoreKey {
            vak: vak.clone(),
            mark: mark.cloned(),
        };
        let mut scores = self.scores.get(&key).cloned().unwrap_or_default();
        scores.sort_unstable();
        scores
    }

    /// Whether something was filled apart that can be revealed.
    pub fn can_reveal(&self) -> bool {
        let lies = |item: &Item| item.place.as_ref().is_some_and(|place| place.at.is_some());
        let today = self.scores.keys().any(|key| self.is_of_today(key));
        self.hidden() && (today || self.items.iter().any(lies))
    }

    /// How the scores of one vak and mark lie; none while hidden or without scores.
    pub fn spread(&self, vak: &VakId, mark: Option<&MarkId>) -> Option<Spread> {
        spread_of(self.scores_of(vak, mark))
    }

    /// The vak and mark with the largest difference, of equals the first on the board; none while
    /// hidden, and none when nobody differs.
    pub fn widest(&self) -> Option<Widest<'_>> {
        let mut widest: Option<Widest<'_>> = None;
        for vak in &self.layout.vakken {
            let today = self.marks();
            for mark in today.filter(|mark| !mark.is_some_and(Mark::is_earlier)) {
                let Some(found) = self.spread(&vak.id, mark.map(|mark| &mark.id)) else {
                    continue;
                };
                let width = found.high.value() - found.low.value();
                let most = widest.map_or(0, |best| best.high.value() - best.low.value());
                if width > most {
                    widest = Some(Widest {
                        vak,
                        mark,
                        low: found.low,
                        high: found.high,
                    });
                }
            }
        }
        widest
    }

    /// Where the dot lies in a driehoek: the weights of the three corners, from their medians, that
    /// add up to 1. In the middle when all are 0; none while hidden or while a corner has no score.
    pub fn dot(&self, mark: Option<&MarkId>) -> Option<[f32; 3]> {
        let [first, second, third] = self.layout.vakken.as_slice() else {
            return None;
        };
        if self.layout.bord != Bord::Driehoek {
            return None;
        }
        let middle = |vak: &Vak| self.spread(&vak.id, mark).map(|spread| spread.middle);
        let corners = [middle(first)?, middle(second)?, middle(third)?];
        let sum: f32 = corners.iter().sum();
        if sum > 0.0 {
            Some(corners.map(|corner| corner / sum))
        } else {
            Some([1.0 / 3.0; 3])
        }
    }

    /// How much each pan of a balans weighs: the median of its scores over all marks, or its number
    /// of items where there is no scale. Empty while hidden, and until every pan with a scale has a
    /// score: half an answer would tip the scale.
    pub fn tilt(&self) -> Vec<(&Vak, f32)> {
        if self.hidden() || self.layout.bord != Bord::Balans {
            return Vec::new();
        }
        let weight = |vak: &Vak| {
            if vak.scale.is_none() {
                let items = self.items_of(&vak.id).count();
                return Some(f32::from(u16::try_from(items).unwrap_or(u16::MAX)));
            }
            let of_today = self.scores.iter().filter(|(key, _)| self.is_of_today(key));
            let of_vak = of_today.filter(|(key, _)| key.vak == vak.id);
            spread_of(of_vak.flat_map(|(_, values)| values).copied().collect())
                .map(|spread| spread.middle)
        };
        let pans = self.layout.vakken.iter();
        pans.map(|vak| Some((vak, weight(vak)?)))
            .collect::<Option<_>>()
            .unwrap_or_default()
    }

    /// The one pan of a balans that weighs most; none while it is level, or hidden.
    pub fn heaviest(&self) -> Option<&Vak> {
        let weights = self.tilt();
        let most = weights
            .iter()
            .map(|(_, weight)| *weight)
            .fold(0.0, f32::max);
        let mut heavy = weights
            .iter()
            .filter(|(_, weight)| *weight >= most && most > 0.0);
        match (heavy.next(), heavy.next()) {
            (Some((vak, _)), None) => Some(vak),
            _ => None,
        }
    }

    /// The marks, or the one unnamed mark.
    pub fn marks(&self) -> impl Iterator<Item = Option<&Mark>> {
        let unnamed = self.layout.marks.is_empty().then_some(None);
        self.layout.marks.iter().map(Some).chain(unnamed)
    }

    /// Whether these scores are not those of last time.
    fn is_of_today(&self, key: &ScoreKey) -> bool {
        let mut marks = self.layout.marks.iter().filter(|mark| mark.is_earlier());
        marks.all(|mark| key.mark.as_ref() != Some(&mark.id))
    }

    /// The items that lie somewhere and may be seen there: a place on a scale is a score.
    fn readable(&self) -> impl Iterator<Item = (&Item, &Place)> {
        let placed = self
            .items
            .iter()
            .filter_map(|item| Some((item, item.place.as_ref()?)));
        placed.filter(|(_, place)| !self.hidden() || place.at.is_none())
    }
}

fn spread_of(mut scores: Vec<Score>) -> Option<Spread> {
    // Sorted once more: whoever filled the board by hand may have left them in another order.
    scores.sort_unstable();
    let (low, high) = (*scores.first()?, *scores.last()?);
    let number = |index: usize| f32::from(scores[index].value());
    let n = scores.len();
    let middle = f32::midpoint(number((n - 1) / 2), number(n / 2));
    Some(Spread {
        n,
        low,
        middle,
        high,
    })
}

#[cfg(test)]
mod tests;
