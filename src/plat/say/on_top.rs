//! What lies over a place, as far as lines must know whether it was said.
use crate::app::{Capture, Erasing, Guarded, Overlay, State};

/// What lies on top of that place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnTop {
    Cover(bool),
    /// Leaving is held back.
    Stuck,
    /// In which form does it go out?
    Share,
    /// The message for the app group.
    Message,
    /// What can be done with the passphrase.
    Passphrase,
    Notes(bool),
    Erase(Erasing, usize),
    Guard(Guarded),
    /// How many minutes behind it was made.
    Proposal(u16),
}

/// What lies on top now, when it has words of its own.
pub(super) fn on_top(state: &State) -> Option<OnTop> {
    match state.overlay {
        Some(Overlay::Cover { sure }) => Some(OnTop::Cover(sure)),
        Some(Overlay::Notes { sure }) => Some(OnTop::Notes(sure)),
        Some(Overlay::Erase { cursor, asked }) => Some(OnTop::Erase(asked, cursor)),
        Some(Overlay::Guard { then }) => Some(OnTop::Guard(then)),
        Some(Overlay::Proposal(ref proposal)) => Some(OnTop::Proposal(proposal.behind)),
        Some(Overlay::Stuck { .. }) => Some(OnTop::Stuck),
        Some(Overlay::Share { .. }) => Some(OnTop::Share),
        Some(Overlay::Message { .. }) => Some(OnTop::Message),
        Some(Overlay::Passphrase { .. }) => Some(OnTop::Passphrase),
        Some(
            Overlay::Help { .. }
            | Overlay::Menu { .. }
            | Overlay::Map { .. }
            | Overlay::Leaving
            | Overlay::Insert { .. }
            | Overlay::Teams { .. }
            | Overlay::Rooms { .. }
            | Overlay::Verdict { .. }
            | Overlay::Capture(Capture { .. }),
        )
        | None => None,
    }
}
