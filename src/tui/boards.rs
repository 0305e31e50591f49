//! Boards as the room sees them: a drawing for each shape, and a list where it does not fit.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{BoardCursor, Meeting, State};
use crate::domain::board::{Board, Bord, Item, Vak};
use crate::domain::step::Step;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::screen;

mod circle;
mod kolommen;
mod kwadrant;
mod ladder;
mod lines;
mod list;
mod marks;
mod outline;
mod ringen;
mod route;
mod turf;

pub(super) use circle::draw as circle;
use lines::{fill, items};

/// The colours of four places, by their order on the board.
const ACCENTS: [Accent; 4] = [
    Accent::Doe,
    Accent::Hoort,
    Accent::Bedoeling,
    Accent::Second,
];

/// The colours of rings, the inner one first.
const RINGS: [Accent; 3] = [Accent::Bedoeling, Accent::Denk, Accent::Second];

/// Fewer columns than this, and a board is a list.
const NARROWEST: u16 = 64;
/// Fewer rows than this, and a board is a list.
const LOWEST: u16 = 9;

/// How a board is drawn in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drawing {
    Kwadrant,
    Kolommen,
    Ringen,
    Route,
    Turf,
    Ladder,
    List,
}

/// The drawing of this shape, or a list where it does not fit. The shapes that have no drawing
/// yet are lists at any size.
fn drawing(board: &Board, place: Rect) -> Drawing {
    let roomy = place.width >= NARROWEST - 2 * LEFT && place.height >= LOWEST;
    let four = board.layout.vakken.len() == 4;
    let rungs = u16::try_from(board.layout.vakken.len()).unwrap_or(u16::MAX);
    match board.layout.bord {
        Bord::Route => Drawing::Route,
        Bord::Turf => Drawing::Turf,
        Bord::Kwadrant if roomy && four => Drawing::Kwadrant,
        Bord::Kolommen if roomy => Drawing::Kolommen,
        Bord::Ringen if roomy && board.layout.vakken.len() == 3 => Drawing::Ringen,
        Bord::Ladder if roomy && place.height >= ladder::RUNG_LEAST * rungs => Drawing::Ladder,
        Bord::Kwadrant
        | Bord::Kolommen
        | Bord::Ringen
        | Bord::Schuiven
        | Bord::Spectrum
        | Bord::Driehoek
        | Bord::Scan
        | Bord::Balans
        | Bord::Raster
        | Bord::Ladder => Drawing::List,
    }
}

/// Whether the shape would lie in rows and columns and is a list on this screen: there up and down
/// go through the vakken one by one.
pub(super) fn is_folded(state: &State) -> bool {
    let board = state
        .meeting()
        .and_then(|meeting| meeting.session().step().board.as_ref());
    let (width, height) = state.size;
    let area = super::room::body(Rect::new(0, 0, width, height));
    board.is_some_and(|board| {
        let grid = matches!(board.layout.bord, Bord::Kwadrant | Bord::Kolommen);
        let place = below_title(area, u16::from(board.unsorted().next().is_some()));
        grid && drawing(board, place) == Drawing::List
    })
}

/// The place of the board itself: below its title, above the lines that wait.
fn below_title(area: Rect, below: u16) -> Rect {
    Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + below),
        ..area
    }
}

/// Draws the board of the current step.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting, typing: bool) {
    let step = meeting.session().step();
    let Some(board) = &step.board else { return };
    let cursor = meeting.view.board;
    let waiting: Vec<&Item> = board.unsorted().collect();
    let prompt = cursor.filter(|cursor| cursor.sorting.is_some());
    // The lines that wait stand below; while typing there is only the line that is typed.
    let below = u16::from(!waiting.is_empty() && prompt.is_none() && !typing);
    let heading = heading(step, board, cursor);
    let lines = introduction(area, step, board, cursor);
    let high = u16::try_from(lines.len()).unwrap_or(1).saturating_sub(1);
    let mut place = below_title(area, below);
    let drawing = drawing(board, place);
    if drawing != Drawing::Ringen {
        place.y += high;
        place.height = place.height.saturating_sub(high);
    }
    if drawing == Drawing::Ringen {
        // The rings are as high as they can be: their title stands beside them.
        let high = Rect {
            y: area.y,
            height: place.height + 1,
            ..area
        };
        ringen::draw(canvas, high, heading, board, cursor);
    } else {
        let style = canvas.theme.accent(Accent::Hoort);
        canvas.lines(area.x, area.y, &lines, style);
    }
    match drawing {
        Drawing::Kwadrant => kwadrant::draw(canvas, place, board, cursor),
        Drawing::Kolommen => kolommen::draw(canvas, place, board, cursor),
        Drawing::Ringen => {}
        Drawing::Route => route::draw(canvas, place, board, cursor),
        Drawing::Turf => turf::draw(canvas, place, board, cursor),
        Drawing::Ladder => ladder::draw(canvas, place, board, cursor),
        Drawing::List => list::draw(canvas, place, board, cursor),
    }
    if below > 0 {
        unsorted(canvas, area, &waiting, cursor);
    }
    if let Some(cursor) = prompt {
        sorting(canvas, board, cursor);
    }
}

/// What stands above a board: its title, and the question while nothing lies there to talk about.
fn heading<'a>(step: &'a Step, board: &Board, cursor: Option<BoardCursor>) -> &'a str {
    let asked = step.question.as_deref();
    let bare = board.is_empty() && cursor.is_none();
    asked.filter(|_| bare).unwrap_or(&step.title)
}

/// The same in lines, with what is asked of the group below it where there is space for both.
fn introduction(
    area: Rect,
    step: &Step,
    board: &Board,
    cursor: Option<BoardCursor>,
) -> Vec<String> {
    let width = usize::from(area.width.min(LINE_MOST));
    let mut lines = wrap(heading(step, board, cursor), width);
    let bare = board.is_empty() && cursor.is_none();
    let told = step.explanation.as_deref().filter(|_| bare);
    let told = told.map_or_else(Vec::new, |told| wrap(told, width));
    let left = usize::from(area.height).saturating_sub(lines.len() + told.len());
    if left >= usize::from(LOWEST) {
        lines.extend(told);
    }
    lines
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
    let layout = &board.layout;
    let title = layout.vakken.get(cursor.vak).map_or("", |vak| &vak.title);
    let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT));
    let asks = |title| screen::which_vak(layout.bord, layout.vakken.len(), cursor.vak, title);
    // A number says enough where there is no space for its name.
    let long = Some(asks(title)).filter(|said| said.width() <= width);
    canvas.put(LEFT, row + 1, &long.unwrap_or_else(|| asks("")), text);
}

/// "1 Hoort en helpt" while the group works on the board, else only the title.
fn title(vak: &Vak, at: usize, works: bool) -> String {
    if works {
        format!("{} {}", at + 1, vak.title)
    } else {
        vak.title.clone()
    }
}

/// The colour of a vak, by its order on the board.
fn accent(bord: Bord, at: usize) -> Accent {
    if bord == Bord::Ringen {
        RINGS[at % RINGS.len()]
    } else {
        ACCENTS[at % ACCENTS.len()]
    }
}
