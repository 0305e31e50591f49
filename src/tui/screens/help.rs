//! Every key, drawn from the keymap. It scrolls; it never leaves a key out.
use crate::app::{Action, Focus, Overlay, State};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::{keymap, labels};
use crate::words::screen;

use super::edge;

/// The keys of one focus with their words: keys that do the same stand together.
pub(in crate::tui) fn rows(focus: Focus) -> Vec<(String, &'static str)> {
    let mut rows: Vec<(Vec<String>, &'static str, Action)> = Vec::new();
    for binding in keymap::active(focus) {
        let words = labels::action(binding.action);
        let keys = binding.keys.iter().map(|key| keymap::name(*key));
        match rows.iter_mut().find(|(_, known, _)| *known == words) {
            Some((known, ..)) => known.extend(keys),
            None => rows.push((keys.collect(), words, binding.action)),
        }
    }
    rows.into_iter()
        .map(|(keys, words, _)| (keys.join(" "), words))
        .collect()
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, scroll: u16) {
    let below = State {
        overlay: None,
        ..state.clone()
    };
    let focus = below.focus();
    debug_assert!(matches!(state.overlay, Some(Overlay::Help { .. })));
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, screen::HELP, accent);
    let rows = rows(focus);
    let space = usize::from(canvas.area().height.saturating_sub(6)).max(1);
    let first = usize::from(scroll).min(rows.len().saturating_sub(space));
    let (strong, text, second) = (
        canvas.theme.strong(),
        canvas.theme.text(),
        canvas.theme.second(),
    );
    for (at, (keys, words)) in rows.iter().enumerate().skip(first).take(space) {
        let y = 3 + u16::try_from(at - first).unwrap_or(0);
        canvas.put(LEFT, y, keys, strong);
        canvas.put(LEFT + 17, y, words, text);
    }
    if rows.len() > space {
        let last = (first + space).min(rows.len());
        let shown = screen::part_of_keys(first + 1, last, rows.len());
        canvas.put(LEFT, canvas.area().height.saturating_sub(2), &shown, second);
    }
    edge::footer(canvas, state, Focus::Page, true);
}
