//! What is kept beside a session while it is open, and how it goes.
use std::io;
use std::path::{Path, PathBuf};

use super::Sessions;
use super::names::file_name;
use crate::domain::ids::SessionId;
use crate::store::error::StoreError;
use crate::store::{atomic, lock};

impl Sessions {
    /// Removes journals, what was moved aside, temporary files and lock. Goes on after a failure
    /// and answers with the first.
    pub(super) fn remove_traces(&self, id: &SessionId) -> Result<(), StoreError> {
        let mut first = Ok(());
        for path in self.traces(id)? {
            first = first.and(self.remove(&path));
        }
        for folder in [
            self.folder.clone(),
            self.journal_folder(),
            self.lock_folder(),
        ] {
            // Only so that what is gone stays gone after a power cut.
            drop(self.files.sync_dir(&folder));
        }
        first
    }

    /// Every file beside the session file, the lock last.
    pub(super) fn traces(&self, id: &SessionId) -> Result<Vec<PathBuf>, StoreError> {
        let lock = self.lock_path(id);
        let info = lock::info_of(&lock);
        let (session, beside) = (file_name(&self.path(id)), file_name(&info));
        let journal = file_name(&self.journal_path(id));
        // Whatever comes after the digits is ours: `.journaal`, `.journaal.2.rest`, and what a
        // second window keeps.
        let own = journal.trim_end_matches("journaal");
        let of_journal = |name: &str| name.starts_with(own);
        let mut all = self.named(&self.folder, |name| atomic::is_temporary(name, &session))?;
        all.extend(self.named(&self.journal_folder(), of_journal)?);
        all.extend(self.named(&self.lock_folder(), |name| {
            atomic::is_temporary(name, &beside)
        })?);
        all.extend([info, lock]);
        Ok(all)
    }

    fn named(
        &self,
        folder: &Path,
        is_meant: impl Fn(&str) -> bool,
    ) -> Result<Vec<PathBuf>, StoreError> {
        let all = self.in_folder(folder)?.into_iter().map(|found| found.path);
        Ok(all.filter(|path| is_meant(&file_name(path))).collect())
    }

    /// Removes a file; that it was gone already is fine.
    pub(super) fn remove(&self, path: &Path) -> Result<(), StoreError> {
        match self.files.remove(path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(StoreError::Remove {
                path: path.to_owned(),
                source,
            }),
            _ => Ok(()),
        }
    }
}
