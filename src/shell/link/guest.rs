//! The end of the socket where a window only looks along: keys out, pictures in.
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crossterm::event::Event;
use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::Stream as _;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::domain::ids::SessionId;
use crate::domain::levels::Window;
use crate::link::{self, FromGuest, FromOwner, Hello, PICTURE_MOST, Picture, VERSION};
use crate::shell::desk::Heard;
use crate::shell::terminal::{self, Screen};
use crate::shell::world::Input;
use crate::tui::theme::Depth;
use crate::tui::{self, LostKey, Paint};

use super::cells;
use super::door::Door;

/// A meeting that does not answer for so long hangs.
const ANSWERS_WITHIN: Duration = Duration::from_secs(3);
/// How soon a meeting that is gone is looked for again.
const LOOKS_AFTER: Duration = Duration::from_millis(300);
/// How often a meeting that is about to begin is looked for.
const FIRST_LOOKS: u32 = 6;

/// How looking along ended.
pub(in crate::shell) enum Ended {
    /// There is no meeting on this machine.
    NoMeeting,
    /// The meeting is in another version of the program.
    OtherVersion,
    /// The meeting was closed in the other window.
    Over,
    /// The person left, when the other window was gone.
    Left,
    /// A signal with this number, or the terminal is gone (1).
    Signal(i32),
    /// The other window is gone, and this one goes on with the meeting.
    TakeOver(SessionId),
}

/// A way to the meeting.
struct Line {
    stream: Arc<Stream>,
    /// Which way it is: what an earlier one still says counts no more.
    number: u64,
}

/// What a thread hears of the meeting.
pub(in crate::shell) struct Said {
    /// On which line.
    number: u64,
    /// What; none when the line is cut.
    said: Option<FromOwner>,
}

/// A window that looks along.
pub(in crate::shell) struct Guest<'a> {
    window: Window,
    depth: Depth,
    door: Door,
    send: &'a Sender<Heard>,
    inputs: &'a Receiver<Heard>,
    line: Option<Line>,
    lines: u64,
    /// Which meeting it is; none when nothing of it is kept.
    session: Option<SessionId>,
    sheet: Buffer,
    cursor: Option<(u16, u16)>,
    last: u64,
}

impl<'a> Guest<'a> {
    /// A window that hears what its terminal and the meeting say by `inputs`.
    pub(in crate::shell) fn new(
        window: Window,
        depth: Depth,
        door: Door,
        (send, inputs): (&'a Sender<Heard>, &'a Receiver<Heard>),
    ) -> Self {
        Self {
            window,
            depth,
            door,
            send,
            inputs,
            line: None,
            lines: 0,
            session: None,
            sheet: Buffer::default(),
            cursor: None,
            last: 0,
        }
    }

    /// Finds the meeting, which may be about to begin. None when it is found.
    pub(in crate::shell) fn find(&mut self) -> Option<Ended> {
        for _ in 0..FIRST_LOOKS {
            match self.connect() {
                Ok(()) => return None,
                Err(Some(why)) => return Some(why),
                Err(None) => thread::sleep(LOOKS_AFTER),
            }
        }
        Some(Ended::NoMeeting)
    }

    /// Says who this is. Errors: none when there is nobody, or why that is the end.
    fn connect(&mut self) -> Result<(), Option<Ended>> {
        let (stream, plate) = self.door.knock().ok_or(None)?;
        let silent = |_| None;
        // Where a system cannot wait shorter, it waits until the other side is gone.
        let _ = stream.set_recv_timeout(Some(ANSWERS_WITHIN));
        let _ = stream.set_send_timeout(Some(ANSWERS_WITHIN));
        let hello = Hello {
            version: VERSION,
            token: plate.token,
            window: self.window,
            size: crossterm::terminal::size().unwrap_or((80, 24)),
            depth: number(self.depth),
        };
        link::write(&mut &stream, &hello).map_err(silent)?;
        match link::read(&mut &stream, PICTURE_MOST).map_err(silent)? {
            FromOwner::Welcome { session } => {
                self.session = session.map(SessionId::new);
            }
            FromOwner::OtherVersion => return Err(Some(Ended::OtherVersion)),
            FromOwner::Picture(_) | FromOwner::Over => return Err(None),
        }
        let _ = stream.set_recv_timeout(None);
        let stream = Arc::new(stream);
        self.lines += 1;
        let (number, from, send) = (self.lines, Arc::clone(&stream), self.send.clone());
        thread::spawn(move || listen(&from, number, &send));
        self.line = Some(Line { stream, number });
        Ok(())
    }

