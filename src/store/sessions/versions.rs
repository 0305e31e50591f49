//! Earlier versions of an open session, read from the journals that it has anyway.
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::damaged::read_back;
use super::open::JOURNAL_MOST;
use super::{Opened, Sessions, hash};
use crate::domain::ids::SessionId;
use crate::domain::levels::Bewaren;
use crate::domain::session::{Session, Standing};
use crate::domain::time::Moment;
use crate::store::error::StoreError;
use crate::store::format;
use crate::store::journal::{NoRecovery, recover};

/// How many are worth choosing from.
const MOST: usize = 20;

/// A session as it stood when its file was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The moment of the last change in it.
    pub at: Moment,
    /// The session; its `seq` is the number of the version.
    pub session: Session,
}

/// What the journals know.
struct Known {
    /// By number. The newest state of all is not one of them: it is no earlier one.
    versions: BTreeMap<u32, Version>,
    /// The last in every minute of every journal, the oldest first.
    apart: Vec<u32>,
}

impl Sessions {
    /// The last earlier versions of an open session, the newest first: of every minute one, and
    /// at most twenty. Reads only, also while another window has the session.
    ///
    /// Errors: closed, newer, not found, and what the disk says.
    pub fn versions(&self, id: &SessionId) -> Result<Vec<Version>, StoreError> {
        let mut known = self.known_versions(id)?;
        let last = known.apart.iter().rev().take(MOST);
        Ok(last
            .filter_map(|number| known.versions.remove(number))
            .collect())
    }

    /// Makes a version that was once written the session as it stands now. What stands now becomes
    /// an earlier version, so that this can be taken back. A running timer stands still, and what
    /// the group promised to keep less stays so.
    ///
    /// Errors: the session is as it was. Busy, closed, newer, not found, no such version, and what
    /// the disk says.
    pub fn set_back(
        &self,
        id: &SessionId,
        number: u32,
        at: Moment,
    ) -> Result<(Version, u32), StoreError> {
        // Asked twice: a number that does not exist should leave no lock behind.
        self.version(id, number)?;
        let mut opened = self.open(id, at)?;
        if !opened.lock.is_held() {
            let (path, source) = (self.lock_path(id), io::ErrorKind::PermissionDenied.into());
            return Err(StoreError::Lock { path, source });
        }
        let version = self.version(id, number)?;
        let now = opened.log.session().clone();
        self.put_back(&mut opened, &now, &version.after(&now), at)?;
        Ok((version, now.seq))
    }

    fn version(&self, id: &SessionId, number: u32) -> Result<Version, StoreError> {
        let found = self.known_versions(id)?.versions.remove(&number);
        found.ok_or_else(|| StoreError::NoVersion {
            id: id.clone(),
            number,
        })
    }

    /// At every moment one of the two journals leads to the file as it stands: the old one knows
    /// what the file will be before it is, and the new one begins with it.
    fn put_back(
        &self,
        opened: &mut Opened,
        now: &Session,
        then: &Session,
        at: Moment,
    ) -> Result<(), StoreError> {
        let path = opened.journal.path().to_owned();
        let failed = |source| StoreError::Journal {
            path: path.clone(),
            source,
        };
        let Opened { journal, file, .. } = opened;
        self.save(now, file)?;
        let known = file.as_ref().map_or("", |file| &file.hash);
        journal.checkpoint(now.seq, known).map_err(failed)?;
        let unknown = file.as_ref().map(|file| file.unknown_in(then));
        let next = format::write_with(then, &unknown.unwrap_or_default());
        let next = hash(next.as_bytes());
        journal.checkpoint(then.seq, &next).map_err(failed)?;
        journal.sync_handle().sync().map_err(failed)?;
        let put = self.save(then, file).and_then(|_| {
            journal.go_on_from(then, at).map_err(failed)?;
            journal.sync_handle().sync().or_else(|error| {
                // While the new journal stands it is the one that counts, and the file with it.
                self.remove(journal.path())?;
                Err(failed(error))
            })
        });
        if put.is_err() && !self.counts(journal.path(), &path) {
            // The first error is what counts; without this the old journal still wins.
            drop(self.save(now, file));
        }
        put
    }

    /// Whether a new journal took the place of the old one after all.
    fn counts(&self, new: &Path, old: &Path) -> bool {
        new != old && self.files.exists(new).unwrap_or(true)
    }

    fn known_versions(&self, id: &SessionId) -> Result<Known, StoreError> {
        let mut known = Known {
            versions: BTreeMap::new(),
            apart: Vec::new(),
        };
        let file = self.find(id)?;
        if let Some(path) = &file {
            let read = read_back(path, &self.bytes(path)?)?;
            Self::still_open(id, path, &read.session)?;
        }
        let journals = self.journals(id)?;
        if file.is_none() && journals.is_empty() {
            return Err(StoreError::NotFound { id: id.clone() });
        }
        let mut newest = None;
        for path in journals {
            let read = self.files.read(&path, JOURNAL_MOST);
            let bytes = read.map_err(|source| StoreError::Read {
                path: path.clone(),
                source,
            })?;
            let recovery = match recover(&bytes) {
                Ok(recovery) => recovery,
                Err(NoRecovery::NoBeginning) => continue,
                Err(newer @ NoRecovery::Newer(_)) => {
                    let source = Box::new(newer);
                    return Err(StoreError::Newer { path, source });
                }
            };
            if newest.is_none() {
                Self::still_open(id, &path, recovery.log.session())?;
            }
            newest = newest.or(Some(recovery.log.session().seq));
            let versions = recovery.versions().into_iter();
            let earlier = versions.filter(|(_, session)| Some(session.seq) != newest);
            known.take(earlier.map(|(at, session)| Version { at, session }));
            if recovery.header.after.is_none() {
                // What is older has to go: it is nobody's version any more.
                break;
            }
        }
        known.apart.sort_unstable();
        Ok(known)
    }

    fn still_open(id: &SessionId, path: &Path, session: &Session) -> Result<(), StoreError> {
        if session.standing == Standing::Open && session.bewaren != Bewaren::Niets {
            return Ok(());
        }
        Err(StoreError::Closed {
            id: id.clone(),
            path: path.to_owned(),
        })
    }
}

impl Known {
    /// Adds those of one journal, the oldest first.
    fn take(&mut self, versions: impl Iterator<Item = Version>) {
        let mut minutes = BTreeMap::new();
        for version in versions {
            let number = version.session.seq;
            minutes.insert(version.at.timestamp().div_euclid(60), number);
            // The older journal knows when it really was.
            self.versions.insert(number, version);
        }
        self.apart.extend(minutes.into_values());
        self.apart.sort_unstable();
        self.apart.dedup();
    }
}

impl Version {
    /// The session as it stands when it is set back from `now`.
    fn after(&self, now: &Session) -> Session {
        let mut session = self.session.clone();
        session.seq = now.seq + 1;
        session.bewaren = session.bewaren.min(now.bewaren);
        for step in &mut session.steps {
            step.timer.pause(self.at);
        }
        session
    }
}
