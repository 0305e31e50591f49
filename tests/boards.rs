//! Random hands on all twelve boards: every change has its way back, and a refusal changes nothing.
use bedoeling::domain::board::{
    Asks, Board, BoardChange, Bord, Cell, Item, Layout, Mark, Place, Row, Scale, Score, ScoreKey,
    Vak, check,
};
use bedoeling::domain::ids::{MarkId, Nr, RowId, VakId};
use proptest::collection::vec;
use proptest::sample::select;
use proptest::strategy::{Just, Strategy};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use proptest::{bool, option, prop_oneof};

const VAKKEN: [&str; 5] = ["een", "twee", "drie", "vier", "nergens"];
const ROWS: [&str; 4] = ["ma", "di", "wo", "nooit"];
const MARKS: [&str; 3] = ["nu", "gewenst", "niemand"];

/// The same sequences on every machine, and no files beside the tests.
fn runner() -> TestRunner {
    let config = Config {
        cases: 1000,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn layout(bord: Bord) -> Layout {
    let (vakken, scored, rows) = match bord {
        Bord::Kolommen | Bord::Kwadrant | Bord::Route | Bord::Ladder => (4, false, 0),
        Bord::Ringen => (3, false, 0),
        Bord::Schuiven => (4, true, 0),
        Bord::Spectrum => (1, true, 0),
        Bord::Driehoek => (3, true, 2),
        Bord::Scan => (4, true, 2),
        Bord::Balans => (2, true, 0),
        Bord::Turf => (3, false, 3),
        Bord::Raster => (3, false, 1),
    };
    let vak = |id: &&str| Vak {
        id: VakId::new(*id),
        title: (*id).into(),
        hint: None,
        scale: scored.then(|| Scale {
            low: "weinig".into(),
            high: "veel".into(),
            middle: None,
            too_low: None,
            too_high: None,
        }),
        minutes: None,
        // What lies at the first station of a route opens again at the third.
        opens_at: (bord == Bord::Route && *id == VAKKEN[0]).then(|| VakId::new(VAKKEN[2])),
    };
    let marked = bord == Bord::Scan || bord == Bord::Schuiven;
    let mark = |id: &&str| Mark {
        id: MarkId::new(*id),
        title: (*id).into(),
    };
    Layout {
        bord,
        axes: None,
        vakken: VAKKEN[..vakken].iter().map(vak).collect(),
        rows: ROWS[..rows].iter().map(|id| row(id)).collect(),
        rows_grow: bord == Bord::Raster,
        marks: MARKS[..if marked { 2 } else { 0 }]
            .iter()
            .map(mark)
            .collect(),
        apart: bord == Bord::Scan || bord == Bord::Spectrum || bord == Bord::Balans,
        asks: Asks::default(),
    }
}

fn row(id: &str) -> Row {
    Row {
        id: RowId::new(id),
        title: id.into(),
    }
}

fn nr() -> impl Strategy<Value = Nr> {
    (1..6_u32).prop_map(Nr)
}

fn score() -> impl Strategy<Value = Score> {
    (0..=10_u8).prop_map(|value| Score::new(value).expect("the range ends at 10"))
}

/// Mostly one of the first `known`, now and then one that the board does not have.
fn one_of(ids: &'static [&'static str], known: usize) -> impl Strategy<Value = &'static str> {
    let unknown = select(&ids[known..]);
    if known == 0 {
        return unknown.boxed();
    }
    prop_oneof![9 => select(&ids[..known]), 1 => unknown].boxed()
}

fn vak(layout: &Layout) -> impl Strategy<Value = VakId> + use<> {
    one_of(&VAKKEN, layout.vakken.len()).prop_map(VakId::new)
}

fn cell(layout: &Layout) -> impl Strategy<Value = Cell> + use<> {
    let in_row = if layout.rows.is_empty() { 0.1 } else { 0.5 };
    let row = one_of(&ROWS, layout.rows.len()).prop_map(RowId::new);
    (vak(layout), option::weighted(in_row, row)).prop_map(|(vak, row)| Cell { vak, row })
}

fn key(layout: &Layout) -> impl Strategy<Value = ScoreKey> + use<> {
    let marked = if layout.marks.is_empty() { 0.1 } else { 0.9 };
    let mark = one_of(&MARKS, layout.marks.len()).prop_map(MarkId::new);
    (vak(layout), option::weighted(marked, mark)).prop_map(|(vak, mark)| ScoreKey { vak, mark })
}

