//! Everything that happens to an open meeting, on disk before it is drawn. Only ever added to.
use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::files::{Files, OpenFile};
use crate::domain::log::Log;
use crate::domain::record::Record;
use crate::domain::session::Session;
use crate::domain::time::Moment;

mod draft;
mod line;
mod recover;

pub use draft::Drafts;
use line::{Line, VERSION};
pub(super) use line::{first as first_line, push as push_line};
pub use recover::{NoRecovery, Recovery, Stopped, recover};

/// The first line of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The session that it is about.
    pub id: String,
    /// The version of the program that began it.
    pub version: String,
    /// The folder of the session file.
    pub folder: String,
    /// When it began.
    pub at: Moment,
    /// The hash of the session file that it began from.
    pub hash: Option<String>,
    /// The number of the last change in the file that it goes on from, which stays. None when it
    /// is the first file, or when all that is older had to go.
    pub after: Option<u32>,
}

/// The session file with this hash holds everything up to this entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The number of the last entry in it.
    pub seq: u32,
    /// `sha256:` and 64 hexadecimal digits.
    pub hash: String,
}

/// A journal that is being written.
pub struct Journal {
    files: Arc<dyn Files>,
    /// The name of the first file of this session; those that follow add `.2`, `.3`.
    first: PathBuf,
    path: PathBuf,
    file: Arc<dyn OpenFile>,
    /// Whether the name of the file may not survive a power cut yet.
    is_new: Arc<AtomicBool>,
    header: Header,
    check: u32,
    checkpoint: Option<Checkpoint>,
    /// The last number and moment that it knows of.
    last: (u32, Moment),
    drafts: Drafts,
    failed: bool,
    /// Whether all that is older has to go as soon as a new file can be made.
    must_renew: bool,
}

/// Waits for a journal to be safe from a power cut, on a thread of its own.
#[derive(Clone)]
pub struct SyncHandle {
    files: Arc<dyn Files>,
    path: PathBuf,
    file: Arc<dyn OpenFile>,
    is_new: Arc<AtomicBool>,
}

impl SyncHandle {
    /// For a file whose name may not survive a power cut yet.
    pub(super) fn new(files: Arc<dyn Files>, path: PathBuf, file: Arc<dyn OpenFile>) -> Self {
        Self {
            files,
            path,
            file,
            is_new: Arc::new(AtomicBool::new(true)),
        }
    }

