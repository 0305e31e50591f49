//! Damages session files many times and says how much of what nobody touched is still found:
//! `cargo run --release --example damage -- 100000`.
use std::collections::BTreeMap;

#[path = "../tests/storage/damage.rs"]
mod damage;

use damage::{Dice, Figures, wholes};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let count = arguments.next().and_then(|count| count.parse().ok());
    let shown: usize = arguments
        .next()
        .and_then(|most| most.parse().ok())
        .unwrap_or(0);
    let wholes = wholes();
    let mut all = Figures::default();
    let mut by_kind: BTreeMap<&str, Figures> = BTreeMap::new();
    let mut told = 0;
    for seed in 0..count.unwrap_or(10_000_u64) {
        let mut dice = Dice::new(seed);
        for whole in &wholes {
            let damaged = whole.damaged(&mut dice);
            let missing = |kind: &str, text: &str| {
                told += 1;
                if told <= shown {
                    println!("{seed} {kind}: {text}");
                }
            };
            let own = by_kind.entry(damaged.kind).or_default();
            whole.judge(&damaged, own, missing);
        }
    }
    println!("kind, files, newer, untouched, salvaged, %, files with a loss");
    for (kind, own) in by_kind {
        row(kind, own);
        all.files += own.files;
        all.newer += own.newer;
        all.untouched += own.untouched;
        all.salvaged += own.salvaged;
        all.files_with_loss += own.files_with_loss;
    }
    row("all", all);
}

fn row(kind: &str, own: Figures) {
    let share = 100_000 * own.salvaged / own.untouched.max(1);
    let (whole, part) = (share / 1000, share % 1000);
    println!(
        "{kind:22} {:8} {:5} {:9} {:9} {whole:3}.{part:03} {:6}",
        own.files, own.newer, own.untouched, own.salvaged, own.files_with_loss
    );
}
