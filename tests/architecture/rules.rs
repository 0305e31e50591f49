//! What the architecture test holds the code to: the table of layers, the reserved words.
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::sources::{Source, code, file, paths};

/// A layer: its name, the layers it may use, the crates it may name beside [`EVERYWHERE`].
pub(crate) type Layer = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// Lowest first. The same table stands, with the reasons, in ARCHITECTURE.md.
#[rustfmt::skip]
pub(crate) const LAYERS: &[Layer] = &[
    ("domain", &[],
     &["thiserror", "unicode_normalization", "unicode_segmentation", "unicode_width", "zeroize"]),
    ("words", &["domain"], &[]),
    ("content", &["domain", "words"],
     &["include_dir", "schemars", "serde_json", "strsim", "toml"]),
    ("archive", &["domain"], &["strsim", "unicode_normalization", "unicode_segmentation"]),
    ("export", &["domain", "words", "archive"],
     &["crc32fast", "miniz_oxide", "pdf_writer", "serde_json", "subsetter", "thiserror",
       "ttf_parser", "unicode_segmentation", "unicode_width"]),
    ("app", &["domain", "archive"], &["unicode_segmentation"]),
    ("store", &["domain", "words", "archive"],
     &["age", "base64", "chacha20poly1305", "crc32fast", "getrandom", "rustix", "schemars",
       "serde_json", "sha2", "thiserror", "toml", "toml_edit", "zeroize"]),
    ("link", &["domain"], &["serde_json", "thiserror"]),
    ("tui", &["domain", "words", "archive", "app"],
     &["ab_glyph", "crossterm", "fast_qr", "ratatui", "unicode_segmentation", "unicode_width"]),
    ("plat", &["domain", "words", "archive", "app"], &[]),
    ("shell", &["domain", "words", "content", "archive", "export", "app", "store", "link", "tui",
        "plat"],
     &["clap", "clap_complete", "crossterm", "directories", "getrandom", "interprocess", "open",
       "ratatui", "rustix", "serde_json", "signal_hook", "thiserror", "zeroize"]),
];

/// Crates that every layer may name: moments are handed in everywhere, as chrono's types.
const EVERYWHERE: &[&str] = &["chrono", "serde"];

/// Words and the only places that may write them. A last `::` asks for something behind it.
#[rustfmt::skip]
pub(crate) const RESERVED: &[(&str, &[&str])] = &[
    ("std::fs", &["src/store/files"]),
    ("std::env", &["src/shell"]),
    ("std::thread", &["src/shell", "src/store/files"]),
    ("std::net", &["src/shell"]),
    ("UnixStream", &["src/shell"]),
    ("UnixListener", &["src/shell"]),
    ("interprocess", &["src/shell/link"]),
    ("std::process", &["src/shell", "src/main", "src/store/lock", "src/store/atomic"]),
    ("Utc::now", &["src/shell/clock"]),
    ("Local::now", &["src/shell/clock"]),
    ("Instant::now", &["src/shell/clock"]),
    ("SystemTime::now", &["src/shell/clock"]),
    ("Color::", &["src/tui/theme", "src/tui/picture"]),
    ("KeyCode::", &["src/tui/keymap", "src/tui/input"]),
    ("io::stdout", &["src/shell/output", "src/shell/terminal"]),
    ("io::stderr", &["src/shell/output"]),
    ("print!", &["src/shell/output"]),
    ("println!", &["src/shell/output"]),
    ("eprint!", &["src/shell/output"]),
    ("eprintln!", &["src/shell/output"]),
];

/// What nobody writes, tests included. The glob of a tests module is the one exception.
const NOWHERE: &[&str] = &["RefCell", "thread_local!", "super::super"];

/// Screens: what one knows and answers is `app/x.rs`, how it looks is `tui/screens/x.rs`.
const SCREENS: &[(&str, &str)] = &[
    ("src/app/archive", "src/tui/screens/archive"),
    ("src/app/alone", "src/tui/screens/alone"),
    ("src/app/board", "src/tui/boards"),
    ("src/app/capture", "src/tui/room/typing"),
    ("src/app/card", "src/tui/screens/card"),
    ("src/app/guard", "src/tui/screens/guard"),
    ("src/app/home", "src/tui/screens/home"),
    ("src/app/library", "src/tui/screens/library"),
    ("src/app/look_back", "src/tui/room/looking_back"),
    ("src/app/meeting", "src/tui/room"),
    ("src/app/overlay", "src/tui/screens/lists"),
    ("src/app/prepare", "src/tui/screens/prepare"),
    ("src/app/erase", "src/tui/screens/erase"),
    ("src/app/room_test", "src/tui/screens/room_test"),
    ("src/app/share", "src/tui/screens/share"),
];

