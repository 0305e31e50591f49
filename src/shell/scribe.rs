//! The journal of the session that is open: written on the thread that answers keys.
use std::io;
use std::path::Path;

use crate::app::{Effect, Outcome};
use crate::domain::log::Log;
use crate::domain::notice::{Problem, ProblemKind};
use crate::domain::record::Record;
use crate::store::journal::{Journal, SyncHandle};

use super::keeper::Answer;

/// Writes down what happens, before it is drawn.
#[derive(Default)]
pub struct Scribe {
    journal: Option<Box<Journal>>,
    /// Whether the disk was asked to close the session: all journals go, and one that is gone
    /// must not begin anew behind its back.
    is_closing: bool,
}

impl Scribe {
    /// Where it is written now; none while no session is open.
    pub fn journal(&self) -> Option<&Journal> {
        self.journal.as_deref()
    }

    /// Writes down all that one turn brought, in one write. After a failure a new journal begins
    /// with everything there is. Answers with what makes it safe from a power cut; none when
    /// nothing is written down.
    pub fn write(
        &mut self,
        records: &[Record],
        log: Option<&Log>,
    ) -> Result<Option<SyncHandle>, Problem> {
        let Some(journal) = &mut self.journal else {
            return Ok(None);
        };
        if let Err(error) = journal.append(records) {
            if self.is_closing {
                return Ok(None);
            }
            // That file is never written again: a new one begins with everything there is.
            let renewed = log.map(|log| journal.go_on(log));
            if !matches!(renewed, Some(Ok(()))) {
                return Err(problem(&error));
            }
        }
        Ok(Some(journal.sync_handle()))
    }

    /// Never writes to the file at this path again; whether it is the one that is written now.
    pub fn distrust(&mut self, path: &Path) -> bool {
        let journal = self.journal.as_mut();
        let own = journal.filter(|journal| journal.path() == path && !self.is_closing);
        own.map(|journal| journal.distrust()).is_some()
    }

    /// What must happen to the journal before the disk is asked for this.
    pub fn before(&mut self, effect: &Effect) -> Result<Option<SyncHandle>, Problem> {
        match (effect, &mut self.journal) {
            (Effect::Discard(_), _) => self.journal = None,
            (Effect::Close(_), _) => self.is_closing = true,
            (Effect::Erase { session, .. }, Some(journal)) => {
                // Begins a journal that never knew what went; the older ones may go then.
                journal.renew(session).map_err(|error| problem(&error))?;
                return Ok(Some(journal.sync_handle()));
            }
            _ => {}
        }
        Ok(None)
    }

    /// What the disk answered: the journal stays here, the program hears the rest.
    pub fn answered(&mut self, answer: Answer) -> Outcome {
        match answer {
            Answer::Outcome(outcome) => {
                if matches!(outcome, Outcome::Closed | Outcome::Released) {
                    self.journal = None;
                }
                outcome
            }
            Answer::Opened(opened, journal) => {
                (self.journal, self.is_closing) = (Some(journal), false);
                Outcome::Opened(opened)
            }
            Answer::Saved { seq, hash, notice } => {
                self.checkpoint(seq, &hash);
                Outcome::Saved { seq, notice }
            }
            Answer::Erased {
                seq,
                hash,
                elsewhere,
            } => {
                self.checkpoint(seq, &hash);
                Outcome::Erased { elsewhere }
            }
        }
    }

    fn checkpoint(&mut self, seq: u32, hash: &str) {
        if let Some(journal) = &mut self.journal {
            // Without it the next start is slower, and there is one earlier version less.
            let _ = journal.checkpoint(seq, hash);
        }
    }
}

/// The journal cannot be written.
pub(super) fn problem(error: &io::Error) -> Problem {
    Problem {
        kind: ProblemKind::Journal,
        path: None,
        cause: error.to_string(),
    }
}
