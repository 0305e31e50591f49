//! What people typed, made harmless in Markdown.

/// One line in which no character means anything to Markdown: what stands here is what is read.
pub(super) fn escape(text: &str) -> String {
    // Control characters could end a row of a table or reach a terminal as a command.
    let visible = text.replace(char::is_control, " ");
    let mut escaped = String::with_capacity(visible.len() + 8);
    for word in visible.split_whitespace() {
        let first = escaped.is_empty();
        if !first {
            escaped.push(' ');
        }
        if is_address(word) {
            escaped.push_str(word);
        } else {
            push_word(&mut escaped, word, first);
        }
    }
    escaped
}

/// Whether the word is an address as it is: a backslash would break it.
fn is_address(word: &str) -> bool {
    let plain = |character: char| {
        character.is_ascii_alphanumeric() || "-._~:/?#@!$&'()+,;=%".contains(character)
    };
    (word.starts_with("https://") || word.starts_with("http://")) && word.chars().all(plain)
}

fn push_word(escaped: &mut String, word: &str, first: bool) {
    if is_block(word, first) {
        // The sign of a numbered list comes after its number.
        let sign = word.trim_start_matches(|character: char| character.is_ascii_digit());
        escaped.push_str(&word[..word.len() - sign.len()]);
        escaped.push('\\');
        escaped.push_str(sign);
        return;
    }
    let mut before = None;
    let mut characters = word.chars().peekable();
    while let Some(character) = characters.next() {
        let after = characters.peek().copied();
        let within = [before, after]
            .into_iter()
            .all(|side: Option<char>| side.is_some_and(char::is_alphanumeric));
        let means = match character {
            '\\' | '`' | '[' | '|' | '~' => true,
            '*' => first || word.len() > 1,
            '_' => !within,
            '<' => after.is_some(),
            '>' => first && before.is_none(),
            '&' => word.contains(';'),
            _ => false,
        };
        if means {
            escaped.push('\\');
        }
        escaped.push(character);
        before = Some(character);
    }
}

/// Whether the word would begin a list, a heading or a line across the page.
fn is_block(word: &str, first: bool) -> bool {
    let all = |sign: char| word.chars().all(|character| character == sign);
    let number = word.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    all('#') || first && (word == "+" || all('-') || all('=') || is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_stays_what_they_typed() {
        for (typed, written) in [
            ("een | twee", r"een \| twee"),
            ("*heel* _belangrijk_", r"\*heel\* \_belangrijk\_"),
            ("week_formulier en 3 * 4", "week_formulier en 3 * 4"),
            ("<b>vet</b> en < 5", r"\<b>vet\</b> en < 5"),
            ("[link](javascript:x)", r"\[link](javascript:x)"),
            ("- een streepje", r"\- een streepje"),
            ("1. eerst bellen", r"1\. eerst bellen"),
            ("om 10. dan weer", "om 10. dan weer"),
            ("# kop", r"\# kop"),
            ("#goedbezig", "#goedbezig"),
            ("---", r"\---"),
            ("C #", r"C \#"),
            ("&lt; en R&D", r"\&lt; en R&D"),
            (
                "twee\nregels\ten\u{1b}[31m een tab",
                r"twee regels en \[31m een tab",
            ),
            ("https://x.nl/_a_~b?c=d|e", r"https://x.nl/\_a\_\~b?c=d\|e"),
            ("https://x.nl/_a_?b=c&d=e", "https://x.nl/_a_?b=c&d=e"),
            ("één café 👩‍🌾 – “zo”", "één café 👩‍🌾 – “zo”"),
            ("", ""),
        ] {
            assert_eq!(escape(typed), written, "{typed}");
        }
    }
}
