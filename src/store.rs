//! The only layer that touches files: sessions, their journals and their locks.
pub mod atomic;
mod concept;
mod error;
pub mod files;
pub mod format;
pub mod journal;
mod lock;
mod rooms;
mod secret;
mod sessions;
mod vault;

pub use concept::{Concepts, OpenConcept};
pub use error::StoreError;
pub use lock::Lock;
pub use rooms::Rooms;
pub use secret::Cost;
pub use sessions::{KnownFiles, Opened, ReadBack, SavedFile, Sessions, Version};
pub use vault::{Opening, Vault, VaultError};
