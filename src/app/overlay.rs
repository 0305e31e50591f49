//! What lies over the stage: the menu, the map of the steps, the help, the cover, a field.
use super::alone;
use super::capture::Capture;
use super::erase::{Erasing, erase};
use super::filter::filtered;
use super::guard::{self, Guarded};
use super::look_back;
use super::meeting::{Meeting, MeetingAction};
use super::msg::Effect;
use super::plan;
use super::program::leave_from_menu;
use super::replan;
use super::room_test;
use super::safety;
use super::state::State;
use super::update::with_meeting;
use crate::domain::programma::replan::Proposal;

/// What lies over the stage and takes the keys first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Every key, from this line on.
    Help { scroll: u16 },
    /// The facilitator's notes; on a screen that the group sees they are asked for twice.
    Notes { sure: bool },
    /// The menu of Esc, at this item.
    Menu { cursor: usize },
    /// The map of the steps, at this step.
    Map { cursor: usize },
    /// No content: "Opgeslagen. Nog eens q sluit af."
    Cover { sure: bool },
    /// The disk is asked to finish; then the program is over.
    Leaving,
    /// Leaving is held back: the session could not be saved. What now?
    Stuck { cursor: usize },
    /// A field that is being typed in.
    Capture(Capture),
    /// What can still be put into the plan, to stand at this place.
    Insert { cursor: usize, index: usize },
    /// The teams of earlier meetings.
    Teams { cursor: usize },
    /// The rooms whose screen was tried before.
    Rooms { cursor: usize },
    /// What became of the chosen afspraak.
    Verdict { cursor: usize },
    /// In which form the meeting goes out, at this line.
    Share { cursor: usize },
    /// The message for the app group, to copy.
    Message { text: String },
    /// What can really go, at this line.
    Erase { cursor: usize, asked: Erasing },
    /// What can be done with the passphrase of the reflections.
    Passphrase { cursor: usize },
    /// "Dit is niet voor de zaal. Toch tonen?"
    Guard { then: Guarded },
    /// How the meeting could end on time again, between two steps.
    Proposal(Proposal),
}

/// What can be chosen in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MenuItem {
    /// Go on.
    Continue,
    /// To the oogst and the check-out, past everything else.
    RoundOff,
    /// Past this step.
    Skip,
    /// The map of the steps.
    Map,
    /// Keep less from now on.
    KeepLess,
    /// The facilitator's notes.
    Notes,
    /// Leave the program; the meeting stays open.
    Leave,
    /// A break.
    Pause,
    /// Something really goes.
    Erase,
    /// A verslag of the meeting so far.
    Share,
    /// Who is there.
    People,
}

impl MenuItem {
    /// Every item, in order: where the meeting goes, who leads it, what is kept, leaving.
    pub const ALL: [Self; 11] = [
        Self::Continue,
        Self::Pause,
        Self::Skip,
        Self::RoundOff,
        Self::Map,
        Self::Notes,
        Self::People,
        Self::Share,
        Self::KeepLess,
        Self::Erase,
        Self::Leave,
    ];

    /// What one person alone can choose: the rest is about a group, or about time.
    const ALONE: [Self; 3] = [Self::Continue, Self::Map, Self::Leave];

    /// The items of the menu here, in order.
    pub fn of(state: &State) -> &'static [Self] {
        if is_alone(state) {
            &Self::ALONE
        } else {
            &Self::ALL
        }
    }

    /// Whether a part of the menu begins with this item.
    pub const fn begins_part(self) -> bool {
        matches!(self, Self::Notes | Self::Share | Self::Leave)
    }
}

/// What can be asked of a list or page that lies over the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListAction {
    /// One up.
    Up,
    /// One down.
    Down,
    /// This one.
    Choose,
    /// Close it.
    Close,
    /// A minute more for this step of the map.
    MoreTime,
    /// A minute less for this step of the map.
    LessTime,
    /// This step of the map really took a minute more, or the group began a minute later.
    MoreSpent,
    /// This step of the map really took a minute less, or the group began a minute earlier.
    LessSpent,
    /// Skip this step of the map, or no longer.
    Skip,
    /// This step of the map comes earlier.
    Earlier,
    /// This step of the map comes later.
    Later,
    /// Put a step into the plan, behind this one.
    Insert,
}

