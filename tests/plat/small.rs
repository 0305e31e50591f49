//! The small things of line mode: help, slips, repair, time, the end, texts that are not clean.
use bedoeling::app::Focus;
use bedoeling::domain::levels::Bewaren;

use super::room::{Room, toolkit};

/// A meeting at its first step.
pub(crate) fn begun() -> Room {
    let mut room = Room::home();
    room.lines(&["1", "1", "", "klaar", "verder"]);
    assert_eq!(room.state.focus(), Focus::Meeting);
    room
}

/// A meeting on its board: the fifth step.
pub(crate) fn on_board() -> Room {
    let mut room = begun();
    room.lines(&["ga 5", "bord"]);
    assert_eq!(room.state.focus(), Focus::Board);
    room
}

#[test]
fn a_word_that_is_not_known_gets_the_nearest_one() {
    let mut room = Room::home();
    assert_eq!(
        room.line("bgin"),
        ["Dat ken ik hier niet: bgin. Bedoel je begin?"]
    );
    room.lines(&["1", "1", "", "klaar"]);
    assert_eq!(
        room.line("verdr"),
        ["Dat ken ik hier niet: verdr. Bedoel je verder?"]
    );
    assert_eq!(
        room.line("xyzzy"),
        ["Dat ken ik hier niet: xyzzy. Typ hulp."]
    );
    assert_eq!(room.line(""), ["Typ verder om te beginnen."]);
    room.line("verder");
    room.line("verdr");
    assert!(room.said("Bedoelde je verder?"));
    assert_eq!(room.session().note_count(), 1);
    room.line("herstel");
    assert_eq!(room.last, ["Notitie teruggedraaid."]);
    assert_eq!(room.session().note_count(), 0);
}

#[test]
fn what_looks_like_a_command_can_be_written_down() {
    let mut room = begun();
    room.line("= verder");
    assert_eq!(room.session().steps[0].notes[0].text, "verder");
    room.lines(&["n", "hulp"]);
    assert!(room.said("laat maar"));
    room.lines(&["Nog een", "terug", ""]);
    let notes: Vec<&str> = room.session().steps[0]
        .notes
        .iter()
        .map(|n| n.text.as_str())
        .collect();
    assert_eq!(notes, ["verder", "Nog een", "terug"]);
    assert_eq!(room.state.focus(), Focus::Meeting);
}

#[test]
fn time_speaks_once_at_its_end_and_when_it_is_asked() {
    let mut room = begun();
    room.line("ga 4");
    assert!(room.said("Lege regel: start 11 minuten."));
    assert_eq!(room.line(""), ["De tijd loopt: nog 11 minuten."]);
    // First everybody writes for two minutes.
    assert!(room.wait(120 - 20).is_empty());
    room.wait(200);
    assert!(room.said("De tijd van dit deel is om."));
    room.line("klok");
    assert!(room.said("Voor deze stap: nog 6 minuten."));
    assert_eq!(room.wait(400), ["De tijd van deze stap is om."]);
    assert!(room.wait(60).is_empty());
    room.line("+5");
    assert!(room.said("Deze stap duurt nu 16 minuten."));
    assert_eq!(room.line("tijd"), ["De tijd staat stil."]);
}

#[test]
fn a_board_is_said_by_its_changes_and_a_slip_is_explained() {
    let mut room = on_board();
    assert!(room.said("Vak 4: Geen van beide: doosje"));
    room.line("3 Even bellen");
    assert_eq!(room.last, ["Helpt, hoort niet: aanrecht: Even bellen"]);
    room.line("Formulier");
    assert!(room.said("In welk vak? Typ 1 tot en met 4."));
    room.line("9");
    assert!(room.said("Dat vak is er niet."));
    room.line("geen");
    assert_eq!(room.last, ["Geen van beide: doosje: Formulier"]);
    room.line("weg brief");
    assert!(room.said("Op het bord begint geen regel met: brief"));
    room.line("weg even");
    assert!(room.said("Helpt, hoort niet: aanrecht: leeg"));
    room.line("herstel");
    assert!(room.said("Helpt, hoort niet: aanrecht: Even bellen"));
    room.line("");
    assert_eq!(room.state.focus(), Focus::Meeting);
}

#[test]
fn a_line_that_waits_for_its_vak_can_be_taken_back() {
    let mut room = on_board();
    room.lines(&["Formulier", "herstel"]);
    assert_eq!(room.state.focus(), Focus::Board);
    assert!(
        room.session()
            .step()
            .board
            .as_ref()
            .is_some_and(bedoeling::domain::board::Board::is_empty)
    );
}

