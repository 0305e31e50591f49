//! Threads that only feed the loop: keys, lines, signals, and word that the terminal is gone.
use std::io::{self, BufRead as _};
#[cfg(unix)]
use std::sync::Arc;
#[cfg(unix)]
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event;

use super::desk::Heard;
#[cfg(unix)]
use super::terminal;
use super::world::Input;

/// After a signal the program is gone within this time, also when it hangs in drawing on a
/// terminal that takes nothing any more.
#[cfg(unix)]
const ENDS_WITHIN: std::time::Duration = std::time::Duration::from_millis(80);

/// Feeds keys. The thread blocks in reading: nothing wakes while nobody types.
pub(super) fn keys(send: &Sender<Heard>) {
    let send = send.clone();
    thread::spawn(move || {
        loop {
            let input = event::read().map_or(Input::Gone, Input::Terminal);
            let over = matches!(input, Input::Gone);
            if send.send(Heard::Input(input)).is_err() || over {
                return;
            }
        }
    });
}

/// Feeds lines, for line mode.
pub(super) fn lines(send: &Sender<Heard>) {
    let send = send.clone();
    thread::spawn(move || {
        for line in io::stdin().lock().lines() {
            let Ok(line) = line else { break };
            if send.send(Heard::Input(Input::Line(line))).is_err() {
                return;
            }
        }
        // The loop may be over already.
        let _ = send.send(Heard::Input(Input::Gone));
    });
}

/// Feeds signals: stop, step aside, back again.
#[cfg(unix)]
pub(super) fn signals(send: &Sender<Heard>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let mut signals =
        signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    let send = send.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            let input = match signal {
                SIGTSTP => Input::Suspend,
                SIGCONT => Input::Resumed,
                other => Input::Stop(other),
            };
            let stop = match input {
                Input::Stop(signal) => Some(signal),
                _ => None,
            };
            if send.send(Heard::Input(input)).is_err() {
                return;
            }
            if let Some(signal) = stop {
                terminal::end_within(ENDS_WITHIN, signal);
            }
        }
    });
    Ok(())
}

/// Windows closes the window itself; there is nothing to feed.
#[cfg(not(unix))]
pub(super) fn signals(_: &Sender<Heard>) -> io::Result<()> {
    Ok(())
}

/// A file that may not grow any more is an error like any other: without this the system ends the
/// program, and what was typed with it.
#[cfg(unix)]
pub(super) fn outlive_full_files() {
    let nobody_asks = Arc::new(AtomicBool::new(false));
    // Without it everything works but for that limit, which hardly anybody has.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, nobody_asks);
}

/// Windows has no such limit.
#[cfg(not(unix))]
pub(super) fn outlive_full_files() {}

/// Feeds word that the terminal is gone. The reader of keys cannot be trusted with that: on a
/// vanished terminal it spins and never answers.
#[cfg(unix)]
pub(super) fn hang_up(send: &Sender<Heard>) {
    use rustix::event::{PollFd, PollFlags, poll};
    let send = send.clone();
    thread::spawn(move || {
        let stdin = io::stdin();
        loop {
            let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
            let over = match poll(&mut watched, None) {
                Ok(_) => !watched[0].revents().is_empty(),
                Err(error) => error != rustix::io::Errno::INTR,
            };
            if over {
                // The loop may be over already.
                let _ = send.send(Heard::Input(Input::Gone));
                return;
            }
        }
    });
}

/// Windows ends the program together with its window.
#[cfg(not(unix))]
pub(super) fn hang_up(_: &Sender<Heard>) {}
