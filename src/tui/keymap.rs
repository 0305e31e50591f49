//! Every key of the program, once. The footer, the help and `docs/keys.md` are drawn from this
//! table; nothing else names a key.
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::app::{
    Action, BoardAction, CardAction, FieldAction, Focus, HomeAction, ListAction, MeetingAction,
    PrepareAction, ProgramAction,
};
use crate::domain::change::LineKind;

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

const ENTER: Key = plain(KeyCode::Enter);
const ESC: Key = plain(KeyCode::Esc);
const UP: Key = plain(KeyCode::Up);
const DOWN: Key = plain(KeyCode::Down);
const LEFT: Key = plain(KeyCode::Left);
const RIGHT: Key = plain(KeyCode::Right);
const PAGE_UP: Key = plain(KeyCode::PageUp);
const PAGE_DOWN: Key = plain(KeyCode::PageDown);

const STEP: &[Focus] = &[Focus::Meeting];
const WORKING: &[Focus] = &[Focus::Board];
const STEP_AND_BOARD: &[Focus] = &[Focus::Meeting, Focus::Board];
const BOARDS: &[Focus] = &[Focus::Board, Focus::Sorting];
const ROOM: &[Focus] = &[
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
];
const UNDOING: &[Focus] = &[Focus::Meeting, Focus::Board, Focus::Sorting, Focus::Closing];
const DARKENING: &[Focus] = &[
    Focus::Card,
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Black,
];
const READING: &[Focus] = &[
    Focus::Home,
    Focus::Prepare,
    Focus::Card,
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
];
const ANYWHERE: &[Focus] = &[
    Focus::Home,
    Focus::Prepare,
    Focus::Waiting,
    Focus::Card,
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Thanks,
    Focus::List,
    Focus::Page,
    Focus::Cover,
];

const fn home(action: HomeAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Home(action),
        focus: &[Focus::Home],
        keys,
    }
}
const fn prepare(action: PrepareAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Prepare(action),
        focus: &[Focus::Prepare],
        keys,
    }
}
const fn card(action: CardAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Card(action),
        focus: &[Focus::Card],
        keys,
    }
}
const fn step(action: MeetingAction, focus: &'static [Focus], keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Meeting(action),
        focus,
        keys,
    }
}
const fn board(action: BoardAction, focus: &'static [Focus], keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Board(action),
        focus,
        keys,
    }
}
const fn list(action: ListAction, focus: &'static [Focus], keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::List(action),
        focus,
        keys,
    }
}
const fn field(action: FieldAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Field(action),
        focus: &[Focus::Field],
        keys,
    }
}
const fn program(action: ProgramAction, focus: &'static [Focus], keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Program(action),
        focus,
        keys,
    }
}

