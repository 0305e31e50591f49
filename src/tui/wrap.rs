//! Breaking text into lines of at most so many cells, at words.
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Lines of at most `width` cells. A word wider than a line is broken; a line feed always begins
/// a new line; an empty text has no lines.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.trim_end().split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            for piece in pieces(word, width) {
                let gap = usize::from(!line.is_empty());
                if line.width() + gap + piece.width() > width {
                    lines.push(std::mem::take(&mut line));
                }
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(&piece);
            }
        }
        lines.push(line);
    }
    if lines.len() == 1 && lines[0].is_empty() {
        lines.clear();
    }
    lines
}

/// Lines like [`wrap`], but as even as their number allows: a last line of one word reads badly.
pub(super) fn even(text: &str, width: usize) -> Vec<String> {
    let lines = wrap(text, width);
    let count = lines.len();
    if count < 2 {
        return lines;
    }
    let narrowest = (width / 2..width).find(|narrow| wrap(text, *narrow).len() == count);
    narrowest.map_or(lines, |narrow| wrap(text, narrow))
}

/// The text cut to so many cells, with an ellipsis when something is cut.
pub(super) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if kept.width() + grapheme.width() + 1 > width {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.push('…');
    kept
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for grapheme in word.graphemes(true) {
        let last = pieces.last_mut().expect("there is always a last piece");
        if last.width() + grapheme.width() > width && !last.is_empty() {
            pieces.push(grapheme.to_owned());
        } else {
            last.push_str(grapheme);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_no_line_is_too_wide() {
        let text = "Welke gewoonte verdedigde jij, 日本語 hottentottententententoonstelling 👍?";
        for width in 4..40 {
            let lines = wrap(text, width);
            assert!(
                lines.iter().all(|line| line.width() <= width),
                "{width}: {lines:?}"
            );
            let bare = |text: &str| text.replace([' ', '\n'], "");
            assert_eq!(bare(&lines.concat()), bare(text));
        }
    }

    #[test]
    fn lines_are_even_where_they_can_be() {
        let text = "Welke gewoonte verdedigde je laatst alsof het een regel was?";
        assert_eq!(
            even(text, 50),
            [
                "Welke gewoonte verdedigde je",
                "laatst alsof het een regel was?"
            ]
        );
    }
}
