//! Picking up an open session: its journal, its file, and what to do when they disagree.
use std::path::PathBuf;
use std::sync::Arc;

use super::damaged::{read_back, refused};
use super::{Opened, ReadBack, SESSION_MOST, SavedFile, Sessions, hash, is_blank, is_no_session};
use crate::domain::ids::SessionId;
use crate::domain::levels::Bewaren;
use crate::domain::log::Log;
use crate::domain::session::Standing;
use crate::domain::time::Moment;
use crate::store::error::StoreError;
use crate::store::format::{self, SessionProblem, Unknown};
use crate::store::journal::{Drafts, Journal, NoRecovery, Recovery, Stopped, beside, recover};
use crate::store::lock::Lock;

/// A day of a hundred thousand keys takes 7 MB.
pub(super) const JOURNAL_MOST: u64 = 512 * 1024 * 1024;

/// The newest journal that can be read.
pub(super) struct Recovered {
    pub(super) path: PathBuf,
    bytes: Vec<u8>,
    pub(super) recovery: Recovery,
    /// Whether a newer one exists that cannot be read: this one is then never written again.
    superseded: bool,
}

impl Recovered {
    /// Whether the group chose to keep nothing, and the light went out before all was gone.
    fn had_to_go(&self) -> bool {
        let log = &self.recovery.log;
        log.session().bewaren == Bewaren::Niets && log.base().bewaren != Bewaren::Niets
    }

