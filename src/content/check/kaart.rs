//! The kaarten of a werkpakket.
use crate::content::check::TITLE;
use crate::content::check::field::{self, Names};
use crate::content::diagnostic::Problems;
use crate::content::placed::Placed;
use crate::content::raw::RawKaart;
use crate::domain::ids::KaartId;
use crate::domain::toolkit::{Kaart, KaartKind};

/// Every kaart that is in order, as in the file.
pub(super) fn all(
    problems: &mut Problems<'_>,
    raw: &[Placed<RawKaart>],
    names: &mut Names,
) -> Vec<Kaart> {
    raw.iter()
        .filter_map(|kaart| one(problems, kaart, names))
        .collect()
}

fn one(problems: &mut Problems<'_>, raw: &Placed<RawKaart>, names: &mut Names) -> Option<Kaart> {
    let here = &raw.span;
    let id = field::id(problems, raw.id.as_ref(), here);
    names.take(problems, id.as_deref(), raw.id.as_ref());
    let kind = field::required(problems, raw.soort.as_ref(), "soort", here);
    let title = field::line(problems, raw.titel.as_ref(), "titel", here, TITLE);
    let question = field::required_line(problems, raw.vraag.as_ref(), "vraag", here);
    let kind = kind.map(|kind| **kind);
    let usual = if kind == Some(KaartKind::Denk) { 12 } else { 5 };
    let minutes = field::minutes(problems, raw.minuten.as_ref()).unwrap_or(usual);
    let minimum = field::minimum(problems, raw.minimum.as_ref(), minutes);
    if let (Some(task), true) = (
        &raw.opdracht,
        kind.is_some_and(|kind| kind != KaartKind::Doe),
    ) {
        let help = "zet de tekst bij uitleg, of maak er soort = \"doe\" van.";
        problems.add(
            &task.span,
            "een opdracht hoort op een doekaart",
            help.to_owned(),
        );
    }
    Some(Kaart {
        id: KaartId::new(id?),
        kind: kind?,
        title: title?,
        question: question?,
        task: field::maybe_line(raw.opdracht.as_ref()),
        explanation: field::maybe_line(raw.uitleg.as_ref()),
        form: raw.werkvorm.as_deref().copied().unwrap_or_default(),
        minutes,
        minimum,
        tip: field::maybe_prose(raw.begeleider.as_ref()),
        loose: field::flag(raw.los.as_ref()),
        solo: field::flag(raw.solo.as_ref()),
    })
}
