//! The end of a reflection: what stays, and that it stays here.
use crate::app::{Meeting, State};
use crate::domain::brief;
use crate::tui::canvas::Canvas;
use crate::tui::room::{self, Page};
use crate::words::{alone, privacy};

use super::edges;

pub(super) fn closing(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    edges(canvas, state, meeting);
    let session = meeting.session();
    let nothing = meeting.private.keep_nothing || !meeting.keeps();
    let has_brief = !brief::page(session).is_empty();
    let (question, below, keys) = if nothing {
        let below = vec![(alone::GOES_ALL.to_owned(), false)];
        (alone::DONE_NOTHING, below, alone::DONE_KEYS_NOTHING)
    } else {
        let stays = alone::stays(session.answer_count(), has_brief);
        let mut below = vec![(stays, false)];
        let found = meeting.findings().len();
        if found > 0 {
            below.push((privacy::found(found), false));
        }
        below.push((alone::TO_GROUP.to_owned(), true));
        (alone::DONE, below, alone::DONE_KEYS)
    };
    let page = Page {
        label: None,
        question: question.to_owned(),
        below,
    };
    let area = room::body(canvas.area());
    room::question(canvas, area, &page);
    let row = canvas.area().height - 3;
    let strong = canvas.theme.strong();
    canvas.put(area.x, row, keys, strong);
}

pub(super) fn thanks(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    edges(canvas, state, meeting);
    let words = if meeting.keeps() {
        alone::THANKS
    } else {
        alone::THANKS_NOTHING
    };
    let page = Page {
        label: None,
        question: words.to_owned(),
        below: Vec::new(),
    };
    let area = room::body(canvas.area());
    room::question(canvas, area, &page);
}
