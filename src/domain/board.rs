//! One model for all twelve shapes of a board: what is written, scored and tallied on it.
mod change;
mod earlier;
mod layout;
mod model;
mod rules;
mod view;

pub use change::{BoardChange, BoardRefused};
pub use earlier::{EARLIER, TODAY};
pub use layout::{Asks, Bord, Layout, Mark, Row, Scale, Vak};
pub use model::{Board, Cell, Item, Place, Score, ScoreKey};
pub use rules::{Rule, check};
pub use view::{Spread, Widest};

#[cfg(test)]
mod samples;
