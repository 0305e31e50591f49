//! Text that people typed or pasted, made safe to show, to search and to keep.
//!
//! What nobody can see may not be there: it could turn a line around, hide a word or break a file.
use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Stands where something is that may not be shown: a sign that everybody knows as "no letter".
/// Taking it out would hide that something was there.
pub const UNSHOWN: &str = "\u{FFFD}";

/// One line of safe text: as [`clean_text`], and every end of a line becomes a space.
pub fn clean_line(text: &str) -> String {
    clean(text, ' ')
}

/// Safe text that keeps its lines: NFC, tabs as spaces, `\n` as the only end of a line, and no
/// control, bidi, zero-width, soft hyphen or tag characters. Joiners and variation selectors stay
/// where they shape an emoji or a script that needs them.
pub fn clean_text(text: &str) -> String {
    clean(text, '\n')
}

/// The text as it is compared in a search: lower case, without accents, with straight quotes.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in clean_line(text).to_lowercase().nfkd() {
        match character {
            mark if is_combining_mark(mark) => {}
            '‘' | '’' => folded.push('\''),
            '“' | '”' => folded.push('"'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            other => folded.push(other),
        }
    }
    folded
}

/// Where one of these folded words stands in a text as it was written, in order; what overlaps is
/// one place.
pub fn places(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let mut folded = String::new();
    // For every byte of the folded text the letter that it came from.
    let mut from: Vec<Range<usize>> = Vec::new();
    for (at, grapheme) in text.grapheme_indices(true) {
        folded.push_str(&fold(grapheme));
        from.resize(folded.len(), at..at + grapheme.len());
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        for (at, _) in folded.match_indices(word.as_str()) {
            found.push(from[at].start..from[at + word.len() - 1].end);
        }
    }
    found.sort_by_key(|place| place.start);
    let mut whole: Vec<Range<usize>> = Vec::new();
    for place in found {
        match whole.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => whole.push(place),
        }
    }
    whole
}

/// How many characters a person counts: an emoji of several code points is one.
pub fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Whether all of this may be shown as it stands. `after` is what follows it.
pub fn is_clean(text: &str, after: Option<char>) -> bool {
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if !may_stay(before, character, characters.peek().copied().or(after)) {
            return false;
        }
        before = Some(character);
    }
    true
}

/// The text with its lines, and [`UNSHOWN`] for every character that may not be shown.
pub fn shown(text: &str) -> Cow<'_, str> {
    put_for_hidden(text, |kept, _| kept.push_str(UNSHOWN))
}

/// The text with its lines; `put` decides what comes for every character that may not be shown.
pub fn put_for_hidden(text: &str, put: impl Fn(&mut String, char)) -> Cow<'_, str> {
    let plain = |byte: u8| byte == b'\n' || matches!(byte, b' '..=b'~');
    if text.bytes().all(plain) || text.split('\n').all(|line| is_clean(line, None)) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\n' || may_stay(before, character, characters.peek().copied()) {
            kept.push(character);
            before = Some(character);
        } else {
            put(&mut kept, character);
            before = None;
        }
    }
    Cow::Owned(kept)
}

fn clean(text: &str, end_of_line: char) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        match character {
            '\r' if next == Some('\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => kept.push(end_of_line),
            '\t' => kept.push(' '),
            other if may_stay(kept.chars().next_back(), other, next) => kept.push(other),
            _ => {}
        }
    }
    kept.nfc().collect()
}

/// Whether a character may be there, between these two.
fn may_stay(before: Option<char>, character: char, next: Option<char>) -> bool {
    match character {
        ' '..='~' => true,
        '\u{200C}' | '\u{200D}' => before.is_some_and(joins) && next.is_some_and(joins),
        '\u{FE00}'..='\u{FE0F}' => before.is_some_and(takes_selector),
        other => !is_hidden(other),
    }
}

/// Whether nothing may be left of this character.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{180E}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// Whether a joiner next to this character does something: emoji, and scripts that join letters.
/// Between Latin letters it would only hide a word from a search.
const fn joins(character: char) -> bool {
    matches!(character, '\u{0590}'..='\u{1DFF}' | '\u{2070}'..='\u{1FFFF}')
        && !matches!(character, '\u{200C}' | '\u{200D}')
}

