//! "Eerdere gesprekken": what the folder has, by team, and one meeting to read back.
use crate::archive::{About, PastRow, Summary, past_rows};
use crate::domain::session::{Session, SessionKind};

use super::field::Field;
use super::filter::{jumped, stepped};
use super::msg::Effect;
use super::program::go_home;
use super::state::{Stage, State};

/// The archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// The meetings of the folder, newest first; none until the disk has answered.
    pub past: Option<Vec<Summary>>,
    /// The meeting or file that is chosen, counted over those that are shown.
    pub chosen: usize,
    /// A team or a title that is looked for.
    pub filter: Option<Field>,
    /// What is being read.
    pub reading: Option<Reading>,
    /// The disk is asked for something.
    pub is_waiting: bool,
}

/// A meeting that is read back. Nothing can be changed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The meeting.
    pub session: Box<Session>,
    /// The page, from 0.
    pub page: usize,
}

/// What can be asked of the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArchiveAction {
    /// The meeting above.
    Up,
    /// The meeting below.
    Down,
    /// The newest of the next team.
    NextTeam,
    /// The newest of this team, or of the one before.
    PreviousTeam,
    /// Look for a team or a title.
    Filter,
    /// Read this meeting.
    Choose,
    /// The next page.
    NextPage,
    /// The page before.
    PreviousPage,
    /// One back: to the list, to all, to the first screen.
    Leave,
}

impl Archive {
    /// The archive while the disk is asked for it.
    pub(super) fn asked() -> Self {
        Self {
            is_waiting: true,
            ..Self::default()
        }
    }

    /// Every line of the list.
    pub fn rows(&self) -> Vec<PastRow<'_>> {
        let words = self.filter.as_ref().map_or("", Field::text);
        past_rows(self.past.as_deref().unwrap_or_default(), words)
    }

    /// The line that is chosen, by its place in [`Archive::rows`]; none when there is nothing.
    pub fn chosen_row(&self) -> Option<usize> {
        let rows = self.rows();
        let places = (0..rows.len()).filter(|at| rows[*at].can_be_chosen());
        let places: Vec<usize> = places.collect();
        let last = places.len().checked_sub(1)?;
        Some(places[self.chosen.min(last)])
    }

    /// The meeting that is chosen; none on a file of which nothing can be read.
    pub fn meeting(&self) -> Option<&About> {
        match self.rows().get(self.chosen_row()?)? {
            PastRow::Meeting(about) | PastRow::Damaged(_, about) => Some(about),
            PastRow::Team(_) | PastRow::Aside | PastRow::File(_) => None,
        }
    }

    fn turn(&mut self, forward: bool) {
        if let Some(reading) = &mut self.reading {
            reading.page = if forward {
                reading.page + 1
            } else {
                reading.page.saturating_sub(1)
            };
        }
    }

    /// What the folder has.
    pub(super) fn arrived(&mut self, past: Vec<Summary>) {
        self.past = Some(past);
        self.is_waiting = false;
    }

    /// The meeting that was asked for. What somebody wrote alone is never opened here.
    pub(super) fn opened(&mut self, session: Box<Session>) {
        self.is_waiting = false;
        if session.kind == SessionKind::Gesprek {
            self.reading = Some(Reading { session, page: 0 });
        }
    }

    /// The disk said no.
    pub(super) fn refused(&mut self) {
        self.is_waiting = false;
        self.past.get_or_insert_default();
    }
}

/// Answers for the archive.
pub(super) fn archive(state: &mut State, action: ArchiveAction) -> Vec<Effect> {
    let Stage::Archive(archive) = &mut state.stage else {
        return Vec::new();
    };
    let rows = archive.rows();
    let lines: Vec<bool> = rows.iter().map(PastRow::can_be_chosen).collect();
    let (chosen, count) = (archive.chosen, lines.iter().filter(|can| **can).count());
    let lines = lines.into_iter();
    match action {
        ArchiveAction::Up => archive.chosen = stepped(chosen, count, false),
        ArchiveAction::Down => archive.chosen = stepped(chosen, count, true),
        ArchiveAction::NextTeam => archive.chosen = jumped(lines, chosen, true),
        ArchiveAction::PreviousTeam => archive.chosen = jumped(lines, chosen, false),
        ArchiveAction::Filter => drop(archive.filter.get_or_insert_default()),
        ArchiveAction::Choose => {
            if let Some(id) = archive.meeting().map(|about| about.id.clone()) {
                archive.is_waiting = true;
                return vec![Effect::ReadSession(id)];
            }
        }
        ArchiveAction::NextPage => archive.turn(true),
        ArchiveAction::PreviousPage => archive.turn(false),
        ArchiveAction::Leave if archive.reading.is_some() => archive.reading = None,
        ArchiveAction::Leave if archive.filter.is_some() => {
            archive.filter = None;
            archive.chosen = 0;
        }
        ArchiveAction::Leave => return go_home(state),
    }
    Vec::new()
}
