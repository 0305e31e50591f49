//! What the room sees in each kind of step.
use crate::app::{Focus, Meeting, State};
use crate::domain::step::{Step, StepKind};
use crate::tui::boards;
use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::screens::alone;
use crate::tui::theme::Accent;
use crate::tui::wrap::{even, wrap};
use crate::words::{names, screen, time as said};

use super::{Page, body, lists, page, time, typing};

/// The colour that belongs to a kind of step.
const fn accent(kind: StepKind) -> Accent {
    match kind {
        StepKind::Denkkaart | StepKind::Trekking | StepKind::Vraag | StepKind::Gesprek => {
            Accent::Denk
        }
        StepKind::Doekaart | StepKind::Oogst | StepKind::Afspraken => Accent::Doe,
        StepKind::Werkplaat | StepKind::Cirkel | StepKind::Casus => Accent::Hoort,
        StepKind::Opening
        | StepKind::Rondje
        | StepKind::Terugblik
        | StepKind::Verhaal
        | StepKind::Film
        | StepKind::Pauze => Accent::Bedoeling,
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let step = meeting.session().step();
    let focus = state.focus();
    let typed = state.capture();
    if let Some(capture) = typed {
        typing::draw(canvas, capture, meeting);
    }
    let shows_board = step.board.as_ref().is_some_and(|board| {
        !board.is_empty() || meeting.view.board.is_some() || matches!(focus, Focus::Sorting)
    });
    let below = typed.map_or(0, |_| typing::ROWS);
    let mut area = body(canvas.area());
    let offer = if typed.is_none() && !matches!(focus, Focus::Sorting) {
        offer(meeting, step, shows_board)
    } else {
        None
    };
    let both = offer.is_some() && step.timer.is_touched();
    let air = time::above(canvas.area().height);
    let above = if both && air > 1 { air } else { 0 };
    area.height = area.height.saturating_sub(below.max(above));
    if shows_board {
        boards::draw(canvas, area, meeting, typed.is_some());
    } else if meeting.view.story {
        story(canvas, state, meeting);
    } else if meeting.view.shown {
        lists::captured(canvas, area, meeting);
    } else {
        match step.kind {
            StepKind::Doekaart => lists::acts(canvas, area, state, meeting),
            StepKind::Oogst => lists::oogst(canvas, area, meeting),
            StepKind::Afspraken => lists::afspraken(canvas, area, state, meeting),
            _ => {
                page::question(canvas, area, &page_of(state, meeting, step));
            }
        }
    }
    if typed.is_none() && !matches!(focus, Focus::Sorting) {
        time::row(canvas, step, state.now, offer.as_deref(), accent(step.kind));
    }
}

/// What Enter does here, in words; none when it does nothing.
fn offer(meeting: &Meeting, step: &Step, shows_board: bool) -> Option<String> {
    let fixed = |words: &str| Some(words.to_owned());
    match step.kind {
        StepKind::Verhaal if meeting.view.story => fixed(screen::OFFER_STORY_AWAY),
        StepKind::Verhaal => fixed(screen::OFFER_STORY),
        _ if step.board.is_some() => {
            let working = shows_board && meeting.view.board.is_some();
            (!working).then(|| screen::OFFER_BOARD.to_owned())
        }
        StepKind::Doekaart if meeting.view.choice.is_some() => fixed(screen::OFFER_ACT),
        StepKind::Doekaart => fixed(screen::OFFER_OWN_ACT),
        StepKind::Oogst if meeting.view.choice.is_some() => fixed(screen::OFFER_TAKE),
        StepKind::Oogst => fixed(screen::OFFER_OOGST),
        StepKind::Afspraken => fixed(screen::OFFER_AFSPRAAK),
        kind if kind.offers_time() && !step.timer.is_touched() => {
            Some(screen::offer_time(step.allowed_minutes()))
        }
        _ => None,
    }
}

/// The page of a step that shows one question.
fn page_of(state: &State, meeting: &Meeting, step: &Step) -> Page {
    let label = names::step_kind(step.kind).to_uppercase();
    let mut below = Vec::new();
    match step.kind {
        StepKind::Opening => {
            let session = meeting.session();
            let begun = session.started.unwrap_or(state.now);
            let end = begun + chrono::TimeDelta::minutes(session.minutes.into());
            let end = session.end.unwrap_or_else(|| session.offset.time(end));
            below.push((screen::ready_at(end), false));
            below.push((screen::kept_at_opening(session.bewaren).to_owned(), false));
        }
        StepKind::Rondje => below.push((screen::WHO_BEGINS.to_owned(), false)),
        _ => {}
    }
    let parts = step.parts();
    // The explanation belongs to the first look: once the time runs there is only the question.
    let talking = step.kind.offers_time() && (step.timer.is_touched() || step.part > 0);
    let explanation = step
        .explanation
        .clone()
        .filter(|_| !talking)
        .map(|text| (text, true));
    if let Some(part) = parts.get(usize::from(step.part)) {
        let minutes = said::minutes(part.minutes);
        let words = format!("▶ {} ({minutes})", names::part_explained(part.kind));
        below.extend(explanation);
        below.push((words, false));
    } else {
        below.extend(explanation);
    }
    let question = step.question.clone().unwrap_or_else(|| step.title.clone());
    Page {
        label: Some((label, accent(step.kind))),
        question,
        below,
    }
}

/// The lines of the story on a page, and how many pages there are.
fn story_pages(state: &State, meeting: &Meeting) -> Vec<Vec<String>> {
    let pakket = meeting.pakket(state.toolkit.as_deref());
    let text = pakket
        .and_then(|pakket| pakket.story.as_deref())
        .unwrap_or(screen::STORY_GONE);
    let (width, height) = state.size;
    let columns = usize::from(width.saturating_sub(8).min(LINE_MOST));
    let rows = usize::from(height.saturating_sub(8).max(1));
    let mut pages: Vec<Vec<String>> = vec![Vec::new()];
    for paragraph in text.trim().split("\n\n") {
        let lines = wrap(&paragraph.replace('\n', " "), columns);
        let last = pages.last_mut().expect("there is always a last page");
        let gap = usize::from(!last.is_empty());
        // A paragraph that fits on a page is not torn apart.
        if last.len() + gap + lines.len() > rows && !last.is_empty() {
            pages.push(Vec::new());
        }
        for line in lines {
            let last = pages.last_mut().expect("there is always a last page");
            if last.len() == rows {
                pages.push(vec![line]);
            } else {
                last.push(line);
            }
        }
        let last = pages.last_mut().expect("there is always a last page");
        if last.len() < rows {
            last.push(String::new());
        }
    }
    pages
}

/// How many pages the screen has now: going on goes through them first.
pub fn pages(state: &State) -> usize {
    match state.meeting() {
        Some(meeting) if meeting.is_private() => alone::pages(state, meeting),
        Some(meeting) if meeting.view.story => story_pages(state, meeting).len(),
        Some(_) | None => 1,
    }
}

fn story(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let pages = story_pages(state, meeting);
    let at = meeting.view.page.min(pages.len() - 1);
    let area = body(canvas.area());
    let text = canvas.theme.text();
    canvas.lines(area.x, area.y, &pages[at], text);
    if pages.len() > 1 {
        let second = canvas.theme.second();
        let row = canvas.area().height - 3;
        canvas.right(row, &screen::page_of(at + 1, pages.len()), second);
    }
}

/// A window that is too small shows at least the question.
pub(super) fn tiny(canvas: &mut Canvas<'_, '_>, meeting: &Meeting) {
    let step = meeting.session().step();
    let question = step.question.as_ref().unwrap_or(&step.title);
    let area = canvas.area();
    let lines = even(question, usize::from(area.width.max(1)));
    let strong = canvas.theme.strong();
    canvas.lines(0, 0, &lines, strong);
}
