//! A passphrase: it is shown nowhere, not even to whoever looks for a mistake, and it is erased.
use std::fmt;

use zeroize::Zeroizing;

/// A passphrase as somebody typed it. Its memory is overwritten when it goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The passphrase with these characters.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// What was typed: only for whoever locks or opens something with it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase(..)")
    }
}

/// How the reflections of somebody are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guard {
    /// No passphrase, and nobody was asked yet.
    #[default]
    Unasked,
    /// No passphrase, and the person does not want to be asked again.
    Declined,
    /// Only a passphrase opens them.
    Set,
    /// The same, but another passphrase was being given to them and that was interrupted: each
    /// opens with the old one or the new one.
    Halfway,
}

impl Guard {
    /// Whether a passphrase is needed.
    pub const fn is_set(self) -> bool {
        matches!(self, Self::Set | Self::Halfway)
    }
}
