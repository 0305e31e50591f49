//! The steps of a damaged session file, each with its board.
use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use super::sound::{empty, lines, sound};
use crate::store::format::raw_bord::{RawBoard, RawTitled, RawVak};
use crate::store::format::raw_v1::RawStep;

/// The steps in the order in which they stand in the file.
#[derive(Default)]
pub(super) struct Steps {
    all: Vec<Found>,
    /// Where a step with this number is, for a block that is there twice.
    by_number: BTreeMap<i64, usize>,
    /// The step to which a board belongs.
    last: usize,
}

struct Found {
    line: usize,
    keys: Table,
    board: Option<Table>,
}

impl Steps {
    pub(super) fn step(&mut self, line: usize, mut keys: Table) {
        let board = match keys.remove("werkplaat") {
            Some(Value::Table(board)) => Some(board),
            _ => None,
        };
        let number = keys.get("nr").and_then(Value::as_integer);
        let known = number.and_then(|number| self.by_number.get(&number).copied());
        if let Some(known) = known {
            self.last = known;
            join(&mut self.all[known].keys, keys);
        } else {
            self.last = self.all.len();
            self.by_number
                .extend(number.map(|number| (number, self.last)));
            self.all.push(Found {
                line,
                keys,
                board: None,
            });
        }
        if let Some(board) = board {
            self.board(line, board);
        }
    }

    pub(super) fn board(&mut self, line: usize, keys: Table) {
        if self.all.is_empty() {
            self.step(line, Table::new());
        }
        join(self.all[self.last].board.get_or_insert_default(), keys);
    }

    /// All steps. Something was typed somewhere: then there is at least one.
    pub(super) fn all(mut self, lost: &mut Vec<usize>) -> Vec<RawStep> {
        if self.all.is_empty() {
            self.step(0, Table::new());
        }
        let steps = self.all.into_iter();
        steps.map(|found| step(found, lost)).collect()
    }
}

/// Adds what is not there yet.
fn join(keys: &mut Table, more: Table) {
    for (key, value) in more {
        match (keys.get_mut(&key), value) {
            (Some(Value::Array(list)), Value::Array(more)) => extend(list, more),
            (Some(_), _) => {}
            (None, value) => drop(keys.insert(key, value)),
        }
    }
}

/// Adds the lines of another list. A list of words that is there twice says the same.
pub(super) fn extend(list: &mut Vec<Value>, more: Vec<Value>) {
    list.extend(more.into_iter().filter(Value::is_table));
}

fn step(found: Found, lost: &mut Vec<usize>) -> RawStep {
    let Found {
        line,
        mut keys,
        board: found_board,
    } = found;
    let notes = lines(&mut keys, "notities", "tekst", line, lost);
    let verdicts = lines(&mut keys, "terugblik", "afspraak", line, lost);
    let needed = [
        ("soort", Value::String("gesprek".to_owned())),
        empty("titel"),
        ("minuten", Value::Integer(1)),
    ];
    let step: RawStep = sound(keys, &needed, line, lost);
    RawStep {
        notities: notes,
        terugblik: verdicts,
        werkplaat: found_board.map(|keys| board(keys, line, lost)),
        ..step
    }
}

fn board(mut keys: Table, line: usize, lost: &mut Vec<usize>) -> RawBoard {
    let mut vakken: Vec<RawVak> = lines(&mut keys, "vakken", "id", line, lost);
    let mut marks: Vec<RawTitled> = lines(&mut keys, "merken", "id", line, lost);
    let mut rows: Vec<RawTitled> = lines(&mut keys, "rijen", "id", line, lost);
    once(&mut vakken, |vak| &vak.id);
    once(&mut marks, |mark| &mark.id);
    once(&mut rows, |row| &row.id);
    let scores = lines(&mut keys, "scores", "vak", line, lost);
    let counts = lines(&mut keys, "tellingen", "vak", line, lost);
    let items = lines(&mut keys, "items", "tekst", line, lost);
    let needed = [("bord", Value::String("kolommen".to_owned()))];
    let board: RawBoard = sound(keys, &needed, line, lost);
    RawBoard {
        vakken,
        merken: marks,
        rijen: rows,
        scores,
        tellingen: counts,
        items,
        ..board
    }
}

/// Of two with one id the first stays.
fn once<T>(all: &mut Vec<T>, id: impl Fn(&T) -> &String) {
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert(id(one).clone()));
}