/// Every key of the program.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    step(MeetingAction::Next, &[Focus::Welcome, Focus::Meeting], &[RIGHT, PAGE_DOWN]),
    step(MeetingAction::Next, BOARDS, &[PAGE_DOWN]),
    step(MeetingAction::Previous, &[Focus::Meeting, Focus::Closing], &[LEFT, PAGE_UP]),
    step(MeetingAction::Previous, BOARDS, &[PAGE_UP]),
    step(MeetingAction::Offer, &[Focus::Meeting, Focus::Closing], &[ENTER]),
    step(MeetingAction::Up, STEP, &[UP]),
    step(MeetingAction::Down, STEP, &[DOWN]),
    step(MeetingAction::ToggleTime, STEP_AND_BOARD, &[key(' ')]),
    step(MeetingAction::MoreTime, STEP_AND_BOARD, &[key('+'), key('=')]),
    step(MeetingAction::LessTime, STEP_AND_BOARD, &[key('-')]),
    step(MeetingAction::Write(LineKind::Note), STEP_AND_BOARD, &[key('n')]),
    step(MeetingAction::Write(LineKind::Oogst), STEP_AND_BOARD, &[key('o')]),
    step(MeetingAction::Write(LineKind::Afspraak), STEP_AND_BOARD, &[key('a')]),
    step(MeetingAction::Write(LineKind::Parked), STEP_AND_BOARD, &[key('p')]),
    step(MeetingAction::KeepAll, &[Focus::Closing], &[key('n')]),
    step(MeetingAction::Show, STEP_AND_BOARD, &[key('t')]),
    step(MeetingAction::Map, STEP_AND_BOARD, &[key('m')]),
    step(MeetingAction::Notes, STEP_AND_BOARD, &[key('v')]),
    step(MeetingAction::Undo, UNDOING, &[key('u'), ctrl('z')]),
    step(MeetingAction::Redo, UNDOING, &[ctrl('y')]),
    step(MeetingAction::Saved, ROOM, &[ctrl('s')]),
    step(MeetingAction::Menu, &[Focus::Meeting, Focus::Closing], &[ESC]),
    board(BoardAction::Left, BOARDS, &[LEFT]),
    board(BoardAction::Right, BOARDS, &[RIGHT]),
    board(BoardAction::Up, BOARDS, &[UP]),
    board(BoardAction::Down, BOARDS, &[DOWN]),
    board(BoardAction::Write, WORKING, &[ENTER]),
    board(BoardAction::Accept, &[Focus::Sorting], &[ENTER]),
    board(BoardAction::NextItem, WORKING, &[plain(KeyCode::Tab)]),
    board(BoardAction::PreviousItem, WORKING, &[plain(KeyCode::BackTab)]),
    board(BoardAction::Place(1), BOARDS, &[key('1')]),
    board(BoardAction::Place(2), BOARDS, &[key('2')]),
    board(BoardAction::Place(3), BOARDS, &[key('3')]),
    board(BoardAction::Place(4), BOARDS, &[key('4')]),
    board(BoardAction::Place(5), BOARDS, &[key('5')]),
    board(BoardAction::Place(6), BOARDS, &[key('6')]),
    board(BoardAction::Place(7), BOARDS, &[key('7')]),
    board(BoardAction::Place(8), BOARDS, &[key('8')]),
    board(BoardAction::Place(9), BOARDS, &[key('9')]),
    board(BoardAction::Try, WORKING, &[key('k')]),
    board(BoardAction::Remove, WORKING, &[plain(KeyCode::Delete), plain(KeyCode::Backspace)]),
    board(BoardAction::Leave, BOARDS, &[ESC]),
    home(HomeAction::Up, &[UP]),
    home(HomeAction::Down, &[DOWN]),
    home(HomeAction::Choose, &[ENTER, RIGHT]),
    prepare(PrepareAction::Up, &[UP]),
    prepare(PrepareAction::Down, &[DOWN, plain(KeyCode::Tab)]),
    prepare(PrepareAction::Less, &[LEFT]),
    prepare(PrepareAction::More, &[RIGHT]),
    prepare(PrepareAction::Choose, &[ENTER]),
    prepare(PrepareAction::Leave, &[ESC]),
    card(CardAction::Next, &[RIGHT, PAGE_DOWN]),
    card(CardAction::Previous, &[LEFT, PAGE_UP]),
    card(CardAction::ToggleTime, &[key(' '), ENTER]),
    list(ListAction::Up, &[Focus::List, Focus::Page], &[UP, PAGE_UP]),
    list(ListAction::Down, &[Focus::List, Focus::Page], &[DOWN, PAGE_DOWN]),
    list(ListAction::Choose, &[Focus::List, Focus::Page], &[ENTER]),
    list(ListAction::MoreTime, &[Focus::List], &[key('+'), key('=')]),
    list(ListAction::LessTime, &[Focus::List], &[key('-')]),
    list(ListAction::Skip, &[Focus::List], &[plain(KeyCode::Delete), plain(KeyCode::Backspace)]),
    list(ListAction::Close, &[Focus::List, Focus::Page], &[ESC]),
    field(FieldAction::Submit, &[ENTER]),
    field(FieldAction::Cancel, &[ESC]),
    field(FieldAction::NextKind, &[plain(KeyCode::Tab)]),
    program(ProgramAction::Black, DARKENING, &[key('b'), key('.')]),
    program(ProgramAction::NextLook, READING, &[key('l')]),
    program(ProgramAction::Help, READING, &[key('?'), plain(KeyCode::F(1))]),
    program(ProgramAction::Quit, ANYWHERE, &[key('q')]),
    program(ProgramAction::Interrupt, &Focus::ALL, &[ctrl('c')]),
];

const fn key(character: char) -> Key {
    plain(KeyCode::Char(character))
}
const fn plain(code: KeyCode) -> Key {
    Key(KeyModifiers::NONE, code)
}
const fn ctrl(character: char) -> Key {
    Key(KeyModifiers::CONTROL, KeyCode::Char(character))
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
    BINDINGS
        .iter()
        .filter(move |binding| binding.focus.contains(&focus))
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
            | MeetingAction::Write(_)
            | MeetingAction::Show
            | MeetingAction::Map
            | MeetingAction::Notes
            | MeetingAction::Menu
            | MeetingAction::Undo
            | MeetingAction::Redo
            | MeetingAction::Saved
            | MeetingAction::KeepAll => true,
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
            MeetingAction::Show,
            MeetingAction::Map,
            MeetingAction::Notes,
            MeetingAction::Menu,
            MeetingAction::Undo,
            MeetingAction::Redo,
            MeetingAction::Saved,
            MeetingAction::KeepAll,
        ];
        all.extend(LineKind::ALL.map(MeetingAction::Write));
        for action in all {
            let wanted = Action::Meeting(action);
            let bound = BINDINGS.iter().any(|binding| binding.action == wanted);
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
