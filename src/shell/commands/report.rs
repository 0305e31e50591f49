//! `verslag`: one session, exported.
use std::path::Path;

use super::deliver::{Standing, deliver};
use super::{Answer, as_json, trouble};
use crate::archive::{About, Summary};
use crate::content::nearest;
use crate::domain::ids::SessionId;
use crate::domain::session::SessionKind;
use crate::domain::text::{clean_line, clean_text};
use crate::export::markdown::markdown;
use crate::export::report::Report;
use crate::shell::args;
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::shell::library::unknown;
use crate::store::{ReadBack, StoreError, format};
use crate::words::commands as words;

/// The verslag, where it was asked for.
pub(super) fn report(asked: &args::Report, house: &House) -> Result<Answer, Complaint> {
    let all = house.sessions.list().map_err(|error| trouble(&error))?;
    let id = match &asked.session {
        args::Which::Latest => latest(&all, house)?,
        args::Which::Id(id) => known(&all, id)?,
    };
    let ReadBack { session, damage } = read(id, house)?;
    let text = match asked.format {
        args::ReportFormat::Markdown => clean_text(&markdown(&Report::of(&session, house.now))),
        args::ReportFormat::Json => as_json(&format::json(&session)),
    };
    let standing = if asked.overwrite {
        Standing::Replaced
    } else {
        Standing::StaysUnlessAsked
    };
    let mut answer = deliver(text, asked.to.as_ref(), standing, house)?;
    if let Some(problem) = damage {
        answer.say(&words::part_read(session.id.as_str(), &problem.line()));
    }
    Ok(answer)
}

/// What is in a summary that is a meeting and no copy.
pub(super) fn meeting(summary: &Summary) -> Option<&About> {
    let about = summary.about.as_ref().ok();
    about.filter(|_| summary.copy_of.is_none())
}

fn latest<'a>(all: &'a [Summary], house: &House) -> Result<&'a SessionId, Complaint> {
    let begun = |about: &&About| about.started.is_some() && about.kind == SessionKind::Gesprek;
    // The list has the newest first.
    let latest = all.iter().filter_map(meeting).find(begun);
    latest.map(|about| &about.id).ok_or_else(|| {
        let folder = house.sessions_folder.path.display().to_string();
        Complaint::not_right(words::no_latest(&clean_line(&folder)) + "\n")
    })
}

/// The id as it is known, also of a damaged file; else that its file cannot be read, or which id
/// is nearest.
fn known<'a>(all: &'a [Summary], id: &SessionId) -> Result<&'a SessionId, Complaint> {
    let ids = || all.iter().filter_map(meeting).map(|about| &about.id);
    if let Some(known) = ids().find(|known| *known == id) {
        return Ok(known);
    }
    let named = |path: &Path| path.file_stem().is_some_and(|stem| stem == id.as_str());
    for summary in all.iter().filter(|summary| named(&summary.path)) {
        if let Some(left) = &summary.left {
            return Ok(&left.id);
        }
        if let Err(why) = &summary.about {
            let line = clean_line(&format!("{}:{why}", summary.path.display()));
            return Err(Complaint::not_right(line + "\n"));
        }
    }
    let near = nearest(id.as_str(), ids().map(SessionId::as_str));
    let what = words::unknown_session(id.as_str());
    Err(unknown(&what, near, words::ALL_SESSIONS))
}

fn read(id: &SessionId, house: &House) -> Result<ReadBack, Complaint> {
    house.sessions.read(id).map_err(|error| match error {
        StoreError::NotFound { id } => Complaint::not_right(words::not_begun(id.as_str()) + "\n"),
        error => trouble(&error),
    })
}
