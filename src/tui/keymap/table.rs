//! The table itself: every key of the program, by who answers.
use crossterm::event::{KeyCode, KeyModifiers};

use super::{Binding, Key};
use crate::app::{
    Action, AloneAction, BoardAction, CardAction, FieldAction, Focus, HomeAction, ListAction,
    MeetingAction, PrepareAction, ProgramAction, QuestionAction,
};
use crate::domain::change::LineKind;

/// Every key of the program, a group for each who answers.
pub(super) const TABLE: &[&[Binding]] = &[
    MEETING, BOARD, HOME, PREPARE, CARD, LIST, FIELD, PROGRAM, ALONE, QUESTION,
];

/// A meeting, step by step.
#[rustfmt::skip]
const MEETING: &[Binding] = &[
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
];

/// Working on a board.
#[rustfmt::skip]
const BOARD: &[Binding] = &[
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
];

/// The first screen.
#[rustfmt::skip]
const HOME: &[Binding] = &[
    home(HomeAction::Up, &[UP]),
    home(HomeAction::Down, &[DOWN]),
    home(HomeAction::Choose, &[ENTER, RIGHT]),
];

/// Setting a meeting ready.
#[rustfmt::skip]
const PREPARE: &[Binding] = &[
    prepare(PrepareAction::Up, &[UP]),
    prepare(PrepareAction::Down, &[DOWN, plain(KeyCode::Tab)]),
    prepare(PrepareAction::Less, &[LEFT]),
    prepare(PrepareAction::More, &[RIGHT]),
    prepare(PrepareAction::Choose, &[ENTER]),
    prepare(PrepareAction::Leave, &[ESC]),
];

/// One kaart.
#[rustfmt::skip]
const CARD: &[Binding] = &[
    card(CardAction::Next, &[RIGHT, PAGE_DOWN]),
    card(CardAction::Previous, &[LEFT, PAGE_UP]),
    card(CardAction::ToggleTime, &[key(' '), ENTER]),
];

/// Lists and pages over a stage.
#[rustfmt::skip]
const LIST: &[Binding] = &[
    list(ListAction::Up, &[Focus::List, Focus::Page], &[UP, PAGE_UP]),
    list(ListAction::Down, &[Focus::List, Focus::Page], &[DOWN, PAGE_DOWN]),
    list(ListAction::Choose, &[Focus::List, Focus::Page], &[ENTER]),
    list(ListAction::MoreTime, &[Focus::List], &[key('+'), key('=')]),
    list(ListAction::LessTime, &[Focus::List], &[key('-')]),
    list(ListAction::Skip, &[Focus::List], &[plain(KeyCode::Delete), plain(KeyCode::Backspace)]),
    list(ListAction::Close, &[Focus::List, Focus::Page], &[ESC]),
];

/// A field that is being typed in.
#[rustfmt::skip]
const FIELD: &[Binding] = &[
    field(FieldAction::Submit, &[ENTER]),
    field(FieldAction::Cancel, &[ESC]),
    field(FieldAction::NextKind, &[plain(KeyCode::Tab)]),
];

/// The program itself.
#[rustfmt::skip]
const PROGRAM: &[Binding] = &[
    program(ProgramAction::Black, DARKENING, &[key('b'), key('.')]),
    program(ProgramAction::NextLook, READING, &[key('l')]),
    program(ProgramAction::Help, READING, &[key('?'), plain(KeyCode::F(1))]),
    program(ProgramAction::Quit, ANYWHERE, &[key('q')]),
    program(ProgramAction::Interrupt, &Focus::ALL, &[ctrl('c')]),
];

/// The list of reflections of one person.
#[rustfmt::skip]
const ALONE: &[Binding] = &[
    alone(AloneAction::Up, &[UP]),
    alone(AloneAction::Down, &[DOWN]),
    alone(AloneAction::Less, &[LEFT]),
    alone(AloneAction::More, &[RIGHT]),
    alone(AloneAction::Choose, &[ENTER]),
    alone(AloneAction::Leave, &[ESC]),
];

/// A reflection of one person.
#[rustfmt::skip]
const QUESTION: &[Binding] = &[
    step(MeetingAction::Next, &[Focus::Question], &[RIGHT, PAGE_DOWN]),
    step(MeetingAction::Previous, &[Focus::Question, Focus::Ending], &[LEFT, PAGE_UP]),
    step(MeetingAction::Offer, &[Focus::Question, Focus::Ending], &[ENTER]),
    step(MeetingAction::Up, &[Focus::Question], &[UP]),
    step(MeetingAction::Down, &[Focus::Question], &[DOWN]),
    question(QuestionAction::Mark, &[Focus::Question], &[key(' ')]),
    step(MeetingAction::Show, &[Focus::Question], &[key('t')]),
    question(QuestionAction::Export, &[Focus::Question], &[key('x')]),
    question(QuestionAction::KeepNothing, &[Focus::Ending], &[key('n')]),
    step(MeetingAction::Map, &[Focus::Question], &[key('m')]),
    step(MeetingAction::Undo, &[Focus::Question, Focus::Ending], &[key('u'), ctrl('z')]),
    step(MeetingAction::Redo, &[Focus::Question, Focus::Ending], &[ctrl('y')]),
    step(MeetingAction::Saved, &[Focus::Question, Focus::Ending], &[ctrl('s')]),
    answer(Action::Field(FieldAction::Submit), &[ENTER]),
    answer(Action::Field(FieldAction::Cancel), &[ESC]),
    answer(Action::Question(QuestionAction::GoOn), &[PAGE_DOWN]),
    answer(Action::Question(QuestionAction::GoBack), &[PAGE_UP]),
    question(QuestionAction::Mask, PRIVATE, &[plain(KeyCode::F(8))]),
    program(ProgramAction::Black, &[Focus::Question, Focus::Ending], &[key('b'), key('.')]),
    program(ProgramAction::NextLook, QUIET, &[key('l')]),
    program(ProgramAction::Help, QUIET, &[key('?'), plain(KeyCode::F(1))]),
    program(ProgramAction::Quit, QUIET, &[key('q')]),
];

const PRIVATE: &[Focus] = &[Focus::Question, Focus::Answer, Focus::Ending];
const QUIET: &[Focus] = &[Focus::Alone, Focus::Question, Focus::Ending];

const fn alone(action: AloneAction, keys: &'static [Key]) -> Binding {
    Binding {
        action: Action::Alone(action),
        focus: &[Focus::Alone],
        keys,
    }
}
const fn question(
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
const fn answer(action: Action, keys: &'static [Key]) -> Binding {
    Binding {
        action,
        focus: &[Focus::Answer],
        keys,
    }
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

const fn key(character: char) -> Key {
    plain(KeyCode::Char(character))
}
const fn plain(code: KeyCode) -> Key {
    Key(KeyModifiers::NONE, code)
}
const fn ctrl(character: char) -> Key {
    Key(KeyModifiers::CONTROL, KeyCode::Char(character))
}
