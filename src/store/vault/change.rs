//! Giving the passphrase, replacing it and taking it away: every file one by one, each whole.
use std::io;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::{AGE, CHECK, DECLINED, GOING, NEXT_CHECK, TOML, Vault, lines, name};
use crate::domain::secret::{Guard, Passphrase};
use crate::store::atomic;
use crate::store::secret::{self, Closed};
use crate::store::sessions::place_of;

/// What stands in the file that a passphrase is tried on.
const CHECKED: &[u8] = b"Dit bestand gaat open met de wachtzin van deze map.\n";

/// Nobody has more in one file.
const MOST: u64 = 512 * 1024 * 1024;

/// What a passphrase opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is not the passphrase.
    Wrong,
    /// Everything can be read.
    Open,
    /// Another passphrase was being given, and so many files still need the other one.
    Halfway(usize),
}

/// Something could not be done with the passphrase.
#[derive(Debug, thiserror::Error)]
#[error("the passphrase could not be changed")]
pub struct VaultError {
    /// The file that it was about.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl Vault {
    /// Tries a passphrase. The right one stays in memory until [`Vault::lock`]; what was
    /// interrupted before goes on.
    pub fn open(&self, phrase: &Passphrase) -> Result<Opening, VaultError> {
        let is_next = self.opens(NEXT_CHECK, phrase)?;
        if !is_next && !self.opens(CHECK, phrase)? && !self.opens_a_file(phrase)? {
            return Ok(Opening::Wrong);
        }
        self.with(|ring| {
            ring.phrases.retain(|known| known != phrase);
            // The one to write with is the newest.
            let at = if is_next { ring.phrases.len() } else { 0 };
            ring.phrases.insert(at, phrase.clone());
        });
        self.finish()
    }

    /// Gives all reflections this passphrase, in the place of the one that they have. What cannot
    /// be rewritten now keeps the old one, and is counted.
    pub fn set(&self, phrase: &Passphrase) -> Result<Opening, VaultError> {
        let failed = |source| VaultError {
            path: self.folder.join(NEXT_CHECK),
            source,
        };
        self.under.create_dir_all(&self.folder).map_err(failed)?;
        self.take_away(&self.folder.join(GOING))?;
        let check = secret::seal(CHECKED, phrase, self.cost).map_err(failed)?;
        self.put(&self.folder.join(NEXT_CHECK), &check)?;
        self.with(|ring| {
            ring.phrases.retain(|known| known != phrase);
            ring.phrases.push(phrase.clone());
        });
        self.settle()
    }

    /// Takes the passphrase away: all reflections can be read by whoever has the folder.
    pub fn remove(&self) -> Result<Opening, VaultError> {
        self.put(&self.folder.join(GOING), b"")?;
        self.settle()
    }

    /// Nobody asks for a passphrase here again.
    pub fn decline(&self) -> Result<(), VaultError> {
        let path = self.folder.join(DECLINED);
        let made = self.under.create_dir_all(&self.folder);
        made.map_err(|source| VaultError {
            path: path.clone(),
            source,
        })?;
        self.put(&path, b"")
    }

    /// Whether something was interrupted, and what of it is still to be done.
    fn finish(&self) -> Result<Opening, VaultError> {
        if self.guard() != Guard::Halfway {
            return Ok(Opening::Open);
        }
        self.settle()
    }

    /// Rewrites what does not stand there as it should, one file after the other.
    fn settle(&self) -> Result<Opening, VaultError> {
        let goes = self.stands(GOING);
        let is_new = self.stands(NEXT_CHECK);
        if !goes && is_new && !self.knows_next()? {
            // The old passphrase alone: nothing can be done until the new one is given too.
            return Ok(Opening::Halfway(self.locked_files()?.len()));
        }
        let mut left = 0;
        for path in self.locked_files()? {
            let done = if goes {
                self.bare(&path)
            } else {
                self.renew(&path)
            };
            left += usize::from(!done?);
        }
        if !goes {
            for path in self.plain_files()? {
                self.cover(&path)?;
            }
            // What an interrupted save left says what the file says.
            for path in self.named(&self.folder, is_half_a_file)? {
                self.take_away(&path)?;
            }
        }
        for path in self.own_journals()? {
            let done = self.rewrite_journal(&path, goes);
            left += usize::from(!done?);
        }
        if left > 0 {
            return Ok(Opening::Halfway(left));
        }
        self.conclude(goes)?;
        Ok(Opening::Open)
    }

