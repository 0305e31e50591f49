//! What goes on now: what the room reads, how its time stands, and what Enter does.
use std::cmp::Ordering;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::{Meeting, State};
use crate::domain::step::{Step, StepKind};
use crate::domain::timer::Remaining;
use crate::tui::boards;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::room::step::List;
use crate::tui::room::{self, lists, step as room_step, typing};
use crate::tui::theme::Accent;
use crate::tui::wrap::{even, wrap};
use crate::words::{cockpit as words, names, round, time, windows};

use super::{AIRY, cells, heading, rows, yours};

/// From this many rows on there is air between the parts.
const ROOMY: u16 = 24;

/// Whether the group works on a board, or one with something on it is shown.
pub(super) fn shows_board(state: &State, meeting: &Meeting) -> bool {
    room_step::shows_board(state, meeting)
}

/// Whether the step fills the space with a board or a list.
fn fills(state: &State, meeting: &Meeting) -> bool {
    let list = List::of(state, meeting.session().step());
    list.is_some() || meeting.view.shown || shows_board(state, meeting)
}

/// The words of a step that shows one question, line by line.
struct Said {
    /// A row between the parts, where there is space for it.
    air: u16,
    question: Vec<String>,
    below: Vec<(Vec<String>, bool)>,
}

impl Said {
    /// As much as fits in so many rows: the question is always whole, what explains it goes first.
    fn of(state: &State, meeting: &Meeting, area: Rect) -> Self {
        let step = meeting.session().step();
        let width = usize::from(area.width.min(LINE_MOST));
        let page = room_step::page_of(state, meeting, step);
        let reads = step.kind == StepKind::Verhaal && area.height < ROOMY;
        let mut said = Self {
            air: u16::from(area.height >= ROOMY),
            question: even(&page.question, width),
            below: page
                .below
                .iter()
                // Who reads aloud needs the rows for the story.
                .filter(|_| !reads)
                .map(|(text, soft)| (wrap(text, width), *soft))
                .collect(),
        };
        if step.parts().len() > 1 && area.height >= 12 {
            said.below.push((wrap(&parts(step), width), true));
        }
        if meeting.takes_turns() {
            let turn = meeting.turn().map(round::turn);
            let waits = round::not_yet(&meeting.without_turn());
            let lines = turn.into_iter().map(|turn| (turn, false));
            let lines = lines.chain([(waits, true)]);
            said.below
                .extend(lines.map(|(line, soft)| (wrap(&line, width), soft)));
        }
        let most = area.height.saturating_sub(bar_rows(step, area) + 1);
        while said.rows() > most {
            let soft = said.below.iter().rposition(|(_, soft)| *soft);
            match soft.or_else(|| said.below.len().checked_sub(1)) {
                Some(at) => drop(said.below.remove(at)),
                None => break,
            }
        }
        said
    }

    fn rows(&self) -> u16 {
        let below = self.below.iter().map(|(lines, _)| rows(lines));
        let air = self.air * (1 + u16::try_from(self.below.len()).unwrap_or(u16::MAX));
        rows(&self.question) + below.sum::<u16>() + air
    }
}

