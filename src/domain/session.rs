//! One meeting as it happens, complete without the toolkit. [`Session::apply`] is its only mutator.
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::afspraak::{Afspraak, LookBack};
use super::change::{Change, Entry, LineKind};
use super::ids::{Nr, SessionId, WerkpakketId};
use super::levels::{Bewaren, Dose};
use super::privacy::traces;
use super::step::{Status, Step};
use super::time::{Moment, Offset};
use super::toolkit::Werkpakket;

/// With a group, or alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SessionKind {
    /// A meeting of a group.
    #[default]
    Gesprek,
    /// A reflection of one person.
    Alleen,
}

/// Whether anything can still happen to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The program's: a change from outside is a conflict.
    #[default]
    Open,
    /// The person's: edits by hand are respected.
    Gesloten,
}

/// A line of oogst, or one that was parked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The change that made it.
    pub nr: Nr,
    /// The step at which it was typed.
    pub step: Nr,
    /// What it says.
    pub text: String,
}

/// The situation that is talked about, under a name that is not a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Casus {
    /// "de bovenbuurvrouw"
    pub pseudonym: String,
    /// What is going on.
    pub situation: String,
}

/// A meeting from the moment that it is prepared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Its name, and the name of its file when it was made.
    pub id: SessionId,
    /// With a group, or alone.
    pub kind: SessionKind,
    /// Open or closed.
    pub standing: Standing,
    /// The material it was made from.
    pub werkpakket: WerkpakketId,
    /// What the room reads.
    pub title: String,
    /// The one question of the material.
    pub question: String,
    /// The team, as the person writes it.
    pub team: Option<String>,
    /// How many people there are.
    pub present: Option<u16>,
    /// Their names, only when names were chosen.
    pub participants: Vec<String>,
    /// How much stays.
    pub bewaren: Bewaren,
    /// How long, by name.
    pub dose: Dose,
    /// How long, in minutes.
    pub minutes: u16,
    /// The local time at which it must be over.
    pub end: Option<NaiveTime>,
    /// How far the local clock is ahead of UTC.
    pub offset: Offset,
    /// When the group began.
    pub started: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// When the group looks back.
    pub look_back: Option<LookBack>,
    /// The number of the last change.
    pub seq: u32,
    /// The step where the meeting stands.
    pub here: Nr,
    /// The situation that is talked about.
    pub casus: Option<Casus>,
    /// The plan and what came of it, in the order of the meeting.
    pub steps: Vec<Step>,
    /// What the group takes along.
    pub oogst: Vec<Line>,
    /// Who does what, by when.
    pub afspraken: Vec<Afspraak>,
    /// For another time.
    pub parked: Vec<Line>,
    /// Alone: the page for the intervisie.
    pub brief: Option<String>,
}

/// What stays and what goes when a meeting is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Lines of oogst.
    pub oogst: usize,
    /// Afspraken of every kind.
    pub afspraken: usize,
    /// Lines for another time.
    pub parked: usize,
    /// Boards with something on them.
    pub boards: usize,
    /// Loose notes.
    pub notes: usize,
    /// Names of who is there.
    pub names: usize,
    /// Whether a casus was written down.
    pub casus: bool,
    /// Whether all of it stays; else the loose notes, the names and the casus go.
    pub all: bool,
    /// Places in what stays that may lead to a person.
    pub traces: usize,
}

impl Balance {
    /// Whether there is something that only stays when all of it does.
    pub const fn is_more(&self) -> bool {
        self.notes > 0 || self.names > 0 || self.casus
    }
}

/// What is known of a meeting when it is set ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// Its name; `store` makes sure that it is free.
    pub id: SessionId,
    /// With a group, or alone.
    pub kind: SessionKind,
    /// The team, as the person writes it.
    pub team: Option<String>,
    /// How many people there are.
    pub present: Option<u16>,
    /// Their names, only when names were chosen.
    pub participants: Vec<String>,
    /// How much stays.
    pub bewaren: Bewaren,
    /// How long, by name.
    pub dose: Dose,
    /// How long, in minutes.
    pub minutes: u16,
    /// The local time at which it must be over.
    pub end: Option<NaiveTime>,
    /// How far the local clock is ahead of UTC.
    pub offset: Offset,
    /// The situation to talk about, when one was written down.
    pub casus: Option<Casus>,
    /// The plan, numbered from 1; at least one step. What lies on its boards already is numbered
    /// behind them.
    pub steps: Vec<Step>,
}

impl Session {
    /// A session as it is set ready: nothing has happened yet, and the counter stands at the
    /// last number that was given out.
    pub fn begin(pakket: &Werkpakket, beginning: Beginning) -> Self {
        let items = beginning
            .steps
            .iter()
            .filter_map(|step| step.board.as_ref());
        let items = items.flat_map(|board| board.items.iter().map(|item| item.nr));
        let last = beginning
            .steps
            .iter()
            .map(|step| step.nr)
            .chain(items)
            .max()
            .expect("a programme has at least one step");
        Self {
            id: beginning.id,
            kind: beginning.kind,
            standing: Standing::Open,
            werkpakket: pakket.id.clone(),
            title: pakket.title.clone(),
            question: pakket.question.clone(),
            team: beginning.team,
            present: beginning.present,
            participants: beginning.participants,
            bewaren: beginning.bewaren,
            dose: beginning.dose,
            minutes: beginning.minutes,
            end: beginning.end,
            offset: beginning.offset,
            started: None,
            closed: None,
            look_back: None,
            seq: last.0,
            here: beginning.steps[0].nr,
            casus: beginning.casus,
            steps: beginning.steps,
            oogst: Vec::new(),
            afspraken: Vec::new(),
            parked: Vec::new(),
            brief: None,
        }
    }

