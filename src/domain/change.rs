//! Everything that can happen to a session, and why something may be refused.
use serde::{Deserialize, Serialize};

use super::afspraak::{Afspraak, AfspraakKind, LookBack, When};
use super::board::{BoardChange, BoardRefused};
use super::ids::Nr;
use super::levels::Bewaren;
use super::session::{Casus, Line};
use super::step::{Note, Status, Step, Verdict};
use super::time::{Moment, Offset};

/// One thing that happens to a session. Every change goes in by the same door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// The group begins; from here on the local clock is this far ahead of UTC.
    Begun { offset: Offset },
    /// The meeting moves to this step; the step it leaves is done.
    StepEntered { step: Nr },
    /// The current step reaches this sub-step, from 0.
    PartReached { part: u16 },
    /// The time of the current step runs.
    TimerStarted,
    /// The time of the current step stands still.
    TimerPaused,
    /// A step gets more minutes, or fewer.
    TimeAdjusted { step: Nr, minutes: i16 },
    /// A step is skipped, or no longer.
    StatusSet { step: Nr, status: Status },
    /// A line typed at a step.
    NoteAdded {
        step: Nr,
        text: String,
        by: Option<String>,
    },
    /// A line that the group takes along.
    OogstAdded { step: Nr, text: String },
    /// A line for another time.
    ParkedAdded { step: Nr, text: String },
    /// Who does what, by when.
    AfspraakMade {
        step: Nr,
        kind: AfspraakKind,
        what: String,
        who: Option<String>,
        when: Option<When>,
    },
    /// One of the four kinds of lines goes.
    LineRemoved { nr: Nr },
    /// A line comes back at its old place.
    LineRestored { line: Captured, index: usize },
    /// Another text for a note, an oogst line, a parked line or an afspraak.
    TextSet { nr: Nr, text: String },
    /// An afspraak as it should be.
    AfspraakSet { afspraak: Afspraak },
    /// When the group looks back.
    LookBackSet { look_back: Option<LookBack> },
    /// How much is kept.
    BewarenSet { bewaren: Bewaren },
    /// How many people there are.
    PresentSet { present: Option<u16> },
    /// A step is added to the plan.
    StepInserted { step: Box<Step>, index: usize },
    /// A step that was never entered goes from the plan.
    StepRemoved { nr: Nr },
    /// A step moves in the plan.
    StepMoved { nr: Nr, index: usize },
    /// Something happens on the board of a step.
    Board { step: Nr, change: BoardChange },
    /// An earlier change is taken back.
    Undone { of: u32 },
    /// A change that was taken back is done again.
    Redone { of: u32 },
    /// The meeting is over.
    Closed,
    /// What became of an earlier afspraak (`<session>#<nr>`); none takes the verdict back.
    VerdictSet {
        step: Nr,
        afspraak: String,
        verdict: Option<Verdict>,
    },
    /// The situation that is talked about.
    CasusSet { casus: Option<Casus> },
    /// The cards that lie on the table in a trekking; the one that was chosen is alone.
    CardsDrawn { step: Nr, drawn: Vec<String> },
    /// A break begins right after the current step, which stays open.
    Paused { step: Box<Step> },
    /// How many people there are, and their names when names were chosen.
    PeopleSet {
        present: Option<u16>,
        participants: Vec<String>,
    },
    /// Alone: another answer to a question; an empty one takes it away.
    AnswerSet { step: Nr, text: String },
    /// Alone: another page for the others.
    BriefSet { brief: Option<String> },
    /// Several changes of one press, all or nothing: they are taken back in one go.
    Together { changes: Vec<Change> },
    /// The group began at another moment than the key was pressed.
    BegunSet { at: Moment },
    /// A step really took more seconds, or fewer, than its time says.
    SpentAdjusted { step: Nr, seconds: i64 },
    /// Who had a turn in a round, in the order of the participants.
    BeenSet { step: Nr, been: Vec<String> },
}

/// A change with its number and moment: one line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Follows the entry before it without a gap.
    #[serde(rename = "n")]
    pub seq: u32,
    /// When it happened.
    #[serde(rename = "t")]
    pub at: Moment,
    /// What happened.
    #[serde(rename = "c")]
    pub change: Change,
}

/// A line that was taken away, as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Captured {
    /// From a step.
    Note { step: Nr, note: Note },
    /// From the oogst.
    Oogst(Line),
    /// From what was parked.
    Parked(Line),
    /// From the afspraken.
    Afspraak(Afspraak),
}

/// The kinds of lines that can be typed at any moment, in the order in which Tab goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LineKind {
    /// A loose note.
    Note,
    /// Something to take along.
    Oogst,
    /// Who does what, by when.
    Afspraak,
    /// For another time.
    Parked,
}

impl LineKind {
    /// Every kind, in the order in which Tab goes.
    pub const ALL: [Self; 4] = [Self::Note, Self::Oogst, Self::Afspraak, Self::Parked];

    /// The kind after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Note => Self::Oogst,
            Self::Oogst => Self::Afspraak,
            Self::Afspraak => Self::Parked,
            Self::Parked => Self::Note,
        }
    }
}

