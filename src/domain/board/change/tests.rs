//! What a board takes, what it refuses, and that each change has its way back.
use super::*;
use crate::domain::board::samples::{
    board, cell, item, key, layout, marks, rows, scores, smallest,
};

fn written() -> Board {
    board(
        smallest(Bord::Kwadrant),
        &[(1, Some("a")), (2, None), (3, Some("b"))],
    )
}

/// The change is refused for this reason and nothing has moved.
fn refuses(board: &mut Board, change: &BoardChange, reason: &BoardRefused) {
    let before = board.clone();
    assert_eq!(board.apply(change).as_ref(), Err(reason));
    assert_eq!(*board, before);
}

/// The change is taken, and its inverse brings back what was.
fn takes(board: &mut Board, change: &BoardChange) -> BoardChange {
    let before = board.clone();
    let inverse = board.apply(change).unwrap();
    let mut back = board.clone();
    assert_eq!(back.apply(&inverse).as_ref(), Ok(change));
    assert_eq!(back, before);
    inverse
}

fn placed(nr: u32, cell: Cell, at: Option<u8>) -> Item {
    let at = at.map(|at| Score::new(at).unwrap());
    Item {
        place: Some(Place { cell, at }),
        ..item(nr, None)
    }
}

#[test]
fn removing_the_trial_clears_it_and_taking_that_back_makes_it_the_trial_again() {
    let mut board = written();
    takes(&mut board, &BoardChange::TrialChosen { nr: Some(Nr(2)) });
    let inverse = takes(&mut board, &BoardChange::ItemRemoved { nr: Nr(2) });
    assert_eq!(board.trial, None);
    assert_eq!(
        inverse,
        BoardChange::ItemAdded {
            item: item(2, None),
            index: 1,
            trial: true
        }
    );
}

#[test]
fn removing_another_item_leaves_the_trial_alone() {
    let mut board = written();
    takes(&mut board, &BoardChange::TrialChosen { nr: Some(Nr(2)) });
    takes(&mut board, &BoardChange::ItemRemoved { nr: Nr(3) });
    assert_eq!(board.trial, Some(Nr(2)));
}

#[test]
fn an_item_does_not_push_another_aside_as_the_trial() {
    let mut board = written();
    takes(&mut board, &BoardChange::TrialChosen { nr: Some(Nr(2)) });
    let change = BoardChange::ItemAdded {
        item: item(4, None),
        index: 3,
        trial: true,
    };
    refuses(&mut board, &change, &BoardRefused::TrialTaken(Nr(2)));
}

#[test]
fn items_are_refused_with_a_taken_number_or_beyond_the_end() {
    let mut board = written();
    let change = BoardChange::ItemAdded {
        item: item(3, None),
        index: 0,
        trial: false,
    };
    refuses(&mut board, &change, &BoardRefused::NrTaken(Nr(3)));
    let change = BoardChange::ItemAdded {
        item: item(4, None),
        index: 4,
        trial: false,
    };
    refuses(
        &mut board,
        &change,
        &BoardRefused::IndexBeyond {
            index: 4,
            length: 3,
        },
    );
    takes(
        &mut board,
        &BoardChange::ItemAdded {
            item: item(4, None),
            index: 3,
            trial: false,
        },
    );
}

#[test]
fn what_is_not_on_the_board_is_refused() {
    let mut board = written();
    let unknown = BoardRefused::UnknownItem(Nr(9));
    refuses(
        &mut board,
        &BoardChange::ItemRemoved { nr: Nr(9) },
        &unknown,
    );
    refuses(
        &mut board,
        &BoardChange::ItemSet {
            item: item(9, None),
        },
        &unknown,
    );
    refuses(
        &mut board,
        &BoardChange::TrialChosen { nr: Some(Nr(9)) },
        &unknown,
    );
    let unknown = BoardRefused::UnknownVak(VakId::new("z"));
    refuses(
        &mut board,
        &BoardChange::ItemSet {
            item: item(1, Some("z")),
        },
        &unknown,
    );
    let station = BoardChange::StationReached {
        vak: Some(VakId::new("z")),
    };
    refuses(&mut board, &station, &unknown);
    let change = BoardChange::ItemSet {
        item: placed(1, cell("a", Some("r")), None),
    };
    refuses(
        &mut board,
        &change,
        &BoardRefused::UnknownRow(RowId::new("r")),
    );
}

#[test]
fn a_place_on_a_scale_needs_a_vak_with_a_scale() {
    let change = BoardChange::ItemAdded {
        item: placed(1, cell("a", None), Some(4)),
        index: 0,
        trial: false,
    };
    let mut board = Board::empty(smallest(Bord::Ringen));
    refuses(
        &mut board,
        &change,
        &BoardRefused::NotScored(VakId::new("a")),
    );
    takes(&mut Board::empty(smallest(Bord::Spectrum)), &change);
}

#[test]
fn scores_are_kept_sorted_whatever_the_order_of_the_hands() {
    let mut board = Board::empty(smallest(Bord::Scan));
    let change = BoardChange::Scored {
        key: key("a", None),
        values: scores(&[7, 3, 10, 3]),
    };
    board.apply(&change).unwrap();
    assert_eq!(board.scores[&key("a", None)], scores(&[3, 3, 7, 10]));
    let again = BoardChange::Scored {
        key: key("a", None),
        values: scores(&[1, 2]),
    };
    let old = takes(&mut board, &again);
    let sorted = BoardChange::Scored {
        key: key("a", None),
        values: scores(&[3, 3, 7, 10]),
    };
    assert_eq!(old, sorted);
}

