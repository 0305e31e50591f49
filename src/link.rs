//! What goes over the wire between the two windows of a meeting: what is said, and how it is cut
//! into pieces. No socket and no screen: those are of `shell`.

mod frame;
mod message;

pub use frame::{LinkError, read, write};
pub use message::{Fresh, FromGuest, FromOwner, Hello, Picture, Run, VERSION};

/// The most bytes of what a stranger may say before it is known who it is.
pub const HELLO_MOST: u32 = 4 * 1024;
/// The most bytes of one thing that another window says: a large paste, nothing larger.
pub const GUEST_MOST: u32 = 1024 * 1024;
/// The most bytes of one picture: the largest screen there is, with a colour for each cell.
pub const PICTURE_MOST: u32 = 16 * 1024 * 1024;
