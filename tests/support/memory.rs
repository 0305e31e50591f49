//! A disk in memory that knows what a power cut would take: bytes and names that nobody synced.
//!
//! Folders survive from the moment at which they are made. Names survive when their folder was
//! synced; bytes when their file was. A disk that is no better than that is the worst there is.
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};

use bedoeling::store::files::{Files, Found, Held, OpenFile};

/// What a file holds, and how much of it survives.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Content {
    bytes: Vec<u8>,
    synced: usize,
}

/// All that a disk holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stored {
    contents: Vec<Content>,
    names: BTreeMap<PathBuf, usize>,
    /// The names that survive.
    lasting: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
}

/// What a power cut takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    /// Whether names go that nobody synced.
    pub(crate) names: bool,
    /// How many of the bytes that nobody synced stay, in percent.
    pub(crate) bytes: usize,
}

impl Stored {
    /// What is left after a power cut.
    pub(crate) fn after(&self, cut: Cut) -> Self {
        let mut left = Self {
            folders: self.folders.clone(),
            ..Self::default()
        };
        let names = if cut.names {
            &self.lasting
        } else {
            &self.names
        };
        for (path, at) in names {
            let Content { bytes, synced } = &self.contents[*at];
            let stays = synced + (bytes.len() - synced) * cut.bytes / 100;
            left.names.insert(path.clone(), left.contents.len());
            left.contents.push(Content {
                bytes: bytes[..stays].to_vec(),
                synced: stays,
            });
        }
        left.lasting.clone_from(&left.names);
        left
    }

    /// Every file with what it says.
    pub(crate) fn files(&self) -> BTreeMap<&Path, &[u8]> {
        let names = self.names.iter();
        names
            .map(|(path, at)| (path.as_path(), self.contents[*at].bytes.as_slice()))
            .collect()
    }
}

/// A disk in memory.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    stored: Arc<Mutex<Stored>>,
    /// What it held after each call that changed something, while somebody watches.
    seen: Arc<Mutex<Option<Vec<Stored>>>>,
    locks: Arc<Mutex<BTreeSet<PathBuf>>>,
}

/// A file that is open.
struct Open {
    disk: Memory,
    at: usize,
}

/// A lock on one path.
struct Locked {
    disk: Memory,
    path: PathBuf,
}

impl Held for Locked {}

impl Drop for Locked {
    fn drop(&mut self) {
        self.disk.locks().remove(&self.path);
    }
}

impl Memory {
    /// All that it holds now.
    pub(crate) fn stored(&self) -> Stored {
        self.lock().clone()
    }

    /// From now on it holds this.
    pub(crate) fn restore(&self, stored: &Stored) {
        self.lock().clone_from(stored);
    }

    /// What it held after each change since the last time; from now on that is remembered.
    pub(crate) fn seen(&self) -> Vec<Stored> {
        let mut seen = self.seen.lock().expect("no test goes on after a panic");
        seen.replace(Vec::new()).unwrap_or_default()
    }

    /// Somebody takes a folder away, with all that is in it. What is open stays open.
    pub(crate) fn take_away(&self, folder: &Path) {
        let mut stored = self.lock();
        let Stored {
            names,
            lasting,
            folders,
            ..
        } = &mut *stored;
        names.retain(|path, _| !path.starts_with(folder));
        lasting.retain(|path, _| !path.starts_with(folder));
        folders.retain(|path| !path.starts_with(folder));
    }

    /// Changes something.
    fn change<T>(&self, change: impl FnOnce(&mut Stored) -> io::Result<T>) -> io::Result<T> {
        let mut stored = self.lock();
        let done = change(&mut stored);
        let mut seen = self.seen.lock().expect("no test goes on after a panic");
        if let Some(seen) = &mut *seen {
            seen.push(stored.clone());
        }
        done
    }

