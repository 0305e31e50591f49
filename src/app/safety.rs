//! What is safe and what is not yet: saves and a journal that fail, trying again, a slow disk.
use chrono::TimeDelta;

use crate::domain::notice::{Notice, Problem, ProblemKind};
use crate::domain::session::Standing;
use crate::domain::time::Moment;

use super::meeting::Phase;
use super::msg::{Effect, Outcome};
use super::overlay::{Go, ListAction, Overlay, go};
use super::state::State;

/// What failed is tried again after this many seconds, for as long as the meeting lasts.
const AGAIN: i64 = 2;

/// A disk that takes longer than this many seconds is said to be slow.
const SLOW: i64 = 2;

/// What is safe and what is not yet. Whatever fails, all of it is still in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safety {
    /// Why the session file cannot be written; the journal has everything.
    pub file: Option<Problem>,
    /// Why what happens cannot be written down.
    pub journal: Option<Problem>,
    /// Records that were handed to the kernel in this run: no end of the process loses them.
    written: u64,
    /// Of these, how many survive a power cut.
    synced: u64,
    /// Since when there are records that a power cut would lose.
    unsynced_since: Option<Moment>,
    /// Since when a save, or a session, was asked and did not come.
    asked_since: Option<Moment>,
    /// When it is tried again.
    again: Option<Moment>,
}

impl Safety {
    /// What does not work now, if anything; the journal first.
    pub fn trouble(&self) -> Option<&Problem> {
        self.journal.as_ref().or(self.file.as_ref())
    }

    /// Whether the disk takes so long that a person should know.
    pub fn is_slow(&self, now: Moment) -> bool {
        self.moments().any(|since| now - since >= slow())
    }

    /// The next moment at which something must be tried, or said.
    pub(super) fn next(&self) -> impl Iterator<Item = Moment> {
        let late = self.moments().map(|since| since + slow());
        self.again.into_iter().chain(late)
    }

    fn moments(&self) -> impl Iterator<Item = Moment> {
        self.unsynced_since.into_iter().chain(self.asked_since)
    }

    /// What is said to who asks whether it is saved.
    pub(super) fn said(&self, now: Moment) -> Notice {
        match self.trouble() {
            Some(problem) => Notice::Problem(problem.clone()),
            None if self.is_slow(now) => Notice::NotOnDiskYet,
            None => Notice::AlreadySaved,
        }
    }

    /// Another session begins, or the one that was open is over.
    pub(super) fn begins(&mut self) {
        *self = Self {
            written: self.written,
            synced: self.synced,
            ..Self::default()
        };
    }

    /// Notes what is asked of the disk.
    fn asked(&mut self, at: Moment, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Record(_) => {
                    self.written += 1;
                    self.unsynced_since.get_or_insert(at);
                }
                Effect::Save(_)
                | Effect::Release(_)
                | Effect::Close(_)
                | Effect::Begin(_)
                | Effect::Open(_)
                | Effect::OpenAlone(_)
                | Effect::OpenConcept(_) => {
                    self.asked_since.get_or_insert(at);
                }
                Effect::Erase { .. }
                | Effect::Concept(_)
                | Effect::Discard(_)
                | Effect::Forget(_)
                | Effect::WriteAnew
                | Effect::SaveElsewhere(_)
                | Effect::ReadToolkit
                | Effect::ReadOpen
                | Effect::ReadTeams
                | Effect::ReadRooms
                | Effect::RememberRoom(_)
                | Effect::ReadTeam(_)
                | Effect::OpenFilm { .. }
                | Effect::Export { .. }
                | Effect::Clipboard(_)
                | Effect::ReadPast
                | Effect::ReadSession(_)
                | Effect::Judge { .. }
                | Effect::ReadAlone
                | Effect::ReadReflection(_)
                | Effect::WriteBrief { .. }
                | Effect::Vault(_) => {}
            }
        }
    }

    fn synced(&mut self, records: u64) {
        self.synced = self.synced.max(records);
        if self.synced >= self.written {
            self.unsynced_since = None;
        }
    }

    /// Whether this is news.
    fn fails(&mut self, problem: Problem, at: Moment) -> bool {
        self.again = Some(at + TimeDelta::seconds(AGAIN));
        let place = if problem.kind == ProblemKind::Journal {
            &mut self.journal
        } else {
            self.asked_since = None;
            &mut self.file
        };
        place.replace(problem).is_none()
    }

    /// Whether something works again that did not.
    fn works(&mut self, kind: ProblemKind) -> bool {
        let place = if kind == ProblemKind::Journal {
            &mut self.journal
        } else {
            self.asked_since = None;
            &mut self.file
        };
        let failed = place.take().is_some();
        if self.trouble().is_none() {
            self.again = None;
        }
        failed && self.trouble().is_none()
    }
}

fn slow() -> TimeDelta {
    TimeDelta::seconds(SLOW)
}

