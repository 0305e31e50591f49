//! Searches in ten thousand meetings and lays the files that have a word beside those of ripgrep:
//! `cargo run --release --example search -- 10000`. Needs `rg`.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::Instant;

use bedoeling::archive::{Collection, Hit, find, folded};
use bedoeling::store::files::{Files as _, RealFiles};
use bedoeling::store::{KnownFiles, Sessions};

#[path = "../tests/storage/many_made.rs"]
mod many_made;

fn main() -> ExitCode {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let count = count.unwrap_or(10_000);
    let root = tempfile::tempdir().expect("there is a place for temporary files");
    let folder = root.path().join("sessies");
    RealFiles.create_dir_all(&folder).expect("it can be made");
    for number in 0..count {
        let (name, text) = many_made::file(number);
        let file = RealFiles.create_new(&folder.join(name));
        let file = file.expect("the folder is ours");
        file.write(text.as_bytes()).expect("there is room");
    }
    let state = root.path().join("staat");
    let sessions = Sessions::new(folder.clone(), state, Arc::new(RealFiles), "0.1.0");
    let mut known = KnownFiles::default();
    let ((), listed) = timed(|| drop(sessions.list()));
    let (all, first) = timed(|| sessions.collect(&mut known).expect("the folder is ours"));
    let (_, again) = timed(|| sessions.collect(&mut known));
    println!("{count} meetings: listed in {listed} ms, in memory in {first} ms, again {again} ms");
    println!("word, files, the same as rg, rg ms, sessies ms, ratio, on the screen ms");
    let mut differ = 0;
    for word in many_made::WORDS.into_iter().chain(["nergens"]) {
        let (theirs, rg) = timed(|| ripgrep(word, &folder));
        let (ours, command) = timed(|| searched(&sessions, word));
        let (shown, screen) = timed(|| in_memory(&all, word));
        let same = ours == theirs && shown == theirs;
        differ += usize::from(!same);
        let ratio = command / rg.max(1);
        let files = theirs.len();
        println!("{word:16} {files:6} {same:6} {rg:5} {command:6} {ratio:4} {screen:5}");
    }
    println!("{differ} words with another set of files");
    if differ == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What was done, and how many milliseconds it took.
#[expect(clippy::disallowed_methods, reason = "this measures")]
fn timed<T>(act: impl FnOnce() -> T) -> (T, u128) {
    let begun = Instant::now();
    let done = act();
    (done, begun.elapsed().as_millis())
}

/// As the command `sessies` does: every file is read again, and parsed when it may have the word.
fn searched(sessions: &Sessions, word: &str) -> BTreeSet<PathBuf> {
    let words = folded(word);
    let all = sessions.gather_with_words(&words, |session| -> Vec<Hit> { find(session, word) });
    let all = all.expect("the folder is ours").into_iter();
    let found = all.filter(|(_, hits)| !hits.is_empty());
    found.map(|(summary, _)| summary.path).collect()
}

/// As the screen does while somebody types.
fn in_memory(all: &Collection, word: &str) -> BTreeSet<PathBuf> {
    let found = all.find(word).into_keys();
    found.map(|at| all.past[at].path.clone()).collect()
}

fn ripgrep(word: &str, folder: &Path) -> BTreeSet<PathBuf> {
    let ran = Command::new("rg").arg("-il").arg(word).arg(folder).output();
    let ran = ran.expect("rg is installed");
    let text = String::from_utf8(ran.stdout).expect("names are text");
    text.lines().map(PathBuf::from).collect()
}
