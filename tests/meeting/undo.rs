//! Taking back and doing again: each kind of thing, from anywhere, also after a restart.
use bedoeling::app::{Focus, MenuItem};
use bedoeling::domain::change::{Change, LineKind, Subject};
use bedoeling::domain::notice::Notice;
use bedoeling::domain::session::Session;
use bedoeling::domain::step::Status;

use crate::support::{Play, menu};

/// The session without its counter, which never goes back.
fn content(play: &Play) -> Session {
    Session {
        seq: 0,
        ..play.session().clone()
    }
}

/// What happens, by name and keys, from the fifth step on; each ends outside a field.
const THINGS: [(&str, &str, Subject); 13] = [
    (
        "a note",
        "nhallo<enter><esc>",
        Subject::Line(LineKind::Note),
    ),
    (
        "oogst",
        "ohallo<enter><esc>",
        Subject::Line(LineKind::Oogst),
    ),
    (
        "parked",
        "phallo<enter><esc>",
        Subject::Line(LineKind::Parked),
    ),
    (
        "an afspraak",
        "ahallo<enter>Ria<enter>vr<enter>",
        Subject::Line(LineKind::Afspraak),
    ),
    ("a minute", "+", Subject::Time),
    ("a minute less", "-", Subject::Time),
    ("a skipped step", "m<down><down><del><esc>", Subject::Plan),
    (
        "a line on the board",
        "<enter><enter>iets<enter><esc>",
        Subject::Item,
    ),
    (
        "its vak",
        "<enter><enter>iets<enter>2<esc><esc>",
        Subject::Item,
    ),
    (
        "another text",
        "<enter><enter>iets<enter>2<esc><tab><enter>s<enter>",
        Subject::Item,
    ),
    (
        "another vak",
        "<enter><enter>iets<enter>2<esc><tab>3",
        Subject::Item,
    ),
    (
        "taking a line away",
        "<enter><enter>iets<enter>2<esc><tab><del>",
        Subject::Item,
    ),
    (
        "the one to try",
        "<enter><enter>iets<enter>2<esc><tab>k<esc>",
        Subject::Board,
    ),
];

#[test]
fn every_kind_of_thing_is_taken_back_and_done_again() {
    for (name, keys, subject) in THINGS {
        let mut play = Play::begun();
        play.step(5).keys(keys);
        let after = content(&play);
        let (undoable, last) = (play.meeting().log().undoable(), play.last());
        assert_eq!(undoable.map(|entry| &entry.change), Some(&last), "{name}");
        play.keys("u");
        assert_eq!(play.notice(), Some(&Notice::Undone(subject)), "{name}");
        let before = content(&play);
        assert_ne!(before, after, "{name}");
        play.keys("<c-y>");
        assert_eq!(play.notice(), Some(&Notice::Redone(subject)), "{name}");
        assert_eq!(content(&play), after, "{name}");
        play.keys("<c-z>");
        assert_eq!(content(&play), before, "{name}");
    }
}

#[test]
fn the_day_of_looking_back_can_be_taken_back() {
    let mut play = Play::begun();
    play.step(6)
        .keys("<enter>iets<enter><enter><enter><right>vr<enter>u");
    assert_eq!(play.notice(), Some(&Notice::Undone(Subject::LookBack)));
    assert_eq!(play.session().look_back, None);
}

#[test]
fn undo_reaches_back_to_another_step_and_stays_where_one_is() {
    let mut play = Play::begun();
    play.keys("nhier<enter><esc><right><right><right>");
    let here = play.session().here;
    play.keys("u");
    assert_eq!(play.session().note_count(), 0);
    assert_eq!(play.session().here, here);
    play.keys("<left><c-y>");
    assert_eq!(play.session().steps[0].notes[0].text, "hier");
}

#[test]
fn moving_on_and_the_time_are_not_taken_back() {
    let mut play = Play::begun();
    play.keys("<right><space><wait:5><space><right>");
    let before = play.session().clone();
    play.keys("u");
    assert_eq!(play.notice(), Some(&Notice::NothingToUndo));
    play.keys("<c-y>");
    assert_eq!(play.notice(), Some(&Notice::NothingToRedo));
    assert_eq!(*play.session(), before);
}

