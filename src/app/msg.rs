//! The vocabulary between the layers: what can happen, what is asked for, how it ended.
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::archive::{Collection, TeamMemory};
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{Nr, SessionId, WerkpakketId};
use crate::domain::legibility::RoomReading;
use crate::domain::log::Log;
use crate::domain::notice::{Notice, Problem};
use crate::domain::record::{Draft, FieldName, Record};
use crate::domain::secret::Guard;
use crate::domain::session::Session;
use crate::domain::share::ReportForm;
use crate::domain::time::Moment;
use crate::domain::toolkit::Toolkit;

use super::alone::{AloneAction, QuestionAction, Reflection, VaultOrder};
use super::archive::ArchiveAction;
use super::board::BoardAction;
use super::capture::FieldAction;
use super::card::CardAction;
use super::concept::{Concept, LeftConcept};
use super::field::Edit;
use super::home::HomeAction;
use super::library::LibraryAction;
use super::meeting::MeetingAction;
use super::overlay::ListAction;
use super::prepare::PrepareAction;
use super::room_test::RoomTestAction;
use super::share::ShareAction;
use super::state::ProgramAction;
use super::windows::{RoomKey, Windows};

/// What a person can ask for, grouped by who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// The first screen.
    Home(HomeAction),
    /// Setting a meeting ready.
    Prepare(PrepareAction),
    /// One kaart, no file.
    Card(CardAction),
    /// The meeting, from the welcome screen to the closing screen.
    Meeting(MeetingAction),
    /// Working on a board.
    Board(BoardAction),
    /// A list over the meeting: the menu, the map, the help.
    List(ListAction),
    /// A field that is open.
    Field(FieldAction),
    /// The program itself.
    Program(ProgramAction),
    /// The library.
    Library(LibraryAction),
    /// Eerdere gesprekken.
    Archive(ArchiveAction),
    /// Can everybody read this?
    RoomTest(RoomTestAction),
    /// The list of reflections of one person.
    Alone(AloneAction),
    /// A reflection of one person.
    Question(QuestionAction),
    /// The forms in which the meeting can go out.
    Share(ShareAction),
}

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Somebody asks for something.
    Act(Action),
    /// A keystroke in the field that is open.
    Type(Edit),
    /// The screen has another size, in cells.
    Resized { width: u16, height: u16 },
    /// Time passed; nothing else did.
    Tick,
    /// Something that was asked of the world ended.
    Done(Outcome),
    /// The answer of one person to a question with choices, in the words of the screen.
    Answer(String),
    /// These other windows look at this meeting now; whether one went is found out here.
    Watched(Windows),
    /// A key in a window that only shows the room.
    Room(RoomKey),
}

/// What the program asks of the world. Performed by `shell`, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write this down before the next draw.
    Record(Record),
    /// Write down what is filled in where a meeting is set ready, before the next draw; none when
    /// nothing of it may stay.
    Concept(Option<Box<Concept>>),
    /// Take what an earlier run left there, by its number.
    OpenConcept(u32),
    /// Find a free name, take the lock and begin a journal.
    Begin(Box<Session>),
    /// Take the lock and read a session back.
    Open(SessionId),
    /// Replace the session file; at most one waits, a newer one replaces it.
    Save(Box<Session>),
    /// Write what stays, and remove journal and lock.
    Close(Box<Session>),
    /// Remove every trace of this session.
    Discard(SessionId),
    /// Remove every trace of a session that stands ready and that nobody has open; one that began
    /// meanwhile stays.
    Forget(SessionId),
    /// Write the file and let go of the lock; the journal stays.
    Release(Box<Session>),
    /// Go on in a new journal where the old one cannot be trusted any more.
    WriteAnew,
    /// Write a copy of this session in another folder than that of the sessions.
    SaveElsewhere(Box<Session>),
    /// Read the toolkit.
    ReadToolkit,
    /// List the meetings that are still open.
    ReadOpen,
    /// List the teams of earlier meetings.
    ReadTeams,
    /// List the rooms whose screen was tried before.
    ReadRooms,
    /// Remember what could be read in a room.
    RememberRoom(RoomReading),
    /// Read what earlier meetings of this team left.
    ReadTeam(String),
    /// Show the film of this werkpakket: the file that lies ready for it, else this address in the
    /// person's own browser.
    OpenFilm {
        pakket: WerkpakketId,
        address: Option<String>,
    },
    /// Write the verslag of this session beside it; a message for the app group comes back.
    Export {
        session: Box<Session>,
        form: ReportForm,
    },
    /// Put this text on the clipboard of whoever looks at this screen.
    Clipboard(String),
    /// Forget all that was written down before this session as it stands now; a text that went
    /// is looked for in what stands beside it.
    Erase {
        session: Box<Session>,
        text: Option<String>,
    },
    /// List the meetings that can be read back.
    ReadPast,
    /// Read one of them, without taking it.
    ReadSession(SessionId),
    /// Say in a closed meeting itself how an afspraak of it stands, and list the meetings again.
    Judge {
        session: SessionId,
        nr: Nr,
        status: AfspraakStatus,
    },
    /// List the reflections of this person.
    ReadAlone,
    /// Take the lock of a reflection and read it back.
    OpenAlone(SessionId),
    /// Read a reflection that is over.
    ReadReflection(SessionId),
    /// Write the page for the others to a new file; a bare name goes in the private folder.
    WriteBrief { path: String, text: String },
    /// Do this with the passphrase of the reflections.
    Vault(VaultOrder),
}

