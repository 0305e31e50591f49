//! Setting a meeting ready: which werkpakket, how long, who sees it; the rest has defaults.
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::archive::TeamMemory;
use crate::domain::ids::SessionId;
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::programma::wished_plaat;
use crate::domain::session::Casus;
use crate::domain::toolkit::{KaartKind, Toolkit, Werkpakket};

use super::field::{Edit, Field};
use super::setting::{Setting, are_people, people};

/// No team has a longer name, in characters.
const NAME_MOST: usize = 80;

/// A row of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// Which board.
    Plaat,
    /// Whether the board of last time goes on.
    Board,
    /// A situation to talk about.
    Casus,
    /// How much is kept.
    Bewaren,
    /// The steps.
    Plan,
    /// Set ready and go to the welcome screen.
    Ready,
    /// Set ready for another moment.
    Later,
}

impl PrepareRow {
    /// Every row, in order: the three questions first.
    pub const ALL: [Self; 13] = [
        Self::Pakket,
        Self::Dose,
        Self::Viewer,
        Self::Team,
        Self::Present,
        Self::Kaart,
        Self::Plaat,
        Self::Board,
        Self::Casus,
        Self::Bewaren,
        Self::Plan,
        Self::Ready,
        Self::Later,
    ];

    /// Whether something is typed in this row.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Team | Self::Present | Self::Casus)
    }
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
    /// From the welcome screen back to what was chosen.
    Again,
    /// To the row that sets ready; there it does so.
    Ready,
}

/// Why something that was typed is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It is no time and no number of minutes.
    NotATime,
    /// A meeting does not last as long as that.
    TooLong,
    /// It is no number and no list of names.
    NotPeople,
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
    /// In the row of the casus: its name stands, now what is going on is being typed.
    pub situation: bool,
    /// The field has what stood there, and what is typed takes its place.
    pub fresh: bool,
    /// Why what was typed in this row was not taken.
    pub refused: Option<Refusal>,
    /// It is asked whether what was filled in is kept for later.
    pub leaving: bool,
    /// The meeting that stands ready and that this one takes the place of.
    pub replaces: Option<SessionId>,
}

impl Prepare {
    /// The screen with its first row chosen.
    pub const fn new(setting: Setting) -> Self {
        Self {
            setting,
            row: PrepareRow::Pakket,
            typing: None,
            situation: false,
            fresh: false,
            refused: None,
            leaving: false,
            replaces: None,
        }
    }

    /// The rows that mean something now.
    pub fn rows(&self, toolkit: &Toolkit, memory: Option<&TeamMemory>) -> Vec<PrepareRow> {
        let pakket = toolkit.find(&self.setting.pakket);
        let composed = pakket.is_some_and(|pakket| pakket.steps.is_empty());
        let has_board = composed && self.setting.dose != Dose::Koffie;
        let platen = pakket.map_or(0, |pakket| pakket.werkplaten.len());
        let fits = |row: &PrepareRow| match row {
            PrepareRow::Kaart => composed,
            PrepareRow::Plaat => has_board && platen > 1,
            PrepareRow::Board => pakket
                .zip(memory)
                .is_some_and(|(pakket, memory)| self.setting.last_board(pakket, memory).is_some()),
            PrepareRow::Pakket
            | PrepareRow::Dose
            | PrepareRow::Viewer
            | PrepareRow::Team
            | PrepareRow::Present
            | PrepareRow::Casus
            | PrepareRow::Bewaren
            | PrepareRow::Plan
            | PrepareRow::Ready
            | PrepareRow::Later => true,
        };
        PrepareRow::ALL.into_iter().filter(fits).collect()
    }

    pub(super) fn go(&mut self, down: bool, toolkit: &Toolkit, memory: Option<&TeamMemory>) {
        let rows = self.rows(toolkit, memory);
        let at = rows.iter().position(|row| *row == self.row).unwrap_or(0);
        let next = if down { at + 1 } else { at.saturating_sub(1) };
        self.row = rows[next.min(rows.len() - 1)];
        self.refused = None;
    }

    /// The next or the previous choice of the row.
    pub(super) fn turn(&mut self, forward: bool, toolkit: &Toolkit, memory: Option<&TeamMemory>) {
        let setting = &mut self.setting;
        let pakket = toolkit.find(&setting.pakket);
        match self.row {
            PrepareRow::Pakket => {
                let all = toolkit.for_groups().map(|pakket| pakket.id.clone());
                let ids: Vec<_> = all.collect();
                setting.pakket = beside(&ids, &setting.pakket, forward);
                setting.forget_choices(toolkit);
            }
            PrepareRow::Dose => {
                let doses = pakket.map_or(Dose::NAMED.to_vec(), |pakket| pakket.doses.clone());
                setting.dose = beside(&doses, &setting.dose, forward);
                setting.minutes = None;
                setting.end = None;
                setting.plan = None;
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
                let now = setting.first_kaart(pakket, memory);
                let Some(now) = now.map(|kaart| &kaart.id).or_else(|| ids.last()) else {
                    return;
                };
                setting.kaart = Some(beside(&ids, now, forward));
                setting.plan = None;
            }
            PrepareRow::Plaat => {
                let Some(pakket) = pakket else { return };
                let ids: Vec<_> = pakket.werkplaten.iter().map(|one| one.id.clone()).collect();
                let now = wished_plaat(pakket, setting.plaat.as_ref());
                let Some(now) = now else { return };
                setting.plaat = Some(beside(&ids, &now.id, forward));
                setting.plan = None;
            }
            PrepareRow::Board => {
                setting.goes_on = !setting.goes_on;
                setting.plan = None;
            }
            PrepareRow::Bewaren => {
                let Some(pakket) = pakket else { return };
                let now = setting.keeps(pakket);
                setting.bewaren = Some(beside(&Bewaren::ALL, &now, forward));
            }
            PrepareRow::Team
            | PrepareRow::Casus
            | PrepareRow::Plan
            | PrepareRow::Ready
            | PrepareRow::Later => {}
        }
    }

