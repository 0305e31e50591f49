//! The table itself: every key of the program, by who answers.
use crossterm::event::KeyCode;

use super::Binding;
use super::row::{
    DOWN, ENTER, ESC, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, UP, alone, answer, archive, at_gate, board,
    card, ctrl, field, home, key, library, list, plain, prepare, program, question, room_test,
    share, step,
};
use crate::app::{
    Action, AloneAction, ArchiveAction, BoardAction, CardAction, FieldAction, Focus, HomeAction,
    LibraryAction, ListAction, MeetingAction, PrepareAction, ProgramAction, QuestionAction,
    RoomTestAction, ShareAction,
};
use crate::domain::change::LineKind;
use crate::domain::legibility::Legible;
use crate::domain::share::ReportForm;

/// Every key of the program, a group for each who answers.
pub(super) const TABLE: &[&[Binding]] = &[
    MEETING, SHARE, BOARD, TALLY, SCORES, HOME, PREPARE, CARD, LIST, FIELD, PROGRAM, COCKPIT,
    LIBRARY, ARCHIVE, ENTRANCE, ALONE, QUESTION,
];

/// A meeting, step by step.
#[rustfmt::skip]
const MEETING: &[Binding] = &[
    step(MeetingAction::Next, &[Focus::Welcome, Focus::Meeting], &[RIGHT, PAGE_DOWN]),
    step(MeetingAction::Next, ON_BOARD, &[PAGE_DOWN]),
    step(MeetingAction::Previous, &[Focus::Meeting, Focus::Closing], &[LEFT, PAGE_UP]),
    step(MeetingAction::Previous, ON_BOARD, &[PAGE_UP]),
    step(MeetingAction::Offer, &[Focus::Meeting, Focus::Closing], &[ENTER]),
    step(MeetingAction::Up, STEP, &[UP]),
    step(MeetingAction::Down, STEP, &[DOWN]),
    step(MeetingAction::ToggleTime, TIMED, &[key(' ')]),
    step(MeetingAction::MoreTime, TIMED, &[key('+'), key('=')]),
    step(MeetingAction::LessTime, TIMED, &[key('-')]),
    step(MeetingAction::MoreSpent, STEP, &[key(']')]),
    step(MeetingAction::LessSpent, STEP, &[key('[')]),
    step(MeetingAction::Write(LineKind::Note), STEP_AND_BOARD, &[key('n')]),
    step(MeetingAction::Write(LineKind::Oogst), STEP_AND_BOARD, &[key('o')]),
    step(MeetingAction::Write(LineKind::Afspraak), STEP_AND_BOARD, &[key('a')]),
    step(MeetingAction::Write(LineKind::Parked), STEP_AND_BOARD, &[key('p')]),
    step(MeetingAction::KeepAll, &[Focus::Closing], &[key('n')]),
    step(MeetingAction::Show, STEP_AND_BOARD, &[key('t')]),
    step(MeetingAction::Map, STEP_AND_BOARD, &[key('m')]),
    step(MeetingAction::Notes, STEP_AND_BOARD, &[key('v')]),
    step(MeetingAction::Share, SHARING, &[key('x')]),
    step(MeetingAction::Undo, UNDOING, &[key('u'), ctrl('z')]),
    step(MeetingAction::Redo, UNDOING, &[ctrl('y')]),
    step(MeetingAction::Saved, ROOM, &[ctrl('s')]),
    step(MeetingAction::Judge(1), STEP, &[key('1')]),
    step(MeetingAction::Judge(2), STEP, &[key('2')]),
    step(MeetingAction::Judge(3), STEP, &[key('3')]),
    step(MeetingAction::Judge(4), STEP, &[key('4')]),
    step(MeetingAction::Menu, &[Focus::Meeting, Focus::Closing], &[ESC]),
];

/// The forms in which the meeting can go out, each with its key.
#[rustfmt::skip]
const SHARE: &[Binding] = &[
    share(ShareAction::Up, &[UP]),
    share(ShareAction::Down, &[DOWN]),
    share(ShareAction::Choose, &[ENTER]),
    share(ShareAction::Make(ReportForm::Word), &[key('w')]),
    share(ShareAction::Make(ReportForm::Pdf), &[key('p')]),
    share(ShareAction::Make(ReportForm::Web), &[key('h')]),
    share(ShareAction::Make(ReportForm::Text), &[key('t')]),
    share(ShareAction::Make(ReportForm::Calendar), &[key('k')]),
    share(ShareAction::Make(ReportForm::Rows), &[key('e')]),
    share(ShareAction::Make(ReportForm::Message), &[key('a')]),
    share(ShareAction::Make(ReportForm::Handover), &[key('m')]),
    share(ShareAction::Close, &[ESC]),
];

