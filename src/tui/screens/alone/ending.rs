//! The end of a reflection: what stays, and that it stays here. Quiet: nobody reads it from afar.
use crate::app::{Meeting, State};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::wrap::wrap;
use crate::words::{alone, privacy};

use super::edges;

pub(super) fn closing(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let session = meeting.session();
    let briefs = &meeting.private.briefs;
    let nothing = meeting.private.keep_nothing || !meeting.keeps();
    if nothing {
        let mut said = vec![alone::GOES_ALL.to_owned()];
        let mut heading = alone::DONE_NOTHING;
        if !briefs.is_empty() {
            heading = alone::DONE_BRIEF_ONLY;
            said.push(alone::brief_stays_yet(briefs));
        }
        page(canvas, heading, &said, alone::DONE_KEYS_NOTHING);
    } else {
        let answers = session.answer_count();
        let mut said = vec![alone::stays(answers, !briefs.is_empty())];
        let found = meeting.findings().len();
        if found > 0 {
            said.push(privacy::found(found));
        }
        if answers > 0 {
            said.push(alone::TO_GROUP.to_owned());
        }
        page(canvas, alone::DONE, &said, alone::DONE_KEYS);
    }
    edges(canvas, state, meeting);
}

pub(super) fn thanks(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let words = if meeting.keeps() {
        alone::THANKS.to_owned()
    } else {
        alone::thanks_nothing(&meeting.private.briefs)
    };
    page(canvas, &words, &[], "");
    edges(canvas, state, meeting);
}

/// A heading, a few sentences, and what the keys do.
fn page(canvas: &mut Canvas<'_, '_>, heading: &str, said: &[String], keys: &str) {
    let area = canvas.area();
    let width = usize::from(area.width.saturating_sub(2 * LEFT).min(LINE_MOST));
    let (strong, text) = (canvas.theme.strong(), canvas.theme.text());
    let mut row = canvas.lines(LEFT, 3, &wrap(heading, width), strong) + 1;
    for sentence in said {
        row = canvas.lines(LEFT, row, &wrap(sentence, width), text) + 1;
    }
    canvas.put(LEFT, row, keys, strong);
}
