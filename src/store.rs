//! The only layer that touches files: sessions, their journals and their locks.
pub mod atomic;
mod error;
pub mod files;
pub mod format;
pub mod journal;
mod lock;
mod sessions;

pub use error::StoreError;
pub use lock::Lock;
pub use sessions::{Opened, SavedFile, Sessions, Version};
