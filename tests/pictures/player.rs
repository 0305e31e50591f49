//! Somebody at the keyboard, without a terminal, a disk or a clock: keys in, a screen out.
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use bedoeling::app::{self, Effect, Msg, Opened, Outcome, Prepare, Stage, State, Windows};
use bedoeling::archive::{Collection, OpenAfspraak, Picked, Summary, TeamMemory};
use bedoeling::content;
use bedoeling::domain::afspraak::AfspraakKind;
use bedoeling::domain::board::{Score, ScoreKey};
use bedoeling::domain::ids::SessionId;
use bedoeling::domain::levels::Window;
use bedoeling::domain::log::Log;
use bedoeling::domain::secret::Guard;
use bedoeling::domain::session::Session;
use bedoeling::domain::setting::Look;
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::store::format;
use bedoeling::tui::{self, Paint, theme::Depth};
use chrono::{DateTime, NaiveDate, TimeDelta};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// From the first screen, through the library, to the screen on which a meeting is set ready.
pub(crate) const BEGIN: &str = "<enter><right><enter>";

/// Down past the last row of the screen on which a meeting is set ready, up to "Klaarzetten", and
/// Enter: whichever rows there are.
pub(crate) const READY: &str = "<down><down><down><down><down><down><down><down><down><down>\
                                <down><down><down><up><enter>";

/// When every picture begins.
const TWO_O_CLOCK: &str = "2026-11-23T14:00:00+01:00";

/// The program at one moment, with everything it asked for answered.
pub(crate) struct Player {
    pub(crate) state: State,
    paint: Paint,
    now: Moment,
}

impl Player {
    /// The first screen, with the embedded toolkit read.
    pub(crate) fn new() -> Self {
        let begin = DateTime::parse_from_rfc3339(TWO_O_CLOCK).expect("a moment with an offset");
        let now = begin.to_utc();
        let mut state = State::new(now, Offset::of(&begin));
        let folder = "Gesprekken staan in ~/gesprekken, omdat dat in config.toml staat.";
        folder.clone_into(&mut state.folder);
        let mut player = Self {
            state,
            paint: Paint::new(Depth::True),
            now,
        };
        player.size(80, 24);
        player.answer(vec![Effect::ReadToolkit, Effect::ReadOpen]);
        player
    }

    /// All that came with the program.
    pub(crate) fn toolkit(&self) -> &Toolkit {
        self.state.toolkit.as_deref().expect("it was read at begin")
    }

    /// The screen gets this many columns and rows.
    pub(crate) fn size(&mut self, width: u16, height: u16) {
        self.tell(Msg::Resized { width, height });
    }

    /// Chooses a look, as `--thema` does.
    pub(crate) const fn look(&mut self, look: Look) {
        self.state.look = look;
    }

    /// Presses keys: `<enter>`, `<right>`, `<+5>` (five minutes pass), `<+8s>`, and letters as
    /// they are.
    pub(crate) fn play(&mut self, keys: &str) {
        let mut rest = keys;
        while let Some(next) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
            let Some((name, after)) = named else {
                self.press(KeyCode::Char(next));
                rest = &rest[next.len_utf8()..];
                continue;
            };
            if let Some(passes) = name.strip_prefix('+') {
                let (number, second) = match passes.strip_suffix('s') {
                    Some(seconds) => (seconds, 1),
                    None => (passes, 60),
                };
                let number: i64 = number.parse().expect("whole minutes or seconds");
                self.now += TimeDelta::seconds(number * second);
                self.tell(Msg::Tick);
            } else {
                self.press(code(name));
            }
            rest = after;
        }
    }

    /// Goes to the next choice of a row until it is the one that is meant.
    pub(crate) fn turn_until(&mut self, is_meant: impl Fn(&Prepare) -> bool) {
        for _ in 0..100 {
            match &self.state.stage {
                Stage::Prepare(prepare) if is_meant(prepare) => return,
                _ => self.play("<right>"),
            }
        }
        panic!("this choice is not in the row");
    }

    /// What the room sees of it at this size.
    pub(crate) fn room(&mut self, (width, height): (u16, u16)) -> Buffer {
        let terminal = Terminal::new(TestBackend::new(width, height));
        let mut terminal = terminal.expect("memory is always there");
        let paint = &mut self.paint;
        let window = Some(Window::Room);
        self.state.seen_by(window, (width, height), |state| {
            let drawn = terminal.draw(|frame| tui::draw(state, paint, frame));
            drawn.expect("drawing in memory works").buffer.clone()
        })
    }

    /// The cells as a person sees them, with the cursor where something is being typed.
    pub(crate) fn screen(&mut self) -> Buffer {
        let (width, height) = self.state.size;
        let mut terminal =
            Terminal::new(TestBackend::new(width, height)).expect("memory is always there");
        let (state, paint) = (&self.state, &mut self.paint);
        let mut cells = terminal
            .draw(|frame| tui::draw(state, paint, frame))
            .expect("drawing in memory works")
            .buffer
            .clone();
        if state.focus() == app::Focus::Field {
            let at: Position = terminal.get_cursor_position().expect("memory has a cursor");
            let reversed = cells[at].style().reversed();
            cells[at].set_style(reversed);
        }
        cells
    }

    fn press(&mut self, code: KeyCode) {
        let key = Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
        if let Some(msg) = tui::to_msg(&self.state, key) {
            self.tell(msg);
        }
        self.tell(Msg::Tick);
    }

    /// So many other windows look along from now on.
    pub(crate) fn watched(&mut self, cockpits: u16, rooms: u16) {
        let windows = Windows {
            cockpits,
            rooms,
            ..Windows::default()
        };
        self.tell(Msg::Watched(windows));
        self.state.window = self.state.own_window();
    }

    fn tell(&mut self, msg: Msg) {
        let effects = app::update(&mut self.state, self.now, msg);
        self.answer(effects);
    }

    /// Answers as a shell with a disk on which everything works.
    fn answer(&mut self, effects: Vec<Effect>) {
        let mut asked = VecDeque::from(effects);
        while let Some(effect) = asked.pop_front() {
            if let Some(outcome) = outcome(effect) {
                asked.extend(app::update(&mut self.state, self.now, Msg::Done(outcome)));
            }
        }
    }
}

