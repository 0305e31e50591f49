//! Lists with headings, and the words that filter them while they are typed: library and archive.
use super::archive::{ArchiveAction, archive};
use super::field::{Edit, Field};
use super::library::{LibraryAction, library};
use super::msg::Effect;
use super::overlay::ListAction;
use super::state::{Stage, State};

impl State {
    /// The words that are being typed to filter a list.
    pub const fn filter(&self) -> Option<&Field> {
        match &self.stage {
            Stage::Library(library) => library.filter.as_ref(),
            Stage::Archive(archive) => archive.filter.as_ref(),
            Stage::Home(_)
            | Stage::Prepare(_)
            | Stage::Waiting(_)
            | Stage::Card(_)
            | Stage::Meeting(_)
            | Stage::RoomTest(_)
            | Stage::Alone(_) => None,
        }
    }
}

/// A keystroke in the words; what is found begins at its first line again.
pub(super) fn type_in(state: &mut State, edit: Edit) {
    let (field, chosen) = match &mut state.stage {
        Stage::Library(library) => (&mut library.filter, &mut library.chosen),
        Stage::Archive(archive) => (&mut archive.filter, &mut archive.chosen),
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Meeting(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => return,
    };
    if let Some(field) = field {
        let before = field.text().to_owned();
        field.edit(edit);
        if field.text() == before {
            return;
        }
        *chosen = 0;
    }
    if let Stage::Archive(archive) = &mut state.stage {
        archive.search();
    }
}

/// A list that is filtered listens to the same keys, whichever it is.
pub(super) fn filtered(state: &mut State, action: ListAction) -> Vec<Effect> {
    let (of_library, of_archive) = match action {
        ListAction::Up => (LibraryAction::Up, ArchiveAction::Up),
        ListAction::Down => (LibraryAction::Down, ArchiveAction::Down),
        ListAction::Choose => (LibraryAction::Choose, ArchiveAction::Choose),
        ListAction::Close => (LibraryAction::Leave, ArchiveAction::Leave),
        ListAction::MoreTime
        | ListAction::LessTime
        | ListAction::MoreSpent
        | ListAction::LessSpent
        | ListAction::Skip
        | ListAction::Earlier
        | ListAction::Later
        | ListAction::Insert => return Vec::new(),
    };
    match &state.stage {
        Stage::Library(_) => library(state, of_library),
        Stage::Archive(_) => archive(state, of_archive),
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Meeting(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => Vec::new(),
    }
}

/// The line above or below, of so many that can be chosen.
pub(super) fn stepped(chosen: usize, count: usize, down: bool) -> usize {
    let last = count.saturating_sub(1);
    let at = chosen.min(last);
    if down {
        (at + 1).min(last)
    } else {
        at.saturating_sub(1)
    }
}

/// The first line that can be chosen below the next heading, or below this heading or the one
/// before. Of every line of the list it is said whether it can be chosen.
pub(super) fn jumped(lines: impl Iterator<Item = bool>, chosen: usize, down: bool) -> usize {
    let mut starts = Vec::new();
    let (mut count, mut below_heading) = (0, true);
    for can_be_chosen in lines {
        if can_be_chosen {
            starts.extend(below_heading.then_some(count));
            count += 1;
        }
        below_heading = !can_be_chosen;
    }
    let next = starts.iter().find(|start| **start > chosen);
    let before = starts.iter().rfind(|start| **start < chosen);
    let to = if down { next } else { before };
    to.copied().unwrap_or(chosen)
}
