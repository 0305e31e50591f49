//! Any bytes as a session file: it is read or refused, and what was read is written as it is.
#![no_main]
use bedoeling::store::format;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(session) = format::read(bytes) else {
        return;
    };
    let written = format::write(&session);
    let again = format::read(written.as_bytes()).expect("our own file is read");
    assert_eq!(format::write(&again), written);
});
