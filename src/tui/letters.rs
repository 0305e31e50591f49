//! Block letters: text drawn many rows high on terminal cells, from an embedded open font.

mod cells;
mod edges;
mod grid;
mod knots;
mod sprite;
mod wrap;

use std::collections::HashMap;

use ab_glyph::{Font, FontRef};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use self::cells::Tile;
use self::grid::Grid;
use self::sprite::Sprite;
use crate::tui::theme::{Depth, Theme, mixed};

/// Fewest rows for a line of block letters; below it bold text reads better.
pub const FEWEST_ROWS: u16 = 6;

/// `DejaVu` Sans Condensed Bold, cut down; see `assets/letters-LICENSE.txt`.
static FONT: &[u8] = include_bytes!("../../assets/letters.ttf");

/// Texts kept as drawn; a screen shows two or three at once.
const MOST_BLOCKS: usize = 12;

/// The font, with the letters and texts that were drawn lately.
#[derive(Debug)]
pub struct Letters {
    font: FontRef<'static>,
    sizes: HashMap<u16, Size>,
    blocks: Vec<(Key, Block)>,
}

/// All letters drawn at one height.
#[derive(Debug)]
struct Size {
    grid: Grid,
    sprites: HashMap<char, Sprite>,
}

/// What a drawn text depends on: text, width in columns, rows a line, greys or not.
type Key = (String, u16, u16, bool);

/// A text as cells, without colours.
#[derive(Debug)]
struct Block {
    columns: u16,
    tiles: Vec<Tile>,
}

impl Default for Letters {
    fn default() -> Self {
        Self::new()
    }
}

impl Letters {
    /// Reads the embedded font.
    pub fn new() -> Self {
        let font = FontRef::try_from_slice(FONT).expect("the embedded font is a font");
        Self {
            font,
            sizes: HashMap::new(),
            blocks: Vec::new(),
        }
    }

    /// Whether every character of the text is in the font; if not, draw bold text instead.
    pub fn knows(&self, text: &str) -> bool {
        text.chars()
            .all(|c| c == '\n' || self.font.glyph_id(c).0 != 0)
    }

    /// The text in lines of at most `width` columns, in letters `rows` cell rows high.
    ///
    /// Lines are as even as their number allows. A word is broken only when it is wider than a
    /// line by itself; a line feed always begins a new line.
    pub fn lines(&mut self, text: &str, width: u16, rows: u16) -> Vec<String> {
        let limit = i32::from(width) * 2;
        wrap::wrapped(text, limit, &mut |line| self.reach(line, rows))
    }

    /// How many lines the text takes; each is `rows` cell rows high.
    pub fn measure(&mut self, text: &str, width: u16, rows: u16) -> u16 {
        let limit = i32::from(width) * 2;
        let count = wrap::count(text, limit, &mut |line| self.reach(line, rows));
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    /// The most rows a line, from [`FEWEST_ROWS`] to `most`, at which the whole text fits in
    /// `width` columns and `height` rows without breaking a word.
    ///
    /// Nothing when it does not fit or has a character the font lacks: draw bold text then.
    pub fn best_rows(&mut self, text: &str, width: u16, height: u16, most: u16) -> Option<u16> {
        if !self.knows(text) {
            return None;
        }
        let words = |c: char| c == ' ' || c == '\n';
        (FEWEST_ROWS..=most.min(height)).rev().find(|rows| {
            text.split(words)
                .all(|word| self.reach(word, *rows) <= i32::from(width) * 2)
                && self.measure(text, width, *rows).saturating_mul(*rows) <= height
        })
    }

    /// Draws the text from the top left of `area` and gives the rows it used.
    ///
    /// The ink is the foreground of `style` (or the text colour), the ground its background (or
    /// the paper). What does not fit in the area is not drawn.
    pub fn draw(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        text: &str,
        rows: u16,
        theme: &Theme,
        style: Style,
    ) -> u16 {
        let area = area.intersection(buffer.area);
        let greys = theme.depth == Depth::True;
        let (ink, paper) = (
            style.fg.unwrap_or(theme.text),
            style.bg.unwrap_or(theme.paper),
        );
        let block = self.block(text, area.width, rows, greys);
        let lines = block.tiles.chunks(usize::from(block.columns.max(1)));
        let mut used = 0;
        for (y, line) in (area.top()..area.bottom()).zip(lines) {
            used += 1;
            for (x, tile) in (area.left()..area.right()).zip(line) {
                let (front, back) = (mixed(ink, paper, tile.front), mixed(ink, paper, tile.back));
                buffer[(x, y)]
                    .set_char(tile.symbol)
                    .set_style(Style::new().fg(front).bg(back));
            }
        }
        used
    }

    /// The width of a line in pixels, from its first ink to its last advance.
    fn reach(&mut self, line: &str, rows: u16) -> i32 {
        self.placed(line, rows).last().map_or(0, |(_, _, end)| *end)
    }

    /// Each letter of a line with where it begins and ends, in pixels; the first ink is at 0.
    fn placed(&mut self, line: &str, rows: u16) -> Vec<(char, i32, i32)> {
        let font = &self.font;
        let size = self.sizes.entry(rows).or_insert_with(|| Size {
            grid: Grid::new(font, rows),
            sprites: HashMap::new(),
        });
        let mut placed: Vec<(char, i32, i32)> = Vec::new();
        for letter in line.chars() {
            let sprite = size
                .sprites
                .entry(letter)
                .or_insert_with(|| size.grid.sprite(font, letter));
            let start = placed.last().map_or(-sprite.left, |(before, _, end)| {
                end + size.grid.kern(font, *before, letter)
            });
            placed.push((letter, start, start + sprite.advance));
        }
        placed
    }

    /// The text as cells, drawn once and kept.
    fn block(&mut self, text: &str, width: u16, rows: u16, greys: bool) -> &Block {
        let key = (text.to_owned(), width, rows, greys);
        let place = self.blocks.iter().position(|(kept, _)| *kept == key);
        let place = place.unwrap_or_else(|| {
            let block = self.drawn(text, width, rows, greys);
            if self.blocks.len() == MOST_BLOCKS {
                self.blocks.remove(0);
            }
            self.blocks.push((key, block));
            self.blocks.len() - 1
        });
        &self.blocks[place].1
    }

    fn drawn(&mut self, text: &str, width: u16, rows: u16, greys: bool) -> Block {
        let lines = self.lines(text, width, rows);
        let (across, down) = (usize::from(width) * 2, usize::from(rows) * 2);
        let mut tiles = Vec::with_capacity(lines.len() * usize::from(width * rows));
        for line in &lines {
            let mut pixels = vec![0u8; across * down];
            for (letter, start, _) in self.placed(line, rows) {
                let size = &self.sizes[&rows];
                size.sprites[&letter].stamp(&mut pixels, across, start, size.grid.baseline(rows));
            }
            for (x, y) in (0..down / 2).flat_map(|y| (0..across / 2).map(move |x| (x, y))) {
                let top = y * 2 * across + x * 2;
                let four = [top, top + 1, top + across, top + across + 1].map(|i| pixels[i]);
                tiles.push(if greys {
                    Tile::shaded(four)
                } else {
                    Tile::hard(four)
                });
            }
        }
        Block {
            columns: width,
            tiles,
        }
    }
}

#[cfg(test)]
mod tests;
