//! What others left for the program: hostile text in its files, a careless umask, a full quota.
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::corpus::{check_drawn, planted};
use crate::place::{Place, SMALL, START};
use crate::pty::Pty;

const RIGHT: &str = "\x1b[C";

const GOLDEN: &str = include_str!("../golden/session-v1.toml");

/// A title and the clipboard, asked for in every way there is; and a clear screen.
const STEERS: &str =
    "\u{1b}]0;T\u{7}\u{1b}]52;c;QQ==\u{7}\u{9d}2;T\u{9c}\u{1b}P1\u{1b}\\\u{1b}[2J\u{202e}";

#[test]
fn a_hostile_session_is_read_back_and_neither_title_nor_clipboard_is_touched() {
    let place = Place::new();
    fs::create_dir(place.of("sessies")).expect("the folder is ours");
    let path = place
        .of("sessies")
        .join("2026-11-23-gemeente-08-team-noord.toml");
    let mut file = fs::File::create(path).expect("the folder is ours");
    let text = planted(GOLDEN, STEERS);
    file.write_all(text.as_bytes()).expect("the folder is ours");
    let mut pty = Pty::open(place.command(&[], &[]), SMALL);
    pty.wait_for("Eerdere gesprekken");
    pty.press("\x1b[B\x1b[B\x1b[B\r", "Toch tonen?");
    pty.press("\r", "Noord");
    pty.keys("\r");
    pty.wait_for("Afspraken");
    pty.keys("\x1b");
    pty.keys("\x03");
    let shown = pty.shown();
    check_drawn(&shown.bytes, "the archive");
}

/// Line mode below a shell that sets this umask, until there are no more lines.
fn below_umask(place: &Place, umask: &str) {
    let mut child = Command::new("sh")
        .args(["-c", "umask $0; exec \"$@\"", umask])
        .arg(env!("CARGO_BIN_EXE_bedoeling"))
        .arg("--plat")
        .args(START)
        .current_dir(place.of("werk"))
        .env_clear()
        .envs(place.surroundings())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("it is a pipe");
    stdin
        .write_all(b"verder\nnotitie een\ndeel\n")
        .expect("it reads");
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
}

fn mode(path: &Path) -> u32 {
    let known = path.metadata().expect("it is ours");
    known.permissions().mode() & 0o777
}

#[test]
fn whatever_the_umask_is_files_and_folders_are_for_their_owner_only() {
    for umask in ["000", "002", "022", "027", "077"] {
        let place = Place::new();
        below_umask(&place, umask);
        let left = place.left();
        assert!(left.len() > 1, "umask {umask}: {left:?}");
        for path in left {
            assert_eq!(mode(&path), 0o600, "umask {umask}: {}", path.display());
        }
        for folder in ["sessies", "staat", "staat/journaal", "staat/sloten"] {
            assert_eq!(mode(&place.of(folder)), 0o700, "umask {umask}: {folder}");
        }
    }
}

/// From now on no file of the program may be longer.
#[cfg(target_os = "linux")]
fn limit_files(pty: &Pty, most: Option<u64>) {
    use rustix::process::{Resource, Rlimit, prlimit};
    let limit = Rlimit {
        current: most,
        maximum: None,
    };
    prlimit(Some(pty.pid()), Resource::Fsize, limit).expect("it is our child");
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_may_not_grow_is_said_and_nothing_typed_is_lost() {
    let place = Place::new();
    let mut pty = place.start();
    pty.press(RIGHT, "stap 1 van 8");
    pty.press("n", "notitie");
    pty.press("Voor de grens\r", "Genoteerd.");
    // Too little for the journal, and for a new one.
    limit_files(&pty, Some(1000));
    // Writing down and saving both fail; the last of them stands on the screen.
    pty.press("e", "lukt even niet.");
    pty.keys("en hele zin");
    pty.wait_for_cursor("een hele zin");
    limit_files(&pty, None);
    pty.keys(" erbij");
    pty.wait_for_cursor("een hele zin erbij");
    pty.kill();
    let mut again = place.resume();
    again.wait_for("notitie  een hele zin erbij");
    again.escape("Leeg: klaar.");
    again.press("t", "Voor de grens");
}
