//! A line of text being written: the text, the cursor, and what each keystroke changed.
use unicode_segmentation::UnicodeSegmentation as _;

use crate::domain::text;

/// One line that a person types. The cursor always stands between two whole characters as a
/// person sees them (grapheme clusters).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// In bytes, on a grapheme boundary.
    cursor: usize,
    /// Whether it may have several lines.
    keeps_lines: bool,
    /// Whether what stands in it was refused: the next typed character takes its place.
    refused: bool,
}

/// A keystroke inside a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Typed or pasted; line breaks become spaces.
    Insert(String),
    /// The character before the cursor goes.
    Backspace,
    /// The character after the cursor goes.
    Delete,
    /// The word before the cursor goes.
    DeleteWord,
    /// Everything before the cursor goes.
    DeleteToStart,
    /// One character back.
    Left,
    /// One character on.
    Right,
    /// One word back.
    WordLeft,
    /// One word on.
    WordRight,
    /// To the begin of the line.
    Start,
    /// To the end of the line.
    End,
    /// A new line, where the field may have several.
    Break,
    /// To this place, in characters from the start.
    To(usize),
}

/// What a keystroke did to the text, in characters from the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Where it happened.
    pub at: usize,
    /// How many characters went.
    pub removed: usize,
    /// What came instead.
    pub inserted: String,
}

impl Field {
    /// A field with this text and the cursor behind it.
    pub fn with(text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            cursor: text.len(),
            text,
            keeps_lines: false,
            refused: false,
        }
    }

    /// A field as it was left: the cursor in characters from the start.
    pub fn at(text: impl Into<String>, characters: usize) -> Self {
        let text = text.into();
        let byte = text
            .char_indices()
            .nth(characters)
            .map_or(text.len(), |(byte, _)| byte);
        let cursor = text
            .grapheme_indices(true)
            .map(|(start, _)| start)
            .chain([text.len()])
            .find(|start| *start >= byte)
            .unwrap_or(byte);
        Self {
            text,
            cursor,
            keeps_lines: false,
            refused: false,
        }
    }

    /// What stands in it was not understood: typing begins anew, any other key mends it.
    pub(super) const fn refuse(&mut self) {
        self.refused = true;
    }

    /// From now on it may have several lines.
    pub(super) const fn keep_lines(&mut self) {
        self.keeps_lines = true;
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands in it, without white space around.
    pub fn said(&self) -> &str {
        self.text.trim()
    }

    /// The text before and after the cursor.
    pub fn halves(&self) -> (&str, &str) {
        self.text.split_at(self.cursor)
    }

    /// Lets one keystroke happen; answers with what it changed, none when only the cursor moved.
    pub fn edit(&mut self, edit: Edit) -> Option<Splice> {
        let refused = std::mem::take(&mut self.refused);
        match edit {
            Edit::Insert(typed) => {
                let typed = if self.keeps_lines {
                    text::clean_text(&typed)
                } else {
                    text::clean_line(&typed)
                };
                if refused && !typed.is_empty() {
                    return Some(self.replace(0..self.text.len(), typed));
                }
                self.insert(typed)
            }
            Edit::Break if self.keeps_lines => self.insert("\n".to_owned()),
            Edit::Break => None,
            Edit::To(characters) => {
                self.cursor = Self::at(self.text.as_str(), characters).cursor;
                None
            }
            Edit::Backspace => {
                let from = self.before();
                self.remove(from..self.cursor)
            }
            Edit::Delete => self.remove(self.cursor..self.after()),
            Edit::DeleteWord => {
                let from = self.word_before();
                self.remove(from..self.cursor)
            }
            Edit::DeleteToStart => self.remove(0..self.cursor),
            Edit::Left => self.go(self.before()),
            Edit::Right => self.go(self.after()),
            Edit::WordLeft => self.go(self.word_before()),
            Edit::WordRight => self.go(self.word_after()),
            Edit::Start => self.go(0),
            Edit::End => self.go(self.text.len()),
        }
    }

    const fn go(&mut self, to: usize) -> Option<Splice> {
        self.cursor = to;
        None
    }

    fn insert(&mut self, typed: String) -> Option<Splice> {
        if typed.is_empty() {
            return None;
        }
        let range = self.cursor..self.cursor;
        Some(self.replace(range, typed))
    }

    fn remove(&mut self, range: std::ops::Range<usize>) -> Option<Splice> {
        if range.is_empty() {
            None
        } else {
            Some(self.replace(range, String::new()))
        }
    }

    fn replace(&mut self, range: std::ops::Range<usize>, inserted: String) -> Splice {
        let at = self.text[..range.start].chars().count();
        let removed = self.text[range.clone()].chars().count();
        let end = range.start + inserted.len();
        self.text.replace_range(range, &inserted);
        // What was typed may have joined the character before it: an accent, half an emoji.
        self.cursor = self
            .text
            .grapheme_indices(true)
            .map(|(start, _)| start)
            .find(|start| *start >= end)
            .unwrap_or(self.text.len());
        Splice {
            at,
            removed,
            inserted,
        }
    }

    fn before(&self) -> usize {
        let (left, _) = self.halves();
        left.grapheme_indices(true)
            .next_back()
            .map_or(0, |(start, _)| start)
    }

    fn after(&self) -> usize {
        let (left, right) = self.halves();
        left.len() + right.graphemes(true).next().map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let (left, _) = self.halves();
        let words = left.split_word_bound_indices().rev();
        words
            .into_iter()
            .find(|(_, word)| !word.trim().is_empty())
            .map_or(0, |(start, _)| start)
    }

    fn word_after(&self) -> usize {
        let (left, right) = self.halves();
        let mut words = right.split_word_bound_indices();
        words
            .find(|(_, word)| !word.trim().is_empty())
            .map_or(self.text.len(), |(start, word)| {
                left.len() + start + word.len()
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(edits: &[Edit]) -> Field {
        let mut field = Field::default();
        for edit in edits {
            field.edit(edit.clone());
        }
        field
    }

    fn insert(text: &str) -> Edit {
        Edit::Insert(text.to_owned())
    }

    #[test]
    fn backspace_takes_a_whole_character_as_a_person_sees_it() {
        for text in ["é", "e\u{301}", "👨‍👩‍👧‍👦", "日"] {
            let field = typed(&[insert("a"), insert(text), Edit::Backspace]);
            assert_eq!(field.text(), "a");
        }
    }

    #[test]
    fn replaying_the_splices_gives_the_same_text() {
        let edits = [
            insert("het weekformulier"),
            Edit::WordLeft,
            insert("héle "),
            Edit::Left,
            Edit::Delete,
            Edit::End,
            insert(" 👍 kost tijd"),
            Edit::DeleteWord,
            Edit::Start,
            Edit::Delete,
            insert("H"),
        ];
        let mut field = Field::default();
        let mut replayed: Vec<char> = Vec::new();
        for edit in edits {
            if let Some(splice) = field.edit(edit) {
                let range = splice.at..splice.at + splice.removed;
                replayed.splice(range, splice.inserted.chars());
            }
        }
        assert_eq!(field.text(), replayed.into_iter().collect::<String>());
        assert_eq!(field.text(), "Het héleweekformulier 👍 kost ");
    }

    #[test]
    fn a_pasted_line_break_becomes_a_space_and_escape_goes() {
        let field = typed(&[insert("een\r\ntwee\u{1b}[31m")]);
        assert_eq!(field.text(), "een twee[31m");
    }
}
