//! Where the socket of a meeting is: a random name, and a token in a file that only this user can
//! read, both in the state folder.
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use interprocess::local_socket::traits::{Listener as _, Stream as _};
use interprocess::local_socket::{
    GenericFilePath, GenericNamespaced, Listener, ListenerOptions, Name, Stream, ToFsName as _,
    ToNsName as _,
};
use serde::{Deserialize, Serialize};

use crate::store::files::Files;

/// The folder within the state folder.
const FOLDER: &str = "zaal";
/// Longer than any file that says where a socket is.
const DOOR_MOST: u64 = 4096;
/// A path of more bytes than this is no name of a socket, on the strictest system.
const PATH_MOST: usize = 100;

/// Where the sockets of the meetings on this machine are.
#[derive(Clone)]
pub(in crate::shell) struct Door {
    folder: PathBuf,
    files: Arc<dyn Files>,
}

/// What stands in the file beside a socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Plate {
    /// The socket: a path, or a name where there is no path for it.
    socket: String,
    /// Whether it is a path.
    is_path: bool,
    /// What a guest must say first.
    pub(super) token: String,
}

/// A door that is open until this is dropped.
pub(super) struct Open {
    pub(super) listener: Listener,
    pub(super) plate: Plate,
    path: PathBuf,
    files: Arc<dyn Files>,
}

impl Drop for Open {
    fn drop(&mut self) {
        // A plate that stays is taken away by the next who finds nobody behind it.
        let _ = self.files.remove(&self.path);
    }
}

impl Door {
    /// The door in this state folder.
    pub(in crate::shell) fn new(state: &Path, files: Arc<dyn Files>) -> Self {
        Self {
            folder: state.join(FOLDER),
            files,
        }
    }

    /// Opens a socket with a name of its own. The plate is there once somebody listens.
    ///
    /// # Errors
    /// What the system says when there can be no socket or no file.
    pub(super) fn open(&self) -> io::Result<Open> {
        self.files.create_dir_all(&self.folder)?;
        self.sweep();
        let name = random(8)?;
        let socket = self.folder.join(format!("{name}.socket"));
        let is_path = cfg!(unix) && socket.as_os_str().len() <= PATH_MOST;
        let socket = match socket.to_str().filter(|_| is_path) {
            Some(path) => path.to_owned(),
            None => format!("bedoeling-{name}"),
        };
        let plate = Plate {
            is_path: is_path && Path::new(&socket).is_absolute(),
            socket,
            token: random(32)?,
        };
        let listener = listener(&plate)?;
        let path = self.folder.join(format!("{name}.json"));
        let said = serde_json::to_vec(&plate).map_err(io::Error::other)?;
        self.files.create_new(&path)?.write(&said)?;
        Ok(Open {
            listener,
            plate,
            path,
            files: Arc::clone(&self.files),
        })
    }

    /// Knocks at every door there is, the newest first. A plate with nobody behind it goes.
    pub(super) fn knock(&self) -> Option<(Stream, Plate)> {
        let mut plates = self.files.list(&self.folder).unwrap_or_default();
        plates.retain(|found| found.path.extension().is_some_and(|end| end == "json"));
        plates.sort_by_key(|found| std::cmp::Reverse(found.modified));
        plates.into_iter().find_map(|found| {
            let plate = self.plate(&found.path)?;
            if let Ok(stream) = plate.name().and_then(Stream::connect) {
                return Some((stream, plate));
            }
            self.take_away(&found.path, &plate);
            None
        })
    }

    /// Takes plates away that nobody is behind: of a program that was killed.
    fn sweep(&self) {
        for found in self.files.list(&self.folder).unwrap_or_default() {
            if let Some(plate) = self.plate(&found.path)
                && plate.name().and_then(Stream::connect).is_err()
            {
                self.take_away(&found.path, &plate);
            }
        }
    }

    fn take_away(&self, path: &Path, plate: &Plate) {
        // Where it cannot be removed it is only in the way of nobody.
        let _ = self.files.remove(path);
        let socket = Path::new(&plate.socket);
        if plate.is_path && socket.parent() == Some(&self.folder) {
            let _ = self.files.remove(socket);
        }
    }

    fn plate(&self, path: &Path) -> Option<Plate> {
        let bytes = self.files.read(path, DOOR_MOST).ok()?;
        serde_json::from_slice(&bytes).ok()
    }
}

impl Plate {
    fn name(&self) -> io::Result<Name<'_>> {
        if self.is_path {
            self.socket.as_str().to_fs_name::<GenericFilePath>()
        } else {
            self.socket.as_str().to_ns_name::<GenericNamespaced>()
        }
    }
}

/// Listens there: only for this user, where the system can say so of a socket; elsewhere the
/// folder says it, and the token.
fn listener(plate: &Plate) -> io::Result<Listener> {
    let options = || Ok::<_, io::Error>(ListenerOptions::new().name(plate.name()?));
    #[cfg(unix)]
    {
        use interprocess::os::unix::local_socket::ListenerOptionsExt as _;
        match options()?.mode(0o600).create_sync() {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
            other => return other,
        }
    }
    options()?.create_sync()
}

/// Opens the door once from outside, so that whoever waits behind it looks up.
pub(super) fn nudge(plate: &Plate) {
    // Nobody waits there any more when it fails.
    let _ = plate.name().and_then(Stream::connect);
}

/// So many random bytes of the system, as hexadecimal digits.
fn random(count: usize) -> io::Result<String> {
    let mut bytes = vec![0; count];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    let mut digits = String::new();
    for byte in bytes {
        write!(digits, "{byte:02x}").expect("memory takes everything");
    }
    Ok(digits)
}

/// The next who comes in.
pub(super) fn accept(open: &Open) -> io::Result<Stream> {
    open.listener.accept()
}
