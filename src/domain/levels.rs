//! Closed choices of a meeting: how much is kept, how long it takes, who looks at the screen.
use serde::{Deserialize, Serialize};

/// How much of a meeting stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bewaren {
    /// No file and no journal: all in memory.
    Niets,
    /// Oogst, afspraken, boards and times; loose notes and the casus go at closing.
    Oogst,
    /// Everything that was typed.
    Alles,
}

impl Bewaren {
    /// Every level, least first.
    pub const ALL: [Self; 3] = [Self::Niets, Self::Oogst, Self::Alles];
}

/// How long a meeting takes, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dose {
    /// 15 minutes: one denkkaart.
    Koffie,
    /// 45 minutes.
    Werkoverleg,
    /// 90 minutes.
    Verdieping,
    /// Minutes or an end time of one's own.
    Eigen,
}

impl Dose {
    /// The doses with a name and minutes of their own.
    pub const NAMED: [Self; 3] = [Self::Koffie, Self::Werkoverleg, Self::Verdieping];

    /// Minutes from begin to end; 45 for a time of one's own until it is said.
    pub const fn minutes(self) -> u16 {
        match self {
            Self::Koffie => 15,
            Self::Werkoverleg | Self::Eigen => 45,
            Self::Verdieping => 90,
        }
    }
}

/// Who looks at this screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Viewer {
    /// The group: only what is meant for the room is shown.
    Group,
    /// Only the facilitator.
    Me,
}

/// Which of the two windows of a meeting this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Window {
    /// ZAAL: what the group looks at.
    Room,
    /// REGIE: what only the facilitator looks at.
    Cockpit,
}
