//! The boards that are drawn, in lines: the chosen vak, counting, the station, the cirkel.
use bedoeling::app::Focus;
use bedoeling::content::{Source, read};
use bedoeling::domain::board::Board;

use super::room::Room;

/// A meeting with a step for each board, in its first step.
pub(crate) fn boards() -> Room {
    let file = |name: &str, text: &str| Source {
        name: format!("proef/{name}"),
        kit: "proef".to_owned(),
        text: text.to_owned(),
        built_in: false,
    };
    let read = read(&[
        file("kit.toml", include_str!("../boards-trial/proef/kit.toml")),
        file(
            "borden.toml",
            include_str!("../boards-trial/proef/borden.toml"),
        ),
    ]);
    let mut room = Room::with(read.toolkit);
    room.lines(&["1", "1", "", "klaar", "verder"]);
    assert_eq!(room.state.focus(), Focus::Meeting);
    room
}

fn at(step: &str) -> Room {
    let mut room = boards();
    room.lines(&[step, "bord"]);
    room
}

fn board(room: &Room) -> &Board {
    room.session()
        .step()
        .board
        .as_ref()
        .expect("this step has a board")
}

#[test]
fn a_cirkel_asks_one_prompt_at_a_time_and_takes_lines_in_its_ring() {
    let mut room = boards();
    assert!(room.said("Deel 1 van 3. Waarom: Voor welke mens doen we dit"));
    assert!(!room.said("Hoe ging het echt"), "not yet");
    room.lines(&["", "De buurvrouw", ""]);
    assert_eq!(room.last, ["Waarom: De buurvrouw"]);
    room.line("Haar zus");
    assert_eq!(room.last, ["Waarom: De buurvrouw; Haar zus"]);
    room.line("verder");
    assert_eq!(
        room.last,
        ["Deel 2 van 3. Hoe: Hoe ging het echt, de laatste keer dat we dit deden?"]
    );
    room.lines(&["Eerst bellen", "verder"]);
    assert!(room.said("Deel 3 van 3. Wat:"));
    room.line("verder");
    assert!(room.said("Stap 2 van 9."));
    let rings: Vec<_> = room.session().steps[0]
        .board
        .iter()
        .flat_map(Board::tally)
        .map(|(_, n)| n)
        .collect();
    assert_eq!(rings, [2, 1, 0]);
}

#[test]
fn a_line_goes_to_the_vak_that_was_chosen_until_another_one_is() {
    let mut room = at("ga 3");
    assert!(room.said("Wat je typt, komt in vak 1: Wij kregen een oplossing"));
    room.line("Een app");
    assert_eq!(room.last, ["Wij kregen een oplossing: Een app"]);
    room.line("2");
    assert_eq!(
        room.last,
        ["Wat je typt, komt in vak 2: Het probleem erachter"]
    );
    room.line("Niemand neemt op");
    assert_eq!(room.last, ["Het probleem erachter: Niemand neemt op"]);
    room.line("4 De teamleider");
    assert_eq!(room.last, ["Wie bellen we morgen?: De teamleider"]);
    room.line("verplaats een app naar 2");
    assert!(room.said("Het probleem erachter: Een app; Niemand neemt op"));
    room.line("weg niemand");
    assert!(room.said("Het probleem erachter: Een app"));
    room.lines(&["herstel", "herstel"]);
    assert_eq!(
        board(&room)
            .tally()
            .iter()
            .map(|(_, n)| *n)
            .collect::<Vec<_>>(),
        [1, 1, 0, 1]
    );
    room.line("turf 2");
    assert_eq!(
        board(&room).items.len(),
        4,
        "here it is text like any other"
    );
}

#[test]
fn tallies_are_counted_by_number_and_by_title_up_and_down() {
    let mut room = at("ga 7");
    assert!(room.said("Typ een cijfer om er één te turven in dat vak."));
    room.line("2");
    assert_eq!(room.last, ["Nodig om dat te kunnen doen: 1"]);
    room.line("turf 2 erbij");
    assert_eq!(room.last, ["Nodig om dat te kunnen doen: 2"]);
    room.line("3 bij verspilling");
    assert_eq!(room.last, ["Verspilling: 3"]);
    room.line("verspilling eraf");
    assert_eq!(room.last, ["Verspilling: 2"]);
    room.line("herstel");
    assert!(room.said("Verspilling: 3"));
    for strange in ["9", "100 bij 2", "0 bij 2", "kaas"] {
        room.line(strange);
        assert_eq!(
            room.last,
            ["Typ een vak, 1 tot en met 3. Of: 3 bij 2. Of: 2 eraf."],
            "{strange}"
        );
    }
    room.line("");
    assert_eq!(room.state.focus(), Focus::Meeting);
    room.line("turf 1");
    assert!(
        room.said("Daar wordt iemand beter van: 1"),
        "also from beside the board"
    );
}

#[test]
fn a_row_that_was_said_once_counts_for_what_follows() {
    let mut room = at("ga 8");
    room.line("2 op woensdag");
    assert_eq!(room.last, ["Helpt: woensdag 1; samen 1"]);
    room.line("2 bij hoort");
    assert_eq!(room.last, ["Hoort: woensdag 2; samen 2"]);
    room.line("hoort op zondag");
    assert!(room.said("Typ een vak"));
}

#[test]
fn what_is_parked_is_closed_on_the_way_and_read_again_at_its_station() {
    let mut room = at("ga 5");
    room.lines(&["hier", "Een app"]);
    assert_eq!(room.last, ["Parkeer wat je al had: Een app"]);
    room.line("hier");
    assert!(room.said("Hier zijn we: halte 2, Waartoe"));
    assert!(room.said("Parkeer wat je al had: ingevuld, gaat open bij Terug: oud naast nieuw"));
    room.line("1 Nog een idee");
    assert!(room.said("Parkeer wat je al had is dicht."));
    room.line("weg een app");
    assert!(room.said("Op het bord begint geen regel met: een app"));
    room.line("Waarvoor eigenlijk");
    room.line("verplaats waar naar 1");
    assert!(room.said("is dicht"));
    room.line("hier 12");
    assert!(room.said("Die halte is er niet."));
    room.line("hier 7");
    assert!(room.said("Parkeer wat je al had: Een app"));
}
