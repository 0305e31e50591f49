//! Looking through the folder without parsing each file: most of them do not have the words, or say
//! at their beginning that they are closed.
use super::names::{is_session_file, stem};
use super::overview::{mark_copies, newest_last};
use super::{SESSION_MOST, Sessions};
use crate::archive::Summary;
use crate::domain::session::Session;
use crate::domain::text::fold;
use crate::store::error::StoreError;

impl Sessions {
    /// As [`Sessions::gather`], without the files in which these folded words can stand nowhere.
    /// A file that cannot be read is in the list when it may have them.
    pub fn gather_with_words<T: Default>(
        &self,
        words: &[String],
        pick: impl Fn(&Session) -> T,
    ) -> Result<Vec<(Summary, T)>, StoreError> {
        self.gather_those(|bytes| may_have(bytes, words), pick)
    }

    /// As [`Sessions::list`], without the files that say at their beginning that they are closed.
    pub fn list_open(&self) -> Result<Vec<Summary>, StoreError> {
        let all = self.gather_those(|bytes| !says_closed(bytes), |_| ())?;
        Ok(all.into_iter().map(|(summary, ())| summary).collect())
    }

    /// The files of which this is so; what cannot be read is among them.
    fn gather_those<T: Default>(
        &self,
        may_be_wanted: impl Fn(&[u8]) -> bool,
        pick: impl Fn(&Session) -> T,
    ) -> Result<Vec<(Summary, T)>, StoreError> {
        let mut files = self.in_folder(&self.folder)?;
        files.retain(is_session_file);
        let stems: Vec<String> = files.iter().filter_map(|found| stem(&found.path)).collect();
        let mut all = Vec::new();
        for found in files {
            let bytes = self.files.read(&found.path, SESSION_MOST);
            // What cannot be read is looked at again, for the reason.
            if bytes.is_ok_and(|bytes| !may_be_wanted(&bytes)) {
                continue;
            }
            all.push(self.look(found.path, &pick));
        }
        for (summary, _) in &mut all {
            let id = summary.id().cloned();
            let own = stem(&summary.path);
            let Some(id) = id.filter(|id| Some(id.as_str()) != own.as_deref()) else {
                continue;
            };
            if !stems.iter().any(|stem| stem == id.as_str()) {
                // Which of the files with this id is the session depends on the others.
                return self.gather(pick);
            }
            summary.copy_of = Some(id);
        }
        mark_copies(&mut all);
        for id in self.ids_with_journal()? {
            let is_of = |summary: &Summary| summary.id() == Some(&id);
            let has_file = stems.iter().any(|stem| stem == id.as_str())
                || all.iter().any(|(summary, _)| is_of(summary));
            if !has_file {
                all.extend(self.look_at_journal(&id, &pick)?);
            }
        }
        all.sort_by(|(one, _), (other, _)| newest_last(other).cmp(&newest_last(one)));
        Ok(all)
    }
}

/// Whether this file says before its first table that it is closed; never a wrong yes. One that is
/// written otherwise than the program does it is read whole.
fn says_closed(bytes: &[u8]) -> bool {
    let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    // A text of several lines can look like anything.
    let quotes: [&[u8]; 2] = [b"\"\"\"", b"'''"];
    let is_long = |line: &[u8]| line.windows(3).any(|three| quotes.contains(&three));
    let mut root = lines.take_while(|line| !line.starts_with(b"[") && !is_long(line));
    root.any(|line| line == b"stand = \"gesloten\"")
}

/// Whether each of these words may stand in a text of this file; never a wrong no. A word with
/// other letters than ASCII, and a file with escapes that can hide a letter, are not looked at.
fn may_have(bytes: &[u8], words: &[String]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return true;
    };
    let is_plain = |word: &String| word.is_ascii() && !word.contains(['"', '\\']);
    let mut plain = words.iter().filter(|word| is_plain(word)).peekable();
    if plain.peek().is_none() || hides_letters(text) {
        return true;
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            folded.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
        }
    }
    plain.all(|word| folded.contains(word.as_str()))
}

/// Whether a backslash stands before anything but a quote, a backslash or a gap.
fn hides_letters(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'\\' && !matches!(bytes.next(), Some(b'"' | b'\\' | b'n' | b't' | b'r')) {
            return true;
        }
        // A letter that is followed by one of these is not what it looks like either.
        if byte < b' ' && !matches!(byte, b'\n' | b'\t' | b'\r') {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(text: &str, words: &[&str]) -> bool {
        let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
        may_have(text.as_bytes(), &words)
    }

    #[test]
    fn only_what_says_so_before_its_first_table_is_closed() {
        assert!(says_closed(
            b"formaat = 1\r\nstand = \"gesloten\"\r\n[[stap]]\r\n"
        ));
        assert!(!says_closed(b"formaat = 1\nstand = \"open\"\n"));
        assert!(!says_closed(b"[[stap]]\nstand = \"gesloten\"\n"));
        assert!(!says_closed(b"vraag = '''een\nstand = \"gesloten\"\n"));
        assert!(!says_closed(
            b"brief = \"\"\"\nstand = \"gesloten\"\n\"\"\"\n"
        ));
        assert!(!says_closed(b"# stand = \"gesloten\"\n"));
        assert!(!says_closed(b"\xff\xfe"));
    }

    #[test]
    fn a_file_without_a_word_is_passed_over_and_one_that_may_hide_it_is_not() {
        assert!(may("tekst = \"De FINANCIËLE eis\"", &["financiele", "eis"]));
        assert!(!may(
            "tekst = \"De financiële eis\"",
            &["financiele", "brug"]
        ));
        assert!(may("tekst = \"De financi\\u00eble eis\"", &["financiele"]));
        assert!(may(
            "tekst = \"\"\"fi\\\n   nancieel\"\"\"",
            &["financieel"]
        ));
        assert!(!may("tekst = \"Zij zei \\\"nee\\\"\"", &["brug"]));
        assert!(may("tekst = \"fi\u{200b}etsen\"", &["fietsen"]));
        assert!(
            may("tekst = \"niets\"", &["日本"]),
            "that is for the whole search"
        );
        assert!(may_have(&[0xff, 0xfe], &["brug".to_owned()]));
    }
}
