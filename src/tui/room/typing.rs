//! The line that is being typed, at the bottom of the screen.
use chrono::{Days, NaiveDate};

use crate::app::{Capture, Meeting, Target};
use crate::domain::change::LineKind;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::screens::edge;
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{alone, board_shapes, menu, prepare, screen, steps};

/// The rows that typing takes above the bottom row.
pub(in crate::tui) const ROWS: u16 = 2;

/// What stands before the cursor, and one line of help.
pub(super) const fn labels(target: &Target) -> (&'static str, &'static str) {
    match target {
        Target::Line(LineKind::Afspraak) | Target::Act(_) => (
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
        Target::CasusName => (steps::LABEL_CASUS_NAME, prepare::HELP_CASUS_NAME),
        Target::CasusSituation => (steps::LABEL_CASUS, prepare::HELP_CASUS),
        Target::PutOff { asked: false, .. } => (steps::LABEL_PUT_OFF, steps::HELP_PUT_OFF),
        Target::PutOff { asked: true, .. } => (steps::LABEL_PUT_OFF, steps::HELP_PUT_OFF_AGAIN),
        Target::People => (menu::LABEL_PEOPLE, menu::HELP_PEOPLE),
        Target::Answer => ("", alone::TYPING_HELP),
        Target::BriefPath => (alone::PATH_LABEL, alone::PATH_HELP),
    }
}

/// How many days from now an empty line means, where the group looks back.
const TWO_WEEKS: Days = Days::new(14);

/// The line of help, with the names or the day that belong to it now.
fn help(capture: &Capture, meeting: &Meeting, today: Option<NaiveDate>) -> String {
    let names = &meeting.session().participants;
    let (_, help) = labels(&capture.target);
    match capture.target {
        Target::Who { .. } if !names.is_empty() => {
            let numbered = (1..).zip(names).map(|(at, name)| format!("{at} {name}"));
            numbered.collect::<Vec<_>>().join("  ")
        }
        Target::LookBack { asked: false } => {
            let day = today.and_then(|today| today.checked_add_days(TWO_WEEKS));
            day.map_or_else(|| help.to_owned(), screen::help_look_back)
        }
        _ => help.to_owned(),
    }
}

pub(in crate::tui) fn draw(canvas: &mut Canvas<'_, '_>, capture: &Capture, meeting: &Meeting) {
    draw_on(canvas, capture, meeting, None);
}

/// The same on a day that is known: the line of help can name another one.
pub(in crate::tui) fn draw_on(
    canvas: &mut Canvas<'_, '_>,
    capture: &Capture,
    meeting: &Meeting,
    today: Option<NaiveDate>,
) {
    let area = canvas.area();
    let (label, _) = labels(&capture.target);
    let bottom = area.height.saturating_sub(2);
    let rule = "─".repeat(usize::from(area.width.saturating_sub(2 * LEFT)));
    let line = canvas.theme.line();
    canvas.put(LEFT, bottom.saturating_sub(3), &rule, line);
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let in_vak = in_vak(capture, meeting);
    let label = in_vak.as_deref().unwrap_or(label);
    let end = canvas.put(LEFT, bottom - 2, label, accent);
    let x = end + 2;
    let width = usize::from(area.width.saturating_sub(x + LEFT));
    let (before, after) = edge::around(&capture.field, width);
    let text = canvas.theme.text();
    let cursor = canvas.put(x, bottom - 2, &before, text);
    canvas.put(cursor, bottom - 2, &after, text);
    canvas.cursor(cursor.min(area.width - 1), bottom - 2);
    let second = canvas.theme.second();
    let width = usize::from(area.width.saturating_sub(2 * LEFT));
    let help = help(capture, meeting, today);
    canvas.put(LEFT, bottom - 1, &cut(&help, width), second);
}

/// Where a new line goes, on a board where it goes at once to the chosen vak.
fn in_vak(capture: &Capture, meeting: &Meeting) -> Option<String> {
    let board = meeting.session().step().board.as_ref()?;
    let at = meeting.view.board?.vak;
    let vak = board.layout.vakken.get(at)?;
    let at_once = board.layout.bord.takes_lines_at_once() && capture.target == Target::NewItem;
    at_once.then(|| board_shapes::typed_in(at + 1, &vak.title))
}
