//! A zip file of which nothing is compressed: enough for Word, and its text can be searched.

/// The day in every entry: 1 January 1980, so that the same page gives the same bytes.
const DAY: u16 = 0x21;

/// UTF-8 names.
const FLAGS: u16 = 0x0800;

/// The files, in order, as one zip.
pub(super) fn stored(files: &[(&str, &str)]) -> Vec<u8> {
    let mut all = Vec::new();
    let mut list = Vec::new();
    for (name, text) in files {
        let at = size(all.len());
        let about = about(name, text.as_bytes());
        all.extend_from_slice(b"PK\x03\x04\x14\x00");
        all.extend_from_slice(&about);
        all.extend_from_slice(&[0; 2]);
        all.extend_from_slice(name.as_bytes());
        all.extend_from_slice(text.as_bytes());
        list.extend_from_slice(b"PK\x01\x02\x14\x00\x14\x00");
        list.extend_from_slice(&about);
        // No extra, no comment, first disk, no attributes.
        list.extend_from_slice(&[0; 12]);
        list.extend_from_slice(&at.to_le_bytes());
        list.extend_from_slice(name.as_bytes());
    }
    let (at, length) = (size(all.len()), size(list.len()));
    let count = u16::try_from(files.len()).expect("a handful of files");
    all.extend_from_slice(&list);
    all.extend_from_slice(b"PK\x05\x06\x00\x00\x00\x00");
    all.extend_from_slice(&count.to_le_bytes());
    all.extend_from_slice(&count.to_le_bytes());
    all.extend_from_slice(&length.to_le_bytes());
    all.extend_from_slice(&at.to_le_bytes());
    all.extend_from_slice(&[0; 2]);
    all
}

/// What the entry and the list both say: flags, method, time, day, checksum, sizes, length of name.
fn about(name: &str, bytes: &[u8]) -> Vec<u8> {
    let length = size(bytes.len()).to_le_bytes();
    let name = u16::try_from(name.len()).expect("our names are short");
    let mut about = Vec::with_capacity(22);
    about.extend_from_slice(&FLAGS.to_le_bytes());
    about.extend_from_slice(&[0; 4]);
    about.extend_from_slice(&DAY.to_le_bytes());
    about.extend_from_slice(&crc32fast::hash(bytes).to_le_bytes());
    about.extend_from_slice(&length);
    about.extend_from_slice(&length);
    about.extend_from_slice(&name.to_le_bytes());
    about
}

/// A page of text is far below what a zip can hold.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("a verslag is smaller than 4 GB")
}
