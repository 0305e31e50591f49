//! Every word that a line can begin with, once: where it works and what its help says.
use super::{Command, Takes, Word};
use crate::app::Focus;
use crate::domain::change::LineKind;
use crate::words::alone;
use crate::words::board_plain as shapes;
use crate::words::board_scores as scores;
use crate::words::menu;
use crate::words::plain::commands as words;
use crate::words::{passphrase, replan, round};

const STEP: &[Focus] = &[Focus::Meeting, Focus::Board, Focus::Tally, Focus::Scores];
const PLANNING: &[Focus] = &[Focus::Meeting, Focus::Prepare];
const BOARD: &[Focus] = &[Focus::Board, Focus::Scores];
const SCORING: &[Focus] = &[Focus::Scores];
const ON_BOARD: &[Focus] = &[Focus::Board, Focus::Tally, Focus::Scores];
const TIMED: &[Focus] = &[
    Focus::Meeting,
    Focus::Board,
    Focus::Card,
    Focus::Tally,
    Focus::Scores,
];
const KEEPING: &[Focus] = &[
    Focus::Meeting,
    Focus::Board,
    Focus::Closing,
    Focus::Tally,
    Focus::Scores,
];
const BACK: &[Focus] = &[
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Prepare,
    Focus::Card,
    Focus::Tally,
    Focus::Scores,
    Focus::Library,
    Focus::Filter,
    Focus::Preview,
    Focus::Archive,
    Focus::Afspraken,
    Focus::Reading,
    Focus::RoomTest,
];
const LISTS: &[Focus] = &[Focus::Library, Focus::Filter, Focus::Archive];
const ON: &[Focus] = &[
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Prepare,
    Focus::Card,
    Focus::Tally,
    Focus::Scores,
];
const REPAIR: &[Focus] = &[
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Tally,
    Focus::Scores,
];
const ROOM: &[Focus] = &[
    Focus::Welcome,
    Focus::Meeting,
    Focus::Board,
    Focus::Sorting,
    Focus::Closing,
    Focus::Tally,
    Focus::Scores,
];
const ANSWERING: &[Focus] = &[Focus::Question, Focus::Ending];
const PRIVATE: &[Focus] = &[Focus::Alone, Focus::Question, Focus::Ending];
const STOPPING: &[Focus] = &[Focus::Alone, Focus::Gate, Focus::Question, Focus::Ending];
const PLACES: &[Focus] = &[
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
    Focus::Tally,
    Focus::Scores,
    Focus::Library,
    Focus::Filter,
    Focus::Preview,
    Focus::Archive,
    Focus::Afspraken,
    Focus::Reading,
    Focus::RoomTest,
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
    Focus::Page,
    Focus::Cover,
    Focus::Tally,
    Focus::Scores,
    Focus::Library,
    Focus::Filter,
    Focus::Preview,
    Focus::Archive,
    Focus::Afspraken,
    Focus::Reading,
    Focus::RoomTest,
];

const fn plain(
    word: Word,
    names: &'static [&'static str],
    help: &'static str,
    at: &'static [Focus],
) -> Command {
    with(word, names, Takes::Nothing, help, at)
}
const fn text(
    word: Word,
    names: &'static [&'static str],
    help: &'static str,
    at: &'static [Focus],
) -> Command {
    with(word, names, Takes::Text, help, at)
}
const fn number(
    word: Word,
    names: &'static [&'static str],
    help: &'static str,
    at: &'static [Focus],
) -> Command {
    with(word, names, Takes::Number, help, at)
}
const fn with(
    word: Word,
    names: &'static [&'static str],
    takes: Takes,
    help: &'static str,
    at: &'static [Focus],
) -> Command {
    Command {
        word,
        names,
        takes,
        help,
        at,
    }
}

