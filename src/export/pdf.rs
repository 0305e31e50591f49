//! Sheets of paper as a PDF: letters within it, text that can be searched, tags for who listens.
use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{StructRole, TabOrder, TableHeaderScope};
use pdf_writer::{Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};

use super::paper::{Face, Ink, Mark, Paper, Role, Sheet, glyphs};

mod letter;

use letter::Letter;

/// How hard it is pressed together: fast, and small enough.
const PRESS: u8 = 6;

/// How far the handles of a quarter of a circle stand out, as a part of its radius.
const ROUND: f32 = 0.552_284_8;

/// The sheets as a file; the same sheets give the same bytes.
pub fn pdf(paper: &Paper) -> Vec<u8> {
    let mut refs = Refs(0);
    let (catalog, tree, info) = (refs.next(), refs.next(), refs.next());
    let root = refs.next();
    let whole = refs.next();
    let elements: Vec<Ref> = paper.tags.iter().map(|_| refs.next()).collect();
    let pages: Vec<Ref> = paper.sheets.iter().map(|_| refs.next()).collect();
    let lists: Vec<Ref> = paper.sheets.iter().map(|_| refs.next()).collect();
    let mut letters = [Letter::new(Face::Text), Letter::new(Face::Strong)];
    let drawn: Vec<Drawn> = paper
        .sheets
        .iter()
        .map(|sheet| draw(sheet, paper, &mut letters))
        .collect();

    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    let fonts = letters.map(|letter| letter.write(&mut pdf, &mut refs));
    let mut number = 0;
    for ((sheet, drawn), page) in paper.sheets.iter().zip(&drawn).zip(&pages) {
        let stream = refs.next();
        let pressed = compress_to_vec_zlib(&drawn.content, PRESS);
        pdf.stream(stream, &pressed).filter(Filter::FlateDecode);
        let mut written = pdf.page(*page);
        written
            .media_box(Rect::new(0.0, 0.0, sheet.size.0, sheet.size.1))
            .parent(tree)
            .contents(stream)
            .struct_parents(number)
            .tab_order(TabOrder::StructureOrder);
        let mut resources = written.resources();
        let mut known = resources.fonts();
        known
            .pair(name(Face::Text), fonts[0])
            .pair(name(Face::Strong), fonts[1]);
        known.finish();
        number += 1;
    }
    pdf.pages(tree).kids(pages.iter().copied()).count(number);
    let ids = Elements {
        root,
        whole,
        parts: &elements,
        pages: &pages,
        lists: &lists,
    };
    tags(&mut pdf, paper, &drawn, &ids);
    pdf.document_info(info)
        .title(TextStr(&paper.title))
        .producer(TextStr("bedoeling"));
    let mut written = pdf.catalog(catalog);
    written.pages(tree).lang(TextStr("nl-NL"));
    written.mark_info().marked(true);
    written.viewer_preferences().display_doc_title(true);
    written.pair(Name(b"StructTreeRoot"), root);
    written.finish();
    pdf.finish()
}

/// Numbers for the objects of a file.
struct Refs(i32);

impl Refs {
    const fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

/// A sheet as it is drawn, with the tag of every text on it, in order.
struct Drawn {
    content: Vec<u8>,
    texts: Vec<usize>,
}

const fn name(face: Face) -> Name<'static> {
    match face {
        Face::Text => Name(b"T"),
        Face::Strong => Name(b"S"),
    }
}

