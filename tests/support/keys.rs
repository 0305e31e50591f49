//! Keys as one would write them down: `<enter>nhallo<enter><esc>`.
use chrono::TimeDelta;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// One thing that a script lets happen.
#[derive(Clone, Debug)]
pub(crate) enum Beat {
    /// The terminal says something.
    Heard(Event),
    /// Time passes; nobody does anything.
    Passes(TimeDelta),
    /// Somebody sets the clock of the computer.
    Set(TimeDelta),
}

/// What a script says: characters are keys, a capital is typed with Shift, and between `<` and
/// `>` stands a key by name, a time that passes (`<wait:90>` in seconds), a clock that is set
/// back (`<back:600>`), or a paste (`<paste:een twee>`).
pub(crate) fn events(script: &str) -> Vec<Beat> {
    let mut beats = Vec::new();
    let mut rest = script;
    while let Some(character) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        if let Some((name, after)) = named {
            beats.push(beat(name));
            rest = after;
        } else {
            beats.push(letter(character));
            rest = &rest[character.len_utf8()..];
        }
    }
    beats
}

fn beat(name: &str) -> Beat {
    if let Some((what, how)) = name.split_once(':') {
        let seconds = || TimeDelta::seconds(how.parse().expect("a number of seconds"));
        return match what {
            "wait" => Beat::Passes(seconds()),
            "back" => Beat::Set(-seconds()),
            "paste" => Beat::Heard(Event::Paste(how.to_owned())),
            _ => panic!("a script has no <{name}>"),
        };
    }
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "tab" => KeyCode::Tab,
        "backtab" => return press(KeyCode::BackTab, KeyModifiers::SHIFT),
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgdn" => KeyCode::PageDown,
        "pgup" => KeyCode::PageUp,
        "del" => KeyCode::Delete,
        "backspace" => KeyCode::Backspace,
        "space" => KeyCode::Char(' '),
        "f1" => KeyCode::F(1),
        "f8" => KeyCode::F(8),
        "break" => return press(KeyCode::Enter, KeyModifiers::ALT),
        _ => {
            let held = name.strip_prefix("c-").map(|key| key.chars());
            let character = held.and_then(|mut key| key.next());
            let character = character.unwrap_or_else(|| panic!("a script has no <{name}>"));
            return press(KeyCode::Char(character), KeyModifiers::CONTROL);
        }
    };
    press(code, KeyModifiers::NONE)
}

fn letter(character: char) -> Beat {
    let held = if character.is_uppercase() {
        KeyModifiers::SHIFT
    } else {
        KeyModifiers::NONE
    };
    press(KeyCode::Char(character), held)
}

fn press(code: KeyCode, held: KeyModifiers) -> Beat {
    Beat::Heard(Event::Key(KeyEvent::new(code, held)))
}
