//! Boards with scores and rasters by key: a row of digits, the marks, revealing, places, rows.
use std::sync::Arc;

use bedoeling::app::{BoardCursor, Effect, Focus, Prepare, Setting, Stage};
use bedoeling::domain::board::{Board, BoardChange, Item, Score};
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::{MarkId, WerkpakketId};
use bedoeling::domain::record::Record;

use crate::support::{Play, READY};

fn board(play: &Play) -> &Board {
    let step = play.session().step();
    step.board.as_ref().expect("this step has a board")
}

fn cursor(play: &Play) -> BoardCursor {
    play.meeting()
        .view
        .board
        .expect("the group is on the board")
}

/// Every row of scores, with its vak and mark.
fn scores(play: &Play) -> Vec<(&str, Option<&str>, Vec<u8>)> {
    let scores = board(play).scores.iter();
    scores
        .map(|(key, row)| {
            let mark = key.mark.as_ref().map(MarkId::as_str);
            let row = row.iter().map(|score| score.value()).collect();
            (key.vak.as_str(), mark, row)
        })
        .collect()
}

/// Every line with its vak, its row and its place on the scale.
fn lines(play: &Play) -> Vec<(&str, &str, Option<&str>, Option<u8>)> {
    let line = |item: &'_ Item| item.place.clone().expect("every line lies somewhere");
    let named = |item| {
        let place = line(item);
        let layout = &board(play).layout;
        let vak = layout.vak(&place.cell.vak).expect("the vak is there");
        let row = place.cell.row.and_then(|row| {
            let mut rows = layout.rows.iter();
            rows.find(|known| known.id == row)
                .map(|row| row.title.as_str())
        });
        (
            item.text.as_str(),
            vak.id.as_str(),
            row,
            place.at.map(Score::value),
        )
    };
    board(play).items.iter().map(named).collect()
}

#[test]
fn digits_are_one_row_of_scores_and_then_the_next_vak_is_asked() {
    let mut play = Play::on_scores(5);
    assert_eq!(play.state.focus(), Focus::Scores);
    play.keys("3855674<enter>x0<enter>");
    assert_eq!(
        scores(&play),
        [
            ("doel", None, vec![3, 4, 5, 5, 6, 7, 8]),
            ("vertrouwen", None, vec![0, 10])
        ]
    );
    assert_eq!(cursor(&play).vak, 2);
    play.keys("<up><enter>567<enter>");
    assert_eq!(
        scores(&play)[1].2,
        [5, 6, 7],
        "a new row replaces the old one"
    );
    play.keys("<up><up><del>");
    assert_eq!(scores(&play).len(), 1);
    play.keys("uuuu");
    assert_eq!(scores(&play), []);
}

#[test]
fn each_mark_has_scores_of_its_own() {
    let mut play = Play::on_scores(1);
    play.keys("3855<enter><up>w7<enter><up>w4<enter>");
    assert_eq!(
        scores(&play),
        [
            ("mandaat", Some("gewenst"), vec![7]),
            ("mandaat", Some("nu"), vec![4])
        ]
    );
}

#[test]
fn the_order_in_which_scores_were_typed_is_written_down_nowhere() {
    let mut play = Play::on_scores(1);
    play.world.effects.clear();
    play.keys("8356x<enter>99<esc>");
    let mut rows = Vec::new();
    for effect in &play.world.effects {
        match effect {
            Effect::Record(Record::Entry { entry, .. }) => rows.push(entry.change.clone()),
            Effect::Record(record) => panic!("a field left a trace: {record:?}"),
            _ => {}
        }
    }
    let [
        Change::Board {
            change: BoardChange::Scored { values, .. },
            ..
        },
    ] = rows.as_slice()
    else {
        panic!("one row of scores, and nothing else: {rows:?}");
    };
    assert!(values.is_sorted());
    assert!(
        play.meeting().drafts.is_empty(),
        "nor does it wait somewhere"
    );
}

