//! All meetings of the folder in memory: a file is read again only when it changed.
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use super::Sessions;
use crate::archive::{Collection, Picked, Summary};
use crate::store::error::StoreError;

/// What is known of the files of a folder. Nothing of it is ever written.
#[derive(Default)]
pub struct KnownFiles {
    files: BTreeMap<PathBuf, Seen>,
}

/// A file as it was when it was read.
struct Seen {
    modified: Option<SystemTime>,
    len: u64,
    summary: Summary,
    picked: Arc<Picked>,
}

impl Sessions {
    /// All meetings of this folder, for a list that is searched while somebody types. A file that
    /// has the same length and the same time as before is not read again.
    pub fn collect(&self, known: &mut KnownFiles) -> Result<Collection, StoreError> {
        let before = std::mem::take(&mut known.files);
        let pick = |session: &_| Arc::new(Picked::of(session));
        let listed = self.gather_with(
            |found| {
                let seen = before.get(&found.path).filter(|seen| {
                    found.modified.is_some()
                        && (seen.modified, seen.len) == (found.modified, found.len)
                });
                let (summary, picked) = match seen {
                    Some(seen) => (seen.summary.clone(), Arc::clone(&seen.picked)),
                    None => self.look(found.path.clone(), &pick),
                };
                let seen = Seen {
                    modified: found.modified,
                    len: found.len,
                    summary: summary.clone(),
                    picked: Arc::clone(&picked),
                };
                known.files.insert(found.path, seen);
                (summary, picked)
            },
            &pick,
        )?;
        Ok(Collection::of(listed))
    }
}
