//! The built program in a terminal of its own, as a person has it.
use std::error::Error;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// A wide screen, so that what is typed stays on one line.
const COLUMNS: u16 = 120;
const ROWS: u16 = 40;

/// Nothing takes longer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A meeting of seven people.
pub(crate) const START: &[&str] = &[
    "start", "gemeente-08", "--dosering", "werkoverleg", "--team", "Team Noord", "--deelnemers", "7",
];

/// The folders of one person.
pub(crate) struct Place {
    folder: TempDir,
    sessions: PathBuf,
    state: PathBuf,
}

impl Place {
    pub(crate) fn new() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir(folder.path().join("werk"))?;
        let (sessions, state) = (folder.path().join("sessies"), folder.path().join("staat"));
        Ok(Self {
            folder,
            sessions,
            state,
        })
    }

    /// The same with sessions and state below this folder.
    pub(crate) fn on(disk: &Path) -> Result<Self, Box<dyn Error>> {
        let mut place = Self::new()?;
        (place.sessions, place.state) = (disk.join("sessies"), disk.join("staat"));
        Ok(place)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn sessions(&self) -> &Path {
        &self.sessions
    }

    pub(crate) fn state(&self) -> &Path {
        &self.state
    }

    /// The program with these words behind `before`, which may be empty.
    pub(crate) fn command(&self, before: &[&str], words: &[&str]) -> Result<CommandBuilder, String> {
        let program = program()?;
        let mut command = match before.split_first() {
            Some((first, rest)) => {
                let mut command = CommandBuilder::new(first);
                command.args(rest);
                command.arg(program);
                command
            }
            None => CommandBuilder::new(program),
        };
        command.args(words);
        command.cwd(self.folder.path().join("werk"));
        command.env_clear();
        let home = self.folder.path().join("thuis");
        for (name, value) in [
            ("HOME", home.clone()),
            ("XDG_CONFIG_HOME", home.join("config")),
            ("XDG_DATA_HOME", home.join("data")),
            ("XDG_STATE_HOME", home.join("stand")),
            ("BEDOELING_SESSIES", self.sessions.clone()),
            ("BEDOELING_STAAT", self.state.clone()),
            ("TERM", "xterm-256color".into()),
            ("COLORTERM", "truecolor".into()),
            ("PATH", std::env::var_os("PATH").unwrap_or_default().into()),
        ] {
            command.env(name, value);
        }
        Ok(command)
    }

    pub(crate) fn run(&self, words: &[&str]) -> Result<Screen, Box<dyn Error>> {
        Screen::open(self.command(&[], words)?)
    }
}

/// The program as `cargo build --release` makes it, or what `BEDOELING` names.
fn program() -> Result<PathBuf, String> {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/bedoeling");
    let program = std::env::var_os("BEDOELING").map_or(built, PathBuf::from);
    if program.is_file() {
        return Ok(program);
    }
    Err(format!(
        "needs the program: run `cargo build --release` above this folder ({} is not there)",
        program.display()
    ))
}

struct Shown {
    parser: vt100::Parser,
    times: usize,
    over: bool,
    /// Nobody wants to read any more.
    stop: bool,
}

/// The program on a screen.
pub(crate) struct Screen {
    shared: Arc<(Mutex<Shown>, Condvar)>,
    writer: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    pid: Pid,
    before: String,
    reader: Option<thread::JoinHandle<()>>,
}

impl Screen {
    pub(crate) fn open(command: CommandBuilder) -> Result<Self, Box<dyn Error>> {
        let pair = native_pty_system().openpty(size(COLUMNS, ROWS))?;
        let before = settings(&*pair.master);
        let child = pair.slave.spawn_command(command)?;
        drop(pair.slave);
        let pid = child.process_id().and_then(|pid| i32::try_from(pid).ok());
        let pid = pid.and_then(Pid::from_raw).ok_or("it has no number")?;
        let large = |number| NonZeroU16::new(number).expect("a screen is not empty");
        let shown = Shown {
            parser: vt100::Parser::new(large(ROWS), large(COLUMNS), 0),
            times: 0,
            over: false,
            stop: false,
        };
        let shared = Arc::new((Mutex::new(shown), Condvar::new()));
        let output = pair.master.try_clone_reader()?;
        let sink = Arc::clone(&shared);
        let reader = Some(thread::spawn(move || read(output, &sink)));
        Ok(Self {
            shared,
            writer: Some(pair.master.take_writer()?),
            master: Some(pair.master),
            child,
            pid,
            before,
            reader,
        })
    }

    pub(crate) fn pid(&self) -> Pid {
        self.pid
    }

