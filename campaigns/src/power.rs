//! `power N`: cuts the power of a file system in a file, N times, while a meeting is written on it.
use std::error::Error;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::frame::{Frame, Heard, Kind};
use crate::left::Told;
use crate::loopdisk::LoopDisk;
use crate::story;
use crate::subject;
use crate::tally::Tally;

/// Cuts so many times; the seeds follow on this one.
pub(crate) fn run(runs: usize, seed: u64) -> Result<bool, Box<dyn Error>> {
    let mut disk = LoopDisk::new()?;
    let start = Instant::now();
    let mut tally = Tally::new("power cut (ext4)", runs);
    let mut lags = Vec::new();
    for run in 0..runs {
        let seed = seed + u64::try_from(run)?;
        let folder = disk.folder().join(format!("persoon-{run}"));
        std::fs::create_dir(&folder)?;
        // The folder of a person is not new on the day of the meeting.
        std::fs::File::open(disk.folder())?.sync_all()?;
        let told = life(&disk, &folder, seed, &mut lags)?;
        disk.again()?;
        let file = folder.join(format!("sessies/{}.toml", story::id()));
        let found = told.check(&subject::sessions(&folder), &file);
        let warned = matches!(&found, Ok(Some((_, opened))) if opened.lost_part);
        tally.warned += usize::from(warned);
        tally.acknowledged += told.up_to(told.acknowledged).keys;
        tally.files += usize::from(file.exists());
        tally.count(seed, found.map(|found| found.is_some()));
        std::fs::remove_dir_all(&folder)?;
    }
    tally.report(start);
    lags.sort_unstable();
    let lag = |share: usize| lags.get(lags.len() * share / 1000).copied().unwrap_or(0) / 1000;
    println!(
        "  from written to safe (D), {} turns: p50 {} ms, p99 {} ms, p99.9 {} ms",
        lags.len(),
        lag(500),
        lag(990),
        lag(999)
    );
    Ok(tally.is_clean())
}

/// One process until the power goes; `lags` gets the microseconds from written to safe.
fn life(
    disk: &LoopDisk,
    folder: &Path,
    seed: u64,
    lags: &mut Vec<u32>,
) -> Result<Told, Box<dyn Error>> {
    let mut chance = Chance::new(seed.wrapping_mul(31));
    let pace = chance.pick(&[50_usize, 200, 1000, 3000]);
    let (reader, writer) = std::io::pipe()?;
    let mut child = Command::new(std::env::current_exe()?)
        .args(["subject", &seed.to_string(), &pace.to_string()])
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(Stdio::null())
        .spawn()?;
    let mut heard = Heard::new(reader);
    let life = Duration::from_micros(u64::try_from(chance.between(2_000, 400_000))?);
    heard.listen(Instant::now() + life)?;
    // Only what was said before the power goes counts.
    heard.drain()?;
    let before = heard.frames();
    disk.cut()?;
    child.kill()?;
    child.wait()?;
    heard.finish()?;
    lags.extend(waits(&before));
    let last = |frames: &[Frame], kind| {
        let of_kind = frames.iter().filter(|frame| frame.kind == kind);
        of_kind.map(|frame| frame.turns).max().unwrap_or(0)
    };
    let all = heard.frames();
    let forgotten = all.iter().filter(|frame| frame.kind == Kind::Forgotten);
    Ok(Told {
        seed,
        begun: before.iter().any(|frame| frame.kind == Kind::Begun),
        acknowledged: last(&before, Kind::Safe),
        most: last(&all, Kind::Kept) + 1,
        forgotten: forgotten.map(|frame| frame.turns).collect(),
    })
}

/// How long each turn waited until it was safe.
fn waits(frames: &[Frame]) -> Vec<u32> {
    let mut waiting = Vec::new();
    let mut waits = Vec::new();
    for frame in frames {
        match frame.kind {
            Kind::Kept => waiting.push(*frame),
            Kind::Safe => {
                let (safe, rest) = waiting
                    .into_iter()
                    .partition(|kept| kept.turns <= frame.turns);
                let safe: Vec<Frame> = safe;
                waits.extend(safe.iter().map(|kept| frame.micros - kept.micros));
                waiting = rest;
            }
            Kind::Begun | Kind::Forgotten => {}
        }
    }
    waits
}