/// Where drawings live that could be used in any program.
const WIDGETS: &str = "src/tui/widgets";

const LINES_MAX: usize = 400;
const COLUMNS_MAX: usize = 100;

/// Everything wrong with the shape of these files.
pub(crate) fn problems(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources {
        let code = code(text);
        let tests_from = if path.starts_with("src/") {
            tests_from(path, &code)
        } else {
            1
        };
        found.extend(form(path, text, &code, tests_from));
        for (line, name) in paths(&code) {
            let in_tests = line >= tests_from;
            let what = match nowhere(&name, in_tests) {
                None if !in_tests => misplaced(path, &name),
                what => what,
            };
            found.extend(what.map(|what| format!("{path}:{line}: {what}")));
        }
    }
    found.extend(module_list(sources));
    found.extend(unpaired_screens(sources));
    found
}

/// The layer that a file belongs to.
fn layer_of(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or_default();
    inside
        .split('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".rs")
}

/// Whether a file is this one, or below it: `src/tui/theme` is `theme.rs` and `theme/`.
fn is_at(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| matches!(rest, "" | ".rs") || rest.starts_with('/'))
}

/// Whether a path holds these segments, side by side.
fn holds(name: &str, word: &str) -> bool {
    let segments: Vec<_> = name
        .split("::")
        .map(|part| part.trim_end_matches(':'))
        .collect();
    let wanted: Vec<_> = word.split("::").filter(|part| !part.is_empty()).collect();
    let more = usize::from(word.ends_with("::"));
    let starts = 0..=segments.len().saturating_sub(wanted.len() + more);
    segments.len() >= wanted.len() + more
        && starts
            .into_iter()
            .any(|at| segments[at..].starts_with(&wanted))
}

/// The line from which a file holds tests: its last module, or all of a `tests.rs`.
fn tests_from(path: &str, code: &str) -> usize {
    if path.ends_with("/tests.rs") {
        return 1;
    }
    let mark = code.lines().position(|line| line.trim() == "#[cfg(test)]");
    mark.map_or(usize::MAX, |at| at + 1)
}

/// What nobody may write.
fn nowhere(name: &str, in_tests: bool) -> Option<String> {
    if let Some(word) = NOWHERE.iter().find(|word| holds(name, word)) {
        return Some(format!("nobody writes `{word}`"));
    }
    let own_tests = in_tests && name == "super::*";
    (name.ends_with("::*") && !own_tests).then(|| format!("a glob import, `{name}`"))
}

/// What this file may not write, though others may.
fn misplaced(path: &str, name: &str) -> Option<String> {
    let root = name.split("::").next().unwrap_or_default();
    let next = name.split("::").nth(1).unwrap_or_default();
    let layer = layer_of(path);
    let (_, uses, crates) =
        LAYERS
            .iter()
            .find(|(name, ..)| *name == layer)
            .unwrap_or(&("", &[], &[]));
    if root == "bedoeling" && name.contains("::") && path != "src/main.rs" {
        return Some("only main.rs uses the library by its name".to_owned());
    }
    let of_lib = LAYERS.iter().any(|(name, ..)| *name == next);
    if root == "crate" && of_lib && next != layer && !uses.contains(&next) {
        return Some(format!("{layer} may not use {next}"));
    }
    if root == "super" && path.matches('/').count() == 1 {
        return Some("`super::` here is the whole crate: name the layer".to_owned());
    }
    if name.starts_with("crate::app::") && name.ends_with("::State") && is_at(path, WIDGETS) {
        return Some("a widget is told what to draw, it knows no State".to_owned());
    }
    let stray = |places: &[&str]| !places.iter().any(|place| is_at(path, place));
    if let Some((word, places)) = RESERVED
        .iter()
        .find(|(word, p)| holds(name, word) && stray(p))
    {
        return Some(format!("`{word}` belongs to {}", places.join(", ")));
    }
    let foreign = name.contains("::") && DEPENDENCIES.contains(root);
    // What the memory of the process does when it is given back is no layer's business.
    let of_process = path == "src/main.rs" && root == "zeroizing_alloc";
    let known = EVERYWHERE.contains(&root) || crates.contains(&root) || of_process;
    (foreign && !known).then(|| format!("{layer} may not name {root}"))
}

