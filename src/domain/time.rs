//! Moments and how they are shown on a local clock. Nothing in here reads one.
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The months, as people say and type them.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// A moment in time, always handed in from outside.
pub type Moment = DateTime<Utc>;

/// How far the local clock is ahead of UTC, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Offset(i32);

impl Offset {
    /// Takes seconds east of Greenwich; what no clock on earth shows becomes UTC.
    pub const fn seconds(east: i32) -> Self {
        if east.abs() < 86_400 {
            Self(east)
        } else {
            Self(0)
        }
    }

    /// The offset that a local moment was written with.
    pub fn of(moment: &DateTime<FixedOffset>) -> Self {
        Self(moment.offset().local_minus_utc())
    }

    /// A moment as the local clock shows it.
    pub fn local(self, moment: Moment) -> DateTime<FixedOffset> {
        let offset = FixedOffset::east_opt(self.0).expect("an offset is checked when it is made");
        moment.with_timezone(&offset)
    }

    /// The local date of a moment.
    pub fn date(self, moment: Moment) -> NaiveDate {
        self.local(moment).date_naive()
    }

    /// The local time of day of a moment.
    pub fn time(self, moment: Moment) -> NaiveTime {
        self.local(moment).time()
    }

    /// The moment at which the local clock shows this date and time.
    pub fn moment(self, date: NaiveDate, time: NaiveTime) -> Moment {
        date.and_time(time).and_utc() - TimeDelta::seconds(self.0.into())
    }
}
