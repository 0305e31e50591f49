//! Screens that nobody has, and screens that a window passes on its way: nothing breaks on them.
use bedoeling::app::{MenuItem, StuckItem};

use crate::support::{Play, menu};

/// Columns and rows at which programs break: nearly nothing, one row, and more than there is.
const SIZES: [(u16, u16); 8] = [
    (1, 1),
    (2, 2),
    (1, 50),
    (200, 1),
    (65_535, 1),
    (1, 20_000),
    (500, 200),
    (3, 40),
];

/// Draws it at every size; the meeting does not change by it.
fn everywhere(play: &mut Play) {
    let before = play
        .state
        .meeting()
        .map(|meeting| meeting.session().clone());
    for (width, height) in SIZES {
        let drawn = play.drawn(width, height);
        assert_eq!((drawn.area.width, drawn.area.height), (width, height));
    }
    let after = play
        .state
        .meeting()
        .map(|meeting| meeting.session().clone());
    assert_eq!(before, after);
}

#[test]
fn every_screen_is_drawn_at_every_size() {
    let mut play = Play::home();
    everywhere(&mut play);
    for keys in [
        "<enter>",
        "<right><enter>",
        "<down><down><down><enter>Noord",
    ] {
        play.keys(keys);
        everywhere(&mut play);
    }
    let mut play = Play::begun();
    for _ in 0..9 {
        everywhere(&mut play);
        play.keys("n").keys("een notitie");
        everywhere(&mut play);
        play.keys("<esc><right>");
    }
    play.keys(&menu(MenuItem::Map));
    everywhere(&mut play);
    play.keys("<esc>?");
    everywhere(&mut play);
}

#[test]
fn what_holds_leaving_back_is_drawn_at_every_size() {
    let mut play = Play::begun();
    play.world.broken = true;
    play.keys("nhallo<enter><esc>qq");
    for _ in StuckItem::ALL {
        everywhere(&mut play);
        play.keys("<down>");
    }
}
