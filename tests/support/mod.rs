//! The program without a terminal: keys go in, a state, what was asked of the world, and cells
//! come out.
use std::io;
use std::path::Path;
use std::sync::Arc;

use bedoeling::app::{Effect, Meeting, MenuItem, Phase, Prepare, Setting, Stage, State};
use bedoeling::content::{self, Source};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::session::Session;
use bedoeling::domain::step::StepKind;
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::shell::run;
use bedoeling::store::atomic;
use bedoeling::store::files::{Files as _, RealFiles};
use bedoeling::tui::theme::Depth;
use bedoeling::tui::{self, Paint};
use ratatui::backend::{CrosstermBackend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

pub(crate) mod keys;
mod named;
mod script;
mod shelf;

pub(crate) use script::Script;

/// From the first screen, through the library, to the screen on which a meeting is set ready.
pub(crate) const BEGIN: &str = "<enter><right><enter>";

/// Down past the last row of the screen on which a meeting is set ready, up to "Klaarzetten", and
/// Enter: whichever rows there are.
pub(crate) const READY: &str = "<down><down><down><down><down><down><down><down><down><down>\
                                <down><down><down><up><enter>";

/// The keys that open the menu and choose this.
pub(crate) fn menu(item: MenuItem) -> String {
    let at = MenuItem::ALL.iter().position(|known| *known == item);
    let at = at.expect("it is in the menu");
    format!("<esc>{}<enter>", "<down>".repeat(at))
}

/// Monday 23 November 2026, two o'clock in Amsterdam.
pub(crate) fn start() -> Moment {
    "2026-11-23T13:00:00Z".parse().expect("this is a moment")
}

/// The part of the toolkit that the tests name; a mistake in the toolkit is a mistake in every test.
pub(crate) fn toolkit() -> Arc<Toolkit> {
    read(&content::embedded())
}

/// Every werkpakket of a folder of `tests/`, as somebody's own.
pub(crate) fn own(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = |folder: &Path| {
        let listed = RealFiles.list(folder).expect("it is in the repository");
        listed.into_iter().map(|found| found.path)
    };
    let name = |path: &Path| {
        let name = path.file_name().expect("not a root");
        name.to_string_lossy().into_owned()
    };
    let mut sources = Vec::new();
    for kit in files(&root.join(folder)) {
        for path in files(&kit) {
            let bytes = RealFiles.read(&path, u64::MAX).expect("readable");
            sources.push(Source {
                name: name(&path),
                kit: name(&kit),
                text: String::from_utf8(bytes).expect("UTF-8"),
                built_in: false,
            });
        }
    }
    sources
}

/// All that is in these files.
fn all(sources: &[Source]) -> Toolkit {
    let read = content::read(sources);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    read.toolkit
}

/// What is in these files, and of what is built in only what the tests name.
fn read(sources: &[Source]) -> Arc<Toolkit> {
    let mut toolkit = all(sources);
    named::keep(&mut toolkit);
    Arc::new(toolkit)
}

/// The same, with a small werkpakket for one person in the place of the usual one.
pub(crate) fn alone_toolkit() -> Arc<Toolkit> {
    let mut sources = content::embedded();
    sources.extend(own("alone-toolkit"));
    read(&sources)
}

/// The whole program with a script in the place of the world.
pub(crate) struct Play {
    pub(crate) state: State,
    pub(crate) world: Script,
    pub(crate) paint: Paint,
}

impl Play {
    /// The first screen, with all that it asks for read.
    pub(crate) fn home() -> Self {
        Self::with(toolkit())
    }

    /// The first screen, with this toolkit.
    pub(crate) fn with(toolkit: Arc<Toolkit>) -> Self {
        let mut play = Self {
            state: State::new(start(), Offset::seconds(3600)),
            world: Script::new(start(), toolkit),
            paint: Paint::new(Depth::True),
        };
        // Most tests are about something else than a passphrase.
        play.state.vault.offered = true;
        play.run(vec![Effect::ReadToolkit, Effect::ReadOpen]);
        play
    }

    /// The first screen with a folder of `tests/` as the toolkit of a person.
    pub(crate) fn with_own(folder: &str) -> Self {
        let mut sources = content::embedded();
        sources.extend(own(folder));
        Self::with(read(&sources))
    }

    /// A meeting with this werkpakket of that many minutes on its welcome screen; the team is
    /// looked up as `start` does.
    pub(crate) fn start(&mut self, pakket: &str, minutes: u16, team: &str) -> &mut Self {
        let mut setting = Setting::new(WerkpakketId::new(pakket));
        assert!(setting.set_time(&minutes.to_string()));
        setting.team = Some(team.to_owned());
        self.state.memory = Some(Arc::new(self.world.sessions.team_memory(team)));
        self.welcome(setting)
    }

    /// A meeting as it was filled in, on its welcome screen.
    pub(crate) fn welcome(&mut self, setting: Setting) -> &mut Self {
        self.state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
        self.keys(READY)
    }

    /// On to the first step of this kind; a field that opens on the way is closed.
    pub(crate) fn step_of(&mut self, kind: StepKind) -> &mut Self {
        for _ in 0..60 {
            if self.session().step().kind == kind {
                return self;
            }
            self.on();
        }
        panic!("there is no step of this kind ahead");
    }

    /// On to the closing screen.
    pub(crate) fn on_to_the_end(&mut self) -> &mut Self {
        for _ in 0..60 {
            if self.meeting().phase == Phase::Closing {
                return self;
            }
            self.on();
        }
        panic!("the meeting does not end");
    }

    fn on(&mut self) {
        self.keys("<pgdn>");
        if self.state.capture().is_some() {
            self.keys("<esc>");
        }
    }

    /// The first screen with a toolkit of several kits: series, parts, and one for a person alone.
    pub(crate) fn with_many() -> Self {
        let mut play = Self::home();
        play.state.toolkit = Some(shelf::toolkit());
        play
    }

    /// Somebody alone at the first question of the test werkpakket.
    pub(crate) fn alone() -> Self {
        let mut play = Self::home();
        play.state.toolkit = Some(alone_toolkit());
        play.keys("<down><down><enter><enter>");
        play
    }

    /// A meeting of 45 minutes on its welcome screen.
    pub(crate) fn ready() -> Self {
        let mut play = Self::home();
        play.keys(BEGIN).keys(READY);
        play
    }

    /// A meeting in its first step.
    pub(crate) fn begun() -> Self {
        let mut play = Self::ready();
        play.keys("<right>");
        play
    }

    /// A meeting with a step for each board that is drawn, in its first step.
    pub(crate) fn with_boards() -> Self {
        let mut play = Self::with(read(&own("boards-trial")));
        play.keys(BEGIN).keys(READY).keys("<right>");
        play
    }

    /// A meeting with a step for each board with scores, and for those that are drawn beside them.
    pub(crate) fn with_scores() -> Self {
        let mut play = Self::with(read(&own("boards-trial")));
        play.start("cijfers", 200, "Team Noord").keys("<right>");
        play
    }

    /// A meeting with that many steps of boards with scores behind it, on the board of the next.
    pub(crate) fn on_scores(step: usize) -> Self {
        let mut play = Self::with_scores();
        if step > 1 {
            play.keys("m")
                .keys(&"<down>".repeat(step - 1))
                .keys("<enter>");
        }
        play.keys("<enter>");
        play
    }

    /// A meeting of 45 minutes on its welcome screen, on a screen that only the facilitator sees.
    pub(crate) fn ready_for_me() -> Self {
        let mut play = Self::home();
        play.keys(BEGIN)
            .keys("<down><down><right><up><up>")
            .keys(READY);
        play
    }

    /// Lets somebody press these keys; see [`keys::events`] for how they are written.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        self.world.beats.extend(keys::events(keys));
        self.run(Vec::new());
        self
    }

    /// Runs until the script is at its end.
    pub(crate) fn run(&mut self, first: Vec<Effect>) {
        let area = Rect::new(0, 0, self.state.size.0, self.state.size.1);
        let fresh = || {
            let viewport = Viewport::Fixed(area);
            // Its cells go nowhere: what is drawn is asked for by `drawn`.
            let nowhere = CrosstermBackend::new(io::sink());
            Terminal::with_options(nowhere, TerminalOptions { viewport })
        };
        let ended = run(
            &mut self.state,
            &mut self.paint,
            fresh,
            &mut self.world,
            first,
        );
        ended.expect("a script cannot fail");
    }

    /// Puts a file in the folder.
    pub(crate) fn put(&self, name: &str, text: &str) {
        let folder = self.world.root.path().join("sessies");
        RealFiles.create_dir_all(&folder).expect("it can be made");
        let path = folder.join(format!("{name}.toml"));
        let written = atomic::replace(&RealFiles, &path, text.as_bytes());
        written.expect("a temporary file can be written");
    }

    /// The cells of the screen at this size.
    pub(crate) fn drawn(&mut self, width: u16, height: u16) -> Buffer {
        drawn(&mut self.state, &mut self.paint, width, height)
    }

    /// The meeting that is on.
    pub(crate) fn meeting(&self) -> &Meeting {
        self.state.meeting().expect("a meeting is on")
    }

    /// The session of the meeting that is on.
    pub(crate) fn session(&self) -> &Session {
        self.meeting().session()
    }
}

/// Draws a state at this size.
pub(crate) fn drawn(state: &mut State, paint: &mut Paint, width: u16, height: u16) -> Buffer {
    state.size = (width, height);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("it has a size");
    let frame = terminal.draw(|frame| tui::draw(state, paint, frame));
    frame.expect("cells can always be drawn").buffer.clone()
}

/// The rows of a screen, without white space behind them.
pub(crate) fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    let row = |y| {
        let cells = (0..area.width).map(|x| buffer[(x, y)].symbol());
        cells.collect::<String>().trim_end().to_owned()
    };
    (0..area.height).map(row).collect()
}
