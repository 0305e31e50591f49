//! Every board that is drawn: empty, half full and full, light and dark; and whole at every size.
use bedoeling::domain::setting::Look;

use crate::SIZES;
use crate::filled::{BOARDS, Board};
use crate::keep;
use crate::pictures;
use crate::support::{Play, rows};

/// The text at four sizes with a hash of its styles, and those hashes in the dark.
pub(super) fn compare(name: &str, play: &mut Play) {
    let light = pictures(play);
    play.state.look = Look::Dark;
    let dark = pictures(play);
    play.state.look = Look::Light;
    let dark: Vec<&str> = dark
        .lines()
        .filter(|line| line.contains("styles"))
        .collect();
    keep(name, &format!("{light}dark:\n{}\n", dark.join("\n")));
}

fn opened(board: &Board) -> Play {
    let mut play = Play::with_boards();
    if board.step > 1 {
        let down = "<down>".repeat(board.step as usize - 1);
        play.keys("m").keys(&down).keys("<enter>");
    }
    play.keys("<enter>");
    play
}

#[test]
fn every_board_empty_half_and_full() {
    for board in &BOARDS {
        let mut play = opened(board);
        compare(&format!("bord-{}-leeg", board.name), &mut play);
        play.keys(board.half);
        compare(&format!("bord-{}-half", board.name), &mut play);
        play.keys(board.full);
        compare(&format!("bord-{}-vol", board.name), &mut play);
    }
}

/// The words of a screen with single spaces, without the dots of the rings.
pub(super) fn words(rows: &[String]) -> String {
    let dots = |c: char| ('\u{2800}'..='\u{28ff}').contains(&c);
    let text = rows.join(" ").replace(dots, " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_title_of_every_board_stands_on_the_screen_at_every_size() {
    for board in &BOARDS[1..] {
        let mut play = opened(board);
        play.keys(board.half).keys(board.full);
        let vakken = play
            .session()
            .step()
            .board
            .clone()
            .expect("a board")
            .layout
            .vakken;
        for (width, height) in SIZES {
            let drawn = rows(&play.drawn(width, height));
            let said = words(&drawn);
            for vak in &vakken {
                // On a narrow screen a route shows one station at a time, and the others by number.
                let one_at_a_time = board.name.starts_with("route") && width < 100;
                let whole = vak.title.split_whitespace().all(|word| said.contains(word));
                assert!(
                    whole || one_at_a_time,
                    "{}:\n{}",
                    vak.title,
                    drawn.join("\n")
                );
            }
            assert_eq!(
                drawn[usize::from(height) - 2],
                "",
                "nothing stands above the footer"
            );
        }
    }
}

#[test]
fn each_prompt_of_a_cirkel_is_whole_at_every_size() {
    for lines in [
        "",
        "<enter>een<enter>twee<enter>drie<enter>vier<enter>vijf<enter>zes<enter><esc>",
    ] {
        let mut play = Play::with_boards();
        for _ in 0..3 {
            play.keys(lines);
            let prompt = play
                .session()
                .step()
                .ring()
                .and_then(|ring| ring.hint.clone());
            let prompt = prompt.expect("every ring has its prompt");
            for (width, height) in SIZES.into_iter().chain([(120, 34)]) {
                let drawn = rows(&play.drawn(width, height));
                // Beside the rings the prompt has its own columns.
                let beside =
                    |row: &String| match row.rfind(|c| ('\u{2800}'..='\u{28ff}').contains(&c)) {
                        Some(at) => row[at..].chars().skip(1).collect(),
                        None => row.clone(),
                    };
                let column: Vec<String> = drawn.iter().map(beside).collect();
                assert!(
                    words(&column).contains(&prompt),
                    "{prompt}\n{}",
                    drawn.join("\n")
                );
            }
            play.keys("<right>");
        }
    }
}

#[test]
fn nothing_that_is_parked_on_a_route_is_on_the_screen_before_its_station() {
    let mut play = opened(&BOARDS[4]);
    play.keys("h<enter>geheim<enter><enter>");
    for station in 2..=8 {
        play.keys(&format!("{station}h"));
        for key in ["", "1", "<tab>", "<esc>", "t"] {
            play.keys(key);
            for (width, height) in SIZES {
                let seen = rows(&play.drawn(width, height)).concat().contains("geheim");
                assert!(!seen || station >= 7, "at station {station} after {key}");
            }
        }
        play.keys("<enter>");
    }
    play.keys("1");
    assert!(rows(&play.drawn(70, 20)).concat().contains("geheim"));
}
