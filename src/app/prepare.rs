//! Setting a meeting ready: which werkpakket, how long, who sees it; the rest has defaults.
use chrono::{NaiveTime, Timelike as _};

use crate::domain::ids::{KaartId, SessionId, WerkpakketId};
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::programma::{Wish, compose};
use crate::domain::session::{Beginning, Session, SessionKind};
use crate::domain::time::{Moment, Offset};
use crate::domain::toolkit::{KaartKind, Toolkit, Werkpakket};

use super::field::Field;

/// A row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PrepareRow {
    /// Which werkpakket.
    Pakket,
    /// How long.
    Dose,
    /// Who sees this screen.
    Viewer,
    /// Which team.
    Team,
    /// How many people.
    Present,
    /// Which denkkaart.
    Kaart,
    /// How much is kept.
    Bewaren,
    /// Set ready.
    Ready,
}

impl PrepareRow {
    /// Every row, in order: the three questions first.
    pub const ALL: [Self; 8] = [
        Self::Pakket,
        Self::Dose,
        Self::Viewer,
        Self::Team,
        Self::Present,
        Self::Kaart,
        Self::Bewaren,
        Self::Ready,
    ];
}

/// What can be asked of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PrepareAction {
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// The choice before.
    Less,
    /// The next choice.
    More,
    /// Type in this row, or set ready.
    Choose,
    /// Back to the first screen.
    Leave,
}

/// What was chosen for a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// How much is kept; none is what the werkpakket says, or the oogst.
    pub bewaren: Option<Bewaren>,
}

/// The screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepare {
    /// What was chosen so far.
    pub setting: Setting,
    /// The row that is chosen.
    pub row: PrepareRow,
    /// What is being typed in this row.
    pub typing: Option<Field>,
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
            bewaren: None,
        }
    }

    /// How long the meeting takes, in minutes, when it begins now.
    pub fn length(&self, now: Moment, offset: Offset) -> u16 {
        match (self.end, self.minutes) {
            (Some(end), _) => minutes_until(end, offset.time(now)),
            (None, Some(minutes)) => minutes,
            (None, None) => self.dose.minutes(),
        }
    }

    /// How much is kept.
    pub fn keeps(&self, pakket: &Werkpakket) -> Bewaren {
        self.bewaren.or(pakket.bewaren).unwrap_or(Bewaren::Oogst)
    }

    /// The session as it is set ready. None when the toolkit does not have the werkpakket, or
    /// when it has no step for this dose.
    pub fn session(
        &self,
        toolkit: &Toolkit,
        now: Moment,
        offset: Offset,
        seed: u64,
    ) -> Option<Session> {
        let pakket = toolkit.find(&self.pakket)?;
        let minutes = self.length(now, offset);
        let mut wish = Wish::dose(self.dose);
        wish.minutes = minutes;
        wish.kaart.clone_from(&self.kaart);
        wish.seed = seed;
        let steps = compose(pakket, &toolkit.fixed, &wish);
        if steps.is_empty() {
            return None;
        }
        let beginning = Beginning {
            id: SessionId::of(offset.date(now), &self.pakket, self.team.as_deref()),
            kind: SessionKind::Gesprek,
            team: self.team.clone(),
            present: self.present,
            participants: self.participants.clone(),
            bewaren: self.keeps(pakket),
            dose: self.dose,
            minutes,
            end: self.end,
            offset,
            steps,
        };
        Some(Session::begin(pakket, beginning))
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

impl Prepare {
    /// The screen with its first row chosen.
    pub const fn new(setting: Setting) -> Self {
        Self {
            setting,
            row: PrepareRow::Pakket,
            typing: None,
        }
    }

    pub(super) fn go(&mut self, down: bool) {
        let at = PrepareRow::ALL
            .iter()
            .position(|row| *row == self.row)
            .unwrap_or(0);
        let next = if down { at + 1 } else { at.saturating_sub(1) };
        self.row = PrepareRow::ALL[next.min(PrepareRow::ALL.len() - 1)];
    }

    /// The next or the previous choice of the row.
    pub(super) fn turn(&mut self, forward: bool, toolkit: &Toolkit) {
        let setting = &mut self.setting;
        let pakket = toolkit.find(&setting.pakket);
        match self.row {
            PrepareRow::Pakket => {
                let ids: Vec<_> = toolkit
                    .werkpakketten
                    .iter()
                    .map(|pakket| pakket.id.clone())
                    .collect();
                setting.pakket = beside(&ids, &setting.pakket, forward);
                setting.kaart = None;
            }
            PrepareRow::Dose => {
                let doses = pakket.map_or(Dose::NAMED.to_vec(), |pakket| pakket.doses.clone());
                setting.dose = beside(&doses, &setting.dose, forward);
                setting.minutes = None;
                setting.end = None;
            }
            PrepareRow::Viewer => {
                setting.viewer = match setting.viewer {
                    Viewer::Group => Viewer::Me,
                    Viewer::Me => Viewer::Group,
                };
            }
            PrepareRow::Present => {
                let present = setting.present.unwrap_or(if forward { 5 } else { 7 });
                let next = if forward {
                    present + 1
                } else {
                    present.saturating_sub(1)
                };
                setting.present = Some(next.clamp(1, 99));
                setting.participants.clear();
            }
            PrepareRow::Kaart => {
                let Some(pakket) = pakket else { return };
                let ids: Vec<_> = pakket
                    .of_kind(KaartKind::Denk)
                    .map(|kaart| kaart.id.clone())
                    .collect();
                let Some(first) = ids.first() else { return };
                let now = setting.kaart.clone().unwrap_or_else(|| first.clone());
                setting.kaart = Some(beside(&ids, &now, forward));
            }
            PrepareRow::Bewaren => {
                let Some(pakket) = pakket else { return };
                let now = setting.keeps(pakket);
                setting.bewaren = Some(beside(&Bewaren::ALL, &now, forward));
            }
            PrepareRow::Team | PrepareRow::Ready => {}
        }
    }

    /// What was typed in this row.
    pub(super) fn typed(&mut self, said: &str) {
        let said = said.trim();
        if self.row == PrepareRow::Team {
            self.setting.team = (!said.is_empty()).then(|| said.to_owned());
        } else if self.row == PrepareRow::Present {
            (self.setting.present, self.setting.participants) = people(said);
        }
    }
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

/// The choice after or before this one, around the end.
fn beside<T: Clone + PartialEq>(all: &[T], now: &T, forward: bool) -> T {
    let count = all.len().max(1);
    let at = all.iter().position(|one| one == now).unwrap_or(0);
    let next = if forward { at + 1 } else { at + count - 1 } % count;
    all.get(next).unwrap_or(now).clone()
}
