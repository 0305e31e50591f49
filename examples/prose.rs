//! Prints every Dutch text of the toolkit and of the screens, for a spelling check:
//! `cargo run --example prose`.
use std::fs;
use std::io;
use std::path::Path;

use bedoeling::content::embedded;
use toml::Value;

/// Keys whose text is a name for the program, not for a person.
const NAMES: [&str; 14] = [
    "bewaren",
    "bord",
    "deel",
    "doseringen",
    "id",
    "kaart",
    "opent_bij",
    "soort",
    "url",
    "verder",
    "vraagt",
    "werkpakketten",
    "werkplaat",
    "werkvorm",
];

fn main() -> io::Result<()> {
    for source in embedded() {
        let table: toml::Table = source.text.parse().map_err(io::Error::other)?;
        print(&Value::Table(table));
    }
    screens(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/words")))
}

/// Every text below a value, a line each.
fn print(value: &Value) {
    match value {
        Value::String(text) => println!("{text}"),
        Value::Array(all) => all.iter().for_each(print),
        Value::Table(table) => {
            // `kaart` and `werkplaat` are lists of texts at the top, and a name in a step.
            let is_table = |value: &Value| {
                value
                    .as_array()
                    .is_some_and(|all| all.first().is_some_and(Value::is_table))
            };
            for (key, value) in table {
                if !NAMES.contains(&key.as_str()) || is_table(value) {
                    print(value);
                }
            }
        }
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}

/// What stands between quotes in the files of a folder that hold words.
fn screens(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            screens(&path)?;
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        // Of pieces between quotes the second, fourth, sixth are the texts.
        for line in code.take_while(|line| !line.contains("#[cfg(test)]")) {
            let line = line.replace("\\\"", " ");
            let texts = line.split('"').skip(1).step_by(2);
            texts.for_each(|text| println!("{}", without_places(text)));
        }
    }
    Ok(())
}

/// The text without what is filled in between braces.
fn without_places(text: &str) -> String {
    let mut pieces = text.split('{');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |said, piece| {
        let rest = piece.split_once('}').map_or("", |(_, rest)| rest);
        format!("{said} {rest}")
    })
}
