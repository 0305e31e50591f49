//! The end of the socket where the meeting is: lets other windows in, hears their keys, and hands
//! each its picture. Nobody out there is ever waited for.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use crossterm::event::Event;
use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::Stream as _;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::app::{Meeting, State, Windows};
use crate::domain::levels::Window;
use crate::link::{self, FromGuest, FromOwner, GUEST_MOST, HELLO_MOST, Hello, VERSION};
use crate::shell::desk::Heard;
use crate::shell::world::Input;
use crate::tui::theme::Depth;
use crate::tui::{self, Paint};

use super::cells;
use super::door::{self, Door, Open, Plate};
use outbox::Outbox;

mod outbox;

/// Who says nothing for so long is a stranger.
const HELLO_WITHIN: Duration = Duration::from_secs(3);
/// Who takes nothing for so long is not looking any more.
const TAKES_WITHIN: Duration = Duration::from_secs(10);
/// When the system lets nobody in, it is asked again after this.
const AGAIN_AFTER: Duration = Duration::from_millis(200);
/// A last word is waited for no longer.
const LAST_WORD: Duration = Duration::from_millis(500);
/// More windows than this look at no meeting.
const GUESTS_MOST: usize = 8;

/// What comes from the other windows.
pub(in crate::shell) enum Came {
    /// Somebody who said who it is.
    Guest(Box<Hello>, Arc<Outbox>),
    /// A key, a paste, another size, of the guest with this outbox.
    Event(Arc<Outbox>, Event),
    /// That guest is gone.
    Left(Arc<Outbox>),
}

/// A window that looks along.
struct Guest {
    window: Window,
    size: (u16, u16),
    terminal: Terminal<TestBackend>,
    paint: Paint,
    out: Arc<Outbox>,
}

/// What a listening thread must know to stop.
struct Listens {
    stop: Arc<AtomicBool>,
    plate: Arc<Mutex<Option<Plate>>>,
    /// Hears that the door is closed and nothing of it is left.
    closed: Receiver<()>,
}

/// Everybody who looks at the meeting of this process.
pub(in crate::shell) struct Hall {
    door: Door,
    send: Sender<Heard>,
    listens: Option<Listens>,
    guests: Vec<Guest>,
    /// Hears that a last word was taken.
    last: (Sender<()>, Receiver<()>),
}

impl Hall {
    /// Nobody looks yet, and nobody can: that begins with a meeting.
    pub(in crate::shell) fn new(door: Door, send: Sender<Heard>) -> Self {
        Self {
            door,
            send,
            listens: None,
            guests: Vec::new(),
            last: mpsc::channel(),
        }
    }

    /// Somebody came, did something or went.
    pub(in crate::shell) fn came(&mut self, came: Came) -> Option<Input> {
        match came {
            Came::Guest(hello, out) => {
                if self.guests.len() >= GUESTS_MOST || self.listens.is_none() {
                    out.end(None);
                    return None;
                }
                self.guests.push(Guest::new(&hello, out)?);
            }
            Came::Event(out, event) => {
                let guest = self.guests.iter_mut();
                let guest = { guest }.find(|guest| Arc::ptr_eq(&guest.out, &out))?;
                if let Event::Resize(width, height) = event {
                    guest.size = cells::sound((width, height));
                } else {
                    return Some(Input::Guest {
                        window: guest.window,
                        size: guest.size,
                        event,
                    });
                }
            }
            Came::Left(out) => {
                out.end(None);
                self.guests.retain(|guest| !Arc::ptr_eq(&guest.out, &out));
            }
        }
        Some(self.watched())
    }

    fn watched(&self) -> Input {
        let count = |window| {
            let those = self.guests.iter().filter(|guest| guest.window == window);
            u16::try_from(those.count()).unwrap_or(u16::MAX)
        };
        let rooms = self.guests.iter();
        let rooms = rooms.filter(|guest| guest.window == Window::Room);
        Input::Watched(Windows {
            cockpits: count(Window::Cockpit),
            rooms: count(Window::Room),
            room: rooms.map(|guest| guest.size).min_by_key(|size| size.1),
            ..Windows::default()
        })
    }

    /// Opens the door while there is a meeting, and gives everybody a picture of it. True when all
    /// who looked are gone because it is over.
    pub(in crate::shell) fn show(&mut self, state: &mut State) -> bool {
        let meeting = state.meeting().filter(|meeting| !meeting.is_private());
        let Some(meeting) = meeting else {
            let looked = !self.guests.is_empty();
            self.close();
            return looked;
        };
        if self.listens.is_none() {
            self.listen(named(meeting));
        }
        for guest in &mut self.guests {
            guest.show(state);
        }
        false
    }

    /// The meeting is over: everybody hears it, the door closes.
    pub(in crate::shell) fn close(&mut self) {
        let count = self.guests.len();
        for guest in self.guests.drain(..) {
            guest.out.end(Some(self.last.0.clone()));
        }
        if let Some(listens) = self.listens.take() {
            listens.stop.store(true, Ordering::SeqCst);
            let plate = listens.plate.lock().ok().and_then(|mut plate| plate.take());
            if let Some(plate) = plate {
                thread::spawn(move || door::nudge(&plate));
            }
            // It is closed at once; a disk that hangs keeps nobody here.
            let _ = listens.closed.recv_timeout(LAST_WORD);
        }
        // Only those who looked: a last word is short, and on its way at once.
        for _ in 0..count {
            if self.last.1.recv_timeout(LAST_WORD).is_err() {
                return;
            }
        }
    }

