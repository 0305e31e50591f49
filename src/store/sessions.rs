//! The sessions of one folder, with their journals and locks in the state folder.
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::atomic;
use super::error::StoreError;
use super::files::Files;
use super::format::{self, SessionProblem};
use super::journal::{Drafts, Header, Journal};
use super::lock::{self, Lock};
use crate::domain::ids::SessionId;
use crate::domain::levels::Bewaren;
use crate::domain::log::Log;
use crate::domain::session::Session;
use crate::domain::time::Moment;

mod amend;
mod aside;
mod beside;
mod collected;
mod damaged;
mod handed;
mod names;
mod open;
mod overview;
mod retention;
mod saved;
mod search;
mod traces;
mod versions;

pub use collected::KnownFiles;
pub(in crate::store) use names::place_of;
pub use versions::Version;

pub use damaged::ReadBack;
pub use saved::SavedFile;

/// No session that people made is longer; a longer file is not read into memory.
const SESSION_MOST: u64 = 16 * 1024 * 1024;

/// The sessions of one folder.
#[derive(Clone)]
pub struct Sessions {
    folder: PathBuf,
    state: PathBuf,
    files: Arc<dyn Files>,
    version: String,
    /// Whether the name of a file alone says which session it is.
    only_by_name: bool,
}

/// A session that this window has.
pub struct Opened {
    /// The session, and all that happened to it since it began or was picked up.
    pub log: Log,
    /// What was being typed.
    pub drafts: Drafts,
    /// How many changes came back that were not in the file.
    pub changes: usize,
    /// The moment of the last entry; none when nothing happened yet.
    pub last_at: Option<Moment>,
    /// Where the version went that another program put in the place of ours.
    pub kept_both: Option<PathBuf>,
    /// Where the damaged file went of which this session is all that is sound.
    pub damaged: Option<PathBuf>,
    /// Whether part of the journal could not be read and was kept aside.
    pub lost_part: bool,
    /// The session file as we know it; none while there is no file.
    pub file: Option<SavedFile>,
    /// Where everything is written down.
    pub journal: Journal,
    /// Keeps other windows away.
    pub lock: Lock,
}