fn item(layout: &Layout) -> impl Strategy<Value = Item> + use<> {
    let at = option::weighted(if layout.scored() { 0.5 } else { 0.1 }, score());
    let place = option::of((cell(layout), at).prop_map(|(cell, at)| Place { cell, at }));
    let reason = option::of(Just("omdat".to_owned()));
    (
        nr(),
        0..100_u8,
        place,
        0..4_u16,
        reason,
        option::of(bool::ANY),
    )
        .prop_map(|(nr, text, place, votes, reason, habit)| Item {
            nr,
            text: format!("regel {text}"),
            place,
            votes,
            reason,
            rule_of: None,
            habit,
        })
}

/// Any change at all; about half of them suit the board at that moment.
fn change(layout: &Layout) -> impl Strategy<Value = BoardChange> + use<> {
    let bord = layout.bord;
    let [scored, counted, rows] = [layout.scored(), bord == Bord::Turf, layout.rows_grow]
        .map(|suits| if suits { 4 } else { 1 });
    prop_oneof![
        4 => (item(layout), 0..4_usize, bool::weighted(0.1))
            .prop_map(|(item, index, trial)| BoardChange::ItemAdded { item, index, trial }),
        2 => nr().prop_map(|nr| BoardChange::ItemRemoved { nr }),
        3 => item(layout).prop_map(|item| BoardChange::ItemSet { item }),
        scored => (key(layout), vec(score(), 0..6))
            .prop_map(|(key, values)| BoardChange::Scored { key, values }),
        counted => (cell(layout), 0..4_u16)
            .prop_map(|(cell, to)| BoardChange::Counted { cell, to }),
        rows => (select(&ROWS[..]), 0..3_usize)
            .prop_map(|(id, index)| BoardChange::RowAdded { row: row(id), index }),
        rows => select(&ROWS[..]).prop_map(|id| BoardChange::RowRemoved { id: RowId::new(id) }),
        1 => bool::ANY.prop_map(|shown| BoardChange::Shown { shown }),
        2 => option::weighted(0.9, vak(layout))
            .prop_map(|vak| BoardChange::StationReached { vak }),
        2 => option::weighted(0.9, nr()).prop_map(|nr| BoardChange::TrialChosen { nr }),
    ]
}

/// One board, and up to forty hands on it.
fn hands() -> impl Strategy<Value = (Bord, Vec<BoardChange>)> {
    let changes = |bord| vec(change(&layout(bord)), 0..=40);
    select(&Bord::ALL[..]).prop_flat_map(move |bord| (Just(bord), changes(bord)))
}

/// Applies what is accepted; answers with the inverses and checks that a refusal changes nothing.
fn play(board: &mut Board, changes: &[BoardChange]) -> Vec<BoardChange> {
    let mut inverses = Vec::new();
    for change in changes {
        let before = board.clone();
        match board.apply(change) {
            Ok(inverse) => inverses.push(inverse),
            Err(_) => assert_eq!(*board, before, "refused, and yet: {change:?}"),
        }
    }
    inverses
}

fn numbers(board: &Board) -> Vec<Nr> {
    board.items.iter().map(|item| item.nr).collect()
}

#[test]
fn the_boards_that_are_tried_break_no_rule() {
    for bord in Bord::ALL {
        assert_eq!(check(&layout(bord)), [], "{bord:?}");
    }
}

