//! What goes to the next facilitator of a team, and what came from the one before. What came lies
//! in the folder of the sessions and counts there like an earlier meeting.
use std::path::Path;

use super::names::file_name;
use super::{SESSION_MOST, Sessions};
use crate::archive::{self, Handover};
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::store::atomic;
use crate::store::error::StoreError;
use crate::store::format::{self, SessionProblem};

/// How the name of such a file ends: it opens by itself where people read text.
const ENDING: &str = ".mee.txt";

impl Sessions {
    /// What the next facilitator of the team of this meeting needs, as the text of a file.
    pub fn handover(&self, session: &Session, now: Moment) -> String {
        let earlier = session.team.as_deref().map(|team| self.of_team(team));
        let today = session.offset.date(now);
        let made = Handover::of(session, &earlier.unwrap_or_default(), self.handed(), today);
        format::write_handover(&made)
    }

    /// Takes what another facilitator handed over, for this team when it is named, and puts it in
    /// the folder of the sessions. `keeps` is whether anything may be written.
    ///
    /// # Errors
    /// [`StoreError::Read`], [`StoreError::Unreadable`], [`StoreError::Newer`] and
    /// [`StoreError::Write`].
    pub fn take_handover(
        &self,
        from: &Path,
        team: Option<&str>,
        keeps: bool,
    ) -> Result<Handover, StoreError> {
        let path = || from.to_owned();
        let bytes = self.files.read(from, SESSION_MOST);
        let bytes = bytes.map_err(|source| StoreError::Read {
            path: path(),
            source,
        })?;
        let mut handed = format::read_handover(&bytes).map_err(|source| match source {
            SessionProblem::Newer { .. } => StoreError::Newer {
                path: path(),
                source: source.into(),
            },
            source => StoreError::Unreadable {
                path: path(),
                source,
            },
        })?;
        if let Some(team) = team {
            handed.team = Some(team.to_owned());
        }
        if keeps && from.parent() != Some(&self.folder) && !self.handed().contains(&handed) {
            self.put_handover(&file_name(from), &handed)?;
        }
        Ok(handed)
    }

    fn put_handover(&self, name: &str, handed: &Handover) -> Result<(), StoreError> {
        self.make_folder()?;
        let stem = name.strip_suffix(ENDING).unwrap_or(name);
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let mut path = self.folder.join(format!("{stem}{ENDING}"));
        let mut number = 2;
        while self.files.exists(&path).unwrap_or(false) {
            path = self.folder.join(format!("{stem}-{number}{ENDING}"));
            number += 1;
        }
        let text = format::write_handover(handed);
        let written = atomic::replace(&*self.files, &path, text.as_bytes());
        written.map_err(|failed| StoreError::Write {
            path,
            source: failed.source,
        })
    }

    /// All that was handed over and can be read.
    pub(super) fn handed(&self) -> Vec<Handover> {
        let files = self.in_folder(&self.folder).unwrap_or_default();
        let own = files.into_iter().map(|found| found.path);
        let own = own.filter(|path| file_name(path).ends_with(ENDING));
        own.filter_map(|path| {
            let bytes = self.files.read(&path, SESSION_MOST).ok()?;
            format::read_handover(&bytes).ok()
        })
        .collect()
    }

    /// The meetings of a team. What cannot be read is left out: the list of sessions says so.
    pub(super) fn of_team(&self, team: &str) -> Vec<Session> {
        let is_own = |session: &Session| {
            let own = session.team.as_deref();
            own.is_some_and(|own| archive::same_team(own, team))
        };
        let picked = self.gather(|session| is_own(session).then(|| session.clone()));
        let own = picked.unwrap_or_default().into_iter();
        let own = own.filter(|(summary, _)| summary.copy_of.is_none());
        own.filter_map(|(_, session)| session).collect()
    }
}