#[test]
fn many_things_are_taken_back_in_order_and_done_again_in_order() {
    let mut play = Play::begun();
    play.keys("na<enter>b<enter>c<enter><esc>");
    let texts = |play: &Play| {
        let notes = play.session().steps[0].notes.iter();
        notes.map(|note| note.text.clone()).collect::<String>()
    };
    let mut seen = Vec::new();
    for key in ["u", "u", "u", "<c-y>", "<c-y>", "<c-y>"] {
        play.keys(key);
        seen.push(texts(&play));
    }
    assert_eq!(seen, ["ab", "a", "", "a", "ab", "abc"]);
}

#[test]
fn something_new_ends_what_could_be_done_again() {
    let mut play = Play::begun();
    play.keys("noud<enter><esc>unnieuw<enter><esc><c-y>");
    assert_eq!(play.notice(), Some(&Notice::NothingToRedo));
    let notes = &play.session().steps[0].notes;
    assert_eq!((notes.len(), notes[0].text.as_str()), (1, "nieuw"));
}

#[test]
fn redo_works_after_the_light_went_out() {
    let mut play = Play::begun();
    play.keys("ohallo<enter>nog een<enter><esc>u");
    let before = play.session().clone();
    play.restart();
    assert_eq!(*play.session(), before);
    play.keys("<c-y>");
    assert_eq!(
        play.notice(),
        Some(&Notice::Redone(Subject::Line(LineKind::Oogst)))
    );
    let oogst = play.session().oogst.iter().map(|line| line.text.as_str());
    assert_eq!(oogst.collect::<Vec<_>>(), ["hallo", "nog een"]);
    play.keys("uu");
    assert_eq!(play.session().oogst, []);
}

#[test]
fn what_is_taken_back_from_inside_the_board_leaves_nothing_to_sort() {
    let mut play = Play::begun();
    play.step(5).keys("<enter><enter>iets<enter>u");
    assert_eq!(
        play.session().steps[4]
            .board
            .as_ref()
            .map(|board| board.items.len()),
        Some(0)
    );
    play.keys("1");
    assert_ne!(
        play.state.focus(),
        Focus::Field,
        "there is no line to lay anywhere"
    );
}

#[test]
fn what_was_lowered_in_front_of_the_group_does_not_come_back() {
    let mut play = Play::begun();
    play.keys(&menu(MenuItem::KeepLess)).keys("u");
    assert_eq!(play.notice(), Some(&Notice::NothingToUndo));
    assert!(matches!(play.last(), Change::BewarenSet { .. }));
}

#[test]
fn what_rond_af_skipped_comes_back_at_once_and_the_group_stands_where_it_stood() {
    for (item, skipped) in [(MenuItem::RoundOff, 4), (MenuItem::Skip, 1)] {
        let mut play = Play::begun();
        play.step(2).keys("nhallo<enter><esc><wait:9>");
        let before = content(&play);
        play.keys(&menu(item)).keys("<wait:9>");
        assert_ne!(play.session().here, before.here);
        assert_eq!(
            play.session()
                .steps
                .iter()
                .filter(|step| step.status == Status::Overgeslagen)
                .count(),
            skipped
        );
        play.keys("u");
        let after = content(&play);
        assert_eq!(after.here, before.here, "{item:?}");
        assert!(
            after
                .steps
                .iter()
                .all(|step| step.status != Status::Overgeslagen)
        );
        assert_eq!(
            play.state.notice.as_ref().map(|shown| shown.notice.clone()),
            Some(Notice::Undone(Subject::Plan))
        );
        play.keys("u");
        assert_eq!(play.session().note_count(), 0, "the note is the next thing");
    }
}

#[test]
fn a_step_that_was_added_and_entered_stays_and_does_not_stop_undo() {
    let mut play = Play::begun();
    play.step(2).keys("nhallo<enter><esc>");
    let count = play.session().steps.len();
    play.keys("mi<enter><esc><right>");
    assert_eq!(
        (play.session().steps.len(), play.session().here.0 > 8),
        (count + 1, true)
    );
    play.keys("u");
    assert_eq!(
        (play.session().steps.len(), play.session().note_count()),
        (count + 1, 0)
    );
    play.keys("u");
    assert_eq!(
        play.state.notice.as_ref().map(|shown| shown.notice.clone()),
        Some(Notice::NothingToUndo)
    );
}
