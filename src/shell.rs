//! The program against the outside world: this command line, these folders, this terminal.
pub mod args;
pub mod clock;
pub mod commands;
pub mod complaint;
pub mod config;
mod desk;
mod feeders;
pub mod folders;
pub mod house;
mod keeper;
pub mod library;
mod link;
mod look;
mod memory;
mod open;
mod output;
mod plain;
mod play;
mod run;
mod scribe;
mod shelves;
pub mod terminal;
mod world;

use std::sync::Arc;

use crate::store::files::RealFiles;
use complaint::Complaint;
use house::{House, Surroundings};
use output::Output;

pub use keeper::{Answer, Keeper, Order, ReadToolkit};
pub use run::{Ended, RunError, perform, run, turn};
pub use scribe::Scribe;
pub use shelves::Shelves;
pub use world::{Input, World};

/// Does what the words of the command line ask; the exit code.
pub fn main() -> u8 {
    memory::keep_to_ourselves();
    terminal::guard();
    feeders::outlive_full_files();
    let (mut out, mut err) = (Output::asked(), Output::said());
    let around = Surroundings::here();
    let done = args::parse(std::env::args_os()).and_then(|line| {
        if let Some(text) = commands::fixed_text(&line.command) {
            return Err(Complaint::answer(text));
        }
        let house = House::open(&line.globals, &around, Arc::new(RealFiles))?;
        Ok((line, house))
    });
    let done = done.and_then(|(line, house)| {
        match (&line.command, open::opening(&line.command, &house)?) {
            (args::Command::Look(window), _) => look::look(house, &line, *window),
            (_, Some(opening)) => play::play(house, &line, opening),
            (_, None) => Ok(commands::run(&line.command, &house, &mut out, &mut err)),
        }
    });
    done.unwrap_or_else(|complaint| commands::complain(complaint, &mut out, &mut err))
}
