//! From a terminal event to a message.
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::{
    Action, AloneAction, ArchiveAction, BoardAction, Edit, Focus, LibraryAction, ListAction,
    MeetingAction, Msg, Overlay, Phase, ProgramAction, ReadBack, RoomKey, Stage, State,
};
use crate::domain::solo::{Aid, Situation};
use crate::words::alone as words;

use super::screens::{alone, help, paper};
use super::{boards, cockpit, keymap};

/// What a terminal event means now; none for what means nothing.
pub fn to_msg(state: &State, event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(key_to_msg(state, key)),
        Event::Paste(text) if is_writing(state.focus()) || state.focus() == Focus::Question => {
            Some(Msg::Type(Edit::Insert(text)))
        }
        Event::Resize(width, height) => Some(Msg::Resized { width, height }),
        Event::Key(_)
        | Event::Paste(_)
        | Event::Mouse(_)
        | Event::FocusGained
        | Event::FocusLost => None,
    }
}

fn key_to_msg(state: &State, key: KeyEvent) -> Msg {
    let focus = state.focus();
    if let Some(verdict) = verdict(state, key) {
        return verdict;
    }
    if let Some(action) = keymap::lookup(focus, key) {
        return chosen(state, action).unwrap_or_else(|| Msg::Act(paged(state, action)));
    }
    let typed = match (focus, key.code) {
        (Focus::Answer, KeyCode::Up) => alone::beside(state, true),
        (Focus::Answer, KeyCode::Down) => alone::beside(state, false),
        (Focus::Question, _) => edit(key).filter(begins_answer),
        _ if is_writing(focus) => edit(key),
        _ => None,
    };
    typed.map_or(Msg::Act(Action::Program(ProgramAction::Wake)), Msg::Type)
}

/// Whether a question takes this as the first of its answer: a space alone says nothing.
fn begins_answer(edit: &Edit) -> bool {
    matches!(edit, Edit::Insert(typed) if !typed.trim().is_empty())
}

/// A digit in the list of what can have become of an afspraak: it stands before each line.
fn verdict(state: &State, key: KeyEvent) -> Option<Msg> {
    let Some(Overlay::Verdict { .. }) = state.overlay else {
        return None;
    };
    match keymap::lookup(Focus::Meeting, key) {
        Some(judge @ Action::Meeting(MeetingAction::Judge(_))) => Some(Msg::Act(judge)),
        _ => None,
    }
}

/// What an event means in a window that only shows the room: the keys of a clicker, and no more.
pub fn room_msg(state: &State, event: &Event) -> Option<Msg> {
    let Event::Key(key) = event else {
        return None;
    };
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let asked = match keymap::lookup(Focus::Meeting, *key) {
        Some(Action::Program(ProgramAction::Black)) => RoomKey::Black,
        Some(go @ Action::Meeting(MeetingAction::Next | MeetingAction::Previous)) => {
            match paged(state, go) {
                Action::Meeting(action) => RoomKey::Go(action),
                _ => RoomKey::Wake,
            }
        }
        _ => RoomKey::Wake,
    };
    Some(Msg::Room(asked))
}

/// What can be asked of a window whose meeting is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LostKey {
    /// Go on with the meeting here.
    GoOn,
    /// Close this window.
    Leave,
}

/// What an event means there; none for what means nothing.
pub fn lost_key(event: &Event) -> Option<LostKey> {
    let Event::Key(key) = event else {
        return None;
    };
    match key.code {
        _ if key.kind == KeyEventKind::Release => None,
        KeyCode::Enter => Some(LostKey::GoOn),
        KeyCode::Char('q' | 'Q') => Some(LostKey::Leave),
        KeyCode::Char('c') if key.modifiers == KeyModifiers::CONTROL => Some(LostKey::Leave),
        _ => None,
    }
}

/// Whether letters are text.
const fn is_writing(focus: Focus) -> bool {
    matches!(
        focus,
        Focus::Field | Focus::Filter | Focus::Answer | Focus::Gate
    )
}

/// Enter at a question with choices: only the screen knows what they are called.
fn chosen(state: &State, action: Action) -> Option<Msg> {
    let meeting = state
        .meeting()
        .filter(|meeting| meeting.aid() == Some(Aid::Methode))?;
    let is_choice =
        action == Action::Meeting(MeetingAction::Offer) && meeting.phase == Phase::Running;
    let at = meeting.chosen_in_aid().filter(|_| is_choice)?;
    let situation = Situation::ALL.get(at)?;
    Some(Msg::Answer(words::chosen(*situation)))
}

