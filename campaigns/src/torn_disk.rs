//! A disk in memory that keeps apart what is safe and what waits, and of which the power can go.
//!
//! It promises no more than the rules of POSIX do: only what was synced is safe, the name of a
//! file only when its folder was. Of the rest any part may have reached the disk.
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use bedoeling::store::files::{Files, Found, Held, OpenFile};

use crate::chance::Chance;

/// What a disk writes whole or not at all, in bytes.
const SECTOR: usize = 512;

/// The content of a file, whatever it is called.
#[derive(Clone, Default)]
struct Node {
    safe: Vec<u8>,
    now: Vec<u8>,
}

/// A name that changed in a folder.
#[derive(Clone)]
enum Renamed {
    /// It stands for this content from here on.
    To(String, usize),
    /// It is gone.
    Gone(String),
    /// One became the other.
    Moved(String, String, usize),
}

#[derive(Clone, Default)]
struct Folder {
    safe: BTreeMap<String, usize>,
    now: BTreeMap<String, usize>,
    waiting: Vec<Renamed>,
}

#[derive(Default)]
struct Inside {
    nodes: Vec<Node>,
    folders: BTreeMap<PathBuf, Folder>,
    locked: BTreeSet<PathBuf>,
    /// How many calls changed something.
    calls: usize,
    /// From this call on the power is gone.
    dies_at: usize,
    /// This call fails once, with a full disk.
    fails_at: usize,
    /// Whether that was one that had to make something safe.
    sync_failed: bool,
}

/// The disk; a copy is the same disk.
#[derive(Clone, Default)]
pub(crate) struct Disk(Arc<Mutex<Inside>>);

impl Disk {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().expect("nobody panics with the disk")
    }

    /// How many calls changed something.
    pub(crate) fn calls(&self) -> usize {
        self.inside().calls
    }

    /// The power goes after so many more calls; at 0 never.
    pub(crate) fn die_after(&self, calls: usize) {
        let mut inside = self.inside();
        inside.dies_at = if calls == 0 { 0 } else { inside.calls + calls };
    }

    /// One call fails after so many more; at 0 none does.
    pub(crate) fn fail_after(&self, calls: usize) {
        let mut inside = self.inside();
        inside.fails_at = if calls == 0 { 0 } else { inside.calls + calls };
    }

    /// Whether something was once not made safe though it was asked.
    pub(crate) fn sync_failed(&self) -> bool {
        self.inside().sync_failed
    }

    /// Whether the power is gone.
    pub(crate) fn is_dead(&self) -> bool {
        self.inside().is_dead()
    }

    /// The disk as it may be found when the power comes back.
    pub(crate) fn after_the_cut(&self, chance: &mut Chance) -> Self {
        let inside = self.inside();
        let found = |node: &Node, chance: &mut Chance| {
            let safe = remains(node, chance);
            Node {
                now: safe.clone(),
                safe,
            }
        };
        let nodes = inside.nodes.iter().map(|node| found(node, chance));
        let nodes = nodes.collect();
        let folders = inside.folders.iter().map(|(path, folder)| {
            let safe = names(folder, chance);
            let folder = Folder {
                now: safe.clone(),
                safe,
                waiting: Vec::new(),
            };
            (path.clone(), folder)
        });
        let folders = folders.collect();
        Self(Arc::new(Mutex::new(Inside {
            nodes,
            folders,
            sync_failed: inside.sync_failed,
            ..Inside::default()
        })))
    }
}

/// What may be left of a content: what was safe, and any sectors of the rest.
fn remains(node: &Node, chance: &mut Chance) -> Vec<u8> {
    let (safe, now) = (&node.safe, &node.now);
    if !now.starts_with(safe) {
        return if chance.percent(50) { safe } else { now }.clone();
    }
    let end = match chance.below(4) {
        0 => safe.len(),
        1 => safe.len() + chance.below(now.len() - safe.len() + 1),
        2 => now
            .len()
            .min((safe.len() / SECTOR + 1 + chance.below(4)) * SECTOR),
        _ => now.len(),
    };
    let mut left = now[..end.max(safe.len())].to_vec();
    let tears = chance.percent(70);
    let mut from = safe.len();
    while tears && from < left.len() {
        let to = left.len().min((from / SECTOR + 1) * SECTOR);
        match chance.below(4) {
            // The length was written, and the sector was not.
            0 => left[from..to].fill(0),
            1 => {
                let torn = from + chance.below(to - from);
                left[torn..to].fill(if chance.percent(50) { 0 } else { 0xa5 });
            }
            _ => {}
        }
        from = to;
    }
    left
}

/// What may be left of the names in a folder.
fn names(folder: &Folder, chance: &mut Chance) -> BTreeMap<String, usize> {
    let mut left = folder.safe.clone();
    // A file system with a log keeps the order; one without may keep any of the changes.
    let in_order = chance.percent(50);
    let until = chance.below(folder.waiting.len() + 1);
    for (at, change) in folder.waiting.iter().enumerate() {
        let kept = if in_order {
            at < until
        } else {
            chance.percent(50)
        };
        if !kept {
            continue;
        }
        match change {
            Renamed::To(name, node) => drop(left.insert(name.clone(), *node)),
            Renamed::Gone(name) => drop(left.remove(name)),
            Renamed::Moved(from, to, node) => {
                left.remove(from);
                left.insert(to.clone(), *node);
            }
        }
    }
    left
}

