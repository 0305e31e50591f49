//! One step of a meeting: what happens in it, how long it may take, what came out of it.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::board::{Board, Vak};
use super::ids::Nr;
use super::time::Moment;
use super::timer::Timer;
use super::werkvorm::{PartKind, Werkvorm};

/// What the group does in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepKind {
    /// What for, until when, what is kept.
    Opening,
    /// Everybody who wants says something: check-in and check-out are rounds.
    Rondje,
    /// What became of earlier afspraken.
    Terugblik,
    /// A story that is read aloud.
    Verhaal,
    /// A film with a question to look with.
    Film,
    /// Why, how, what: three rings.
    Cirkel,
    /// One question to talk about.
    Denkkaart,
    /// One act for the coming weeks.
    Doekaart,
    /// A board that the group fills.
    Werkplaat,
    /// One situation under a pseudonym.
    Casus,
    /// A break.
    Pauze,
    /// What do we take along.
    Oogst,
    /// Who does what, by when; and when do we look back.
    Afspraken,
    /// A timed part with an instruction and who speaks: all intervisie methods.
    Gesprek,
    /// Alone: one question, one answer.
    Vraag,
    /// Draw some cards, choose one.
    Trekking,
}

impl StepKind {
    /// Every kind, in the order of the contract.
    pub const ALL: [Self; 16] = [
        Self::Opening,
        Self::Rondje,
        Self::Terugblik,
        Self::Verhaal,
        Self::Film,
        Self::Cirkel,
        Self::Denkkaart,
        Self::Doekaart,
        Self::Werkplaat,
        Self::Casus,
        Self::Pauze,
        Self::Oogst,
        Self::Afspraken,
        Self::Gesprek,
        Self::Vraag,
        Self::Trekking,
    ];

    /// Whether the step offers its own time ("Enter start 12 minuten") instead of running it from
    /// the moment that it is entered.
    pub const fn offers_time(self) -> bool {
        matches!(
            self,
            Self::Denkkaart
                | Self::Werkplaat
                | Self::Cirkel
                | Self::Casus
                | Self::Film
                | Self::Gesprek
                | Self::Trekking
        )
    }
}

/// How a step ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Not left yet.
    #[default]
    Open,
    /// Entered and left.
    Gedaan,
    /// Passed by on purpose.
    Overgeslagen,
}

/// One line that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The change that made it.
    pub nr: Nr,
    /// When it was typed.
    pub at: Moment,
    /// What it says.
    pub text: String,
    /// A name from the participants, when names were chosen.
    pub by: Option<String>,
}

/// What became of an earlier afspraak, as the group said it in this meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The change that made it.
    pub nr: Nr,
    /// `<session>#<nr>` of the afspraak.
    pub afspraak: String,
    /// What had been agreed.
    pub what: String,
    /// By whom.
    pub who: Option<String>,
    /// When it was due.
    pub was: Option<NaiveDate>,
    /// The verdict, as it stands in files: gedaan, loopt, later, hoeft-niet, houden ...
    pub verdict: String,
    /// The new date.
    pub to: Option<NaiveDate>,
}

/// A film as it is copied into the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepFilm {
    /// Its title.
    pub title: String,
    /// A public address.
    pub url: Option<String>,
    /// The question to look with.
    pub question: String,
}

/// One step of a meeting, complete without the toolkit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its number in the session; the order is the order in the list.
    pub nr: Nr,
    /// What happens.
    pub kind: StepKind,
    /// Where it was copied from: `<werkpakket>/<kaart or werkplaat>`.
    pub from: Option<String>,
    /// What the room reads above it.
    pub title: String,
    /// One full sentence.
    pub question: Option<String>,
    /// One or two sentences below it.
    pub explanation: Option<String>,
    /// How the group talks.
    pub form: Option<Werkvorm>,
    /// Who speaks and who is silent.
    pub role: Option<String>,
    /// Planned minutes.
    pub minutes: u16,
    /// Never shortened below this.
    pub minimum: u16,
    /// Never shortened by a proposal.
    pub fixed: bool,
    /// Minutes that the facilitator or an accepted proposal added or took.
    pub adjusted: i16,
    /// How it ended.
    pub status: Status,
    /// When it was first entered.
    pub started: Option<Moment>,
    /// How long it ran.
    pub timer: Timer,
    /// The current sub-step, from 0; only while the meeting is open.
    pub part: u16,
    /// Seconds that the step had taken when that sub-step began; none when nobody knows.
    #[serde(default)]
    pub part_from: Option<i64>,
    /// Minutes that were added or taken since that sub-step began.
    #[serde(default)]
    pub part_extra: i16,
    /// The film, in a film step.
    pub film: Option<StepFilm>,
    /// Alone: what was answered.
    pub answer: Option<String>,
    /// The cards that were drawn.
    pub drawn: Vec<String>,
    /// Names that had their turn; only while the step is open.
    pub been: Vec<String>,
    /// What was typed.
    pub notes: Vec<Note>,
    /// What became of earlier afspraken.
    pub verdicts: Vec<Verdict>,
    /// The board, in a werkplaat or cirkel step.
    pub board: Option<Board>,
}

impl Step {
    /// A step with nothing in it yet.
    pub fn new(
        nr: Nr,
        kind: StepKind,
        title: impl Into<String>,
        minutes: u16,
        minimum: u16,
    ) -> Self {
        Self {
            nr,
            kind,
            from: None,
            title: title.into(),
            question: None,
            explanation: None,
            form: None,
            role: None,
            minutes,
            minimum,
            fixed: false,
            adjusted: 0,
            status: Status::Open,
            started: None,
            timer: Timer::default(),
            part: 0,
            part_from: None,
            part_extra: 0,
            film: None,
            answer: None,
            drawn: Vec::new(),
            been: Vec::new(),
            notes: Vec::new(),
            verdicts: Vec::new(),
            board: None,
        }
    }

    /// Whether everybody tells in turn now.
    pub fn is_round(&self) -> bool {
        let talks = self.timer.is_touched();
        let part = self.current_part().map(|part| part.kind);
        let form = part.is_none() && self.form == Some(Werkvorm::Rondje);
        self.kind == StepKind::Rondje || (talks && (form || part == Some(PartKind::Round)))
    }

    /// How many sub-steps there are to go through; 1 where there is just one.
    pub fn part_count(&self) -> u16 {
        let count = match self.rings() {
            [] => self.parts().len().max(1),
            rings => rings.len(),
        };
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    /// The ring that is talked about now, in a cirkel that has its board.
    pub fn ring(&self) -> Option<&Vak> {
        let rings = self.rings();
        let last = rings.len().checked_sub(1)?;
        rings.get(usize::from(self.part).min(last))
    }

    /// The ring after that one.
    pub fn next_ring(&self) -> Option<&Vak> {
        self.rings().get(usize::from(self.part) + 1)
    }

    /// The rings of a cirkel, the inner one first; empty in every other step.
    fn rings(&self) -> &[Vak] {
        match &self.board {
            Some(board) if self.kind == StepKind::Cirkel => &board.layout.vakken,
            Some(_) | None => &[],
        }
    }

    /// Planned minutes with what was added or taken; never less than one.
    pub fn allowed_minutes(&self) -> u16 {
        self.minutes.saturating_add_signed(self.adjusted).max(1)
    }
}
