//! Boards as the room sees them: a drawing for each shape, and a list where it does not fit.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{BoardCursor, Meeting, State};
use crate::domain::board::{Board, Bord, Item, Vak};
use crate::domain::step::Step;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{board_scores, screen, windows};

mod balans;
mod circle;
mod dots;
mod driehoek;
mod kolommen;
mod kwadrant;
mod ladder;
mod lines;
mod list;
mod marks;
mod notes;
mod outline;
mod raster;
mod ringen;
mod route;
mod scale;
mod scan;
mod schuiven;
mod spectrum;
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
/// From so many rows on there is air between a title and its board.
const ROOMY: u16 = 13;

/// Whether a board is drawn as its shape in this place; else it is a list, which keeps the meaning.
fn is_drawn(board: &Board, place: Rect) -> bool {
    let roomy = place.width >= NARROWEST - 2 * LEFT && place.height >= LOWEST;
    let count = board.layout.vakken.len();
    match board.layout.bord {
        Bord::Route | Bord::Turf | Bord::Raster => true,
        Bord::Kwadrant => roomy && count == 4,
        Bord::Kolommen | Bord::Spectrum => roomy,
        Bord::Ringen => roomy && count == 3,
        Bord::Ladder => roomy && ladder::fits(board, place),
        Bord::Schuiven => roomy && schuiven::fits(board, place),
        Bord::Scan => roomy && scan::fits(board, place),
        Bord::Driehoek => roomy && driehoek::fits(board, place),
        Bord::Balans => roomy && balans::fits(board, place),
    }
}

/// The drawing of a shape below its title.
fn shape(canvas: &mut Canvas<'_, '_>, place: Rect, board: &Board, cursor: Option<BoardCursor>) {
    match board.layout.bord {
        Bord::Kwadrant => kwadrant::draw(canvas, place, board, cursor),
        Bord::Kolommen => kolommen::draw(canvas, place, board, cursor),
        // One slider has space for every score.
        Bord::Schuiven if board.layout.vakken.len() == 1 => {
            spectrum::draw(canvas, place, board, cursor);
        }
        Bord::Schuiven => schuiven::draw(canvas, place, board, cursor),
        Bord::Spectrum => spectrum::draw(canvas, place, board, cursor),
        Bord::Driehoek => driehoek::draw(canvas, place, board, cursor),
        Bord::Scan => scan::draw(canvas, place, board, cursor),
        Bord::Route => route::draw(canvas, place, board, cursor),
        Bord::Balans => balans::draw(canvas, place, board, cursor),
        Bord::Turf => turf::draw(canvas, place, board, cursor),
        Bord::Raster => raster::draw(canvas, place, board, cursor),
        Bord::Ladder => ladder::draw(canvas, place, board, cursor),
        // The rings stand beside their title, and are drawn with it.
        Bord::Ringen => {}
    }
}

/// Whether the shape would lie in rows and columns and is a list on this screen: there up and down
/// go through the vakken one by one.
pub(super) fn is_folded(state: &State) -> bool {
    let (width, height) = state.size;
    let area = super::room::body(Rect::new(0, 0, width, height));
    state.meeting().is_some_and(|meeting| {
        let step = meeting.session().step();
        let Some(board) = &step.board else {
            return false;
        };
        let beside = matches!(
            board.layout.bord,
            Bord::Kwadrant | Bord::Kolommen | Bord::Balans
        );
        let lines = introduction(area, step, board, meeting.view.board);
        let waits = u16::from(board.unsorted().next().is_some());
        let place = below(area, board, &lines, waits);
        match board.layout.bord {
            Bord::Raster => !raster::is_grid(&board.layout, place),
            _ => beside && !is_drawn(board, place),
        }
    })
}

/// Whether the board has rows that are drawn as rows.
pub(super) fn has_rows(state: &State) -> bool {
    let meeting = state.meeting();
    let board = meeting.and_then(|meeting| meeting.session().step().board.as_ref());
    board.is_some_and(|board| board.layout.bord == Bord::Raster && !board.layout.rows.is_empty())
}

/// The place of the board itself: below what stands above it, above the lines that wait. Rings
/// have their title beside them, and take its row.
fn below(area: Rect, board: &Board, lines: &[String], waiting: u16) -> Rect {
    let high = if board.layout.bord == Bord::Ringen {
        1
    } else {
        u16::try_from(lines.len()).unwrap_or(1)
    };
    Rect {
        y: area.y + high,
        height: area.height.saturating_sub(high + waiting),
        ..area
    }
}

