//! `verslag`: one session, exported.
use std::path::{Path, PathBuf};

use super::deliver::{Made, Standing, deliver};
use super::{Answer, as_json, trouble};
use crate::archive::{About, Summary};
use crate::content::nearest;
use crate::domain::ids::SessionId;
use crate::domain::privacy::{Part, leaving};
use crate::domain::session::{Session, SessionKind};
use crate::domain::text::{clean_line, clean_text};
use crate::export::calendar::calendar;
use crate::export::csv::csv;
use crate::export::docx::docx;
use crate::export::html::html;
use crate::export::markdown::markdown;
use crate::export::message::message;
use crate::export::paper::flow;
use crate::export::pdf::pdf;
use crate::export::report::Report;
use crate::export::report_page::report_page;
use crate::shell::args;
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::shell::library::unknown;
use crate::store::{ReadBack, StoreError, format};
use crate::words::{commands as words, privacy};

/// The verslag, where it was asked for.
pub(super) fn report(asked: &args::Report, house: &House) -> Result<Answer, Complaint> {
    let all = house.sessions.list().map_err(|error| trouble(&error))?;
    let id = match &asked.session {
        args::Which::Latest => latest(&all, house)?,
        args::Which::Id(id) => known(&all, id)?,
    };
    let ReadBack { session, damage } = read(id, house)?;
    let made = made(asked.format, &session, house);
    let standing = if asked.overwrite {
        Standing::Replaced
    } else {
        Standing::StaysUnlessAsked
    };
    let found = found(&session, |part| goes_along(asked.format, part));
    let mut answer = deliver(made, asked.to.as_ref(), standing, house)?.warn_first(&found);
    if let Some(problem) = damage {
        answer.say(&words::part_read(session.id.as_str(), &problem.line()));
    }
    Ok(answer)
}

/// The verslag in the form that was asked for.
fn made(form: args::ReportFormat, session: &Session, house: &House) -> Made {
    let report = Report::of(session, house.now);
    let page = || report_page(&report);
    let named = |ending: &str| PathBuf::from(format!("{}.{ending}", session.id));
    match form {
        args::ReportFormat::Markdown => Made::Text(clean_text(&markdown(&page()))),
        args::ReportFormat::Html => Made::Text(html(&page())),
        args::ReportFormat::Docx => Made::File(docx(&page()), named("docx")),
        args::ReportFormat::Pdf => Made::File(pdf(&flow(&page())), named("pdf")),
        args::ReportFormat::Calendar => Made::Exact(calendar(&report, house.now)),
        args::ReportFormat::Csv => Made::Exact(csv(&report)),
        args::ReportFormat::Message => Made::Text(message(&report)),
        args::ReportFormat::Json => Made::Text(as_json(&format::json(session))),
        args::ReportFormat::Handover => Made::Text(house.sessions.handover(session, house.now)),
    }
}

/// What would lead to a person, a line each. It is said before anything leaves and stops nothing.
pub(super) fn found(session: &Session, goes_along: impl Fn(&Part<'_>) -> bool) -> Vec<String> {
    let leaves = leaving(session).into_iter();
    let leaves = leaves.filter(|leaving| goes_along(&leaving.part));
    let lines: Vec<String> = leaves.map(|leaving| privacy::leaving(&leaving)).collect();
    if lines.is_empty() {
        return lines;
    }
    let all = privacy::found(lines.len());
    let lines = lines.iter().map(|line| clean_line(&format!("  {line}")));
    let last = privacy::BEFORE_SHARING.to_owned();
    [all].into_iter().chain(lines).chain([last]).collect()
}

/// Whether this part of a meeting goes along in this form.
fn goes_along(form: args::ReportFormat, part: &Part<'_>) -> bool {
    match form {
        args::ReportFormat::Message | args::ReportFormat::Calendar => *part == Part::Afspraken,
        args::ReportFormat::Handover => !matches!(part, Part::Notes(_)),
        args::ReportFormat::Markdown
        | args::ReportFormat::Html
        | args::ReportFormat::Docx
        | args::ReportFormat::Pdf
        | args::ReportFormat::Csv
        | args::ReportFormat::Json => true,
    }
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
