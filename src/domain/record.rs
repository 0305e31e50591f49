//! What is written down the moment it happens: entries, and every keystroke of a field.
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::change::{Entry, LineKind};
use super::ids::Nr;

/// One line for the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// Something happened to the session; a field that it came from is done with its draft.
    Entry {
        entry: Entry,
        field: Option<FieldName>,
    },
    /// A field opens with this text.
    Opened { field: FieldName, text: String },
    /// A keystroke or paste: at character `at` remove `removed` characters, put `inserted` there.
    Edited {
        field: FieldName,
        at: usize,
        removed: usize,
        inserted: String,
    },
    /// The field is closed; its draft is kept for the next time.
    Closed { field: FieldName },
}

/// A field whose text is safe from its first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldName {
    /// A line that can be typed at any moment; an afspraak begins with what.
    Line(LineKind),
    /// Who will do it.
    Who,
    /// By when.
    When,
    /// A part of the afspraak that a doekaart becomes: step, and which card, from 1.
    Act(Nr, Nr, ActPart),
    /// When the group looks back.
    LookBack,
    /// A new line on the board of this step.
    NewItem(Nr),
    /// The text of a line on a board: step and line.
    ItemText(Nr, Nr),
    /// Why it is this way: step and line.
    Reason(Nr, Nr),
    /// Whose rule it is: step and line.
    RuleOf(Nr, Nr),
    /// Whether it is a habit: step and line.
    Habit(Nr, Nr),
    /// The name that is not a name, of the casus.
    CasusName,
    /// What is going on in the casus.
    CasusSituation,
    /// Until when an earlier afspraak is put off.
    PutOff,
    /// Who is there.
    People,
    /// Alone: the answer to the question of this step.
    Answer(Nr),
    /// Alone: where the page for the others goes.
    BriefPath,
}

/// What is typed one after the other where a doekaart becomes an afspraak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActPart {
    /// What.
    What,
    /// Who will do it.
    Who,
    /// By when.
    When,
}

impl ActPart {
    /// Every part, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::What, Self::Who, Self::When];

    const fn name(self) -> &'static str {
        match self {
            Self::What => "wat",
            Self::Who => "wie",
            Self::When => "wanneer",
        }
    }
}

impl FieldName {
    /// Whether it is done once this field is: the fields of one afspraak are done together.
    pub fn is_done_with(self, done: Self) -> bool {
        if let (Self::Act(step, card, _), Self::Act(at, other, _)) = (self, done) {
            return (step, card) == (at, other);
        }
        self == done || (self.is_of_afspraak() && done.is_of_afspraak())
    }

    /// Whether it is one of the fields of an afspraak that no card asked for.
    const fn is_of_afspraak(self) -> bool {
        matches!(
            self,
            Self::Line(LineKind::Afspraak) | Self::Who | Self::When
        )
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(LineKind::Note) => f.write_str("notitie"),
            Self::Line(LineKind::Oogst) => f.write_str("oogst"),
            Self::Line(LineKind::Parked) => f.write_str("parkeer"),
            Self::Line(LineKind::Afspraak) => f.write_str("afspraak.wat"),
            Self::Who => f.write_str("afspraak.wie"),
            Self::When => f.write_str("afspraak.wanneer"),
            Self::Act(step, card, part) => {
                write!(f, "doekaart:{step}.{card}.{}", part.name())
            }
            Self::LookBack => f.write_str("terugkijken"),
            Self::People => f.write_str("aanwezig"),
            Self::NewItem(step) => write!(f, "werkplaat:{step}.nieuw.tekst"),
            Self::ItemText(step, nr) => write!(f, "werkplaat:{step}.{nr}.tekst"),
            Self::Reason(step, nr) => write!(f, "werkplaat:{step}.{nr}.reden"),
            Self::RuleOf(step, nr) => write!(f, "werkplaat:{step}.{nr}.regel_van"),
            Self::Habit(step, nr) => write!(f, "werkplaat:{step}.{nr}.gewoonte"),
            Self::CasusName => f.write_str("casus.schuilnaam"),
            Self::CasusSituation => f.write_str("casus.situatie"),
            Self::PutOff => f.write_str("terugblik.naar"),
            Self::Answer(step) => write!(f, "antwoord:{step}"),
            Self::BriefPath => f.write_str("brief.pad"),
        }
    }
}

/// The name of a field that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown field `{0}`")]
pub struct UnknownField(String);