/// Answers for the list or page that lies over the stage.
pub(super) fn list(state: &mut State, action: ListAction) -> Vec<Effect> {
    match state.overlay.take() {
        Some(Overlay::Menu { cursor }) => menu(state, cursor, action),
        Some(Overlay::Map { cursor }) if is_of_plan(action) && is_alone(state) => {
            state.overlay = Some(Overlay::Map { cursor });
            Vec::new()
        }
        Some(Overlay::Map { cursor }) => plan::map(state, cursor, action),
        Some(Overlay::Insert { cursor, index }) => plan::insert(state, cursor, index, action),
        Some(Overlay::Teams { cursor }) => look_back::teams(state, cursor, action),
        Some(Overlay::Rooms { cursor }) => room_test::rooms(state, cursor, action),
        Some(Overlay::Verdict { cursor }) => look_back::verdict(state, cursor, action),
        Some(Overlay::Erase { cursor, asked }) => erase(state, cursor, asked, action),
        Some(Overlay::Stuck { cursor }) => safety::stuck(state, cursor, action),
        Some(Overlay::Passphrase { cursor }) => alone::choose_at_gate(state, cursor, action),
        Some(Overlay::Help { scroll }) => {
            let scroll = match action {
                ListAction::Up => scroll.saturating_sub(1),
                ListAction::Down => scroll.saturating_add(1),
                ListAction::Choose
                | ListAction::Close
                | ListAction::MoreTime
                | ListAction::LessTime
                | ListAction::MoreSpent
                | ListAction::LessSpent
                | ListAction::Skip
                | ListAction::Earlier
                | ListAction::Later
                | ListAction::Insert => return Vec::new(),
            };
            state.overlay = Some(Overlay::Help { scroll });
            Vec::new()
        }
        Some(Overlay::Notes { sure: false }) if action == ListAction::Choose => {
            state.overlay = Some(Overlay::Notes { sure: true });
            Vec::new()
        }
        Some(Overlay::Notes { .. } | Overlay::Cover { .. } | Overlay::Message { .. }) => Vec::new(),
        Some(Overlay::Proposal(proposal)) => replan::between(state, proposal, action),
        Some(Overlay::Guard { then }) => match action {
            ListAction::Choose => guard::show(state, then),
            ListAction::Close => {
                guard::keep(state, then);
                Vec::new()
            }
            ListAction::Up
            | ListAction::Down
            | ListAction::MoreTime
            | ListAction::LessTime
            | ListAction::MoreSpent
            | ListAction::LessSpent
            | ListAction::Skip
            | ListAction::Earlier
            | ListAction::Later
            | ListAction::Insert => {
                state.overlay = Some(Overlay::Guard { then });
                Vec::new()
            }
        },
        None => filtered(state, action),
        Some(below @ (Overlay::Capture(_) | Overlay::Leaving | Overlay::Share { .. })) => {
            state.overlay = Some(below);
            Vec::new()
        }
    }
}

fn is_alone(state: &State) -> bool {
    state.meeting().is_some_and(Meeting::is_private)
}

/// Whether it changes the plan. The questions of one person have no time and no order to keep.
const fn is_of_plan(action: ListAction) -> bool {
    match action {
        ListAction::MoreTime
        | ListAction::LessTime
        | ListAction::MoreSpent
        | ListAction::LessSpent
        | ListAction::Skip
        | ListAction::Earlier
        | ListAction::Later
        | ListAction::Insert => true,
        ListAction::Up | ListAction::Down | ListAction::Choose | ListAction::Close => false,
    }
}

fn menu(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let items = MenuItem::of(state);
    let cursor = match go(cursor, items.len(), action) {
        Go::To(cursor) => cursor,
        Go::Choose(at) => return choose(state, items[at]),
        Go::Close => return Vec::new(),
    };
    state.overlay = Some(Overlay::Menu { cursor });
    Vec::new()
}

/// What an action means in a list of which one line is chosen.
pub(super) enum Go {
    /// This line is chosen now.
    To(usize),
    /// This line it is.
    Choose(usize),
    /// Never mind.
    Close,
}

/// Goes through a list of `count` lines, at least one.
pub(super) fn go(cursor: usize, count: usize, action: ListAction) -> Go {
    let last = count.saturating_sub(1);
    match action {
        ListAction::Up => Go::To(cursor.saturating_sub(1)),
        ListAction::Down => Go::To((cursor + 1).min(last)),
        ListAction::Choose => Go::Choose(cursor.min(last)),
        ListAction::Close => Go::Close,
        ListAction::MoreTime
        | ListAction::LessTime
        | ListAction::MoreSpent
        | ListAction::LessSpent
        | ListAction::Skip
        | ListAction::Earlier
        | ListAction::Later
        | ListAction::Insert => Go::To(cursor.min(last)),
    }
}

fn choose(state: &mut State, item: MenuItem) -> Vec<Effect> {
    match item {
        MenuItem::Continue => Vec::new(),
        MenuItem::RoundOff => with_meeting(state, Meeting::round_off),
        MenuItem::Skip => with_meeting(state, Meeting::skip),
        MenuItem::Map => with_meeting(state, |meeting, context| {
            meeting.act(MeetingAction::Map, context)
        }),
        MenuItem::KeepLess => with_meeting(state, Meeting::keep_less),
        MenuItem::Notes => with_meeting(state, |meeting, context| {
            meeting.act(MeetingAction::Notes, context)
        }),
        MenuItem::Leave => leave_from_menu(state),
        MenuItem::Pause => with_meeting(state, Meeting::pause),
        MenuItem::Erase => with_meeting(state, |meeting, _| meeting.ask_to_erase()),
        MenuItem::Share => with_meeting(state, |meeting, _| meeting.ask_to_share()),
        MenuItem::People => with_meeting(state, |meeting, _| meeting.ask_people()),
    }
}
