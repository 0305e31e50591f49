//! A damaged session file, line by line: which tables can still be told apart, and what is in them.
use toml::{Table, Value};

use super::lines::{self, Line};
use super::steps::extend;
use crate::store::format::keys::{self, Place};

/// A table of the file, with the line at which it begins.
pub(super) struct Piece {
    /// Which table it is; none as long as its heading cannot be read.
    pub(super) place: Option<Place>,
    pub(super) line: usize,
    pub(super) keys: Table,
}

/// All tables in order, and the lines of which nothing or not everything is left.
pub(super) struct Pieces {
    pub(super) all: Vec<Piece>,
    pub(super) lost: Vec<usize>,
}

/// Lines that say which of two lines with one text it is: met twice, another table has begun.
const BEGIN_ANOTHER: [&str; 3] = ["nr", "tekst", "wat"];

/// Takes a file apart. Lines are counted from 0.
pub(super) fn pieces(text: &str) -> Pieces {
    let lines: Vec<&str> = text.lines().collect();
    let mut pieces = Pieces {
        all: vec![Piece::at(0, Some(Place::Root))],
        lost: Vec::new(),
    };
    let mut at = 0;
    while at < lines.len() {
        let (line, end) = lines::next(&lines, at, &mut pieces.lost);
        match line {
            Line::Nothing => {}
            Line::Heading(place) => pieces.all.push(Piece::at(at, place)),
            Line::Key(key, value) => pieces.take(at, &key, value),
            Line::Element(element) => pieces.stray(at, element),
        }
        at = end;
    }
    let mut before = Place::Root;
    for piece in &mut pieces.all {
        piece.place = piece.place.or_else(|| likely(&piece.keys, before));
        before = piece.place.unwrap_or(before);
    }
    pieces
}

impl Piece {
    fn at(line: usize, place: Option<Place>) -> Self {
        Self {
            place,
            line,
            keys: Table::new(),
        }
    }

    fn knows(&self, key: &str) -> bool {
        match self.place {
            Some(place) => place.knows(key),
            None => [Place::Step, Place::Afspraak, Place::Oogst]
                .iter()
                .any(|place| place.knows(key)),
        }
    }
}

impl Pieces {
    fn last(&mut self) -> &mut Piece {
        self.all.last_mut().expect("the root is always there")
    }

    /// A key with its value, in the table in which it stands; or in a new one, when this table
    /// cannot have it and another can.
    fn take(&mut self, line: usize, key: &str, value: Value) {
        let (value, strays) = parted(key, value);
        if !self.last().knows(key) {
            // A heading went, and what stands below it did not.
            let Some(first) = keys::places(key).next() else {
                return self.strays(line, strays);
            };
            let sure = matches!(first, Place::Board | Place::Casus).then_some(first);
            self.all.push(Piece::at(line, sure));
        }
        match (self.last().keys.get_mut(key), value) {
            (None, value) => drop(self.last().keys.insert(key.to_owned(), value)),
            (Some(Value::Array(list)), Value::Array(more)) => extend(list, more),
            (Some(known), value) if *known == value => {}
            (Some(_), value) if BEGIN_ANOTHER.contains(&key) => {
                self.all.push(Piece::at(line, None));
                self.last().keys.insert(key.to_owned(), value);
            }
            (Some(_), _) => self.lost.push(line),
        }
        self.strays(line, strays);
    }

    fn strays(&mut self, line: usize, elements: Vec<Value>) {
        for element in elements {
            match element {
                Value::Table(element) => self.stray(line, element),
                _ => self.lost.push(line),
            }
        }
    }

    /// An element of a list of which the beginning went: what is in it says where it belongs.
    fn stray(&mut self, line: usize, element: Table) {
        let has = |key: &str| element.contains_key(key);
        let on_board = matches!(self.last().place, Some(Place::Board));
        let list = match on_board {
            true if has("cijfers") => "scores",
            true if has("aantal") => "tellingen",
            true if has("tekst") && !has("om") => "items",
            true if has("id") && !self.last().keys.contains_key("vakken") => "vakken",
            false if has("vak") && has("tekst") => "items",
            _ if has("oordeel") => "terugblik",
            _ if has("tekst") => "notities",
            _ => return self.lost.push(line),
        };
        self.take(line, list, Value::Array(vec![Value::Table(element)]));
    }
}

/// A list, and what is in it that belongs to another: when its end went, it goes on with the
/// elements of the next one; when its name went, all are of another.
fn parted(list: &str, value: Value) -> (Value, Vec<Value>) {
    let needed = match list {
        "notities" | "items" => "tekst",
        "terugblik" => "oordeel",
        "vakken" | "merken" | "rijen" => "id",
        "scores" => "cijfers",
        "tellingen" => "aantal",
        // No element of a list without a name belongs there.
        _ if keys::places(list).next().is_none() => "",
        _ => return (value, Vec::new()),
    };
    match value {
        Value::Array(all) => {
            let belongs = |element: &Value| element.get(needed).is_some();
            let (own, strays) = all.into_iter().partition(belongs);
            (Value::Array(own), strays)
        }
        value => (value, Vec::new()),
    }
}

/// Which table has these keys, behind a table of this kind.
fn likely(table: &Table, before: Place) -> Option<Place> {
    let has = |key: &str| table.contains_key(key);
    if has("wat") {
        Some(Place::Afspraak)
    } else if has("tekst") {
        let parked = matches!(before, Place::Afspraak | Place::Parked);
        Some(if parked { Place::Parked } else { Place::Oogst })
    } else if has("titel")
        || has("minuten")
        || has("notities")
        || has("terugblik")
        || has("antwoord")
    {
        Some(Place::Step)
    } else {
        None
    }
}