/// Plays a thousand times; `test` gets a board with something on it, and the hands still to come.
fn every_time(test: impl Fn(Board, &[BoardChange])) {
    let played = runner().run(&hands(), |(bord, changes)| {
        let mut board = Board::empty(layout(bord));
        let (first, rest) = changes.split_at(changes.len() / 4);
        play(&mut board, first);
        test(board, rest);
        Ok(())
    });
    played.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn all_inverses_in_reverse_order_give_the_begin_state_and_item_order() {
    every_time(|mut board, rest| {
        let begin = board.clone();
        let inverses = play(&mut board, rest);
        for inverse in inverses.iter().rev() {
            board.apply(inverse).expect("the way back is open");
        }
        assert_eq!(numbers(&board), numbers(&begin));
        assert_eq!(board, begin);
    });
}

#[test]
fn the_inverse_of_an_inverse_does_the_change_again() {
    every_time(|mut board, rest| {
        let mut redone = board.clone();
        for change in rest {
            let Ok(inverse) = board.apply(change) else {
                continue;
            };
            redone.apply(change).expect("both boards are the same");
            let again = redone.apply(&inverse).expect("the way back is open");
            redone.apply(&again).expect("and so is the way on");
            assert_eq!(redone, board);
        }
    });
}

#[test]
fn hands_suit_the_board_often_enough_to_say_something() {
    let tally = std::cell::Cell::new((0, 0));
    every_time(|mut board, rest| {
        let (accepted, tried) = tally.get();
        tally.set((accepted + play(&mut board, rest).len(), tried + rest.len()));
    });
    let (accepted, tried) = tally.get();
    assert!(
        accepted * 5 > tried && accepted * 5 < tried * 4,
        "{accepted} of {tried}"
    );
}

#[test]
fn a_board_and_its_inverses_come_back_from_json_as_they_were() {
    every_time(|mut board, rest| {
        for inverse in play(&mut board, rest) {
            let text = serde_json::to_string(&inverse).expect("a change is plain data");
            let read: BoardChange = serde_json::from_str(&text).expect("it was just written");
            assert_eq!(read, inverse);
        }
        let text = serde_json::to_string(&board).expect("a board is plain data");
        let read: Board = serde_json::from_str(&text).expect("it was just written");
        assert_eq!(read, board);
    });
}

#[test]
fn changes_read_back_from_json_give_the_same_board() {
    every_time(|mut board, rest| {
        let mut replayed = board.clone();
        play(&mut board, rest);
        let text = serde_json::to_string(rest).expect("changes are plain data");
        let read: Vec<BoardChange> = serde_json::from_str(&text).expect("it was just written");
        play(&mut replayed, &read);
        assert_eq!(replayed, board);
    });
}

#[test]
fn scores_are_always_sorted_and_a_hidden_board_gives_none() {
    every_time(|mut board, rest| {
        play(&mut board, rest);
        for values in board.scores.values() {
            assert!(values.is_sorted() && !values.is_empty());
        }
        if board.hidden() {
            assert_eq!((board.widest(), board.tilt()), (None, Vec::new()));
            for key in board.scores.keys() {
                assert_eq!(board.spread(&key.vak, key.mark.as_ref()), None);
            }
            let mut read = board
                .layout
                .vakken
                .iter()
                .flat_map(|vak| board.items_of(&vak.id));
            assert!(read.all(|item| item.place.as_ref().is_some_and(|place| place.at.is_none())));
        }
    });
}

#[test]
fn whatever_is_reached_can_be_built_again_from_nothing() {
    every_time(|mut board, rest| {
        play(&mut board, rest);
        let mut built = Board::empty(board.layout.clone());
        for change in &contents(&board) {
            built
                .apply(change)
                .expect("what lies on a board is allowed there");
        }
        assert_eq!(built, board);
    });
}

#[test]
fn the_lines_to_go_through_are_all_but_those_in_a_closed_station_and_each_is_there_once() {
    let closed_once = std::cell::Cell::new(false);
    every_time(|mut board, rest| {
        play(&mut board, rest);
        let lines: Vec<Nr> = board.lines().iter().map(|item| item.nr).collect();
        let vak = |item: &Item| item.place.as_ref().map(|place| place.cell.vak.clone());
        for item in &board.items {
            let closed = vak(item).is_some_and(|vak| board.closed(&vak));
            let times = lines.iter().filter(|nr| **nr == item.nr).count();
            assert_eq!(times, usize::from(!closed), "{item:?}");
            closed_once.set(closed_once.get() || closed);
        }
        if board.layout.bord.takes_lines_at_once() {
            let lines = board.lines();
            let place = |item: &&Item| vak(item).and_then(|vak| board.layout.position(&vak));
            assert!(
                lines
                    .iter()
                    .map(|item| place(item).unwrap_or(usize::MAX))
                    .is_sorted()
            );
        } else {
            assert_eq!(lines, numbers(&board));
        }
    });
    assert!(closed_once.get(), "no line ever lay in a closed station");
}

#[test]
fn a_tally_says_what_was_last_counted_in_its_place() {
    every_time(|mut board, rest| {
        for change in rest {
            let accepted = board.apply(change).is_ok();
            if let (BoardChange::Counted { cell, to }, true) = (change, accepted) {
                assert_eq!(board.count_in(cell), *to);
            }
        }
    });
}

/// All that lies on a board, as the changes that put it there.
fn contents(board: &Board) -> Vec<BoardChange> {
    let added = |(index, item): (usize, &Item)| BoardChange::ItemAdded {
        item: item.clone(),
        index,
        trial: false,
    };
    let scored = |(key, values): (&ScoreKey, &Vec<Score>)| BoardChange::Scored {
        key: key.clone(),
        values: values.clone(),
    };
    let counted = |(cell, to): (&Cell, &u16)| BoardChange::Counted {
        cell: cell.clone(),
        to: *to,
    };
    let mut changes: Vec<BoardChange> = board.items.iter().enumerate().map(added).collect();
    changes.extend(board.scores.iter().map(scored));
    changes.extend(board.counts.iter().map(counted));
    changes.push(BoardChange::Shown { shown: board.shown });
    changes.push(BoardChange::StationReached {
        vak: board.station.clone(),
    });
    changes.push(BoardChange::TrialChosen { nr: board.trial });
    changes
}