    fn lock(&self) -> MutexGuard<'_, Stored> {
        self.stored.lock().expect("no test goes on after a panic")
    }

    fn locks(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        self.locks.lock().expect("no test goes on after a panic")
    }

    fn open(&self, path: &Path, must_be_new: bool) -> io::Result<Arc<dyn OpenFile>> {
        let at = self.change(|stored| {
            let folder = path.parent().expect("a file is in a folder");
            if !stored.folders.contains(folder) {
                return Err(ErrorKind::NotFound.into());
            }
            let known = stored.names.get(path).copied();
            if must_be_new && known.is_some() {
                return Err(ErrorKind::AlreadyExists.into());
            }
            Ok(known.unwrap_or_else(|| {
                stored.contents.push(Content::default());
                let at = stored.contents.len() - 1;
                stored.names.insert(path.to_owned(), at);
                at
            }))
        })?;
        let disk = self.clone();
        Ok(Arc::new(Open { disk, at }))
    }
}

impl OpenFile for Open {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.disk.change(|stored| {
            stored.contents[self.at].bytes.extend(bytes);
            Ok(())
        })
    }

    fn sync(&self) -> io::Result<()> {
        self.disk.change(|stored| {
            let content = &mut stored.contents[self.at];
            content.synced = content.bytes.len();
            Ok(())
        })
    }
}

impl Files for Memory {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let stored = self.lock();
        let at = stored.names.get(path).ok_or(ErrorKind::NotFound)?;
        let bytes = &stored.contents[*at].bytes;
        if bytes.len() as u64 > limit {
            return Err(ErrorKind::FileTooLarge.into());
        }
        Ok(bytes.clone())
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.open(path, true)
    }

    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.open(path, false)
    }

    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        self.change(|stored| {
            let at = *stored.names.get(path).ok_or(ErrorKind::NotFound)?;
            let content = &mut stored.contents[at];
            let len = usize::try_from(len).expect("small");
            content.bytes.truncate(len);
            content.synced = content.bytes.len();
            Ok(())
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.change(|stored| {
            let at = stored.names.remove(from).ok_or(ErrorKind::NotFound)?;
            stored.names.insert(to.to_owned(), at);
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.change(|stored| {
            let gone = stored.names.remove(path);
            gone.map(drop).ok_or_else(|| ErrorKind::NotFound.into())
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        let stored = self.lock();
        if !stored.folders.contains(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let inside = |path: &&PathBuf| path.parent() == Some(folder);
        let names: Vec<PathBuf> = stored.names.keys().filter(inside).cloned().collect();
        drop(stored);
        names.iter().map(|path| self.metadata(path)).collect()
    }

    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        let all = folder.ancestors().map(Path::to_owned);
        self.lock().folders.extend(all);
        Ok(())
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        self.change(|stored| {
            if !stored.folders.contains(folder) {
                return Err(ErrorKind::NotFound.into());
            }
            let inside = |path: &PathBuf| path.parent() == Some(folder);
            let Stored { names, lasting, .. } = stored;
            lasting.retain(|path, _| !inside(path));
            let synced = names.iter().filter(|(path, _)| inside(path));
            lasting.extend(synced.map(|(path, at)| (path.clone(), *at)));
            Ok(())
        })
    }

    fn metadata(&self, path: &Path) -> io::Result<Found> {
        let stored = self.lock();
        let at = stored.names.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(Found {
            path: path.to_owned(),
            modified: Some(SystemTime::UNIX_EPOCH),
            len: stored.contents[*at].bytes.len() as u64,
            is_file: true,
        })
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        let stored = self.lock();
        Ok(stored.names.contains_key(path) || stored.folders.contains(path))
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        self.open(path, false)?;
        let is_free = self.locks().insert(path.to_owned());
        let (disk, path) = (self.clone(), path.to_owned());
        Ok(is_free.then(|| Box::new(Locked { disk, path }) as Box<dyn Held>))
    }

    fn pause(&self, _: Duration) {}
}
