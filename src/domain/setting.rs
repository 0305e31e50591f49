//! What a person sets for a machine rather than for one meeting, and why a folder is in force.

/// The colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// Dark letters on white: for a projector.
    #[default]
    Light,
    /// Light letters on black.
    Dark,
    /// The hardest difference there is.
    Contrast,
}

/// Why the sessions are kept in this folder and in no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FolderWhy {
    /// `--sessies` says so.
    Flag,
    /// `BEDOELING_SESSIES` says so.
    Variable,
    /// `config.toml` says so.
    Config,
    /// The folder where the program was started has a folder `sessions`.
    Here,
    /// Nobody said anything: the place that the platform has for it.
    Platform,
}
