//! What can happen to a session file on a disk, and how much of it is still found: for a test of
//! thousands and for the example that does it a hundred thousand times.
use std::collections::BTreeSet;
use std::ops::Range;

use bedoeling::domain::session::Session;
use bedoeling::domain::step::Step;
use bedoeling::store::format;

const GOLDEN: &str = include_str!("../golden/session-v1.toml");
const EXAMPLE: &str = include_str!("../../sessions/2026-11-12-gemeente-08-team-voorbeeld.toml");

/// Numbers that look random and are the same every time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("it has 31 bits") % end.max(1)
    }
}

/// A session file with all that was typed in it.
pub(crate) struct Whole {
    bytes: Vec<u8>,
    /// Where each line begins, and where the text ends.
    begins: Vec<usize>,
    /// What was typed, with the lines in which it stands.
    typed: Vec<(String, Range<usize>)>,
}

/// A file with one thing wrong, and the lines of the whole one that it touched.
pub(crate) struct Damaged {
    /// What went wrong with it.
    pub(crate) kind: &'static str,
    pub(crate) bytes: Vec<u8>,
    touched: BTreeSet<usize>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) files: usize,
    /// Refused because the damaged line seems to say that the file is newer.
    pub(crate) newer: usize,
    pub(crate) untouched: usize,
    pub(crate) salvaged: usize,
    /// Files in which an untouched text was lost.
    pub(crate) files_with_loss: usize,
}

/// The files that are damaged: two that people have, and one with forty notes.
pub(crate) fn wholes() -> Vec<Whole> {
    let [golden, example] = [GOLDEN, EXAMPLE].map(str::to_owned);
    [golden, example, forty_notes()].map(Whole::of).into()
}

fn forty_notes() -> String {
    let mut session = format::read(GOLDEN.as_bytes()).expect("the golden file is a session");
    let note = session.steps[2].notes[0].clone();
    for number in 0..40 {
        let mut note = note.clone();
        note.nr.0 = 300 + number;
        note.text =
            format!("notitie {number}: \"zo hoort het\", zei iemand; [nr {number}] = {{niets}}");
        note.by = (number % 3 == 0).then(|| "Amira".to_owned());
        session.steps[2].notes.push(note);
    }
    session.steps[1].answer = Some("Een regel.\n\nNog een \"regel\".\nnr = 3\n".to_owned());
    format::write(&session)
}

/// Everything that somebody typed, each with what kind of thing it is.
fn typed(session: &Session) -> Vec<String> {
    let of_step = |step: &Step| {
        let notes = step
            .notes
            .iter()
            .map(|note| format!("notitie {}", note.text));
        let verdicts = step
            .verdicts
            .iter()
            .map(|one| format!("oordeel {}", one.what));
        let answer = step
            .answer
            .iter()
            .map(|text| format!("antwoord {}", text.trim()));
        let items = step.board.iter().flat_map(|board| &board.items);
        let items = items.map(|item| format!("item {}", item.text));
        answer
            .chain(verdicts)
            .chain(notes)
            .chain(items)
            .collect::<Vec<_>>()
    };
    let mut all: Vec<String> = session.steps.iter().flat_map(of_step).collect();
    all.extend(
        session
            .oogst
            .iter()
            .map(|line| format!("oogst {}", line.text)),
    );
    all.extend(
        session
            .afspraken
            .iter()
            .map(|one| format!("afspraak {}", one.what)),
    );
    all.extend(
        session
            .parked
            .iter()
            .map(|line| format!("parkeer {}", line.text)),
    );
    // Last in this list, first in the file.
    all.extend(
        session
            .casus
            .iter()
            .map(|casus| format!("casus {}", casus.situation)),
    );
    all.iter().map(|said| said.replace("\r\n", "\n")).collect()
}

impl Whole {
    fn of(text: String) -> Self {
        let session = format::read(text.as_bytes()).expect("it is whole");
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let begins: Vec<usize> = std::iter::once(0).chain(ends).collect();
        let mut from = 0;
        let place = |said: String| {
            let (_, own) = said.split_once(' ').expect("the kind comes first");
            let first = own.lines().next().expect("nobody types nothing");
            let escaped = first.replace('"', "\\\"");
            if said.starts_with("casus") {
                from = 0;
            }
            let has =
                |line: &str| line.ends_with(&escaped) || line.contains(&format!("\"{escaped}\""));
            let line = text.lines().skip(from).position(has);
            let line = from + line.expect("it stands in the file");
            from = line;
            let more = own.lines().count();
            let lines = if more > 1 {
                line - 1..line + more + 1
            } else {
                line..line + 1
            };
            (said, lines)
        };
        let typed = typed(&session).into_iter().map(place).collect();
        Self {
            bytes: text.into_bytes(),
            begins,
            typed,
        }
    }

    fn line(&self, at: usize) -> usize {
        self.begins.partition_point(|begin| *begin <= at) - 1
    }

    fn some_line(&self, dice: &mut Dice) -> Range<usize> {
        let line = dice.below(self.begins.len() - 1);
        self.begins[line]..self.begins[line + 1]
    }

    fn some_lines(&self, dice: &mut Dice, most: usize) -> Range<usize> {
        let first = self.some_line(dice);
        let last = self.line(first.start) + dice.below(most);
        let last = last.min(self.begins.len() - 2);
        first.start..self.begins[last + 1]
    }

