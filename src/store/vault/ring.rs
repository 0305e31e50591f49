//! What is known while the passphrase was given: nothing of it is ever written down.
use std::collections::VecDeque;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{Vault, locked, name};
use crate::domain::secret::Passphrase;
use crate::store::secret::{self, Closed};

/// The key of a journal: 32 bytes by chance.
pub(super) type Key = Zeroizing<[u8; 32]>;

/// So many texts are remembered: opening one again takes half a second.
const REMEMBERED: usize = 8;

/// A journal key, and how it stands in the journal: locked with the passphrase.
struct JournalKey {
    /// How the names of the journals of one reflection begin.
    journal: String,
    sleutel: String,
    key: Key,
}

/// A text that was opened or locked, by the hash of the locked bytes.
struct Remembered {
    hash: [u8; 32],
    text: Zeroizing<Vec<u8>>,
}

/// What is known while the passphrase was given.
#[derive(Default)]
pub(super) struct Ring {
    /// More than one while a passphrase is replaced; the last is the one to write with.
    pub(super) phrases: Vec<Passphrase>,
    journals: Vec<JournalKey>,
    texts: VecDeque<Remembered>,
}

impl Ring {
    pub(super) fn remember(&mut self, sealed: &[u8], text: &[u8]) {
        self.texts.push_back(Remembered {
            hash: Sha256::digest(sealed).into(),
            text: Zeroizing::new(text.to_vec()),
        });
        if self.texts.len() > REMEMBERED {
            self.texts.pop_front();
        }
    }

    pub(super) fn known(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let hash: [u8; 32] = Sha256::digest(sealed).into();
        let known = self.texts.iter().find(|known| known.hash == hash);
        known.map(|known| known.text.clone())
    }

    /// Forgets every key and text, but not the passphrases.
    pub(super) fn forget_texts(&mut self) {
        self.journals.clear();
        self.texts.clear();
    }
}

impl Vault {
    /// The key of a journal, which stands locked in its first line.
    pub(super) fn journal_key(&self, path: &Path, sleutel: &str) -> io::Result<Key> {
        let known = self.with(|ring| {
            let mut known = ring.journals.iter();
            let known = known.find(|known| known.sleutel == sleutel);
            known.map(|known| known.key.clone())
        });
        if let Some(key) = known {
            return Ok(key);
        }
        let phrases = self.with(|ring| ring.phrases.clone());
        let mut why = locked();
        for phrase in phrases.iter().rev() {
            match secret::open(sleutel.as_bytes(), phrase) {
                Ok(bytes) => {
                    let key: [u8; 32] = bytes.as_slice().try_into().map_err(io::Error::other)?;
                    let key = Zeroizing::new(key);
                    self.keep_key(path, sleutel, &key);
                    return Ok(key);
                }
                Err(damaged @ Closed::Damaged(_)) => return Err(damaged.into()),
                Err(wrong @ Closed::Wrong) => why = wrong.into(),
            }
        }
        Err(why)
    }

    /// The key for a new journal: that of the journal that it follows, so that the thread that
    /// answers keys need not wait for a passphrase.
    pub(super) fn new_journal_key(&self, path: &Path) -> io::Result<(String, Key)> {
        let own = journal_name(path);
        let known = self.with(|ring| {
            let known = ring.journals.iter().find(|known| known.journal == own);
            known.map(|known| (known.sleutel.clone(), known.key.clone()))
        });
        if let Some(known) = known {
            return Ok(known);
        }
        let phrase = self.with(|ring| ring.phrases.last().cloned());
        let phrase = phrase.ok_or_else(locked)?;
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *key).map_err(io::Error::other)?;
        let sleutel = secret::seal_as_text(&*key, &phrase, self.cost)?;
        self.keep_key(path, &sleutel, &key);
        Ok((sleutel, key))
    }

    fn keep_key(&self, path: &Path, sleutel: &str, key: &Key) {
        let known = JournalKey {
            journal: journal_name(path),
            sleutel: sleutel.to_owned(),
            key: key.clone(),
        };
        self.with(|ring| ring.journals.push(known));
    }
}

/// How the names of all journals of one reflection begin.
fn journal_name(path: &Path) -> String {
    let name = name(path);
    let (own, _) = name.split_once(".journaal").unwrap_or((&name, ""));
    own.to_owned()
}
