//! The program without a terminal: keys go in, a state, what was asked of the world, and cells
//! come out.
use std::io;
use std::sync::Arc;

use bedoeling::app::{Effect, Meeting, State};
use bedoeling::content;
use bedoeling::domain::session::Session;
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::shell::run;
use bedoeling::tui::theme::Depth;
use bedoeling::tui::{self, Paint};
use ratatui::backend::{CrosstermBackend, TestBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

mod keys;
mod script;

pub(crate) use script::Script;

/// Down to the last row of the screen on which a meeting is set ready, and Enter.
pub(crate) const READY: &str = "<down><down><down><down><down><down><down><enter>";

/// Monday 23 November 2026, two o'clock in Amsterdam.
pub(crate) fn start() -> Moment {
    "2026-11-23T13:00:00Z".parse().expect("this is a moment")
}

/// The toolkit that is built in; a mistake in it is a mistake in every test.
pub(crate) fn toolkit() -> Arc<Toolkit> {
    let read = content::read(&content::embedded());
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    Arc::new(read.toolkit)
}

/// The same, with a small werkpakket for one person in the place of the usual one.
pub(crate) fn alone_toolkit() -> Arc<Toolkit> {
    let folder = "tests/alone-toolkit/proef";
    let file = |name: &str| {
        let path = format!("{}/{folder}/{name}", env!("CARGO_MANIFEST_DIR"));
        content::Source {
            name: format!("proef/{name}"),
            kit: "proef".to_owned(),
            text: std::fs::read_to_string(path).expect("it is in the repository"),
            built_in: false,
        }
    };
    let mut sources = content::embedded();
    sources.extend(["kit.toml", "intervisie-00-voorbereiding.toml"].map(file));
    let read = content::read(&sources);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    Arc::new(read.toolkit)
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
        let mut play = Self {
            state: State::new(start(), Offset::seconds(3600)),
            world: Script::new(start(), toolkit()),
            paint: Paint::new(Depth::True),
        };
        play.run(vec![Effect::ReadToolkit, Effect::ReadOpen]);
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
        play.keys("<enter>").keys(READY);
        play
    }

    /// A meeting in its first step.
    pub(crate) fn begun() -> Self {
        let mut play = Self::ready();
        play.keys("<right>");
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
