//! How much stands in a file, before it is taken apart: what is far too much takes no time.

/// A day of typing gives a tenth of this.
const SIGNS_MOST: usize = 150_000;

/// Signs that begin a value, a list or an element.
const fn begins(sign: u8) -> bool {
    matches!(sign, b'=' | b',' | b'[' | b'{')
}

/// Where there is more than any meeting has; none in a file that can be read. Text between quotes
/// counts for nothing, however long it is.
pub(super) fn too_much(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'#' => at = end_of_line(bytes, at),
            quote @ (b'"' | b'\'') => at = after_text(bytes, at, quote),
            sign => {
                count += usize::from(begins(sign));
                at += 1;
            }
        }
        if count > SIGNS_MOST {
            return Some(at - 1);
        }
    }
    None
}

/// The same for a file in which quotes may have gone, and text cannot be told from keys.
pub(super) fn may_be_too_much(text: &str) -> bool {
    text.bytes().filter(|sign| begins(*sign)).count() > SIGNS_MOST
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    let end = bytes[from..].iter().position(|sign| *sign == b'\n');
    end.map_or(bytes.len(), |end| from + end)
}

/// Behind the quotes that end the text that begins here; behind the line when they are not there.
fn after_text(bytes: &[u8], from: usize, quote: u8) -> usize {
    let long = bytes[from..].starts_with(&[quote; 3]);
    let width = if long { 3 } else { 1 };
    let mut at = from + width;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 2,
            b'\n' if !long => return at,
            _ if bytes[at..].starts_with(&[quote; 3][..width]) => return at + width,
            _ => at += 1,
        }
    }
    bytes.len()
}
