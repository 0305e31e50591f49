//! A journal line by line, locked: the first line says with which key, the others are sealed.
use std::io;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key as CipherKey, XChaCha20Poly1305, XNonce};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::plain_journal;
use super::ring::Key;
use crate::store::files::OpenFile;
use crate::store::journal::{first_line, push_line};

/// What the first line says in the clear: which journal it is, and what is needed to read on.
const CLEAR: [&str; 6] = ["k", "v", "id", "door", "map", "t"];
/// The key of the journal, locked with the passphrase.
const SLEUTEL: &str = "sleutel";

const NONCE_LEN: usize = 24;

/// A journal that is being written: each line that comes in goes on locked.
pub(super) struct Writer {
    under: Arc<dyn OpenFile>,
    sleutel: String,
    key: Key,
    /// The number of the next line and the check of the last one.
    place: Mutex<(u64, u32)>,
}

/// A journal that was opened.
pub(super) struct Opened {
    /// The lines as they are without a passphrase; then what could not be opened, as it is.
    pub(super) text: Vec<u8>,
    /// For every line: how many bytes there are up to its end, opened and locked.
    ends: Vec<(u64, u64)>,
    check: u32,
}

impl Opened {
    /// How long the locked file is when the opened one is this long.
    pub(super) fn place(&self, len: u64) -> u64 {
        let within = self.ends.iter().rev().find(|(opened, _)| *opened <= len);
        within.map_or(0, |(_, sealed)| *sealed)
    }
}

impl Writer {
    pub(super) fn begin(under: Arc<dyn OpenFile>, sleutel: String, key: Key) -> Self {
        let place = Mutex::new((0, 0));
        Self {
            under,
            sleutel,
            key,
            place,
        }
    }

    pub(super) fn go_on(under: Arc<dyn OpenFile>, opened: &Opened, key: Key) -> Self {
        // The first line in the clear counts too.
        let next = opened.ends.len() as u64 + 1;
        Self {
            under,
            sleutel: String::new(),
            key,
            place: Mutex::new((next, opened.check)),
        }
    }
}

impl OpenFile for Writer {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        let mut place = match self.place.lock() {
            Ok(place) => place,
            Err(broken) => broken.into_inner(),
        };
        let (mut number, mut check) = *place;
        let mut sealed = String::new();
        for line in text.lines() {
            let json = line.get(9..).ok_or_else(plain_journal)?;
            if number == 0 {
                let clear = in_the_clear(json, &self.sleutel)?;
                check = push_line(&clear, check, &mut sealed);
                number = 1;
            }
            let said = seal(json.as_bytes(), &self.key, number)?;
            check = push_line(&said, check, &mut sealed);
            number += 1;
        }
        self.under.write(sealed.as_bytes())?;
        *place = (number, check);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        self.under.sync()
    }
}

/// The header without what tells something, and with the key.
fn in_the_clear(json: &str, sleutel: &str) -> io::Result<String> {
    let all: Map<String, Value> = serde_json::from_str(json)?;
    let parts = CLEAR.iter().filter_map(|key| Some((*key, all.get(*key)?)));
    let sleutel = Value::from(sleutel);
    let parts = parts.chain([(SLEUTEL, &sleutel)]);
    // By hand for the order: whoever looks sees first what it is.
    let parts: Vec<String> = parts
        .map(|(key, value)| format!("\"{key}\":{value}"))
        .collect();
    Ok(format!("{{{}}}", parts.join(",")))
}

/// The key that the first line of a journal names, locked; none when the journal is not locked.
pub(super) fn sleutel(bytes: &[u8]) -> Option<String> {
    let (json, ..) = first_line(bytes, 0)?;
    let header: Map<String, Value> = serde_json::from_str(json).ok()?;
    header.get(SLEUTEL)?.as_str().map(str::to_owned)
}

/// Opens a journal as far as it is whole.
pub(super) fn open(bytes: &[u8], key: &Key) -> Opened {
    let mut opened = Opened {
        text: Vec::new(),
        ends: Vec::new(),
        check: 0,
    };
    let Some((_, mut at, check)) = first_line(bytes, 0) else {
        opened.text = bytes.to_vec();
        return opened;
    };
    opened.check = check;
    let (mut text, mut plain_check) = (String::new(), 0);
    while let Some((said, len, check)) = first_line(&bytes[at..], opened.check) {
        let number = opened.ends.len() as u64 + 1;
        let Some(json) = unseal(said, key, number) else {
            break;
        };
        plain_check = push_line(&json, plain_check, &mut text);
        (at, opened.check) = (at + len, check);
        opened.ends.push((text.len() as u64, at as u64));
    }
    opened.text = text.into_bytes();
    opened.text.extend_from_slice(&bytes[at..]);
    opened
}

/// The same journal with its key locked in another way; none when its first line is not whole.
pub(super) fn with_sleutel(bytes: &[u8], sleutel: &str) -> Option<Vec<u8>> {
    let (json, mut at, mut old_check) = first_line(bytes, 0)?;
    let json = in_the_clear(json, sleutel).ok()?;
    let mut text = String::new();
    let mut check = push_line(&json, 0, &mut text);
    while let Some((said, len, next)) = first_line(&bytes[at..], old_check) {
        check = push_line(said, check, &mut text);
        (at, old_check) = (at + len, next);
    }
    let mut all = text.into_bytes();
    all.extend_from_slice(&bytes[at..]);
    Some(all)
}

/// A plain journal, locked line by line; what is not whole at its end stays out.
pub(super) fn seal_all(bytes: &[u8], sleutel: &str, key: &Key) -> io::Result<Option<Vec<u8>>> {
    let (mut at, mut check, mut sealed_check) = (0, 0, 0);
    let (mut sealed, mut number) = (String::new(), 0);
    while let Some((json, len, next)) = first_line(&bytes[at..], check) {
        if number == 0 {
            let clear = in_the_clear(json, sleutel)?;
            sealed_check = push_line(&clear, 0, &mut sealed);
            number = 1;
        }
        let said = seal(json.as_bytes(), key, number)?;
        sealed_check = push_line(&said, sealed_check, &mut sealed);
        (at, check, number) = (at + len, next, number + 1);
    }
    Ok((number > 0).then(|| sealed.into_bytes()))
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(CipherKey::from_slice(&**key))
}

fn seal(json: &[u8], key: &Key, number: u64) -> io::Result<String> {
    let mut nonce = [0; NONCE_LEN];
    // By chance, never counted: the number of a torn line is used again.
    getrandom::fill(&mut nonce).map_err(io::Error::other)?;
    let aad = number.to_le_bytes();
    let payload = Payload {
        msg: json,
        aad: &aad,
    };
    let sealed = cipher(key).encrypt(XNonce::from_slice(&nonce), payload);
    let sealed = sealed.map_err(|_| io::Error::other("a line cannot be encrypted"))?;
    Ok(BASE64_STANDARD.encode([&nonce[..], &sealed].concat()))
}

fn unseal(said: &str, key: &Key, number: u64) -> Option<Zeroizing<String>> {
    let bytes = BASE64_STANDARD.decode(said).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN)?;
    let aad = number.to_le_bytes();
    let payload = Payload {
        msg: sealed,
        aad: &aad,
    };
    let json = cipher(key).decrypt(XNonce::from_slice(nonce), payload);
    String::from_utf8(json.ok()?).ok().map(Zeroizing::new)
}
