//! The disk with one fault in it: of this kind, at the call with this number.
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use bedoeling::store::files::{Files, Found, Held, OpenFile, RealFiles};

/// One thing that is asked of a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Read,
    Create,
    Append,
    Write,
    Sync,
    Truncate,
    Rename,
    Remove,
    List,
    MakeFolder,
    SyncFolder,
    Look,
    Exists,
    Lock,
}

impl Call {
    /// Whether a full disk says no to it.
    const fn needs_room(self) -> bool {
        matches!(
            self,
            Self::Create
                | Self::Append
                | Self::Write
                | Self::Sync
                | Self::Rename
                | Self::MakeFolder
                | Self::SyncFolder
        )
    }
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No room for this call.
    Full,
    /// No room from this call on.
    FullFromHere,
    /// No call works any more.
    Gone,
    /// This file cannot be written or synced any more.
    Broken,
    /// A signal came in between.
    Interrupted,
    /// Half of what is written is taken.
    Short,
    /// Another program holds the file: so many times it gets no other name.
    Held(usize),
    /// The process dies before this call.
    Dies,
    /// The process dies half-way through this write.
    DiesHalfway,
}

impl Fault {
    /// Whether it can happen at such a call.
    pub(crate) const fn suits(self, call: Call) -> bool {
        match self {
            Self::Full | Self::FullFromHere | Self::Gone | Self::Dies => true,
            Self::Broken => matches!(call, Call::Write | Call::Sync),
            Self::Interrupted => matches!(call, Call::Write | Call::Sync | Call::Rename),
            Self::Short | Self::DiesHalfway => matches!(call, Call::Write),
            Self::Held(_) => matches!(call, Call::Rename),
        }
    }
}

/// What becomes of one call.
enum Fate {
    Works,
    Fails(ErrorKind),
    /// Half of it is done first.
    Half(ErrorKind),
}

impl Fate {
    fn check(self) -> io::Result<()> {
        match self {
            Self::Works => Ok(()),
            Self::Fails(kind) | Self::Half(kind) => Err(kind.into()),
        }
    }
}

/// What was asked since the last time, and what must go wrong.
#[derive(Default)]
struct Plan {
    calls: Vec<Call>,
    /// The number of the call, from 1.
    fault: Option<(Fault, usize)>,
    /// How often another program held on.
    held: usize,
}

impl Plan {
    fn fate(&mut self, call: Call) -> Fate {
        self.calls.push(call);
        let Some((fault, at)) = self.fault else {
            return Fate::Works;
        };
        let number = self.calls.len();
        let (is_here, is_later) = (number == at, number > at);
        let (fails, kind) = match fault {
            Fault::Full | Fault::Short => (is_here, ErrorKind::StorageFull),
            Fault::FullFromHere => (
                is_here || (is_later && call.needs_room()),
                ErrorKind::StorageFull,
            ),
            Fault::Broken => (is_here, ErrorKind::Other),
            Fault::Interrupted => (is_here, ErrorKind::Interrupted),
            Fault::Held(times) => {
                let fails = number >= at && call == Call::Rename && self.held < times;
                self.held += usize::from(fails);
                let is_even = self.held.is_multiple_of(2);
                let kind = [ErrorKind::PermissionDenied, ErrorKind::ResourceBusy];
                (fails, kind[usize::from(is_even)])
            }
            Fault::Gone | Fault::Dies | Fault::DiesHalfway => {
                (is_here || is_later, ErrorKind::Other)
            }
        };
        match fault {
            _ if !fails => Fate::Works,
            Fault::Short | Fault::DiesHalfway if is_here => Fate::Half(kind),
            _ => Fate::Fails(kind),
        }
    }
}

/// The disk under the store.
#[derive(Clone)]
pub(crate) struct Faulty {
    under: Arc<dyn Files>,
    plan: Arc<Mutex<Plan>>,
}

struct FaultyFile {
    under: Arc<dyn OpenFile>,
    disk: Faulty,
    is_broken: AtomicBool,
}

