//! The session file: one dictionary of keys for reading, writing and JSON.
mod amend;
mod from_bord;
mod from_raw;
mod handover;
mod keys;
mod names;
mod problem;
mod raw_bord;
mod raw_v1;
mod read;
mod salvage;
mod size;
mod times;
mod to_raw;
mod unknown;
mod write;

pub use amend::{Amendment, amend};
pub use handover::{read_handover, write_handover};
pub use problem::{SessionProblem, Spot};
pub use read::read;
pub use salvage::{Salvaged, salvage};
pub use unknown::Unknown;
pub use write::{json, schema, write, write_with};

/// The newest format that this program knows, and the one that it writes.
pub const FORMAT: u32 = 1;
