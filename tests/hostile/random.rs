//! Hostile texts at random keys in random order: a failure shows itself again by its seed.
use std::collections::BTreeMap;

use bedoeling::tui::keymap::{self, Key};
use crossterm::event::{Event, KeyEvent};

use crate::corpus::{check_cells, check_drawn, planted, texts};
use crate::kits::{Kits, toolkit};
use crate::screens::{GOLDEN, bytes};
use crate::support::keys::Beat;
use crate::support::{BEGIN, Play, READY};

/// Keys and pastes. A night can have a million.
const THINGS: usize = 3_000;

/// Pieces from which texts are put together.
const PIECES: [&str; 22] = [
    "a", " ", "é", "日", "👩", "ש", "\u{1b}", "[31m", "]0;x", "\u{7}", "\u{9b}", "\u{9d}", "\r",
    "\n", "\t", "\0", "\u{202e}", "\u{2066}", "\u{200b}", "\u{200d}", "\u{fe0f}", "\u{301}",
];

struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let most = u64::try_from(most).expect("small");
        usize::try_from(self.0 % most).expect("small")
    }

    fn side(&mut self, most: usize) -> u16 {
        u16::try_from(1 + self.below(most)).expect("small")
    }

    /// A paste, or a key that does something here.
    fn event(&mut self, play: &Play, corpus: &[String]) -> Event {
        let active = keymap::active(play.state.focus());
        let keys: Vec<Key> = active.flat_map(|binding| binding.keys).copied().collect();
        if keys.is_empty() || self.below(4) == 0 {
            return Event::Paste(self.text(corpus));
        }
        let Key(held, code) = keys[self.below(keys.len())];
        Event::Key(KeyEvent::new(code, held))
    }

    /// A text of the corpus, or one of pieces in any order.
    fn text(&mut self, corpus: &[String]) -> String {
        if self.below(3) == 0 {
            return corpus[self.below(corpus.len())].clone();
        }
        let pieces = 1 + self.below(12);
        (0..pieces)
            .map(|_| PIECES[self.below(PIECES.len())])
            .collect()
    }
}

/// Somebody with hostile files, at the begin, in a meeting or alone.
fn begin(chance: &mut Chance, text: &str) -> Play {
    let kits = [Kits::Boards, Kits::Alone][chance.below(2)];
    let mut play = Play::with(toolkit(kits, text));
    play.put("a", &planted(GOLDEN, text));
    match chance.below(3) {
        0 => {}
        1 => {
            play.keys("<down><down><enter><enter>");
        }
        _ => {
            play.keys(BEGIN).keys(READY).keys("<right>");
        }
    }
    play
}

#[test]
fn thousands_of_hostile_things_in_any_order_steer_no_terminal() {
    let mut chance = Chance(0x05ca_1ab1_e0dd_ba11);
    let corpus = texts();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut play = begin(&mut chance, &corpus[0]);
    for thing in 0..THINGS {
        if thing % 200 == 199 || play.state.quitting {
            let text = chance.text(&corpus);
            play = begin(&mut chance, &text);
        }
        let event = chance.event(&play, &corpus);
        let place = format!("thing {thing} at {:?}: {event:?}", play.state.focus());
        // Frames on the way are small: the one that is looked at follows.
        play.state.size = (20, 6);
        play.world.beats.push_back(Beat::Heard(event));
        play.run(Vec::new());
        *seen.entry(format!("{:?}", play.state.focus())).or_default() += 1;
        let (width, height) = (chance.side(130), chance.side(45));
        check_cells(&play.drawn(width, height), &place);
        if thing % 10 == 0 {
            check_drawn(&bytes(&mut play), &place);
        }
    }
    assert!(seen.len() > 15, "only at {seen:?}");
}
