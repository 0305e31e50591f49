//! Many sessions at once: what a list shows of each, finding words, what a team has open.
mod afspraken;
mod memory;
mod past;
mod retention;
mod search;
mod summary;

pub use afspraken::{Followed, Said, Unwritten, followed, unwritten};
pub use memory::{OpenAfspraak, TeamMemory, same_team, teams};
pub use past::{PastRow, past, past_rows};
pub use retention::{Aged, Goes, Limits, Loose};
pub use search::{Hit, Place, find};
pub use summary::{About, Summary};
