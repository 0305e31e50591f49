//! One model for all twelve shapes of a board: what is written, scored and tallied on it.
mod layout;
mod model;

pub use layout::{Asks, Bord, Layout, Mark, Row, Scale, Vak};
pub use model::{Board, Cell, Item, Place, Score, ScoreKey};
