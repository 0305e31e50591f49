//! One person in lines: the list of reflections, a question, its aid, the end.
use crate::app::{
    Action, Alone, AloneAction, AloneItem, Focus, Meeting, MeetingAction, Msg, QuestionAction,
    State,
};
use crate::domain::solo::{Aid, Situation};
use crate::words::alone as said;
use crate::words::plain;

use super::command::{self, Word};
use super::read::{QUIT, unknown};
use super::{Reply, field, gate, help, meeting, say};

/// A line at the list.
pub(super) fn read(state: &State, list: &Alone, line: &str) -> Reply {
    if let Some(asked) = &list.gate {
        return gate::read(asked, line);
    }
    if list.reading.is_some() {
        return match command::parse(Focus::Alone, line) {
            Some((Word::Help, _)) => Reply::list(help::of(Focus::Alone)),
            Some((Word::Stop, _)) => Reply::act(QUIT),
            Some(_) | None => act(AloneAction::Leave),
        };
    }
    if line.is_empty() {
        return Reply::list(say::alone::choices(state, list));
    }
    let items = list.items();
    let place = |wanted: AloneItem| items.iter().position(|item| *item == wanted);
    if let Ok(number) = line.parse::<usize>() {
        let at = number.checked_sub(1).filter(|at| *at < items.len());
        return at.map_or_else(
            || Reply::say(plain::NO_SUCH_CHOICE),
            |at| go(state, list, at),
        );
    }
    match command::parse(Focus::Alone, line) {
        Some((Word::Begin, _)) => go(state, list, place(AloneItem::New).unwrap_or(0)),
        Some((Word::OtherPakket, _)) => {
            let mut reply = to(list, place(AloneItem::New).unwrap_or(0));
            reply.msgs.push(msg(AloneAction::More));
            reply
        }
        Some((Word::Previous, _)) => act(AloneAction::Leave),
        Some((Word::Passphrase, _)) => act(AloneAction::Passphrase),
        Some((Word::Again, _)) => Reply::list(say::alone::choices(state, list)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help, _)) => Reply::list(help::of(Focus::Alone)),
        Some(_) | None => unknown(Focus::Alone, line),
    }
}

const fn msg(action: AloneAction) -> Msg {
    Msg::Act(Action::Alone(action))
}

fn act(action: AloneAction) -> Reply {
    Reply::of(vec![msg(action)])
}

/// The cursor at this line.
fn to(list: &Alone, at: usize) -> Reply {
    let mut msgs = vec![msg(AloneAction::Up); list.cursor];
    msgs.extend(vec![msg(AloneAction::Down); at]);
    Reply::of(msgs)
}

fn go(state: &State, list: &Alone, at: usize) -> Reply {
    let pakket = state
        .toolkit
        .as_deref()
        .and_then(|kit| list.begins_with(kit));
    if list.items()[at] == AloneItem::New && pakket.is_none() {
        return Reply::say(said::NO_PAKKET);
    }
    let mut reply = to(list, at);
    reply.msgs.push(msg(AloneAction::Choose));
    reply
}

/// A line at a question.
pub(super) fn question(state: &State, meeting: &Meeting, line: &str) -> Reply {
    if line.is_empty() {
        return Reply::list(say::alone::how(meeting));
    }
    if let Some(text) = field::literal(line) {
        return write(meeting, text, false);
    }
    match command::parse(Focus::Question, line) {
        Some((word, rest)) => obey(state, meeting, word, rest),
        None => plain_line(meeting, line),
    }
}

/// A line that is no command: a number chooses where there is something to choose, else it is the
/// answer.
fn plain_line(meeting: &Meeting, line: &str) -> Reply {
    let Ok(number) = line.parse::<usize>() else {
        let reply = write(meeting, line, false);
        // Whoever missed a letter of a command hears that it has been written down.
        return match command::nearest(Focus::Question, line, 1) {
            Some(name) => reply.and_say(plain::meant(name)),
            None => reply,
        };
    };
    let at = number.checked_sub(1);
    match meeting.aid() {
        Some(Aid::Methode) => {
            let chosen = at.and_then(|at| Situation::ALL.get(at));
            chosen.map_or_else(
                || Reply::say(plain::NO_SUCH_CHOICE),
                |chosen| Reply::of(vec![Msg::Answer(said::chosen(*chosen))]),
            )
        }
        Some(Aid::Privacy) => {
            let at = at.filter(|at| *at < meeting.findings().len());
            at.map_or_else(
                || Reply::say(plain::NO_SUCH_CHOICE),
                |at| chosen(meeting, at, Action::Meeting(MeetingAction::Offer)),
            )
        }
        Some(Aid::Brief) => {
            let count = crate::domain::brief::parts(meeting.session()).len();
            let at = at.filter(|at| *at < count);
            at.map_or_else(
                || Reply::say(plain::NO_SUCH_CHOICE),
                |at| chosen(meeting, at + 1, Action::Question(QuestionAction::Mark)),
            )
        }
        Some(Aid::Vraagcheck) | None => write(meeting, line, false),
    }
}

