//! The steps that every programme shares: complete, short enough, and replaceable one by one.
use bedoeling::content::{Diagnostic, Source, embedded, read, toolkit_schema};
use bedoeling::domain::fixed::{FixedStep, FixedSteps};

/// Characters that a question has on one line of the room screen.
const LINE: usize = 60;

/// A `vaste-stappen.toml` of somebody's own.
fn own(text: &str) -> Source {
    Source {
        name: "mijn/vaste-stappen.toml".to_owned(),
        kit: String::new(),
        text: format!("formaat = 1\n{text}"),
        built_in: false,
    }
}

/// What the program brings, with these sources after it, and the problems as they are shown.
fn with(sources: impl IntoIterator<Item = Source>) -> (FixedSteps, String) {
    let read = read(&embedded().into_iter().chain(sources).collect::<Vec<_>>());
    let said: Vec<String> = read.problems.iter().map(Diagnostic::to_string).collect();
    (read.toolkit.fixed, said.join("\n"))
}

fn ours() -> FixedSteps {
    with([]).0
}

fn all(fixed: &FixedSteps) -> [&FixedStep; 12] {
    [
        &fixed.opening,
        &fixed.check_in,
        &fixed.look_back,
        &fixed.story,
        &fixed.film,
        &fixed.circle,
        &fixed.act,
        &fixed.casus,
        &fixed.pause,
        &fixed.oogst,
        &fixed.afspraken,
        &fixed.check_out,
    ]
}

/// Lines of the room screen that a text takes, broken between words.
fn lines(text: &str) -> usize {
    let mut count = 1;
    let mut column = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > LINE {
            count += 1;
            column = length;
        } else {
            column += length + usize::from(column > 0);
        }
    }
    count
}

#[test]
fn the_program_brings_words_for_every_shared_step() {
    for step in all(&ours()) {
        assert!(!step.title.is_empty(), "a step has no words");
        assert!(step.explanation.is_some(), "{}", step.title);
        assert!(step.tip.is_some(), "{}", step.title);
    }
}

#[test]
fn every_step_whose_question_is_not_in_the_werkpakket_has_one() {
    let fixed = ours();
    for step in [
        &fixed.opening,
        &fixed.look_back,
        &fixed.act,
        &fixed.casus,
        &fixed.oogst,
        &fixed.afspraken,
    ] {
        assert!(!step.questions.is_empty(), "{}", step.title);
    }
    assert_eq!(fixed.check_in.questions.len(), 6);
    assert_eq!(fixed.check_out.questions.len(), 6);
}

#[test]
fn a_shared_question_has_at_most_fifteen_words_on_two_lines() {
    let fixed = ours();
    for question in all(&fixed).iter().flat_map(|step| &step.questions) {
        assert!(question.split_whitespace().count() <= 15, "{question}");
        assert!(lines(question) <= 2, "{question}");
    }
}

#[test]
fn the_room_hears_the_rules_of_the_opening_and_what_to_do_in_danger() {
    let fixed = ours();
    let opening = fixed.opening.explanation.expect("it is complete");
    assert!(opening.contains("Passen mag altijd"));
    assert!(opening.contains("geen namen van inwoners"));
    let casus = fixed.casus.explanation.expect("it is complete");
    let line = "Is er nu gevaar? Stop hier en volg de meldcode van je organisatie.";
    assert!(casus.contains(line));
}

#[test]
fn an_own_file_replaces_the_step_that_it_names_and_no_other() {
    let (fixed, said) = with([own(
        "[check_in]\ntitel = \"Hallo\"\nvragen = [\"Hoe is het?\"]\n",
    )]);
    assert_eq!(said, "");
    let check_in = FixedStep {
        title: "Hallo".to_owned(),
        questions: vec!["Hoe is het?".to_owned()],
        explanation: None,
        tip: None,
    };
    assert_eq!(fixed, FixedSteps { check_in, ..ours() });
}

#[test]
fn the_last_of_several_files_wins_step_by_step() {
    let first = own("[pauze]\ntitel = \"Koffie\"\n[oogst]\ntitel = \"Oogst\"\n");
    let (fixed, said) = with([first, own("[pauze]\ntitel = \"Thee\"\n")]);
    assert_eq!(said, "");
    assert_eq!(fixed.pause.title, "Thee");
    assert_eq!(fixed.oogst.title, "Oogst");
}

#[test]
fn an_unknown_table_or_key_is_said_with_its_place_and_nothing_is_replaced() {
    let text = "[chek_in]\ntitel = \"Hallo\"\n[oogst]\ntitel = \"Oogst\"\nvraag = \"Wat nu?\"\n";
    let (fixed, said) = with([own(text)]);
    insta::assert_snapshot!(said, @r"
mijn/vaste-stappen.toml:2:2: onbekende sleutel `chek_in`
  hulp: bedoel je `check_in`? bekend zijn hier: formaat, opening, check_in, terugblik, verhaal, film, cirkel, doekaart, casus, pauze, oogst, afspraken, check_out, brief.
mijn/vaste-stappen.toml:6:1: onbekende sleutel `vraag`
  hulp: bedoel je `vragen`? bekend zijn hier: titel, vragen, uitleg, begeleider.
");
    assert_eq!(fixed, ours());
}

#[test]
fn a_step_without_a_title_is_said_and_nothing_is_replaced() {
    let (fixed, said) = with([own("[oogst]\ntitel = \"Oogst\"\n[pauze]\nvragen = []\n")]);
    insta::assert_snapshot!(said, @r"
mijn/vaste-stappen.toml:4:1: hier ontbreekt `titel`
  hulp: voeg een regel toe met titel = ...
");
    assert_eq!(fixed, ours());
}

#[test]
fn the_schema_knows_the_shared_steps() {
    let schema: serde_json::Value = serde_json::from_str(&toolkit_schema()).expect("JSON");
    let steps = &schema["$defs"]["vaste-stappen"];
    assert_eq!(steps["additionalProperties"], false);
    assert_eq!(
        steps["properties"].as_object().map(serde_json::Map::len),
        Some(14)
    );
    let step = &schema["$defs"]["vaste-stap"];
    assert_eq!(step["required"], serde_json::json!(["titel"]));
    assert_eq!(schema["anyOf"].as_array().map(Vec::len), Some(3));
}
