//! What is filled in where a meeting is set ready, on disk before it is drawn: a line with all of
//! it at every change, and the last whole line counts.
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::files::{Files, Found, Held, OpenFile};
use super::journal::{SyncHandle, first_line, push_line};
use crate::domain::ids::SessionId;

/// The version that this program writes.
const VERSION: u32 = 1;

/// A file that grows past this is followed by a new one; the one before it stays until then.
const GROWS_TO: usize = 1024 * 1024;

/// A longer file is not read into memory.
const READ_MOST: u64 = 64 * 1024 * 1024;

/// One line: all that is filled in.
#[derive(Serialize, Deserialize)]
struct Line<T> {
    v: u32,
    c: T,
}

/// What only says by which version it was made.
#[derive(Deserialize)]
struct Made {
    v: u32,
}

/// Those of one sessions folder: each window writes its own, under a number with a lock.
#[derive(Clone)]
pub struct Concepts {
    files: Arc<dyn Files>,
    folder: PathBuf,
    locks: PathBuf,
    /// How the names begin that belong to this sessions folder.
    name: String,
}

/// One that this window writes; the lock goes when this is dropped.
pub struct OpenConcept {
    of: Concepts,
    number: u32,
    /// Which file of this number is the last.
    last: u32,
    /// None when the next change begins a new file.
    open: Option<Open>,
    _held: Option<Box<dyn Held>>,
}

struct Open {
    file: Arc<dyn OpenFile>,
    handle: SyncHandle,
    len: usize,
}

impl Concepts {
    pub(super) fn new(files: Arc<dyn Files>, folder: PathBuf, locks: PathBuf, place: &str) -> Self {
        let name = format!("klaarzetten-{place}-");
        Self {
            files,
            folder,
            locks,
            name,
        }
    }

    /// The newest that nobody works on and that can be read, with its number. What is damaged or
    /// made by a newer version stays where it is.
    pub fn left<T: DeserializeOwned>(&self) -> Option<(u32, T)> {
        let mut all: Vec<_> = self.all().ok()?.into_iter().collect();
        all.sort_by_key(|(_, files)| files.values().filter_map(|found| found.modified).max());
        all.into_iter().rev().find_map(|(number, files)| {
            let _held = self.lock(number).ok()??;
            Some((number, self.read(&files)?))
        })
    }

    /// Takes one that was left. Its files stay as they are until the next change.
    ///
    /// Errors: [`StoreError::Busy`] when another window has it, [`StoreError::NotFound`] when
    /// there is nothing to read any more.
    pub fn take<T: DeserializeOwned>(&self, number: u32) -> Result<(OpenConcept, T), StoreError> {
        let id = SessionId::new(format!("{}{number}", self.name));
        let failed = |source| StoreError::Folder {
            path: self.folder.clone(),
            source,
        };
        let Some(held) = self.lock(number).map_err(failed)? else {
            let (path, since) = (self.lock_path(number), None);
            return Err(StoreError::Busy { id, path, since });
        };
        let files = self.all().map_err(failed)?.remove(&number);
        let files = files.unwrap_or_default();
        let concept = self.read(&files).ok_or(StoreError::NotFound { id })?;
        let last = files.keys().copied().max().unwrap_or(0);
        Ok((self.open(number, last, Some(held)), concept))
    }

    /// One for this window, under a number that nothing has. Makes no file yet.
    pub fn begin(&self) -> io::Result<OpenConcept> {
        self.files.create_dir_all(&self.folder)?;
        let taken = self.all()?;
        let free = (1..).filter(|number| !taken.contains_key(number));
        for number in free {
            match self.lock(number) {
                Ok(Some(held)) => return Ok(self.open(number, 0, Some(held))),
                Ok(None) => {}
                // Where no lock can be made a name that must be new keeps two windows apart.
                Err(_) => return Ok(self.open(number, 0, None)),
            }
        }
        unreachable!("numbers do not end")
    }

    fn open(&self, number: u32, last: u32, held: Option<Box<dyn Held>>) -> OpenConcept {
        OpenConcept {
            of: self.clone(),
            number,
            last,
            open: None,
            _held: held,
        }
    }

    fn lock(&self, number: u32) -> io::Result<Option<Box<dyn Held>>> {
        self.files.create_dir_all(&self.locks)?;
        self.files.try_lock(&self.lock_path(number))
    }

    fn lock_path(&self, number: u32) -> PathBuf {
        self.locks.join(format!("{}{number}.slot", self.name))
    }