/// Working on a board.
#[rustfmt::skip]
const BOARD: &[Binding] = &[
    board(BoardAction::Left, ON_BOARD, &[LEFT]),
    board(BoardAction::Right, ON_BOARD, &[RIGHT]),
    board(BoardAction::Up, ON_BOARD, &[UP]),
    board(BoardAction::Down, ON_BOARD, &[DOWN]),
    board(BoardAction::Write, FILLING, &[ENTER]),
    board(BoardAction::Accept, &[Focus::Sorting], &[ENTER]),
    board(BoardAction::NextItem, FILLING, &[plain(KeyCode::Tab)]),
    board(BoardAction::PreviousItem, FILLING, &[plain(KeyCode::BackTab)]),
    board(BoardAction::Place(1), PLACING, &[key('1')]),
    board(BoardAction::Place(2), PLACING, &[key('2')]),
    board(BoardAction::Place(3), PLACING, &[key('3')]),
    board(BoardAction::Place(4), PLACING, &[key('4')]),
    board(BoardAction::Place(5), PLACING, &[key('5')]),
    board(BoardAction::Place(6), PLACING, &[key('6')]),
    board(BoardAction::Place(7), PLACING, &[key('7')]),
    board(BoardAction::Place(8), PLACING, &[key('8')]),
    board(BoardAction::Place(9), PLACING, &[key('9')]),
    board(BoardAction::Try, WORKING, &[key('k')]),
    board(BoardAction::Remove, FILLING, &[plain(KeyCode::Delete), plain(KeyCode::Backspace)]),
    board(BoardAction::Station, WORKING, &[key('h')]),
    board(BoardAction::AddRow, WORKING, &[key('r')]),
    board(BoardAction::Leave, ON_BOARD, &[ESC]),
];

/// Counting on a board: the keys that are for time elsewhere.
#[rustfmt::skip]
const TALLY: &[Binding] = &[
    board(BoardAction::Count, TALLYING, &[key(' '), ENTER, key('+'), key('=')]),
    board(BoardAction::Uncount, TALLYING, &[key('-'), plain(KeyCode::Backspace)]),
];

/// Giving scores on a board: the digits are scores there.
#[rustfmt::skip]
const SCORES: &[Binding] = &[
    board(BoardAction::Score(0), SCORING, &[key('0')]),
    board(BoardAction::Score(1), SCORING, &[key('1')]),
    board(BoardAction::Score(2), SCORING, &[key('2')]),
    board(BoardAction::Score(3), SCORING, &[key('3')]),
    board(BoardAction::Score(4), SCORING, &[key('4')]),
    board(BoardAction::Score(5), SCORING, &[key('5')]),
    board(BoardAction::Score(6), SCORING, &[key('6')]),
    board(BoardAction::Score(7), SCORING, &[key('7')]),
    board(BoardAction::Score(8), SCORING, &[key('8')]),
    board(BoardAction::Score(9), SCORING, &[key('9')]),
    board(BoardAction::Score(10), SCORING, &[key('x')]),
    board(BoardAction::NextMark, SCORING, &[key('w')]),
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
    prepare(PrepareAction::Ready, &[PAGE_DOWN]),
    Binding {
        action: Action::Prepare(PrepareAction::Again),
        focus: &[Focus::Welcome],
        keys: &[ESC],
    },
];

/// One kaart.
#[rustfmt::skip]
const CARD: &[Binding] = &[
    card(CardAction::Next, &[RIGHT, PAGE_DOWN]),
    card(CardAction::Previous, &[LEFT, PAGE_UP]),
    card(CardAction::ToggleTime, &[key(' '), ENTER]),
    card(CardAction::Leave, &[ESC]),
];

