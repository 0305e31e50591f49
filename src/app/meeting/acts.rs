//! Choosing a doekaart: it becomes an afspraak, and what is typed at a card stays with that card.
use crate::domain::change::LineKind;
use crate::domain::ids::Nr;
use crate::domain::notice::Notice;
use crate::domain::toolkit::{Kaart, KaartKind};

use crate::app::answer::{Answer, Context};
use crate::app::capture::Target;

use super::Meeting;

/// The most characters of what a card asks that an afspraak begins with.
const BEGIN_MOST: usize = 60;

/// The afspraken that were made of a card while the meeting is on, by the titles of the cards.
pub(super) type Acts = Vec<(String, Nr)>;

/// What an afspraak begins with: what the card asks, since a title says nothing a week later; the
/// title where that is too long.
fn begin(kaart: &Kaart) -> &str {
    if kaart.question.chars().count() <= BEGIN_MOST {
        &kaart.question
    } else {
        &kaart.title
    }
}

impl Meeting {
    /// The chosen doekaart becomes an afspraak, in the group's own words; once.
    pub(super) fn choose_act(&mut self, context: &Context<'_>) -> Answer {
        let card = self.view.choice.and_then(|at| u32::try_from(at + 1).ok());
        let kaart = card.and_then(|card| self.doekaart(Nr(card), context).zip(Some(Nr(card))));
        let Some((kaart, card)) = kaart else {
            return self.open(Target::Line(LineKind::Afspraak), "");
        };
        if self.has_chosen(kaart) {
            return Answer::notice(Notice::AlreadyChosen);
        }
        self.open(Target::Act(card), begin(kaart))
    }

    /// The doekaart with this number, from 1.
    fn doekaart<'a>(&self, card: Nr, context: &Context<'a>) -> Option<&'a Kaart> {
        let at = usize::try_from(card.0).ok()?.checked_sub(1)?;
        let pakket = self.pakket(context.toolkit)?;
        pakket.of_kind(KaartKind::Doe).nth(at)
    }

    /// Whether this card is an afspraak of this step already.
    pub fn has_chosen(&self, kaart: &Kaart) -> bool {
        let here = self.session().here;
        let made = self.session().afspraken.iter();
        let mut made = made.filter(|made| made.step == here);
        made.any(|made| {
            made.what == begin(kaart) || self.acts.contains(&(kaart.title.clone(), made.nr))
        })
    }

    /// The afspraak was made of this card: it is chosen.
    pub(in crate::app) fn act_became(&mut self, card: Nr, context: &Context<'_>) {
        let made = self.session().afspraken.last().map(|made| made.nr);
        let title = self
            .doekaart(card, context)
            .map(|kaart| kaart.title.clone());
        self.acts.extend(title.zip(made));
    }
}
