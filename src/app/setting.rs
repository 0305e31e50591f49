//! What was chosen for a meeting, and the session that follows from it.
use chrono::{NaiveTime, Timelike as _};
use serde::{Deserialize, Serialize};

use super::prepare::Refusal;
use crate::archive::TeamMemory;
use crate::domain::board::Board;
use crate::domain::ids::{KaartId, Nr, SessionId, WerkpakketId, WerkplaatId};
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::programma::{Wish, compose, denkkaarten, wished_plaat};
use crate::domain::session::{Beginning, Casus, Session, SessionKind};
use crate::domain::step::{Step, StepKind};
use crate::domain::time::{Moment, Offset};
use crate::domain::toolkit::{Kaart, KaartKind, Toolkit, Werkpakket};

/// The shortest and the longest meeting that can be asked for, in minutes.
const MINUTES: std::ops::RangeInclusive<u16> = 5..=480;

/// What was chosen for a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Which werkpakket.
    pub pakket: WerkpakketId,
    /// How long, by name.
    pub dose: Dose,
    /// How long, in minutes; only with a time of one's own.
    pub minutes: Option<u16>,
    /// The local time at which it must be over.
    pub end: Option<NaiveTime>,
    /// Who sees this screen.
    pub viewer: Viewer,
    /// Which team.
    pub team: Option<String>,
    /// How many people.
    pub present: Option<u16>,
    /// Their names, only when names were chosen.
    pub participants: Vec<String>,
    /// The denkkaart to begin with.
    pub kaart: Option<KaartId>,
    /// The board to work on; none is the first.
    pub plaat: Option<WerkplaatId>,
    /// Whether the board goes on where this team left it.
    pub goes_on: bool,
    /// The situation to talk about.
    pub casus: Option<Casus>,
    /// The steps as a person changed them; none is as they are composed.
    pub plan: Option<Vec<Step>>,
    /// How much is kept; none is what the werkpakket says, or the oogst.
    pub bewaren: Option<Bewaren>,
}

/// What is known where a session is made.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The material.
    pub toolkit: &'a Toolkit,
    /// What earlier meetings of the team left.
    pub memory: Option<&'a TeamMemory>,
    /// Now.
    pub now: Moment,
    /// How far the local clock is ahead of UTC.
    pub offset: Offset,
    /// Chooses where there is something to choose by chance.
    pub seed: u64,
}

impl Setting {
    /// A setting in which only the werkpakket is chosen.
    pub const fn new(pakket: WerkpakketId) -> Self {
        Self {
            pakket,
            dose: Dose::Werkoverleg,
            minutes: None,
            end: None,
            viewer: Viewer::Group,
            team: None,
            present: None,
            participants: Vec::new(),
            kaart: None,
            plaat: None,
            goes_on: false,
            casus: None,
            plan: None,
            bewaren: None,
        }
    }

    /// What was chosen for a session that stands ready, as far as it can be chosen again.
    pub fn of(session: &Session, viewer: Viewer) -> Self {
        let is_own = session.dose == Dose::Eigen && session.end.is_none();
        Self {
            dose: session.dose,
            minutes: is_own.then_some(session.minutes),
            end: session.end,
            viewer,
            team: session.team.clone(),
            present: session.present,
            participants: session.participants.clone(),
            casus: session.casus.clone(),
            plan: Some(session.steps.clone()),
            bewaren: Some(session.bewaren),
            ..Self::new(session.werkpakket.clone())
        }
    }

    /// How long the meeting takes, in minutes, when it begins now. Where nobody said it, as long as
    /// the werkpakket asks.
    pub fn length(&self, pakket: Option<&Werkpakket>, now: Moment, offset: Offset) -> u16 {
        match (self.end, self.minutes) {
            (Some(end), _) => minutes_until(end, offset.time(now)),
            (None, Some(minutes)) => minutes,
            (None, None) => pakket.map_or(self.dose.minutes(), |pakket| pakket.minutes(self.dose)),
        }
    }

    /// How much is kept.
    pub fn keeps(&self, pakket: &Werkpakket) -> Bewaren {
        self.bewaren.or(pakket.bewaren).unwrap_or(Bewaren::Oogst)
    }

