//! Where a screen is drawn: cells with the theme and the block letters at hand.
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use super::letters::Letters;
use super::theme::{Accent, Depth, Theme};
use super::wrap::cut;

/// The most characters of a line that a room reads at ease (`room.md` A.1).
pub(super) const LINE_MOST: u16 = 60;
/// The column of the left edge that everything shares.
pub(super) const LEFT: u16 = 4;

/// What drawing needs besides the state: the colours of this terminal and the letters drawn.
#[derive(Debug)]
pub struct Paint {
    /// How many colours the terminal shows.
    pub depth: Depth,
    /// Block letters, with those drawn lately.
    pub letters: Letters,
}

impl Paint {
    /// Paint for a terminal with this many colours.
    pub fn new(depth: Depth) -> Self {
        Self {
            depth,
            letters: Letters::new(),
        }
    }
}

/// One frame that is being drawn.
pub(super) struct Canvas<'a, 'f> {
    pub(super) frame: &'a mut Frame<'f>,
    pub(super) theme: Theme,
    pub(super) letters: &'a mut Letters,
}

impl Canvas<'_, '_> {
    pub(super) fn area(&self) -> Rect {
        self.frame.area()
    }

    pub(super) fn buffer(&mut self) -> &mut Buffer {
        self.frame.buffer_mut()
    }

    /// Paints the ground of the whole screen.
    pub(super) fn ground(&mut self, style: Style) {
        let area = self.area();
        self.buffer().set_style(area, style);
    }

    /// Puts text at a place; what is wider than the screen is cut with an ellipsis.
    pub(super) fn put(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        let area = self.area();
        if y >= area.height || x >= area.width {
            return x;
        }
        let text = cut(text, usize::from(area.width - x));
        self.buffer().set_string(x, y, &text, style);
        x + u16::try_from(text.width()).unwrap_or(0)
    }

    /// Puts text so that it ends before the right margin.
    pub(super) fn right(&mut self, y: u16, text: &str, style: Style) {
        let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
        let x = self.area().width.saturating_sub(width.saturating_add(2));
        self.put(x, y, text, style);
    }

    /// Puts lines below each other and answers with the row after the last one.
    pub(super) fn lines(&mut self, x: u16, y: u16, lines: &[String], style: Style) -> u16 {
        let mut row = y;
        for line in lines {
            self.put(x, row, line, style);
            row = row.saturating_add(1);
        }
        row
    }

    /// A bar that fills up, from 0 to 1, in this colour.
    pub(super) fn bar(&mut self, x: u16, y: u16, width: u16, part: f64, accent: Accent) {
        let full = (part.clamp(0.0, 1.0) * f64::from(width) * 2.0).round();
        for cell in 0..width {
            let at = f64::from(cell) * 2.0;
            let (symbol, style) = if at + 1.0 < full {
                ("█", self.theme.accent(accent))
            } else if at < full {
                ("▌", self.theme.accent(accent))
            } else {
                ("░", self.theme.line())
            };
            self.put(x + cell, y, symbol, style);
        }
    }

    /// Puts the cursor of the terminal here.
    pub(super) fn cursor(&mut self, x: u16, y: u16) {
        self.frame.set_cursor_position(Position { x, y });
    }
}
