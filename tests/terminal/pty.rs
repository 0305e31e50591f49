//! A terminal as a person has it: keys go in, a screen comes out, signals arrive from outside.
//!
//! Nothing sleeps or reads a clock: a test waits until the thread that reads says that something
//! was drawn, or that the program ended, and gives up when that takes too long.
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};

/// Nothing takes longer, also on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_secs(20);

/// What came out of the program so far.
pub(crate) struct Shown {
    parser: vt100::Parser,
    /// Every byte, as the terminal got it.
    pub(crate) bytes: Vec<u8>,
    /// How often something came.
    pub(crate) times: usize,
    /// Nothing will come any more.
    over: bool,
    /// Nobody wants to read any more.
    stop: bool,
}

impl Shown {
    pub(crate) fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// What stands before the cursor, on its line.
    fn before_cursor(&self) -> String {
        let (row, column) = self.screen().cursor_position();
        let mut rows = self.screen().rows(0, column);
        rows.nth(usize::from(row)).unwrap_or_default()
    }

    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }
}

type Shared = Arc<(Mutex<Shown>, Condvar)>;

/// The program in a terminal.
pub(crate) struct Pty {
    shared: Shared,
    reader: Option<JoinHandle<()>>,
    writer: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    exits: Receiver<ExitStatus>,
    pid: Pid,
    before: String,
}

