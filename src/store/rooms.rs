//! What could be read in which room: one small file in the state folder, the latest first.
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use toml::value::Datetime;

use super::atomic;
use super::error::StoreError;
use super::files::Files;
use crate::domain::legibility::{Legible, RoomReading};
use crate::domain::text::fold;

/// The version that this program reads and writes.
const VERSION: u32 = 1;

/// A longer file is not read into memory.
const READ_MOST: u64 = 1024 * 1024;

/// So many rooms are remembered.
const MOST: usize = 50;

/// The rooms that somebody tried.
pub struct Rooms {
    files: Arc<dyn Files>,
    path: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct RawRooms {
    formaat: u32,
    #[serde(default, rename = "zaal")]
    rooms: Vec<RawRoom>,
}

#[derive(Serialize, Deserialize)]
struct RawRoom {
    naam: String,
    dag: Datetime,
    regels: u16,
    leesbaar: RawLegible,
    advies: u16,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawLegible {
    Niets,
    Groot,
    Midden,
    Klein,
}

impl Rooms {
    pub(super) const fn new(files: Arc<dyn Files>, path: PathBuf) -> Self {
        Self { files, path }
    }

    /// Those that are known, the latest first; none where nothing can be read.
    pub fn list(&self) -> Vec<RoomReading> {
        self.read().unwrap_or_default()
    }

    /// Remembers this room, in the place of what was known of it. A file that cannot be read gets
    /// a name of its own first.
    ///
    /// # Errors
    /// [`StoreError::Write`] when it cannot be written.
    pub fn remember(&self, reading: &RoomReading) -> Result<(), StoreError> {
        let failed = |source| StoreError::Write {
            path: self.path.clone(),
            source,
        };
        let read = self.read();
        if read.is_none() {
            self.set_aside().map_err(failed)?;
        }
        let known = read.unwrap_or_default();
        let others = known
            .into_iter()
            .filter(|room| fold(&room.name) != fold(&reading.name));
        let rooms = std::iter::once(reading.clone()).chain(others).take(MOST);
        let raw = RawRooms {
            formaat: VERSION,
            rooms: rooms.map(|room| to_raw(&room)).collect(),
        };
        let text = toml::to_string(&raw).expect("names, numbers and a day are TOML");
        if let Some(folder) = self.path.parent() {
            self.files.create_dir_all(folder).map_err(failed)?;
        }
        atomic::replace(&*self.files, &self.path, text.as_bytes())
            .map_err(|error| failed(error.source))
    }

    /// None when there is a file that cannot be read.
    fn read(&self) -> Option<Vec<RoomReading>> {
        let bytes = match self.files.read(&self.path, READ_MOST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Some(Vec::new()),
            Err(_) => return None,
        };
        let raw: RawRooms = toml::from_str(std::str::from_utf8(&bytes).ok()?).ok()?;
        if raw.formaat > VERSION {
            return None;
        }
        raw.rooms.into_iter().map(from_raw).collect()
    }

    fn set_aside(&self) -> std::io::Result<()> {
        let mut number = 1;
        let mut aside = self.path.with_file_name("zalen (onleesbaar).toml");
        while self.files.exists(&aside)? {
            number += 1;
            let name = format!("zalen (onleesbaar {number}).toml");
            aside = self.path.with_file_name(name);
        }
        self.files.rename(&self.path, &aside)
    }
}

fn to_raw(room: &RoomReading) -> RawRoom {
    let day = room.day.to_string().parse();
    RawRoom {
        naam: room.name.clone(),
        dag: day.expect("a day is a date of TOML"),
        regels: room.rows,
        leesbaar: match room.legible {
            Legible::Nothing => RawLegible::Niets,
            Legible::Large => RawLegible::Groot,
            Legible::Middle => RawLegible::Midden,
            Legible::Small => RawLegible::Klein,
        },
        advies: room.advice,
    }
}

/// None when the day does not exist.
fn from_raw(raw: RawRoom) -> Option<RoomReading> {
    let date = raw.dag.date?;
    Some(RoomReading {
        name: raw.naam,
        day: NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?,
        rows: raw.regels,
        legible: match raw.leesbaar {
            RawLegible::Niets => Legible::Nothing,
            RawLegible::Groot => Legible::Large,
            RawLegible::Midden => Legible::Middle,
            RawLegible::Klein => Legible::Small,
        },
        advice: raw.advies,
    })
}
