//! `sessies`: past and open meetings, or those in which words are found.
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::report::meeting;
use super::{Answer, as_json, table, trouble};
use crate::archive::{About, Hit, Summary, find, folded};
use crate::domain::ids::{SessionId, WerkpakketId};
use crate::domain::levels::Bewaren;
use crate::domain::session::{Session, SessionKind, Standing};
use crate::domain::text::{clean_line, fold};
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::words::{commands as words, folders};

/// One object of `--json`, by the keys that others rely on.
#[derive(Default, Serialize)]
struct Row<'a> {
    id: Option<&'a SessionId>,
    pad: String,
    leesbaar: bool,
    fout: Option<String>,
    stand: Option<Standing>,
    soort: Option<SessionKind>,
    werkpakket: Option<&'a WerkpakketId>,
    titel: Option<&'a str>,
    team: Option<&'a str>,
    deelnemers: Option<usize>,
    bewaren: Option<Bewaren>,
    begonnen: Option<DateTime<FixedOffset>>,
    gesloten: Option<DateTime<FixedOffset>>,
    minuten: Option<u16>,
    besteed_minuten: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    treffers: Option<&'a [Found]>,
}

/// A text with one of the words in it.
#[derive(Serialize)]
struct Found {
    waar: String,
    tekst: String,
}

/// A session that is listed, with what was found in it when something was asked.
struct Listed<'a> {
    summary: &'a Summary,
    about: &'a About,
    found: Option<&'a [Found]>,
}

/// The sessions, newest first; then the files that are no meetings, unless something was asked of
/// which such a file cannot say whether it has it.
pub(super) fn sessions(
    search: &[String],
    team: Option<&str>,
    json: bool,
    house: &House,
) -> Result<Answer, Complaint> {
    let asked = search.join(" ");
    let asked = Some(asked.trim()).filter(|words| !words.is_empty());
    let words = folded(&search.join(" "));
    let pick = |session: &Session| found_in(session, asked);
    let all = if words.is_empty() {
        house.sessions.gather(pick)
    } else {
        house.sessions.gather_with_words(&words, pick)
    };
    let all = all.map_err(|error| trouble(&error))?;
    let listed: Vec<Listed<'_>> = all
        .iter()
        .filter_map(|(summary, found)| meeting(summary).map(|about| (summary, about, found)))
        .filter(|(_, about, _)| team.is_none_or(|team| is_of(about, team)))
        .filter(|(_, _, found)| asked.is_none() || !found.is_empty())
        .map(|(summary, about, found)| Listed {
            summary,
            about,
            found: asked.map(|_| found.as_slice()),
        })
        .collect();
    let no_meetings = all.iter().map(|(summary, _)| summary);
    let no_meetings = no_meetings.filter(|summary| meeting(summary).is_none());
    let no_meetings: Vec<&Summary> = no_meetings.collect();
    let is_filtered = asked.is_some() || team.is_some();
    let aside = if is_filtered { &[] } else { &*no_meetings };
    let mut answer = Answer::data(if json {
        let rows = listed
            .iter()
            .map(row)
            .chain(aside.iter().map(|one| row_aside(one)));
        as_json(&rows.collect::<Vec<_>>())
    } else {
        listing(&listed, aside)
    });
    if listed.is_empty() && is_filtered {
        answer.say(words::NO_SUCH_SESSIONS);
    } else if all.is_empty() {
        let folder = clean_line(&house.sessions_folder.path.display().to_string());
        answer.say(&words::no_sessions(
            &folder,
            folders::why(house.sessions_folder.why),
        ));
    }
    let unread = no_meetings.iter().filter(|summary| summary.about.is_err());
    let unread = unread.count();
    if is_filtered && unread > 0 {
        answer.say(&words::not_searched(unread));
    }
    Ok(answer)
}

fn is_of(about: &About, team: &str) -> bool {
    let own = about.team.as_deref().map(fold);
    own.is_some_and(|own| own.trim() == fold(team).trim())
}

