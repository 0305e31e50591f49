//! A file system of its own in a file, of which the power can be cut. Needs root.
use std::error::Error;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rustix::ioctl::{Opcode, Setter, ioctl, opcode};
use tempfile::TempDir;

/// `FS_IOC_SHUTDOWN`.
const SHUTDOWN: Opcode = opcode::read::<u32>(b'X', 125);

/// Without writing the log of the file system first: as if the power went.
const NO_LOG_FLUSH: u32 = 2;

/// An ext4 file system in a file, mounted in a folder of its own.
pub(crate) struct LoopDisk {
    place: TempDir,
    mounted: bool,
}

impl LoopDisk {
    /// Errors: what is missing, in words.
    pub(crate) fn new() -> Result<Self, Box<dyn Error>> {
        if !rustix::process::geteuid().is_root() {
            return Err("needs root: it mounts a file system in a file".into());
        }
        let place = tempfile::tempdir()?;
        fs::create_dir(place.path().join("disk"))?;
        let image = place.path().join("image");
        File::create(&image)?.set_len(64 << 20)?;
        let mut disk = Self {
            place,
            mounted: false,
        };
        command("mkfs.ext4", |words| words.args(["-q", "-F"]).arg(&image))?;
        disk.mount()?;
        Ok(disk)
    }

    /// Where it is mounted.
    pub(crate) fn folder(&self) -> PathBuf {
        self.place.path().join("disk")
    }

    /// The power is gone: nothing that waits in memory reaches the disk any more.
    pub(crate) fn cut(&self) -> io::Result<()> {
        let root = File::open(self.folder())?;
        // SAFETY: the kernel reads one number of 32 bits, and that is what this request hands it.
        #[expect(unsafe_code, reason = "there is no safe call for this")]
        unsafe {
            ioctl(&root, Setter::<SHUTDOWN, u32>::new(NO_LOG_FLUSH))?;
        }
        Ok(())
    }

    /// The power comes back: the file system reads its log.
    pub(crate) fn again(&mut self) -> Result<(), Box<dyn Error>> {
        self.unmount()?;
        self.mount()
    }

    fn mount(&mut self) -> Result<(), Box<dyn Error>> {
        let (image, folder) = (self.place.path().join("image"), self.folder());
        command("mount", |words| {
            words.args(["-o", "loop"]).arg(image).arg(folder)
        })?;
        self.mounted = true;
        Ok(())
    }

    fn unmount(&mut self) -> Result<(), Box<dyn Error>> {
        let folder = self.folder();
        command("umount", |words| words.arg(folder))?;
        self.mounted = false;
        Ok(())
    }
}

impl Drop for LoopDisk {
    fn drop(&mut self) {
        if self.mounted {
            // What stays mounted is said by the system; there is nothing more to do here.
            drop(self.unmount());
        }
    }
}

/// A small memory disk that can be full. Needs root.
pub(crate) struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Mounts one of so many bytes on a folder that exists.
    pub(crate) fn new(folder: &Path, bytes: usize) -> Result<Self, Box<dyn Error>> {
        if !rustix::process::geteuid().is_root() {
            return Err("needs root: it mounts a small memory disk".into());
        }
        let size = format!("size={bytes}");
        command("mount", |words| {
            words.args(["-t", "tmpfs", "-o", &size, "none"]).arg(folder)
        })?;
        Ok(Self(folder.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(command("umount", |words| words.arg("-l").arg(&self.0)));
    }
}

/// Runs a program of the system to its end.
fn command(
    name: &str,
    with: impl FnOnce(&mut Command) -> &mut Command,
) -> Result<(), Box<dyn Error>> {
    let mut words = Command::new(name);
    let done = with(&mut words).stdin(Stdio::null()).output();
    let done = done.map_err(|error| format!("needs the program {name}: {error}"))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr).trim().to_owned();
    Err(format!("{name} failed: {said}").into())
}
