//! Who knocks at the socket of a meeting and is no window of it: garbage, strangers, and those who
//! never listen. The meeting notices nothing.
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

use crate::place::Place;
use crate::pty::Pty;
use crate::windows::other;

const RIGHT: &str = "\x1b[C";

/// The files in the folder of the socket with this ending.
fn doors(place: &Place, end: &str) -> Vec<PathBuf> {
    let listed = fs::read_dir(place.of("staat/zaal")).expect("there is a meeting");
    let paths = listed.map(|entry| entry.expect("it is ours").path());
    paths
        .filter(|path| path.extension().is_some_and(|found| found == end))
        .collect()
}

fn knock(place: &Place) -> UnixStream {
    let socket = doors(place, "socket").pop().expect("a meeting listens");
    let stream = UnixStream::connect(socket).expect("it can be knocked at");
    let patience = Some(Duration::from_secs(20));
    stream.set_read_timeout(patience).expect("it can wait");
    stream
}

/// A piece as a window sends it.
fn piece(json: &str) -> Vec<u8> {
    let length = u32::try_from(json.len()).expect("short");
    [&length.to_be_bytes(), json.as_bytes()].concat()
}

/// What a window says first, with this token.
fn hello(token: &str) -> Vec<u8> {
    piece(&format!(
        r#"{{"version":1,"token":"{token}","window":"Cockpit","size":[80,24],"depth":3}}"#
    ))
}

fn token(place: &Place) -> String {
    let found = doors(place, "json").pop().expect("a meeting says where");
    let text = fs::read_to_string(found).expect("it is ours");
    let (_, rest) = text.split_once(r#""token":""#).expect("it has a token");
    rest.split('"').next().expect("it ends").to_owned()
}

/// Whether the other side ended it without a word.
fn hears_nothing(mut stream: UnixStream) -> bool {
    let mut heard = [0; 1];
    !matches!(stream.read(&mut heard), Ok(1..))
}

fn goes_on(room: &Pty, cockpit: &mut Pty, step: &str) {
    cockpit.keys(RIGHT);
    room.wait_for(step);
    cockpit.wait_for(step);
}

#[test]
fn only_this_user_can_find_the_socket() {
    let place = Place::new();
    let _room = place.start();
    // Once one is found, it is there.
    let cockpit = other(&place, "regie");
    cockpit.wait_for("REGIE");
    let mode = |path: PathBuf| {
        let found = fs::metadata(path).expect("it is there");
        found.permissions().mode() & 0o777
    };
    assert_eq!(mode(place.of("staat/zaal")), 0o700);
    for end in ["json", "socket"] {
        let paths = doors(&place, end);
        assert_eq!(paths.len(), 1);
        assert_eq!(mode(paths[0].clone()) & 0o077, 0);
    }
}

#[test]
fn garbage_and_strangers_get_no_answer_and_change_nothing() {
    let place = Place::new();
    let room = place.start();
    let mut cockpit = other(&place, "regie");
    cockpit.wait_for("REGIE");
    goes_on(&room, &mut cockpit, "stap 1 van 8");
    let long = "x".repeat(5000);
    let said: [Vec<u8>; 7] = [
        b"GET / HTTP/1.1\r\n\r\n".to_vec(),
        vec![0xff; 9000],
        piece("{}"),
        piece(&long),
        hello("raden"),
        hello(""),
        [0, 0, 0, 9].to_vec(),
    ];
    for bytes in said {
        let mut stream = knock(&place);
        // It may be cut off while it still talks.
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        assert!(hears_nothing(stream), "{bytes:?}");
    }
    goes_on(&room, &mut cockpit, "stap 2 van 8");
    assert!(!room.text().contains("weg"));
}

#[test]
fn one_who_is_let_in_and_then_talks_garbage_is_put_out_again() {
    let place = Place::new();
    let room = place.start();
    let mut cockpit = other(&place, "regie");
    cockpit.wait_for("REGIE");
    let mut stream = knock(&place);
    stream.write_all(&hello(&token(&place))).expect("it hears");
    let mut first = [0; 4];
    stream.read_exact(&mut first).expect("it answers");
    stream.write_all(&[0x7f; 4000]).expect("it hears");
    let mut rest = Vec::new();
    // It ends, or is cut off with bytes of ours unread.
    let _ = stream.read_to_end(&mut rest);
    goes_on(&room, &mut cockpit, "stap 1 van 8");
}

#[test]
fn windows_that_never_read_hold_nobody_up() {
    let place = Place::new();
    let room = place.start();
    let mut cockpit = other(&place, "regie");
    cockpit.wait_for("REGIE");
    let mute: Vec<UnixStream> = (0..3)
        .map(|_| {
            let mut stream = knock(&place);
            stream.write_all(&hello(&token(&place))).expect("it hears");
            stream
        })
        .collect();
    let silent: Vec<UnixStream> = (0..20).map(|_| knock(&place)).collect();
    for step in 1..=3 {
        goes_on(&room, &mut cockpit, &format!("stap {step} van 8"));
        // Far more than a socket holds.
        for _ in 0..20 {
            cockpit.keys("?");
            cockpit.wait_for("TOETSEN");
            cockpit.escape("TOETSEN");
        }
    }
    drop((mute, silent));
    cockpit.press("q", "Opgeslagen.");
    cockpit.keys("q");
    assert_eq!((cockpit.ended(), room.ended()), (0, 0));
    assert!(doors(&place, "socket").is_empty(), "nothing stays behind");
}
