//! The verslag beside a session, and what must really go from disk.
use crate::domain::session::Session;
use crate::domain::share::ReportForm;
use crate::domain::time::Moment;
use crate::export::bytes::bytes;
use crate::store::{Sessions, StoreError};

use super::{Answer, Held, save};

/// Writes the verslag of a session beside it, in this form.
pub(super) fn export(
    sessions: &Sessions,
    held: &mut Held,
    session: &Session,
    form: ReportForm,
    at: Moment,
) -> Result<(), StoreError> {
    let mut known = held.reports.remove(&form);
    let text = match bytes(session, form, at) {
        Some(bytes) => bytes,
        None => sessions.handover(session, at).into_bytes(),
    };
    let written = sessions.put_beside(&session.id, form.ending(), &text, &mut known);
    if let Some(known) = known {
        held.reports.insert(form, known);
    }
    written
}

/// The same for every form that was asked for; goes on after a failure and answers with the first.
pub(super) fn renew_reports(
    sessions: &Sessions,
    held: &mut Held,
    session: &Session,
    at: Moment,
) -> Result<(), StoreError> {
    let forms: Vec<ReportForm> = held.reports.keys().copied().collect();
    let mut first = Ok(());
    for form in forms {
        let renewed = export(sessions, held, session, form, at);
        first = first.and(renewed);
    }
    first
}

/// Removes the verslag in every form, where it is still as it was.
pub(super) fn remove_reports(sessions: &Sessions, held: &mut Held) -> Result<(), StoreError> {
    let reports = std::mem::take(&mut held.reports);
    let mut first = Ok(());
    for file in reports.into_values() {
        first = first.and(sessions.remove_beside(&mut Some(file)));
    }
    first
}

/// Lets a text go from disk. The newest journal begins with the session as it stands now; when
/// that stands in the file too, all that is older can go.
pub(super) fn erase(
    sessions: &Sessions,
    held: &mut Held,
    session: &Session,
    text: Option<&str>,
    at: Moment,
) -> Result<Answer, StoreError> {
    if let (Some(file), Some(text)) = (&mut held.file, text) {
        file.forget(text);
    }
    let saved = save(sessions, held, session);
    let forgotten = sessions.forget_past(&session.id);
    let renewed = renew_reports(sessions, held, session, at);
    let (hash, _) = saved?;
    forgotten.and(renewed)?;
    let stands = |text| sessions.stands_beside(&session.id, text);
    let elsewhere = text.map_or(Ok(false), stands)?;
    Ok(Answer::Erased {
        seq: session.seq,
        hash,
        elsewhere,
    })
}
