//! From a terminal event to a message.
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::{
    Action, AloneAction, ArchiveAction, BoardAction, Edit, Focus, LibraryAction, ListAction,
    MeetingAction, Msg, Overlay, Phase, ProgramAction, Stage, State,
};
use crate::domain::solo::{Aid, Situation};
use crate::words::alone as words;

use super::screens::{alone, help, paper};
use super::{boards, cockpit, keymap};

/// What a terminal event means now; none for what means nothing.
pub fn to_msg(state: &State, event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(key_to_msg(state, key)),
        Event::Paste(text) if is_writing(state.focus()) => Some(Msg::Type(Edit::Insert(text))),
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
        _ if is_writing(focus) => edit(key),
        _ => None,
    };
    typed.map_or(Msg::Act(Action::Program(ProgramAction::Wake)), Msg::Type)
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

/// Whether letters are text.
const fn is_writing(focus: Focus) -> bool {
    matches!(focus, Focus::Field | Focus::Filter | Focus::Answer)
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
        match action {
            Action::Board(BoardAction::Up) => return Action::Board(BoardAction::Left),
            Action::Board(BoardAction::Down) => return Action::Board(BoardAction::Right),
            _ => {}
        }
    }
    if let Stage::Alone(list) = &state.stage
        && let Some(reading) = &list.reading
        && action == Action::Alone(AloneAction::Down)
        && reading.scroll >= alone::last_scroll(state, reading)
    {
        return Action::Program(ProgramAction::Wake);
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
