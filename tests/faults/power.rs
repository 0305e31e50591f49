//! The power goes after any change to the disk: what was synced is there, and no file is half.
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use bedoeling::app::Phase;
use bedoeling::domain::session::Standing;
use bedoeling::store::format::{read, write};

use crate::held::{Group, Moment, PARTS};
use crate::memory::{Cut, Stored};
use crate::support::keys::events;

/// What a power cut may take: everything that nobody synced, names only, half of the bytes, or
/// bytes under names that are there.
const CUTS: [Cut; 4] = [
    Cut {
        names: true,
        bytes: 0,
    },
    Cut {
        names: true,
        bytes: 100,
    },
    Cut {
        names: true,
        bytes: 50,
    },
    Cut {
        names: false,
        bytes: 0,
    },
];

/// What somebody finds who starts the program after a power cut.
enum Found {
    Open(Box<Moment>),
    Closed,
    Nothing,
}

/// Holds parts of the meeting, and cuts the power after every change to the disk. Answers how
/// often, or what went wrong first.
///
/// After each key the thread that syncs is done: what was there before a key survives every cut
/// that comes while the key is answered.
pub(crate) fn cut_everywhere(group: &mut Group, parts: usize) -> Result<usize, String> {
    let mut cuts = 0;
    for part in 0..parts {
        let (states, moments) = watched(group, part);
        let (after, now) = (group.memory.stored(), group.play.world.now);
        let mut known = BTreeMap::new();
        for (least, state) in &states {
            for cut in CUTS {
                cuts += 1;
                let left = state.after(cut);
                let found = match known.entry(left) {
                    Entry::Occupied(found) => found.into_mut(),
                    Entry::Vacant(place) => {
                        let found = restarted(group, place.key())?;
                        place.insert(found)
                    }
                };
                let is_last = part + 1 == PARTS.len();
                let said = |what| format!("{what} after {cut:?} in part {part}, key {least:?}");
                is_there(found, *least, &moments, is_last).map_err(said)?;
            }
        }
        group.memory.restore(&after);
        group.play.world.now = now;
    }
    Ok(cuts)
}

/// Holds a part. Answers with every state of the disk, each with the moment that was safe by then,
/// and with all moments.
fn watched(group: &mut Group, part: usize) -> (Vec<(Option<usize>, Stored)>, Vec<Moment>) {
    let mut states = Vec::new();
    let mut moments: Vec<Moment> = Vec::new();
    group.start_anew();
    group.memory.seen();
    group.come_in(part);
    // What is picked up was safe before; a meeting that begins is safe when it has begun.
    let before = (part > 0).then_some(0);
    let seen = group.memory.seen().into_iter();
    states.extend(seen.map(|state| (before, state)));
    moments.extend(group.moment());
    for beat in events(PARTS[part]) {
        let least = moments.len().checked_sub(1);
        group.beat(beat);
        let seen = group.memory.seen().into_iter();
        states.extend(seen.map(|state| (least, state)));
        moments.extend(group.moment());
    }
    (states, moments)
}

/// Starts the program again on what is left.
fn restarted(group: &mut Group, left: &Stored) -> Result<Found, String> {
    group.memory.restore(left);
    group.start_anew();
    if let Some(text) = group.file() {
        let session = read(text.as_bytes()).map_err(|error| error.line())?;
        if write(&session) != text {
            return Err("the file is not as it was written".to_owned());
        }
    }
    group.open();
    let phase = group.play.state.meeting().map(|meeting| meeting.phase);
    let file = group.file().and_then(|text| read(text.as_bytes()).ok());
    Ok(match group.moment() {
        Some(moment) if phase != Some(Phase::Thanks) => Found::Open(Box::new(moment)),
        _ if file.is_some_and(|file| file.standing == Standing::Gesloten) => Found::Closed,
        _ => Found::Nothing,
    })
}

/// Whether all that was safe is there.
fn is_there(
    found: &Found,
    least: Option<usize>,
    moments: &[Moment],
    is_last: bool,
) -> Result<(), &'static str> {
    let since = &moments[least.unwrap_or_default()..];
    match found {
        Found::Closed if is_last => Ok(()),
        Found::Closed => Err("closed too early"),
        Found::Nothing | Found::Open(_) if least.is_none() => Ok(()),
        Found::Nothing => Err("nothing came back"),
        Found::Open(open) => {
            let seq = since[0].log.session().seq;
            let is_known = since.iter().any(|moment| moment.went_through(&open.log));
            let is_typed = since.iter().any(|moment| moment.texts == open.texts);
            if open.log.session().seq < seq || !is_known {
                Err("a change was lost")
            } else if is_typed {
                Ok(())
            } else {
                Err("a text was lost")
            }
        }
    }
}

#[test]
fn wherever_the_power_goes_all_that_was_synced_is_there() {
    let mut group = Group::on(|memory| Arc::new(memory));
    let cuts = cut_everywhere(&mut group, PARTS.len()).expect("nothing is lost");
    assert!(cuts > 3500, "{cuts} cuts");
}
