//! What touches the disk: saves, closes and reads, in order, away from the keys.
use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{Concept, Effect, Opened, Outcome, VaultOrder};
use crate::archive;
use crate::domain::ids::{SessionId, WerkpakketId};
use crate::domain::notice::{Notice, Problem, ProblemKind};
use crate::domain::session::{Session, SessionKind};
use crate::domain::share::ReportForm;
use crate::domain::time::Moment;
use crate::domain::toolkit::Toolkit;
use crate::export::message::message;
use crate::export::report::Report;
use crate::store::journal::{Journal, SyncHandle};
use crate::store::{
    self, Concepts, KnownFiles, OpenConcept, ReadBack, SavedFile, Sessions, StoreError,
};

use super::scribe;
use super::shelves::Shelves;

mod beside;
mod past;

use beside::{erase, export, remove_reports, renew_reports};
use past::{judge, past, unfinished};

/// What is asked of the disk, with the moment at which it was asked.
pub struct Order {
    /// When.
    pub at: Moment,
    /// What.
    pub effect: Effect,
    /// The journal as it stands: on the disk before a session file says what it says.
    pub journal: Option<SyncHandle>,
}

/// What the disk answers.
pub enum Answer {
    /// Told to the program.
    Outcome(Outcome),
    /// A session is open: its journal is written on the thread that answers keys.
    Opened(Box<Opened>, Box<Journal>),
    /// What was being set ready: it is written on the thread that answers keys.
    Concept(Box<Concept>, Box<OpenConcept>),
    /// The file with this hash holds everything up to this change.
    Saved {
        /// The last change in it.
        seq: u32,
        /// The hash of the file.
        hash: String,
        /// What the person must know of it.
        notice: Option<Notice>,
    },
    /// The same, and nothing on disk knows what went.
    Erased {
        /// The last change in it.
        seq: u32,
        /// The hash of the file.
        hash: String,
        /// Whether a copy or a verslag still has it.
        elsewhere: bool,
    },
}

/// Reads the toolkit; handed in, since the folders are known elsewhere.
pub type ReadToolkit = Box<dyn Fn() -> Toolkit + Send>;

/// What the thread knows of the session that this window has.
#[derive(Default)]
struct Held {
    file: Option<SavedFile>,
    lock: Option<store::Lock>,
    /// The verslag in every form that was asked for.
    reports: BTreeMap<ReportForm, SavedFile>,
    /// Where it belongs.
    is_private: bool,
}

/// Does with the disk what is asked, one thing after the other.
pub struct Keeper {
    shelves: Shelves,
    read_toolkit: ReadToolkit,
    held: Held,
    known: KnownFiles,
    distrusted: Option<(PathBuf, io::Error)>,
}

impl Keeper {
    /// Keeps nothing open yet.
    pub fn new(shelves: Shelves, read_toolkit: ReadToolkit) -> Self {
        Self {
            shelves,
            read_toolkit,
            held: Held::default(),
            known: KnownFiles::default(),
            distrusted: None,
        }
    }

    /// What is filled in for meetings that are not set ready yet.
    pub fn concepts(&self) -> Concepts {
        self.shelves.meetings.concepts()
    }

    /// Does the first of what is asked, unless a newer save follows it at once; none when there
    /// is nothing to say about it.
    pub fn next(&mut self, waiting: &mut VecDeque<Order>) -> Option<Answer> {
        let order = waiting.pop_front()?;
        if replaced(&order, waiting.front()) {
            return None;
        }
        self.perform(order)
    }

    /// The journal goes first. After a power cut it else knows less than the file, which then looks
    /// like the work of somebody else; and what is being typed stands in the journal alone.
    fn perform(&mut self, order: Order) -> Option<Answer> {
        let journal = order.journal.as_ref();
        let synced = journal.map(|journal| (journal.path(), journal.sync()));
        if let Some((path, Err(error))) = synced {
            let failed = Outcome::Failed(scribe::problem(&error));
            self.distrusted = Some((path.to_owned(), error));
            if matches!(order.effect, Effect::Erase { .. }) {
                return Some(Answer::Outcome(failed));
            }
            // The file can still be written, and is then the better of the two.
        }
        if matches!(
            order.effect,
            Effect::Erase { .. } | Effect::Close(_) | Effect::Discard(_)
        ) {
            // What is remembered of files may have what goes.
            self.known = KnownFiles::default();
        }
        let known = &mut self.known;
        perform(
            &self.shelves,
            &self.read_toolkit,
            &mut self.held,
            known,
            order,
        )
    }

