//! The few things that are asked of a disk, so that tests can make every one of them fail.
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
#[cfg(unix)]
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

#[cfg(unix)]
use rustix::fs::OFlags;

/// What is known of a file without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// When it last changed, as far as the file system says so.
    pub modified: Option<SystemTime>,
    /// How long it is, in bytes.
    pub len: u64,
    /// Whether it is an ordinary file: no folder, pipe or device.
    pub is_file: bool,
}

/// A file that is written at its end.
pub trait OpenFile: Send + Sync {
    /// Hands all bytes to the kernel, in one write as far as it takes them.
    fn write(&self, bytes: &[u8]) -> io::Result<()>;
    /// Waits until what was written survives a power cut.
    fn sync(&self) -> io::Result<()>;
}

/// A lock that is held until this is dropped, or until the process ends in any way.
pub trait Held: Send + Sync {}

/// All calls to the file system. Files are made for their owner only (0600, folders 0700). What is
/// written into is an ordinary file with one name: whoever plants a link or a pipe in its place
/// does not lead us elsewhere.
pub trait Files: Send + Sync {
    /// The whole content of an ordinary file of at most `limit` bytes.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// Makes a file that must not exist yet.
    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>>;
    /// Opens a file to write at its end; makes it when it does not exist.
    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>>;
    /// Cuts a file off after `len` bytes.
    fn truncate(&self, path: &Path, len: u64) -> io::Result<()>;
    /// Gives a file another name in the same folder, in place of what has that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Everything in a folder, in no order.
    fn list(&self, folder: &Path) -> io::Result<Vec<Found>>;
    /// Makes a folder and those above it, where they do not exist.
    fn create_dir_all(&self, folder: &Path) -> io::Result<()>;
    /// Waits until new names in a folder survive a power cut.
    fn sync_dir(&self, folder: &Path) -> io::Result<()>;
    /// What is known of one file.
    fn metadata(&self, path: &Path) -> io::Result<Found>;
    /// Whether there is anything with this name.
    fn exists(&self, path: &Path) -> io::Result<bool>;
    /// Locks a file, which is made when it does not exist; none when another has the lock. Fails
    /// where locks do not exist: the hash of the file still keeps two writers apart.
    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>>;
    /// Waits a moment before something is tried again.
    fn pause(&self, time: Duration);
}

/// The disk of this computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealFiles;

impl OpenFile for File {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let mut file = self;
        file.write_all(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_data()
    }
}

impl Held for File {}

impl Files for RealFiles {
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        // Looked at before it is opened: opening some devices does something.
        ordinary(&fs::metadata(path)?)?;
        let file = to_read().open(path)?;
        // And again, for what was put in its place meanwhile.
        let known = file.metadata()?;
        ordinary(&known)?;
        if known.len() > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::new();
        // It may grow while it is read, and some files do not tell their length.
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(Arc::new(own().append(true).create_new(true).open(path)?))
    }

    fn append_to(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        let file = own().append(true).create(true).open(path)?;
        ours_alone(&file)?;
        Ok(Arc::new(file))
    }

    fn truncate(&self, path: &Path, len: u64) -> io::Result<()> {
        let file = own().write(true).open(path)?;
        ours_alone(&file)?;
        file.set_len(len)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Found>> {
        let mut all = Vec::new();
        for entry in fs::read_dir(folder)? {
            // What goes away between the listing and the look is not there.
            if let Ok(found) = self.metadata(&entry?.path()) {
                all.push(found);
            }
        }
        Ok(all)
    }

    fn create_dir_all(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(folder)
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        File::open(folder)?
            .sync_all()
            .or_else(|error| match error.kind() {
                // Some network folders cannot do this; then there is nothing to wait for.
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported => Ok(()),
                _ => Err(error),
            })
    }

    fn metadata(&self, path: &Path) -> io::Result<Found> {
        let known = fs::metadata(path)?;
        Ok(Found {
            path: path.to_owned(),
            modified: known.modified().ok(),
            len: known.len(),
            is_file: known.is_file(),
        })
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        match fs::symlink_metadata(path) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        let file = own().write(true).create(true).truncate(false).open(path)?;
        ordinary(&file.metadata()?)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// Files that only their owner can read, whatever the umask is. No link is followed to them.
fn own() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        options.mode(0o600).custom_flags(flags.bits().cast_signed());
    }
    options
}

/// Opens to read: does not wait for the other end of a pipe, and takes no terminal.
fn to_read() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
        options.custom_flags(flags.bits().cast_signed());
    }
    options
}

/// Refuses folders, pipes and devices.
fn ordinary(known: &fs::Metadata) -> io::Result<()> {
    if known.is_file() {
        return Ok(());
    }
    Err(io::Error::new(
        io::ErrorKind::InvalidInput,
        "not an ordinary file",
    ))
}

/// Refuses, beside that, a file that also has another name: it may be somebody's text.
fn ours_alone(file: &File) -> io::Result<()> {
    let known = file.metadata()?;
    ordinary(&known)?;
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(&known) > 1 {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "the file has more than one name",
        ));
    }
    Ok(())
}
