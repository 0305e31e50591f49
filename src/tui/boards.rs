//! Boards as the room sees them: the kwadrant two by two, every other shape as a list for now.
use ratatui::layout::Rect;

use crate::app::{BoardCursor, Meeting};
use crate::domain::board::{Board, Bord, Item, Vak};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::screen;

mod kwadrant;
mod list;

/// The colours of four places, by their order on the board.
const ACCENTS: [Accent; 4] = [
    Accent::Doe,
    Accent::Hoort,
    Accent::Bedoeling,
    Accent::Second,
];

/// Fewer columns than this, and a board is a list.
const NARROWEST: u16 = 64;
/// Fewer rows than this, and a board is a list.
const LOWEST: u16 = 9;

/// Draws the board of the current step.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting, typing: bool) {
    let step = meeting.session().step();
    let Some(board) = &step.board else { return };
    let cursor = meeting.view.board;
    let style = canvas.theme.accent(Accent::Hoort);
    canvas.put(area.x, area.y, &step.title, style);
    let waiting: Vec<&Item> = board.unsorted().collect();
    let prompt = cursor.filter(|cursor| cursor.sorting.is_some());
    // The lines that wait stand below; while typing there is only the line that is typed.
    let below = u16::from(!waiting.is_empty() && prompt.is_none() && !typing);
    let place = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + below),
        ..area
    };
    let roomy = place.width >= NARROWEST - 2 * LEFT && place.height >= LOWEST;
    if board.layout.bord == Bord::Kwadrant && board.layout.vakken.len() == 4 && roomy {
        kwadrant::draw(canvas, place, board, cursor);
    } else {
        list::draw(canvas, place, board, cursor);
    }
    if below > 0 {
        unsorted(canvas, area, &waiting, cursor);
    }
    if let Some(cursor) = prompt {
        sorting(canvas, board, cursor);
    }
}

/// The lines that wait for a vak, on one row.
fn unsorted(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    waiting: &[&Item],
    cursor: Option<BoardCursor>,
) {
    let chosen = cursor.and_then(|cursor| cursor.item);
    let shown = waiting.iter().map(|item| match chosen {
        Some(nr) if nr == item.nr => format!("▶ {}", item.text),
        Some(_) | None => item.text.clone(),
    });
    let texts: Vec<String> = shown.collect();
    let words = format!("{}: {}", screen::UNSORTED, texts.join(" · "));
    let second = canvas.theme.second();
    let width = usize::from(area.width);
    canvas.put(area.x, area.bottom() - 1, &cut(&words, width), second);
}

/// In which vak does the line belong?
fn sorting(canvas: &mut Canvas<'_, '_>, board: &Board, cursor: BoardCursor) {
    let Some(item) = board
        .items
        .iter()
        .find(|item| cursor.sorting == Some(item.nr))
    else {
        return;
    };
    let row = canvas.area().height.saturating_sub(4);
    let strong = canvas.theme.strong();
    canvas.put(LEFT, row, &item.text, strong);
    let text = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(
        LEFT,
        row + 1,
        &screen::which_vak(board.layout.vakken.len()),
        text,
    );
}

/// "1 Hoort en helpt" while the group works on the board, else only the title.
fn title(vak: &Vak, at: usize, works: bool) -> String {
    if works {
        format!("{} {}", at + 1, vak.title)
    } else {
        vak.title.clone()
    }
}

/// A line with what is known about it.
fn words(item: &Item, board: &Board) -> String {
    let mut words = item.text.clone();
    let mut known = Vec::new();
    if board.trial == Some(item.nr) {
        known.push(screen::TRIAL.to_owned());
    }
    known.extend(item.rule_of.clone());
    if item.habit == Some(true) {
        known.push(screen::HABIT.to_owned());
    }
    if !known.is_empty() {
        words = format!("{words} ({})", known.join(", "));
    }
    words
}

/// The lines of a vak in a place of so many rows: the chosen line is always among them, and what
/// does not fit is counted.
fn items(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    vak: &Vak,
    cursor: Option<BoardCursor>,
    accent: Accent,
) {
    let chosen = cursor.and_then(|cursor| cursor.item);
    let width = usize::from(place.width.saturating_sub(2)).max(1);
    let all: Vec<(&Item, Vec<String>)> = board
        .items_of(&vak.id)
        .map(|item| (item, wrap(&words(item, board), width)))
        .collect();
    let rows = usize::from(place.height);
    let needed: usize = all.iter().map(|(_, lines)| lines.len()).sum();
    let airy = needed + all.len() <= rows + 1;
    let first = if needed <= rows {
        0
    } else {
        first_shown(&all, chosen, rows)
    };
    let style = canvas.theme.accent(accent);
    let mut row = place.y;
    for (at, (item, lines)) in all.iter().enumerate().skip(first) {
        let last = at + 1 == all.len();
        let reserve = if last { 0 } else { u16::from(needed > rows) };
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        if row + height + reserve > place.bottom() {
            let second = canvas.theme.second();
            let more = screen::more(all.len() - at);
            if row < place.bottom() {
                canvas.put(place.x + 2, row, &more, second);
            }
            return;
        }
        let is_chosen = chosen == Some(item.nr);
        let mark = if is_chosen || board.trial == Some(item.nr) {
            "▶"
        } else {
            "·"
        };
        canvas.put(place.x, row, mark, style);
        let text = if is_chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        row = canvas.lines(place.x + 2, row, lines, text) + u16::from(airy);
    }
}

/// The first line to show so that the chosen one, or else the newest, is in sight.
fn first_shown(
    all: &[(&Item, Vec<String>)],
    chosen: Option<crate::domain::ids::Nr>,
    rows: usize,
) -> usize {
    let last = all
        .iter()
        .position(|(item, _)| Some(item.nr) == chosen)
        .unwrap_or(all.len() - 1);
    let mut used = usize::from(last + 1 < all.len());
    let mut first = last;
    while first > 0 || used == 0 {
        used += all[first].1.len();
        if used > rows {
            return (first + 1).min(last);
        }
        if first == 0 {
            break;
        }
        first -= 1;
    }
    first
}
