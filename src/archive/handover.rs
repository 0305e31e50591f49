//! What one facilitator hands to the next of the same team: what is open, what the team had, its
//! boards and its oogst. Nothing of a casus, and no loose note.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::memory::{OpenAfspraak, TeamMemory};
use crate::domain::afspraak::LookBack;
use crate::domain::board::Board;
use crate::domain::ids::{KaartId, WerkpakketId};
use crate::domain::session::{Line, Session, Standing};
use crate::domain::step::{Status, StepKind};

/// What the next facilitator of a team needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The team; none when nobody named it.
    pub team: Option<String>,
    /// The day of the last meeting.
    pub day: NaiveDate,
    /// What it was about.
    pub title: String,
    /// Its one question.
    pub question: String,
    /// When the team looks back.
    pub look_back: Option<LookBack>,
    /// What the team took along.
    pub oogst: Vec<String>,
    /// What was left for another time.
    pub parked: Vec<String>,
    /// What is open, the earliest due first.
    pub open: Vec<OpenAfspraak>,
    /// Kaarten that the team has had, by werkpakket.
    pub had: BTreeMap<WerkpakketId, BTreeSet<KaartId>>,
    /// The last board of each werkplaat, with its day.
    pub boards: BTreeMap<String, (NaiveDate, Board)>,
}

impl Handover {
    /// Of this meeting and of those before it, which may hold this one too. `today` is the day for
    /// a meeting that never began, `handed` what was handed over before. A meeting that still goes
    /// on counts as far as it is.
    pub fn of(session: &Session, earlier: &[Session], handed: Vec<Self>, today: NaiveDate) -> Self {
        let mut now = session.clone();
        now.standing = Standing::Gesloten;
        for step in &mut now.steps {
            let goes_on = step.nr == session.here && step.status == Status::Open;
            if goes_on && step.kind != StepKind::Denkkaart {
                step.status = Status::Gedaan;
            }
        }
        let team = session.team.clone();
        let others = earlier.iter().filter(|other| other.id != session.id);
        let all: Vec<Session> = match &team {
            Some(_) => others.cloned().chain([now]).collect(),
            None => vec![Session {
                team: Some(String::new()),
                ..now
            }],
        };
        let memory = TeamMemory::after(team.as_deref().unwrap_or_default(), &all, handed);
        let texts = |lines: &[Line]| lines.iter().map(|line| line.text.clone()).collect();
        let began = session.started.map(|at| session.offset.date(at));
        Self {
            team,
            day: began.unwrap_or(today),
            title: session.title.clone(),
            question: session.question.clone(),
            look_back: session.look_back,
            oogst: texts(&session.oogst),
            parked: texts(&session.parked),
            open: memory.open,
            had: memory.had,
            boards: memory.boards,
        }
    }
}
