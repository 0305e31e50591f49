//! How a meeting stands against its plan: when it would be over, and how far that is off.
use chrono::{Days, TimeDelta};

use super::session::Session;
use super::step::{Status, Step};
use super::time::Moment;
use super::timer::Remaining;

/// The end that was promised and the end as it looks now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// When the group was told that it is over.
    pub planned_end: Moment,
    /// When it is over if every step that is left takes its own minutes.
    pub expected_end: Moment,
}

impl Pace {
    /// How a meeting stands at this moment. Time that a step took too much or too little counts;
    /// a step that is skipped takes none.
    pub fn of(session: &Session, now: Moment) -> Self {
        let leaving = Self::leaving(session, now);
        Self {
            expected_end: leaving.expected_end + left(session.step(), now),
            ..leaving
        }
    }

    /// The same when the group leaves the step where it stands at this moment.
    pub fn leaving(session: &Session, now: Moment) -> Self {
        let waits = |(at, step): &(usize, &Step)| session.waits(*at, step);
        let open = session.steps.iter().enumerate().filter(waits);
        let open = open.map(|(_, step)| left(step, now));
        Self {
            planned_end: session.planned_end(now),
            expected_end: now + open.sum::<TimeDelta>(),
        }
    }

    /// Whole minutes behind the plan; none when it is ahead.
    pub fn minutes_behind(self) -> u16 {
        u16::try_from(-self.minutes_ahead()).unwrap_or(0)
    }

    /// Whole minutes ahead of the plan; below zero it is behind.
    pub fn minutes_ahead(self) -> i64 {
        let seconds = (self.planned_end - self.expected_end).num_seconds();
        let half = if seconds < 0 { -30 } else { 30 };
        (seconds + half) / 60
    }
}

/// What is left of the minutes of a step.
fn left(step: &Step, now: Moment) -> TimeDelta {
    match step.timer.remaining(step.allowed_minutes(), now) {
        Remaining::Left(left) => left,
        Remaining::Over(_) => TimeDelta::zero(),
    }
}

impl Session {
    /// Whether a step is still to come, or the group comes back to it after a break.
    fn waits(&self, at: usize, step: &Step) -> bool {
        let here = self.position();
        let begun = at < here && step.started.is_some();
        step.status == Status::Open && (at > here || begun)
    }

    /// When each step began, or begins if those before it take their own minutes; none for a step
    /// that is passed by.
    pub fn begins(&self, now: Moment) -> Vec<Option<Moment>> {
        let here = self.position();
        let back = self.interrupted().map(|step| left(step, now));
        let mut next = now + left(self.step(), now) + back.unwrap_or_default();
        let begins = self.steps.iter().enumerate().map(|(at, step)| {
            if step.started.is_some() || at <= here || !self.waits(at, step) {
                return step.started;
            }
            let begins = next;
            next += left(step, now);
            Some(begins)
        });
        begins.collect()
    }

    /// When the group was told that it is over: the time that was asked for, else the minutes
    /// since it began; before that, since `now`.
    pub fn planned_end(&self, now: Moment) -> Moment {
        let begun = self.started.unwrap_or(now);
        let Some(end) = self.end else {
            return begun + TimeDelta::minutes(self.minutes.into());
        };
        let today = self.offset.date(begun);
        let moment = self.offset.moment(today, end);
        if moment >= begun {
            return moment;
        }
        // A meeting that goes on past midnight.
        let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
        self.offset.moment(tomorrow, end)
    }
}

impl Step {
    /// Whole minutes that it took so far; none when it took no time at all.
    pub fn spent_minutes(&self, now: Moment) -> Option<u16> {
        let seconds = self.timer.elapsed(now).num_seconds();
        let minutes = u16::try_from((seconds + 30) / 60).unwrap_or(u16::MAX);
        (seconds > 0).then_some(minutes.max(1))
    }
}
