//! What is old enough to go: loose notes after weeks, whole meetings after a year.
use chrono::{Days, Months, NaiveDate};

use super::memory::day;
use crate::domain::ids::SessionId;
use crate::domain::session::{Session, SessionKind, Standing};

/// How long things stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Weeks that loose notes, casus and names stay.
    pub notes_weeks: u16,
    /// Months that a meeting stays.
    pub session_months: u16,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            notes_weeks: 6,
            session_months: 12,
        }
    }
}

/// What only stays in a meeting when everything does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loose {
    /// Loose notes, and what was answered or drawn.
    pub notes: usize,
    /// Whether a casus was written down.
    pub casus: bool,
    /// Names of who was there.
    pub names: usize,
}

impl Loose {
    fn of(session: &Session) -> Self {
        let steps = session.steps.iter();
        let notes = steps
            .map(|step| step.notes.len() + usize::from(step.answer.is_some()) + step.drawn.len());
        Self {
            notes: notes.sum(),
            casus: session.casus.is_some(),
            names: session.participants.len(),
        }
    }

    /// Whether there is any of it.
    pub fn is_any(self) -> bool {
        self != Self::default()
    }
}

/// How old a closed meeting is, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aged {
    /// Which one.
    pub id: SessionId,
    /// Whose.
    pub team: Option<String>,
    /// What it was about.
    pub title: String,
    /// The day on which it was.
    pub day: NaiveDate,
    /// What goes first.
    pub loose: Loose,
}

/// What may go of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goes {
    /// Loose notes, casus and names.
    Loose,
    /// The whole meeting.
    Whole,
}

impl Aged {
    /// A closed meeting of a group; none of one that goes on, or of what somebody wrote alone.
    pub fn of(session: &Session) -> Option<Self> {
        let is_over =
            session.kind == SessionKind::Gesprek && session.standing == Standing::Gesloten;
        is_over.then(|| Self {
            id: session.id.clone(),
            team: session.team.clone(),
            title: session.title.clone(),
            day: day(session),
            loose: Loose::of(session),
        })
    }

    /// What may go of it today. A meeting without a day stays.
    pub fn goes(&self, limits: Limits, today: NaiveDate) -> Option<Goes> {
        let whole = today.checked_sub_months(Months::new(limits.session_months.into()));
        let loose = today.checked_sub_days(Days::new(u64::from(limits.notes_weeks) * 7));
        let is_past = |limit: Option<NaiveDate>| limit.is_some_and(|limit| self.day <= limit);
        if self.day == NaiveDate::MIN {
            None
        } else if is_past(whole) {
            Some(Goes::Whole)
        } else {
            (is_past(loose) && self.loose.is_any()).then_some(Goes::Loose)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aged(day: &str, notes: usize) -> Aged {
        Aged {
            id: SessionId::new("een"),
            team: None,
            title: String::new(),
            day: day.parse().unwrap(),
            loose: Loose {
                notes,
                ..Loose::default()
            },
        }
    }

    #[test]
    fn notes_go_on_the_day_that_six_weeks_are_over_and_meetings_on_that_of_a_year() {
        let today: NaiveDate = "2026-11-24".parse().unwrap();
        let goes = |day, notes| aged(day, notes).goes(Limits::default(), today);
        assert_eq!(goes("2026-10-14", 3), None);
        assert_eq!(goes("2026-10-13", 3), Some(Goes::Loose));
        assert_eq!(goes("2026-10-13", 0), None, "there is nothing to go");
        assert_eq!(goes("2025-11-25", 1), Some(Goes::Loose));
        assert_eq!(goes("2025-11-24", 0), Some(Goes::Whole));
    }

    #[test]
    fn a_person_may_want_other_limits() {
        let today: NaiveDate = "2026-11-24".parse().unwrap();
        let limits = Limits {
            notes_weeks: 1,
            session_months: 1,
        };
        assert_eq!(aged("2026-11-18", 1).goes(limits, today), None);
        assert_eq!(aged("2026-11-17", 1).goes(limits, today), Some(Goes::Loose));
        assert_eq!(aged("2026-10-24", 0).goes(limits, today), Some(Goes::Whole));
    }
}
