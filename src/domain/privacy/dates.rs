//! Full dates on which somebody may have been born.
use chrono::NaiveDate;

use super::Word;
use crate::domain::time::MONTHS;

/// A full date from this year on is an ordinary one, unless birth is spoken of.
const ORDINARY_FROM: i32 = 2015;

/// How many words away birth may be spoken of.
const NEAR: usize = 5;

/// How many words the date takes that begins here, when somebody may have been born on it.
pub(super) fn birth(words: &[Word<'_>], at: usize) -> Option<usize> {
    let (date, count) = full_date(&words[at..])?;
    let near = &words[at.saturating_sub(NEAR)..words.len().min(at + count + NEAR)];
    let is_birth = |word: &Word<'_>| {
        let low = word.bare.to_lowercase();
        low.starts_with("geboren") || low.starts_with("geboorte") || low == "geb"
    };
    let year = chrono::Datelike::year(&date);
    (year < ORDINARY_FROM || near.iter().any(is_birth)).then_some(count)
}

fn full_date(here: &[Word<'_>]) -> Option<(NaiveDate, usize)> {
    if let Some(date) = in_digits(here[0].bare) {
        return Some((date, 1));
    }
    let [day, month, year] = [here.first()?, here.get(1)?, here.get(2)?].map(|word| word.bare);
    let low = month.to_lowercase();
    let month = MONTHS
        .iter()
        .position(|name| *name == low || is_short_for(&low, name))?;
    let month = u32::try_from(month + 1).ok()?;
    let date = NaiveDate::from_ymd_opt(whole_year(year)?, month, day.parse().ok()?)?;
    Some((date, 3))
}

/// The first three letters; March has one of its own.
fn is_short_for(short: &str, name: &str) -> bool {
    short.len() == 3 && (name.starts_with(short) || (short == "mrt" && name == "maart"))
}

/// "12-3-1984", "12/03/84", "1984-03-12".
fn in_digits(word: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    if day.len() > 2 || month.len() > 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(whole_year(year)?, month.parse().ok()?, day.parse().ok()?)
}

/// Two digits are a year of this century when it has been, else of the last one; four are a year.
fn whole_year(digits: &str) -> Option<i32> {
    let year: i32 = digits.parse().ok()?;
    match digits.len() {
        4 if (1900..2100).contains(&year) => Some(year),
        2 if year < 40 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}
