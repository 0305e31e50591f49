//! The begin and the end of a meeting: the welcome screen, what stays and what goes, thanks.
use chrono::TimeDelta;

use crate::app::{Meeting, State};
use crate::domain::levels::Bewaren;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::words::{names, screen};

use super::{Page, body, question};

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
    let row = canvas.area().height - 3;
    let strong = canvas.theme.strong();
    canvas.put(area.x, row, screen::PRESS_TO_BEGIN, strong);
}

pub(super) fn closing(canvas: &mut Canvas<'_, '_>, meeting: &Meeting) {
    let session = meeting.session();
    let balance = session.balance();
    let nothing = !meeting.keeps();
    let mut below = Vec::new();
    let goes = screen::goes(&balance);
    if nothing {
        below.push((screen::CLOSING_NOTHING.to_owned(), false));
    } else {
        let stays = screen::stays(&balance);
        below.push((format!("{} {stays}.", screen::CLOSING_STAYS), false));
        if let Some(goes) = &goes {
            below.push((format!("{} {goes}.", screen::CLOSING_GOES), false));
        }
    }
    let label = names::bewaren_corner(session.bewaren);
    let page = Page {
        label: Some((label, Accent::Doe)).filter(|_| !nothing),
        question: screen::CLOSING.to_owned(),
        below,
    };
    let area = body(canvas.area());
    question(canvas, area, &page);
    let offers_more = !nothing && goes.is_some() && session.bewaren == Bewaren::Oogst;
    let words = if offers_more {
        screen::CLOSING_KEEP
    } else {
        screen::CLOSING_ENTER
    };
    let row = canvas.area().height - 3;
    let strong = canvas.theme.strong();
    canvas.put(area.x, row, words, strong);
}

pub(super) fn thanks(canvas: &mut Canvas<'_, '_>, meeting: &Meeting) {
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
}
