//! "Deel" in lines: the forms with a number, and what leads to a person.
use crate::app::{Action, Focus, Msg, Overlay, ShareAction, State};
use crate::domain::privacy::leaving;
use crate::domain::share::ReportForm;
use crate::words::{plain, privacy, share as words};

use super::command::{self, Word};
use super::{Reply, help};

/// Closes the list.
pub(super) const CLOSE: Msg = Msg::Act(Action::Share(ShareAction::Close));

/// What the list says.
pub(super) fn said(state: &State) -> Vec<String> {
    let mut said = vec![plain::sentence(words::TITLE)];
    let found = state.meeting().map(|meeting| leaving(meeting.session()));
    let found = found.unwrap_or_default();
    if !found.is_empty() {
        said.push(privacy::found(found.len()));
        said.extend(found.iter().map(privacy::leaving_kind));
    }
    let forms = (1..).zip(ReportForm::ALL);
    said.extend(forms.map(|(at, form)| plain::numbered(at, words::form(form))));
    said.push(words::PLAIN_CHOOSE.to_owned());
    said
}

/// The message for the app group.
pub(super) fn message(state: &State) -> Vec<String> {
    let Some(Overlay::Message { text }) = &state.overlay else {
        return Vec::new();
    };
    // An empty line says nothing to who hears it.
    let lines = text.lines().filter(|line| !line.is_empty());
    let lines = lines.map(str::to_owned);
    [plain::sentence(words::MESSAGE)]
        .into_iter()
        .chain(lines)
        .collect()
}

/// A line while the list is there; none when it is for what lies below.
pub(super) fn read(line: &str) -> Option<Reply> {
    if let Some((Word::Help, _)) = command::parse(Focus::Share, line) {
        return Some(Reply::list(help::of(Focus::Share)));
    }
    let at = line.parse::<usize>().ok()?.checked_sub(1)?;
    let form = ReportForm::ALL.get(at)?;
    let make = Action::Share(ShareAction::Make(*form));
    Some(Reply::of(vec![Msg::Act(make)]))
}
