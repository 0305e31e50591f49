//! Picking up an open session: its journal, its file, and what to do when they disagree.
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{Opened, SESSION_MOST, SavedFile, Sessions, hash, is_no_session};
use crate::domain::ids::SessionId;
use crate::domain::log::Log;
use crate::domain::session::{Session, Standing};
use crate::domain::time::Moment;
use crate::store::error::StoreError;
use crate::store::format::{self, SessionProblem};
use crate::store::journal::{Drafts, Journal, NoRecovery, Recovery, beside, recover};
use crate::store::lock::{self, Lock};

/// A day of a hundred thousand keys takes 7 MB.
pub(super) const JOURNAL_MOST: u64 = 512 * 1024 * 1024;

/// The newest journal that can be read.
struct Recovered {
    path: PathBuf,
    bytes: Vec<u8>,
    recovery: Recovery,
    /// Whether a newer one exists that cannot be read: this one is then never written again.
    superseded: bool,
}

/// The session file, beside a journal.
enum Beside {
    /// There is none.
    Missing,
    /// We wrote it: it holds everything up to this entry.
    Ours {
        file: SavedFile,
        seq: u32,
        standing: Standing,
    },
    /// Somebody else did.
    Foreign(PathBuf),
    /// It cannot be read now. This is what it was when it was last written; none when it never was.
    Unreachable(Option<SavedFile>),
}

impl Sessions {
    /// Picks up an open session (`hervat`): takes the lock and brings back what its journal has.
    /// The recovered session is not written to its file yet. When another program changed the
    /// file, that version gets a name of its own. A session that was closed just before the light
    /// went out comes back closed: then [`Sessions::close`] it.
    ///
    /// Errors: busy, closed, newer, not found, and what the disk says.
    pub fn open(&self, id: &SessionId, at: Moment) -> Result<Opened, StoreError> {
        // Whoever cannot know what the journal has does not go on without it.
        let has_journal = !self.journals(id)?.is_empty();
        // With a journal the meeting goes on, also while its folder cannot be read.
        if !has_journal && self.find(id)?.is_none() {
            return Err(StoreError::NotFound { id: id.clone() });
        }
        let lock = self.lock(id, at)?;
        let recovered = if has_journal {
            self.recovered(id)?
        } else {
            None
        };
        match recovered {
            Some(recovered) => self.pick_up_journal(id, recovered, lock),
            None => self.pick_up_file(id, lock, at),
        }
    }

    /// Removes what is still kept beside sessions that were closed just before the light went
    /// out. Sessions that another window has are left alone.
    pub fn finish_closings(&self, at: Moment) -> Result<(), StoreError> {
        for id in self.ids_with_journal()? {
            let Ok(_lock) = lock::take(&self.files, &self.lock_path(&id), &id, at) else {
                continue;
            };
            let Ok(Some(found)) = self.recovered(&id) else {
                continue;
            };
            let beside = self.beside(&id, &found.recovery);
            if matches!(
                beside,
                Ok(Beside::Ours {
                    standing: Standing::Gesloten,
                    ..
                })
            ) {
                self.remove_traces(&id)?;
            }
        }
        Ok(())
    }

