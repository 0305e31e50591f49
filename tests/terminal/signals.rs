//! What the system says: stop, step aside, the window is gone; and a program that breaks.
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use rustix::process::Signal;

use crate::place::{Place, SMALL};
use crate::pty::Pty;

const RIGHT: &str = "\x1b[C";

/// A meeting in which a note is being typed.
fn typing(place: &Place) -> Pty {
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press(RIGHT, "stap 2 van 8");
    pty.press("n", "notitie");
    pty.press("Een hele notitie\r", "Genoteerd.");
    pty.keys("en een halve no");
    pty.wait_for_cursor("en een halve no");
    assert!(!pty.is_as_it_was());
    pty
}

/// Everything that was typed is there again.
fn comes_back(place: &Place) {
    let mut again = place.resume();
    again.wait_for("notitie  en een halve no");
    again.wait_for("stap 2 van 8");
    again.escape("Leeg: klaar.");
    again.press("t", "Een hele notitie");
}

fn stopped_by(signal: Signal) {
    let place = Place::new();
    let pty = typing(&place);
    pty.signal(signal);
    let code = pty.ended_within(Duration::from_secs(1));
    assert_eq!(i64::from(code), 128 + i64::from(signal.as_raw()));
    assert!(pty.is_as_it_was(), "{}", pty.text());
    assert!(!pty.text().contains("notitie"), "{}", pty.text());
    comes_back(&place);
}

#[test]
fn told_to_end_it_gives_the_terminal_back_within_a_second_and_loses_nothing() {
    stopped_by(Signal::TERM);
}

#[test]
fn interrupted_from_outside_it_gives_the_terminal_back_and_loses_nothing() {
    stopped_by(Signal::INT);
}

#[test]
fn when_the_line_is_hung_up_it_gives_the_terminal_back_and_loses_nothing() {
    stopped_by(Signal::HUP);
}

#[test]
fn told_to_quit_it_gives_the_terminal_back_and_loses_nothing() {
    stopped_by(Signal::QUIT);
}

#[test]
fn when_the_window_is_closed_the_program_is_gone_within_two_seconds() {
    let place = Place::new();
    let mut pty = typing(&place);
    pty.close();
    let code = pty.ended_within(Duration::from_secs(2));
    // Whether it hears of it first, or finds that it cannot draw any more.
    assert!([129, 1].contains(&code), "{code}");
    comes_back(&place);
}

#[test]
fn told_to_end_while_nobody_reads_what_it_draws_it_ends_all_the_same() {
    let place = Place::new();
    let mut pty = typing(&place);
    pty.stop_reading();
    // Every size is a whole screen: more than a terminal takes that nobody reads.
    for rows in 20..60 {
        pty.resize(70, rows);
    }
    pty.keys("titie");
    pty.signal(Signal::TERM);
    let code = pty.ended_unread();
    assert_eq!(i64::from(code), 128 + i64::from(Signal::TERM.as_raw()));
    place.resume().wait_for("en een halve no");
}

#[test]
fn killed_by_a_fault_of_its_own_it_loses_nothing() {
    let place = Place::new();
    let mut pty = typing(&place);
    // The first one is taken for a stack that may have overflowed, and only the next one ends it.
    pty.signal(Signal::SEGV);
    pty.keys("titie");
    pty.wait_for_cursor("en een halve notitie");
    pty.keys("\x7f\x7f\x7f\x7f\x7f");
    pty.wait_for_cursor("en een halve no");
    pty.signal(Signal::SEGV);
    pty.ended();
    comes_back(&place);
}

#[test]
fn a_terminal_that_another_program_left_broken_is_whole_after_ours() {
    let place = Place::new();
    let program = env!("CARGO_BIN_EXE_bedoeling");
    let mut command = place.command(&[], &[]);
    *command.get_argv_mut() = [
        "/bin/sh",
        "-c",
        "PATH=/usr/bin:/bin stty raw -echo; exec \"$0\"",
        program,
    ]
    .map(Into::into)
    .to_vec();
    let mut pty = Pty::open(command, SMALL);
    pty.wait_for("Een goed gesprek");
    pty.keys("q");
    assert_eq!(pty.ended(), 0);
    assert!(pty.has_lines_and_echo());
}

#[test]
fn ctrl_z_takes_a_change_back_and_does_not_suspend() {
    let place = Place::new();
    let mut pty = typing(&place);
    pty.escape("Leeg: klaar.");
    pty.press("\x1a", "Notitie teruggedraaid.");
    pty.press(RIGHT, "stap 3 van 8");
}

#[test]
fn suspended_it_gives_the_terminal_back_and_afterwards_the_whole_screen_is_there() {
    let place = Place::new();
    let mut pty = typing(&place);
    let (before, cursor) = (pty.text(), pty.shown().screen().cursor_position());
    pty.signal(Signal::TSTP);
    pty.stands_still();
    pty.wait("until the screen is left", |shown| {
        !shown.screen().alternate_screen()
    });
    assert!(pty.is_as_it_was());
    assert!(!pty.text().contains("notitie"), "{}", pty.text());

    pty.signal(Signal::CONT);
    let lines = |text: &str| {
        let lines = text.lines().filter(|line| !line.contains('░'));
        lines.take(17).map(str::to_owned).collect::<Vec<_>>()
    };
    pty.wait("for the whole screen", |shown| {
        lines(&shown.text()) == lines(&before) && shown.screen().cursor_position() == cursor
    });
    pty.press("titie\r", "Genoteerd.");
    pty.escape("Leeg: klaar.");
    pty.press("t", "en een halve notitie");
}

#[test]
fn a_program_that_breaks_gives_the_terminal_back_and_says_that_nothing_is_lost() {
    let place = Place::new();
    typing(&place).kill();
    let breaks = [("BEDOELING_PROEF", "paniek")];
    let command = place.command(&["hervat", &place.id()], &breaks);
    let mut pty = Pty::open(command, SMALL);
    pty.wait_for("notitie  en een halve no");
    pty.keys("x");
    assert_eq!(pty.ended(), 101);
    assert!(pty.is_as_it_was());
    let said = pty.text().replace('\n', " ");
    assert!(said.contains("Wat je typte, komt terug met"), "{said}");
    assert!(said.contains("bedoeling hervat"), "{said}");
    assert!(!said.contains("notitie"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    comes_back(&place);
}

/// Runs with nothing to draw on: two pipes, and a line to leave with.
fn by_lines(place: &Place, args: &[&str]) -> std::process::Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bedoeling"))
        .args(args)
        .current_dir(place.of("werk"))
        .env_clear()
        .envs(place.surroundings())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut input = child.stdin.take().expect("it is a pipe");
    // What ends at once listens to nothing.
    let _ = input.write_all(b"stop\n");
    drop(input);
    child.wait_with_output().expect("it ends")
}

#[test]
fn without_a_terminal_it_goes_line_by_line_without_being_asked() {
    let place = Place::new();
    let done = by_lines(&place, &["kaart"]);
    assert_eq!(done.status.code(), Some(0));
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(said.contains("Denkkaart."), "{said}");
    assert!(!said.contains('\u{1b}'), "{said}");
    assert_eq!(place.left(), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_second_window_without_a_terminal_says_in_dutch_that_it_needs_one() {
    let done = by_lines(&Place::new(), &["regie"]);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&done.stdout), "");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.contains("heeft een scherm nodig"), "{said}");
}
