//! `disk-full N`: a disk that is full for a while, and system calls that fail, under the program.
use std::error::Error;
use std::fs::{self, File};
use std::io::Write as _;
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::loopdisk::SmallDisk;
use crate::pty::kept;
use crate::screen::{PATIENCE, Place, START, Screen};

const RIGHT: &str = "\x1b[C";

/// A few sessions fit on it, and no more.
const DISK: usize = 400 * 1024;

/// System calls that fail: what strace is told, with the number of the call behind it.
const FAULTS: &[(&str, &str)] = &[
    ("fsync, EIO once", "inject=fsync,fdatasync:error=EIO:when="),
    (
        "fsync, EIO from then on",
        "inject=fsync,fdatasync:error=EIO:when=+",
    ),
    (
        "rename, EACCES once",
        "inject=rename,renameat2:error=EACCES:when=",
    ),
    (
        "rename, EACCES from then on",
        "inject=rename,renameat2:error=EACCES:when=+",
    ),
];

/// How many calls of a short meeting are made to fail, one after the other.
const CALLS: usize = 6;

/// Fills a disk so many times, then lets calls fail where strace is there.
pub(crate) fn run(runs: usize, seed: u64) -> Result<bool, Box<dyn Error>> {
    let start = Instant::now();
    let (mut said, mut lost, mut unsaved) = (0, 0, 0);
    for run in 0..runs {
        let mut chance = Chance::new(seed + u64::try_from(run)?);
        let place = tempfile::tempdir()?;
        let disk = SmallDisk::new(place.path(), DISK)?;
        let place = Place::on(place.path())?;
        let found = full(&place, &mut chance)?;
        said += usize::from(found.said);
        lost += usize::from(!found.kept);
        unsaved += usize::from(!found.saved);
        drop(disk);
    }
    println!("disk-full: {runs} runs in {:.0?}", start.elapsed());
    println!("  runs in which the screen said so within 5 s: {said}");
    println!("  runs in which something was lost: {lost}");
    println!("  runs in which not all was in the file 10 s after there was room: {unsaved}");
    let faults = faults()?;
    Ok(lost == 0 && unsaved == 0 && said == runs && faults)
}

struct Found {
    said: bool,
    kept: bool,
    saved: bool,
}

fn full(place: &Place, chance: &mut Chance) -> Result<Found, Box<dyn Error>> {
    let disk = place.state().parent().ok_or("a folder has a parent")?;
    let mut screen = begin(place.command(&[], START)?)?;
    let mut notes = Vec::new();
    let mut write = |screen: &mut Screen, count: usize| -> Result<(), Box<dyn Error>> {
        for _ in 0..count {
            let text = format!("noot {} van de volle schijf", notes.len());
            screen.press(&text, &text)?;
            screen.keys("\r")?;
            notes.push(text);
        }
        Ok(())
    };
    write(&mut screen, chance.between(1, 15))?;
    let filler = disk.join("vol");
    fill(&filler)?;
    write(&mut screen, chance.between(3, 15))?;
    let said = screen.wait(Duration::from_secs(5), |shown, _| {
        let text = shown.contents();
        text.contains("lukt even niet") || text.contains("alleen in dit venster")
    });
    fs::remove_file(&filler)?;
    write(&mut screen, 1)?;
    let is_there = |text: &str| notes.iter().all(|note| text.contains(note.as_str()));
    let until = Instant::now() + Duration::from_secs(10);
    let mut saved = false;
    while !saved && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(100));
        saved = is_there(&files(place));
    }
    screen.kill()?;
    let kept = is_there(&kept(place));
    Ok(Found { said, kept, saved })
}

/// Takes all the room there is, without anything in between.
fn fill(path: &std::path::Path) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    for size in [4096, 512, 64, 8, 1] {
        while file.write_all(&vec![b'v'; size]).is_ok() {}
    }
    Ok(())
}

/// The text of every session file.
fn files(place: &Place) -> String {
    let listed = fs::read_dir(place.sessions())
        .into_iter()
        .flatten()
        .flatten();
    let texts = listed.filter_map(|entry| fs::read_to_string(entry.path()).ok());
    texts.collect()
}

/// A meeting in whose first step a note can be typed.
pub(crate) fn begin(command: portable_pty::CommandBuilder) -> Result<Screen, Box<dyn Error>> {
    let mut screen = Screen::open(command)?;
    screen.wait_for("Druk op → om te beginnen.")?;
    screen.press(RIGHT, "stap 1 van 8")?;
    screen.press("n", "notitie")?;
    Ok(screen)
}

/// Lets every call of a short meeting fail, one after the other.
fn faults() -> Result<bool, Box<dyn Error>> {
    if !has_strace() {
        println!("  system calls that fail: not tried, needs the program strace");
        return Ok(true);
    }
    let mut fine = true;
    for (name, what) in FAULTS {
        let (mut lost, mut ended) = (0, 0);
        for call in 1..=CALLS {
            let told = match what.strip_suffix('+') {
                Some(what) => format!("{what}{call}+"),
                None => format!("{what}{call}"),
            };
            let place = Place::new()?;
            let before = ["strace", "-f", "-o", "/dev/null", "-e", &told];
            let mut screen = begin(place.command(&before, START)?)?;
            for text in ["een eerste noot", "een tweede noot"] {
                screen.press(text, text)?;
                screen.keys("\r")?;
                std::thread::sleep(Duration::from_millis(400));
            }
            screen.press("en een halve no", "en een halve no")?;
            ended += usize::from(screen.ends_within(Duration::from_millis(1)).is_some());
            screen.close()?;
            screen.ends_within(PATIENCE);
            let kept = kept(&place);
            let all = ["een eerste noot", "een tweede noot", "en een halve no"];
            lost += usize::from(!all.iter().all(|text| kept.contains(text)));
        }
        println!("  {name}: {CALLS} calls, lost {lost}, program ended {ended}");
        fine &= lost == 0 && ended == 0;
    }
    Ok(fine)
}

pub(crate) fn has_strace() -> bool {
    let said = std::process::Command::new("strace").arg("-V").output();
    said.is_ok_and(|said| said.status.success())
}
