//! One type per kind of id, so that a kaart cannot be looked up as a werkplaat.
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it stands; `content` checks the form of ids in files.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as it stands in files and on the command line.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )+};
}

id! {
    /// Names a kit: a folder of the toolkit.
    KitId,
    /// Names a [`Werkpakket`](super::toolkit::Werkpakket) in the whole toolkit.
    WerkpakketId,
    /// Names a [`Kaart`](super::toolkit::Kaart) within its werkpakket.
    KaartId,
    /// Names a [`Werkplaat`](super::toolkit::Werkplaat) within its werkpakket.
    WerkplaatId,
    /// Names a [`Vak`](super::board::Vak) on a board.
    VakId,
    /// Names a [`Row`](super::board::Row) on a board.
    RowId,
    /// Names a [`Mark`](super::board::Mark) on a board.
    MarkId,
    /// Names one [`Session`](super::session::Session); its file name when it was made.
    SessionId,
}

/// The most bytes of an id: with what our names add a file system takes it.
const LENGTH_MOST: usize = 160;

impl SessionId {
    /// `<date>-<werkpakket>[-<team>]`: lower case ASCII, other characters to `-`, at most 80.
    pub fn of(date: NaiveDate, werkpakket: &WerkpakketId, team: Option<&str>) -> Self {
        let team = team.map(|team| format!("-{team}")).unwrap_or_default();
        let plain = format!("{date}-{werkpakket}{team}").to_lowercase();
        let mut id = String::new();
        for character in plain
            .nfd()
            .filter(|character| !is_combining_mark(*character))
        {
            if character.is_ascii_alphanumeric() {
                id.push(character);
            } else if !id.ends_with('-') {
                id.push('-');
            }
        }
        id.truncate(80);
        Self(id.trim_matches('-').to_owned())
    }

    /// Whether this can be the id of a session: the name of a file on any system, and no way out of
    /// its folder. An id stands in a file that anybody may have written.
    pub fn is_name(id: &str) -> bool {
        let device = id
            .split('.')
            .next()
            .unwrap_or_default()
            .to_ascii_uppercase();
        let numbered = device.strip_suffix(|last: char| last.is_ascii_digit());
        let reserved = matches!(device.as_str(), "CON" | "PRN" | "AUX" | "NUL")
            || matches!(numbered, Some("COM" | "LPT"));
        let fits = |sign: char| !sign.is_control() && !r#"/\:*?"<>|"#.contains(sign);
        !reserved
            && (1..=LENGTH_MOST).contains(&id.len())
            && id.chars().all(fits)
            && !id.starts_with(['.', ' '])
            && !id.ends_with(['.', ' '])
    }

    /// The same name for the next one of its kind: `-2`, `-3`.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        Self(format!("{}-{number}", self.0))
    }
}

/// The number of the change that made a thing: steps, notes, items, oogst and afspraken share one
/// counter in a session, and a number is never used again.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Nr(pub u32);

impl fmt::Display for Nr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
