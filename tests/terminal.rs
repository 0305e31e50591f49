//! The built program in a real terminal: played, killed, hung up, resized, flooded.
#![cfg(unix)]

#[path = "hostile/corpus.rs"]
#[expect(dead_code, reason = "other tests use the rest of the corpus")]
mod corpus;
#[path = "terminal/hostile.rs"]
mod hostile;
#[path = "terminal/input.rs"]
mod input;
#[path = "terminal/kills.rs"]
mod kills;
#[path = "terminal/leaving.rs"]
mod leaving;
#[path = "terminal/meeting.rs"]
mod meeting;
#[path = "terminal/menu.rs"]
mod menu;
#[path = "terminal/place.rs"]
mod place;
#[path = "terminal/pty.rs"]
mod pty;
#[path = "terminal/signals.rs"]
mod signals;
#[path = "terminal/strangers.rs"]
mod strangers;
#[path = "terminal/windows.rs"]
mod windows;
