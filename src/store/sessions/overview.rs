//! All sessions of the folder at a glance.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::damaged::left_of;
use super::names::{copy_of, file_name, is_session_file, stem};
use super::open::JOURNAL_MOST;
use super::{SESSION_MOST, Sessions};
use crate::archive::{Followed, Said, Summary, TeamMemory, followed};
use crate::domain::ids::SessionId;
use crate::domain::session::{Session, SessionKind, Standing};
use crate::domain::time::Moment;
use crate::store::error::StoreError;
use crate::store::files::Found;
use crate::store::format;
use crate::store::journal::recover;

impl Sessions {
    /// Every session file of the folder, and every session that has only a journal yet; newest
    /// first. What cannot be read is listed with why. Of files with one id, one is the session
    /// and the others are copies.
    pub fn list(&self) -> Result<Vec<Summary>, StoreError> {
        let all = self.gather(|_| ())?;
        Ok(all.into_iter().map(|(summary, ())| summary).collect())
    }

    /// The same list, with something of each session in it: every file is read once, and no more
    /// than one session is in memory at a time. What cannot be read gives nothing.
    pub fn gather<T: Default>(
        &self,
        pick: impl Fn(&Session) -> T,
    ) -> Result<Vec<(Summary, T)>, StoreError> {
        self.gather_with(|found| self.look(found.path, &pick), &pick)
    }

    /// The same, with another way to look at a file of the folder.
    pub(super) fn gather_with<T>(
        &self,
        look: impl FnMut(Found) -> (Summary, T),
        pick: &impl Fn(&Session) -> T,
    ) -> Result<Vec<(Summary, T)>, StoreError> {
        let mut files = self.in_folder(&self.folder)?;
        files.retain(is_session_file);
        let mut all: Vec<(Summary, T)> = files.into_iter().map(look).collect();
        mark_copies(&mut all);
        for id in self.ids_with_journal()? {
            let has_file = all.iter().any(|(summary, _)| {
                summary.id() == Some(&id) || stem(&summary.path).as_deref() == Some(id.as_str())
            });
            if !has_file {
                all.extend(self.look_at_journal(&id, pick)?);
            }
        }
        all.sort_by(|(one, _), (other, _)| newest_last(other).cmp(&newest_last(one)));
        Ok(all)
    }

    /// The sessions of the folder by their names alone, the newest name first, and whether one can
    /// be gone on with: then it has a journal. Opens nothing.
    pub fn names(&self) -> Result<Vec<(SessionId, bool)>, StoreError> {
        let open = self.ids_with_journal()?;
        let mut all: Vec<SessionId> = open.clone();
        for found in self.in_folder(&self.folder)? {
            let is_session = is_session_file(&found) && copy_of(&found.path).is_none();
            all.extend(stem(&found.path).filter(|_| is_session).map(SessionId::new));
        }
        all.sort_by(|one, other| other.cmp(one));
        all.dedup();
        let with_open = |id: SessionId| {
            let is_open = open.contains(&id);
            (id, is_open)
        };
        Ok(all.into_iter().map(with_open).collect())
    }

    /// What earlier meetings of this team left, and what was handed over of others. What cannot be
    /// read is left out: the list of
    /// sessions says so.
    pub fn team_memory(&self, team: &str) -> TeamMemory {
        TeamMemory::after(team, &self.of_team(team), self.handed())
    }

    /// What was agreed in all meetings together, as it stands now. What cannot be read is left out:
    /// the list of sessions says so.
    pub fn afspraken(&self) -> Result<Vec<Followed>, StoreError> {
        let all = self.gather(Said::of)?.into_iter();
        let said = all.filter(|(summary, _)| summary.copy_of.is_none());
        Ok(followed(said.map(|(_, said)| said).collect()))
    }

    /// The open session that changed last: the one that `hervat` picks up.
    pub fn latest_open(&self) -> Result<Option<SessionId>, StoreError> {
        let mut latest: Option<(Option<SystemTime>, SessionId)> = None;
        for summary in self.list_open()? {
            let Some((id, Standing::Open)) = meeting(&summary) else {
                continue;
            };
            let mut changed = self.changed(&summary.path);
            for journal in self.journals(id)? {
                changed = changed.max(self.changed(&journal));
            }
            if latest.as_ref().is_none_or(|(known, _)| *known < changed) {
                latest = Some((changed, id.clone()));
            }
        }
        Ok(latest.map(|(_, id)| id))
    }

