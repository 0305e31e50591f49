//! What stands beside a session file: a verslag that was asked for, and forgetting what went.
use std::path::{Path, PathBuf};

use super::names::{copy_of, file_name};
use super::{SESSION_MOST, SavedFile, Sessions, hash};
use crate::domain::ids::{SessionId, WerkpakketId};
use crate::domain::session::Session;
use crate::store::atomic;
use crate::store::error::StoreError;
use crate::store::format;

/// What films are called at their end.
const FILMS: [&str; 6] = ["mp4", "m4v", "mov", "mkv", "webm", "avi"];

impl Sessions {
    /// The film that somebody put ready in the folder: `<werkpakket>.mp4` and the like.
    pub fn film(&self, pakket: &WerkpakketId) -> Option<PathBuf> {
        let is_film = |path: &Path| {
            let ending = path.extension().unwrap_or_default().to_string_lossy();
            let known = FILMS.iter().any(|film| ending.eq_ignore_ascii_case(film));
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            known && stem.eq_ignore_ascii_case(pakket.as_str())
        };
        let files = self.in_folder(&self.folder).ok()?.into_iter();
        let mut paths = files.filter(|found| found.is_file).map(|found| found.path);
        paths.find(|path| is_film(path))
    }

    /// Writes a file beside the session: `<id>.md`, or `<id>-2.md` when that name is taken. What
    /// was written before, and is still as it was, is replaced. `known` is brought up to date.
    pub fn put_beside(
        &self,
        id: &SessionId,
        ending: &str,
        bytes: &[u8],
        known: &mut Option<SavedFile>,
    ) -> Result<(), StoreError> {
        self.make_folder()?;
        let path = match known.take().filter(|file| self.is_as_known(file)) {
            Some(file) => file.path,
            None => self.free_name(&self.folder, id, ending)?,
        };
        let written = atomic::replace(&*self.files, &path, bytes);
        written.map_err(|failed| StoreError::Write {
            path: path.clone(),
            source: failed.source,
        })?;
        *known = Some(SavedFile::new(path, hash(bytes)));
        Ok(())
    }

    /// Makes a new file, for its owner only: whole, or not at all. A relative path begins at the
    /// folder of the sessions.
    ///
    /// Errors: [`StoreError::Write`], also when there is such a file.
    pub fn write_beside(&self, path: &Path, text: &str) -> Result<(), StoreError> {
        self.make_folder()?;
        let path = self.folder.join(path);
        let failed = |source| StoreError::Write {
            path: path.clone(),
            source,
        };
        let file = self.files.create_new(&path).map_err(failed)?;
        let written = file.write(text.as_bytes()).and_then(|()| file.sync());
        drop(file);
        if written.is_err() {
            // A part would look like the whole; the first error is what counts.
            drop(self.files.remove(&path));
        }
        written.map_err(failed)
    }

    /// Writes a copy of a session in another folder, under a name that nothing has there.
    ///
    /// Errors: [`StoreError::Write`].
    pub fn copy_to(&self, folder: &Path, session: &Session) -> Result<(), StoreError> {
        let path = self.free_name(folder, &session.id, "toml")?;
        let failed = |source| StoreError::Write {
            path: path.clone(),
            source,
        };
        let made = self.files.create_dir_all(folder);
        made.map_err(failed)?;
        let written = atomic::replace(&*self.files, &path, format::write(session).as_bytes());
        written.map_err(|error| failed(error.source))
    }

    /// Removes what was written beside the session, when it is still as it was.
    pub fn remove_beside(&self, known: &mut Option<SavedFile>) -> Result<(), StoreError> {
        match known.take().filter(|file| self.is_as_known(file)) {
            Some(file) => self.remove(&file.path),
            None => Ok(()),
        }
    }

    /// Removes all that an open session wrote down before its newest journal: older journals,
    /// what was moved aside, temporary files. Goes on after a failure and answers with the first.
    pub fn forget_past(&self, id: &SessionId) -> Result<(), StoreError> {
        let newest = self.journals(id)?.into_iter().next();
        let lock = self.lock_folder();
        let mut first = Ok(());
        for path in self.traces(id)? {
            if Some(&path) != newest.as_ref() && path.parent() != Some(&lock) {
                first = first.and(self.remove(&path));
            }
        }
        self.sync_folders();
        first
    }

    /// Whether a copy of this session or a verslag beside it says this.
    pub fn stands_beside(&self, id: &SessionId, text: &str) -> Result<bool, StoreError> {
        let text = bare(text);
        let files = self.in_folder(&self.folder)?.into_iter();
        let mut beside = files.filter(|found| is_beside(&found.path, id));
        Ok(beside.any(|found| {
            let bytes = self.files.read(&found.path, SESSION_MOST);
            bytes.is_ok_and(|bytes| bare(&String::from_utf8_lossy(&bytes)).contains(&text))
        }))
    }

    fn is_as_known(&self, file: &SavedFile) -> bool {
        let bytes = self.files.read(&file.path, SESSION_MOST);
        bytes.is_ok_and(|bytes| hash(&bytes) == file.hash)
    }

    /// A name in this folder that nothing has.
    fn free_name(
        &self,
        folder: &Path,
        id: &SessionId,
        ending: &str,
    ) -> Result<PathBuf, StoreError> {
        let first = std::iter::once(id.to_string());
        let names = first.chain((2..).map(|number| format!("{id}-{number}")));
        for name in names {
            let path = folder.join(format!("{name}.{ending}"));
            match self.files.exists(&path) {
                Ok(false) => return Ok(path),
                Ok(true) => {}
                Err(source) => return Err(StoreError::Read { path, source }),
            }
        }
        unreachable!("numbers do not end")
    }
}

/// Whether a file is a copy of this session, or was written beside it.
pub(super) fn is_beside(path: &Path, id: &SessionId) -> bool {
    let name = file_name(path);
    let of_ours = name.strip_prefix(id.as_str()).is_some_and(|rest| {
        let number = rest.trim_start_matches('-');
        let ending = number.trim_start_matches(|digit: char| digit.is_ascii_digit());
        ending.starts_with('.') && ending != ".toml"
    });
    of_ours || copy_of(path).is_some_and(|copied| copied == *id)
}

/// Text without the signs that a format puts before others.
fn bare(text: &str) -> String {
    text.replace('\\', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_and_a_copy_stand_beside_a_session_and_another_session_does_not() {
        let id = SessionId::new("2026-11-23-gemeente-08");
        let is = |name: &str| is_beside(Path::new(name), &id);
        assert!(is("2026-11-23-gemeente-08.md") && is("2026-11-23-gemeente-08-2.md"));
        assert!(is("2026-11-23-gemeente-08 (kopie van 14-32).toml"));
        assert!(!is("2026-11-23-gemeente-08.toml"));
        assert!(!is("2026-11-23-gemeente-08-2.toml"));
        assert!(!is("2026-11-23-gemeente-08-team-noord.md"));
    }
}