    /// The denkkaart that the meeting begins with.
    pub fn first_kaart<'a>(
        &self,
        pakket: &'a Werkpakket,
        memory: Option<&TeamMemory>,
    ) -> Option<&'a Kaart> {
        if let Some(plan) = &self.plan {
            // Somebody changed the steps: the first kaart is the first that is in them.
            let mut steps = plan.iter();
            let first = steps.find(|step| step.kind == StepKind::Denkkaart)?;
            let from = |kaart: &&Kaart| first.from == Some(format!("{}/{}", pakket.id, kaart.id));
            return pakket.of_kind(KaartKind::Denk).find(from);
        }
        let wish = self.wish(pakket, memory, self.dose.minutes());
        denkkaarten(pakket, &wish).into_iter().next()
    }

    /// The board of this meeting as this team left it, when it did.
    pub fn last_board<'m>(
        &self,
        pakket: &Werkpakket,
        memory: &'m TeamMemory,
    ) -> Option<&'m (chrono::NaiveDate, Board)> {
        let plaat = wished_plaat(pakket, self.plaat.as_ref())?;
        memory.boards.get(&format!("{}/{}", pakket.id, plaat.id))
    }

    fn wish(&self, pakket: &Werkpakket, memory: Option<&TeamMemory>, minutes: u16) -> Wish {
        let mut wish = Wish::dose(self.dose);
        wish.minutes = minutes;
        wish.kaart.clone_from(&self.kaart);
        wish.plaat.clone_from(&self.plaat);
        wish.casus = self.casus.is_some();
        if let Some(memory) = memory {
            wish.had = memory.had.get(&pakket.id).cloned().unwrap_or_default();
            wish.looks_back = !memory.open.is_empty();
        }
        wish
    }

    /// The steps of the meeting, numbered from 1. Empty when the werkpakket has no step for this
    /// dose.
    pub fn steps(&self, pakket: &Werkpakket, known: &Known<'_>) -> Vec<Step> {
        let mut steps = if let Some(plan) = &self.plan {
            plan.clone()
        } else {
            let minutes = self.length(Some(pakket), known.now, known.offset);
            let mut wish = self.wish(pakket, known.memory, minutes);
            wish.seed = known.seed;
            compose(pakket, &known.toolkit.fixed, &wish)
        };
        for (nr, step) in (1..).zip(&mut steps) {
            step.nr = Nr(nr);
        }
        if let Some(memory) = known.memory.filter(|_| self.goes_on) {
            go_on(&mut steps, memory);
        }
        steps
    }

    /// The session as it is set ready. None when the toolkit does not have the werkpakket, or
    /// when it has no step for this dose.
    pub fn session(&self, known: &Known<'_>) -> Option<Session> {
        let pakket = known.toolkit.find(&self.pakket)?;
        let steps = self.steps(pakket, known);
        if steps.is_empty() {
            return None;
        }
        let beginning = Beginning {
            id: SessionId::of(
                known.offset.date(known.now),
                &self.pakket,
                self.team.as_deref(),
            ),
            kind: SessionKind::Gesprek,
            team: self.team.clone(),
            present: self.present,
            participants: self.participants.clone(),
            bewaren: self.keeps(pakket),
            dose: self.dose,
            minutes: self.length(Some(pakket), known.now, known.offset),
            end: self.end,
            offset: known.offset,
            casus: self.casus.clone(),
            steps,
        };
        Some(Session::begin(pakket, beginning))
    }

    /// A time of one's own; what is no time, or lies too far away, changes nothing.
    pub fn take_time(&mut self, said: &str, now: NaiveTime) -> Result<(), Refusal> {
        let mut asked = self.clone();
        if !asked.set_time(said) {
            return Err(Refusal::NotATime);
        }
        let away = asked.end.map_or(0, |end| minutes_until(end, now));
        if away > *MINUTES.end() {
            return Err(Refusal::TooLong);
        }
        *self = asked;
        Ok(())
    }

    /// A time of one's own, as people say it: `15:30`, `15.30`, `tot 15:30`, `60`, `60 min`.
    /// Whether it was understood.
    pub fn set_time(&mut self, said: &str) -> bool {
        let said = said.trim().to_lowercase();
        let said = said.trim_start_matches("tot").trim();
        let said = said.trim_end_matches("uur").trim().replace('.', ":");
        let end = NaiveTime::parse_from_str(&said, "%H:%M").ok();
        let digits = said
            .trim_end_matches(|character: char| character.is_alphabetic())
            .trim();
        let minutes = digits
            .parse()
            .ok()
            .filter(|minutes| MINUTES.contains(minutes));
        if end.is_none() && minutes.is_none() {
            return false;
        }
        self.dose = Dose::Eigen;
        self.end = end;
        self.minutes = minutes.filter(|_| end.is_none());
        self.plan = None;
        true
    }
}

/// Boards go on where this team left them; their lines get new numbers.
fn go_on(steps: &mut [Step], memory: &TeamMemory) {
    let mut next = steps.iter().map(|step| step.nr.0).max().unwrap_or(0) + 1;
    for step in steps {
        let last = step.from.as_ref().and_then(|from| memory.boards.get(from));
        let (Some(board), Some((_, last))) = (&mut step.board, last) else {
            continue;
        };
        let Some(mut continued) = Board::on_from(&board.layout, last) else {
            continue;
        };
        for item in &mut continued.items {
            item.nr = Nr(next);
            next += 1;
        }
        *board = continued;
    }
}

/// Whole minutes from one time of day to another, past midnight when need be.
fn minutes_until(end: NaiveTime, now: NaiveTime) -> u16 {
    let now = now.with_second(0).unwrap_or(now);
    let ahead = end
        .signed_duration_since(now)
        .num_minutes()
        .rem_euclid(24 * 60);
    u16::try_from(ahead)
        .expect("a day has fewer minutes")
        .max(5)
}

/// Whether this can be a number of people or their names: a name begins with a letter and has no
/// signs that only a slip of the finger leaves there.
pub(super) fn are_people(said: &str) -> bool {
    let is_sign = |sign: char| sign.is_alphanumeric() || " -'’.()".contains(sign);
    let is_name = |name: &str| {
        name.is_empty() || (name.starts_with(char::is_alphabetic) && name.chars().all(is_sign))
    };
    said.trim().parse::<u16>().is_ok() || said.split(',').map(str::trim).all(is_name)
}

/// How many people there are and who, from a number or from names with a comma between them;
/// neither is known when nothing is said. More than 99 is a slip of the finger.
pub(super) fn people(said: &str) -> (Option<u16>, Vec<String>) {
    if let Ok(count) = said.trim().parse::<u16>() {
        return (Some(count.clamp(1, 99)), Vec::new());
    }
    let names = said.split(',').map(|name| name.trim().to_owned());
    let names = distinct(names.collect());
    let count = u16::try_from(names.len()).ok();
    (count.filter(|count| *count > 0), names)
}

/// Two Wils become "Wil" and "Wil 2".
pub fn distinct(names: Vec<String>) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        let taken = |wanted: &String| known.contains(wanted);
        let numbered = (2..).map(|number| format!("{name} {number}"));
        let free = std::iter::once(name.clone())
            .chain(numbered)
            .find(|wanted| !taken(wanted));
        known.extend(free);
    }
    known
}
