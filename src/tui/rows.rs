//! Text that is being written, in rows: every character keeps its place, so that a cursor can
//! stand between any two.
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// A row of the text, in bytes from its begin: white space at a break hangs behind the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The rows of a text of at most `width` cells, broken at words; a line feed begins a new one.
/// There is always a row.
pub(super) fn rows(text: &str, width: usize) -> Vec<Row> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        broken(line, start, width, &mut rows);
        start += line.len() + 1;
    }
    rows
}

/// The rows of one line, which begins at this byte.
fn broken(line: &str, begin: usize, width: usize, rows: &mut Vec<Row>) {
    let mut start = 0;
    let mut used = 0;
    let mut word = 0;
    for (at, grapheme) in line.grapheme_indices(true) {
        let wide = grapheme.width();
        let is_space = grapheme.chars().all(char::is_whitespace);
        if used + wide > width && !is_space && at > start {
            // The word goes along to the next row, unless it is as wide as a row itself.
            let next = if word > start { word } else { at };
            rows.push(Row {
                start: begin + start,
                end: begin + next,
            });
            start = next;
            used = line[start..at].width();
        }
        used += wide;
        if is_space {
            word = at + grapheme.len();
        }
    }
    rows.push(Row {
        start: begin + start,
        end: begin + line.len(),
    });
}

/// The row in which a cursor stands at this byte, and the cells before it in that row.
pub(super) fn place(text: &str, rows: &[Row], cursor: usize) -> (usize, usize) {
    let row = rows
        .iter()
        .rposition(|row| row.start <= cursor)
        .unwrap_or(0);
    let row_start = rows[row].start;
    (row, text[row_start..cursor].width())
}

/// Where the cursor comes when it goes a row up or down, in characters from the start; none at the
/// first and the last row.
pub(super) fn beside(text: &str, cursor: usize, width: usize, up: bool) -> Option<usize> {
    let rows = rows(text, width);
    let (row, column) = place(text, &rows, cursor);
    let next = if up {
        row.checked_sub(1)?
    } else {
        Some(row + 1).filter(|next| *next < rows.len())?
    };
    let Row { start, end } = rows[next];
    let mut used = 0;
    let mut to = start;
    for grapheme in text[start..end].graphemes(true) {
        if used + grapheme.width() > column {
            break;
        }
        used += grapheme.width();
        to += grapheme.len();
    }
    // Behind the last character of a broken row is the begin of the next one.
    let goes_on = rows.get(next + 1).is_some_and(|after| after.start == end);
    if goes_on && to == end && to > start {
        let last = text[start..end].graphemes(true).next_back();
        to -= last.map_or(0, str::len);
    }
    Some(text[..to].chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, width: usize) -> Vec<&str> {
        let rows = rows(text, width);
        let rows = rows.into_iter();
        rows.map(|row| &text[row.start..row.end]).collect()
    }

    #[test]
    fn rows_break_at_words_and_lose_nothing() {
        assert_eq!(
            shown("Ik ging sneller praten.\n\nToen stil", 10),
            ["Ik ging ", "sneller ", "praten.", "", "Toen stil"]
        );
        assert_eq!(
            shown("hottentottententoon", 8),
            ["hottento", "ttentent", "oon"]
        );
        assert_eq!(shown("", 8), [""]);
        assert_eq!(shown("日本語日本語", 5), ["日本", "語日", "本語"]);
    }

    #[test]
    fn a_cursor_goes_up_and_down_by_rows_and_keeps_its_column() {
        let text = "Ik ging sneller praten.";
        assert_eq!(place(text, &rows(text, 10), 8), (1, 0));
        assert_eq!(beside(text, 3, 10, false), Some(11));
        assert_eq!(beside(text, 11, 10, true), Some(3));
        assert_eq!(beside(text, 3, 10, true), None);
        assert_eq!(beside(text, 20, 10, false), None);
    }
}
