//! The whole program without a terminal and without a disk: keys go in, cells come out.
use std::sync::{Arc, OnceLock};

use bedoeling::app::{Effect, Msg, Opened, Outcome, State, update};
use bedoeling::content;
use bedoeling::domain::log::Log;
use bedoeling::domain::secret::Guard;
use bedoeling::domain::session::Session;
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::tui::theme::Depth;
use bedoeling::tui::{self, Paint};
use chrono::TimeDelta;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

/// Does something to a session before it begins.
pub type Change = fn(&mut Session, &str);

/// The program, with what it asked answered as a disk would that never fails.
pub struct Player {
    pub state: State,
    paint: Paint,
    now: Moment,
    change: Option<(Change, String)>,
}

fn toolkit() -> Arc<Toolkit> {
    static TOOLKIT: OnceLock<Arc<Toolkit>> = OnceLock::new();
    let read = || Arc::new(content::read(&content::embedded()).toolkit);
    Arc::clone(TOOLKIT.get_or_init(read))
}

const fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

impl Player {
    /// On the first screen.
    ///
    /// # Panics
    /// Never: the moment is one.
    #[must_use]
    pub fn home() -> Self {
        let now = Moment::from_timestamp(1_795_438_930, 0).expect("a moment");
        let mut player = Self {
            state: State::new(now, Offset::seconds(3600)),
            paint: Paint::new(Depth::True),
            now,
            change: None,
        };
        player.happen(Msg::Done(Outcome::Toolkit(toolkit())));
        player.happen(Msg::Done(Outcome::OpenMeetings {
            open: Vec::new(),
            left: None,
        }));
        player
    }

    /// In the first step of a meeting, which `change` may have altered before it began.
    #[must_use]
    pub fn begun(change: Option<(Change, String)>) -> Self {
        let mut player = Self::home();
        player.change = change;
        let down = [KeyCode::Down; 13];
        let ready = [KeyCode::Up, KeyCode::Enter, KeyCode::Right];
        for code in [KeyCode::Enter, KeyCode::Right, KeyCode::Enter] {
            player.event(key(code));
        }
        for code in down.into_iter().chain(ready) {
            player.event(key(code));
        }
        player
    }

    /// One of a few places to begin.
    #[must_use]
    pub fn somewhere(place: u8) -> Self {
        match place % 4 {
            0 => Self::home(),
            1 => Self::begun(None),
            2 => {
                let mut player = Self::begun(None);
                for _ in 0..5 {
                    player.event(key(KeyCode::PageDown));
                }
                player.event(key(KeyCode::Enter));
                player
            }
            _ => {
                let mut player = Self::home();
                let keys = [KeyCode::Down, KeyCode::Down, KeyCode::Enter, KeyCode::Enter];
                for code in keys {
                    player.event(key(code));
                }
                player
            }
        }
    }

    /// What a terminal says.
    pub fn event(&mut self, event: Event) {
        if let Some(msg) = tui::to_msg(&self.state, event) {
            self.happen(msg);
        }
    }

    /// Lets time pass.
    pub fn wait(&mut self, seconds: i64) {
        self.now += TimeDelta::seconds(seconds);
        self.happen(Msg::Tick);
    }

    fn happen(&mut self, msg: Msg) {
        let effects = update(&mut self.state, self.now, msg);
        for effect in effects {
            if let Some(outcome) = self.answer(effect) {
                self.happen(Msg::Done(outcome));
            }
        }
    }

    fn answer(&self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::Begin(mut session) => {
                if let Some((change, text)) = &self.change {
                    change(&mut session, text);
                }
                Some(Outcome::Opened(Box::new(Opened {
                    log: Log::new(*session),
                    drafts: std::collections::BTreeMap::default(),
                    changes: 0,
                    last_at: None,
                    stands: false,
                    kept_both: None,
                    damaged: None,
                })))
            }
            Effect::Save(session) => Some(Outcome::Saved {
                seq: session.seq,
                notice: None,
            }),
            Effect::ReadToolkit => Some(Outcome::Toolkit(toolkit())),
            Effect::ReadOpen => Some(Outcome::OpenMeetings {
                open: Vec::new(),
                left: None,
            }),
            Effect::ReadAlone => Some(Outcome::Reflections {
                all: Vec::new(),
                guard: Guard::Declined,
            }),
            Effect::Release(_) => Some(Outcome::Released),
            Effect::Close(_) => Some(Outcome::Closed),
            _ => None,
        }
    }

    /// The cells of the screen at this size.
    ///
    /// # Panics
    /// Never: cells can always be drawn.
    pub fn drawn(&mut self, width: u16, height: u16) -> Buffer {
        let (width, height) = (width.max(1), height.max(1));
        self.state.size = (width, height);
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("it has a size");
        let (state, paint) = (&self.state, &mut self.paint);
        let frame = terminal.draw(|frame| tui::draw(state, paint, frame));
        frame.expect("cells can always be drawn").buffer.clone()
    }
}

/// Whether a cell shows nothing that a terminal obeys and nothing that turns text around.
#[must_use]
pub fn is_harmless(symbol: &str) -> bool {
    symbol.chars().all(|letter| {
        let hidden = matches!(letter,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}'
            | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}');
        !letter.is_control() && !hidden
    })
}
