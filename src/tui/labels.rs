//! What each action is called on screen. A new action does not compile without its words.
use crate::app::{
    Action, AloneAction, BoardAction, CardAction, FieldAction, Focus, HomeAction, ListAction,
    MeetingAction, MenuItem, PrepareAction, ProgramAction, QuestionAction, ShareAction,
};
use crate::domain::change::LineKind;
use crate::words::{
    alone, board_keys, board_scores, cockpit, keys, menu, passphrase, replan, room_test, share,
};

mod entrance;

/// The words behind a key in the help and in `docs/keys.md`.
pub fn action(action: Action) -> &'static str {
    match action {
        Action::Home(HomeAction::Up | HomeAction::Down) => keys::CHOOSE_LINE,
        Action::Home(HomeAction::Choose) => keys::OPEN,
        Action::Prepare(action) => prepare(action),
        Action::Card(action) => match action {
            CardAction::Next => keys::OTHER_CARD,
            CardAction::Previous => keys::CARD_BEFORE,
            CardAction::ToggleTime => keys::TIME,
            CardAction::Leave => keys::BACK_HOME,
        },
        Action::Meeting(action) => meeting(action),
        Action::Board(action) => board(action),
        Action::List(action) => match action {
            ListAction::Up | ListAction::Down => keys::CHOOSE_LINE,
            ListAction::Choose => keys::OPEN,
            ListAction::Close => keys::CLOSE,
            ListAction::MoreTime => keys::MORE_TIME,
            ListAction::LessTime => keys::LESS_TIME,
            ListAction::MoreSpent => replan::MORE_SPENT,
            ListAction::LessSpent => replan::LESS_SPENT,
            ListAction::Skip => keys::SKIP_STEP,
            ListAction::Earlier => keys::EARLIER,
            ListAction::Later => keys::LATER,
            ListAction::Insert => keys::INSERT,
        },
        Action::Field(action) => match action {
            FieldAction::Submit => keys::SUBMIT,
            FieldAction::Cancel => keys::PUT_AWAY,
            FieldAction::NextKind => keys::OTHER_KIND,
            FieldAction::GoOn => cockpit::GO_ON,
        },
        Action::Program(action) => match action {
            ProgramAction::Help => keys::HELP,
            ProgramAction::Black => keys::BLACK,
            ProgramAction::NextLook => keys::LOOK,
            ProgramAction::Quit => keys::QUIT,
            ProgramAction::Interrupt => keys::INTERRUPT,
            ProgramAction::Wake => keys::WAKE,
        },
        Action::Share(action) => match action {
            ShareAction::Up | ShareAction::Down => keys::CHOOSE_LINE,
            ShareAction::Choose => keys::OPEN,
            ShareAction::Close => keys::CLOSE,
            ShareAction::Make(form) => share::form(form),
        },
        Action::Library(action) => entrance::library(action),
        Action::Archive(action) => entrance::archive(action),
        Action::RoomTest(action) => entrance::room_test(action),
        Action::Alone(action) => match action {
            AloneAction::Up | AloneAction::Down => alone::CHOOSE_LINE,
            AloneAction::Less | AloneAction::More => alone::OTHER_PAKKET,
            AloneAction::Choose => alone::OPEN,
            AloneAction::NextPage | AloneAction::To(_) => alone::READ_ON,
            AloneAction::PreviousPage => alone::READ_BACK,
            AloneAction::Mask => alone::MASK,
            AloneAction::Passphrase => passphrase::KEY,
            AloneAction::Submit => passphrase::KEY_SUBMIT,
            AloneAction::Cancel => passphrase::KEY_CANCEL,
            AloneAction::Leave => alone::LEAVE,
        },
        Action::Question(action) => match action {
            QuestionAction::Mark => alone::MARK,
            QuestionAction::Export => alone::EXPORT,
            QuestionAction::Mask => alone::MASK,
            QuestionAction::KeepNothing => alone::KEEP_NOTHING,
            QuestionAction::GoOn => alone::GO_ON,
            QuestionAction::GoBack => alone::GO_BACK,
        },
    }
}

