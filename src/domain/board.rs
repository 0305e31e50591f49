//! One model for all twelve shapes of a board: what is written, scored and tallied on it.
mod layout;

pub use layout::{Asks, Bord, Layout, Mark, Row, Scale, Vak};