impl FromStr for FieldName {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<Self, UnknownField> {
        let unknown = || UnknownField(text.to_owned());
        match text {
            "notitie" => return Ok(Self::Line(LineKind::Note)),
            "oogst" => return Ok(Self::Line(LineKind::Oogst)),
            "parkeer" => return Ok(Self::Line(LineKind::Parked)),
            "afspraak.wat" => return Ok(Self::Line(LineKind::Afspraak)),
            "afspraak.wie" => return Ok(Self::Who),
            "afspraak.wanneer" => return Ok(Self::When),
            "terugkijken" => return Ok(Self::LookBack),
            "casus.schuilnaam" => return Ok(Self::CasusName),
            "casus.situatie" => return Ok(Self::CasusSituation),
            "terugblik.naar" => return Ok(Self::PutOff),
            "aanwezig" => return Ok(Self::People),
            "brief.pad" => return Ok(Self::BriefPath),
            _ => {}
        }
        if let Some(step) = text.strip_prefix("antwoord:") {
            let step = step.parse().map_err(|_| unknown())?;
            return Ok(Self::Answer(Nr(step)));
        }
        let (kind, place) = text.split_once(':').ok_or_else(unknown)?;
        let parts: Vec<&str> = place.split('.').collect();
        let [step, item, what] = parts.as_slice() else {
            return Err(unknown());
        };
        let number = |digits: &str| digits.parse().map(Nr).map_err(|_| unknown());
        let step = number(step)?;
        if kind == "doekaart" {
            let mut parts = ActPart::ALL.into_iter();
            let part = parts.find(|part| part.name() == *what);
            return Ok(Self::Act(step, number(item)?, part.ok_or_else(unknown)?));
        }
        if kind != "werkplaat" {
            return Err(unknown());
        }
        match (*item, *what) {
            ("nieuw", "tekst") => Ok(Self::NewItem(step)),
            (item, "tekst") => Ok(Self::ItemText(step, number(item)?)),
            (item, "reden") => Ok(Self::Reason(step, number(item)?)),
            (item, "regel_van") => Ok(Self::RuleOf(step, number(item)?)),
            (item, "gewoonte") => Ok(Self::Habit(step, number(item)?)),
            _ => Err(unknown()),
        }
    }
}

impl Serialize for FieldName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FieldName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A text that was being typed and is not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What stood in the field.
    pub text: String,
    /// Where the cursor stood, in characters from the start.
    pub cursor: usize,
    /// Whether the field was still open.
    pub is_open: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_again_by_its_name() {
        let (a, b) = (Nr(4), Nr(61));
        let mut fields: Vec<FieldName> = LineKind::ALL.map(FieldName::Line).to_vec();
        fields.extend([FieldName::Who, FieldName::When, FieldName::LookBack]);
        fields.extend([
            FieldName::CasusName,
            FieldName::CasusSituation,
            FieldName::PutOff,
        ]);
        fields.extend([
            FieldName::NewItem(a),
            FieldName::ItemText(a, b),
            FieldName::Reason(a, b),
        ]);
        fields.extend([FieldName::RuleOf(a, b), FieldName::Habit(a, b)]);
        fields.push(FieldName::People);
        fields.extend(ActPart::ALL.map(|part| FieldName::Act(a, b, part)));
        fields.extend([FieldName::Answer(a), FieldName::BriefPath]);
        for field in fields {
            assert_eq!(field.to_string().parse(), Ok(field));
        }
        assert!("werkplaat:4.61.kleur".parse::<FieldName>().is_err());
        assert!("doekaart:4.61.kleur".parse::<FieldName>().is_err());
        assert!("bord:4.61.tekst".parse::<FieldName>().is_err());
    }

    #[test]
    fn the_fields_of_one_afspraak_are_done_together_and_no_others() {
        let act = |card, part| FieldName::Act(Nr(7), Nr(card), part);
        let done = act(1, ActPart::When);
        assert!(act(1, ActPart::What).is_done_with(done));
        assert!(!act(2, ActPart::What).is_done_with(done));
        assert!(!FieldName::Who.is_done_with(done));
        let what = FieldName::Line(LineKind::Afspraak);
        assert!(what.is_done_with(FieldName::When));
        assert!(!FieldName::Line(LineKind::Note).is_done_with(FieldName::When));
        assert!(!act(1, ActPart::Who).is_done_with(FieldName::When));
    }
}
