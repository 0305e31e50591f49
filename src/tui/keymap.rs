//! Every key of the program, once. The footer, the help and `docs/keys.md` are drawn from this
//! table; nothing else names a key.
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::app::{Action, Focus};

mod row;
mod table;

/// A key with what is held down with it. SHIFT does not count for characters: a terminal reports
/// `?` with or without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(pub KeyModifiers, pub KeyCode);

/// An action, where it listens, and the keys that ask for it: the one to show first.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What is asked for.
    pub action: Action,
    /// Who must have the focus.
    pub focus: &'static [Focus],
    /// The keys.
    pub keys: &'static [Key],
}

/// Every key of the program.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    table::TABLE.iter().copied().flatten()
}

/// What a key means to whoever has the focus.
pub fn lookup(focus: Focus, event: KeyEvent) -> Option<Action> {
    let pressed = match event.code {
        KeyCode::Char(character) => {
            let small = character.to_lowercase().next().unwrap_or(character);
            Key(event.modifiers - KeyModifiers::SHIFT, KeyCode::Char(small))
        }
        KeyCode::BackTab => Key(event.modifiers - KeyModifiers::SHIFT, KeyCode::BackTab),
        code => Key(event.modifiers, code),
    };
    active(focus)
        .find(|binding| binding.keys.contains(&pressed))
        .map(|binding| binding.action)
}

/// The rows in force, for the footer and the help.
pub fn active(focus: Focus) -> impl Iterator<Item = &'static Binding> {
    bindings().filter(move |binding| binding.focus.contains(&focus))
}

/// The first key of an action in this focus, for hints.
pub fn key_of(focus: Focus, action: Action) -> Option<Key> {
    let found = active(focus).find(|binding| binding.action == action)?;
    found.keys.first().copied()
}

/// What stands on the key, in Dutch.
pub fn name(key: Key) -> String {
    let Key(held, code) = key;
    let name = match code {
        KeyCode::Char(' ') => "spatie".to_owned(),
        KeyCode::Char(character) if held.contains(KeyModifiers::CONTROL) => {
            character.to_uppercase().to_string()
        }
        KeyCode::Char(character) => character.to_string(),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => "Shift+Tab".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::Delete => "Del".to_owned(),
        KeyCode::Backspace => "Backspace".to_owned(),
        KeyCode::Enter => "Enter".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        other => other.to_string(),
    };
    if held.contains(KeyModifiers::CONTROL) {
        format!("Ctrl+{name}")
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::MeetingAction;
    use crate::domain::change::LineKind;

    #[test]
    fn no_key_means_two_things() {
        for focus in Focus::ALL {
            let mut seen = Vec::new();
            for key in active(focus).flat_map(|binding| binding.keys) {
                assert!(!seen.contains(key), "{key:?} is bound twice in {focus:?}");
                seen.push(*key);
            }
        }
    }

    /// Everything that can be asked of a meeting by a key; a new action does not compile without
    /// its place in this match.
    const fn by_key(action: MeetingAction) -> bool {
        match action {
            // Only the screen knows how many pages a text has: `input` turns them.
            MeetingAction::NextPage | MeetingAction::PreviousPage => false,
            MeetingAction::Next
            | MeetingAction::Previous
            | MeetingAction::Offer
            | MeetingAction::Up
            | MeetingAction::Down
            | MeetingAction::ToggleTime
            | MeetingAction::MoreTime
            | MeetingAction::LessTime
            | MeetingAction::MoreSpent
            | MeetingAction::LessSpent
            | MeetingAction::Write(_)
            | MeetingAction::Show
            | MeetingAction::Map
            | MeetingAction::Notes
            | MeetingAction::Menu
            | MeetingAction::Undo
            | MeetingAction::Redo
            | MeetingAction::Saved
            | MeetingAction::Share
            | MeetingAction::KeepAll
            | MeetingAction::Judge(_) => true,
        }
    }

    #[test]
    fn everything_that_can_be_asked_of_a_meeting_has_a_key() {
        let mut all = vec![
            MeetingAction::Next,
            MeetingAction::Previous,
            MeetingAction::NextPage,
            MeetingAction::PreviousPage,
            MeetingAction::Offer,
            MeetingAction::Up,
            MeetingAction::Down,
            MeetingAction::ToggleTime,
            MeetingAction::MoreTime,
            MeetingAction::LessTime,
            MeetingAction::MoreSpent,
            MeetingAction::LessSpent,
            MeetingAction::Show,
            MeetingAction::Map,
            MeetingAction::Notes,
            MeetingAction::Menu,
            MeetingAction::Undo,
            MeetingAction::Redo,
            MeetingAction::Saved,
            MeetingAction::Share,
            MeetingAction::KeepAll,
        ];
        all.extend((1..=4).map(MeetingAction::Judge));
        all.extend(LineKind::ALL.map(MeetingAction::Write));
        for action in all {
            let wanted = Action::Meeting(action);
            let bound = bindings().any(|binding| binding.action == wanted);
            assert_eq!(bound, by_key(action), "{action:?}");
        }
    }

    #[test]
    fn while_typing_no_letter_is_a_program_key() {
        for binding in active(Focus::Field) {
            for Key(held, code) in binding.keys {
                let letter = matches!(code, KeyCode::Char(_));
                assert!(
                    !letter || held.contains(KeyModifiers::CONTROL),
                    "{binding:?}"
                );
            }
        }
    }

    #[test]
    fn capitals_and_small_letters_are_the_same_key() {
        let big = KeyEvent::new(KeyCode::Char('N'), KeyModifiers::SHIFT);
        let note = Action::Meeting(MeetingAction::Write(LineKind::Note));
        assert_eq!(lookup(Focus::Meeting, big), Some(note));
    }
}
