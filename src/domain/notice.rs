//! What the program has to say, as data: `words` puts it in Dutch, a screen or a line shows it.
use std::path::PathBuf;

use chrono::NaiveDate;

use super::change::{LineKind, Subject};
use super::levels::Bewaren;
use super::share::ReportForm;
use super::time::Moment;

/// A short message that goes by itself. It names the kind of a thing, never its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A line was added.
    Added(LineKind),
    /// A line was taken away.
    Removed(LineKind),
    /// Taken back.
    Undone(Subject),
    /// Done again.
    Redone(Subject),
    /// An afspraak cannot be closed here while its meeting goes on.
    AfspraakOfOpen,
    /// The reflections have a passphrase now.
    PassphraseSet,
    /// The reflections have no passphrase any more.
    PassphraseGone,
    /// Giving another passphrase was interrupted: each reflection opens with one of the two.
    PassphraseHalfway,
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// Everything is on disk already.
    AlreadySaved,
    /// Nothing is kept, so nothing is saved.
    NothingIsKept,
    /// Changes came back from the journal after a crash.
    Recovered { changes: usize },
    /// Time stood still since this moment.
    TimeStood { since: Moment },
    /// From now on this much is kept.
    KeepsFromNow(Bewaren),
    /// An afspraak was made for this day.
    AgreedBy(NaiveDate),
    /// The board has as many rows as it can have.
    RowsFull,
    /// The doekaart is an afspraak already.
    AlreadyChosen,
    /// The key does nothing here.
    NotHere,
    /// The file was changed by another program: both versions are kept.
    KeptBoth { copy: PathBuf },
    /// The file was damaged: the meeting goes on with what is sound, and the file is kept.
    Salvaged { copy: PathBuf },
    /// Of what is read back, part cannot be read.
    PartRead,
    /// The folder of the sessions was gone and was made again.
    FolderMadeAgain,
    /// What could not be saved or written down is safe now.
    WorksAgain,
    /// Saved, but a power cut could still take the last words: the disk is slow.
    NotOnDiskYet,
    /// The computer slept since this moment, with a timer running.
    Slept { since: Moment },
    /// A copy of the session stands in the folder for documents.
    CopyWritten,
    /// A meeting stands ready for another moment.
    SetReady,
    /// What is kept nowhere cannot stand ready for another moment.
    CannotWait,
    /// The film was opened in the browser.
    FilmOpened,
    /// A step was put into the plan.
    StepAdded,
    /// A proposal to end on time was done.
    Replanned,
    /// The group began at this moment, as somebody put it right.
    BegunAt { begun: Moment },
    /// Something went wrong.
    Problem(Problem),
    /// Nothing was typed that could go.
    NothingTyped,
    /// A text is gone for good; `elsewhere` when a copy or a verslag beside the session has it.
    Erased { elsewhere: bool },
    /// A text is gone; nothing was written down in the first place.
    ErasedUnkept,
    /// The verslag stands beside the session.
    Shared(ReportForm),
    /// How many people there are now.
    PeopleKnown { present: Option<u16> },
    /// Alone: the page for the others stands in its file.
    BriefWritten,
    /// Alone: there is nothing on the page for the others yet.
    NothingOnPage,
    /// Another window looks at this meeting, and would lose it.
    OtherWindowLooks,
    /// What can be read in this room is known the next time.
    RoomRemembered,
    /// The window that led this meeting went: this one goes on alone.
    CockpitGone,
    /// The window that showed the room went.
    RoomGone,
}

/// What went wrong, for a person: `words` says what, where and what now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What was tried.
    pub kind: ProblemKind,
    /// Which file or folder.
    pub path: Option<PathBuf>,
    /// The cause behind it, in the words of the system.
    pub cause: String,
}

/// What was tried when it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The session could not be written; it is all still in memory.
    Save,
    /// What happens could not be written down; it is all still in memory.
    Journal,
    /// The session is open in another window.
    Busy,
    /// The session file cannot be read.
    Unreadable,
    /// The session was made by a newer version.
    Newer,
    /// There is no such session.
    NotFound,
    /// The folder cannot be used.
    Folder,
    /// It opens with another passphrase than the one that was given.
    OtherPassphrase,
    /// The file is already there.
    Exists,
    /// The address could not be opened.
    Address,
}
