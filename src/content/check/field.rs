//! Checks on one key: is it there, short enough, an id, an address, a number of minutes.
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use crate::content::check::start;
use crate::content::diagnostic::Problems;
use crate::content::placed::{Line, Placed, Prose};
use crate::content::raw::RawBron;
use crate::domain::text;
use crate::domain::toolkit::Reference;

/// Minutes that one part of a meeting can take.
const MINUTES: RangeInclusive<i64> = 1..=480;

/// The ids that are taken.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// Takes an id; a second one with the same name is a problem.
    pub(super) fn take(
        &mut self,
        problems: &mut Problems<'_>,
        id: Option<&str>,
        at: Option<&Line>,
    ) {
        if let (Some(id), Some(line)) = (id, at)
            && !self.0.insert(id.to_owned())
        {
            let what = format!("de id `{id}` is hier al gebruikt");
            problems.add(
                &line.span,
                what,
                "geef een van de twee een andere id.".to_owned(),
            );
        }
    }
}

/// The value of a key that must be there.
pub(super) fn required<'a, T>(
    problems: &mut Problems<'_>,
    value: Option<&'a Placed<T>>,
    key: &str,
    table: &Range<usize>,
) -> Option<&'a Placed<T>> {
    if value.is_none() {
        let what = format!("hier ontbreekt `{key}`");
        problems.add(
            &start(table),
            what,
            format!("voeg een regel toe met {key} = ..."),
        );
    }
    value
}

/// A line that must be there and must say something.
pub(super) fn required_line(
    problems: &mut Problems<'_>,
    value: Option<&Line>,
    key: &str,
    table: &Range<usize>,
) -> Option<String> {
    let line = required(problems, value, key, table)?;
    if line.is_empty() {
        let what = format!("`{key}` is leeg");
        problems.add(&line.span, what, "vul hem in.".to_owned());
        return None;
    }
    Some(line.to_string())
}

/// A required line of at most so many characters.
pub(super) fn line(
    problems: &mut Problems<'_>,
    value: Option<&Line>,
    key: &str,
    table: &Range<usize>,
    longest: usize,
) -> Option<String> {
    let line = required_line(problems, value, key, table)?;
    let length = text::length(&line);
    if length > longest {
        let span = value.map_or(0..0, |value| value.span.clone());
        let what = format!("`{key}` heeft {length} tekens, er passen er {longest}");
        problems.add(
            &span,
            what,
            "maak hem korter; de rest kan in de uitleg.".to_owned(),
        );
    }
    Some(line)
}

/// Paragraphs that must be there and must say something.
pub(super) fn prose(
    problems: &mut Problems<'_>,
    value: Option<&Prose>,
    key: &str,
    table: &Range<usize>,
) -> Option<String> {
    let prose = required(problems, value, key, table)?;
    if prose.is_empty() {
        let what = format!("`{key}` is leeg");
        problems.add(&prose.span, what, "vul hem in.".to_owned());
        return None;
    }
    Some(prose.to_string())
}

/// The text of a key that may be left out; an empty one counts as left out.
pub(super) fn maybe_line(value: Option<&Line>) -> Option<String> {
    value
        .filter(|line| !line.is_empty())
        .map(|line| line.to_string())
}

/// As [`maybe_line`], for paragraphs.
pub(super) fn maybe_prose(value: Option<&Prose>) -> Option<String> {
    value
        .filter(|prose| !prose.is_empty())
        .map(|prose| prose.to_string())
}

/// The lines of a list that say something.
pub(super) fn lines(values: &[Line]) -> Vec<String> {
    values
        .iter()
        .filter_map(|line| maybe_line(Some(line)))
        .collect()
}

/// Whether a key is there and true.
pub(super) fn flag(value: Option<&Placed<bool>>) -> bool {
    value.is_some_and(|value| **value)
}

/// A required id of small letters, digits and dashes.
pub(super) fn id(
    problems: &mut Problems<'_>,
    value: Option<&Line>,
    table: &Range<usize>,
) -> Option<String> {
    let id = required_line(problems, value, "id", table)?;
    let fits = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    if !id
        .chars()
        .all(|character| fits(character) || character == '-')
    {
        let span = value.map_or(0..0, |value| value.span.clone());
        let what = format!("`{id}` kan geen id zijn");
        let help = "een id heeft alleen kleine letters, cijfers en streepjes.";
        problems.add(&span, what, help.to_owned());
        return None;
    }
    Some(id)
}

/// A public address.
pub(super) fn url(problems: &mut Problems<'_>, value: Option<&Line>) -> Option<String> {
    let line = value?;
    let host = line.strip_prefix("https://").unwrap_or_default();
    if host.is_empty() || host.starts_with('/') || line.contains(char::is_whitespace) {
        let what = "dit adres begint niet met https://, of er staat een spatie in";
        problems.add(
            &line.span,
            what,
            "plak het hele adres uit de browser.".to_owned(),
        );
        return None;
    }
    Some(line.to_string())
}

/// Works that a werkpakket rests on.
pub(super) fn references(problems: &mut Problems<'_>, raw: &[Placed<RawBron>]) -> Vec<Reference> {
    raw.iter()
        .filter_map(|bron| reference(problems, bron))
        .collect()
}

/// One work.
pub(super) fn reference(problems: &mut Problems<'_>, raw: &Placed<RawBron>) -> Option<Reference> {
    let url = url(problems, raw.url.as_ref());
    let title = required_line(problems, raw.titel.as_ref(), "titel", &raw.span)?;
    Some(Reference { title, url })
}

/// A required whole number within a range.
pub(super) fn number(
    problems: &mut Problems<'_>,
    value: Option<&Placed<i64>>,
    key: &str,
    table: &Range<usize>,
    range: RangeInclusive<i64>,
) -> Option<u16> {
    let value = required(problems, value, key, table)?;
    within(problems, value, key, range)
}

/// Minutes within what a meeting can take, when the key is there.
pub(super) fn minutes(problems: &mut Problems<'_>, value: Option<&Placed<i64>>) -> Option<u16> {
    within(problems, value?, "minuten", MINUTES)
}

/// The minimum of so many minutes; two thirds when nobody says.
pub(super) fn minimum(
    problems: &mut Problems<'_>,
    value: Option<&Placed<i64>>,
    minutes: u16,
) -> u16 {
    let two_thirds = (minutes * 2).div_ceil(3).max(1);
    let Some(value) = value else {
        return two_thirds;
    };
    let Some(minimum) = within(problems, value, "minimum", MINUTES) else {
        return two_thirds;
    };
    if minimum > minutes {
        let what = format!("het minimum ({minimum}) is meer dan de minuten ({minutes})");
        problems.add(&value.span, what, "maak het minimum kleiner.".to_owned());
    }
    minimum
}

fn within(
    problems: &mut Problems<'_>,
    value: &Placed<i64>,
    key: &str,
    range: RangeInclusive<i64>,
) -> Option<u16> {
    if !range.contains(value) {
        let (low, high) = (range.start(), range.end());
        let what = format!("`{key}` is {}, dat kan niet", **value);
        problems.add(
            &value.span,
            what,
            format!("kies een getal van {low} tot en met {high}."),
        );
        return None;
    }
    u16::try_from(**value).ok()
}
