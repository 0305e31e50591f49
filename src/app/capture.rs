//! Typing: which field is open, what Enter does with it, and how its draft is kept.
use crate::domain::board::{BoardChange, Item};
use crate::domain::change::{Change, LineKind};
use crate::domain::ids::Nr;
use crate::domain::levels::Viewer;
use crate::domain::notice::Notice;
use crate::domain::record::{ActPart, Draft, FieldName, Record};

use super::answer::{Answer, Context};
use super::field::{Edit, Field};
use super::meeting::{Meeting, MeetingAction};
use super::msg::Effect;
use super::overlay::Overlay;

mod agree;

pub(super) use agree::ask_again;

/// What the text that is being typed is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// One of the four kinds of lines; an afspraak begins with what.
    Line(LineKind),
    /// What the doekaart with this number, from 1, becomes.
    Act(Nr),
    /// Who will do it; `card` when a doekaart becomes it.
    Who { card: Option<Nr>, what: String },
    /// By when; `asked` when it was not understood once.
    When {
        card: Option<Nr>,
        what: String,
        who: Option<String>,
        asked: bool,
    },
    /// When the group looks back; `asked` when it was not understood once.
    LookBack { asked: bool },
    /// A new line on the board of this step.
    NewItem,
    /// The text of a line on the board.
    ItemText(Nr),
    /// Why it is this way.
    Reason(Nr),
    /// Whose rule it is.
    RuleOf(Nr),
    /// Whether it is a habit.
    Habit(Nr),
    /// The name that is not a name, of the casus.
    CasusName,
    /// What is going on in the casus.
    CasusSituation,
    /// Until when this afspraak (`<session>#<nr>`) is put off; `asked` as above.
    PutOff { reference: String, asked: bool },
    /// Who is there: a number, or names.
    People,
    /// Alone: the answer to a question; it may have several lines.
    Answer,
    /// Alone: where the page for the others goes.
    BriefPath,
}

/// A field that is being typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// What it is for.
    pub target: Target,
    /// The step at which it was opened.
    pub step: Nr,
    /// The text and the cursor.
    pub field: Field,
}

/// What can be asked of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldAction {
    /// Enter.
    Submit,
    /// Esc: the draft is kept.
    Cancel,
    /// Tab: another kind of line.
    NextKind,
    /// Where only the facilitator looks: the draft is kept and the meeting goes on.
    GoOn,
}

impl Capture {
    /// The name under which its text is written down.
    pub const fn name(&self) -> FieldName {
        match self.target {
            Target::Line(kind) => FieldName::Line(kind),
            Target::Act(card) => FieldName::Act(self.step, card, ActPart::What),
            Target::Who {
                card: Some(card), ..
            } => FieldName::Act(self.step, card, ActPart::Who),
            Target::Who { card: None, .. } => FieldName::Who,
            Target::When {
                card: Some(card), ..
            } => FieldName::Act(self.step, card, ActPart::When),
            Target::When { card: None, .. } => FieldName::When,
            Target::LookBack { .. } => FieldName::LookBack,
            Target::NewItem => FieldName::NewItem(self.step),
            Target::ItemText(nr) => FieldName::ItemText(self.step, nr),
            Target::Reason(nr) => FieldName::Reason(self.step, nr),
            Target::RuleOf(nr) => FieldName::RuleOf(self.step, nr),
            Target::Habit(nr) => FieldName::Habit(self.step, nr),
            Target::CasusName => FieldName::CasusName,
            Target::CasusSituation => FieldName::CasusSituation,
            Target::PutOff { .. } => FieldName::PutOff,
            Target::People => FieldName::People,
            Target::Answer => FieldName::Answer(self.step),
            Target::BriefPath => FieldName::BriefPath,
        }
    }

    fn said(&self) -> Option<String> {
        let said = self.field.said();
        (!said.is_empty()).then(|| said.to_owned())
    }
}

impl Meeting {
    /// Opens a field, with its draft when there is one, else with this text.
    pub(super) fn open(&mut self, target: Target, text: &str) -> Answer {
        let step = self.session().here;
        let mut capture = Capture {
            target,
            step,
            field: Field::with(text),
        };
        if let Some(draft) = self.drafts.remove(&capture.name()) {
            capture.field = Field::at(draft.text, draft.cursor);
        }
        if capture.target == Target::Answer {
            capture.field.keep_lines();
        }
        let text = capture.field.text().to_owned();
        let mut answer = self.written(Record::Opened {
            field: capture.name(),
            text,
        });
        answer.and(self.cursor_of(&capture));
        answer.overlay = Some(Overlay::Capture(capture));
        answer
    }

