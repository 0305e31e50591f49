//! A session file that is damaged: what is left of it, and how it stays as it is.
use std::path::{Path, PathBuf};

use super::Sessions;
use super::names::stem;
use crate::domain::ids::SessionId;
use crate::domain::session::Session;
use crate::store::error::StoreError;
use crate::store::format::{self, SessionProblem};

/// A session that was read without taking it.
#[derive(Debug)]
pub struct ReadBack {
    /// The session; of a damaged file all that is sound.
    pub session: Session,
    /// Why part of the file cannot be read; none when it is whole.
    pub damage: Option<SessionProblem>,
}

impl Sessions {
    /// Reads a session, open or closed, without taking it. Of a damaged file all that is sound;
    /// the file itself is not touched.
    pub fn read(&self, id: &SessionId) -> Result<ReadBack, StoreError> {
        let path = self
            .find(id)?
            .ok_or_else(|| StoreError::NotFound { id: id.clone() })?;
        let bytes = self.bytes(&path)?;
        read_back(&path, &bytes)
    }

    /// Gives a damaged file a name of its own, byte for byte as it is: `<id> (beschadigd).toml`.
    pub(super) fn keep_damaged(&self, path: &Path, id: &SessionId) -> Result<PathBuf, StoreError> {
        self.rename_aside(path, &format!("{id} (beschadigd)"))
    }

    /// Gives a file this name, with a number when it is taken.
    pub(super) fn rename_aside(&self, path: &Path, name: &str) -> Result<PathBuf, StoreError> {
        let failed = |source| StoreError::Write {
            path: path.to_owned(),
            source,
        };
        let mut copy = path.with_file_name(format!("{name}.toml"));
        let mut number = 2;
        while self.files.exists(&copy).map_err(failed)? {
            copy = path.with_file_name(format!("{name} {number}.toml"));
            number += 1;
        }
        self.files.rename(path, &copy).map_err(failed)?;
        if let Some(folder) = path.parent() {
            // The rename stands; after a power cut it is done again.
            drop(self.files.sync_dir(folder));
        }
        Ok(copy)
    }
}

/// What stands in these bytes, whole or not.
pub(super) fn read_back(path: &Path, bytes: &[u8]) -> Result<ReadBack, StoreError> {
    let problem = match format::read(bytes) {
        Ok(session) => {
            return Ok(ReadBack {
                session,
                damage: None,
            });
        }
        Err(problem) => problem,
    };
    match left_of(path, bytes) {
        Some(session) => Ok(ReadBack {
            session,
            damage: Some(problem),
        }),
        None => Err(refused(path, problem)),
    }
}

/// All that is sound in a damaged file. Its own name says which session it is: the line that does
/// may be the one that broke.
pub(super) fn left_of(path: &Path, bytes: &[u8]) -> Option<Session> {
    let id = stem(path).filter(|id| SessionId::is_name(id))?;
    let session = format::salvage(bytes)?.session;
    Some(Session {
        id: SessionId::new(id),
        ..session
    })
}

/// The file cannot be read, or only by a newer version.
pub(super) fn refused(path: &Path, problem: SessionProblem) -> StoreError {
    let path = path.to_owned();
    match problem {
        problem @ SessionProblem::Newer { .. } => StoreError::Newer {
            path,
            source: Box::new(problem),
        },
        source => StoreError::Unreadable { path, source },
    }
}
