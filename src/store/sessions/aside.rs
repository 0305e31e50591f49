//! A version of a session that somebody else wrote in the place of ours: both are kept.
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::names::is_set_aside;
use super::{SESSION_MOST, SavedFile, Sessions};
use crate::domain::ids::SessionId;
use crate::domain::session::Session;
use crate::store::error::StoreError;

impl Sessions {
    /// Gives the file that another program changed a name of its own, so that both versions stay.
    /// Answers with that name: `<id> (kopie van HH-MM).toml`, after the time at which it changed.
    pub fn keep_both(
        &self,
        session: &Session,
        file: Option<&SavedFile>,
    ) -> Result<PathBuf, StoreError> {
        let path = file.map_or_else(|| self.path(&session.id), |file| file.path.clone());
        // What we wrote before is still known: a sync program may put that back too.
        self.set_aside(&path, session)
    }

    /// Gives the file another name: `<id> (kopie van HH-MM).toml`, after the local time at which
    /// it changed. A version that stands there under such a name already is kept once.
    pub(super) fn set_aside(&self, path: &Path, session: &Session) -> Result<PathBuf, StoreError> {
        let failed = |source| StoreError::Write {
            path: path.to_owned(),
            source,
        };
        if let Some(copy) = self.same_copy(path, &session.id)? {
            self.remove(path)?;
            return Ok(copy);
        }
        let modified = self.files.metadata(path).map_err(failed)?.modified;
        let modified = modified.map_or(DateTime::UNIX_EPOCH, DateTime::<Utc>::from);
        let time = session.offset.local(modified).format("%H-%M");
        self.rename_aside(path, &format!("{} (kopie van {time})", session.id))
    }

    /// The file to which we gave a name before, and that says the same as the one at `path`.
    fn same_copy(&self, path: &Path, id: &SessionId) -> Result<Option<PathBuf>, StoreError> {
        let Ok(bytes) = self.files.read(path, SESSION_MOST) else {
            return Ok(None);
        };
        let copies = self.in_folder(&self.folder)?.into_iter();
        let mut copies = copies.filter(|found| is_set_aside(&found.path, id));
        let same = copies.find(|found| {
            let copy = self.files.read(&found.path, SESSION_MOST);
            copy.is_ok_and(|copy| copy == bytes)
        });
        Ok(same.map(|found| found.path))
    }
}
