//! Mistakes that were made on purpose, to see that the tests of this folder find them.
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bedoeling::app::{Concept, Effect, Msg, State};
use bedoeling::domain::log::Log;
use bedoeling::domain::notice::Problem;
use bedoeling::domain::record::Record;
use bedoeling::domain::time::Moment;
use bedoeling::shell::{Input, World, turn};
use bedoeling::store::files::{Files, Found, Held, OpenFile};
use bedoeling::tui::to_msg;
use ratatui::buffer::{Buffer, Cell};

use crate::faulty::{Call, Faulty};
use crate::held::Group;
use crate::memory::Memory;
use crate::power::cut_everywhere;
use crate::support::keys::{Beat, events};
use crate::support::{Play, Script};

/// A line of a newer version in a session file.
const UNKNOWN: &str = "kleur = \"rood\"\n";

/// A mistake in how a disk is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mistake {
    /// None.
    Sound,
    /// A new name is never made to survive.
    FolderNeverSynced,
    /// What is written is never made to survive.
    FileNeverSynced,
    /// A file is cut off and written again where it stands.
    WrittenInPlace,
    /// Now and then something is not written, and nobody says so.
    Skipped,
    /// What this version does not know is left out of a file that is saved.
    UnknownKeyDropped,
    /// No mistake of ours: this disk has no locks.
    NoLocks,
}

/// A disk that is used wrongly.
pub(crate) struct Mistaken {
    under: Memory,
    mistake: Mistake,
    written: Arc<AtomicUsize>,
}

struct MistakenFile {
    under: Arc<dyn OpenFile>,
    mistake: Mistake,
    written: Arc<AtomicUsize>,
}

impl Mistaken {
    /// This disk, with this mistake.
    pub(crate) fn new(under: Memory, mistake: Mistake) -> Self {
        Self {
            under,
            mistake,
            written: Arc::default(),
        }
    }

    fn wrap(&self, under: Arc<dyn OpenFile>) -> Arc<dyn OpenFile> {
        Arc::new(MistakenFile {
            under,
            mistake: self.mistake,
            written: Arc::clone(&self.written),
        })
    }
}

impl OpenFile for MistakenFile {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let number = self.written.fetch_add(1, Ordering::SeqCst);
        // Only one in many, as it would really go.
        if self.mistake == Mistake::Skipped && number % 17 == 16 {
            return Ok(());
        }
        self.under.write(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        if self.mistake == Mistake::FileNeverSynced {
            return Ok(());
        }
        self.under.sync()
    }
}

impl Files for Mistaken {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.under.read(path, limit)
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(self.wrap(self.under.create_new(path)?))
    }

    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(self.wrap(self.under.append_to(path)?))
    }

    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        self.under.truncate(path, len)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.mistake == Mistake::WrittenInPlace && self.under.exists(to)? {
            let bytes = self.under.read(from, u64::MAX)?;
            self.under.truncate(to, 0)?;
            let file = self.under.append_to(to)?;
            file.write(&bytes)?;
            file.sync()?;
            return self.under.remove(from);
        }
        if self.mistake == Mistake::UnknownKeyDropped {
            let text = String::from_utf8(self.under.read(from, u64::MAX)?);
            let text = text.map_err(io::Error::other)?.replace(UNKNOWN, "");
            self.under.truncate(from, 0)?;
            self.under.append_to(from)?.write(text.as_bytes())?;
        }
        self.under.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.under.remove(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        self.under.list(folder)
    }

    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        self.under.create_dir_all(folder)
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        if self.mistake == Mistake::FolderNeverSynced {
            return Ok(());
        }
        self.under.sync_dir(folder)
    }

    fn metadata(&self, path: &Path) -> io::Result<Found> {
        self.under.metadata(path)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.under.exists(path)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        if self.mistake == Mistake::NoLocks {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.under.try_lock(path)
    }

    fn pause(&self, time: Duration) {
        self.under.pause(time);
    }
}

/// What the power cuts find in the first two parts of the meeting.
fn found(mistake: Mistake) -> Result<usize, String> {
    let mut group = Group::on(|memory| Arc::new(Mistaken::new(memory, mistake)));
    // The disk below does what it is told: only the sync that never comes is missing.
    cut_everywhere(&mut group, 2)
}

