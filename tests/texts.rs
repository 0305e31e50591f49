//! How the toolkit reads: questions that open a conversation, short sentences, counts and minutes.
use std::collections::BTreeMap;

use bedoeling::content::{Source, embedded, read};
use bedoeling::domain::levels::Dose;
use bedoeling::domain::programma::{Wish, compose};
use bedoeling::domain::step::StepKind;
use bedoeling::domain::toolkit::{Kaart, KaartKind, Toolkit, Werkpakket};

/// Words that ask for more than yes or no.
const ASKING: [&str; 26] = [
    "wie",
    "wat",
    "welk",
    "welke",
    "waar",
    "waarom",
    "waartoe",
    "waaraan",
    "waardoor",
    "waarmee",
    "waarover",
    "waarvan",
    "waarvoor",
    "waarop",
    "waarin",
    "waaruit",
    "waarbij",
    "waarheen",
    "waarnaar",
    "wanneer",
    "hoe",
    "hoeveel",
    "hoelang",
    "wiens",
    "waarna",
    "waartussen",
];

/// A question that begins with one of these can be answered with yes or no.
const CLOSED: [&str; 78] = [
    "is", "zijn", "ben", "bent", "was", "waren", "heb", "hebt", "heeft", "hebben", "had", "hadden",
    "kan", "kun", "kunt", "kunnen", "kon", "mag", "mogen", "mocht", "moet", "moeten", "moest",
    "wil", "wilt", "willen", "wilde", "zou", "zouden", "zal", "zullen", "durf", "durft", "durven",
    "doe", "doet", "doen", "deed", "ga", "gaat", "gaan", "kom", "komt", "komen", "weet", "weten",
    "vind", "vindt", "vinden", "denk", "denkt", "denken", "ken", "kent", "kennen", "maak", "maakt",
    "maken", "zie", "ziet", "zien", "voel", "voelt", "geef", "geeft", "krijg", "krijgt", "lukt",
    "hoort", "helpt", "werkt", "bestaat", "staat", "klopt", "wordt", "worden", "werd", "past",
];

/// Characters of a question that stand on the smallest room screen without a second page.
const QUESTION: usize = 150;

fn toolkit() -> Toolkit {
    read(&embedded()).toolkit
}

