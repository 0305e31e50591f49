//! `werkpakketten`: the library, or what of it has these words.
use std::collections::BTreeMap;

use serde::Serialize;

use super::{Answer, as_json, table};
use crate::domain::ids::{KitId, WerkpakketId};
use crate::domain::levels::Dose;
use crate::domain::text::clean_line;
use crate::domain::toolkit::{Found, Toolkit, Werkpakket, search as find};
use crate::shell::house::House;
use crate::words::commands as words;

/// One object of `--json`, by the keys that others rely on.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a WerkpakketId,
    kit: &'a KitId,
    deel: Option<&'a str>,
    titel: &'a str,
    vraag: &'a str,
    trefwoorden: &'a [String],
    voor: &'a [String],
    doseringen: BTreeMap<Dose, u16>,
    kaarten: usize,
    werkplaten: usize,
    bron: &'a str,
}

/// The library in its own order, or those werkpakketten in which each of the words is, the best
/// first.
pub(super) fn werkpakketten(search: &[String], json: bool, house: &House) -> Answer {
    let library = house.library();
    let toolkit = &library.toolkit;
    let asked = search.join(" ");
    let hits = find(toolkit, &asked);
    let nothing_asked = asked.trim().is_empty();
    let found: Vec<&Werkpakket> = if nothing_asked {
        toolkit.werkpakketten.iter().collect()
    } else {
        hits.iter().map(|hit| hit.pakket).collect()
    };
    let mut answer = Answer::data(if json {
        as_json(&found.iter().map(|pakket| row(pakket)).collect::<Vec<_>>())
    } else if nothing_asked {
        listing(toolkit, &found)
    } else {
        hit_list(&hits)
    });
    if found.is_empty() && nothing_asked {
        answer.say(words::NO_TOOLKIT);
    } else if found.is_empty() {
        answer.say(&words::no_werkpakketten(&clean_line(&asked)));
    }
    answer.warn_first(&library.warnings)
}

/// A line for each, with the text in which the words were found.
fn hit_list(hits: &[Found<'_>]) -> String {
    let cells = |hit: &Found<'_>| {
        let pakket = hit.pakket;
        [
            pakket.id.to_string(),
            pakket.title.clone(),
            hit.reason().to_owned(),
        ]
    };
    let lines = table::lines(&hits.iter().map(cells).collect::<Vec<_>>());
    table::text(&lines)
}

fn row(pakket: &Werkpakket) -> Row<'_> {
    Row {
        id: &pakket.id,
        kit: &pakket.kit,
        deel: pakket.part.as_deref(),
        titel: &pakket.title,
        vraag: &pakket.question,
        trefwoorden: &pakket.keywords,
        voor: &pakket.audience,
        doseringen: pakket
            .doses
            .iter()
            .map(|dose| (*dose, pakket.minutes(*dose)))
            .collect(),
        kaarten: pakket.kaarten.len(),
        werkplaten: pakket.werkplaten.len(),
        bron: &pakket.origin,
    }
}

/// A line for each, below the titles of its kit and its part.
fn listing(toolkit: &Toolkit, found: &[&Werkpakket]) -> String {
    let cells = |pakket: &&Werkpakket| {
        [
            pakket.id.to_string(),
            pakket.title.clone(),
            pakket.question.clone(),
        ]
    };
    let lines = table::lines(&found.iter().map(cells).collect::<Vec<_>>());
    let mut text = Vec::new();
    let mut above: (Option<&KitId>, Option<&str>) = (None, None);
    for (pakket, line) in found.iter().zip(lines) {
        let kit = toolkit.kit(&pakket.kit);
        if above.0 != Some(&pakket.kit) {
            // A gap between kits.
            text.extend((!text.is_empty()).then(String::new));
            text.push(clean_line(
                kit.map_or(pakket.kit.as_str(), |kit| &kit.title),
            ));
            above = (Some(&pakket.kit), None);
        }
        let part = pakket.part.as_deref();
        if above.1 != part {
            let mut parts = kit.iter().flat_map(|kit| &kit.parts);
            let title = parts.find(|(letter, _)| Some(letter.as_str()) == part);
            let heading = title.map(|(letter, title)| clean_line(&words::part(letter, title)));
            text.extend(heading.map(|heading| format!("  {heading}")));
            above.1 = part;
        }
        text.push(format!("    {line}"));
    }
    table::text(&text)
}
