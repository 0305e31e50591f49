//! The plan of a meeting: which steps a werkpakket gives in the time there is.
//!
//! Minutes and minimums are those of `docs/decisions.md` ("Doses"); about a tenth stays free.
use std::collections::BTreeSet;

use super::fixed::{FixedStep, FixedSteps};
use super::ids::{KaartId, Nr, WerkplaatId};
use super::levels::{Bewaren, Dose};
use super::step::{Step, StepKind};
use super::toolkit::{Kaart, KaartKind, OwnStep, Werkpakket, Werkplaat};

mod circle;
mod fit;
mod pieces;
pub mod replan;

pub use circle::circle_step;
pub use pieces::{insertable, kaart_step};

/// What is asked of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How long, by name.
    pub dose: Dose,
    /// How long, in minutes.
    pub minutes: u16,
    /// The denkkaart to begin with; none is the first that this team has not had.
    pub kaart: Option<KaartId>,
    /// The board to work on; none is the first.
    pub plaat: Option<WerkplaatId>,
    /// Whether a situation was written down to talk about.
    pub casus: bool,
    /// Kaarten that this team has had.
    pub had: BTreeSet<KaartId>,
    /// Whether there is something to look back at.
    pub looks_back: bool,
    /// Chooses among the questions of the rounds.
    pub seed: u64,
}

impl Wish {
    /// A named dose with nothing special.
    pub const fn dose(dose: Dose) -> Self {
        Self {
            dose,
            minutes: dose.minutes(),
            kaart: None,
            plaat: None,
            casus: false,
            had: BTreeSet::new(),
            looks_back: false,
            seed: 0,
        }
    }
}

/// A step in the making, and how easily it goes when time is short (0: it stays).
struct Planned {
    step: Step,
    drop_first: u8,
}

/// Composes the steps, numbered from 1. A werkpakket with steps of its own gives those.
pub fn compose(pakket: &Werkpakket, fixed: &FixedSteps, wish: &Wish) -> Vec<Step> {
    let mut plan = if pakket.steps.is_empty() {
        standard(pakket, fixed, wish)
    } else {
        own(pakket, fixed, wish)
    };
    let planned: u16 = plan.iter().map(|planned| planned.step.minutes).sum();
    if wish.minutes != wish.dose.minutes() || wish.dose == Dose::Eigen {
        fit::to(&mut plan, budget(wish.minutes));
    } else if wish.looks_back || wish.casus {
        // What came in makes the rest shorter, not the meeting longer.
        fit::to(&mut plan, planned.min(budget(wish.minutes)));
    }
    let steps = plan.into_iter().map(|planned| planned.step);
    (1..)
        .zip(steps)
        .map(|(nr, step)| Step { nr: Nr(nr), ..step })
        .collect()
}

/// Minutes to plan in: about a tenth stays free.
const fn budget(minutes: u16) -> u16 {
    minutes - minutes / 10
}

/// The named dose whose steps suit this many minutes.
const fn shape(dose: Dose, minutes: u16) -> Dose {
    match dose {
        Dose::Koffie | Dose::Werkoverleg | Dose::Verdieping => dose,
        Dose::Eigen if minutes < 30 => Dose::Koffie,
        Dose::Eigen if minutes < 70 => Dose::Werkoverleg,
        Dose::Eigen => Dose::Verdieping,
    }
}

/// The composition of a named dose.
struct Composer<'a> {
    pakket: &'a Werkpakket,
    fixed: &'a FixedSteps,
    wish: &'a Wish,
    plan: Vec<Planned>,
}

fn standard(pakket: &Werkpakket, fixed: &FixedSteps, wish: &Wish) -> Vec<Planned> {
    let mut composer = Composer {
        pakket,
        fixed,
        wish,
        plan: Vec::new(),
    };
    match shape(wish.dose, wish.minutes) {
        Dose::Koffie => composer.koffie(),
        Dose::Werkoverleg | Dose::Eigen => composer.werkoverleg(),
        Dose::Verdieping => composer.verdieping(),
    }
    composer.plan
}

