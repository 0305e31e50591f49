//! What a list of sessions shows of one.
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use crate::domain::brief;
use crate::domain::ids::{SessionId, WerkpakketId};
use crate::domain::levels::Bewaren;
use crate::domain::session::{Session, SessionKind, Standing};

/// One file in a list of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Where it is; the journal of a session that has no file yet.
    pub path: PathBuf,
    /// The session of which it is a copy; a copy is never listed as a meeting.
    pub copy_of: Option<SessionId>,
    /// What is in it, or `line:column: why` it cannot be read.
    pub about: Result<About, String>,
    /// What could be read of a file that is damaged.
    pub left: Option<About>,
}

/// What is in a session that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub id: SessionId,
    /// Open or closed.
    pub standing: Standing,
    /// With a group, or alone.
    pub kind: SessionKind,
    /// The material it was made from.
    pub werkpakket: WerkpakketId,
    /// What the room read.
    pub title: String,
    /// The team, as the person wrote it.
    pub team: Option<String>,
    /// How many people there were.
    pub participants: Option<usize>,
    /// How much stays.
    pub bewaren: Bewaren,
    /// When the group began, on its own clock.
    pub started: Option<DateTime<FixedOffset>>,
    /// When it was closed, on its own clock.
    pub closed: Option<DateTime<FixedOffset>>,
    /// Planned minutes.
    pub minutes: u16,
    /// Minutes that the steps took together, rounded.
    pub spent_minutes: i64,
}

/// What somebody alone called it, else what the room read.
fn title(session: &Session) -> String {
    let given = brief::title(session).filter(|_| session.kind == SessionKind::Alleen);
    given.unwrap_or(&session.title).replace('\n', " ")
}

impl About {
    fn of(session: &Session) -> Self {
        let local = |at| session.offset.local(at);
        let named = Some(session.participants.len()).filter(|count| *count > 0);
        let spent: i64 = session
            .steps
            .iter()
            .map(|step| step.timer.spent_seconds)
            .sum();
        Self {
            id: session.id.clone(),
            standing: session.standing,
            kind: session.kind,
            werkpakket: session.werkpakket.clone(),
            title: title(session),
            team: session.team.clone(),
            participants: session.present.map(usize::from).or(named),
            bewaren: session.bewaren,
            started: session.started.map(local),
            closed: session.closed.map(local),
            minutes: session.minutes,
            spent_minutes: (spent + 30) / 60,
        }
    }
}

impl Summary {
    /// What a list shows of a session.
    pub fn of(session: &Session, path: PathBuf) -> Self {
        Self {
            path,
            copy_of: None,
            about: Ok(About::of(session)),
            left: None,
        }
    }

    /// A file that cannot be read, with `line:column: why`.
    pub const fn unreadable(path: PathBuf, why: String, copy_of: Option<SessionId>) -> Self {
        Self {
            path,
            copy_of,
            about: Err(why),
            left: None,
        }
    }

    /// The same, of a damaged file of which this could be read.
    #[must_use]
    pub fn with_left(self, session: &Session) -> Self {
        Self {
            left: Some(About::of(session)),
            ..self
        }
    }

    /// What is in it, as far as it can be read.
    pub fn known(&self) -> Option<&About> {
        self.about.as_ref().ok().or(self.left.as_ref())
    }

    /// The id inside; none when it cannot be read.
    pub fn id(&self) -> Option<&SessionId> {
        self.about.as_ref().ok().map(|about| &about.id)
    }
}
