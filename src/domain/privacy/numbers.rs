//! Numbers that belong to one person: a BSN, a telephone, a bank account.
use super::Word;

/// The digits of some words, when there is nothing else in them but what people put between.
fn digits(words: &[Word<'_>]) -> Option<String> {
    let mut found = String::new();
    for word in words {
        for character in word.bare.chars() {
            match character {
                digit if digit.is_ascii_digit() => found.push(digit),
                '-' | '.' | '/' | '(' | ')' => {}
                '+' if found.is_empty() => found.push_str("00"),
                _ => return None,
            }
        }
    }
    Some(found)
}

/// How long each group of digits is.
fn groups(words: &[Word<'_>]) -> Vec<usize> {
    let groups = words.iter().flat_map(|word| word.bare.split(['-', '.']));
    groups.map(str::len).collect()
}

/// A telephone number of ten digits, or one with the number of the country.
pub(super) fn phone(here: &[Word<'_>]) -> Option<usize> {
    let first = here[0].bare;
    if !first.starts_with(['0', '+']) {
        return None;
    }
    let counts = 1..=here.len().min(6);
    counts.rev().find(|count| {
        let Some(found) = digits(&here[..*count]) else {
            return false;
        };
        let at_home = found
            .strip_prefix("0031")
            .map(|rest| rest.trim_start_matches('0'));
        match at_home {
            Some(rest) => rest.len() == 9,
            None if first.starts_with('+') => (11..=15).contains(&found.len()),
            None => found.len() == 10 && !found.starts_with("00"),
        }
    })
}

/// Nine digits that pass the test of eleven, written as one number or in groups of 3-3-3 or 4-2-3.
/// An amount of money is none.
pub(super) fn bsn(words: &[Word<'_>], at: usize) -> Option<usize> {
    let here = &words[at..];
    let before = at.checked_sub(1).map_or("", |before| words[before].bare);
    let counts = 1..=here.len().min(3);
    counts.into_iter().find(|count| {
        let in_groups = matches!(
            groups(&here[..*count]).as_slice(),
            [9] | [3, 3, 3] | [4, 2, 3]
        );
        let after = here.get(*count).map_or("", |after| after.bare);
        let is_money = before.ends_with('€')
            || here[0].bare.starts_with('€')
            || matches!(after.to_lowercase().as_str(), "euro" | "eur" | "inwoners");
        let found = digits(&here[..*count]);
        in_groups && !is_money && found.is_some_and(|digits| passes_eleven(&digits))
    })
}

fn passes_eleven(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values = digits.chars().filter_map(|digit| digit.to_digit(10));
    let sum: i64 = values
        .zip(weights)
        .map(|(digit, weight)| i64::from(digit) * weight)
        .sum();
    digits.len() == 9 && sum > 0 && sum % 11 == 0
}

/// A bank account, in one piece or in groups of four.
pub(super) fn iban(here: &[Word<'_>]) -> Option<usize> {
    // Two letters and a day can pass the test of 97 by chance: "Op 27 november 2026".
    if here[0].bare.len() < 4 {
        return None;
    }
    let counts = 1..=here.len().min(9);
    let mut account = String::new();
    for count in counts {
        let word = here[count - 1].bare;
        if !word.chars().all(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        account.push_str(&word.to_ascii_uppercase());
        let begins = account.as_bytes();
        let letters = begins.len() >= 2 && begins[..2].iter().all(u8::is_ascii_alphabetic);
        let check = begins.iter().skip(2).take(2).all(u8::is_ascii_digit);
        if !letters || !check || account.len() > 34 {
            return None;
        }
        if account.len() >= 15 && is_right(&account) {
            return Some(count);
        }
    }
    None
}

/// Whether the remainder by 97 is one, with the first four characters behind the rest.
fn is_right(account: &str) -> bool {
    let (head, rest) = account.split_at(4);
    let values = rest.chars().chain(head.chars());
    let remainder = values.filter_map(|c| c.to_digit(36)).fold(0, |sum, value| {
        let shifted = if value < 10 { sum * 10 } else { sum * 100 };
        (shifted + value) % 97
    });
    remainder == 1
}
