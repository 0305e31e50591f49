//! Text that only a passphrase opens: in the `age` format, so that `age -d` opens it without us.
use std::io::{self, Read as _, Write as _};
use std::iter;

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::scrypt::{self, Recipient};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor};
use zeroize::Zeroizing;

use crate::domain::secret::Passphrase;

/// How much work one guess of a passphrase is: 2 to this power rounds of scrypt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost(u8);

impl Cost {
    /// About half a second and 128 MB on a laptop of today.
    pub const USUAL: Self = Self(17);

    /// Another cost, for tests: what is cheap to open is cheap to guess.
    pub const fn new(power: u8) -> Self {
        Self(power)
    }
}

/// No file that we wrote asks more: who planted one does not hold us for an hour.
const MOST: u8 = 20;

/// Why something stays closed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Closed {
    /// It has another passphrase.
    #[error("another passphrase is needed")]
    Wrong,
    /// It is no such file, or not whole.
    #[error("the encrypted file is damaged")]
    Damaged(#[source] io::Error),
}

impl From<Closed> for io::Error {
    fn from(closed: Closed) -> Self {
        // As for a file that cannot be a session of ours: it is never written over.
        Self::new(io::ErrorKind::InvalidInput, closed)
    }
}

/// Whether something could not be read because it has another passphrase.
pub(super) fn is_wrong(error: &io::Error) -> bool {
    let closed = error.get_ref().and_then(|source| source.downcast_ref());
    matches!(closed, Some(Closed::Wrong))
}

/// Locks these bytes. Takes as long as the cost says.
pub(super) fn seal(bytes: &[u8], phrase: &Passphrase, cost: Cost) -> io::Result<Vec<u8>> {
    let mut sealed = Vec::new();
    write(bytes, phrase, cost, &mut sealed)?;
    Ok(sealed)
}

/// The same as text of plain characters.
pub(super) fn seal_as_text(bytes: &[u8], phrase: &Passphrase, cost: Cost) -> io::Result<String> {
    let mut armour = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
    write(bytes, phrase, cost, &mut armour)?;
    let text = armour.finish()?;
    String::from_utf8(text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

fn write(bytes: &[u8], phrase: &Passphrase, cost: Cost, to: impl io::Write) -> io::Result<()> {
    let mut recipient = Recipient::new(secret(phrase));
    recipient.set_work_factor(cost.0);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        .map_err(io::Error::other)?;
    let mut stream = encryptor.wrap_output(to)?;
    stream.write_all(bytes)?;
    stream.finish()?;
    Ok(())
}

/// Opens what was locked, in bytes or as text. Takes as long as its cost says.
pub(super) fn open(sealed: &[u8], phrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, Closed> {
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(sealed)).map_err(closed)?;
    let mut identity = scrypt::Identity::new(secret(phrase));
    identity.set_max_work_factor(MOST);
    let mut stream = decryptor
        .decrypt(iter::once(&identity as &dyn age::Identity))
        .map_err(closed)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(sealed.len()));
    stream.read_to_end(&mut bytes).map_err(Closed::Damaged)?;
    Ok(bytes)
}

fn secret(phrase: &Passphrase) -> SecretString {
    SecretString::from(phrase.expose().to_owned())
}

fn closed(error: DecryptError) -> Closed {
    match error {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => Closed::Wrong,
        DecryptError::Io(error) => Closed::Damaged(error),
        other => Closed::Damaged(io::Error::new(
            io::ErrorKind::InvalidData,
            other.to_string(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost::new(2);

    #[test]
    fn only_the_same_passphrase_opens_what_was_locked() {
        let phrase = Passphrase::new("twee fietsen in de regen");
        let sealed = seal(b"stil", &phrase, CHEAP).unwrap();
        assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        assert_eq!(**open(&sealed, &phrase).unwrap(), *b"stil");
        let other = open(&sealed, &Passphrase::new("drie"));
        assert!(matches!(other, Err(Closed::Wrong)), "{other:?}");
    }

    #[test]
    fn what_was_cut_off_or_changed_does_not_open() {
        let phrase = Passphrase::new("a");
        let sealed = seal(b"stil", &phrase, CHEAP).unwrap();
        for end in 0..sealed.len() {
            assert!(open(&sealed[..end], &phrase).is_err(), "{end}");
        }
        let mut changed = sealed;
        *changed.last_mut().unwrap() ^= 1;
        assert!(matches!(open(&changed, &phrase), Err(Closed::Damaged(_))));
    }

    #[test]
    fn a_passphrase_is_never_shown() {
        assert_eq!(format!("{:?}", Passphrase::new("geheim")), "Passphrase(..)");
    }
}