#[test]
fn revealing_shows_everything_at_once_and_is_taken_back_with_one_key() {
    let mut play = Play::on_scores(5);
    play.keys("t");
    assert!(!board(&play).shown, "there is nothing to reveal");
    play.keys("t3855674<enter>t");
    assert!(board(&play).shown);
    assert!(
        play.text()
            .contains("Doel ligt het verst uiteen: van 3 tot 8.")
    );
    play.keys("u");
    assert!(!board(&play).shown);
    assert!(!play.text().contains("verst uiteen") && play.text().contains("●●●●●●●"));
    play.keys("<esc>t");
    assert!(board(&play).shown, "also beside the board");
}

#[test]
fn a_case_on_a_spectrum_is_asked_its_place_and_moved_by_a_digit() {
    let mut play = Play::on_scores(3);
    play.keys("<enter><tab>het loket<enter>");
    assert!(play.text().contains("Waar op de lijn?"));
    play.keys("3de sleutel<enter>x<esc>");
    assert_eq!(
        lines(&play),
        [
            ("het loket", "lijn", None, Some(3)),
            ("de sleutel", "lijn", None, Some(10))
        ]
    );
    play.keys("<tab>8");
    assert_eq!(lines(&play)[0].3, Some(8));
    play.keys("u");
    assert_eq!(lines(&play)[0].3, Some(3));
    play.keys("<esc><enter><enter><tab>los<enter><enter><esc>");
    assert_eq!(lines(&play)[2], ("los", "lijn", None, None));
}

#[test]
fn a_line_beside_a_score_goes_in_its_vak_and_row() {
    let mut play = Play::on_scores(5);
    play.keys("<down><right><enter>een brief<enter><esc><right><right><enter>bellen<enter><esc>");
    assert_eq!(
        lines(&play),
        [
            ("een brief", "vertrouwen", Some("Bewijs"), None),
            ("bellen", "vertrouwen", Some("Eén ding"), None)
        ]
    );
    play.keys("<left><left><left><enter>");
    assert_eq!(
        play.state.capture().and_then(bedoeling::app::Capture::name),
        None
    );
}

#[test]
fn tab_in_the_field_goes_from_scores_to_a_line_and_back() {
    let mut play = Play::on_scores(2);
    play.keys("35<tab>omdat het kan<tab>4<enter>");
    assert_eq!(scores(&play), [("ruimte", None, vec![4])]);
    play.keys("<enter><tab>");
    assert_eq!(
        play.typing(),
        Some(("omdat het kan", "")),
        "the line waited"
    );
}

#[test]
fn a_raster_grows_a_row_at_a_time_and_an_empty_row_goes_again() {
    let mut play = Play::on_scores(9);
    play.keys("<enter>Mevrouw A<enter><enter>schulden<enter><esc>rMeneer B<enter><right><enter>");
    play.keys("een zus<enter><esc>");
    assert_eq!(
        lines(&play),
        [
            ("schulden", "gelijk", Some("Mevrouw A"), None),
            ("een zus", "anders", Some("Meneer B"), None)
        ]
    );
    play.keys("<left><up><tab>2");
    assert_eq!(
        lines(&play)[0],
        ("schulden", "anders", Some("Mevrouw A"), None)
    );
    play.keys("<del>");
    assert_eq!(lines(&play).len(), 1);
    play.keys("<up><del>");
    assert_eq!(
        board(&play).layout.rows.len(),
        1,
        "nothing lay in it any more"
    );
    play.keys("<del>");
    assert_eq!(
        board(&play).layout.rows.len(),
        1,
        "a row that is in use stays"
    );
    play.keys("uuu");
    assert_eq!(
        lines(&play)[0],
        ("schulden", "gelijk", Some("Mevrouw A"), None)
    );
    assert_eq!(board(&play).layout.rows.len(), 2);
    for at in 3..=9 {
        play.keys(&format!("rRij {at}<enter>"));
    }
    assert_eq!(board(&play).layout.rows.len(), 8, "more do not fit");
    let mut play = Play::on_scores(10);
    play.keys("r");
    assert_eq!(play.typing(), None, "here the rows are fixed");
}

