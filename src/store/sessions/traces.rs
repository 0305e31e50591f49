//! What is kept beside a session while it is open, and how it goes.
use std::io;
use std::path::{Path, PathBuf};

use super::Sessions;
use super::beside::is_beside;
use super::names::file_name;
use super::open::JOURNAL_MOST;
use crate::domain::ids::SessionId;
use crate::store::error::StoreError;
use crate::store::{atomic, lock};

impl Sessions {
    /// Removes journals, what was moved aside, temporary files and lock. Goes on after a failure
    /// and answers with the first. The journal that says that all this had to go is the last one
    /// with words in it, and stays after a failure: the next start goes on from there.
    pub(super) fn remove_traces(&self, id: &SessionId) -> Result<(), StoreError> {
        let last = self.recovered(id).ok().flatten().map(|found| found.path);
        let (locks, words): (Vec<PathBuf>, Vec<PathBuf>) = self
            .traces(id)?
            .into_iter()
            .filter(|path| Some(path) != last.as_ref())
            .partition(|path| path.parent() == Some(&self.lock_folder()));
        let mut first = self.remove_all(&words);
        self.sync_folders();
        if let Some(last) = last.filter(|_| first.is_ok()) {
            first = self.remove(&last);
        }
        let locks = self.remove_all(&locks);
        self.sync_folders();
        first.and(locks)
    }

    /// Goes on after a failure and answers with the first.
    pub(super) fn remove_all(&self, paths: &[PathBuf]) -> Result<(), StoreError> {
        let remove = |first: Result<(), _>, path: &PathBuf| first.and(self.remove(path));
        paths.iter().fold(Ok(()), remove)
    }

    /// Only so that what is gone stays gone after a power cut.
    pub(super) fn sync_folders(&self) {
        for folder in [
            self.folder.clone(),
            self.journal_folder(),
            self.lock_folder(),
        ] {
            drop(self.files.sync_dir(&folder));
        }
    }

    /// Whether the light went out before the beginning of a session was written: nobody had it
    /// open yet. What cannot be looked at may hold something.
    pub(super) fn never_began(&self, id: &SessionId) -> bool {
        let is_cut_off = |path: &PathBuf| {
            let bytes = self.files.read(path, JOURNAL_MOST);
            // The header and the session are two lines.
            bytes.is_ok_and(|bytes| bytes.split(|byte| *byte == b'\n').count() <= 2)
        };
        let of_journal = self.traces_of_journal(id);
        let are_cut_off = of_journal.is_ok_and(|traces| traces.iter().all(is_cut_off));
        are_cut_off && matches!(self.find(id), Ok(None))
    }

    /// Every file beside the session file, the lock last.
    pub(super) fn traces(&self, id: &SessionId) -> Result<Vec<PathBuf>, StoreError> {
        let lock = self.lock_path(id);
        let info = lock::info_of(&lock);
        let (session, note) = (file_name(&self.path(id)), file_name(&info));
        // Also half a verslag, and half a session that somebody gave another name.
        let other = self.find(id)?.map(|path| file_name(&path));
        let is_of_session = |name: &str| {
            let whole = atomic::temporary_of(name);
            whole.is_some_and(|whole| {
                whole == session || other.as_deref() == Some(whole) || is_beside(whole.as_ref(), id)
            })
        };
        let mut all = self.named(&self.folder, is_of_session)?;
        all.extend(self.traces_of_journal(id)?);
        all.extend(self.named(&self.lock_folder(), |name| {
            atomic::temporary_of(name) == Some(note.as_str())
        })?);
        all.extend([info, lock]);
        Ok(all)
    }

    /// What stands in the folder of the journals. Whatever comes after the digits is ours:
    /// `.journaal`, `.journaal.2.rest`, and what a second window keeps.
    fn traces_of_journal(&self, id: &SessionId) -> Result<Vec<PathBuf>, StoreError> {
        let journal = file_name(&self.journal_path(id));
        let own = journal.trim_end_matches("journaal");
        self.named(&self.journal_folder(), |name| name.starts_with(own))
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
