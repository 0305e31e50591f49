//! All that the program knows. Plain data: cloning it is a checkpoint.
use std::sync::Arc;

use chrono::TimeDelta;

use crate::archive::TeamMemory;
use crate::domain::levels::{Viewer, Window};
use crate::domain::notice::Notice;
use crate::domain::session::Standing;
use crate::domain::setting::Look;
use crate::domain::time::{Moment, Offset};
use crate::domain::toolkit::Toolkit;

use super::alone::{Alone, Vault};
use super::archive::Archive;
use super::card::Card;
use super::concept::{Concept, LeftConcept};
use super::home::Home;
use super::library::Library;
use super::meeting::{Meeting, Phase};
use super::msg::OpenMeeting;
use super::overlay::Overlay;
use super::prepare::Prepare;
use super::room_test::RoomTest;
use super::safety::Safety;
use super::setting::Known;
use super::windows::Windows;

/// How long a notice stays, in seconds.
const NOTICE_STAYS: i64 = 6;

/// What can be asked of the program itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProgramAction {
    /// Show every key.
    Help,
    /// Black screen, or back.
    Black,
    /// The next look: light, dark, contrast.
    NextLook,
    /// Leave: at once, or by the cover in a meeting.
    Quit,
    /// Ctrl+C: never ends a meeting.
    Interrupt,
    /// Any key that does nothing else: it brings the edge of the screen back.
    Wake,
}

/// A notice with the moment at which it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it says.
    pub notice: Notice,
    /// When it goes by itself.
    pub until: Moment,
}

/// All that the program knows.
#[derive(Clone, Debug)]
pub struct State {
    /// None until it has been read.
    pub toolkit: Option<Arc<Toolkit>>,
    /// Teams of earlier meetings, the latest first; empty until they have been read.
    pub teams: Vec<String>,
    /// What earlier meetings of the team at hand left; none until it has been read.
    pub memory: Option<Arc<TeamMemory>>,
    /// Meetings that are still open, for the first screen.
    pub open: Vec<OpenMeeting>,
    /// What an earlier run left on the screen on which a meeting is set ready.
    pub left: Option<LeftConcept>,
    /// What is on disk of that screen in this run.
    pub concept: Option<Box<Concept>>,
    /// The moment of the last message.
    pub now: Moment,
    /// How far the local clock is ahead of UTC.
    pub offset: Offset,
    /// Width and height in cells.
    pub size: (u16, u16),
    /// Which folder holds the sessions and why, as a sentence.
    pub folder: String,
    /// Where we are.
    pub stage: Stage,
    /// What lies over the stage and takes the keys first.
    pub overlay: Option<Overlay>,
    /// A short message.
    pub notice: Option<Shown>,
    /// What things look like.
    pub look: Look,
    /// The screen is black on purpose.
    pub black: bool,
    /// When a key was last pressed.
    pub touched: Moment,
    /// Nothing is written: a rehearsal.
    pub rehearsal: bool,
    /// Chooses where there is something to choose by chance.
    pub seed: u64,
    /// The program is over.
    pub quitting: bool,
    /// Who sees this screen, as it was last said in this run; none while nobody said.
    pub viewer: Option<Viewer>,
    /// Since when what is private is hidden: nobody touched it for a while. The next key shows it.
    pub covered: Option<Moment>,
    /// Which folder holds the reflections, as a sentence.
    pub alone_folder: String,
    /// How the reflections are kept, and when they are hidden.
    pub vault: Vault,
    /// What is safe and what is not yet.
    pub safety: Safety,
    /// Through which window it is looked at now; none while there is only one.
    pub window: Option<Window>,
    /// Which other windows look along.
    pub windows: Windows,
}

