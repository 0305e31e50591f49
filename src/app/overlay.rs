//! What lies over the stage: the menu, the map of the steps, the help, the cover, a field.
use crate::domain::change::Change;

use super::capture::Capture;
use super::meeting::{Meeting, MeetingAction};
use super::msg::Effect;
use super::program::quit;
use super::state::State;
use super::update::with_meeting;

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
    /// A field that is being typed in.
    Capture(Capture),
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
}

impl MenuItem {
    /// Every item, in order.
    pub const ALL: [Self; 7] = [
        Self::Continue,
        Self::RoundOff,
        Self::Skip,
        Self::Map,
        Self::KeepLess,
        Self::Notes,
        Self::Leave,
    ];
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
    /// Skip this step of the map, or no longer.
    Skip,
}

/// Answers for the list or page that lies over the stage.
pub(super) fn list(state: &mut State, action: ListAction) -> Vec<Effect> {
    match state.overlay.take() {
        Some(Overlay::Menu { cursor }) => menu(state, cursor, action),
        Some(Overlay::Map { cursor }) => map(state, cursor, action),
        Some(Overlay::Help { scroll }) => {
            let scroll = match action {
                ListAction::Up => scroll.saturating_sub(1),
                ListAction::Down => scroll.saturating_add(1),
                ListAction::Choose
                | ListAction::Close
                | ListAction::MoreTime
                | ListAction::LessTime
                | ListAction::Skip => return Vec::new(),
            };
            state.overlay = Some(Overlay::Help { scroll });
            Vec::new()
        }
        Some(Overlay::Notes { sure: false }) if action == ListAction::Choose => {
            state.overlay = Some(Overlay::Notes { sure: true });
            Vec::new()
        }
        Some(Overlay::Notes { .. } | Overlay::Cover { .. }) | None => Vec::new(),
        Some(below @ (Overlay::Capture(_) | Overlay::Leaving)) => {
            state.overlay = Some(below);
            Vec::new()
        }
    }
}

fn menu(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let last = MenuItem::ALL.len() - 1;
    let cursor = match action {
        ListAction::Up => cursor.saturating_sub(1),
        ListAction::Down => (cursor + 1).min(last),
        ListAction::Choose => return choose(state, MenuItem::ALL[cursor.min(last)]),
        ListAction::Close => return Vec::new(),
        ListAction::MoreTime | ListAction::LessTime | ListAction::Skip => cursor,
    };
    state.overlay = Some(Overlay::Menu { cursor });
    Vec::new()
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
        MenuItem::Leave => quit(state),
    }
}

fn map(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let Some(meeting) = state.meeting() else {
        return Vec::new();
    };
    let steps = &meeting.session().steps;
    let last = steps.len() - 1;
    let step = steps[cursor.min(last)].nr;
    let adjust = |minutes| Change::TimeAdjusted { step, minutes };
    // Somebody alone has no plan to mend.
    if meeting.is_private()
        && matches!(
            action,
            ListAction::MoreTime | ListAction::LessTime | ListAction::Skip
        )
    {
        state.overlay = Some(Overlay::Map { cursor });
        return Vec::new();
    }
    let shortest = steps[cursor.min(last)].allowed_minutes() <= 1;
    let (cursor, effects) = match action {
        ListAction::Up => (cursor.saturating_sub(1), Vec::new()),
        ListAction::Down => ((cursor + 1).min(last), Vec::new()),
        ListAction::Choose => return with_meeting(state, |m, context| m.enter(step, context)),
        ListAction::Close => return Vec::new(),
        ListAction::LessTime if shortest => (cursor, Vec::new()),
        ListAction::MoreTime | ListAction::LessTime => {
            let minutes = if action == ListAction::MoreTime {
                1
            } else {
                -1
            };
            let change = adjust(minutes);
            (
                cursor,
                with_meeting(state, |m, context| m.record(context.now, change, None)),
            )
        }
        ListAction::Skip => (
            cursor,
            with_meeting(state, |m, context| m.toggle_skip(cursor, context)),
        ),
    };
    state.overlay = Some(Overlay::Map { cursor });
    effects
}
