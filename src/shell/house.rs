//! Where everything of this person is, and what time it is: decided once, before anything begins.
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use directories::{BaseDirs, UserDirs};

use super::args::Globals;
use super::clock::{Clock, NOW_VARIABLE};
use super::complaint::Complaint;
use super::config;
use super::folders::{
    self, Asked, Chosen, Platform, SESSIONS_VARIABLE, STATE_VARIABLE, ToolkitFolder,
};
use super::shelves::Shelves;
use crate::content::config::Config;
use crate::domain::time::{Moment, Offset};
use crate::store::files::Files;
use crate::store::{Cost, Sessions, Vault};
use crate::words::commands as words;

/// Nobody's settings are longer.
const CONFIG_MOST: u64 = 1024 * 1024;

/// What the outside world says before the program begins.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The working folder.
    pub cwd: PathBuf,
    /// What `~` stands for.
    pub home: Option<PathBuf>,
    /// The folder for documents of this person.
    pub documents: Option<PathBuf>,
    /// The places of the platform.
    pub platform: Platform,
    /// `BEDOELING_SESSIES`
    pub sessions: Option<OsString>,
    /// `BEDOELING_STAAT`
    pub state: Option<OsString>,
    /// `BEDOELING_NU`
    pub now: Option<OsString>,
}

impl Surroundings {
    /// Those of this process.
    pub fn here() -> Self {
        // A working folder that was removed meanwhile still stands for relative paths.
        let cwd = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        Self {
            platform: Platform::here().unwrap_or_else(|| Platform::within(&cwd)),
            cwd,
            documents: UserDirs::new().and_then(|user| user.document_dir().map(Path::to_owned)),
            home: BaseDirs::new().map(|base| base.home_dir().to_owned()),
            sessions: std::env::var_os(SESSIONS_VARIABLE),
            state: std::env::var_os(STATE_VARIABLE),
            now: std::env::var_os(NOW_VARIABLE),
        }
    }
}

/// A folder with werkpakketten beside the embedded ones, as it is named to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnToolkit {
    /// As it was typed, or complete.
    pub(super) shown: PathBuf,
    /// Whether somebody named it.
    pub(super) asked: bool,
}

/// Everything that is decided about files, folders and time.
#[derive(Clone)]
pub struct House {
    /// The settings of this person.
    pub config: Config,
    /// Where the sessions are, and why there.
    pub sessions_folder: Chosen,
    /// Where journals and locks are.
    pub state_folder: PathBuf,
    /// The sessions in those two folders.
    pub sessions: Sessions,
    /// The disk.
    pub files: Arc<dyn Files>,
    /// The working folder: where a path that was typed begins.
    pub cwd: PathBuf,
    /// For everything that happens later than the begin.
    pub clock: Clock,
    /// The moment at which the program began.
    pub now: Moment,
    /// How far the local clock was ahead of UTC at that moment.
    pub offset: Offset,
    /// Where the reflections of this person are.
    pub alone_folder: PathBuf,
    /// The reflections in that folder.
    pub alone: Sessions,
    /// Keeps those locked, with a passphrase.
    pub vault: Vault,
    /// What `~` stands for.
    pub home: Option<PathBuf>,
    /// The folder for documents of this person.
    pub documents: Option<PathBuf>,
    pub(super) toolkits: Vec<OwnToolkit>,
}

impl House {
    /// Decides where everything is. Reads the settings and makes nothing.
    ///
    /// # Errors
    /// With code 1 when the settings are not right or a folder after `--toolkit` is not there;
    /// with code 2 when `BEDOELING_NU` is no moment.
    pub fn open(
        globals: &Globals,
        around: &Surroundings,
        files: Arc<dyn Files>,
    ) -> Result<Self, Complaint> {
        let Surroundings { cwd, platform, .. } = around;
        let now = around.now.as_ref().map(|text| text.to_string_lossy());
        let mut clock = Clock::new(now.as_deref())?;
        let now = clock.now();
        let config = config::read(&platform.config, around.home.as_deref(), |path| {
            text(&*files, path)
        })?;
        let sessions_folder = folders::sessions(&Asked {
            flag: globals.sessions.as_deref(),
            variable: around.sessions.as_deref(),
            config: config.sessions.as_deref(),
            cwd_has_sessions: is_folder(&*files, &cwd.join("sessions")),
            cwd,
            data: &platform.data,
        });
        let state_folder = folders::state(around.state.as_deref(), cwd, platform);
        let flag = globals.toolkit.as_deref();
        if let Some(flag) = flag.filter(|flag| !is_folder(&*files, &cwd.join(flag))) {
            let line = words::no_toolkit(&flag.display().to_string());
            return Err(Complaint::not_right(line + "\n"));
        }
        let own = folders::toolkits(flag, config.toolkit.as_deref(), cwd, platform);
        let shown = |folder: ToolkitFolder| match flag {
            Some(flag) if cwd.join(flag) == folder.path => flag.to_owned(),
            _ => folder.path,
        };
        let toolkits = own.into_iter().map(|folder| OwnToolkit {
            asked: folder.asked,
            shown: shown(folder),
        });
        let alone_folder = folders::alone(
            globals.alone.as_deref(),
            config.alone.as_deref(),
            cwd,
            &platform.data,
        );
        let sessions_in = |folder: &Path| {
            let version = env!("CARGO_PKG_VERSION");
            let (folder, state) = (folder.to_owned(), state_folder.clone());
            Sessions::new(folder, state, Arc::clone(&files), version)
        };
        let vault = Vault::new(
            Arc::clone(&files),
            &alone_folder,
            &state_folder,
            Cost::USUAL,
        );
        let alone = Sessions::new(
            alone_folder.clone(),
            state_folder.clone(),
            Arc::new(vault.clone()),
            env!("CARGO_PKG_VERSION"),
        );
        Ok(Self {
            toolkits: toolkits.collect(),
            sessions: sessions_in(&sessions_folder.path),
            alone: alone.by_name(),
            vault,
            alone_folder,
            home: around.home.clone(),
            documents: around.documents.clone(),
            offset: clock.offset(now),
            config,
            sessions_folder,
            state_folder,
            files,
            cwd: cwd.clone(),
            clock,
            now,
        })
    }

    /// Both folders, for the thread that touches the disk.
    pub(super) fn shelves(&self) -> Shelves {
        Shelves {
            meetings: self.sessions.clone(),
            alone: self.alone.clone(),
            vault: self.vault.clone(),
            home: self.home.clone(),
            documents: self.documents.clone(),
        }
    }

    /// Where a path that was typed leads.
    pub fn complete(&self, typed: &Path) -> PathBuf {
        self.cwd.join(typed)
    }
}

fn is_folder(files: &dyn Files, path: &Path) -> bool {
    files.metadata(path).is_ok_and(|found| !found.is_file)
}

fn text(files: &dyn Files, path: &Path) -> io::Result<Option<String>> {
    match files.read(path, CONFIG_MOST) {
        Ok(bytes) => String::from_utf8(bytes)
            .map(Some)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