impl Pty {
    /// Starts this program in a terminal of so many columns and rows.
    pub(crate) fn open(command: CommandBuilder, (columns, rows): (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows));
        let pair = pair.expect("a terminal can be made");
        let before = settings(&*pair.master);
        let mut child = pair.slave.spawn_command(command).expect("it starts");
        drop(pair.slave);
        let pid = child.process_id().expect("a process has a number");
        let pid = Pid::from_raw(i32::try_from(pid).expect("small")).expect("not 0");
        let (send, exits) = mpsc::channel();
        thread::spawn(move || {
            // A test that is over wants to know nothing.
            let _ = send.send(child.wait().expect("it is our child"));
        });
        let shown = Shown {
            parser: vt100::Parser::new(large(rows), large(columns), 0),
            bytes: Vec::new(),
            times: 0,
            over: false,
            stop: false,
        };
        let shared = Arc::new((Mutex::new(shown), Condvar::new()));
        let output = pair.master.try_clone_reader().expect("it can be read");
        let sink = Arc::clone(&shared);
        Self {
            reader: Some(thread::spawn(move || read(output, &sink))),
            shared,
            writer: Some(pair.master.take_writer().expect("it is taken once")),
            master: Some(pair.master),
            exits,
            pid,
            before,
        }
    }

    /// Types these keys, as the bytes that a terminal sends for them.
    pub(crate) fn keys(&mut self, keys: &str) {
        let writer = self.writer.as_mut().expect("the terminal is there");
        writer.write_all(keys.as_bytes()).expect("it takes keys");
        writer.flush().expect("it takes keys");
    }

    /// Types these keys and waits until this stands on the screen.
    pub(crate) fn press(&mut self, keys: &str, until: &str) {
        self.keys(keys);
        self.wait_for(until);
    }

    /// Esc, and waits until this is gone: keys that follow Esc at once would mean another key.
    pub(crate) fn escape(&mut self, gone: &str) {
        self.keys("\x1b");
        self.wait(&format!("until {gone:?} is gone"), |shown| {
            !shown.text().contains(gone)
        });
    }

    pub(crate) fn wait_for(&self, text: &str) {
        self.wait(&format!("for {text:?}"), |shown| {
            shown.text().contains(text)
        });
    }

    /// Waits until the cursor stands behind this text: the last thing of a frame to come.
    pub(crate) fn wait_for_cursor(&self, text: &str) {
        self.wait(&format!("for the cursor behind {text:?}"), |shown| {
            shown.before_cursor().ends_with(text)
        });
    }

    /// Waits until what is shown is as asked.
    pub(crate) fn wait(&self, what: &str, until: impl Fn(&Shown) -> bool) {
        let waited = self.wait_within(PATIENCE, until);
        assert!(waited, "waited {what}:\n{}", self.text());
    }

    /// Whether what is shown was as asked within this time.
    pub(crate) fn wait_within(&self, most: Duration, until: impl Fn(&Shown) -> bool) -> bool {
        let (shown, drawn) = &*self.shared;
        let shown = shown.lock().expect("the reader does not panic");
        let (shown, _) = drawn
            .wait_timeout_while(shown, most, |shown| !until(shown) && !shown.over)
            .expect("the reader does not panic");
        until(&shown)
    }

    /// What is shown now.
    pub(crate) fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shared.0.lock().expect("the reader does not panic")
    }

    pub(crate) fn text(&self) -> String {
        self.shown().text()
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let mut shown = self.shared.0.lock().expect("the reader does not panic");
        let screen = shown.parser.screen_mut();
        screen.set_size(large(rows), large(columns));
        drop(shown);
        let master = self.master.as_ref().expect("the terminal is there");
        let resized = master.resize(size(columns, rows));
        resized.expect("a terminal can have any size");
    }

    /// By which number the system knows the program.
    pub(crate) const fn pid(&self) -> Pid {
        self.pid
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).expect("it runs");
    }

    /// Ends it at once, as a power switch does, and reads all that it had drawn.
    pub(crate) fn kill(&self) {
        self.signal(Signal::KILL);
        self.ended();
    }

    /// Waits until the program is gone and all it said is read; answers with its exit code.
    pub(crate) fn ended(&self) -> u32 {
        self.ended_within(PATIENCE)
    }

    /// The same, within this time.
    pub(crate) fn ended_within(&self, most: Duration) -> u32 {
        let status = self.exits.recv_timeout(most);
        let status = status.unwrap_or_else(|_| panic!("it goes on:\n{}", self.text()));
        let (shown, drawn) = &*self.shared;
        let shown = shown.lock().expect("the reader does not panic");
        drop(drawn.wait_timeout_while(shown, PATIENCE, |shown| !shown.over));
        status.exit_code()
    }

    /// Waits until the program is gone, where nobody reads what it says.
    pub(crate) fn ended_unread(&self) -> u32 {
        let status = self.exits.recv_timeout(PATIENCE);
        status.expect("it ends").exit_code()
    }

    /// Whether the terminal waits for whole lines and shows what is typed.
    pub(crate) fn has_lines_and_echo(&self) -> bool {
        let master = self.master.as_ref().expect("the terminal is there");
        let settings = settings(&**master);
        settings.contains("ICANON") && settings.contains("ECHO")
    }

    /// Waits until the system says that the program stands still.
    pub(crate) fn stands_still(&self) {
        let (send, stopped) = mpsc::channel();
        let pid = self.pid;
        thread::spawn(move || {
            let waited = waitpid(Some(pid), WaitOptions::UNTRACED);
            // A test that is over wants to know nothing.
            let _ = send.send(waited);
        });
        let waited = stopped.recv_timeout(PATIENCE).expect("it stands still");
        let (_, status) = waited.expect("it is our child").expect("it was waited for");
        assert!(status.stopped(), "{status:?}");
    }

    /// Whether the terminal is as it was before the program began.
    pub(crate) fn is_as_it_was(&self) -> bool {
        let master = self.master.as_ref().expect("the terminal is there");
        let shown = self.shown();
        let screen = shown.screen();
        let plain = !screen.alternate_screen() && !screen.hide_cursor();
        plain && !screen.bracketed_paste() && settings(&**master) == self.before
    }

    /// Reads nothing any more: what the program draws fills the terminal up.
    pub(crate) fn stop_reading(&mut self) {
        self.shown().stop = true;
        // The reader has the terminal too: something to read lets it go.
        self.resize(60, 18);
        let reader = self.reader.take().expect("it is stopped once");
        reader.join().expect("the reader does not panic");
    }

    /// Closes the window. The writer sends Ctrl+J and Ctrl+D with its last breath; they mean
    /// nothing here.
    pub(crate) fn close(&mut self) {
        self.stop_reading();
        self.writer = None;
        self.master = None;
    }
}

impl Drop for Pty {
    /// A test that fails leaves nothing running.
    fn drop(&mut self) {
        if matches!(self.exits.try_recv(), Err(mpsc::TryRecvError::Empty)) {
            // It may have ended just now.
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn read(mut output: Box<dyn Read + Send>, (shown, drawn): &(Mutex<Shown>, Condvar)) {
    let mut piece = [0; 8192];
    loop {
        // A terminal that is gone answers with an error.
        let count = output.read(&mut piece).unwrap_or(0);
        let mut shown = shown.lock().expect("a test does not panic with it");
        let piece = &piece[..count];
        shown.parser.process(piece);
        shown.bytes.extend_from_slice(piece);
        shown.times += 1;
        shown.over = count == 0;
        let stop = shown.over || shown.stop;
        drop(shown);
        drawn.notify_all();
        if stop {
            return;
        }
    }
}

/// How the system treats the terminal: whether it echoes, whether it waits for a whole line.
fn settings(master: &dyn MasterPty) -> String {
    let found = master.get_termios().expect("a terminal has settings");
    format!(
        "{:?} {:?} {:?}",
        found.input_flags, found.output_flags, found.local_flags
    )
}

const fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn large(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).expect("a screen is not empty")
}
