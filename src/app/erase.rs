//! "Haal er echt uit": what was typed goes from the session, the drafts, the undo and the disk.
use crate::domain::erase::Typed;
use crate::domain::levels::Viewer;
use crate::domain::notice::Notice;
use crate::domain::record::{FieldName, Record};

use super::answer::Answer;
use super::meeting::Meeting;
use super::msg::Effect;
use super::overlay::{ListAction, Overlay};
use super::state::State;
use super::update::with_meeting;

/// How far somebody is who wants something to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Erasing {
    /// The group looks at this screen: may it show what was typed?
    Guarded,
    /// Which one?
    Choosing,
    /// Really?
    Certain,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erasable {
    /// Something that stands in the meeting.
    Typed(Typed),
    /// What was taken away or not finished: it stands nowhere, but undo and the disk know it.
    Past,
}

impl Meeting {
    /// What can really go, the newest first.
    pub fn erasable(&self) -> Vec<Erasable> {
        let typed = self.session().typed().into_iter().map(Erasable::Typed);
        let known = self.log().undoable().is_some() || self.log().redoable().is_some();
        let past = known || !self.drafts.is_empty();
        typed.chain(past.then_some(Erasable::Past)).collect()
    }

    /// Opens the list; on a screen that the group sees it is asked for first.
    pub(super) fn ask_to_erase(&self) -> Answer {
        if self.erasable().is_empty() {
            return Answer::notice(Notice::NothingTyped);
        }
        let asked = match self.viewer {
            Viewer::Group => Erasing::Guarded,
            Viewer::Me => Erasing::Choosing,
        };
        Answer::overlay(Overlay::Erase { cursor: 0, asked })
    }

    /// Lets it go.
    fn erase(&mut self, erasable: &Erasable) -> Answer {
        let text = match erasable {
            Erasable::Typed(typed) => Some(typed.text.trim().to_owned()),
            Erasable::Past => None,
        };
        let mut answer = self.drop_drafts(text.as_deref());
        self.forget(text.as_deref());
        if self.keeps() {
            let session = Box::new(self.session().clone());
            answer.effects.push(Effect::Erase { session, text });
        } else {
            answer.notice = Some(Notice::ErasedUnkept);
        }
        answer
    }

    /// Empties the unfinished texts in which this stands; all of them without a text.
    fn drop_drafts(&mut self, text: Option<&str>) -> Answer {
        let holds = |draft: &str| text.is_none_or(|text| draft.contains(text));
        let fields: Vec<FieldName> = self
            .drafts
            .iter()
            .filter(|(_, draft)| holds(&draft.text))
            .map(|(field, _)| *field)
            .collect();
        let mut answer = Answer::default();
        for field in fields {
            self.drafts.remove(&field);
            let text = String::new();
            answer.and(self.written(Record::Opened { field, text }));
            answer.and(self.written(Record::Closed { field }));
        }
        answer
    }
}

/// Answers for the list of what can really go.
pub(super) fn erase(
    state: &mut State,
    cursor: usize,
    asked: Erasing,
    action: ListAction,
) -> Vec<Effect> {
    let Some(meeting) = state.meeting() else {
        return Vec::new();
    };
    let erasable = meeting.erasable();
    let last = erasable.len().saturating_sub(1);
    let cursor = cursor.min(last);
    let next = match (asked, action) {
        (Erasing::Guarded, ListAction::Choose) => Some((0, Erasing::Choosing)),
        (Erasing::Guarded, _) | (Erasing::Choosing, ListAction::Close) => None,
        (Erasing::Choosing, ListAction::Up) => Some((cursor.saturating_sub(1), asked)),
        (Erasing::Choosing, ListAction::Down) => Some(((cursor + 1).min(last), asked)),
        (Erasing::Choosing, ListAction::Choose) => Some((cursor, Erasing::Certain)),
        (Erasing::Certain, ListAction::Choose) => {
            let Some(chosen) = erasable.get(cursor) else {
                return Vec::new();
            };
            return with_meeting(state, |meeting, _| meeting.erase(chosen));
        }
        (Erasing::Choosing | Erasing::Certain, _) => Some((cursor, Erasing::Choosing)),
    };
    state.overlay = next.map(|(cursor, asked)| Overlay::Erase { cursor, asked });
    Vec::new()
}
