//! Toolkit files in, [`Toolkit`] out, and every problem that stands in the way. Touches no disk.
mod check;
pub mod config;
mod diagnostic;
mod dutch;
mod embedded;
mod placed;
mod raw;
mod raw_fixed;
mod raw_plaat;
mod read;
mod schema;
mod shape;

use crate::domain::toolkit::Toolkit;

pub use diagnostic::Diagnostic;
pub use dutch::nearest;
pub use embedded::embedded;
pub use read::read;
pub use schema::toolkit_schema;

/// The version of the file format that this program reads.
pub const FORMAT: i64 = 1;

/// One toolkit file as somebody read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as it is shown in problems. A file named `kit.toml` introduces its kit, one named
    /// `vaste-stappen.toml` has the words of the shared steps, every other file is one werkpakket.
    pub name: String,
    /// The name of the folder that it stands in; empty for the shared steps, which belong to no
    /// kit.
    pub kit: String,
    /// What it says.
    pub text: String,
    /// Whether it came with the program.
    pub built_in: bool,
}

/// What could be read, and everything that could not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// All that is in order; complete in itself.
    pub toolkit: Toolkit,
    /// Every problem of every file, by file and place.
    pub problems: Vec<Diagnostic>,
}