    fn pick_up_journal(
        &self,
        id: &SessionId,
        found: Recovered,
        lock: Lock,
    ) -> Result<Opened, StoreError> {
        let Recovered {
            path,
            bytes,
            recovery,
            superseded,
        } = found;
        let mut kept_both = None;
        let mut unfinished = false;
        let (mut file, changes) = match self.beside(id, &recovery)? {
            Beside::Ours {
                standing: Standing::Gesloten,
                file,
                ..
            } => {
                // Closed, and then the light went out: what had to go goes now.
                self.remove_traces(id)?;
                return Err(StoreError::Closed {
                    id: id.clone(),
                    path: file.path,
                });
            }
            Beside::Ours {
                file,
                seq,
                standing: Standing::Open,
            } => {
                unfinished = recovery.log.base().seq > seq;
                (Some(file), recovery.changes_since(seq))
            }
            Beside::Missing => (None, recovery.changes()),
            Beside::Unreachable(file) => (file, recovery.changes()),
            Beside::Foreign(path) => {
                kept_both = Some(self.set_aside(&path, recovery.log.session())?);
                (None, recovery.changes())
            }
        };
        let first = self.journal_path(id);
        let files = || Arc::clone(&self.files);
        let journal = Journal::resume(files(), &first, &path, &recovery, &bytes);
        // Where it cannot be gone on with now, it is tried again when something is written.
        let mut journal = journal.unwrap_or_else(|_| {
            let (header, drafts) = (recovery.header.clone(), recovery.drafts.clone());
            Journal::later(files(), &first, header, drafts)
        });
        if superseded && journal.path() == path {
            let _ = journal.renew_with(&recovery.log);
        }
        if unfinished {
            // The light went out after the journal began anew and before the file was written.
            // A disk that cannot do it now still has the meeting.
            let session = recovery.log.session();
            let safe = journal.sync_handle().sync().is_ok();
            if safe && self.save(session, &mut file).is_ok() && self.forget_past(id).is_ok() {
                let hash = file.as_ref().map_or("", |file| &file.hash);
                drop(journal.checkpoint(session.seq, hash));
            }
        }
        Ok(Opened {
            lost_part: recovery.stopped.is_some() || superseded,
            log: recovery.log,
            drafts: recovery.drafts,
            changes,
            last_at: recovery.last_at,
            kept_both,
            file,
            journal,
            lock,
        })
    }

    /// Without a journal: begins with the file as it stands.
    fn pick_up_file(&self, id: &SessionId, lock: Lock, at: Moment) -> Result<Opened, StoreError> {
        let path = self
            .find(id)?
            .ok_or_else(|| StoreError::NotFound { id: id.clone() })?;
        let (bytes, session) = self.read_file(&path)?;
        if session.standing == Standing::Gesloten {
            return Err(StoreError::Closed {
                id: id.clone(),
                path,
            });
        }
        let file = SavedFile::new(path, hash(&bytes));
        let lost_part = self.put_away(id).unwrap_or_default();
        let journal = self.create_journal(&session, Some(&file.hash), at);
        Ok(Opened {
            log: Log::new(session),
            drafts: Drafts::new(),
            changes: 0,
            last_at: None,
            kept_both: None,
            lost_part,
            file: Some(file),
            journal,
            lock,
        })
    }

    /// The newest journal of which the beginning is whole; an older one that tells more where the
    /// newest broke off before it had told as much.
    fn recovered(&self, id: &SessionId) -> Result<Option<Recovered>, StoreError> {
        let mut superseded = false;
        let mut newest: Option<Recovered> = None;
        for path in self.journals(id)? {
            let read = self.files.read(&path, JOURNAL_MOST);
            let bytes = read.map_err(|source| StoreError::Read {
                path: path.clone(),
                source,
            })?;
            match recover(&bytes) {
                Ok(recovery) => {
                    let known = newest.as_ref().map(|known| &known.recovery);
                    if known.is_some_and(|known| !tells_more(&recovery, known)) {
                        break;
                    }
                    newest = Some(Recovered {
                        path,
                        bytes,
                        recovery,
                        superseded,
                    });
                    superseded = true;
                }
                Err(newer @ NoRecovery::Newer(_)) => {
                    return Err(StoreError::Newer {
                        path,
                        source: Box::new(newer),
                    });
                }
                Err(NoRecovery::NoBeginning) => superseded = true,
            }
        }
        Ok(newest)
    }

    /// Moves journals aside of which not even the beginning is whole; whether there were any.
    fn put_away(&self, id: &SessionId) -> Result<bool, StoreError> {
        let journals = self.journals(id)?;
        for path in &journals {
            let failed = |source| StoreError::Journal {
                path: path.clone(),
                source,
            };
            let bytes = self.files.read(path, JOURNAL_MOST).map_err(failed)?;
            let rest = self
                .files
                .append_to(&beside(path, "rest"))
                .map_err(failed)?;
            rest.write(&bytes)
                .and_then(|()| rest.sync())
                .map_err(failed)?;
            self.remove(path)?;
        }
        Ok(!journals.is_empty())
    }

