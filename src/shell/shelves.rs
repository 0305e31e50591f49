//! The two folders of a person: the meetings, and what only this person reads.
use std::io;
use std::path::{Path, PathBuf};

use crate::app::{Outcome, Reflection, VaultOrder};
use crate::domain::ids::SessionId;
use crate::domain::notice::{Problem, ProblemKind};
use crate::domain::session::{Session, SessionKind, Standing};
use crate::domain::time::Moment;
use crate::store::{Opening, Sessions, StoreError, Vault, VaultError};

/// Where everything of a person is kept. Nothing goes from one to the other.
#[derive(Clone)]
pub struct Shelves {
    /// What teams did.
    pub meetings: Sessions,
    /// What this person wrote alone.
    pub alone: Sessions,
    /// Keeps those locked, with a passphrase.
    pub vault: Vault,
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

    /// What there is to read alone, once the passphrase was given.
    pub(super) fn listed(&self, at: Moment) -> Outcome {
        if !self.vault.is_open() {
            return Outcome::Locked;
        }
        // As for the meetings: what an interrupted closing left behind goes first.
        let _ = self.alone.finish_closings(at);
        Outcome::Reflections {
            all: self.reflections(),
            guard: self.vault.guard(),
        }
    }

    /// Does this with the passphrase; none when there is nothing to say about it.
    pub(super) fn obey(&self, order: VaultOrder, at: Moment) -> Option<Outcome> {
        let done = match order {
            VaultOrder::Lock => {
                self.vault.lock();
                return None;
            }
            VaultOrder::Decline => {
                let done = self.vault.decline();
                return done.err().map(|error| Outcome::Refused(of_vault(&error)));
            }
            VaultOrder::Open(phrase) => match self.vault.open(&phrase) {
                Ok(Opening::Wrong) => return Some(Outcome::WrongPassphrase),
                done => done,
            },
            VaultOrder::Set(phrase) => match self.alone.hold_open(at) {
                Ok(_locks) => self.vault.set(&phrase),
                Err(error) => return Some(Outcome::Refused(error.problem())),
            },
            VaultOrder::Remove => match self.alone.hold_open(at) {
                Ok(_locks) => self.vault.remove(),
                Err(error) => return Some(Outcome::Refused(error.problem())),
            },
        };
        Some(match done {
            Ok(_) => self.listed(at),
            Err(error) => Outcome::Refused(of_vault(&error)),
        })
    }

    /// Every reflection, the newest first. With a passphrase by their names alone: opening each
    /// would take half a second.
    fn reflections(&self) -> Vec<Reflection> {
        if self.vault.guard().is_set() {
            let names = self.alone.names().unwrap_or_default().into_iter();
            let by_name = names.map(|(id, is_open)| Reflection {
                id,
                title: String::new(),
                started: None,
                is_open,
            });
            return by_name.collect();
        }
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

/// What went wrong with the passphrase; everything still opens with the one it had or the new one.
fn of_vault(error: &VaultError) -> Problem {
    Problem {
        kind: ProblemKind::Save,
        path: Some(error.path.clone()),
        cause: error.source.to_string(),
    }
}
