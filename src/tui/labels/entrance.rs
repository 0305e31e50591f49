//! What can be asked of the library, the archive and the letters, in words.
use crate::app::{Action, ArchiveAction, LibraryAction, ListAction, ProgramAction, RoomTestAction};
use crate::domain::legibility::Legible;
use crate::words::{archive as past, history, keys, library as words, room_test as test};

pub(super) const fn room_test(action: RoomTestAction) -> &'static str {
    match action {
        RoomTestAction::Read(Legible::Nothing) => test::READ_NOTHING,
        RoomTestAction::Read(Legible::Large) => test::READ_LARGE,
        RoomTestAction::Read(Legible::Middle) => test::READ_MIDDLE,
        RoomTestAction::Read(Legible::Small) => test::READ_SMALL,
        RoomTestAction::Leave => test::LEAVE,
    }
}

pub(super) const fn room_test_hint(action: RoomTestAction) -> &'static str {
    match action {
        RoomTestAction::Read(_) => test::HINT_READ,
        RoomTestAction::Leave => test::HINT_LEAVE,
    }
}

pub(super) const fn library(action: LibraryAction) -> &'static str {
    match action {
        LibraryAction::Up | LibraryAction::Down => keys::CHOOSE_LINE,
        LibraryAction::NextGroup => words::NEXT_GROUP,
        LibraryAction::PreviousGroup => words::PREVIOUS_GROUP,
        LibraryAction::Filter => words::SEARCH,
        LibraryAction::Read => words::READ,
        LibraryAction::Choose => words::CHOOSE,
        LibraryAction::NextPage => keys::NEXT_PAGE,
        LibraryAction::PreviousPage => keys::PAGE_BEFORE,
        LibraryAction::Leave => words::BACK,
        LibraryAction::Begin => words::READY,
    }
}

pub(super) const fn archive(action: ArchiveAction) -> &'static str {
    match action {
        ArchiveAction::Up | ArchiveAction::Down => keys::CHOOSE_LINE,
        ArchiveAction::NextTeam => past::NEXT_TEAM,
        ArchiveAction::PreviousTeam => past::PREVIOUS_TEAM,
        ArchiveAction::Filter => past::SEARCH,
        ArchiveAction::Choose => past::CHOOSE,
        ArchiveAction::Afspraken => history::TO_AFSPRAKEN,
        ArchiveAction::Team => history::TO_TEAM,
        ArchiveAction::Close => history::CLOSE,
        ArchiveAction::NextPage => keys::NEXT_PAGE,
        ArchiveAction::PreviousPage => keys::PAGE_BEFORE,
        ArchiveAction::Leave => words::BACK,
    }
}

pub(super) const fn library_hint(action: LibraryAction) -> &'static str {
    match action {
        LibraryAction::Choose => words::HINT_CHOOSE,
        LibraryAction::Filter => words::HINT_SEARCH,
        LibraryAction::Read | LibraryAction::NextPage | LibraryAction::PreviousPage => {
            words::HINT_READ
        }
        LibraryAction::Leave => keys::HINT_BACK,
        LibraryAction::Begin => words::HINT_READY,
        LibraryAction::Up
        | LibraryAction::Down
        | LibraryAction::NextGroup
        | LibraryAction::PreviousGroup => "",
    }
}

pub(super) const fn archive_hint(action: ArchiveAction) -> &'static str {
    match action {
        ArchiveAction::Choose | ArchiveAction::NextPage | ArchiveAction::PreviousPage => {
            words::HINT_READ
        }
        ArchiveAction::Filter => words::HINT_SEARCH,
        ArchiveAction::Afspraken => history::HINT_AFSPRAKEN,
        ArchiveAction::Team => history::HINT_TEAM,
        ArchiveAction::Close => history::HINT_CLOSE,
        ArchiveAction::Leave => keys::HINT_BACK,
        ArchiveAction::Up
        | ArchiveAction::Down
        | ArchiveAction::NextTeam
        | ArchiveAction::PreviousTeam => "",
    }
}

pub(super) const LIBRARY: &[Action] = &[
    Action::Library(LibraryAction::Choose),
    Action::Library(LibraryAction::Filter),
    Action::Library(LibraryAction::Leave),
    HELP,
];
pub(super) const PREVIEW: &[Action] = &[
    Action::Library(LibraryAction::Begin),
    Action::Library(LibraryAction::Leave),
    HELP,
];
pub(super) const ARCHIVE: &[Action] = &[
    Action::Archive(ArchiveAction::Choose),
    Action::Archive(ArchiveAction::Filter),
    Action::Archive(ArchiveAction::Team),
    Action::Archive(ArchiveAction::Afspraken),
    Action::Archive(ArchiveAction::Leave),
    HELP,
];
pub(super) const AFSPRAKEN: &[Action] = &[
    Action::Archive(ArchiveAction::Close),
    Action::Archive(ArchiveAction::Choose),
    Action::Archive(ArchiveAction::Leave),
    HELP,
];
pub(super) const READING: &[Action] = &[Action::Archive(ArchiveAction::Leave), HELP];
pub(super) const FILTER: &[Action] = &[
    Action::List(ListAction::Choose),
    Action::List(ListAction::Close),
];
pub(super) const ROOM_TEST: &[Action] = &[
    Action::RoomTest(RoomTestAction::Read(Legible::Small)),
    Action::RoomTest(RoomTestAction::Leave),
    Action::Program(ProgramAction::NextLook),
    HELP,
];
const HELP: Action = Action::Program(ProgramAction::Help);
