//! The steps of a werkpakket that brings its own programme.
use crate::content::check::TITLE;
use crate::content::check::field::{self, Names};
use crate::content::check::question;
use crate::content::check::start;
use crate::content::diagnostic::Problems;
use crate::content::dutch::choices;
use crate::content::placed::{Line, Placed};
use crate::content::raw::{RawStap, RawWerkpakket};
use crate::domain::ids::{KaartId, WerkplaatId};
use crate::domain::step::StepKind;
use crate::domain::toolkit::{Kaart, KaartKind, OwnStep, Werkplaat};

/// What a step can show: what the file has, and what of it is in order.
struct Shelf<'a> {
    raw: &'a RawWerkpakket,
    kaarten: &'a [Kaart],
    werkplaten: &'a [Werkplaat],
}

/// What a step takes over from the kaart or board that it shows.
#[derive(Default)]
struct Shown {
    title: Option<String>,
    question: Option<String>,
    explanation: Option<String>,
    minutes: Option<(u16, u16)>,
}

/// Every step that is in order, as in the file.
pub(super) fn all(
    problems: &mut Problems<'_>,
    raw: &RawWerkpakket,
    kaarten: &[Kaart],
    werkplaten: &[Werkplaat],
) -> Vec<OwnStep> {
    let shelf = Shelf {
        raw,
        kaarten,
        werkplaten,
    };
    let mut names = Names::default();
    raw.stap
        .iter()
        .filter_map(|stap| one(problems, stap, &shelf, &mut names))
        .collect()
}

fn one(
    problems: &mut Problems<'_>,
    raw: &Placed<RawStap>,
    shelf: &Shelf<'_>,
    names: &mut Names,
) -> Option<OwnStep> {
    let here = &raw.span;
    let kind = **field::required(problems, raw.soort.as_ref(), "soort", here)?;
    belongs(problems, raw, kind, shelf);
    let shown = shown(problems, raw, kind, shelf);
    // What it names has been called wrong already: then what it would have brought is not missing.
    let names_something = raw.kaart.is_some() || raw.werkplaat.is_some();
    let title = match (&raw.titel, shown.title) {
        (None, shown) if names_something => shown,
        (given, _) => field::line(problems, given.as_ref(), "titel", here, TITLE),
    };
    if !names_something {
        field::required(problems, raw.minuten.as_ref(), "minuten", here);
    }
    let (usual, least) = shown.minutes.unzip();
    let minutes = field::minutes(problems, raw.minuten.as_ref()).or(usual);
    let minimum = match (&raw.minimum, &raw.minuten, least) {
        (None, None, Some(least)) => least,
        (given, ..) => field::minimum(problems, given.as_ref(), minutes.unwrap_or(480)),
    };
    let (id, aid) = question::id_and_aid(problems, raw, names);
    let draw = raw.trek.as_ref();
    let draw = draw.and_then(|trek| field::number(problems, Some(trek), "trek", here, 1..=12));
    Some(OwnStep {
        doses: raw.doseringen.iter().map(|dose| **dose).collect(),
        kind,
        title: title?,
        question: field::maybe_line(raw.vraag.as_ref()).or(shown.question),
        explanation: field::maybe_line(raw.uitleg.as_ref()).or(shown.explanation),
        minutes: minutes?,
        minimum,
        fixed: field::flag(raw.vast.as_ref()),
        kaart: field::maybe_line(raw.kaart.as_ref()).map(KaartId::new),
        werkplaat: field::maybe_line(raw.werkplaat.as_ref()).map(WerkplaatId::new),
        role: field::maybe_line(raw.rol.as_ref()),
        draw,
        tip: field::maybe_prose(raw.begeleider.as_ref()),
        id,
        aid,
    })
}

/// The kaart or board of the step, when it resolves and is of the right kind.
fn shown(problems: &mut Problems<'_>, raw: &RawStap, kind: StepKind, shelf: &Shelf<'_>) -> Shown {
    if let Some(name) = &raw.kaart {
        let known = shelf.raw.kaart.iter().filter_map(|kaart| kaart.id.as_ref());
        resolves(problems, name, "kaart", &known.collect::<Vec<_>>());
        if let Some(kaart) = shelf
            .kaarten
            .iter()
            .find(|kaart| kaart.id.as_str() == name.as_str())
        {
            right_kind(problems, name, kind, kaart.kind);
            return Shown {
                title: Some(kaart.title.clone()),
                question: Some(kaart.question.clone()),
                explanation: kaart.explanation.clone(),
                minutes: Some((kaart.minutes, kaart.minimum)),
            };
        }
    }
    if let Some(name) = &raw.werkplaat {
        let known = shelf
            .raw
            .werkplaat
            .iter()
            .filter_map(|plaat| plaat.id.as_ref());
        resolves(problems, name, "werkplaat", &known.collect::<Vec<_>>());
        if let Some(plaat) = shelf
            .werkplaten
            .iter()
            .find(|plaat| plaat.id.as_str() == name.as_str())
        {
            return Shown {
                title: Some(plaat.title.clone()),
                explanation: Some(plaat.invitation.clone()),
                minutes: Some((plaat.minutes, plaat.minimum)),
                ..Shown::default()
            };
        }
    }
    Shown::default()
}

