//! What was agreed, as it was understood.
use crate::app::State;
use crate::domain::afspraak::Afspraak;
use crate::domain::session::Session;
use crate::words::{plain, report, time};

use super::{Place, Shown, StepSaid};

/// Afspraken that were made just now, as they were understood.
pub(super) fn agreements(old: &StepSaid, session: &Session) -> Vec<String> {
    let made = session.afspraken.iter();
    made.filter(|made| !old.made.contains(&made.nr))
        .map(|made| agreed(session, made))
        .collect()
}

/// An afspraak in a line.
pub(in crate::plat) fn agreed(session: &Session, made: &Afspraak) -> String {
    let near = session.started.map(|started| session.offset.date(started));
    let near = near.unwrap_or_default();
    let when = time::by_when(made.when.as_ref(), session.look_back.as_ref(), near);
    plain::agreed(&made.what, made.who.as_deref(), &when)
}

/// The day of looking back, once it is known.
pub(super) fn look_back(before: &Shown, state: &State) -> Option<String> {
    let session = state.meeting()?.session();
    let in_meeting = matches!(before.place, Some(Place::Step { .. } | Place::Closing(..)));
    let new = in_meeting && session.look_back != before.step.look_back;
    let day = session.look_back.as_ref().filter(|_| new)?;
    Some(report::look_back(&time::look_back(day)))
}
