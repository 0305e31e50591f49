//! The introduction of a kit.
use crate::content::Source;
use crate::content::check::TITLE;
use crate::content::check::field;
use crate::content::diagnostic::Problems;
use crate::content::raw::RawKit;
use crate::domain::ids::KitId;
use crate::domain::toolkit::Kit;

/// "Ambtelijk vakmanschap: eigenaarschap geven en nemen" stands alone on its line.
const PART_TITLE: usize = 56;

/// A kit from its `kit.toml`.
pub(in crate::content) fn kit(
    source: &Source,
    raw: &RawKit,
    problems: &mut Problems<'_>,
) -> Option<Kit> {
    let before = problems.count();
    let top = 0..0;
    field::required(problems, raw.formaat.as_ref(), "formaat", &top);
    let title = field::line(problems, raw.titel.as_ref(), "titel", &top, TITLE);
    let bron = field::required(problems, raw.bron.as_ref(), "bron", &top);
    let reference = bron.and_then(|raw| field::reference(problems, raw));
    let about = field::prose(problems, raw.over.as_ref(), "over", &top);
    let guide = raw.gebruiksaanwijzer.as_ref();
    let guide = field::prose(problems, guide, "gebruiksaanwijzer", &top);
    let mut parts = Vec::new();
    for (letter, title) in &raw.delen {
        let title = field::line(problems, Some(title), letter, &top, PART_TITLE);
        parts.extend(title.map(|title| (letter.clone(), title)));
    }
    if problems.count() > before {
        return None;
    }
    Some(Kit {
        id: KitId::new(&source.kit),
        title: title?,
        about: about?,
        parts,
        source: reference?,
        guide: guide?,
    })
}
