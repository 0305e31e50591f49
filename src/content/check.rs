//! The meaning of one file: from raw structs to the domain, or everything that is wrong with it.
mod field;
mod fixed;
mod kaart;
mod kit;
mod plaat;
mod question;
mod rule;
mod stap;

use std::ops::Range;
use std::path::Path;

use crate::content::Source;
use crate::content::diagnostic::Problems;
use crate::content::placed::{Line, Placed};
use crate::content::raw::{RawCirkel, RawFilm, RawGroep, RawKaart, RawWerkpakket};
use crate::domain::ids::{KitId, WerkpakketId};
use crate::domain::levels::{Bewaren, Dose};
use crate::domain::toolkit::{Circle, Film, KaartKind, OwnStep, Werkpakket};
use crate::words::run_sheet;

pub(super) use fixed::fixed;
pub(super) use kit::kit;

/// What a person can read at a glance above a question in the room.
pub(super) const TITLE: usize = 40;
/// A werkpakket stands alone on its line, so it may be longer.
const PAKKET_TITLE: usize = 48;

/// One werkpakket from its file. What refers to other files is checked later: `further` is empty
/// and `part` is not compared with the kit yet.
pub(super) fn werkpakket(
    source: &Source,
    raw: &RawWerkpakket,
    problems: &mut Problems<'_>,
) -> Option<Werkpakket> {
    let before = problems.count();
    let top = 0..0;
    field::required(problems, raw.formaat.as_ref(), "formaat", &top);
    let id = field::id(problems, raw.id.as_ref(), &top);
    if let (Some(id), Some(line)) = (&id, &raw.id) {
        name_fits(problems, source, id, line);
    }
    let title = field::line(problems, raw.titel.as_ref(), "titel", &top, PAKKET_TITLE);
    let question = field::required_line(problems, raw.vraag.as_ref(), "vraag", &top);
    let group = raw.groep.as_ref().and_then(|raw| group(problems, raw));
    let film = raw.film.as_ref().and_then(|raw| film(problems, raw));
    let circle = raw.cirkel.as_ref().and_then(|raw| circle(problems, raw));
    let sources = field::references(problems, &raw.bronnen);
    let mut names = field::Names::default();
    let kaarten = kaart::all(problems, &raw.kaart, &mut names);
    let werkplaten = plaat::all(problems, &raw.werkplaat, &mut names);
    let steps = stap::all(problems, raw, &kaarten, &werkplaten);
    has_something_to_talk_about(problems, raw);
    let bewaren = keeping(problems, raw);
    let doses = doses(problems, raw, &steps);
    if problems.count() > before {
        return None;
    }
    Some(Werkpakket {
        id: WerkpakketId::new(id?),
        kit: KitId::new(&source.kit),
        origin: if source.built_in {
            "ingebouwd".to_owned()
        } else {
            source.name.clone()
        },
        title: title?,
        part: field::maybe_line(raw.deel.as_ref()),
        question: question?,
        keywords: field::lines(&raw.trefwoorden),
        audience: field::lines(&raw.voor),
        group,
        story: field::maybe_prose(raw.verhaal.as_ref()),
        story_tip: field::maybe_prose(raw.begeleider.as_ref()),
        core: field::lines(&raw.kern),
        watch: field::lines(&raw.let_op),
        stays: field::maybe_prose(raw.blijft_staan.as_ref()),
        wall_card: field::maybe_line(raw.muurkaart.as_ref()),
        reflections: field::lines(&raw.reflectievragen),
        further: Vec::new(),
        sources,
        film,
        circle,
        kaarten,
        werkplaten,
        steps,
        doses,
        bewaren,
        silent: field::flag(raw.stil.as_ref()),
    })
}

/// The standard programme begins at a denkkaart; who brings steps of its own needs none.
fn has_something_to_talk_about(problems: &mut Problems<'_>, raw: &RawWerkpakket) {
    let denkkaart = |kaart: &Placed<RawKaart>| kaart.soort.as_deref() == Some(&KaartKind::Denk);
    if raw.stap.is_empty() && !raw.kaart.iter().any(denkkaart) {
        let what = "dit werkpakket heeft nog geen denkkaart";
        let help = "voeg een [[kaart]] toe met soort = \"denk\", of eigen stappen met [[stap]].";
        problems.add(&(0..0), what, help.to_owned());
    }
}