/// What a change was about: enough to say "Notitie weggehaald" without the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A line of one of the four kinds.
    Line(LineKind),
    /// A line on a board.
    Item,
    /// Scores or tallies.
    Score,
    /// Showing, the trial or the station of a board.
    Board,
    /// Minutes.
    Time,
    /// The order of the steps or a skipped one.
    Plan,
    /// The day of looking back.
    LookBack,
    /// How much is kept.
    Bewaren,
    /// The number of people.
    Present,
    /// Moving on: nothing that can be taken back.
    Course,
    /// What became of an earlier afspraak.
    Verdict,
    /// The situation that is talked about.
    Casus,
    /// The cards that were drawn.
    Cards,
    /// A break.
    Pause,
    /// Who had a turn in a round.
    Turn,
    /// Alone: an answer.
    Answer,
    /// Alone: the page for the others.
    Brief,
}

impl Change {
    /// What the change is about.
    pub const fn subject(&self) -> Subject {
        match self {
            Self::OogstAdded { .. } => Subject::Line(LineKind::Oogst),
            Self::ParkedAdded { .. } => Subject::Line(LineKind::Parked),
            Self::AfspraakMade { .. } | Self::AfspraakSet { .. } => {
                Subject::Line(LineKind::Afspraak)
            }
            Self::LineRestored { line, .. } => Subject::Line(line.kind()),
            // The number alone does not tell which kind of line it was.
            Self::NoteAdded { .. } | Self::LineRemoved { .. } | Self::TextSet { .. } => {
                Subject::Line(LineKind::Note)
            }
            Self::TimeAdjusted { .. } | Self::BegunSet { .. } | Self::SpentAdjusted { .. } => {
                Subject::Time
            }
            Self::StatusSet { .. }
            | Self::StepInserted { .. }
            | Self::StepRemoved { .. }
            | Self::StepMoved { .. } => Subject::Plan,
            // What goes together is about one thing.
            Self::Together { changes } => match changes.as_slice() {
                [first, ..] => first.subject(),
                [] => Subject::Course,
            },
            Self::BeenSet { .. } => Subject::Turn,
            Self::Paused { .. } => Subject::Pause,
            Self::LookBackSet { .. } => Subject::LookBack,
            Self::BewarenSet { .. } => Subject::Bewaren,
            Self::PresentSet { .. } | Self::PeopleSet { .. } => Subject::Present,
            Self::VerdictSet { .. } => Subject::Verdict,
            Self::CasusSet { .. } => Subject::Casus,
            Self::CardsDrawn { .. } => Subject::Cards,
            Self::Board { change, .. } => match change {
                BoardChange::ItemAdded { .. }
                | BoardChange::ItemRemoved { .. }
                | BoardChange::ItemSet { .. } => Subject::Item,
                BoardChange::Scored { .. } | BoardChange::Counted { .. } => Subject::Score,
                BoardChange::RowAdded { .. }
                | BoardChange::RowRemoved { .. }
                | BoardChange::Shown { .. }
                | BoardChange::StationReached { .. }
                | BoardChange::TrialChosen { .. } => Subject::Board,
            },
            Self::Begun { .. }
            | Self::StepEntered { .. }
            | Self::PartReached { .. }
            | Self::TimerStarted
            | Self::TimerPaused
            | Self::Undone { .. }
            | Self::Redone { .. }
            | Self::Closed => Subject::Course,
            Self::AnswerSet { .. } => Subject::Answer,
            Self::BriefSet { .. } => Subject::Brief,
        }
    }
}

impl Captured {
    /// Which of the four kinds it is.
    pub const fn kind(&self) -> LineKind {
        match self {
            Self::Note { .. } => LineKind::Note,
            Self::Oogst(_) => LineKind::Oogst,
            Self::Parked(_) => LineKind::Parked,
            Self::Afspraak(_) => LineKind::Afspraak,
        }
    }
}

/// Why a change was not applied. The session is then untouched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// An entry is missing or came twice.
    #[error("entry {found} does not follow entry {last}")]
    OutOfOrder { last: u32, found: u32 },
    /// The step is not in this session.
    #[error("this session has no step {0}")]
    NoSuchStep(Nr),
    /// The line is not in this session.
    #[error("this session has no line {0}")]
    NoSuchLine(Nr),
    /// The place is outside the list.
    #[error("there is no place {0} in the list")]
    NoSuchPlace(usize),
    /// The step has no board.
    #[error("step {0} has no board")]
    NoBoard(Nr),
    /// The board says no.
    #[error("the board of step {step} refuses")]
    Board { step: Nr, source: BoardRefused },
    /// The step has been entered and stays.
    #[error("step {0} is part of the meeting and stays")]
    StepInUse(Nr),
    /// A number that is already in use.
    #[error("number {0} is already in use")]
    Taken(Nr),
    /// Only the newest change that is not undone can be undone.
    #[error("change {0} cannot be undone now")]
    NotUndoable(u32),
    /// Only the newest change that was undone can be redone.
    #[error("change {0} cannot be redone now")]
    NotRedoable(u32),
    /// The group has not begun.
    #[error("the meeting has not begun")]
    NotBegun,
    /// Nothing happens to a closed meeting.
    #[error("the meeting is closed")]
    Closed,
}
