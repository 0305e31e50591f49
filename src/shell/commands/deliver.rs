//! Where an export goes: to stdout or into a file, and never in the place of a session.
use std::io::{self, ErrorKind};
use std::path::Path;

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
    /// It stays; no flag says otherwise.
    Stays,
    /// It stays, because nobody gave the flag.
    StaysUnlessAsked,
    /// It may be replaced.
    Replaced,
}

/// More than any session has.
const MOST: u64 = 16 * 1024 * 1024;

/// Brings the text where it was asked for; without a target that is stdout.
pub(super) fn deliver(
    text: String,
    to: Option<&Target>,
    standing: Standing,
    house: &House,
) -> Result<Answer, Complaint> {
    let path = match to {
        None | Some(Target::Stdout) => return Ok(Answer::data(text)),
        Some(Target::File(path)) => path,
    };
    let shown = clean_line(&path.display().to_string());
    let complete = house.complete(path);
    let files = &*house.files;
    let written = if standing == Standing::Replaced {
        if holds_session(files, &complete) {
            return Err(refused(&words::holds_session(&shown)));
        }
        atomic::replace(files, &complete, text.as_bytes()).map_err(|failed| failed.source)
    } else {
        create(files, &complete, text.as_bytes())
    };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => refused(&words::exists(
            &shown,
            standing == Standing::StaysUnlessAsked,
        )),
        _ => refused(&words::cannot_write(&shown, &error.to_string())),
    })?;
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