fn words(text: &str) -> Vec<&str> {
    let is_letter = |c: char| c.is_alphanumeric() || "'’-".contains(c);
    text.split(|c| !is_letter(c))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

/// Words in the average sentence.
fn sentence(text: &str) -> f64 {
    let ends = text.split(['.', '!', '?', '\n']);
    let counts: Vec<usize> = ends.map(|part| words(part).len()).collect();
    let sentences = counts.iter().filter(|count| **count > 0).count();
    let all: usize = counts.iter().sum();
    // Far below the numbers that a float cannot hold.
    f64::from(u32::try_from(all).expect("a text"))
        / f64::from(u32::try_from(sentences).expect("a text"))
}

/// What is wrong with a question; empty when it is good.
fn wrong(question: &str) -> String {
    let low = question.to_lowercase();
    let words = words(&low);
    let first = words
        .first()
        .copied()
        .unwrap_or_default()
        .trim_matches('\'');
    let mut wrong = String::new();
    if words.len() > 20 || question.chars().count() > QUESTION {
        wrong += " te lang";
    }
    if !question.trim_end_matches(['\'', '’']).ends_with('?') {
        wrong += " geen vraagteken";
    }
    if CLOSED.contains(&first) {
        wrong += " ja of nee";
    }
    if !words
        .iter()
        .any(|word| ASKING.contains(&word.trim_matches('\'')))
    {
        wrong += " geen vraagwoord";
    }
    wrong
}

/// A rule for every werkpakket: what it says against it is shown for all at once.
fn all_keep(rule: impl Fn(&Werkpakket) -> Vec<String>) {
    let toolkit = toolkit();
    let broken: Vec<String> = toolkit
        .werkpakketten
        .iter()
        .flat_map(|pakket| {
            rule(pakket)
                .into_iter()
                .map(|said| format!("{}: {said}", pakket.id))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Where the numbers of the source hold: five and five kaarten, and a pool of questions.
fn is_package(pakket: &Werkpakket) -> bool {
    ["gemeente", "wijk"].contains(&pakket.kit.as_str())
}

fn acts_and_thoughts(pakket: &Werkpakket) -> Vec<&Kaart> {
    let kaarten = pakket.kaarten.iter();
    kaarten
        .filter(|kaart| kaart.kind != KaartKind::Beeld)
        .collect()
}

#[test]
fn the_rule_for_questions_refuses_what_it_must() {
    assert_eq!(wrong("Is er iets misgegaan?"), " ja of nee geen vraagwoord");
    assert_eq!(wrong("Vertel eens"), " geen vraagteken geen vraagwoord");
    assert_eq!(wrong(&format!("Wat {}?", "zag je ".repeat(12))), " te lang");
    assert_eq!(wrong("Bij wie ging je laatst langs?"), "");
}

#[test]
fn every_question_opens_a_conversation_and_fits_the_smallest_screen() {
    all_keep(|pakket| {
        let kaarten = acts_and_thoughts(pakket);
        let of_kaarten = kaarten.iter().map(|kaart| &kaart.question);
        let steps = pakket.steps.iter();
        // An opening says what is going to happen.
        let asking = steps.filter(|step| step.kind != StepKind::Opening);
        let of_steps = asking.filter_map(|step| step.question.as_ref());
        let of_film = pakket.film.iter().map(|film| &film.question);
        let circle = pakket.circle.iter();
        let of_circle = circle.flat_map(|circle| [&circle.why, &circle.how, &circle.what]);
        of_kaarten
            .chain(of_steps)
            .chain(of_film)
            .chain(of_circle)
            .chain(&pakket.reflections)
            .chain([&pakket.question])
            .filter(|question| !wrong(question).is_empty())
            .map(|question| format!("{question}:{}", wrong(question)))
            .collect()
    });
}

#[test]
fn no_two_kaarten_ask_the_same() {
    let toolkit = toolkit();
    let mut asked: BTreeMap<String, String> = BTreeMap::new();
    for pakket in &toolkit.werkpakketten {
        for kaart in acts_and_thoughts(pakket) {
            let name = format!("{}/{}", pakket.id, kaart.id);
            let before = asked.insert(
                words(&kaart.question).join(" ").to_lowercase(),
                name.clone(),
            );
            assert_eq!(before, None, "{name}");
        }
    }
    assert!(asked.len() > 400, "{}", asked.len());
}

#[test]
fn every_title_of_a_kaart_has_two_to_five_words() {
    all_keep(|pakket| {
        let kaarten = acts_and_thoughts(pakket).into_iter();
        kaarten
            .filter(|kaart| !(2..=5).contains(&kaart.title.split_whitespace().count()))
            .map(|kaart| kaart.title.clone())
            .collect()
    });
}

#[test]
fn sentences_are_short() {
    all_keep(|pakket| {
        let mut long = Vec::new();
        for kaart in acts_and_thoughts(pakket) {
            let more = [&kaart.explanation, &kaart.task];
            let more = more.into_iter().flatten().cloned();
            let text: Vec<String> = [kaart.question.clone()].into_iter().chain(more).collect();
            if sentence(&text.join(" ")) > 12.0 {
                long.push(format!("{}: {:.1}", kaart.id, sentence(&text.join(" "))));
            }
        }
        if let Some(story) = &pakket.story
            && sentence(story) > 15.0
        {
            long.push(format!("verhaal: {:.1}", sentence(story)));
        }
        long
    });
}

#[test]
fn a_story_is_read_aloud_in_two_minutes() {
    all_keep(|pakket| {
        let count = pakket.story.as_ref().map_or(0, |story| words(story).len());
        let fits = (150..=250).contains(&count);
        (!fits)
            .then(|| format!("verhaal van {count} woorden"))
            .into_iter()
            .collect()
    });
}

#[test]
fn every_werkpakket_is_complete() {
    all_keep(|pakket| {
        let mut missing = Vec::new();
        let mut need = |has: bool, what: &str| {
            if !has {
                missing.push(what.to_owned());
            }
        };
        need(pakket.core.len() == 3, "kern");
        need(pakket.watch.len() >= 4, "let_op");
        need(pakket.stays.is_some(), "blijft_staan");
        need(
            pakket
                .wall_card
                .as_ref()
                .is_some_and(|card| words(card).len() <= 14),
            "muurkaart",
        );
        need(!pakket.sources.is_empty(), "bronnen");
        need(
            pakket
                .sources
                .iter()
                .map(|source| source.title.to_lowercase())
                .any(|title| title.contains("eigen") || title.contains("van onszelf")),
            "eigen tekst",
        );
        need(pakket.keywords.len() >= 8, "trefwoorden");
        need(!pakket.further.is_empty() || pakket.is_for_one(), "verder");
        need(
            pakket.group.is_some() && !pakket.audience.is_empty(),
            "voor en groep",
        );
        need(pakket.reflections.len() >= 6, "reflectievragen");
        if is_package(pakket) {
            need(
                (12..=17).contains(&pakket.reflections.len()),
                "12 tot 17 reflectievragen",
            );
            need((2..=3).contains(&pakket.werkplaten.len()), "werkplaten");
            need(
                pakket.film.is_some() && pakket.circle.is_some(),
                "film en cirkel",
            );
        }
        if pakket.kit.as_str() != "intervisie" {
            need(
                pakket.of_kind(KaartKind::Denk).count() == 5,
                "vijf denkkaarten",
            );
            need(
                pakket.of_kind(KaartKind::Doe).count() == 5,
                "vijf doekaarten",
            );
        }
        need(
            pakket
                .kaarten
                .iter()
                .all(|kaart| kaart.kind == KaartKind::Beeld || kaart.tip.is_some()),
            "een tip bij elke kaart",
        );
        missing
    });
}

#[test]
fn every_kaart_and_werkplaat_says_its_minutes_and_its_minimum() {
    for Source { name, text, .. } in embedded() {
        let table: toml::Table = text.parse().expect("the toolkit is read in other tests");
        for list in ["kaart", "werkplaat"] {
            let all = table
                .get(list)
                .and_then(toml::Value::as_array)
                .into_iter()
                .flatten();
            for item in all.filter(|item| item["id"].is_str()) {
                if item.get("soort").and_then(toml::Value::as_str) == Some("beeld") {
                    continue;
                }
                let says = |key| item.get(key).is_some_and(toml::Value::is_integer);
                assert!(says("minuten") && says("minimum"), "{name}: {}", item["id"]);
            }
        }
    }
}

#[test]
fn the_minutes_of_every_dose_fit_in_its_time() {
    let toolkit = toolkit();
    for pakket in &toolkit.werkpakketten {
        for dose in pakket.doses.iter().filter(|dose| **dose != Dose::Eigen) {
            let steps = compose(pakket, &toolkit.fixed, &Wish::dose(*dose));
            let planned: u16 = steps.iter().map(|step| step.minutes).sum();
            let most = dose.minutes();
            let name = &pakket.id;
            assert!(
                planned <= most && planned * 5 >= most * 3,
                "{name}, {dose:?}: {planned}"
            );
            assert!(
                steps.iter().all(|step| step.minimum <= step.minutes),
                "{name}, {dose:?}"
            );
        }
    }
}

#[test]
fn the_toolkit_has_every_werkpakket_in_its_order() {
    let toolkit = toolkit();
    let count = |kit: &str| {
        toolkit
            .werkpakketten
            .iter()
            .filter(|pakket| pakket.kit.as_str() == kit)
            .count()
    };
    let kits = ["gemeente", "wijk", "team", "leren", "intervisie"];
    assert_eq!(kits.map(count), [18, 5, 10, 6, 10]);
    let parts = toolkit
        .werkpakketten
        .iter()
        .filter_map(|pakket| pakket.part.as_deref());
    assert_eq!(parts.collect::<String>(), "AAABBBCCCDDDEEFFFF");
    assert!(
        toolkit
            .kits
            .iter()
            .filter(|kit| !kit.series.is_empty())
            .count()
            >= 4
    );
}
