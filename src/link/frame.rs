//! Pieces with their length before them, and a limit that nobody talks over.
use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Why nothing more is heard from the other window.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The other window is gone, or does not answer.
    #[error("the other window does not answer")]
    Io(#[from] io::Error),
    /// It says more at once than it may.
    #[error("a message of {0} bytes is too long")]
    TooLong(u32),
    /// It says what this program does not say.
    #[error("a message that means nothing")]
    Garbage(#[source] serde_json::Error),
}

/// Says one thing: its length in four bytes, the largest first, and then its JSON.
///
/// # Errors
/// [`LinkError::Io`] when nobody takes it, [`LinkError::TooLong`] when no length says it.
pub fn write(to: &mut impl Write, said: &impl Serialize) -> Result<(), LinkError> {
    let mut bytes = vec![0; 4];
    serde_json::to_writer(&mut bytes, said).map_err(LinkError::Garbage)?;
    let length = u32::try_from(bytes.len() - 4).map_err(|_| LinkError::TooLong(u32::MAX))?;
    bytes[..4].copy_from_slice(&length.to_be_bytes());
    to.write_all(&bytes)?;
    to.flush()?;
    Ok(())
}

/// Hears one thing of at most so many bytes.
///
/// # Errors
/// [`LinkError::Io`] when the other side is gone, [`LinkError::TooLong`] before a byte of it is
/// kept when it says too much, and [`LinkError::Garbage`] when it means nothing.
pub fn read<T: DeserializeOwned>(from: &mut impl Read, most: u32) -> Result<T, LinkError> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u32::from_be_bytes(length);
    if length > most {
        return Err(LinkError::TooLong(length));
    }
    let mut bytes = Vec::new();
    // Memory is taken for what comes, not for what was promised.
    from.take(length.into()).read_to_end(&mut bytes)?;
    if bytes.len() < usize::try_from(length).unwrap_or(usize::MAX) {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    serde_json::from_slice(&bytes).map_err(LinkError::Garbage)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &[String]) -> Vec<u8> {
        let mut wire = Vec::new();
        write(&mut wire, &words).unwrap();
        wire
    }

    #[test]
    fn what_is_said_is_heard_piece_by_piece() {
        let mut wire = said(&["één".to_owned()]);
        wire.extend(said(&[]));
        let mut from = wire.as_slice();
        let first: Vec<String> = read(&mut from, 100).unwrap();
        let second: Vec<String> = read(&mut from, 100).unwrap();
        assert_eq!((first, second), (vec!["één".to_owned()], Vec::new()));
        assert!(matches!(
            read::<Vec<String>>(&mut from, 100),
            Err(LinkError::Io(_))
        ));
    }

    #[test]
    fn a_piece_that_is_too_long_is_refused_at_its_length() {
        let mut from: &[u8] = &[0xff, 0xff, 0xff, 0xff, 0, 0];
        assert!(matches!(
            read::<String>(&mut from, 4096),
            Err(LinkError::TooLong(u32::MAX))
        ));
    }

    #[test]
    fn a_piece_that_is_cut_anywhere_is_refused() {
        let whole = said(&["een regel".to_owned()]);
        for end in 0..whole.len() {
            assert!(read::<Vec<String>>(&mut &whole[..end], 100).is_err());
        }
    }

    #[test]
    fn a_piece_without_meaning_is_refused() {
        let mut from: &[u8] = b"\0\0\0\x03GET /";
        assert!(matches!(
            read::<String>(&mut from, 100),
            Err(LinkError::Garbage(_))
        ));
    }
}