fn resolves(problems: &mut Problems<'_>, name: &Line, what: &str, known: &[&Line]) {
    if known.iter().any(|id| id.as_str() == name.as_str()) {
        return;
    }
    let said = format!("er is hier geen {what} `{}`", name.as_str());
    if known.is_empty() {
        problems.add(
            &name.span,
            said,
            format!("voeg een [[{what}]] toe met deze id."),
        );
        return;
    }
    let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
    problems.add(
        &name.span,
        said,
        choices(name, &known, "dit werkpakket heeft: "),
    );
}

fn right_kind(problems: &mut Problems<'_>, name: &Line, step: StepKind, kaart: KaartKind) {
    let (wanted, name_of_it) = match step {
        StepKind::Denkkaart => (KaartKind::Denk, "denkkaart"),
        StepKind::Doekaart => (KaartKind::Doe, "doekaart"),
        _ => return,
    };
    if kaart != wanted {
        let what = format!("`{}` is geen {name_of_it}", name.as_str());
        let help = "kies een andere kaart, of pas soort aan bij de stap of bij de kaart.";
        problems.add(&name.span, what, help.to_owned());
    }
}

/// A step has what its kind needs, and nothing that belongs to another kind.
fn belongs(problems: &mut Problems<'_>, raw: &Placed<RawStap>, kind: StepKind, shelf: &Shelf<'_>) {
    let takes_kaart = matches!(kind, StepKind::Denkkaart | StepKind::Doekaart);
    if let Some(name) = raw.kaart.as_ref().filter(|_| !takes_kaart) {
        let help = "alleen een stap met soort denkkaart of doekaart heeft een kaart.";
        problems.add(
            &name.span,
            "een kaart past niet bij deze soort stap",
            help.to_owned(),
        );
    }
    if let Some(name) = raw
        .werkplaat
        .as_ref()
        .filter(|_| kind != StepKind::Werkplaat)
    {
        let help = "alleen een stap met soort werkplaat heeft een werkplaat.";
        problems.add(
            &name.span,
            "een werkplaat past niet bij deze soort stap",
            help.to_owned(),
        );
    }
    if let Some(trek) = raw.trek.as_ref().filter(|_| kind != StepKind::Trekking) {
        let help = "alleen een stap met soort trekking trekt kaarten.";
        problems.add(
            &trek.span,
            "trek past niet bij deze soort stap",
            help.to_owned(),
        );
    }
    let missing = match kind {
        StepKind::Werkplaat if raw.werkplaat.is_none() => "de werkplaat: werkplaat = \"...\"",
        StepKind::Rondje | StepKind::Vraag if raw.vraag.is_none() => "de vraag: vraag = \"...\"",
        StepKind::Trekking if raw.trek.is_none() => "hoeveel kaarten: trek = 5",
        StepKind::Verhaal if shelf.raw.verhaal.is_none() => "het verhaal van het werkpakket",
        StepKind::Film if shelf.raw.film.is_none() => "de [film] van het werkpakket",
        StepKind::Cirkel if shelf.raw.cirkel.is_none() => "de [cirkel] van het werkpakket",
        StepKind::Denkkaart if !shelf.has(KaartKind::Denk) => "een [[kaart]] met soort denk",
        StepKind::Doekaart if !shelf.has(KaartKind::Doe) => "een [[kaart]] met soort doe",
        StepKind::Trekking if shelf.raw.kaart.is_empty() => "een paar kaarten: [[kaart]]",
        _ => return,
    };
    let at = raw
        .soort
        .as_ref()
        .map_or_else(|| start(&raw.span), |soort| soort.span.clone());
    let help = "voeg het toe, of kies een andere soort stap.";
    problems.add(
        &at,
        format!("bij deze stap ontbreekt {missing}"),
        help.to_owned(),
    );
}

impl Shelf<'_> {
    fn has(&self, kind: KaartKind) -> bool {
        self.raw
            .kaart
            .iter()
            .any(|kaart| kaart.soort.as_deref() == Some(&kind))
    }
}
