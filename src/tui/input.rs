//! From a terminal event to a message.
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::{
    Action, ArchiveAction, BoardAction, Edit, Focus, LibraryAction, ListAction, MeetingAction, Msg,
    Overlay, ProgramAction, State,
};

use super::screens::{help, paper};
use super::{boards, cockpit, keymap};

/// What a terminal event means now; none for what means nothing.
pub fn to_msg(state: &State, event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(key_to_msg(state, key)),
        Event::Paste(text) if types(state.focus()) => Some(Msg::Type(Edit::Insert(text))),
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
    if let Some(action) = keymap::lookup(focus, key) {
        return Msg::Act(paged(state, action));
    }
    let typed = if types(focus) { edit(key) } else { None };
    typed.map_or(Msg::Act(Action::Program(ProgramAction::Wake)), Msg::Type)
}

/// Whether letters are text.
fn types(focus: Focus) -> bool {
    matches!(focus, Focus::Field | Focus::Filter)
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
