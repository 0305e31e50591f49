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

    /// The fewest minutes in which its sub-steps have time enough; below it the group goes its own
    /// way. None where there is just one.
    const fn least(self) -> Option<u16> {
        match self {
            Self::StilDanRondje => Some(5),
            Self::EenTweeVierAllen => Some(10),
            Self::Duo | Self::StellingLijn => Some(6),
            Self::Vissenkom => Some(8),
            Self::Rondje | Self::Turf | Self::Rolwissel | Self::Gesprek => None,
        }
    }

    /// From how many minutes on it guides the group; zero where it never does.
    pub fn guides_from(self) -> u16 {
        self.least().unwrap_or(0)
    }

    /// The sub-steps that guide the group, with their minutes; empty when the form has just one.
    /// Together they take exactly `minutes`.
    ///
    /// Minutes: 1-2-4-allen is 1 + 2 + 4 + 5 (`room.md` A.8), duo is twice five at most with a
    /// common end, a fishbowl two equal halves with one, silence before a round is two minutes,
    /// three from twelve minutes on.
    pub fn parts(self, minutes: u16) -> Vec<Part> {
        if self.least().is_none_or(|least| minutes < least) {
            return Vec::new();
        }
        let planned = self.planned(minutes).into_iter();
        let mut parts: Vec<Part> = planned
            .map(|(kind, minutes)| Part { kind, minutes })
            .collect();
        let planned: u16 = parts.iter().map(|part| part.minutes).sum();
        // The last has what the others leave.
        if let Some(last) = parts.last_mut() {
            last.minutes = minutes - planned;
        }
        parts
    }

    /// The sub-steps and their minutes; the last takes what is left.
    fn planned(self, minutes: u16) -> Vec<(PartKind, u16)> {
        match self {
            Self::StilDanRondje => {
                let silent = if minutes >= 12 { 3 } else { 2 };
                vec![(PartKind::Silent, silent), (PartKind::Round, 0)]
            }
            Self::EenTweeVierAllen => vec![
                (PartKind::Alone, 1),
                (PartKind::Pairs, 2),
                (PartKind::Fours, 4),
                (PartKind::All, 0),
            ],
            Self::Duo => {
                let half = ((minutes - 2) / 2).min(5);
                vec![
                    (PartKind::FirstTells, half),
                    (PartKind::SecondTells, half),
                    (PartKind::All, 0),
                ]
            }
            Self::StellingLijn => vec![(PartKind::Line, 2), (PartKind::All, 0)],
            Self::Vissenkom => {
                let half = minutes * 2 / 5;
                vec![
                    (PartKind::Inner, half),
                    (PartKind::Outer, half),
                    (PartKind::All, 0),
                ]
            }
            Self::Rondje | Self::Turf | Self::Rolwissel | Self::Gesprek => Vec::new(),
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

/// How a number of people divides into groups that are as equal as can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups {
    /// How many people are in a small one.
    pub size: u16,
    /// How many small ones there are.
    pub small: u16,
    /// How many there are with one person more.
    pub large: u16,
}

impl Groups {
    fn of(people: u16, count: u16) -> Self {
        let large = people % count;
        Self {
            size: people / count,
            small: count - large,
            large,
        }
    }
}

impl PartKind {
    /// How so many people divide where a sub-step begins with finding each other; none where
    /// everybody stays together, or there are too few.
    pub fn groups(self, people: u16) -> Option<Groups> {
        let count = match self {
            Self::Pairs | Self::FirstTells => people / 2,
            // Groups of three to five: the twos that were there come together.
            Self::Fours => (people + 2) / 4,
            Self::Inner => 2.min(people / 2),
            Self::Silent
            | Self::Round
            | Self::Alone
            | Self::All
            | Self::SecondTells
            | Self::Line
            | Self::Outer => 0,
        };
        (count > 0).then(|| Groups::of(people, count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sizes of the groups, the large ones last.
    fn sizes(groups: Groups) -> Vec<u16> {
        let small = vec![groups.size; groups.small.into()];
        let large = vec![groups.size + 1; groups.large.into()];
        [small, large].concat()
    }

    #[test]
    fn seven_people_are_two_twos_and_a_three_and_then_a_three_and_a_four() {
        let of = |kind: PartKind| sizes(kind.groups(7).unwrap());
        assert_eq!(of(PartKind::Pairs), [2, 2, 3]);
        assert_eq!(of(PartKind::FirstTells), [2, 2, 3]);
        assert_eq!(of(PartKind::Fours), [3, 4]);
        assert_eq!(of(PartKind::Inner), [3, 4]);
        assert_eq!(PartKind::All.groups(7), None);
    }

    #[test]
    fn nobody_is_left_over_and_nobody_is_alone() {
        for people in 2..=60 {
            for (kind, most) in [(PartKind::Pairs, 3), (PartKind::Fours, 5)] {
                let groups = sizes(kind.groups(people).unwrap_or(Groups {
                    size: people,
                    small: 1,
                    large: 0,
                }));
                assert_eq!(groups.iter().sum::<u16>(), people, "{kind:?}");
                let fits = |size: &u16| (2..=most).contains(size);
                assert!(groups.iter().all(fits), "{people} {kind:?}: {groups:?}");
            }
        }
        assert_eq!(PartKind::Pairs.groups(1), None);
    }

    #[test]
    fn the_parts_take_exactly_the_minutes_there_are_and_each_has_at_least_one() {
        for form in Werkvorm::ALL {
            for minutes in 1..=120 {
                let parts = form.parts(minutes);
                let sum: u16 = parts.iter().map(|part| part.minutes).sum();
                let guided = form.least().is_some_and(|least| minutes >= least);
                assert_eq!(sum, if guided { minutes } else { 0 }, "{form:?} {minutes}");
                assert!(
                    parts.iter().all(|part| part.minutes > 0),
                    "{form:?} {minutes}"
                );
            }
        }
    }

    #[test]
    fn the_minutes_of_the_forms_are_those_that_were_agreed() {
        let of = |form: Werkvorm, minutes| {
            let parts = form.parts(minutes);
            parts.iter().map(|part| part.minutes).collect::<Vec<_>>()
        };
        assert_eq!(of(Werkvorm::EenTweeVierAllen, 12), [1, 2, 4, 5]);
        assert_eq!(of(Werkvorm::Duo, 12), [5, 5, 2]);
        assert_eq!(of(Werkvorm::Duo, 10), [4, 4, 2]);
        assert_eq!(of(Werkvorm::StilDanRondje, 11), [2, 9]);
        assert_eq!(of(Werkvorm::Vissenkom, 15), [6, 6, 3]);
        assert_eq!(of(Werkvorm::StellingLijn, 10), [2, 8]);
    }
}