fn draw(sheet: &Sheet, paper: &Paper, letters: &mut [Letter; 2]) -> Drawn {
    let mut content = Content::new();
    let mut texts = Vec::new();
    // Sheets begin above, a PDF below.
    let up = |(x, y): (f32, f32)| (x, sheet.size.1 - y);
    for mark in &sheet.marks {
        if let Mark::Text {
            at,
            size,
            face,
            ink,
            text,
            tag,
        } = mark
        {
            let number = i32::try_from(texts.len()).expect("a sheet has fewer texts");
            texts.push(*tag);
            let shown = glyphs(*face, text);
            let mut opened =
                content.begin_marked_content_with_properties(role(paper.tags[*tag].role).to_name());
            let mut properties = opened.properties();
            properties.identify(number);
            if shown.is_lacking {
                properties.actual_text(TextStr(text));
            }
            properties.finish();
            drop(opened);
            let letter = match face {
                Face::Text => &mut letters[0],
                Face::Strong => &mut letters[1],
            };
            fill(&mut content, *ink);
            let (x, y) = up(*at);
            content
                .begin_text()
                .set_font(name(*face), *size)
                .next_line(x, y)
                .show(Str(&letter.encoded(&shown)))
                .end_text()
                .end_marked_content();
            continue;
        }
        content.begin_marked_content(Name(b"Artifact"));
        drawing(&mut content, mark, up);
        content.end_marked_content();
    }
    Drawn {
        content: content.finish().into_vec(),
        texts,
    }
}

fn drawing(content: &mut Content, mark: &Mark, up: impl Fn((f32, f32)) -> (f32, f32)) {
    match mark {
        Mark::Text { .. } => {}
        Mark::Line {
            from,
            to,
            width,
            ink,
            dashed,
        } => {
            stroke(content, *width, *ink);
            if *dashed {
                content.set_dash_pattern([3.0, 3.0], 0.0);
            }
            let ((x, y), (to_x, to_y)) = (up(*from), up(*to));
            content.move_to(x, y).line_to(to_x, to_y).stroke();
            if *dashed {
                content.set_dash_pattern([], 0.0);
            }
        }
        Mark::Shape { points, fill, line } => {
            for (at, point) in points.iter().enumerate() {
                let (x, y) = up(*point);
                if at == 0 {
                    content.move_to(x, y);
                } else {
                    content.line_to(x, y);
                }
            }
            content.close_path();
            paint(content, *fill, *line);
        }
        Mark::Circle {
            at,
            radius,
            fill,
            line,
        } => {
            let ((x, y), r) = (up(*at), *radius);
            let h = r * ROUND;
            content
                .move_to(x + r, y)
                .cubic_to(x + r, y + h, x + h, y + r, x, y + r)
                .cubic_to(x - h, y + r, x - r, y + h, x - r, y)
                .cubic_to(x - r, y - h, x - h, y - r, x, y - r)
                .cubic_to(x + h, y - r, x + r, y - h, x + r, y)
                .close_path();
            paint(content, *fill, *line);
        }
    }
}

fn paint(content: &mut Content, filled: Option<Ink>, line: Option<(f32, Ink)>) {
    if let Some(ink) = filled {
        fill(content, ink);
    }
    if let Some((width, ink)) = line {
        stroke(content, width, ink);
    }
    match (filled, line) {
        (Some(_), Some(_)) => content.fill_nonzero_and_stroke(),
        (Some(_), None) => content.fill_nonzero(),
        (None, Some(_)) => content.stroke(),
        (None, None) => content.end_path(),
    };
}

fn fill(content: &mut Content, ink: Ink) {
    let [red, green, blue] = ink.rgb().map(|part| f32::from(part) / 255.0);
    content.set_fill_rgb(red, green, blue);
}

fn stroke(content: &mut Content, width: f32, ink: Ink) {
    let [red, green, blue] = ink.rgb().map(|part| f32::from(part) / 255.0);
    content
        .set_stroke_rgb(red, green, blue)
        .set_line_width(width);
}

/// The objects of the tree of tags.
struct Elements<'a> {
    root: Ref,
    whole: Ref,
    parts: &'a [Ref],
    pages: &'a [Ref],
    /// For each sheet: whom its texts belong to.
    lists: &'a [Ref],
}

