//! Something that is wrong in a file, at a place that its author can find.
use std::fmt;
use std::ops::Range;

/// One problem, said in Dutch, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The path of the file as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// What to do now.
    pub help: Option<String>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            what,
            help,
        } = self;
        write!(formatter, "{file}:{line}:{column}: {what}")?;
        help.iter()
            .try_for_each(|help| write!(formatter, "\n  hulp: {help}"))
    }
}

/// Collects the problems of one file.
pub(super) struct Problems<'a> {
    file: &'a str,
    text: &'a str,
    found: Vec<Diagnostic>,
}

impl<'a> Problems<'a> {
    /// No problems yet. `text` is what the places count in: without a byte order mark.
    pub(super) const fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            file,
            text,
            found: Vec::new(),
        }
    }

    /// A problem at the start of `span` (bytes) with what to do about it.
    pub(super) fn add(
        &mut self,
        span: &Range<usize>,
        what: impl Into<String>,
        help: impl Into<Option<String>>,
    ) {
        let (line, column) = place(self.text, span.start);
        self.found.push(Diagnostic {
            file: self.file.to_owned(),
            line,
            column,
            what: what.into(),
            help: help.into(),
        });
    }

    /// How many there are until now.
    pub(super) const fn count(&self) -> usize {
        self.found.len()
    }

    /// All of them.
    pub(super) fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// Line and column, both from 1, of a byte in the text; the column counts characters.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.matches('\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_and_lines_of_both_kinds() {
        let text = "één = 1\r\ntwéé = 2\n";
        assert_eq!(place(text, 0), (1, 1));
        assert_eq!(place(text, text.find("1\r").expect("in the text")), (1, 7));
        assert_eq!(place(text, text.find('2').expect("in the text")), (2, 8));
        assert_eq!(place(text, 999), (3, 1));
    }
}