    fn conclude(&self, goes: bool) -> Result<(), VaultError> {
        let at = |name: &str| self.folder.join(name);
        if goes {
            for check in [CHECK, NEXT_CHECK, GOING] {
                self.take_away(&at(check))?;
            }
            self.lock();
            return Ok(());
        }
        let renamed = self.under.rename(&at(NEXT_CHECK), &at(CHECK));
        renamed.map_err(|source| VaultError {
            path: at(CHECK),
            source,
        })?;
        self.take_away(&at(DECLINED))?;
        // After a power cut it is done again.
        let _ = self.under.sync_dir(&self.folder);
        self.with(|ring| {
            let newest = ring.phrases.pop();
            ring.phrases = newest.into_iter().collect();
        });
        Ok(())
    }

    /// Gives a locked file the newest passphrase; false when no passphrase that is known opens it.
    fn renew(&self, path: &Path) -> Result<bool, VaultError> {
        let sealed = self.bytes(path)?;
        let phrases = self.with(|ring| ring.phrases.clone());
        let mut newest_first = phrases.iter().rev();
        let Some(newest) = newest_first.next() else {
            return Ok(false);
        };
        if matches!(
            secret::open(&sealed, newest),
            Ok(_) | Err(Closed::Damaged(_))
        ) {
            // What is damaged opens with nothing: it stays as it is.
            return Ok(true);
        }
        let Some(text) = newest_first.find_map(|older| secret::open(&sealed, older).ok()) else {
            return Ok(false);
        };
        self.put_sealed(path, &text)?;
        Ok(true)
    }

    /// Puts a locked file back as it is without a passphrase.
    fn bare(&self, path: &Path) -> Result<bool, VaultError> {
        let sealed = self.bytes(path)?;
        let phrases = self.with(|ring| ring.phrases.clone());
        let mut text = None;
        for phrase in phrases.iter().rev() {
            match secret::open(&sealed, phrase) {
                Ok(opened) => text = Some(opened),
                Err(Closed::Damaged(_)) => return Ok(true),
                Err(Closed::Wrong) => {}
            }
        }
        let Some(text) = text else {
            return Ok(false);
        };
        let own = name(path);
        let bare = own.strip_suffix(AGE).unwrap_or(&own);
        self.put(&path.with_file_name(bare), &text)?;
        self.take_away(path)?;
        Ok(true)
    }

    /// Locks a file that stands there plain.
    fn cover(&self, path: &Path) -> Result<(), VaultError> {
        let text = Zeroizing::new(self.bytes(path)?);
        self.put_sealed(&super::with_age(path), &text)?;
        self.take_away(path)
    }

    fn rewrite_journal(&self, path: &Path, goes: bool) -> Result<bool, VaultError> {
        let failed = |source| VaultError {
            path: path.to_owned(),
            source,
        };
        let bytes = Zeroizing::new(self.bytes(path)?);
        if bytes.starts_with(b"age-encryption.org/") {
            // A part that was moved aside is locked as a whole, and goes with the journal.
            return Ok(true);
        }
        let Some(sleutel) = lines::sleutel(&bytes) else {
            if goes {
                return Ok(true);
            }
            if matches!(self.kind(path), super::Kind::Whole) {
                self.put_sealed(path, &bytes)?;
                return Ok(true);
            }
            let (sleutel, key) = self.new_journal_key(path).map_err(failed)?;
            if let Some(sealed) = lines::seal_all(&bytes, &sleutel, &key).map_err(failed)? {
                self.put(path, &sealed)?;
            } else {
                // Not even its first line is whole: there is nothing to read in it.
                self.put_sealed(path, &bytes)?;
            }
            return Ok(true);
        };
        let Ok(key) = self.journal_key(path, &sleutel) else {
            return Ok(false);
        };
        if goes {
            let opened = lines::open(&bytes, &key);
            self.put(path, &opened.text)?;
            return Ok(true);
        }
        let newest = self.with(|ring| ring.phrases.last().cloned());
        let newest = newest.filter(|newest| secret::open(sleutel.as_bytes(), newest).is_err());
        if let Some(newest) = newest {
            let anew = secret::seal_as_text(&*key, &newest, self.cost).map_err(failed)?;
            if let Some(bytes) = lines::with_sleutel(&bytes, &anew) {
                self.put(path, &bytes)?;
            }
            self.with(super::ring::Ring::forget_texts);
        }
        Ok(true)
    }

