//! Each of the twelve boards in words: "vak: items / cijfers".
use bedoeling::domain::board::{Board, Bord, Item, Place};
use bedoeling::domain::ids::{Nr, VakId};
use bedoeling::words::board_text::{BoardLine, BoardText};
use insta::assert_snapshot;

use super::made::{cell, item, key, layout, marks, rows, score, scored, velden};

fn words(board: &Board) -> String {
    let text = BoardText::of(board);
    let lines = text.lines.iter().map(BoardLine::to_string);
    lines.chain(text.remarks).collect::<Vec<_>>().join("\n")
}

fn in_row(mut item: Item, vak: usize, row: usize) -> Item {
    item.place = Some(Place {
        cell: cell(vak, Some(row)),
        at: None,
    });
    item
}

fn scores(board: &mut Board, vak: usize, mark: Option<&str>, values: &[u8]) {
    board.scores.insert(
        key(vak, mark),
        values.iter().map(|value| score(*value)).collect(),
    );
}

#[test]
fn kolommen() {
    let mut board = Board::empty(layout(
        Bord::Kolommen,
        &["Van wie is het?", "Wie vraagt na?"],
    ));
    board.items = vec![
        item(1, "Financiën", Some(0)),
        item(2, "niemand weet het", Some(0)),
    ];
    assert_snapshot!(words(&board), @"
    Van wie is het?: Financiën; niemand weet het
    Wie vraagt na?: leeg
    ");
}

#[test]
fn ringen() {
    let mut board = Board::empty(layout(Bord::Ringen, &["Waarom", "Hoe", "Wat"]));
    board.items = vec![item(1, "De straat", Some(0)), item(2, "Spreekuur", Some(2))];
    assert_snapshot!(words(&board), @"
    Waarom: De straat
    Hoe: leeg
    Wat: Spreekuur
    ");
}

#[test]
fn schuiven_that_are_filled_apart_show_nothing_until_they_are_shown() {
    let mut layout = scored(layout(Bord::Schuiven, &["Ruimte", "Grip"]), "geen", "volop");
    layout.marks = marks(&["nu", "gewenst"]);
    layout.apart = true;
    let mut board = Board::empty(layout);
    scores(&mut board, 0, Some("nu"), &[3, 5, 5, 6, 7, 7, 8]);
    scores(&mut board, 0, Some("gewenst"), &[8]);
    assert_snapshot!(words(&board), @"
    Ruimte (0 = geen, 10 = volop): nog niet getoond
    Grip (0 = geen, 10 = volop): leeg
    ");
    board.shown = true;
    assert_snapshot!(words(&board), @"
    Ruimte (0 = geen, 10 = volop): nu 3-8, midden 6; gewenst 8
    Grip (0 = geen, 10 = volop): leeg
    Ruimte (nu) ligt het verst uiteen: van 3 tot 8.
    ");
}

#[test]
fn spectrum_reads_from_low_to_high() {
    let mut board = Board::empty(scored(
        layout(Bord::Spectrum, &["Regel"]),
        "letter",
        "geest",
    ));
    for (nr, text, at) in [(1, "De parkeerkaart", 7), (2, "Het zomerfeest", 2)] {
        let mut case = item(nr, text, Some(0));
        case.place.as_mut().unwrap().at = Some(score(at));
        board.items.push(case);
    }
    scores(&mut board, 0, None, &[4, 7]);
    assert_snapshot!(words(&board), @"Regel (0 = letter, 10 = geest): Het zomerfeest op 2; De parkeerkaart op 7 / 4-7, midden 5,5");
    board.layout.apart = true;
    assert_snapshot!(words(&board), @"Regel (0 = letter, 10 = geest): nog niet getoond");
}

#[test]
fn kwadrant_ends_with_the_item_to_try() {
    let mut board = Board::empty(velden());
    let mut form = item(61, "Het weekformulier", Some(1));
    (form.votes, form.habit) = (1, Some(true));
    form.reason = Some("niemand leest het".to_owned());
    form.rule_of = Some("wijzelf".to_owned());
    board.items = vec![form, item(70, "De maandbrief", None)];
    board.trial = Some(Nr(61));
    assert_snapshot!(words(&board), @"
    Hoort en helpt: leeg
    Hoort, helpt niet: Het weekformulier (1 stem)
    Helpt, hoort niet: leeg
    Geen van beide: leeg
    Nog niet ingedeeld: De maandbrief
    Dit proberen we: Het weekformulier. Reden: niemand leest het. Regel van: wijzelf. Gewoonte: ja.
    ");
}

#[test]
fn driehoek() {
    let mut layout = scored(
        layout(Bord::Driehoek, &["Recht", "Geld", "Mens"]),
        "telt niet",
        "telt zwaar",
    );
    layout.rows = rows(&["Wat we zeggen"]);
    let mut board = Board::empty(layout);
    scores(&mut board, 0, None, &[6, 6, 6]);
    scores(&mut board, 2, None, &[2, 5]);
    board.items = vec![in_row(item(1, "'dat mag niet'", None), 0, 0)];
    assert_snapshot!(words(&board), @"
    Recht (0 = telt niet, 10 = telt zwaar): 6
    Recht, Wat we zeggen: 'dat mag niet'
    Geld (0 = telt niet, 10 = telt zwaar): leeg
    Mens (0 = telt niet, 10 = telt zwaar): 2-5, midden 3,5
    Mens ligt het verst uiteen: van 2 tot 5.
    ");
}

#[test]
fn scan_says_where_the_scores_lie_furthest_apart() {
    let titles = ["Mandaat", "Tijd", "Geld", "Elkaar"];
    let mut layout = scored(layout(Bord::Scan, &titles), "weinig", "genoeg");
    layout.rows = rows(&["Bewijs"]);
    layout.marks = marks(&["nu", "gewenst"]);
    let mut board = Board::empty(layout);
    scores(&mut board, 0, Some("nu"), &[3, 5, 6, 8]);
    scores(&mut board, 0, Some("gewenst"), &[8]);
    scores(&mut board, 1, Some("nu"), &[4, 5]);
    board.items = vec![in_row(item(1, "Sleutel zelf geregeld", None), 0, 0)];
    board.items.push(item(2, "Te veel lijstjes", Some(1)));
    assert_snapshot!(words(&board), @"
    Mandaat (0 = weinig, 10 = genoeg): nu 3-8, midden 5,5; gewenst 8
    Mandaat, Bewijs: Sleutel zelf geregeld
    Tijd (0 = weinig, 10 = genoeg): Te veel lijstjes / nu 4-5, midden 4,5
    Geld (0 = weinig, 10 = genoeg): leeg
    Elkaar (0 = weinig, 10 = genoeg): leeg
    Mandaat (nu) ligt het verst uiteen: van 3 tot 8.
    ");
}

#[test]
fn route_keeps_a_passed_station_closed_until_it_opens_again() {
    let mut layout = layout(Bord::Route, &["Thuis", "Omweg", "Terug"]);
    layout.vakken[0].opens_at = Some(VakId::new("2"));
    let mut board = Board::empty(layout);
    board.items = vec![
        item(1, "Ik dacht: lui", Some(0)),
        item(2, "Gewoon gevraagd", Some(1)),
    ];
    board.station = Some(VakId::new("1"));
    assert_snapshot!(words(&board), @"
    Thuis: ingevuld, gaat open bij Terug
    Omweg: Gewoon gevraagd
    Terug: leeg
    ");
    board.station = Some(VakId::new("2"));
    assert_snapshot!(words(&board), @"
    Thuis: Ik dacht: lui
    Omweg: Gewoon gevraagd
    Terug: leeg
    ");
}

#[test]
fn balans() {
    let mut board = Board::empty(layout(Bord::Balans, &["Houden", "Loslaten"]));
    board.items = vec![item(1, "Spreekuur", Some(0)), item(2, "Weeklijst", Some(1))];
    assert_snapshot!(words(&board), @"
    Houden: Spreekuur
    Loslaten: Weeklijst
    ");
}

#[test]
fn turf_counts_per_row_and_together() {
    let mut layout = layout(Bord::Turf, &["Hoort", "Helpt", "Allebei"]);
    layout.rows = rows(&["ma", "di"]);
    let mut board = Board::empty(layout);
    board.counts.insert(cell(0, Some(0)), 3);
    board.counts.insert(cell(0, Some(1)), 5);
    board.counts.insert(cell(1, None), 4);
    assert_snapshot!(words(&board), @"
    Hoort: ma 3; di 5; samen 8
    Helpt: 4
    Allebei: leeg
    ");
}

#[test]
fn raster_is_read_row_by_row_and_leaves_out_what_is_empty() {
    let mut layout = layout(Bord::Raster, &["Wat speelt er?", "Wie is erbij?"]);
    layout.rows = rows(&["Casus 1", "Casus 2"]);
    let mut board = Board::empty(layout);
    board.items = vec![
        in_row(item(1, "De wijkagent", None), 1, 1),
        in_row(item(2, "Drie loketten", None), 0, 0),
        item(3, "Nog zonder casus", Some(0)),
    ];
    assert_snapshot!(words(&board), @"
    Casus 1, Wat speelt er?: Drie loketten
    Casus 2, Wie is erbij?: De wijkagent
    Wat speelt er?: Nog zonder casus
    ");
}

#[test]
fn ladder() {
    let mut board = Board::empty(layout(Bord::Ladder, &["Zien", "Zeggen", "Doen"]));
    board.items = vec![
        item(1, "Het viel me op", Some(0)),
        item(2, "Gebeld", Some(2)),
    ];
    assert_snapshot!(words(&board), @"
    Zien: Het viel me op
    Zeggen: leeg
    Doen: Gebeld
    ");
}
