//! What went wrong with a file, by what was tried.
use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};

use super::format::SessionProblem;
use super::secret;
use crate::domain::ids::SessionId;
use crate::domain::notice::{Problem, ProblemKind};
use crate::domain::time::Moment;

/// What was tried in vain, and with which file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file and no journal of this session.
    #[error("there is no session {id}")]
    NotFound { id: SessionId },
    /// The meeting is over: nothing is left to go on with.
    #[error("session {id} is closed")]
    Closed { id: SessionId, path: PathBuf },
    /// The meeting goes on: its file is the program's.
    #[error("session {id} is not closed")]
    StillOpen { id: SessionId, path: PathBuf },
    /// The session has no version with this number.
    #[error("session {id} has no version {number}")]
    NoVersion { id: SessionId, number: u32 },
    /// Another window has it.
    #[error("session {} is open elsewhere{}", id, since_text(*since))]
    Busy {
        id: SessionId,
        path: PathBuf,
        since: Option<Moment>,
    },
    /// The file could not be read.
    #[error("the file could not be read")]
    Read { path: PathBuf, source: io::Error },
    /// The file was read, and it is no session.
    #[error("the file is not a session that can be read")]
    Unreadable {
        path: PathBuf,
        source: SessionProblem,
    },
    /// The file or its journal was made by a newer version.
    #[error("made by a newer version")]
    Newer {
        path: PathBuf,
        source: Box<dyn Error + Send + Sync>,
    },
    /// The file could not be written.
    #[error("the file could not be written")]
    Write { path: PathBuf, source: io::Error },
    /// The file is not the one that was read: writing would lose what somebody else wrote.
    #[error("the file was changed by another program")]
    Changed { path: PathBuf },
    /// The journal could not be begun or gone on with.
    #[error("the journal could not be written")]
    Journal { path: PathBuf, source: io::Error },
    /// The lock could not be made.
    #[error("the lock could not be made")]
    Lock { path: PathBuf, source: io::Error },
    /// The folder could not be made or read.
    #[error("the folder cannot be used")]
    Folder { path: PathBuf, source: io::Error },
    /// Something that had to go is still there.
    #[error("the file could not be removed")]
    Remove { path: PathBuf, source: io::Error },
}

fn since_text(since: Option<Moment>) -> String {
    since.map_or_else(String::new, |since| {
        format!(" since {}", since.to_rfc3339())
    })
}

impl StoreError {
    /// Which file or folder, when there is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotFound { .. } | Self::NoVersion { .. } => None,
            Self::Closed { path, .. }
            | Self::StillOpen { path, .. }
            | Self::Busy { path, .. }
            | Self::Read { path, .. }
            | Self::Unreadable { path, .. }
            | Self::Newer { path, .. }
            | Self::Write { path, .. }
            | Self::Changed { path }
            | Self::Journal { path, .. }
            | Self::Lock { path, .. }
            | Self::Folder { path, .. }
            | Self::Remove { path, .. } => Some(path),
        }
    }

    /// The same for a person; the cause is the chain of causes in English.
    pub fn problem(&self) -> Problem {
        let kind = match self {
            Self::NotFound { .. } | Self::NoVersion { .. } | Self::Closed { .. } => {
                ProblemKind::NotFound
            }
            Self::Busy { .. } | Self::StillOpen { .. } => ProblemKind::Busy,
            Self::Read { source, .. } if secret::is_wrong(source) => ProblemKind::OtherPassphrase,
            Self::Read { .. } | Self::Unreadable { .. } => ProblemKind::Unreadable,
            Self::Newer { .. } => ProblemKind::Newer,
            Self::Write { .. } | Self::Changed { .. } | Self::Remove { .. } => ProblemKind::Save,
            Self::Journal { .. } => ProblemKind::Journal,
            Self::Lock { .. } | Self::Folder { .. } => ProblemKind::Folder,
        };
        let mut cause = self.to_string();
        let mut next = self.source();
        while let Some(error) = next {
            cause.push_str(": ");
            cause.push_str(&error.to_string());
            next = error.source();
        }
        Problem {
            kind,
            path: self.path().map(Path::to_owned),
            cause,
        }
    }
}
