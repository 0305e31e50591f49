//! The two windows of a meeting: through which one it is looked at, and who else looks along.
use crate::domain::levels::{Viewer, Window};
use crate::domain::notice::Notice;

use super::capture::FieldAction;
use super::meeting::{Meeting, MeetingAction};
use super::msg::Effect;
use super::overlay::Overlay;
use super::state::State;
use super::update::{field, with_meeting};

/// Which other windows look at this meeting now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Windows {
    /// REGIE, in other terminals.
    pub cockpits: u16,
    /// ZAAL, in other terminals.
    pub rooms: u16,
    /// There was a ZAAL, and it went.
    pub room_is_gone: bool,
    /// How large what the room sees is, in cells; none while nobody shows it.
    pub room: Option<(u16, u16)>,
}

/// What a window that only shows the room can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoomKey {
    /// On or back, or to another page.
    Go(MeetingAction),
    /// Black, or back.
    Black,
    /// Any other key: it brings a black screen back.
    Wake,
}

/// How the state was looked at before.
struct Before {
    window: Option<Window>,
    size: (u16, u16),
    viewer: Option<Viewer>,
}

impl State {
    /// Which window this terminal is now; none while it is the only one.
    pub fn own_window(&self) -> Option<Window> {
        let meeting = self.meeting().filter(|meeting| !meeting.is_private())?;
        let Windows {
            cockpits, rooms, ..
        } = self.windows;
        match meeting.viewer {
            Viewer::Group if cockpits > 0 => Some(Window::Room),
            Viewer::Me if cockpits > 0 || rooms > 0 => Some(Window::Cockpit),
            Viewer::Group | Viewer::Me => None,
        }
    }

    /// Whether this window is black on purpose. The cockpit goes on while the room is black.
    pub fn is_black(&self) -> bool {
        self.black && self.window != Some(Window::Cockpit)
    }

    /// Lets this window, of this size, do something with the meeting.
    pub fn touched_by<T>(
        &mut self,
        window: Option<Window>,
        size: (u16, u16),
        touch: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.turn_to(window, size);
        let found = touch(self);
        self.turn_back(&before);
        found
    }

    /// Lets this window, of this size, be drawn. In the room there is no text that is being typed,
    /// no list and no notice.
    pub fn seen_by<T>(
        &mut self,
        window: Option<Window>,
        size: (u16, u16),
        look: impl FnOnce(&Self) -> T,
    ) -> T {
        let hides = window == Some(Window::Room);
        let overlay = self.overlay.take_if(|_| hides);
        let notice = self.notice.take_if(|_| hides);
        let found = self.touched_by(window, size, |state| look(state));
        if hides {
            self.overlay = overlay;
            self.notice = notice;
        }
        found
    }

    fn turn_to(&mut self, window: Option<Window>, size: (u16, u16)) -> Before {
        let viewer = match window {
            Some(Window::Room) => Some(Viewer::Group),
            Some(Window::Cockpit) => Some(Viewer::Me),
            None => None,
        };
        let before = Before {
            window: self.window,
            size: self.size,
            viewer: self.meeting().map(|meeting| meeting.viewer),
        };
        if self.own_window() == Some(Window::Room) && self.window != Some(Window::Cockpit) {
            self.windows.room = Some(self.size);
        }
        self.window = window;
        self.size = size;
        if let (Some(meeting), Some(viewer)) = (self.meeting_mut(), viewer) {
            meeting.viewer = viewer;
        }
        before
    }

    fn turn_back(&mut self, before: &Before) {
        self.window = before.window;
        self.size = before.size;
        if let (Some(meeting), Some(viewer)) = (self.meeting_mut(), before.viewer) {
            meeting.viewer = viewer;
        }
    }
}

/// Other windows came or went.
pub(super) fn watched(state: &mut State, now: Windows) -> Vec<Effect> {
    let Windows {
        cockpits, rooms, ..
    } = now;
    let before = state.windows;
    state.windows = Windows {
        room_is_gone: rooms == 0 && (before.room_is_gone || before.rooms > 0),
        ..now
    };
    let viewer = state.meeting().map(|meeting| meeting.viewer);
    let mut effects = Vec::new();
    if before.cockpits > 0 && cockpits == 0 && viewer == Some(Viewer::Group) {
        // What was open there would now stand on the screen of the room.
        effects = put_away(state);
        state.say(Notice::CockpitGone);
    } else if before.cockpits == 0 && cockpits > 0 && viewer == Some(Viewer::Group) {
        effects = put_away(state);
    } else if before.rooms > 0 && rooms == 0 && viewer == Some(Viewer::Me) {
        // This window never was black.
        state.black = false;
        state.say(Notice::RoomGone);
    }
    effects
}

/// Closes what lies over the meeting; a text keeps its draft.
fn put_away(state: &mut State) -> Vec<Effect> {
    match state.overlay {
        Some(Overlay::Capture(_)) => field(state, FieldAction::Cancel),
        Some(Overlay::Leaving | Overlay::Stuck { .. }) | None => Vec::new(),
        Some(
            Overlay::Help { .. }
            | Overlay::Notes { .. }
            | Overlay::Menu { .. }
            | Overlay::Map { .. }
            | Overlay::Insert { .. }
            | Overlay::Teams { .. }
            | Overlay::Rooms { .. }
            | Overlay::Verdict { .. }
            | Overlay::Erase { .. }
            | Overlay::Proposal(_)
            | Overlay::Share { .. }
            | Overlay::Message { .. }
            | Overlay::Guard { .. }
            | Overlay::Passphrase { .. }
            | Overlay::Cover { .. },
        ) => {
            state.overlay = None;
            Vec::new()
        }
    }
}

/// A key in the window that only shows the room.
pub(super) fn from_room(state: &mut State, key: RoomKey) -> Vec<Effect> {
    state.touched = state.now;
    let was_black = state.black;
    match key {
        RoomKey::Black => {
            state.black = !was_black;
            Vec::new()
        }
        RoomKey::Wake => {
            state.black = false;
            Vec::new()
        }
        RoomKey::Go(_) if was_black => {
            state.black = false;
            Vec::new()
        }
        RoomKey::Go(action) => {
            if matches!(
                state.overlay,
                Some(Overlay::Leaving | Overlay::Stuck { .. } | Overlay::Cover { .. })
            ) {
                return Vec::new();
            }
            let was_proposed = matches!(state.overlay, Some(Overlay::Proposal(_)));
            let mut effects = put_away(state);
            effects.extend(with_meeting(state, |meeting: &mut Meeting, context| {
                let answer = meeting.act(action, context);
                if was_proposed {
                    // Whoever holds the clicker did not see it: it comes again at the next step.
                    meeting.proposed = None;
                }
                answer
            }));
            effects
        }
    }
}
