//! What a verslag says, whatever it is written in. Every format is a drawing of a [`Report`].
use chrono::{NaiveDate, NaiveTime};

use crate::domain::afspraak::{Afspraak, AfspraakKind, AfspraakStatus, LookBack, When};
use crate::domain::levels::Bewaren;
use crate::domain::session::{Line, Session, Standing};
use crate::domain::step::{Status, Step, Verdict};
use crate::domain::time::Moment;
use crate::words::board_text::{BoardText, is_bare};
use crate::words::{names, report as words, time};

/// A verslag. It has no names but those at afspraken and those that were kept, and no casus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// By this the meeting is known elsewhere.
    pub id: String,
    /// A later state of the meeting has a higher number: that of the last change, and once it is
    /// closed the minutes since, for whoever changes the file by hand counts nothing.
    pub seq: u32,
    /// What the meeting was about.
    pub title: String,
    /// The one question of the material.
    pub question: String,
    /// Whether the meeting is still going on, or was never closed.
    pub unfinished: bool,
    /// How much of the meeting stays.
    pub keeps: Bewaren,
    /// The local day on which the group began.
    pub date: Option<NaiveDate>,
    /// The local time at which the group began.
    pub from: Option<NaiveTime>,
    /// The local time at which it was closed, on that same day.
    pub to: Option<NaiveTime>,
    /// The team, as the person writes it.
    pub team: Option<String>,
    /// How many people there were.
    pub present: Option<usize>,
    /// Their names, where these were chosen and kept.
    pub participants: Vec<String>,
    /// What the group takes along.
    pub harvest: Vec<String>,
    /// Who does what, by when: afspraken, doekaarten, trials and agreements of the team.
    pub agreed: Vec<Agreed>,
    /// When the group looks back.
    pub look_back: Option<LookBack>,
    /// What became of earlier afspraken, in sentences.
    pub earlier: Vec<String>,
    /// Boards with something on them, under the title of their step.
    pub boards: Vec<(String, BoardText)>,
    /// For another time.
    pub parked: Vec<String>,
    /// How long each step took.
    pub times: Vec<StepTime>,
    /// Loose notes per step, where they are kept.
    pub notes: Vec<StepNotes>,
}

/// One afspraak, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// `<session>#<nr>`: by this it is known elsewhere.
    pub id: String,
    /// What kind of promise it is.
    pub kind: AfspraakKind,
    /// The act.
    pub what: String,
    /// "Als het maandag is, dan ..."
    pub if_then: Option<String>,
    /// One name.
    pub who: Option<String>,
    /// By when, in words: a day, the person's own words, or when the group looks back.
    pub when: String,
    /// The day in a calendar: its own, else the one on which the group looks back.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub status: AfspraakStatus,
}

/// How long a step took, in whole minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTime {
    /// The title of the step.
    pub title: String,
    /// What it took.
    pub spent: u16,
    /// What was planned, with what was added or taken.
    pub planned: u16,
}

/// The loose notes of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepNotes {
    /// The title of the step.
    pub title: String,
    /// Its question.
    pub question: Option<String>,
    /// What was typed, without who said it.
    pub lines: Vec<String>,
}

impl Report {
    /// The verslag of a session. A closed one shows what its level of keeping lets stay; an open
    /// one is marked as unfinished and shows what is there. `now` only ends the time that still
    /// runs, and says which year goes without saying as long as nothing has begun.
    pub fn of(session: &Session, now: Moment) -> Self {
        let unfinished = session.standing == Standing::Open;
        let session = &if unfinished {
            session.clone()
        } else {
            session.kept()
        };
        let (offset, started) = (session.offset, session.started);
        let date = started.map(|moment| offset.date(moment));
        let near = date.unwrap_or_else(|| offset.date(now));
        let ended = session
            .closed
            .filter(|moment| Some(offset.date(*moment)) == date);
        let names = session.participants.len();
        let lines = |lines: &[Line]| lines.iter().map(|line| line.text.clone()).collect();
        Self {
            id: session.id.to_string(),
            seq: session.seq.saturating_add(since_closing(session, now)),
            title: session.title.clone(),
            question: session.question.clone(),
            unfinished,
            keeps: session.bewaren,
            date,
            from: started.map(|moment| offset.time(moment)),
            to: ended.map(|moment| offset.time(moment)),
            team: session.team.clone(),
            present: session
                .present
                .map(usize::from)
                .or((names > 0).then_some(names)),
            participants: session.participants.clone(),
            harvest: lines(&session.oogst),
            agreed: session
                .afspraken
                .iter()
                .map(|made| agreed(session, made, near))
                .collect(),
            look_back: session.look_back,
            earlier: earlier(session, near),
            boards: session.steps.iter().filter_map(board).collect(),
            parked: lines(&session.parked),
            times: session
                .steps
                .iter()
                .filter_map(|step| step_time(step, now))
                .collect(),
            notes: session.steps.iter().filter_map(notes).collect(),
        }
    }

