//! A page as one HTML file: no scripts, no addresses outside, light and dark, and fit for A4.
use std::fmt::Write as _;

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
    let mut text = String::new();
    for block in &page.blocks {
        put(&mut text, block);
        text.push('\n');
    }
    text
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

fn put(text: &mut String, block: &Block) {
    match block {
        Block::Heading { level, text: said } => {
            let level = (*level).clamp(1, 6);
            *text += &format!("<h{level}>{}</h{level}>", escape(said));
        }
        Block::Lead(said) => *text += &format!("<p class=\"lead\">{}</p>", escape(said)),
        Block::Paragraph(said) => *text += &format!("<p>{}</p>", escape(said)),
        Block::Quote(said) => {
            let said: String = said
                .iter()
                .map(|said| format!("<p>{}</p>", escape(said)))
                .collect();
            *text += &format!("<blockquote>{said}</blockquote>");
        }
        Block::List(lines) => *text += &list(lines),
        Block::Facts(facts) => {
            let fact = |(label, fact): &(String, String)| {
                format!(
                    "<div><dt>{}</dt><dd>{}</dd></div>",
                    escape(label),
                    escape(fact)
                )
            };
            let facts: String = facts.iter().map(fact).collect();
            *text += &format!("<dl>{facts}</dl>");
        }
        Block::Table { head, rows } => table(text, head, rows),
        Block::Board(said) => board(text, said),
        Block::Room(lines) => {
            let room = "<div></div>".repeat(usize::from(*lines));
            *text += &format!("<div class=\"room\">{room}</div>");
        }
    }
}

fn list(lines: &[String]) -> String {
    let line = |line: &String| format!("<li>{}</li>", escape(line));
    format!("<ul>{}</ul>", lines.iter().map(line).collect::<String>())
}

fn table(text: &mut String, head: &[String], rows: &[Vec<String>]) {
    let head: String = head
        .iter()
        .map(|cell| format!("<th scope=\"col\">{}</th>", escape(cell)))
        .collect();
    *text += &format!("<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n");
    for row in rows {
        let row: String = row
            .iter()
            .map(|cell| format!("<td>{}</td>", escape(cell)))
            .collect();
        writeln!(text, "<tr>{row}</tr>").expect("a String takes everything");
    }
    *text += "</tbody>\n</table>";
}

fn board(text: &mut String, board: &BoardText) {
    *text += &format!(
        "<table class=\"board\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
         </tr></thead>\n<tbody>\n",
        words::VAK,
        words::IN_VAK
    );
    for line in &board.lines {
        let label = escape(&line.label);
        let row = format!(
            "<tr><th scope=\"row\">{label}</th><td>{}</td></tr>\n",
            cell(line)
        );
        *text += &row;
    }
    *text += "</tbody>\n</table>";
    for remark in &board.remarks {
        *text += &format!("\n<p>{}</p>", escape(remark));
    }
}

/// What is in a vak: one line as it is, more as a list.
fn cell(line: &BoardLine) -> String {
    let all: Vec<String> = line.items.iter().chain(&line.scores).cloned().collect();
    match all.as_slice() {
        [] | [_] => escape(&line.content()),
        more => list(more),
    }
}
