//! `versies`: the earlier versions of an open meeting, and back to one of them.
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::{Answer, as_json, table, trouble};
use crate::domain::ids::SessionId;
use crate::domain::text::clean_line;
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::shell::library::unknown;
use crate::shell::open::resumable;
use crate::store::{StoreError, Version};
use crate::words::commands as words;

/// One object of `--json`, by the keys that others rely on.
#[derive(Serialize)]
struct Row<'a> {
    nr: u32,
    om: DateTime<FixedOffset>,
    #[serde(rename = "stap")]
    step: Option<&'a str>,
    notities: usize,
    oogst: usize,
    afspraken: usize,
    bordregels: usize,
}

/// The versions, the newest first.
pub(super) fn versions(id: &SessionId, json: bool, house: &House) -> Result<Answer, Complaint> {
    resumable(id, house)?;
    let versions = house.sessions.versions(id);
    let versions = versions.map_err(|error| refused(error, id))?;
    let rows: Vec<Row<'_>> = versions.iter().map(|version| row(version, house)).collect();
    let mut answer = Answer::data(if json { as_json(&rows) } else { listing(&rows) });
    if rows.is_empty() {
        answer.say(&clean_line(&words::no_versions(id.as_str())));
    }
    Ok(answer)
}

/// Back to the version with this number.
pub(super) fn set_back(id: &SessionId, number: u32, house: &House) -> Result<Answer, Complaint> {
    resumable(id, house)?;
    let set_back = house.sessions.set_back(id, number, house.now);
    let (version, before) = set_back.map_err(|error| refused(error, id))?;
    let at = local(&version, house).naive_local();
    let mut answer = Answer::default();
    answer.say(&words::set_back(id.as_str(), at, before));
    Ok(answer)
}

fn refused(error: StoreError, id: &SessionId) -> Complaint {
    let id = id.as_str();
    match error {
        StoreError::NoVersion { number, .. } => {
            let what = words::unknown_version(id, number);
            unknown(&what, None, &clean_line(&words::all_versions(id)))
        }
        StoreError::Busy { .. } => Complaint::not_right(words::open_in_window(id) + "\n"),
        StoreError::Closed { .. } => Complaint::not_right(words::closed_already(id) + "\n"),
        error => trouble(&error),
    }
}

/// A session that has not begun may not know its own clock.
fn local(version: &Version, house: &House) -> DateTime<FixedOffset> {
    let session = &version.session;
    let offset = session.started.map_or(house.offset, |_| session.offset);
    offset.local(version.at)
}

fn row<'a>(version: &'a Version, house: &House) -> Row<'a> {
    let session = &version.session;
    let boards = session.steps.iter().filter_map(|step| step.board.as_ref());
    Row {
        nr: session.seq,
        om: local(version, house),
        step: session.started.map(|_| session.step().title.as_str()),
        notities: session.note_count(),
        oogst: session.oogst.len(),
        afspraken: session.afspraken.len(),
        bordregels: boards.map(|board| board.items.len()).sum(),
    }
}

fn listing(rows: &[Row<'_>]) -> String {
    let cells = |row: &Row<'_>| {
        [
            row.nr.to_string(),
            words::day_and_time(row.om.naive_local()),
            row.step.unwrap_or(words::BEFORE_THE_BEGIN).to_owned(),
            words::held(row.notities, row.oogst, row.afspraken, row.bordregels),
        ]
    };
    let lines = table::lines(&rows.iter().map(cells).collect::<Vec<_>>());
    table::text(&lines)
}