    /// Puts other bytes in the place of these.
    fn with(&self, kind: &'static str, range: Range<usize>, other: &[u8]) -> Damaged {
        let mut bytes = self.bytes.clone();
        let touched = if range.is_empty() && !other.contains(&b'\n') {
            BTreeSet::from([self.line(range.start)])
        } else {
            let last = if range.is_empty() {
                range.start
            } else {
                range.end - 1
            };
            let joined = usize::from(self.bytes[last.min(self.bytes.len() - 1)] == b'\n');
            (self.line(range.start)..=self.line(last) + joined).collect()
        };
        bytes.splice(range, other.iter().copied());
        Damaged {
            kind,
            bytes,
            touched,
        }
    }

    /// The same with whole lines put between two of them: no line itself is touched.
    fn between(&self, kind: &'static str, at: usize, lines: &[u8]) -> Damaged {
        let touched = BTreeSet::new();
        Damaged {
            touched,
            ..self.with(kind, at..at, lines)
        }
    }

    /// Something that goes wrong with files.
    pub(crate) fn damaged(&self, dice: &mut Dice) -> Damaged {
        let length = self.bytes.len();
        let at = dice.below(length);
        let line = self.some_line(dice);
        match dice.below(14) {
            0 => self.with("cut off", at..length, b""),
            1 => self.with("zeros to the end", at..length, &vec![0; length - at]),
            2 => {
                let end = (at + 512).min(length);
                self.with("a sector of zeros", at..end, &vec![0; end - at])
            }
            3 => self.with("not UTF-8", at..at + 1, &[0x80 | self.bytes[at]]),
            4 => {
                let text = String::from_utf8_lossy(&self.bytes).replace('\n', "\r\n");
                let broken = self.with("", line.start..line.start + 1, b"");
                let one = self.line(line.start);
                let mut bytes = format!("\u{feff}{text}").into_bytes();
                let gone = 3 + line.start + one;
                bytes.remove(gone);
                Damaged {
                    kind: "Windows and a slip",
                    bytes,
                    ..broken
                }
            }
            5 => self.merged(dice),
            6 => {
                let copied = self.bytes[self.some_lines(dice, 12)].to_vec();
                self.between("lines twice", line.start, &copied)
            }
            7 => {
                let text = String::from_utf8_lossy(&self.bytes);
                let blocks: Vec<usize> = text
                    .match_indices("\n[")
                    .map(|(at, _)| at + 1)
                    .chain([length])
                    .collect();
                let first = dice.below(blocks.len() - 1);
                let copied = self.bytes[blocks[first]..blocks[first + 1]].to_vec();
                self.between("a table twice", blocks[dice.below(blocks.len())], &copied)
            }
            8 => {
                let mut garbage: Vec<u8> = line.clone().map(|_| printable(dice)).collect();
                garbage.push(b'\n');
                self.with("one line of nonsense", line, &garbage)
            }
            9 => {
                let quotes: Vec<usize> = (0..length).filter(|at| self.bytes[*at] == b'"').collect();
                let quote = quotes[dice.below(quotes.len())];
                self.with("a quote less", quote..quote + 1, b"")
            }
            10 => self.with("a sign too many", at..at, &[printable(dice)]),
            11 => self.with("a sign less", at..at + 1, b""),
            12 => {
                let end = (at + 1 + dice.below(200)).min(length);
                self.with("a part gone", at..end, b"")
            }
            _ => self.with("lines gone", self.some_lines(dice, 6), b""),
        }
    }

    /// Two versions of some lines between the marks of a merge.
    fn merged(&self, dice: &mut Dice) -> Damaged {
        let lines = self.some_lines(dice, 9);
        let ours = String::from_utf8_lossy(&self.bytes[lines.clone()]).into_owned();
        let theirs = ours.replace('e', "a");
        let both = format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> team\n");
        let merged = self.with("marks of a merge", lines, both.as_bytes());
        Damaged {
            touched: BTreeSet::new(),
            ..merged
        }
    }

    /// What of the untouched texts is found again; all that is not is told to `missing`.
    pub(crate) fn judge(
        &self,
        damaged: &Damaged,
        figures: &mut Figures,
        mut missing: impl FnMut(&str, &str),
    ) {
        figures.files += 1;
        let found = match format::read(&damaged.bytes) {
            Ok(session) => Some(session),
            Err(_) => format::salvage(&damaged.bytes).map(|salvaged| salvaged.session),
        };
        let newer = matches!(
            format::read(&damaged.bytes),
            Err(format::SessionProblem::Newer { .. })
        );
        if newer {
            figures.newer += 1;
            return;
        }
        let found: BTreeSet<String> = found.iter().flat_map(typed).collect();
        let mut lost = false;
        for (said, lines) in &self.typed {
            if lines.clone().any(|line| damaged.touched.contains(&line)) {
                continue;
            }
            figures.untouched += 1;
            if found.contains(said) {
                figures.salvaged += 1;
            } else {
                lost = true;
                missing(damaged.kind, said);
            }
        }
        figures.files_with_loss += usize::from(lost);
    }
}

fn printable(dice: &mut Dice) -> u8 {
    const SIGNS: &[u8] = b"\"\"'[]{}=,.#\\ \tabcdefnr0123456789";
    SIGNS[dice.below(SIGNS.len())]
}
