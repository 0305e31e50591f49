//! Why a session file cannot be read, and where.
use std::fmt;
use std::ops::Range;

/// A place in a text, both counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Which line.
    pub line: usize,
    /// Which character of it.
    pub column: usize,
}

impl Spot {
    /// The first place of all.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place right after this text.
    pub(super) fn after(text: &str) -> Self {
        let last = text.rsplit('\n').next().unwrap_or_default();
        Self {
            line: text.matches('\n').count() + 1,
            column: last.chars().count() + 1,
        }
    }

    /// The place at which a range of bytes begins; the start when it is not known.
    pub(super) fn at(text: &str, span: Option<Range<usize>>) -> Self {
        let before = span.and_then(|span| text.get(..span.start));
        before.map_or(Self::START, Self::after)
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why a session file cannot be read. The file is left as it is.
#[derive(Debug, thiserror::Error)]
pub enum SessionProblem {
    /// Nothing, or nothing but zeros: not fetched yet by a sync program.
    #[error("the file is empty")]
    Empty,
    /// Bytes that are no text.
    #[error("line {}, column {}: not UTF-8", at.line, at.column)]
    NotText {
        at: Spot,
        source: std::str::Utf8Error,
    },
    /// A slip of the pen.
    #[error("line {}, column {}: not TOML", at.line, at.column)]
    NotToml {
        at: Spot,
        source: Box<toml_edit::TomlError>,
    },
    /// More keys than any meeting has.
    #[error("line {}, column {}: far too much for a session", at.line, at.column)]
    TooMuch { at: Spot },
    /// TOML, but no `formaat` with a number.
    #[error("no `formaat`: not a session file")]
    NotASession,
    /// Made by a newer version.
    #[error("format {found} is newer than this program")]
    Newer { at: Spot, found: i64 },
    /// A key is missing, or says something that it cannot say.
    #[error("line {}, column {}: wrong or missing value", at.line, at.column)]
    WrongValue {
        at: Spot,
        source: Box<toml_edit::de::Error>,
    },
    /// Not what one facilitator hands to the next.
    #[error("not a handover")]
    NotAHandover,
    /// A meeting without steps.
    #[error("the session has no steps")]
    NoSteps,
}

impl SessionProblem {
    /// Where in the file.
    pub const fn spot(&self) -> Spot {
        match self {
            Self::NotText { at, .. }
            | Self::NotToml { at, .. }
            | Self::TooMuch { at }
            | Self::Newer { at, .. }
            | Self::WrongValue { at, .. } => *at,
            Self::Empty | Self::NotASession | Self::NotAHandover | Self::NoSteps => Spot::START,
        }
    }

    /// What is wrong, for the person who may mend it.
    pub const fn sentence(&self) -> &'static str {
        match self {
            Self::Empty => "Het bestand is leeg. Misschien is het nog niet helemaal binnen.",
            Self::NotText { .. } => "Hier staat iets dat geen tekst is.",
            Self::NotToml { .. } => {
                "Deze regel klopt niet. Vaak mist er een aanhalingsteken, een haakje of een komma."
            }
            Self::TooMuch { .. } => "Hier staat veel meer dan in een gesprek past.",
            Self::NotASession => "Dit is geen sessie: er staat geen formaat in.",
            Self::Newer { .. } => "Deze sessie is gemaakt met een nieuwere versie van bedoeling.",
            Self::WrongValue { .. } => "Hier mist iets, of er staat iets dat niet kan.",
            Self::NotAHandover => {
                "Dit is geen bestand om mee te geven. Maak er een met: deel, meegeven."
            }
            Self::NoSteps => "Er staat geen enkele stap in.",
        }
    }

    /// `line:column: why`, as a list of sessions shows it.
    pub fn line(&self) -> String {
        format!("{}: {}", self.spot(), self.sentence())
    }
}
