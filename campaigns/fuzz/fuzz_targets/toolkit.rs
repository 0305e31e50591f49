//! Any text as a file of the toolkit: what is wrong is said, and the rest works.
#![no_main]
use bedoeling::content::{self, Source};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let names = ["proef-01.toml", "kit.toml", "vaste-stappen.toml"];
    let name = names[usize::from(*kind) % names.len()];
    let read = content::read(&[Source {
        name: format!("proef/{name}"),
        kit: "proef".to_owned(),
        text: text.to_owned(),
        built_in: false,
    }]);
    for problem in read.problems {
        assert!(problem.line > 0 && problem.column > 0 && !problem.what.is_empty());
    }
});
