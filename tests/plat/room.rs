//! A room without a screen or a disk: answers what the program asks of the world, in memory.
use std::collections::BTreeMap;
use std::sync::Arc;

use bedoeling::app::{Effect, Msg, Opened, Outcome, State, update};
use bedoeling::archive::{Collection, Picked, Summary};
use bedoeling::content::{embedded, read};
use bedoeling::domain::afspraak::AfspraakStatus;
use bedoeling::domain::fixed::{FixedStep, FixedSteps};
use bedoeling::domain::log::Log;
use bedoeling::domain::notice::{Problem, ProblemKind};
use bedoeling::domain::secret::Guard;
use bedoeling::domain::session::Session;
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::Toolkit;
use bedoeling::plat::{self, Shown};
use bedoeling::store::format;
use chrono::TimeDelta;

use super::named;

/// Line mode with somebody who types.
pub(crate) struct Room {
    pub(crate) state: State,
    pub(crate) printed: Vec<String>,
    /// What the last line printed.
    pub(crate) last: Vec<String>,
    /// The session as the disk has it.
    pub(crate) closed: Option<Session>,
    /// What the folder has.
    pub(crate) past: Vec<(Summary, Arc<Picked>)>,
    /// What was said of an afspraak outside a meeting.
    pub(crate) judged: Vec<(String, AfspraakStatus)>,
    /// The pages for others, with where they went.
    pub(crate) briefs: Vec<(String, String)>,
    shown: Shown,
}

/// Monday 23 November 2026, 14:00 in Amsterdam.
pub(crate) fn start() -> Moment {
    Moment::from_timestamp(1_795_438_800, 0).expect("a moment")
}

/// A meeting of Team Noord as it was closed.
pub(crate) fn golden() -> Session {
    let text = include_bytes!("../golden/session-v1.toml");
    format::read(text).expect("the golden file is a session")
}

fn fixed(title: &str, question: &str) -> FixedStep {
    FixedStep {
        title: title.to_owned(),
        questions: vec![question.to_owned()],
        explanation: None,
        tip: Some(format!("Tip bij {title}.")),
    }
}

/// The toolkit of the program with shared steps of our own.
pub(crate) fn toolkit() -> Toolkit {
    let mut toolkit = read(&embedded()).toolkit;
    named::keep(&mut toolkit);
    toolkit.fixed = FixedSteps {
        opening: fixed("Welkom", "Waarvoor zitten we hier?"),
        check_in: fixed("Check-in", "Wat neem je mee naar binnen?"),
        look_back: fixed("Vorige keer", "Wat probeerden jullie?"),
        story: fixed("Een verhaal", "Wat hoor je?"),
        film: fixed("Een film", "Wat zie je?"),
        circle: fixed("De cirkel", "Waarom, hoe en wat?"),
        act: fixed("Eén stap", "Wat gaan jullie doen?"),
        casus: fixed("Een situatie", "Wat is er aan de hand?"),
        pause: fixed("Pauze", "Wie haalt koffie?"),
        oogst: fixed("De oogst", "Wat nemen we mee?"),
        afspraken: fixed("Afspraken", "Wie doet wat?"),
        check_out: fixed("Check-out", "Hoe ga je weg?"),
        brief: fixed("Een titel", "Hoe heet dit?"),
    };
    toolkit
}

impl Room {
    /// The first screen, with the toolkit read.
    pub(crate) fn home() -> Self {
        Self::with(toolkit())
    }

    pub(crate) fn with(toolkit: Toolkit) -> Self {
        let mut state = State::new(start(), Offset::seconds(3600));
        state.toolkit = Some(Arc::new(toolkit));
        "Gesprekken staan in /home/wil/sessies.".clone_into(&mut state.folder);
        let mut room = Self {
            state,
            printed: Vec::new(),
            last: Vec::new(),
            closed: None,
            past: Vec::new(),
            judged: Vec::new(),
            briefs: Vec::new(),
            shown: Shown::default(),
        };
        room.print();
        room
    }

    /// One line, twenty seconds after the one before.
    pub(crate) fn line(&mut self, line: &str) -> &[String] {
        self.pass(20);
        let reply = plat::read(&self.state, line);
        self.last = reply.said;
        for msg in reply.msgs {
            self.happen(msg);
        }
        self.print();
        &self.last
    }

