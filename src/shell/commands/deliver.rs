//! Where an export goes: to stdout or into a file, and never in the place of a session.
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::Answer;
use crate::domain::text::clean_line;
use crate::shell::args::Target;
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::store::files::Files;
use crate::store::{atomic, format};
use crate::words::commands as words;

/// What may happen to a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It stays, because nobody gave the flag.
    StaysUnlessAsked,
    /// It may be replaced.
    Replaced,
}

/// More than any session has.
const MOST: u64 = 16 * 1024 * 1024;

/// What was made.
pub(super) enum Made {
    /// Text: without a target it goes to stdout.
    Text(String),
    /// Text of which every byte counts, made safe already; it goes where text goes.
    Exact(String),
    /// A file that no terminal can show: without a target it gets this name, in the working folder.
    File(Vec<u8>, PathBuf),
}

/// Brings what was made where it was asked for.
pub(super) fn deliver(
    made: Made,
    to: Option<&Target>,
    standing: Standing,
    house: &House,
) -> Result<Answer, Complaint> {
    let (bytes, path, named) = match (made, to) {
        (Made::Text(text), None | Some(Target::Stdout)) => return Ok(Answer::data(text)),
        (Made::Exact(text), None | Some(Target::Stdout)) => {
            return Ok(Answer {
                file: text.into_bytes(),
                ..Answer::default()
            });
        }
        (Made::File(file, _), Some(Target::Stdout)) => {
            return Ok(Answer {
                file,
                ..Answer::default()
            });
        }
        (Made::Text(text) | Made::Exact(text), Some(Target::File(path))) => {
            (text.into_bytes(), path.clone(), true)
        }
        (Made::File(file, _), Some(Target::File(path))) => (file, path.clone(), true),
        (Made::File(file, path), None) => (file, path, false),
    };
    let shown = clean_line(&path.display().to_string());
    let complete = house.complete(&path);
    let files = &*house.files;
    let written = if standing == Standing::Replaced {
        if holds_session(files, &complete) {
            return Err(refused(&words::holds_session(&shown)));
        }
        atomic::replace(files, &complete, &bytes).map_err(|failed| failed.source)
    } else {
        create(files, &complete, &bytes)
    };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => refused(&words::exists(&shown)),
        _ => refused(&words::cannot_write(&shown, &error.to_string())),
    })?;
    if !named {
        // Who asked without a name reads the name, and nothing else.
        return Ok(Answer::data(format!("{shown}\n")));
    }
    let mut answer = Answer::default();
    answer.say(&words::written(&shown));
    Ok(answer)
}

fn refused(line: &str) -> Complaint {
    Complaint::not_right(format!("{line}\n"))
}

fn holds_session(files: &dyn Files, path: &Path) -> bool {
    let bytes = files.read(path, MOST);
    bytes.is_ok_and(|bytes| {
        // A damaged session is no less somebody's words.
        format::read(&bytes).is_ok() || format::salvage(&bytes).is_some()
    })
}

/// Makes a new file: whole, or not at all.
fn create(files: &dyn Files, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = files.create_new(path)?;
    let written = file.write(bytes).and_then(|()| file.sync());
    drop(file);
    if written.is_err() {
        // A part would look like the whole; the first error is what counts.
        drop(files.remove(path));
    }
    written
}
