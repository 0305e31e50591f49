//! The cirkel: waarom, hoe, wat, one prompt at a time.
use bedoeling::app::Focus;
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;

use crate::support::Play;

fn lines(play: &Play) -> Vec<(&str, &str)> {
    let board = play.session().steps[0]
        .board
        .as_ref()
        .expect("a cirkel has a board");
    let vak = |item: &bedoeling::domain::board::Item| {
        let place = item.place.as_ref().expect("every line lies in a ring");
        board
            .layout
            .position(&place.cell.vak)
            .expect("the ring is there")
    };
    let items = board.items.iter();
    items
        .map(|item| {
            (
                item.text.as_str(),
                board.layout.vakken[vak(item)].id.as_str(),
            )
        })
        .collect()
}

#[test]
fn going_on_asks_why_and_how_and_what_before_the_next_step() {
    let mut play = Play::with_boards();
    assert!(play.text().contains("WAAROM") && play.text().contains("daarna: hoe"));
    play.keys("<right>");
    assert_eq!(play.last(), Change::PartReached { part: 1 });
    assert!(play.text().contains("HOE") && play.text().contains("daarna: wat"));
    play.keys("<right>");
    assert!(play.text().contains("WAT") && !play.text().contains("daarna"));
    play.keys("<left><pgdn><pgdn>");
    assert_eq!(play.session().here, Nr(2));
}

#[test]
fn enter_writes_in_the_ring_that_is_talked_about() {
    let mut play = Play::with_boards();
    assert!(play.text().contains("Enter: schrijf bij waarom"));
    play.keys("<enter>de buurvrouw<enter>haar zus<enter><enter>");
    assert_eq!(
        lines(&play),
        [("de buurvrouw", "waarom"), ("haar zus", "waarom")]
    );
    assert!(play.session().step().timer.is_running());
    play.keys("<right>");
    assert!(
        !play.text().contains("haar zus"),
        "each ring has its own lines"
    );
    play.keys("<enter>eerst bellen<enter><esc>");
    assert_eq!(lines(&play)[2], ("eerst bellen", "hoe"));
    play.keys("<left>");
    assert!(play.text().contains("haar zus"));
}

#[test]
fn on_its_board_the_arrows_lead_through_the_rings_and_out_of_the_last_one() {
    let mut play = Play::with_boards();
    play.keys("<enter><enter><up><up><up>");
    assert_eq!(
        (play.state.focus(), play.session().step().part),
        (Focus::Board, 2)
    );
    play.keys("<down>");
    assert_eq!(play.session().step().part, 1);
    play.keys("3");
    assert_eq!(play.session().step().part, 2);
    play.keys("<right>");
    assert_eq!(play.session().here, Nr(2));
}

#[test]
fn a_line_can_be_chosen_changed_and_laid_in_another_ring() {
    let mut play = Play::with_boards();
    play.keys("<enter>een<enter><enter><right><enter>twee<enter><enter>");
    play.keys("<tab><enter>");
    assert_eq!(
        play.typing(),
        Some(("twee", "")),
        "not a line of another ring"
    );
    play.keys("<esc>3");
    assert_eq!(lines(&play), [("een", "waarom"), ("twee", "wat")]);
    assert_eq!(play.session().step().part, 1, "the group stays where it is");
    play.keys("u");
    assert_eq!(lines(&play)[1], ("twee", "hoe"));
}

#[test]
fn the_ring_stays_the_same_when_a_meeting_is_opened_again() {
    let mut play = Play::with_boards();
    play.keys("<right><enter>half");
    play.restart();
    assert_eq!(play.session().step().part, 1);
    play.keys(" af<enter><enter>");
    assert_eq!(lines(&play), [("half af", "hoe")]);
}
