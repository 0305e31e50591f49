//! What a campaign counted, as one block of lines.
use std::time::Instant;

use crate::left::Fault;

/// No more faults than this are written out.
const SHOWN: usize = 10;

/// Counts of one campaign.
pub(crate) struct Tally {
    name: &'static str,
    runs: usize,
    /// Keys and pastes that were acknowledged.
    pub(crate) acknowledged: usize,
    /// Runs after which the program says that it could not read a part.
    pub(crate) warned: usize,
    /// Runs with a session file.
    pub(crate) files: usize,
    before: usize,
    lost: usize,
    torn: usize,
}

impl Tally {
    pub(crate) const fn new(name: &'static str, runs: usize) -> Self {
        Self {
            name,
            runs,
            acknowledged: 0,
            warned: 0,
            files: 0,
            before: 0,
            lost: 0,
            torn: 0,
        }
    }

    /// One run, with whether its meeting had begun, or with what is wrong.
    pub(crate) fn count(&mut self, seed: u64, found: Result<bool, Fault>) {
        match found {
            Ok(true) => return,
            Ok(false) => {
                self.before += 1;
                return;
            }
            Err(Fault::Lost { .. }) => self.lost += 1,
            Err(Fault::Torn(_)) => self.torn += 1,
        }
        if self.lost + self.torn <= SHOWN {
            println!("seed {seed}: {found:?}");
        }
    }

    pub(crate) const fn is_clean(&self) -> bool {
        self.lost == 0 && self.torn == 0
    }

    pub(crate) fn report(&self, start: Instant) {
        let took = start.elapsed();
        let each = took / u32::try_from(self.runs.max(1)).unwrap_or(u32::MAX);
        println!(
            "{}: {} runs in {:.0?}, {each:.1?} each",
            self.name, self.runs, took
        );
        println!("  ended before the meeting had begun: {}", self.before);
        println!("  with a session file: {}", self.files);
        println!(
            "  with a warning that a part cannot be read: {}",
            self.warned
        );
        println!("  keystrokes acknowledged: {}", self.acknowledged);
        println!("  runs with acknowledged text lost: {}", self.lost);
        println!("  runs with something torn: {}", self.torn);
    }
}
