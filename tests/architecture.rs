//! The shape of the code, checked like any other behaviour: layers, reserved words, sizes.

#[path = "architecture/project.rs"]
mod project;
#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/sources.rs"]
mod sources;

use std::path::Path;

use rules::{LAYERS, RESERVED, problems};
use sources::{complain, file, files_under};

#[test]
fn the_code_has_the_shape_that_the_architecture_promises() {
    let mut sources = files_under("src");
    for folder in ["tests", "benches", "examples"] {
        sources.extend(files_under(folder));
    }
    sources.retain(|(path, _)| Path::new(path).extension().is_some_and(|end| end == "rs"));
    complain(&problems(&sources));
}

#[test]
fn a_layer_uses_only_layers_below_it() {
    for (at, (name, uses, _)) in LAYERS.iter().enumerate() {
        for used in *uses {
            let below = LAYERS[..at].iter().any(|(other, _, _)| other == used);
            assert!(below, "{name} uses {used}, which is not below it");
        }
    }
}

#[test]
fn the_page_about_the_architecture_has_the_same_table() {
    let page = file("ARCHITECTURE.md");
    let part = page.split("\n## ").find(|part| part.starts_with("Layers"));
    let table = part.and_then(|part| part.split("\n\n").find(|text| text.starts_with("| layer")));
    let rows = table.unwrap_or_default().lines().skip(2).map(|row| {
        let mut cells = row
            .split('|')
            .skip(1)
            .map(|cell| cell.trim().replace('`', ""));
        (
            cells.next().unwrap_or_default(),
            cells.next().unwrap_or_default(),
        )
    });
    let table = LAYERS.iter().map(|(name, uses, _)| match uses.len() {
        0 => ((*name).to_owned(), "-".to_owned()),
        n if n + 1 == LAYERS.len() => ((*name).to_owned(), "all".to_owned()),
        _ => ((*name).to_owned(), uses.join(", ")),
    });
    assert_eq!(rows.collect::<Vec<_>>(), table.collect::<Vec<_>>());
}

/// A small project that breaks every rule once: file, text, and words of the complaint.
#[rustfmt::skip]
const BROKEN: &[(&str, &str, &str)] = &[
    ("src/app/a.rs", "//! a\nuse crate::tui::draw;\n", "src/app/a.rs:2: app may not use tui"),
    ("src/app/b.rs", "//! b\nuse crate::{domain, tui};\n", "src/app/b.rs:2: grouped `use crate::{`"),
    ("src/app/c.rs", "//! c\nuse std::{fmt, fs};\n", "src/app/c.rs:2: `std::fs` belongs to"),
    ("src/store/d.rs", "//! d\nuse std::fs::{self, File};\n", "src/store/d.rs:2: `std::fs`"),
    ("src/tui/e.rs", "//! e\nlet x = std::env::var(\"A\");\n", "src/tui/e.rs:2: `std::env`"),
    ("src/tui/f.rs", "//! f\nuse std::thread;\n", "src/tui/f.rs:2: `std::thread`"),
    ("src/link/g.rs", "//! g\nuse std::os::unix::net::UnixStream;\n", "g.rs:2: `UnixStream`"),
    ("src/link/g2.rs", "//! g\nuse std::net::TcpStream;\n", "src/link/g2.rs:2: `std::net`"),
    ("src/shell/h.rs", "//! h\nlet now = Utc::now();\n", "src/shell/h.rs:2: `Utc::now`"),
    ("src/shell/h2.rs", "//! h\nlet now = std::time::Instant::now();\n", "`Instant::now`"),
    ("src/app/i.rs", "//! i\nfn a(b: ratatui::Frame) {}\n", "app may not name ratatui"),
    ("src/tui/j.rs", "//! j\nlet red = style::Color::Red;\n", "src/tui/j.rs:2: `Color::`"),
    ("src/tui/k.rs", "//! k\nmatch key { KeyCode::Enter => {} }\n", "src/tui/k.rs:2: `KeyCode::`"),
    ("src/tui/widgets/l.rs", "//! l\nuse crate::app::State;\n", "l.rs:2: a widget"),
    ("src/shell/m.rs", "//! m\nuse toml::Table;\n", "src/shell/m.rs:2: shell may not name toml"),
    ("src/export/n.rs", "//! n\nprintln!(\"x\");\n", "src/export/n.rs:2: `println!`"),
    ("src/domain/o.rs", "//! o\nuse std::cell::RefCell;\n", "src/domain/o.rs:2: nobody writes"),
    ("src/domain/p.rs", "//! p\nthread_local! {}\n", "src/domain/p.rs:2: nobody writes"),
    ("src/domain/q.rs", "//! q\nuse super::super::ids;\n", "src/domain/q.rs:2: nobody writes"),
    ("src/domain/r.rs", "//! r\nuse std::fmt::*;\n", "src/domain/r.rs:2: a glob import"),
    ("src/domain/s.rs", "//! s\n#[allow(dead_code)]\n", "src/domain/s.rs:2: `#[allow`"),
    ("src/domain/t.rs", "//! t\nuse serde_json::Value;\n", "domain may not name serde_json"),
    ("src/domain/t2.rs", "//! t\nlet a = ::clap::x();\n", "domain may not name clap"),
    ("src/plat/t3.rs", "//! t\nuse crossterm as screen;\n", "plat may not name crossterm"),
    ("src/domain/t4.rs", "//! t\nuse std::time::SystemTime;\nlet now = SystemTime::now();\n",
     "src/domain/t4.rs:3: `SystemTime::now`"),
    ("src/domain/t5.rs", "//! t\nlet now = chrono::Local::now();\n", "t5.rs:2: `Local::now`"),
    ("src/domain/u.rs", "fn no_introduction() {}\n", "src/domain/u.rs: the first line says"),
    ("src/domain/v.rs", "//! v\n//                                                                                                     wide\n",
     "src/domain/v.rs:2: wider than 100"),
    ("src/domain/w.rs", "//! w\n#[cfg(test)]\nfn helper() {}\nfn a() {}\n",
     "src/domain/w.rs:2: only the tests at the end"),
    ("src/words/x.rs", "//! x\nfn x() {}\n#[cfg(test)]\nmod tests {\n    use std::fmt::*;\n}\n",
     "src/words/x.rs:5: a glob import"),
    ("src/domain.rs", "//! y\nuse super::tui::draw;\n", "src/domain.rs:2: `super::` here"),
    ("src/app.rs", "//! y\npub mod a;\n", "src/app.rs: says `#![deny(clippy::wildcard_enum"),
    ("src/helpers.rs", "//! z\n", "src/helpers.rs: no such layer"),
    ("src/domain/z.rs", "//! z\nuse bedoeling::tui;\n", "src/domain/z.rs:2: only main.rs"),
    ("src/tui/screens.rs", "//! z\n", "half of a screen: src/tui/screens/home.rs is missing"),
    ("src/app/home.rs", "//! z\n", "half of a screen: src/tui/screens/home.rs is missing"),
    ("src/lib.rs", "//! z\npub mod tui;\npub mod domain;\n", "src/lib.rs: the layers are"),
    ("tests/t.rs", "//! t\nuse std::io::*;\n", "tests/t.rs:2: a glob import"),
];

