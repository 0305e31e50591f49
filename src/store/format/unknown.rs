//! What a session file says that this version does not know: carried along, put back at saving.
use toml_edit::{Array, Document, InlineTable, Value};

use super::keys::{self, Keys};
use super::write;
use crate::domain::session::Session;

/// The keys and tables of a session file that this version does not know, each by the table, the
/// line or the vak in which it stands. What that is in goes when it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    own: Own,
}

/// What one table has beside the keys that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Own {
    /// Names, with what they say in TOML.
    keys: Vec<(String, String)>,
    /// Known tables in it.
    tables: Vec<(String, Own)>,
    /// Known lists in it, with which of their elements each belongs to.
    lists: Vec<(String, Vec<(String, Own)>)>,
}

impl Unknown {
    /// What this file says beside the session that was read from it.
    pub fn of(bytes: &[u8], session: &Session) -> Self {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let file = Document::parse(text).ok();
        let file = file.and_then(|file| file.as_item().clone().into_value().ok());
        let Some(Value::InlineTable(file)) = file else {
            return Self::default();
        };
        Self {
            own: Own::of(file, &write::values(session), keys::all()),
        }
    }

    /// Leaves out what has this text in it, because the text must be gone.
    pub fn forget(&mut self, text: &str) {
        self.own.forget(text);
    }

    /// Lets go of what belongs to a table that this session has no more: the next one that has
    /// this name is another. A line has a number, and can come back.
    pub fn settle(&mut self, session: &Session) {
        self.own.settle(&write::values(session));
    }

    /// Puts everything back of which the place still exists.
    pub(super) fn put_into(&self, values: &mut InlineTable) {
        self.own.put_into(values);
    }
}

impl Own {
    /// `ours` is what we write of the same table: there every line has its number.
    fn of(file: InlineTable, ours: &InlineTable, known: &Keys) -> Self {
        let mut own = Self::default();
        for (key, value) in file {
            let Some(schema) = known.get(key.as_str()) else {
                own.keys.push((key, bare(value).to_string()));
                continue;
            };
            match (value, ours.get(key.as_str()), keys::inside(schema)) {
                (Value::InlineTable(file), Some(Value::InlineTable(ours)), Some(known)) => {
                    let inner = Self::of(file, ours, known);
                    own.tables
                        .extend(inner.unless_empty().map(|own| (key, own)));
                }
                (Value::Array(file), Some(Value::Array(ours)), Some(known)) => {
                    let list = of_list(file, ours, known);
                    own.lists.extend((!list.is_empty()).then_some((key, list)));
                }
                _ => {}
            }
        }
        own
    }

    fn unless_empty(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }

    fn forget(&mut self, text: &str) {
        let says = |value: &String| value.parse().is_ok_and(|value| has(&value, text));
        self.keys
            .retain(|(key, value)| !key.contains(text) && !says(value));
        let lists = self.lists.iter_mut().flat_map(|(_, list)| list);
        for (_, own) in self.tables.iter_mut().chain(lists) {
            own.forget(text);
        }
    }

    fn settle(&mut self, values: &InlineTable) {
        self.tables
            .retain_mut(|(key, own)| match values.get(key.as_str()) {
                Some(Value::InlineTable(table)) => {
                    own.settle(table);
                    true
                }
                _ => false,
            });
        for (key, list) in &mut self.lists {
            let elements = values.get(key.as_str()).and_then(Value::as_array);
            let elements = elements.into_iter().flatten();
            for element in elements.filter_map(Value::as_inline_table) {
                let name = name(element);
                if let Some((_, own)) = list.iter_mut().find(|(own, _)| *own == name) {
                    own.settle(element);
                }
            }
        }
    }

    fn put_into(&self, values: &mut InlineTable) {
        for (key, value) in &self.keys {
            let value: Value = value.parse().expect("it was TOML when it was read");
            values.insert(key, value);
        }
        for (key, own) in &self.tables {
            if let Some(Value::InlineTable(table)) = values.get_mut(key) {
                own.put_into(table);
            }
        }
        for (key, list) in &self.lists {
            let Some(Value::Array(elements)) = values.get_mut(key) else {
                continue;
            };
            for element in elements.iter_mut().filter_map(Value::as_inline_table_mut) {
                let name = name(element);
                if let Some((_, own)) = list.iter().find(|(own, _)| *own == name) {
                    own.put_into(element);
                }
            }
        }
    }
}

fn of_list(file: Array, ours: &Array, known: &Keys) -> Vec<(String, Own)> {
    let same = file.len() == ours.len();
    let ours: Vec<_> = ours.iter().filter_map(Value::as_inline_table).collect();
    let own = file.into_iter().enumerate().filter_map(|(place, element)| {
        let Value::InlineTable(element) = element else {
            return None;
        };
        // A line that had no number in the file got one; scores have another order with us.
        let numbered = |table: &&InlineTable| same && table.contains_key("nr");
        let here = ours.get(place).copied().filter(numbered);
        let called = name(here.unwrap_or(&element));
        let there = here.or_else(|| ours.iter().find(|one| name(one) == called).copied())?;
        let own = Own::of(element, there, known).unless_empty()?;
        Some((called, own))
    });
    own.collect()
}

/// What an element of a list is known by: its number, its id, or its place on the board.
fn name(table: &InlineTable) -> String {
    let said = |key: &str| {
        let value = table.get(key)?;
        let number = value.as_integer().map(|number| number.to_string());
        number.or_else(|| value.as_str().map(str::to_owned))
    };
    let place = || ["vak", "merk", "rij"].map(|key| said(key).unwrap_or_default());
    said("nr")
        .or_else(|| said("id"))
        .unwrap_or_else(|| place().join("\n"))
}

/// The same value as we lay it out.
fn bare(value: Value) -> Value {
    let mut value = write::inline(value);
    if let Value::Array(list) = &mut value {
        list.fmt();
    }
    value.decor_mut().clear();
    value
}

fn has(value: &Value, text: &str) -> bool {
    match value {
        Value::String(own) => own.value().contains(text),
        Value::Array(list) => list.iter().any(|value| has(value, text)),
        Value::InlineTable(table) => table
            .iter()
            .any(|(key, value)| key.contains(text) || has(value, text)),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => false,
    }
}
