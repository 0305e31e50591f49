//! One question for one person: what is asked, what was answered, and what its aid says.
use ratatui::layout::Rect;

use crate::app::{Focus, Meeting, State, Target};
use crate::domain::question_check;
use crate::domain::session::Session;
use crate::domain::solo::{self, Aid};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::room;
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, even, wrap};
use crate::words::{alone, question_check as words};

use super::{SIDE, WIDE, aids, edges, page, text_width, written};

/// The first row below the edge.
const TOP: u16 = 2;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    edges(canvas, state, meeting);
    let area = canvas.area();
    let on_page = meeting.aid() == Some(Aid::Brief);
    if on_page && meeting.view.shown {
        page::draw(canvas, state, meeting);
        return;
    }
    if area.width >= WIDE {
        let side = Rect::new(area.width - SIDE + 2, TOP, SIDE - 4, area.height - 4);
        if on_page {
            page::beside(canvas, side, meeting);
        } else {
            steps(canvas, side, meeting);
        }
    }
    let mut body = Rect {
        x: LEFT,
        y: TOP,
        width: text_width(area.width),
        height: area.height.saturating_sub(TOP + 2),
    };
    if let Some(capture) = state
        .capture()
        .filter(|capture| capture.target == Target::BriefPath)
    {
        room::typing(canvas, capture, meeting);
        body.height = body.height.saturating_sub(room::TYPING_ROWS + 1);
    }
    let wanted = wanted(state, meeting, body.width);
    let row = head(canvas, body, meeting.session(), wanted);
    let rest = Rect {
        y: row,
        height: body.bottom().saturating_sub(row),
        ..body
    };
    match meeting.aid() {
        Some(aid @ (Aid::Methode | Aid::Privacy | Aid::Brief))
            if state.focus() != Focus::Answer =>
        {
            aids::draw(canvas, rest, meeting, aid);
        }
        Some(_) | None => answer(canvas, rest, state, meeting),
    }
}

/// The rows that stand below the question, when there is space for all of them.
fn wanted(state: &State, meeting: &Meeting, width: u16) -> u16 {
    let here = meeting.session().here;
    match meeting.aid() {
        Some(aid @ (Aid::Methode | Aid::Privacy | Aid::Brief))
            if state.focus() != Focus::Answer =>
        {
            aids::height(meeting, aid, width)
        }
        Some(_) | None => {
            let text = state
                .capture()
                .map_or(meeting.written_at(here), |capture| capture.field.text());
            (written::height(text, width) + 3).clamp(5, 8)
        }
    }
}

/// What stands above the question: its title. A question to reflect on has none; it is about the
/// question of its werkpakket, so that stands there.
fn label(session: &Session, width: usize) -> Vec<String> {
    let title = &session.step().title;
    if title.is_empty() {
        wrap(&session.question, width)
    } else {
        vec![title.to_uppercase()]
    }
}

/// The title, the question, and its explanation where there is space; answers with the row after.
fn head(canvas: &mut Canvas<'_, '_>, body: Rect, session: &Session, wanted: u16) -> u16 {
    let step = session.step();
    let width = usize::from(body.width.min(LINE_MOST));
    let label = label(session, width);
    let asked = step.question.as_deref().unwrap_or(step.heading());
    let question = even(asked, width);
    let explanation = wrap(step.explanation.as_deref().unwrap_or_default(), width);
    let count = |lines: &[String]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let left = body
        .height
        .saturating_sub(count(&label) + count(&question) + 1 + wanted);
    let explains = !explanation.is_empty() && count(&explanation) <= left;
    let spare = left.saturating_sub(if explains { count(&explanation) } else { 0 });
    let mut row = body.y;
    if !label.is_empty() {
        let accent = canvas.theme.accent(Accent::Denk);
        row = canvas.lines(body.x, row, &label, accent) + u16::from(spare >= 2);
    }
    let strong = canvas.theme.strong();
    row = canvas.lines(body.x, row, &question, strong);
    if explains {
        row += u16::from(spare >= 3);
        let second = canvas.theme.second();
        row = canvas.lines(body.x, row, &explanation, second);
    }
    let line = canvas.theme.line();
    row += u16::from(spare >= 4);
    canvas.put(body.x, row, &"─".repeat(usize::from(body.width)), line);
    row + 1 + u16::from(spare >= 5)
}

/// The answer with its remarks and what Enter does; or the field in which it is written.
fn answer(canvas: &mut Canvas<'_, '_>, area: Rect, state: &State, meeting: &Meeting) {
    let second = canvas.theme.second();
    if let Some(capture) = state
        .capture()
        .filter(|capture| capture.target == Target::Answer)
    {
        let field = Rect {
            height: area.height.saturating_sub(1),
            ..area
        };
        written::typing(canvas, field, meeting, capture);
        let help = area.bottom().saturating_sub(1);
        canvas.put(area.x, help, alone::TYPING_HELP, second);
        return;
    }
    let text = meeting.written_at(meeting.session().here);
    let remarks = remarks(meeting, text, usize::from(area.width));
    let below = u16::try_from(remarks.len()).unwrap_or(0) + 1;
    let place = Rect {
        height: area.height.saturating_sub(below).max(1),
        ..area
    };
    let mut row = written::draw(canvas, place, meeting, text);
    let spare = area.bottom().saturating_sub(row + below);
    row += u16::from(spare > 0 && !remarks.is_empty());
    row = canvas.lines(area.x, row, &remarks, second);
    row += u16::from(spare > 1);
    let offer = if text.is_empty() {
        alone::OFFER_WRITE
    } else {
        alone::OFFER_REWRITE
    };
    let strong = canvas.theme.strong();
    canvas.put(area.x, row, offer, strong);
}

/// What the check of a question says, in lines.
fn remarks(meeting: &Meeting, text: &str, width: usize) -> Vec<String> {
    if meeting.aid() != Some(Aid::Vraagcheck) || text.is_empty() || meeting.private.masked {
        return Vec::new();
    }
    let found = question_check::check(text, solo::weighs_values(meeting.session()));
    if found.is_empty() {
        return wrap(words::GOOD, width);
    }
    let mut lines = Vec::new();
    for remark in found.iter().map(words::remark) {
        let marks = std::iter::once("• ").chain(std::iter::repeat("  "));
        let wrapped = wrap(&remark, width.saturating_sub(2)).into_iter();
        lines.extend(
            marks
                .zip(wrapped)
                .map(|(mark, line)| format!("{mark}{line}")),
        );
    }
    lines
}

/// The questions beside the one that is asked: where we are, and what was answered.
fn steps(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting) {
    let session = meeting.session();
    let second = canvas.theme.second();
    let strong = canvas.theme.strong();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(area.x, area.y, alone::STEPS, second);
    let mut row = area.y + 2;
    for step in &session.steps {
        let is_here = step.nr == session.here;
        let mark = if step.answer.is_some() { "✓" } else { " " };
        let sign = if is_here { "▶" } else { mark };
        canvas.put(area.x, row, sign, accent);
        let style = if is_here { strong } else { second };
        let width = usize::from(area.width.saturating_sub(2));
        canvas.put(area.x + 2, row, &cut(step.heading(), width), style);
        row += 1;
        if row >= area.bottom() {
            break;
        }
    }
}