impl Composer<'_> {
    fn koffie(&mut self) {
        self.talk(10, 8);
        self.shared(StepKind::Oogst, &self.fixed.oogst, 3, 2, 0);
    }

    fn werkoverleg(&mut self) {
        self.shared(StepKind::Opening, &self.fixed.opening, 1, 1, 0);
        self.shared(StepKind::Rondje, &self.fixed.check_in, 4, 2, 4);
        self.story(3, 2);
        self.talk(11, 8);
        self.werkplaat(13, 10, 3);
        self.act(4, 3);
        self.shared(StepKind::Oogst, &self.fixed.oogst, 2, 1, 0);
        self.last(StepKind::Rondje, &self.fixed.check_out, 3, 2);
    }

    fn verdieping(&mut self) {
        self.shared(StepKind::Opening, &self.fixed.opening, 2, 2, 0);
        self.shared(StepKind::Rondje, &self.fixed.check_in, 7, 5, 0);
        self.story(5, 3);
        self.denkkaart(0, 14, 10, 0);
        self.werkplaat(24, 18, 2);
        if self.wish.casus {
            self.add(pieces::casus(self.fixed, 10, 8), 0);
        } else {
            self.denkkaart(1, 10, 8, 6);
        }
        self.act(4, 3);
        self.shared(StepKind::Oogst, &self.fixed.oogst, 3, 2, 0);
        self.last(StepKind::Afspraken, &self.fixed.afspraken, 7, 6);
        self.last(StepKind::Rondje, &self.fixed.check_out, 5, 4);
    }

    fn add(&mut self, step: Step, drop_first: u8) {
        self.plan.push(Planned { step, drop_first });
    }

    fn shared(&mut self, kind: StepKind, words: &FixedStep, minutes: u16, minimum: u16, drop: u8) {
        let mut step = Step::new(Nr(0), kind, &words.title, minutes, minimum);
        step.question = words.question(self.wish.seed);
        step.explanation.clone_from(&words.explanation);
        self.add(step, drop);
        if kind == StepKind::Rondje && self.wish.looks_back && !self.looks_back_already() {
            let words = &self.fixed.look_back;
            self.shared(StepKind::Terugblik, words, 5, 3, 0);
        }
    }

    fn looks_back_already(&self) -> bool {
        self.plan
            .iter()
            .any(|planned| planned.step.kind == StepKind::Terugblik)
    }

    /// A step that no proposal may shorten.
    fn last(&mut self, kind: StepKind, words: &FixedStep, minutes: u16, minimum: u16) {
        self.shared(kind, words, minutes, minimum, 0);
        let step = &mut self.plan.last_mut().expect("a step was just added").step;
        step.fixed = true;
    }

    /// The story, or the film when there is one to see. A team hears a story once: with something
    /// to look back at it makes room.
    fn story(&mut self, minutes: u16, minimum: u16) {
        if self.wish.looks_back {
            return;
        }
        let story = pieces::story(self.pakket, self.fixed, minutes, minimum);
        let film = || pieces::film(self.pakket, self.fixed, minutes, minimum);
        if let Some(step) = story.or_else(film) {
            self.add(step, 5);
        }
    }

    /// What the group talks about when there is time for one thing: the casus that was written
    /// down, else the first kaart.
    fn talk(&mut self, minutes: u16, minimum: u16) {
        if self.wish.casus {
            self.add(pieces::casus(self.fixed, minutes, minimum), 0);
        } else {
            self.denkkaart(0, minutes, minimum, 0);
        }
    }

    fn denkkaart(&mut self, place: usize, minutes: u16, minimum: u16, drop: u8) {
        if let Some(kaart) = denkkaarten(self.pakket, self.wish).get(place) {
            let step = kaart_step(self.pakket, kaart, minutes, minimum);
            self.add(step, drop);
        }
    }

    fn werkplaat(&mut self, minutes: u16, minimum: u16, drop: u8) {
        if let Some(plaat) = wished_plaat(self.pakket, self.wish.plaat.as_ref()) {
            self.add(pieces::plaat(self.pakket, plaat, minutes, minimum), drop);
        }
    }

    fn act(&mut self, minutes: u16, minimum: u16) {
        if self.pakket.of_kind(KaartKind::Doe).next().is_some() {
            let words = &self.fixed.act;
            self.shared(StepKind::Doekaart, words, minutes, minimum, 0);
            let step = &mut self.plan.last_mut().expect("a step was just added").step;
            step.from = Some(self.pakket.id.to_string());
        }
    }
}

