//! `opruimen`: what is old enough to go is shown first, and with `--ja` it really goes.
use super::afspraken::refused;
use super::{Answer, table, trouble};
use crate::archive::{Aged, Followed, Goes, Limits};
use crate::domain::text::clean_line;
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::words::{commands, follow_up as words};

/// What may go and in which way, the oldest first: a meeting that looked back at an older one
/// then writes nothing into a file that goes as well.
struct Proposal {
    aged: Aged,
    goes: Goes,
    beside: Vec<String>,
    open: usize,
}

/// Shows what may go, and does it when that was asked for.
pub(super) fn clean_up(certain: bool, house: &House) -> Result<Answer, Complaint> {
    let sessions = &house.sessions;
    // What an interrupted closing left behind goes first.
    let finished = sessions.finish_closings(house.now);
    finished.map_err(|error| trouble(&error))?;
    let (aged, unread) = sessions.aged().map_err(|error| trouble(&error))?;
    let afspraken = sessions.afspraken().map_err(|error| trouble(&error))?;
    let limits = limits(house);
    let today = house.offset.date(house.now);
    let mut proposals = Vec::new();
    for aged in aged.into_iter().rev() {
        let Some(goes) = aged.goes(limits, today) else {
            continue;
        };
        let is_open = |one: &&Followed| one.session == aged.id && one.is_open();
        proposals.push(Proposal {
            beside: sessions
                .names_beside(&aged.id)
                .map_err(|error| trouble(&error))?,
            open: afspraken.iter().filter(is_open).count(),
            aged,
            goes,
        });
    }
    let mut answer = Answer::data(listing(&proposals, limits));
    if proposals.is_empty() {
        answer.say(words::NOTHING_TO_GO);
    } else if certain {
        go(&proposals, &mut answer, house);
        answer.say(words::OUT_OF_REACH);
    } else {
        answer.say(words::NOTHING_GONE_YET);
        answer.say(words::OUT_OF_REACH);
    }
    if unread > 0 {
        answer.say(&words::left_alone(unread));
    }
    Ok(answer)
}

/// How long things stay, by the settings of this person.
fn limits(house: &House) -> Limits {
    let usual = Limits::default();
    Limits {
        notes_weeks: house.config.notes_weeks.unwrap_or(usual.notes_weeks),
        session_months: house.config.session_months.unwrap_or(usual.session_months),
    }
}

fn go(proposals: &[Proposal], answer: &mut Answer, house: &House) {
    let mut gone = (0, 0);
    for Proposal { aged, goes, .. } in proposals {
        let done = match goes {
            Goes::Loose => house.sessions.remove_loose(&aged.id, house.now),
            Goes::Whole => house.sessions.remove_closed(&aged.id, house.now),
        };
        match (done, goes) {
            (Ok(()), Goes::Loose) => gone.0 += 1,
            (Ok(()), Goes::Whole) => gone.1 += 1,
            (Err(error), _) => {
                answer.code = 1;
                answer.said.push_str(&refused(&error).text);
            }
        }
    }
    answer.say(&words::gone(gone.0, gone.1));
}

fn listing(proposals: &[Proposal], limits: Limits) -> String {
    let mut text = Vec::new();
    for goes in [Goes::Loose, Goes::Whole] {
        let own: Vec<&Proposal> = proposals.iter().filter(|one| one.goes == goes).collect();
        if own.is_empty() {
            continue;
        }
        // A gap between two lists.
        text.extend((!text.is_empty()).then(String::new));
        text.push(match goes {
            Goes::Loose => words::loose_of(limits.notes_weeks),
            Goes::Whole => words::whole_of(limits.session_months),
        });
        let cells: Vec<_> = own.iter().map(|one| cells(one)).collect();
        for (one, line) in own.iter().zip(table::lines(&cells)) {
            text.push(format!("  {line}"));
            if !one.beside.is_empty() {
                let also = clean_line(&words::also_goes(&one.beside));
                text.push(format!("      {also}"));
            }
        }
    }
    table::text(&text)
}

/// When it was, what it was about, whose, what goes, and by which name other commands know it.
fn cells(one: &Proposal) -> [String; 5] {
    let aged = &one.aged;
    let team = aged.team.clone();
    let what = match one.goes {
        Goes::Loose => words::loose(aged.loose.notes, aged.loose.casus, aged.loose.names),
        Goes::Whole => words::whole(one.open),
    };
    [
        commands::day(Some(aged.day)),
        aged.title.clone(),
        team.unwrap_or_else(|| commands::NO_TEAM.to_owned()),
        what,
        aged.id.to_string(),
    ]
}
