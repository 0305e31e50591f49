//! Every screen of the program, with hostile text in all that it shows.
use std::collections::BTreeSet;
use std::io;

use bedoeling::app::{Effect, MenuItem, Outcome, Phase};
use bedoeling::domain::notice::{Problem, ProblemKind};
use bedoeling::tui;
use crossterm::event::Event;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::corpus::{check_cells, check_drawn, planted};
use crate::desk::{OPEN, OPEN_ID};
use crate::kits::{Kits, toolkit};
use crate::support::keys::Beat;
use crate::support::{BEGIN, Play, READY, menu};

const SIZES: [(u16, u16); 2] = [(56, 16), (110, 34)];

pub(crate) const GOLDEN: &str = include_str!("../golden/session-v1.toml");

/// A play with a note of every place that was looked at.
struct Tour {
    play: Play,
    text: String,
    seen: BTreeSet<String>,
}

impl Tour {
    fn new(kits: Kits, text: &str) -> Self {
        let play = Play::with(toolkit(kits, text));
        Self {
            play,
            text: text.to_owned(),
            seen: BTreeSet::new(),
        }
    }

    /// Presses keys and looks at what is drawn, as cells and as bytes.
    fn keys(&mut self, keys: &str) -> &mut Self {
        self.play.keys(keys);
        self.look()
    }

    /// Pastes the hostile text.
    fn paste(&mut self) -> &mut Self {
        let pasted = Event::Paste(self.text.clone());
        self.play.world.beats.push_back(Beat::Heard(pasted));
        self.play.run(Vec::new());
        self.look()
    }

    fn look(&mut self) -> &mut Self {
        let place = format!("{:?}", self.play.state.focus());
        let name = format!("{place} with {:?}", self.text);
        for (width, height) in SIZES {
            check_cells(&self.play.drawn(width, height), &name);
        }
        check_drawn(&bytes(&mut self.play), &name);
        self.seen.insert(place);
        self
    }
}

/// What a terminal of this size gets for a whole frame.
pub(crate) fn bytes(play: &mut Play) -> Vec<u8> {
    let area = Rect::new(0, 0, play.state.size.0, play.state.size.1);
    let viewport = Viewport::Fixed(area);
    let mut out = Vec::new();
    let backend = CrosstermBackend::new(&mut out as &mut dyn io::Write);
    let terminal = Terminal::with_options(backend, TerminalOptions { viewport });
    let mut terminal = terminal.expect("it has a size");
    let drawn = terminal.draw(|frame| tui::draw(&play.state, &mut play.paint, frame));
    drawn.expect("memory takes all");
    drop(terminal);
    out
}

/// A meeting that is still open, on the first screen and picked up.
fn open(text: &str) -> BTreeSet<String> {
    let mut tour = Tour::new(Kits::BuiltIn, text);
    tour.play.put(OPEN_ID, &planted(OPEN, text));
    tour.play.run(vec![Effect::ReadOpen]);
    tour.look().keys("<enter>").keys("<right>").keys("<enter>");
    tour.seen
}

/// What was, the library, one kaart.
fn ways_in(text: &str) -> BTreeSet<String> {
    let mut tour = Tour::new(Kits::BuiltIn, text);
    tour.play.put("a", &planted(GOLDEN, text));
    tour.play.put("stuk", "formaat = 1\nid =\n");
    tour.play.state.folder = text.to_owned();
    tour.play.state.alone_folder = text.to_owned();
    tour.look().keys("?").keys("<esc>");
    tour.keys("<enter>")
        .keys("<right>")
        .keys("<pgdn>")
        .keys("<pgdn>")
        .keys("<esc>");
    tour.keys("<down>")
        .keys("<right>")
        .keys("<pgdn>")
        .keys("<esc>")
        .keys("/")
        .paste();
    let seen = tour.seen;
    let mut tour = Tour::new(Kits::BuiltIn, text);
    tour.play.put("a", &planted(GOLDEN, text));
    let odd = if cfg!(unix) {
        "\u{202e}\u{1b}[31m"
    } else {
        "\u{202e}"
    };
    tour.play.put(&format!("stuk{odd}"), "formaat = 1\nid =\n");
    tour.keys("<down><down><down><enter>")
        .keys("<enter>")
        .keys("/")
        .paste()
        .keys("<enter>");
    for _ in 0..3 {
        tour.keys("<enter>")
            .keys("<pgdn>")
            .keys("<pgdn>")
            .keys("<esc>")
            .keys("<down>");
    }
    let mut card = Tour::new(Kits::BuiltIn, text);
    card.keys("<down><enter>").keys("<right>").keys("<space>");
    seen.into_iter().chain(tour.seen).chain(card.seen).collect()
}

