//! Lays a session out as TOML: the same session always gives the same bytes.
use std::fmt::Write as _;

use serde::Serialize as _;
use toml_edit::ser::ValueSerializer;
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

use super::raw_v1::RawSession;
use super::to_raw;
use super::unknown::Unknown;
use crate::domain::session::Session;

/// A list on a line longer than this many characters gets a line for each of its elements.
const LINE_MOST: usize = 110;

/// The text of a session file.
pub fn write(session: &Session) -> String {
    write_with(session, &Unknown::default())
}

/// The text of a session file, with what its last reader did not know.
pub fn write_with(session: &Session, unknown: &Unknown) -> String {
    let mut values = values(session);
    unknown.put_into(&mut values);
    let mut document = DocumentMut::new();
    *document.as_table_mut() = table(values);
    document.to_string()
}

/// The session file as one JSON object: the same keys, dates as text.
pub fn json(session: &Session) -> serde_json::Value {
    to_json(&Value::InlineTable(values(session)))
}

/// The JSON schema of a session file.
pub fn schema() -> String {
    let schema = schemars::schema_for!(RawSession);
    serde_json::to_string_pretty(&schema).expect("a schema is plain JSON") + "\n"
}

pub(super) fn values(session: &Session) -> InlineTable {
    let value = to_raw::session(session).serialize(ValueSerializer::new());
    let value = value.expect("every key of a session has a form in TOML");
    value
        .as_inline_table()
        .expect("a session is a table")
        .clone()
}

fn table(values: InlineTable) -> Table {
    let mut table = Table::new();
    for (key, value) in values {
        let item = item(&key, value);
        table.insert(&key, item);
    }
    table
}

fn item(key: &str, value: Value) -> Item {
    match (key, value) {
        ("casus" | "werkplaat", Value::InlineTable(inner)) => Item::Table(table(inner)),
        ("stap" | "oogst" | "afspraak" | "parkeer", Value::Array(list))
            if !list.is_empty() && list.iter().all(Value::is_inline_table) =>
        {
            let inner = list.into_iter().filter_map(|element| match element {
                Value::InlineTable(inner) => Some(table(inner)),
                _ => None,
            });
            Item::ArrayOfTables(inner.collect::<ArrayOfTables>())
        }
        (_, Value::String(text)) if text.value().contains('\n') => {
            Item::Value(parsed(&paragraph(text.value())))
        }
        (key, value) => {
            let mut value = inline(value);
            if key.chars().count() + 3 + value.to_string().chars().count() > LINE_MOST {
                a_line_each(&mut value);
            }
            Item::Value(value)
        }
    }
}

/// A value that stands on one line, whatever text is in it.
pub(super) fn inline(value: Value) -> Value {
    match value {
        Value::String(text) => parsed(&basic(text.value())),
        Value::Array(list) => Value::Array(list.into_iter().map(inline).collect()),
        Value::InlineTable(inner) => {
            let inner = inner.into_iter().map(|(key, value)| (key, inline(value)));
            Value::InlineTable(inner.collect())
        }
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => value,
    }
}

fn a_line_each(value: &mut Value) {
    let Value::Array(list) = value else { return };
    for element in list.iter_mut() {
        element.decor_mut().set_prefix("\n  ");
    }
    list.set_trailing("\n");
    list.set_trailing_comma(true);
}

fn parsed(text: &str) -> Value {
    text.parse().expect("quoted text is TOML")
}

/// Text between quotes on one line, with the escapes of TOML 1.0 only.
fn basic(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ => push_escaped(&mut quoted, character),
        }
    }
    quoted + "\""
}

/// Text of more than one line, as it was typed.
fn paragraph(text: &str) -> String {
    // The first newline after the quotes is not part of the text.
    let mut quoted = String::from("\"\"\"\n");
    let mut characters = text.chars().peekable();
    let mut before = '\n';
    while let Some(character) = characters.next() {
        match character {
            '"' if before == '"' || characters.peek().is_none_or(|after| *after == '"') => {
                quoted.push_str("\\\"");
            }
            '\n' | '\t' | '"' => quoted.push(character),
            _ => push_escaped(&mut quoted, character),
        }
        before = character;
    }
    quoted + "\"\"\""
}

fn push_escaped(quoted: &mut String, character: char) {
    match character {
        '\\' => quoted.push_str("\\\\"),
        '\r' => quoted.push_str("\\r"),
        '\0'..='\u{1f}' | '\u{7f}' => {
            write!(quoted, "\\u{:04X}", u32::from(character)).expect("a String takes everything");
        }
        _ => quoted.push(character),
    }
}

fn to_json(value: &Value) -> serde_json::Value {
    match value {
        Value::String(text) => text.value().as_str().into(),
        Value::Integer(number) => (*number.value()).into(),
        Value::Float(number) => (*number.value()).into(),
        Value::Boolean(yes) => (*yes.value()).into(),
        Value::Datetime(moment) => moment.value().to_string().into(),
        Value::Array(list) => list.iter().map(to_json).collect(),
        Value::InlineTable(inner) => inner
            .iter()
            .map(|(key, value)| (key.to_owned(), to_json(value)))
            .collect(),
    }
}
