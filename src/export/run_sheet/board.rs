//! An empty board in words, to draw by hand on a large sheet.
use crate::domain::board::{Asks, Layout, Vak};
use crate::export::page::Page;
use crate::words::board_text::label;
use crate::words::run_sheet as words;

/// The vakken with room to write, and what one needs to know to fill them.
pub(super) fn empty(page: &mut Page, layout: &Layout) {
    if let Some([first, second]) = &layout.axes {
        page.paragraph(&words::axes(first, second));
    }
    let lines: Vec<String> = layout.vakken.iter().map(line).collect();
    page.list(lines.iter().map(String::as_str));
    let rows: Vec<String> = layout.rows.iter().map(|row| row.title.clone()).collect();
    if layout.rows_grow || !rows.is_empty() {
        page.paragraph(&words::rows(&rows, layout.rows_grow));
    }
    let marks: Vec<String> = layout.marks.iter().map(|mark| mark.title.clone()).collect();
    if !marks.is_empty() {
        page.paragraph(&words::marks(&marks));
    }
    if layout.apart {
        page.paragraph(words::APART);
    }
    asks(page, layout.asks);
}

fn line(vak: &Vak) -> String {
    let mut label = label(vak);
    if let Some(minutes) = vak.minutes {
        label = words::with_minutes(&label, minutes);
    }
    match &vak.hint {
        Some(hint) => format!("{label}: {hint} {}", words::WRITE_HERE),
        None => format!("{label}: {}", words::WRITE_HERE),
    }
}

fn asks(page: &mut Page, asks: Asks) {
    let questions = [
        (asks.reason, words::ASK_REASON),
        (asks.rule_of, words::ASK_RULE_OF),
        (asks.habit, words::ASK_HABIT),
    ];
    let asked: Vec<&str> = questions
        .into_iter()
        .filter_map(|(asked, question)| asked.then_some(question))
        .collect();
    if !asked.is_empty() {
        page.paragraph(words::ASKS);
        page.list(asked);
    }
}
