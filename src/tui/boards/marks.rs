//! Tally marks: fives that are crossed through, and what is over.
use unicode_width::UnicodeWidthStr as _;

use crate::words::board_shapes;

/// Four strokes and one through them.
const FIVE: &str = "┼┼┼┼";

/// A tally in at most so many cells: its marks, else its fives counted, else nothing. The figure
/// stands beside it.
pub(super) fn marks(count: u16, width: usize) -> String {
    let (fives, over) = (count / 5, usize::from(count % 5));
    let over = "│".repeat(over);
    let all = std::iter::repeat_n(FIVE, usize::from(fives)).chain([over.as_str()]);
    let all: Vec<&str> = all.filter(|mark| !mark.is_empty()).collect();
    let tight = if fives == 1 {
        all.concat()
    } else {
        all.join(" ")
    };
    let short = format!("{} {FIVE} {over}", board_shapes::fives(fives));
    let forms = [all.join(" "), tight, short.trim_end().to_owned()];
    let fits = |form: &String| form.width() <= width;
    forms.into_iter().find(fits).unwrap_or_default()
}

/// The strokes above and below marks that are three rows high.
pub(super) fn strokes(marks: &str) -> String {
    let stroke = |mark| match mark {
        '┼' | '│' => '│',
        _ => ' ',
    };
    marks.chars().map(stroke).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn high_marks_are_crossed_in_the_middle_only() {
        assert_eq!(strokes("7× ┼┼┼┼ ││"), "   ││││ ││");
    }

    #[test]
    fn fives_are_crossed_through_and_many_of_them_are_counted() {
        assert_eq!(marks(0, 20), "");
        assert_eq!(marks(3, 20), "│││");
        assert_eq!(marks(12, 20), "┼┼┼┼ ┼┼┼┼ ││");
        assert_eq!(marks(37, 20), "7× ┼┼┼┼ ││");
        assert_eq!(marks(35, 7), "7× ┼┼┼┼");
        assert_eq!(marks(9, 8), "┼┼┼┼││││");
        assert_eq!(marks(12, 4), "");
    }
}
