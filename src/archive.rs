//! Many sessions at once: what a list shows of each, finding words, what a team has open.
mod memory;
mod search;
mod summary;

pub use memory::{OpenAfspraak, TeamMemory, same_team, teams};
pub use search::{Hit, Place, find};
pub use summary::{About, Summary};