/// The crates of Cargo.toml, as code names them.
static DEPENDENCIES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let manifest: toml::Table = file("Cargo.toml").parse().expect("Cargo.toml is TOML");
    let per_platform = manifest.get("target").and_then(toml::Value::as_table);
    let platforms = per_platform.into_iter().flat_map(toml::Table::values);
    let tables = [&manifest["dependencies"]].into_iter();
    let tables = tables.chain(platforms.filter_map(|platform| platform.get("dependencies")));
    let names = tables
        .filter_map(toml::Value::as_table)
        .flat_map(toml::Table::keys);
    names.map(|name| name.replace('-', "_")).collect()
});

/// Introduction, size, width, and the few things that are no path.
fn form(path: &str, text: &str, code: &str, tests_from: usize) -> Vec<String> {
    let mut found = Vec::new();
    let lines = text.lines().count();
    if !text.starts_with("//! ") {
        found.push(format!("{path}: the first line says what the file is for"));
    }
    if lines > LINES_MAX {
        found.push(format!("{path}: {lines} lines, at most {LINES_MAX}"));
    }
    if path.starts_with("src/") {
        let wide = |(_, line): &(usize, &str)| line.chars().count() > COLUMNS_MAX;
        let wide = text.lines().enumerate().filter(wide);
        found.extend(wide.map(|(at, _)| format!("{path}:{}: wider than {COLUMNS_MAX}", at + 1)));
    }
    for (at, line) in code.lines().enumerate() {
        let at = at + 1;
        if line.contains("#[allow") || line.contains("#![allow") {
            found.push(format!(
                "{path}:{at}: `#[allow`: an `#[expect(.., reason)]` expires"
            ));
        }
        if line.contains("crate::{") || line.trim_start().starts_with("use {") {
            found.push(format!("{path}:{at}: grouped `use crate::{{`"));
        }
    }
    let rest: Vec<_> = code.lines().skip(tests_from).collect();
    let closes = |line: &&&str| !line.is_empty() && !line.starts_with(' ');
    let outside = rest.iter().skip(1).filter(closes).count();
    let opens = rest.first().is_none_or(|line| line.starts_with("mod "));
    if tests_from > 1 && tests_from < usize::MAX && (!opens || outside > 1) {
        found.push(format!(
            "{path}:{tests_from}: only the tests at the end are `#[cfg(test)]`"
        ));
    }
    let exhaustive = matches!(path, "src/domain.rs" | "src/app.rs");
    if exhaustive && !code.contains("#![deny(clippy::wildcard_enum_match_arm)]") {
        found.push(format!(
            "{path}: says `#![deny(clippy::wildcard_enum_match_arm)]`"
        ));
    }
    found
}

/// Whether lib.rs lists the layers that there are, lowest first, and nothing else stands in src.
fn module_list(sources: &[Source]) -> Vec<String> {
    let is_file = |path: &str| matches!(path, "src/lib.rs" | "src/main.rs");
    let inside = || {
        sources
            .iter()
            .map(|(path, _)| path.as_str())
            .filter(|p| p.starts_with("src/"))
    };
    let unknown = inside()
        .filter(|path| !is_file(path) && !LAYERS.iter().any(|(name, ..)| *name == layer_of(path)));
    let mut found: Vec<_> = unknown
        .map(|path| format!("{path}: no such layer"))
        .collect();
    if let Some((_, root)) = sources.iter().find(|(path, _)| path == "src/lib.rs") {
        let present = LAYERS
            .iter()
            .filter(|(name, ..)| inside().any(|p| layer_of(p) == *name));
        let present: Vec<_> = present
            .map(|(name, ..)| format!("pub mod {name};"))
            .collect();
        let is_item = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
        let code = code(root);
        let declared: Vec<_> = code.lines().filter(|line| is_item(line)).collect();
        if declared != present {
            found.push(format!(
                "src/lib.rs: the layers are, in this order, {present:?}"
            ));
        }
    }
    found
}

/// Screens of which only one half is there.
fn unpaired_screens(sources: &[Source]) -> Vec<String> {
    let has = |place: &str| sources.iter().any(|(path, _)| is_at(path, place));
    if !has("src/tui/screens") {
        return Vec::new();
    }
    let lone = SCREENS
        .iter()
        .filter(|(knows, looks)| has(knows) != has(looks));
    lone.map(|(knows, looks)| {
        let missing = if has(knows) { looks } else { knows };
        format!("half of a screen: {missing}.rs is missing")
    })
    .collect()
}
