//! The disk as it is for reflections: with a passphrase, all that is written is locked first.
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use zeroize::Zeroizing;

use super::atomic;
use super::files::{Files, Found, Held, OpenFile};
use super::secret::{self, Closed, Cost};
use crate::domain::secret::Guard;

mod change;
mod lines;
mod ring;

pub use change::{Opening, VaultError};
use lines::Writer;
use ring::Ring;

/// Opens with the passphrase and says nothing else: whoever types a passphrase hears at once
/// whether it is the right one.
const CHECK: &str = "wachtzin.age";
/// The same for the passphrase that takes its place.
const NEXT_CHECK: &str = "wachtzin-nieuw.age";
/// Stands there while the passphrase goes away.
const GOING: &str = "wachtzin-gaat-weg";
/// Stands there when nobody wants to be asked for a passphrase again.
const DECLINED: &str = "geen-wachtzin";

/// What is added to the name of a file that is locked.
const AGE: &str = ".age";
/// How the name of a reflection ends.
const TOML: &str = ".toml";
/// How the name of a part of a journal ends that was moved aside.
const REST: &str = ".rest";

/// The disk for reflections. Without a passphrase it is the disk itself. With one, `x.toml` stands
/// there as `x.toml.age`, journals are locked line by line, and nothing can be read or written
/// until the passphrase was given. Locks and the page for others stay as they are.
#[derive(Clone)]
pub struct Vault {
    under: Arc<dyn Files>,
    folder: PathBuf,
    journals: PathBuf,
    cost: Cost,
    ring: Arc<Mutex<Ring>>,
}

/// What a file is, by its name.
enum Kind {
    /// A reflection, which stands there under this name when it is locked.
    Session(PathBuf),
    /// A reflection that is being written, or a part of a journal that was moved aside.
    Whole,
    /// A journal: locked line by line.
    Journal,
    /// Nothing private.
    Plain,
}

/// What is written is locked as a whole.
struct WholeFile {
    of: Vault,
    under: Arc<dyn OpenFile>,
}

impl OpenFile for WholeFile {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let sealed = self.of.seal(bytes)?;
        self.under.write(&sealed)
    }

    fn sync(&self) -> io::Result<()> {
        self.under.sync()
    }
}

impl Vault {
    /// For the reflections in `folder`, with their journals in the state folder `state`.
    pub fn new(under: Arc<dyn Files>, folder: &Path, state: &Path, cost: Cost) -> Self {
        // As for the sessions: without a current folder as it is.
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        Self {
            under,
            folder,
            journals: state.join("journaal"),
            cost,
            ring: Arc::default(),
        }
    }

    /// How the reflections are kept.
    pub fn guard(&self) -> Guard {
        let stands = |name: &str| self.under.exists(&self.folder.join(name)).unwrap_or(false);
        let is_set = stands(CHECK) || stands(NEXT_CHECK) || self.has_locked_file();
        if is_set && (stands(NEXT_CHECK) || stands(GOING)) {
            Guard::Halfway
        } else if is_set {
            Guard::Set
        } else if stands(DECLINED) {
            Guard::Declined
        } else {
            Guard::Unasked
        }
    }

    /// Whether the passphrase was given, or none is needed.
    pub fn is_open(&self) -> bool {
        self.with(|ring| !ring.phrases.is_empty()) || !self.guard().is_set()
    }

    /// Forgets the passphrase, and every text that it opened.
    pub fn lock(&self) {
        self.with(|ring| *ring = Ring::default());
    }

    fn has_locked_file(&self) -> bool {
        let all = self.under.list(&self.folder).unwrap_or_default();
        all.iter()
            .any(|found| name(&found.path).ends_with(".toml.age"))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Ring) -> T) -> T {
        // A thread that broke off half-way left a ring that still holds.
        let mut ring = match self.ring.lock() {
            Ok(ring) => ring,
            Err(broken) => broken.into_inner(),
        };
        act(&mut ring)
    }

    /// Whether what is written must be locked; refused while the passphrase was not given.
    fn seals(&self) -> io::Result<bool> {
        if self.with(|ring| !ring.phrases.is_empty()) {
            // Also when the folder went away meanwhile.
            return Ok(true);
        }
        if self.guard().is_set() {
            return Err(locked());
        }
        Ok(false)
    }

    fn seal(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let phrase = self.with(|ring| ring.phrases.last().cloned());
        let sealed = secret::seal(bytes, &phrase.ok_or_else(locked)?, self.cost)?;
        self.with(|ring| ring.remember(&sealed, bytes));
        Ok(sealed)
    }

    /// Opens with any passphrase that was given.
    fn unseal(&self, sealed: &[u8]) -> io::Result<Zeroizing<Vec<u8>>> {
        if let Some(known) = self.with(|ring| ring.known(sealed)) {
            return Ok(known);
        }
        let phrases = self.with(|ring| ring.phrases.clone());
        let mut why = locked();
        // The newest is the one that most of them have.
        for phrase in phrases.iter().rev() {
            match secret::open(sealed, phrase) {
                Ok(bytes) => {
                    self.with(|ring| ring.remember(sealed, &bytes));
                    return Ok(bytes);
                }
                Err(damaged @ Closed::Damaged(_)) => return Err(damaged.into()),
                Err(wrong @ Closed::Wrong) => why = wrong.into(),
            }
        }
        Err(why)
    }

    fn kind(&self, path: &Path) -> Kind {
        let name = name(path);
        if path.parent() == Some(&self.journals) {
            return match name.contains(".journaal") {
                true if name.ends_with(REST) => Kind::Whole,
                true => Kind::Journal,
                false => Kind::Plain,
            };
        }
        let whole = atomic::temporary_of(&name);
        match whole {
            Some(whole) if whole.ends_with(TOML) => Kind::Whole,
            None if name.ends_with(TOML) => Kind::Session(with_age(path)),
            Some(_) | None => Kind::Plain,
        }
    }

    /// Where a reflection stands.
    fn standing(&self, path: &Path, sealed: PathBuf) -> io::Result<PathBuf> {
        if self.under.exists(&sealed)? {
            return Ok(sealed);
        }
        Ok(path.to_owned())
    }

    /// Where it stands, for a reflection and any other file.
    fn place(&self, path: &Path) -> io::Result<PathBuf> {
        match self.kind(path) {
            Kind::Session(sealed) => self.standing(path, sealed),
            Kind::Whole | Kind::Journal | Kind::Plain => Ok(path.to_owned()),
        }
    }

    fn whole(&self, under: Arc<dyn OpenFile>) -> Arc<dyn OpenFile> {
        let of = self.clone();
        Arc::new(WholeFile { of, under })
    }
}