    /// What one person does.
    pub fn actions(&self) -> impl Iterator<Item = &Agreed> {
        self.agreed
            .iter()
            .filter(|agreed| agreed.kind == AfspraakKind::Afspraak)
    }

    /// What is tried for a while: a doekaart, or the one item of a board.
    pub fn trials(&self) -> impl Iterator<Item = &Agreed> {
        let tried = |kind| matches!(kind, AfspraakKind::Doekaart | AfspraakKind::Proef);
        self.agreed.iter().filter(move |agreed| tried(agreed.kind))
    }

    /// How the team works from now on.
    pub fn ways(&self) -> impl Iterator<Item = &Agreed> {
        self.agreed
            .iter()
            .filter(|agreed| agreed.kind == AfspraakKind::Team)
    }

    /// Whether nothing at all was written down.
    pub fn is_bare(&self) -> bool {
        let lines = self.harvest.len() + self.agreed.len() + self.earlier.len();
        lines + self.boards.len() + self.parked.len() + self.notes.len() == 0
    }
}

fn agreed(session: &Session, made: &Afspraak, near: NaiveDate) -> Agreed {
    let look_back = session.look_back;
    let due = match &made.when {
        Some(When::Date(date)) => Some(*date),
        Some(When::Words(_)) => None,
        None => look_back.map(|look_back| look_back.date),
    };
    Agreed {
        id: format!("{}#{}", session.id, made.nr),
        kind: made.kind,
        what: made.what.clone(),
        if_then: made.if_then.clone(),
        who: made.who.clone(),
        when: time::by_when(made.when.as_ref(), look_back.as_ref(), near),
        due,
        status: made.status,
    }
}

fn earlier(session: &Session, near: NaiveDate) -> Vec<String> {
    let verdicts = session.steps.iter().flat_map(|step| &step.verdicts);
    let sentence = |verdict: &Verdict| {
        let to = verdict.to.map(|date| time::date_near(date, near));
        let said = names::verdict(&verdict.verdict);
        words::earlier(&verdict.what, verdict.who.as_deref(), said, to.as_deref())
    };
    verdicts.map(sentence).collect()
}

/// The minutes since it was closed; none while it is open.
fn since_closing(session: &Session, now: Moment) -> u32 {
    let passed = session.closed.map(|closed| (now - closed).num_minutes());
    u32::try_from(passed.unwrap_or(0)).unwrap_or(0)
}

fn board(step: &Step) -> Option<(String, BoardText)> {
    let board = step.board.as_ref().filter(|board| !is_bare(board))?;
    Some((step.title.clone(), BoardText::of(board)))
}

/// None for a step that was skipped or never took time.
fn step_time(step: &Step, now: Moment) -> Option<StepTime> {
    let seconds = step.timer.elapsed(now).num_seconds();
    if step.status == Status::Overgeslagen || seconds == 0 {
        return None;
    }
    let spent = u16::try_from((seconds + 30) / 60)
        .unwrap_or(u16::MAX)
        .max(1);
    Some(StepTime {
        title: step.title.clone(),
        spent,
        planned: step.allowed_minutes(),
    })
}

fn notes(step: &Step) -> Option<StepNotes> {
    let lines: Vec<String> = step.notes.iter().map(|note| note.text.clone()).collect();
    let (title, question) = (step.title.clone(), step.question.clone());
    (!lines.is_empty()).then_some(StepNotes {
        title,
        question,
        lines,
    })
}
