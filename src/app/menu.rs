//! What the menu can do beside moving on: a break, who is there, a verslag.
use crate::domain::change::Change;
use crate::domain::ids::Nr;
use crate::domain::notice::Notice;
use crate::domain::record::FieldName;
use crate::domain::share::ReportForm;
use crate::domain::step::{Step, StepKind};

use super::answer::{Answer, Context};
use super::capture::Target;
use super::meeting::{Meeting, Phase, View};
use super::msg::Effect;
use super::overlay::Overlay;
use super::setting::people;

/// How long a break is until somebody says otherwise, in minutes.
const BREAK: u16 = 10;

impl Meeting {
    /// "Pauze": a break in the middle of this step, which waits.
    pub(super) fn pause(&mut self, context: &Context<'_>) -> Answer {
        if self.phase != Phase::Running || self.session().step().kind == StepKind::Pauze {
            return Answer::notice(Notice::NotHere);
        }
        let nr = Nr(self.session().seq + 1);
        let words = context.toolkit.map(|toolkit| &toolkit.fixed.pause);
        let title = words.map_or("", |words| &words.title);
        let mut step = Step::new(nr, StepKind::Pauze, title, BREAK, 1);
        step.explanation = words.and_then(|words| words.explanation.clone());
        self.view = View::default();
        self.entered += 1;
        let step = Box::new(step);
        self.record(context.now, Change::Paused { step }, None)
    }

    /// "Wie is er bij": a field with the names or the number as they are known.
    pub(super) fn ask_people(&mut self) -> Answer {
        let session = self.session();
        let known = if session.participants.is_empty() {
            session.present.map(|present| present.to_string())
        } else {
            Some(session.participants.join(", "))
        };
        self.open(Target::People, &known.unwrap_or_default())
    }

    /// What was typed about who is there.
    pub(super) fn know_people(&mut self, said: Option<&str>, context: &Context<'_>) -> Answer {
        let (present, participants) = people(said.unwrap_or_default());
        let change = Change::PeopleSet {
            present,
            participants,
        };
        let mut answer = self.record(context.now, change, Some(FieldName::People));
        answer.notice = Some(Notice::PeopleKnown { present });
        answer
    }

    /// "Deel": which form; nothing where nothing is kept.
    pub(super) fn ask_to_share(&self) -> Answer {
        if self.keeps() {
            Answer::overlay(Overlay::Share { cursor: 0 })
        } else {
            Answer::notice(Notice::NothingIsKept)
        }
    }

    /// The verslag of the meeting so far in this form, beside the session.
    pub(super) fn share(&self, form: ReportForm) -> Answer {
        let session = Box::new(self.session().clone());
        Answer {
            effects: vec![Effect::Export { session, form }],
            ..Answer::default()
        }
    }
}
