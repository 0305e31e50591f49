//! What is not for the room: asked once more, and shown after one Enter.
use crate::domain::levels::Viewer;

use super::archive::Archive;
use super::msg::Effect;
use super::overlay::Overlay;
use super::state::{Stage, State};

/// What "Dit is niet voor de zaal. Toch tonen?" is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guarded {
    /// The names of the meetings that are still open.
    OpenMeetings,
    /// What other teams talked about.
    Archive,
    /// The teams of earlier meetings, on the screen on which a meeting is set ready.
    Teams,
}

impl Guarded {
    /// Whether it is asked for first, by who was said to watch in this run. As long as nobody
    /// said anything, the open meetings top the first screen by name.
    pub const fn is_asked(self, viewer: Option<Viewer>) -> bool {
        match (self, viewer) {
            (_, Some(Viewer::Me)) | (Self::OpenMeetings, None) => false,
            (Self::OpenMeetings | Self::Archive | Self::Teams, Some(Viewer::Group))
            | (Self::Archive | Self::Teams, None) => true,
        }
    }
}

/// Shows it, or asks first whether the room may see it.
pub(super) fn show_or_ask(state: &mut State, what: Guarded) -> Vec<Effect> {
    if what.is_asked(state.viewer) {
        state.overlay = Some(Overlay::Guard { then: what });
        return Vec::new();
    }
    show(state, what)
}

/// Shows what was asked about.
pub(super) fn show(state: &mut State, what: Guarded) -> Vec<Effect> {
    match what {
        Guarded::OpenMeetings => {
            if let Stage::Home(home) = &mut state.stage {
                home.is_named = true;
                home.cursor = 0;
            }
            Vec::new()
        }
        Guarded::Teams => {
            state.overlay = Some(Overlay::Teams { cursor: 0 });
            Vec::new()
        }
        Guarded::Archive => {
            state.stage = Stage::Archive(Box::new(Archive::asked()));
            vec![Effect::ReadPast]
        }
    }
}

/// Does not show it. Who would not see the known teams types one.
pub(super) fn keep(state: &mut State, what: Guarded) {
    if let (Guarded::Teams, Stage::Prepare(prepare)) = (what, &mut state.stage) {
        prepare.write();
    }
}
