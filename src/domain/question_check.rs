//! A gentle look at the question that somebody brings to the group.
use unicode_segmentation::UnicodeSegmentation as _;

use super::time::MONTHS;

/// The most words that a group remembers.
const WORDS_MOST: usize = 20;

/// Something that may make the question harder for the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// There is no question mark.
    NoQuestion,
    /// There is more than one question in it.
    SeveralQuestions,
    /// The person is not in it.
    WithoutMe,
    /// This looks like the name of somebody.
    Name(String),
    /// The answer stands in it already.
    AnswerInside,
    /// So many words.
    Long(usize),
    /// It begins with "hoe": for weighing values the group needs another beginning.
    BeginsWithHow,
}

const QUESTION_WORDS: &[&str] = &[
    "wat", "hoe", "wie", "waar", "wanneer", "waarom", "waardoor", "welk", "welke", "kan", "moet",
    "mag", "wil", "zal", "durf", "zou",
];

const ME: &[&str] = &[
    "ik", "mij", "mijn", "me", "m'n", "mezelf", "mijzelf", "mijne",
];

const ANSWERS_INSIDE: &[&str] = &[
    "moet ik niet",
    "moeten we niet",
    "moeten wij niet",
    "zou het niet",
    "zou ik niet",
    "zouden we niet",
    "zouden wij niet",
    "kan ik niet beter",
    "kan ik niet gewoon",
    "kunnen we niet beter",
    "is het niet beter",
    "is het niet gewoon",
    "is het niet zo dat",
    "vinden jullie niet",
    "vind je niet",
    "vinden jullie ook",
];

/// Words that have a capital and are nobody's name.
const NO_NAMES: &[&str] = &[
    "ik",
    "wmo",
    "jeugdwet",
    "participatiewet",
    "omgevingswet",
    "nederland",
    "nederlands",
    "nederlandse",
    "engels",
    "arabisch",
    "turks",
    "pools",
    "oekraïens",
    "duits",
    "frans",
    "teams",
    "whatsapp",
    "excel",
    "outlook",
    "word",
    "kerst",
    "pasen",
    "ramadan",
    "pinksteren",
    "balint",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "europa",
    "europese",
    "facebook",
    "instagram",
    "corona",
    "rijk",
];

/// What could be said about this question; nothing when the group can go on with it, or when there
/// is none yet.
pub fn check(question: &str, weighs_values: bool) -> Vec<Remark> {
    let question = question.trim();
    let mut found = Vec::new();
    if question.is_empty() {
        return found;
    }
    match question.matches('?').count() {
        0 => found.push(Remark::NoQuestion),
        1 if !joins_two(question) => {}
        _ => found.push(Remark::SeveralQuestions),
    }
    let words = words(question);
    let low: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    if !low.iter().any(|word| ME.contains(&word.as_str())) {
        found.push(Remark::WithoutMe);
    }
    found.extend(name_in(question).map(Remark::Name));
    let flat = low.join(" ");
    let has_answer = ANSWERS_INSIDE
        .iter()
        .any(|answer| format!(" {flat} ").contains(&format!(" {answer} ")));
    if has_answer || question.to_lowercase().ends_with(" toch?") {
        found.push(Remark::AnswerInside);
    }
    if words.len() > WORDS_MOST {
        found.push(Remark::Long(words.len()));
    }
    if weighs_values && low.first().is_some_and(|first| first == "hoe") {
        found.push(Remark::BeginsWithHow);
    }
    found
}

/// The words of a text as people count them.
pub(super) fn words(text: &str) -> Vec<&str> {
    let has_letter = |word: &&str| word.chars().any(char::is_alphanumeric);
    let pieces = text.split_whitespace().filter(has_letter);
    pieces
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect()
}

/// Whether a comma begins a second question.
fn joins_two(question: &str) -> bool {
    question.split(',').skip(1).any(|rest| {
        let mut next = words(rest).into_iter().map(str::to_lowercase);
        let first = next.next().unwrap_or_default();
        let first = if matches!(first.as_str(), "en" | "of" | "maar") {
            next.next().unwrap_or_default()
        } else {
            first
        };
        QUESTION_WORDS.contains(&first.as_str())
    })
}

