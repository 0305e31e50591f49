//! The program against the outside world: this command line, these folders, this terminal.
pub mod args;
pub mod complaint;
pub mod config;
pub mod folders;