/// Setting a meeting ready, with this in every field of it.
fn prepare(text: &str) -> BTreeSet<String> {
    let mut tour = Tour::new(Kits::BuiltIn, text);
    tour.play.put("eerder", &planted(GOLDEN, text));
    tour.keys(BEGIN);
    for _ in 0..10 {
        tour.keys("<enter>").paste().keys("<esc>").keys("<down>");
    }
    tour.seen
}

/// A whole meeting, with this in every field of it.
fn meeting(kits: Kits, text: &str, for_me: bool) -> BTreeSet<String> {
    let mut tour = Tour::new(kits, text);
    let me = if for_me {
        "<down><down><right><up><up>"
    } else {
        ""
    };
    tour.keys(BEGIN).keys(me).keys(READY);
    tour.keys("<right>");
    let problem = Problem {
        kind: ProblemKind::Journal,
        path: Some(text.into()),
        cause: text.to_owned(),
    };
    for _ in 0..40 {
        let meeting = tour.play.state.meeting();
        if meeting.is_none_or(|meeting| meeting.phase != Phase::Running) {
            break;
        }
        tour.play.state.notice = None;
        for key in ["n", "o", "p"] {
            tour.keys(key).paste().keys("<enter>").keys("<esc>");
        }
        for key in ["m", "v", "?", "<c-z>"] {
            tour.keys(key).keys("<esc>");
        }
        // Into the board, if there is one, and what can be done there.
        tour.keys("<enter>")
            .paste()
            .keys("<enter>")
            .keys("<right>")
            .keys("<esc>")
            .keys("<esc>");
        tour.play.state.overlay = None;
        tour.keys("<pgdn>");
        if tour.play.state.capture().is_some() {
            tour.paste()
                .keys("<enter>")
                .paste()
                .keys("<enter>")
                .keys("<esc>");
        }
    }
    for item in [MenuItem::Erase, MenuItem::People] {
        tour.keys(&menu(item)).paste().keys("<esc>").keys("<esc>");
    }
    tour.play.world.outcomes.push(Outcome::Failed(problem));
    tour.keys("<wait:1>")
        .keys("<enter>")
        .keys("<enter>")
        .keys("q");
    tour.seen
}

/// Somebody alone.
fn alone(text: &str) -> BTreeSet<String> {
    let mut tour = Tour::new(Kits::Alone, text);
    tour.keys("<down><down><enter>").keys("<enter>");
    for _ in 0..14 {
        tour.paste().keys("<enter>").keys("<space>").keys("<right>");
    }
    tour.keys("<esc>").keys("<esc>").keys("<f8>");
    tour.seen
}

#[test]
fn on_no_screen_does_a_text_steer_the_terminal() {
    let mut seen = BTreeSet::new();
    let pile = "\u{301}".repeat(40);
    let text = [
        "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}\u{e0041}\r\u{8}\0\u{200d}\u{200d}z", &pile, "日ש👩🏿\u{200d}❤\u{fe0f}\u{200d}👩🏾\u{200d}"
    ].concat();

    seen.extend(open(&text));

    seen.extend(ways_in(&text));

    seen.extend(prepare(&text));

    seen.extend(meeting(Kits::BuiltIn, &text, false));

    seen.extend(meeting(Kits::BuiltIn, &text, true));

    seen.extend(meeting(Kits::Boards, &text, false));

    seen.extend(alone(&text));
    let missed: Vec<&str> = PLACES
        .iter()
        .copied()
        .filter(|place| !seen.contains(*place))
        .collect();
    assert!(
        missed.is_empty(),
        "not looked at: {missed:?}, only at {seen:?}"
    );
}

/// Where text of people or files stands.
#[rustfmt::skip]
const PLACES: [&str; 19] = [
    "Home", "Library", "Preview", "Filter", "Card", "Prepare", "Welcome", "Meeting", "Field", "Board",
    "Tally", "List", "Page", "Closing", "Archive", "Reading", "Alone", "Question", "Choosing",
];

#[test]
fn reading_the_toolkit_asks_the_world_for_nothing_else() {
    let mut play = Play::with(toolkit(Kits::Boards, "\u{1b}]52;c;x\u{7}"));
    play.keys(BEGIN).keys(READY);
    let asked = play.world.effects.iter();
    let opened = asked.filter(|effect| matches!(effect, Effect::OpenFilm { .. }));
    assert_eq!(opened.count(), 0);
}