/// What is found in a session. What somebody wrote alone is private: it is listed and not
/// searched.
fn found_in(session: &Session, asked: Option<&str>) -> Vec<Found> {
    let hits = asked.map_or_else(Vec::new, |asked| find(session, asked));
    hits.iter().map(|hit| found(hit, session)).collect()
}

fn found(hit: &Hit, session: &Session) -> Found {
    let step = hit.place.step();
    let step = session.steps.iter().find(|own| Some(own.nr) == step);
    Found {
        waar: words::place(hit.place, step.map(|step| step.title.as_str())),
        tekst: hit.text.clone(),
    }
}

fn row<'a>(listed: &'a Listed<'a>) -> Row<'a> {
    let about = listed.about;
    Row {
        id: Some(&about.id),
        pad: listed.summary.path.display().to_string(),
        leesbaar: true,
        fout: None,
        stand: Some(about.standing),
        soort: Some(about.kind),
        werkpakket: Some(&about.werkpakket),
        titel: Some(&about.title),
        team: about.team.as_deref(),
        deelnemers: about.participants,
        bewaren: Some(about.bewaren),
        begonnen: about.started,
        gesloten: about.closed,
        minuten: Some(about.minutes),
        besteed_minuten: Some(about.spent_minutes),
        treffers: listed.found,
    }
}

/// A file that is no meeting: it cannot be read, or it is a copy of one that can. Of a damaged
/// one the title, the team and the times, as far as they are left.
fn row_aside(summary: &Summary) -> Row<'_> {
    let left = summary.left.as_ref();
    Row {
        pad: summary.path.display().to_string(),
        fout: Some(why_aside(summary)),
        stand: left.map(|about| about.standing),
        soort: left.map(|about| about.kind),
        titel: left.map(|about| about.title.as_str()),
        team: left.and_then(|about| about.team.as_deref()),
        begonnen: left.and_then(|about| about.started),
        gesloten: left.and_then(|about| about.closed),
        ..Row::default()
    }
}

/// `line:column: why`
fn why_aside(summary: &Summary) -> String {
    match (&summary.about, &summary.copy_of) {
        (Ok(_), Some(id)) => words::copy_of(id.as_str()),
        (Ok(_), None) => String::new(),
        (Err(why), _) => why.clone(),
    }
}

fn listing(listed: &[Listed<'_>], aside: &[&Summary]) -> String {
    let lines = table::lines(&listed.iter().map(cells).collect::<Vec<_>>());
    let mut text = Vec::new();
    for (session, line) in listed.iter().zip(lines) {
        text.push(line);
        for found in session.found.unwrap_or_default() {
            let hit = words::hit(&found.waar, &found.tekst);
            text.push(format!("    {}", clean_line(&hit)));
        }
    }
    if !aside.is_empty() {
        // A gap between the two lists.
        text.extend((!text.is_empty()).then(String::new));
        text.push(words::NOT_LISTED.to_owned());
    }
    for summary in aside {
        let line = format!("{}:{}", summary.path.display(), why_aside(summary));
        text.push(clean_line(&line));
        if let Some(about) = &summary.left {
            let begun = about.started.map(|started| started.date_naive());
            let left = words::still_readable(begun, &about.title, about.team.as_deref());
            text.push(format!("    {}", clean_line(&left)));
        }
    }
    table::text(&text)
}

/// Date, title, team, how it stands, minutes, and by which name other commands know it.
fn cells(listed: &Listed<'_>) -> [String; 6] {
    let about = listed.about;
    let standing = match about.standing {
        Standing::Open => words::OPEN,
        Standing::Gesloten => words::CLOSED,
    };
    let minutes = if about.started.is_some() {
        words::took(about.spent_minutes)
    } else {
        words::will_take(about.minutes)
    };
    [
        words::day(about.started.map(|started| started.date_naive())),
        about.title.clone(),
        about
            .team
            .clone()
            .unwrap_or_else(|| words::NO_TEAM.to_owned()),
        standing.to_owned(),
        minutes,
        about.id.to_string(),
    ]
}
