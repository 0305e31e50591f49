//! One person alone, by lines: everything that the screen can, in words.
use std::path::Path;

use bedoeling::app::{Focus, Phase};
use bedoeling::content::{Source, embedded, read};
use bedoeling::domain::session::Session;

use super::room::Room;

/// At the first question of the test werkpakket.
fn alone() -> Room {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/alone-toolkit/proef");
    let file = |name: &str| Source {
        name: format!("proef/{name}"),
        kit: "proef".to_owned(),
        text: std::fs::read_to_string(folder.join(name)).expect("it is in the repository"),
        built_in: false,
    };
    let mut sources = embedded();
    sources.extend(["kit.toml", "intervisie-00-voorbereiding.toml"].map(file));
    let mut room = Room::with(read(&sources).toolkit);
    room.lines(&["alleen", "nieuw"]);
    room
}

fn answer(room: &Room, at: usize) -> &str {
    let step = &room.session().steps[at];
    step.answer.as_deref().unwrap_or_default()
}

#[test]
fn the_list_offers_a_new_one_and_another_werkpakket() {
    let mut room = Room::home();
    room.line("alleen");
    assert!(room.said("Alleen: Rustig nadenken."));
    assert!(room.said("1: Nieuw: "));
    room.line("1");
    assert_eq!(room.state.focus(), Focus::Question);
    assert!(room.said("vraag 1 van 10."));
}

#[test]
fn a_line_is_the_answer_and_the_next_one_comes_behind_it() {
    let mut room = alone();
    assert!(room.said("Wat zag en hoorde een camera"));
    room.line("Ik zat aan tafel.");
    assert_eq!(room.last, ["Opgeschreven."]);
    room.lines(&["Toen werd het stil.", "= verder"]);
    assert_eq!(
        answer(&room, 0),
        "Ik zat aan tafel.\nToen werd het stil.\nverder"
    );
    room.line("verander Eén zin.");
    assert_eq!(answer(&room, 0), "Eén zin.");
    room.line("herstel");
    assert!(answer(&room, 0).ends_with("verder"));
    assert_eq!(room.line("leeg"), ["Leeg gemaakt."]);
    assert_eq!(answer(&room, 0), "");
    assert!(!room.session().step().timer.is_touched());
}

#[test]
fn a_question_is_looked_at_and_never_refused() {
    let mut room = alone();
    room.lines(&["ga 7", "Moet ik niet naar Piet gaan?"]);
    assert!(room.said("Is Piet een naam?"));
    assert!(room.said("Het antwoord lijkt er al in te zitten."));
    room.line("Wat kan ik doen als iemand alleen nog ja knikt?");
    assert_eq!(
        room.last,
        ["Dit is een vraag waar de groep mee verder kan."]
    );
}

#[test]
fn a_number_chooses_a_way_of_talking_and_its_reason_is_said() {
    let mut room = alone();
    room.line("ga 8");
    assert!(room.said("5: Er botsen waarden"));
    room.line("5");
    assert!(room.said("Past goed: moreel beraad."));
    assert!(answer(&room, 7).contains("moreel beraad"));
    assert_eq!(room.line("9"), ["Die keuze is er niet."]);
}

#[test]
fn what_leads_to_a_person_is_mended_by_its_number() {
    let mut room = alone();
    room.lines(&["Bel 06-12345678 of mevrouw Jansen.", "ga 9"]);
    assert!(room.said("1: telefoonnummer: 06-12345678 (Wat er gebeurde)"));
    assert!(room.said("2: naam: mevrouw Jansen (Wat er gebeurde)"));
    room.line("2");
    assert!(room.said("Er staat: Bel 06-12345678"));
    room.line("Bel de moeder.");
    assert!(room.said("Ik zie niets dat naar iemand leidt."));
    assert_eq!(answer(&room, 0), "Bel de moeder.");
}

#[test]
fn the_brief_is_chosen_by_numbers_read_and_written() {
    let mut room = alone();
    room.lines(&[
        "Geheim",
        "ga 6",
        "Ik wil wachten",
        "ga 7",
        "Wat kan ik doen?",
        "ga 10",
    ]);
    assert!(room.said("1: Wat er gebeurde: staat er niet op"));
    assert!(room.said("3: Mijn vraag: staat erop"));
    room.line("Een deur");
    assert!(room.said("Deze titel heeft 2 woorden."));
    room.line("toon");
    assert!(room.said("Een deur") && !room.said("# Een deur") && room.said("Wat kan ik doen?"));
    assert!(!room.said("Geheim"));
    assert!(room.said("Lees hem hardop, het duurt nog geen minuut."));
    room.line("2");
    assert!(room.said("2: Wat ik wil leren: staat er niet op"));
    room.lines(&["schrijf", "schrijf naar-de-groep.md"]);
    let paths: Vec<&str> = room.briefs.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["2026-11-23-brief.md", "naar-de-groep.md"]);
    assert!(!room.briefs[0].1.contains("wachten"));
}

#[test]
fn it_ends_with_everything_or_nothing_kept() {
    let mut room = alone();
    room.lines(&["Eén ding", "ga 10", "verder"]);
    assert!(room.said("Klaar. Dit blijft bij jou."));
    assert!(room.said("Blijft: één antwoord."));
    room.line("bewaar niets");
    assert!(room.said("Klaar. Hier blijft niets van over."));
    room.lines(&["bewaar niets", ""]);
    assert!(room.said("Bewaard, alleen voor jou."));
    assert_eq!(room.closed.as_ref().map(Session::answer_count), Some(1));
    let phase = room.state.meeting().map(|meeting| meeting.phase);
    assert_eq!(phase, Some(Phase::Thanks));
}

#[test]
fn what_was_written_is_not_read_aloud_when_asked() {
    let mut room = alone();
    room.lines(&["Geheim", "verberg"]);
    assert_eq!(room.last, ["Wat je schreef, lees ik niet meer voor."]);
    room.line("toon");
    assert!(!room.said("Geheim"));
    room.lines(&["verberg", "toon"]);
    assert!(room.said("Geheim"));
}

#[test]
fn a_line_after_a_long_silence_is_an_answer_all_the_same() {
    let mut room = alone();
    room.wait(301);
    room.line("Nog steeds hier.");
    assert_eq!(answer(&room, 0), "Nog steeds hier.");
}

#[test]
fn going_on_from_an_answer_that_is_mended_leaves_it() {
    let mut room = alone();
    room.lines(&["Bij mevrouw Jansen.", "ga 9", "1"]);
    assert!(room.said("Typ het opnieuw. Een lege regel of verder laat het staan."));
    assert!(
        !room.said("Nog een regel komt erachter."),
        "{:#?}",
        room.last
    );
    room.line("verder");
    assert_eq!(answer(&room, 0), "Bij mevrouw Jansen.");
    assert_eq!(room.session().position(), 8);
}

#[test]
fn leaving_reads_nothing_again() {
    let mut room = alone();
    room.lines(&["Eén ding", "stop"]);
    assert_eq!(room.line("stop"), [""; 0]);
}