/// A session that is open now, with all that its journal gave back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The session with what happened to it.
    pub log: Log,
    /// Texts that were being typed.
    pub drafts: BTreeMap<FieldName, Draft>,
    /// How many changes came back that the file did not have.
    pub changes: usize,
    /// When something was last written down.
    pub last_at: Option<Moment>,
    /// Whether its file stands in the folder already.
    pub stands: bool,
    /// The other version, when somebody else changed the file.
    pub kept_both: Option<PathBuf>,
    /// The file as it was, when it was damaged and this is what was left of it.
    pub damaged: Option<PathBuf>,
}

/// A meeting that is still open, for the first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenMeeting {
    /// Which one.
    pub id: SessionId,
    /// What it is about.
    pub title: String,
    /// Whose it is.
    pub team: Option<String>,
    /// When it began; none when it was only set ready.
    pub started: Option<Moment>,
}

/// How an effect ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The toolkit is here.
    Toolkit(Arc<Toolkit>),
    /// The open meetings, the newest first, and what was being set ready.
    OpenMeetings {
        open: Vec<OpenMeeting>,
        left: Option<Box<LeftConcept>>,
    },
    /// What an earlier run left where a meeting is set ready.
    Concept(Box<Concept>),
    /// The teams of earlier meetings, the latest first.
    Teams(Vec<String>),
    /// The rooms whose screen was tried before, the latest first.
    Rooms(Vec<RoomReading>),
    /// What earlier meetings of a team left.
    Team(Arc<TeamMemory>),
    /// A session is open.
    Opened(Box<Opened>),
    /// The file holds everything up to this change; with what the person must know of it.
    Saved { seq: u32, notice: Option<Notice> },
    /// So many records of this run survive a power cut.
    Synced { records: u64 },
    /// The disk did not keep what it took: go on in a new journal.
    Unsafe(Problem),
    /// What happens can be written down again.
    Written,
    /// A copy of the session stands in another folder.
    CopyWritten,
    /// The lock is free: the program may leave.
    Released,
    /// The meeting is closed and its file stands.
    Closed,
    /// It did not work.
    Failed(Problem),
    /// The verslag stands there in this form.
    Exported(ReportForm),
    /// The message for the app group.
    Message(String),
    /// Nothing on disk knows what went; `elsewhere` when a copy or a verslag still has it.
    Erased { elsewhere: bool },
    /// The meetings that can be read back; nothing that somebody wrote alone.
    Past(Arc<Collection>),
    /// A meeting to read back; not whole when part of its file cannot be read.
    Read {
        session: Box<Session>,
        is_whole: bool,
    },
    /// The reflections of this person, the newest first, and how they are kept.
    Reflections { all: Vec<Reflection>, guard: Guard },
    /// The reflections of this person need a passphrase first.
    Locked,
    /// It was not the passphrase.
    WrongPassphrase,
    /// A reflection that is over; not whole when part of its file cannot be read.
    Reflection {
        session: Box<Session>,
        is_whole: bool,
    },
    /// The page for the others stands in its file.
    BriefWritten,
    /// Something for one person did not work; the session itself is as safe as it was.
    Refused(Problem),
}