/// Going on goes through the pages of a long text first, and the help ends at its last line: only
/// the screen knows how much there is. A board that is folded into a list is gone through one by
/// one.
fn paged(state: &State, action: Action) -> Action {
    if let Some(Overlay::Help { scroll }) = state.overlay {
        let at_end = action == Action::List(ListAction::Down) && scroll >= help::last_scroll(state);
        return if at_end {
            Action::Program(ProgramAction::Wake)
        } else {
            action
        };
    }
    if boards::is_folded(state) {
        return through_list(state, action);
    }
    if let Stage::Alone(list) = &state.stage
        && let Some(reading) = &list.reading
    {
        return through_reading(state, reading, action);
    }
    if let Action::Library(LibraryAction::NextPage) | Action::Archive(ArchiveAction::NextPage) =
        action
    {
        return if paper::is_at_end(state) {
            Action::Program(ProgramAction::Wake)
        } else {
            action
        };
    }
    let Some(meeting) = state.meeting() else {
        return action;
    };
    let pages = cockpit::pages(state);
    if meeting.is_private() && meeting.view.shown {
        return through_brief(action, meeting.view.page, pages);
    }
    if action == Action::Meeting(MeetingAction::Next) && meeting.view.page + 1 < pages {
        Action::Meeting(MeetingAction::NextPage)
    } else if action == Action::Meeting(MeetingAction::Previous)
        && meeting.view.page > 0
        && pages > 1
    {
        Action::Meeting(MeetingAction::PreviousPage)
    } else {
        action
    }
}

/// A board that is a list on this screen is gone through one by one; the rows of a raster lie one
/// behind the other there.
fn through_list(state: &State, action: Action) -> Action {
    let Some(cursor) = state.meeting().and_then(|meeting| meeting.view.board) else {
        return action;
    };
    let by_row = boards::has_rows(state);
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    let (vak, row) = (small(cursor.vak), small(cursor.row));
    let (on, across) = match action {
        Action::Board(BoardAction::Up) => (false, false),
        Action::Board(BoardAction::Down) => (true, false),
        Action::Board(BoardAction::Left) => (false, true),
        Action::Board(BoardAction::Right) => (true, true),
        other => return other,
    };
    let beside = |at: u8| {
        if on {
            at.saturating_add(1)
        } else {
            at.saturating_sub(1)
        }
    };
    Action::Board(if across && by_row {
        BoardAction::GoTo(vak, beside(row))
    } else {
        BoardAction::GoTo(beside(vak), row)
    })
}

/// A reflection that is over is read to its last line and no further.
fn through_reading(state: &State, reading: &ReadBack, action: Action) -> Action {
    let to = |on| Action::Alone(AloneAction::To(alone::paged_to(state, reading, on)));
    match action {
        Action::Alone(AloneAction::Down)
            if reading.scroll >= alone::last_scroll(state, reading) =>
        {
            Action::Program(ProgramAction::Wake)
        }
        Action::Alone(AloneAction::NextPage) => to(true),
        Action::Alone(AloneAction::PreviousPage) => to(false),
        other => other,
    }
}

/// The page for the others is only read: every way on or back turns its pages, and none leaves it.
fn through_brief(action: Action, page: usize, pages: usize) -> Action {
    let turned = match action {
        Action::Meeting(MeetingAction::Next | MeetingAction::Down) if page + 1 < pages => {
            MeetingAction::NextPage
        }
        Action::Meeting(MeetingAction::Previous | MeetingAction::Up) if page > 0 => {
            MeetingAction::PreviousPage
        }
        Action::Meeting(
            MeetingAction::Next | MeetingAction::Down | MeetingAction::Previous | MeetingAction::Up,
        ) => return Action::Program(ProgramAction::Wake),
        other => return other,
    };
    Action::Meeting(turned)
}

fn edit(key: KeyEvent) -> Option<Edit> {
    let held = key.modifiers - KeyModifiers::SHIFT;
    let word = held == KeyModifiers::CONTROL || held == KeyModifiers::ALT;
    match key.code {
        // Ctrl with Alt is AltGr: a character like any other.
        KeyCode::Char(character)
            if held.is_empty() || held == KeyModifiers::CONTROL | KeyModifiers::ALT =>
        {
            Some(Edit::Insert(character.to_string()))
        }
        KeyCode::Char('w') | KeyCode::Backspace if word => Some(Edit::DeleteWord),
        KeyCode::Char('u') if held == KeyModifiers::CONTROL => Some(Edit::DeleteToStart),
        KeyCode::Char('j') if held == KeyModifiers::CONTROL => Some(Edit::Break),
        KeyCode::Enter if held == KeyModifiers::ALT => Some(Edit::Break),
        KeyCode::Backspace => Some(Edit::Backspace),
        KeyCode::Delete => Some(Edit::Delete),
        KeyCode::Left if word => Some(Edit::WordLeft),
        KeyCode::Left => Some(Edit::Left),
        KeyCode::Right if word => Some(Edit::WordRight),
        KeyCode::Right => Some(Edit::Right),
        KeyCode::Home => Some(Edit::Start),
        KeyCode::End => Some(Edit::End),
        _ => None,
    }
}
