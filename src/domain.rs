//! What a meeting is: the nouns and their rules. Knows no files, clock or screen.
#![deny(clippy::wildcard_enum_match_arm)]

pub mod address;
pub mod afspraak;
mod apply;
pub mod board;
pub mod brief;
pub mod chance;
pub mod change;
mod correction;
pub mod erase;
pub mod fixed;
pub mod found;
pub mod history;
pub mod ids;
pub mod legibility;
pub mod levels;
pub mod log;
pub mod notice;
pub mod pace;
pub mod part;
mod pause;
pub mod privacy;
pub mod programma;
pub mod question_check;
pub mod record;
pub mod secret;
pub mod session;
pub mod setting;
pub mod share;
pub mod solo;
pub mod step;
pub mod text;
pub mod time;
pub mod timer;
pub mod toolkit;
pub mod werkvorm;
