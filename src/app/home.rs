//! The first screen: begin, finish what is open, or show one kaart.
use crate::domain::levels::Viewer;

use super::alone;
use super::card::Card;
use super::msg::Effect;
use super::prepare::{Prepare, Setting};
use super::state::{Stage, State, Waiting};

/// The first screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// The line that is chosen, from 0.
    pub cursor: usize,
}

/// What can be chosen on the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HomeItem {
    /// A meeting that is still open, by its place in the list.
    Open(usize),
    /// A new meeting.
    Begin,
    /// One kaart, no team, no file.
    Card,
    /// What one person thinks over, for nobody else.
    Alone,
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
    /// What there is to choose, in order: an open meeting tops the screen. At most three are
    /// named; `bedoeling sessies` lists all.
    pub fn items(open: usize) -> Vec<HomeItem> {
        let open = (0..open.min(3)).map(HomeItem::Open);
        open.chain([HomeItem::Begin, HomeItem::Card, HomeItem::Alone])
            .collect()
    }

    pub(super) fn step(&mut self, up: bool, open: usize) {
        let last = Self::items(open).len() - 1;
        self.cursor = if up {
            self.cursor.saturating_sub(1)
        } else {
            (self.cursor + 1).min(last)
        };
    }

    pub(super) fn chosen(self, open: usize) -> HomeItem {
        let items = Self::items(open);
        items[self.cursor.min(items.len() - 1)]
    }
}

/// Answers for the first screen.
pub(super) fn home(state: &mut State, action: HomeAction) -> Vec<Effect> {
    let open = state.open.len();
    let Stage::Home(home) = &mut state.stage else {
        return Vec::new();
    };
    match action {
        HomeAction::Up => home.step(true, open),
        HomeAction::Down => home.step(false, open),
        HomeAction::Choose => match home.chosen(open) {
            HomeItem::Open(at) => {
                let id = state.open[at].id.clone();
                state.stage = Stage::Waiting(Waiting::now(Viewer::Group));
                return vec![Effect::Open(id)];
            }
            HomeItem::Begin => {
                let first = state
                    .toolkit
                    .as_ref()
                    .and_then(|kit| kit.werkpakketten.first());
                if let Some(first) = first {
                    let setting = Setting::new(first.id.clone());
                    state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
                }
            }
            HomeItem::Card => {
                if let Some(toolkit) = &state.toolkit {
                    state.stage = Stage::Card(Card::new(None, toolkit, state.seed));
                }
            }
            HomeItem::Alone => return alone::open(state),
        },
    }
    Vec::new()
}
