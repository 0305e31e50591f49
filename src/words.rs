//! Every Dutch word of the program; directly above the domain, so that everybody can speak.
#![deny(clippy::wildcard_enum_match_arm)]

pub mod alone;
pub mod board;
pub mod board_text;
pub mod command_line;
pub mod commands;
pub mod folders;
pub mod keys;
pub mod names;
pub mod notice;
pub mod plain;
pub mod plural;
pub mod privacy;
pub mod question_check;
pub mod report;
pub mod run_sheet;
pub mod screen;
pub mod time;
