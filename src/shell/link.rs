//! The second window of a meeting: a local socket of this user, and both its ends.
mod cells;
mod door;
mod guest;
mod hall;

pub(super) use door::Door;
pub(super) use guest::{Ended, Guest, Said};
pub(super) use hall::{Came, Hall};