#[test]
fn an_afspraak_in_one_line_may_lack_parts_and_a_day_may_be_unknown() {
    let mut room = begun();
    room.line("a Bellen | Wil | na de zomer");
    assert!(room.said("Een lege regel laat je woorden staan."));
    room.line("");
    assert!(room.said("Afgesproken: Bellen, Wil, na de zomer"));
    room.lines(&["a Lopen", "", ""]);
    assert!(room.said("Afgesproken: Lopen, als we terugkijken"));
    room.line("a | Wil");
    assert!(room.said("Begin met wat"));
    assert_eq!(room.session().afspraken.len(), 2);
}

#[test]
fn stopping_covers_first_and_a_line_on_the_cover_is_not_lost() {
    let mut room = begun();
    room.line("stop");
    assert!(room.said("Nog eens stop sluit af."));
    room.line("n Nog iets");
    assert_eq!(room.session().steps[0].notes[0].text, "Nog iets");
    room.lines(&["stop", ""]);
    assert_eq!(room.last[0], "Stap 1 van 8. Opening.");
    room.lines(&["q", "q"]);
    assert!(room.state.quitting);
}

#[test]
fn tips_are_asked_for_twice_when_the_group_watches() {
    let mut room = begun();
    room.line("tips");
    assert!(room.said("De groep kijkt mee."));
    room.line("ja");
    assert_eq!(room.last[0], "Tip bij Welkom.");
    room.line("verder");
    assert_eq!(room.last[0], "Stap 2 van 8. Rondje.");
}

#[test]
fn the_map_the_menu_and_the_level_of_keeping_work_by_words() {
    let mut room = begun();
    room.line("stappen");
    assert_eq!(room.last[0], "1: Welkom, 1 minuut, hier zijn jullie");
    room.line("ga 12");
    assert!(room.said("Er zijn 8 stappen."));
    room.line("sla over");
    assert_eq!(room.last[0], "Stap 2 van 8. Rondje.");
    room.line("bewaar minder");
    assert_eq!(room.session().bewaren, Bewaren::Niets);
    assert!(room.said("Vanaf nu blijft er niets."));
    room.line("rond af");
    assert!(room.said("De oogst."));
    room.lines(&["verder", "verder"]);
    assert!(room.said("Van dit gesprek blijft niets bewaard."));
    room.line("");
    assert_eq!(room.last[0], "Er is niets bewaard. Dank jullie wel.");
    room.line("");
    assert_eq!(room.state.focus(), Focus::Home);
}

#[test]
fn text_that_is_not_clean_is_cleaned_before_it_is_printed() {
    let mut toolkit = toolkit();
    let pakket = &mut toolkit.werkpakketten[0];
    pakket.title = "Ti\u{1b}[31mtel\u{202e}".to_owned();
    pakket.kaarten[0].question = "Wat\r\nnu\u{7}?".to_owned();
    let mut room = Room::with(toolkit);
    room.lines(&[
        "1",
        "1",
        "",
        "lijst",
        "Pakket\u{1b}",
        "klaar",
        "verder",
        "ga 4",
    ]);
    assert!(room.said("Wat nu?"));
    room.line("een\u{1b}[2Jnotitie\u{0}\u{200b}");
    assert_eq!(room.session().step().notes[0].text, "een[2Jnotitie");
}

#[test]
fn one_kaart_is_read_without_a_meeting() {
    let mut room = Room::home();
    room.line("kaart");
    assert!(room.said("Denkkaart."));
    let first = room.last.clone();
    room.line("verder");
    assert_ne!(room.last, first);
    assert_eq!(room.line("").len(), 1);
    assert!(room.said("De tijd loopt: nog 10 minuten."));
    assert_eq!(room.wait(700), ["De tijd van deze kaart is om."]);
    room.line("terug");
    assert_eq!(room.last, first);
    room.line("stop");
    assert_eq!(room.state.focus(), Focus::Home);
}

#[test]
fn the_help_says_what_is_used_most_and_all_of_it_when_asked() {
    let mut room = begun();
    room.line("hulp");
    assert!(
        room.said("verder of >") && room.said("hulp alles: nog "),
        "{:#?}",
        room.last
    );
    assert!(!room.said("parkeer TEKST"));
    assert!(room.last.len() < 12, "{:#?}", room.last);
    room.line("hulp alles");
    assert!(room.said("parkeer TEKST") && room.said("bewaar minder"));
}

#[test]
fn a_day_that_nobody_knows_is_one_message() {
    let mut room = begun();
    room.line("a Bellen | Jan | ooit eens");
    let about: Vec<_> = room
        .last
        .iter()
        .filter(|line| line.contains("dag"))
        .collect();
    assert_eq!(about.len(), 1, "{:#?}", room.last);
    assert!(room.said("Die dag ken ik niet. Typ vr, morgen of 1-12."));
    assert!(!room.said("Er staat:"));
}
