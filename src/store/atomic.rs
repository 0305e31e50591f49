//! Replaces a file so that there is always a whole one: the old or the new.
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::files::Files;

/// How long to wait before each next try, in milliseconds: sync programs and virus scanners hold
/// on to a file for a moment.
const WAITS: [u64; 4] = [10, 25, 50, 100];

/// Replacing did not come to its end.
#[derive(Debug, thiserror::Error)]
#[error("the file could not be replaced")]
pub struct Failed {
    /// What the system said.
    pub source: io::Error,
    /// Whether the new file stands there all the same; it may then not survive a power cut.
    pub replaced: bool,
}

/// Puts `bytes` in the place of the file at `path`, for its owner only, and waits until that
/// survives a power cut. When it fails the old file is untouched, unless `replaced` says otherwise.
pub fn replace(files: &dyn Files, path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    let not_yet = |source| Failed {
        source,
        replaced: false,
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let (temporary, file) = create(files, path).map_err(not_yet)?;
    let written = file.write(bytes).and_then(|()| file.sync());
    // Windows does not rename an open file.
    drop(file);
    let renamed = written.and_then(|()| rename(files, &temporary, path));
    if let Err(source) = renamed {
        // What is left of it is found by its name at closing; the first error is what counts.
        drop(files.remove(&temporary));
        return Err(not_yet(source));
    }
    files.sync_dir(folder).map_err(|source| Failed {
        source,
        replaced: true,
    })
}

/// The name of the file that a temporary file stands in for; none for other files.
pub(super) fn temporary_of(name: &str) -> Option<&str> {
    let inner = name.strip_prefix('.')?.strip_suffix(".tmp")?;
    let (of, number) = inner.rsplit_once('.')?;
    let is_ours = number.starts_with(|digit: char| digit.is_ascii_digit());
    is_ours.then_some(of)
}

fn create(
    files: &dyn Files,
    path: &Path,
) -> io::Result<(PathBuf, std::sync::Arc<dyn super::files::OpenFile>)> {
    let name = path
        .file_name()
        .ok_or(ErrorKind::InvalidInput)?
        .to_string_lossy();
    let process = std::process::id();
    let mut number = 0;
    loop {
        let temporary = path.with_file_name(format!(".{name}.{process}-{number}.tmp"));
        match files.create_new(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            // Left behind by a process with the same number, long ago.
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < 100 => number += 1,
            Err(error) => return Err(error),
        }
    }
}

fn rename(files: &dyn Files, from: &Path, to: &Path) -> io::Result<()> {
    for wait in WAITS {
        match files.rename(from, to) {
            Err(error) if is_passing(error.kind()) => files.pause(Duration::from_millis(wait)),
            done => return done,
        }
    }
    files.rename(from, to)
}

const fn is_passing(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::PermissionDenied | ErrorKind::ResourceBusy)
}
