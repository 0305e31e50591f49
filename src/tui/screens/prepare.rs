//! Setting a meeting ready.
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Focus, Prepare, PrepareRow, State};
use crate::domain::toolkit::{KaartKind, Werkpakket};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::words::{names, plural, screen, time};

use super::edge;

/// The column of the answers.
const ANSWERS: u16 = 26;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, prepare: &Prepare) {
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, screen::PREPARE_TITLE, accent);
    let toolkit = state.toolkit.as_deref();
    let pakket = toolkit.and_then(|toolkit| toolkit.find(&prepare.setting.pakket));
    let Some(pakket) = pakket else { return };
    let roomy = canvas.area().height >= 20;
    let mut y = 3;
    for (at, row) in PrepareRow::ALL.into_iter().enumerate() {
        // The three questions stand apart from what has a default.
        if roomy && (at == 3 || row == PrepareRow::Ready) {
            y += 1;
        }
        line(canvas, state, prepare, pakket, row, y);
        y += 1;
    }
    let now = prepare.setting.session(
        toolkit.expect("it was just read"),
        state.now,
        state.offset,
        0,
    );
    if let Some(session) = now {
        let minutes = session.steps.iter().map(|step| step.minutes).sum();
        let second = canvas.theme.second();
        let words = screen::plan(session.steps.len(), minutes);
        canvas.put(LEFT, y + 1, &words, second);
        let level = prepare.setting.keeps(pakket);
        let lines = crate::tui::wrap::wrap(
            names::bewaren_explained(level),
            usize::from(canvas.area().width.saturating_sub(2 * LEFT)),
        );
        canvas.lines(LEFT, y + 2, &lines, second);
    }
    edge::footer(canvas, state, Focus::Prepare, true);
}

fn line(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    prepare: &Prepare,
    pakket: &Werkpakket,
    row: PrepareRow,
    y: u16,
) {
    let chosen = prepare.row == row;
    let (mark, style) = if chosen {
        ("▶", canvas.theme.strong())
    } else {
        (" ", canvas.theme.text())
    };
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT - 2, y, mark, accent);
    canvas.put(LEFT, y, question(row), style);
    if let Some(field) = prepare.typing.as_ref().filter(|_| chosen) {
        let (before, after) = field.halves();
        let cursor = canvas.put(ANSWERS, y, before, style);
        canvas.put(cursor, y, after, style);
        canvas.cursor(cursor, y);
        return;
    }
    let words = answer(state, prepare, pakket, row);
    let turns = !matches!(row, PrepareRow::Team | PrepareRow::Ready);
    let words = if chosen && turns && !words.is_empty() {
        format!("‹ {words} ›")
    } else {
        words
    };
    let second = if chosen { style } else { canvas.theme.second() };
    debug_assert!(words.width() < usize::from(u16::MAX));
    canvas.put(ANSWERS, y, &words, second);
}

const fn question(row: PrepareRow) -> &'static str {
    match row {
        PrepareRow::Pakket => screen::ROW_PAKKET,
        PrepareRow::Dose => screen::ROW_DOSE,
        PrepareRow::Viewer => screen::ROW_VIEWER,
        PrepareRow::Team => screen::ROW_TEAM,
        PrepareRow::Present => screen::ROW_PRESENT,
        PrepareRow::Kaart => screen::ROW_KAART,
        PrepareRow::Bewaren => screen::ROW_BEWAREN,
        PrepareRow::Ready => screen::ROW_READY,
    }
}

fn answer(state: &State, prepare: &Prepare, pakket: &Werkpakket, row: PrepareRow) -> String {
    let setting = &prepare.setting;
    match row {
        PrepareRow::Pakket => pakket.title.clone(),
        PrepareRow::Dose => {
            let minutes = setting.length(state.now, state.offset);
            format!("{}, {}", names::dose(setting.dose), time::minutes(minutes))
        }
        PrepareRow::Viewer => screen::viewer(setting.viewer).to_owned(),
        PrepareRow::Team => setting
            .team
            .clone()
            .unwrap_or_else(|| screen::MAY_BE_EMPTY.to_owned()),
        PrepareRow::Present if !setting.participants.is_empty() => setting.participants.join(", "),
        PrepareRow::Present => setting.present.map_or_else(
            || screen::MAY_BE_EMPTY.to_owned(),
            |present| plural::people(usize::from(present)),
        ),
        PrepareRow::Kaart => {
            let first = pakket.of_kind(KaartKind::Denk).next();
            let kaart = setting
                .kaart
                .as_ref()
                .and_then(|id| pakket.kaart(id))
                .or(first);
            kaart.map(|kaart| kaart.title.clone()).unwrap_or_default()
        }
        PrepareRow::Bewaren => names::bewaren(setting.keeps(pakket)).to_owned(),
        PrepareRow::Ready => String::new(),
    }
}
