//! The two folders of a person: the meetings, and what only this person reads.
use std::io;
use std::path::{Path, PathBuf};

use crate::app::Reflection;
use crate::domain::ids::SessionId;
use crate::domain::notice::{Problem, ProblemKind};
use crate::domain::session::{Session, SessionKind, Standing};
use crate::store::{Sessions, StoreError};

/// Where everything of a person is kept. Nothing goes from one to the other.
#[derive(Clone)]
pub struct Shelves {
    /// What teams did.
    pub meetings: Sessions,
    /// What this person wrote alone.
    pub alone: Sessions,
    /// What `~` stands for.
    pub home: Option<PathBuf>,
    /// Where a copy goes when the folder of the sessions cannot be written.
    pub documents: Option<PathBuf>,
}

impl Shelves {
    /// Where a session belongs.
    pub(super) const fn of(&self, session: &Session) -> &Sessions {
        match session.kind {
            SessionKind::Gesprek => &self.meetings,
            SessionKind::Alleen => &self.alone,
        }
    }

    /// Every reflection, the newest first.
    pub(super) fn reflections(&self) -> Vec<Reflection> {
        let listed = self.alone.list().unwrap_or_default();
        let about = listed
            .iter()
            .filter(|summary| summary.copy_of.is_none())
            .filter_map(|summary| summary.about.as_ref().ok());
        about
            .filter(|about| about.kind == SessionKind::Alleen)
            .map(|about| Reflection {
                id: SessionId::clone(&about.id),
                title: about.title.clone(),
                started: about.started.map(|started| started.to_utc()),
                is_open: about.standing == Standing::Open,
            })
            .collect()
    }

    /// Writes a copy of a session in the folder for documents, under a name that is free there.
    pub(super) fn save_elsewhere(&self, session: &Session) -> Result<(), StoreError> {
        let here = self.documents.clone().or_else(|| self.home.clone());
        let folder = here.unwrap_or_default();
        self.of(session).copy_to(&folder, session)
    }

    /// Writes the page for the others to a file that must not exist yet. A bare name goes in the
    /// private folder.
    pub(super) fn write_brief(&self, typed: &str, text: &str) -> Result<(), Problem> {
        let path = match (Path::new(typed).strip_prefix("~"), &self.home) {
            (Ok(rest), Some(home)) => home.join(rest),
            _ => PathBuf::from(typed),
        };
        self.alone
            .write_beside(&path, text)
            .map_err(|error| problem(&error))
    }
}

/// What went wrong, with a file that is there already as a kind of its own.
fn problem(error: &StoreError) -> Problem {
    let mut problem = error.problem();
    if let StoreError::Write { source, .. } = error
        && source.kind() == io::ErrorKind::AlreadyExists
    {
        problem.kind = ProblemKind::Exists;
    }
    problem
}