    /// The journal that could not be made safe since this was last asked, and why.
    pub fn distrusts(&mut self) -> Option<(PathBuf, io::Error)> {
        self.distrusted.take()
    }
}

/// A save that a newer one follows at once need not be done.
fn replaced(order: &Order, next: Option<&Order>) -> bool {
    let Effect::Save(session) = &order.effect else {
        return false;
    };
    matches!(next.map(|next| &next.effect), Some(Effect::Save(newer)) if newer.id == session.id)
}

fn perform(
    shelves: &Shelves,
    read_toolkit: &ReadToolkit,
    held: &mut Held,
    known: &mut KnownFiles,
    order: Order,
) -> Option<Answer> {
    let at = order.at;
    let sessions = &shelves.meetings;
    let done = match order.effect {
        // Those are for the thread that answers keys.
        Effect::Record(_) | Effect::WriteAnew | Effect::Concept(_) | Effect::Clipboard(_) => {
            return None;
        }
        Effect::OpenConcept(number) => sessions
            .concepts()
            .take(number)
            .map(|(open, concept)| Answer::Concept(Box::new(concept), Box::new(open))),
        Effect::SaveElsewhere(session) => shelves
            .save_elsewhere(&session)
            .map(|()| told(Outcome::CopyWritten)),
        Effect::ReadToolkit => Ok(told(Outcome::Toolkit(Arc::new(read_toolkit())))),
        Effect::ReadOpen => {
            // What an interrupted closing left behind goes first; a folder that cannot be read
            // is said by whoever opens something in it.
            let _ = sessions.finish_closings(at);
            Ok(told(unfinished(sessions)))
        }
        Effect::ReadTeams => {
            let listed = sessions.list().unwrap_or_default();
            Ok(told(Outcome::Teams(archive::teams(&listed))))
        }
        Effect::ReadRooms => Ok(told(Outcome::Rooms(sessions.rooms().list()))),
        Effect::RememberRoom(room) => return past::remember(sessions, &room),
        Effect::ReadTeam(team) => Ok(told(Outcome::Team(Arc::new(sessions.team_memory(&team))))),
        Effect::OpenFilm { pakket, address } => return open_film(sessions, &pakket, address),
        Effect::ReadPast => past(sessions, known),
        Effect::Judge {
            session,
            nr,
            status,
        } => judge(sessions, known, &session, nr, status, at),
        Effect::ReadSession(id) => sessions.read(&id).map(|read| told(read_back(read))),
        Effect::Begin(session) => shelves
            .of(&session)
            .begin(*session, at)
            .map(|opened| hold(held, opened)),
        Effect::Open(id) => sessions.open(&id, at).map(|opened| hold(held, opened)),
        Effect::Save(session) => {
            save(shelves.of(&session), held, &session).map(|(hash, notice)| Answer::Saved {
                seq: session.seq,
                hash,
                notice,
            })
        }
        Effect::Release(session) => save(shelves.of(&session), held, &session).map(|_| {
            *held = Held::default();
            Answer::Outcome(Outcome::Released)
        }),
        Effect::Close(session) => close(shelves, held, &session, at),
        Effect::ReadAlone => Ok(told(shelves.listed(at))),
        Effect::OpenAlone(id) => shelves.alone.open(&id, at).map(|opened| hold(held, opened)),
        Effect::Vault(order) => {
            if order == VaultOrder::Lock {
                // What was not written by now stands in the journal.
                *held = Held::default();
            }
            return shelves.obey(order, at).map(told);
        }
        Effect::ReadReflection(id) => Ok(told(reflection(shelves.alone.read(&id)))),
        Effect::WriteBrief { path, text } => Ok(told(written(shelves, &path, &text))),
        Effect::Discard(id) => return discard(shelves, held, &id),
        Effect::Forget(id) => Ok(told(forget(sessions, &id, at))),
        Effect::Export {
            session,
            form: ReportForm::Message,
        } => Ok(told(Outcome::Message(message(&Report::of(&session, at))))),
        Effect::Export { session, form } => {
            export(sessions, held, &session, form, at).map(|()| told(Outcome::Exported(form)))
        }
        Effect::Erase { session, text } => erase(sessions, held, &session, text.as_deref(), at),
    };
    Some(done.unwrap_or_else(|error| failed(&error)))
}

