//! Killed without a warning, and picked up where it was.
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use std::fs;

use crate::place::{Place, SMALL, START};
use crate::pty::{Pty, Shown};

const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";
const DOWN: &str = "\x1b[B";

/// What must come back: everything but the time, the hints and a notice at the foot; the cursor.
fn remembered(shown: &Shown) -> (Vec<String>, (u16, u16)) {
    let text = shown.text();
    let lines = text.lines().take(17).map(str::trim_end);
    let lines = lines.filter(|line| !line.contains('░'));
    let lines = lines.map(str::to_owned).collect();
    (lines, shown.screen().cursor_position())
}

/// Kills it and opens it again; the same must be there.
fn killed(place: &Place, pty: &Pty) -> Pty {
    pty.kill();
    let before = remembered(&pty.shown());
    // As the last words of a broken program say: without a name.
    let again = place.run(&["hervat"]);
    again.wait(&format!("for {before:#?}"), |shown| {
        remembered(shown) == before
    });
    again
}

#[test]
fn killed_halfway_a_word_of_a_note_it_goes_on_in_that_word() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press(RIGHT, "stap 2 van 8");
    pty.press("n", "notitie");
    pty.press("De eerste notitie\r", "Genoteerd.");
    pty.press("halfweg het wéékformul", "wéékformul");
    pty.keys(LEFT);
    pty.keys("X");
    pty.wait_for_cursor("wéékformuX");

    let mut again = killed(&place, &pty);
    again.press("Y", "wéékformuXYl");
    again.escape("Leeg: klaar.");
    again.press("u", "Notitie teruggedraaid.");
}

#[test]
fn killed_in_the_second_field_of_an_afspraak_it_still_knows_the_first() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("a", "afspraak: wat");
    pty.press("Samen de brief lezen\r", "Eén naam, of leeg");
    pty.keys("Ami");
    pty.wait_for_cursor("wie  Ami");

    let mut again = killed(&place, &pty);
    again.press("ra\r", "Of leeg.");
    again.press("\r", "Staat bij de afspraken");
    again.press("q", "Opgeslagen.");
    again.keys("q");
    assert_eq!(again.ended(), 0);
    let session = place.session();
    let made = &session["afspraak"][0];
    assert_eq!(made["wat"].as_str(), Some("Samen de brief lezen"));
    assert_eq!(made["wie"].as_str(), Some("Amira"));
}

#[test]
fn killed_while_sorting_a_line_of_the_board_the_line_still_waits_for_its_vak() {
    let place = Place::new();
    let mut pty = place.start();
    to_the_board(&mut pty);
    pty.press("Het weekformulier\r", "In welk vak?");
    pty.press("2", "· Het weekformulier");
    pty.press("Eerst bellen", "op het bord  Eerst bellen");
    pty.press("\r", "In welk vak?");
    pty.kill();

    let mut again = place.resume();
    again.wait_for("Nog te sorteren: Eerst bellen");
    again.wait_for("stap 5 van 8");
    again.wait_for("· Het weekformulier");
    again.press("u", "Regel op het bord teruggedraaid.");
    assert!(!again.text().contains("Eerst bellen"), "{}", again.text());
    again.wait_for("Het weekformulier");
}

#[test]
fn a_program_that_is_replaced_while_it_runs_goes_on_and_the_new_one_picks_it_up() {
    let place = Place::new();
    let own = place.of("bedoeling");
    fs::copy(env!("CARGO_BIN_EXE_bedoeling"), &own).expect("it can be copied");
    let mut command = place.command(START, &[]);
    command.get_argv_mut()[0] = own.clone().into_os_string();
    let mut pty = Pty::open(command, SMALL);
    pty.wait_for("Druk op → om te beginnen.");
    fs::remove_file(&own).expect("a running program can be removed");
    fs::copy(file!(), &own).expect("its name is free");
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("n", "notitie");
    pty.keys("Van voor de wissel");
    pty.wait_for_cursor("Van voor de wissel");
    let mut again = killed(&place, &pty);
    again.press("\r", "Genoteerd.");
}

#[test]
fn killed_on_the_welcome_screen_it_is_still_there() {
    let place = Place::new();
    let pty = place.start();
    let mut again = killed(&place, &pty);
    again.press(RIGHT, "stap 1 van 8");
}

