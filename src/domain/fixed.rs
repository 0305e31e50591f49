//! The steps that every programme shares, with the words that `toolkit/vaste-stappen.toml` brings.

use super::session::Session;
use super::step::{Step, StepKind};

/// What the room reads in one of the shared steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FixedStep {
    /// Above it.
    pub title: String,
    /// Full sentences to choose from; may be empty.
    pub questions: Vec<String>,
    /// One or two sentences below it.
    pub explanation: Option<String>,
    /// For the facilitator; the group may read it too.
    pub tip: Option<String>,
}

/// The shared steps, by their place in a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FixedSteps {
    /// What for, until when, what is kept.
    pub opening: FixedStep,
    /// The first round.
    pub check_in: FixedStep,
    /// What became of earlier afspraken.
    pub look_back: FixedStep,
    /// Around the story.
    pub story: FixedStep,
    /// Around the film.
    pub film: FixedStep,
    /// Around the three rings.
    pub circle: FixedStep,
    /// Choosing a doekaart.
    pub act: FixedStep,
    /// One situation under a pseudonym.
    pub casus: FixedStep,
    /// The break.
    pub pause: FixedStep,
    /// What do we take along.
    pub oogst: FixedStep,
    /// Who does what, by when.
    pub afspraken: FixedStep,
    /// The last round.
    pub check_out: FixedStep,
    /// Alone: the page for the others.
    pub brief: FixedStep,
}

impl FixedSteps {
    /// The tip that belongs to a step of a meeting.
    pub fn tip_of(&self, session: &Session, step: &Step) -> Option<&str> {
        let shared = match step.kind {
            StepKind::Opening => &self.opening,
            StepKind::Rondje
                if session
                    .before(step.nr)
                    .is_none_or(|first| first.kind == StepKind::Opening) =>
            {
                &self.check_in
            }
            StepKind::Rondje => &self.check_out,
            StepKind::Terugblik => &self.look_back,
            StepKind::Verhaal => &self.story,
            StepKind::Film => &self.film,
            StepKind::Cirkel => &self.circle,
            StepKind::Doekaart => &self.act,
            StepKind::Casus => &self.casus,
            StepKind::Pauze => &self.pause,
            StepKind::Oogst => &self.oogst,
            StepKind::Afspraken => &self.afspraken,
            StepKind::Denkkaart
            | StepKind::Werkplaat
            | StepKind::Gesprek
            | StepKind::Vraag
            | StepKind::Trekking => return None,
        };
        shared.tip.as_deref()
    }
}

impl FixedStep {
    /// One of the questions; the same seed gives the same one.
    pub fn question(&self, seed: u64) -> Option<String> {
        let count = u64::try_from(self.questions.len())
            .ok()
            .filter(|count| *count > 0)?;
        let index = usize::try_from(seed % count).ok()?;
        self.questions.get(index).cloned()
    }
}
