//! A text of a session in which a word was found, and which text that is.
use super::ids::Nr;

/// A text in which a word was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which text it is.
    pub place: Place,
    /// The whole text, as it stands.
    pub text: String,
}

/// Which text of a session; a number is that of the step in which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The title of the session.
    Title,
    /// Its one question.
    Question,
    /// The team.
    Team,
    /// A name of somebody who was there.
    Participant,
    /// The casus.
    Casus,
    /// The page for the intervisie.
    Brief,
    /// Title, question or explanation of a step.
    Step(Nr),
    /// A loose note.
    Note(Nr),
    /// What was answered or drawn alone.
    Answer(Nr),
    /// What was said of an earlier afspraak.
    Verdict(Nr),
    /// A line on a board.
    Item(Nr),
    /// A line of oogst.
    Oogst,
    /// What was agreed.
    Afspraak,
    /// What was parked.
    Parked,
}

impl Place {
    /// Whether a list shows this text on the line of the session itself.
    pub const fn is_heading(self) -> bool {
        matches!(self, Self::Title | Self::Team)
    }

    /// The step in which it stands, when it stands in one.
    pub const fn step(self) -> Option<Nr> {
        match self {
            Self::Step(nr)
            | Self::Note(nr)
            | Self::Answer(nr)
            | Self::Verdict(nr)
            | Self::Item(nr) => Some(nr),
            Self::Title
            | Self::Question
            | Self::Team
            | Self::Participant
            | Self::Casus
            | Self::Brief
            | Self::Oogst
            | Self::Afspraak
            | Self::Parked => None,
        }
    }
}