/// The tree of what everything is to who hears it.
fn tags(pdf: &mut Pdf, paper: &Paper, drawn: &[Drawn], ids: &Elements<'_>) {
    let mut root = pdf
        .indirect(ids.root)
        .start::<pdf_writer::writers::StructTreeRoot<'_>>();
    root.child(ids.whole);
    let mut tree = root.parent_tree();
    let mut entries = tree.nums();
    for (at, list) in (0..).zip(ids.lists) {
        entries.insert(at, *list);
    }
    entries.finish();
    tree.finish();
    let next = i32::try_from(ids.lists.len()).expect("a file has fewer sheets");
    root.parent_tree_next_key(next);
    root.finish();
    for (sheet, list) in drawn.iter().zip(ids.lists) {
        let mut owners = pdf.indirect(*list).array();
        for tag in &sheet.texts {
            owners.item(ids.parts[*tag]);
        }
    }
    let mut whole = pdf.struct_element(ids.whole);
    whole.kind(StructRole::Document).parent(ids.root);
    let mut kids = whole.children();
    for (at, tag) in paper.tags.iter().enumerate() {
        if tag.parent.is_none() {
            kids.struct_element(ids.parts[at]);
        }
    }
    kids.finish();
    whole.finish();
    let inside = Inside::of(paper, drawn);
    for (at, tag) in paper.tags.iter().enumerate() {
        let mut element = pdf.struct_element(ids.parts[at]);
        let parent = tag.parent.map_or(ids.whole, |parent| ids.parts[parent]);
        element.kind(role(tag.role)).parent(parent);
        if let Some(scope) = scope(tag.role) {
            element.attributes().push().table().scope(scope);
        }
        let mut kids = element.children();
        for child in &inside.parts[at] {
            kids.struct_element(ids.parts[*child]);
        }
        for (sheet, number) in &inside.texts[at] {
            let mut text = kids.marked_content_ref();
            text.page(ids.pages[*sheet]).marked_content_id(*number);
        }
    }
}

/// What every part holds: parts, and texts by sheet and number.
struct Inside {
    parts: Vec<Vec<usize>>,
    texts: Vec<Vec<(usize, i32)>>,
}

impl Inside {
    fn of(paper: &Paper, drawn: &[Drawn]) -> Self {
        let mut inside = Self {
            parts: vec![Vec::new(); paper.tags.len()],
            texts: vec![Vec::new(); paper.tags.len()],
        };
        for (at, tag) in paper.tags.iter().enumerate() {
            if let Some(parent) = tag.parent {
                inside.parts[parent].push(at);
            }
        }
        for (at, sheet) in drawn.iter().enumerate() {
            for (number, owner) in (0..).zip(&sheet.texts) {
                inside.texts[*owner].push((at, number));
            }
        }
        inside
    }
}

const fn role(role: Role) -> StructRole {
    match role {
        Role::Heading(1) => StructRole::H1,
        Role::Heading(2) => StructRole::H2,
        Role::Heading(_) => StructRole::H3,
        Role::Paragraph => StructRole::P,
        Role::Quote => StructRole::BlockQuote,
        Role::List => StructRole::L,
        Role::Item => StructRole::LI,
        Role::ItemBody => StructRole::LBody,
        Role::Table => StructRole::Table,
        Role::Row => StructRole::TR,
        Role::ColumnHead | Role::RowHead => StructRole::TH,
        Role::Cell => StructRole::TD,
        Role::Part => StructRole::Sect,
    }
}

const fn scope(role: Role) -> Option<TableHeaderScope> {
    match role {
        Role::ColumnHead => Some(TableHeaderScope::Column),
        Role::RowHead => Some(TableHeaderScope::Row),
        Role::Heading(_)
        | Role::Paragraph
        | Role::Quote
        | Role::List
        | Role::Item
        | Role::ItemBody
        | Role::Table
        | Role::Row
        | Role::Cell
        | Role::Part => None,
    }
}
