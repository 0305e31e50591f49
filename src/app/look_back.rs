//! Looking back: what became of earlier afspraken, and which team it is.
use crate::archive::OpenAfspraak;
use crate::domain::afspraak::{self, AfspraakStatus};
use crate::domain::change::Change;
use crate::domain::ids::Nr;
use crate::domain::record::FieldName;
use crate::domain::step::{StepKind, Verdict};

use super::answer::{Answer, Context};
use super::capture::{Capture, Target, ask_again};
use super::meeting::Meeting;
use super::msg::Effect;
use super::overlay::{Go, ListAction, Overlay, go};
use super::ready::look_up;
use super::state::{Stage, State};
use super::update::with_meeting;

impl State {
    /// The afspraak that is chosen at a look back.
    pub fn looked_at(&self) -> Option<&OpenAfspraak> {
        let meeting = self.meeting()?;
        let at = meeting.view.choice?;
        let here = meeting.session().step().kind == StepKind::Terugblik;
        self.memory.as_ref()?.open.get(at).filter(|_| here)
    }
}

/// Answers for the list of what can have become of an afspraak.
pub(super) fn verdict(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let Some(kind) = state.looked_at().map(|open| open.kind) else {
        return Vec::new();
    };
    match go(cursor, AfspraakStatus::verdicts(kind).len(), action) {
        Go::To(cursor) => {
            state.overlay = Some(Overlay::Verdict { cursor });
            Vec::new()
        }
        Go::Close => Vec::new(),
        Go::Choose(at) => with_meeting(state, |meeting, context| meeting.judge(at, context)),
    }
}

/// Answers for the list of known teams, with "another team" behind them.
pub(super) fn teams(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let at = match go(cursor, state.teams.len() + 1, action) {
        Go::To(cursor) => {
            state.overlay = Some(Overlay::Teams { cursor });
            return Vec::new();
        }
        Go::Close => return Vec::new(),
        Go::Choose(at) => at,
    };
    let team = state.teams.get(at).cloned();
    let Stage::Prepare(prepare) = &mut state.stage else {
        return Vec::new();
    };
    let Some(team) = team else {
        prepare.write();
        return Vec::new();
    };
    prepare.setting.team = Some(team.clone());
    prepare.setting.plan = None;
    look_up(state, Some(team))
}

impl Meeting {
    /// Says what became of the chosen afspraak; one that is put off is asked until when.
    pub(super) fn judge(&mut self, at: usize, context: &Context<'_>) -> Answer {
        let chosen = self.view.choice.zip(context.memory);
        let Some(open) = chosen.and_then(|(choice, memory)| memory.open.get(choice)) else {
            return Answer::default();
        };
        let Some(status) = AfspraakStatus::verdicts(open.kind).get(at).copied() else {
            return Answer::default();
        };
        let step = self.session().here;
        let verdict = Verdict {
            nr: Nr(self.session().seq + 1),
            afspraak: open.reference.clone(),
            what: open.what.clone(),
            who: open.who.clone(),
            was: open.due,
            verdict: status.word().to_owned(),
            to: None,
        };
        let change = Change::VerdictSet {
            step,
            afspraak: open.reference.clone(),
            verdict: Some(verdict),
        };
        let mut answer = self.record(context.now, change, None);
        if status == AfspraakStatus::Later {
            let (reference, asked) = (open.reference.clone(), false);
            answer.and(self.open(Target::PutOff { reference, asked }, ""));
        } else {
            self.next_open(context);
        }
        answer
    }

    /// On to the next afspraak that nobody said anything about yet.
    fn next_open(&mut self, context: &Context<'_>) {
        let verdicts = &self.session().step().verdicts;
        let silent = |open: &OpenAfspraak| {
            verdicts
                .iter()
                .all(|verdict| verdict.afspraak != open.reference)
        };
        let memory = context.memory.map_or(&[][..], |memory| &memory.open);
        let next = memory.iter().position(silent);
        self.view.choice = next.or(self.view.choice);
    }

    /// The day until which an afspraak is put off, once it is understood; empty is no day.
    pub(super) fn put_off(
        &mut self,
        capture: Capture,
        said: Option<&str>,
        context: &Context<'_>,
    ) -> Answer {
        let Target::PutOff { reference, asked } = capture.target.clone() else {
            return Answer::default();
        };
        let day = said.and_then(|said| afspraak::day(said, context.today()));
        if said.is_some() && day.is_none() && !asked {
            let target = Target::PutOff {
                reference,
                asked: true,
            };
            return ask_again(Capture { target, ..capture });
        }
        let found = self.session().find(capture.step);
        let verdicts = found.map_or(&[][..], |step| &step.verdicts);
        let known = verdicts.iter().find(|one| one.afspraak == reference);
        let Some(verdict) = known.cloned() else {
            return Answer::default();
        };
        let verdict = Some(Verdict { to: day, ..verdict });
        let change = Change::VerdictSet {
            step: capture.step,
            afspraak: reference,
            verdict,
        };
        let answer = self.record(context.now, change, Some(FieldName::PutOff));
        self.next_open(context);
        answer
    }
}
