//! The begin and the end of a meeting in lines: welcome, what stays and what goes, thanks.
use chrono::TimeDelta;

use crate::app::{Meeting, State};
use crate::words::{names, plain, screen};

pub(super) fn welcome(state: &State, meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let end = state.now + TimeDelta::minutes(session.minutes.into());
    let end = session.end.unwrap_or_else(|| state.offset.time(end));
    let mut said: Vec<String> = session.team.clone().into_iter().collect();
    said.push(plain::sentence(&session.title));
    said.push(session.question.clone());
    said.push(plain::sentence(&screen::length_and_end(
        session.minutes,
        end,
    )));
    if meeting.rehearsal {
        said.push(plain::REHEARSAL.to_owned());
    } else {
        said.push(names::bewaren_explained(session.bewaren).to_owned());
    }
    said.push(plain::WELCOME_ON.to_owned());
    said
}

pub(super) fn closing(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let balance = session.balance();
    let mut said = vec![plain::sentence(screen::CLOSING)];
    if !meeting.keeps() {
        said.push(screen::CLOSING_NOTHING.to_owned());
        said.push(plain::CLOSING_ENTER.to_owned());
        return said;
    }
    said.extend(screen::balance(&balance));
    let how = match (balance.is_more(), balance.all) {
        (false, _) => plain::CLOSING_ENTER,
        (true, false) => plain::CLOSING_KEEP,
        (true, true) => plain::CLOSING_KEEP_LESS,
    };
    said.push(how.to_owned());
    said
}

pub(super) fn thanks(meeting: &Meeting) -> Vec<String> {
    let words = if meeting.keeps() {
        screen::THANKS
    } else {
        screen::THANKS_NOTHING
    };
    [words, plain::THANKS_ON].map(str::to_owned).into()
}
