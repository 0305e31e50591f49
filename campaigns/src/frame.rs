//! What the process under trial says over its pipe: nine bytes a message.
use std::io::{self, PipeReader, Read as _};
use std::os::fd::AsFd as _;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// What is acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The meeting has begun: it survives from here on.
    Begun,
    /// This turn is with the kernel: it survives the death of the process (K).
    Kept,
    /// This turn is on the disk: it survives a power cut (D).
    Safe,
    /// At this turn the story forgot how it came to be.
    Forgotten,
}

/// One message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) kind: Kind,
    /// Up to which turn.
    pub(crate) turns: usize,
    /// When, in microseconds after the start of the process.
    pub(crate) micros: u32,
}

const SIZE: usize = 9;

impl Frame {
    pub(crate) fn new(kind: Kind, turns: usize, start: Instant) -> Self {
        let micros = u32::try_from(start.elapsed().as_micros()).unwrap_or(u32::MAX);
        Self {
            kind,
            turns,
            micros,
        }
    }

    pub(crate) fn bytes(self) -> [u8; SIZE] {
        let turns = u32::try_from(self.turns).unwrap_or(u32::MAX);
        let [a, b, c, d] = turns.to_le_bytes();
        let [e, f, g, h] = self.micros.to_le_bytes();
        let kind = match self.kind {
            Kind::Begun => b'b',
            Kind::Kept => b'k',
            Kind::Safe => b's',
            Kind::Forgotten => b'f',
        };
        [kind, a, b, c, d, e, f, g, h]
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let [kind, a, b, c, d, e, f, g, h] = *bytes else {
            return None;
        };
        let kind = match kind {
            b'b' => Kind::Begun,
            b'k' => Kind::Kept,
            b's' => Kind::Safe,
            b'f' => Kind::Forgotten,
            _ => return None,
        };
        Some(Self {
            kind,
            turns: usize::try_from(u32::from_le_bytes([a, b, c, d])).ok()?,
            micros: u32::from_le_bytes([e, f, g, h]),
        })
    }
}

/// All that was heard.
pub(crate) struct Heard {
    pipe: PipeReader,
    bytes: Vec<u8>,
    over: bool,
}

impl Heard {
    pub(crate) const fn new(pipe: PipeReader) -> Self {
        Self {
            pipe,
            bytes: Vec::new(),
            over: false,
        }
    }

    /// Listens until this moment, or until nothing can come any more.
    pub(crate) fn listen(&mut self, until: Instant) -> io::Result<()> {
        while !self.over && self.ready(until.saturating_duration_since(Instant::now()))? {
            self.read()?;
        }
        Ok(())
    }

    /// Listens until something was said.
    pub(crate) fn listen_for_first(&mut self) -> io::Result<()> {
        while !self.over && self.bytes.is_empty() {
            self.read()?;
        }
        Ok(())
    }

    /// Takes what is there already.
    pub(crate) fn drain(&mut self) -> io::Result<()> {
        while !self.over && self.ready(Duration::ZERO)? {
            self.read()?;
        }
        Ok(())
    }

    /// Listens until the other end is closed.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        while !self.over {
            self.read()?;
        }
        Ok(())
    }

    /// Every whole message, in the order in which it was said.
    pub(crate) fn frames(&self) -> Vec<Frame> {
        self.bytes.chunks(SIZE).filter_map(Frame::read).collect()
    }

    fn ready(&self, within: Duration) -> io::Result<bool> {
        let within = Timespec::try_from(within).map_err(io::Error::other)?;
        let mut watched = [PollFd::from_borrowed_fd(self.pipe.as_fd(), PollFlags::IN)];
        Ok(poll(&mut watched, Some(&within))? > 0)
    }

    fn read(&mut self) -> io::Result<()> {
        let mut piece = [0; 1 << 16];
        let count = self.pipe.read(&mut piece)?;
        self.bytes.extend_from_slice(&piece[..count]);
        self.over = count == 0;
        Ok(())
    }
}
