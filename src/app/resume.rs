//! Coming back to a session: the step, the texts that were being typed, what must be said.
use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::domain::change::{Change, LineKind};
use crate::domain::ids::Nr;
use crate::domain::levels::Viewer;
use crate::domain::notice::Notice;
use crate::domain::record::{ActPart, Draft, FieldName};
use crate::domain::session::Standing;
use crate::domain::step::Step;

use super::answer::{Answer, Context};
use super::board::BoardCursor;
use super::capture::{Capture, Target};
use super::field::Field;
use super::meeting::{FileState, Meeting, Phase};
use super::msg::{Effect, Opened};
use super::overlay::Overlay;

/// A timer whose last record is older than this stood still, in minutes.
const RUNS_ON: i64 = 10;

impl Meeting {
    /// A session that was opened, and what follows from the state in which it was left.
    pub(super) fn resume(opened: Opened, viewer: Viewer, context: &Context<'_>) -> (Self, Answer) {
        let Opened {
            log,
            mut drafts,
            changes,
            last_at,
            stands,
            kept_both,
            damaged,
        } = opened;
        let mut meeting = Self::new(log, viewer, false);
        if stands {
            meeting.file = FileState::Stands;
        }
        let mut answer = Answer::default();
        if changes > 0 {
            answer.notice = Some(Notice::Recovered { changes });
        }
        if meeting.session().standing == Standing::Gesloten {
            // It was closed, but the file was not finished.
            meeting.phase = Phase::Closing;
            answer
                .effects
                .push(Effect::Close(Box::new(meeting.session().clone())));
            return (meeting, answer);
        }
        let stood = last_at.filter(|last| context.now - *last > TimeDelta::minutes(RUNS_ON));
        if let Some(since) = stood.filter(|_| meeting.session().step().timer.is_running()) {
            answer.and(meeting.record(since, Change::TimerPaused, None));
            answer.notice = Some(Notice::TimeStood { since });
        }
        if let Some(copy) = kept_both {
            answer.notice = Some(Notice::KeptBoth { copy });
        }
        if let Some(copy) = damaged {
            answer.notice = Some(Notice::Salvaged { copy });
        }
        let open = drafts
            .iter()
            .find(|(_, draft)| draft.is_open)
            .map(|(field, _)| *field);
        if let Some(capture) = open.and_then(|field| reopened(&meeting, field, &drafts)) {
            drafts.remove(&capture.name());
            if matches!(capture.target, Target::NewItem | Target::ItemText(_)) {
                let vak = likely_vak(meeting.session().step());
                meeting.view.board = Some(BoardCursor {
                    vak,
                    ..BoardCursor::default()
                });
            }
            if let FieldName::Act(_, card, _) = capture.name() {
                meeting.view.choice = usize::try_from(card.0)
                    .ok()
                    .and_then(|nr| nr.checked_sub(1));
            }
            answer.overlay = Some(Overlay::Capture(capture));
        }
        drafts.retain(|_, draft| !draft.text.trim().is_empty());
        meeting.drafts = drafts;
        (meeting, answer)
    }
}

/// The vak in which a line was being typed: in a cirkel the ring that is talked about, else where
/// the last line went. It is not written down; the screen says which one it is.
fn likely_vak(step: &Step) -> usize {
    if step.ring().is_some() {
        return usize::from(step.part);
    }
    let last = step.board.as_ref().and_then(|board| {
        let place = board.items.last()?.place.as_ref()?;
        board.layout.position(&place.cell.vak)
    });
    last.unwrap_or_default()
}

/// A field of an afspraak, with what was typed in the fields before it; `at` which step and card
/// it belongs to.
fn of_afspraak(
    meeting: &Meeting,
    at: Option<(Nr, Nr)>,
    part: ActPart,
    drafts: &BTreeMap<FieldName, Draft>,
) -> Target {
    let card = at.map(|(_, card)| card);
    let said = |part: ActPart| {
        let name = match (at, part) {
            (Some((step, card)), part) => FieldName::Act(step, card, part),
            (None, ActPart::What) => FieldName::Line(LineKind::Afspraak),
            (None, ActPart::Who) => FieldName::Who,
            (None, ActPart::When) => FieldName::When,
        };
        drafts.get(&name).map(|draft| draft.text.trim().to_owned())
    };
    let what = said(ActPart::What).unwrap_or_default();
    match (part, card) {
        (ActPart::What, Some(card)) => Target::Act(card),
        (ActPart::What, None) => Target::Line(LineKind::Afspraak),
        (ActPart::Who, card) => Target::Who { card, what },
        (ActPart::When, card) => Target::When {
            card,
            what,
            who: said(ActPart::Who)
                .filter(|who| !who.is_empty())
                .map(|who| meeting.name_of(who)),
            asked: false,
        },
    }
}

/// The field that was open, with its text and cursor.
fn reopened(
    meeting: &Meeting,
    field: FieldName,
    drafts: &BTreeMap<FieldName, Draft>,
) -> Option<Capture> {
    let here = meeting.session().here;
    let (target, step) = match field {
        FieldName::Line(kind) => (Target::Line(kind), here),
        FieldName::Who => (of_afspraak(meeting, None, ActPart::Who, drafts), here),
        FieldName::When => (of_afspraak(meeting, None, ActPart::When, drafts), here),
        FieldName::Act(step, card, part) => {
            let at = Some((step, card));
            (of_afspraak(meeting, at, part, drafts), step)
        }
        FieldName::LookBack => (Target::LookBack { asked: false }, here),
        FieldName::NewItem(step) => (Target::NewItem, step),
        FieldName::ItemText(step, nr) => (Target::ItemText(nr), step),
        FieldName::Reason(step, nr) => (Target::Reason(nr), step),
        FieldName::RuleOf(step, nr) => (Target::RuleOf(nr), step),
        FieldName::Habit(step, nr) => (Target::Habit(nr), step),
        FieldName::CasusName => (Target::CasusName, here),
        FieldName::CasusSituation => (Target::CasusSituation, here),
        FieldName::PutOff => {
            // The verdict was given just before the day was asked for.
            let given = meeting.session().step().verdicts.last()?;
            let reference = given.afspraak.clone();
            (
                Target::PutOff {
                    reference,
                    asked: false,
                },
                here,
            )
        }
        FieldName::People => (Target::People, here),
        FieldName::Answer(step) => (Target::Answer, step),
        FieldName::BriefPath => (Target::BriefPath, here),
    };
    let draft = drafts.get(&field)?;
    let mut field = Field::at(draft.text.clone(), draft.cursor);
    if target == Target::Answer {
        field.keep_lines();
    }
    meeting.session().find(step).map(|_| Capture {
        target,
        step,
        field,
    })
}
