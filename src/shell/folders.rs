//! Which folders are in force and why: decisions from what was asked, without looking at a disk.
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

pub use crate::domain::setting::FolderWhy;

/// The variable that names the sessions folder.
pub const SESSIONS_VARIABLE: &str = "BEDOELING_SESSIES";
/// The variable that names the state folder.
pub const STATE_VARIABLE: &str = "BEDOELING_STAAT";

/// The places that the platform has for a program of this person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    /// For `config.toml` and an own toolkit.
    pub config: PathBuf,
    /// For sessions.
    pub data: PathBuf,
    /// For journals and locks: local, never synced.
    pub state: PathBuf,
}

impl Platform {
    /// The places on this machine; `None` when the person has no home folder.
    pub fn here() -> Option<Self> {
        let places = ProjectDirs::from("", "", "bedoeling")?;
        Some(Self {
            config: places.config_dir().to_owned(),
            data: places.data_dir().to_owned(),
            // Windows and macOS have no place for state.
            state: places
                .state_dir()
                .unwrap_or(places.data_local_dir())
                .to_owned(),
        })
    }

    /// For somebody without a home folder: everything below one folder.
    pub fn within(folder: &Path) -> Self {
        Self {
            config: folder.to_owned(),
            data: folder.to_owned(),
            state: folder.join("staat"),
        }
    }
}

/// All that has a say in where sessions are kept.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// `--sessies`
    pub flag: Option<&'a Path>,
    /// `BEDOELING_SESSIES`
    pub variable: Option<&'a OsStr>,
    /// `sessies` in `config.toml`
    pub config: Option<&'a Path>,
    /// Whether the working folder has a folder `sessions`.
    pub cwd_has_sessions: bool,
    /// The working folder.
    pub cwd: &'a Path,
    /// The data folder of the platform.
    pub data: &'a Path,
}

/// A folder and why it is this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Complete: what was relative begins at the working folder.
    pub path: PathBuf,
    /// Who had the say.
    pub why: FolderWhy,
}

/// A folder with werkpakketten beside the embedded ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolkitFolder {
    /// Complete.
    pub path: PathBuf,
    /// Whether somebody named it: only then it is a mistake when it is not there.
    pub asked: bool,
}

/// Where sessions are kept: the first who has a say.
pub fn sessions(asked: &Asked<'_>) -> Chosen {
    let chosen = |path: &Path, why| Chosen {
        path: asked.cwd.join(path),
        why,
    };
    let here = || asked.cwd_has_sessions.then_some(Path::new("sessions"));
    let flag = asked.flag.map(|path| chosen(path, FolderWhy::Flag));
    flag.or_else(|| filled(asked.variable).map(|path| chosen(path, FolderWhy::Variable)))
        .or_else(|| asked.config.map(|path| chosen(path, FolderWhy::Config)))
        .or_else(|| here().map(|path| chosen(path, FolderWhy::Here)))
        .unwrap_or_else(|| chosen(&asked.data.join("sessions"), FolderWhy::Platform))
}

/// Where reflections are kept: `--alleen`, else `alleen` in `config.toml`, else a folder of their
/// own in the data folder of the platform. That of the sessions may be shared, this one is not.
pub fn alone(flag: Option<&Path>, config: Option<&Path>, cwd: &Path, data: &Path) -> PathBuf {
    let named = flag.or(config);
    named.map_or_else(|| cwd.join(data.join("alleen")), |path| cwd.join(path))
}

/// Where journals, locks and versions are: `BEDOELING_STAAT`, else the platform's own place.
pub fn state(variable: Option<&OsStr>, cwd: &Path, platform: &Platform) -> PathBuf {
    cwd.join(filled(variable).unwrap_or(&platform.state))
}

