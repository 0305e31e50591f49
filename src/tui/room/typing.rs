//! The line that is being typed, at the bottom of the screen.
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Capture, Meeting, Target};
use crate::domain::change::LineKind;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{alone, screen};

/// The rows that typing takes above the bottom row.
pub(in crate::tui) const ROWS: u16 = 2;

/// What stands before the cursor, and one line of help.
pub(super) const fn labels(target: &Target) -> (&'static str, &'static str) {
    match target {
        Target::Line(LineKind::Afspraak) => (
            screen::line_label(LineKind::Afspraak),
            screen::HELP_AFSPRAAK,
        ),
        Target::Line(kind) => (screen::line_label(*kind), screen::HELP_LINE),
        Target::Who { .. } => (screen::LABEL_WHO, screen::HELP_WHO),
        Target::When { asked: false, .. } => (screen::LABEL_WHEN, screen::HELP_WHEN),
        Target::When { asked: true, .. } => (screen::LABEL_WHEN, screen::HELP_WHEN_AGAIN),
        Target::LookBack { asked: false } => (screen::LABEL_LOOK_BACK, screen::HELP_LOOK_BACK),
        Target::LookBack { asked: true } => (screen::LABEL_LOOK_BACK, screen::HELP_LOOK_BACK_AGAIN),
        Target::NewItem => (screen::LABEL_ITEM, screen::HELP_ITEM),
        Target::ItemText(_) => (screen::LABEL_ITEM, screen::HELP_KEPT_ON),
        Target::Reason(_) => (screen::LABEL_REASON, screen::HELP_REASON),
        Target::RuleOf(_) => (screen::LABEL_RULE_OF, screen::HELP_RULE_OF),
        Target::Habit(_) => (screen::LABEL_HABIT, screen::HELP_HABIT),
        Target::Answer => ("", alone::TYPING_HELP),
        Target::BriefPath => (alone::PATH_LABEL, alone::PATH_HELP),
    }
}

pub(in crate::tui) fn draw(canvas: &mut Canvas<'_, '_>, capture: &Capture, meeting: &Meeting) {
    let area = canvas.area();
    let (label, help) = labels(&capture.target);
    let bottom = area.height.saturating_sub(2);
    let rule = "─".repeat(usize::from(area.width.saturating_sub(2 * LEFT)));
    let line = canvas.theme.line();
    canvas.put(LEFT, bottom.saturating_sub(3), &rule, line);
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let end = canvas.put(LEFT, bottom - 2, label, accent);
    let x = end + 2;
    let width = usize::from(area.width.saturating_sub(x + LEFT));
    let (before, after) = window(&capture.field, width);
    let text = canvas.theme.text();
    let cursor = canvas.put(x, bottom - 2, &before, text);
    canvas.put(cursor, bottom - 2, &after, text);
    canvas.cursor(cursor.min(area.width - 1), bottom - 2);
    let second = canvas.theme.second();
    let names = &meeting.session().participants;
    if matches!(capture.target, Target::Who { .. }) && !names.is_empty() {
        let numbered = names
            .iter()
            .enumerate()
            .map(|(at, name)| format!("{} {name}", at + 1));
        let names = numbered.collect::<Vec<_>>().join("  ");
        let width = usize::from(area.width.saturating_sub(2 * LEFT));
        canvas.put(LEFT, bottom - 1, &cut(&names, width), second);
    } else {
        canvas.put(LEFT, bottom - 1, help, second);
    }
}

/// The part of the text around the cursor that fits: all of it when it can, else its end.
fn window(field: &crate::app::Field, width: usize) -> (String, String) {
    let (before, after) = field.halves();
    let mut kept: Vec<&str> = Vec::new();
    let mut used = 1;
    for grapheme in before.graphemes(true).rev() {
        if used + grapheme.width() > width {
            break;
        }
        used += grapheme.width();
        kept.push(grapheme);
    }
    let before: String = kept.into_iter().rev().collect();
    let mut rest = String::new();
    for grapheme in after.graphemes(true) {
        if used + grapheme.width() > width {
            break;
        }
        used += grapheme.width();
        rest.push_str(grapheme);
    }
    (before, rest)
}