/// The first word that looks like a name: it has a capital, does not begin a sentence, and is
/// neither an abbreviation nor a word that always has one.
pub fn name_in(text: &str) -> Option<String> {
    let mut begins = true;
    for piece in text.split_whitespace() {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let is_first = begins;
        begins = piece.ends_with(['.', '?', '!', ':']) || (begins && word.is_empty());
        let mut letters = word.chars();
        let has_capital = letters.next().is_some_and(char::is_uppercase);
        let is_short = word.graphemes(true).count() < 2;
        let is_abbreviation = letters.next().is_some_and(|second| !second.is_lowercase());
        let low = word.to_lowercase();
        let known = is_no_name(&low) || low.split(['-', '\'', '’']).all(is_no_name);
        if has_capital && !is_first && !is_short && !is_abbreviation && !known {
            return Some(word.to_owned());
        }
    }
    None
}

/// Whether a capital does not make a name of this word.
fn is_no_name(low: &str) -> bool {
    NO_NAMES.contains(&low) || MONTHS.contains(&low)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(question: &str) -> Vec<Remark> {
        check(question, false)
    }

    #[test]
    fn a_question_that_a_group_can_go_on_with_gets_no_remark() {
        for question in [
            "Wat kan ik doen als iemand alleen nog ja knikt?",
            "Hoe blijf ik rustig als ik wacht, ook na een uur?",
            "Welke ruimte heb ik binnen de Wmo om dit anders te doen?",
            "Durf ik op maandag te zeggen wat mij dwarszit?",
            "Wat maakt dat mijn uitleg bij het UWV niet aankomt?",
            "",
        ] {
            assert_eq!(said(question), [], "{question}");
        }
    }

    #[test]
    fn two_questions_are_one_too_many() {
        for question in [
            "Wat kan ik doen? En wat kan ik laten?",
            "Hoe kan ik rustig blijven, en wat helpt mij daarbij?",
            "Wat doe ik als hij boos wordt, moet ik dan weggaan?",
        ] {
            assert_eq!(said(question), [Remark::SeveralQuestions], "{question}");
        }
        assert_eq!(said("Ik wil weten wat ik kan doen"), [Remark::NoQuestion]);
    }

    #[test]
    fn a_question_about_others_only_misses_the_person() {
        assert_eq!(said("Waarom komt zij steeds te laat?"), [Remark::WithoutMe]);
        assert_eq!(said("Wat zegt dit over m'n aanpak?"), []);
    }

    #[test]
    fn a_name_is_noticed_and_the_first_word_is_none() {
        let question = "Hoe kan ik Fatima helpen zonder het over te nemen?";
        assert_eq!(said(question), [Remark::Name("Fatima".to_owned())]);
        assert_eq!(name_in("De deur die half openbleef"), None);
        assert_eq!(name_in("De deur van Piet"), Some("Piet".to_owned()));
        assert_eq!(name_in("Een brief aan de GGD. Daarna stilte"), None);
    }

    #[test]
    fn an_answer_inside_the_question_is_noticed() {
        for question in [
            "Moet ik niet gewoon nee zeggen?",
            "Zou het niet beter zijn als ik een ander stuur?",
            "Ik kan het beter loslaten, toch?",
        ] {
            assert_eq!(said(question), [Remark::AnswerInside], "{question}");
        }
    }

    #[test]
    fn more_than_twenty_words_are_counted() {
        let question = format!("Wat kan ik doen {}?", "nog eens ".repeat(9));
        assert_eq!(said(&question), [Remark::Long(22)]);
    }

    #[test]
    fn hoe_matters_only_where_values_are_weighed() {
        let question = "Hoe blijf ik eerlijk tegen deze ouders?";
        assert_eq!(check(question, false), []);
        assert_eq!(check(question, true), [Remark::BeginsWithHow]);
    }
}