    /// Opens the field of this row, with what stands in it.
    pub(super) fn write(&mut self) {
        let setting = &self.setting;
        let casus = setting.casus.as_ref();
        let text = match self.row {
            PrepareRow::Team => setting.team.clone().unwrap_or_default(),
            PrepareRow::Present => setting.participants.join(", "),
            PrepareRow::Casus if self.situation => casus
                .map(|casus| casus.situation.clone())
                .unwrap_or_default(),
            PrepareRow::Casus => casus
                .map(|casus| casus.pseudonym.clone())
                .unwrap_or_default(),
            PrepareRow::Dose
            | PrepareRow::Pakket
            | PrepareRow::Viewer
            | PrepareRow::Kaart
            | PrepareRow::Plaat
            | PrepareRow::Board
            | PrepareRow::Bewaren
            | PrepareRow::Plan
            | PrepareRow::Ready
            | PrepareRow::Later => String::new(),
        };
        self.fresh = !text.is_empty();
        self.typing = Some(Field::with(text));
    }

    /// A keystroke in the field of this row. The first one that types takes the place of what
    /// stood there; the first arrow or Backspace changes that.
    pub(super) fn type_in(&mut self, edit: Edit) {
        let replaces = std::mem::take(&mut self.fresh) && matches!(edit, Edit::Insert(_));
        if let Some(field) = &mut self.typing {
            if replaces {
                *field = Field::default();
            }
            field.edit(edit);
        }
    }

    /// What was typed in this row; whether the row is done.
    pub(super) fn typed(&mut self, said: &str, now: NaiveTime) -> bool {
        let said = said.trim();
        self.refused = None;
        match self.row {
            PrepareRow::Team => {
                // A whole page that was pasted here is no name of a team.
                let name: String = said.chars().take(NAME_MOST).collect();
                self.setting.team = (!name.is_empty()).then_some(name);
            }
            PrepareRow::Present => {
                if !are_people(said) {
                    self.refused = Some(Refusal::NotPeople);
                    return false;
                }
                (self.setting.present, self.setting.participants) = people(said);
            }
            PrepareRow::Dose if said.is_empty() => {}
            PrepareRow::Dose => {
                self.refused = self.setting.take_time(said, now).err();
                return self.refused.is_none();
            }
            PrepareRow::Casus => return self.typed_casus(said),
            PrepareRow::Pakket
            | PrepareRow::Viewer
            | PrepareRow::Kaart
            | PrepareRow::Plaat
            | PrepareRow::Board
            | PrepareRow::Bewaren
            | PrepareRow::Plan
            | PrepareRow::Ready
            | PrepareRow::Later => {}
        }
        true
    }

    /// Why this would not be taken in this row; none when it would.
    pub fn refuses(&self, said: &str, now: NaiveTime) -> Option<Refusal> {
        let mut asked = self.clone();
        asked.typed(said, now);
        asked.refused
    }

    /// First a name that is not a name, then what is going on; an empty name is no casus.
    fn typed_casus(&mut self, said: &str) -> bool {
        let before = self.setting.casus.take();
        self.setting.plan = None;
        if self.situation {
            self.situation = false;
            self.setting.casus = before.map(|casus| Casus {
                situation: said.to_owned(),
                ..casus
            });
            return true;
        }
        if said.is_empty() {
            return true;
        }
        self.setting.casus = Some(Casus {
            pseudonym: said.to_owned(),
            situation: before.map(|casus| casus.situation).unwrap_or_default(),
        });
        self.situation = true;
        self.write();
        false
    }
}

/// The choice after or before this one, around the end.
fn beside<T: Clone + PartialEq>(all: &[T], now: &T, forward: bool) -> T {
    let count = all.len().max(1);
    let at = all.iter().position(|one| one == now).unwrap_or(0);
    let next = if forward { at + 1 } else { at + count - 1 } % count;
    all.get(next).unwrap_or(now).clone()
}

/// Whether something was typed or changed here that nobody wants to lose.
impl Setting {
    /// A team, people, a casus or a plan of one's own.
    pub fn is_touched(&self) -> bool {
        self.team.is_some() || self.present.is_some() || self.casus.is_some() || self.plan.is_some()
    }

    /// The choices that belong to one werkpakket go when another one is chosen.
    pub(super) fn forget_choices(&mut self, toolkit: &Toolkit) {
        self.kaart = None;
        self.plaat = None;
        self.plan = None;
        let doses = toolkit
            .find(&self.pakket)
            .map(|pakket: &Werkpakket| &pakket.doses);
        if let Some(doses) = doses.filter(|doses| !doses.contains(&self.dose))
            && self.minutes.is_none()
            && self.end.is_none()
        {
            self.dose = doses.first().copied().unwrap_or(self.dose);
        }
    }
}