/// So many lines down from the begin of the list, and then this.
fn chosen(meeting: &Meeting, down: usize, then: Action) -> Reply {
    let up = meeting.view.choice.map_or(0, |at| at + 1);
    let step = |action| Msg::Act(Action::Meeting(action));
    let mut msgs = vec![step(MeetingAction::Up); up];
    msgs.extend(vec![step(MeetingAction::Down); down]);
    msgs.push(Msg::Act(then));
    Reply::of(msgs)
}

/// Text becomes the answer. It goes behind what stands there, unless it must be one sentence.
fn write(meeting: &Meeting, text: &str, anew: bool) -> Reply {
    let before = meeting.written_at(meeting.session().here);
    let is_one_line = matches!(
        meeting.aid(),
        Some(Aid::Vraagcheck | Aid::Brief | Aid::Methode)
    );
    let answer = if anew || is_one_line || before.is_empty() {
        text.to_owned()
    } else {
        format!("{before}\n{text}")
    };
    Reply::of(vec![Msg::Answer(answer)])
}

fn obey(state: &State, meeting: &Meeting, word: Word, rest: &str) -> Reply {
    match word {
        Word::Rewrite if rest.is_empty() => Reply::say(said::REWRITE_HELP),
        Word::Rewrite => write(meeting, rest, true),
        Word::Empty => write(meeting, "", true),
        Word::Show => Reply::list(say::alone::written(meeting)),
        Word::Map => Reply::list(say::alone::steps(meeting)),
        Word::Mask => ask(QuestionAction::Mask),
        Word::Export => export(meeting, rest),
        Word::Help => Reply::list(say::alone::help(meeting)),
        Word::Again => Reply::list(say::here(state)),
        Word::Next
        | Word::Previous
        | Word::Time
        | Word::Clock
        | Word::More
        | Word::Less
        | Word::Write(_)
        | Word::KeepAll
        | Word::Go
        | Word::Tips
        | Word::Undo
        | Word::Redo
        | Word::RoundOff
        | Word::Skip
        | Word::KeepLess
        | Word::Saved
        | Word::Story
        | Word::Board
        | Word::Move
        | Word::Remove
        | Word::Try
        | Word::Done
        | Word::Begin
        | Word::Card
        | Word::List
        | Word::Yes
        | Word::LetBe
        | Word::Stop
        | Word::Alone
        | Word::Passphrase
        | Word::OtherPakket
        | Word::KeepNothing
        | Word::Earlier
        | Word::Later
        | Word::Drop
        | Word::Insert
        | Word::Tally
        | Word::Scores
        | Word::Mark
        | Word::Lay
        | Word::Row
        | Word::Station
        | Word::Proposal
        | Word::Begun
        | Word::Took
        | Word::Turn
        | Word::Pause
        | Word::People
        | Word::Share
        | Word::Erase
        | Word::Search
        | Word::Archive
        | Word::Agreed
        | Word::Team
        | Word::Close
        | Word::RoomTest => meeting::obey(state, meeting, word, rest),
    }
}

fn ask(action: QuestionAction) -> Reply {
    Reply::act(Action::Question(action))
}

fn export(meeting: &Meeting, path: &str) -> Reply {
    if meeting.aid() != Some(Aid::Brief) {
        return Reply::say(said::BRIEF_ELSEWHERE);
    }
    let mut reply = ask(QuestionAction::Export);
    if path.is_empty() {
        reply.msgs.push(field::SUBMIT);
    } else {
        reply.msgs.extend(field::typed(path));
    }
    reply
}

/// A line at the end.
pub(super) fn ending(state: &State, line: &str) -> Reply {
    match (line, command::parse(Focus::Ending, line)) {
        ("", _) => meeting::act(MeetingAction::Offer),
        (_, Some((Word::KeepNothing, _))) => ask(QuestionAction::KeepNothing),
        (_, Some((Word::Previous, _))) => meeting::act(MeetingAction::Previous),
        (_, Some((Word::Undo, _))) => meeting::act(MeetingAction::Undo),
        (_, Some((Word::Redo, _))) => meeting::act(MeetingAction::Redo),
        (_, Some((Word::Saved, _))) => meeting::act(MeetingAction::Saved),
        (_, Some((Word::Again, _))) => Reply::list(say::here(state)),
        (_, Some((Word::Stop, _))) => Reply::act(QUIT),
        (_, Some((Word::Help, _))) => Reply::list(help::of(Focus::Ending)),
        (line, Some(_) | None) => unknown(Focus::Ending, line),
    }
}
