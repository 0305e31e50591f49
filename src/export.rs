//! A meeting or a werkpakket as something that leaves the program: text, a page, paper.
//!
//! Everything about a meeting is a drawing of one [`Report`](report::Report), and every page that
//! people read is a [`Page`](page::Page), whatever it is written in.
#![deny(clippy::wildcard_enum_match_arm)]

pub mod browse;
pub mod bytes;
pub mod calendar;
pub mod csv;
pub mod docx;
pub mod form;
pub mod html;
pub mod markdown;
pub mod message;
pub mod page;
pub mod paper;
pub mod pdf;
pub mod report;
pub mod report_page;
pub mod run_sheet;
pub mod svg;
