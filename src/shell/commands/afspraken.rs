//! `afspraken`: what was agreed in all meetings together, and closing one outside a meeting.
use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, as_json, table, trouble};
use crate::archive::{Followed, same_team};
use crate::content::nearest;
use crate::domain::afspraak::{AfspraakKind, AfspraakStatus};
use crate::domain::ids::SessionId;
use crate::domain::text::clean_line;
use crate::shell::args::Reference;
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::shell::library::unknown;
use crate::store::StoreError;
use crate::store::format::Amendment;
use crate::words::{commands, follow_up as words, names};

/// One object of `--json`, by the keys that others rely on.
#[derive(Serialize)]
struct Row<'a> {
    id: String,
    #[serde(rename = "sessie")]
    session: &'a SessionId,
    team: Option<&'a str>,
    soort: AfspraakKind,
    wat: &'a str,
    wie: Option<&'a str>,
    wanneer: Option<NaiveDate>,
    wanneer_tekst: Option<&'a str>,
    als_dan: Option<&'a str>,
    status: AfspraakStatus,
    verschoven: usize,
    open: bool,
}

/// All of them by day; on paper those that are open first, and how teams work apart.
pub(super) fn afspraken(
    open: bool,
    team: Option<&str>,
    json: bool,
    house: &House,
) -> Result<Answer, Complaint> {
    let all = house
        .sessions
        .afspraken()
        .map_err(|error| trouble(&error))?;
    let is_meant = |one: &&Followed| {
        let own = one.team.as_deref();
        (one.is_open() || !open)
            && team.is_none_or(|team| own.is_some_and(|own| same_team(own, team)))
    };
    let meant: Vec<&Followed> = all.iter().filter(is_meant).collect();
    let mut answer = Answer::data(if json {
        as_json(&meant.iter().map(|one| row(one)).collect::<Vec<_>>())
    } else {
        listing(&meant, house.offset.date(house.now))
    });
    if meant.is_empty() {
        answer.say(match (open, team) {
            (true, _) => words::NOTHING_OPEN,
            (false, _) => words::NO_AFSPRAKEN,
        });
    } else if !json && meant.iter().any(|one| one.is_open()) {
        answer.say(words::HOW_TO_CLOSE);
    }
    Ok(answer)
}

fn row(one: &Followed) -> Row<'_> {
    Row {
        id: one.reference(),
        session: &one.session,
        team: one.team.as_deref(),
        soort: one.kind,
        wat: &one.what,
        wie: one.who.as_deref(),
        wanneer: one.due,
        wanneer_tekst: one.due_words.as_deref(),
        als_dan: one.if_then.as_deref(),
        status: one.status,
        verschoven: one.postponed,
        open: one.is_open(),
    }
}

fn listing(meant: &[&Followed], today: NaiveDate) -> String {
    let (team, others): (Vec<&Followed>, Vec<&Followed>) =
        meant.iter().partition(|one| one.kind == AfspraakKind::Team);
    let (open, over): (Vec<&Followed>, Vec<&Followed>) =
        others.into_iter().partition(|one| one.is_open());
    let parts = [
        (words::OPEN, open),
        (words::OVER, over),
        (words::TEAM, team),
    ];
    let mut text = Vec::new();
    for (heading, part) in parts {
        if part.is_empty() {
            continue;
        }
        // A gap between two lists.
        text.extend((!text.is_empty()).then(String::new));
        text.push(heading.to_owned());
        let cells: Vec<_> = part.iter().map(|one| cells(one, today)).collect();
        text.extend(table::lines(&cells).iter().map(|line| format!("  {line}")));
    }
    table::text(&text)
}

/// By when, what, who, of which team, how it stands, and by which name it can be closed.
fn cells(one: &Followed, today: NaiveDate) -> [String; 6] {
    let team = one.team.clone();
    let is_team = one.kind == AfspraakKind::Team;
    [
        if is_team {
            words::due(Some(one.made), None, today)
        } else {
            words::due(one.due, one.due_words.as_deref(), today)
        },
        one.what.clone(),
        one.who.clone().unwrap_or_default(),
        team.unwrap_or_else(|| commands::NO_TEAM.to_owned()),
        if is_team {
            String::new()
        } else {
            words::state(names::afspraak_status(one.status), one.postponed)
        },
        one.reference(),
    ]
}

/// Closes one: in its own file, where its own line says so from then on.
pub(super) fn done(
    which: &Reference,
    status: Option<AfspraakStatus>,
    house: &House,
) -> Result<Answer, Complaint> {
    let all = house
        .sessions
        .afspraken()
        .map_err(|error| trouble(&error))?;
    let is_it = |one: &&Followed| one.session == which.session && one.nr == which.nr;
    let one = all.iter().find(is_it).ok_or_else(|| {
        let name = format!("{}#{}", which.session, which.nr);
        let known: Vec<String> = all.iter().map(Followed::reference).collect();
        let near = nearest(&name, known.iter().map(String::as_str));
        unknown(&words::unknown_afspraak(&name), near, words::ALL_AFSPRAKEN)
    })?;
    let ends = endings(one.kind);
    let usual = ends.first().copied();
    let usual =
        usual.ok_or_else(|| Complaint::not_right(words::NOT_TO_FINISH.to_owned() + "\n"))?;
    let status = status.unwrap_or(usual);
    if !ends.contains(&status) {
        let can: Vec<String> = ends.iter().map(|end| end.word().to_owned()).collect();
        let line = words::not_for_this(status.word(), &can);
        return Err(Complaint::words_off(line + "\n"));
    }
    let mut answer = Answer::default();
    let what = clean_line(&one.what);
    if !one.is_open() {
        answer.say(&words::over_already(
            &what,
            names::afspraak_status(one.status),
        ));
        return Ok(answer);
    }
    let amendment = Amendment::Status {
        nr: one.nr,
        status,
        due: None,
    };
    let amended = house.sessions.amend(&one.session, &[amendment], house.now);
    amended.map_err(|error| refused(&error))?;
    answer.say(&words::over(&what, names::afspraak_status(status)));
    Ok(answer)
}

/// What ends an afspraak of this kind, the usual way first.
fn endings(kind: AfspraakKind) -> Vec<AfspraakStatus> {
    if kind == AfspraakKind::Team {
        return Vec::new();
    }
    let all = AfspraakStatus::verdicts(kind).iter().copied();
    all.filter(|status| !status.is_open()).collect()
}

/// Why a closed session stayed as it was.
pub(super) fn refused(error: &StoreError) -> Complaint {
    match error {
        StoreError::StillOpen { id, .. } => {
            Complaint::not_right(words::still_open(id.as_str()) + "\n")
        }
        StoreError::Busy { id, .. } => Complaint::not_right(words::busy(id.as_str()) + "\n"),
        error => trouble(error),
    }
}
