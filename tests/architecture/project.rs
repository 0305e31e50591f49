//! What stands around the code: the words we agreed on, the lints, the papers, clean text.
use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{code, complain, file, files_under};

/// Files that whoever picks the project up counts on.
#[rustfmt::skip]
const PAPERS: &[&str] = &[
    ".ci/run", ".editorconfig", ".gitattributes", "ARCHITECTURE.md", "CHANGELOG.md",
    "CONTRIBUTING.md", "Cargo.lock", "LICENSE", "README.md", "clippy.toml", "deny.toml",
    "docs/glossary.md", "justfile", "publiccode.yml", "rustfmt.toml", "toolkit/LICENSE",
    "typos.toml",
];

/// The one dictionary between the Dutch keys of files and our own names.
const DICTIONARIES: &[&str] = &["src/content/raw", "src/content/check", "src/store/format"];

/// Beginnings of paths that only exist on somebody's own machine.
const MACHINE_PATHS: &[&str] = &["/work/", "/root/", "/home/", "/Users/", "/tmp/"];

/// Paths that are an example for the reader.
const SAMPLE_PATHS: &[&str] = &["/home/wil/"];

#[test]
fn the_papers_are_there() {
    let missing = PAPERS.iter().filter(|path| file(path).trim().is_empty());
    complain(
        &missing
            .map(|path| format!("{path} is empty"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn code_and_content_carry_the_licences_they_say() {
    let manifest: toml::Table = file("Cargo.toml").parse().expect("Cargo.toml is TOML");
    assert_eq!(manifest["package"]["license"].as_str(), Some("EUPL-1.2"));
    assert!(file("LICENSE").starts_with("EUROPEAN UNION PUBLIC LICENCE v. 1.2"));
    assert!(file("toolkit/LICENSE").starts_with("Creative Commons Attribution 4.0 International"));
    assert!(file("publiccode.yml").contains("license: EUPL-1.2 AND CC-BY-4.0\n"));
}

#[test]
fn the_lints_are_the_ones_we_agreed_on() {
    let manifest: toml::Table = file("Cargo.toml").parse().expect("Cargo.toml is TOML");
    let level = |tool: &str, lint: &str| {
        let entry = &manifest["lints"][tool][lint];
        entry
            .get("level")
            .unwrap_or(entry)
            .as_str()
            .map(str::to_owned)
    };
    let agreed = [
        ("rust", "unsafe_code", "forbid"),
        ("clippy", "all", "deny"),
        ("clippy", "pedantic", "warn"),
        ("clippy", "unwrap_used", "deny"),
        ("clippy", "allow_attributes", "deny"),
        ("clippy", "allow_attributes_without_reason", "deny"),
        ("clippy", "disallowed_methods", "deny"),
        ("clippy", "wildcard_imports", "deny"),
        ("clippy", "todo", "deny"),
    ];
    for (tool, lint, wanted) in agreed {
        assert_eq!(level(tool, lint).as_deref(), Some(wanted), "{tool}::{lint}");
    }
    let clippy = file("clippy.toml");
    for path in [
        "Utc::now",
        "Local::now",
        "SystemTime::now",
        "Instant::now",
        "fs::write",
    ] {
        assert!(
            clippy.contains(&format!("::{path}\"")),
            "clippy.toml lets {path} through"
        );
    }
    assert!(file("rustfmt.toml").contains("max_width = 100"));
}

/// The cells of the table under this heading of the glossary, without head, line and backticks.
fn glossary(heading: &str) -> Vec<Vec<String>> {
    let page = file("docs/glossary.md");
    let mut parts = page.split("\n## ");
    let part = parts
        .find(|part| part.starts_with(heading))
        .expect("the glossary has this heading");
    let rows = part.lines().filter(|line| line.starts_with("| ")).skip(2);
    let cells = |row: &str| {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().replace('`', "")).collect()
    };
    rows.map(cells).collect()
}

/// The single words of these cells, in small letters.
fn words_of<'a>(cells: impl IntoIterator<Item = &'a String>) -> BTreeSet<String> {
    let separator = |letter: char| !letter.is_alphanumeric();
    let words = cells.into_iter().flat_map(|cell| cell.split(separator));
    words.flat_map(parts_of).collect()
}

/// The words that an identifier is made of, in small letters.
fn parts_of(identifier: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut small = false;
    for letter in identifier.chars() {
        if letter == '_' || (letter.is_uppercase() && small) {
            parts.push(String::new());
        }
        small = letter.is_lowercase();
        if letter != '_' {
            parts
                .last_mut()
                .expect("there is a part")
                .extend(letter.to_lowercase());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[test]
fn the_glossary_and_the_spelling_list_hold_the_same_dutch_words() {
    let nouns = glossary("Nouns");
    let values = glossary("Values that stand in files");
    let cells = nouns
        .iter()
        .flat_map(|row| &row[..3])
        .chain(values.iter().map(|row| &row[1]));
    let list: toml::Table = file("typos.toml").parse().expect("typos.toml is TOML");
    let list = list["default"]["extend-words"]
        .as_table()
        .expect("a table of words");
    for (word, same) in list {
        assert_eq!(
            Some(word.as_str()),
            same.as_str(),
            "a word is kept as it is"
        );
    }
    assert_eq!(words_of(cells), list.keys().cloned().collect());
}

#[test]
fn the_values_in_the_glossary_are_the_variants_in_the_code() {
    let sources = files_under("src").into_iter().map(|(_, text)| code(&text));
    let sources: Vec<_> = sources.collect();
    for row in glossary("Values that stand in files") {
        let head = format!("pub enum {} {{", row[0]);
        let body = sources.iter().find_map(|text| text.split_once(&head));
        let Some((_, body)) = body else {
            panic!("there is no enum {}", row[0])
        };
        let body = body.split("\n}").next().unwrap_or_default();
        let variants = body
            .lines()
            .filter_map(|line| line.trim().strip_suffix(','));
        let listed: Vec<_> = row[1].split(", ").filter(|name| *name != "-").collect();
        assert_eq!(variants.collect::<Vec<_>>(), listed, "{}", row[0]);
    }
}

#[test]
fn what_has_an_english_name_is_not_called_by_its_dutch_one() {
    let rows = glossary("English in the code").into_iter();
    let english: BTreeMap<String, String> =
        rows.map(|row| (row[0].clone(), row[1].clone())).collect();
    let values = words_of(
        glossary("Values that stand in files")
            .iter()
            .map(|row| &row[1]),
    );
    let mut problems = Vec::new();
    for (path, text) in files_under("src") {
        if DICTIONARIES.iter().any(|place| path.starts_with(place)) {
            continue;
        }
        for (line, content) in code(&text).lines().enumerate() {
            let names = content.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            for word in names
                .flat_map(parts_of)
                .filter(|word| !values.contains(word))
            {
                if let Some(name) = english.get(&word) {
                    problems.push(format!("{path}:{}: `{word}` is {name} here", line + 1));
                }
            }
        }
    }
    complain(&problems);
}

#[test]
fn no_file_names_a_path_of_one_machine() {
    let mut problems = Vec::new();
    for (path, text) in files_under("") {
        let tells = |line: &str| {
            let line = SAMPLE_PATHS
                .iter()
                .fold(line.to_owned(), |line, known| line.replace(known, ""));
            MACHINE_PATHS
                .iter()
                .any(|start| begins_a_path(&line, start))
        };
        if path != "tests/architecture/project.rs" {
            let lines = text.lines().enumerate().filter(|(_, line)| tells(line));
            problems.extend(lines.map(|(at, line)| format!("{path}:{}: {line}", at + 1)));
        }
    }
    complain(&problems);
}

/// Whether this stands somewhere in a line where a path begins, so not inside an address.
fn begins_a_path(line: &str, start: &str) -> bool {
    let before = |at: usize| line[..at].chars().next_back();
    let inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '/');
    line.match_indices(start)
        .any(|(at, _)| !before(at).is_some_and(inside))
}

#[test]
fn a_machine_path_is_told_from_an_address() {
    assert!(begins_a_path("see /home/x", "/home/") && begins_a_path("\"/root/a\"", "/root/"));
    assert!(!begins_a_path("https://example.org/work/1", "/work/"));
}

#[test]
fn nothing_is_left_for_later_and_no_test_is_skipped() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("#[ig", "nore"),
        "unimplemented!(",
    ];
    let mut problems = Vec::new();
    for folder in ["src", "tests", "benches", "examples", "toolkit", "docs"] {
        for (path, text) in files_under(folder) {
            let lines = text.lines().enumerate();
            let lines = lines.filter(|(_, line)| marks.iter().any(|mark| line.contains(mark)));
            let own = path == "tests/architecture/project.rs";
            problems.extend(
                lines
                    .filter(|_| !own)
                    .map(|(at, _)| format!("{path}:{}", at + 1)),
            );
        }
    }
    complain(&problems);
}

#[test]
fn the_readme_names_one_command_that_runs_it_and_one_that_tests_it() {
    let page = file("README.md");
    let block = |mark: &str| {
        let after = page
            .split_once(mark)
            .map(|(_, after)| after)
            .unwrap_or_default();
        let inside = after.split("```").nth(1).unwrap_or_default();
        inside
            .lines()
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(block("<!-- run -->"), ["cargo run --release"]);
    assert_eq!(block("<!-- test -->"), ["cargo test"]);
}

#[test]
fn no_crate_that_speaks_to_a_network_comes_in() {
    let deny: toml::Table = file("deny.toml").parse().expect("deny.toml is TOML");
    let refused = deny["bans"]["deny"]
        .as_array()
        .expect("a list of crates")
        .iter();
    let refused = refused.map(|entry| entry["crate"].as_str().expect("a name"));
    let lock: toml::Table = file("Cargo.lock").parse().expect("Cargo.lock is TOML");
    let locked = lock["package"].as_array().expect("a list of packages");
    let locked: BTreeSet<_> = locked
        .iter()
        .filter_map(|package| package["name"].as_str())
        .collect();
    let found = refused.filter(|name| locked.contains(name));
    complain(
        &found
            .map(|name| format!("{name} is in Cargo.lock"))
            .collect::<Vec<_>>(),
    );
}
