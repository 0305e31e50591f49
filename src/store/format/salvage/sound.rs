//! From keys of which some say what they cannot say to the structs of the format.
use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use toml::{Table, Value};

/// What a struct cannot do without, and what it then says.
pub(super) type Needed<'a> = [(&'a str, Value)];

/// An empty text, for a key that must be there.
pub(super) const fn empty(key: &str) -> (&str, Value) {
    (key, Value::String(String::new()))
}

/// The struct with all keys that say something it can say. A key that does not is left out, and
/// its line counts as lost.
pub(super) fn sound<T: DeserializeOwned>(
    given: Table,
    needed: &Needed<'_>,
    line: usize,
    lost: &mut Vec<usize>,
) -> T {
    if let Ok(whole) = Value::Table(given.clone()).try_into() {
        return whole;
    }
    let needed = needed.iter().cloned();
    let mut keys: Table = needed.map(|(key, value)| (key.to_owned(), value)).collect();
    for (key, value) in given {
        let before = keys.insert(key.clone(), value);
        if Value::Table(keys.clone()).try_into::<T>().is_err() {
            match before {
                Some(before) => keys.insert(key, before),
                None => keys.remove(&key),
            };
            lost.push(line);
        }
    }
    let sound = Value::Table(keys).try_into();
    sound.expect("what it cannot do without is enough")
}

/// One line that somebody typed: nothing without its text, all else may be missing.
pub(super) fn line<T: DeserializeOwned>(
    given: Table,
    text: &str,
    at: usize,
    lost: &mut Vec<usize>,
) -> Option<T> {
    if !given.get(text).is_some_and(Value::is_str) {
        lost.push(at);
        return None;
    }
    let needed = [
        empty(text),
        empty("titel"),
        empty("oordeel"),
        ("aantal", Value::Integer(0)),
    ];
    Some(sound(given, &needed, at, lost))
}

/// The tables of a list, each by itself; one that is there twice is there once.
pub(super) fn lines<T: DeserializeOwned>(
    table: &mut Table,
    key: &str,
    text: &str,
    at: usize,
    lost: &mut Vec<usize>,
) -> Vec<T> {
    let Some(Value::Array(elements)) = table.remove(key) else {
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let tables = elements.into_iter().filter_map(|element| match element {
        Value::Table(table) if seen.insert(table.to_string()) => Some(table),
        _ => None,
    });
    let tables: Vec<Table> = tables.collect();
    let all = tables
        .into_iter()
        .filter_map(|table| line(table, text, at, lost));
    all.collect()
}
