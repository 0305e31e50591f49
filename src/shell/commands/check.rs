//! `controleer`: everything that is wrong in toolkit and session files, with its place.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Answer;
use crate::content::{self, Diagnostic};
use crate::domain::text::clean_text;
use crate::shell::house::House;
use crate::shell::library::{Gathered, whole_file};
use crate::store::format;
use crate::words::commands as words;

/// Keys that only a session has before its first table.
const OF_SESSIONS: [&str; 5] = ["stand", "werkpakket", "begonnen", "wijziging", "hier"];

/// The problems of these files and of those in these folders; of the whole toolkit, embedded and
/// own, when there are none. Exit code 1 when there are any.
pub(super) fn check(paths: &[PathBuf], house: &House) -> Answer {
    let mut problems = if paths.is_empty() {
        house.library().problems
    } else {
        problems_of(paths, house)
    };
    problems.sort();
    problems.dedup();
    let lines = problems
        .iter()
        .map(|problem| clean_text(&format!("{problem}\n")));
    Answer {
        out: lines.collect(),
        said: String::new(),
        code: u8::from(!problems.is_empty()),
        ..Answer::default()
    }
}

/// What stands in these files and in those in these folders, and the folders of those that were
/// named by themselves.
pub(super) fn asked(paths: &[PathBuf], house: &House) -> (Gathered, BTreeSet<PathBuf>) {
    let mut asked = Gathered::default();
    let mut beside = BTreeSet::new();
    for path in paths {
        match house.files.metadata(&house.complete(path)) {
            Ok(found) if found.is_file => {
                look(path, house, &mut asked);
                beside.extend(path.parent().map(Path::to_owned));
            }
            Ok(_) => {
                for file in house.toml_files(path) {
                    look(&file, house, &mut asked);
                }
            }
            Err(_) => asked.problems.push(whole_file(path, words::NO_FILE)),
        }
    }
    (asked, beside)
}

fn problems_of(paths: &[PathBuf], house: &House) -> Vec<Diagnostic> {
    let (asked, beside) = asked(paths, house);
    let mut problems = asked.problems;
    if asked.sources.is_empty() {
        return problems;
    }
    // What refers to other files is right or wrong beside all that there is.
    let mut all = house.gather();
    for folder in beside {
        for file in siblings(&folder, house) {
            house.add(&mut all, &file);
        }
    }
    let names: BTreeSet<String> = asked.sources.iter().map(|own| own.name.clone()).collect();
    let mut taken = BTreeSet::new();
    all.sources
        .retain(|source| source.built_in || !names.contains(&source.name));
    all.sources.extend(asked.sources);
    all.sources
        .retain(|source| source.built_in || taken.insert(source.name.clone()));
    let read = content::read(&all.sources);
    let own = read.problems.into_iter();
    problems.extend(own.filter(|problem| names.contains(&problem.file)));
    problems
}

/// The toolkit files in the folder of a file that was named by itself.
fn siblings(folder: &Path, house: &House) -> Vec<PathBuf> {
    let mut files = house.toml_files(folder);
    files.retain(|file| file.parent() == Some(folder));
    files
}

/// Takes a file in: a session is judged by itself, toolkit files are judged together.
fn look(path: &Path, house: &House, asked: &mut Gathered) {
    let bytes = match house.bytes(path) {
        Ok(bytes) => bytes,
        Err(problem) => return asked.problems.push(problem),
    };
    let in_sessions = house
        .complete(path)
        .starts_with(&house.sessions_folder.path);
    if !in_sessions && !looks_like_session(&String::from_utf8_lossy(&bytes)) {
        return house.add(asked, path);
    }
    if let Err(problem) = format::read(&bytes) {
        let place = problem.spot();
        asked.problems.push(Diagnostic {
            line: place.line,
            column: place.column,
            ..whole_file(path, problem.sentence())
        });
    }
}

fn looks_like_session(text: &str) -> bool {
    let root = text.lines().take_while(|line| !line.starts_with('['));
    let mut keys = root
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim());
    keys.any(|key| OF_SESSIONS.contains(&key))
}
