//! Answers for the screen on which a meeting is set ready.
use crate::domain::levels::Bewaren;
use crate::domain::log::Log;

use super::field::Field;
use super::library::Library;
use super::meeting::Meeting;
use super::msg::Effect;
use super::prepare::{PrepareAction, PrepareRow};
use super::state::{Stage, State, Waiting};

/// Answers for the screen on which a meeting is set ready.
pub(super) fn prepare(state: &mut State, action: PrepareAction) -> Vec<Effect> {
    let Stage::Prepare(prepare) = &mut state.stage else {
        return Vec::new();
    };
    let Some(toolkit) = &state.toolkit else {
        return Vec::new();
    };
    match action {
        PrepareAction::Up => prepare.go(false),
        PrepareAction::Down => prepare.go(true),
        PrepareAction::Less => prepare.turn(false, toolkit),
        PrepareAction::More => prepare.turn(true, toolkit),
        PrepareAction::Leave => {
            state.stage = Stage::Library(Library::at(&prepare.setting.pakket, toolkit));
        }
        PrepareAction::Choose => match prepare.row {
            PrepareRow::Team => {
                let team = prepare.setting.team.clone().unwrap_or_default();
                prepare.typing = Some(Field::with(team));
            }
            PrepareRow::Present => {
                let names = prepare.setting.participants.join(", ");
                prepare.typing = Some(Field::with(names));
            }
            PrepareRow::Ready => return begin(state),
            PrepareRow::Pakket
            | PrepareRow::Dose
            | PrepareRow::Viewer
            | PrepareRow::Kaart
            | PrepareRow::Bewaren => prepare.go(true),
        },
    }
    Vec::new()
}

/// Sets the meeting ready: at once where nothing is kept, else once the disk has a name for it.
fn begin(state: &mut State) -> Vec<Effect> {
    let Stage::Prepare(prepare) = &state.stage else {
        return Vec::new();
    };
    let Some(toolkit) = &state.toolkit else {
        return Vec::new();
    };
    let setting = prepare.setting.clone();
    let session = setting.session(toolkit, state.now, state.offset, state.seed);
    let Some(session) = session else {
        return Vec::new();
    };
    state.viewer = Some(setting.viewer);
    if state.rehearsal || session.bewaren == Bewaren::Niets {
        let meeting = Meeting::new(Log::new(session), setting.viewer, state.rehearsal);
        state.stage = Stage::Meeting(Box::new(meeting));
        return Vec::new();
    }
    let back = Some(prepare.clone());
    state.stage = Stage::Waiting(Waiting {
        viewer: setting.viewer,
        ready: true,
        back,
    });
    vec![Effect::Begin(Box::new(session))]
}