/// What an earlier meeting left: something only for Team Zuid.
fn memory(team: &str) -> TeamMemory {
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
    let agreed = |nr: u32, what: &str, who: &str, due| OpenAfspraak {
        reference: format!("2026-11-09-gemeente-10-team-zuid#{nr}"),
        kind: AfspraakKind::Afspraak,
        what: what.to_owned(),
        who: Some(who.to_owned()),
        due: day(due),
        postponed: 0,
    };
    let open = match team {
        "Team Zuid" => vec![
            agreed(41, "Met de balie meelopen", "Amira", 16),
            agreed(42, "De brief hardop voorlezen", "Wil", 20),
            agreed(43, "Bellen met de woningcorporatie", "Joris", 23),
        ],
        _ => Vec::new(),
    };
    TeamMemory {
        team: team.to_owned(),
        open,
        ..TeamMemory::default()
    }
}

fn outcome(effect: Effect) -> Option<Outcome> {
    match effect {
        // On this disk everything is safe at once.
        Effect::Record(_) => Some(Outcome::Synced { records: u64::MAX }),
        Effect::Discard(_)
        | Effect::RememberRoom(_)
        | Effect::Forget(_)
        | Effect::OpenFilm { .. }
        | Effect::Clipboard(_)
        | Effect::WriteAnew
        | Effect::Concept(_) => None,
        Effect::OpenConcept(number) => panic!("nobody left {number} here"),
        Effect::Begin(session) => Some(Outcome::Opened(Box::new(Opened {
            log: Log::new(*session),
            drafts: BTreeMap::new(),
            changes: 0,
            last_at: None,
            stands: false,
            kept_both: None,
            damaged: None,
        }))),
        Effect::Open(id) => panic!("there is no session {id} to open here"),
        Effect::Save(session) => Some(Outcome::Saved {
            seq: session.seq,
            notice: None,
        }),
        Effect::SaveElsewhere(_) => Some(Outcome::CopyWritten),
        Effect::Close(_) => Some(Outcome::Closed),
        Effect::Release(_) => Some(Outcome::Released),
        Effect::ReadToolkit => {
            let read = content::read(&content::embedded());
            Some(Outcome::Toolkit(Arc::new(read.toolkit)))
        }
        Effect::ReadPast | Effect::Judge { .. } => {
            let listed = three().map(|session| {
                let path = format!("{}.toml", session.id).into();
                (Summary::of(&session, path), Arc::new(Picked::of(&session)))
            });
            Some(Outcome::Past(Arc::new(Collection::of(listed.into()))))
        }
        Effect::ReadSession(_) => Some(Outcome::Read {
            session: Box::new(past()),
            is_whole: true,
        }),
        Effect::ReadOpen => Some(Outcome::OpenMeetings {
            open: Vec::new(),
            left: None,
        }),
        Effect::ReadTeams => Some(Outcome::Teams(Vec::new())),
        Effect::ReadRooms => Some(Outcome::Rooms(Vec::new())),
        Effect::ReadTeam(team) => Some(Outcome::Team(Arc::new(memory(&team)))),
        Effect::Export { form, .. } => Some(Outcome::Exported(form)),
        Effect::Erase { .. } => Some(Outcome::Erased { elsewhere: false }),
        Effect::ReadAlone => Some(Outcome::Reflections {
            all: Vec::new(),
            guard: Guard::Declined,
        }),
        Effect::OpenAlone(id) | Effect::ReadReflection(id) => panic!("nobody wrote {id} here"),
        Effect::WriteBrief { .. } => Some(Outcome::BriefWritten),
        Effect::Vault(_) => Some(Outcome::Locked),
    }
}

/// Three meetings of a team, four weeks apart, the newest first; the scores go up.
fn three() -> [Session; 3] {
    [0, 1, 2].map(|before: u8| {
        let mut session = past();
        session.id = SessionId::new(format!("{before}"));
        let earlier = TimeDelta::weeks(4 * i64::from(before));
        session.started = session.started.map(|at| at - earlier);
        if before > 0 {
            session.afspraken.clear();
            session.parked.clear();
        }
        let boards = session.steps.iter_mut();
        let boards = boards.filter_map(|step| step.board.as_mut());
        for board in boards.filter(|board| !board.scores.is_empty()) {
            let mark = board.layout.marks.first().map(|mark| mark.id.clone());
            for (vak, from) in board.layout.vakken.iter().zip([7, 4, 5, 8]) {
                let (vak, mark) = (vak.id.clone(), mark.clone());
                let score = Score::new(from - before).expect("from 0 to 10");
                board.scores.insert(ScoreKey { vak, mark }, vec![score; 7]);
            }
        }
        session
    })
}

/// A meeting that was closed.
fn past() -> Session {
    let text = include_bytes!("../golden/session-v1.toml");
    format::read(text).expect("the golden file is a session")
}

fn code(name: &str) -> KeyCode {
    match name {
        "enter" => KeyCode::Enter,
        "space" => KeyCode::Char(' '),
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pgdn" => KeyCode::PageDown,
        other => panic!("no key is called {other}"),
    }
}
