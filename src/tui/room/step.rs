//! What the room sees in each kind of step.
use ratatui::layout::Rect;

use crate::app::{Focus, Meeting, State, cards_to_draw};
use crate::domain::levels::Viewer;
use crate::domain::step::{Step, StepKind};
use crate::domain::toolkit::KaartKind;
use crate::tui::boards;
use crate::tui::canvas::Canvas;
use crate::tui::screens::alone;
use crate::tui::theme::Accent;
use crate::tui::wrap::even;
use crate::words::{board_shapes, menu, names, round, screen, steps, time as said};

use super::{Page, body, code, lists, looking_back, page, story, takes_keys, time, typing};

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
    let typed = state.capture();
    if let Some(capture) = typed {
        let today = state.offset.date(state.now);
        typing::draw_on(canvas, capture, meeting, Some(today));
    }
    let in_circle = step.ring().is_some();
    let shows_board = shows_board(state, meeting);
    let below = typed.map_or(0, |_| typing::ROWS);
    let mut area = body(canvas.area());
    let sorts = meeting.sorts();
    let offer = if typed.is_none() && !sorts && takes_keys(state) {
        offer(state, meeting, step, shows_board)
    } else {
        None
    };
    let both = offer.is_some() && step.timer.is_touched();
    let air = time::above(canvas.area().height);
    let above = if both && air > 1 { air } else { 0 };
    area.height = area.height.saturating_sub(below.max(above));
    if in_circle {
        boards::circle(canvas, area, meeting, typed.is_some());
    } else if shows_board {
        boards::draw(canvas, area, meeting, typed.is_some(), takes_keys(state));
    } else if meeting.view.story {
        story::draw(canvas, state, meeting);
    } else if let Some(address) = code(meeting, step) {
        code::draw(canvas, area, address);
    } else if meeting.view.shown && !stays(state, step) {
        lists::captured(canvas, area, state, meeting);
    } else {
        match List::of(state, step) {
            Some(list) => list.draw(canvas, area, state, meeting),
            None if step.kind == StepKind::Pauze => {
                let page = page_of(state, meeting, step);
                back(canvas, area, state, step, &page);
            }
            None => {
                page::question(canvas, area, &page_of(state, meeting, step));
            }
        }
    }
    let hides_time = code(meeting, step).is_some();
    if typed.is_none() && !sorts && !hides_time {
        time::row(canvas, step, state.now, offer.as_deref(), accent(step.kind));
    }
}

/// The address of which the room asked to see the code.
pub(super) fn code<'a>(meeting: &Meeting, step: &'a Step) -> Option<&'a str> {
    let film = step.film.as_ref().filter(|_| meeting.view.shown)?;
    film.url.as_deref()
}

/// A list that a step shows instead of one question.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) enum List {
    Acts,
    Oogst,
    Afspraken,
    LookBack,
    Cards,
}

impl List {
    /// The list of this step; none where there is one question.
    pub(in crate::tui) fn of(state: &State, step: &Step) -> Option<Self> {
        match step.kind {
            StepKind::Doekaart => Some(Self::Acts),
            StepKind::Oogst => Some(Self::Oogst),
            StepKind::Afspraken => Some(Self::Afspraken),
            StepKind::Terugblik if has_open(state) => Some(Self::LookBack),
            StepKind::Trekking if step.drawn.len() > 1 => Some(Self::Cards),
            _ => None,
        }
    }

    pub(in crate::tui) fn draw(
        self,
        canvas: &mut Canvas<'_, '_>,
        area: Rect,
        state: &State,
        meeting: &Meeting,
    ) {
        match self {
            Self::Acts => lists::acts(canvas, area, state, meeting),
            Self::Oogst => lists::oogst(canvas, area, state, meeting),
            Self::Afspraken => lists::afspraken(canvas, area, state, meeting),
            Self::LookBack => looking_back::draw(canvas, area, state, meeting),
            Self::Cards => looking_back::cards(canvas, area, meeting),
        }
    }
}

/// Whether what lies on the table stays there when `t` asks for what was written down.
pub(in crate::tui) fn stays(state: &State, step: &Step) -> bool {
    matches!(List::of(state, step), Some(List::LookBack | List::Cards))
}

