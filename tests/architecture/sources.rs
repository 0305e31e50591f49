//! The project's own text, as the tests of its shape read it.
use std::fs;
use std::path::Path;

/// One file: where it stands, from the root of the repository and with `/`, and what it says.
pub(crate) type Source = (String, String);

/// Every text file under this folder of the repository, sorted; "" is the repository itself.
pub(crate) fn files_under(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("a folder can be listed").path();
            let inside = path
                .strip_prefix(root)
                .expect("every entry is below the root");
            let name = inside.to_string_lossy().replace('\\', "/");
            if !is_ours(&name, path.is_dir()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                found.push((name, text));
            }
        }
    }
    found.sort();
    found
}

/// Whether this is part of the project: not built, not of an editor, not a meeting of somebody.
fn is_ours(name: &str, is_folder: bool) -> bool {
    let hidden = is_folder && name.starts_with('.') && name != ".ci";
    let private = name.starts_with("sessions/") && !name.starts_with("sessions/voorbeeld-");
    let made = name == "target"
        || ["target", "corpus", "artifacts"]
            .iter()
            .any(|folder| name.starts_with("campaigns/") && name.ends_with(&format!("/{folder}")));
    !hidden && !private && !made
}

/// One file of the repository.
pub(crate) fn file(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fails with all problems at once.
pub(crate) fn complain(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// Rust with every comment and the inside of every literal turned into spaces, so that a search
/// finds code only. Lines stay where they are.
pub(crate) fn code(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let end = end_of_silence(&letters, at);
        if end == at {
            out.push(letters[at]);
            at += 1;
        } else {
            let silent = &letters[at..end];
            out.extend(
                silent
                    .iter()
                    .map(|letter| if *letter == '\n' { '\n' } else { ' ' }),
            );
            at = end;
        }
    }
    out
}

/// Where the comment or literal that begins here ends; `at` itself when none does.
fn end_of_silence(letters: &[char], at: usize) -> usize {
    let is = |from: usize, text: &str| {
        text.chars()
            .enumerate()
            .all(|(i, wanted)| letters.get(from + i) == Some(&wanted))
    };
    let find = |from: usize, text: &str| {
        (from..letters.len())
            .find(|i| is(*i, text))
            .unwrap_or(letters.len())
    };
    let after_word = at > 0 && (letters[at - 1].is_alphanumeric() || letters[at - 1] == '_');
    if is(at, "//") {
        find(at, "\n")
    } else if is(at, "/*") {
        end_of_block_comment(letters, at)
    } else if !after_word && (letters[at] == 'r' || is(at, "br")) {
        let start = if letters[at] == 'b' { at + 2 } else { at + 1 };
        let hashes = letters[start..]
            .iter()
            .take_while(|letter| **letter == '#')
            .count();
        if letters.get(start + hashes) != Some(&'"') {
            return at;
        }
        let close = format!("\"{}", "#".repeat(hashes));
        (find(start + hashes + 1, &close) + close.len()).min(letters.len())
    } else if letters[at] == '"' {
        end_of_quote(letters, at, '"')
    } else if letters[at] == '\'' && (is(at + 1, "\\") || letters.get(at + 2) == Some(&'\'')) {
        end_of_quote(letters, at, '\'')
    } else {
        at
    }
}

fn end_of_quote(letters: &[char], start: usize, quote: char) -> usize {
    let mut at = start + 1;
    while at < letters.len() && letters[at] != quote {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(letters.len())
}

fn end_of_block_comment(letters: &[char], start: usize) -> usize {
    let mut depth = 0;
    let mut at = start;
    while at < letters.len() {
        match (letters[at], letters.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at.min(letters.len())
}

/// Every path in code with the line it stands on, groups of `use` written out, `$` and a leading
/// `::` taken off: `use std::{env, fs as disk}` gives `std::env`, `std::fs`. Macros end in `!`, a
/// lone word behind `use` in `::`.
pub(crate) fn paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut groups: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut line = 1;
    let mut after_use = false;
    for letter in code.chars() {
        let more = letter.is_alphanumeric() || matches!(letter, '_' | ':' | '*');
        if more || (letter == '!' && word.ends_with(|c: char| c.is_alphanumeric())) {
            word.push(letter);
            continue;
        }
        let group = groups.last().cloned().unwrap_or_default();
        let path = group.clone() + word.trim_start_matches(':');
        if letter == '{' {
            groups.push(if word.ends_with("::") {
                path.clone()
            } else {
                String::new()
            });
        }
        if !word.is_empty() && (!group.is_empty() || word.contains(char::is_alphanumeric)) {
            let single = after_use && group.is_empty() && !path.contains(':');
            let path = path.trim_start_matches('*').to_owned();
            found.push((line, if single { path + "::" } else { path }));
            after_use = word == "use";
        }
        if letter == '}' {
            groups.pop();
        }
        line += usize::from(letter == '\n');
        word.clear();
    }
    found
}