    fn path(&self, number: u32, part: u32) -> PathBuf {
        let name = format!("{}{number}.{part}.concept", self.name);
        self.folder.join(name)
    }

    /// Every file, by its number and by which one of that number it is.
    fn all(&self) -> io::Result<BTreeMap<u32, BTreeMap<u32, Found>>> {
        let listed = match self.files.list(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            listed => listed?,
        };
        let mut all: BTreeMap<u32, BTreeMap<u32, Found>> = BTreeMap::new();
        for found in listed {
            if let Some((number, part)) = self.parts(&found.path) {
                all.entry(number).or_default().insert(part, found);
            }
        }
        Ok(all)
    }

    fn parts(&self, path: &Path) -> Option<(u32, u32)> {
        let name = path.file_name()?.to_str()?;
        let digits = name.strip_prefix(&self.name)?.strip_suffix(".concept")?;
        let (number, part) = digits.split_once('.')?;
        Some((number.parse().ok()?, part.parse().ok()?))
    }

    /// What the newest file says that says anything.
    fn read<T: DeserializeOwned>(&self, files: &BTreeMap<u32, Found>) -> Option<T> {
        files.values().rev().find_map(|found| {
            let bytes = self.files.read(&found.path, READ_MOST).ok()?;
            last_whole(&bytes)
        })
    }
}

/// What the last line says that is whole and that this version understands; none when a newer
/// version wrote here.
fn last_whole<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n').rev();
    // Each line stands by itself: what was damaged costs no more than itself.
    let whole = lines.filter_map(|line| first_line(line, 0));
    for (json, ..) in whole {
        let made: Option<Made> = serde_json::from_str(json).ok();
        if made.is_some_and(|made| made.v > VERSION) {
            return None;
        }
        if let Ok(Line { c, .. }) = serde_json::from_str(json) {
            return Some(c);
        }
    }
    None
}

impl OpenConcept {
    /// Writes down all that is filled in, in one write. After a failure this file is never written
    /// again: a new one is tried at once, and at the next change. Answers with what makes it safe
    /// from a power cut.
    pub fn write<T: Serialize>(&mut self, now: &T) -> io::Result<SyncHandle> {
        let json = serde_json::to_string(&Line { v: VERSION, c: now })?;
        let mut line = String::new();
        push_line(&json, 0, &mut line);
        if let Some(open) = &mut self.open
            && open.len + line.len() <= GROWS_TO
            && open.file.write(line.as_bytes()).is_ok()
        {
            open.len += line.len();
            return Ok(open.handle.clone());
        }
        self.open = None;
        self.renew(&line)
    }

    /// Goes on in a new file. The one before it stays, for this one may not survive a power cut
    /// yet; all that is older goes.
    fn renew(&mut self, line: &str) -> io::Result<SyncHandle> {
        let files = Arc::clone(&self.of.files);
        files.create_dir_all(&self.of.folder)?;
        let before = self.last;
        let (path, file) = loop {
            self.last += 1;
            let path = self.of.path(self.number, self.last);
            match files.create_new(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                made => break (path, made?),
            }
        };
        if let Err(error) = file.write(line.as_bytes()) {
            // A part of a line says nothing; the first error is what counts.
            drop(files.remove(&path));
            return Err(error);
        }
        // What does not go now goes when all of it does.
        let _ = self.remove_files(|part| part < before);
        let handle = SyncHandle::new(files, path, Arc::clone(&file));
        let len = line.len();
        self.open = Some(Open {
            file,
            handle: handle.clone(),
            len,
        });
        Ok(handle)
    }

    /// Never writes to the file at this path again; whether it is the one that is written now.
    pub fn distrust(&mut self, path: &Path) -> bool {
        let own = self.open.take_if(|open| open.handle.path() == path);
        own.is_some()
    }

    /// Nothing of it stays.
    pub fn remove(&mut self) -> Result<(), StoreError> {
        self.open = None;
        let removed = self.remove_files(|_| true);
        removed.map_err(|source| StoreError::Remove {
            path: self.of.path(self.number, self.last),
            source,
        })?;
        // It holds no text.
        let _ = self.of.files.remove(&self.of.lock_path(self.number));
        Ok(())
    }

    fn remove_files(&self, goes: impl Fn(u32) -> bool) -> io::Result<()> {
        let files = self.of.all()?.remove(&self.number).unwrap_or_default();
        for (part, found) in files {
            if goes(part) {
                self.of.files.remove(&found.path)?;
            }
        }
        Ok(())
    }
}
