//! A text of several passages on pages: nothing is scrolled, nothing is cut.
use ratatui::layout::Rect;

use crate::app::{Stage, State};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::marks::mark;
use crate::tui::theme::Accent;
use crate::tui::wrap::{even, wrap};
use crate::words::library;
use crate::words::passage::{Body, Passage, Tone};

use super::archive::passages;

/// Where a page begins: below its title.
const TOP: u16 = 3;

/// A line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Between two passages.
    Gap,
    /// Above a passage.
    Heading(String),
    /// Part of a passage.
    Text(String, Tone),
    /// The first line of a fact: what it is, and what it says.
    Fact(&'static str, String),
    /// The first line of an item.
    Item(String),
    /// The rest of an item.
    Rest(String),
}

/// Where text stands on a screen of this size.
fn area(size: (u16, u16)) -> Rect {
    Rect {
        x: LEFT,
        y: TOP,
        width: size.0.saturating_sub(2 * LEFT).clamp(1, LINE_MOST + 8),
        height: size.1.saturating_sub(TOP + 2).max(1),
    }
}

/// The passages on pages of this size. A passage stays whole where it can, and a heading is never
/// the last line of a page.
pub(super) fn pages(passages: &[Passage], width: u16, height: u16) -> Vec<Vec<Line>> {
    let height = usize::from(height);
    let mut pages: Vec<Vec<Line>> = vec![Vec::new()];
    for passage in passages {
        let lines = lines(passage, usize::from(width));
        let page = pages.last_mut().expect("there is always a last page");
        let gap = usize::from(!page.is_empty());
        if gap > 0 && page.len() + gap + lines.len() > height {
            pages.push(Vec::new());
        } else if gap > 0 {
            page.push(Line::Gap);
        }
        for line in lines {
            let page = pages.last_mut().expect("there is always a last page");
            if page.len() >= height {
                pages.push(vec![line]);
            } else {
                page.push(line);
            }
        }
    }
    pages
}

fn lines(passage: &Passage, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    if !passage.heading.is_empty() {
        let heading = wrap(&passage.heading, width);
        lines.extend(heading.into_iter().map(Line::Heading));
    }
    match &passage.body {
        Body::Text(text) => {
            let text = match passage.tone {
                Tone::Loud => even(text, width),
                Tone::Plain | Tone::Soft => wrap(text, width),
            };
            let tone = passage.tone;
            lines.extend(text.into_iter().map(|text| Line::Text(text, tone)));
        }
        Body::List(items) => {
            for text in items {
                let mut item = wrap(text, width.saturating_sub(2)).into_iter();
                lines.extend(item.next().map(Line::Item));
                lines.extend(item.map(Line::Rest));
            }
        }
        Body::Facts(facts) => {
            for (what, says) in facts {
                let mut fact =
                    wrap(&format!("{what}: {says}"), width.saturating_sub(2)).into_iter();
                let first = fact.next().unwrap_or_default();
                let says = first.strip_prefix(*what).unwrap_or_default().to_owned();
                lines.push(Line::Fact(what, says));
                lines.extend(fact.map(Line::Rest));
            }
        }
    }
    lines
}

/// Draws the lines of a page from the top left of an area.
pub(super) fn draw_lines(canvas: &mut Canvas<'_, '_>, area: Rect, lines: &[Line]) {
    let (strong, text) = (canvas.theme.strong(), canvas.theme.text());
    let second = canvas.theme.second();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    for (line, row) in lines.iter().zip(area.y..area.bottom()) {
        match line {
            Line::Gap => {}
            Line::Heading(words) => drop(canvas.put(area.x, row, words, accent)),
            Line::Text(words, tone) => {
                let style = match tone {
                    Tone::Loud => strong,
                    Tone::Plain => text,
                    Tone::Soft => second,
                };
                canvas.put(area.x, row, words, style);
            }
            Line::Fact(what, says) => {
                let end = canvas.put(area.x, row, what, accent);
                canvas.put(end, row, says, text);
            }
            Line::Item(words) => {
                canvas.put(area.x, row, "·", second);
                canvas.put(area.x + 2, row, words, text);
            }
            Line::Rest(words) => drop(canvas.put(area.x + 2, row, words, text)),
        }
    }
}

/// Draws one page with its title, and which page it is where there are more. These folded words
/// stand out.
pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    title: &str,
    passages: &[Passage],
    page: usize,
    words: &[String],
) {
    let whole = canvas.area();
    let area = area((whole.width, whole.height));
    let pages = pages(passages, area.width, area.height);
    let page = page.min(pages.len() - 1);
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    canvas.put(LEFT, 1, title, strong);
    if pages.len() > 1 {
        // Above the title, which may be as wide as the screen.
        canvas.right(0, &library::page(page + 1, pages.len()), second);
    }
    draw_lines(canvas, area, &pages[page]);
    for (line, row) in pages[page].iter().zip(area.y..area.bottom()) {
        let (indent, text) = match line {
            Line::Gap | Line::Heading(_) | Line::Fact(..) => continue,
            Line::Text(text, _) => (0, text),
            Line::Item(text) | Line::Rest(text) => (2, text),
        };
        mark(canvas, area.x + indent, row, text, words);
    }
}

/// What is being read now, with the page that is shown.
fn shown(state: &State) -> Option<(Vec<Passage>, usize)> {
    match &state.stage {
        Stage::Library(open) => {
            let toolkit = state.toolkit.as_deref()?;
            let pakket = open.shown(toolkit)?;
            Some((library::preview(toolkit, pakket), open.page?))
        }
        Stage::Archive(open) => {
            let reading = open.reading.as_ref()?;
            Some((passages(state, reading), reading.page))
        }
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Meeting(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => None,
    }
}

/// Whether there is no page after the one that is shown.
pub(in crate::tui) fn is_at_end(state: &State) -> bool {
    shown(state).is_none_or(|(passages, page)| {
        let area = area(state.size);
        page + 1 >= pages(&passages, area.width, area.height).len()
    })
}
