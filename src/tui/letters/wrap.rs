//! Breaks a text into lines by the real width of its letters.

use unicode_segmentation::UnicodeSegmentation;

/// The text in lines of at most `limit`, as even as their number allows.
///
/// `reach` measures a line in the unit of `limit`.
pub(super) fn wrapped(text: &str, limit: i32, reach: &mut impl FnMut(&str) -> i32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let widest = greedy(paragraph, limit, reach);
        lines.extend(evened(paragraph, widest, limit, reach));
    }
    lines
}

/// How many lines [`wrapped`] would give, for less work.
pub(super) fn count(text: &str, limit: i32, reach: &mut impl FnMut(&str) -> i32) -> usize {
    text.split('\n')
        .map(|paragraph| greedy(paragraph, limit, reach).len())
        .sum()
}

/// Narrows the lines as far as their number stays the same, so that no word is left alone.
fn evened(
    paragraph: &str,
    widest: Vec<String>,
    limit: i32,
    reach: &mut impl FnMut(&str) -> i32,
) -> Vec<String> {
    let broken = paragraph.split(' ').any(|word| reach(word) > limit);
    if widest.len() < 2 || broken {
        return widest;
    }
    let (mut narrow, mut wide, mut best) = (limit / 2, limit, widest);
    while wide - narrow > 1 {
        let middle = i32::midpoint(narrow, wide);
        let lines = greedy(paragraph, middle, reach);
        let fits = lines.len() == best.len() && lines.iter().all(|line| reach(line) <= middle);
        if fits {
            (wide, best) = (middle, lines);
        } else {
            narrow = middle;
        }
    }
    best
}

/// Puts as many words on each line as fit.
fn greedy(paragraph: &str, limit: i32, reach: &mut impl FnMut(&str) -> i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
        let line = lines.last_mut().expect("there is always a line");
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if reach(&longer) <= limit {
            *line = longer;
            continue;
        }
        if line.is_empty() {
            lines.pop();
        }
        lines.extend(pieces(word, limit, reach));
    }
    lines
}

/// A word in pieces that each fit on a line: one piece, unless the word is wider than that.
fn pieces(word: &str, limit: i32, reach: &mut impl FnMut(&str) -> i32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for grapheme in word.graphemes(true) {
        let piece = pieces.last_mut().expect("there is always a piece");
        let longer = format!("{piece}{grapheme}");
        if piece.is_empty() || reach(&longer) <= limit {
            *piece = longer;
        } else {
            pieces.push(grapheme.to_owned());
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{count, wrapped};

    /// Every character is one wide.
    fn lines(text: &str, limit: i32) -> Vec<String> {
        let mut reach = |line: &str| i32::try_from(line.chars().count()).unwrap();
        let lines = wrapped(text, limit, &mut reach);
        assert_eq!(lines.len(), count(text, limit, &mut reach));
        lines
    }

    #[test]
    fn lines_are_even_and_their_number_is_the_least_there_can_be() {
        assert_eq!(lines("een twee drie vier", 14), ["een twee", "drie vier"]);
        assert_eq!(lines("een twee drie vier", 18), ["een twee drie vier"]);
    }

    #[test]
    fn a_word_stays_whole_while_it_fits_on_a_line() {
        assert_eq!(lines("ja bestemmingsplan", 15), ["ja", "bestemmingsplan"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_and_nothing_is_lost() {
        assert_eq!(
            lines("ja bestemmingsplan", 6),
            ["ja", "bestem", "mingsp", "lan"]
        );
        assert_eq!(lines("één", 1), ["é", "é", "n"]);
    }

    #[test]
    fn a_line_feed_begins_a_line_and_an_empty_text_is_one_empty_line() {
        assert_eq!(lines("ja\nnee", 10), ["ja", "nee"]);
        assert_eq!(lines("", 10), [""]);
    }

    #[test]
    fn no_width_at_all_is_no_reason_to_stop_working() {
        assert_eq!(lines("ja", 0), ["j", "a"]);
    }
}
