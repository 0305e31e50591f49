//! The only reading of the clock: moments that never go back.
use chrono::{DateTime, Local, TimeDelta, TimeZone as _, Utc};

use super::complaint::Complaint;
use crate::domain::time::{Moment, Offset};
use crate::words::commands as words;

/// The variable that stops the clock, for repeatable pictures and tests.
pub const NOW_VARIABLE: &str = "BEDOELING_NU";

/// Hands out moments. A clock that is put back is absorbed: time goes on from the last moment. One
/// that jumps ahead counts: that is how a closed lid looks.
#[derive(Clone, Debug)]
pub struct Clock {
    fixed: Option<DateTime<chrono::FixedOffset>>,
    last: Moment,
    absorbed: TimeDelta,
}

impl Clock {
    /// The clock of this machine, or one that stands still at the moment that `BEDOELING_NU`
    /// names (RFC 3339, with an offset); an empty one is as good as none.
    ///
    /// # Errors
    /// With code 2 when what is named is no moment.
    pub fn new(fixed: Option<&str>) -> Result<Self, Complaint> {
        let fixed = fixed.filter(|text| !text.is_empty());
        let read = |text| {
            DateTime::parse_from_rfc3339(text)
                .map_err(|_| Complaint::words_off(words::no_moment(NOW_VARIABLE, text) + "\n"))
        };
        Ok(Self {
            fixed: fixed.map(read).transpose()?,
            last: Moment::MIN_UTC,
            absorbed: TimeDelta::zero(),
        })
    }

    /// This moment; never before one that was handed out earlier.
    pub fn now(&mut self) -> Moment {
        match self.fixed {
            Some(fixed) => fixed.to_utc(),
            None => self.after(read()),
        }
    }

    /// How far the local clock is ahead of UTC at this moment.
    pub fn offset(&self, at: Moment) -> Offset {
        match &self.fixed {
            Some(fixed) => Offset::of(fixed),
            None => Offset::of(&Local.from_utc_datetime(&at.naive_utc()).fixed_offset()),
        }
    }

    fn after(&mut self, read: Moment) -> Moment {
        let shifted = read + self.absorbed;
        if shifted < self.last {
            self.absorbed += self.last - shifted;
        } else {
            self.last = shifted;
        }
        self.last
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn read() -> Moment {
    Utc::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Moment {
        Moment::from_timestamp(1_795_440_000 + second, 0).unwrap()
    }

    #[test]
    fn a_clock_that_is_put_back_goes_on_from_the_last_moment() {
        let mut clock = Clock::new(None).unwrap();
        assert_eq!(clock.after(at(10)), at(10));
        assert_eq!(clock.after(at(4)), at(10));
        assert_eq!(clock.after(at(7)), at(13));
    }

    #[test]
    fn a_clock_that_jumps_ahead_counts() {
        let mut clock = Clock::new(None).unwrap();
        assert_eq!(clock.after(at(0)), at(0));
        assert_eq!(clock.after(at(3600)), at(3600));
    }

    #[test]
    fn a_fixed_moment_stands_still_and_brings_its_own_offset() {
        let mut clock = Clock::new(Some("2026-11-23T14:00:00+01:00")).unwrap();
        let now = clock.now();
        assert_eq!(clock.now(), now);
        assert_eq!(now.to_rfc3339(), "2026-11-23T13:00:00+00:00");
        assert_eq!(clock.offset(now), Offset::seconds(3600));
    }

    #[test]
    fn a_moment_that_is_none_is_refused_and_nothing_is_as_good_as_none() {
        assert_eq!(Clock::new(Some("straks")).unwrap_err().code, 2);
        assert!(Clock::new(Some("")).is_ok());
    }
}
