//! `bedoeling` walks a team through a facilitated meeting: toolkit in, session out.
//!
//! Layers, lowest first; `tests/architecture.rs` holds the table and checks it.

pub mod domain;

pub mod words;

pub mod content;

pub mod archive;

pub mod export;

pub mod app;

pub mod store;

pub mod link;

pub mod tui;

pub mod plat;

pub mod shell;
