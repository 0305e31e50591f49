//! The one way to what people read outside the screen: everything that is printed passes here.
use std::io::{self, ErrorKind, IsTerminal as _, Stderr, Stdout, Write, stderr, stdout};

use crate::domain::text;

/// Where text goes, made safe on the way: whatever it came from, a terminal is never steered.
pub struct Output<W>(W);

impl Output<Stdout> {
    /// For what was asked for.
    pub fn asked() -> Self {
        Self::to(stdout())
    }

    /// Whether somebody reads it on a terminal.
    pub fn is_terminal() -> bool {
        stdout().is_terminal()
    }
}

impl Output<Stderr> {
    /// For everything else.
    pub fn said() -> Self {
        Self::to(stderr())
    }
}

impl<W: Write> Output<W> {
    /// Into this.
    pub const fn to(writer: W) -> Self {
        Self(writer)
    }

    /// Prints a text with its lines. False when nobody reads any more.
    ///
    /// # Errors
    /// What the system says when it cannot be printed.
    pub fn print(&mut self, said: &str) -> io::Result<bool> {
        self.hand_out(text::shown(said).as_bytes())
    }

    /// Hands out a file as it is, for a pipe. False when nobody reads any more.
    ///
    /// # Errors
    /// What the system says when it cannot be printed.
    pub fn hand_out(&mut self, bytes: &[u8]) -> io::Result<bool> {
        let handed = self.0.write_all(bytes);
        match handed.and_then(|()| self.0.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
            other => other.map(|()| true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_out_as_they_are_and_nothing_steers_a_terminal() {
        let mut kept = Vec::new();
        let printed = Output::to(&mut kept).print("één\n\u{1b}]0;x\u{7}\u{9b}2J\u{202e}y\n");
        assert!(printed.expect("memory takes everything"));
        let said = String::from_utf8(kept).expect("it is text");
        assert_eq!(said, "één\n\u{fffd}]0;x\u{fffd}\u{fffd}2J\u{fffd}y\n");
    }
}
