//! Changing one thing in a session that is closed: its file is the person's, and stays as it is.
use std::path::Path;

use super::damaged::refused;
use super::{Sessions, lock};
use crate::domain::ids::SessionId;
use crate::domain::session::{Session, Standing};
use crate::domain::time::Moment;
use crate::store::atomic;
use crate::store::error::StoreError;
use crate::store::format::{self, Amendment};

/// How often a file may change under our hands before we say so.
const TRIES: usize = 3;

impl Sessions {
    /// Changes this in a closed session. What a person wrote around it stays, also what was
    /// written while we were at it.
    ///
    /// Errors: the file is as it was. Not found, still open, busy, newer or unreadable, changed
    /// again and again, and what the disk says.
    pub fn amend(
        &self,
        id: &SessionId,
        amendments: &[Amendment],
        at: Moment,
    ) -> Result<(), StoreError> {
        let path = self
            .find(id)?
            .ok_or_else(|| StoreError::NotFound { id: id.clone() })?;
        // Asked before a lock is made, so that nothing is left behind in vain.
        self.closed(id, &path)?;
        self.alone_with(id, at, || {
            for _ in 0..TRIES {
                let (bytes, session) = self.closed(id, &path)?;
                let amended = format::amend(&bytes, &session, amendments);
                if amended == bytes {
                    return Ok(());
                }
                // Whatever somebody saves meanwhile is what we begin with again.
                if self.bytes(&path)? == bytes {
                    return self.replace(&path, &amended);
                }
            }
            Err(StoreError::Changed { path: path.clone() })
        })
    }

    /// Does something while no window has this session, and leaves no lock behind.
    pub(super) fn alone_with<T>(
        &self,
        id: &SessionId,
        at: Moment,
        act: impl FnOnce() -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let held = self.lock(id, at)?;
        let done = act();
        drop(held);
        let lock = self.lock_path(id);
        // A lock that stays is found at the next start; what was done stands.
        let _ = self.remove(&lock::info_of(&lock));
        let _ = self.remove(&lock);
        done
    }

    /// A closed session as it stands there.
    pub(super) fn closed(
        &self,
        id: &SessionId,
        path: &Path,
    ) -> Result<(Vec<u8>, Session), StoreError> {
        let bytes = self.bytes(path)?;
        let read = format::read(&bytes);
        let session = read.map_err(|problem| refused(path, problem))?;
        if session.standing == Standing::Open {
            let (id, path) = (id.clone(), path.to_owned());
            return Err(StoreError::StillOpen { id, path });
        }
        Ok((bytes, session))
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let written = atomic::replace(&*self.files, path, bytes);
        written.map_err(|failed| StoreError::Write {
            path: path.to_owned(),
            source: failed.source,
        })
    }
}
