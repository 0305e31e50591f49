//! Files that a person asks for beside the sessions, and that are no sessions.
use std::path::Path;

use super::Sessions;
use crate::store::error::StoreError;

impl Sessions {
    /// Makes a new file, for its owner only: whole, or not at all. A relative path begins at the
    /// folder of the sessions.
    ///
    /// Errors: [`StoreError::Write`], also when there is such a file.
    pub fn write_beside(&self, path: &Path, text: &str) -> Result<(), StoreError> {
        self.make_folders()?;
        let path = self.folder.join(path);
        let failed = |source| StoreError::Write {
            path: path.clone(),
            source,
        };
        let file = self.files.create_new(&path).map_err(failed)?;
        let written = file.write(text.as_bytes()).and_then(|()| file.sync());
        drop(file);
        if written.is_err() {
            // A part would look like the whole; the first error is what counts.
            drop(self.files.remove(&path));
        }
        written.map_err(failed)
    }
}
