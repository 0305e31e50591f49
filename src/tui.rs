//! The screen: keys in as [`Msg`](crate::app::Msg), [`State`](crate::app::State) out as cells.

mod boards;
mod canvas;
mod input;
pub mod keymap;
pub mod labels;
pub mod letters;
pub mod picture;
mod room;
mod screens;
pub mod theme;
mod wrap;

pub use canvas::Paint;
pub use input::to_msg;
pub use room::pages;
pub use screens::draw;