/// "✓ Stil 2 min · ▶ Rondje 9 min"
fn parts(step: &Step) -> String {
    let at = usize::from(step.part);
    let parts = step.parts().into_iter().enumerate();
    let said = parts.map(|(index, part)| {
        let mark = match index.cmp(&at) {
            Ordering::Less => "✓ ",
            Ordering::Equal => words::PART_NOW,
            Ordering::Greater => "",
        };
        let now = step.current_part().filter(|_| index == at);
        let name = names::part(part.kind);
        match now.unwrap_or(part).minutes {
            0 => format!("{mark}{name}"),
            minutes => format!("{mark}{name} {}", time::minutes_short(minutes)),
        }
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// The rows of the time of a step.
fn bar_rows(step: &Step, area: Rect) -> u16 {
    let shown = step.timer.is_touched() && step.minutes > 0;
    u16::from(shown) * (1 + u16::from(area.height >= ROOMY))
}

/// How many rows the part takes of this area.
pub(super) fn height(state: &State, meeting: &Meeting, area: Rect) -> u16 {
    let step = meeting.session().step();
    if fills(state, meeting) {
        let kept = yours::kept(state, meeting, area);
        return area.height.saturating_sub(kept);
    }
    1 + Said::of(state, meeting, area).rows() + bar_rows(step, area)
}

/// Draws it; answers with the row below.
pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    state: &State,
    meeting: &Meeting,
) -> u16 {
    let step = meeting.session().step();
    let height = height(state, meeting, area);
    let bottom = area.y + height;
    title(canvas, area, state, meeting);
    let inside = Rect {
        y: area.y + 1,
        height: height.saturating_sub(1 + bar_rows(step, area)),
        ..area
    };
    if shows_board(state, meeting) {
        boards::draw(canvas, inside, meeting, state.capture().is_some(), true);
    } else if meeting.view.shown && !room_step::stays(state, step) {
        lists::captured(canvas, inside, state, meeting);
    } else {
        match List::of(state, step) {
            Some(list) => list.draw(canvas, inside, state, meeting),
            None => question(canvas, inside, &Said::of(state, meeting, area)),
        }
    }
    if bar_rows(step, area) > 0 {
        bar(canvas, area, bottom - 1, step, state);
    }
    bottom
}

/// "NU · stap 4 van 8", and the kind of step.
fn title(canvas: &mut Canvas<'_, '_>, area: Rect, state: &State, meeting: &Meeting) {
    let session = meeting.session();
    heading(canvas, area, area.y, words::NOW);
    let step = session.step();
    let style = canvas.theme.accent(room_step::accent(step.kind));
    let x = area.x + cells(words::NOW) + 2;
    let end = canvas.put(x, area.y, names::step_kind(step.kind), style);
    let second = canvas.theme.second();
    let end = canvas.put(end + 2, area.y, &room::place(session), second);
    if meeting.view.story && state.window.is_some() {
        canvas.put(end, area.y, windows::ROOM_READS, second);
    }
}

fn question(canvas: &mut Canvas<'_, '_>, area: Rect, said: &Said) {
    let strong = canvas.theme.strong();
    let mut row = canvas.lines(area.x, area.y + said.air, &said.question, strong);
    for (lines, soft) in &said.below {
        let style: Style = if *soft {
            canvas.theme.second()
        } else {
            canvas.theme.text()
        };
        row = canvas.lines(area.x, row + said.air, lines, style);
    }
}

/// The bar, the minutes, and past the end a word that only the facilitator reads.
fn bar(canvas: &mut Canvas<'_, '_>, area: Rect, row: u16, step: &Step, state: &State) {
    let width = area.width / 2;
    let place = Rect {
        y: row,
        width,
        ..area
    };
    let guide = step.guide(state.now);
    let accent = room_step::accent(step.kind);
    let end = room::time_bar_at(canvas, place, guide, state.now, accent);
    let over = !guide.follows && matches!(guide.remaining(state.now), Remaining::Over(_));
    if over && end + 2 + cells(words::TIME_IS_UP) <= area.right() {
        let bedoeling = canvas.theme.accent(Accent::Bedoeling);
        canvas.put(end + 2, row, words::TIME_IS_UP, bedoeling);
    }
}

/// The input line while typing, else what Enter does. Answers with the columns that it takes of
/// the row above the footer.
pub(super) fn bottom(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) -> u16 {
    let area = canvas.area();
    if let Some(capture) = state.capture() {
        let today = state.offset.date(state.now);
        typing::draw_on(canvas, capture, meeting, Some(today));
        let x = area.width.saturating_sub(LEFT + cells(words::TYPING));
        let accent = canvas.theme.accent(Accent::Bedoeling);
        canvas.put(x.saturating_sub(1), area.height - 5, " ", accent);
        canvas.put(x, area.height - 5, words::TYPING, accent);
        return 0;
    }
    let step = meeting.session().step();
    // The story is here already: there is nothing to open, but for the room.
    let is_here = step.kind == StepKind::Verhaal && state.window.is_none();
    if meeting.sorts() || is_here {
        return 0;
    }
    if let Some(offer) = room_step::offer(state, meeting, step, shows_board(state, meeting)) {
        let strong = canvas.theme.strong();
        let compact = area.height < AIRY;
        let row = area.height - if compact { 2 } else { 3 };
        let end = canvas.put(LEFT, row, &offer, strong);
        return if compact { end } else { 0 };
    }
    0
}
