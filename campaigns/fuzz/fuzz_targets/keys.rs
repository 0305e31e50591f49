//! Any keys, pastes, sizes and times: nothing panics, and what is drawn is harmless.
#![no_main]
use campaigns_fuzz::{Player, is_harmless};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use libfuzzer_sys::fuzz_target;

/// The keys that have no letter.
const NAMED: [KeyCode; 16] = [
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::PageDown,
    KeyCode::PageUp,
    KeyCode::Delete,
    KeyCode::Backspace,
    KeyCode::F(1),
    KeyCode::F(8),
];

const PASTES: [&str; 8] = [
    "e\u{301}",
    "👨‍👩‍👧‍👦",
    "日本\r\nyes",
    "\u{1b}[31m",
    "\u{202e}om",
    "ﷺ",
    "a\u{0}b",
    "een hele lange regel die niet op een regel past en dus verder gaat op de volgende",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((place, bytes)) = bytes.split_first() else {
        return;
    };
    let mut player = Player::somewhere(*place);
    let mut bytes = bytes.iter().copied();
    let (mut width, mut height) = (70, 20);
    while let Some(byte) = bytes.next() {
        let press = |code, held| Event::Key(KeyEvent::new(code, held));
        match byte {
            0..16 => player.event(press(NAMED[usize::from(byte)], KeyModifiers::NONE)),
            16..24 => player.event(Event::Paste(PASTES[usize::from(byte - 16)].to_owned())),
            24 => {
                width = u16::from(bytes.next().unwrap_or(0));
                height = u16::from(bytes.next().unwrap_or(0) % 80);
                player.event(Event::Resize(width.max(1), height.max(1)));
            }
            25 => player.wait(i64::from(bytes.next().unwrap_or(0)) * 7),
            26 => drop(player.drawn(width, height)),
            127..160 => {
                let code = KeyCode::Char(char::from(b'a' + (byte - 127) % 26));
                player.event(press(code, KeyModifiers::CONTROL));
            }
            160..176 => player.event(press(NAMED[usize::from(byte - 160)], KeyModifiers::ALT)),
            176..192 => player.event(press(NAMED[usize::from(byte - 176)], KeyModifiers::CONTROL)),
            _ => player.event(press(KeyCode::Char(char::from(byte)), KeyModifiers::NONE)),
        }
    }
    let cells = player.drawn(width, height);
    assert!(cells.content.iter().all(|cell| is_harmless(cell.symbol())));
});
