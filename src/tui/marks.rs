//! Words that were looked for, made to stand out in a line that is drawn already.
use crate::domain::text;

use super::canvas::Canvas;
use unicode_width::UnicodeWidthStr as _;

/// Draws the places in this line where one of the folded words stands once more, stronger.
pub(super) fn mark(canvas: &mut Canvas<'_, '_>, x: u16, y: u16, line: &str, words: &[String]) {
    let found = canvas.theme.found();
    for place in text::places(line, words) {
        let before = u16::try_from(line[..place.start].width()).unwrap_or(u16::MAX);
        canvas.put(x.saturating_add(before), y, &line[place], found);
    }
}
