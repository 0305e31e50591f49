//! Texts that are being typed, keystroke by keystroke.
use std::collections::BTreeMap;

use crate::domain::record::{Draft, FieldName, Record};

/// All unfinished texts, by the field in which they stand.
pub type Drafts = BTreeMap<FieldName, Draft>;

/// Lets a record happen to the drafts. A line whose check is right is never refused: an edit
/// outside a text lands at its end, so that a slip of the program costs no more than itself.
pub(super) fn follow(drafts: &mut Drafts, record: &Record) {
    match record {
        Record::Entry {
            field: Some(field), ..
        } => drafts.retain(|other, _| !other.is_done_with(*field)),
        Record::Entry { field: None, .. } => {}
        Record::Opened { field, text } => {
            let cursor = text.chars().count();
            drafts.insert(
                *field,
                Draft {
                    text: text.clone(),
                    cursor,
                    is_open: true,
                },
            );
        }
        Record::Edited {
            field,
            at,
            removed,
            inserted,
        } => {
            let empty = || Draft {
                text: String::new(),
                cursor: 0,
                is_open: true,
            };
            splice(
                drafts.entry(*field).or_insert_with(empty),
                *at,
                *removed,
                inserted,
            );
        }
        Record::Closed { field } => {
            if let Some(draft) = drafts.get_mut(field) {
                draft.is_open = false;
            }
        }
    }
}

/// The records that bring these drafts about, cursors included.
pub(super) fn retell(drafts: &Drafts) -> Vec<Record> {
    let mut records = Vec::new();
    for (field, draft) in drafts {
        let field = *field;
        records.push(Record::Opened {
            field,
            text: draft.text.clone(),
        });
        let (at, inserted) = (draft.cursor, String::new());
        records.push(Record::Edited {
            field,
            at,
            removed: 0,
            inserted,
        });
        if !draft.is_open {
            records.push(Record::Closed { field });
        }
    }
    records
}

fn splice(draft: &mut Draft, at: usize, removed: usize, inserted: &str) {
    let at = at.min(draft.text.chars().count());
    let (from, to) = (
        place(&draft.text, at),
        place(&draft.text, at.saturating_add(removed)),
    );
    draft.text.replace_range(from..to, inserted);
    draft.cursor = at + inserted.chars().count();
    draft.is_open = true;
}

/// The byte at which the character with this number begins; the end of the text after the last.
fn place(text: &str, character: usize) -> usize {
    text.char_indices()
        .nth(character)
        .map_or(text.len(), |(byte, _)| byte)
}
