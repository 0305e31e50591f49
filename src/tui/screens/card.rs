//! One denkkaart at the coffee machine.
use crate::app::{Card, Focus, State};
use crate::domain::part::Guide;
use crate::domain::step::StepKind;
use crate::tui::canvas::Canvas;
use crate::tui::room::{self, Page};
use crate::tui::theme::Accent;
use crate::words::{names, screen};

use super::edge;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, card: &Card) {
    let shown = state
        .toolkit
        .as_deref()
        .and_then(|toolkit| card.shown(toolkit));
    let area = room::body(canvas.area());
    let Some((pakket, kaart)) = shown else {
        let second = canvas.theme.second();
        canvas.put(area.x, area.y, screen::NO_CARDS, second);
        edge::footer(canvas, state, Focus::Card, true);
        return;
    };
    let strong = canvas.theme.strong();
    canvas.put(2, 0, &pakket.title, strong);
    let label = names::step_kind(StepKind::Denkkaart).to_uppercase();
    let page = Page {
        label: Some((label, Accent::Denk)),
        question: kaart.question.clone(),
        below: kaart
            .explanation
            .clone()
            .map(|text| (text, true))
            .into_iter()
            .collect(),
    };
    room::question(canvas, area, &page);
    if card.timer.is_touched() {
        let row = canvas.area().height.saturating_sub(3);
        let guide = Guide::of(card.timer, kaart.minutes);
        room::time_bar(canvas, row, guide, state.now, Accent::Denk);
    }
    edge::footer(canvas, state, Focus::Card, true);
}
