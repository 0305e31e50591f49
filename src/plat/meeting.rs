//! A line in a meeting: from the welcome screen to "Dank jullie wel".
use crate::app::{
    Action, BoardAction, Focus, ListAction, Meeting, MeetingAction, MenuItem, Msg, Phase,
    PrepareAction, ProgramAction, State,
};
use crate::domain::change::LineKind;
use crate::domain::levels::Viewer;
use crate::domain::pace::Pace;
use crate::words::{cockpit, plain, screen};

use super::command::{self, Word};
use super::read::{QUIT, unknown};
use super::{Reply, alone, board, field, help, paragraphs, plan, say, scores, shapes, step, time};

/// A line at the stage of a meeting, with nothing on top of it.
pub(super) fn read(state: &State, meeting: &Meeting, line: &str) -> Reply {
    let focus = state.focus();
    if matches!(focus, Focus::Question | Focus::Choosing) {
        return alone::question(state, meeting, line);
    }
    if focus == Focus::Ending {
        return alone::ending(state, line);
    }
    if line.is_empty() {
        return empty(meeting, focus);
    }
    if let Some(text) = field::literal(line) {
        return plain_text(state, meeting, focus, text, true);
    }
    // The words of the board work beside it too.
    let beside = focus == Focus::Meeting && board::of(meeting.session().step()).is_some();
    let listens = match beside {
        true if meeting.tallies() => Focus::Tally,
        true if meeting.scores() => Focus::Scores,
        true => Focus::Board,
        false => focus,
    };
    match command::parse(listens, line) {
        Some((word, rest)) => obey(state, meeting, word, rest),
        None => plain_text(state, meeting, focus, line, false),
    }
}

/// An empty line: what Enter does on the screen, else how to go on.
fn empty(meeting: &Meeting, focus: Focus) -> Reply {
    match focus {
        Focus::Welcome => Reply::say(plain::WELCOME_ON),
        Focus::Closing => act(MeetingAction::Offer),
        Focus::Thanks => Reply::act(Action::Program(ProgramAction::Wake)),
        Focus::Board | Focus::Tally => leave().and_say(plain::LEFT_BOARD),
        Focus::Scores => scores::leave(meeting),
        Focus::Sorting => leave().and_say(plain::UNSORTED),
        Focus::Meeting
        | Focus::Home
        | Focus::Prepare
        | Focus::Waiting
        | Focus::Card
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
        | Focus::Covered => step::offer(meeting),
    }
}

fn leave() -> Reply {
    Reply::of(vec![board::act(BoardAction::Leave)])
}

/// A line that is no command. `exactly` when it was said that it is none.
fn plain_text(state: &State, meeting: &Meeting, focus: Focus, line: &str, exactly: bool) -> Reply {
    let step = meeting.session().step();
    match (focus, step.board.as_ref()) {
        (Focus::Meeting, _) if exactly => step::exactly(meeting, line),
        (Focus::Meeting, _) => step::line(state, meeting, line),
        (Focus::Board | Focus::Scores, Some(board)) if exactly => {
            board::write(meeting, board, line, None)
        }
        (Focus::Board, Some(board)) => board::line(meeting, board, line),
        (Focus::Scores, Some(board)) => scores::line(meeting, board, line),
        (Focus::Sorting, Some(board)) => board::sort(board, line),
        (Focus::Tally, Some(board)) => shapes::tally(meeting, board, line),
        (Focus::Thanks, _) => Reply::act(Action::Program(ProgramAction::Wake)),
        (focus, _) => unknown(focus, line),
    }
}

