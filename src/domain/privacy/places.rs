//! Where somebody lives: a postcode, a street with its number.
use super::Word;

/// Two capitals behind a number that are no part of a postcode.
const ABBREVIATIONS: &[&str] = &[
    "EU", "OR", "BV", "NV", "VN", "UK", "US", "PC", "TV", "IT", "HR", "AI", "MT", "OZ", "NL", "IB",
];

/// Small letters behind a number that are a measure.
const MEASURES: &[&str] = &[
    "kg", "km", "mm", "cm", "dm", "ml", "cl", "dl", "gr", "mg", "st", "nd", "rd", "de", "ha", "gb",
    "mb", "tb", "wh", "pk", "px",
];

/// Words in which a street ends; the first ones also when it is written small.
const STREETS: &[&str] = &[
    "straat",
    "laan",
    "plein",
    "gracht",
    "kade",
    "singel",
    "steeg",
    "weg",
    "dijk",
    "hof",
    "pad",
    "dreef",
    "plantsoen",
    "erf",
    "wal",
    "ring",
    "markt",
    "akker",
    "burg",
    "baan",
];
const SMALL: usize = 7;

/// A postcode, with or without a space; a house number behind it goes along.
pub(super) fn postcode(words: &[Word<'_>], at: usize) -> Option<usize> {
    let here = &words[at..];
    let (digits, attached) = here[0].bare.split_at_checked(4)?;
    if digits.starts_with('0') || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let is_pair =
        |letters: &str| letters.len() == 2 && letters.chars().all(|c| c.is_ascii_alphabetic());
    let (letters, count) = if attached.is_empty() {
        let next = here.get(1)?.bare;
        let shouts = next.chars().all(|c| c.is_ascii_uppercase());
        (Some(next).filter(|_| shouts)?, 2)
    } else {
        (attached, 1)
    };
    let upper = letters.to_ascii_uppercase();
    let is_other = ABBREVIATIONS.contains(&upper.as_str()) || MEASURES.contains(&letters);
    if !is_pair(letters) || is_other {
        return None;
    }
    let with_number = here
        .get(count)
        .is_some_and(|next| is_house_number(next.bare));
    Some(count + usize::from(with_number))
}

/// A street with a house number, or a house number that is called one.
pub(super) fn address(here: &[Word<'_>]) -> Option<usize> {
    let first = here[0].bare;
    let low = first.to_lowercase();
    let number_at = |at: usize| {
        let word = here.get(at)?;
        let is_called = matches!(
            word.bare.to_lowercase().as_str(),
            "nr" | "nummer" | "huisnummer"
        );
        let at = at + usize::from(is_called);
        here.get(at)
            .filter(|word| is_house_number(word.bare))
            .map(|_| at + 1)
    };
    if low == "huisnummer" {
        return here
            .get(1)
            .filter(|word| is_house_number(word.bare))
            .map(|_| 2);
    }
    let has_capital = first.chars().next().is_some_and(char::is_uppercase);
    let ends_in = |streets: &[&str]| {
        let mut streets = streets.iter();
        streets.any(|street| low.ends_with(street) && low.len() > street.len() + 1)
    };
    let is_street = ends_in(&STREETS[..SMALL]) || (has_capital && ends_in(STREETS));
    if is_street && !here[0].ends {
        return number_at(1).filter(|_| !is_measure(here));
    }
    // "Laan van Meerdervoort 12"
    let begins = matches!(low.as_str(), "laan" | "plein" | "weg" | "straat" | "hof");
    let of = here.get(1).is_some_and(|word| word.bare == "van");
    let last = here.iter().position(|word| is_house_number(word.bare))?;
    (has_capital && begins && of && (3..=5).contains(&last)).then_some(last + 1)
}

/// "Kerkstraat 3 keer" counts something else.
fn is_measure(here: &[Word<'_>]) -> bool {
    let next = here.get(2).map(|word| word.bare.to_lowercase());
    let counted = [
        "keer",
        "uur",
        "jaar",
        "dagen",
        "weken",
        "maanden",
        "mensen",
        "gezinnen",
        "huizen",
        "bomen",
        "minuten",
        "bewoners",
        "inwoners",
        "huishoudens",
        "woningen",
    ];
    next.is_some_and(|next| counted.contains(&next.as_str()))
}

/// "12", "12a", "12-3", "12bis".
fn is_house_number(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let rest = &word[digits..];
    let addition = rest.trim_start_matches('-');
    (1..=4).contains(&digits)
        && !word.starts_with('0')
        && addition.len() <= 4
        && (rest.is_empty() || rest.starts_with('-') || addition.chars().all(char::is_alphabetic))
        && addition.chars().all(char::is_alphanumeric)
        && !MEASURES.contains(&rest)
}
