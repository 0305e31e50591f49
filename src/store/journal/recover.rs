//! What a journal has to tell after a restart: as far as it is whole.
use std::collections::BTreeSet;

use super::draft::{Drafts, follow};
use super::line::{Line, VERSION, first};
use super::{Checkpoint, Header};
use crate::domain::change::Entry;
use crate::domain::log::Log;
use crate::domain::record::Record;
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// Who began it, and when.
    pub header: Header,
    /// The session as it began, and all that happened to it.
    pub log: Log,
    /// What was being typed.
    pub drafts: Drafts,
    /// The last time that the session file was written.
    pub checkpoint: Option<Checkpoint>,
    /// The hashes of all that was ever written there.
    pub saved: BTreeSet<String>,
    /// The numbers that checkpoints were made at.
    pub marks: BTreeSet<u32>,
    /// The moment of the last entry.
    pub last_at: Option<Moment>,
    /// How many bytes are good.
    pub good_len: usize,
    /// The check of the last good line.
    pub check: u32,
    /// Why it ends before the end of the bytes.
    pub stopped: Option<Stopped>,
}

/// Why the good part ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// A line is not whole, or not the one that belongs there.
    Torn,
    /// A line is whole, and says something that this version does not know.
    Unknown,
}

/// Nothing can be brought back from these bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRecovery {
    /// Made by a newer version.
    #[error("version {0} of the journal is newer than this program")]
    Newer(u32),
    /// The first two lines are not whole.
    #[error("the beginning of the journal is missing")]
    NoBeginning,
}

/// The good lines of a journal, one by one.
struct Lines<'a> {
    bytes: &'a [u8],
    good: usize,
    check: u32,
}

impl<'a> Lines<'a> {
    /// The next line that is whole: what it says, where it ends, and its check.
    fn peek(&self) -> Option<(&'a str, usize, u32)> {
        let (json, len, check) = first(&self.bytes[self.good..], self.check)?;
        Some((json, self.good + len, check))
    }

    fn pass(&mut self, end: usize, check: u32) {
        (self.good, self.check) = (end, check);
    }
}

/// Reads a journal as far as it is whole.
pub fn recover(bytes: &[u8]) -> Result<Recovery, NoRecovery> {
    let mut lines = Lines {
        bytes,
        good: 0,
        check: 0,
    };
    let mut found = beginning(&mut lines)?;
    while let Some((json, end, check)) = lines.peek() {
        let line = serde_json::from_str(json).ok();
        if !line.is_some_and(|line| found.take(line)) {
            found.stopped = Some(Stopped::Unknown);
            break;
        }
        lines.pass(end, check);
    }
    if found.stopped.is_none() && lines.good < bytes.len() {
        found.stopped = Some(Stopped::Torn);
    }
    (found.good_len, found.check) = (lines.good, lines.check);
    Ok(found)
}

fn beginning(lines: &mut Lines<'_>) -> Result<Recovery, NoRecovery> {
    let (json, end, check) = lines.peek().ok_or(NoRecovery::NoBeginning)?;
    if let Some(newer) = version(json).filter(|version| *version > VERSION) {
        return Err(NoRecovery::Newer(newer));
    }
    let header = match serde_json::from_str(json) {
        Ok(Line::Kop {
            id,
            door,
            map,
            t,
            h,
            na,
            ..
        }) => Header {
            id: id.into_owned(),
            version: door.into_owned(),
            folder: map.into_owned(),
            at: t,
            hash: h.map(std::borrow::Cow::into_owned),
            after: na,
        },
        _ => return Err(NoRecovery::NoBeginning),
    };
    lines.pass(end, check);
    let (json, end, check) = lines.peek().ok_or(NoRecovery::NoBeginning)?;
    let Ok(Line::Basis { s, .. }) = serde_json::from_str(json) else {
        return Err(NoRecovery::NoBeginning);
    };
    lines.pass(end, check);
    Ok(Recovery {
        header,
        log: Log::new(s.into_owned()),
        drafts: Drafts::new(),
        checkpoint: None,
        saved: BTreeSet::new(),
        marks: BTreeSet::new(),
        last_at: None,
        good_len: 0,
        check: 0,
        stopped: None,
    })
}

/// The version that a header names, whatever else it says.
fn version(json: &str) -> Option<u32> {
    let header: serde_json::Value = serde_json::from_str(json).ok()?;
    u32::try_from(header.get("v")?.as_u64()?).ok()
}

impl Recovery {
    /// Entries after the last time that the file was written, and one for a field that was open.
    pub fn changes(&self) -> usize {
        self.changes_since(
            self.checkpoint
                .as_ref()
                .map_or(0, |checkpoint| checkpoint.seq),
        )
    }

    /// Entries after number `seq`, and one for a field that was open with something in it.
    pub fn changes_since(&self, seq: u32) -> usize {
        let entries = self.log.entries().filter(|entry| entry.seq > seq).count();
        let typing = self
            .drafts
            .values()
            .any(|draft| draft.is_open && !draft.text.is_empty());
        entries + usize::from(typing)
    }

    /// The session as it stood at every checkpoint of which all entries are in this file, and the
    /// moment of the last change in it; the oldest first.
    pub fn versions(&self) -> Vec<(Moment, Session)> {
        let mut then = Log::new(self.log.base().clone());
        let mut versions = Vec::new();
        let mut at = self.header.at;
        let mut entries = self.log.entries();
        loop {
            if self.marks.contains(&then.session().seq) {
                versions.push((at, then.session().clone()));
            }
            let Some(entry) = entries.next() else { break };
            then.push(entry.clone())
                .expect("what was replayed once can be replayed");
            at = entry.at;
        }
        versions
    }

    /// Lets a line happen; false when this version does not know it here.
    fn take(&mut self, line: Line<'_>) -> bool {
        let record = match line {
            Line::Kop { .. } | Line::Basis { .. } => return false,
            Line::Ijk { n, h } => {
                let hash = h.into_owned();
                self.marks.insert(n);
                self.saved.insert(hash.clone());
                self.checkpoint = Some(Checkpoint { seq: n, hash });
                return true;
            }
            Line::W { n, t, c, f } => {
                let entry = Entry {
                    seq: n,
                    at: t,
                    change: c.into_owned(),
                };
                if self.log.push(entry.clone()).is_err() {
                    return false;
                }
                self.last_at = Some(t);
                Record::Entry { entry, field: f }
            }
            Line::O { f, tekst } => Record::Opened {
                field: f,
                text: tekst.into_owned(),
            },
            Line::D { f, p, w, i } => Record::Edited {
                field: f,
                at: p,
                removed: w,
                inserted: i.into_owned(),
            },
            Line::X { f } => Record::Closed { field: f },
        };
        follow(&mut self.drafts, &record);
        true
    }
}
