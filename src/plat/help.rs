//! What can be typed now: how a plain line is understood, then every word that is in force.
use crate::app::{Focus, Meeting};
use crate::domain::change::LineKind;
use crate::domain::step::StepKind;
use crate::words::{
    alone as said, archive, board_plain, board_scores, history, library, passphrase, plain,
    room_test,
};

use super::command::{Command, Word};
use super::{board, command, step};

/// So many words are said first; the rest when somebody asks for all.
const SHORT: usize = 5;

/// What is used most, where it listens.
const MOST_USED: &[Word] = &[
    Word::Begin,
    Word::Card,
    Word::Archive,
    Word::Alone,
    Word::Next,
    Word::Done,
    Word::Search,
    Word::List,
    Word::Move,
    Word::Remove,
    Word::Tally,
    Word::Write(LineKind::Note),
    Word::Write(LineKind::Afspraak),
    Word::Time,
    Word::Previous,
    Word::Show,
    Word::Map,
    Word::Rewrite,
    Word::Stop,
];

/// The same help with the words that are used most, and how to hear the others.
pub(super) fn short(focus: Focus, said: Vec<String>) -> Vec<String> {
    let mut all: Vec<&Command> = command::active(focus).collect();
    let is_word = |line: &String| all.iter().any(|command| command.help == line);
    let (words, mut first): (Vec<String>, Vec<String>) = said.into_iter().partition(is_word);
    if words.len() <= SHORT + 2 {
        first.extend(words);
        return first;
    }
    let place = |command: &&Command| MOST_USED.iter().position(|word| *word == command.word);
    all.sort_by_key(|command| place(command).unwrap_or(MOST_USED.len()));
    first.extend(all[..SHORT].iter().map(|command| command.help.to_owned()));
    first.push(plain::more_help(words.len() - SHORT));
    first
}

/// The help of a place that is no step.
pub(super) fn of(focus: Focus) -> Vec<String> {
    let first: &[&str] = match focus {
        Focus::Home => &[plain::HELP_HOME],
        Focus::Prepare => &[plain::HELP_PREPARE, plain::LITERAL_HELP],
        Focus::Waiting => &[plain::HELP_WAITING],
        Focus::Card => &[plain::HELP_CARD],
        Focus::Welcome => &[plain::WELCOME_ON],
        Focus::Closing => &[plain::CLOSING_ENTER],
        Focus::Thanks => &[plain::HELP_THANKS],
        Focus::Page | Focus::Cover | Focus::List | Focus::Share | Focus::Black => &[plain::PAGE],
        Focus::Field | Focus::Answer => &[plain::HELP_FIELD, plain::LITERAL_HELP],
        Focus::Library | Focus::Filter => &[library::PLAIN_HELP],
        Focus::Preview => &[library::PLAIN_READY],
        Focus::Archive => &[archive::PLAIN_HELP],
        Focus::Afspraken => &[history::PLAIN_HELP],
        Focus::Reading => &[archive::PLAIN_READ],
        Focus::RoomTest => &[room_test::PLAIN_BACK],
        Focus::Alone => &[said::HELP_LIST],
        Focus::Gate => &[passphrase::NOTE_GATE, passphrase::PLAIN_OPEN],
        Focus::Ending => &[said::ENDING_HOW],
        Focus::Covered => &[said::HELP_COVERED],
        Focus::Meeting
        | Focus::Board
        | Focus::Sorting
        | Focus::Tally
        | Focus::Scores
        | Focus::Question
        | Focus::Choosing => &[],
    };
    let first = first.iter().map(|line| (*line).to_owned());
    first.chain(words(focus)).collect()
}

/// The help inside a meeting.
pub(super) fn in_meeting(meeting: &Meeting, focus: Focus) -> Vec<String> {
    let now = meeting.session().step();
    let mut said = Vec::new();
    match focus {
        Focus::Meeting => {
            said.extend(step::offers(meeting));
            said.push(plain_line(now.kind).to_owned());
        }
        Focus::Board => {
            said.extend([plain::HELP_BOARD, plain::HELP_BOARD_VAK].map(str::to_owned));
            let board = now.board.as_ref();
            if board.is_some_and(|board| board.layout.bord.takes_lines_at_once()) {
                said.push(board_plain::HELP_CHOSEN.to_owned());
            }
            said.extend(now.board.as_ref().map(board::vakken).unwrap_or_default());
        }
        Focus::Tally => {
            said.extend(board_plain::HELP_TALLY.map(str::to_owned));
            said.extend(now.board.as_ref().map(board::vakken).unwrap_or_default());
        }
        Focus::Scores => {
            said.extend(board_scores::HELP_PLAIN.map(str::to_owned));
            if meeting.can_reveal() {
                said.push(board_scores::REVEAL_PLAIN.to_owned());
            }
            said.extend(now.board.as_ref().map(board::vakken).unwrap_or_default());
        }
        Focus::Sorting => {
            said.extend(now.board.as_ref().map(board::vakken).unwrap_or_default());
            said.push(plain::HELP_SORTING.to_owned());
        }
        Focus::Home
        | Focus::Prepare
        | Focus::Waiting
        | Focus::Card
        | Focus::Welcome
        | Focus::Closing
        | Focus::Thanks
        | Focus::List
        | Focus::Share
        | Focus::Page
        | Focus::Cover
        | Focus::Black
        | Focus::Field
        | Focus::Library
        | Focus::Filter
        | Focus::Preview
        | Focus::Archive
        | Focus::Afspraken
        | Focus::Reading
        | Focus::RoomTest
        | Focus::Alone
        | Focus::Gate
        | Focus::Question
        | Focus::Choosing
        | Focus::Answer
        | Focus::Ending
        | Focus::Covered => return of(focus),
    }
    said.push(plain::LITERAL_HELP.to_owned());
    said.extend(words(focus));
    said
}

/// What a line that is no command becomes at such a step.
const fn plain_line(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Oogst => plain::HELP_OOGST,
        StepKind::Doekaart | StepKind::Afspraken => plain::HELP_AFSPRAAK,
        StepKind::Opening
        | StepKind::Rondje
        | StepKind::Terugblik
        | StepKind::Verhaal
        | StepKind::Film
        | StepKind::Cirkel
        | StepKind::Denkkaart
        | StepKind::Werkplaat
        | StepKind::Casus
        | StepKind::Pauze
        | StepKind::Gesprek
        | StepKind::Vraag
        | StepKind::Trekking => plain::HELP_NOTE,
    }
}

fn words(focus: Focus) -> impl Iterator<Item = String> {
    command::active(focus).map(|command| command.help.to_owned())
}
