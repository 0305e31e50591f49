//! The cirkel: three rings made from the prompts of a werkpakket, one prompt at a time.
use crate::domain::board::{Asks, Board, Bord, Layout, Vak};
use crate::domain::fixed::FixedSteps;
use crate::domain::ids::{Nr, VakId};
use crate::domain::step::{Step, StepKind};
use crate::domain::toolkit::Werkpakket;

/// What the rings are called in files, the inner one first: the keys of a `[cirkel]`.
const RINGS: [&str; 3] = ["waarom", "hoe", "wat"];

/// A cirkel to put into a plan, not numbered yet; none when the werkpakket has no prompts for it.
pub fn circle_step(
    pakket: &Werkpakket,
    fixed: &FixedSteps,
    minutes: u16,
    minimum: u16,
) -> Option<Step> {
    let board = board(pakket)?;
    let words = &fixed.circle;
    let mut step = Step::new(Nr(0), StepKind::Cirkel, &words.title, minutes, minimum);
    step.from = Some(pakket.id.to_string());
    step.explanation.clone_from(&words.explanation);
    step.board = Some(board);
    Some(step)
}

/// The empty rings of a werkpakket, each with its prompt.
fn board(pakket: &Werkpakket) -> Option<Board> {
    let circle = pakket.circle.as_ref()?;
    let prompts = [&circle.why, &circle.how, &circle.what];
    let rings = RINGS.into_iter().zip(&circle.titles).zip(prompts);
    let ring = |((id, title), prompt): ((&str, &String), &String)| Vak {
        id: VakId::new(id),
        title: title.clone(),
        hint: Some(prompt.clone()),
        scale: None,
        minutes: None,
        opens_at: None,
    };
    Some(Board::empty(Layout {
        bord: Bord::Ringen,
        axes: None,
        vakken: rings.map(ring).collect(),
        rows: Vec::new(),
        rows_grow: false,
        marks: Vec::new(),
        apart: false,
        asks: Asks::default(),
    }))
}
