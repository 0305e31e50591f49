//! Every key, drawn from the keymap. It scrolls; it never leaves a key out.
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Focus, State};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::tui::{keymap, labels};
use crate::words::screen;

use super::edge;

/// Between the keys and their words.
const GAP: u16 = 3;

/// The keys of one focus with their words: keys that do the same stand together.
pub(in crate::tui) fn rows(focus: Focus) -> Vec<(String, &'static str)> {
    let mut rows: Vec<(Vec<String>, &'static str)> = Vec::new();
    for binding in keymap::active(focus) {
        let words = labels::action(binding.action);
        let keys = binding.keys.iter().map(|key| keymap::name(*key));
        match rows.iter_mut().find(|(_, known)| *known == words) {
            Some((known, _)) => known.extend(keys),
            None => rows.push((keys.collect(), words)),
        }
    }
    rows.into_iter()
        .map(|(keys, words)| (keys.join(" "), words))
        .collect()
}

/// One line on the screen: part of a row, since words may take more than one.
struct Line {
    /// Which row, from 0.
    row: usize,
    keys: String,
    words: String,
}

/// The lines of the help at this size, the column of the words, and how many fit at once.
fn lines(state: &State) -> (Vec<Line>, u16, usize) {
    let below = State {
        overlay: None,
        ..state.clone()
    };
    let rows = rows(below.focus());
    let widest = rows.iter().map(|(keys, _)| keys.width()).max();
    let words_at = LEFT + u16::try_from(widest.unwrap_or(0)).unwrap_or(0) + GAP;
    let (width, height) = state.size;
    let room = usize::from(width.saturating_sub(words_at + 1)).max(1);
    let mut lines = Vec::new();
    for (row, (keys, words)) in rows.into_iter().enumerate() {
        let mut keys = Some(keys);
        lines.extend(wrap(words, room).into_iter().map(|words| Line {
            row,
            keys: keys.take().unwrap_or_default(),
            words,
        }));
    }
    (
        lines,
        words_at,
        usize::from(height.saturating_sub(6)).max(1),
    )
}

/// How far the help can be scrolled at this size.
pub(in crate::tui) fn last_scroll(state: &State) -> u16 {
    let (lines, _, space) = lines(state);
    u16::try_from(lines.len().saturating_sub(space)).unwrap_or(u16::MAX)
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, scroll: u16) {
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, screen::HELP, accent);
    let (lines, words_at, space) = lines(state);
    let first = usize::from(scroll.min(last_scroll(state)));
    let shown = &lines[first..(first + space).min(lines.len())];
    let (strong, text, second) = (
        canvas.theme.strong(),
        canvas.theme.text(),
        canvas.theme.second(),
    );
    for (line, y) in shown.iter().zip(3..) {
        canvas.put(LEFT, y, &line.keys, strong);
        canvas.put(words_at, y, &line.words, text);
    }
    if let (Some(top), Some(bottom), true) = (shown.first(), shown.last(), lines.len() > space) {
        let rows = lines.last().map_or(0, |line| line.row + 1);
        let part = screen::part_of_keys(top.row + 1, bottom.row + 1, rows);
        canvas.put(LEFT, canvas.area().height.saturating_sub(2), &part, second);
    }
    edge::footer(canvas, state, Focus::Page, true);
}
