//! What is written on the thread that answers keys: the journal, and what is being set ready.
use std::io;
use std::path::Path;

use crate::app::{Concept, Effect, Outcome, VaultOrder};
use crate::domain::log::Log;
use crate::domain::notice::{Problem, ProblemKind};
use crate::domain::record::Record;
use crate::store::journal::{Journal, SyncHandle};
use crate::store::{Concepts, OpenConcept};

use super::keeper::Answer;

/// Writes down what happens, before it is drawn.
pub struct Scribe {
    journal: Option<Box<Journal>>,
    /// Whether the disk was asked to close the session: all journals go, and one that is gone
    /// must not begin anew behind its back.
    is_closing: bool,
    concepts: Concepts,
    /// What is being set ready, as this window writes it.
    concept: Option<Box<OpenConcept>>,
}

impl Scribe {
    /// Writes nothing yet.
    pub const fn new(concepts: Concepts) -> Self {
        Self {
            journal: None,
            is_closing: false,
            concepts,
            concept: None,
        }
    }

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

    /// Writes down what is filled in where a meeting is set ready; none when nothing of it may
    /// stay. Answers with what makes it safe from a power cut.
    pub fn write_concept(
        &mut self,
        concept: Option<&Concept>,
    ) -> Result<Option<SyncHandle>, Problem> {
        let Some(concept) = concept else {
            if let Some(open) = &mut self.concept {
                open.remove().map_err(|error| error.problem())?;
            }
            self.concept = None;
            return Ok(None);
        };
        let open = match &mut self.concept {
            Some(open) => open,
            none => {
                let begun = self.concepts.begin().map_err(|error| problem(&error))?;
                none.insert(Box::new(begun))
            }
        };
        open.write(concept)
            .map(Some)
            .map_err(|error| problem(&error))
    }

    /// Never writes to the file at this path again; whether it is the one that is written now.
    pub fn distrust(&mut self, path: &Path) -> bool {
        let concept = self.concept.as_mut();
        if concept.is_some_and(|concept| concept.distrust(path)) {
            return true;
        }
        let journal = self.journal.as_mut();
        let own = journal.filter(|journal| journal.path() == path && !self.is_closing);
        own.map(|journal| journal.distrust()).is_some()
    }

    /// What must happen to the journal before the disk is asked for this. Answers with what makes
    /// it safe first, when a session file is written from it.
    pub fn before(&mut self, effect: &Effect) -> Result<Option<SyncHandle>, Problem> {
        match (effect, &mut self.journal) {
            (Effect::Discard(_) | Effect::Vault(VaultOrder::Lock), _) => self.journal = None,
            (Effect::Erase { session, .. }, Some(journal)) => {
                // Begins a journal that never knew what went; the older ones may go then.
                journal.renew(session).map_err(|error| problem(&error))?;
                return Ok(Some(journal.sync_handle()));
            }
            (Effect::Save(_) | Effect::Release(_) | Effect::Close(_), Some(journal)) => {
                self.is_closing |= matches!(effect, Effect::Close(_));
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
            Answer::Concept(concept, open) => {
                self.concept = Some(open);
                Outcome::Concept(concept)
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