impl Inside {
    const fn is_dead(&self) -> bool {
        self.dies_at > 0 && self.calls >= self.dies_at
    }

    fn looks(&self) -> io::Result<()> {
        if self.is_dead() {
            return Err(io::Error::other("the power is gone"));
        }
        Ok(())
    }

    /// One more call that changes something.
    fn changes(&mut self) -> io::Result<()> {
        self.looks()?;
        self.calls += 1;
        if self.fails_at > 0 && self.calls == self.fails_at {
            return Err(ErrorKind::StorageFull.into());
        }
        Ok(())
    }

    fn folder(&mut self, of: &Path) -> io::Result<&mut Folder> {
        let parent = of.parent().unwrap_or(Path::new(""));
        self.folders
            .get_mut(parent)
            .ok_or(ErrorKind::NotFound.into())
    }

    fn node(&self, path: &Path) -> io::Result<usize> {
        let parent = path.parent().unwrap_or(Path::new(""));
        let folder = self.folders.get(parent).ok_or(ErrorKind::NotFound)?;
        let node = folder.now.get(&name(path));
        node.copied().ok_or(ErrorKind::NotFound.into())
    }

    fn found(&self, path: &Path, node: usize) -> Found {
        Found {
            path: path.to_owned(),
            modified: None,
            len: self.nodes[node].now.len() as u64,
            is_file: true,
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

struct Opened {
    disk: Disk,
    node: usize,
}

impl OpenFile for Opened {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let mut inside = self.disk.inside();
        let changed = inside.changes();
        // A full disk takes the first part.
        let taken = if changed.is_ok() {
            bytes.len()
        } else {
            bytes.len() / 2
        };
        if !inside.is_dead() || changed.is_ok() {
            inside.nodes[self.node]
                .now
                .extend_from_slice(&bytes[..taken]);
        }
        changed
    }

    fn sync(&self) -> io::Result<()> {
        let mut inside = self.disk.inside();
        let changed = inside.changes();
        inside.sync_failed |= changed.is_err();
        changed?;
        inside.looks()?;
        let node = &mut inside.nodes[self.node];
        node.safe = node.now.clone();
        Ok(())
    }
}

struct Lock(Disk, PathBuf);

impl Held for Lock {}

impl Drop for Lock {
    fn drop(&mut self) {
        self.0.inside().locked.remove(&self.1);
    }
}

impl Files for Disk {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let inside = self.inside();
        inside.looks()?;
        let bytes = &inside.nodes[inside.node(path)?].now;
        if bytes.len() as u64 > limit {
            return Err(ErrorKind::FileTooLarge.into());
        }
        Ok(bytes.clone())
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        if self.exists(path)? {
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.append_to(path)
    }

    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        let mut inside = self.inside();
        let node = match inside.node(path) {
            Ok(node) => node,
            Err(_) => {
                inside.changes()?;
                let node = inside.nodes.len();
                inside.nodes.push(Node::default());
                let folder = inside.folder(path)?;
                folder.now.insert(name(path), node);
                folder.waiting.push(Renamed::To(name(path), node));
                node
            }
        };
        let disk = self.clone();
        Ok(Arc::new(Opened { disk, node }))
    }

    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        let mut inside = self.inside();
        inside.changes()?;
        let node = inside.node(path)?;
        let len = usize::try_from(len).expect("a file in memory");
        let dead = inside.is_dead();
        let node = &mut inside.nodes[node];
        node.now.truncate(len);
        if !dead {
            node.safe = node.now.clone();
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut inside = self.inside();
        inside.changes()?;
        let node = inside.node(from)?;
        let folder = inside.folder(from)?;
        folder.now.remove(&name(from));
        folder.now.insert(name(to), node);
        let moved = Renamed::Moved(name(from), name(to), node);
        folder.waiting.push(moved);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut inside = self.inside();
        inside.changes()?;
        inside.node(path)?;
        let folder = inside.folder(path)?;
        folder.now.remove(&name(path));
        folder.waiting.push(Renamed::Gone(name(path)));
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        let inside = self.inside();
        inside.looks()?;
        let listed = inside.folders.get(folder).ok_or(ErrorKind::NotFound)?;
        let all = listed.now.iter();
        Ok(all
            .map(|(name, node)| inside.found(&folder.join(name), *node))
            .collect())
    }

    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        let mut inside = self.inside();
        inside.looks()?;
        inside.folders.entry(folder.to_owned()).or_default();
        Ok(())
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        let mut inside = self.inside();
        inside.changes()?;
        inside.looks()?;
        let folder = inside.folders.get_mut(folder).ok_or(ErrorKind::NotFound)?;
        folder.safe = folder.now.clone();
        folder.waiting.clear();
        Ok(())
    }

    fn metadata(&self, path: &Path) -> io::Result<Found> {
        let inside = self.inside();
        inside.looks()?;
        let node = inside.node(path)?;
        Ok(inside.found(path, node))
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        let inside = self.inside();
        inside.looks()?;
        Ok(inside.node(path).is_ok())
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        self.append_to(path)?;
        let mut inside = self.inside();
        let is_free = inside.locked.insert(path.to_owned());
        drop(inside);
        let held = || Box::new(Lock(self.clone(), path.to_owned())) as Box<dyn Held>;
        Ok(is_free.then(held))
    }

    fn pause(&self, _: Duration) {}
}
