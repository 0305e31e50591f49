//! The meetings that are over: all of them in memory, and how an afspraak of one stands.
use std::sync::Arc;

use crate::app::Outcome;
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{Nr, SessionId};
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