    /// Whose the session file is. We know our own by its hash, or, when the light went out
    /// between writing it and noting so, because the journal leads to exactly these bytes.
    fn beside(&self, id: &SessionId, recovery: &Recovery) -> Result<Beside, StoreError> {
        let noted = recovery.checkpoint.as_ref().map(|noted| &noted.hash);
        let noted = noted.or(recovery.header.hash.as_ref());
        let unreachable = || {
            let hash = noted.cloned();
            Beside::Unreachable(hash.map(|hash| SavedFile::new(self.path(id), hash)))
        };
        let path = match self.find(id) {
            Ok(Some(path)) => path,
            Ok(None) => return Ok(Beside::Missing),
            Err(_) => return Ok(unreachable()),
        };
        let bytes = match self.files.read(&path, SESSION_MOST) {
            Ok(bytes) => bytes,
            Err(error) if is_no_session(&error) => return Ok(Beside::Foreign(path)),
            Err(_) => return Ok(unreachable()),
        };
        let session = match format::read(&bytes) {
            Ok(session) => session,
            Err(problem @ SessionProblem::Newer { .. }) => {
                return Err(StoreError::Newer {
                    path,
                    source: Box::new(problem),
                });
            }
            Err(_) => return Ok(Beside::Foreign(path)),
        };
        let hash = hash(&bytes);
        let known = noted == Some(&hash);
        let leads_here = is_written_from(&bytes, session.seq, &recovery.log);
        if known || leads_here || self.is_from_older(id, &bytes, session.seq) {
            let (seq, standing) = (session.seq, session.standing);
            return Ok(Beside::Ours {
                file: SavedFile::new(path, hash),
                seq,
                standing,
            });
        }
        Ok(Beside::Foreign(path))
    }

    /// Whether an older journal leads to these bytes: a newer one began while they were written.
    fn is_from_older(&self, id: &SessionId, bytes: &[u8], seq: u32) -> bool {
        let journals = self.journals(id).unwrap_or_default();
        let older = journals.iter().skip(1);
        let mut logs = older.filter_map(|path| {
            let read = self.files.read(path, JOURNAL_MOST).ok()?;
            Some(recover(&read).ok()?.log)
        });
        logs.any(|log| is_written_from(bytes, seq, &log))
    }

    /// Gives the file another name: `<id> (kopie van HH-MM).toml`, after the local time at which
    /// it changed.
    pub(super) fn set_aside(&self, path: &Path, session: &Session) -> Result<PathBuf, StoreError> {
        let failed = |source| StoreError::Write {
            path: path.to_owned(),
            source,
        };
        let modified = self.files.metadata(path).map_err(failed)?.modified;
        let modified = modified.map_or(DateTime::UNIX_EPOCH, DateTime::<Utc>::from);
        let time = session.offset.local(modified).format("%H-%M");
        let name = format!("{} (kopie van {time})", session.id);
        let mut copy = path.with_file_name(format!("{name}.toml"));
        let mut number = 2;
        while self.files.exists(&copy).map_err(failed)? {
            copy = path.with_file_name(format!("{name} {number}.toml"));
            number += 1;
        }
        self.files.rename(path, &copy).map_err(failed)?;
        if let Some(folder) = path.parent() {
            // The rename stands; after a power cut it is done again.
            drop(self.files.sync_dir(folder));
        }
        Ok(copy)
    }
}

/// Whether an older journal knows what a newer one was still going to begin with when it broke off:
/// later changes, or a field of which the text was not told again yet.
fn tells_more(older: &Recovery, newer: &Recovery) -> bool {
    let (old, new) = (older.log.session().seq, newer.log.session().seq);
    let mut typed = older.drafts.keys();
    old > new || (old == new && typed.any(|field| !newer.drafts.contains_key(field)))
}

/// Whether these bytes are what we write of the session as it stood after entry `seq`.
fn is_written_from(bytes: &[u8], seq: u32, log: &Log) -> bool {
    let entries = log
        .entries()
        .filter(|entry| entry.seq <= seq)
        .cloned()
        .collect();
    let Ok(then) = Log::replay(log.base().clone(), entries) else {
        return false;
    };
    let then = then.session();
    [then.clone(), then.kept()]
        .iter()
        .any(|session| format::write(session).as_bytes() == bytes)
}
