//! Two folders for sessions and state, and what can be done on such a desk.
use std::path::PathBuf;
use std::sync::Arc;

use bedoeling::domain::session::Session;
use bedoeling::store::files::{Files, RealFiles};
use bedoeling::store::{Opened, Sessions, StoreError};

use crate::support::{at, changes, happen, id};

/// Two empty folders, and sessions in them.
pub(crate) struct Desk {
    pub(crate) root: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            root: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.root.path().join("sessies")
    }

    pub(crate) fn state(&self) -> PathBuf {
        self.root.path().join("staat")
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder().join(format!("{}.toml", id()))
    }

    pub(crate) fn sessions(&self) -> Sessions {
        self.sessions_on(Arc::new(RealFiles))
    }

    pub(crate) fn sessions_on(&self, files: Arc<dyn Files>) -> Sessions {
        Sessions::new(self.folder(), self.state(), files, "0.1.0")
    }

    /// Every file in both folders.
    pub(crate) fn all_files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.root.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in RealFiles.list(&folder).unwrap() {
                if entry.is_file {
                    found.push(entry.path);
                } else {
                    folders.push(entry.path);
                }
            }
        }
        found.sort();
        found
    }

    /// The files in which this text stands.
    pub(crate) fn files_with(&self, text: &str) -> Vec<PathBuf> {
        let mut files = self.all_files();
        files.retain(|path| {
            let bytes = RealFiles.read(path, u64::MAX).unwrap();
            bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes())
        });
        files
    }
}

/// A meeting that is going on: everything in the journal, and nothing in a file yet.
pub(crate) fn begun(desk: &Desk, session: Session) -> Opened {
    let mut opened = desk.sessions().begin(session, at(0)).unwrap();
    let records = happen(&mut opened.log, changes());
    opened.journal.append(&records).unwrap();
    opened
}

pub(crate) fn save(desk: &Desk, opened: &mut Opened) {
    let session = opened.log.session();
    desk.sessions().save(session, &mut opened.file).unwrap();
    let hash = opened.file.as_ref().unwrap().hash.clone();
    opened.journal.checkpoint(session.seq, &hash).unwrap();
}

pub(crate) fn write(desk: &Desk, name: &str, text: &str) {
    RealFiles.create_dir_all(&desk.folder()).unwrap();
    let path = desk.folder().join(name);
    RealFiles.append_to(&path).unwrap();
    RealFiles.truncate(&path, 0).unwrap();
    RealFiles
        .append_to(&path)
        .unwrap()
        .write(text.as_bytes())
        .unwrap();
}

pub(crate) fn read(desk: &Desk, name: &str) -> String {
    String::from_utf8(RealFiles.read(&desk.folder().join(name), u64::MAX).unwrap()).unwrap()
}

/// The error of something that should not have worked.
pub(crate) fn refused<T>(result: Result<T, StoreError>) -> StoreError {
    result.err().expect("this is refused")
}
