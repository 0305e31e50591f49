//! What only a question for one person has: an id of its own, and an aid.
use crate::content::check::field::{self, Names};
use crate::content::diagnostic::Problems;
use crate::content::placed::{Line, Placed};
use crate::content::raw::RawStap;
use crate::domain::solo::Aid;
use crate::domain::step::StepKind;

/// The id and the aid of a step, when they may be there and are in order.
pub(super) fn id_and_aid(
    problems: &mut Problems<'_>,
    raw: &Placed<RawStap>,
    names: &mut Names,
) -> (Option<String>, Option<Aid>) {
    if raw.soort.as_deref() != Some(&StepKind::Vraag) {
        out_of_place(problems, raw);
        return (None, None);
    }
    let given = raw.id.as_ref();
    let id = given.and_then(|line: &Line| field::id(problems, Some(line), &raw.span));
    names.take(problems, id.as_deref(), given);
    (id, raw.hulp.as_ref().map(|aid| **aid))
}

fn out_of_place(problems: &mut Problems<'_>, raw: &RawStap) {
    let id = raw.id.as_ref().map(|id| (&id.span, "id"));
    let aid = raw.hulp.as_ref().map(|aid| (&aid.span, "hulp"));
    for (span, key) in id.into_iter().chain(aid) {
        let what = format!("`{key}` past niet bij deze soort stap");
        let help = format!("alleen een stap met soort vraag heeft een {key}.");
        problems.add(span, what, help);
    }
}