const fn prepare(action: PrepareAction) -> &'static str {
    match action {
        PrepareAction::Up | PrepareAction::Down => keys::CHOOSE_LINE,
        PrepareAction::Less | PrepareAction::More => keys::OTHER_CHOICE,
        PrepareAction::Choose => keys::TYPE_OR_READY,
        PrepareAction::Leave => keys::BACK_HOME,
        PrepareAction::Again => keys::BACK_TO_PREPARE,
        PrepareAction::Ready => keys::SET_READY,
    }
}

const fn meeting(action: MeetingAction) -> &'static str {
    match action {
        MeetingAction::Next => keys::NEXT,
        MeetingAction::Previous => keys::PREVIOUS,
        MeetingAction::NextPage => keys::NEXT_PAGE,
        MeetingAction::PreviousPage => keys::PAGE_BEFORE,
        MeetingAction::Offer => keys::OFFER,
        MeetingAction::Up | MeetingAction::Down => keys::CHOOSE_LINE,
        MeetingAction::ToggleTime => keys::TIME,
        MeetingAction::MoreTime => keys::MORE_TIME,
        MeetingAction::LessTime => keys::LESS_TIME,
        MeetingAction::MoreSpent => replan::MORE_SPENT_HERE,
        MeetingAction::LessSpent => replan::LESS_SPENT_HERE,
        MeetingAction::Write(LineKind::Note) => keys::NOTE,
        MeetingAction::Write(LineKind::Oogst) => keys::OOGST,
        MeetingAction::Write(LineKind::Afspraak) => keys::AFSPRAAK,
        MeetingAction::Write(LineKind::Parked) => keys::PARK,
        MeetingAction::Show => keys::SHOW,
        MeetingAction::Map => keys::MAP,
        MeetingAction::Notes => keys::NOTES,
        MeetingAction::Menu => keys::MENU,
        MeetingAction::Undo => keys::UNDO,
        MeetingAction::Redo => keys::REDO,
        MeetingAction::Saved => keys::SAVED,
        MeetingAction::Share => share::SHARE,
        MeetingAction::KeepAll => keys::KEEP_ALL,
        MeetingAction::Judge(_) => keys::JUDGE,
    }
}

const fn board(action: BoardAction) -> &'static str {
    match action {
        BoardAction::Left | BoardAction::Right | BoardAction::Up | BoardAction::Down => {
            keys::CHOOSE_VAK
        }
        BoardAction::Write => keys::WRITE,
        BoardAction::Accept => keys::ACCEPT,
        BoardAction::Leave => keys::LEAVE_BOARD,
        BoardAction::NextItem => keys::NEXT_ITEM,
        BoardAction::PreviousItem => keys::ITEM_BEFORE,
        BoardAction::Place(_) => board_keys::PLACE,
        BoardAction::Remove => keys::REMOVE,
        BoardAction::Try => keys::TRY,
        BoardAction::Count => board_keys::COUNT,
        BoardAction::Uncount => board_keys::UNCOUNT,
        BoardAction::Station => board_keys::STATION,
        BoardAction::Score(_) => board_scores::SCORE,
        BoardAction::NextMark => board_scores::NEXT_MARK,
        BoardAction::AddRow => board_scores::ADD_ROW,
        BoardAction::GoTo(..) => keys::CHOOSE_VAK,
        BoardAction::Pick(_) => keys::CHOOSE_LINE,
    }
}

