//! Any bytes as a journal: the good part is used, and going on after it loses nothing of it.
#![no_main]
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use bedoeling::domain::change::LineKind;
use bedoeling::domain::record::{FieldName, Record};
use bedoeling::store::files::Files;
use bedoeling::store::journal::{Journal, recover};
use libfuzzer_sys::fuzz_target;

#[path = "../../src/chance.rs"]
#[expect(dead_code, reason = "shared with the campaigns, which use more of it")]
mod chance;
#[path = "../../src/torn_disk.rs"]
#[expect(dead_code, reason = "shared with the campaigns, which use more of it")]
mod torn_disk;

/// The lines with their checks: without these hardly any input would get past the first line.
fn checked(text: &str) -> String {
    let mut check = 0;
    let mut lines = String::new();
    for json in text.lines() {
        let mut hasher = crc32fast::Hasher::new_with_initial(check);
        hasher.update(json.as_bytes());
        check = hasher.finalize();
        writeln!(lines, "{check:08x} {json}").expect("a String takes everything");
    }
    lines
}

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
    };
    let mut journal = bytes.to_vec();
    if kind % 4 > 0 {
        journal = checked(&String::from_utf8_lossy(bytes)).into_bytes();
        // Some end in a line that is not whole.
        let torn = usize::from(*kind / 4) % 8;
        journal.truncate(journal.len().saturating_sub(torn));
    }
    let Ok(found) = recover(&journal) else {
        return;
    };
    let good = recover(&journal[..found.good_len]).expect("the good part is good");
    assert_eq!((&good.log, &good.drafts), (&found.log, &found.drafts));
    assert_eq!(good.stopped, None);

    let disk = torn_disk::Disk::default();
    let path = Path::new("/staat/een.journaal");
    disk.create_dir_all(Path::new("/staat"))
        .expect("a folder in memory");
    let file = disk.append_to(path).expect("a file in memory");
    file.write(&journal).expect("memory takes it");
    let files = Arc::new(disk.clone());
    let resumed = Journal::resume(files, path, path, &found, &journal);
    let mut resumed = resumed.expect("it can be gone on with");
    let field = FieldName::Line(LineKind::Note);
    let text = "en verder".to_owned();
    let record = Record::Opened { field, text };
    resumed.append(&[record]).expect("memory takes it");
    let bytes = disk.read(resumed.path(), u64::MAX).expect("it is there");
    let again = recover(&bytes).expect("it has a beginning");
    assert_eq!(again.log.session(), found.log.session());
    assert_eq!(again.drafts[&field].text, "en verder");
    assert!(
        found
            .drafts
            .keys()
            .all(|known| again.drafts.contains_key(known))
    );
});
