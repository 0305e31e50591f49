//! How often the detector is right: two hundred lines as people type them, with what is in each.
//! `cargo test --test privacy -- --nocapture` prints the figures.
use std::collections::BTreeMap;

use bedoeling::domain::privacy::{TraceKind, traces};

const CORPUS: &str = include_str!("privacy/corpus.txt");

/// The least that the detector must reach: a trace that it misses leaves with a verslag, a false
/// alarm is one more line that somebody reads for nothing.
const RECALL: f64 = 0.97;
const PRECISION: f64 = 0.97;

fn kind(word: &str) -> TraceKind {
    match word {
        "bsn" => TraceKind::Bsn,
        "phone" => TraceKind::Phone,
        "email" => TraceKind::Email,
        "postcode" => TraceKind::Postcode,
        "iban" => TraceKind::Iban,
        "birthdate" => TraceKind::BirthDate,
        "named" => TraceKind::Named,
        "address" => TraceKind::Address,
        other => panic!("{other} is no kind of trace"),
    }
}

/// How many were found rightly, missed, and found where there is nothing.
#[derive(Clone, Copy, Default)]
struct Counts {
    right: u32,
    missed: u32,
    false_alarms: u32,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.missed += other.missed;
        self.false_alarms += other.false_alarms;
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }

    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.false_alarms).max(1))
    }
}

#[test]
fn of_two_hundred_lines_nearly_every_trace_is_found_and_hardly_anything_else() {
    let lines = CORPUS.lines().filter(|line| !line.starts_with('#'));
    let mut of_kind: BTreeMap<String, Counts> = BTreeMap::new();
    let mut mistakes = Vec::new();
    let mut read = 0;
    for line in lines {
        let (wanted, text) = line
            .split_once('\t')
            .expect("a tab stands before each line");
        let mut found: Vec<TraceKind> = traces(text).into_iter().map(|trace| trace.kind).collect();
        read += 1;
        for name in wanted.split(',').filter(|name| *name != "-") {
            let counts = of_kind.entry(name.to_owned()).or_default();
            let at = found.iter().position(|other| *other == kind(name));
            if let Some(at) = at {
                found.remove(at);
                counts.right += 1;
            } else {
                counts.missed += 1;
                mistakes.push(format!("missed {name}: {text}"));
            }
        }
        for kind in found {
            let name = format!("{kind:?}").to_lowercase();
            of_kind.entry(name).or_default().false_alarms += 1;
            mistakes.push(format!("false {kind:?}: {text}"));
        }
    }
    assert_eq!(read, 200);
    let mut all = Counts::default();
    for (name, counts) in &of_kind {
        println!(
            "{name}: recall {:.3}, precision {:.3}",
            counts.recall(),
            counts.precision()
        );
        all.add(*counts);
    }
    println!(
        "all: recall {:.3}, precision {:.3}",
        all.recall(),
        all.precision()
    );
    println!("{}", mistakes.join("\n"));
    assert!(all.recall() >= RECALL, "{mistakes:#?}");
    assert!(all.precision() >= PRECISION, "{mistakes:#?}");
}
