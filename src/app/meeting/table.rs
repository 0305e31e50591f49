//! What lies on the table in a step: earlier afspraken, a film, a casus, cards to draw from.
use crate::domain::chance;
use crate::domain::change::Change;
use crate::domain::record::FieldName;
use crate::domain::session::Casus;
use crate::domain::step::Step;
use crate::domain::toolkit::{Kaart, KaartKind, Werkpakket};

use crate::app::answer::{Answer, Context};
use crate::app::capture::Target;
use crate::app::msg::Effect;
use crate::app::overlay::Overlay;
use crate::domain::notice::Notice;

use super::Meeting;

/// How many cards are drawn when the werkpakket does not say.
const CARDS: usize = 3;

impl Meeting {
    /// Chooses the first afspraak, or asks what became of the chosen one.
    pub(super) fn look_at(&mut self, context: &Context<'_>) -> Answer {
        let count = self.choices(context);
        match self.view.choice {
            Some(at) if at < count => Answer::overlay(Overlay::Verdict { cursor: 0 }),
            Some(_) | None => {
                self.view.choice = (count > 0).then_some(0);
                Answer::default()
            }
        }
    }

    /// Opens the film: what lies ready for it, else its address; its time runs from then on.
    pub(super) fn show_film(&mut self, context: &Context<'_>) -> Answer {
        let film = self.session().step().film.as_ref();
        let url = film.and_then(|film| film.url.clone());
        let pakket = self.session().werkpakket.clone();
        let mut answer = self.start_time(context);
        if url.is_some() {
            answer.notice = Some(Notice::FilmOpened);
        }
        let film = Effect::OpenFilm {
            pakket,
            address: url,
        };
        answer.effects.push(film);
        answer
    }

    /// A casus is written down first; once it stands there the step offers its time.
    pub(super) fn offer_casus(&mut self, context: &Context<'_>) -> Answer {
        let casus = self.session().casus.as_ref();
        match casus.map(|casus| casus.pseudonym.clone()) {
            Some(_) if !self.session().step().timer.is_touched() => self.start_time(context),
            Some(name) => self.open(Target::CasusName, &name),
            None => self.open(Target::CasusName, ""),
        }
    }

    /// The name that is not a name stands; then what is going on.
    pub(in crate::app) fn name_casus(
        &mut self,
        pseudonym: String,
        context: &Context<'_>,
    ) -> Answer {
        let known = self.session().casus.clone();
        let situation = known.map(|casus| casus.situation).unwrap_or_default();
        let text = situation.clone();
        let mut answer = self.set_casus(
            Casus {
                pseudonym,
                situation,
            },
            FieldName::CasusName,
            context,
        );
        answer.and(self.open(Target::CasusSituation, &text));
        answer
    }

    /// What is going on in the casus.
    pub(in crate::app) fn tell_casus(
        &mut self,
        situation: Option<String>,
        context: &Context<'_>,
    ) -> Answer {
        let known = self.session().casus.clone();
        let pseudonym = known.map(|casus| casus.pseudonym).unwrap_or_default();
        let situation = situation.unwrap_or_default();
        let casus = Casus {
            pseudonym,
            situation,
        };
        self.set_casus(casus, FieldName::CasusSituation, context)
    }

    fn set_casus(&mut self, casus: Casus, field: FieldName, context: &Context<'_>) -> Answer {
        let change = Change::CasusSet { casus: Some(casus) };
        self.record(context.now, change, Some(field))
    }

    /// Draws cards; of those on the table the chosen one stays; then the time runs.
    pub(super) fn draw_cards(&mut self, context: &Context<'_>) -> Answer {
        let step = self.session().step();
        let nr = step.nr;
        let drawn = match (step.drawn.as_slice(), self.view.choice) {
            ([], _) => self.deal(context),
            ([_], _) => return self.start_time(context),
            (all, Some(at)) => all.get(at).cloned().into_iter().collect(),
            (_, None) => {
                self.view.choice = Some(0);
                return Answer::default();
            }
        };
        if drawn.is_empty() {
            return self.start_time(context);
        }
        self.view.choice = None;
        let change = Change::CardsDrawn { step: nr, drawn };
        self.record(context.now, change, None)
    }

    /// Some cards of the werkpakket, by chance.
    fn deal(&self, context: &Context<'_>) -> Vec<String> {
        let Some(pakket) = self.pakket(context.toolkit) else {
            return Vec::new();
        };
        let step = self.session().step();
        let deck = deck(pakket);
        let seed = context.seed ^ u64::from(self.session().seq);
        let order = chance::order(deck.len(), seed);
        let count = cards_to_draw(pakket, step);
        let chosen = order.into_iter().take(count);
        chosen.map(|at| deck[at].question.clone()).collect()
    }
}

/// The cards to draw from: images, or else the questions to think about.
fn deck(pakket: &Werkpakket) -> Vec<&Kaart> {
    let images: Vec<&Kaart> = pakket.of_kind(KaartKind::Beeld).collect();
    if images.is_empty() {
        pakket.of_kind(KaartKind::Denk).collect()
    } else {
        images
    }
}

/// How many cards this step draws.
pub fn cards_to_draw(pakket: &Werkpakket, step: &Step) -> usize {
    let draw = pakket.own_step(step).and_then(|own| own.draw);
    draw.map_or(CARDS, usize::from).min(deck(pakket).len())
}
