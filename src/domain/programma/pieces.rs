//! The pieces that a plan is made of: one step of each kind, and all that can still be put in.
use super::circle_step;
use crate::domain::board::Board;
use crate::domain::fixed::{FixedStep, FixedSteps};
use crate::domain::ids::Nr;
use crate::domain::step::{Step, StepFilm, StepKind};
use crate::domain::toolkit::{Kaart, KaartKind, Werkpakket, Werkplaat};

/// A step that shows one kaart. It never plans more than the kaart's own minimum allows.
pub fn kaart_step(pakket: &Werkpakket, kaart: &Kaart, minutes: u16, minimum: u16) -> Step {
    let kind = match kaart.kind {
        KaartKind::Denk => StepKind::Denkkaart,
        KaartKind::Doe => StepKind::Doekaart,
        KaartKind::Beeld => StepKind::Trekking,
    };
    let minimum = minimum.max(kaart.minimum.min(minutes));
    let mut step = Step::new(Nr(0), kind, &kaart.title, minutes, minimum);
    step.from = Some(format!("{}/{}", pakket.id, kaart.id));
    step.question = Some(kaart.question.clone());
    step.explanation.clone_from(&kaart.explanation);
    step.form = Some(kaart.form);
    step
}

/// A step with a board of the werkpakket, empty.
pub(super) fn plaat(pakket: &Werkpakket, plaat: &Werkplaat, minutes: u16, minimum: u16) -> Step {
    let kind = StepKind::Werkplaat;
    let mut step = Step::new(Nr(0), kind, &plaat.title, minutes, minimum);
    step.from = Some(format!("{}/{}", pakket.id, plaat.id));
    step.explanation = Some(plaat.invitation.clone());
    step.board = Some(Board::empty(plaat.layout.clone()));
    step
}

/// The story, when the werkpakket tells one.
pub(super) fn story(
    pakket: &Werkpakket,
    fixed: &FixedSteps,
    minutes: u16,
    minimum: u16,
) -> Option<Step> {
    pakket.story.as_ref()?;
    let mut step = shared(StepKind::Verhaal, &fixed.story, minutes, minimum);
    step.from = Some(pakket.id.to_string());
    step.question = Some(pakket.question.clone());
    Some(step)
}

/// The film, when the werkpakket has one; it also works without an address.
pub(super) fn film(
    pakket: &Werkpakket,
    fixed: &FixedSteps,
    minutes: u16,
    minimum: u16,
) -> Option<Step> {
    let film = pakket.film.as_ref()?;
    let mut step = shared(StepKind::Film, &fixed.film, minutes, minimum);
    step.question = Some(film.question.clone());
    step.film = Some(StepFilm {
        title: film.title.clone(),
        url: film.url.clone(),
        question: film.question.clone(),
    });
    Some(step)
}

/// One situation to talk about.
pub(super) fn casus(fixed: &FixedSteps, minutes: u16, minimum: u16) -> Step {
    shared(StepKind::Casus, &fixed.casus, minutes, minimum)
}

pub(super) fn shared(kind: StepKind, words: &FixedStep, minutes: u16, minimum: u16) -> Step {
    let mut step = Step::new(Nr(0), kind, &words.title, minutes, minimum);
    step.question = words.question(0);
    step.explanation.clone_from(&words.explanation);
    step
}

/// Every step that can be put into a meeting about this werkpakket, not numbered yet: its
/// kaarten, its boards, and what every meeting can have.
pub fn insertable(pakket: Option<&Werkpakket>, fixed: &FixedSteps) -> Vec<Step> {
    let mut all = Vec::new();
    if let Some(pakket) = pakket {
        for kind in [KaartKind::Denk, KaartKind::Doe] {
            let kaarten = pakket.of_kind(kind);
            all.extend(kaarten.map(|one| kaart_step(pakket, one, one.minutes, one.minimum)));
        }
        let platen = pakket.werkplaten.iter();
        all.extend(platen.map(|one| plaat(pakket, one, one.minutes, one.minimum)));
        all.extend(circle_step(pakket, fixed, 12, 8));
        all.extend(story(pakket, fixed, 4, 3));
        all.extend(film(pakket, fixed, 6, 4));
    }
    all.push(casus(fixed, 15, 10));
    all.push(shared(StepKind::Rondje, &fixed.check_in, 4, 2));
    all.push(shared(StepKind::Pauze, &fixed.pause, 10, 5));
    all.push(shared(StepKind::Oogst, &fixed.oogst, 3, 2));
    all.push(shared(StepKind::Afspraken, &fixed.afspraken, 6, 4));
    all.push(shared(StepKind::Rondje, &fixed.check_out, 4, 3));
    all
}
