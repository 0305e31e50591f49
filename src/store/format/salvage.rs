//! All that is sound in a damaged session file: one line that broke takes no other with it.
use std::collections::BTreeSet;

use toml::{Table, Value};

use super::keys::Place;
use super::problem::Spot;
use super::raw_v1::RawSession;
use super::{FORMAT, from_raw, size};
use crate::domain::board::{self, Bord, Rule};
use crate::domain::session::Session;

mod lines;
mod pieces;
mod sound;
mod steps;

use pieces::{Piece, pieces};
use sound::{empty, line, sound};
use steps::Steps;

/// What is left of a damaged file.
#[derive(Clone, Debug)]
pub struct Salvaged {
    /// All that could be read. Its id is not its own when the line that says it is damaged.
    pub session: Session,
    /// The lines of which nothing or not everything could be read.
    pub lost: Vec<Spot>,
}

/// Stands for an id that cannot be read, or that may not be one.
const NO_ID: &str = "onbekend";

/// A longer file, or one with more lines, was not made by people.
const BYTES_MOST: usize = 4 * 1024 * 1024;
const LINES_MOST: usize = 50_000;

/// Reads what can be read of a file that [`super::read()`] refuses. None when it is no session, or
/// was made by a newer version, or nothing is left of it.
pub fn salvage(bytes: &[u8]) -> Option<Salvaged> {
    // A file that was cut off may be filled up with zeros.
    let end = bytes.iter().rposition(|byte| *byte != 0)? + 1;
    if end > BYTES_MOST {
        return None;
    }
    let text = readable(&bytes[..end]);
    if text.lines().count() > LINES_MOST || size::may_be_too_much(&text) {
        return None;
    }
    let mut pieces = pieces(&text);
    let format = pieces.all[0].keys.get("formaat");
    let format = format.and_then(Value::as_integer);
    if format.is_some_and(|format| format > i64::from(FORMAT)) {
        return None;
    }
    if !is_session(&pieces.all) {
        return None;
    }
    let mut lost = std::mem::take(&mut pieces.lost);
    let mut session = from_raw::session(session(pieces.all, &mut lost))?;
    for board in session
        .steps
        .iter_mut()
        .filter_map(|step| step.board.as_mut())
    {
        // A shape of which a vak went cannot be drawn: its lines stand in columns.
        let rules = board::check(&board.layout);
        if rules
            .iter()
            .any(|rule| matches!(rule, Rule::VakCount { .. }))
        {
            board.layout.bord = Bord::Kolommen;
        }
    }
    // A sign that is no text was read as a sign that says so.
    let strange = text.lines().enumerate();
    lost.extend(strange.filter_map(|(at, line)| line.contains(REPLACED).then_some(at)));
    lost.sort_unstable();
    lost.dedup();
    let spots = lost.into_iter().map(|at| Spot {
        line: at + 1,
        column: 1,
    });
    Some(Salvaged {
        session,
        lost: spots.collect(),
    })
}

/// Whether it can be nothing else: other files have steps and titles too.
fn is_session(pieces: &[Piece]) -> bool {
    let said = ["stand", "werkpakket", "dosering", "begonnen", "wijziging"];
    pieces.iter().any(|piece| match piece.place {
        Some(Place::Root) => said.iter().any(|key| piece.keys.contains_key(*key)),
        Some(Place::Step) => piece.keys.contains_key("status"),
        _ => false,
    })
}

/// Stands for what is no text.
const REPLACED: char = '\u{fffd}';

/// The file as text, with the line ends of this system.
fn readable(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let text = text.replace("\r\n", "\n");
    let readable = |sign: char| !sign.is_control() || matches!(sign, '\n' | '\t');
    text.replace(|sign| !readable(sign), "\u{fffd}")
}

/// The session; it has no steps when nothing is left that anybody typed.
fn session(pieces: Vec<Piece>, lost: &mut Vec<usize>) -> RawSession {
    let mut root = Table::new();
    let mut steps = Steps::default();
    let (mut oogst, mut afspraken, mut parked) = (Vec::new(), Vec::new(), Vec::new());
    // A block that a sync program wrote twice says nothing new the second time.
    let mut seen = BTreeSet::new();
    let mut is_empty = true;
    for Piece {
        place,
        line: at,
        keys,
    } in pieces
    {
        let Some(place) = place else { continue };
        is_empty &= place == Place::Root;
        let is_line = matches!(place, Place::Oogst | Place::Afspraak | Place::Parked);
        if is_line && !seen.insert((place, keys.to_string())) {
            continue;
        }
        match place {
            Place::Root => root = keys,
            Place::Casus => {
                root.entry("casus").or_insert(Value::Table(keys));
            }
            Place::Step => steps.step(at, keys),
            Place::Board => steps.board(at, keys),
            Place::Oogst => oogst.extend(line(keys, "tekst", at, lost)),
            Place::Afspraak => afspraken.extend(line(keys, "wat", at, lost)),
            Place::Parked => parked.extend(line(keys, "tekst", at, lost)),
        }
    }
    RawSession {
        stap: if is_empty {
            Vec::new()
        } else {
            steps.all(lost)
        },
        oogst,
        afspraak: afspraken,
        parkeer: parked,
        ..whole(root, lost)
    }
}

/// The keys of the session itself, with what it cannot do without.
fn whole(root: Table, lost: &mut Vec<usize>) -> RawSession {
    let stand = if root.contains_key("gesloten") {
        "gesloten"
    } else {
        "open"
    };
    let needed = [
        ("formaat", Value::Integer(i64::from(FORMAT))),
        ("id", Value::String(NO_ID.to_owned())),
        ("stand", Value::String(stand.to_owned())),
        empty("werkpakket"),
        empty("titel"),
        ("minuten", Value::Integer(1)),
    ];
    sound(root, &needed, 0, lost)
}
