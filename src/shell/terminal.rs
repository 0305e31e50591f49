//! Taking the terminal and giving it back as it was, whatever happens.
use std::io::{self, Stdout, Write, stdout};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use zeroize::Zeroizing;

use super::output::Output;
use crate::domain::setting::Look;
use crate::export::svg::base64;
use crate::tui::theme::Depth;
use crate::words::screen as words;

/// A terminal that this program draws on.
pub type Screen = Terminal<CrosstermBackend<Frames<Stdout>>>;

/// What is written to a terminal, frame by frame. A terminal that knows it shows each as a whole
/// (synchronized output); another one passes over the marks. What changes nothing is not written.
#[derive(Debug)]
pub struct Frames<W> {
    frame: Vec<u8>,
    /// Where the terminal shows its cursor, as it was told; none while it is hidden.
    cursor: Option<Vec<u8>>,
    out: W,
}

impl<W> Frames<W> {
    const fn to(out: W) -> Self {
        Self {
            frame: Vec::new(),
            cursor: Some(Vec::new()),
            out,
        }
    }

    /// What of a frame changes anything: its cells, and the cursor where that is another one.
    fn changes(&mut self, frame: &[u8]) -> Vec<u8> {
        let shown = frame.windows(SHOW.len()).rposition(|part| part == SHOW);
        let (cells, cursor) = match (frame.strip_suffix(HIDE), shown) {
            (Some(cells), _) => (cells, None),
            (None, Some(at)) => (&frame[..at], Some(frame[at + SHOW.len()..].to_vec())),
            (None, None) => (frame, self.cursor.clone()),
        };
        let cells = cells.strip_suffix(RESET).unwrap_or(cells);
        let mut changes = Vec::new();
        if !cells.is_empty() {
            changes.extend_from_slice(cells);
            changes.extend_from_slice(PLAIN);
        }
        if let Some(place) = &cursor {
            if self.cursor.is_none() {
                changes.extend_from_slice(SHOW);
            }
            if !cells.is_empty() || self.cursor != cursor {
                changes.extend_from_slice(place);
            }
        } else if self.cursor.is_some() {
            changes.extend_from_slice(HIDE);
        }
        self.cursor = cursor;
        changes
    }
}

impl<W: Write> Write for Frames<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        // A cursor that is shown is put in its place next: that is one frame.
        if self.frame.is_empty() || self.frame.ends_with(SHOW) {
            return Ok(());
        }
        // What is private does not stay behind in memory.
        let frame = Zeroizing::new(std::mem::take(&mut self.frame));
        let changes = Zeroizing::new(self.changes(&frame));
        if changes.is_empty() {
            return Ok(());
        }
        let whole = Zeroizing::new([BEGIN, &changes, END].concat());
        self.out.write_all(&whole)?;
        self.out.flush()
    }
}

/// Before and after what a terminal shows at once, and what hides and shows the cursor.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
const HIDE: &[u8] = b"\x1b[?25l";
const SHOW: &[u8] = b"\x1b[?25h";
/// What ratatui ends the cells of a frame with, and the last part of it, which does all of it.
const RESET: &[u8] = b"\x1b[39m\x1b[49m\x1b[59m\x1b[0m";
const PLAIN: &[u8] = b"\x1b[0m";

static TAKEN: AtomicBool = AtomicBool::new(false);

/// The exit code of a Rust program that panicked.
const PANICKED: i32 = 101;

/// From now on a panic, in whatever thread, gives the terminal back and ends the program.
pub fn guard() {
    panic::set_hook(Box::new(broke_off));
}

/// Takes the terminal.
pub fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Whether the terminal shows what is typed line by line: not while a passphrase is. Only the end
/// of the line is shown then. Windows shows it; there is no safe way to turn that off.
pub(super) fn echo(shows: bool) {
    #[cfg(unix)]
    {
        use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
        let stdin = io::stdin();
        // What is no terminal shows nothing.
        let Ok(mut settings) = tcgetattr(&stdin) else {
            return;
        };
        settings.local_modes.set(LocalModes::ECHO, shows);
        settings.local_modes.set(LocalModes::ECHONL, !shows);
        let _ = tcsetattr(&stdin, OptionalActions::Now, &settings);
    }
    #[cfg(not(unix))]
    let _ = shows;
}

