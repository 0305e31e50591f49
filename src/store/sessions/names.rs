//! Where everything of a session is, and whose a file is by its name.
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::{SESSION_MOST, Sessions, hex};
use crate::domain::ids::SessionId;
use crate::store::concept::Concepts;
use crate::store::error::StoreError;
use crate::store::files::Found;
use crate::store::format;
use crate::store::rooms::Rooms;

impl Sessions {
    /// Where the file of a session stands when it is made.
    pub(super) fn path(&self, id: &SessionId) -> PathBuf {
        self.folder.join(format!("{id}.toml"))
    }

    pub(super) fn journal_folder(&self) -> PathBuf {
        self.state.join("journaal")
    }

    pub(super) fn lock_folder(&self) -> PathBuf {
        self.state.join("sloten")
    }

    /// The first journal of a session; those that follow add `.2`, `.3`.
    pub(super) fn journal_path(&self, id: &SessionId) -> PathBuf {
        self.journal_folder()
            .join(format!("{id}{}", self.journal_ending()))
    }

    /// How the first journals of this folder end, and those of other folders do not.
    pub(super) fn journal_ending(&self) -> String {
        format!("-{}.journaal", self.place())
    }

    pub(super) fn lock_path(&self, id: &SessionId) -> PathBuf {
        self.lock_folder()
            .join(format!("{id}{}", self.lock_ending()))
    }

    /// How the locks of this folder end, and those of other folders do not.
    pub(super) fn lock_ending(&self) -> String {
        format!("-{}.slot", self.place())
    }

    /// Eight digits that tell this folder from others with the same state folder.
    fn place(&self) -> String {
        place_of(&self.folder)
    }

    /// What could be read in which room.
    pub fn rooms(&self) -> Rooms {
        Rooms::new(Arc::clone(&self.files), self.state.join("zalen.toml"))
    }

    /// What is filled in for meetings that are not set ready yet.
    pub fn concepts(&self) -> Concepts {
        let files = Arc::clone(&self.files);
        Concepts::new(
            files,
            self.journal_folder(),
            self.lock_folder(),
            &self.place(),
        )
    }

    /// The journals of a session that exist, the newest first.
    pub(super) fn journals(&self, id: &SessionId) -> Result<Vec<PathBuf>, StoreError> {
        let first = file_name(&self.journal_path(id));
        let mut numbered: Vec<(u32, PathBuf)> = Vec::new();
        for found in self.in_folder(&self.journal_folder())? {
            let name = file_name(&found.path);
            let number = match name.strip_prefix(&first) {
                Some("") => Some(1),
                Some(ending) => ending
                    .strip_prefix('.')
                    .and_then(|number| number.parse().ok()),
                None => None,
            };
            numbered.extend(number.map(|number| (number, found.path)));
        }
        numbered.sort_unstable_by(|one, other| other.cmp(one));
        Ok(numbered.into_iter().map(|(_, path)| path).collect())
    }

    /// The names that session files in this folder have, without `.toml`, in lower case.
    pub(super) fn taken_names(&self) -> Result<BTreeSet<String>, StoreError> {
        let all = self.in_folder(&self.folder)?;
        let stems = all.iter().filter_map(|found| stem(&found.path));
        Ok(stems.map(|stem| stem.to_lowercase()).collect())
    }

    /// The file of a session: the one with its name, else the one that says so inside.
    pub(super) fn find(&self, id: &SessionId) -> Result<Option<PathBuf>, StoreError> {
        let own = self.path(id);
        let exists = self.files.exists(&own);
        if exists.map_err(|source| StoreError::Read {
            path: own.clone(),
            source,
        })? {
            return Ok(Some(own));
        }
        if self.only_by_name {
            return Ok(None);
        }
        let mut others = self.in_folder(&self.folder)?;
        others.sort_by(|one, other| one.path.cmp(&other.path));
        let says_so = |path: &Path| {
            let bytes = self.files.read(path, SESSION_MOST).ok();
            let session = bytes.and_then(|bytes| format::read(&bytes).ok());
            session.is_some_and(|session| session.id == *id)
        };
        let found = others.into_iter().find(|found| {
            is_session_file(found) && !is_set_aside(&found.path, id) && says_so(&found.path)
        });
        Ok(found.map(|found| found.path))
    }

    /// Everything in a folder; nothing when it does not exist.
    pub(super) fn in_folder(&self, folder: &Path) -> Result<Vec<Found>, StoreError> {
        match self.files.list(folder) {
            Ok(all) => Ok(all),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(source) => Err(StoreError::Folder {
                path: folder.to_owned(),
                source,
            }),
        }
    }
}

/// Eight digits that tell this folder from others with the same state folder.
pub(in crate::store) fn place_of(folder: &Path) -> String {
    hex(&Sha256::digest(folder.as_os_str().as_encoded_bytes())[..4])
}

/// The last part of a path, as text.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The name of a session file without `.toml`; none for other files and hidden ones.
pub(super) fn stem(path: &Path) -> Option<String> {
    let name = file_name(path);
    let stem = name.strip_suffix(".toml")?;
    (!stem.starts_with('.')).then(|| stem.to_owned())
}

/// Whether it can be a session by its name.
pub(super) fn is_session_file(found: &Found) -> bool {
    stem(&found.path).is_some()
}

/// Whether the name is one that we gave to a version of this session that somebody else
/// wrote, or that was damaged.
pub(super) fn is_set_aside(path: &Path, id: &SessionId) -> bool {
    let stem = stem(path).unwrap_or_default();
    let ours = [" (kopie van ", " (beschadigd)"];
    stem.strip_prefix(id.as_str())
        .is_some_and(|rest| ours.iter().any(|mark| rest.starts_with(mark)))
}

/// The session of which a file is a copy, by the names that we and sync programs give to copies:
/// `<id> (kopie van 14-32)`, `<id> (beschadigd)`, `<id> (1)`, `<id> (conflicted copy ...)`,
/// `<id>.sync-conflict-...`.
pub(super) fn copy_of(path: &Path) -> Option<SessionId> {
    let stem = stem(path)?;
    let marks = [" (", ".sync-conflict-", "_conflict-"];
    let end = marks.iter().filter_map(|mark| stem.find(mark)).min()?;
    Some(SessionId::new(&stem[..end]))
}