    /// Lets windows in, on a thread of its own.
    fn listen(&mut self, session: Option<String>) {
        let stop = Arc::new(AtomicBool::new(false));
        let plate = Arc::new(Mutex::new(None));
        let (held, closed) = mpsc::channel();
        self.listens = Some(Listens {
            stop: Arc::clone(&stop),
            plate: Arc::clone(&plate),
            closed,
        });
        let (door, send) = (self.door.clone(), self.send.clone());
        thread::spawn(move || {
            // Goes last, when the door is closed.
            let _held: Sender<()> = held;
            // Without a door the meeting goes on in this window alone.
            let Ok(open) = door.open() else { return };
            if let Ok(mut plate) = plate.lock() {
                *plate = Some(open.plate.clone());
            }
            if !stop.load(Ordering::SeqCst) {
                let_in(&open, &stop, session.as_ref(), &send);
            }
        });
    }
}

/// By which name another window could go on with it.
fn named(meeting: &Meeting) -> Option<String> {
    let id = meeting.session().id.as_str().to_owned();
    meeting.keeps().then_some(id)
}

fn let_in(open: &Open, stop: &AtomicBool, session: Option<&String>, send: &Sender<Heard>) {
    loop {
        let came = door::accept(open);
        if stop.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = came else {
            thread::sleep(AGAIN_AFTER);
            continue;
        };
        let token = open.plate.token.clone();
        let (session, send) = (session.cloned(), send.clone());
        // Each on its own: who says nothing holds nobody up.
        thread::spawn(move || greet(stream, &token, session, &send));
    }
}

/// Hears who it is. Who does not know the token is a stranger, and gets no answer.
fn greet(stream: Stream, token: &str, session: Option<String>, send: &Sender<Heard>) {
    // Where a system cannot wait shorter, a stranger holds only this thread.
    let _ = stream.set_recv_timeout(Some(HELLO_WITHIN));
    let Ok(hello) = link::read::<Hello>(&mut &stream, HELLO_MOST) else {
        return;
    };
    if hello.token != token {
        return;
    }
    let _ = stream.set_recv_timeout(None);
    let _ = stream.set_send_timeout(Some(TAKES_WITHIN));
    let answer = if hello.version == VERSION {
        FromOwner::Welcome { session }
    } else {
        FromOwner::OtherVersion
    };
    if link::write(&mut &stream, &answer).is_err() || hello.version != VERSION {
        return;
    }
    let stream = Arc::new(stream);
    let out = Arc::new(Outbox::default());
    let guest = Came::Guest(Box::new(hello), Arc::clone(&out));
    if send.send(Heard::Came(guest)).is_err() {
        return;
    }
    let (to, from, tell) = (Arc::clone(&stream), Arc::clone(&out), send.clone());
    thread::spawn(move || {
        from.deliver(&mut &*to);
        // The loop may be over already.
        let _ = tell.send(Heard::Came(Came::Left(from)));
    });
    hear(&stream, &out, send);
    let _ = send.send(Heard::Came(Came::Left(out)));
}

/// Hears a guest until it goes, or says what means nothing.
fn hear(stream: &Stream, out: &Arc<Outbox>, send: &Sender<Heard>) {
    let mut from = stream;
    while let Ok(said) = link::read::<FromGuest<Event>>(&mut from, GUEST_MOST) {
        if out.is_over() {
            return;
        }
        match said {
            FromGuest::Event(event) => {
                let came = Came::Event(Arc::clone(out), event);
                if send.send(Heard::Came(came)).is_err() {
                    return;
                }
            }
            FromGuest::Again => out.again(),
        }
    }
}

impl Guest {
    fn new(hello: &Hello, out: Arc<Outbox>) -> Option<Self> {
        let size = cells::sound(hello.size);
        Some(Self {
            window: hello.window,
            size,
            terminal: Terminal::new(TestBackend::new(size.0, size.1)).ok()?,
            paint: Paint::new(depth(hello.depth)),
            out,
        })
    }

    /// Draws what this window sees now, and leaves it for whoever brings it.
    fn show(&mut self, state: &mut State) {
        let (terminal, paint) = (&mut self.terminal, &mut self.paint);
        terminal.backend_mut().resize(self.size.0, self.size.1);
        let drawn = state.seen_by(Some(self.window), self.size, |state| {
            terminal
                .draw(|frame| tui::draw(state, paint, frame))
                .is_ok()
        });
        if drawn {
            let backend = self.terminal.backend();
            let at = backend.cursor_position();
            let cursor = backend.cursor_visible().then_some((at.x, at.y));
            self.out
                .put(self.size, cursor, cells::rows(backend.buffer()));
        }
    }
}

/// The colours of a terminal by their number on the wire.
const fn depth(number: u8) -> Depth {
    match number {
        0 => Depth::Mono,
        1 => Depth::Ansi16,
        2 => Depth::Ansi256,
        _ => Depth::True,
    }
}