/// Whether a variation selector may follow: signs, digits of a keycap and emoji, once.
fn takes_selector(character: char) -> bool {
    !character.is_alphabetic()
        && !character.is_whitespace()
        && !matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_words_are_those_in_the_text_as_it_was_written() {
        let at = |text: &'static str, words: &[&str]| -> Vec<&str> {
            let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
            let found = places(text, &words).into_iter();
            found.map(|place| &text[place]).collect()
        };
        assert_eq!(at("Het café, het CAFÉ", &["CAFE"]), ["café", "CAFÉ"]);
        assert_eq!(at("een straße verder", &["sse ver"]), ["ße ver"]);
        assert_eq!(at("bellen", &["bel", "ell"]), ["bell"]);
        assert_eq!(at("bellen", &["", "x"]), Vec::<&str>::new());
    }

    #[test]
    fn what_nobody_can_see_is_taken_out() {
        let dirty = "a\u{0}b\u{1b}[31mc\u{7f}\u{9b}d\u{202e}e\u{2066}f\u{200b}g\u{feff}h\u{ad}i";
        assert_eq!(clean_line(dirty), "ab[31mcdefghi");
        assert_eq!(
            clean_line("tag\u{E0061}\u{E0001} en \u{61c}merk"),
            "tag en merk"
        );
    }

    #[test]
    fn a_line_has_no_ends_and_a_text_has_one_kind() {
        assert_eq!(
            clean_line("een\r\ntwee\tdrie\u{2028}vier"),
            "een twee drie vier"
        );
        assert_eq!(
            clean_text("een\r\ntwee\rdrie\n\tvier"),
            "een\ntwee\ndrie\n vier"
        );
    }

    #[test]
    fn letters_with_accents_are_one_character() {
        assert_eq!(clean_line("e\u{301}e\u{301}n"), "één");
        assert_eq!(clean_line("“één” ‘ding’ …"), "“één” ‘ding’ …");
    }

    #[test]
    fn an_emoji_of_several_parts_stays_whole() {
        for emoji in ["👩‍🌾", "❤️‍🔥", "1️⃣", "👍🏽", "©️", "🏳️‍🌈", "نمی‌خواهم"]
        {
            assert_eq!(clean_line(emoji), emoji);
        }
        assert_eq!(length("👩‍🌾é"), 2);
    }

    #[test]
    fn a_joiner_between_letters_hides_nothing() {
        assert_eq!(
            clean_line("ge\u{200d}heim\u{fe0f} \u{200c}é\u{200d}é"),
            "geheim éé"
        );
        assert_eq!(clean_line("❤\u{fe0f}\u{fe0f}\u{fe0e}"), "❤\u{fe0f}");
        assert_eq!(clean_line("👩\u{200d}\u{200d}🌾\u{200d}"), "👩\u{200d}🌾");
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        for text in [
            "a\u{200d}\u{300}b",
            "👩\u{200d}\u{200b}🌾",
            "\r\n\r",
            "e\u{ad}\u{301}",
        ] {
            assert_eq!(clean_text(&clean_text(text)), clean_text(text));
        }
    }

    #[test]
    fn what_may_not_be_shown_gets_a_sign_and_lines_stay() {
        assert_eq!(
            shown("a\u{1b}[31mb\r\n\tc\u{202e}d"),
            "a\u{fffd}[31mb\u{fffd}\n\u{fffd}c\u{fffd}d"
        );
        assert_eq!(shown("ge\u{200d}\u{200d}heim"), "ge\u{fffd}\u{fffd}heim");
        for kept in [
            "één\ntwee",
            "👩\u{200d}🌾",
            "❤\u{fe0f}",
            "نمی\u{200c}خواهم",
            "",
        ] {
            assert!(matches!(shown(kept), Cow::Borrowed(same) if same == kept));
        }
    }

    #[test]
    fn a_joiner_at_the_end_is_judged_by_what_follows() {
        assert!(is_clean("ی\u{200c}", Some('خ')));
        assert!(!is_clean("ی\u{200c}", Some('a')) && !is_clean("ی\u{200c}", None));
    }

    #[test]
    fn searching_sees_no_accents_capitals_or_curly_quotes() {
        assert_eq!(fold("Één CAFÉ, zo’n Ĳsje"), "een cafe, zo'n ijsje");
        assert_eq!(fold("Straße Øre œuvre"), "strasse ore oeuvre");
    }
}