/// Notes what follows from a message, and adds what it is time to try again.
pub(super) fn note(state: &mut State, at: Moment, effects: &mut Vec<Effect>) {
    if state.safety.again.is_some_and(|again| again <= at) {
        state.safety.again = None;
        effects.extend(try_again(state));
    }
    state.safety.asked(at, effects);
}

/// What failed once more. A closing that failed is closed again.
pub(super) fn try_again(state: &State) -> Vec<Effect> {
    let Some(meeting) = state.meeting().filter(|meeting| meeting.keeps()) else {
        let concept = state
            .concept
            .clone()
            .map(|concept| Effect::Concept(Some(concept)));
        return concept.into_iter().collect();
    };
    let mut effects = Vec::new();
    if state.safety.journal.is_some() {
        effects.push(Effect::WriteAnew);
    }
    let session = || Box::new(meeting.session().clone());
    if meeting.session().standing == Standing::Gesloten {
        effects.push(Effect::Close(session()));
    } else if state.safety.trouble().is_some() {
        // While the journal fails the file is the only safe place.
        effects.push(Effect::Save(session()));
    }
    effects
}

/// How something that was asked of the disk ended, as far as it is about what is safe.
pub(super) fn done(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Synced { records } => state.safety.synced(records),
        Outcome::Saved { notice, .. } => works(state, ProblemKind::Save, notice),
        Outcome::Written => works(state, ProblemKind::Journal, None),
        Outcome::CopyWritten => state.say(Notice::CopyWritten),
        Outcome::Unsafe(problem) => {
            let now = state.now;
            state.safety.fails(problem, now);
            if state.meeting().is_none() {
                return try_again(state);
            }
            return vec![Effect::WriteAnew];
        }
        Outcome::Failed(problem) => failed(state, problem),
        Outcome::Toolkit(_)
        | Outcome::OpenMeetings { .. }
        | Outcome::Concept(_)
        | Outcome::Teams(_)
        | Outcome::Rooms(_)
        | Outcome::Team(_)
        | Outcome::Opened(_)
        | Outcome::Released
        | Outcome::Closed
        | Outcome::Exported(_)
        | Outcome::Message(_)
        | Outcome::Erased { .. }
        | Outcome::Past(_)
        | Outcome::Read { .. }
        | Outcome::Reflections { .. }
        | Outcome::Locked
        | Outcome::WrongPassphrase
        | Outcome::Reflection { .. }
        | Outcome::BriefWritten
        | Outcome::Refused(_) => {}
    }
    Vec::new()
}

/// Something works: said when it did not before, or when there is more to say.
pub(super) fn works(state: &mut State, kind: ProblemKind, notice: Option<Notice>) {
    let again = state.safety.works(kind).then_some(Notice::WorksAgain);
    if let Some(notice) = notice.or(again) {
        state.say(notice);
    }
    let is_stuck = matches!(state.overlay, Some(Overlay::Stuck { .. }));
    if is_stuck && state.safety.trouble().is_none() {
        state.overlay = None;
    }
}

/// Something failed. In a meeting, and where one is set ready, nothing ends by it: it is said once,
/// and tried again by itself.
fn failed(state: &mut State, problem: Problem) {
    let now = state.now;
    let was_leaving = state.overlay == Some(Overlay::Leaving);
    let meeting = state.meeting();
    let is_closing = meeting.is_some_and(|meeting| meeting.phase == Phase::Closing);
    let is_news = state.safety.fails(problem, now);
    let Some(problem) = state.safety.trouble().cloned() else {
        return;
    };
    if was_leaving {
        // Leaving is held back: what is not saved could be missed.
        state.overlay = Some(Overlay::Stuck { cursor: 0 });
    } else if is_news || is_closing {
        state.say(Notice::Problem(problem));
    }
}

/// What can be done when leaving is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StuckItem {
    /// Save once more, and leave.
    Again,
    /// Write a copy in another folder first.
    Copy,
    /// Leave all the same.
    Leave,
}

impl StuckItem {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Again, Self::Copy, Self::Leave];
}

/// Answers for the list of what can be done when leaving is held back.
pub(super) fn stuck(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let chosen = match go(cursor, StuckItem::ALL.len(), action) {
        Go::To(cursor) => {
            state.overlay = Some(Overlay::Stuck { cursor });
            return Vec::new();
        }
        Go::Choose(at) => StuckItem::ALL[at],
        Go::Close => return Vec::new(),
    };
    let Some(session) = state.meeting().map(|meeting| meeting.session().clone()) else {
        return Vec::new();
    };
    match chosen {
        StuckItem::Again => {
            let anew = state.safety.journal.as_ref().map(|_| Effect::WriteAnew);
            state.overlay = Some(Overlay::Leaving);
            let release = Effect::Release(Box::new(session));
            anew.into_iter().chain([release]).collect()
        }
        StuckItem::Copy => {
            state.overlay = Some(Overlay::Stuck { cursor });
            vec![Effect::SaveElsewhere(Box::new(session))]
        }
        StuckItem::Leave => {
            state.quitting = true;
            Vec::new()
        }
    }
}
