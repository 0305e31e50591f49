//! Time in lines: the proposal to end on time, when the group began, what a step took, and whose
//! turn it is.
use chrono::NaiveTime;

use crate::app::{Action, ListAction, MapRow, Meeting, MeetingAction, Msg, Overlay, State};
use crate::domain::pace::Pace;
use crate::domain::programma::replan::Proposal;
use crate::domain::text;
use crate::words::replan as words;
use crate::words::round;

use super::meeting::list;
use super::{Reply, step};

/// Nobody corrects more than a day: a slip of the finger is none.
const MINUTES_MOST: u64 = 24 * 60;

/// The proposal between two steps, with how to answer it.
pub(super) fn proposal(state: &State) -> Vec<String> {
    let (Some(Overlay::Proposal(proposal)), Some(meeting)) = (&state.overlay, state.meeting())
    else {
        return Vec::new();
    };
    let mut said = vec![words::behind(proposal)];
    said.extend(told(state, meeting, proposal));
    said.push(words::PLAIN_KEYS.to_owned());
    said
}

/// What would change, and when the meeting is over then.
fn told(state: &State, meeting: &Meeting, proposal: &Proposal) -> Vec<String> {
    let session = meeting.session();
    let mut said = words::moves(session, proposal);
    let planned = state.offset.time(session.planned_end(state.now));
    said.push(words::end(proposal, planned));
    said
}

/// What the map says below the steps.
pub(super) fn below_steps(state: &State) -> Vec<String> {
    let Some(meeting) = state.meeting() else {
        return Vec::new();
    };
    let session = meeting.session();
    let Some(begun) = session.started.map(|begun| state.offset.time(begun)) else {
        return Vec::new();
    };
    let end = state.offset.time(Pace::of(session, state.now).expected_end);
    let mut said = vec![if meeting.has_cockpit() {
        format!("{}.", words::begun_and_end(begun, end))
    } else {
        words::begun_at(begun)
    }];
    if let Some(proposal) = meeting.proposal(state.now) {
        said.extend(told(state, meeting, &proposal));
        said.push(words::PLAIN_MAP.to_owned());
    }
    said
}

/// Does what the map proposes.
pub(super) fn accept(state: &State) -> Reply {
    if !state.map_rows().contains(&MapRow::Proposal) {
        return Reply::say(words::NOTHING);
    }
    through_map(state, MapRow::Proposal, vec![list(ListAction::Choose)])
}

/// "begonnen 10:07"
pub(super) fn begun(state: &State, meeting: &Meeting, said: &str) -> Reply {
    let time = NaiveTime::parse_from_str(&said.replace('.', ":"), "%H:%M");
    let (Ok(time), Some(begun)) = (time, meeting.session().started) else {
        return Reply::say(words::NO_TIME);
    };
    let wanted = state.offset.moment(state.offset.date(begun), time);
    let minute = |moment: crate::domain::time::Moment| moment.timestamp().div_euclid(60);
    let later = minute(wanted) - minute(begun);
    if wanted > state.now || later.unsigned_abs() > MINUTES_MOST {
        return Reply::say(words::NO_TIME);
    }
    let action = if later < 0 {
        ListAction::LessSpent
    } else {
        ListAction::MoreSpent
    };
    let mut msgs = many(list(action), later);
    msgs.push(list(ListAction::Close));
    through_map(state, MapRow::Begun, msgs).and_say(words::begun_at(time))
}

/// Opens the map, goes to a row and does this there.
fn through_map(state: &State, row: MapRow, msgs: Vec<Msg>) -> Reply {
    let rows = state.map_rows();
    let at = rows.iter().position(|one| *one == row).unwrap_or(0);
    let mut all = vec![act(MeetingAction::Map)];
    all.extend(vec![list(ListAction::Up); rows.len()]);
    all.extend(vec![list(ListAction::Down); at]);
    all.extend(msgs);
    Reply::of(all)
}

/// "duurde 12": so many minutes until now.
pub(super) fn took(state: &State, meeting: &Meeting, said: &str) -> Reply {
    let Ok(minutes) = said.parse::<u16>() else {
        return Reply::say(words::NO_MINUTES);
    };
    let step = meeting.session().step();
    let now = step.spent_minutes(state.now).unwrap_or(0);
    let more = i64::from(minutes) - i64::from(now);
    if more.unsigned_abs() > MINUTES_MOST {
        return Reply::say(words::NO_MINUTES);
    }
    let action = if more < 0 {
        MeetingAction::LessSpent
    } else {
        MeetingAction::MoreSpent
    };
    Reply::of(many(act(action), more)).and_say(words::took_until_now(minutes))
}

/// "beurt", or "beurt Amira": who had none yet, or that somebody had it.
pub(super) fn turn(meeting: &Meeting, said: &str) -> Reply {
    if !meeting.takes_turns() {
        return Reply::say(round::NO_ROUND);
    }
    if said.is_empty() {
        return Reply::say(round::not_yet(&meeting.without_turn()));
    }
    let wanted = text::fold(said);
    let names = &meeting.session().participants;
    let fits = |name: &String| text::fold(name).starts_with(&wanted);
    let Some(at) = names.iter().position(fits) else {
        return Reply::say(round::NO_SUCH_NAME);
    };
    let mut msgs = step::chosen(meeting.view.choice, Some(at));
    msgs.push(act(MeetingAction::Offer));
    Reply::of(msgs)
}

/// The same message as often as there are minutes.
fn many(one: Msg, minutes: i64) -> Vec<Msg> {
    let count = usize::try_from(minutes.unsigned_abs()).unwrap_or(0);
    vec![one; count]
}

const fn act(action: MeetingAction) -> Msg {
    Msg::Act(Action::Meeting(action))
}
