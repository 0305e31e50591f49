//! The begin and the end of a meeting: the welcome screen, what stays and what goes, thanks.
use chrono::TimeDelta;

use crate::app::{Meeting, State};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::words::{names, screen};

use super::{Page, body, question, takes_keys};

pub(super) fn welcome(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let session = meeting.session();
    let end = state.now + TimeDelta::minutes(session.minutes.into());
    let end = session.end.unwrap_or_else(|| state.offset.time(end));
    let page = Page {
        label: session.team.clone().map(|team| (team, Accent::Bedoeling)),
        question: session.title.clone(),
        below: vec![
            (screen::length_and_end(session.minutes, end), false),
            (session.question.clone(), true),
        ],
    };
    let area = body(canvas.area());
    question(canvas, area, &page);
    if takes_keys(state) {
        let row = canvas.area().height - 3;
        let strong = canvas.theme.strong();
        canvas.put(area.x, row, screen::PRESS_TO_BEGIN, strong);
    }
}

pub(super) fn closing(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let session = meeting.session();
    let balance = session.balance();
    let nothing = !meeting.keeps();
    let said = if nothing {
        vec![screen::CLOSING_NOTHING.to_owned()]
    } else {
        screen::balance(&balance)
    };
    let label = names::bewaren_corner(session.bewaren);
    let page = Page {
        label: Some((label, Accent::Doe)).filter(|_| !nothing),
        question: screen::CLOSING.to_owned(),
        below: said.into_iter().map(|sentence| (sentence, false)).collect(),
    };
    let area = body(canvas.area());
    question(canvas, area, &page);
    if !takes_keys(state) {
        return;
    }
    let words = match (!nothing && balance.is_more(), balance.all) {
        (false, _) => screen::CLOSING_ENTER,
        (true, false) => screen::CLOSING_KEEP,
        (true, true) => screen::CLOSING_KEEP_LESS,
    };
    let row = canvas.area().height - 3;
    let strong = canvas.theme.strong();
    canvas.put(area.x, row, words, strong);
}

pub(super) fn thanks(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let words = if meeting.keeps() {
        screen::THANKS
    } else {
        screen::THANKS_NOTHING
    };
    let page = Page {
        label: None,
        question: words.to_owned(),
        below: Vec::new(),
    };
    let area = body(canvas.area());
    question(canvas, area, &page);
    if takes_keys(state) {
        let (row, second) = (canvas.area().height - 3, canvas.theme.second());
        canvas.put(area.x, row, screen::THANKS_ON, second);
    }
}
