//! Every Dutch word of the program; directly above the domain, so that everybody can speak.
#![deny(clippy::wildcard_enum_match_arm)]

pub mod alone;
pub mod archive;
pub mod board;
pub mod board_keys;
pub mod board_plain;
pub mod board_scores;
pub mod board_shapes;
pub mod board_text;
pub mod cockpit;
pub mod command_line;
pub mod commands;
pub mod folders;
pub mod keys;
pub mod library;
pub mod menu;
pub mod names;
pub mod notice;
pub mod passage;
pub mod plain;
pub mod plural;
pub mod prepare;
pub mod privacy;
pub mod question_check;
pub mod replan;
pub mod report;
pub mod room_test;
pub mod round;
pub mod run_sheet;
pub mod safety;
pub mod screen;
pub mod steps;
pub mod time;
pub mod windows;
