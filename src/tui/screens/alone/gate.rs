//! The passphrase: what can be done with it, and the field in which nobody reads along.
use unicode_segmentation::UnicodeSegmentation as _;

use crate::app::{Ask, Focus, Gate, GateItem, LEAST, Remark, State};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::screens::edge;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::passphrase as words;

fn width(canvas: &Canvas<'_, '_>) -> usize {
    usize::from(canvas.area().width.saturating_sub(2 * LEFT).min(LINE_MOST))
}

/// What can be done with it.
pub(in crate::tui::screens) fn menu(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let guard = state.vault.guard;
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let (strong, text, second) = (
        canvas.theme.strong(),
        canvas.theme.text(),
        canvas.theme.second(),
    );
    canvas.put(LEFT, 1, words::heading(guard), accent);
    let lines = wrap(&words::why(guard), width(canvas));
    let first = canvas.lines(LEFT, 3, &lines, second) + 1;
    for (row, (at, item)) in (first..).zip(GateItem::of(guard).iter().enumerate()) {
        if at == cursor {
            canvas.put(LEFT - 2, row, "▶", accent);
        }
        let style = if at == cursor { strong } else { text };
        canvas.put(LEFT, row, item_words(state, *item), style);
    }
    edge::footer(canvas, state, Focus::List, true);
}

/// A line of that list.
fn item_words(state: &State, item: GateItem) -> &'static str {
    match item {
        GateItem::Give => words::GIVE,
        GateItem::NotNow if state.vault.guard.is_set() => words::NEVER_MIND,
        GateItem::NotNow => words::NOT_NOW,
        GateItem::Never => words::NEVER,
        GateItem::Change => words::CHANGE,
        GateItem::Finish => words::FINISH,
        GateItem::Lock => words::LOCK,
        GateItem::Remove => words::REMOVE,
    }
}

/// The field, in dots.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, gate: &Gate) {
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    let (asks, help) = match gate.ask {
        Ask::Open => (words::ASK, ""),
        Ask::Other => (words::ASK_OTHER, ""),
        Ask::New => (words::ASK_NEW, words::HELP_NEW),
        Ask::Again => (words::ASK_AGAIN, words::HELP_AGAIN),
        Ask::Remove => (words::TITLE, ""),
    };
    canvas.put(LEFT, 1, asks, accent);
    let help = wrap(help, width(canvas));
    let row = canvas.lines(LEFT, 3, &help, second) + 1;
    if gate.is_busy {
        let busy = match gate.ask {
            Ask::Open | Ask::Other => words::BUSY_OPEN,
            Ask::New | Ask::Again => words::BUSY_ALL,
            Ask::Remove => words::BUSY_REMOVE,
        };
        let lines = wrap(busy, width(canvas));
        canvas.lines(LEFT, row, &lines, strong);
        return;
    }
    let most = width(canvas).saturating_sub(3);
    let (before, after) = gate.field.halves();
    let dots = |text: &str| text.graphemes(true).count();
    let cursor = dots(before).min(most);
    let all = (dots(before) + dots(after)).min(most);
    canvas.put(LEFT, row, "›", accent);
    canvas.put(LEFT + 2, row, &"•".repeat(all), strong);
    let remark = gate.remark.map(|remark| match remark {
        Remark::Wrong => words::WRONG.to_owned(),
        Remark::Differ => words::DIFFER.to_owned(),
        Remark::Short => words::too_short(LEAST),
    });
    if let Some(remark) = remark {
        let warn = canvas.theme.accent(Accent::Warn);
        let lines = wrap(&remark, width(canvas));
        canvas.lines(LEFT, row + 2, &lines, warn);
    }
    canvas.cursor(LEFT + 2 + u16::try_from(cursor).unwrap_or(0), row);
    if state.notice.is_some() {
        return edge::footer(canvas, state, Focus::Gate, true);
    }
    let keys = match gate.ask {
        Ask::Open | Ask::Other => words::KEYS_OPEN,
        Ask::New | Ask::Again | Ask::Remove => words::KEYS_NEW,
    };
    let last = canvas.area().height.saturating_sub(1);
    canvas.put(2, last, keys, second);
}
