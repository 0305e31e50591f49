//! One denkkaart at the coffee machine: no team, no file, no time unless asked for.
use crate::domain::ids::WerkpakketId;
use crate::domain::timer::Timer;
use crate::domain::toolkit::{Kaart, KaartKind, Toolkit, Werkpakket};

use super::answer::Context;

/// The kaart that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// From this werkpakket only; none is from all.
    pub only: Option<WerkpakketId>,
    /// Which one, counted over all that may be shown.
    pub index: usize,
    /// Time for this kaart.
    pub timer: Timer,
}

/// What can be asked of the screen with one kaart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardAction {
    /// Another kaart.
    Next,
    /// The kaart before.
    Previous,
    /// Time runs, or stands still.
    ToggleTime,
    /// Back to the first screen.
    Leave,
}

impl Card {
    /// A first kaart, chosen by the seed.
    pub fn new(only: Option<WerkpakketId>, toolkit: &Toolkit, seed: u64) -> Self {
        let mut card = Self {
            only,
            index: 0,
            timer: Timer::default(),
        };
        let count = u64::try_from(card.all(toolkit).len()).unwrap_or(1).max(1);
        card.index = usize::try_from(seed % count).unwrap_or(0);
        card
    }

    /// The kaart with its werkpakket; none when there is nothing to show.
    pub fn shown<'a>(&self, toolkit: &'a Toolkit) -> Option<(&'a Werkpakket, &'a Kaart)> {
        let all = self.all(toolkit);
        all.get(self.index % all.len().max(1)).copied()
    }

    fn all<'a>(&self, toolkit: &'a Toolkit) -> Vec<(&'a Werkpakket, &'a Kaart)> {
        let wanted = |pakket: &&Werkpakket| match &self.only {
            Some(only) => pakket.id == *only,
            None => !pakket.silent && !pakket.is_for_one(),
        };
        let pakketten = toolkit.werkpakketten.iter().filter(wanted);
        pakketten
            .flat_map(|pakket| {
                pakket
                    .of_kind(KaartKind::Denk)
                    .map(move |kaart| (pakket, kaart))
            })
            .collect()
    }

    pub(super) fn act(&mut self, action: CardAction, context: &Context<'_>) {
        let count = context
            .toolkit
            .map_or(1, |toolkit| self.all(toolkit).len())
            .max(1);
        match action {
            CardAction::Next => self.go((self.index + 1) % count),
            CardAction::Previous => self.go((self.index + count - 1) % count),
            CardAction::ToggleTime if self.timer.is_running() => self.timer.pause(context.now),
            CardAction::ToggleTime => self.timer.start(context.now),
            // The stage is not its own: `update` leaves it.
            CardAction::Leave => {}
        }
    }

    fn go(&mut self, index: usize) {
        self.index = index;
        self.timer = Timer::default();
    }
}
