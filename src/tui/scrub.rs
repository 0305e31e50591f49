//! The last look at a frame: no cell holds what could steer a terminal or shift its columns.
use ratatui::buffer::{Buffer, CellWidth as _};

use crate::domain::text::{UNSHOWN, is_clean};

/// The most code points of one cell: the longest emoji has ten. A pile of accents is higher.
const PILE_MOST: usize = 16;

/// Puts [`UNSHOWN`] in every cell with something that may not be shown, or that is wider than its
/// place. Text was cleaned when it came in: usually this changes nothing, and allocates nothing.
pub(super) fn scrub(buffer: &mut Buffer) {
    let columns = usize::from(buffer.area.width);
    for at in 0..buffer.content.len() {
        let symbol = buffer.content[at].symbol();
        if matches!(symbol.as_bytes(), [b' '..=b'~']) {
            continue;
        }
        let next = buffer
            .content
            .get(at + 1)
            .map(ratatui::buffer::Cell::symbol);
        let room = columns - at % columns;
        if !is_fit(symbol, next, room) {
            buffer.content[at].set_symbol(UNSHOWN);
        }
    }
}

/// Whether a symbol may stand in a cell with so many columns up to the edge, before this one.
fn is_fit(symbol: &str, next: Option<&str>, room: usize) -> bool {
    let after = next.and_then(|next| next.chars().next());
    symbol.chars().nth(PILE_MOST).is_none()
        && is_clean(symbol, after)
        && (1..=room).contains(&usize::from(symbol.cell_width()))
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    /// What is left of this in the second cell of six.
    fn left_of(symbol: &str) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        buffer[(1, 0)].set_symbol(symbol);
        scrub(&mut buffer);
        buffer[(1, 0)].symbol().to_owned()
    }

    #[test]
    fn what_steers_a_terminal_never_stays_in_a_cell() {
        for steers in [
            "\u{1b}",
            "\u{1b}[31m",
            "\u{7}",
            "\u{8}",
            "\r",
            "\n",
            "\t",
            "\0",
            "\u{7f}",
            "\u{9b}",
            "\u{202e}",
            "a\u{202e}",
            "\u{2066}",
            "\u{200b}",
            "\u{feff}",
            "\u{2028}",
            "\u{e0041}",
            "a\u{200d}",
            "\u{200d}",
            "\u{301}",
            "",
        ] {
            assert_eq!(left_of(steers), UNSHOWN, "{steers:?}");
        }
        assert_eq!(left_of(&format!("a{}", "\u{301}".repeat(200))), UNSHOWN);
    }

    #[test]
    fn what_people_write_stays_as_it_is() {
        for written in [
            "a",
            " ",
            "é",
            "e\u{301}",
            "█",
            "·",
            "日",
            "👩\u{200d}🌾",
            "❤\u{fe0f}",
            "ש",
        ] {
            assert_eq!(left_of(written), written);
        }
        // The longest that there is: a kiss in two skin tones.
        let kiss = "👩🏿\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👩🏾";
        assert_eq!(left_of(kiss), kiss);
    }

    #[test]
    fn what_is_wider_than_its_place_goes() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 2));
        for place in [(1, 0), (2, 1)] {
            buffer[place].set_symbol("日");
        }
        scrub(&mut buffer);
        assert_eq!(
            (buffer[(1, 0)].symbol(), buffer[(2, 1)].symbol()),
            ("日", UNSHOWN)
        );
    }

    #[test]
    fn a_joiner_at_the_edge_of_a_cell_stays_between_letters_that_it_joins() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        buffer[(0, 0)].set_symbol("ی\u{200c}");
        buffer[(1, 0)].set_symbol("خ");
        scrub(&mut buffer);
        assert_eq!(buffer[(0, 0)].symbol(), "ی\u{200c}");
    }
}