/// Where we are. A session exists exactly while a meeting is on.
#[derive(Clone, Debug)]
pub enum Stage {
    /// The first screen.
    Home(Home),
    /// Setting a meeting ready.
    Prepare(Box<Prepare>),
    /// The disk is being asked for a session.
    Waiting(Waiting),
    /// One kaart, no file.
    Card(Card),
    /// A meeting, or a reflection of one person.
    Meeting(Box<Meeting>),
    /// Every werkpakket.
    Library(Library),
    /// Eerdere gesprekken.
    Archive(Box<Archive>),
    /// Can everybody read this?
    RoomTest(RoomTest),
    /// The list of reflections of one person.
    Alone(Alone),
}

/// What happens once the disk has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who sees this screen.
    pub viewer: Viewer,
    /// It was set ready to be opened later: its file must stand there at once.
    pub ready: bool,
    /// It is for another moment: the first screen follows.
    pub later: bool,
    /// Where to go back to when it does not work.
    pub back: Option<Box<Prepare>>,
}

impl Waiting {
    /// Waiting for a meeting that begins or goes on now.
    pub const fn now(viewer: Viewer) -> Self {
        Self {
            viewer,
            ready: false,
            later: false,
            back: None,
        }
    }
}

impl State {
    /// The first screen, before anything has been read.
    pub fn new(now: Moment, offset: Offset) -> Self {
        Self {
            toolkit: None,
            teams: Vec::new(),
            memory: None,
            open: Vec::new(),
            left: None,
            concept: None,
            now,
            offset,
            size: (80, 24),
            folder: String::new(),
            stage: Stage::Home(Home::default()),
            overlay: None,
            notice: None,
            look: Look::default(),
            black: false,
            touched: now,
            rehearsal: false,
            seed: 0,
            quitting: false,
            viewer: None,
            covered: None,
            alone_folder: String::new(),
            vault: Vault::default(),
            safety: Safety::default(),
            window: None,
            windows: Windows::default(),
        }
    }

    /// Whether the disk must answer before anything else makes sense.
    pub fn waits(&self) -> bool {
        match &self.stage {
            Stage::Waiting(_) => true,
            Stage::Meeting(meeting) => {
                let closed = meeting.session().standing == Standing::Gesloten;
                let answered = meeting.phase == Phase::Thanks || self.safety.file.is_some();
                self.overlay == Some(Overlay::Leaving) || (closed && !answered)
            }
            Stage::Archive(archive) => archive.is_waiting,
            Stage::Alone(Alone {
                gate: Some(gate), ..
            }) => gate.is_busy,
            Stage::Alone(alone) => alone.reflections.is_none() || alone.asked.is_some(),
            Stage::Home(_)
            | Stage::Prepare(_)
            | Stage::Card(_)
            | Stage::Library(_)
            | Stage::RoomTest(_) => false,
        }
    }

    /// What a session is made from now; none until the toolkit has been read.
    pub fn known(&self) -> Option<Known<'_>> {
        Some(Known {
            toolkit: self.toolkit.as_deref()?,
            memory: self.memory.as_deref(),
            now: self.now,
            offset: self.offset,
            seed: self.seed,
        })
    }

    /// The meeting that is on.
    pub const fn meeting(&self) -> Option<&Meeting> {
        if let Stage::Meeting(meeting) = &self.stage {
            Some(meeting)
        } else {
            None
        }
    }

    pub(super) const fn meeting_mut(&mut self) -> Option<&mut Meeting> {
        if let Stage::Meeting(meeting) = &mut self.stage {
            Some(meeting)
        } else {
            None
        }
    }

    /// Whether the screen shows what only one person may read.
    pub fn is_private(&self) -> bool {
        match &self.stage {
            Stage::Meeting(meeting) => meeting.is_private() && meeting.phase != Phase::Thanks,
            Stage::Alone(alone) => alone.reading.is_some(),
            Stage::Home(_)
            | Stage::Prepare(_)
            | Stage::Waiting(_)
            | Stage::Card(_)
            | Stage::Library(_)
            | Stage::Archive(_)
            | Stage::RoomTest(_) => false,
        }
    }

    /// Says something; it goes by itself.
    pub(super) fn say(&mut self, notice: Notice) {
        self.notice = Some(Shown {
            notice,
            until: self.now + TimeDelta::seconds(NOTICE_STAYS),
        });
    }
}