/// Hands a text to the clipboard of whoever looks at this terminal, also at the other end of a
/// connection (OSC 52). Nothing happens where no screen is drawn.
pub(super) fn copy(text: &str) -> io::Result<()> {
    if !TAKEN.load(Ordering::SeqCst) {
        return Ok(());
    }
    let mut terminal = stdout().lock();
    write!(terminal, "\x1b]52;c;{}\x07", base64(text.as_bytes()))?;
    terminal.flush()
}

/// Says that nothing is lost, and where it went wrong. Not what: a message of a panic can hold
/// what somebody typed.
fn broke_off(info: &panic::PanicHookInfo<'_>) {
    leave();
    let place = info
        .location()
        .map(|place| format!("{}:{}", place.file(), place.line()));
    let said = words::went_wrong(env!("CARGO_PKG_VERSION"), &place.unwrap_or_default());
    // Nobody is left to tell when this cannot be said either.
    let _ = Output::said().print(&(said + "\n"));
    // With a thread gone the rest would go on as if all were well; the journal has everything.
    std::process::exit(PANICKED);
}

/// Gives the terminal back; again does nothing. Never fails: there is nobody left to tell.
pub fn leave() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
        give_back_settings();
    }
}

/// Waits so long for the program to end by itself, then ends it with the code of this signal. What
/// was typed is in the journal. A terminal that takes nothing gets only its settings back.
#[cfg(unix)]
pub(super) fn end_within(most: std::time::Duration, signal: i32) {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    std::thread::sleep(most);
    let stdout = stdout();
    let mut watched = [PollFd::new(&stdout, PollFlags::OUT)];
    let now = Timespec::default();
    if poll(&mut watched, Some(&now)).is_ok_and(|ready| ready > 0) {
        leave();
    } else if TAKEN.swap(false, Ordering::SeqCst) {
        give_back_settings();
    }
    std::process::exit(128 + signal);
}

/// Lines, echo and signals again. A program that died before us may have left the terminal without
/// them: then they are made as usual.
fn give_back_settings() {
    let _ = disable_raw_mode();
    #[cfg(unix)]
    {
        use rustix::termios::{
            InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr,
        };
        let stdin = io::stdin();
        let Ok(mut found) = tcgetattr(&stdin) else {
            return;
        };
        if found.local_modes.contains(LocalModes::ICANON) {
            return;
        }
        found.local_modes |= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
        found.local_modes |= LocalModes::IEXTEN;
        found.input_modes |= InputModes::ICRNL;
        found.output_modes |= OutputModes::OPOST;
        let _ = tcsetattr(&stdin, OptionalActions::Now, &found);
    }
}

/// A screen whose first draw paints everything. It never asks the terminal anything: an answer
/// would have to come by the thread that reads the keys.
pub fn fresh() -> io::Result<Screen> {
    Terminal::new(CrosstermBackend::new(Frames::to(stdout())))
}

/// Gives the terminal back, stands still as the system asks, and takes it again.
pub fn suspend() -> io::Result<()> {
    leave();
    #[cfg(unix)]
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
    enter()
}

/// How many colours this terminal draws, by what it says of itself. `read` looks up a variable.
pub fn depth(read: impl Fn(&str) -> Option<String>) -> Depth {
    let says = |name: &str| read(name).unwrap_or_default();
    let term = says("TERM");
    if !says("NO_COLOR").is_empty() || term == "dumb" {
        Depth::Mono
    } else if matches!(says("COLORTERM").as_str(), "truecolor" | "24bit")
        || !says("WT_SESSION").is_empty()
        || cfg!(windows)
    {
        Depth::True
    } else if term.contains("256color") {
        Depth::Ansi256
    } else {
        Depth::Ansi16
    }
}

