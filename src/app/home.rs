//! The first screen: what is still open, and the ways into the rest.
use crate::domain::levels::Viewer;

use super::alone;
use super::card::Card;
use super::concept::LeftConcept;
use super::guard::{Guarded, show_or_ask};
use super::library::Library;
use super::msg::Effect;
use super::room_test;
use super::state::{Stage, State, Waiting};

/// The first screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The line that is chosen, from 0.
    pub cursor: usize,
    /// The open meetings are named, though the group sees this screen.
    pub is_named: bool,
    /// What was chosen before the material was read: it opens as soon as that is there.
    pub chosen: Option<HomeItem>,
}

/// What can be chosen on the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HomeItem {
    /// A meeting that is still open, by its place in the list.
    Open(usize),
    /// What was being filled in where a meeting is set ready.
    Concept,
    /// A new meeting.
    Begin,
    /// One kaart, no team, no file.
    Card,
    /// The meetings that are still open, not named: the group sees this screen.
    OpenMeetings,
    /// Eerdere gesprekken.
    Archive,
    /// Can everybody read this?
    RoomTest,
    /// What one person thinks over, for nobody else.
    Alone,
}

impl HomeItem {
    /// Whether it means nothing before the material has been read.
    pub const fn needs_toolkit(self) -> bool {
        matches!(self, Self::Begin | Self::Card | Self::Concept)
    }
}

/// What can be asked of the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HomeAction {
    /// One up.
    Up,
    /// One down.
    Down,
    /// This one.
    Choose,
}

impl Home {
    /// What there is to choose, in order: an open meeting tops the screen, for a group may be
    /// waiting; then a klaarzetten that broke off. At most three of those are named;
    /// `bedoeling sessies` lists all open meetings.
    pub fn items(self, state: &State) -> Vec<HomeItem> {
        let left = usize::from(has_left(state));
        let open = state.open.len();
        let hidden = Guarded::OpenMeetings.is_asked(state.viewer) && !self.is_named;
        let mut items: Vec<HomeItem> = match (open + left, hidden) {
            (0, _) => Vec::new(),
            (_, true) => vec![HomeItem::OpenMeetings],
            (_, false) => {
                let named = (0..open.min(3 - left)).map(HomeItem::Open);
                named
                    .chain((left > 0).then_some(HomeItem::Concept))
                    .collect()
            }
        };
        items.extend([HomeItem::Begin, HomeItem::Card, HomeItem::Alone]);
        items.extend([HomeItem::Archive, HomeItem::RoomTest]);
        items
    }
}

/// A rehearsal keeps nothing, so it does not take what is kept either.
const fn has_left(state: &State) -> bool {
    state.left.is_some() && !state.rehearsal
}

impl State {
    /// How many meetings are still open or being set ready.
    pub fn unfinished(&self) -> usize {
        self.open.len() + usize::from(has_left(self))
    }

    /// What an earlier run left is about: its team, else its werkpakket.
    pub fn left_title(&self) -> Option<&str> {
        let setting = &self.left.as_ref()?.concept.setting;
        let pakket = || self.toolkit.as_ref()?.find(&setting.pakket);
        let title = || pakket().map(|pakket| pakket.title.as_str());
        setting.team.as_deref().or_else(title)
    }
}

/// Answers for the first screen.
pub(super) fn home(state: &mut State, action: HomeAction) -> Vec<Effect> {
    let Stage::Home(home) = &state.stage else {
        return Vec::new();
    };
    let items = home.items(state);
    let last = items.len() - 1;
    let at = home.cursor.min(last);
    let to = match action {
        HomeAction::Up => at.saturating_sub(1),
        HomeAction::Down => (at + 1).min(last),
        HomeAction::Choose => {
            let material = material(state);
            return choose(state, items[at])
                .into_iter()
                .chain(material)
                .collect();
        }
    };
    if let Stage::Home(home) = &mut state.stage {
        home.cursor = to;
        home.chosen = None;
    }
    Vec::new()
}

/// What is open is known. What an earlier run left may have no name but that of its werkpakket.
pub(super) fn listed(state: &State) -> Vec<Effect> {
    let is_unnamed = |left: &LeftConcept| left.concept.setting.team.is_none();
    let needed = state.left.as_ref().is_some_and(is_unnamed);
    let material = material(state).filter(|_| needed);
    material.into_iter().collect()
}

/// The first screen does without the material: it is read as soon as something is chosen.
fn material(state: &State) -> Option<Effect> {
    let Stage::Home(home) = &state.stage else {
        return None;
    };
    let is_asked = home.chosen.is_some();
    (state.toolkit.is_none() && !is_asked).then_some(Effect::ReadToolkit)
}

/// The material was read: what was chosen before opens now.
pub(super) fn go_on(state: &mut State) -> Vec<Effect> {
    let Stage::Home(home) = &mut state.stage else {
        return Vec::new();
    };
    let chosen = home.chosen.take();
    chosen.map_or_else(Vec::new, |item| choose(state, item))
}

fn choose(state: &mut State, item: HomeItem) -> Vec<Effect> {
    if item.needs_toolkit() && state.toolkit.is_none() {
        if let Stage::Home(home) = &mut state.stage {
            home.chosen = Some(item);
        }
        return Vec::new();
    }
    match item {
        HomeItem::Open(at) => {
            let id = state.open[at].id.clone();
            state.stage = Stage::Waiting(Waiting::now(Viewer::Group));
            return vec![Effect::Open(id)];
        }
        HomeItem::Concept => {
            let Some(left) = state.left.take() else {
                return Vec::new();
            };
            state.stage = Stage::Waiting(Waiting::now(Viewer::Group));
            return vec![Effect::OpenConcept(left.number)];
        }
        HomeItem::Begin => state.stage = Stage::Library(Library::default()),
        HomeItem::Card => {
            if let Some(toolkit) = &state.toolkit {
                state.stage = Stage::Card(Card::new(None, toolkit, state.seed));
            }
        }
        HomeItem::OpenMeetings => return show_or_ask(state, Guarded::OpenMeetings),
        HomeItem::Archive => return show_or_ask(state, Guarded::Archive),
        HomeItem::RoomTest => return room_test::open(state),
        HomeItem::Alone => return alone::open(state, None),
    }
    Vec::new()
}