/// Denkkaarten in the order in which this team gets them: the wished one, then new ones, then
/// those it has had.
pub fn denkkaarten<'a>(pakket: &'a Werkpakket, wish: &Wish) -> Vec<&'a Kaart> {
    let rank = |kaart: &&Kaart| {
        let wished = wish.kaart.as_ref() == Some(&kaart.id);
        (!wished, wish.had.contains(&kaart.id))
    };
    let mut all: Vec<&Kaart> = pakket.of_kind(KaartKind::Denk).collect();
    all.sort_by_key(rank);
    all
}

/// The board of this meeting: the wished one, else the first.
pub fn wished_plaat<'a>(
    pakket: &'a Werkpakket,
    wish: Option<&WerkplaatId>,
) -> Option<&'a Werkplaat> {
    let wished = wish.and_then(|id| pakket.werkplaat(id));
    wished.or_else(|| pakket.werkplaten.first())
}

/// The steps that a werkpakket brings itself, with a look back behind the first round when there
/// is something to look back at. A team hears a story once: it makes room.
fn own(pakket: &Werkpakket, fixed: &FixedSteps, wish: &Wish) -> Vec<Planned> {
    let own_time = |own: &OwnStep| own.doses.contains(&Dose::Eigen);
    let dose = if pakket.steps.iter().any(own_time) {
        wish.dose
    } else {
        shape(wish.dose, wish.minutes)
    };
    let takes_part = |own: &&OwnStep| own.doses.is_empty() || own.doses.contains(&dose);
    let planned = |own: &OwnStep| Planned {
        step: own_step(pakket, fixed, own),
        drop_first: 0,
    };
    let own = pakket.steps.iter().filter(takes_part);
    let mut plan: Vec<Planned> = own.map(planned).collect();
    let round = plan
        .iter()
        .position(|planned| planned.step.kind == StepKind::Rondje);
    let keeps = pakket.bewaren != Some(Bewaren::Niets);
    if let Some(round) = round.filter(|_| wish.looks_back && keeps) {
        let step = pieces::shared(StepKind::Terugblik, &fixed.look_back, 5, 3);
        let drop_first = 0;
        plan.insert(round + 1, Planned { step, drop_first });
        plan.retain(|planned| planned.step.kind != StepKind::Verhaal);
    }
    let is_there = |kind| plan.iter().any(|planned| planned.step.kind == kind);
    if wish.casus && !is_there(StepKind::Casus) {
        let ends = [StepKind::Doekaart, StepKind::Oogst, StepKind::Afspraken];
        let end = plan
            .iter()
            .position(|planned| ends.contains(&planned.step.kind));
        let step = pieces::casus(fixed, 10, 8);
        let drop_first = 0;
        plan.insert(end.unwrap_or(plan.len()), Planned { step, drop_first });
    }
    plan
}

fn own_step(pakket: &Werkpakket, fixed: &FixedSteps, own: &OwnStep) -> Step {
    let (minutes, minimum) = (own.minutes, own.minimum);
    let kaart = own.kaart.as_ref().and_then(|id| pakket.kaart(id));
    let kaart = kaart.map(|kaart| kaart_step(pakket, kaart, minutes, minimum));
    let plaat = own.werkplaat.as_ref().and_then(|id| pakket.werkplaat(id));
    let plaat = plaat.map(|plaat| pieces::plaat(pakket, plaat, minutes, minimum));
    let told = match own.kind {
        StepKind::Verhaal => pieces::story(pakket, fixed, minutes, minimum),
        StepKind::Film => pieces::film(pakket, fixed, minutes, minimum),
        StepKind::Cirkel => circle_step(pakket, fixed, minutes, minimum),
        StepKind::Opening
        | StepKind::Rondje
        | StepKind::Terugblik
        | StepKind::Denkkaart
        | StepKind::Doekaart
        | StepKind::Werkplaat
        | StepKind::Casus
        | StepKind::Pauze
        | StepKind::Oogst
        | StepKind::Afspraken
        | StepKind::Gesprek
        | StepKind::Vraag
        | StepKind::Trekking => None,
    };
    let mut step = kaart
        .or(plaat)
        .or(told)
        .unwrap_or_else(|| Step::new(Nr(0), own.kind, &own.title, minutes, minimum));
    step.kind = own.kind;
    step.title.clone_from(&own.title);
    step.question = own.question.clone().or(step.question);
    step.explanation = own.explanation.clone().or(step.explanation);
    step.role.clone_from(&own.role);
    step.fixed = own.fixed;
    step
}