/// Every word, in the order of the help.
#[rustfmt::skip]
pub(super) const COMMANDS: &[Command] = &[
    plain(Word::Begin, words::BEGIN, words::BEGIN_HELP, &[Focus::Home]),
    plain(Word::Card, words::CARD, words::CARD_HELP, &[Focus::Home]),
    plain(Word::Archive, words::ARCHIVE, words::ARCHIVE_HELP, &[Focus::Home]),
    plain(Word::Agreed, words::AGREED, words::AGREED_HELP, &[Focus::Archive]),
    number(Word::Team, words::TEAM, words::TEAM_HELP, &[Focus::Archive]),
    number(Word::Close, words::DONE, words::CLOSE_HELP, &[Focus::Afspraken]),
    plain(Word::RoomTest, words::ROOM_TEST, words::ROOM_TEST_HELP, &[Focus::Home]),
    text(Word::Search, words::SEARCH, words::SEARCH_HELP, LISTS),
    plain(Word::List, words::LIST, words::LIST_ALL_HELP, LISTS),
    plain(Word::Yes, words::YES, words::YES_HELP, &[Focus::Page]),
    plain(Word::Next, words::NEXT, words::NEXT_HELP, ON),
    plain(Word::Previous, words::PREVIOUS, words::PREVIOUS_HELP, BACK),
    plain(Word::Done, words::DONE, words::DONE_PREPARE_HELP, &[Focus::Prepare]),
    plain(Word::List, words::LIST, words::LIST_HELP, &[Focus::Prepare]),
    plain(Word::Empty, words::EMPTY, words::EMPTY_HELP, &[Focus::Prepare]),
    plain(Word::KeepAll, words::KEEP_ALL, words::KEEP_ALL_HELP, &[Focus::Closing]),
    text(Word::Write(LineKind::Note), words::NOTE, words::NOTE_HELP, STEP),
    text(Word::Write(LineKind::Oogst), words::OOGST, words::OOGST_HELP, STEP),
    text(Word::Write(LineKind::Afspraak), words::AFSPRAAK, words::AFSPRAAK_HELP, STEP),
    text(Word::Write(LineKind::Parked), words::PARK, words::PARK_HELP, STEP),
    plain(Word::Board, words::BOARD, words::BOARD_HELP, STEP),
    text(Word::Move, words::MOVE, words::MOVE_HELP, BOARD),
    text(Word::Remove, words::REMOVE, words::REMOVE_HELP, BOARD),
    text(Word::Try, words::TRY, words::TRY_HELP, BOARD),
    text(Word::Tally, shapes::TALLY, shapes::TALLY_HELP, &[Focus::Tally]),
    number(Word::Station, shapes::STATION, shapes::STATION_HELP, BOARD),
    text(Word::Scores, scores::SCORES, scores::SCORES_HELP, SCORING),
    text(Word::Mark, scores::MARK, scores::MARK_HELP, SCORING),
    text(Word::Lay, scores::LAY, scores::LAY_HELP, SCORING),
    text(Word::Row, scores::ROW, scores::ROW_HELP, BOARD),
    plain(Word::Done, words::DONE, words::DONE_BOARD_HELP, ON_BOARD),
    plain(Word::Undo, words::UNDO, words::UNDO_HELP, REPAIR),
    plain(Word::Redo, words::REDO, words::REDO_HELP, REPAIR),
    plain(Word::Show, words::SHOW, words::SHOW_HELP, STEP),
    plain(Word::Story, words::STORY, words::STORY_HELP, STEP),
    plain(Word::Again, words::AGAIN, words::AGAIN_HELP, PLACES),
    plain(Word::Time, words::TIME, words::TIME_HELP, TIMED),
    plain(Word::Clock, words::CLOCK, words::CLOCK_HELP, STEP),
    number(Word::More, words::MORE, words::MORE_HELP, STEP),
    number(Word::Less, words::LESS, words::LESS_HELP, STEP),
    plain(Word::Map, words::MAP, words::MAP_HELP, &[Focus::Meeting, Focus::Board, Focus::Prepare]),
    number(Word::Go, words::GO, words::GO_HELP, STEP),
    plain(Word::Proposal, replan::SAY, replan::SAY_HELP, STEP),
    text(Word::Begun, replan::SAY_BEGUN, replan::SAY_BEGUN_HELP, STEP),
    number(Word::Took, replan::SAY_TOOK, replan::SAY_TOOK_HELP, STEP),
    text(Word::Turn, round::SAY_TURN, round::SAY_TURN_HELP, STEP),
    plain(Word::Tips, words::TIPS, words::TIPS_HELP, STEP),
    plain(Word::RoundOff, words::ROUND_OFF, words::ROUND_OFF_HELP, STEP),
    plain(Word::Skip, words::SKIP, words::SKIP_HELP, STEP),
    plain(Word::KeepLess, words::KEEP_LESS, words::KEEP_LESS_HELP, KEEPING),
    plain(Word::Pause, menu::SAY_PAUSE, menu::SAY_PAUSE_HELP, STEP),
    plain(Word::People, menu::SAY_PEOPLE, menu::SAY_PEOPLE_HELP, STEP),
    plain(Word::Share, menu::SAY_SHARE, menu::SAY_SHARE_HELP, KEEPING),
    plain(Word::Erase, menu::SAY_ERASE, menu::SAY_ERASE_HELP, KEEPING),
    plain(Word::Yes, words::YES, menu::SAY_YES_HELP, &[Focus::List]),
    plain(Word::Saved, words::SAVED, words::SAVED_HELP, ROOM),
    text(Word::Earlier, words::EARLIER, words::EARLIER_HELP, PLANNING),
    text(Word::Later, words::LATER, words::LATER_HELP, PLANNING),
    text(Word::Drop, words::DROP, words::DROP_HELP, PLANNING),
    text(Word::Insert, words::INSERT, words::INSERT_HELP, PLANNING),
    plain(Word::LetBe, words::LET_BE, words::LET_BE_HELP, &[Focus::Field]),
    plain(Word::Alone, alone::ALONE_WORDS, alone::ALONE_HELP, &[Focus::Home]),
    plain(Word::Passphrase, passphrase::WORDS, passphrase::WORDS_HELP, &[Focus::Alone]),
    plain(Word::Begin, alone::NEW_WORDS, alone::NEW_HELP, &[Focus::Alone]),
    plain(Word::OtherPakket, alone::OTHER_WORDS, alone::OTHER_HELP, &[Focus::Alone]),
    plain(Word::Next, words::NEXT, words::NEXT_HELP, &[Focus::Question, Focus::Answer]),
    plain(Word::Previous, words::PREVIOUS, words::PREVIOUS_HELP, PRIVATE),
    text(Word::Rewrite, alone::REWRITE_WORDS, alone::REWRITE_HELP, &[Focus::Question]),
    plain(Word::Empty, alone::EMPTY_WORDS, alone::EMPTY_HELP, &[Focus::Question]),
    plain(Word::Show, alone::SHOW_WORDS, alone::SHOW_HELP, &[Focus::Question]),
    text(Word::Export, alone::EXPORT_WORDS, alone::EXPORT_HELP, &[Focus::Question]),
    plain(Word::KeepNothing, alone::NOTHING_WORDS, alone::NOTHING_HELP, &[Focus::Ending]),
    plain(Word::Map, alone::MAP_WORDS, alone::MAP_HELP, &[Focus::Question]),
    number(Word::Go, alone::GO_WORDS, alone::GO_HELP, &[Focus::Question]),
    plain(Word::Undo, words::UNDO, words::UNDO_HELP, ANSWERING),
    plain(Word::Redo, words::REDO, words::REDO_HELP, ANSWERING),
    plain(Word::Mask, alone::MASK_WORDS, alone::MASK_HELP, &[Focus::Question]),
    plain(Word::Saved, words::SAVED, words::SAVED_HELP, ANSWERING),
    plain(Word::Again, words::AGAIN, words::AGAIN_HELP, PRIVATE),
    plain(Word::LetBe, words::LET_BE, words::LET_BE_HELP, &[Focus::Answer]),
    plain(Word::Stop, words::STOP, words::STOP_HELP, STOPPING),
    plain(Word::Stop, words::STOP, words::STOP_HELP, ANYWHERE),
    plain(Word::Help, words::HELP, words::HELP_HELP, &Focus::ALL),
];
