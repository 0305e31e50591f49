//! How a group talks about one question, and the sub-steps that guide it.
use serde::{Deserialize, Serialize};

/// How a group talks about one question.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Werkvorm {
    /// Everybody in turn, once, without discussion.
    Rondje,
    /// First write in silence, then a round.
    #[default]
    StilDanRondje,
    /// Alone, in twos, in fours, all together.
    #[serde(rename = "1-2-4-allen")]
    EenTweeVierAllen,
    /// In twos: first one tells, then the other.
    Duo,
    /// Everybody finds a place on a line between two ends.
    StellingLijn,
    /// An inner circle talks, an outer circle listens; then they change.
    Vissenkom,
    /// Everybody puts tally marks.
    Turf,
    /// Speak as somebody else: an inwoner, the wethouder, control.
    Rolwissel,
    /// Talk freely.
    Gesprek,
}

impl Werkvorm {
    /// Every form.
    pub const ALL: [Self; 9] = [
        Self::Rondje,
        Self::StilDanRondje,
        Self::EenTweeVierAllen,
        Self::Duo,
        Self::StellingLijn,
        Self::Vissenkom,
        Self::Turf,
        Self::Rolwissel,
        Self::Gesprek,
    ];

    /// The sub-steps that guide the group, with their minutes; empty when the form has just one.
    /// Together they take exactly `minutes`.
    ///
    /// Minutes: 1-2-4-allen is 1 + 2 + 4 + 5 (`room.md` A.8), duo is two equal halves and a
    /// common end, silence before a round is two minutes, three from twelve minutes on.
    pub fn parts(self, minutes: u16) -> Vec<Part> {
        let part = |kind, minutes| Part { kind, minutes };
        match self {
            Self::StilDanRondje if minutes >= 5 => {
                let silent = if minutes >= 12 { 3 } else { 2 };
                vec![
                    part(PartKind::Silent, silent),
                    part(PartKind::Round, minutes - silent),
                ]
            }
            Self::EenTweeVierAllen if minutes >= 10 => vec![
                part(PartKind::Alone, 1),
                part(PartKind::Pairs, 2),
                part(PartKind::Fours, 4),
                part(PartKind::All, minutes - 7),
            ],
            Self::Duo if minutes >= 6 => {
                let half = (minutes * 2 / 5).max(2);
                vec![
                    part(PartKind::FirstTells, half),
                    part(PartKind::SecondTells, half),
                    part(PartKind::All, minutes - 2 * half),
                ]
            }
            Self::StellingLijn if minutes >= 6 => {
                vec![part(PartKind::Line, 2), part(PartKind::All, minutes - 2)]
            }
            Self::Vissenkom if minutes >= 8 => {
                let half = minutes / 2;
                vec![
                    part(PartKind::Inner, half),
                    part(PartKind::Outer, minutes - half),
                ]
            }
            Self::Rondje
            | Self::StilDanRondje
            | Self::EenTweeVierAllen
            | Self::Duo
            | Self::StellingLijn
            | Self::Vissenkom
            | Self::Turf
            | Self::Rolwissel
            | Self::Gesprek => Vec::new(),
        }
    }
}

/// A sub-step of a [`Werkvorm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What everybody does now.
    pub kind: PartKind,
    /// Planned minutes.
    pub minutes: u16,
}

/// What everybody does in a sub-step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// Write in silence.
    Silent,
    /// Tell in turn.
    Round,
    /// Think alone.
    Alone,
    /// Talk in twos.
    Pairs,
    /// Talk in fours.
    Fours,
    /// Talk with everybody.
    All,
    /// The first of two tells.
    FirstTells,
    /// The second of two tells.
    SecondTells,
    /// Find a place on the line.
    Line,
    /// The inner circle talks.
    Inner,
    /// The circles have changed places.
    Outer,
}