    /// The session that began last, open or closed.
    pub fn latest(&self) -> Result<Option<SessionId>, StoreError> {
        let all = self.list()?;
        let begun = |summary: &&Summary| {
            summary
                .about
                .as_ref()
                .is_ok_and(|about| about.started.is_some())
        };
        let mut begun = all.iter().filter(begun).filter_map(meeting);
        Ok(begun.next().map(|(id, _)| id.clone()))
    }

    /// The sessions of this folder that have a journal.
    pub(super) fn ids_with_journal(&self) -> Result<Vec<SessionId>, StoreError> {
        let ending = self.journal_ending();
        let mut ids: Vec<SessionId> = Vec::new();
        for found in self.in_folder(&self.journal_folder())? {
            let name = file_name(&found.path);
            let first = name
                .rsplit_once(".journaal")
                .map(|(first, _)| format!("{first}.journaal"));
            let id = first.and_then(|first| first.strip_suffix(&ending).map(SessionId::new));
            ids.extend(id);
        }
        ids.sort();
        ids.dedup();
        Ok(ids)
    }

    /// The sessions of this folder that have a lock, held or not.
    pub(super) fn ids_with_lock(&self) -> Result<Vec<SessionId>, StoreError> {
        let ending = self.lock_ending();
        let all = self.in_folder(&self.lock_folder())?.into_iter();
        let names = all.map(|found| file_name(&found.path));
        let ids = names.filter_map(|name| name.strip_suffix(&ending).map(SessionId::new));
        Ok(ids.collect())
    }

    fn changed(&self, path: &Path) -> Option<SystemTime> {
        self.files.metadata(path).ok()?.modified
    }

    pub(super) fn look<T: Default>(
        &self,
        path: PathBuf,
        pick: &impl Fn(&Session) -> T,
    ) -> (Summary, T) {
        let copy_of = copy_of(&path);
        let bytes = match self.files.read(&path, SESSION_MOST) {
            Ok(bytes) => bytes,
            Err(error) => {
                let why = format!("1:1: Het bestand is niet te lezen ({error}).");
                return (Summary::unreadable(path, why, copy_of), T::default());
            }
        };
        match format::read(&bytes) {
            Ok(session) => (Summary::of(&session, path), pick(&session)),
            Err(problem) => {
                let left = left_of(&path, &bytes);
                let unreadable = Summary::unreadable(path, problem.line(), copy_of);
                let summary = match left {
                    Some(session) => unreadable.with_left(&session),
                    None => unreadable,
                };
                (summary, T::default())
            }
        }
    }

    /// A session that was never written to its file; none when its journal cannot be read.
    pub(super) fn look_at_journal<T>(
        &self,
        id: &SessionId,
        pick: &impl Fn(&Session) -> T,
    ) -> Result<Option<(Summary, T)>, StoreError> {
        let read = self.journals(id)?.into_iter().find_map(|path| {
            let bytes = self.files.read(&path, JOURNAL_MOST).ok()?;
            let recovery = recover(&bytes).ok()?;
            let session = recovery.log.session();
            Some((Summary::of(session, path), pick(session)))
        });
        Ok(read)
    }
}

/// The id of a summary that is a meeting and no copy, and how it stands.
fn meeting(summary: &Summary) -> Option<(&SessionId, Standing)> {
    let about = summary
        .known()
        .filter(|about| summary.copy_of.is_none() && about.kind == SessionKind::Gesprek)?;
    Some((&about.id, about.standing))
}

/// Of files with one id, the one whose name is the id is the session, else the smallest name.
pub(super) fn mark_copies<T>(all: &mut [(Summary, T)]) {
    all.sort_by(|(one, _), (other, _)| one.path.cmp(&other.path));
    let mut sessions: BTreeMap<SessionId, PathBuf> = BTreeMap::new();
    for (summary, _) in all.iter() {
        let Some(id) = summary.id() else { continue };
        let place = sessions
            .entry(id.clone())
            .or_insert_with(|| summary.path.clone());
        if stem(&summary.path).as_deref() == Some(id.as_str()) {
            place.clone_from(&summary.path);
        }
    }
    for (summary, _) in all {
        let Some(id) = summary.id().cloned() else {
            continue;
        };
        if sessions
            .get(&id)
            .is_some_and(|place| *place != summary.path)
        {
            summary.copy_of = Some(id);
        }
    }
}

/// What cannot be read, then by when it began; what has not begun yet is newest.
pub(super) fn newest_last(summary: &Summary) -> (bool, bool, Option<Moment>, &Path) {
    let Some(about) = summary.known() else {
        return (false, false, None, &summary.path);
    };
    let at = about.started.or(about.closed).map(|at| at.to_utc());
    (true, at.is_none(), at, &summary.path)
}