impl Faulty {
    /// The real disk, of which the call with this number fails, and all after it when it breaks
    /// for good.
    pub(crate) fn nth(call: usize, for_good: bool) -> Self {
        let faulty = Self::sound(Arc::new(RealFiles));
        let fault = if for_good { Fault::Gone } else { Fault::Short };
        faulty.let_fail(fault, call);
        faulty
    }

    /// A disk that works.
    pub(crate) fn sound(under: Arc<dyn Files>) -> Self {
        Self {
            under,
            plan: Arc::default(),
        }
    }

    /// From now on calls are counted anew, and this one goes wrong.
    pub(crate) fn let_fail(&self, fault: Fault, call: usize) {
        *self.plan() = Plan {
            fault: Some((fault, call)),
            ..Plan::default()
        };
    }

    /// From now on everything works; calls are counted anew.
    pub(crate) fn heal(&self) {
        *self.plan() = Plan::default();
    }

    /// What was asked since the last time.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.plan().calls.clone()
    }

    /// Whether the call that had to fail has come by.
    pub(crate) fn has_failed(&self) -> bool {
        let plan = self.plan();
        plan.fault.is_some_and(|(_, at)| plan.calls.len() >= at)
    }

    /// Whether the process is dead by now.
    pub(crate) fn is_dead(&self) -> bool {
        let fault = self.plan().fault;
        let dies = matches!(fault, Some((Fault::Dies | Fault::DiesHalfway, _)));
        dies && self.has_failed()
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().expect("no test goes on after a panic")
    }

    fn fate(&self, call: Call) -> Fate {
        self.plan().fate(call)
    }

    fn check(&self, call: Call) -> io::Result<()> {
        self.fate(call).check()
    }

    fn wrap(&self, under: Arc<dyn OpenFile>) -> Arc<dyn OpenFile> {
        Arc::new(FaultyFile {
            under,
            disk: self.clone(),
            is_broken: AtomicBool::new(false),
        })
    }
}

impl FaultyFile {
    /// What becomes of this call; a file that broke stays broken until the disk heals.
    fn fate(&self, call: Call) -> Fate {
        let fate = self.disk.fate(call);
        let breaks = matches!(self.disk.plan().fault, Some((Fault::Broken, _)));
        if breaks && matches!(fate, Fate::Fails(_)) {
            self.is_broken.store(true, Ordering::SeqCst);
        }
        if breaks && self.is_broken.load(Ordering::SeqCst) {
            return Fate::Fails(ErrorKind::Other);
        }
        fate
    }
}

impl OpenFile for FaultyFile {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        match self.fate(Call::Write) {
            Fate::Works => self.under.write(bytes),
            Fate::Fails(kind) => Err(kind.into()),
            Fate::Half(kind) => {
                self.under.write(&bytes[..bytes.len() / 2])?;
                Err(kind.into())
            }
        }
    }

    fn sync(&self) -> io::Result<()> {
        self.fate(Call::Sync).check()?;
        self.under.sync()
    }
}

impl Files for Faulty {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.check(Call::Read)?;
        self.under.read(path, limit)
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.check(Call::Create)?;
        Ok(self.wrap(self.under.create_new(path)?))
    }

    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.check(Call::Append)?;
        Ok(self.wrap(self.under.append_to(path)?))
    }

    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        self.check(Call::Truncate)?;
        self.under.truncate(path, len)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.check(Call::Rename)?;
        self.under.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.check(Call::Remove)?;
        self.under.remove(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        self.check(Call::List)?;
        self.under.list(folder)
    }

    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        self.check(Call::MakeFolder)?;
        self.under.create_dir_all(folder)
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        self.check(Call::SyncFolder)?;
        self.under.sync_dir(folder)
    }

    fn metadata(&self, path: &Path) -> io::Result<Found> {
        self.check(Call::Look)?;
        self.under.metadata(path)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.check(Call::Exists)?;
        self.under.exists(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        self.check(Call::Lock)?;
        self.under.try_lock(path)
    }

    fn pause(&self, _: Duration) {}
}
