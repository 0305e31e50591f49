//! Dates and times as TOML knows them, and as the domain does.
use chrono::{
    DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike as _,
};
use toml::value::{Date, Datetime, Offset as TomlOffset, Time};

use crate::domain::afspraak::LookBack;
use crate::domain::time::{Moment, Offset};

/// A moment on the local clock, in whole seconds.
pub(super) fn stamp(moment: Moment, offset: Offset) -> Datetime {
    let local = offset.local(moment);
    // TOML has no seconds in an offset.
    let minutes = local.offset().local_minus_utc() / 60;
    let whole = FixedOffset::east_opt(minutes * 60).expect("rounded towards zero");
    let local = local.with_timezone(&whole);
    Datetime {
        date: day(local.date_naive()).date,
        time: clock(local.time()).time,
        offset: Some(TomlOffset::Custom {
            minutes: i16::try_from(minutes).unwrap_or(0),
        }),
    }
}

/// A local date.
pub(super) fn day(date: NaiveDate) -> Datetime {
    let [month, day] = [date.month(), date.day()].map(|part| u8::try_from(part).unwrap_or(1));
    Date {
        year: u16::try_from(date.year()).unwrap_or(9999),
        month,
        day,
    }
    .into()
}

/// A local time in whole seconds.
pub(super) fn clock(time: NaiveTime) -> Datetime {
    let parts = [time.hour(), time.minute(), time.second()];
    let [hour, minute, second] = parts.map(|part| u8::try_from(part).unwrap_or(0));
    Time {
        hour,
        minute,
        second: Some(second),
        nanosecond: None,
    }
    .into()
}

/// A local date, with a time when there is one.
pub(super) fn look_back(look_back: LookBack) -> Datetime {
    let time = look_back.time.and_then(|time| clock(time).time);
    Datetime {
        time,
        ..day(look_back.date)
    }
}

/// The date in it, when it has one that exists.
pub(super) fn to_date(value: &Datetime) -> Option<NaiveDate> {
    let date = value.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

/// The time in it, when it has one.
pub(super) fn to_time(value: &Datetime) -> Option<NaiveTime> {
    let time = value.time?;
    let second = time.second.unwrap_or(0).min(59);
    NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), second.into())
}

/// The offset in it, when it has one.
pub(super) fn to_offset(value: &Datetime) -> Option<Offset> {
    match value.offset? {
        TomlOffset::Z => Some(Offset::seconds(0)),
        TomlOffset::Custom { minutes } => Some(Offset::seconds(i32::from(minutes) * 60)),
    }
}

/// The moment in it: without an offset of its own on the clock of the session, without a time at
/// midnight.
pub(super) fn to_moment(value: &Datetime, offset: Offset) -> Option<Moment> {
    let offset = to_offset(value).unwrap_or(offset);
    Some(offset.moment(to_date(value)?, to_time(value).unwrap_or_default()))
}

/// The day of looking back.
pub(super) fn to_look_back(value: &Datetime) -> Option<LookBack> {
    Some(LookBack {
        date: to_date(value)?,
        time: to_time(value),
    })
}

/// The moment nearest to `near` at which the local clock shows this time: a note has only a time,
/// and it was typed within half a day of the step that it belongs to.
pub(super) fn nearest(time: NaiveTime, near: Moment, offset: Offset) -> Moment {
    let same_day: DateTime<_> = offset.moment(offset.date(near), time);
    let half = TimeDelta::hours(12);
    if same_day - near > half {
        same_day - TimeDelta::days(1)
    } else if near - same_day > half {
        same_day + TimeDelta::days(1)
    } else {
        same_day
    }
}
