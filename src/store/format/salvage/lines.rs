//! What one line of a damaged session file still says, or the few lines that belong together.
use toml::{Table, Value};

use crate::store::format::keys::{self, Place};

/// What was read.
pub(super) enum Line {
    /// Nothing: empty, a remark, a sign that stands alone, or it cannot be read.
    Nothing,
    /// A new table; none when it cannot be read which.
    Heading(Option<Place>),
    /// A key and its value.
    Key(String, Value),
    /// An element of a list, without its list.
    Element(Table),
}

const QUOTES: [&str; 2] = ["\"\"\"", "'''"];

/// What may have gone from the end of a line.
const ENDS: [&str; 5] = ["", "\"", "}", "\" }", "\"]"];

/// What begins at line `at`, and the line after it.
pub(super) fn next(lines: &[&str], at: usize, lost: &mut Vec<usize>) -> (Line, usize) {
    let line = lines[at].trim();
    if line.is_empty() || line.starts_with('#') || is_alone(line) {
        return (Line::Nothing, at + 1);
    }
    if line.starts_with('[') {
        return (Line::Heading(heading(line)), at + 1);
    }
    if line.starts_with('{') {
        let found = element(line, at, lost);
        let found = found.and_then(|found| match found {
            Value::Table(table) => Some(Line::Element(table)),
            _ => None,
        });
        return (found.unwrap_or(Line::Nothing), at + 1);
    }
    let Some((key, rest)) = key(line) else {
        lost.push(at);
        return (Line::Nothing, at + 1);
    };
    let (value, end) = value(key, rest, lines, at, lost);
    let line = value.map_or(Line::Nothing, |value| Line::Key(key.to_owned(), value));
    (line, end)
}

/// Whether it only closes something.
fn is_alone(line: &str) -> bool {
    QUOTES.contains(&line) || line.chars().all(|sign| matches!(sign, ']' | '}' | ','))
}

fn heading(line: &str) -> Option<Place> {
    let name = line.trim_start_matches('[');
    let end = name.find(|sign: char| !(sign.is_ascii_lowercase() || sign == '.'));
    Place::named(&name[..end.unwrap_or(name.len())])
}

/// A key that stands before `=`, and what stands behind it.
fn key(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once('=')?;
    let key = key.trim();
    let is_bare = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '-';
    (!key.is_empty() && key.chars().all(is_bare)).then(|| (key, rest.trim()))
}

/// Whether this line cannot be inside a list.
fn begins_other(line: &str) -> bool {
    let line = line.trim();
    let is_known = |key: &str| keys::places(key).next().is_some();
    (line.starts_with('[') && heading(line).is_some())
        || key(line).is_some_and(|(key, _)| is_known(key))
}

fn value(
    key: &str,
    rest: &str,
    lines: &[&str],
    at: usize,
    lost: &mut Vec<usize>,
) -> (Option<Value>, usize) {
    if let Some(value) = parsed(rest) {
        return (Some(value), at + 1);
    }
    if let Some(quotes) = QUOTES.iter().find(|quotes| rest.starts_with(**quotes)) {
        return paragraph(quotes, lines, at, lost);
    }
    if rest.starts_with('[') {
        let (elements, end) = list(rest, lines, at, lost);
        return (Some(Value::Array(elements)), end);
    }
    lost.push(at);
    // A text of which the last quote went is all there.
    let is_text = rest.starts_with('"') && key != "id";
    let text = is_text.then(|| parsed(&format!("{rest}\"")));
    (text.flatten(), at + 1)
}

/// A text of more lines. Without its last quotes it goes on until a heading.
fn paragraph(
    quotes: &str,
    lines: &[&str],
    at: usize,
    lost: &mut Vec<usize>,
) -> (Option<Value>, usize) {
    let begins = |line: &str| key(line.trim()).is_some_and(|(_, rest)| rest.starts_with(quotes));
    let from = at + 1;
    let rest = &lines[from..];
    let close = rest.iter().position(|line| line.contains(quotes));
    if let Some(close) = close.filter(|close| !begins(rest[*close])) {
        let end = from + close + 1;
        let whole = lines[at..end].join("\n");
        let value = whole.split_once('=').and_then(|(_, text)| parsed(text));
        if value.is_some() {
            return (value, end);
        }
    }
    lost.push(at);
    let end = rest.iter().position(|line| begins_other(line));
    let end = end.map_or(lines.len(), |end| from + end);
    let text = lines[from..end].join("\n");
    let escaped = parsed(&format!("{quotes}\n{text}{quotes}"));
    (escaped.or(Some(Value::String(text))), end)
}

/// A list, over more lines or on one. What cannot be read of it is left out.
fn list(rest: &str, lines: &[&str], at: usize, lost: &mut Vec<usize>) -> (Vec<Value>, usize) {
    let from = at + 1;
    if rest != "[" {
        // The elements of a list on one line are between these signs.
        let inner = rest.trim_start_matches('[').trim_end_matches(']');
        let elements = inner.split_inclusive("},");
        let all = elements.filter_map(|text| element(text.trim(), at, lost));
        return (all.collect(), from);
    }
    let is_end = |line: &&str| line.trim().starts_with(']') || begins_other(line);
    let close = lines[from..].iter().position(is_end);
    let close = close.map_or(lines.len(), |close| from + close);
    let closed = lines.get(close).filter(|line| line.trim() == "]");
    let end = close + usize::from(closed.is_some());
    if let Some(Value::Array(all)) = parsed(&format!("{rest}{}\n]", lines[from..close].join("\n")))
    {
        return (all, end);
    }
    let each = (from..close).filter_map(|at| element(lines[at].trim(), at, lost));
    (each.collect(), end)
}

/// One element of a list.
fn element(line: &str, at: usize, lost: &mut Vec<usize>) -> Option<Value> {
    let line = line.trim_end_matches(',');
    if line.is_empty() || line.starts_with('#') || is_alone(line) {
        return None;
    }
    let found = ENDS.iter().find_map(|end| {
        let value = parsed(&format!("{line}{end}"))?;
        Some((end.is_empty(), value))
    });
    if found.as_ref().is_none_or(|(whole, _)| !whole) {
        lost.push(at);
    }
    found.map(|(_, value)| value)
}

/// The value, when this is one.
fn parsed(text: &str) -> Option<Value> {
    let mut table: Table = format!("x = {text}").parse().ok()?;
    // More than one key is more than one value.
    (table.len() == 1).then(|| table.remove("x"))?
}
