//! Reads a session file: text first, then TOML, then meaning.
use serde::Deserialize as _;
use toml_edit::Document;
use toml_edit::de::Deserializer;

use super::problem::{SessionProblem, Spot};
use super::raw_v1::RawSession;
use super::{FORMAT, from_raw, size};
use crate::domain::session::Session;

/// Reads the bytes of a session file. Unknown keys are passed over, optional ones may be missing;
/// a line without a number gets the next one.
pub fn read(bytes: &[u8]) -> Result<Session, SessionProblem> {
    let text = std::str::from_utf8(bytes).map_err(|source| {
        let good = String::from_utf8_lossy(&bytes[..source.valid_up_to()]);
        SessionProblem::NotText {
            at: Spot::after(&good),
            source,
        }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // A file that a sync program has not fetched yet is empty, or as long as it should be and
    // full of zeros.
    if text
        .trim_matches(|c: char| c == '\0' || c.is_whitespace())
        .is_empty()
    {
        return Err(SessionProblem::Empty);
    }
    if let Some(at) = size::too_much(text) {
        let at = Spot::at(text, Some(at..at));
        return Err(SessionProblem::TooMuch { at });
    }
    let document = Document::parse(text).map_err(|source| {
        let at = Spot::at(text, source.span());
        SessionProblem::NotToml {
            at,
            source: Box::new(source),
        }
    })?;
    let format = document.get("formaat");
    let number = format.and_then(toml_edit::Item::as_integer);
    let number = number
        .filter(|number| *number > 0)
        .ok_or(SessionProblem::NotASession)?;
    if number > i64::from(FORMAT) {
        let at = Spot::at(text, format.and_then(toml_edit::Item::span));
        return Err(SessionProblem::Newer { at, found: number });
    }
    let raw = RawSession::deserialize(Deserializer::from(document)).map_err(|source| {
        let at = Spot::at(text, source.span());
        SessionProblem::WrongValue {
            at,
            source: Box::new(source),
        }
    })?;
    from_raw::session(raw).ok_or(SessionProblem::NoSteps)
}