impl Sessions {
    /// Sessions in `folder`, with what is only needed while they are open in `state`. Touches
    /// nothing yet.
    pub fn new(folder: PathBuf, state: PathBuf, files: Arc<dyn Files>, version: &str) -> Self {
        // The name of a journal comes from the whole path; without a current folder as it is.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        Self {
            folder,
            state,
            files,
            version: version.to_owned(),
            only_by_name: false,
        }
    }

    /// The same, for files that need not be opened to know which session they are: opening one may
    /// take half a second.
    #[must_use]
    pub fn by_name(self) -> Self {
        Self {
            only_by_name: true,
            ..self
        }
    }

    /// Begins a session under a name that is free: its own, or the same with `-2`, `-3`. Makes
    /// the lock and the journal, and no session file yet. Not for what is kept nowhere.
    ///
    /// A folder that cannot be used stops nobody: the session begins all the same, and what was
    /// in vain is tried again when it is written.
    pub fn begin(&self, mut session: Session, at: Moment) -> Result<Opened, StoreError> {
        let (id, lock) = self.free(&session.id, at)?;
        session.id = id;
        let journal = self.create_journal(&session, None, at);
        Ok(Opened {
            log: Log::new(session),
            drafts: Drafts::new(),
            changes: 0,
            last_at: None,
            kept_both: None,
            damaged: None,
            lost_part: false,
            file: None,
            journal,
            lock,
        })
    }

    /// Writes the session to its file, with what its last reader did not know. `file` is what is
    /// known of it, and is brought up to date, also when the new file stands there but may not
    /// survive a power cut yet. Answers whether the folder was gone and had to be made again.
    ///
    /// Errors: [`StoreError::Changed`] when the file is not one that we wrote; nothing is then
    /// written, and [`Sessions::keep_both`] makes room.
    pub fn save(
        &self,
        session: &Session,
        file: &mut Option<SavedFile>,
    ) -> Result<bool, StoreError> {
        let is_gone = file.is_some() && !self.files.exists(&self.folder).unwrap_or(true);
        self.make_folder()?;
        let path = file
            .as_ref()
            .map_or_else(|| self.path(&session.id), |file| file.path.clone());
        let stands = self.check_unchanged(&path, file.as_ref())?;
        if let (Some(file), Some(stands)) = (file.as_mut(), stands) {
            file.look_at(&stands);
        }
        let unknown = file.as_ref().map(|file| file.unknown_in(session));
        let unknown = unknown.unwrap_or_default();
        let text = format::write_with(session, &unknown);
        let written = atomic::replace(&*self.files, &path, text.as_bytes());
        if written
            .as_ref()
            .map_or_else(|failed| failed.replaced, |()| true)
        {
            let file = file.get_or_insert_with(|| SavedFile::new(path.clone(), String::new()));
            file.wrote(hash(text.as_bytes()), unknown);
        }
        match written {
            Ok(()) => Ok(is_gone),
            Err(failed) => Err(StoreError::Write {
                path,
                source: failed.source,
            }),
        }
    }

    /// Writes a closed session as it stays, then removes all that was kept beside it: journals,
    /// what was moved aside, temporary files and lock. Drop journal and lock afterwards.
    pub fn close(&self, session: &Session, file: &mut Option<SavedFile>) -> Result<(), StoreError> {
        if session.bewaren == Bewaren::Niets {
            return self.discard(&session.id);
        }
        self.save(&session.kept(), file)?;
        self.remove_traces(&session.id)
    }

    /// Removes everything of a session: its file, and all that was kept beside it.
    pub fn discard(&self, id: &SessionId) -> Result<(), StoreError> {
        if let Some(path) = self.find(id)? {
            self.remove(&path)?;
        }
        self.remove_traces(id)
    }

    /// Removes everything of a session that stands ready and never began, unless somebody has it
    /// open. One that began meanwhile stays.
    pub fn forget_waiting(&self, id: &SessionId, at: Moment) -> Result<(), StoreError> {
        // Opening takes the lock, so that nobody else can begin it while it goes.
        let opened = self.open(id, at)?;
        if opened.log.session().started.is_some() {
            return Ok(());
        }
        self.discard(id)
    }

    /// Takes the lock of a session. Where no lock can be made there is none: the hash of the file
    /// still keeps two writers apart.
    ///
    /// Errors: [`StoreError::Busy`].
    fn lock(&self, id: &SessionId, at: Moment) -> Result<Lock, StoreError> {
        // What cannot be made is found out by the lock itself.
        let _ = self.files.create_dir_all(&self.lock_folder());
        match lock::take(&self.files, &self.lock_path(id), id, at) {
            Err(StoreError::Lock { .. }) => Ok(Lock::none()),
            taken => taken,
        }
    }

    /// Takes the lock of every session that has a journal, so that nobody writes while all files
    /// are rewritten.
    ///
    /// Errors: [`StoreError::Busy`].
    pub fn hold_open(&self, at: Moment) -> Result<Vec<Lock>, StoreError> {
        let ids = self.ids_with_journal()?.into_iter();
        ids.map(|id| self.lock(&id, at)).collect()
    }

    /// Takes a name and its lock.
    fn free(&self, wanted: &SessionId, at: Moment) -> Result<(SessionId, Lock), StoreError> {
        let taken = self.taken_names().unwrap_or_default();
        let mut number = 1;
        loop {
            let id = if number == 1 {
                wanted.clone()
            } else {
                wanted.numbered(number)
            };
            number += 1;
            let is_taken = taken.contains(id.as_str());
            if is_taken
                || self
                    .journals(&id)
                    .is_ok_and(|journals| !journals.is_empty())
            {
                continue;
            }
            match self.lock(&id, at) {
                Ok(lock) => return Ok((id, lock)),
                Err(StoreError::Busy { .. }) => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// A new journal; one that begins later where it cannot be made now.
    fn create_journal(&self, session: &Session, hash: Option<&str>, at: Moment) -> Journal {
        let header = Header {
            id: session.id.to_string(),
            version: self.version.clone(),
            folder: self.folder.to_string_lossy().into_owned(),
            at,
            hash: hash.map(str::to_owned),
            after: None,
        };
        let path = self.journal_path(&session.id);
        let files = || Arc::clone(&self.files);
        let made = self.files.create_dir_all(&self.journal_folder());
        made.and_then(|()| Journal::create(files(), &path, header.clone(), session))
            .unwrap_or_else(|_| Journal::later(files(), &path, header, session.seq, Drafts::new()))
    }

    /// Refuses when what stands at `path` is not what is known of it. A file that went away is
    /// written again. Answers with what stands there.
    fn check_unchanged(
        &self,
        path: &Path,
        known: Option<&SavedFile>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes = match self.files.read(path, SESSION_MOST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) if is_no_session(&error) => {
                return Err(StoreError::Changed {
                    path: path.to_owned(),
                });
            }
            Err(source) => {
                return Err(StoreError::Read {
                    path: path.to_owned(),
                    source,
                });
            }
        };
        if is_blank(&bytes) {
            return Ok(None);
        }
        if known.is_some_and(|known| known.is_ours(&bytes)) {
            return Ok(Some(bytes));
        }
        let path = path.to_owned();
        match format::read(&bytes) {
            Err(problem @ SessionProblem::Newer { .. }) => Err(StoreError::Newer {
                path,
                source: Box::new(problem),
            }),
            _ => Err(StoreError::Changed { path }),
        }
    }

    /// The bytes of a session file.
    fn bytes(&self, path: &Path) -> Result<Vec<u8>, StoreError> {
        let read = self.files.read(path, SESSION_MOST);
        read.map_err(|source| StoreError::Read {
            path: path.to_owned(),
            source,
        })
    }

    fn make_folder(&self) -> Result<(), StoreError> {
        let made = self.files.create_dir_all(&self.folder);
        made.map_err(|source| StoreError::Folder {
            path: self.folder.clone(),
            source,
        })
    }
}

/// Whether what stands there can be no session of ours: too large, or no ordinary file.
fn is_no_session(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, InvalidInput};
    matches!(error.kind(), FileTooLarge | InvalidInput)
}

/// Whether a file says nothing: a sync program leaves such a one until the rest arrives.
fn is_blank(bytes: &[u8]) -> bool {
    bytes.trim_ascii().is_empty()
}

/// `sha256:` and 64 hexadecimal digits.
fn hash(bytes: &[u8]) -> String {
    format!("sha256:{}", hex(&Sha256::digest(bytes)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes everything");
        text
    })
}