    /// Whether the newest passphrase that is known is the one that everything must get.
    fn knows_next(&self) -> Result<bool, VaultError> {
        let newest = self.with(|ring| ring.phrases.last().cloned());
        newest.map_or(Ok(false), |newest| self.opens(NEXT_CHECK, &newest))
    }

    fn opens(&self, check: &str, phrase: &Passphrase) -> Result<bool, VaultError> {
        if !self.stands(check) {
            return Ok(false);
        }
        let sealed = self.bytes(&self.folder.join(check))?;
        Ok(secret::open(&sealed, phrase).is_ok())
    }

    /// Without the file to try it on, a reflection tells whether it is the passphrase.
    fn opens_a_file(&self, phrase: &Passphrase) -> Result<bool, VaultError> {
        if self.stands(CHECK) || self.stands(NEXT_CHECK) {
            return Ok(false);
        }
        let Some(first) = self.locked_files()?.into_iter().next() else {
            return Ok(false);
        };
        Ok(secret::open(&self.bytes(&first)?, phrase).is_ok())
    }

    /// Every file that is locked as a whole.
    fn locked_files(&self) -> Result<Vec<PathBuf>, VaultError> {
        let is_check = |name: &str| [CHECK, NEXT_CHECK].contains(&name);
        self.named(&self.folder, |name| {
            name.ends_with(AGE) && !name.starts_with('.') && !is_check(name)
        })
    }

    /// Every reflection that stands there plain.
    fn plain_files(&self) -> Result<Vec<PathBuf>, VaultError> {
        let is_session = |name: &str| name.ends_with(TOML) && !name.starts_with('.');
        self.named(&self.folder, is_session)
    }

    /// The journals of this folder, and what was moved aside of them.
    fn own_journals(&self) -> Result<Vec<PathBuf>, VaultError> {
        let ours = format!("-{}.journaal", place_of(&self.folder));
        self.named(&self.journals, |name| name.contains(&ours))
    }

    fn named(
        &self,
        folder: &Path,
        is_meant: impl Fn(&str) -> bool,
    ) -> Result<Vec<PathBuf>, VaultError> {
        let all = match self.under.list(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            listed => listed,
        };
        let all = all.map_err(|source| VaultError {
            path: folder.to_owned(),
            source,
        })?;
        let paths = all.into_iter().map(|found| found.path);
        let mut meant: Vec<PathBuf> = paths.filter(|path| is_meant(&name(path))).collect();
        meant.sort();
        Ok(meant)
    }

    fn stands(&self, name: &str) -> bool {
        self.under.exists(&self.folder.join(name)).unwrap_or(false)
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, VaultError> {
        let read = self.under.read(path, MOST);
        read.map_err(|source| VaultError {
            path: path.to_owned(),
            source,
        })
    }

    fn put_sealed(&self, path: &Path, text: &[u8]) -> Result<(), VaultError> {
        let sealed = self.seal(text).map_err(|source| VaultError {
            path: path.to_owned(),
            source,
        })?;
        self.put(path, &sealed)
    }

    /// Replaces a file whole.
    fn put(&self, path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
        let written = atomic::replace(&*self.under, path, bytes);
        written.map_err(|failed| VaultError {
            path: path.to_owned(),
            source: failed.source,
        })
    }

    fn take_away(&self, path: &Path) -> Result<(), VaultError> {
        match self.under.remove(path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(VaultError {
                path: path.to_owned(),
                source,
            }),
            _ => Ok(()),
        }
    }
}

/// Whether it is a plain reflection that was being written.
fn is_half_a_file(name: &str) -> bool {
    atomic::temporary_of(name).is_some_and(|whole| whole.ends_with(TOML))
}
