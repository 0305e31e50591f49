//! "Deel": in which form the meeting goes out, and what in it leads to a person.
use crate::domain::share::ReportForm;

use super::meeting::Meeting;
use super::msg::Effect;
use super::overlay::{Go, ListAction, Overlay, go};
use super::state::State;
use super::update::with_meeting;

/// What can be asked of the list of forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShareAction {
    /// One up.
    Up,
    /// One down.
    Down,
    /// This one.
    Choose,
    /// Close it.
    Close,
    /// This form, whichever is chosen.
    Make(ReportForm),
}

/// Answers for the list of forms. It closes when one is made.
pub(super) fn share(state: &mut State, action: ShareAction) -> Vec<Effect> {
    let Some(Overlay::Share { cursor }) = state.overlay else {
        return Vec::new();
    };
    state.overlay = None;
    let wanted = match action {
        ShareAction::Up => go(cursor, ReportForm::ALL.len(), ListAction::Up),
        ShareAction::Down => go(cursor, ReportForm::ALL.len(), ListAction::Down),
        ShareAction::Choose => go(cursor, ReportForm::ALL.len(), ListAction::Choose),
        ShareAction::Close => Go::Close,
        ShareAction::Make(form) => return make(state, form),
    };
    match wanted {
        Go::To(cursor) => state.overlay = Some(Overlay::Share { cursor }),
        Go::Choose(at) => return make(state, ReportForm::ALL[at]),
        Go::Close => {}
    }
    Vec::new()
}

fn make(state: &mut State, form: ReportForm) -> Vec<Effect> {
    with_meeting(state, |meeting: &mut Meeting, _| meeting.share(form))
}

/// The message is ready: to the clipboard, and on the screen for where that does not work.
pub(super) fn message(state: &mut State, text: String) -> Vec<Effect> {
    state.overlay = Some(Overlay::Message { text: text.clone() });
    vec![Effect::Clipboard(text)]
}
