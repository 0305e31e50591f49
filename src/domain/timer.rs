//! How long a step has been running: derived from moments, never counted.
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::time::Moment;

/// A stopwatch that can be paused.
///
/// Nothing ticks in here. Elapsed time is a subtraction, so a slow redraw, a closed lid or a
/// missed tick cannot make it drift.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// Whole seconds of the stretches that ended.
    pub spent_seconds: i64,
    /// When the stretch that runs now began.
    pub since: Option<Moment>,
}

/// What is left of the planned time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remaining {
    /// Still to go.
    Left(TimeDelta),
    /// Past the planned end.
    Over(TimeDelta),
}

impl Timer {
    /// Whether time runs.
    pub const fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Whether it ever ran.
    pub const fn is_touched(&self) -> bool {
        self.since.is_some() || self.spent_seconds > 0
    }

    /// Lets time run from this moment; a running timer goes on.
    pub fn start(&mut self, at: Moment) {
        self.since.get_or_insert(at);
    }

    /// Stops time at this moment.
    pub fn pause(&mut self, at: Moment) {
        self.spent_seconds = self.elapsed(at).num_seconds();
        self.since = None;
    }

    /// Time used up to `now`; a clock that was set back counts as no time.
    pub fn elapsed(&self, now: Moment) -> TimeDelta {
        let running = self.since.map_or(TimeDelta::zero(), |since| now - since);
        TimeDelta::seconds(self.spent_seconds) + running.max(TimeDelta::zero())
    }

    /// What is left at `now` of this many planned minutes.
    pub fn remaining(&self, planned_minutes: u16, now: Moment) -> Remaining {
        let left = TimeDelta::minutes(planned_minutes.into()) - self.elapsed(now);
        if left < TimeDelta::zero() {
            Remaining::Over(-left)
        } else {
            Remaining::Left(left)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Moment {
        Moment::from_timestamp(1_767_607_200 + seconds, 0).unwrap()
    }

    #[test]
    fn a_closed_lid_counts_and_a_clock_set_back_does_not() {
        let mut timer = Timer::default();
        timer.start(at(0));
        assert_eq!(timer.elapsed(at(3600)), TimeDelta::hours(1));
        assert_eq!(timer.elapsed(at(-60)), TimeDelta::zero());
        timer.pause(at(90));
        assert_eq!(
            timer.remaining(1, at(9999)),
            Remaining::Over(TimeDelta::seconds(30))
        );
    }
}
