//! A meeting to write down, and a disk that fails when it is told to.
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bedoeling::domain::afspraak::{AfspraakKind, When};
use bedoeling::domain::change::{Change, LineKind};
use bedoeling::domain::ids::{Nr, SessionId, WerkpakketId};
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::log::Log;
use bedoeling::domain::record::{FieldName, Record};
use bedoeling::domain::session::{Casus, Session, SessionKind, Standing};
use bedoeling::domain::step::{Step, StepKind};
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::store::files::{Files, Found, Held, OpenFile, RealFiles};
use bedoeling::store::journal::Header;

pub(crate) const NOTE: FieldName = FieldName::Line(LineKind::Note);
pub(crate) const SECRET: &str = "het weekformulier van de bovenbuurvrouw";

/// Seconds after 14:02:10 in Amsterdam on 23 November 2026.
pub(crate) fn at(seconds: i64) -> Moment {
    Moment::from_timestamp(1_795_438_930 + seconds, 0).unwrap()
}

pub(crate) fn id() -> SessionId {
    SessionId::new("2026-11-23-gemeente-08-team-noord")
}

/// A session that is set ready.
pub(crate) fn ready() -> Session {
    let step = |nr, kind, title: &str| Step::new(Nr(nr), kind, title, 12, 8);
    Session {
        id: id(),
        kind: SessionKind::Gesprek,
        standing: Standing::Open,
        werkpakket: WerkpakketId::new("gemeente-08"),
        title: "Hoort het? Of helpt het?".to_owned(),
        question: "Wat doen wij omdat het hoort?".to_owned(),
        team: Some("Team Noord".to_owned()),
        present: Some(7),
        participants: vec!["Joris".to_owned()],
        bewaren: Bewaren::Oogst,
        dose: Dose::Werkoverleg,
        minutes: 45,
        end: None,
        offset: Offset::seconds(3600),
        started: None,
        closed: None,
        look_back: None,
        seq: 3,
        here: Nr(1),
        casus: Some(Casus {
            pseudonym: "de bovenbuurvrouw".to_owned(),
            situation: SECRET.to_owned(),
        }),
        steps: vec![
            step(1, StepKind::Rondje, "Check-in"),
            step(2, StepKind::Denkkaart, "Gewoonte als regel"),
            step(3, StepKind::Afspraken, "Afspraken"),
        ],
        oogst: Vec::new(),
        afspraken: Vec::new(),
        parked: Vec::new(),
        brief: None,
    }
}

/// What happens in the meeting, in order.
pub(crate) fn changes() -> Vec<Change> {
    let text = || SECRET.to_owned();
    vec![
        Change::Begun {
            offset: Offset::seconds(3600),
        },
        Change::StepEntered { step: Nr(1) },
        Change::StepEntered { step: Nr(2) },
        Change::NoteAdded {
            step: Nr(2),
            text: text(),
            by: Some("Joris".to_owned()),
        },
        Change::OogstAdded {
            step: Nr(2),
            text: "Minder formulieren".to_owned(),
        },
        Change::Undone { of: 8 },
        Change::Redone { of: 8 },
        Change::AfspraakMade {
            step: Nr(3),
            kind: AfspraakKind::Proef,
            what: "Twee weken zonder".to_owned(),
            who: Some("Joris".to_owned()),
            when: Some(When::Words("na de zomer".to_owned())),
        },
    ]
}

/// Records changes one by one, each a minute after the one before.
pub(crate) fn happen(log: &mut Log, changes: Vec<Change>) -> Vec<Record> {
    let mut records = Vec::new();
    for change in changes {
        let moment = at(60 * i64::from(log.session().seq));
        let entry = log
            .record(moment, change)
            .expect("the meeting takes this change");
        records.push(Record::Entry { entry, field: None });
    }
    records
}

/// A whole word typed into a field, letter by letter.
pub(crate) fn typed(field: FieldName, text: &str) -> Vec<Record> {
    let opened = Record::Opened {
        field,
        text: String::new(),
    };
    let letters = text.chars().enumerate().map(|(at, letter)| {
        let inserted = letter.to_string();
        Record::Edited {
            field,
            at,
            removed: 0,
            inserted,
        }
    });
    std::iter::once(opened).chain(letters).collect()
}

pub(crate) fn header() -> Header {
    Header {
        id: id().to_string(),
        version: "0.1.0".to_owned(),
        folder: "/home/wil/sessions".to_owned(),
        at: at(0),
        hash: None,
        after: None,
    }
}

/// The real disk, of which one call fails: the one with this number, and all after it when it
/// breaks for good.
pub(crate) struct FailingFiles(Arc<Disk>);

struct Disk {
    calls: AtomicUsize,
    failing: usize,
    for_good: bool,
}

impl Disk {
    fn check(&self) -> io::Result<()> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst) + 1;
        if call == self.failing || (self.for_good && call > self.failing) {
            return Err(io::Error::new(
                io::ErrorKind::StorageFull,
                "the disk is full",
            ));
        }
        Ok(())
    }
}

struct FailingFile {
    inner: Arc<dyn OpenFile>,
    disk: Arc<Disk>,
}

impl FailingFiles {
    pub(crate) fn nth(call: usize, for_good: bool) -> Self {
        Self(Arc::new(Disk {
            calls: AtomicUsize::new(0),
            failing: call,
            for_good,
        }))
    }

    /// Whether the call that had to fail has come by.
    pub(crate) fn has_failed(&self) -> bool {
        self.0.calls.load(Ordering::SeqCst) >= self.0.failing
    }

    fn check(&self) -> io::Result<()> {
        self.0.check()
    }

    fn wrap(&self, inner: Arc<dyn OpenFile>) -> Arc<dyn OpenFile> {
        Arc::new(FailingFile {
            inner,
            disk: Arc::clone(&self.0),
        })
    }
}

impl OpenFile for FailingFile {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.disk.check().inspect_err(|_| {
            // A full disk takes the first part.
            self.inner.write(&bytes[..bytes.len() / 2]).unwrap();
        })?;
        self.inner.write(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.disk.check()?;
        self.inner.sync()
    }
}

impl Files for FailingFiles {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.check()?;
        RealFiles.read(path, limit)
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.check()?;
        Ok(self.wrap(RealFiles.create_new(path)?))
    }

    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.check()?;
        Ok(self.wrap(RealFiles.append_to(path)?))
    }

    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        self.check()?;
        RealFiles.truncate(path, len)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.check()?;
        RealFiles.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.check()?;
        RealFiles.remove(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        self.check()?;
        RealFiles.list(folder)
    }

    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        self.check()?;
        RealFiles.create_dir_all(folder)
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        self.check()?;
        RealFiles.sync_dir(folder)
    }

    fn metadata(&self, path: &Path) -> io::Result<Found> {
        self.check()?;
        RealFiles.metadata(path)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.check()?;
        RealFiles.exists(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        self.check()?;
        RealFiles.try_lock(path)
    }

    fn pause(&self, _: Duration) {}
}
