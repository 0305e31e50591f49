//! A meeting or a werkpakket as something that leaves the program: text that pastes cleanly.
//!
//! Everything about a meeting is a drawing of one [`Report`](report::Report).
#![deny(clippy::wildcard_enum_match_arm)]

pub mod markdown;
mod page;
pub mod report;
pub mod run_sheet;
