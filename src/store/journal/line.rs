//! One line of a journal: its JSON, and the check that chains it to the line before.
use std::borrow::Cow;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::domain::change::{Change, Entry};
use crate::domain::record::{FieldName, Record};
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// The version of the journal that this program writes.
pub(super) const VERSION: u32 = 1;

/// What one line says.
#[derive(Serialize, Deserialize)]
#[serde(tag = "k", rename_all = "lowercase")]
pub(super) enum Line<'a> {
    /// The header.
    Kop {
        v: u32,
        id: Cow<'a, str>,
        door: Cow<'a, str>,
        map: Cow<'a, str>,
        #[serde(with = "milliseconds")]
        t: Moment,
        #[serde(skip_serializing_if = "Option::is_none")]
        h: Option<Cow<'a, str>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        na: Option<u32>,
    },
    /// The whole session, on which the entries follow.
    Basis { seq: u32, s: Box<Cow<'a, Session>> },
    /// An entry, and the field that it came from.
    W {
        n: u32,
        #[serde(with = "milliseconds")]
        t: Moment,
        c: Cow<'a, Change>,
        #[serde(skip_serializing_if = "Option::is_none")]
        f: Option<FieldName>,
    },
    /// A field opens.
    O { f: FieldName, tekst: Cow<'a, str> },
    /// A keystroke: at `p` remove `w` characters, insert `i`.
    D {
        f: FieldName,
        p: usize,
        w: usize,
        i: Cow<'a, str>,
    },
    /// A field is closed.
    X { f: FieldName },
    /// A file with this hash holds everything up to `n`.
    Ijk { n: u32, h: Cow<'a, str> },
}

impl<'a> Line<'a> {
    pub(super) fn of(record: &'a Record) -> Self {
        match record {
            Record::Entry {
                entry: Entry { seq, at, change },
                field,
            } => Self::W {
                n: *seq,
                t: *at,
                c: Cow::Borrowed(change),
                f: *field,
            },
            Record::Opened { field, text } => Self::O {
                f: *field,
                tekst: text.into(),
            },
            Record::Edited {
                field,
                at,
                removed,
                inserted,
            } => Self::D {
                f: *field,
                p: *at,
                w: *removed,
                i: inserted.into(),
            },
            Record::Closed { field } => Self::X { f: *field },
        }
    }

    /// Adds the line to `lines`; answers with its check, from which the next line's begins.
    pub(super) fn push(&self, lines: &mut String, previous: u32) -> u32 {
        let json = serde_json::to_string(self).expect("every line has a form in JSON");
        push(&json, previous, lines)
    }
}

/// Adds a line with this JSON to `lines`; answers with its check.
pub(in crate::store) fn push(json: &str, previous: u32, lines: &mut String) -> u32 {
    let check = check(json, previous);
    writeln!(lines, "{check:08x} {json}").expect("a String takes everything");
    check
}

fn check(json: &str, previous: u32) -> u32 {
    let mut hasher = crc32fast::Hasher::new_with_initial(previous);
    hasher.update(json.as_bytes());
    hasher.finalize()
}

/// The JSON of the first line in `bytes`, its length with the newline, and its check; none when
/// it is not whole, changed, or not the line that came after `previous`.
pub(in crate::store) fn first(bytes: &[u8], previous: u32) -> Option<(&str, usize, u32)> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let line = std::str::from_utf8(&bytes[..end]).ok()?;
    let (digits, json) = line.split_at_checked(8)?;
    let json = json.strip_prefix(' ')?;
    let found = check(json, previous);
    (format!("{found:08x}") == digits).then_some((json, end + 1, found))
}

/// Moments as RFC 3339 in UTC, always with three digits of a second.
mod milliseconds {
    use chrono::{DateTime, SecondsFormat, Utc};
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::domain::time::Moment;

    pub(super) fn serialize<S: Serializer>(at: &Moment, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Millis, true))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Moment, D::Error> {
        DateTime::<Utc>::deserialize(from)
    }
}
