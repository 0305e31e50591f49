//! What is known of a session file, so that nothing that somebody else wrote is written over.
use std::collections::BTreeSet;
use std::path::PathBuf;

use super::hash;
use crate::domain::session::Session;
use crate::store::format::{self, Unknown};

/// A session file as it was when it was last read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Where it is.
    pub path: PathBuf,
    /// `sha256:` and 64 hexadecimal digits.
    pub hash: String,
    /// The hashes of what we wrote there before: a sync program may put that back.
    older: BTreeSet<String>,
    /// What it says that this version does not know: it is written back. None when the file has
    /// not been read.
    unknown: Option<Unknown>,
}

impl SavedFile {
    pub(super) fn new(path: PathBuf, hash: String) -> Self {
        Self {
            path,
            hash,
            older: BTreeSet::new(),
            unknown: None,
        }
    }

    /// The file as it was read.
    pub(super) fn of(path: PathBuf, hash: String, unknown: Unknown) -> Self {
        let unknown = Some(unknown);
        Self {
            unknown,
            ..Self::new(path, hash)
        }
    }

    /// The same, when these are the hashes of what we wrote there before.
    pub(super) fn with_older(self, older: BTreeSet<String>) -> Self {
        Self { older, ..self }
    }

    /// What goes along when this session is written.
    pub(super) fn unknown_in(&self, session: &Session) -> Unknown {
        let mut unknown = self.unknown.clone().unwrap_or_default();
        unknown.settle(session);
        unknown
    }

    /// Lets what is unknown go that has this text in it, because the text must be gone; all of it
    /// when it cannot be looked at.
    pub fn forget(&mut self, text: &str) {
        self.unknown.get_or_insert_default().forget(text);
    }

    /// Finds what is unknown in the file as it stands, when that was not known yet.
    pub(super) fn look_at(&mut self, bytes: &[u8]) {
        if let (None, Ok(session)) = (&self.unknown, format::read(bytes)) {
            self.unknown = Some(Unknown::of(bytes, &session));
        }
    }

    /// It says this now.
    pub(super) fn wrote(&mut self, hash: String, unknown: Unknown) {
        let older = std::mem::replace(&mut self.hash, hash);
        self.older.insert(older);
        self.unknown = Some(unknown);
    }

    /// Whether these bytes are ours, as they stand there now or stood there before.
    pub(super) fn is_ours(&self, bytes: &[u8]) -> bool {
        let hash = hash(bytes);
        self.hash == hash || self.older.contains(&hash)
    }
}
