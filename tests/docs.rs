//! The pages in `docs` say what the program does: made pages are fresh, examples are read.
use std::collections::BTreeSet;
use std::path::Path;

use bedoeling::app::Focus;
use bedoeling::content::{self, Source};
use bedoeling::store::format;
use bedoeling::tui::{keymap, keys_page};

#[path = "../examples/samples.rs"]
#[expect(dead_code, reason = "the example writes what the test compares")]
mod samples;
#[path = "pictures/stage.rs"]
mod stage;
#[path = "docs/table.rs"]
mod table;

/// A file of the repository, with the line ends that it was written with here.
fn file(name: &str) -> String {
    page(name).replace("\r\n", "\n")
}

fn page(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_page_that_the_program_makes_is_fresh() {
    let made = stage::pages();
    assert!(made.len() > 15, "pictures, keys and schemas");
    let stale = made
        .iter()
        .filter(|(name, text)| page(name).replace("\r\n", "\n") != *text);
    let stale: Vec<&str> = stale.map(|(name, _)| name.as_str()).collect();
    assert!(
        stale.is_empty(),
        "stale: {stale:?}: run cargo run --example pictures"
    );
}

#[test]
fn every_sample_is_what_the_program_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/voorbeelden");
    let made = samples::samples();
    assert!(made.len() > 10, "a verslag in every form, and paper");
    let stale = made.iter().filter(|(name, bytes)| {
        // Where git changes the ends of lines, only those differ.
        let stands = std::fs::read(folder.join(name)).unwrap_or_default();
        let ends = |bytes: &[u8]| {
            bytes
                .iter()
                .copied()
                .filter(|b| *b != b'\r')
                .collect::<Vec<u8>>()
        };
        ends(&stands) != ends(bytes)
    });
    let stale: Vec<&str> = stale.map(|(name, _)| name.as_str()).collect();
    assert!(
        stale.is_empty(),
        "stale: {stale:?}: run cargo run --example samples"
    );
}

