//! Many sessions at once: what a list shows of each, finding words, what a team has open.
mod afspraken;
mod collection;
mod handover;
mod memory;
mod past;
mod picked;
mod retention;
mod search;
mod summary;

pub use afspraken::{Followed, Said, Unwritten, followed, unwritten};
pub use collection::{Collection, folded};
pub use handover::Handover;
pub use memory::{OpenAfspraak, TeamMemory, same_team, teams};
pub use past::{PastRow, Search, past_rows};
pub use picked::Picked;
pub use retention::{Aged, Goes, Limits, Loose};
pub use search::find;

pub use crate::domain::found::{Hit, Place};
pub use summary::{About, Summary};
