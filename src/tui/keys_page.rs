//! The page with every key: `docs/keys.md`, drawn from the table as the help on the screen is.
use std::fmt::Write as _;

use crate::app::Focus;
use crate::words::{
    alone, archive, board_keys, board_scores, history, keys, library, passphrase, room_test, share,
};

use super::screens::help;

/// In the order in which a person meets them; what comes up most is first.
const ORDER: [Focus; 32] = [
    Focus::Meeting,
    Focus::Field,
    Focus::Board,
    Focus::Sorting,
    Focus::Tally,
    Focus::Scores,
    Focus::List,
    Focus::Page,
    Focus::Share,
    Focus::Home,
    Focus::Prepare,
    Focus::Welcome,
    Focus::Closing,
    Focus::Thanks,
    Focus::Card,
    Focus::Black,
    Focus::Cover,
    Focus::Waiting,
    Focus::Library,
    Focus::Filter,
    Focus::Preview,
    Focus::Archive,
    Focus::Afspraken,
    Focus::Reading,
    Focus::RoomTest,
    Focus::Alone,
    Focus::Gate,
    Focus::Question,
    Focus::Choosing,
    Focus::Answer,
    Focus::Ending,
    Focus::Covered,
];

/// Every key and what it does, by where it does so, as Markdown.
pub fn keys_page() -> String {
    let mut page = format!("# {}\n\n{}\n", keys::PAGE_TITLE, keys::PAGE_INTRODUCTION);
    for focus in ORDER {
        let (heading, note) = words(focus);
        line(&mut page, &format!("\n## {heading}\n"));
        line(&mut page, keys::PAGE_COLUMNS);
        line(&mut page, "| --- | --- |");
        for (names, does) in help::rows(focus) {
            let names: Vec<_> = names.split(' ').map(|name| format!("`{name}`")).collect();
            line(&mut page, &format!("| {} | {does} |", names.join(" ")));
        }
        if !note.is_empty() {
            line(&mut page, &format!("\n{note}"));
        }
    }
    page
}

fn line(page: &mut String, text: &str) {
    writeln!(page, "{text}").expect("a String takes everything");
}

/// The heading of a focus, and what no single key says.
const fn words(focus: Focus) -> (&'static str, &'static str) {
    match focus {
        Focus::Home => (keys::AT_HOME, ""),
        Focus::Prepare => (keys::AT_PREPARE, ""),
        Focus::Waiting => (keys::AT_WAITING, ""),
        Focus::Card => (keys::AT_CARD, ""),
        Focus::Welcome => (keys::AT_WELCOME, ""),
        Focus::Meeting => (keys::AT_STEP, keys::NOTE_STEP),
        Focus::Board => (keys::AT_BOARD, board_keys::NOTE_BOARD),
        Focus::Sorting => (keys::AT_SORTING, ""),
        Focus::Closing => (keys::AT_CLOSING, ""),
        Focus::Thanks => (keys::AT_THANKS, keys::NOTE_THANKS),
        Focus::List => (keys::AT_LIST, ""),
        Focus::Page => (keys::AT_PAGE, ""),
        Focus::Share => (share::AT_SHARE, ""),
        Focus::Cover => (keys::AT_COVER, keys::NOTE_COVER),
        Focus::Black => (keys::AT_BLACK, keys::NOTE_BLACK),
        Focus::Field => (keys::AT_FIELD, keys::NOTE_FIELD),
        Focus::Tally => (board_keys::AT_TALLY, board_keys::NOTE_TALLY),
        Focus::Scores => (board_scores::AT_SCORES, board_scores::NOTE_SCORES),
        Focus::Library => (library::AT_LIBRARY, ""),
        Focus::Filter => (library::AT_FILTER, library::NOTE_FILTER),
        Focus::Preview => (library::AT_PREVIEW, ""),
        Focus::Archive => (archive::AT_ARCHIVE, ""),
        Focus::Afspraken => (history::AT_AFSPRAKEN, ""),
        Focus::Reading => (archive::AT_READING, ""),
        Focus::RoomTest => (room_test::AT_ROOM_TEST, ""),
        Focus::Alone => (alone::AT_LIST, ""),
        Focus::Gate => (passphrase::AT_GATE, passphrase::NOTE_GATE),
        Focus::Question => (alone::AT_QUESTION, alone::NOTE_QUESTION),
        Focus::Choosing => (alone::AT_CHOOSING, ""),
        Focus::Answer => (alone::AT_ANSWER, alone::NOTE_ANSWER),
        Focus::Ending => (alone::AT_ENDING, ""),
        Focus::Covered => (alone::AT_COVERED, alone::NOTE_COVERED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_focus_has_its_place_on_the_page() {
        for focus in Focus::ALL {
            assert!(ORDER.contains(&focus), "{focus:?}");
        }
    }
}
