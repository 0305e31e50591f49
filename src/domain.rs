//! What a meeting is: the nouns and their rules. Knows no files, clock or screen.
#![deny(clippy::wildcard_enum_match_arm)]

pub mod board;
pub mod ids;
pub mod levels;
pub mod step;
pub mod time;
pub mod timer;
pub mod toolkit;
