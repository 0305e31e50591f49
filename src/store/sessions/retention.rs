//! What is old really goes: notes out of a closed session, or the session with all that is its own.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Sessions;
use super::beside::is_beside;
use super::names::{file_name, stem};
use crate::archive::{Aged, Said, unwritten};
use crate::domain::ids::SessionId;
use crate::domain::time::Moment;
use crate::store::error::StoreError;
use crate::store::format::Amendment;

impl Sessions {
    /// The closed meetings of this folder with their age, the newest first, and how many files
    /// are left alone because they cannot be read.
    pub fn aged(&self) -> Result<(Vec<Aged>, usize), StoreError> {
        let all = self.gather(Aged::of)?;
        let unread = all.iter().filter(|(summary, _)| summary.about.is_err());
        let unread = unread.count();
        let meetings = all.into_iter();
        let meetings = meetings.filter(|(summary, _)| summary.copy_of.is_none());
        Ok((meetings.filter_map(|(_, aged)| aged).collect(), unread))
    }

    /// The names of what stands beside a session: copies of it, and every verslag.
    pub fn names_beside(&self, id: &SessionId) -> Result<Vec<String>, StoreError> {
        let mut names: Vec<String> = self
            .files_beside(id)?
            .iter()
            .map(|path| file_name(path))
            .collect();
        names.sort();
        Ok(names)
    }

    /// Takes loose notes, casus and names out of a closed session. What stands beside it may say
    /// them too, and goes as a whole; the session itself is last, so that a second try finds it.
    ///
    /// Errors: as [`Sessions::amend`], and what could not be removed.
    pub fn remove_loose(&self, id: &SessionId, at: Moment) -> Result<(), StoreError> {
        self.known_closed(id)?;
        self.alone_with(id, at, || self.remove_around(id))?;
        self.amend(id, &[Amendment::OnlyOogst], at)
    }

    /// Removes a closed session with everything that is its own: copies, every verslag, journals,
    /// temporary files and lock. What it said of afspraken of other meetings is written there
    /// first.
    ///
    /// Errors: as [`Sessions::amend`], and what could not be removed: the file itself goes last,
    /// so that it can be asked again.
    pub fn remove_closed(&self, id: &SessionId, at: Moment) -> Result<(), StoreError> {
        let path = self.known_closed(id)?;
        let all = self.gather(Said::of)?.into_iter();
        let said = all.filter(|(summary, _)| summary.copy_of.is_none());
        let said: Vec<Said> = said.map(|(_, said)| said).collect();
        for verdict in unwritten(id, &said) {
            let amendment = Amendment::Status {
                nr: verdict.nr,
                status: verdict.status,
                due: verdict.to,
            };
            self.amend(&verdict.session, &[amendment], at)?;
        }
        self.alone_with(id, at, || {
            self.remove_around(id)?;
            self.remove(&path)?;
            self.sync_folders();
            Ok(())
        })
    }

    /// Where a closed session is.
    fn known_closed(&self, id: &SessionId) -> Result<PathBuf, StoreError> {
        let path = self
            .find(id)?
            .ok_or_else(|| StoreError::NotFound { id: id.clone() })?;
        self.closed(id, &path)?;
        Ok(path)
    }

    /// Removes what stands beside a session, and what it left in the state folder.
    fn remove_around(&self, id: &SessionId) -> Result<(), StoreError> {
        let beside = self.remove_all(&self.files_beside(id)?);
        beside.and(self.remove_traces(id))
    }

    /// Copies of a session, and every verslag. One that has the name of another session of this
    /// folder is of that one.
    fn files_beside(&self, id: &SessionId) -> Result<Vec<PathBuf>, StoreError> {
        let all = self.in_folder(&self.folder)?;
        let sessions: BTreeSet<String> = all.iter().filter_map(|found| stem(&found.path)).collect();
        let is_of_other = |path: &Path| {
            let name = path.with_extension("toml");
            stem(&name).is_some_and(|stem| stem != id.as_str() && sessions.contains(&stem))
        };
        let beside = all.into_iter().filter(|found| {
            let is_copy = stem(&found.path).is_some();
            found.is_file && is_beside(&found.path, id) && (is_copy || !is_of_other(&found.path))
        });
        Ok(beside.map(|found| found.path).collect())
    }
}