    /// Waits until all that was written survives a power cut. After an error the file cannot be
    /// trusted any more: [`Journal::distrust`] it. A file that was taken away under us is one.
    pub fn sync(&self) -> io::Result<()> {
        self.file.sync()?;
        if self.is_new.load(Ordering::Relaxed) {
            let folder = self.path.parent();
            folder.map_or(Ok(()), |folder| self.files.sync_dir(folder))?;
            self.is_new.store(false, Ordering::Relaxed);
        }
        if self.files.exists(&self.path)? {
            Ok(())
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    /// The file that it is about.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Stands in for a journal that could not be made yet.
struct NoFile;

impl OpenFile for NoFile {
    fn write(&self, _: &[u8]) -> io::Result<()> {
        Err(io::ErrorKind::NotFound.into())
    }

    fn sync(&self) -> io::Result<()> {
        Err(io::ErrorKind::NotFound.into())
    }
}

impl Journal {
    /// Begins a journal in a file that must not exist yet, and waits until it survives a power
    /// cut.
    pub fn create(
        files: Arc<dyn Files>,
        path: &Path,
        header: Header,
        session: &Session,
    ) -> io::Result<Self> {
        let drafts = Drafts::new();
        let log = Log::new(session.clone());
        let (file, check) = start(&*files, path, &header, &log, None, &drafts)?;
        let journal = Self {
            files,
            first: path.to_owned(),
            path: path.to_owned(),
            file,
            is_new: Arc::new(AtomicBool::new(true)),
            last: (session.seq, header.at),
            header,
            check,
            checkpoint: None,
            drafts,
            failed: false,
            must_renew: false,
        };
        if let Err(error) = journal.sync_handle().sync() {
            // The first error is what counts.
            drop(journal.files.remove(path));
            return Err(error);
        }
        Ok(journal)
    }

    /// A journal that cannot be written yet: it begins as soon as [`Journal::go_on`] works, with
    /// what was being typed. `seq` is the number of the last change.
    pub fn later(
        files: Arc<dyn Files>,
        path: &Path,
        header: Header,
        seq: u32,
        drafts: Drafts,
    ) -> Self {
        Self {
            files,
            first: path.to_owned(),
            path: path.to_owned(),
            file: Arc::new(NoFile),
            is_new: Arc::new(AtomicBool::new(true)),
            last: (seq, header.at),
            header,
            check: 0,
            checkpoint: None,
            drafts,
            failed: true,
            must_renew: false,
        }
    }

    /// Goes on with a journal that was recovered from the file at `path`. What follows its good
    /// part is moved aside to `<name>.rest`; a whole line that this version does not know stays
    /// where it is, and a new file goes on from there.
    pub fn resume(
        files: Arc<dyn Files>,
        first: &Path,
        path: &Path,
        recovery: &Recovery,
        bytes: &[u8],
    ) -> io::Result<Self> {
        if recovery.stopped == Some(Stopped::Torn) {
            let rest = files.append_to(&beside(path, "rest"))?;
            rest.write(&bytes[recovery.good_len..])?;
            rest.sync()?;
            files.truncate(path, recovery.good_len as u64)?;
        }
        let mut journal = Self {
            file: files.append_to(path)?,
            files,
            first: first.to_owned(),
            path: path.to_owned(),
            is_new: Arc::new(AtomicBool::new(true)),
            header: recovery.header.clone(),
            check: recovery.check,
            checkpoint: recovery.checkpoint.clone(),
            last: (
                recovery.log.session().seq,
                recovery.last_at.unwrap_or(recovery.header.at),
            ),
            drafts: recovery.drafts.clone(),
            failed: false,
            must_renew: false,
        };
        if recovery.stopped == Some(Stopped::Unknown) {
            journal.go_on(&recovery.log)?;
        }
        Ok(journal)
    }

    /// Where it is written now.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What a thread needs to make it safe from a power cut. Ask again for a new file.
    pub fn sync_handle(&self) -> SyncHandle {
        SyncHandle {
            files: Arc::clone(&self.files),
            path: self.path.clone(),
            file: Arc::clone(&self.file),
            is_new: Arc::clone(&self.is_new),
        }
    }

    /// Never writes to this file again: the disk did not keep what it took.
    pub const fn distrust(&mut self) {
        self.failed = true;
    }

    /// Writes down all that one turn brought, in one write. After an error this file is never
    /// written again: nothing works until [`Journal::go_on`] does.
    pub fn append(&mut self, records: &[Record]) -> io::Result<()> {
        for record in records {
            if let Record::Entry { entry, .. } = record {
                self.last = (entry.seq, entry.at);
            }
            // Also what fails to be written has happened: a new file begins with it.
            draft::follow(&mut self.drafts, record);
        }
        let lines: Vec<Line<'_>> = records.iter().map(Line::of).collect();
        self.write(&lines)
    }

    /// Writes down that the session file with this hash holds everything up to entry `seq`.
    pub fn checkpoint(&mut self, seq: u32, hash: &str) -> io::Result<()> {
        self.checkpoint = Some(Checkpoint {
            seq,
            hash: hash.to_owned(),
        });
        self.write(&[Line::Ijk {
            n: seq,
            h: hash.into(),
        }])
    }

    /// Goes on in a new file (`.2`, `.3`) that begins with all that happened, so that what was
    /// done before it can still be taken back, and with what is being typed. The older files stay
    /// until the meeting is closed. Waits for no disk: a thread does that with a new
    /// [`SyncHandle`].
    pub fn go_on(&mut self, log: &Log) -> io::Result<()> {
        self.begin_file(log, Some(self.last.0))
    }

    /// The same from another session, at a moment of its own.
    pub(super) fn go_on_from(&mut self, session: &Session, at: Moment) -> io::Result<()> {
        let after = Some(self.last.0);
        self.last = (session.seq, at);
        self.begin_file(&Log::new(session.clone()), after)
    }

    /// Begins a new file that knows nothing of what was before: all that is older has to go, now
    /// or when the session is picked up.
    pub fn renew(&mut self, session: &Session) -> io::Result<()> {
        self.must_renew = true;
        self.begin_file(&Log::new(session.clone()), None)
    }

    fn begin_file(&mut self, log: &Log, after: Option<u32>) -> io::Result<()> {
        self.failed = true;
        if let Some(folder) = self.first.parent() {
            // It may have been taken away under us.
            self.files.create_dir_all(folder)?;
        }
        let mut number = self.number() + 1;
        let path = loop {
            let path = beside(&self.first, &number.to_string());
            if !self.files.exists(&path)? {
                break path;
            }
            number += 1;
        };
        let header = Header {
            at: self.last.1,
            after: after.filter(|_| !self.must_renew),
            ..self.header.clone()
        };
        let (checkpoint, drafts) = (self.checkpoint.as_ref(), &self.drafts);
        let (file, check) = start(&*self.files, &path, &header, log, checkpoint, drafts)?;
        (self.path, self.file, self.check, self.failed) = (path, file, check, false);
        self.is_new = Arc::new(AtomicBool::new(true));
        (self.header, self.must_renew) = (header, false);
        Ok(())
    }

    /// Which file of this session it is, from 1: the newest is the one with the highest number,
    /// also when older ones are gone.
    fn number(&self) -> u32 {
        let ending = self.path.extension().unwrap_or_default().to_string_lossy();
        let is_first = self.path == self.first;
        ending.parse().ok().filter(|_| !is_first).unwrap_or(1)
    }

    fn write(&mut self, lines: &[Line<'_>]) -> io::Result<()> {
        if self.failed {
            return Err(io::Error::other("an earlier write to this journal failed"));
        }
        let mut text = String::new();
        let check = lines
            .iter()
            .fold(self.check, |check, line| line.push(&mut text, check));
        if text.is_empty() {
            return Ok(());
        }
        if let Err(error) = self.file.write(text.as_bytes()) {
            self.failed = true;
            return Err(error);
        }
        self.check = check;
        Ok(())
    }
}

/// Makes a new file with a header, the session, what happened to it, and what is not finished;
/// takes it away again when that fails.
fn start(
    files: &dyn Files,
    path: &Path,
    header: &Header,
    log: &Log,
    checkpoint: Option<&Checkpoint>,
    drafts: &Drafts,
) -> io::Result<(Arc<dyn OpenFile>, u32)> {
    let happened = log.entries().cloned();
    let happened = happened.map(|entry| Record::Entry { entry, field: None });
    let records: Vec<Record> = happened.chain(draft::retell(drafts)).collect();
    let mut lines = vec![
        Line::Kop {
            v: VERSION,
            id: header.id.as_str().into(),
            door: header.version.as_str().into(),
            map: header.folder.as_str().into(),
            t: header.at,
            h: header.hash.as_deref().map(Into::into),
            na: header.after,
        },
        Line::Basis {
            seq: log.base().seq,
            s: Box::new(Cow::Borrowed(log.base())),
        },
    ];
    lines.extend(checkpoint.map(|last| Line::Ijk {
        n: last.seq,
        h: last.hash.as_str().into(),
    }));
    lines.extend(records.iter().map(Line::of));
    let mut text = String::new();
    let check = lines
        .iter()
        .fold(0, |check, line| line.push(&mut text, check));
    let file = files.create_new(path)?;
    if let Err(error) = file.write(text.as_bytes()) {
        drop(file);
        // When this fails too the file is skipped by its number, and recovery reads around it.
        drop(files.remove(path));
        return Err(error);
    }
    Ok((file, check))
}

/// The name of a file that belongs to a journal.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
