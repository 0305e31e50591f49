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

    /// Says that this many seconds more were used, or fewer, but never less than none in all;
    /// answers with how many that were.
    pub fn correct(&mut self, seconds: i64, at: Moment) -> i64 {
        let running = self.is_running();
        self.pause(at);
        let before = self.spent_seconds;
        self.spent_seconds = (before + seconds).max(0);
        if running {
            self.start(at);
        }
        self.spent_seconds - before
    }

    /// Time used up to `now`; a clock that was set back counts as no time.
    pub fn elapsed(&self, now: Moment) -> TimeDelta {
        let running = self.since.map_or(TimeDelta::zero(), |since| now - since);
        let all = TimeDelta::seconds(self.spent_seconds) + running.max(TimeDelta::zero());
        all.max(TimeDelta::zero())
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
    fn time_that_is_corrected_goes_on_running_and_is_never_less_than_none() {
        let mut timer = Timer::default();
        timer.start(at(0));
        assert_eq!(timer.correct(120, at(60)), 120);
        assert_eq!(timer.elapsed(at(90)), TimeDelta::seconds(210));
        assert_eq!(timer.correct(-600, at(90)), -210);
        assert_eq!(timer.elapsed(at(100)), TimeDelta::seconds(10));
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
