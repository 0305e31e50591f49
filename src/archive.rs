//! Many sessions at once: what a list shows of each, and finding words in them.
mod search;
mod summary;

pub use search::{Hit, Place, find};
pub use summary::{About, Summary};