fn has_open(state: &State) -> bool {
    state
        .memory
        .as_ref()
        .is_some_and(|memory| !memory.open.is_empty())
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

/// Whether the board of this step is on the screen: something lies on it, somebody works on it, or
/// did so already.
pub(in crate::tui) fn shows_board(state: &State, meeting: &Meeting) -> bool {
    let step = meeting.session().step();
    let been = step.timer.is_touched();
    step.board.as_ref().is_some_and(|board| {
        let working = meeting.view.board.is_some() || matches!(state.focus(), Focus::Sorting);
        !board.is_empty() || working || been
    })
}

/// What Enter does here, in words; none when it does nothing.
pub(in crate::tui) fn offer(
    state: &State,
    meeting: &Meeting,
    step: &Step,
    shows_board: bool,
) -> Option<String> {
    let fixed = |words: &str| Some(words.to_owned());
    if meeting.takes_turns() {
        let been = |name: &str| step.been.iter().any(|been| been == name);
        let turn = meeting.turn().map(|name| round::offer(name, been(name)));
        let left = !meeting.without_turn().is_empty();
        return turn.or(left.then(|| round::WHO_BEGINS.to_owned()));
    }
    match step.kind {
        StepKind::Verhaal if meeting.view.story => fixed(screen::OFFER_STORY_AWAY),
        StepKind::Verhaal => fixed(screen::OFFER_STORY),
        _ if step.ring().is_some() => {
            let ring = step.ring().filter(|_| meeting.view.board.is_none());
            ring.map(|ring| board_shapes::write_in(&ring.title))
        }
        _ if step.board.is_some() => {
            let working = shows_board && meeting.view.board.is_some();
            (!working).then(|| screen::OFFER_BOARD.to_owned())
        }
        StepKind::Doekaart if meeting.view.choice.is_some() => fixed(act(state, meeting)),
        StepKind::Doekaart => fixed(screen::OFFER_OWN_ACT),
        StepKind::Oogst if meeting.view.choice.is_some() => fixed(screen::OFFER_TAKE),
        StepKind::Oogst => fixed(screen::OFFER_OOGST),
        StepKind::Afspraken => fixed(screen::OFFER_AFSPRAAK),
        StepKind::Terugblik if !has_open(state) => None,
        StepKind::Terugblik if meeting.view.choice.is_some() => fixed(steps::OFFER_VERDICT),
        StepKind::Terugblik => fixed(steps::OFFER_LOOK),
        StepKind::Film if step.film.as_ref().is_some_and(|film| film.url.is_some()) => {
            fixed(steps::OFFER_FILM)
        }
        StepKind::Casus if meeting.session().casus.is_none() => fixed(steps::OFFER_CASUS),
        StepKind::Casus if step.timer.is_touched() => fixed(steps::OFFER_CASUS_AGAIN),
        StepKind::Trekking => cards(state, meeting, step),
        kind if kind.offers_time() && !step.timer.is_touched() => {
            Some(screen::offer_time(step.allowed_minutes()))
        }
        _ => None,
    }
}

/// What Enter does at a chosen doekaart.
fn act(state: &State, meeting: &Meeting) -> &'static str {
    let pakket = meeting.pakket(state.toolkit.as_deref());
    let kaart = pakket
        .zip(meeting.view.choice)
        .and_then(|(pakket, at)| pakket.of_kind(KaartKind::Doe).nth(at));
    if kaart.is_some_and(|kaart| meeting.has_chosen(kaart)) {
        screen::OFFER_ACT_CHOSEN
    } else {
        screen::OFFER_ACT
    }
}

/// What Enter does where cards are drawn.
fn cards(state: &State, meeting: &Meeting, step: &Step) -> Option<String> {
    let starts = || screen::offer_time(step.allowed_minutes());
    match step.drawn.len() {
        0 => {
            let pakket = meeting.pakket(state.toolkit.as_deref())?;
            Some(steps::offer_cards(cards_to_draw(pakket, step)))
        }
        1 => (!step.timer.is_touched()).then(starts),
        _ => Some(steps::OFFER_CHOOSE_CARD.to_owned()),
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
        StepKind::Rondje => {
            below.push((screen::WHO_BEGINS.to_owned(), false));
            // Everybody stands there, so that nobody is passed over.
            let names = &meeting.session().participants;
            if !names.is_empty() && meeting.viewer == Viewer::Group {
                below.push((names.join(" · "), false));
            }
        }
        StepKind::Film => below.extend(film(step)),
        StepKind::Casus => {
            if let Some(casus) = &meeting.session().casus {
                let told = screen::casus(&casus.pseudonym, &casus.situation);
                below.push((told, false));
            }
        }
        _ => {}
    }
    below.extend(step.role.clone().map(|role| (screen::role(&role), false)));
    // The explanation belongs to the first look: once the time runs there is only the question.
    let keeps = step.kind == StepKind::Casus;
    let talking = !keeps && step.kind.offers_time() && (step.timer.is_touched() || step.part > 0);
    let explanation = step
        .explanation
        .clone()
        .filter(|_| !talking)
        .map(|text| (text, true));
    below.extend(explanation);
    if let Some(part) = step.current_part() {
        let words = round::part(names::part_explained(part.kind), part.minutes);
        below.push((format!("▶ {words}"), false));
        let people = meeting.session().present;
        below.extend(round::groups(part.kind, people).map(|groups| (groups, false)));
    }
    let question = asks(state, step);
    if step.drawn.len() == 1 {
        // The card that was chosen is what the group looks at now.
        let asked = step.question.clone().unwrap_or_else(|| step.title.clone());
        return Page {
            label: Some((label, accent(step.kind))),
            question,
            below: vec![(asked, true)],
        };
    }
    Page {
        label: Some((label, accent(step.kind))),
        question,
        below,
    }
}

/// The title of the film and its address: short, and good to type over.
fn film(step: &Step) -> Vec<(String, bool)> {
    let Some(film) = &step.film else {
        return Vec::new();
    };
    let title = (screen::film(&film.title), false);
    let address = film.url.as_ref().map(|url| (short(url).to_owned(), true));
    [Some(title), address].into_iter().flatten().collect()
}

/// An address as people type it.
fn short(url: &str) -> &str {
    let bare = url.strip_prefix("https://").unwrap_or(url);
    bare.strip_prefix("www.").unwrap_or(bare)
}

/// What stands largest: the question of a step, the prompt of a ring, the card that was chosen,
/// and in a break when the group is back.
pub(in crate::tui) fn asks(state: &State, step: &Step) -> String {
    if step.kind == StepKind::Pauze {
        return menu::back_at(state.offset.time(step.ends_at(state.now)));
    }
    if let [card] = step.drawn.as_slice() {
        return card.clone();
    }
    let prompt = step.ring().and_then(|ring| ring.hint.as_ref());
    let question = prompt.or(step.question.as_ref()).unwrap_or(&step.title);
    question.clone()
}

/// How many pages the screen has now: going on goes through them first.
pub(in crate::tui) fn pages(state: &State) -> usize {
    match state.meeting() {
        Some(meeting) if meeting.is_private() => alone::pages(state, meeting),
        Some(meeting) if meeting.view.story => story::pages(state, meeting).len(),
        Some(_) | None => 1,
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
