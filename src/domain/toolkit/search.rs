//! "Wat speelt er?": werkpakketten by the words of their titles, keywords and questions.
use std::cmp::Reverse;

use super::{Toolkit, Werkpakket};
use crate::domain::text::fold;

/// Words that say little of what a sentence is about, as they are folded.
const FILLING: &[&str] = &[
    "aan", "al", "als", "bij", "dan", "dat", "de", "deze", "die", "dit", "doen", "door", "dus",
    "een", "en", "er", "geen", "had", "heb", "hebben", "hebt", "heeft", "het", "hier", "hij",
    "hun", "ik", "in", "is", "je", "jij", "jullie", "kan", "kunnen", "maar", "me", "met", "mijn",
    "moet", "moeten", "na", "naar", "niet", "nog", "nu", "of", "om", "ons", "onze", "ook", "op",
    "over", "te", "tot", "u", "uit", "van", "veel", "voor", "was", "we", "wel", "wij", "wil",
    "willen", "worden", "wordt", "ze", "zich", "zij", "zijn", "zo",
];

/// A werkpakket that has all the words, with the text that shows why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The werkpakket.
    pub pakket: &'a Werkpakket,
    /// What kind of text it is; the first of these weighs most.
    pub place: FoundIn,
    /// The text with the most of the words, whole.
    pub text: &'a str,
}

/// Where words can be found, what weighs most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoundIn {
    /// The title, or the id.
    Title,
    /// A keyword.
    Keyword,
    /// The question of the werkpakket.
    Question,
    /// The title or the question of a kaart.
    Kaart,
    /// The title of a board.
    Werkplaat,
    /// A question to reflect on alone.
    Reflection,
}

impl<'a> Found<'a> {
    /// What to show beside the title: the text that was found, or the question when that is the
    /// title itself.
    pub fn reason(&self) -> &'a str {
        match self.place {
            FoundIn::Title => &self.pakket.question,
            FoundIn::Keyword
            | FoundIn::Question
            | FoundIn::Kaart
            | FoundIn::Werkplaat
            | FoundIn::Reflection => self.text,
        }
    }
}

impl FoundIn {
    /// Less is better.
    const fn weight(self) -> usize {
        match self {
            Self::Title => 0,
            Self::Keyword => 1,
            Self::Question => 2,
            Self::Kaart | Self::Werkplaat => 3,
            Self::Reflection => 4,
        }
    }
}

/// Every werkpakket that has each of the words somewhere, whatever accents and capitals: those
/// that have them where it weighs most first, then in the order of the library. Words are
/// separated by spaces, and the beginning of a word counts: "tijd" finds "tijdig", not "altijd".
/// A long word is also found inside another: "formulier" finds "weekformulier". Words that every
/// sentence has do not count beside others. Without words: nothing.
pub fn search<'a>(toolkit: &'a Toolkit, words: &str) -> Vec<Found<'a>> {
    let words = that_count(words);
    if words.is_empty() {
        return Vec::new();
    }
    let all = toolkit.werkpakketten.iter();
    let mut found: Vec<(usize, Found<'a>)> = all.filter_map(|one| found(one, &words)).collect();
    found.sort_by_key(|(weight, _)| *weight);
    found.into_iter().map(|(_, found)| found).collect()
}

/// The words of a search that say what it is about; all of them when none does.
fn that_count(words: &str) -> Vec<String> {
    let all: Vec<String> = words.split_whitespace().map(fold).collect();
    let says =
        |word: &&String| !FILLING.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()));
    let some: Vec<String> = all.iter().filter(says).cloned().collect();
    if some.is_empty() { all } else { some }
}

/// From so many characters on a word is found inside another.
const LONG: usize = 6;

/// Whether a word of this text begins so, or has it inside when it is long.
fn has(text: &str, word: &str) -> bool {
    let is_long = word.chars().count() >= LONG;
    let mut places = text.match_indices(word);
    places.any(|(at, _)| is_long || !text[..at].ends_with(char::is_alphanumeric))
}

/// What shows best that all words are in this werkpakket, with a weight: less is better.
fn found<'a>(pakket: &'a Werkpakket, words: &[String]) -> Option<(usize, Found<'a>)> {
    let texts = texts(pakket);
    let folded: Vec<String> = texts.iter().map(|(_, text)| fold(text)).collect();
    let first_with = |word: &String| folded.iter().position(|text| has(text, word));
    let mut weight = 0;
    for word in words {
        weight += texts[first_with(word)?].0.weight();
    }
    let count = |text: &String| words.iter().filter(|word| has(text, word)).count();
    let best = (0..texts.len()).min_by_key(|at| Reverse(count(&folded[*at])))?;
    let (place, text) = texts[best];
    Some((
        weight,
        Found {
            pakket,
            place,
            text,
        },
    ))
}

/// Every text that is searched, what weighs most first.
fn texts(pakket: &Werkpakket) -> Vec<(FoundIn, &str)> {
    let mut all = vec![
        (FoundIn::Title, pakket.title.as_str()),
        (FoundIn::Title, pakket.id.as_str()),
    ];
    let keywords = pakket.keywords.iter();
    all.extend(keywords.map(|word| (FoundIn::Keyword, word.as_str())));
    all.push((FoundIn::Question, &pakket.question));
    for kaart in &pakket.kaarten {
        all.extend([&kaart.question, &kaart.title].map(|text| (FoundIn::Kaart, text.as_str())));
    }
    let boards = pakket.werkplaten.iter();
    all.extend(boards.map(|plaat| (FoundIn::Werkplaat, plaat.title.as_str())));
    let questions = pakket.reflections.iter();
    all.extend(questions.map(|question| (FoundIn::Reflection, question.as_str())));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_word_is_found_inside_another_and_a_short_one_only_where_a_word_begins() {
        assert!(has("het weekformulier", "formulier") && has("tijdig", "tijd"));
        assert!(!has("dat is altijd zo", "tijd"));
    }
}