/// Texts that look like a breach and are none.
#[rustfmt::skip]
const SOUND: &[(&str, &str)] = &[
    ("src/lib.rs", "//! a\npub mod domain;\npub mod words;\npub mod store;\npub mod shell;\n"),
    ("src/main.rs", "//! b\nfn main() { bedoeling::shell::run(); }\n"),
    ("src/domain.rs", "//! c\n#![deny(clippy::wildcard_enum_match_arm)]\n/// `std::fs` and RefCell.\n\
        const A: &str = r#\"use std::fs; \"toml::x\"\"#; /* Utc::now() */ const B: char = '\"';\n"),
    ("src/words/d.rs", "//! d\nuse crate::domain::Dose;\nfn a<'a>(b: &'a str) -> &'a str { b }\n\
        #[cfg(test)]\nmod tests {\n    use super::*;\n    use std::fs;\n}\n"),
    ("src/store/files.rs", "//! e\nuse std::fs::{self, File};\nuse toml::Table;\n"),
    ("src/shell/clock.rs", "//! f\nuse crate::store;\nfn now() { Utc::now() }\n"),
];

#[test]
fn a_broken_rule_is_reported_with_its_place() {
    for (path, text, complaint) in BROKEN {
        let mut sources = vec![((*path).to_owned(), (*text).to_owned())];
        if *path == "src/app/home.rs" {
            sources.push(("src/tui/screens.rs".to_owned(), "//! z\n".to_owned()));
        } else if *path == "src/tui/screens.rs" {
            sources.push(("src/app/home.rs".to_owned(), "//! z\n".to_owned()));
        } else if *path == "src/lib.rs" {
            sources.push(("src/domain.rs".to_owned(), "//! z\n".to_owned()));
        }
        let found = problems(&sources);
        assert!(
            found.iter().any(|line| line.contains(complaint)),
            "{complaint}\n{found:#?}"
        );
    }
}

#[test]
fn every_reserved_word_is_reported_outside_its_place() {
    for (word, _) in RESERVED {
        let more = if word.ends_with("::") { "Red" } else { "" };
        let text = format!("//! a\nlet a = {word}{more};\n");
        let found = problems(&[("src/archive/a.rs".to_owned(), text)]);
        assert_eq!(found.len(), 1, "{word}: {found:#?}");
    }
}

#[test]
fn a_file_of_more_than_400_lines_is_reported() {
    let text = |lines: usize| "//! a\n".repeat(lines);
    let of = |lines| problems(&[("src/archive/a.rs".to_owned(), text(lines))]);
    assert_eq!(of(400), Vec::<String>::new());
    assert_eq!(of(401), ["src/archive/a.rs: 401 lines, at most 400"]);
}

#[test]
fn what_only_looks_like_a_breach_is_let_through() {
    let own = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    complain(&problems(&SOUND.iter().map(own).collect::<Vec<_>>()));
}