impl Files for Vault {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let place = self.place(path)?;
        let bytes = self.under.read(&place, limit)?;
        if place != path {
            return Ok(self.unseal(&bytes)?.to_vec());
        }
        match lines::sleutel(&bytes) {
            Some(sleutel) if matches!(self.kind(path), Kind::Journal) => {
                let key = self.journal_key(path, &sleutel)?;
                Ok(lines::open(&bytes, &key).text)
            }
            Some(_) | None => Ok(bytes),
        }
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        match self.kind(path) {
            Kind::Plain => self.under.create_new(path),
            _ if !self.seals()? => self.under.create_new(path),
            Kind::Session(sealed) => Ok(self.whole(self.under.create_new(&sealed)?)),
            Kind::Whole => Ok(self.whole(self.under.create_new(path)?)),
            Kind::Journal => {
                let (sleutel, key) = self.new_journal_key(path)?;
                let under = self.under.create_new(path)?;
                Ok(Arc::new(Writer::begin(under, sleutel, key)))
            }
        }
    }

    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        let seals = match self.kind(path) {
            Kind::Plain => false,
            Kind::Session(_) | Kind::Whole | Kind::Journal => self.seals()?,
        };
        if !seals {
            return self.under.append_to(path);
        }
        if matches!(self.kind(path), Kind::Journal) {
            let bytes = self.under.read(path, u64::MAX)?;
            let sleutel = lines::sleutel(&bytes).ok_or_else(plain_journal)?;
            let key = self.journal_key(path, &sleutel)?;
            let opened = lines::open(&bytes, &key);
            return Ok(Arc::new(Writer::go_on(
                self.under.append_to(path)?,
                &opened,
                key,
            )));
        }
        let place = self.place(path)?;
        Ok(self.whole(self.under.append_to(&place)?))
    }

    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        let bytes = self.under.read(path, u64::MAX)?;
        let len = match lines::sleutel(&bytes) {
            Some(sleutel) => lines::open(&bytes, &self.journal_key(path, &sleutel)?).place(len),
            None => len,
        };
        self.under.truncate(path, len)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let Kind::Session(sealed) = self.kind(to) else {
            return self.under.rename(from, to);
        };
        let is_sealed = match self.kind(from) {
            Kind::Session(from) => self.under.exists(&from)?,
            Kind::Whole => self.seals()?,
            Kind::Journal | Kind::Plain => false,
        };
        if !is_sealed {
            return self.under.rename(from, to);
        }
        self.under.rename(&self.place(from)?, &sealed)?;
        match self.under.remove(to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let place = self.place(path)?;
        self.under.remove(&place)?;
        if place != path && self.under.exists(path)? {
            self.under.remove(path)?;
        }
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        let mut all = self.under.list(folder)?;
        for found in &mut all {
            let name = name(&found.path);
            if let Some(bare) = name.strip_suffix(AGE).filter(|bare| bare.ends_with(TOML)) {
                found.path = found.path.with_file_name(bare);
            }
        }
        // While a passphrase is given or taken away both may stand there for a moment.
        all.sort_by(|one, other| one.path.cmp(&other.path));
        all.dedup_by(|one, other| one.path == other.path);
        Ok(all)
    }

    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        self.under.create_dir_all(folder)
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        self.under.sync_dir(folder)
    }

    fn metadata(&self, path: &Path) -> io::Result<Found> {
        let found = self.under.metadata(&self.place(path)?)?;
        let path = path.to_owned();
        Ok(Found { path, ..found })
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.under.exists(&self.place(path)?)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        self.under.try_lock(path)
    }

    fn pause(&self, time: Duration) {
        self.under.pause(time);
    }
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn with_age(path: &Path) -> PathBuf {
    path.with_file_name(name(path) + AGE)
}

fn locked() -> io::Error {
    io::Error::new(
        io::ErrorKind::PermissionDenied,
        "the passphrase was not given",
    )
}

fn plain_journal() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "the journal is not encrypted")
}