#[test]
fn every_picture_in_the_handbook_and_the_readme_is_made_by_the_program() {
    let made: BTreeSet<String> = stage::pages().into_iter().map(|(name, _)| name).collect();
    let places = [("docs/handleiding.md", "docs/"), ("README.md", "")];
    for (text, root) in places.map(|(name, root)| (page(name), root)) {
        let pictures: Vec<&str> = text
            .split("](")
            .filter_map(|rest| rest.split_once(')'))
            .map(|(link, _)| link)
            .collect();
        let pictures = pictures
            .into_iter()
            .filter(|link| link.split('/').any(|part| part == "beelden"));
        let missing: Vec<_> = pictures
            .filter(|link| !made.contains(&format!("{root}{link}")))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

#[test]
fn the_page_of_keys_names_every_key_of_the_table() {
    let text = keys_page();
    for binding in keymap::bindings() {
        for key in binding.keys {
            let name = format!("`{}`", keymap::name(*key));
            assert!(text.contains(&name), "{name} is missing");
        }
    }
    for focus in Focus::ALL {
        assert!(
            keymap::active(focus).count() > 0,
            "{focus:?} has no key at all"
        );
    }
}

/// The examples of one kind on a page: the fenced block behind `<!-- kind -->`, which may stand
/// three spaces to the right as part of a numbered list.
fn examples_on(name: &str, kind: &str) -> Vec<String> {
    let text = file(name).replace("\n   ", "\n");
    let mark = format!("<!-- {kind} -->\n```toml\n");
    let found: Vec<String> = text
        .split(&mark)
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap_or_default().to_owned())
        .collect();
    assert!(!found.is_empty(), "there is no example of a {kind}");
    found
}

fn examples(kind: &str) -> Vec<String> {
    examples_on("docs/formats.md", kind)
}

#[test]
fn the_werkpakket_in_the_handbook_can_be_used_as_it_stands() {
    let mut sources = content::embedded();
    let built_in = content::read(&sources).toolkit.werkpakketten.len();
    for text in examples_on("docs/handleiding.md", "werkpakket") {
        sources.push(Source {
            name: "onze-werkpakketten/wijk-oost/oost-01-de-eerste-vraag.toml".to_owned(),
            kit: "wijk-oost".to_owned(),
            text,
            built_in: false,
        });
    }
    let read = content::read(&sources);
    assert!(read.problems.is_empty(), "{:#?}", read.problems);
    assert_eq!(read.toolkit.werkpakketten.len(), built_in + 1);
}

#[test]
fn the_examples_of_toolkit_files_are_read_without_a_problem() {
    let mut sources = content::embedded();
    for (kind, name) in [("kit", "kit.toml"), ("werkpakket", "eigen-01-sleutel.toml")] {
        for text in examples(kind) {
            let (name, kit) = (format!("mijn/kit/{name}"), "kit".to_owned());
            sources.push(Source {
                name,
                kit,
                text,
                built_in: false,
            });
        }
    }
    for text in examples("vaste-stappen") {
        let name = "mijn/vaste-stappen.toml".to_owned();
        sources.push(Source {
            name,
            kit: String::new(),
            text,
            built_in: false,
        });
    }
    let read = content::read(&sources);
    assert!(read.problems.is_empty(), "{:#?}", read.problems);
    assert_eq!(
        read.toolkit.fixed.check_in.questions,
        ["Wat neem je mee naar binnen?"]
    );
    assert!(
        read.toolkit
            .werkpakketten
            .iter()
            .any(|pakket| pakket.id.as_str() == "eigen-01")
    );
}

#[test]
fn the_examples_of_a_session_and_of_settings_are_read_and_written_back() {
    for text in examples("sessie") {
        let session = format::read(text.as_bytes()).expect("the example is a session");
        assert_eq!(format::write(&session), text);
    }
    for text in examples("config") {
        assert!(content::config::config("config.toml", &text).is_ok());
    }
}

#[test]
fn the_example_session_in_the_repository_is_read_and_written_back() {
    let name = "sessions/2026-11-12-gemeente-08-team-voorbeeld.toml";
    let text = page(name).replace("\r\n", "\n");
    let session = format::read(text.as_bytes()).expect("the example is a session");
    assert_eq!(format::write(&session), text);
}

/// Every key of a schema, wherever it stands.
fn keys(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            if let Some(serde_json::Value::Object(properties)) = map.get("properties") {
                found.extend(properties.keys().cloned());
            }
            map.values().for_each(|value| keys(value, found));
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

#[test]
fn the_page_of_formats_names_every_key_of_the_schemas() {
    let text = file("docs/formats.md");
    let (toolkit, rest) = text
        .split_once("\n## Session")
        .expect("sessions come second");
    let boards = toolkit.split("\n### Boards").nth(1).unwrap_or_default();
    let boards = boards.split("\n## ").next().unwrap_or_default();
    let session = rest.split("\n## ").next().unwrap_or_default();
    let places = [
        (content::toolkit_schema(), toolkit.to_owned()),
        (format::schema(), format!("{boards}{session}")),
    ];
    for (schema, part) in places {
        let mut found = BTreeSet::new();
        let schema = serde_json::from_str(&schema).expect("a schema is JSON");
        keys(&schema, &mut found);
        assert!(found.len() > 50, "{}", found.len());
        // Named as a key: in words, not only in an example.
        let forms = |key: &str| {
            [
                format!("`{key}`"),
                format!("[{key}]`"),
                format!("[{key}]]`"),
                format!(".{key}]`"),
                format!("{{ {key},"),
                format!(", {key} }}"),
            ]
        };
        let is_named = |key: &str| forms(key).iter().any(|form| part.contains(form));
        let missing: Vec<&String> = found.iter().filter(|key| !is_named(key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

#[test]
fn every_test_that_the_page_on_reliability_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("tests"), root.join("src")];
    let mut code = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("it is in the repository") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                code += &std::fs::read_to_string(&path).expect("code is text");
            }
        }
    }
    let text = file("docs/betrouwbaarheid.md");
    for number in 1..=50 {
        let begin = format!("| {number} | ");
        let row = text.lines().find(|line| line.starts_with(&begin));
        let row = row.unwrap_or_else(|| panic!("fault {number} is not there"));
        let proof = row.rsplit('|').nth(1).expect("a row has columns").trim();
        for name in proof.split('`').skip(1).step_by(2) {
            assert!(
                code.contains(&format!("fn {name}()")),
                "no test {name}: {row}"
            );
        }
        assert!(!proof.is_empty(), "{row}");
    }
}
