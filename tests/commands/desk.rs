//! A temporary folder that is all the program knows of the world, and sessions to put in it.
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// The id of [`NOORD`].
pub(crate) const NOORD_ID: &str = "2026-11-02-gemeente-08-team-noord";

/// A closed meeting that keeps everything.
pub(crate) const NOORD: &str = r#"formaat = 1
id = "2026-11-02-gemeente-08-team-noord"
soort = "gesprek"
stand = "gesloten"
werkpakket = "gemeente-08"
titel = "Hoort het? Of helpt het?"
vraag = "Wat helpt?"
team = "Team Noord"
aanwezig = 7
bewaren = "alles"
dosering = "werkoverleg"
minuten = 45
begonnen = 2026-11-02T14:02:10+01:00
gesloten = 2026-11-02T14:49:02+01:00
wijziging = 40

[[stap]]
nr = 1
soort = "denkkaart"
titel = "Gewoonte als regel"
vraag = "Welke gewoonte?"
minuten = 12
minimum = 8
status = "gedaan"
begonnen = 2026-11-02T14:09:02+01:00
besteed_seconden = 705
notities = [{ nr = 31, om = 14:12:31, tekst = "Die financiële eis, één keer" }]

[[oogst]]
nr = 33
stap = 1
tekst = "Wij stoppen met dubbel tekenen."
"#;

/// The id of [`OPEN`].
pub(crate) const OPEN_ID: &str = "2026-11-20-gemeente-08";

/// A meeting without a team that is still open.
pub(crate) const OPEN: &str = r#"formaat = 1
id = "2026-11-20-gemeente-08"
stand = "open"
werkpakket = "gemeente-08"
titel = "Nog bezig"
minuten = 15
begonnen = 2026-11-20T09:00:00+01:00

[[stap]]
nr = 1
soort = "oogst"
titel = "Oogst"
minuten = 3
"#;

/// A folder of its own for one test.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What the program did.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// The objects of a `--json` answer.
    pub(crate) fn rows(&self) -> Vec<Value> {
        match self.json() {
            Value::Array(rows) => rows,
            other => panic!("no array: {other}"),
        }
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        fs::create_dir(folder.path().join("gesprekken")).expect("the folder is ours");
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        // On macOS the temporary folder is behind a link, and the program says where it really is.
        let folder = self.folder.path().canonicalize();
        folder.expect("the folder is there").join(name)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "nobody else reads these files meanwhile"
    )]
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        let folder = path.parent().expect("it is in our folder");
        fs::create_dir_all(folder).expect("the folder is ours");
        fs::write(&path, text).expect("the folder is ours");
    }

    /// Puts a file in the sessions folder.
    pub(crate) fn session(&self, name: &str, text: impl AsRef<[u8]>) {
        self.write(&format!("gesprekken/{name}.toml"), text);
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("the file is there")
    }

    /// Every name in this folder, also hidden ones.
    pub(crate) fn names(&self, folder: &str) -> BTreeSet<String> {
        let entries = fs::read_dir(self.path(folder)).expect("the folder is there");
        let name = |entry: std::io::Result<fs::DirEntry>| {
            entry.expect("it can be listed").file_name().into_string()
        };
        entries
            .map(|entry| name(entry).expect("names are text"))
            .collect()
    }

    pub(crate) fn command<S: AsRef<OsStr>>(&self, words: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bedoeling"));
        command.args(words).current_dir(self.path(""));
        for variable in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
            command.env_remove(variable);
        }
        command
            .env("HOME", self.path(""))
            .env("BEDOELING_SESSIES", self.path("gesprekken"))
            .env("BEDOELING_STAAT", self.path("staat"))
            .env("BEDOELING_NU", "2026-11-24T10:00:00+01:00");
        command
    }

    pub(crate) fn ran(command: &mut Command) -> Ran {
        let output = command.output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints text");
        Ran {
            code: output.status.code().expect("no signal ended it"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, words: &[S]) -> Ran {
        Self::ran(&mut self.command(words))
    }

    /// The smallest werkpakket that is in order.
    pub(crate) fn pakket(&self, path: &str, id: &str, title: &str) {
        let text = format!(
            "formaat = 1\nid = \"{id}\"\ntitel = \"{title}\"\nvraag = \"Hoe gaat het?\"\n\n\
             [[kaart]]\nid = \"een\"\nsoort = \"denk\"\ntitel = \"Eén vraag\"\n\
             vraag = \"Wat zie je?\"\nwerkvorm = \"rondje\"\nminuten = 10\nminimum = 8\n"
        );
        self.write(path, text);
    }
}

/// The keys of an object.
pub(crate) fn keys(row: &Value) -> BTreeSet<&str> {
    let object = row.as_object().expect("it is an object");
    object.keys().map(String::as_str).collect()
}

/// As a `:`-less name of a path in an answer.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}
