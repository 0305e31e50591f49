//! The introduction of a kit.
use crate::content::Source;
use crate::content::check::TITLE;
use crate::content::check::field;
use crate::content::diagnostic::Problems;
use crate::content::placed::{Line, Placed};
use crate::content::raw::{RawKit, RawReeks};
use crate::domain::ids::{KitId, WerkpakketId};
use crate::domain::toolkit::{Kit, Series};

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
    let of_series = |raw| series(problems, raw);
    let series: Vec<_> = raw.reeks.iter().filter_map(of_series).collect();
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
        series,
    })
}

/// One series. Whether its werkpakketten exist is checked when all files are read.
fn series(problems: &mut Problems<'_>, raw: &Placed<RawReeks>) -> Option<Series> {
    let title = field::line(problems, raw.titel.as_ref(), "titel", &raw.span, TITLE);
    let ids = raw.werkpakketten.as_ref();
    let ids = field::required(problems, ids, "werkpakketten", &raw.span)?;
    if ids.is_empty() {
        let help = "zet er minstens één id in, of haal de reeks weg.";
        problems.add(&ids.span, "deze reeks is leeg", help.to_owned());
    }
    let id = |line: &Line| WerkpakketId::new(line.as_str());
    Some(Series {
        title: title?,
        about: field::maybe_prose(raw.over.as_ref()),
        werkpakketten: ids.iter().map(id).collect(),
    })
}
