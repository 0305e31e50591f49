//! `soak N`: N keys into the fields of one long meeting, as fast as they are taken.
use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::screen::{PATIENCE, Place, START, Screen};

const RIGHT: &str = "\x1b[C";

/// Types so many keys and says what that cost.
pub(crate) fn run(keys: usize) -> Result<bool, Box<dyn Error>> {
    let place = Place::new()?;
    let mut screen = place.run(START)?;
    screen.wait_for("Druk op → om te beginnen.")?;
    screen.press(RIGHT, "stap 1 van 8")?;
    screen.press("n", "notitie")?;
    // Everything that is made once has been made after a few lines.
    let mut typed = 0;
    while typed < keys / 10 {
        typed += line(&mut screen, typed)?;
    }
    let (before, journal_before) = (Cost::of(&screen), size(&place.state().join("journaal")));
    let start = Instant::now();
    let begun = typed;
    while typed < keys {
        typed += line(&mut screen, typed)?;
    }
    let took = start.elapsed();
    let (after, journal) = (Cost::of(&screen), size(&place.state().join("journaal")));
    let added = typed - begun;
    println!("soak: {added} keys in {took:.1?} after the first {begun}");
    println!("  memory (RSS): {} kB before, {} kB after", before.memory, after.memory);
    println!("  open files: {} before, {} after", before.files, after.files);
    let each = (journal - journal_before) * 10 / u64::try_from(added)?;
    println!("  journal: {}.{} bytes a key, {} kB in all", each / 10, each % 10, journal / 1024);
    Ok(after.files == before.files && each <= 700)
}

/// Types one note, and waits until the program has answered.
fn line(screen: &mut Screen, number: usize) -> Result<usize, Box<dyn Error>> {
    let text = format!("noot {number} over het formulier dat niemand leest of mist");
    screen.keys(&text)?;
    let last = text.clone();
    if !screen.wait(PATIENCE, |shown, _| shown.contents().contains(&last)) {
        return Err(format!("the note never came on the screen:\n{}", screen.text()).into());
    }
    screen.keys("\r")?;
    Ok(text.chars().count() + 1)
}

struct Cost {
    memory: u64,
    files: usize,
}

impl Cost {
    fn of(screen: &Screen) -> Self {
        let process = format!("/proc/{}", screen.pid().as_raw_nonzero());
        let status = fs::read_to_string(format!("{process}/status")).unwrap_or_default();
        let memory = status.lines().find_map(|line| {
            let rest = line.strip_prefix("VmRSS:")?;
            rest.split_whitespace().next()?.parse().ok()
        });
        let files = fs::read_dir(format!("{process}/fd"));
        Self {
            memory: memory.unwrap_or(0),
            files: files.map_or(0, Iterator::count),
        }
    }
}

/// The bytes of all files in a folder.
fn size(folder: &Path) -> u64 {
    let listed = fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = listed.filter_map(|entry| Some(entry.metadata().ok()?.len()));
    sizes.sum()
}