#[test]
fn killed_while_a_meeting_is_set_ready_every_row_and_the_open_field_are_back() {
    let place = Place::new();
    let mut pty = place.run(&["start", "gemeente-08"]);
    pty.wait_for("Gesprek klaarzetten");
    pty.keys(&DOWN.repeat(3));
    pty.press("\r", "De naam van het team.");
    pty.press("Team Noord\r", "Enter: typ hier.");
    pty.press("\r", "Een aantal, of namen");
    pty.keys("Amira, Wi");
    pty.keys(LEFT);
    pty.wait_for_cursor("Amira, W");

    let mut again = killed(&place, &pty);
    again.keys("X");
    again.wait_for_cursor("Amira, WX");
    again.kill();
    let first = place.run(&[]);
    first.wait_for("Verder met klaarzetten: Team Noord");
}

#[test]
fn lines_that_end_halfway_leave_what_was_set_ready_for_the_next_start() {
    let place = Place::new();
    let mut program = Command::new(env!("CARGO_BIN_EXE_bedoeling"))
        .args(["start", "gemeente-08", "--plat"])
        .env_clear()
        .envs(place.surroundings())
        .current_dir(place.of("werk"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program is there");
    let mut lines = program.stdin.take().expect("it is a pipe");
    lines
        .write_all("\n\n\nTeam Noord\n".as_bytes())
        .expect("it reads");
    drop(lines);
    assert!(program.wait().expect("it ends").success());
    let first = place.run(&[]);
    first.wait_for("Verder met klaarzetten: Team Noord");
}

fn to_the_board(pty: &mut Pty) {
    pty.press(RIGHT, "stap 1 van 8");
    pty.press(RIGHT, "stap 2 van 8");
    pty.press(RIGHT, "stap 3 van 8");
    pty.press(RIGHT, "stap 4 van 8");
    pty.press(RIGHT, "Vertel om de beurt");
    pty.press(RIGHT, "stap 5 van 8");
    pty.press("\r", "▶ 1 Hoort en helpt");
    pty.press("\r", "op het bord");
}

/// How every word of a person begins in [`stream`].
const MARK: &str = "qx";

/// Keys that go to the board and fill it.
fn stream() -> Vec<String> {
    let mut keys: Vec<String> = std::iter::repeat_n(RIGHT.to_owned(), 6).collect();
    keys.extend(["\r".to_owned(), "\r".to_owned()]);
    for number in 1..=8 {
        let text = format!("{MARK}{number}{MARK}{number}{MARK}");
        keys.extend(text.chars().map(String::from));
        keys.extend(["\r".to_owned(), (number % 4 + 1).to_string()]);
    }
    keys
}

/// The number of the step, from "stap 4 van 8"; 0 on the welcome screen.
fn step(screen: &str) -> u32 {
    let (_, rest) = screen.split_once("stap ").unwrap_or(("", "0"));
    let digits = rest.split_whitespace().next().expect("a number follows");
    digits.parse().expect("a number follows")
}

/// Kills it when it has just drawn the answer to so many keys; nothing on the screen may be lost.
fn kill_after(count: usize, keys: &[String]) {
    let place = Place::new();
    let mut pty = place.start();
    for key in &keys[..count] {
        let before = pty.shown().times;
        pty.keys(key);
        pty.wait("for an answer", |shown| shown.times > before);
    }
    pty.kill();
    let before = pty.text();
    let words = || {
        before
            .split_whitespace()
            .filter(|word| word.starts_with(MARK))
    };
    let (reached, is_welcome) = (step(&before), before.contains("Druk op →"));

    let again = place.resume();
    let is_back = |text: &str| {
        let there = text.contains("stap ") || text.contains("Druk op →");
        // A key may have been written down and not been drawn yet.
        let at = step(text);
        let same = at == reached || at == reached + 1;
        there && same && (is_welcome || at > 0) && words().all(|word| text.contains(word))
    };
    let patience = Duration::from_secs(10);
    let came = again.wait_within(patience, |shown| is_back(&shown.text()));
    assert!(came, "after {count} keys:\n{before}\n{}", again.text());
}

/// Thirty counts of keys, always the same: a linear congruence with a seed.
fn counts(most: usize) -> Vec<usize> {
    let mut seed: usize = 20_261_123;
    let next = |_| {
        seed = (seed * 1_103_515_245 + 12_345) % (1 << 31);
        1 + (seed >> 8) % most
    };
    (0..30).map(next).collect()
}

#[test]
fn killed_at_any_of_thirty_moments_everything_on_the_screen_comes_back() {
    let keys = stream();
    for count in counts(keys.len()) {
        kill_after(count, &keys);
    }
}
