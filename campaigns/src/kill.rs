//! `kill N`: ends a writing process without a warning, N times, and looks what is left.
use std::error::Error;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::frame::{Heard, Kind};
use crate::left::Told;
use crate::story;
use crate::subject;
use crate::tally::Tally;

/// How long a process goes on after it began, on average, in microseconds.
const LIFE: u64 = 9_000;

/// Kills so many times; the seeds follow on this one.
pub(crate) fn run(runs: usize, seed: u64) -> Result<bool, Box<dyn Error>> {
    let start = Instant::now();
    let mut tally = Tally::new("kill -9", runs);
    for run in 0..runs {
        let seed = seed + u64::try_from(run)?;
        let place = tempfile::tempdir()?;
        let told = life(place.path(), seed)?;
        let sessions = subject::sessions(place.path());
        let file = place.path().join(format!("sessies/{}.toml", story::id()));
        let found = told.check(&sessions, &file);
        tally.acknowledged += told.up_to(told.acknowledged).keys;
        tally.files += usize::from(file.exists());
        // Killed while a new journal began: the program warns, and everything is there.
        let warned = matches!(&found, Ok(Some((_, opened))) if opened.lost_part);
        tally.warned += usize::from(warned);
        tally.count(seed, found.map(|found| found.is_some()));
    }
    tally.report(start);
    Ok(tally.is_clean())
}

/// One process from its start to its end.
fn life(folder: &Path, seed: u64) -> Result<Told, Box<dyn Error>> {
    let mut chance = Chance::new(seed.wrapping_mul(31));
    let (reader, writer) = std::io::pipe()?;
    let mut child = Command::new(std::env::current_exe()?)
        .args(["subject", &seed.to_string(), "0"])
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(writer)
        .spawn()?;
    let mut heard = Heard::new(reader);
    if chance.percent(90) {
        // Nearly always in the meeting; else while it is being set up.
        heard.listen_for_first()?;
    }
    let until = Instant::now() + Duration::from_micros(chance.waiting(LIFE));
    heard.listen(until)?;
    child.kill()?;
    child.wait()?;
    heard.finish()?;
    let frames = heard.frames();
    let of = |kind| frames.iter().filter(move |frame| frame.kind == kind);
    let acknowledged = of(Kind::Kept).map(|frame| frame.turns).max().unwrap_or(0);
    Ok(Told {
        seed,
        begun: of(Kind::Begun).next().is_some(),
        acknowledged,
        // The next one may be written and not be acknowledged yet.
        most: acknowledged + 1,
        forgotten: of(Kind::Forgotten).map(|frame| frame.turns).collect(),
    })
}
