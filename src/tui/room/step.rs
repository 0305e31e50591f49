//! What the room sees in each kind of step.
use ratatui::layout::Rect;

use crate::app::{Focus, Meeting, State};
use crate::domain::step::{Step, StepKind};
use crate::tui::boards;
use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{even, wrap};
use crate::words::{menu, names, screen, time as said};

use super::{Page, body, lists, page, time, typing};

/// The colour that belongs to a kind of step.
pub(in crate::tui) const fn accent(kind: StepKind) -> Accent {
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
    let shows_board = shows_board(state, meeting);
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
            StepKind::Pauze => {
                let page = page_of(state, meeting, step);
                back(canvas, area, state, step, &page);
            }
            _ => {
                page::question(canvas, area, &page_of(state, meeting, step));
            }
        }
    }
    if typed.is_none() && !matches!(focus, Focus::Sorting) {
        time::row(canvas, step, state.now, offer.as_deref(), accent(step.kind));
    }
}

/// When the group is back. Where the sentence is too long for block letters the clock is not.
fn back(canvas: &mut Canvas<'_, '_>, area: Rect, state: &State, step: &Step, page: &Page) {
    let clock = said::clock(state.offset.time(step.ends_at(state.now)));
    let short = Page {
        label: Some((menu::BACK_LABEL.to_owned(), accent(step.kind))),
        question: clock,
        ..page.clone()
    };
    let large = |canvas: &mut Canvas<'_, '_>, page| page::letter_rows(canvas, area, page).is_some();
    let chosen = if !large(canvas, page) && large(canvas, &short) {
        &short
    } else {
        page
    };
    page::question(canvas, area, chosen);
}

/// Whether the board of this step is on the screen: something lies on it, or somebody works on it.
pub(in crate::tui) fn shows_board(state: &State, meeting: &Meeting) -> bool {
    let board = meeting.session().step().board.as_ref();
    board.is_some_and(|board| {
        let working = meeting.view.board.is_some() || matches!(state.focus(), Focus::Sorting);
        !board.is_empty() || working
    })
}

/// What Enter does here, in words; none when it does nothing.
pub(in crate::tui) fn offer(meeting: &Meeting, step: &Step, shows_board: bool) -> Option<String> {
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
pub(in crate::tui) fn page_of(state: &State, meeting: &Meeting, step: &Step) -> Page {
    let label = names::step_kind(step.kind).to_uppercase();
    let mut below = Vec::new();
    match step.kind {
        StepKind::Opening => {
            let session = meeting.session();
            let end = session.planned_end(state.now);
            below.push((screen::ready_at(session.offset.time(end)), false));
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
    let question = asks(state, step);
    Page {
        label: Some((label, accent(step.kind))),
        question,
        below,
    }
}

/// What stands largest: the question of a step, and in a break when the group is back.
pub(in crate::tui) fn asks(state: &State, step: &Step) -> String {
    if step.kind == StepKind::Pauze {
        return menu::back_at(state.offset.time(step.ends_at(state.now)));
    }
    step.question.clone().unwrap_or_else(|| step.title.clone())
}

/// The story of the werkpakket; one sentence when this computer does not have it.
pub(in crate::tui) fn story_of<'a>(state: &'a State, meeting: &Meeting) -> &'a str {
    let pakket = meeting.pakket(state.toolkit.as_deref());
    pakket
        .and_then(|pakket| pakket.story.as_deref())
        .unwrap_or(screen::STORY_GONE)
}

/// The lines of the story on a page, and how many pages there are.
fn story_pages(state: &State, meeting: &Meeting) -> Vec<Vec<String>> {
    let (width, height) = state.size;
    let columns = usize::from(width.saturating_sub(8).min(LINE_MOST));
    let rows = usize::from(height.saturating_sub(8).max(1));
    pages_of(story_of(state, meeting), columns, rows)
}

/// A text as pages of so many columns and rows; a paragraph that fits on a page is not torn apart.
pub(in crate::tui) fn pages_of(text: &str, columns: usize, rows: usize) -> Vec<Vec<String>> {
    let mut pages: Vec<Vec<String>> = vec![Vec::new()];
    for paragraph in text.trim().split("\n\n") {
        let lines = wrap(&paragraph.replace('\n', " "), columns);
        let last = pages.last_mut().expect("there is always a last page");
        let gap = usize::from(!last.is_empty());
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
pub(in crate::tui) fn pages(state: &State) -> usize {
    match state.meeting() {
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
pub(super) fn tiny(canvas: &mut Canvas<'_, '_>, state: &State, meeting: &Meeting) {
    let question = asks(state, meeting.session().step());
    let area = canvas.area();
    let lines = even(&question, usize::from(area.width.max(1)));
    let strong = canvas.theme.strong();
    canvas.lines(0, 0, &lines, strong);
}
