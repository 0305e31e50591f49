//! "Eerdere gesprekken": what the folder has, by team, and one meeting to read back.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::archive::{About, Collection, Followed, Hit, PastRow, Search, folded, past_rows};
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::history::History;
use crate::domain::notice::Notice;
use crate::domain::session::{Session, SessionKind, Standing};

use super::field::Field;
use super::filter::{jumped, stepped};
use super::msg::Effect;
use super::program::go_home;
use super::state::{Stage, State};

/// The archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// All meetings of the folder; none until the disk has answered.
    pub all: Option<Arc<Collection>>,
    /// The meeting or file that is chosen, counted over those that are shown.
    pub chosen: usize,
    /// Words that are looked for in everything.
    pub filter: Option<Field>,
    /// What has them, by its place in the list.
    found: BTreeMap<usize, Vec<Hit>>,
    /// What is being read.
    pub reading: Option<Reading>,
    /// The afspraken of all meetings, when that is what is looked at.
    pub afspraken: Option<Afspraken>,
    /// The disk is asked for something.
    pub is_waiting: bool,
}

/// What is read back. Nothing can be changed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The meeting, or what a team did.
    pub of: ReadingOf,
    /// The page, from 0.
    pub page: usize,
}

/// What one can read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingOf {
    /// A meeting, with where the words stand that were looked for.
    Meeting(Box<Session>, Vec<Hit>),
    /// What a team did and what waits for it.
    Team(Box<History>),
}

/// The list of afspraken over all meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Afspraken {
    /// The one that is chosen.
    pub chosen: usize,
    /// Those that were closed while one looked, so that they can be opened again.
    touched: BTreeSet<String>,
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
    /// Look for words in everything.
    Filter,
    /// Read this meeting.
    Choose,
    /// What is agreed in all meetings.
    Afspraken,
    /// What the team of this meeting did, and what waits for it.
    Team,
    /// This afspraak is over, over in another way, or open again.
    Close,
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
        let past = self.all.as_ref().map_or(&[][..], |all| &all.past);
        let words = self.words();
        let search = Search {
            words: &words,
            found: &self.found,
        };
        past_rows(past, (!words.is_empty()).then_some(&search))
    }

    /// The words that are looked for, as they are compared.
    pub fn words(&self) -> Vec<String> {
        folded(self.filter.as_ref().map_or("", Field::text))
    }

    /// Where the words stand in the meeting at this place of the list: the first text beside its
    /// team and its title, which are on the line itself.
    pub fn hit(&self, at: usize) -> Option<&Hit> {
        let hits = self.found.get(&at)?;
        let mut further = hits.iter().filter(|hit| !hit.place.is_heading());
        further.next()
    }

    /// Looks for the words again, after one of them changed.
    pub(super) fn search(&mut self) {
        let words = self.filter.as_ref().map_or("", Field::text);
        let found = self.all.as_ref().map(|all| all.find(words));
        self.found = found.unwrap_or_default();
    }

    /// The afspraken of all meetings that are open or were closed just now.
    pub fn followed(&self) -> Vec<&Followed> {
        let (Some(all), Some(list)) = (&self.all, &self.afspraken) else {
            return Vec::new();
        };
        let all = all.afspraken.iter();
        all.filter(|one| one.is_open() || list.touched.contains(&one.reference()))
            .collect()
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
            PastRow::Meeting(about, _) | PastRow::Damaged(_, about) => {
                // The rows borrow from what is listed, and not from each other.
                let past = &self.all.as_ref()?.past;
                let mut known = past.iter().filter_map(|summary| summary.known());
                known.find(|known| known.id == about.id)
            }
            PastRow::Team(_) | PastRow::Aside | PastRow::File(_) => None,
        }
    }

    /// Opens what the team of the chosen meeting did.
    fn read_team(&mut self) {
        let team = self.meeting().map(|about| about.team.clone());
        let history = self.all.as_ref().zip(team);
        let history = history.map(|(all, team)| all.history(team.as_deref()));
        let reading = |history| Reading {
            of: ReadingOf::Team(Box::new(history)),
            page: 0,
        };
        self.reading = history.map(reading);
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
    pub(super) fn arrived(&mut self, all: Arc<Collection>) {
        self.all = Some(all);
        self.is_waiting = false;
        self.search();
    }

    /// The meeting that was asked for. What somebody wrote alone is never opened here.
    pub(super) fn opened(&mut self, session: Box<Session>) {
        self.is_waiting = false;
        if session.kind == SessionKind::Gesprek {
            let past = self.all.as_ref().map_or(&[][..], |all| &all.past);
            let at = past.iter().position(|one| one.id() == Some(&session.id));
            let hits = at.and_then(|at| self.found.get(&at)).cloned();
            let hits = hits.unwrap_or_default().into_iter();
            let hits = hits.filter(|hit| !hit.place.is_heading()).collect();
            let of = ReadingOf::Meeting(session, hits);
            self.reading = Some(Reading { of, page: 0 });
        }
    }

    /// The disk said no.
    pub(super) fn refused(&mut self) {
        self.is_waiting = false;
        self.all.get_or_insert_default();
    }
}

