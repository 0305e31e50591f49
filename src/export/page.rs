//! A page as it grows: headings, paragraphs, lists and tables. Every format is a drawing of it.
use crate::domain::text::clean_text;
use crate::words::board_text::BoardText;

/// One part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; 1 is the title of the page.
    Heading { level: u8, text: String },
    /// The one question that all of it is about.
    Lead(String),
    /// One paragraph.
    Paragraph(String),
    /// What is read aloud or shown, set apart: its paragraphs.
    Quote(Vec<String>),
    /// Lines one below the other.
    List(Vec<String>),
    /// What is known about the whole: a label and what goes with it.
    Facts(Vec<(String, String)>),
    /// Rows below a head; every row has as many cells as the head.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// A board in words.
    Board(BoardText),
    /// So many lines to write on by hand.
    Room(u8),
}

/// Text that is ready to leave the program. What nobody can see is taken out on its way in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The parts, in order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// What the page is called: its first heading.
    pub fn title(&self) -> &str {
        let heading = self.blocks.iter().find_map(|block| match block {
            Block::Heading { text, .. } => Some(text.as_str()),
            Block::Lead(_)
            | Block::Paragraph(_)
            | Block::Quote(_)
            | Block::List(_)
            | Block::Facts(_)
            | Block::Table { .. }
            | Block::Board(_)
            | Block::Room(_) => None,
        });
        heading.unwrap_or_default()
    }

    /// A heading; 1 is the title of the page.
    pub(super) fn heading(&mut self, level: u8, text: &str) {
        let text = line(text);
        self.blocks.push(Block::Heading { level, text });
    }

    /// The one question; nothing when there is none.
    pub(super) fn lead(&mut self, text: &str) {
        let text = line(text);
        if !text.is_empty() {
            self.blocks.push(Block::Lead(text));
        }
    }

    /// One paragraph; a text with empty lines becomes as many as it has.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.blocks
            .extend(paragraphs(text).into_iter().map(Block::Paragraph));
    }

    /// What is read aloud or shown, set apart.
    pub(super) fn quote(&mut self, text: &str) {
        let said = paragraphs(text);
        if !said.is_empty() {
            self.blocks.push(Block::Quote(said));
        }
    }

    /// A list; nothing when there are no lines.
    pub(super) fn list<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) {
        let lines: Vec<String> = lines.into_iter().map(line).collect();
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines));
        }
    }

    /// What is known about the whole; nothing when nothing is.
    pub(super) fn facts(&mut self, facts: impl IntoIterator<Item = (&'static str, String)>) {
        let known = facts
            .into_iter()
            .map(|(label, fact)| (label.to_owned(), line(&fact)));
        let known: Vec<_> = known.collect();
        if !known.is_empty() {
            self.blocks.push(Block::Facts(known));
        }
    }

    /// A table; nothing when there are no rows.
    pub(super) fn table<const N: usize>(&mut self, head: [&str; N], rows: &[[String; N]]) {
        if rows.is_empty() {
            return;
        }
        let cells = |row: &[String; N]| row.iter().map(|cell| line(cell)).collect();
        self.blocks.push(Block::Table {
            head: head.map(line).to_vec(),
            rows: rows.iter().map(cells).collect(),
        });
    }

    /// Lines to write on by hand.
    pub(super) fn room(&mut self, lines: u8) {
        self.blocks.push(Block::Room(lines));
    }

    /// A board in words.
    pub(super) fn board(&mut self, board: &BoardText) {
        let mut board = board.clone();
        for row in &mut board.lines {
            row.label = line(&row.label);
            for text in row.items.iter_mut().chain(&mut row.scores) {
                *text = line(text);
            }
        }
        for remark in &mut board.remarks {
            *remark = line(remark);
        }
        self.blocks.push(Block::Board(board));
    }
}

/// One line of safe text, with one space between words.
fn line(text: &str) -> String {
    let safe = clean_text(text);
    let words: Vec<&str> = safe.split_whitespace().collect();
    words.join(" ")
}

/// The paragraphs of a text, each as one line, without the empty ones.
fn paragraphs(text: &str) -> Vec<String> {
    let text = clean_text(text);
    let mut found: Vec<String> = vec![String::new()];
    for row in text.lines() {
        let last = found.last_mut().expect("there is always a last paragraph");
        if row.trim().is_empty() {
            found.push(String::new());
        } else {
            last.push(' ');
            last.push_str(row);
        }
    }
    found
        .iter()
        .map(|text| line(text))
        .filter(|text| !text.is_empty())
        .collect()
}