/// Lists and pages over a stage.
#[rustfmt::skip]
const LIST: &[Binding] = &[
    list(ListAction::Up, &[Focus::List], &[UP, PAGE_UP]),
    list(ListAction::Down, &[Focus::List], &[DOWN, PAGE_DOWN]),
    list(ListAction::Up, &[Focus::Page], &[UP, PAGE_UP, LEFT]),
    list(ListAction::Down, &[Focus::Page], &[DOWN, PAGE_DOWN, RIGHT]),
    list(ListAction::Choose, &[Focus::List, Focus::Page], &[ENTER]),
    list(ListAction::MoreTime, &[Focus::List], &[key('+'), key('=')]),
    list(ListAction::LessTime, &[Focus::List], &[key('-')]),
    list(ListAction::MoreSpent, &[Focus::List], &[key(']')]),
    list(ListAction::LessSpent, &[Focus::List], &[key('[')]),
    list(ListAction::Skip, &[Focus::List], &[plain(KeyCode::Delete), plain(KeyCode::Backspace)]),
    list(ListAction::Earlier, &[Focus::List], &[key('h')]),
    list(ListAction::Later, &[Focus::List], &[key('l')]),
    list(ListAction::Insert, &[Focus::List], &[key('i')]),
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

/// Typing where only the facilitator looks.
const COCKPIT: &[Binding] = &[field(FieldAction::GoOn, &[PAGE_DOWN])];
/// The library, and what there is to read about a werkpakket.
#[rustfmt::skip]
const LIBRARY: &[Binding] = &[
    library(LibraryAction::Up, &[Focus::Library], &[UP]),
    library(LibraryAction::Down, &[Focus::Library], &[DOWN]),
    library(LibraryAction::NextGroup, &[Focus::Library], &[PAGE_DOWN]),
    library(LibraryAction::PreviousGroup, &[Focus::Library], &[PAGE_UP]),
    library(LibraryAction::Choose, &[Focus::Library], &[ENTER]),
    library(LibraryAction::Begin, &[Focus::Preview], &[ENTER]),
    library(LibraryAction::Read, &[Focus::Library], &[RIGHT]),
    library(LibraryAction::Filter, &[Focus::Library], &[key('/')]),
    library(LibraryAction::NextPage, &[Focus::Preview], &[RIGHT, PAGE_DOWN, DOWN]),
    library(LibraryAction::PreviousPage, &[Focus::Preview], &[LEFT, PAGE_UP, UP]),
    library(LibraryAction::Leave, &[Focus::Library, Focus::Preview], &[ESC]),
];

/// Eerdere gesprekken, and one that is read back.
#[rustfmt::skip]
const ARCHIVE: &[Binding] = &[
    archive(ArchiveAction::Up, ARCHIVED, &[UP]),
    archive(ArchiveAction::Down, ARCHIVED, &[DOWN]),
    archive(ArchiveAction::NextTeam, &[Focus::Archive], &[PAGE_DOWN]),
    archive(ArchiveAction::PreviousTeam, &[Focus::Archive], &[PAGE_UP]),
    archive(ArchiveAction::Choose, ARCHIVED, &[ENTER, RIGHT]),
    archive(ArchiveAction::Afspraken, &[Focus::Archive], &[key('a')]),
    archive(ArchiveAction::Team, &[Focus::Archive], &[key('t')]),
    archive(ArchiveAction::Close, &[Focus::Afspraken], &[key('k')]),
    archive(ArchiveAction::Filter, &[Focus::Archive], &[key('/')]),
    archive(ArchiveAction::NextPage, &[Focus::Reading], &[RIGHT, PAGE_DOWN, DOWN]),
    archive(ArchiveAction::PreviousPage, &[Focus::Reading], &[LEFT, PAGE_UP, UP]),
    archive(ArchiveAction::Leave, &[Focus::Archive, Focus::Afspraken, Focus::Reading], &[ESC]),
];
const ARCHIVED: &[Focus] = &[Focus::Archive, Focus::Afspraken];

/// What the screens before a meeting share: words that filter a list, the letters, the program.
#[rustfmt::skip]
const ENTRANCE: &[Binding] = &[
    list(ListAction::Up, &[Focus::Filter], &[UP]),
    list(ListAction::Down, &[Focus::Filter], &[DOWN]),
    list(ListAction::Choose, &[Focus::Filter], &[ENTER]),
    list(ListAction::Close, &[Focus::Filter], &[ESC]),
    room_test(RoomTestAction::Read(Legible::Small), &[key('3')]),
    room_test(RoomTestAction::Read(Legible::Middle), &[key('2')]),
    room_test(RoomTestAction::Read(Legible::Large), &[key('1')]),
    room_test(RoomTestAction::Read(Legible::Nothing), &[key('0')]),
    room_test(RoomTestAction::Leave, &[ENTER, ESC]),
    program(ProgramAction::NextLook, LOOKING, &[key('l')]),
    program(ProgramAction::Help, LOOKING, &[key('?'), plain(KeyCode::F(1))]),
    program(ProgramAction::Quit, LOOKING, &[key('q')]),
];

const LOOKING: &[Focus] = &[
    Focus::Library,
    Focus::Preview,
    Focus::Archive,
    Focus::Afspraken,
    Focus::Reading,
    Focus::RoomTest,
];
/// The list of reflections of one person.
#[rustfmt::skip]
const ALONE: &[Binding] = &[
    alone(AloneAction::Up, &[UP]),
    alone(AloneAction::Down, &[DOWN]),
    alone(AloneAction::Less, &[LEFT]),
    alone(AloneAction::More, &[RIGHT]),
    alone(AloneAction::Choose, &[ENTER]),
    alone(AloneAction::NextPage, &[PAGE_DOWN]),
    alone(AloneAction::PreviousPage, &[PAGE_UP]),
    alone(AloneAction::Mask, &[plain(KeyCode::F(8))]),
    alone(AloneAction::Passphrase, &[key('w')]),
    alone(AloneAction::Leave, &[ESC]),
    at_gate(AloneAction::Submit, &[ENTER]),
    at_gate(AloneAction::Cancel, &[ESC]),
];

/// A reflection of one person.
#[rustfmt::skip]
const QUESTION: &[Binding] = &[
    step(MeetingAction::Next, ASKED, &[RIGHT, PAGE_DOWN]),
    step(MeetingAction::Previous, REFLECTING, &[LEFT, PAGE_UP]),
    step(MeetingAction::Offer, REFLECTING, &[ENTER]),
    step(MeetingAction::Up, ASKED, &[UP]),
    step(MeetingAction::Down, ASKED, &[DOWN]),
    question(QuestionAction::Mark, &[Focus::Choosing], &[key(' ')]),
    step(MeetingAction::Show, &[Focus::Choosing], &[key('t')]),
    question(QuestionAction::Export, &[Focus::Choosing], &[key('x')]),
    question(QuestionAction::KeepNothing, &[Focus::Ending], &[key('n')]),
    step(MeetingAction::Map, &[Focus::Choosing], &[key('m')]),
    step(MeetingAction::Menu, ASKED, &[ESC]),
    step(MeetingAction::Undo, &[Focus::Question], &[ctrl('z')]),
    step(MeetingAction::Undo, &[Focus::Choosing, Focus::Ending], &[key('u'), ctrl('z')]),
    step(MeetingAction::Redo, REFLECTING, &[ctrl('y')]),
    step(MeetingAction::Saved, REFLECTING, &[ctrl('s')]),
    answer(Action::Field(FieldAction::Submit), &[ENTER]),
    answer(Action::Field(FieldAction::Cancel), &[ESC]),
    answer(Action::Question(QuestionAction::GoOn), &[PAGE_DOWN]),
    answer(Action::Question(QuestionAction::GoBack), &[PAGE_UP]),
    question(QuestionAction::Mask, PRIVATE, &[plain(KeyCode::F(8))]),
    program(ProgramAction::Black, &[Focus::Choosing, Focus::Ending], &[key('b'), key('.')]),
    program(ProgramAction::NextLook, QUIET, &[key('l')]),
    program(ProgramAction::Help, QUIET, &[key('?'), plain(KeyCode::F(1))]),
    program(ProgramAction::Help, &[Focus::Question], &[key('?'), plain(KeyCode::F(1))]),
    program(ProgramAction::Quit, QUIET, &[key('q')]),
];

const ASKED: &[Focus] = &[Focus::Question, Focus::Choosing];
const REFLECTING: &[Focus] = &[Focus::Question, Focus::Choosing, Focus::Ending];
const PRIVATE: &[Focus] = &[
    Focus::Question,
    Focus::Choosing,
    Focus::Answer,
    Focus::Ending,
];
const QUIET: &[Focus] = &[Focus::Alone, Focus::Choosing, Focus::Ending];

const STEP: &[Focus] = &[Focus::Meeting];
const WORKING: &[Focus] = &[Focus::Board];
const FILLING: &[Focus] = &[Focus::Board, Focus::Scores];
const SCORING: &[Focus] = &[Focus::Scores];
const PLACING: &[Focus] = &[Focus::Board, Focus::Sorting, Focus::Tally];
const STEP_AND_BOARD: &[Focus] = &[Focus::Meeting, Focus::Board, Focus::Tally, Focus::Scores];
const SHARING: &[Focus] = &[Focus::Meeting, Focus::Closing, Focus::Board, Focus::Tally];
const TIMED: &[Focus] = &[Focus::Meeting, Focus::Board, Focus::Scores];
const TALLYING: &[Focus] = &[Focus::Tally];
const ON_BOARD: &[Focus] = &[Focus::Board, Focus::Sorting, Focus::Tally, Focus::Scores];
const ROOM: &[Focus] = &[
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Tally,
    Focus::Scores,
];
const UNDOING: &[Focus] = &[
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Tally,
    Focus::Scores,
];
const DARKENING: &[Focus] = &[
    Focus::Card,
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Black,
    Focus::Tally,
    Focus::Scores,
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
    Focus::Tally,
    Focus::Scores,
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
    Focus::Share,
    Focus::Tally,
    Focus::Scores,
];
