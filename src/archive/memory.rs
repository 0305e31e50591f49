//! What earlier meetings of one team leave for the next: what is open, which kaarten it had, the
//! boards as they were.
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::afspraak::{AfspraakKind, AfspraakStatus, When};
use crate::domain::board::Board;
use crate::domain::history::Measured;
use crate::domain::ids::{KaartId, SessionId, WerkpakketId};
use crate::domain::session::{Session, SessionKind, Standing};
use crate::domain::step::{Status, StepKind};
use crate::domain::text::fold;
use crate::domain::time::Moment;
use crate::domain::toolkit::{KaartKind, Werkpakket};

use super::collection::measured;
use super::handover::Handover;
use super::picked::Picked;
use super::summary::Summary;

/// An earlier afspraak or doekaart to which somebody will still come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAfspraak {
    /// `<session>#<nr>`.
    pub reference: String,
    /// Afspraak, doekaart or proef.
    pub kind: AfspraakKind,
    /// What had been agreed.
    pub what: String,
    /// By whom.
    pub who: Option<String>,
    /// When it is due.
    pub due: Option<NaiveDate>,
    /// How often it was put off.
    pub postponed: usize,
}

/// What earlier meetings of one team leave for the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamMemory {
    /// The team, as it was asked for.
    pub team: String,
    /// The day of the last meeting and its title.
    pub last: Option<(NaiveDate, String)>,
    /// What is open, the earliest due first.
    pub open: Vec<OpenAfspraak>,
    /// Kaarten that this team has had, by werkpakket.
    pub had: BTreeMap<WerkpakketId, BTreeSet<KaartId>>,
    /// The last board of each werkplaat (`<werkpakket>/<werkplaat>`), with its day.
    pub boards: BTreeMap<String, (NaiveDate, Board)>,
    /// Boards that it filled more than once, over time.
    pub measured: Vec<Measured>,
}

impl TeamMemory {
    /// What closed meetings of this team leave. Copies of a session are left out by the caller.
    pub fn of(team: &str, sessions: &[Session]) -> Self {
        Self::after(team, sessions, Vec::new())
    }

    /// The same after what other facilitators handed over. What a meeting of which we have the file
    /// says itself goes before what was handed over of it.
    pub fn after(team: &str, sessions: &[Session], mut handed: Vec<Handover>) -> Self {
        let mut own: Vec<&Session> = sessions
            .iter()
            .filter(|session| session.kind == SessionKind::Gesprek)
            .filter(|session| session.standing == Standing::Gesloten)
            .filter(|session| known(session.team.as_deref(), team))
            .collect();
        own.sort_by_key(|session| (moment(session), session.id.clone()));
        let mut memory = Self {
            team: team.to_owned(),
            ..Self::default()
        };
        let mut open: BTreeMap<String, OpenAfspraak> = BTreeMap::new();
        handed.retain(|handover| known(handover.team.as_deref(), team));
        handed.sort_by_key(|handover| handover.day);
        for handover in handed {
            memory.take(handover, &own, &mut open);
        }
        let picked: Vec<Picked> = own.iter().map(|session| Picked::of(session)).collect();
        memory.measured = measured(picked.iter());
        for session in own {
            let this = (day(session), session.title.clone());
            memory.last = memory.last.max(Some(this));
            memory.steps_of(session);
            judge(session, &mut open);
            for afspraak in &session.afspraken {
                if afspraak.kind == AfspraakKind::Team || !afspraak.status.is_open() {
                    continue;
                }
                let due = match &afspraak.when {
                    Some(When::Date(date)) => Some(*date),
                    Some(When::Words(_)) => None,
                    None => session.look_back.map(|back| back.date),
                };
                let reference = reference(&session.id, afspraak.nr.0);
                let kept = OpenAfspraak {
                    reference: reference.clone(),
                    kind: afspraak.kind,
                    what: afspraak.what.clone(),
                    who: afspraak.who.clone(),
                    due,
                    postponed: 0,
                };
                open.insert(reference, kept);
            }
        }
        memory.open = open.into_values().collect();
        memory
            .open
            .sort_by_key(|open| (open.due.is_none(), open.due));
        memory
    }