/// Draws the board of the current step. `keys` is whether a key may be named.
pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    meeting: &Meeting,
    typing: bool,
    keys: bool,
) {
    let step = meeting.session().step();
    let Some(board) = &step.board else { return };
    let cursor = meeting.view.board;
    let waiting: Vec<&Item> = board.unsorted().collect();
    let prompt = cursor.filter(|cursor| cursor.sorting.is_some());
    // The lines that wait stand below; while typing there is only the line that is typed.
    let waits = u16::from(!waiting.is_empty() && prompt.is_none() && !typing);
    let heading = heading(step, board, cursor);
    let lines = introduction(area, step, board, cursor);
    let mut place = below(area, board, &lines, waits);
    let drawn = is_drawn(board, place);
    if drawn && board.layout.bord == Bord::Ringen {
        // The rings are as high as they can be: their title stands beside them.
        let high = Rect {
            y: area.y,
            height: place.height + 1,
            ..area
        };
        ringen::draw(canvas, high, &heading, board, cursor);
    } else {
        let style = canvas.theme.accent(Accent::Hoort);
        let end = canvas.lines(area.x, area.y, &lines, style);
        // Rings that are a list have their title above them after all.
        place.height = place.bottom().saturating_sub(place.y.max(end));
        place.y = place.y.max(end);
    }
    let grows = board.layout.bord == Bord::Raster && board.layout.rows.is_empty();
    if drawn && grows {
        raster::empty(canvas, place, keys);
    } else if drawn {
        let airy = matches!(
            board.layout.bord,
            Bord::Schuiven
                | Bord::Spectrum
                | Bord::Driehoek
                | Bord::Scan
                | Bord::Balans
                | Bord::Raster
        );
        let air = u16::from(airy && place.height > ROOMY);
        place.y += air;
        place.height -= air;
        shape(canvas, place, board, cursor);
    } else {
        // The list says in words what the beam would show.
        let tips = board.layout.bord == Bord::Balans && !board.tilt().is_empty();
        let listed = Rect {
            height: place.height.saturating_sub(u16::from(tips)),
            ..place
        };
        list::draw(canvas, listed, board, cursor);
        if tips {
            balans::heaviest(canvas, place, board);
        }
    }
    if waits > 0 {
        unsorted(canvas, area, &waiting, cursor);
    }
    if let Some(cursor) = prompt {
        sorting(canvas, board, cursor, keys);
    }
}

/// What stands above a board: its title; the question while nothing lies there to talk about; and
/// once all scores are there, where they lie furthest apart.
fn heading(step: &Step, board: &Board, cursor: Option<BoardCursor>) -> String {
    let asked = step.question.as_deref();
    let bare = board.is_empty() && cursor.is_none();
    let complete = board.layout.apart || {
        let first = board.layout.mark_at(0).map(|mark| &mark.id);
        let vakken = board.layout.vakken.iter();
        vakken
            .into_iter()
            .all(|vak| board.score_count(&vak.id, first) > 0)
    };
    if let Some(widest) = board.widest().filter(|_| complete) {
        return board_scores::who_tells(&widest, board.layout.vakken.len() == 1);
    }
    asked.filter(|_| bare).unwrap_or(&step.title).to_owned()
}

/// The same in lines, with what is asked of the group below it where there is space for both.
fn introduction(
    area: Rect,
    step: &Step,
    board: &Board,
    cursor: Option<BoardCursor>,
) -> Vec<String> {
    let width = usize::from(area.width.min(LINE_MOST));
    let mut lines = wrap(&heading(step, board, cursor), width);
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
fn sorting(canvas: &mut Canvas<'_, '_>, board: &Board, cursor: BoardCursor, keys: bool) {
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
    if !keys {
        canvas.put(LEFT, row + 1, windows::WHERE, text);
        return;
    }
    if layout.scored() {
        canvas.put(LEFT, row + 1, board_scores::WHERE_ON_LINE, text);
        return;
    }
    let title = layout.vakken.get(cursor.vak).map_or("", |vak| &vak.title);
    let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT));
    let asks = |title| screen::which_vak(layout.bord, layout.vakken.len(), cursor.vak, title);
    // A number says enough where there is no space for its name.
    let long = Some(asks(title)).filter(|said| said.width() <= width);
    canvas.put(LEFT, row + 1, &long.unwrap_or_else(|| asks("")), text);
}

fn width_of(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
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
    match bord {
        Bord::Ringen => RINGS[at % RINGS.len()],
        // There the colours are for the marks.
        Bord::Schuiven | Bord::Spectrum | Bord::Driehoek | Bord::Scan => Accent::Hoort,
        Bord::Kolommen
        | Bord::Kwadrant
        | Bord::Route
        | Bord::Balans
        | Bord::Turf
        | Bord::Raster
        | Bord::Ladder => ACCENTS[at % ACCENTS.len()],
    }
}