    /// Stamps a change as the next entry.
    pub const fn next(&self, at: Moment, change: Change) -> Entry {
        Entry {
            seq: self.seq + 1,
            at,
            change,
        }
    }

    /// Where the meeting stands in the list of steps.
    pub fn position(&self) -> usize {
        self.index(self.here)
            .expect("a session stands at one of its own steps")
    }

    /// The step where the meeting stands.
    pub fn step(&self) -> &Step {
        &self.steps[self.position()]
    }

    /// The step with this number.
    pub fn find(&self, nr: Nr) -> Option<&Step> {
        self.steps.iter().find(|step| step.nr == nr)
    }

    pub(super) fn index(&self, nr: Nr) -> Option<usize> {
        self.steps.iter().position(|step| step.nr == nr)
    }

    /// The next step that is not skipped, when there is one. A break that is over is passed by.
    pub fn after(&self, nr: Nr) -> Option<&Step> {
        let from = self.index(nr)? + 1;
        self.steps[from..]
            .iter()
            .find(|step| step.status != Status::Overgeslagen && !step.is_past_break())
    }

    /// The step before this one that is not skipped and no break, when there is one.
    pub fn before(&self, nr: Nr) -> Option<&Step> {
        let to = self.index(nr)?;
        self.steps[..to]
            .iter()
            .rev()
            .find(|step| step.status != Status::Overgeslagen && !step.is_past_break())
    }

    /// How many loose notes there are.
    pub fn note_count(&self) -> usize {
        self.steps.iter().map(|step| step.notes.len()).sum()
    }

    /// How many notes were not taken along to the oogst: what was is counted there.
    fn loose_count(&self) -> usize {
        let taken = |text: &str| self.oogst.iter().any(|line| line.text == text);
        let notes = self.steps.iter().flat_map(|step| &step.notes);
        notes.filter(|note| !taken(&note.text)).count()
    }

    /// Whether anything was typed: by this an untouched session leaves no file.
    pub fn is_touched(&self) -> bool {
        if self.kind == SessionKind::Alleen {
            return self.brief.is_some() || self.answer_count() > 0;
        }
        self.started.is_some()
            || self.note_count() + self.oogst.len() + self.afspraken.len() + self.parked.len() > 0
    }

    /// Alone: how many questions have an answer.
    pub fn answer_count(&self) -> usize {
        let answers = self.steps.iter().filter(|step| step.answer.is_some());
        answers.count()
    }

    /// Whether there is enough of it to write a file: a meeting once it began, a reflection once
    /// something was answered.
    pub fn leaves_file(&self) -> bool {
        match self.kind {
            SessionKind::Gesprek => self.started.is_some(),
            SessionKind::Alleen => self.is_touched(),
        }
    }

    /// The kind of the line with this number; none when there is no such line.
    pub fn line_kind(&self, nr: Nr) -> Option<LineKind> {
        let note = self
            .steps
            .iter()
            .flat_map(|step| &step.notes)
            .any(|note| note.nr == nr);
        let line = |lines: &[Line]| lines.iter().any(|line| line.nr == nr);
        if note {
            Some(LineKind::Note)
        } else if line(&self.oogst) {
            Some(LineKind::Oogst)
        } else if line(&self.parked) {
            Some(LineKind::Parked)
        } else if self.afspraken.iter().any(|afspraak| afspraak.nr == nr) {
            Some(LineKind::Afspraak)
        } else {
            None
        }
    }

    /// What stays and what goes when this meeting is closed.
    pub fn balance(&self) -> Balance {
        let boards = self.steps.iter().filter_map(|step| step.board.as_ref());
        let filled = boards.filter(|board| !board.is_empty()).count();
        let all = self.bewaren == Bewaren::Alles;
        let typed = self.kept().typed();
        Balance {
            oogst: self.oogst.len(),
            afspraken: self.afspraken.len(),
            parked: self.parked.len(),
            boards: filled,
            notes: if all {
                self.note_count()
            } else {
                self.loose_count()
            },
            names: self.participants.len(),
            casus: self.casus.is_some(),
            all,
            traces: typed.iter().map(|typed| traces(&typed.text).len()).sum(),
        }
    }

    /// The session as it stays once it is closed: with `oogst` loose notes, names, answers and the
    /// casus are gone; with `alles` all of it stays.
    #[must_use]
    pub fn kept(&self) -> Self {
        let mut kept = self.clone();
        if kept.bewaren != Bewaren::Alles {
            kept.participants.clear();
            kept.casus = None;
            for step in &mut kept.steps {
                step.notes.clear();
                step.answer = None;
                step.drawn.clear();
            }
        }
        for step in &mut kept.steps {
            step.been.clear();
        }
        kept
    }
}
