//! Setting a meeting ready.
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Prepare, PrepareRow, Refusal, State};
use crate::domain::levels::Dose;
use crate::domain::programma::wished_plaat;
use crate::domain::toolkit::{Toolkit, Werkpakket};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{names, plain, plural, prepare as words, screen, time};

use super::edge;

/// Of a long text that is being typed so many rows are shown.
const LONG: usize = 4;
/// The column of the answers.
const ANSWERS: u16 = 28;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, prepare: &Prepare) {
    let area = canvas.area();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, screen::PREPARE_TITLE, accent);
    let Some(toolkit) = state.toolkit.as_deref() else {
        return;
    };
    let Some(pakket) = toolkit.find(&prepare.setting.pakket) else {
        return;
    };
    let rows = prepare.rows(toolkit, state.memory.as_deref());
    let below = below(state, prepare, pakket);
    list(canvas, state, prepare, toolkit, &rows, below.len());
    let second = canvas.theme.second();
    let bottom = area.height.saturating_sub(2);
    let top = bottom.saturating_sub(u16::try_from(below.len()).unwrap_or(0));
    canvas.lines(LEFT, top, &below, second);
    edge::footer(canvas, state, state.focus(), !prepare.leaving);
}

/// The rows, around the one that is chosen; a sign says how many there are above and below.
fn list(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    prepare: &Prepare,
    toolkit: &Toolkit,
    rows: &[PrepareRow],
    below: usize,
) {
    let area = canvas.area();
    let second = canvas.theme.second();
    // Above the lines of help a row stays empty; the title and the footer have theirs.
    let space = usize::from(area.height)
        .saturating_sub(3 + 3 + below)
        .max(1);
    let roomy = space >= rows.len() + 2;
    let fits = space >= rows.len();
    let at = rows.iter().position(|row| *row == prepare.row).unwrap_or(0);
    // Two rows are for the signs, whether both are needed or not: nothing jumps.
    let shown = if fits {
        rows.len()
    } else {
        space.saturating_sub(2).max(1)
    };
    let first = (at + 2).saturating_sub(shown).min(rows.len() - shown);
    let mut y = if fits { 3 } else { 4 };
    if first > 0 {
        canvas.put(LEFT, y - 1, &words::rows_above(first), second);
    }
    for row in rows.iter().skip(first).take(shown) {
        // The three questions stand apart from what has a default.
        if roomy && matches!(row, PrepareRow::Team | PrepareRow::Ready) {
            y += 1;
        }
        line(canvas, state, prepare, toolkit, *row, y);
        y += 1;
    }
    let rest = rows.len() - first - shown;
    if rest > 0 {
        canvas.put(LEFT, y, &words::rows_below(rest), second);
    }
}

/// What the chosen row asks, and what is known of the team: the lines at the bottom.
fn below(state: &State, prepare: &Prepare, pakket: &Werkpakket) -> Vec<String> {
    let width = usize::from(state.size.0.saturating_sub(2 * LEFT).min(LINE_MOST + 10));
    if prepare.leaving {
        return [words::KEEP_FOR_LATER, words::KEEP_YES, words::KEEP_NO]
            .map(str::to_owned)
            .to_vec();
    }
    let mut said = vec![hint(prepare).to_owned()];
    if let Some(field) = &prepare.typing {
        // What does not fit in its row is readable here, with its end.
        let beside = usize::from(state.size.0.saturating_sub(ANSWERS + 2));
        if field.text().width() > beside {
            let rows = wrap(field.text(), width);
            said.extend(rows[rows.len().saturating_sub(LONG)..].iter().cloned());
        }
        return said;
    }
    if matches!(prepare.row, PrepareRow::Bewaren | PrepareRow::Ready) {
        let level = prepare.setting.keeps(pakket);
        let explained = if state.rehearsal {
            plain::REHEARSAL
        } else {
            names::bewaren_explained(level)
        };
        said.extend(wrap(explained, width));
    } else if let Some(memory) = state.memory.as_deref() {
        if let Some((day, title)) = &memory.last {
            said.push(cut(&words::last_time(*day, title), width));
        }
        let had = memory.cards_had(pakket);
        if let Some((had, all)) = had.filter(|_| prepare.row == PrepareRow::Kaart) {
            said.push(cut(&words::cards_had(had, all), width));
        } else if !memory.open.is_empty() {
            said.push(words::looks_back(memory.open.len()));
        }
    }
    said
}

/// What the keys do in the row that is chosen, or what is being typed.
const fn hint(prepare: &Prepare) -> &'static str {
    if prepare.typing.is_some() {
        return match prepare.row {
            _ if prepare.refused.is_some() => refusal(prepare),
            PrepareRow::Casus if prepare.situation => words::CASUS_SECOND,
            PrepareRow::Casus => words::CASUS_FIRST,
            _ if prepare.fresh => words::HELP_FRESH,
            PrepareRow::Dose => words::HELP_TIME,
            PrepareRow::Present => words::HELP_PRESENT,
            _ => words::HELP_TEAM,
        };
    }
    match prepare.row {
        PrepareRow::Dose => words::HINT_TIME,
        PrepareRow::Team | PrepareRow::Casus | PrepareRow::Present => words::HINT_WRITE,
        PrepareRow::Plan => words::HINT_PLAN,
        PrepareRow::Ready => words::HINT_READY,
        PrepareRow::Later => words::HINT_LATER,
        PrepareRow::Pakket
        | PrepareRow::Viewer
        | PrepareRow::Kaart
        | PrepareRow::Plaat
        | PrepareRow::Board
        | PrepareRow::Bewaren => words::HINT_TURN,
    }
}

