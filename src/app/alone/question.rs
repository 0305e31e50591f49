//! One person at one question: the answer, and what its aid offers.
use crate::domain::brief;
use crate::domain::change::Change;
use crate::domain::ids::Nr;
use crate::domain::notice::Notice;
use crate::domain::privacy::{self, Finding};
use crate::domain::record::{FieldName, Record};
use crate::domain::session::SessionKind;
use crate::domain::solo::{Aid, Situation};

use crate::app::answer::{Answer, Context};
use crate::app::capture::{Capture, FieldAction, Target};
use crate::app::meeting::{Meeting, Phase};
use crate::app::msg::Effect;
use crate::app::state::State;
use crate::app::update::{field, with_meeting};

use super::QuestionAction;

/// What the screen of one person remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Private {
    /// What was typed is hidden behind dots.
    pub masked: bool,
    /// Nothing is kept once this is closed.
    pub keep_nothing: bool,
    /// The files in which the page for the others stands.
    pub briefs: Vec<String>,
    /// The file for that page, which the disk was asked for.
    asked: Option<String>,
    /// The question to go back to once an answer was mended.
    back_to: Option<Nr>,
}

/// Answers for a reflection.
pub(in crate::app) fn question(state: &mut State, action: QuestionAction) -> Vec<Effect> {
    match action {
        QuestionAction::GoOn | QuestionAction::GoBack => {
            let mends = |meeting: &Meeting| meeting.private.back_to.is_some();
            let returns = state.meeting().is_some_and(mends);
            let mut effects = field(state, FieldAction::Submit);
            if returns {
                // Going on from an answer that was mended is going back to the list.
                return effects;
            }
            let go = |meeting: &mut Meeting, context: &Context<'_>| {
                if action == QuestionAction::GoOn {
                    meeting.go_on(context)
                } else {
                    meeting.go_back(context)
                }
            };
            effects.extend(with_meeting(state, go));
            effects
        }
        QuestionAction::Mark
        | QuestionAction::Export
        | QuestionAction::Mask
        | QuestionAction::KeepNothing => with_meeting(state, |meeting, context| {
            meeting.answer_question(action, context)
        }),
    }
}

impl Meeting {
    /// Whether this is a reflection of one person, that nobody else sees.
    pub fn is_private(&self) -> bool {
        self.session().kind == SessionKind::Alleen
    }

    /// What the question helps with, for one person.
    pub fn aid(&self) -> Option<Aid> {
        self.session().step().aid().filter(|_| self.is_private())
    }

    /// Whether this question is answered by choosing, so that a letter need not be text.
    pub fn only_chooses(&self) -> bool {
        matches!(self.aid(), Some(Aid::Methode | Aid::Brief))
    }

    /// What stands at a question: what is waiting in its field, else the answer.
    pub fn written_at(&self, step: Nr) -> &str {
        let draft = self.drafts.get(&FieldName::Answer(step));
        let answer = || self.session().find(step)?.answer.as_deref();
        draft
            .map(|draft| draft.text.as_str())
            .or_else(answer)
            .unwrap_or_default()
    }

    /// What leads to a person, in all answers.
    pub fn findings(&self) -> Vec<Finding> {
        privacy::findings(self.session())
    }

    /// The line that is chosen in the list of an aid: the first until somebody goes further.
    pub fn chosen_in_aid(&self) -> Option<usize> {
        match self.aid() {
            Some(Aid::Privacy) if self.findings().is_empty() => None,
            Some(Aid::Methode | Aid::Privacy | Aid::Brief) => Some(self.view.choice.unwrap_or(0)),
            Some(Aid::Vraagcheck) | None => None,
        }
    }

    /// How many lines the list of an aid has. That of the brief begins with its title and ends
    /// with writing it to a file.
    pub(in crate::app) fn lines_of_aid(&self) -> usize {
        match self.aid() {
            Some(Aid::Methode) => Situation::ALL.len(),
            Some(Aid::Privacy) => self.findings().len(),
            Some(Aid::Brief) => brief::parts(self.session()).len() + 2,
            Some(Aid::Vraagcheck) | None => 0,
        }
    }

    /// What Enter does at a question.
    pub(in crate::app) fn offer_at_question(&mut self, context: &Context<'_>) -> Answer {
        let Some(chosen) = self.chosen_in_aid() else {
            return self.open_answer();
        };
        if self.view.shown {
            // The page lies over the list: nothing is chosen unseen.
            self.view.shown = false;
            return Answer::default();
        }
        match self.aid() {
            // The screen puts the choice in words: see `Msg::Answer`.
            Some(Aid::Methode) => Answer::default(),
            Some(Aid::Privacy) => self.mend(chosen, context),
            Some(Aid::Brief) if chosen == 0 => self.open_answer(),
            Some(Aid::Brief) if chosen + 1 >= self.lines_of_aid() => self.export(),
            Some(Aid::Brief) => self.mark(context),
            Some(Aid::Vraagcheck) | None => self.open_answer(),
        }
    }

    /// A choice, in the words of the screen.
    pub(in crate::app) fn answer_here(&mut self, text: String, context: &Context<'_>) -> Answer {
        let step = self.session().here;
        if !self.is_private() || self.phase != Phase::Running || self.is_answer(step, &text) {
            return Answer::default();
        }
        self.drafts.remove(&FieldName::Answer(step));
        self.record(
            context.now,
            Change::AnswerSet { step, text },
            Some(FieldName::Answer(step)),
        )
    }