/// Answers for the archive.
pub(super) fn archive(state: &mut State, action: ArchiveAction) -> Vec<Effect> {
    let Stage::Archive(archive) = &mut state.stage else {
        return Vec::new();
    };
    if archive.afspraken.is_some() && archive.reading.is_none() {
        return afspraken(state, action);
    }
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
        ArchiveAction::Afspraken => archive.afspraken = Some(Afspraken::default()),
        ArchiveAction::Team => archive.read_team(),
        ArchiveAction::Close => {}
        ArchiveAction::NextPage => archive.turn(true),
        ArchiveAction::PreviousPage => archive.turn(false),
        ArchiveAction::Leave if archive.reading.is_some() => archive.reading = None,
        ArchiveAction::Leave if archive.filter.is_some() => {
            archive.filter = None;
            archive.chosen = 0;
            archive.search();
        }
        ArchiveAction::Leave => return go_home(state),
    }
    Vec::new()
}

/// Answers for the list of afspraken over all meetings.
fn afspraken(state: &mut State, action: ArchiveAction) -> Vec<Effect> {
    let Stage::Archive(archive) = &mut state.stage else {
        return Vec::new();
    };
    let all = archive.followed();
    let count = all.len();
    let chosen = archive.afspraken.as_ref().map_or(0, |list| list.chosen);
    let one = all.get(chosen.min(count.saturating_sub(1)));
    let one: Option<Followed> = one.map(|one| Followed::clone(one));
    let Some(list) = &mut archive.afspraken else {
        return Vec::new();
    };
    match (action, one) {
        (ArchiveAction::Up, _) => list.chosen = stepped(chosen, count, false),
        (ArchiveAction::Down, _) => list.chosen = stepped(chosen, count, true),
        (ArchiveAction::Leave, _) => archive.afspraken = None,
        (ArchiveAction::Close, Some(one)) if one.standing == Standing::Open => {
            state.say(Notice::AfspraakOfOpen);
        }
        (ArchiveAction::Close, Some(one)) if !archive.is_waiting => {
            list.touched.insert(one.reference());
            archive.is_waiting = true;
            return vec![Effect::Judge {
                session: one.session.clone(),
                nr: one.nr,
                status: next_ending(&one),
            }];
        }
        (ArchiveAction::Choose, Some(one)) => {
            archive.is_waiting = true;
            return vec![Effect::ReadSession(one.session)];
        }
        (
            ArchiveAction::Close
            | ArchiveAction::Choose
            | ArchiveAction::NextTeam
            | ArchiveAction::PreviousTeam
            | ArchiveAction::Filter
            | ArchiveAction::Afspraken
            | ArchiveAction::Team
            | ArchiveAction::NextPage
            | ArchiveAction::PreviousPage,
            _,
        ) => {}
    }
    Vec::new()
}

/// Through the ways in which an afspraak of this kind can be over, and back to open.
fn next_ending(one: &Followed) -> AfspraakStatus {
    let all = AfspraakStatus::verdicts(one.kind).iter().copied();
    let ends: Vec<AfspraakStatus> = all.filter(|status| !status.is_open()).collect();
    let at = ends.iter().position(|end| *end == one.status);
    let next = at.map_or(0, |at| at + 1);
    ends.get(next).copied().unwrap_or(AfspraakStatus::Open)
}