/// Why what was typed is not taken.
const fn refusal(prepare: &Prepare) -> &'static str {
    match prepare.refused {
        Some(Refusal::TooLong) => words::HELP_TOO_LONG,
        Some(Refusal::NotPeople) => words::HELP_NOT_PEOPLE,
        Some(Refusal::NotATime) | None => words::HELP_NOT_A_TIME,
    }
}

fn line(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    prepare: &Prepare,
    toolkit: &Toolkit,
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
    let situation = chosen && prepare.situation && prepare.typing.is_some();
    let casus = prepare.setting.casus.as_ref();
    if let Some(casus) = casus.filter(|_| situation) {
        // The name stays in sight while what is going on is typed.
        let name = format!("{}: {}", question(row), casus.pseudonym);
        canvas.put(LEFT, y, &cut(&name, usize::from(ANSWERS - LEFT - 1)), style);
    } else {
        canvas.put(LEFT, y, question(row), style);
    }
    let width = usize::from(canvas.area().width.saturating_sub(ANSWERS + 1));
    if let Some(field) = prepare.typing.as_ref().filter(|_| chosen) {
        let (before, after) = edge::around(field, width);
        let cursor = canvas.put(ANSWERS, y, &before, style);
        canvas.put(cursor, y, &after, style);
        canvas.cursor(cursor, y);
        return;
    }
    let words = answer(state, prepare, toolkit, row);
    let turns = !matches!(
        row,
        PrepareRow::Team
            | PrepareRow::Casus
            | PrepareRow::Plan
            | PrepareRow::Ready
            | PrepareRow::Later
    );
    let second = if chosen { style } else { canvas.theme.second() };
    if chosen && turns && !words.is_empty() {
        let words = cut(&words, width.saturating_sub(4));
        canvas.put(ANSWERS, y, &format!("‹ {words} ›"), second);
    } else {
        canvas.put(ANSWERS, y, &cut(&words, width), second);
    }
}

const fn question(row: PrepareRow) -> &'static str {
    match row {
        PrepareRow::Pakket => screen::ROW_PAKKET,
        PrepareRow::Dose => screen::ROW_DOSE,
        PrepareRow::Viewer => screen::ROW_VIEWER,
        PrepareRow::Team => screen::ROW_TEAM,
        PrepareRow::Present => screen::ROW_PRESENT,
        PrepareRow::Kaart => screen::ROW_KAART,
        PrepareRow::Plaat => words::ROW_PLAAT,
        PrepareRow::Board => words::ROW_BOARD,
        PrepareRow::Casus => words::ROW_CASUS,
        PrepareRow::Bewaren => screen::ROW_BEWAREN,
        PrepareRow::Plan => words::ROW_PLAN,
        PrepareRow::Ready => screen::ROW_READY,
        PrepareRow::Later => words::ROW_LATER,
    }
}

fn answer(state: &State, prepare: &Prepare, toolkit: &Toolkit, row: PrepareRow) -> String {
    let setting = &prepare.setting;
    let Some(pakket) = toolkit.find(&setting.pakket) else {
        return String::new();
    };
    let open = || screen::MAY_BE_EMPTY.to_owned();
    let memory = state.memory.as_deref();
    match row {
        PrepareRow::Pakket => pakket.title.clone(),
        PrepareRow::Dose => {
            let minutes = time::minutes(setting.length(Some(pakket), state.now, state.offset));
            match (setting.dose, setting.end) {
                (Dose::Eigen, Some(end)) => screen::length_and_end(
                    setting.length(Some(pakket), state.now, state.offset),
                    end,
                ),
                (dose, _) => format!("{}, {minutes}", names::dose(dose)),
            }
        }
        PrepareRow::Viewer => screen::viewer(setting.viewer).to_owned(),
        PrepareRow::Team => setting.team.clone().unwrap_or_else(open),
        PrepareRow::Present if !setting.participants.is_empty() => setting.participants.join(", "),
        PrepareRow::Present => setting
            .present
            .map_or_else(open, |present| plural::people(usize::from(present))),
        PrepareRow::Kaart => {
            let kaart = setting.first_kaart(pakket, memory);
            kaart.map_or_else(|| words::NO_KAART.to_owned(), |kaart| kaart.title.clone())
        }
        PrepareRow::Plaat => {
            let plaat = wished_plaat(pakket, setting.plaat.as_ref());
            plaat.map(|plaat| plaat.title.clone()).unwrap_or_default()
        }
        PrepareRow::Board => {
            let last = memory.and_then(|memory| setting.last_board(pakket, memory));
            match last.filter(|_| setting.goes_on) {
                Some((day, _)) => words::board_goes_on(*day),
                None => words::BOARD_EMPTY.to_owned(),
            }
        }
        PrepareRow::Casus => {
            let casus = setting.casus.as_ref();
            casus.map_or_else(
                || words::NO_CASUS.to_owned(),
                |casus| casus.pseudonym.clone(),
            )
        }
        PrepareRow::Bewaren if state.rehearsal => words::REHEARSAL.to_owned(),
        PrepareRow::Bewaren => names::bewaren(setting.keeps(pakket)).to_owned(),
        PrepareRow::Plan => {
            let steps = state.plan();
            let minutes = steps.iter().map(|step| step.minutes).sum();
            words::plan(steps.len(), minutes, setting.plan.is_some())
        }
        PrepareRow::Ready | PrepareRow::Later => String::new(),
    }
}