    /// Looks along until it is over.
    pub(in crate::shell) fn look(&mut self) -> io::Result<Ended> {
        let mut screen = terminal::fresh()?;
        let mut paint = Paint::new(self.depth);
        loop {
            self.draw(&mut screen, &mut paint)?;
            let heard = if self.line.is_some() {
                self.inputs
                    .recv()
                    .map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                self.inputs.recv_timeout(LOOKS_AFTER)
            };
            let heard = match heard {
                Ok(heard) => Some(heard),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return Ok(Ended::Signal(1)),
            };
            let Some(heard) = heard else {
                if let Err(Some(why)) = self.connect() {
                    return Ok(why);
                }
                continue;
            };
            // All that waits is answered before it is drawn once.
            let rest: Vec<_> = self.inputs.try_iter().collect();
            for heard in std::iter::once(heard).chain(rest) {
                if let Some(ended) = self.answer(heard, &mut screen)? {
                    return Ok(ended);
                }
            }
        }
    }

    fn answer(&mut self, heard: Heard, screen: &mut Screen) -> io::Result<Option<Ended>> {
        let input = match heard {
            Heard::Input(input) => input,
            Heard::Said(said) => return Ok(self.said(said)),
            Heard::Answer(_) | Heard::Synced(_) | Heard::Unsafe(..) | Heard::Came(_) => {
                return Ok(None);
            }
        };
        match input {
            Input::Terminal(event) => return Ok(self.pressed(event)),
            Input::Stop(signal) => return Ok(Some(Ended::Signal(signal))),
            Input::Gone => return Ok(Some(Ended::Signal(1))),
            Input::Suspend => {
                terminal::suspend()?;
                *screen = terminal::fresh()?;
            }
            Input::Resumed => *screen = terminal::fresh()?,
            Input::Line(_) | Input::Done(_) | Input::Watched(_) | Input::Guest { .. } => {}
        }
        Ok(None)
    }

    fn said(&mut self, Said { number, said }: Said) -> Option<Ended> {
        if self.line.as_ref().is_none_or(|line| line.number != number) {
            return None;
        }
        match said {
            Some(FromOwner::Picture(picture)) => self.take(&picture),
            Some(FromOwner::Over) => return Some(Ended::Over),
            Some(FromOwner::Welcome { .. } | FromOwner::OtherVersion) => {}
            None => self.line = None,
        }
        None
    }

    fn take(&mut self, picture: &Picture) {
        if cells::show(&mut self.sheet, self.last, picture) {
            self.last = picture.nr;
            self.cursor = picture.cursor;
        } else {
            self.say(&FromGuest::Again);
        }
    }

    fn say(&mut self, said: &FromGuest<Event>) {
        let Some(line) = &self.line else { return };
        if link::write(&mut &*line.stream, said).is_err() {
            self.line = None;
        }
    }

    fn pressed(&mut self, event: Event) -> Option<Ended> {
        if self.line.is_some() {
            self.say(&FromGuest::Event(event));
            return None;
        }
        match tui::lost_key(&event)? {
            LostKey::GoOn => match self.connect() {
                Ok(()) => None,
                Err(Some(why)) => Some(why),
                Err(None) => self.session.clone().map(Ended::TakeOver),
            },
            LostKey::Leave => Some(Ended::Left),
        }
    }

    fn draw(&self, screen: &mut Screen, paint: &mut Paint) -> io::Result<()> {
        screen.draw(|frame| {
            let area = frame.area().intersection(self.sheet.area);
            let buffer = frame.buffer_mut();
            for at in area.positions() {
                buffer[at] = self.sheet[at].clone();
            }
            if self.line.is_none() {
                tui::lost(self.window, self.session.is_some(), paint, frame);
            } else if let Some((x, y)) = self
                .cursor
                .filter(|(x, y)| *x < area.width && *y < area.height)
            {
                frame.set_cursor_position(Position { x, y });
            }
        })?;
        Ok(())
    }
}

/// Hears the meeting until the line is cut.
fn listen(stream: &Stream, number: u64, send: &Sender<Heard>) {
    let mut from = stream;
    loop {
        let said = link::read(&mut from, PICTURE_MOST).ok();
        let over = said.is_none();
        if send.send(Heard::Said(Said { number, said })).is_err() || over {
            return;
        }
    }
}

/// The colours of a terminal as a number on the wire.
const fn number(depth: Depth) -> u8 {
    match depth {
        Depth::Mono => 0,
        Depth::Ansi16 => 1,
        Depth::Ansi256 => 2,
        Depth::True => 3,
    }
}
