//! Boards with scores and rasters, in lines: a row of digits, the mark, a place on the line, a row.
use bedoeling::app::Focus;
use bedoeling::content::{Source, read};
use bedoeling::domain::board::Board;

use super::room::Room;

/// A meeting with a step for each board with scores, in its first step.
pub(crate) fn scores() -> Room {
    let file = |name: &str, text: &str| Source {
        name: format!("proef/{name}"),
        kit: "proef".to_owned(),
        text: text.to_owned(),
        built_in: false,
    };
    let read = read(&[
        file("kit.toml", include_str!("../boards-trial/proef/kit.toml")),
        file(
            "cijfers.toml",
            include_str!("../boards-trial/proef/cijfers.toml"),
        ),
    ]);
    let mut room = Room::with(read.toolkit);
    room.lines(&["1", "1", "", "klaar", "verder"]);
    assert_eq!(room.state.focus(), Focus::Meeting);
    room
}

fn at(step: &str) -> Room {
    let mut room = scores();
    room.lines(&[step, "bord"]);
    assert_eq!(
        room.state.focus() == Focus::Scores,
        board(&room).layout.scored()
    );
    room
}

fn board(room: &Room) -> &Board {
    let step = room.session().step();
    step.board.as_ref().expect("this step has a board")
}

fn values(room: &Room) -> Vec<Vec<u8>> {
    let scores = board(room).scores.values();
    scores
        .map(|row| row.iter().map(|score| score.value()).collect())
        .collect()
}

#[test]
fn a_row_of_digits_is_for_the_chosen_vak_or_for_the_one_that_is_named() {
    let mut room = at("ga 6");
    room.line("3855674");
    assert_eq!(
        room.last,
        [
            "De vraag achter de vraag (0 = nooit, 10 = altijd): Nu 3-8, midden 5",
            "De vraag achter de vraag (Nu) ligt het verst uiteen: van 3 tot 8."
        ]
    );
    room.line("4 5 5 x");
    assert!(room.said("Formeel en informeel samen (0 = nooit, 10 = altijd): Nu 5-10, midden 5"));
    room.line("cijfers 77 bij leren");
    assert!(room.said("Leren van elkaar (0 = nooit, 10 = altijd): Nu 7"));
    room.line("merk gewenst");
    assert_eq!(room.last, ["De cijfers gaan nu over: Gewenst"]);
    room.line("cijfers 9 bij 4");
    assert!(room.said("Nu 5-10, midden 5; Gewenst 9"), "{:?}", room.last);
    room.line("merk bestaat niet");
    assert_eq!(room.last, ["Dat merk is er niet."]);
    room.line("cijfers veel");
    assert!(room.said("Typ de cijfers achter elkaar"));
    room.lines(&["herstel", "herstel", "herstel", "herstel"]);
    assert!(board(&room).is_empty());
}

#[test]
fn what_is_filled_apart_is_said_only_after_it_is_shown() {
    let mut room = at("ga 1");
    for row in ["3855674", "2 5566", "3 1122"] {
        room.line(row);
        for line in &room.last {
            assert!(line.ends_with("nog niet getoond"), "{line}");
        }
    }
    room.line("herhaal");
    assert!(room.last.iter().all(|line| !line.contains("midden")));
    room.line("toon");
    assert!(room.said("Mandaat (0 = alles vragen, 10 = zelf beslissen): Nu 3-8, midden 5"));
    assert!(room.said("Mandaat (Nu) ligt het verst uiteen: van 3 tot 8."));
    room.line("herstel");
    assert!(room.said("nog niet getoond"));
    assert_eq!(values(&room).len(), 3);
}

#[test]
fn a_case_on_a_line_gets_its_place() {
    let mut room = at("ga 3");
    room.line("Het loket wilde een formulier");
    assert!(
        room.said("Waar op de lijn? Typ 0 tot en met 10."),
        "{:?}",
        room.last
    );
    room.line("nergens");
    assert!(room.said("Waar op de lijn?"));
    room.line("3");
    assert!(
        room.said("Het loket wilde een formulier op 3"),
        "{:?}",
        room.last
    );
    room.line("De sleutel");
    room.line("");
    assert_eq!(
        room.state.focus(),
        Focus::Scores,
        "it lies there without a place"
    );
    room.line("leg de sleutel op 10");
    assert!(room.said("Het loket wilde een formulier op 3; De sleutel op 10"));
    room.line("leg niets op 4");
    assert!(room.said("niets"));
    room.line("leg de sleutel op 11");
    assert!(room.said("Typ: leg"));
}

#[test]
fn a_raster_grows_by_a_row_and_lines_come_in_the_row_that_was_named() {
    let mut room = at("ga 9");
    room.line("Zomaar een regel");
    assert_eq!(
        room.last,
        ["Dit bord heeft nog geen rijen. Typ: rij erbij TITEL."]
    );
    room.line("rij erbij Mevrouw A");
    assert!(room.said("Wat je typt, komt in de rij: Mevrouw A"));
    room.line("2 Haar zus helpt");
    assert!(
        room.said("Mevrouw A, Wat is anders?: Haar zus helpt"),
        "{:?}",
        room.last
    );
    room.lines(&["rij erbij Meneer B", "3 Uitstel"]);
    assert!(room.said("Meneer B, Ons besluit: Uitstel"));
    room.lines(&["rij 1", "Ook uitstel"]);
    assert!(
        room.said("Mevrouw A, Ons besluit: Ook uitstel"),
        "{:?}",
        room.last
    );
    room.line("rij 5");
    assert_eq!(room.last, ["Die rij is er niet."]);
    let mut room = at("ga 10");
    room.line("rij erbij buurvrouw");
    assert_eq!(room.last, ["De rijen van dit bord staan vast."]);
    room.line("cijfers 5 bij 1");
    assert!(board(&room).scores.is_empty());
}

#[test]
fn every_board_is_said_in_full_with_its_scores_and_its_lines() {
    let mut room = at("ga 5");
    room.lines(&[
        "1 3856",
        "rij 2",
        "1 elke week bellen",
        "rij 1",
        "2 een brief",
    ]);
    assert!(
        room.said("Vertrouwen, Bewijs: een brief"),
        "{:?}",
        room.last
    );
    room.lines(&["toon", "bord"]);
    assert!(
        room.said("Doel (0 = vaag, 10 = helder): 3-8, midden 5,5"),
        "{:?}",
        room.last
    );
    assert!(room.said("Doel, Eén ding: elke week bellen"));
    let mut room = at("ga 7");
    room.lines(&["1 88", "2 55", "3 33", "bord"]);
    assert!(room.said("Rechtmatig (0 = woog niet, 10 = woog zwaar): 8"));
    let mut room = at("ga 4");
    room.lines(&["1 88", "2 55", "3 33", "bord"]);
    assert!(room.said("Ervaringskennis (0 = telt niet, 10 = beslist): Nu 5"));
}
