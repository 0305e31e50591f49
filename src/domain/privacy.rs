//! Looks for text that leads to a person. It warns and never blocks: what is found may be right.
use super::ids::Nr;
use super::session::Session;

mod dates;
mod leaving;
mod numbers;
mod places;

pub use leaving::{Leaving, Part, leaving};

/// What kind of trace it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TraceKind {
    /// A citizen service number that passes the test of eleven.
    Bsn,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A postcode.
    Postcode,
    /// A bank account of which the check digits are right.
    Iban,
    /// A full date on which somebody may have been born.
    BirthDate,
    /// "mevrouw" or "meneer" with a name.
    Named,
    /// A street with a house number.
    Address,
}

/// A piece of text that leads to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What it looks like.
    pub kind: TraceKind,
    /// As it stands there.
    pub text: String,
}

/// A trace with the answer in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The question that was answered.
    pub step: Nr,
    /// What was found in the answer.
    pub trace: Trace,
}

/// A piece of text between white space, without the punctuation around it.
#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    /// Without punctuation around it.
    bare: &'a str,
    /// Where the bare word begins and ends, in bytes.
    at: (usize, usize),
    /// A sentence ends behind it.
    ends: bool,
}

/// Every trace in all answers of a session.
pub fn findings(session: &Session) -> Vec<Finding> {
    let answered = session.steps.iter().filter_map(|step| {
        let answer = step.answer.as_deref()?;
        Some((step.nr, answer))
    });
    answered
        .flat_map(|(step, answer)| {
            let found = traces(answer).into_iter();
            found.map(move |trace| Finding { step, trace })
        })
        .collect()
}

/// Every trace in a text, in its order.
pub fn traces(text: &str) -> Vec<Trace> {
    let words = split(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((kind, count)) = trace_at(&words, at) else {
            at += 1;
            continue;
        };
        let last = words[at + count - 1];
        let text = text[words[at].at.0..last.at.1].to_owned();
        found.push(Trace { kind, text });
        at += count;
    }
    found
}

/// The trace that begins at this word, and how many words it takes.
fn trace_at(words: &[Word<'_>], at: usize) -> Option<(TraceKind, usize)> {
    let here = &words[at..];
    let one = |found: bool, kind| found.then_some((kind, 1));
    one(is_email(here[0].bare), TraceKind::Email)
        .or_else(|| numbers::iban(here).map(|count| (TraceKind::Iban, count)))
        .or_else(|| dates::birth(words, at).map(|count| (TraceKind::BirthDate, count)))
        .or_else(|| numbers::phone(here).map(|count| (TraceKind::Phone, count)))
        .or_else(|| numbers::bsn(words, at).map(|count| (TraceKind::Bsn, count)))
        .or_else(|| places::postcode(words, at).map(|count| (TraceKind::Postcode, count)))
        .or_else(|| places::address(here).map(|count| (TraceKind::Address, count)))
        .or_else(|| named(here).map(|count| (TraceKind::Named, count)))
}

fn split(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut from = 0;
    for piece in text.split(char::is_whitespace) {
        let begin = from;
        from += piece.len();
        from += text[from..].chars().next().map_or(0, char::len_utf8);
        let keeps = |c: char| c.is_alphanumeric() || matches!(c, '+' | '€');
        let bare = piece.trim_matches(|c: char| !keeps(c));
        if bare.is_empty() {
            continue;
        }
        let start = begin + piece.find(bare).unwrap_or(0);
        words.push(Word {
            bare,
            at: (start, start + bare.len()),
            ends: piece.ends_with(['.', '?', '!']),
        });
    }
    words
}

fn is_email(word: &str) -> bool {
    let Some((who, host)) = word.split_once('@') else {
        return false;
    };
    let Some((name, ending)) = host.rsplit_once('.') else {
        return false;
    };
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    !who.is_empty()
        && !name.is_empty()
        && (who.chars().chain(name.chars())).all(fits)
        && ending.len() >= 2
        && ending.chars().all(|c| c.is_ascii_alphabetic())
}

/// How people are addressed.
const TITLES: &[&str] = &[
    "mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "juffrouw", "fam", "familie",
];

/// What may stand between the title and the name.
const BETWEEN: &[&str] = &[
    "de", "den", "der", "van", "von", "el", "ten", "ter", "te", "het", "t",
];

/// A title and a name. One letter is a cover name: "meneer X".
fn named(here: &[Word<'_>]) -> Option<usize> {
    let title = here[0].bare.to_lowercase();
    // A full stop belongs to an abbreviation: "dhr."
    let goes_on = !here[0].ends || title.len() <= 4;
    if !TITLES.contains(&title.as_str()) || !goes_on {
        return None;
    }
    for (at, word) in here.iter().enumerate().skip(1).take(5) {
        let low = word.bare.to_lowercase();
        let has_capital = word.bare.chars().next().is_some_and(char::is_uppercase);
        let letters = word.bare.chars().filter(|c| c.is_alphabetic()).count();
        let is_between = BETWEEN.contains(&low.as_str());
        let is_initial = has_capital && (letters == 1 || word.bare.contains('.'));
        if is_between || (is_initial && word.ends) {
            continue;
        }
        return (has_capital && letters > 1).then_some(at + 1);
    }
    None
}

#[cfg(test)]
mod tests;