#[test]
fn no_file_gets_the_order_of_the_hands() {
    let change = BoardChange::Scored {
        key: key("a", None),
        values: scores(&[7, 3, 10]),
    };
    let written = serde_json::to_string(&change).unwrap();
    assert!(written.contains("[3,7,10]"), "{written}");
}

#[test]
fn taking_the_scores_away_leaves_no_trace() {
    let mut board = Board::empty(smallest(Bord::Spectrum));
    takes(
        &mut board,
        &BoardChange::Scored {
            key: key("a", None),
            values: scores(&[5]),
        },
    );
    takes(
        &mut board,
        &BoardChange::Scored {
            key: key("a", None),
            values: Vec::new(),
        },
    );
    assert!(board.scores.is_empty());
}

#[test]
fn scores_need_a_scale_and_a_mark_of_the_board() {
    let scored = |vak, mark| BoardChange::Scored {
        key: key(vak, mark),
        values: scores(&[5]),
    };
    let mut plain = Board::empty(smallest(Bord::Ladder));
    refuses(
        &mut plain,
        &scored("a", None),
        &BoardRefused::NotScored(VakId::new("a")),
    );
    let mut scan = smallest(Bord::Scan);
    let unknown = BoardRefused::UnknownMark(MarkId::new("nu"));
    refuses(
        &mut Board::empty(scan.clone()),
        &scored("a", Some("nu")),
        &unknown,
    );
    scan.marks = marks(&["nu", "gewenst"]);
    let mut scan = Board::empty(scan);
    takes(&mut scan, &scored("a", Some("nu")));
    refuses(&mut scan, &scored("a", None), &BoardRefused::MarkNeeded);
    refuses(
        &mut scan,
        &scored("z", Some("nu")),
        &BoardRefused::UnknownVak(VakId::new("z")),
    );
}

#[test]
fn only_turf_is_tallied_and_zero_leaves_no_trace() {
    let counted = |to| BoardChange::Counted {
        cell: cell("a", None),
        to,
    };
    let mut grid = Board::empty(smallest(Bord::Raster));
    refuses(
        &mut grid,
        &counted(1),
        &BoardRefused::NotTallied(Bord::Raster),
    );
    let mut turf = Board::empty(smallest(Bord::Turf));
    takes(&mut turf, &counted(5));
    takes(&mut turf, &counted(0));
    assert!(turf.counts.is_empty());
    let change = BoardChange::Counted {
        cell: cell("a", Some("di")),
        to: 1,
    };
    refuses(
        &mut turf,
        &change,
        &BoardRefused::UnknownRow(RowId::new("di")),
    );
}

#[test]
fn rows_come_and_go_only_where_the_group_may_add_them() {
    let [row] = rows(&["wil"]).try_into().unwrap();
    let added = BoardChange::RowAdded { row, index: 1 };
    let removed = BoardChange::RowRemoved {
        id: RowId::new("maandag"),
    };
    let mut fixed = Board::empty(smallest(Bord::Raster));
    refuses(&mut fixed, &added, &BoardRefused::RowsFixed);
    refuses(&mut fixed, &removed, &BoardRefused::RowsFixed);

    let mut grid = fixed;
    grid.layout.rows_grow = true;
    takes(&mut grid, &added);
    refuses(
        &mut grid,
        &added,
        &BoardRefused::RowTaken(RowId::new("wil")),
    );
    let [row] = rows(&["noor"]).try_into().unwrap();
    let beyond = BoardChange::RowAdded { row, index: 3 };
    refuses(
        &mut grid,
        &beyond,
        &BoardRefused::IndexBeyond {
            index: 3,
            length: 2,
        },
    );
    let unknown = BoardChange::RowRemoved {
        id: RowId::new("noor"),
    };
    refuses(
        &mut grid,
        &unknown,
        &BoardRefused::UnknownRow(RowId::new("noor")),
    );
    takes(&mut grid, &removed);
}

#[test]
fn a_row_in_use_stays() {
    let removed = BoardChange::RowRemoved {
        id: RowId::new("maandag"),
    };
    let in_use = BoardRefused::RowInUse(RowId::new("maandag"));
    let mut grid = Board::empty(smallest(Bord::Raster));
    grid.layout.rows_grow = true;
    let lying = placed(1, cell("a", Some("maandag")), None);
    takes(
        &mut grid,
        &BoardChange::ItemAdded {
            item: lying,
            index: 0,
            trial: false,
        },
    );
    refuses(&mut grid, &removed, &in_use);
    takes(
        &mut grid,
        &BoardChange::ItemSet {
            item: item(1, None),
        },
    );
    takes(&mut grid, &removed);

    let mut tallies = layout(Bord::Turf, 2, false);
    tallies.rows = rows(&["maandag"]);
    tallies.rows_grow = true;
    let mut tallies = Board::empty(tallies);
    takes(
        &mut tallies,
        &BoardChange::Counted {
            cell: cell("a", Some("maandag")),
            to: 2,
        },
    );
    refuses(&mut tallies, &removed, &in_use);
}

#[test]
fn showing_and_stations_answer_with_what_was() {
    let mut route = Board::empty(smallest(Bord::Route));
    let first = BoardChange::StationReached {
        vak: Some(VakId::new("a")),
    };
    assert_eq!(
        takes(&mut route, &first),
        BoardChange::StationReached { vak: None }
    );
    let second = BoardChange::StationReached {
        vak: Some(VakId::new("b")),
    };
    assert_eq!(takes(&mut route, &second), first);
    let shown = takes(&mut route, &BoardChange::Shown { shown: true });
    assert_eq!(shown, BoardChange::Shown { shown: false });
}
