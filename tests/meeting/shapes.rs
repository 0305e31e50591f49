//! The boards that are drawn: which way the arrows go, where a line lands, what is counted.
use bedoeling::app::{BoardCursor, Focus};
use bedoeling::domain::board::{Board, BoardChange, Bord};
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::{Nr, RowId, VakId};

use crate::support::{Play, rows};

/// The step with this number, with the group working on its board.
fn working(step: u32) -> Play {
    let mut play = Play::with_boards();
    play.step(step).keys("<enter>");
    play
}

fn board(play: &Play) -> &Board {
    play.session()
        .step()
        .board
        .as_ref()
        .expect("this step has a board")
}

fn vak(play: &Play) -> usize {
    play.meeting()
        .view
        .board
        .expect("the group is on the board")
        .vak
}

/// The lines of the board with the place where each lies.
fn lines(play: &Play) -> Vec<(&str, &str)> {
    let items = board(play).items.iter();
    let place = |item: &'_ bedoeling::domain::board::Item| item.place.clone();
    items
        .map(|item| {
            let vak = place(item).expect("every line lies somewhere").cell.vak;
            let at = board(play).layout.position(&vak).expect("the vak is there");
            (
                item.text.as_str(),
                board(play).layout.vakken[at].id.as_str(),
            )
        })
        .collect()
}

/// The vakken through which these keys lead, one after another.
fn walk(play: &mut Play, keys: &[&str]) -> Vec<usize> {
    keys.iter()
        .map(|key| {
            play.keys(key);
            vak(play)
        })
        .collect()
}

#[test]
fn every_ring_shows_its_newest_line_however_full_another_one_is() {
    let mut play = working(2);
    play.keys("<enter>kern een<enter>kern twee<enter><esc><up><enter>");
    for at in 1..=7 {
        play.keys(&format!("midden {at}<enter>"));
    }
    play.keys("<esc><up><enter>rand<enter><esc><esc>");
    for (width, height) in [(56, 16), (70, 20)] {
        let said = rows(&play.drawn(width, height)).join("\n");
        for line in ["kern twee", "midden 7", "rand", "meer"] {
            assert!(said.contains(line), "{line} at {width}x{height}:\n{said}");
        }
    }
}

#[test]
fn up_and_to_the_right_go_outwards_through_the_rings() {
    let mut play = working(2);
    let path = walk(
        &mut play,
        &["<up>", "<right>", "<up>", "<down>", "<left>", "<left>"],
    );
    assert_eq!(path, [1, 2, 2, 1, 0, 0]);
    assert_eq!(board(&play).layout.bord, Bord::Ringen);
}

#[test]
fn columns_in_one_row_go_sideways_and_in_two_rows_also_down() {
    let mut play = working(3);
    let path = walk(
        &mut play,
        &["<right>", "<down>", "<up>", "<right>", "<left>"],
    );
    assert_eq!(path, [1, 1, 1, 2, 1]);
    let mut play = working(4);
    let path = walk(
        &mut play,
        &["<right>", "<down>", "<right>", "<down>", "<up>"],
    );
    assert_eq!(path, [1, 5, 6, 6, 2], "four above three");
}

#[test]
fn where_columns_are_folded_into_a_list_down_is_the_next_one() {
    let mut play = Play::with_boards();
    play.state.size = (56, 16);
    play.step(4).keys("<enter>");
    let path = walk(&mut play, &["<down>", "<down>", "<up>", "<right>"]);
    assert_eq!(path, [1, 2, 1, 2]);
}

#[test]
fn a_ladder_goes_up_and_a_route_goes_along() {
    let mut play = working(9);
    assert_eq!(
        walk(&mut play, &["<up>", "<up>", "<up>", "<down>"]),
        [1, 2, 2, 1]
    );
    let mut play = working(5);
    assert_eq!(
        walk(&mut play, &["<right>", "<right>", "<left>"]),
        [1, 2, 1]
    );
}

#[test]
fn a_line_goes_at_once_to_the_chosen_vak_and_the_next_one_can_be_typed() {
    let mut play = working(3);
    play.keys("<right><enter>niemand neemt op<enter>geen nummer<enter><enter>");
    assert_eq!(
        lines(&play),
        [("niemand neemt op", "achter"), ("geen nummer", "achter")]
    );
    assert_eq!(play.state.focus(), Focus::Board);
    assert_eq!(vak(&play), 1);
}

#[test]
fn a_digit_moves_the_chosen_line_and_chooses_a_vak_without_one() {
    let mut play = working(3);
    play.keys("3<enter>één nummer<enter><enter>");
    assert_eq!(lines(&play), [("één nummer", "zelf")]);
    play.keys("<tab>4");
    assert_eq!(lines(&play), [("één nummer", "morgen")]);
    assert_eq!(vak(&play), 3);
    play.keys("u");
    assert_eq!(lines(&play), [("één nummer", "zelf")]);
    play.keys("9");
    assert_eq!(lines(&play), [("één nummer", "zelf")], "there is no vak 9");
}

