//! "Kan iedereen dit lezen?": one sentence in three sizes. It knows nothing but the screen.
use super::msg::Effect;
use super::program::go_home;
use super::state::State;

/// What can be asked of the screen that is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoomTestAction {
    /// It can be read: back to the first screen.
    Leave,
}

/// Answers for the screen that is read aloud.
pub(super) fn room_test(state: &mut State, action: RoomTestAction) -> Vec<Effect> {
    match action {
        RoomTestAction::Leave => go_home(state),
    }
}
