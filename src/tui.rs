//! The screen: keys in as [`Msg`](crate::app::Msg), [`State`](crate::app::State) out as cells.

mod boards;
mod canvas;
mod cockpit;
mod input;
pub mod keymap;
mod keys_page;
pub mod labels;
pub mod letters;
mod lost;
mod marks;
pub mod picture;
mod room;
mod rows;
mod screens;
mod scrub;
pub mod theme;
mod wrap;

pub use canvas::Paint;
pub use cockpit::pages;
pub use input::{LostKey, lost_key, room_msg, to_msg};
pub use keys_page::keys_page;
pub use lost::lost;
pub use screens::draw;
pub use wrap::wrap as wrapped;
