//! A page as a Word file: real headings, real tables, and styles that a colleague can change.
use std::fmt::Write as _;

use super::html::escape;
use super::page::{Block, Page};
use crate::words::board_text::BoardText;
use crate::words::report as words;

mod zip;

const TYPES: &str = include_str!("docx/types.xml");
const RELATIONS: &str = include_str!("docx/relations.xml");
const PARTS: &str = include_str!("docx/parts.xml");
const STYLES: &str = include_str!("docx/styles.xml");
const BULLETS: &str = include_str!("docx/bullets.xml");

/// How wide the text of an A4 page is, in twentieths of a point.
const WIDTH: usize = 9_354;

/// What stands around the body: the namespace of Word.
const OPEN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
    <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

/// A4 with the margins of a letter.
const CLOSE: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" \
    w:right=\"1276\" w:bottom=\"1134\" w:left=\"1276\" w:header=\"567\" w:footer=\"567\" \
    w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

/// The page as a file of bytes; the same page gives the same bytes.
pub fn docx(page: &Page) -> Vec<u8> {
    let mut body = OPEN.to_owned();
    for block in &page.blocks {
        put(&mut body, block);
    }
    body += CLOSE;
    zip::stored(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("docProps/core.xml", &core(page.title())),
        ("word/document.xml", &body),
        ("word/_rels/document.xml.rels", PARTS),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", BULLETS),
    ])
}

fn core(title: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/\
         core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>\
         <dc:language>nl-NL</dc:language></cp:coreProperties>",
        escape(title)
    )
}

fn put(body: &mut String, block: &Block) {
    match block {
        Block::Heading { level: 1, text } => *body += &paragraph("Title", text),
        Block::Heading { level, text } => {
            let style = format!("Heading{}", level.saturating_sub(1).clamp(1, 3));
            *body += &paragraph(&style, text);
        }
        Block::Lead(text) => *body += &paragraph("Lead", text),
        Block::Paragraph(text) => *body += &paragraph("Normal", text),
        Block::Quote(said) => {
            body.extend(said.iter().map(|text| paragraph("Quote", text)));
        }
        Block::List(lines) => {
            body.extend(lines.iter().map(|text| paragraph("ListBullet", text)));
        }
        Block::Facts(facts) => {
            let fact = |(label, fact): &(String, String)| {
                let runs = format!("{}{}", bold(&format!("{label}: ")), run(fact));
                styled("Facts", &runs)
            };
            body.extend(facts.iter().map(fact));
        }
        Block::Table { head, rows } => table(body, head, rows),
        Block::Board(said) => board(body, said),
        Block::Room(lines) => {
            body.extend((0..*lines).map(|_| paragraph("Room", "")));
        }
    }
}

fn board(body: &mut String, board: &BoardText) {
    grid(
        body,
        &[words::VAK, words::IN_VAK],
        &[WIDTH / 3, WIDTH - WIDTH / 3],
        &board.rows(),
    );
    body.extend(board.remarks.iter().map(|text| paragraph("Normal", text)));
}

fn table(body: &mut String, head: &[String], rows: &[Vec<String>]) {
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    // The first column has what people read; the others are short.
    let others = head.len().saturating_sub(1).max(1);
    let short = WIDTH / (others + 2);
    let mut widths = vec![short; head.len()];
    if let Some(first) = widths.first_mut() {
        *first = WIDTH - short * (head.len() - 1);
    }
    let one = |row: &Vec<String>| row.iter().map(|cell| vec![cell.clone()]).collect();
    let rows: Vec<Vec<Vec<String>>> = rows.iter().map(one).collect();
    grid(body, &head, &widths, &rows);
}

/// A table of which every cell has its paragraphs; the head comes back on every page.
fn grid(body: &mut String, head: &[&str], widths: &[usize], rows: &[Vec<Vec<String>>]) {
    let columns: Vec<String> = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .collect();
    let columns = columns.concat();
    write!(
        body,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Afspraken\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:firstRow=\"1\" w:val=\"0020\"/></w:tblPr>\
         <w:tblGrid>{columns}</w:tblGrid>\
         <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    )
    .expect("a String takes everything");
    for (text, width) in head.iter().zip(widths) {
        *body += &cell(*width, &styled("TableText", &bold(text)));
    }
    *body += "</w:tr>";
    for row in rows {
        *body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (lines, width) in row.iter().zip(widths) {
            let inside: String = lines
                .iter()
                .map(|line| paragraph("TableText", line))
                .collect();
            *body += &cell(*width, &inside);
        }
        *body += "</w:tr>";
    }
    // Word joins two tables between which nothing stands.
    *body += "</w:tbl>";
    *body += &paragraph("AfterTable", "");
}

fn cell(width: usize, inside: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{inside}</w:tc>")
}

fn paragraph(style: &str, text: &str) -> String {
    styled(style, &run(text))
}

fn styled(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

fn run(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!(
        "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escape(text)
    )
}

fn bold(text: &str) -> String {
    let text = escape(text);
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}
