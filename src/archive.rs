//! Many sessions at once: what a list shows of each, and finding words in them.
mod past;
mod search;
mod summary;

pub use past::{PastRow, past, past_rows};
pub use search::{Hit, Place, find};
pub use summary::{About, Summary};