/// A command.
pub(super) fn obey(state: &State, meeting: &Meeting, word: Word, rest: &str) -> Reply {
    let here = meeting.session().step();
    match word {
        Word::Next => act(MeetingAction::Next),
        Word::Previous if meeting.phase == Phase::Welcome => {
            Reply::act(Action::Prepare(PrepareAction::Again))
        }
        Word::Previous => previous(state, meeting),
        Word::Time => act(MeetingAction::ToggleTime),
        Word::Redo => act(MeetingAction::Redo),
        Word::Saved => act(MeetingAction::Saved),
        Word::KeepAll => act(MeetingAction::KeepAll),
        Word::Tips => act(MeetingAction::Notes),
        Word::Undo => act(MeetingAction::Undo),
        Word::More | Word::Less => minutes(meeting, word == Word::More, rest),
        Word::Write(LineKind::Afspraak) => field::afspraak(meeting, rest),
        Word::Write(kind) if rest.is_empty() => Reply::of(vec![field::write(kind)]),
        Word::Write(kind) => field::one_line(meeting, kind, rest),
        Word::RoundOff => menu(MenuItem::RoundOff),
        Word::Skip => menu(MenuItem::Skip),
        Word::KeepLess => menu(MenuItem::KeepLess),
        Word::Pause => menu(MenuItem::Pause),
        Word::People => menu(MenuItem::People),
        Word::Share => menu(MenuItem::Share),
        Word::Erase => menu(MenuItem::Erase),
        Word::Go => go(meeting, rest),
        Word::Stop => Reply::act(QUIT),
        Word::Done => leave().and_say(plain::LEFT_BOARD),
        Word::Board => match board::of(here) {
            Some(_) if meeting.view.board.is_none() => act(MeetingAction::Offer),
            Some(board) => Reply::list(say::board(board)),
            None => Reply::say(plain::not_here("Bord")),
        },
        Word::Move | Word::Remove | Word::Try => match board::of(here) {
            Some(board) => board::change(meeting, board, word, rest),
            None => unknown(Focus::Meeting, rest),
        },
        Word::Tally | Word::Station => match board::of(here) {
            Some(board) if word == Word::Tally => shapes::tally(meeting, board, rest),
            Some(board) => shapes::station(meeting, board, rest),
            None => unknown(Focus::Meeting, rest),
        },
        Word::Scores | Word::Mark | Word::Lay | Word::Row => match board::of(here) {
            Some(board) => scores::obey(meeting, board, word, rest),
            None => unknown(Focus::Meeting, rest),
        },
        Word::Show if meeting.can_reveal() => act(MeetingAction::Show),
        Word::Show => Reply::list(step::captured(meeting)),
        Word::Map => Reply::list(plan::list(state)),
        Word::Earlier | Word::Later | Word::Drop | Word::Insert => plan::change(state, word, rest),
        Word::Proposal => time::accept(state),
        Word::Begun => time::begun(state, meeting, rest),
        Word::Took => time::took(state, meeting, rest),
        Word::Turn => time::turn(meeting, rest),
        Word::Story => story(state, meeting),
        Word::Clock => Reply::list(clock(state, meeting)),
        Word::Again => Reply::list(say::here(state)),
        Word::Help => Reply::list(help::in_meeting(meeting, state.focus())),
        Word::Begin
        | Word::Card
        | Word::List
        | Word::Empty
        | Word::Yes
        | Word::LetBe
        | Word::Search
        | Word::Archive
        | Word::Agreed
        | Word::Team
        | Word::Close
        | Word::RoomTest
        | Word::Alone
        | Word::Passphrase
        | Word::OtherPakket
        | Word::Rewrite
        | Word::Mask
        | Word::Export
        | Word::KeepNothing => unknown(state.focus(), rest),
    }
}

pub(super) fn act(action: MeetingAction) -> Reply {
    Reply::act(Action::Meeting(action))
}

fn previous(state: &State, meeting: &Meeting) -> Reply {
    let session = meeting.session();
    let first = session.step().part == 0 && session.before(session.here).is_none();
    if first && state.focus() != Focus::Closing {
        return Reply::say(plain::FIRST_STEP);
    }
    act(MeetingAction::Previous)
}

/// At most an hour at a time: a slip of the finger is no day.
fn minutes(meeting: &Meeting, more: bool, said: &str) -> Reply {
    let count = said.parse::<u16>().unwrap_or(1).min(60);
    if !more && meeting.session().step().allowed_minutes() <= 1 {
        return Reply::say(plain::NO_LESS);
    }
    let action = if more {
        MeetingAction::MoreTime
    } else {
        MeetingAction::LessTime
    };
    let one = Msg::Act(Action::Meeting(action));
    Reply::of(vec![one; usize::from(count.max(1))])
}

fn menu(item: MenuItem) -> Reply {
    let at = MenuItem::ALL.iter().position(|one| *one == item);
    let mut msgs = vec![Msg::Act(Action::Meeting(MeetingAction::Menu))];
    msgs.extend(vec![list(ListAction::Down); at.unwrap_or(0)]);
    msgs.push(list(ListAction::Choose));
    Reply::of(msgs)
}

fn go(meeting: &Meeting, said: &str) -> Reply {
    let session = meeting.session();
    let at = said.parse::<usize>().ok().and_then(|at| at.checked_sub(1));
    let Some(to) = at.filter(|at| *at < session.steps.len()) else {
        return Reply::say(plain::no_such_step(session.steps.len()));
    };
    let here = session.position();
    let mut msgs = vec![Msg::Act(Action::Meeting(MeetingAction::Map))];
    msgs.extend(vec![list(ListAction::Up); here.saturating_sub(to)]);
    msgs.extend(vec![list(ListAction::Down); to.saturating_sub(here)]);
    msgs.push(list(ListAction::Choose));
    Reply::of(msgs)
}

pub(super) const fn list(action: ListAction) -> Msg {
    Msg::Act(Action::List(action))
}

/// The whole story, also at another step.
fn story(state: &State, meeting: &Meeting) -> Reply {
    let waits = step::tells_story(meeting) && !meeting.view.story;
    if waits {
        return act(MeetingAction::Offer);
    }
    Reply::list(told(state, meeting))
}

/// The text of the story.
pub(super) fn told(state: &State, meeting: &Meeting) -> Vec<String> {
    let pakket = meeting.pakket(state.toolkit.as_deref());
    let text = pakket.and_then(|pakket| pakket.story.as_deref());
    paragraphs(text.unwrap_or(screen::STORY_GONE))
}

fn clock(state: &State, meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let step = session.step();
    let mut said = vec![plain::clock(state.offset.time(state.now))];
    if step.timer.is_touched() {
        let left = step.timer.remaining(step.allowed_minutes(), state.now);
        said.push(plain::for_this_step(left));
    } else {
        said.push(plain::takes_now(step.allowed_minutes()));
    }
    if !step.timer.is_running() {
        said.push(plain::TIME_STOPS.to_owned());
    }
    let end = session.offset.time(session.planned_end(state.now));
    said.push(screen::ready_at(end));
    if meeting.viewer == Viewer::Me {
        let ahead = Pace::of(session, state.now).minutes_ahead();
        said.push(cockpit::pace(ahead));
    }
    said
}
