//! Breaks `bedoeling` thousands of times and counts what is lost. See README.md.
mod chance;
mod endings;
mod frame;
mod full;
mod kill;
mod left;
mod loopdisk;
mod power;
mod pty;
mod screen;
mod slow;
mod soak;
mod story;
mod subject;
mod tally;
mod torn;
mod torn_disk;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "campaigns COMMAND [N] [SEED]
  kill N        kill -9 below the screen
  power N       power cuts on a file system in a file (root)
  torn N        torn and reordered writes on a disk in memory
  pty N         kill -9 of the built program in a terminal
  endings       nine ways to end or to step aside
  soak N        N keys into one meeting
  disk-full N   a disk that is full for a while, calls that fail (root, strace)
  slow          every sync takes long (strace)
See README.md for what each shows.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            println!("NOT CLEAN");
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether nothing went wrong.
fn run(words: &[String]) -> Result<bool, Box<dyn Error>> {
    let number = |at: usize, usual: usize| {
        words
            .get(at)
            .map_or(Ok(usual), |word| word.parse::<usize>())
    };
    let seed = u64::try_from(number(2, 1)?)?;
    match words.first().map(String::as_str) {
        Some("subject") => {
            let (seed, pace) = (words[1].parse()?, words[2].parse()?);
            subject::run(Path::new(&words[3]), seed, pace)?;
            Ok(true)
        }
        Some("kill") => kill::run(number(1, 1000)?, seed),
        Some("power") => power::run(number(1, 100)?, seed),
        Some("torn") => torn::run(number(1, 5000)?, seed),
        Some("pty") => pty::run(number(1, 100)?, seed),
        Some("endings") => endings::run(),
        Some("soak") => soak::run(number(1, 100_000)?),
        Some("disk-full") => full::run(number(1, 20)?, seed),
        Some("slow") => slow::run(),
        _ => Err(USAGE.into()),
    }
}