/// The word behind a key in the footer: at most one or two words.
pub const fn hint(action: Action) -> &'static str {
    match action {
        Action::Meeting(MeetingAction::Next)
        | Action::Field(FieldAction::GoOn)
        | Action::Question(QuestionAction::GoOn) => keys::HINT_NEXT,
        Action::Meeting(MeetingAction::Previous)
        | Action::Prepare(
            PrepareAction::Up
            | PrepareAction::Down
            | PrepareAction::Less
            | PrepareAction::More
            | PrepareAction::Leave
            | PrepareAction::Again,
        )
        | Action::Card(CardAction::Leave) => keys::HINT_BACK,
        Action::Meeting(MeetingAction::ToggleTime) | Action::Card(CardAction::ToggleTime) => {
            keys::HINT_TIME
        }
        Action::Meeting(MeetingAction::Write(_)) => keys::HINT_NOTE,
        Action::Meeting(MeetingAction::KeepAll) | Action::Field(FieldAction::Submit) => {
            keys::HINT_KEEP
        }
        Action::Meeting(MeetingAction::Offer) | Action::Program(ProgramAction::Quit) => {
            keys::HINT_QUIT
        }
        Action::Program(ProgramAction::Help) => keys::HINT_MORE,
        Action::Board(BoardAction::Write) => keys::HINT_WRITE,
        Action::Board(BoardAction::NextItem) => keys::HINT_ITEM,
        Action::Board(BoardAction::Try) => keys::HINT_TRY,
        Action::Board(BoardAction::Accept) => board_keys::HINT_HERE,
        Action::Board(BoardAction::Count) => board_keys::HINT_COUNT,
        Action::Board(BoardAction::Uncount) => board_keys::HINT_UNCOUNT,
        Action::Board(BoardAction::NextMark) => board_scores::HINT_MARK,
        Action::Board(BoardAction::AddRow) => board_scores::HINT_ROW,
        Action::Meeting(MeetingAction::Show) => board_scores::HINT_REVEAL,
        Action::Board(BoardAction::Leave)
        | Action::List(ListAction::Up | ListAction::Down | ListAction::Close)
        | Action::Share(ShareAction::Up | ShareAction::Down | ShareAction::Close)
        | Action::Field(FieldAction::Cancel) => keys::HINT_DONE,
        Action::Card(CardAction::Next) => keys::HINT_OTHER,
        Action::Prepare(PrepareAction::Ready) => keys::HINT_READY,
        Action::Home(_)
        | Action::Prepare(PrepareAction::Choose)
        | Action::Share(ShareAction::Choose)
        | Action::List(ListAction::Choose) => keys::HINT_CHOOSE,
        Action::List(ListAction::MoreTime | ListAction::LessTime) => keys::HINT_MINUTE,
        Action::List(ListAction::Skip) => keys::HINT_SKIP,
        Action::Field(FieldAction::NextKind) => keys::HINT_KIND,
        Action::Library(action) => entrance::library_hint(action),
        Action::Archive(action) => entrance::archive_hint(action),
        Action::RoomTest(action) => entrance::room_test_hint(action),
        Action::Program(ProgramAction::NextLook) => room_test::HINT_LOOK,
        Action::Alone(AloneAction::Choose) => alone::HINT_OPEN,
        Action::Alone(AloneAction::Passphrase) => passphrase::HINT,
        Action::Meeting(MeetingAction::Menu) => alone::HINT_MENU,
        Action::Meeting(MeetingAction::Share) => share::HINT,
        Action::List(
            ListAction::Earlier
            | ListAction::Later
            | ListAction::Insert
            | ListAction::MoreSpent
            | ListAction::LessSpent,
        )
        | Action::Meeting(_)
        | Action::Board(_)
        | Action::Card(_)
        | Action::Program(_)
        | Action::Alone(_)
        | Action::Share(ShareAction::Make(_))
        | Action::Question(_) => "",
    }
}

