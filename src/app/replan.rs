//! Ending on time: the proposal between two steps, and what is put right about time afterwards.
use chrono::TimeDelta;

use crate::domain::change::Change;
use crate::domain::ids::Nr;
use crate::domain::notice::Notice;
use crate::domain::pace::Pace;
use crate::domain::programma::replan::{FROM, Proposal};
use crate::domain::time::Moment;

use super::answer::{Answer, Context};
use super::meeting::{Meeting, Phase};
use super::msg::Effect;
use super::overlay::{ListAction, Overlay};
use super::state::State;
use super::update::with_meeting;

impl Meeting {
    /// How this meeting could end on time again as it stands; for the map, where it was asked for.
    pub fn proposal(&self, now: Moment) -> Option<Proposal> {
        let runs = self.phase == Phase::Running && !self.is_private();
        let pace = Pace::of(self.session(), now);
        self.session().proposal(pace).filter(|_| runs)
    }

    /// The proposal that is made when the group leaves a step: only where nobody else looks, once,
    /// and again only when it got three minutes worse.
    pub(super) fn proposal_between(&mut self, context: &Context<'_>) -> Option<Proposal> {
        if !self.has_cockpit() {
            return None;
        }
        let pace = Pace::leaving(self.session(), context.now);
        let behind = pace.minutes_behind();
        if behind < FROM {
            self.proposed = None;
            return None;
        }
        if self.proposed.is_some_and(|said| behind < said + FROM) {
            return None;
        }
        let proposal = self.session().proposal(pace)?;
        self.proposed = Some(behind);
        Some(proposal)
    }

    /// Does what was proposed, in one go.
    fn replan(&mut self, proposal: &Proposal, context: &Context<'_>) -> Answer {
        let left = proposal.behind.saturating_sub(proposal.gained);
        self.proposed = Some(left).filter(|left| *left >= FROM);
        let mut answer = self.record(context.now, proposal.change(), None);
        answer.notice = Some(Notice::Replanned);
        answer
    }

    /// Who takes a proposal back is not asked again about the same minutes.
    pub(super) fn stay_quiet(&mut self, now: Moment) {
        self.proposed = Some(Pace::leaving(self.session(), now).minutes_behind());
    }

    /// A step really took so many minutes more, or fewer.
    pub(super) fn spent(&mut self, step: Nr, minutes: i64, context: &Context<'_>) -> Answer {
        let timer = self.session().find(step).map(|step| step.timer);
        let none = timer.is_none_or(|timer| timer.elapsed(context.now).is_zero());
        if none && minutes < 0 {
            return Answer::default();
        }
        let seconds = minutes * 60;
        self.record(context.now, Change::SpentAdjusted { step, seconds }, None)
    }

    /// The group began so many minutes later than the key was pressed, or earlier: the step with
    /// which it began took as much less, or more.
    fn begin_later(&mut self, minutes: i64, context: &Context<'_>) -> Answer {
        let session = self.session();
        let Some(old) = session.started else {
            return Answer::default();
        };
        let begun = old + TimeDelta::minutes(minutes);
        if begun > context.now {
            return Answer::notice(Notice::BegunAt { begun: old });
        }
        let mut changes = vec![Change::BegunSet { at: begun }];
        let first = session.steps.iter().find(|step| step.started == Some(old));
        changes.extend(first.map(|step| Change::SpentAdjusted {
            step: step.nr,
            seconds: -minutes * 60,
        }));
        let mut answer = self.record(context.now, Change::Together { changes }, None);
        answer.notice = Some(Notice::BegunAt { begun });
        answer
    }
}

/// Answers for the proposal between two steps: done or not, the group goes on.
pub(super) fn between(state: &mut State, proposal: Proposal, action: ListAction) -> Vec<Effect> {
    match action {
        ListAction::Choose => with_meeting(state, |meeting, context| {
            let mut answer = meeting.replan(&proposal, context);
            answer.and(meeting.pass(context));
            answer
        }),
        ListAction::Close | ListAction::Down => with_meeting(state, Meeting::pass),
        ListAction::Up => Vec::new(),
        ListAction::MoreTime
        | ListAction::LessTime
        | ListAction::MoreSpent
        | ListAction::LessSpent
        | ListAction::Skip
        | ListAction::Earlier
        | ListAction::Later
        | ListAction::Insert => {
            state.overlay = Some(Overlay::Proposal(proposal));
            Vec::new()
        }
    }
}

/// Does the proposal that the map shows.
pub(super) fn from_map(state: &mut State) -> Vec<Effect> {
    with_meeting(state, |meeting, context| {
        let proposal = meeting.proposal(context.now);
        proposal.map_or_else(Answer::default, |proposal| {
            meeting.replan(&proposal, context)
        })
    })
}

/// The begin of the meeting is a minute earlier or later than the map says.
pub(super) fn begin(state: &mut State, action: ListAction) -> Vec<Effect> {
    let minutes = match action {
        ListAction::LessSpent => -1,
        ListAction::MoreSpent => 1,
        ListAction::Up
        | ListAction::Down
        | ListAction::Choose
        | ListAction::Close
        | ListAction::MoreTime
        | ListAction::LessTime
        | ListAction::Skip
        | ListAction::Earlier
        | ListAction::Later
        | ListAction::Insert => return Vec::new(),
    };
    with_meeting(state, |meeting, context| {
        meeting.begin_later(minutes, context)
    })
}