#[test]
fn where_a_raster_is_one_row_at_a_time_down_goes_through_the_vakken() {
    let mut play = Play::on_scores(10);
    play.state.size = (56, 16);
    play.keys("<down><down><right>");
    assert_eq!((cursor(&play).vak, cursor(&play).row), (2, 1));
    play.state.size = (120, 40);
    play.keys("<down><left>");
    assert_eq!((cursor(&play).vak, cursor(&play).row), (1, 2));
}

#[test]
fn the_board_of_last_time_lies_beside_that_of_today() {
    let mut play = Play::on_scores(1);
    play.keys("3855674<enter><up>w7<enter>t");
    play.keys("<esc>m<down><down><down><down><enter><enter>3344<enter>");
    play.keys("<esc>m<down><down><down><down><enter><enter>");
    play.keys("<enter>Mevrouw A<enter><enter>schulden<enter><esc>");
    play.keys("<esc>");
    play.on_to_the_end().keys("<enter>");
    let mut setting = Setting::new(WerkpakketId::new("cijfers"));
    setting.team = Some("Team Noord".to_owned());
    setting.goes_on = true;
    play.state.memory = Some(Arc::new(play.world.sessions.team_memory("Team Noord")));
    play.state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
    play.state.overlay = None;
    play.keys(READY).keys("<right><enter>");
    let earlier = ("mandaat", Some("vorige-keer"), vec![3, 4, 5, 5, 6, 7, 8]);
    assert_eq!(scores(&play), [earlier]);
    assert!(!play.meeting().can_reveal(), "nothing was given today");
    play.keys("99<enter>w<up>8<enter>w<up>");
    assert_eq!(
        cursor(&play).mark,
        0,
        "nobody gives the scores of last time again"
    );
    play.keys("t");
    let text = play.text();
    assert!(text.contains("Vorige keer"), "{text}");
    assert!(!text.contains("verst uiteen"), "today they agree: {text}");
    play.keys("<esc>m<down><down><down><down><enter><enter>");
    assert!(play.text().contains("Vandaag"), "{}", play.text());
    play.keys("<esc>m<down><down><down><down><enter><enter>");
    assert_eq!(
        lines(&play),
        [("schulden", "gelijk", Some("Mevrouw A"), None)]
    );
}

/// Keys that somebody could press on a board, drawn by lot; the same on every machine.
fn by_lot(step: usize) -> Vec<&'static str> {
    const KEYS: [&str; 16] = [
        "3",
        "8",
        "x",
        "55<enter>",
        "<enter>",
        "<tab>",
        "iets<enter>",
        "<esc><enter>",
        "<up>",
        "<down>",
        "<left>",
        "<right>",
        "w",
        "<del>",
        "r",
        "t",
    ];
    let mut seed = step * 7919 + 13;
    let mut draw = || {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        KEYS[seed / 65_536 % KEYS.len()]
    };
    (0..60).map(|_| draw()).collect()
}

#[test]
fn whatever_is_done_on_a_board_can_be_taken_back_to_its_beginning() {
    let mut touched = 0;
    for step in 1..=11 {
        let mut play = Play::on_scores(step);
        let empty = board(&play).clone();
        for key in by_lot(step) {
            play.keys(key);
        }
        while play.state.overlay.is_some() {
            play.keys("<esc>");
        }
        touched += usize::from(*board(&play) != empty);
        for _ in 0..200 {
            if play.meeting().log().undoable().is_some() {
                play.keys("u");
            }
        }
        assert!(play.meeting().log().undoable().is_none(), "step {step}");
        assert_eq!(*board(&play), empty, "step {step}");
    }
    assert!(touched > 8, "only {touched} boards were touched");
}
