//! The folders of one person: made for a test, gone after it.
use std::fs;
use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::pty::Pty;

/// The size of the smallest screen that is promised.
pub(crate) const SMALL: (u16, u16) = (70, 20);

/// A meeting of seven people on its welcome screen.
pub(crate) const START: &[&str] = &[
    "start",
    "gemeente-08",
    "--dosering",
    "werkoverleg",
    "--team",
    "Team Noord",
    "--deelnemers",
    "7",
];

/// Somebody's computer, as far as the program can see it.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let place = Self { folder };
        fs::create_dir(place.of("werk")).expect("the folder is ours");
        place
    }

    pub(crate) fn of(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program as this person starts it: nothing of the surroundings of the test gets in.
    pub(crate) fn command(&self, words: &[&str], more: &[(&str, &str)]) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bedoeling"));
        command.args(words);
        command.cwd(self.of("werk"));
        command.env_clear();
        for (name, value) in self.surroundings() {
            command.env(name, value);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        command
    }

    /// The variables that name the folders and the terminal.
    pub(crate) fn surroundings(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("HOME", self.of("thuis")),
            ("XDG_CONFIG_HOME", self.of("thuis/config")),
            ("XDG_DATA_HOME", self.of("thuis/data")),
            ("XDG_STATE_HOME", self.of("thuis/stand")),
            ("BEDOELING_SESSIES", self.of("sessies")),
            ("BEDOELING_STAAT", self.of("staat")),
            ("TERM", "xterm-256color".into()),
            ("COLORTERM", "truecolor".into()),
        ]
    }

    /// Starts the program on a small screen.
    pub(crate) fn run(&self, words: &[&str]) -> Pty {
        Pty::open(self.command(words, &[]), SMALL)
    }

    /// A new meeting on its welcome screen.
    pub(crate) fn start(&self) -> Pty {
        let pty = self.run(START);
        pty.wait_for("Druk op → om te beginnen.");
        pty
    }

    /// The meeting that was broken off.
    pub(crate) fn resume(&self) -> Pty {
        self.run(&["hervat", &self.id()])
    }

    /// The id of the one meeting there is, by the name of its journal or its file.
    pub(crate) fn id(&self) -> String {
        let names = files(&self.of("staat/journaal")).into_iter();
        let names = names.chain(files(&self.of("sessies")));
        let names: Vec<String> = names
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .collect();
        // `<id>-<eight digits>.journaal`, or `<id>.toml`
        let of = |name: &String| match name.strip_suffix(".journaal") {
            Some(stem) => stem.rsplit_once('-').map(|(id, _)| id.to_owned()),
            None => name.strip_suffix(".toml").map(str::to_owned),
        };
        let found = names.iter().find_map(of);
        found.unwrap_or_else(|| panic!("no meeting among {names:?}"))
    }

    /// The one session file.
    pub(crate) fn session(&self) -> toml::Table {
        let path = self.of("sessies").join(format!("{}.toml", self.id()));
        let text = fs::read_to_string(&path).expect("the session was saved");
        text.parse().expect("a session is TOML")
    }

    /// Every file that the program left for this person.
    pub(crate) fn left(&self) -> Vec<PathBuf> {
        files(self.folder.path())
    }

    /// Whether these words stand in any of those files, or in a name.
    pub(crate) fn holds(&self, words: &str) -> bool {
        self.left().iter().any(|path| {
            // A socket holds nothing.
            let bytes = path.is_file().then(|| fs::read(path));
            let bytes = bytes.map(|read| read.expect("a file of ours can be read"));
            let inside = bytes
                .unwrap_or_default()
                .windows(words.len())
                .any(|part| part == words.as_bytes());
            inside || path.to_string_lossy().contains(words)
        })
    }
}

/// All files below a folder; none when it is not there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(listed) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in listed {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
