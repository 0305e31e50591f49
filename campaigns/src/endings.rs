//! `endings`: the nine ways in which a program in a terminal ends or steps aside.
use std::error::Error;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::screen::{PATIENCE, Place, START, Screen};

const RIGHT: &str = "\x1b[C";

/// What must come back.
const TYPED: &str = "en een halve no";

/// What is promised, in milliseconds.
const SOON: u128 = 100;

enum End {
    Signal(Signal),
    Closed,
    ClosedWithoutSignal,
    Panic,
    Stopped(Signal),
}

/// Tries each, and writes a table.
pub(crate) fn run() -> Result<bool, Box<dyn Error>> {
    let ends = [
        ("SIGTERM", End::Signal(Signal::TERM)),
        ("SIGINT", End::Signal(Signal::INT)),
        ("SIGHUP", End::Signal(Signal::HUP)),
        ("terminal closed", End::Closed),
        ("closed, SIGHUP ignored", End::ClosedWithoutSignal),
        ("panic", End::Panic),
        ("SIGSEGV", End::Signal(Signal::SEGV)),
        ("SIGSTOP, SIGCONT", End::Stopped(Signal::STOP)),
        ("SIGTSTP, SIGCONT", End::Stopped(Signal::TSTP)),
    ];
    println!("{:24} {:>7} {:>5}  {:28} text back", "ending", "ms", "code", "left in the terminal");
    let mut clean = true;
    for (name, end) in ends {
        let place = Place::new()?;
        clean &= one(name, &end, &place)?;
    }
    Ok(clean)
}

fn one(name: &str, end: &End, place: &Place) -> Result<bool, Box<dyn Error>> {
    let mut screen = typing(place, end)?;
    if let End::Stopped(signal) = end {
        return stopped(name, *signal, &mut screen);
    }
    let begun = Instant::now();
    match end {
        End::Signal(signal) => screen.signal(*signal)?,
        End::Closed | End::ClosedWithoutSignal => screen.close()?,
        End::Panic => screen.keys("x")?,
        End::Stopped(_) => {}
    }
    let ended = screen.ends_within(PATIENCE);
    let took = begun.elapsed().as_millis();
    let is_gone = matches!(end, End::Closed | End::ClosedWithoutSignal);
    let left = if is_gone { Vec::new() } else { screen.left() };
    let code = ended.map_or_else(|| "none".to_owned(), |(_, code)| code.to_string());
    let back = place.run(&["hervat"])?;
    let text = back.wait(PATIENCE, |shown, _| shown.contents().contains(TYPED));
    let may_stay = matches!(end, End::Signal(signal) if *signal == Signal::SEGV);
    let fine = ended.is_some() && took <= SOON && text && (left.is_empty() || may_stay);
    let said = match (is_gone, left.is_empty()) {
        (true, _) => "(gone)".to_owned(),
        (false, true) => "nothing".to_owned(),
        (false, false) => left.join(", "),
    };
    let text = if text { "yes" } else { "NO" };
    let verdict = if fine { "" } else { "  NOT AS PROMISED" };
    println!("{name:24} {took:7} {code:>5}  {said:28} {text}{verdict}");
    Ok(fine)
}

/// Stands still, and goes on with the whole screen.
fn stopped(name: &str, signal: Signal, screen: &mut Screen) -> Result<bool, Box<dyn Error>> {
    let begun = Instant::now();
    screen.signal(signal)?;
    while !is_stopped(screen) && begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(1));
    }
    let took = begun.elapsed().as_millis();
    let left = screen.left();
    screen.signal(Signal::CONT)?;
    let text = screen.wait(PATIENCE, |shown, _| {
        shown.alternate_screen() && shown.contents().contains(TYPED)
    });
    screen.keys("titie")?;
    let goes_on = screen.wait(PATIENCE, |shown, _| shown.contents().contains("halve notitie"));
    // SIGSTOP cannot be heard: nobody can give the terminal back before it.
    let may_stay = signal == Signal::STOP;
    let fine = took <= SOON && text && goes_on && (left.is_empty() || may_stay);
    let said = if left.is_empty() { "nothing".to_owned() } else { left.join(", ") };
    let text = if text && goes_on { "yes" } else { "NO" };
    let verdict = if fine { "" } else { "  NOT AS PROMISED" };
    println!("{name:24} {took:7} {:>5}  {said:28} {text}{verdict}", "-");
    Ok(fine)
}

fn is_stopped(screen: &Screen) -> bool {
    let path = format!("/proc/{}/stat", screen.pid().as_raw_nonzero());
    let stat = std::fs::read_to_string(path).unwrap_or_default();
    let after = stat.rsplit(") ").next().unwrap_or_default();
    after.starts_with('T')
}

/// A meeting in which a note is being typed.
fn typing(place: &Place, end: &End) -> Result<Screen, Box<dyn Error>> {
    let mut screen = match end {
        End::ClosedWithoutSignal => Screen::open(place.command(&["nohup"], START)?)?,
        _ => place.run(START)?,
    };
    screen.wait_for("Druk op → om te beginnen.")?;
    screen.press(RIGHT, "stap 1 van 8")?;
    screen.press("n", "notitie")?;
    screen.press("Een hele notitie\r", "Genoteerd.")?;
    screen.press(TYPED, TYPED)?;
    if let End::Panic = end {
        screen.kill()?;
        let mut command = place.command(&[], &["hervat"])?;
        command.env("BEDOELING_PROEF", "paniek");
        screen = Screen::open(command)?;
        screen.wait_for(TYPED)?;
    }
    Ok(screen)
}
