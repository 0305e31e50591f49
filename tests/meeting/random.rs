//! Twenty thousand things in any order: nothing panics, and what is left can be told again.
use bedoeling::app::{Effect, Msg, Outcome, Stage, update};
use bedoeling::domain::log::Log;
use bedoeling::shell::{Input, World as _};
use bedoeling::tui::keymap::{self, Key};
use bedoeling::tui::to_msg;
use chrono::TimeDelta;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use crate::support::{BEGIN, Play, READY};

const THINGS: usize = 20_000;

/// What people, cats and pastes type.
const TEXTS: [&str; 14] = [
    "a",
    "Q",
    " ",
    "é",
    "e\u{301}",
    "👍",
    "👨‍👩‍👧‍👦",
    "日本",
    "\0",
    "\u{1b}[31m",
    "\r\n",
    "\u{202e}",
    "ﷺ",
    "hottentottententententoonstelling",
];

/// Numbers that repeat: a failure shows itself again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let most = u64::try_from(most).expect("small");
        usize::try_from(self.0 % most).expect("small")
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn size(&mut self) -> (u16, u16) {
        let side = |most, chance: &mut Self| u16::try_from(1 + chance.below(most)).expect("small");
        (side(200, self), side(60, self))
    }
}

impl Play {
    /// One message and all that follows, without a frame in between.
    fn happen(&mut self, msg: Msg) {
        let now = self.world.now;
        let effects = update(&mut self.state, now, msg);
        for effect in effects {
            match effect {
                Effect::Record(record) => {
                    let written = self.world.journal(&[record], None);
                    written.expect("the journal can be written");
                }
                // The disk is tried in other tests: here a save is only said to be done.
                Effect::Save(session) => {
                    let seq = session.seq;
                    update(
                        &mut self.state,
                        now,
                        Msg::Done(Outcome::Saved { seq, notice: None }),
                    );
                }
                other => self.world.perform(other),
            }
        }
        while !self.world.outcomes.is_empty() {
            for input in self.world.wait(None).expect("a script can always go on") {
                if let Input::Done(outcome) = input {
                    self.happen(Msg::Done(outcome));
                }
            }
        }
    }

    fn event(&mut self, event: Event) {
        if let Some(msg) = to_msg(&self.state, event) {
            self.happen(msg);
        }
    }

    fn press(&mut self, Key(held, code): Key) {
        self.event(Event::Key(KeyEvent::new(code, held)));
    }

    /// Anything that can happen.
    fn anything(&mut self, chance: &mut Chance) {
        match chance.below(20) {
            0 | 1 => {
                for character in chance.pick(&TEXTS).chars() {
                    self.press(Key(KeyModifiers::NONE, KeyCode::Char(character)));
                }
            }
            2 => self.event(Event::Paste(chance.pick(&TEXTS).repeat(3))),
            3 => {
                let (width, height) = chance.size();
                self.event(Event::Resize(width, height));
            }
            4 => {
                self.world.now += TimeDelta::seconds(chance.pick(&[1, 7, 21, 61, 3600, -30]));
                self.happen(Msg::Tick);
            }
            5 => {
                let edits = [
                    KeyCode::Home,
                    KeyCode::End,
                    KeyCode::Delete,
                    KeyCode::Backspace,
                ];
                let held = chance.pick(&[KeyModifiers::NONE, KeyModifiers::CONTROL]);
                self.press(Key(held, chance.pick(&edits)));
            }
            6 => {
                let action = chance.pick(&keymap::bindings().collect::<Vec<_>>()).action;
                self.happen(Msg::Act(action));
            }
            _ => {
                let keys: Vec<Key> = keymap::active(self.state.focus())
                    .flat_map(|binding| binding.keys)
                    .copied()
                    .collect();
                if !keys.is_empty() {
                    self.press(chance.pick(&keys));
                }
            }
        }
    }

    /// Somebody who left, closed or went home begins again, and the log of the meeting that is
    /// over is told again.
    fn again(&mut self) {
        self.state.quitting = false;
        self.world.crash();
        let mut fresh = self.fresh();
        fresh.size = self.state.size;
        self.state = fresh;
        self.keys(BEGIN).keys(READY).keys("<right>");
    }
}

fn told_again(log: &Log) {
    let entries = log.entries().cloned().collect();
    let replayed = Log::replay(log.base().clone(), entries).expect("what happened is in order");
    assert_eq!(replayed.session(), log.session());
}

#[test]
fn twenty_thousand_random_things_break_nothing() {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut play = Play::begun();
    let (mut meetings, mut changes) = (1, 0);
    for thing in 0..THINGS {
        let before = play.state.meeting().map(|meeting| meeting.log().clone());
        play.anything(&mut chance);
        if thing % 50 == 0 {
            let (width, height) = chance.size();
            play.drawn(width, height);
        }
        let on = matches!(play.state.stage, Stage::Meeting(_));
        if play.state.quitting || (before.is_some() && !on) {
            let log = before.expect("a meeting was on");
            told_again(&log);
            changes += log.entries().count();
            meetings += 1;
            play.again();
        }
    }
    told_again(play.meeting().log());
    changes += play.meeting().log().entries().count();
    assert!(changes > 1000, "{changes} changes in {meetings} meetings");
}

#[test]
fn random_things_on_every_board_break_nothing() {
    let mut chance = Chance(0xb0ed_e115_ca5a_55ed);
    let mut play = Play::with_boards();
    let mut worked = 0;
    for thing in 0..6000 {
        if thing % 60 == 0 {
            // Whatever lies over the meeting goes, and another board is opened.
            play.state.overlay = None;
            play.state.black = false;
            let step = u32::try_from(1 + chance.below(9)).expect("small");
            play.step(step).keys("<enter>");
            if play.state.meeting().is_none() {
                // It was closed, and the next key went to the first screen.
                play.again();
            }
        }
        let before = play.state.meeting().map(|meeting| meeting.log().clone());
        play.anything(&mut chance);
        worked += usize::from(play.state.meeting().is_some_and(|m| m.view.board.is_some()));
        if thing % 20 == 0 {
            let (width, height) = chance.size();
            play.drawn(width, height);
        }
        let on = matches!(play.state.stage, Stage::Meeting(_));
        if play.state.quitting || (before.is_some() && !on) {
            told_again(&before.expect("a meeting was on"));
            play.again();
        }
    }
    told_again(play.meeting().log());
    assert!(worked > 1000, "only {worked} things happened on a board");
}
