//! The first screen.
use crate::app::{Focus, Home, HomeItem, State};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::{alone, screen};

use super::edge;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, home: Home) {
    let area = canvas.area();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let second = canvas.theme.second();
    let end = canvas.put(LEFT, 1, screen::HOME_TITLE, accent);
    canvas.put(end + 2, 1, screen::HOME_SUBTITLE, second);
    let items = Home::items(state.open.len());
    let mut row = 4;
    for (at, item) in items.iter().enumerate() {
        let chosen = at == home.cursor.min(items.len() - 1);
        let (mark, style) = if chosen {
            ("▶", canvas.theme.strong())
        } else {
            (" ", canvas.theme.text())
        };
        let mark_style = canvas.theme.accent(Accent::Bedoeling);
        canvas.put(LEFT - 2, row, mark, mark_style);
        canvas.put(LEFT, row, &words(state, *item), style);
        row += 2;
    }
    let width = usize::from(area.width.saturating_sub(2 * LEFT).min(LINE_MOST + 10));
    let mut lines = wrap(&state.folder, width);
    lines.push(screen::HOME_OFFLINE.to_owned());
    if state.toolkit.is_none() {
        lines = vec![screen::NO_TOOLKIT.to_owned()];
    }
    let count = u16::try_from(lines.len()).unwrap_or(0);
    let top = area.height.saturating_sub(2 + count);
    canvas.lines(LEFT, top.max(row), &lines, second);
    edge::footer(canvas, state, Focus::Home, true);
}

fn words(state: &State, item: HomeItem) -> String {
    match item {
        HomeItem::Open(at) => {
            let open = &state.open[at];
            let day = open.started.map(|started| state.offset.date(started));
            screen::open_meeting(&open.title, open.team.as_deref(), day)
        }
        HomeItem::Begin => screen::HOME_BEGIN.to_owned(),
        HomeItem::Card => screen::HOME_CARD.to_owned(),
        HomeItem::Alone => alone::HOME.to_owned(),
    }
}
