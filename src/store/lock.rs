//! One window per session: a lock file, and beside it who has it since when.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};

use super::atomic;
use super::error::StoreError;
use super::files::{Files, Held};
use crate::domain::ids::SessionId;
use crate::domain::time::Moment;

/// Longer than any `.info` that we write.
const INFO_MOST: u64 = 4096;

/// A session is ours until this is dropped, or until the process ends in any way.
pub struct Lock {
    held: Option<Box<dyn Held>>,
}

impl Lock {
    /// No lock, where none can be made.
    pub(super) const fn none() -> Self {
        Self { held: None }
    }

    /// Whether other windows are kept away.
    pub(super) const fn is_held(&self) -> bool {
        self.held.is_some()
    }
}

/// Takes the lock in the file at `path`.
///
/// Errors: [`StoreError::Busy`] with since when, if another window has it.
pub(super) fn take(
    files: &Arc<dyn Files>,
    path: &Path,
    id: &SessionId,
    at: Moment,
) -> Result<Lock, StoreError> {
    let failed = |source| StoreError::Lock {
        path: path.to_owned(),
        source,
    };
    let info = info_of(path);
    let Some(held) = files.try_lock(path).map_err(failed)? else {
        let since = since(&**files, &info);
        return Err(StoreError::Busy {
            id: id.clone(),
            path: path.to_owned(),
            since,
        });
    };
    let text = format!(
        "pid = {}\nsinds = {}\n",
        std::process::id(),
        at.to_rfc3339_opts(SecondsFormat::Secs, true)
    );
    // Only for the other window to say since when: the lock holds without it.
    drop(atomic::replace(&**files, &info, text.as_bytes()));
    Ok(Lock { held: Some(held) })
}

/// The file beside a lock that says who has it.
pub(super) fn info_of(path: &Path) -> PathBuf {
    path.with_extension("info")
}

fn since(files: &dyn Files, info: &Path) -> Option<Moment> {
    let text = String::from_utf8(files.read(info, INFO_MOST).ok()?).ok()?;
    let since = text
        .lines()
        .find_map(|line| line.strip_prefix("sinds = "))?;
    Some(
        DateTime::parse_from_rfc3339(since)
            .ok()?
            .with_timezone(&Utc),
    )
}
