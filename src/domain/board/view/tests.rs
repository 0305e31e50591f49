//! What is read from a board, and that nothing hidden is.
use super::*;
use crate::domain::board::samples::{board, cell, key, layout, marks, rows, scores, smallest, vak};

type Given<'a> = (&'a str, Option<&'a str>, &'a [u8]);

fn scored(shape: Bord, marked: &[&str], given: &[Given<'_>]) -> Board {
    let mut layout = smallest(shape);
    layout.marks = marks(marked);
    let mut board = Board::empty(layout);
    let pairs = given
        .iter()
        .map(|(vak, mark, values)| (key(vak, *mark), scores(values)));
    board.scores = pairs.collect();
    board
}

fn texts<'a>(items: impl Iterator<Item = &'a Item>) -> Vec<u32> {
    items.map(|item| item.nr.0).collect()
}

fn numbers<N: Copy>(found: &[(&Vak, N)]) -> Vec<N> {
    found.iter().map(|(_, number)| *number).collect()
}

fn id(vak: &str) -> VakId {
    VakId::new(vak)
}

#[test]
fn items_are_read_by_place_by_vak_and_unsorted() {
    let mut grid = smallest(Bord::Raster);
    grid.rows = rows(&["wil", "noor"]);
    let items = [(1, Some("a")), (2, None), (3, Some("a")), (4, Some("b"))];
    let mut grid = board(grid, &items);
    grid.items[2].place = Some(Place {
        cell: cell("a", Some("noor")),
        at: None,
    });
    assert_eq!(texts(grid.in_cell(&cell("a", Some("noor")))), [3]);
    assert_eq!(texts(grid.in_cell(&cell("a", None))), [1]);
    assert_eq!(texts(grid.items_of(&id("a"))), [1, 3]);
    assert_eq!(texts(grid.unsorted()), [2]);
    assert_eq!(numbers(&grid.tally()), [2, 1]);
}

#[test]
fn tallies_add_up_over_the_rows() {
    let mut turf = smallest(Bord::Turf);
    turf.rows = rows(&["ma", "di"]);
    let mut turf = Board::empty(turf);
    turf.counts.insert(cell("b", Some("ma")), 3);
    turf.counts.insert(cell("b", Some("di")), 4);
    assert_eq!(numbers(&turf.tally()), [0, 7]);
    assert_eq!(numbers(&turf.filled()), [0, 7]);
}

#[test]
fn the_median_of_an_even_number_lies_halfway() {
    let scan = scored(
        Bord::Scan,
        &[],
        &[("a", None, &[3, 4, 7, 8]), ("b", None, &[2, 9, 9])],
    );
    let found = scan.spread(&id("a"), None).unwrap();
    assert_eq!((found.n, found.low.value(), found.high.value()), (4, 3, 8));
    assert!((found.middle - 5.5).abs() < f32::EPSILON);
    assert!((scan.spread(&id("b"), None).unwrap().middle - 9.0).abs() < f32::EPSILON);
    assert_eq!(scan.spread(&id("c"), None), None);
}

#[test]
fn the_widest_is_the_first_of_equals_and_nobody_differs_is_none() {
    let marked = ["nu", "gewenst"];
    let given: [Given<'_>; 3] = [
        ("a", Some("nu"), &[5]),
        ("b", Some("gewenst"), &[3, 8]),
        ("c", Some("nu"), &[0, 5]),
    ];
    let scan = scored(Bord::Scan, &marked, &given);
    let found = scan.widest().unwrap();
    assert_eq!(
        (found.vak.id.as_str(), found.mark.unwrap().id.as_str()),
        ("b", "gewenst")
    );
    assert_eq!((found.low.value(), found.high.value()), (3, 8));
    assert_eq!(
        scored(Bord::Scan, &[], &[("a", None, &[5, 5])]).widest(),
        None
    );
}

#[test]
fn the_dot_weighs_the_corners() {
    let given: [Given<'_>; 3] = [("a", None, &[4, 6]), ("b", None, &[3]), ("c", None, &[2])];
    let [first, second, third] = scored(Bord::Driehoek, &[], &given).dot(None).unwrap();
    assert!((first - 0.5).abs() < 1e-6 && (second - 0.3).abs() < 1e-6);
    assert!((first + second + third - 1.0).abs() < 1e-6);
    let zero: [Given<'_>; 3] = [("a", None, &[0]), ("b", None, &[0]), ("c", None, &[0])];
    assert_eq!(
        scored(Bord::Driehoek, &[], &zero).dot(None),
        Some([1.0 / 3.0; 3])
    );
    assert_eq!(scored(Bord::Driehoek, &[], &given[..2]).dot(None), None);
    assert_eq!(scored(Bord::Scan, &[], &given).dot(None), None);
}

#[test]
fn a_scale_tips_by_medians_or_by_items() {
    let both: [Given<'_>; 2] = [("a", None, &[4, 6]), ("b", None, &[9])];
    assert_eq!(
        numbers(&scored(Bord::Balans, &[], &both).tilt()),
        [5.0, 9.0]
    );
    assert_eq!(scored(Bord::Balans, &[], &both[..1]).tilt(), []);
    let written = layout(Bord::Balans, 3, false);
    let written = board(written, &[(1, Some("a")), (2, Some("a")), (3, Some("c"))]);
    assert_eq!(numbers(&written.tilt()), [2.0, 0.0, 1.0]);
}

#[test]
fn nothing_hidden_is_read_but_how_much_there_is() {
    let all: [Given<'_>; 3] = [("a", None, &[1, 9]), ("b", None, &[3]), ("c", None, &[2])];
    for shape in [Bord::Driehoek, Bord::Balans] {
        let mut board = scored(shape, &[], &all[..smallest(shape).vakken.len()]);
        assert!(board.widest().is_some());
        board.layout.apart = true;
        assert_eq!(board.spread(&id("a"), None), None);
        assert_eq!((board.widest(), board.dot(None)), (None, None));
        assert_eq!(board.tilt(), []);
        assert_eq!(numbers(&board.filled())[..2], [2, 1]);
        board.shown = true;
        assert!(board.widest().is_some());
    }
}

#[test]
fn a_case_on_a_hidden_spectrum_is_counted_and_not_read() {
    let mut line = board(smallest(Bord::Spectrum), &[(1, Some("a")), (2, Some("a"))]);
    line.items[1].place = Some(Place {
        cell: cell("a", None),
        at: Score::new(4),
    });
    line.layout.apart = true;
    assert_eq!(texts(line.items_of(&id("a"))), [1]);
    assert_eq!(texts(line.in_cell(&cell("a", None))), [1]);
    assert_eq!(numbers(&line.filled()), [2]);
    line.shown = true;
    assert_eq!(texts(line.items_of(&id("a"))), [1, 2]);
}

#[test]
fn a_passed_station_stays_closed_until_the_one_that_opens_it() {
    let mut route = smallest(Bord::Route);
    route.vakken.push(vak("d", false));
    route.vakken[0].opens_at = Some(id("c"));
    let mut route = Board::empty(route);
    let mut closed_at = |station: Option<&str>| {
        route.station = station.map(VakId::new);
        (route.closed(&id("a")), route.closed(&id("b")))
    };
    assert_eq!(closed_at(None), (false, false));
    assert_eq!(closed_at(Some("a")), (false, false));
    assert_eq!(closed_at(Some("b")), (true, false));
    assert_eq!(closed_at(Some("c")), (false, false));
    assert_eq!(closed_at(Some("d")), (false, false));
}