/// Writes what stays of a session, and lets everything beside it go.
fn close(
    shelves: &Shelves,
    held: &mut Held,
    session: &Session,
    at: Moment,
) -> Result<Answer, StoreError> {
    let (sessions, meetings) = (shelves.of(session), &shelves.meetings);
    with_room(sessions, held, session, |sessions, file| {
        sessions.close(session, file)
    })?;
    // A verslag from half-way says what the closed one says, and no more.
    let _ = renew_reports(meetings, held, session, at);
    *held = Held::default();
    Ok(told(Outcome::Closed))
}

/// Removes every trace of the session that is open; only what goes wrong is said.
fn discard(shelves: &Shelves, held: &mut Held, id: &SessionId) -> Option<Answer> {
    let shelf = if held.is_private {
        &shelves.alone
    } else {
        &shelves.meetings
    };
    let report = remove_reports(&shelves.meetings, held);
    let done = shelf.discard(id).and(report);
    *held = Held::default();
    done.err().as_ref().map(failed)
}

/// A meeting that stood ready goes; what is open now is as safe as it was when that fails.
fn forget(sessions: &Sessions, id: &SessionId, at: Moment) -> Outcome {
    match sessions.forget_waiting(id, at) {
        Ok(()) => unfinished(sessions),
        Err(error) => Outcome::Refused(error.problem()),
    }
}

/// Opens the film that lies in the folder of the sessions, else the address in the person's own
/// browser; only what goes wrong is said.
fn open_film(
    sessions: &Sessions,
    pakket: &WerkpakketId,
    address: Option<String>,
) -> Option<Answer> {
    let file = sessions.film(pakket).map(PathBuf::into_os_string);
    let shown = file.or_else(|| address.map(Into::into))?;
    let error = open::that_detached(shown).err()?;
    Some(Answer::Outcome(Outcome::Failed(Problem {
        kind: ProblemKind::Address,
        path: None,
        cause: error.to_string(),
    })))
}

fn read_back(read: ReadBack) -> Outcome {
    Outcome::Read {
        session: Box::new(read.session),
        is_whole: read.damage.is_none(),
    }
}

fn reflection(read: Result<ReadBack, StoreError>) -> Outcome {
    match read {
        Ok(read) => Outcome::Reflection {
            session: Box::new(read.session),
            is_whole: read.damage.is_none(),
        },
        Err(error) => Outcome::Refused(error.problem()),
    }
}

/// The page for the others, in a file of its own.
fn written(shelves: &Shelves, path: &str, text: &str) -> Outcome {
    let written = shelves.write_brief(path, text);
    written.map_or_else(Outcome::Refused, |()| Outcome::BriefWritten)
}

const fn told(outcome: Outcome) -> Answer {
    Answer::Outcome(outcome)
}

fn failed(error: &StoreError) -> Answer {
    Answer::Outcome(Outcome::Failed(error.problem()))
}

fn hold(held: &mut Held, opened: store::Opened) -> Answer {
    held.file = opened.file;
    held.is_private = opened.log.session().kind == SessionKind::Alleen;
    held.lock = Some(opened.lock);
    let given = Opened {
        log: opened.log,
        drafts: opened.drafts,
        changes: opened.changes,
        last_at: opened.last_at,
        stands: held.file.is_some(),
        kept_both: opened.kept_both,
        damaged: opened.damaged,
    };
    Answer::Opened(Box::new(given), Box::new(opened.journal))
}

/// Does something with the session file; when another program changed it meanwhile, that version
/// gets a name of its own first, so that both stay. Answers with that name too.
fn with_room<T>(
    sessions: &Sessions,
    held: &mut Held,
    session: &Session,
    write: impl Fn(&Sessions, &mut Option<SavedFile>) -> Result<T, StoreError>,
) -> Result<(T, Option<PathBuf>), StoreError> {
    match write(sessions, &mut held.file) {
        Err(StoreError::Changed { .. }) => {
            let copy = sessions.keep_both(session, held.file.as_ref())?;
            Ok((write(sessions, &mut held.file)?, Some(copy)))
        }
        done => Ok((done?, None)),
    }
}

/// Saves. Answers with the hash of the file, and what the person must know of it.
fn save(
    sessions: &Sessions,
    held: &mut Held,
    session: &Session,
) -> Result<(String, Option<Notice>), StoreError> {
    let (made_again, copy) = with_room(sessions, held, session, |sessions, file| {
        sessions.save(session, file)
    })?;
    let file = held.file.as_ref();
    let hash = file.map(|file| file.hash.clone()).unwrap_or_default();
    let made_again = made_again.then_some(Notice::FolderMadeAgain);
    let notice = copy.map(|copy| Notice::KeptBoth { copy }).or(made_again);
    Ok((hash, notice))
}