    /// Enter in the field of an answer.
    pub(in crate::app) fn keep_answer(
        &mut self,
        capture: &Capture,
        context: &Context<'_>,
    ) -> Answer {
        let step = capture.step;
        let text = capture.field.said().to_owned();
        let mut answer = if self.is_answer(step, &text) {
            self.let_draft_go(capture)
        } else {
            let field = Some(capture.name());
            self.record(context.now, Change::AnswerSet { step, text }, field)
        };
        answer.and(self.back_to_traces(context));
        answer
    }

    /// Enter in the field that says where the page goes.
    pub(in crate::app) fn write_brief(&mut self, capture: &Capture) -> Answer {
        let mut answer = self.let_draft_go(capture);
        let path = capture.field.said().to_owned();
        if !path.is_empty() {
            let text = brief::page(self.session());
            self.private.asked = Some(path.clone());
            answer.effects.push(Effect::WriteBrief { path, text });
        }
        answer
    }

    /// The page for the others stands in the file that was asked for.
    pub(in crate::app) fn brief_stands(&mut self) {
        let written = self.private.asked.take();
        self.private.briefs.extend(written);
    }

    /// Back to the list of what leads to a person, when this answer was mended from there.
    pub(in crate::app) fn back_to_traces(&mut self, context: &Context<'_>) -> Answer {
        let back = self.private.back_to.take();
        back.map_or_else(Answer::default, |back| self.enter(back, context))
    }

    /// What is waiting in the fields of answers becomes the answer: what is on the screen is what
    /// stays.
    pub(in crate::app) fn keep_drafts(&mut self, context: &Context<'_>) -> Answer {
        let waiting: Vec<(FieldName, Nr, String)> = self
            .drafts
            .iter()
            .filter_map(|(name, draft)| {
                let FieldName::Answer(step) = name else {
                    return None;
                };
                Some((*name, *step, draft.text.trim().to_owned()))
            })
            .collect();
        let mut answer = Answer::default();
        for (name, step, text) in waiting {
            self.drafts.remove(&name);
            if !self.is_answer(step, &text) {
                let change = Change::AnswerSet { step, text };
                answer.and(self.record(context.now, change, Some(name)));
            }
        }
        answer
    }

    /// The first question comes at once: nobody is waited for.
    pub(in crate::app) fn begin_alone(&mut self, context: &Context<'_>) -> Answer {
        if self.is_private() && self.phase == Phase::Welcome {
            self.go_on(context)
        } else {
            Answer::default()
        }
    }

    /// What is kept at the end: the page as it is now, or nothing at all.
    pub(in crate::app) fn before_closing(&mut self, context: &Context<'_>) -> Answer {
        // What nobody wrote anything in is no reflection to come back to.
        if self.private.keep_nothing || !self.session().is_touched() {
            return self.keep_nothing(context.now);
        }
        let page = Some(brief::page(self.session())).filter(|page| !page.is_empty());
        if page.is_none() || page == self.session().brief {
            return Answer::default();
        }
        self.record(context.now, Change::BriefSet { brief: page }, None)
    }

    fn is_answer(&self, step: Nr, text: &str) -> bool {
        let known = self.session().find(step);
        known.is_none_or(|known| known.answer.as_deref().unwrap_or_default() == text)
    }

    fn answer_question(&mut self, action: QuestionAction, context: &Context<'_>) -> Answer {
        match action {
            QuestionAction::Mask => {
                self.private.masked = !self.private.masked;
                Answer::default()
            }
            QuestionAction::KeepNothing => {
                self.private.keep_nothing = !self.private.keep_nothing;
                Answer::default()
            }
            QuestionAction::Mark => self.mark(context),
            QuestionAction::Export if self.aid() == Some(Aid::Brief) => self.export(),
            QuestionAction::Export => Answer::notice(Notice::NotHere),
            QuestionAction::GoOn | QuestionAction::GoBack => Answer::default(),
        }
    }

    pub(in crate::app) fn open_answer(&mut self) -> Answer {
        let step = self.session().here;
        let text = self
            .session()
            .find(step)
            .and_then(|step| step.answer.clone());
        self.open(Target::Answer, &text.unwrap_or_default())
    }

    /// Goes to the answer in which this was found, and comes back once it was mended.
    fn mend(&mut self, chosen: usize, context: &Context<'_>) -> Answer {
        let Some(found) = self.findings().into_iter().nth(chosen) else {
            return self.open_answer();
        };
        let here = self.session().here;
        let mut answer = self.enter(found.step, context);
        self.private.back_to = Some(here).filter(|here| *here != found.step);
        answer.and(self.open_answer());
        answer
    }

    /// Puts the chosen answer on the page, or takes it off.
    fn mark(&mut self, context: &Context<'_>) -> Answer {
        let parts = brief::parts(self.session());
        let chosen = self.chosen_in_aid().and_then(|at| at.checked_sub(1));
        let part = chosen.and_then(|at| parts.get(at)).map(|part| part.step.nr);
        let sees_list = self.aid() == Some(Aid::Brief) && !self.view.shown;
        let Some(step) = part.filter(|_| sees_list) else {
            return Answer::default();
        };
        let brief = Some(brief::toggled(self.session(), step));
        self.record(context.now, Change::BriefSet { brief }, None)
    }

    fn export(&mut self) -> Answer {
        if brief::page(self.session()).is_empty() {
            return Answer::notice(Notice::NothingOnPage);
        }
        let path = format!("{}-brief.md", self.session().id);
        self.open(Target::BriefPath, &path)
    }

    /// The field is done and nothing came of it: its draft does not wait either.
    fn let_draft_go(&self, capture: &Capture) -> Answer {
        let field = capture.name();
        let removed = capture.field.text().chars().count();
        let mut answer = self.written(Record::Edited {
            field,
            at: 0,
            removed,
            inserted: String::new(),
        });
        answer.and(self.written(Record::Closed { field }));
        answer
    }
}
