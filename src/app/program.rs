//! The program itself: help, black, looks, leaving.
use crate::domain::levels::Window;
use crate::domain::setting::Look;

use super::alone;
use super::capture::FieldAction;
use super::filter::filtered;
use super::focus::Focus;
use super::home::Home;
use super::meeting::{FileState, Meeting, Phase};
use super::msg::Effect;
use super::overlay::{ListAction, Overlay};
use super::ready;
use super::state::{ProgramAction, Stage, State};
use super::update::{field, with_meeting};

/// Answers for the program itself.
pub(super) fn program(state: &mut State, action: ProgramAction) -> Vec<Effect> {
    match action {
        ProgramAction::Help => state.overlay = Some(Overlay::Help { scroll: 0 }),
        ProgramAction::Black => state.black = !state.black,
        ProgramAction::NextLook => {
            state.look = match state.look {
                Look::Light => Look::Dark,
                Look::Dark => Look::Contrast,
                Look::Contrast => Look::Light,
            };
        }
        ProgramAction::Quit => return quit(state),
        ProgramAction::Interrupt => return interrupt(state),
        ProgramAction::Wake => {
            state.black = state.black && state.window == Some(Window::Cockpit);
            if matches!(state.overlay, Some(Overlay::Cover { .. })) {
                state.overlay = None;
            }
            let thanks = state
                .meeting()
                .is_some_and(|meeting| meeting.phase == Phase::Thanks);
            if thanks {
                return go_home(state);
            }
            if let Stage::Prepare(prepare) = &mut state.stage {
                prepare.leaving = false;
            }
        }
    }
    Vec::new()
}

pub(super) fn go_home(state: &mut State) -> Vec<Effect> {
    state.stage = Stage::Home(Home::default());
    state.overlay = None;
    vec![Effect::ReadOpen]
}

/// `q`: in a meeting first a cover, then away; elsewhere at once.
pub(super) fn quit(state: &mut State) -> Vec<Effect> {
    let cover = match state.overlay.take() {
        Some(Overlay::Cover { sure }) => Some(sure),
        Some(
            Overlay::Help { .. }
            | Overlay::Notes { .. }
            | Overlay::Menu { .. }
            | Overlay::Map { .. }
            | Overlay::Capture(_)
            | Overlay::Insert { .. }
            | Overlay::Teams { .. }
            | Overlay::Rooms { .. }
            | Overlay::Verdict { .. }
            | Overlay::Erase { .. }
            | Overlay::Share { .. }
            | Overlay::Message { .. }
            | Overlay::Proposal(_)
            | Overlay::Passphrase { .. }
            | Overlay::Guard { .. },
        )
        | None => None,
        Some(Overlay::Stuck { .. }) => {
            state.quitting = true;
            return Vec::new();
        }
        Some(Overlay::Leaving) => {
            // A disk that hangs keeps nobody here: the journal has everything.
            state.quitting = state.safety.is_slow(state.now);
            state.overlay = Some(Overlay::Leaving);
            return Vec::new();
        }
    };
    let mut first = with_meeting(state, Meeting::keep_drafts);
    first.extend(leave(state, cover));
    first
}

/// "Sluit" in the menu says what happens, so nobody asks again where it is kept.
pub(super) fn leave_from_menu(state: &mut State) -> Vec<Effect> {
    let keeps = state.meeting().is_some_and(Meeting::keeps);
    let mut effects = with_meeting(state, Meeting::keep_drafts);
    effects.extend(leave(state, keeps.then_some(false)));
    effects
}

/// `cover` is whether there was a cover, and whether it asked if the person is sure.
fn leave(state: &mut State, cover: Option<bool>) -> Vec<Effect> {
    let Stage::Meeting(meeting) = &state.stage else {
        match &state.stage {
            // What was filled in does not go by one slip of the finger.
            Stage::Prepare(prepare) if !prepare.leaving => return ready::leave_home(state),
            Stage::Card(_)
            | Stage::Prepare(_)
            | Stage::Library(_)
            | Stage::Archive(_)
            | Stage::RoomTest(_)
            | Stage::Alone(_) => return go_home(state),
            Stage::Home(_) | Stage::Waiting(_) | Stage::Meeting(_) => state.quitting = true,
        }
        return Vec::new();
    };
    let keeps = meeting.keeps();
    let session = meeting.session();
    let over = meeting.phase == Phase::Thanks;
    match cover {
        _ if over => state.quitting = true,
        Some(sure) if keeps || sure => {
            if !keeps {
                state.quitting = true;
                return Vec::new();
            }
            if state.safety.trouble().is_some() {
                state.overlay = Some(Overlay::Stuck { cursor: 0 });
                return Vec::new();
            }
            let is_blank = meeting.file == FileState::None || meeting.is_private();
            if !session.is_touched() && is_blank {
                state.quitting = true;
                return vec![Effect::Discard(session.id.clone())];
            }
            let release = Effect::Release(Box::new(session.clone()));
            state.overlay = Some(Overlay::Leaving);
            return vec![release];
        }
        Some(_) => state.overlay = Some(Overlay::Cover { sure: true }),
        None => {
            state.overlay = Some(Overlay::Cover { sure: false });
            if keeps && session.leaves_file() {
                return vec![Effect::Save(Box::new(session.clone()))];
            }
        }
    }
    Vec::new()
}

/// Ctrl+C never ends a meeting: in a field it is Esc, in a meeting nothing, elsewhere `q`.
fn interrupt(state: &mut State) -> Vec<Effect> {
    state.black = false;
    if matches!(state.overlay, Some(Overlay::Capture(_))) {
        return field(state, FieldAction::Cancel);
    }
    let filters = state.focus() == Focus::Filter;
    match &mut state.stage {
        Stage::Meeting(_) => Vec::new(),
        Stage::Prepare(prepare) if prepare.typing.is_some() => field(state, FieldAction::Cancel),
        Stage::Alone(alone) if alone.gate.is_some() => alone::cancel(state),
        Stage::Library(_) | Stage::Archive(_) if filters => filtered(state, ListAction::Close),
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => quit(state),
    }
}