#[test]
fn a_power_cut_finds_a_folder_or_a_file_that_is_never_synced() {
    assert_eq!(found(Mistake::Sound).err(), None);
    for mistake in [Mistake::FolderNeverSynced, Mistake::FileNeverSynced] {
        let found = found(mistake);
        assert!(found.is_err(), "{mistake:?}: {found:?}");
    }
}

#[test]
fn a_power_cut_finds_a_file_that_is_written_in_its_place() {
    let found = found(Mistake::WrittenInPlace);
    assert!(found.is_err(), "{found:?}");
}

#[test]
fn a_restart_finds_a_line_that_was_skipped() {
    let found = found(Mistake::Skipped);
    assert!(found.is_err(), "{found:?}");
}

/// The session file after a part of the meeting that began with a file of a newer version.
fn saved_again(mistake: Mistake) -> String {
    let mut group = Group::on(|memory| Arc::new(Mistaken::new(memory, mistake)));
    group.hold(0);
    group.start_anew();
    let text = group.file().expect("it was saved");
    group.moved_with(&text.replace("formaat = 1\n", &format!("formaat = 1\n{UNKNOWN}")));
    group.hold(1);
    group.file().expect("it was saved")
}

#[test]
fn a_save_that_drops_what_it_does_not_know_is_found() {
    let sound = saved_again(Mistake::Sound);
    assert!(sound.contains(UNKNOWN), "{sound}");
    let dropped = saved_again(Mistake::UnknownKeyDropped);
    assert!(!dropped.contains(UNKNOWN), "{dropped}");
    assert_eq!(sound.replace(UNKNOWN, ""), dropped);
}

/// The cells that would let something through that a terminal obeys.
fn obeyed(cells: &Buffer) -> Vec<&str> {
    let symbols = cells.content().iter().map(Cell::symbol);
    symbols
        .filter(|symbol| symbol.chars().any(char::is_control))
        .collect()
}

#[test]
fn a_cell_that_lets_an_escape_through_is_found() {
    let mut play = Play::begun();
    play.keys("n<paste:\u{1b}[31mrood\u{7}>");
    let mut cells = play.drawn(80, 24);
    assert_eq!(obeyed(&cells), Vec::<&str>::new());
    // As a drawing would do that does not filter what was typed.
    cells[(0, 0)].set_symbol("\u{1b}[31mrood");
    assert_eq!(obeyed(&cells), ["\u{1b}[31mrood"]);
}

/// A world that waits for the disk before it lets the next key be answered.
struct Hasty(Script);

impl World for Hasty {
    fn now(&mut self) -> Moment {
        self.0.now()
    }

    fn wait(&mut self, until: Option<Moment>) -> io::Result<Vec<Input>> {
        self.0.wait(until)
    }

    fn journal(&mut self, records: &[Record], log: Option<&Log>) -> Result<(), Problem> {
        self.0.journal(records, log)?;
        if let Some(journal) = self.0.scribe.journal() {
            journal.sync_handle().sync().expect("the disk works");
        }
        Ok(())
    }

    fn concept(&mut self, concept: Option<&Concept>) -> Result<(), Problem> {
        self.0.concept(concept)
    }

    fn perform(&mut self, effect: Effect) {
        self.0.perform(effect);
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.0.suspend()
    }
}

/// What the loop asks of the disk while it answers letters.
fn asked(state: &mut State, world: &mut impl World, disk: &Faulty) -> Vec<Call> {
    let mut asked = Vec::new();
    for beat in events("nletters") {
        let Beat::Heard(event) = beat else {
            panic!("these are keys");
        };
        disk.heal();
        let msg = to_msg(state, event).expect("it means something");
        turn(state, world, msg);
        asked.extend(disk.calls());
        for input in world.wait(None).expect("a script can go on") {
            if let Input::Done(outcome) = input {
                turn(state, world, Msg::Done(outcome));
            }
        }
    }
    asked
}

#[test]
fn a_letter_is_one_write_and_a_loop_that_waits_for_the_disk_is_found() {
    let mut group = Group::new();
    group.hold(0);
    group.start_anew();
    group.open();
    let Group { play, disk, .. } = &mut group;
    let sound = asked(&mut play.state.clone(), &mut play.world, disk);
    assert_eq!(sound, [Call::Write; 8]);
    let mut group = Group::new();
    group.hold(0);
    group.start_anew();
    group.open();
    let Group { play, disk, .. } = group;
    let mut state = play.state;
    let hasty = asked(&mut state, &mut Hasty(play.world), &disk);
    assert!(hasty.contains(&Call::Sync), "{hasty:?}");
}
