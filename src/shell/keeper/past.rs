//! The meetings of the folder: what is still open, all that is over, how an afspraak stands.
use std::sync::Arc;

use crate::app::{LeftConcept, OpenMeeting, Outcome};
use crate::archive::Summary;
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{Nr, SessionId};
use crate::domain::legibility::RoomReading;
use crate::domain::session::{SessionKind, Standing};
use crate::domain::time::Moment;
use crate::store::format::Amendment;
use crate::store::{KnownFiles, Sessions, StoreError};

use super::Answer;

/// Every meeting of the folder.
pub(super) fn past(sessions: &Sessions, known: &mut KnownFiles) -> Result<Answer, StoreError> {
    let all = sessions.collect(known)?;
    Ok(Answer::Outcome(Outcome::Past(Arc::new(all))))
}

/// Says in a closed meeting how an afspraak of it stands, and lists the meetings as they are then.
pub(super) fn judge(
    sessions: &Sessions,
    known: &mut KnownFiles,
    session: &SessionId,
    nr: Nr,
    status: AfspraakStatus,
    at: Moment,
) -> Result<Answer, StoreError> {
    let due = None;
    let amendment = Amendment::Status { nr, status, due };
    sessions.amend(session, &[amendment], at)?;
    past(sessions, known)
}

/// Remembers what could be read in a room; only what goes wrong is said.
pub(super) fn remember(sessions: &Sessions, room: &RoomReading) -> Option<Answer> {
    let error = sessions.rooms().remember(room).err()?;
    Some(Answer::Outcome(Outcome::Refused(error.problem())))
}

/// What the first screen offers to go on with.
pub(super) fn unfinished(sessions: &Sessions) -> Outcome {
    let left = sessions.concepts().left();
    let left = left.map(|(number, concept)| LeftConcept { number, concept });
    Outcome::OpenMeetings {
        open: open_meetings(sessions),
        left: left.map(Box::new),
    }
}

/// The meetings that are still open, the newest first.
fn open_meetings(sessions: &Sessions) -> Vec<OpenMeeting> {
    let listed = sessions.list_open().unwrap_or_default();
    let about = listed.iter().filter(|summary| summary.copy_of.is_none());
    let open = about.filter_map(Summary::known);
    let open =
        open.filter(|about| about.standing == Standing::Open && about.kind == SessionKind::Gesprek);
    open.map(|about| OpenMeeting {
        id: SessionId::clone(&about.id),
        title: about.title.clone(),
        team: about.team.clone(),
        started: about.started.map(|started| started.to_utc()),
    })
    .collect()
}
