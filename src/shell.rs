//! The program against the outside world: this command line, these folders, this terminal.
pub mod args;
pub mod clock;
pub mod complaint;
pub mod config;
mod desk;
mod feeders;
pub mod folders;
pub mod house;
mod keeper;
mod library;
mod open;
mod play;
mod run;
pub mod terminal;
mod world;

use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use crate::store::files::RealFiles;

use args::Command;
use complaint::Complaint;
use house::{House, Surroundings};
use open::Opening;

pub use run::{Ended, RunError, run};
pub use world::{Input, World};

/// The whole program: words of a person in, exit code out.
pub fn main() -> ExitCode {
    match args::parse(std::env::args_os()).and_then(start) {
        Ok(code) => ExitCode::from(code),
        Err(complaint) => {
            let text = complaint.text.as_bytes();
            // A reader that went away wants no more.
            let _ = if complaint.to_stdout {
                std::io::stdout().write_all(text)
            } else {
                std::io::stderr().write_all(text)
            };
            ExitCode::from(complaint.code)
        }
    }
}

fn start(line: args::Line) -> Result<u8, Complaint> {
    let files = Arc::new(RealFiles);
    let house = House::open(&line.globals, &Surroundings::here(), files)?;
    let opening = match line.command {
        Command::Home => Opening::Home,
        Command::Start(start) => Opening::Start(start),
        Command::Resume { session } => Opening::Resume(session.expect("temporary")),
        Command::Kaart { werkpakket } => Opening::Card(werkpakket),
        _ => return Ok(1),
    };
    play::on_screen(house, line.globals.theme, opening)
}
