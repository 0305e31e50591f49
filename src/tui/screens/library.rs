//! The library: a list, and what there is to read about a werkpakket on its own page or beside it.
use ratatui::layout::Rect;

use crate::app::{BESIDE, Choice, Focus, Library, LibraryRow, State};
use crate::domain::toolkit::{FoundIn, Toolkit};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::words::{commands, library as words, screen};

use super::browse::{self, Entry};
use super::{edge, paper};

/// With so many rows the list says why a series has its order.
const TALL: u16 = 24;
/// The width of the list where something stands beside it.
const NARROW: u16 = 42;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, library: &Library) {
    let focus = state.focus();
    let Some(toolkit) = state.toolkit.as_deref() else {
        let second = canvas.theme.second();
        canvas.put(LEFT, 1, screen::NO_TOOLKIT, second);
        return;
    };
    if let (Some(page), Some(pakket)) = (library.page, library.shown(toolkit)) {
        paper::draw(
            canvas,
            &pakket.title,
            &words::preview(toolkit, pakket),
            page,
            &[],
        );
        edge::footer(canvas, state, focus, true);
        return;
    }
    let choices = library.choices(toolkit);
    let chosen = library.chosen.min(choices.len().saturating_sub(1));
    head(canvas, library, chosen, choices.len());
    if let Some(choice) = choices.get(chosen) {
        let is_tall = canvas.area().height >= TALL;
        let entries = entries(&library.rows(toolkit), is_tall);
        if canvas.area().width >= BESIDE {
            let area = browse::space(canvas, NARROW, 0);
            browse::list(canvas, area, &entries, chosen, &[]);
            beside(canvas, toolkit, choice);
        } else {
            let questions = choices.iter().map(|choice| choice.pakket.question.clone());
            let rows = browse::foot_rows(canvas, questions);
            let width = canvas.area().width.saturating_sub(2 * LEFT);
            let area = browse::space(canvas, width, rows);
            browse::list(canvas, area, &entries, chosen, &[]);
            browse::foot(canvas, &choice.pakket.question, rows);
        }
    } else {
        let second = canvas.theme.second();
        let said = if library.words().is_some() {
            words::NOTHING
        } else {
            words::EMPTY
        };
        let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT));
        let lines = crate::tui::wrap::wrap(said, width);
        canvas.lines(LEFT, 3, &lines, second);
    }
    edge::footer(canvas, state, focus, focus != Focus::Page);
}

/// The title with where one is, or the words that are looked for.
fn head(canvas: &mut Canvas<'_, '_>, library: &Library, chosen: usize, count: usize) {
    let position = if count > 0 {
        words::position(chosen + 1, count)
    } else {
        String::new()
    };
    match &library.filter {
        Some(field) => browse::filter(canvas, words::FILTER, field, &position),
        None => browse::title(canvas, words::TITLE, &position),
    }
}

fn entries(rows: &[LibraryRow<'_>], is_tall: bool) -> Vec<Entry> {
    let mut entries = Vec::new();
    for row in rows {
        entries.push(match row {
            LibraryRow::Kit(kit) => Entry::Heading(kit.title.clone()),
            LibraryRow::Series(series) => Entry::Part(words::series(&series.title)),
            LibraryRow::Part(letter, title) => Entry::Part(commands::part(letter, title)),
            LibraryRow::Pakket(choice) => entry(choice),
        });
        if let LibraryRow::Series(series) = row
            && is_tall
        {
            entries.extend(series.about.clone().map(Entry::Remark));
        }
    }
    entries
}

fn entry(choice: &Choice<'_>) -> Entry {
    let title = &choice.pakket.title;
    let text = match choice.place {
        Some(place) => words::in_series(place, title),
        None => title.clone(),
    };
    let for_one = choice.pakket.is_for_one();
    // A title that has the words says enough.
    let found = choice.found.as_ref();
    let found = found.filter(|found| found.place != FoundIn::Title);
    Entry::Choice {
        text,
        note: for_one.then(|| words::FOR_ONE.to_owned()),
        below: found.map(|found| words::found(found.place, found.text)),
    }
}

/// What there is to read about the werkpakket that is chosen, as far as it goes.
fn beside(canvas: &mut Canvas<'_, '_>, toolkit: &Toolkit, choice: &Choice<'_>) {
    let whole = canvas.area();
    let x = LEFT + NARROW + 4;
    let area = Rect {
        x,
        y: 5,
        width: whole.width.saturating_sub(x + LEFT).min(LINE_MOST),
        height: whole.height.saturating_sub(8),
    };
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    canvas.put(x, 3, &choice.pakket.title, strong);
    let pages = paper::pages(
        &words::preview(toolkit, choice.pakket),
        area.width,
        area.height,
    );
    paper::draw_lines(canvas, area, &pages[0]);
    if pages.len() > 1 {
        let row = whole.height.saturating_sub(3);
        canvas.put(x, row, words::MORE, second);
    }
}
