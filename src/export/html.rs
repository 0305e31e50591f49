//! A page as one HTML file: no scripts, no addresses outside, light and dark, and fit for A4.
use super::page::{Block, Page};
use crate::words::board_text::{BoardLine, BoardText};
use crate::words::report as words;

/// How it looks. Colours have a contrast of 7:1 or more, in light and in dark.
const STYLE: &str = include_str!("html/style.css");

/// The page as a whole file. Headings keep their order, tables have heads, the language is Dutch.
pub fn html(page: &Page) -> String {
    document(page.title(), STYLE, &body(page))
}

/// A whole file around a body that is HTML already.
pub(super) fn document(title: &str, style: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n\
         </body>\n</html>\n",
        escape(title)
    )
}

/// The parts of a page, without what stands around them.
pub(super) fn body(page: &Page) -> String {
    let parts: Vec<String> = page.blocks.iter().map(|block| part(block) + "\n").collect();
    parts.concat()
}

/// A text in which no character means anything to HTML.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

fn part(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => {
            let level = (*level).clamp(1, 6);
            format!("<h{level}>{}</h{level}>", escape(text))
        }
        Block::Lead(text) => format!("<p class=\"lead\">{}</p>", escape(text)),
        Block::Paragraph(text) => paragraph(text),
        Block::Quote(said) => format!(
            "<blockquote>{}</blockquote>",
            all(said, |text| paragraph(text))
        ),
        Block::List(lines) => list(lines),
        Block::Facts(facts) => format!("<dl>{}</dl>", all(facts, fact)),
        Block::Table { head, rows } => table(head, rows),
        Block::Board(said) => board(said),
        Block::Room(lines) => {
            let room = "<div></div>".repeat(usize::from(*lines));
            format!("<div class=\"room\">{room}</div>")
        }
    }
}

/// What becomes of each of them, one after the other.
fn all<T>(of: &[T], each: impl Fn(&T) -> String) -> String {
    of.iter().map(each).collect::<Vec<_>>().concat()
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escape(text))
}

fn fact((label, fact): &(String, String)) -> String {
    let (label, fact) = (escape(label), escape(fact));
    format!("<div><dt>{label}</dt><dd>{fact}</dd></div>")
}

fn list(lines: &[String]) -> String {
    let lines = all(lines, |line| format!("<li>{}</li>", escape(line)));
    format!("<ul>{lines}</ul>")
}

fn head(cell: &str) -> String {
    format!("<th scope=\"col\">{}</th>", escape(cell))
}

fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let heads = all(heads, |cell| head(cell));
    let rows = all(rows, |row| {
        let cells = all(row, |cell| format!("<td>{}</td>", escape(cell)));
        format!("<tr>{cells}</tr>\n")
    });
    format!("<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>")
}

fn board(board: &BoardText) -> String {
    let heads = head(words::VAK) + &head(words::IN_VAK);
    let rows = all(&board.lines, |line| {
        let (label, said) = (escape(&line.label), cell(line));
        format!("<tr><th scope=\"row\">{label}</th><td>{said}</td></tr>\n")
    });
    let remarks = all(&board.remarks, |remark| format!("\n{}", paragraph(remark)));
    format!(
        "<table class=\"board\">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n\
         </table>{remarks}"
    )
}

/// What is in a vak: one line as it is, more as a list.
fn cell(line: &BoardLine) -> String {
    match line.each().as_slice() {
        [] => String::new(),
        [one] => escape(one),
        more => list(more),
    }
}