/// What the footer shows at most four of, by focus.
pub const fn hints(focus: Focus) -> &'static [Action] {
    match focus {
        Focus::Home => &[Action::Home(HomeAction::Choose), HELP, QUIT],
        Focus::Prepare => &[
            Action::Prepare(PrepareAction::Choose),
            Action::Prepare(PrepareAction::Ready),
            Action::Prepare(PrepareAction::Leave),
            HELP,
        ],
        Focus::Card => CARD,
        Focus::Welcome => &[NEXT, Action::Prepare(PrepareAction::Again), HELP, QUIT],
        Focus::Meeting => &[
            NEXT,
            Action::Meeting(MeetingAction::ToggleTime),
            Action::Meeting(MeetingAction::Write(LineKind::Note)),
            HELP,
        ],
        Focus::Board => &[
            Action::Board(BoardAction::Write),
            Action::Board(BoardAction::NextItem),
            Action::Board(BoardAction::Leave),
            HELP,
        ],
        Focus::Sorting => &[
            Action::Board(BoardAction::Accept),
            Action::Board(BoardAction::Leave),
            HELP,
        ],
        Focus::Closing => CLOSING,
        Focus::Ending => &[
            Action::Meeting(MeetingAction::Offer),
            Action::Meeting(MeetingAction::Previous),
            HELP,
        ],
        Focus::List => &[
            Action::List(ListAction::Choose),
            Action::List(ListAction::Close),
        ],
        Focus::Page => &[Action::List(ListAction::Close)],
        Focus::Share => SHARE,
        Focus::Field => &[
            Action::Field(FieldAction::Submit),
            Action::Field(FieldAction::Cancel),
        ],
        Focus::Tally => &[
            Action::Board(BoardAction::Count),
            Action::Board(BoardAction::Uncount),
            Action::Board(BoardAction::Leave),
            HELP,
        ],
        Focus::Scores => &[
            Action::Board(BoardAction::Write),
            Action::Board(BoardAction::Leave),
            HELP,
        ],
        Focus::Library => entrance::LIBRARY,
        Focus::Preview => entrance::PREVIEW,
        Focus::Archive => entrance::ARCHIVE,
        Focus::Afspraken => entrance::AFSPRAKEN,
        Focus::Reading => entrance::READING,
        Focus::Filter => entrance::FILTER,
        Focus::RoomTest => entrance::ROOM_TEST,
        Focus::Alone => ALONE,
        Focus::Question | Focus::Choosing => &[
            NEXT,
            Action::Meeting(MeetingAction::Previous),
            Action::Meeting(MeetingAction::Menu),
            HELP,
        ],
        Focus::Answer => ANSWER,
        Focus::Covered
        | Focus::Gate
        | Focus::Waiting
        | Focus::Thanks
        | Focus::Cover
        | Focus::Black => &[],
    }
}

const CARD: &[Action] = &[
    Action::Card(CardAction::Next),
    Action::Card(CardAction::ToggleTime),
    Action::Card(CardAction::Leave),
    HELP,
];
const ALONE: &[Action] = &[
    Action::Alone(AloneAction::Choose),
    Action::Alone(AloneAction::Passphrase),
    QUIT,
    HELP,
];
const CLOSING: &[Action] = &[
    Action::Meeting(MeetingAction::Offer),
    Action::Meeting(MeetingAction::Share),
    Action::Meeting(MeetingAction::Previous),
    HELP,
];
const SHARE: &[Action] = &[
    Action::Share(ShareAction::Choose),
    Action::Share(ShareAction::Close),
];
const ANSWER: &[Action] = &[
    Action::Field(FieldAction::Submit),
    Action::Question(QuestionAction::GoOn),
    Action::Field(FieldAction::Cancel),
];
const NEXT: Action = Action::Meeting(MeetingAction::Next);
const HELP: Action = Action::Program(ProgramAction::Help);
const QUIT: Action = Action::Program(ProgramAction::Quit);

/// A line of the menu.
pub const fn menu(item: MenuItem) -> &'static str {
    match item {
        MenuItem::Continue => keys::MENU_CONTINUE,
        MenuItem::RoundOff => keys::MENU_ROUND_OFF,
        MenuItem::Skip => keys::MENU_SKIP,
        MenuItem::Map => keys::MENU_MAP,
        MenuItem::KeepLess => keys::MENU_KEEP_LESS,
        MenuItem::Notes => keys::MENU_NOTES,
        MenuItem::Leave => keys::MENU_LEAVE,
        MenuItem::Pause => menu::PAUSE,
        MenuItem::Erase => menu::ERASE,
        MenuItem::Share => menu::SHARE,
        MenuItem::People => menu::PEOPLE,
    }
}
