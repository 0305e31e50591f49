//! A page as Markdown: it pastes cleanly into Word, Outlook and Teams.
use super::page::{Block, Page};
use crate::words::board_text::{BoardLine, BoardText};
use crate::words::run_sheet as words;

mod escape;

use escape::escape;

/// Blocks of Markdown with an empty line between them; the text ends with one end of a line.
pub fn markdown(page: &Page) -> String {
    let blocks: Vec<String> = page.blocks.iter().map(block).collect();
    let written = blocks
        .iter()
        .map(|block| block.trim_end())
        .filter(|block| !block.is_empty());
    let text = written.collect::<Vec<_>>().join("\n\n");
    if text.is_empty() { text } else { text + "\n" }
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level)), escape(text))
        }
        Block::Lead(text) | Block::Paragraph(text) => escape(text),
        Block::Quote(said) => {
            let said: Vec<String> = said
                .iter()
                .map(|text| format!("> {}", escape(text)))
                .collect();
            said.join("\n>\n")
        }
        Block::List(lines) => list(lines.iter().map(String::as_str)),
        Block::Facts(facts) => {
            let lines: Vec<String> = facts
                .iter()
                .map(|(label, fact)| format!("{label}: {fact}"))
                .collect();
            list(lines.iter().map(String::as_str))
        }
        Block::Table { head, rows } => table(head, rows),
        Block::Board(text) => board(text),
        Block::Room(lines) => vec![words::WRITE_HERE; usize::from(*lines)].join("\n\n"),
    }
}

fn list<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<String> = lines.map(|line| format!("- {}", escape(line))).collect();
    lines.join("\n")
}

fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let escaped = |row: &Vec<String>| row.iter().map(|cell| escape(cell)).collect();
    let mut lines = vec![line(escaped(&head.to_vec()))];
    lines.push(line(vec!["---".to_owned(); head.len()]));
    lines.extend(rows.iter().map(|row| line(escaped(row))));
    lines.join("\n")
}

fn board(text: &BoardText) -> String {
    let lines: Vec<String> = text.lines.iter().map(BoardLine::to_string).collect();
    let mut parts = vec![list(lines.iter().map(String::as_str))];
    parts.extend(text.remarks.iter().map(|remark| escape(remark)));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_makes_a_paragraph() {
        let mut page = Page::default();
        page.quote("een\nverhaal\r\n\r\nmet twee delen\n");
        assert_eq!(markdown(&page), "> een verhaal\n>\n> met twee delen\n");
    }
}
