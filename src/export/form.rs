//! A form to fill in by hand: before a meeting, alone, and afterwards.
use super::page::Page;
use crate::domain::toolkit::Werkpakket;
use crate::words::paper as words;

/// So many questions to think about fit beside the rest on two sheets.
const REFLECTIONS: usize = 6;

/// The form of one werkpakket, with its own questions for one person.
pub fn form(pakket: &Werkpakket) -> Page {
    let mut page = Page::default();
    page.heading(1, &words::prepare_of(&pakket.title));
    page.lead(&pakket.question);
    page.heading(2, words::BEFOREHAND);
    questions(&mut page, &words::PREPARE);
    if !pakket.reflections.is_empty() {
        page.heading(2, words::REFLECT);
        for question in pakket.reflections.iter().take(REFLECTIONS) {
            page.heading(3, question);
            page.room(2);
        }
    }
    page.heading(2, words::AFTERWARDS);
    questions(&mut page, &words::AFTER);
    page
}

fn questions(page: &mut Page, questions: &[(&str, u8)]) {
    for (question, lines) in questions {
        page.heading(3, question);
        page.room(*lines);
    }
}