    /// Takes over what was handed over, but for what our own meetings tell themselves.
    fn take(
        &mut self,
        handover: Handover,
        own: &[&Session],
        open: &mut BTreeMap<String, OpenAfspraak>,
    ) {
        let last = (handover.day, handover.title);
        self.last = self.last.take().max(Some(last));
        for (pakket, kaarten) in handover.had {
            self.had.entry(pakket).or_default().extend(kaarten);
        }
        self.boards.extend(handover.boards);
        let is_ours = |reference: &str| {
            let id = reference.split('#').next().unwrap_or_default();
            own.iter().any(|session| session.id.as_str() == id)
        };
        let others = handover.open.into_iter();
        let others = others.filter(|open| !is_ours(&open.reference));
        open.extend(others.map(|afspraak| (afspraak.reference.clone(), afspraak)));
    }

    /// Whether this team met before about this werkpakket.
    pub fn knows(&self, pakket: &WerkpakketId) -> bool {
        self.had.contains_key(pakket)
    }

    /// How many of its kaarten to talk about this team had, and how many there are; none when it
    /// had none.
    pub fn cards_had(&self, pakket: &Werkpakket) -> Option<(usize, usize)> {
        let had = self.had.get(&pakket.id)?;
        let all = pakket.of_kind(KaartKind::Denk);
        let (had, all) = all.fold((0, 0), |(own, all), kaart| {
            (own + usize::from(had.contains(&kaart.id)), all + 1)
        });
        (had > 0).then_some((had, all))
    }

    fn steps_of(&mut self, session: &Session) {
        let kaarten = self.had.entry(session.werkpakket.clone()).or_default();
        let done = session
            .steps
            .iter()
            .filter(|step| step.status == Status::Gedaan);
        for step in done {
            let from = step.from.as_deref().and_then(|from| from.split_once('/'));
            let Some((pakket, name)) = from else { continue };
            if step.kind == StepKind::Denkkaart && pakket == session.werkpakket.as_str() {
                kaarten.insert(KaartId::new(name));
            }
            if let Some(board) = step.board.as_ref().filter(|board| !board.is_empty()) {
                let name = format!("{pakket}/{name}");
                let on = day(session);
                if self.boards.get(&name).is_none_or(|(known, _)| *known <= on) {
                    self.boards.insert(name, (on, board.clone()));
                }
            }
        }
    }
}

/// Verdicts of a later meeting on what was open before it: the latest one counts.
fn judge(session: &Session, open: &mut BTreeMap<String, OpenAfspraak>) {
    for verdict in session.steps.iter().flat_map(|step| &step.verdicts) {
        let status = AfspraakStatus::from_word(&verdict.verdict);
        let Some(known) = open.get_mut(&verdict.afspraak) else {
            continue;
        };
        if status == Some(AfspraakStatus::Later) {
            known.postponed += 1;
        }
        known.due = verdict.to.or(known.due);
        if !status.is_some_and(AfspraakStatus::is_open) {
            open.remove(&verdict.afspraak);
        }
    }
}

/// How an afspraak is called outside its own session.
pub(super) fn reference(session: &SessionId, nr: u32) -> String {
    format!("{session}#{nr}")
}

fn moment(session: &Session) -> Option<Moment> {
    session.started.or(session.closed)
}

pub(super) fn day(session: &Session) -> NaiveDate {
    moment(session).map_or(NaiveDate::MIN, |at| session.offset.date(at))
}

fn known(team: Option<&str>, wanted: &str) -> bool {
    team.is_some_and(|team| same_team(team, wanted))
}

/// Whether two spellings name one team: capitals, accents and white space do not count.
pub fn same_team(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        fold(text)
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    words(one) == words(other)
}

/// The teams of these meetings, each once as it was written last, the latest first.
pub fn teams(listed: &[Summary]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for summary in listed.iter().filter(|summary| summary.copy_of.is_none()) {
        let about = summary.about.as_ref().ok();
        let about = about.filter(|about| about.kind == SessionKind::Gesprek);
        let Some(team) = about.and_then(|about| about.team.as_ref()) else {
            continue;
        };
        if !found.iter().any(|known| same_team(known, team)) {
            found.push(team.clone());
        }
    }
    found
}