    /// One keystroke in the open field.
    pub(super) fn type_in(&self, capture: &mut Capture, edit: Edit) -> Answer {
        let stood = capture.field.halves().0.len();
        match capture.field.edit(edit) {
            Some(splice) => self.written(Record::Edited {
                field: capture.name(),
                at: splice.at,
                removed: splice.removed,
                inserted: splice.inserted,
            }),
            None if capture.field.halves().0.len() == stood => Answer::default(),
            None => self.cursor_of(capture),
        }
    }

    /// Enter, Esc or Tab in the open field.
    pub(super) fn answer_field(
        &mut self,
        capture: Capture,
        action: FieldAction,
        context: &Context<'_>,
    ) -> Answer {
        match action {
            FieldAction::Cancel => {
                let mut answer = self.put_away(&capture);
                answer.and(self.back_to_traces(context));
                answer
            }
            FieldAction::NextKind => self.change_kind(capture),
            FieldAction::Submit => self.submit(capture, context),
            FieldAction::GoOn if self.viewer == Viewer::Me => {
                let mut answer = self.put_away(&capture);
                answer.and(self.act(MeetingAction::Next, context));
                answer
            }
            FieldAction::GoOn => Answer::overlay(Overlay::Capture(capture)),
        }
    }

    /// Closes a field; what stands in it comes back the next time.
    fn put_away(&mut self, capture: &Capture) -> Answer {
        let (before, _) = capture.field.halves();
        if capture.said().is_some() {
            let draft = Draft {
                text: capture.field.text().to_owned(),
                cursor: before.chars().count(),
                is_open: false,
            };
            self.drafts.insert(capture.name(), draft);
        }
        let mut answer = self.cursor_of(capture);
        answer.and(self.written(Record::Closed {
            field: capture.name(),
        }));
        answer
    }

    /// Writes down where the cursor stands, as an edit that changes nothing.
    fn cursor_of(&self, capture: &Capture) -> Answer {
        if capture.field.text().is_empty() {
            return Answer::default();
        }
        let (before, _) = capture.field.halves();
        self.written(Record::Edited {
            field: capture.name(),
            at: before.chars().count(),
            removed: 0,
            inserted: String::new(),
        })
    }

    /// The one known name that begins with what was typed; else the field stays as it is.
    fn complete(&self, mut capture: Capture) -> Answer {
        let typed = capture.field.said().to_lowercase();
        let names = self.session().participants.iter();
        let mut fit = names.filter(|name| name.to_lowercase().starts_with(&typed));
        let (Some(name), None, false) = (fit.next(), fit.next(), typed.is_empty()) else {
            return Answer::overlay(Overlay::Capture(capture));
        };
        let mut answer = self.written(Record::Edited {
            field: capture.name(),
            at: 0,
            removed: capture.field.text().chars().count(),
            inserted: name.clone(),
        });
        capture.field = Field::with(name.clone());
        answer.overlay = Some(Overlay::Capture(capture));
        answer
    }

    fn change_kind(&mut self, capture: Capture) -> Answer {
        if matches!(capture.target, Target::Who { .. }) {
            return self.complete(capture);
        }
        let old = capture.name();
        let kind = match capture.target {
            Target::Line(kind) => kind,
            Target::Act(_) => LineKind::Afspraak,
            Target::Who { .. }
            | Target::When { .. }
            | Target::LookBack { .. }
            | Target::NewItem
            | Target::ItemText(_)
            | Target::Reason(_)
            | Target::RuleOf(_)
            | Target::Habit(_)
            | Target::CasusName
            | Target::CasusSituation
            | Target::PutOff { .. }
            | Target::People
            | Target::Answer
            | Target::BriefPath => return Answer::overlay(Overlay::Capture(capture)),
        };
        let text = capture.field.text().to_owned();
        let emptied = Record::Edited {
            field: old,
            at: 0,
            removed: text.chars().count(),
            inserted: String::new(),
        };
        let mut answer = self.written(emptied);
        answer.and(self.written(Record::Closed { field: old }));
        let next = kind.next();
        // An older draft of that kind waits; the text at hand goes first.
        let waiting = self.drafts.remove(&FieldName::Line(next));
        answer.and(self.open(Target::Line(next), &text));
        if let Some(waiting) = waiting.filter(|_| text.trim().is_empty()) {
            answer.overlay = None;
            self.drafts.insert(FieldName::Line(next), waiting);
            answer.and(self.open(Target::Line(next), ""));
        }
        answer
    }

