//! Taking back and doing again, and what is said about it.
use crate::app::answer::{Answer, Context};
use crate::domain::change::{Change, Subject};
use crate::domain::notice::Notice;

use super::Meeting;

impl Meeting {
    pub(super) fn undo(&mut self, context: &Context<'_>) -> Answer {
        let run = self.log.undoable_run();
        let Some(newest) = run.first() else {
            return Answer::notice(Notice::NothingToUndo);
        };
        let subject = self.subject(&newest.change);
        let together = matches!(newest.change, Change::Together { .. });
        let skipped = together || matches!(newest.change, Change::StatusSet { .. });
        let back = self.log.left_from(newest).filter(|_| skipped);
        let mut answer = Answer::default();
        for of in run.iter().map(|entry| entry.seq).collect::<Vec<_>>() {
            answer.and(self.record(context.now, Change::Undone { of }, None));
        }
        if together {
            self.stay_quiet(context.now);
        }
        if let Some(step) = back {
            // Who takes back that steps were skipped stands where that was said.
            answer.and(self.enter(step, context));
        }
        answer.notice = Some(Notice::Undone(subject));
        answer
    }

    pub(super) fn redo(&mut self, context: &Context<'_>) -> Answer {
        let Some(entry) = self.log.redoable() else {
            return Answer::notice(Notice::NothingToRedo);
        };
        let (of, subject) = (entry.seq, self.subject(&entry.change));
        let mut answer = self.record(context.now, Change::Redone { of }, None);
        answer.notice = Some(Notice::Redone(subject));
        answer
    }

    /// What a change is about; a text is looked up, since its number does not tell its kind.
    fn subject(&self, change: &Change) -> Subject {
        if let Change::TextSet { nr, .. } = change {
            self.session()
                .line_kind(*nr)
                .map_or(change.subject(), Subject::Line)
        } else {
            change.subject()
        }
    }
}
