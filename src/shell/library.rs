//! Toolkit files from the program and from a person's own folders, as they stand on the disk.
use std::path::{Path, PathBuf};

use super::complaint::Complaint;
use super::house::House;
use crate::content::{self, Diagnostic, Source};
use crate::domain::ids::WerkpakketId;
use crate::domain::text::clean_line;
use crate::domain::toolkit::{Toolkit, Werkpakket};
use crate::words::command_line::did_you_mean;
use crate::words::commands as words;

/// No file that people write is longer; a longer one is not read into memory.
const SOURCE_MOST: u64 = 16 * 1024 * 1024;

/// How many folders deep files are looked for: a link may lead back to where it stands.
const DEEPEST: usize = 8;

/// All material of this person, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Library {
    /// All that is in order.
    pub toolkit: Toolkit,
    /// Every problem, by file and place.
    pub problems: Vec<Diagnostic>,
    /// A sentence per own folder in which something is wrong, for stderr.
    pub warnings: Vec<String>,
}

impl Library {
    /// The werkpakket with this id.
    ///
    /// # Errors
    /// With code 2 and the nearest id when there is none.
    pub fn find(&self, id: &WerkpakketId) -> Result<&Werkpakket, Complaint> {
        self.toolkit.find(id).ok_or_else(|| {
            let known = self.toolkit.werkpakketten.iter();
            let near = content::nearest(id.as_str(), known.map(|pakket| pakket.id.as_str()));
            let what = words::unknown_werkpakket(id.as_str());
            unknown(&what, near, words::ALL_WERKPAKKETTEN)
        })
    }
}

/// Something that was named and is not there: what, the nearest name, and where all names are.
pub(super) fn unknown(what: &str, near: Option<&str>, more: &str) -> Complaint {
    let near = near.map(|near| format!(" {}", did_you_mean(near)));
    let line = clean_line(&format!("{what}{}", near.unwrap_or_default()));
    Complaint::words_off(format!("{line}\n{more}\n"))
}

/// Files as they were found, and those that could not be read.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) sources: Vec<Source>,
    pub(super) problems: Vec<Diagnostic>,
}

impl House {
    /// Reads the embedded toolkit with the person's own folders. Never fails: what is wrong is
    /// left out and named.
    pub fn library(&self) -> Library {
        let Gathered {
            sources,
            mut problems,
        } = self.gather();
        let read = content::read(&sources);
        problems.extend(read.problems);
        problems.sort();
        Library {
            toolkit: read.toolkit,
            warnings: self.warnings(&problems),
            problems,
        }
    }

    /// Every toolkit file there is: embedded first, then folder after folder.
    pub(super) fn gather(&self) -> Gathered {
        let mut all = Gathered {
            sources: content::embedded(),
            problems: Vec::new(),
        };
        for own in &self.toolkits {
            let there = self.files.list(&self.complete(&own.shown)).is_ok();
            if there {
                for path in self.toml_files(&own.shown) {
                    self.add(&mut all, &path);
                }
            } else if own.asked {
                all.problems.push(whole_file(&own.shown, words::NO_FOLDER));
            }
        }
        all
    }

    /// Reads one file into `all`, by its typed path.
    pub(super) fn add(&self, all: &mut Gathered, typed: &Path) {
        match self.text(typed) {
            Ok(text) => all.sources.push(self.source(typed, text)),
            Err(problem) => all.problems.push(problem),
        }
    }

    /// A toolkit file that was read from this path.
    pub(super) fn source(&self, typed: &Path, text: String) -> Source {
        let complete = self.complete(typed);
        let folder = complete.parent().and_then(Path::file_name);
        Source {
            name: typed.display().to_string(),
            kit: folder.unwrap_or_default().to_string_lossy().into_owned(),
            text,
            built_in: false,
        }
    }

    /// The paths of all `.toml` files in this folder and those below it, in order; hidden ones
    /// are left alone. They begin with the folder as it was typed.
    pub(super) fn toml_files(&self, folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        self.walk(folder, DEEPEST, &mut found);
        found.sort();
        found
    }

    fn walk(&self, folder: &Path, deeper: usize, all: &mut Vec<PathBuf>) {
        // What is no folder, or may not be looked into, has no files for us.
        let listed = self.files.list(&self.complete(folder)).unwrap_or_default();
        for found in listed {
            let Some(name) = found.path.file_name() else {
                continue;
            };
            let typed = folder.join(name);
            let is_toml = typed.extension().is_some_and(|end| end == "toml");
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            if found.is_file && is_toml {
                all.push(typed);
            } else if !found.is_file && deeper > 0 {
                self.walk(&typed, deeper - 1, all);
            }
        }
    }

    /// The text of a file, or why there is none.
    fn text(&self, typed: &Path) -> Result<String, Diagnostic> {
        let bytes = self.bytes(typed)?;
        String::from_utf8(bytes).map_err(|error| {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let good = String::from_utf8_lossy(good);
            let line = good.rsplit('\n').next().unwrap_or_default();
            Diagnostic {
                line: good.matches('\n').count() + 1,
                column: line.chars().count() + 1,
                ..whole_file(typed, words::NOT_TEXT)
            }
        })
    }

    /// What is in a file, or why it cannot be read.
    pub(super) fn bytes(&self, typed: &Path) -> Result<Vec<u8>, Diagnostic> {
        let read = self.files.read(&self.complete(typed), SOURCE_MOST);
        read.map_err(|error| whole_file(typed, &words::unreadable(&error.to_string())))
    }

    fn warnings(&self, problems: &[Diagnostic]) -> Vec<String> {
        let own = self.toolkits.iter().map(|own| &own.shown);
        let counted = own.map(|folder| {
            let inside = |problem: &&Diagnostic| Path::new(&problem.file).starts_with(folder);
            (folder, problems.iter().filter(inside).count())
        });
        counted
            .filter(|(_, count)| *count > 0)
            .map(|(folder, count)| {
                words::own_toolkit(count, &clean_line(&folder.display().to_string()))
            })
            .collect()
    }
}

/// A problem of a file as a whole.
pub(super) fn whole_file(typed: &Path, what: &str) -> Diagnostic {
    Diagnostic {
        file: typed.display().to_string(),
        line: 1,
        column: 1,
        what: what.to_owned(),
        help: None,
    }
}