    /// Whether all that is older had to go. What this version cannot read stays in any case.
    const fn is_anew(&self) -> bool {
        let is_unknown = matches!(self.recovery.stopped, Some(Stopped::Unknown));
        self.recovery.header.after.is_none() && !self.superseded && !is_unknown
    }
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
            Some(recovered) if recovered.had_to_go() => {
                self.discard(id)?;
                Err(StoreError::NotFound { id: id.clone() })
            }
            Some(recovered) => self.pick_up_journal(id, recovered, lock),
            None => self.pick_up_file(id, lock, at),
        }
    }

    /// Finishes what the light going out interrupted: sessions that were closed, or of which
    /// nothing had to stay. Sessions that another window has are left alone.
    pub fn finish_closings(&self, at: Moment) -> Result<(), StoreError> {
        let with_journal = self.ids_with_journal()?;
        for id in self.ids_with_lock()? {
            // The journal goes before the lock: this one was nearly done.
            if !with_journal.contains(&id)
                && let Ok(_lock) = self.lock(&id, at)
            {
                self.remove_traces(&id)?;
            }
        }
        for id in with_journal {
            let Ok(_lock) = self.lock(&id, at) else {
                continue;
            };
            let found = match self.recovered(&id) {
                Ok(Some(found)) => found,
                Ok(None) if self.never_began(&id) => {
                    self.remove_traces(&id)?;
                    continue;
                }
                Ok(None) | Err(_) => continue,
            };
            self.finish_closing(&id, &found)?;
        }
        Ok(())
    }

    fn finish_closing(&self, id: &SessionId, found: &Recovered) -> Result<(), StoreError> {
        if found.had_to_go() {
            return self.discard(id);
        }
        let session = found.recovery.log.session();
        let is_over = session.standing == Standing::Gesloten;
        match self.beside(id, &found.recovery) {
            Ok(Beside::Ours {
                standing: Standing::Gesloten,
                ..
            }) => self.remove_traces(id),
            Ok(Beside::Ours { file, .. }) if is_over => self.close(session, &mut Some(file)),
            Ok(Beside::Missing) if is_over => self.close(session, &mut None),
            // Open, or for whoever picks it up to say.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    fn pick_up_journal(
        &self,
        id: &SessionId,
        found: Recovered,
        lock: Lock,
    ) -> Result<Opened, StoreError> {
        let is_anew = found.is_anew();
        let mut unfinished = is_anew && self.journals(id)?.len() > 1;
        let Recovered {
            path,
            bytes,
            recovery,
            superseded,
        } = found;
        let mut kept_both = None;
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
                unfinished |= is_anew && recovery.log.base().seq > seq;
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
            Journal::later(files(), &first, header, recovery.log.session().seq, drafts)
        });
        // Where nothing keeps another window away, nobody goes on in the file of somebody else.
        if (superseded || !lock.is_held()) && journal.path() == path {
            let _ = journal.go_on(&recovery.log);
        }
        if unfinished {
            // The light went out after the journal began anew and before all was gone.
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
            damaged: None,
            file,
            journal,
            lock,
        })
    }

    /// Without a journal: begins with the file as it stands. A damaged one is kept as it is, under
    /// another name, and the meeting goes on with what is sound.
    fn pick_up_file(&self, id: &SessionId, lock: Lock, at: Moment) -> Result<Opened, StoreError> {
        let path = self
            .find(id)?
            .ok_or_else(|| StoreError::NotFound { id: id.clone() })?;
        let bytes = self.bytes(&path)?;
        let ReadBack { session, damage } = read_back(&path, &bytes)?;
        if session.standing == Standing::Gesloten {
            return Err(damage.map_or_else(
                || StoreError::Closed {
                    id: id.clone(),
                    path: path.clone(),
                },
                |problem| refused(&path, problem),
            ));
        }
        let file = damage.is_none().then(|| {
            let unknown = Unknown::of(&bytes, &session);
            SavedFile::of(path.clone(), hash(&bytes), unknown)
        });
        let lost_part = self.put_away(id).unwrap_or_default();
        let known = file.as_ref().map(|file| file.hash.as_str());
        let journal = self.create_journal(&session, known, at);
        // Only now: all that is sound is in the journal. Where it cannot be done, the first save
        // keeps both.
        let damaged = damage.map(|_| self.keep_damaged(&path, id).unwrap_or(path));
        Ok(Opened {
            log: Log::new(session),
            drafts: Drafts::new(),
            changes: 0,
            last_at: None,
            kept_both: None,
            damaged,
            lost_part,
            file,
            journal,
            lock,
        })
    }

    /// The newest journal of which the beginning is whole; an older one that tells more where the
    /// newest was torn before it had told as much.
    pub(super) fn recovered(&self, id: &SessionId) -> Result<Option<Recovered>, StoreError> {
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
                    let reach = |of: &Recovery| of.log.session().seq;
                    let less = |known: &Recovered| reach(&known.recovery) < reach(&recovery);
                    if newest.as_ref().is_some_and(|known| !less(known)) {
                        break;
                    }
                    let is_torn = recovery.stopped == Some(Stopped::Torn);
                    newest = Some(Recovered {
                        path,
                        bytes,
                        recovery,
                        superseded,
                    });
                    superseded = true;
                    if !is_torn {
                        break;
                    }
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
            Ok(bytes) if is_blank(&bytes) => return Ok(Beside::Missing),
            Ok(bytes) => bytes,
            Err(error) if is_no_session(&error) => return Ok(Beside::Foreign(path)),
            Err(_) => return Ok(unreachable()),
        };
        let session = match format::read(&bytes) {
            Ok(session) => session,
            Err(problem @ SessionProblem::Newer { .. }) => return Err(refused(&path, problem)),
            Err(_) => return Ok(Beside::Foreign(path)),
        };
        let hash = hash(&bytes);
        let known = noted == Some(&hash);
        let unknown = Unknown::of(&bytes, &session);
        let leads_here = is_written_from(&bytes, session.seq, &recovery.log, &unknown);
        if known || leads_here || self.is_from_older(id, &bytes, session.seq, &unknown) {
            let (seq, standing) = (session.seq, session.standing);
            return Ok(Beside::Ours {
                file: SavedFile::of(path, hash, unknown).with_older(recovery.saved.clone()),
                seq,
                standing,
            });
        }
        Ok(Beside::Foreign(path))
    }

    /// Whether an older journal leads to these bytes: a newer one began while they were written.
    fn is_from_older(&self, id: &SessionId, bytes: &[u8], seq: u32, unknown: &Unknown) -> bool {
        let journals = self.journals(id).unwrap_or_default();
        let older = journals.iter().skip(1);
        let mut logs = older.filter_map(|path| {
            let read = self.files.read(path, JOURNAL_MOST).ok()?;
            Some(recover(&read).ok()?.log)
        });
        logs.any(|log| is_written_from(bytes, seq, &log, unknown))
    }
}

/// Whether these bytes are what we write of the session as it stood after entry `seq`, with what
/// the file says that we do not know.
fn is_written_from(bytes: &[u8], seq: u32, log: &Log, unknown: &Unknown) -> bool {
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
        .any(|session| format::write_with(session, unknown).as_bytes() == bytes)
}
