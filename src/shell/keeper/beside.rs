//! The verslag beside a session, and what must really go from disk.
use crate::domain::session::Session;
use crate::domain::text::clean_text;
use crate::domain::time::Moment;
use crate::export::markdown::markdown;
use crate::export::report::Report;
use crate::export::report_page::report_page;
use crate::store::{Sessions, StoreError};

use super::{Answer, Held, save};

/// Writes the verslag of a session beside it.
pub(super) fn export(
    sessions: &Sessions,
    held: &mut Held,
    session: &Session,
    at: Moment,
) -> Result<(), StoreError> {
    let text = clean_text(&markdown(&report_page(&Report::of(session, at))));
    sessions.put_beside(&session.id, "md", &text, &mut held.report)
}

/// The same, where one was asked for.
pub(super) fn renew_report(
    sessions: &Sessions,
    held: &mut Held,
    session: &Session,
    at: Moment,
) -> Result<(), StoreError> {
    if held.report.is_none() {
        return Ok(());
    }
    export(sessions, held, session, at)
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
    let renewed = renew_report(sessions, held, session, at);
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
