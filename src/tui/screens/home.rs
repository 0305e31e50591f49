//! The first screen.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Focus, Home, HomeItem, Stage, State};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{alone, archive, room_test, screen};

use super::edge;

/// The column of the words behind a choice.
const BESIDE: u16 = 30;
/// With so many rows the name of the program is drawn large.
const TALL: u16 = 28;
/// The rows of those letters.
const LETTERS: u16 = 6;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, home: Home) {
    let top = title(canvas);
    let items = home.items(state);
    let foot = foot(canvas, state, usize::from(top) + items.len());
    let open = items.iter().filter(|item| is_open(**item)).count();
    let count = u16::try_from(items.len()).unwrap_or(0);
    let space = foot.saturating_sub(top + 1);
    // With space a line between all; with less between what is open and the rest.
    let each = if space >= 2 * count { 2 } else { 1 };
    let apart = u16::from(open > 0 && each == 1 && space > count);
    let mut row = top;
    for (at, item) in items.iter().enumerate() {
        row += if at == open { apart } else { 0 };
        line(
            canvas,
            state,
            *item,
            at == home.cursor.min(items.len() - 1),
            row,
        );
        row += each;
    }
    edge::footer(canvas, state, Focus::Home, true);
}

const fn is_open(item: HomeItem) -> bool {
    matches!(
        item,
        HomeItem::Open(_) | HomeItem::OpenMeetings | HomeItem::Concept
    )
}

/// The name of the program; answers with the row of the first choice.
fn title(canvas: &mut Canvas<'_, '_>) -> u16 {
    let area = canvas.area();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let second = canvas.theme.second();
    if area.height < TALL {
        let end = canvas.put(LEFT, 1, screen::HOME_TITLE, accent);
        canvas.put(end + 2, 1, screen::HOME_SUBTITLE, second);
        return if area.height < 18 { 3 } else { 4 };
    }
    let place = Rect {
        x: LEFT,
        y: 1,
        width: area.width.saturating_sub(2 * LEFT),
        height: LETTERS,
    };
    let theme = canvas.theme;
    let buffer = canvas.frame.buffer_mut();
    let name = screen::HOME_TITLE;
    let used = canvas
        .letters
        .draw(buffer, place, name, LETTERS, &theme, accent);
    canvas.put(LEFT, 2 + used, screen::HOME_SUBTITLE, second);
    used + 5
}

/// Where everything is kept, below what there is to choose; answers with its first row.
fn foot(canvas: &mut Canvas<'_, '_>, state: &State, below: usize) -> u16 {
    let area = canvas.area();
    let second = canvas.theme.second();
    let width = usize::from(area.width.saturating_sub(2 * LEFT).min(LINE_MOST + 10));
    let is_awaited = matches!(&state.stage, Stage::Home(home) if home.chosen.is_some());
    let lines = if is_awaited {
        vec![screen::NO_TOOLKIT.to_owned()]
    } else {
        let mut lines = wrap(&state.folder, width);
        // A long path gets the space: it says where everything is.
        if below + lines.len() + 3 <= usize::from(area.height) {
            lines.push(screen::HOME_OFFLINE.to_owned());
        }
        lines
    };
    let count = u16::try_from(lines.len()).unwrap_or(0);
    let top = area.height.saturating_sub(2 + count);
    canvas.lines(LEFT, top, &lines, second);
    top
}

fn line(canvas: &mut Canvas<'_, '_>, state: &State, item: HomeItem, is_chosen: bool, row: u16) {
    let (mark, style) = if is_chosen {
        ("▶", canvas.theme.strong())
    } else {
        (" ", canvas.theme.text())
    };
    let (accent, second) = (
        canvas.theme.accent(Accent::Bedoeling),
        canvas.theme.second(),
    );
    canvas.put(LEFT - 2, row, mark, accent);
    let width = usize::from(canvas.area().width.saturating_sub(LEFT + 2));
    canvas.put(LEFT, row, &cut(&words(state, item), width), style);
    // Half a word beside a choice says less than none.
    let more = more(item);
    if usize::from(BESIDE) + more.width() < usize::from(canvas.area().width) {
        canvas.put(BESIDE, row, more, second);
    }
}

fn words(state: &State, item: HomeItem) -> String {
    match item {
        HomeItem::Open(at) => {
            let open = &state.open[at];
            let day = open.started.map(|started| state.offset.date(started));
            screen::open_meeting(&open.title, open.team.as_deref(), day)
        }
        HomeItem::Concept => screen::left_concept(state.left_title()),
        HomeItem::Begin => screen::HOME_BEGIN.to_owned(),
        HomeItem::Card => screen::HOME_CARD.to_owned(),
        HomeItem::OpenMeetings => archive::open_meetings(state.unfinished()),
        HomeItem::Archive => archive::TITLE.to_owned(),
        HomeItem::RoomTest => room_test::TITLE.to_owned(),
        HomeItem::Alone => alone::HOME.to_owned(),
    }
}

/// What a choice is for, in a few words.
const fn more(item: HomeItem) -> &'static str {
    match item {
        HomeItem::Begin => screen::HOME_BEGIN_MORE,
        HomeItem::Card => screen::HOME_CARD_MORE,
        HomeItem::Alone => alone::HOME_MORE,
        HomeItem::Archive => screen::HOME_ARCHIVE_MORE,
        HomeItem::RoomTest => screen::HOME_ROOM_TEST_MORE,
        HomeItem::Open(_) | HomeItem::OpenMeetings | HomeItem::Concept => "",
    }
}
