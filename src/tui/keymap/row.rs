//! How a row of the table is written: the keys that come back, and a row for each who answers.
use crossterm::event::{KeyCode, KeyModifiers};

use super::{Binding, Key};
use crate::app::{
    Action, AloneAction, ArchiveAction, BoardAction, CardAction, FieldAction, Focus, HomeAction,
    LibraryAction, ListAction, MeetingAction, PrepareAction, ProgramAction, QuestionAction,
    RoomTestAction, ShareAction,
};

pub(super) const ENTER: Key = plain(KeyCode::Enter);
pub(super) const ESC: Key = plain(KeyCode::Esc);
pub(super) const UP: Key = plain(KeyCode::Up);
pub(super) const DOWN: Key = plain(KeyCode::Down);
pub(super) const LEFT: Key = plain(KeyCode::Left);
pub(super) const RIGHT: Key = plain(KeyCode::Right);
pub(super) const PAGE_UP: Key = plain(KeyCode::PageUp);
pub(super) const PAGE_DOWN: Key = plain(KeyCode::PageDown);

pub(super) const fn alone(action: AloneAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Alone(action),
        focus: &[Focus::Alone],
        keys,
    }
}

pub(super) const fn at_gate(action: AloneAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Alone(action),
        focus: &[Focus::Gate],
        keys,
    }
}

pub(super) const fn question(
    action: QuestionAction,
    focus: &'static [Focus],
    keys: &'static [Key],
) -> Binding {
    Binding {
        action: Action::Question(action),
        focus,
        keys,
    }
}

pub(super) const fn answer(action: Action, keys: &'static [Key]) -> Binding {
    Binding {
        action,
        focus: &[Focus::Answer],
        keys,
    }
}

pub(super) const fn home(action: HomeAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Home(action),
        focus: &[Focus::Home],
        keys,
    }
}

pub(super) const fn prepare(action: PrepareAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Prepare(action),
        focus: &[Focus::Prepare],
        keys,
    }
}

pub(super) const fn card(action: CardAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Card(action),
        focus: &[Focus::Card],
        keys,
    }
}

pub(super) const fn step(
    action: MeetingAction,
    focus: &'static [Focus],
    keys: &'static [Key],
) -> Binding {
    Binding {
        action: Action::Meeting(action),
        focus,
        keys,
    }
}

pub(super) const fn board(
    action: BoardAction,
    focus: &'static [Focus],
    keys: &'static [Key],
) -> Binding {
    Binding {
        action: Action::Board(action),
        focus,
        keys,
    }
}

pub(super) const fn list(
    action: ListAction,
    focus: &'static [Focus],
    keys: &'static [Key],
) -> Binding {
    Binding {
        action: Action::List(action),
        focus,
        keys,
    }
}

pub(super) const fn share(action: ShareAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Share(action),
        focus: &[Focus::Share],
        keys,
    }
}

pub(super) const fn field(action: FieldAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Field(action),
        focus: &[Focus::Field],
        keys,
    }
}

pub(super) const fn library(
    action: LibraryAction,
    focus: &'static [Focus],
    keys: &'static [Key],
) -> Binding {
    Binding {
        action: Action::Library(action),
        focus,
        keys,
    }
}

pub(super) const fn archive(
    action: ArchiveAction,
    focus: &'static [Focus],
    keys: &'static [Key],
) -> Binding {
    Binding {
        action: Action::Archive(action),
        focus,
        keys,
    }
}

pub(super) const fn room_test(action: RoomTestAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::RoomTest(action),
        focus: &[Focus::RoomTest],
        keys,
    }
}

pub(super) const fn program(
    action: ProgramAction,
    focus: &'static [Focus],
    keys: &'static [Key],
) -> Binding {
    Binding {
        action: Action::Program(action),
        focus,
        keys,
    }
}

pub(super) const fn key(character: char) -> Key {
    plain(KeyCode::Char(character))
}

pub(super) const fn plain(code: KeyCode) -> Key {
    Key(KeyModifiers::NONE, code)
}

pub(super) const fn ctrl(character: char) -> Key {
    Key(KeyModifiers::CONTROL, KeyCode::Char(character))
}