/// A file is found by its id, so its name begins with it.
fn name_fits(problems: &mut Problems<'_>, source: &Source, id: &str, at: &Line) {
    let stem = Path::new(&source.name)
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let rest = stem.strip_prefix(id);
    if !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')) {
        let what = format!("de bestandsnaam begint niet met `{id}`");
        let help = format!("noem het bestand {id}-{{een paar woorden}}.toml, of pas de id aan.");
        problems.add(&at.span, what, help);
    }
}

fn group(problems: &mut Problems<'_>, raw: &Placed<RawGroep>) -> Option<(u16, u16)> {
    let smallest = field::number(problems, raw.min.as_ref(), "min", &raw.span, 1..=200);
    let largest = field::number(problems, raw.max.as_ref(), "max", &raw.span, 1..=200);
    let (smallest, largest) = (smallest?, largest?);
    if smallest > largest {
        let what = format!("de kleinste groep ({smallest}) is groter dan de grootste ({largest})");
        problems.add(&raw.span, what, "draai min en max om.".to_owned());
    }
    Some((smallest, largest))
}

fn film(problems: &mut Problems<'_>, raw: &Placed<RawFilm>) -> Option<Film> {
    let title = field::line(
        problems,
        raw.titel.as_ref(),
        "titel",
        &raw.span,
        PAKKET_TITLE,
    );
    let question = field::required_line(problems, raw.kijkvraag.as_ref(), "kijkvraag", &raw.span);
    let url = field::url(problems, raw.url.as_ref());
    Some(Film {
        title: title?,
        url,
        question: question?,
    })
}

fn circle(problems: &mut Problems<'_>, raw: &Placed<RawCirkel>) -> Option<Circle> {
    let mut ring =
        |line: &Option<Line>, key| field::required_line(problems, line.as_ref(), key, &raw.span);
    let why = ring(&raw.waarom, "waarom");
    let how = ring(&raw.hoe, "hoe");
    let what = ring(&raw.wat, "wat");
    Some(Circle {
        why: why?,
        how: how?,
        what: what?,
        titles: [run_sheet::WHY, run_sheet::HOW, run_sheet::WHAT].map(str::to_owned),
    })
}

/// A silent meeting keeps nothing, and it has steps of its own.
fn keeping(problems: &mut Problems<'_>, raw: &RawWerkpakket) -> Option<Bewaren> {
    let chosen = raw.bewaren.as_deref().copied();
    let Some(silent) = raw.stil.as_ref().filter(|silent| field::flag(Some(silent))) else {
        return chosen;
    };
    if let Some(level) = raw
        .bewaren
        .as_ref()
        .filter(|_| chosen != Some(Bewaren::Niets))
    {
        let help = "schrijf bewaren = \"niets\", of haal stil weg.";
        problems.add(
            &level.span,
            "een stille bijeenkomst bewaart niets",
            help.to_owned(),
        );
    }
    if raw.stap.is_empty() {
        let help = "voeg [[stap]] toe: een rondje met de ene vraag is genoeg.";
        problems.add(
            &silent.span,
            "een stille bijeenkomst heeft eigen stappen",
            help.to_owned(),
        );
    }
    Some(Bewaren::Niets)
}

/// The doses that are said, else those of the steps, else all; a package with steps for no dose in
/// particular has a length of its own.
fn doses(problems: &mut Problems<'_>, raw: &RawWerkpakket, steps: &[OwnStep]) -> Vec<Dose> {
    let said: Vec<Dose> = raw.doseringen.iter().map(|dose| **dose).collect();
    if said.is_empty() {
        let mut of_steps: Vec<Dose> = steps.iter().flat_map(|step| step.doses.clone()).collect();
        of_steps.sort_unstable();
        of_steps.dedup();
        return match (of_steps.is_empty(), raw.stap.is_empty()) {
            (false, _) => of_steps,
            (true, true) => Dose::NAMED.to_vec(),
            (true, false) => vec![Dose::Eigen],
        };
    }
    let foreign = raw.stap.iter().flat_map(|stap| &stap.doseringen);
    for dose in foreign.filter(|dose| !said.contains(dose)) {
        let help = "zet hem ook bovenaan bij doseringen, of haal hem hier weg.";
        problems.add(
            &dose.span,
            "deze dosering biedt het werkpakket niet aan",
            help.to_owned(),
        );
    }
    said
}

/// Where something is missing from a table: at its beginning.
fn start(span: &Range<usize>) -> Range<usize> {
    span.start..span.start
}