#[test]
fn tab_goes_through_the_lines_vak_by_vak_and_an_arrow_lets_the_line_go() {
    let mut play = working(3);
    play.keys("2<enter>twee<enter><enter>1<enter>een<enter><enter>");
    let chosen = |play: &Play| {
        let nr = play.meeting().view.board.and_then(|cursor| cursor.item);
        let found = board(play).items.iter().find(|item| Some(item.nr) == nr);
        found.map(|item| item.text.clone())
    };
    play.keys("<tab>");
    assert_eq!((chosen(&play).as_deref(), vak(&play)), (Some("een"), 0));
    play.keys("<tab>");
    assert_eq!((chosen(&play).as_deref(), vak(&play)), (Some("twee"), 1));
    play.keys("<left><enter>nog een<enter><enter>");
    assert_eq!(
        lines(&play)[2],
        ("nog een", "kregen"),
        "and no line was changed"
    );
    play.keys("2<tab><del>");
    assert_eq!(lines(&play), [("een", "kregen"), ("nog een", "kregen")]);
    play.keys("u");
    assert_eq!(lines(&play)[0], ("twee", "achter"));
}

#[test]
fn what_is_parked_on_a_route_is_closed_on_the_way_and_open_at_its_station() {
    let mut play = working(5);
    play.keys("h<enter>een app<enter><enter>");
    assert!(play.text().contains("een app"));
    play.keys("<right>");
    assert!(play.text().contains("h: hier zijn we"));
    play.keys("h");
    let reached = Change::Board {
        step: Nr(5),
        change: BoardChange::StationReached {
            vak: Some(VakId::new("waartoe")),
        },
    };
    assert_eq!(play.last(), reached);
    assert!(!play.text().contains("een app"));
    assert!(
        play.text()
            .contains("Ligt klaar. Gaat open bij: Terug: oud naast nieuw")
    );
    play.keys("7h");
    let text = play.text();
    assert!(
        text.contains("een app") && text.contains("hier zijn we"),
        "{text}"
    );
    play.keys("uu1");
    assert!(
        play.text().contains("een app"),
        "nobody has left the first station"
    );
}

#[test]
fn a_closed_station_takes_no_line_and_gives_none() {
    let mut play = working(5);
    play.keys("h<enter>een app<enter><enter><right>h<enter>bellen<enter><enter>");
    play.keys("1<enter>");
    assert_eq!(
        play.typing(),
        None,
        "there is nothing to see, so nothing is written"
    );
    play.keys("<tab><tab><tab>");
    let item = play.meeting().view.board.and_then(|cursor| cursor.item);
    assert_ne!(
        item,
        Some(board(&play).items[0].nr),
        "Tab passes what is closed"
    );
    play.keys("2<tab>1");
    assert_eq!(
        lines(&play)[1],
        ("bellen", "waartoe"),
        "and nothing is moved into it"
    );
}

#[test]
fn a_board_is_opened_where_the_group_is_on_the_route() {
    let mut play = working(5);
    play.keys("<right><right>h<esc><enter>");
    assert_eq!(vak(&play), 2);
    play.keys("h");
    assert_eq!(
        play.changes().len(),
        play.session().seq as usize - 9,
        "once is enough"
    );
}

#[test]
fn tallies_are_counted_with_the_keys_that_are_for_time_elsewhere() {
    let mut play = working(7);
    assert_eq!(play.state.focus(), Focus::Tally);
    play.keys("<space><enter>+33<up>-");
    let counts =
        |play: &Play| -> Vec<usize> { board(play).tally().iter().map(|(_, n)| *n).collect() };
    assert_eq!(counts(&play), [3, 0, 2]);
    play.keys("<down><backspace>");
    assert_eq!(counts(&play), [3, 0, 1]);
    play.keys("<up>-");
    assert_eq!(counts(&play), [3, 0, 1], "never less than nothing");
    play.keys("u");
    assert_eq!(counts(&play), [3, 0, 2]);
    assert!(play.session().step().timer.is_running(), "the time went on");
    play.keys("<esc> ");
    assert!(!play.session().step().timer.is_running());
}

#[test]
fn tallies_with_rows_are_counted_in_the_chosen_cell() {
    let mut play = working(8);
    play.keys("<down><right><space><space><down>3");
    let cells: Vec<_> = board(&play)
        .counts
        .iter()
        .map(|(cell, count)| {
            (
                cell.vak.as_str(),
                cell.row.as_ref().map(RowId::as_str),
                *count,
            )
        })
        .collect();
    assert_eq!(
        cells,
        [("allebei", Some("wo"), 1), ("helpt", Some("di"), 2)]
    );
    play.keys("<down><down><down><down>");
    let cursor = play.meeting().view.board;
    assert_eq!(
        cursor,
        Some(BoardCursor {
            vak: 2,
            row: 4,
            ..BoardCursor::default()
        })
    );
}

#[test]
fn a_line_that_was_being_typed_on_a_tally_board_is_a_note() {
    let mut play = working(7);
    play.keys("nopvallend<enter><enter>");
    assert_eq!(play.session().step().notes[0].text, "opvallend");
    assert_eq!(play.state.focus(), Focus::Tally);
    play.keys("<pgdn>");
    assert_eq!(play.session().here, Nr(8));
}

#[test]
fn a_line_that_was_half_typed_comes_back_where_the_last_one_went() {
    let mut play = working(3);
    play.keys("<right><right><enter>één nummer<enter>en een me");
    play.restart();
    play.keys("ns<enter><enter>");
    assert_eq!(
        lines(&play),
        [("één nummer", "zelf"), ("en een mens", "zelf")]
    );
}
