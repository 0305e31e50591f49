//! What a field leaves behind: a record of every keystroke, and a draft when it is closed.
use crate::app::answer::Answer;
use crate::app::meeting::Meeting;
use crate::app::msg::Effect;
use crate::domain::record::{Draft, FieldName, Record};

use super::Capture;

impl Meeting {
    /// Closes a field; what stands in it comes back the next time.
    pub(in crate::app) fn put_away(&mut self, capture: &Capture) -> Answer {
        let (before, _) = capture.field.halves();
        if capture.said().is_some() {
            let draft = Draft {
                text: capture.field.text().to_owned(),
                cursor: before.chars().count(),
                is_open: false,
            };
            if let Some(name) = capture.name() {
                self.drafts.insert(name, draft);
            }
        }
        let mut answer = self.cursor_of(capture);
        answer.and(self.traced(capture, |field| Record::Closed { field }));
        answer
    }

    /// Writes down what happens in a field, unless it leaves no trace.
    pub(in crate::app) fn traced(
        &self,
        capture: &Capture,
        record: impl FnOnce(FieldName) -> Record,
    ) -> Answer {
        let name = capture.name();
        name.map_or_else(Answer::default, |name| self.written(record(name)))
    }

    /// Writes down where the cursor stands, as an edit that changes nothing.
    pub(in crate::app) fn cursor_of(&self, capture: &Capture) -> Answer {
        if capture.field.text().is_empty() {
            return Answer::default();
        }
        let (before, _) = capture.field.halves();
        self.traced(capture, |field| Record::Edited {
            field,
            at: before.chars().count(),
            removed: 0,
            inserted: String::new(),
        })
    }

    /// What is written down, unless nothing is kept.
    pub(in crate::app) fn written(&self, record: Record) -> Answer {
        let mut answer = Answer::default();
        if self.keeps() {
            answer.effects.push(Effect::Record(record));
        }
        answer
    }
}
