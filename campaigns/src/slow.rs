//! `slow`: a disk of which every sync takes long, and which thread it is that waits for it.
use std::error::Error;
use std::fs;
use std::time::{Duration, Instant};

use crate::full::{begin, has_strace};
use crate::screen::{PATIENCE, Place, START, Screen};

/// Keys that are measured on each disk.
const KEYS: usize = 300;

/// The calls that must never be made by the thread that answers keys while somebody types.
const CALLS: &str = "fsync,fdatasync,sync_file_range,rename,renameat,renameat2,open,openat,creat";

/// Measures without a delay, then with two.
pub(crate) fn run() -> Result<bool, Box<dyn Error>> {
    if !has_strace() {
        return Err("needs the program strace".into());
    }
    let mut fine = true;
    let mut usual = None;
    for delay in [1, 200_000, 2_000_000] {
        let place = Place::new()?;
        let trace = place.path().join("calls");
        let trace = trace.to_string_lossy().into_owned();
        let traced = format!("trace={CALLS}");
        let slowed = format!("inject=fsync,fdatasync:delay_exit={delay}");
        let before = ["strace", "-f", "-o", &trace, "-e", &traced, "-e", &slowed];
        let mut screen = begin(place.command(&before, START)?)?;
        let calls_before = by_first_thread(&trace);
        let median = typed(&mut screen)?;
        let calls = by_first_thread(&trace) - calls_before;
        let usual = *usual.get_or_insert(median);
        let share = median.as_secs_f64() / usual.as_secs_f64();
        println!(
            "slow: every sync {delay} us longer: key to screen p50 {median:.1?}, {share:.2} times; \
             calls by the thread that answers keys: {calls}"
        );
        fine &= calls == 0 && share <= 1.05;
    }
    Ok(fine)
}

/// Types one key after the other; the median of the time until something is drawn.
fn typed(screen: &mut Screen) -> Result<Duration, Box<dyn Error>> {
    let mut took = Vec::with_capacity(KEYS);
    for number in 0..KEYS {
        let before = screen.times();
        let start = Instant::now();
        screen.keys(["a", "b", "c", "d", "e"][number % 5])?;
        if !screen.wait(PATIENCE, |_, times| times > before) {
            return Err("a key was never answered".into());
        }
        took.push(start.elapsed());
        if number % 60 == 59 {
            // A line is made, and saved while the next is typed.
            screen.keys("\r")?;
            std::thread::sleep(Duration::from_millis(30));
        }
    }
    took.sort_unstable();
    Ok(took[KEYS / 2])
}

/// The calls so far by the first thread of the program, which is the one that answers keys.
fn by_first_thread(trace: &str) -> usize {
    let text = fs::read_to_string(trace).unwrap_or_default();
    let thread = |line: &str| line.split_whitespace().next().map(str::to_owned);
    let first = text.lines().next().and_then(thread);
    // The size of the window is asked of the terminal, which is no disk.
    let disk = text.lines().filter(|line| !line.contains("\"/dev/tty\""));
    disk.filter(|line| thread(line) == first).count()
}