    pub(crate) fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.line(line);
        }
    }

    /// Time passes and nothing else does.
    pub(crate) fn wait(&mut self, seconds: i64) -> &[String] {
        self.pass(seconds);
        self.last.clear();
        self.happen(Msg::Tick);
        self.print();
        &self.last
    }

    pub(crate) fn session(&self) -> &Session {
        self.state.meeting().expect("a meeting is on").session()
    }

    /// Whether this was printed at the last line.
    pub(crate) fn said(&self, words: &str) -> bool {
        self.last.iter().any(|line| line.contains(words))
    }

    pub(crate) fn happen(&mut self, msg: Msg) {
        let now = self.state.now;
        let effects = update(&mut self.state, now, msg);
        for effect in effects {
            if let Some(outcome) = self.perform(effect) {
                self.happen(Msg::Done(outcome));
            }
        }
    }

    fn pass(&mut self, seconds: i64) {
        self.state.now += TimeDelta::seconds(seconds);
    }

    fn perform(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::Record(_)
            | Effect::Discard(_)
            | Effect::RememberRoom(_)
            | Effect::Forget(_)
            | Effect::ReadToolkit
            | Effect::OpenFilm { .. }
            | Effect::OpenAlone(_)
            | Effect::ReadReflection(_)
            | Effect::Clipboard(_)
            | Effect::WriteAnew
            | Effect::Concept(_)
            | Effect::OpenConcept(_) => None,
            Effect::Begin(session) => Some(Outcome::Opened(Box::new(Opened {
                log: Log::new(*session),
                drafts: BTreeMap::new(),
                changes: 0,
                last_at: None,
                stands: false,
                kept_both: None,
                damaged: None,
            }))),
            Effect::Open(_) => Some(Outcome::Failed(Problem {
                kind: ProblemKind::NotFound,
                path: None,
                cause: String::new(),
            })),
            Effect::Save(session) => Some(Outcome::Saved {
                seq: session.seq,
                notice: None,
            }),
            Effect::SaveElsewhere(_) => Some(Outcome::CopyWritten),
            Effect::Close(session) => {
                self.closed = Some(*session);
                Some(Outcome::Closed)
            }
            Effect::Release(_) => Some(Outcome::Released),
            Effect::ReadPast => Some(self.listed()),
            Effect::Judge {
                session,
                nr,
                status,
            } => {
                self.judged.push((format!("{session}#{}", nr.0), status));
                Some(self.listed())
            }
            Effect::ReadSession(_) => {
                let kept = self.closed.clone().unwrap_or_else(golden);
                Some(Outcome::Read {
                    session: Box::new(kept),
                    is_whole: true,
                })
            }
            Effect::ReadOpen => Some(Outcome::OpenMeetings {
                open: Vec::new(),
                left: None,
            }),
            Effect::ReadTeams => Some(Outcome::Teams(Vec::new())),
            Effect::ReadRooms => Some(Outcome::Rooms(Vec::new())),
            Effect::ReadTeam(_) => Some(Outcome::Team(Arc::default())),
            Effect::Export { form, .. } => Some(Outcome::Exported(form)),
            Effect::Erase { .. } => Some(Outcome::Erased { elsewhere: false }),
            Effect::ReadAlone => Some(Outcome::Reflections {
                all: Vec::new(),
                guard: Guard::Declined,
            }),
            Effect::Vault(_) => Some(Outcome::Locked),
            Effect::WriteBrief { path, text } => {
                self.briefs.push((path, text));
                Some(Outcome::BriefWritten)
            }
        }
    }

    /// Puts a session in the folder.
    pub(crate) fn keep(&mut self, session: &Session) {
        let path = format!("{}.toml", session.id).into();
        let picked = Arc::new(Picked::of(session));
        self.past.push((Summary::of(session, path), picked));
    }

    fn listed(&self) -> Outcome {
        Outcome::Past(Arc::new(Collection::of(self.past.clone())))
    }

    fn print(&mut self) {
        let (lines, shown) = plat::lines(&self.shown, &self.state);
        self.shown = shown;
        self.last.extend(lines);
        for line in &self.last {
            let odd = line.chars().any(char::is_control) || line.trim().is_empty();
            assert!(!odd, "{line:?} is no line for a terminal");
        }
        self.printed.extend(self.last.iter().cloned());
    }
}