    /// Types these keys, as the bytes that a terminal sends for them.
    pub(crate) fn keys(&mut self, keys: &str) -> std::io::Result<()> {
        let Some(writer) = &mut self.writer else {
            return Ok(());
        };
        writer.write_all(keys.as_bytes())?;
        writer.flush()
    }

    /// Types these keys and waits until this stands on the screen.
    pub(crate) fn press(&mut self, keys: &str, until: &str) -> Result<(), Box<dyn Error>> {
        self.keys(keys)?;
        self.wait_for(until)
    }

    pub(crate) fn wait_for(&self, text: &str) -> Result<(), Box<dyn Error>> {
        if self.wait(PATIENCE, |screen, _| screen.contents().contains(text)) {
            return Ok(());
        }
        Err(format!("waited in vain for {text:?}:\n{}", self.text()).into())
    }

    /// Whether what is shown was as asked within this time.
    pub(crate) fn wait(
        &self,
        most: Duration,
        until: impl Fn(&vt100::Screen, usize) -> bool,
    ) -> bool {
        let (shown, drawn) = &*self.shared;
        let shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        let is = |shown: &Shown| until(shown.parser.screen(), shown.times);
        let waited = drawn.wait_timeout_while(shown, most, |shown| !is(shown) && !shown.over);
        let (shown, _) = waited.unwrap_or_else(PoisonError::into_inner);
        is(&shown)
    }

    pub(crate) fn text(&self) -> String {
        self.look(vt100::Screen::contents)
    }

    /// How often something was drawn.
    pub(crate) fn times(&self) -> usize {
        let shown = self.shared.0.lock();
        shown.unwrap_or_else(PoisonError::into_inner).times
    }

    fn look<T>(&self, at: impl Fn(&vt100::Screen) -> T) -> T {
        let shown = self.shared.0.lock();
        at(shown.unwrap_or_else(PoisonError::into_inner).parser.screen())
    }

    pub(crate) fn signal(&self, signal: Signal) -> Result<(), Box<dyn Error>> {
        Ok(kill_process(self.pid, signal)?)
    }

    /// Ends it at once, and answers with all that it had drawn.
    pub(crate) fn kill(&mut self) -> Result<String, Box<dyn Error>> {
        self.signal(Signal::KILL)?;
        self.child.wait()?;
        self.wait(Duration::from_secs(1), |_, _| false);
        Ok(self.text())
    }

    /// How long it takes to end by itself; none when that is longer than this.
    pub(crate) fn ends_within(&mut self, most: Duration) -> Option<(Duration, u32)> {
        let start = Instant::now();
        while start.elapsed() < most {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some((start.elapsed(), status.exit_code()));
            }
            thread::sleep(Duration::from_millis(1));
        }
        None
    }

    /// What is left in the terminal that was not there before.
    pub(crate) fn left(&self) -> Vec<&'static str> {
        self.wait(Duration::from_millis(300), |screen, _| {
            !screen.alternate_screen() && !screen.bracketed_paste()
        });
        let mut left = self.look(|screen| {
            let found = [
                (screen.alternate_screen(), "alternate screen"),
                (screen.hide_cursor(), "no cursor"),
                (screen.bracketed_paste(), "bracketed paste"),
            ];
            let found = found.into_iter().filter(|(is, _)| *is);
            found.map(|(_, name)| name).collect::<Vec<_>>()
        });
        let master = self.master.as_ref();
        if master.is_some_and(|master| settings(&**master) != self.before) {
            left.push("raw mode");
        }
        left
    }

    /// Closes the window.
    pub(crate) fn close(&mut self) -> Result<(), Box<dyn Error>> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner).stop = true;
        // The reader has the terminal too: something to read lets it go.
        if let Some(master) = &self.master {
            master.resize(size(COLUMNS - 1, ROWS))?;
        }
        drop(self.reader.take().map(thread::JoinHandle::join));
        self.writer = None;
        self.master = None;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            drop(self.child.kill());
            drop(self.child.wait());
        }
    }
}

fn read(mut output: Box<dyn Read + Send>, (shown, drawn): &(Mutex<Shown>, Condvar)) {
    let mut piece = [0; 8192];
    loop {
        let count = output.read(&mut piece).unwrap_or(0);
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.parser.process(&piece[..count]);
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

const fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// How the system treats the terminal.
fn settings(master: &dyn MasterPty) -> String {
    master.get_termios().map_or_else(String::new, |found| {
        format!("{:?} {:?} {:?}", found.input_flags, found.output_flags, found.local_flags)
    })
}