    fn submit(&mut self, capture: Capture, context: &Context<'_>) -> Answer {
        let name = capture.name();
        let said = capture.said();
        let step = capture.step;
        match (&capture.target, said) {
            (Target::Line(LineKind::Afspraak), Some(what)) => self.ask_who(&capture, None, what),
            (Target::Act(card), Some(what)) => self.ask_who(&capture, Some(*card), what),
            (Target::Line(kind), Some(text)) => {
                let change = match kind {
                    LineKind::Note => Change::NoteAdded {
                        step,
                        text,
                        by: None,
                    },
                    LineKind::Oogst => Change::OogstAdded { step, text },
                    LineKind::Parked | LineKind::Afspraak => Change::ParkedAdded { step, text },
                };
                let kind = *kind;
                let mut answer = self.record(context.now, change, Some(name));
                answer.and(self.open(Target::Line(kind), ""));
                answer.notice = Some(Notice::Added(kind));
                answer
            }
            (Target::Who { card, what }, who) => {
                let (card, what) = (*card, what.clone());
                self.ask_when(&capture, card, what, who)
            }
            (Target::When { .. }, said) => self.agree(capture, said, context),
            (Target::LookBack { .. }, said) => self.look_back(capture, said, context),
            (Target::NewItem, Some(text)) => self.add_item(step, text, context),
            (Target::ItemText(nr), Some(text)) => {
                let nr = *nr;
                self.set_item(step, nr, Some(name), context, |item| item.text = text)
            }
            (Target::Reason(nr), reason) => {
                self.tell(&capture, *nr, 1, context, |item| item.reason = reason)
            }
            (Target::RuleOf(nr), rule_of) => {
                self.tell(&capture, *nr, 2, context, |item| item.rule_of = rule_of)
            }
            (Target::Habit(nr), said) => {
                let habit = said.as_deref().and_then(yes_or_no);
                self.tell(&capture, *nr, 3, context, |item| item.habit = habit)
            }
            (Target::CasusName, Some(pseudonym)) => self.name_casus(pseudonym, context),
            (Target::CasusSituation, situation) => self.tell_casus(situation, context),
            (Target::PutOff { .. }, said) => self.put_off(capture, said.as_deref(), context),
            (Target::People, said) => self.know_people(said.as_deref(), context),
            (Target::Answer, _) => self.keep_answer(&capture, context),
            (Target::BriefPath, _) => self.write_brief(&capture),
            (
                Target::Line(_)
                | Target::Act(_)
                | Target::NewItem
                | Target::ItemText(_)
                | Target::CasusName,
                None,
            ) => self.put_away(&capture),
        }
    }

    /// Sets what was asked about the line to try, and asks the next question.
    fn tell(
        &mut self,
        capture: &Capture,
        nr: Nr,
        next: usize,
        context: &Context<'_>,
        set: impl FnOnce(&mut Item),
    ) -> Answer {
        let mut answer = self.set_item(capture.step, nr, Some(capture.name()), context, set);
        answer.and(self.ask_about(capture.step, nr, next));
        answer
    }

    /// What is written down, unless nothing is kept.
    pub(super) fn written(&self, record: Record) -> Answer {
        let mut answer = Answer::default();
        if self.keeps() {
            answer.effects.push(Effect::Record(record));
        }
        answer
    }

    pub(super) fn change_board(
        &mut self,
        step: Nr,
        change: BoardChange,
        field: Option<FieldName>,
        context: &Context<'_>,
    ) -> Answer {
        self.record(context.now, Change::Board { step, change }, field)
    }
}

fn yes_or_no(said: &str) -> Option<bool> {
    match said.to_lowercase().as_str() {
        "j" | "ja" => Some(true),
        "n" | "nee" => Some(false),
        _ => None,
    }
}
