//! "Kan iedereen dit lezen?": one sentence in three sizes, what the back of the room could read,
//! and in which room that was.
use super::capture::FieldAction;
use super::field::{Edit, Field};
use super::msg::Effect;
use super::overlay::{Go, ListAction, Overlay, go};
use super::program::go_home;
use super::state::{Stage, State};
use crate::domain::legibility::{Legible, RoomReading, advised_rows};
use crate::domain::notice::Notice;

/// The screen that is read aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomTest {
    /// Rooms that were tried before, the latest first; empty until the disk has answered.
    pub known: Vec<RoomReading>,
    /// What somebody at the back could read; none while nobody said.
    pub legible: Option<Legible>,
    /// The name of this room, while it is being typed.
    pub typing: Option<Field>,
}

/// What can be asked of the screen that is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoomTestAction {
    /// This is the smallest that could be read.
    Read(Legible),
    /// Back to the first screen.
    Leave,
}

/// Shows the letters.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    state.stage = Stage::RoomTest(RoomTest::default());
    vec![Effect::ReadRooms]
}

/// Answers for the screen that is read aloud.
pub(super) fn room_test(state: &mut State, action: RoomTestAction) -> Vec<Effect> {
    let Stage::RoomTest(test) = &mut state.stage else {
        return Vec::new();
    };
    match action {
        RoomTestAction::Leave => go_home(state),
        RoomTestAction::Read(legible) => {
            test.legible = Some(legible);
            if test.known.is_empty() {
                test.typing = Some(Field::default());
            } else {
                state.overlay = Some(Overlay::Rooms { cursor: 0 });
            }
            Vec::new()
        }
    }
}

/// The rooms that were tried before are known.
pub(super) fn known(state: &mut State, rooms: Vec<RoomReading>) {
    if let Stage::RoomTest(test) = &mut state.stage {
        test.known = rooms;
    }
}

/// Answers for the list of known rooms, with "another room" behind them.
pub(super) fn rooms(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let Stage::RoomTest(test) = &mut state.stage else {
        return Vec::new();
    };
    match go(cursor, test.known.len() + 1, action) {
        Go::To(cursor) => {
            state.overlay = Some(Overlay::Rooms { cursor });
            Vec::new()
        }
        Go::Close => Vec::new(),
        Go::Choose(at) => {
            let Some(room) = test.known.get(at) else {
                test.typing = Some(Field::default());
                return Vec::new();
            };
            let name = room.name.clone();
            remember(state, &name)
        }
    }
}

/// A keystroke in the name of the room.
pub(super) fn type_in(test: &mut RoomTest, edit: Edit) {
    if let Some(field) = &mut test.typing {
        field.edit(edit);
    }
}

/// The name of the room is there, or nobody wants to give one.
pub(super) fn named(state: &mut State, action: FieldAction) -> Vec<Effect> {
    let Stage::RoomTest(test) = &mut state.stage else {
        return Vec::new();
    };
    let Some(field) = test.typing.take() else {
        return Vec::new();
    };
    let name = field.said().trim().to_owned();
    if action == FieldAction::Cancel || name.is_empty() {
        return Vec::new();
    }
    remember(state, &name)
}

fn remember(state: &mut State, name: &str) -> Vec<Effect> {
    let (rows, day) = (state.size.1, state.offset.date(state.now));
    let Stage::RoomTest(test) = &mut state.stage else {
        return Vec::new();
    };
    let Some(legible) = test.legible else {
        return Vec::new();
    };
    let reading = RoomReading {
        name: name.to_owned(),
        day,
        rows,
        legible,
        advice: advised_rows(rows, legible),
    };
    test.known.retain(|room| room.name != reading.name);
    test.known.insert(0, reading.clone());
    state.say(Notice::RoomRemembered);
    vec![Effect::RememberRoom(reading)]
}
