//! One file from text to raw structs: the writing, then the shape, each with all its problems.
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

use crate::content::FORMAT;
use crate::content::diagnostic::Problems;
use crate::content::dutch;

/// Bytes of the largest file that is read.
const LARGEST: usize = 1 << 20;
/// Signs that begin a value in a file that is read; the longest of ours has a fortieth.
const SIGNS_MOST: usize = 20_000;
/// A file has at most this many problems of its shape said at once.
const MOST: usize = 50;

/// The text that places count in: without a byte order mark.
pub(super) fn body(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

/// The raw structs of one file, when its writing, its format and its shape are in order.
pub(super) fn parse<T: DeserializeOwned>(text: &str, problems: &mut Problems<'_>) -> Option<T> {
    let mut table = written(text, problems)?;
    known_format(&table, problems)?;
    let before = problems.count();
    loop {
        let error = match T::deserialize(Deserializer::from(table.clone())) {
            Ok(raw) if problems.count() == before => return Some(raw),
            Ok(_) => return None,
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        let found = text.get(span.clone()).unwrap_or_default();
        let (what, help) = dutch::shape(error.message(), found);
        problems.add(&span, what, help);
        if problems.count() - before == MOST || !prune(table.get_mut(), &span) {
            return None;
        }
    }
}

/// The id of a file that may be broken elsewhere, so that references to it are not called wrong.
pub(super) fn loose_id(text: &str) -> Option<String> {
    if text.len() > LARGEST {
        return None;
    }
    let (table, _) = DeTable::parse_recoverable(text);
    Some(table.get_ref().get("id")?.get_ref().as_str()?.to_owned())
}

fn written<'a>(text: &'a str, problems: &mut Problems<'_>) -> Option<Spanned<DeTable<'a>>> {
    if text.len() > LARGEST {
        let help = "een werkpakket is hooguit een paar bladzijden. Is dit het goede bestand?";
        problems.add(
            &(0..0),
            "dit bestand is groter dan 1 MB en wordt niet gelezen",
            help.to_owned(),
        );
        return None;
    }
    if text
        .bytes()
        .filter(|sign| matches!(sign, b'=' | b',' | b'[' | b'{'))
        .count()
        > SIGNS_MOST
    {
        let help = "een werkpakket is hooguit een paar bladzijden. Is dit het goede bestand?";
        let what = "in dit bestand staat veel meer dan in een werkpakket past";
        problems.add(&(0..0), what, help.to_owned());
        return None;
    }
    if let Some(at) = text.find('\0') {
        let help = "bewaar het als gewone tekst (UTF-8). Is dit het goede bestand?";
        problems.add(&(at..at + 1), "dit is geen tekstbestand", help.to_owned());
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Some(table);
    }
    say_once_a_line(text, &errors, problems);
    None
}

/// One slip of the pen makes the reader stumble more than once on the same line.
fn say_once_a_line(text: &str, errors: &[Error], problems: &mut Problems<'_>) {
    let mut said_until = None;
    let mut spans: Vec<_> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..0), error))
        .collect();
    spans.sort_by_key(|(span, _)| span.start);
    for (span, error) in spans.into_iter().take(MOST) {
        if said_until.is_some_and(|end| span.start <= end) {
            continue;
        }
        let found = text.get(span.clone()).unwrap_or_default();
        let (what, help) = dutch::syntax(error.message(), found);
        problems.add(&span, what, help);
        let rest = text.get(span.start..).unwrap_or_default();
        said_until = Some(span.start + rest.find('\n').unwrap_or(rest.len()));
    }
}

/// Asked before the shape, because a newer format may have other keys.
fn known_format(table: &Spanned<DeTable<'_>>, problems: &mut Problems<'_>) -> Option<()> {
    let Some(value) = table.get_ref().get("formaat") else {
        return Some(());
    };
    let Some(number) = value.get_ref().as_integer() else {
        return Some(());
    };
    if number.to_string() == FORMAT.to_string() {
        return Some(());
    }
    let what = format!("deze versie kent formaat {FORMAT}, dit bestand heeft formaat {number}");
    let help =
        format!("haal een nieuwere versie van het programma, of schrijf formaat = {FORMAT}.");
    problems.add(&value.span(), what, help);
    None
}

/// Takes out the key, value or element at exactly this place, so that the rest can be looked at.
fn prune(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let here = table
        .iter()
        .find(|(key, value)| key.span() == *span || value.span() == *span);
    if let Some(name) = here.map(|(key, _)| key.get_ref().to_string()) {
        return table.remove(name.as_str()).is_some();
    }
    table
        .iter_mut()
        .any(|(_, value)| prune_value(value.get_mut(), span))
}

fn prune_value(value: &mut DeValue<'_>, span: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => prune(table, span),
        DeValue::Array(array) => {
            let before = array.len();
            let others = array
                .clone()
                .into_iter()
                .filter(|element| element.span() != *span);
            *array = others.collect();
            before != array.len()
                || array
                    .iter_mut()
                    .any(|element| prune_value(element.get_mut(), span))
        }
        _ => false,
    }
}