/// The folders that add to the embedded toolkit; a later one replaces by id what came before.
pub fn toolkits(
    flag: Option<&Path>,
    config: Option<&Path>,
    cwd: &Path,
    platform: &Platform,
) -> Vec<ToolkitFolder> {
    let own = ToolkitFolder {
        path: platform.config.join("toolkit"),
        asked: false,
    };
    let asked = [config, flag]
        .into_iter()
        .flatten()
        .map(|path| ToolkitFolder {
            path: cwd.join(path),
            asked: true,
        });
    std::iter::once(own).chain(asked).collect()
}

/// An empty variable is as good as none.
fn filled(variable: Option<&OsStr>) -> Option<&Path> {
    variable.filter(|value| !value.is_empty()).map(Path::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(path: &str, why: FolderWhy) -> Chosen {
        Chosen {
            path: path.into(),
            why,
        }
    }

    fn platform() -> Platform {
        Platform {
            config: "/instellingen".into(),
            data: "/data".into(),
            state: "/stand".into(),
        }
    }

    #[test]
    fn the_first_who_has_a_say_names_the_sessions_folder() {
        let mut asked = Asked {
            flag: Some(Path::new("mijn/map")),
            variable: Some(OsStr::new("/uit/variabele")),
            config: Some(Path::new("/uit/config")),
            cwd_has_sessions: true,
            cwd: Path::new("/werk"),
            data: Path::new("/data"),
        };
        assert_eq!(sessions(&asked), chosen("/werk/mijn/map", FolderWhy::Flag));
        asked.flag = None;
        assert_eq!(
            sessions(&asked),
            chosen("/uit/variabele", FolderWhy::Variable)
        );
        asked.variable = Some(OsStr::new(""));
        assert_eq!(sessions(&asked), chosen("/uit/config", FolderWhy::Config));
        asked.config = None;
        assert_eq!(sessions(&asked), chosen("/werk/sessions", FolderWhy::Here));
        asked.cwd_has_sessions = false;
        assert_eq!(
            sessions(&asked),
            chosen("/data/sessions", FolderWhy::Platform)
        );
    }

    #[test]
    fn the_state_is_where_the_variable_says_or_else_where_the_platform_says() {
        let of =
            |variable: &str| state(Some(OsStr::new(variable)), Path::new("/werk"), &platform());
        assert_eq!(of("/elders"), Path::new("/elders"));
        assert_eq!(of("hier"), Path::new("/werk/hier"));
        assert_eq!(of(""), Path::new("/stand"));
        assert_eq!(
            state(None, Path::new("/werk"), &platform()),
            Path::new("/stand")
        );
    }

    #[test]
    fn a_toolkit_that_somebody_named_comes_after_the_own_folder() {
        let found = toolkits(
            Some(Path::new("kits")),
            Some(Path::new("/gedeeld")),
            Path::new("/werk"),
            &platform(),
        );
        let found: Vec<_> = found
            .iter()
            .map(|folder| (folder.path.to_str().unwrap(), folder.asked))
            .collect();
        assert_eq!(
            found,
            [
                ("/instellingen/toolkit", false),
                ("/gedeeld", true),
                ("/werk/kits", true)
            ]
        );
    }

    #[test]
    fn reflections_have_a_folder_of_their_own() {
        let of = |flag: Option<&str>, config: Option<&str>| {
            let (flag, config) = (flag.map(Path::new), config.map(Path::new));
            alone(flag, config, Path::new("/werk"), Path::new("/data"))
        };
        assert_eq!(of(None, None), Path::new("/data/alleen"));
        assert_eq!(of(None, Some("/stil")), Path::new("/stil"));
        assert_eq!(of(Some("hier"), Some("/stil")), Path::new("/werk/hier"));
    }

    #[test]
    fn without_a_home_folder_everything_stays_below_one_folder() {
        let platform = Platform::within(Path::new("/werk"));
        assert_eq!(platform.data, Path::new("/werk"));
        assert_eq!(platform.state, Path::new("/werk/staat"));
    }
}