/// The look that suits the ground of this terminal, where it says what that is (`COLORFGBG`, from 0
/// to 15). `read` looks up a variable.
pub fn look(read: impl Fn(&str) -> Option<String>) -> Option<Look> {
    let said = read("COLORFGBG")?;
    let ground: u8 = said.rsplit(';').next()?.trim().parse().ok()?;
    match ground {
        0..=6 | 8 => Some(Look::Dark),
        7 | 9..=15 => Some(Look::Light),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A frame as ratatui writes it: cells, then the cursor, with a flush behind each.
    fn frame(frames: &mut Frames<Vec<u8>>, cells: &[u8], place: Option<&[u8]>) -> Vec<u8> {
        let before = frames.out.len();
        frames.write_all(cells).unwrap();
        frames.write_all(RESET).unwrap();
        frames
            .write_all(if place.is_some() { SHOW } else { HIDE })
            .unwrap();
        frames.flush().unwrap();
        frames.write_all(place.unwrap_or_default()).unwrap();
        frames.flush().unwrap();
        frames.flush().unwrap();
        frames.out[before..].to_vec()
    }

    fn whole(parts: &[&[u8]]) -> Vec<u8> {
        [&[BEGIN], parts, &[END]].concat().concat()
    }

    #[test]
    fn a_frame_goes_out_whole_between_its_marks_and_nothing_twice() {
        let mut frames = Frames::to(Vec::new());
        let first = frame(&mut frames, b"een", None);
        assert_eq!(first, whole(&[b"een", PLAIN, HIDE]));
        assert!(frame(&mut frames, b"", None).is_empty(), "nothing changed");
        let place: &[u8] = b"\x1b[3;4H";
        assert_eq!(frame(&mut frames, b"", Some(place)), whole(&[SHOW, place]));
        assert!(frame(&mut frames, b"", Some(place)).is_empty());
        let next: &[u8] = b"\x1b[3;5H";
        let typed = frame(&mut frames, b"h", Some(next));
        assert_eq!(typed, whole(&[b"h", PLAIN, next]));
        assert_eq!(frame(&mut frames, b"", Some(place)), whole(&[place]));
        assert_eq!(
            frame(&mut frames, b"x", Some(place)),
            whole(&[b"x", PLAIN, place])
        );
        assert_eq!(frame(&mut frames, b"", None), whole(&[HIDE]));
    }

    #[test]
    fn what_is_written_outside_a_frame_goes_out_as_it_is() {
        let mut frames = Frames::to(Vec::new());
        frames.write_all(b"\x1b[2J").unwrap();
        frames.flush().unwrap();
        assert_eq!(frames.out, whole(&[b"\x1b[2J", PLAIN]));
    }

    #[test]
    fn the_terminal_says_whether_it_is_dark_or_nothing() {
        let look = |said: Option<&str>| look(|_| said.map(str::to_owned));
        assert_eq!(look(Some("15;0")), Some(Look::Dark));
        assert_eq!(look(Some("0;default;15")), Some(Look::Light));
        assert_eq!(look(Some("12;8")), Some(Look::Dark));
        for unknown in [None, Some(""), Some("0;default"), Some("1;99")] {
            assert_eq!(look(unknown), None);
        }
    }

    #[test]
    fn the_terminal_says_how_many_colours_it_draws() {
        let depth = |set: &[(&str, &str)]| {
            let found = |name: &str| set.iter().find(|(known, _)| *known == name);
            depth(|name| found(name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(
            depth(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]),
            Depth::Mono
        );
        assert_eq!(
            depth(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]),
            Depth::True
        );
        if cfg!(unix) {
            assert_eq!(depth(&[("TERM", "xterm-256color")]), Depth::Ansi256);
            assert_eq!(depth(&[("TERM", "linux")]), Depth::Ansi16);
        }
    }
}
