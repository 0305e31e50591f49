//! All files together: each by itself, then what refers to others, then who replaces whom.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::content::diagnostic::Problems;
use crate::content::placed::Line;
use crate::content::raw::{RawKit, RawWerkpakket};
use crate::content::raw_fixed::RawFixedSteps;
use crate::content::{Diagnostic, Read, Source, check, dutch, shape};
use crate::domain::fixed::FixedSteps;
use crate::domain::ids::{KitId, WerkpakketId};
use crate::domain::toolkit::{Kit, Reference, Toolkit, Werkpakket};

/// A werkpakket that is right by itself, with what must be compared with other files.
struct Candidate<'a> {
    source: &'a Source,
    pakket: Werkpakket,
    id: Option<Line>,
    part: Option<Line>,
    further: Vec<Line>,
}

/// What the other files have.
#[derive(Default)]
struct Known<'a> {
    kits: Vec<Kit>,
    /// Folders whose `kit.toml` has a problem: their parts are not known.
    broken_kits: BTreeSet<&'a str>,
    /// Every id, also of files that have a problem.
    ids: BTreeSet<String>,
    /// The words of the shared steps until now.
    fixed: FixedSteps,
    /// The werkpakketten that the series of each kit name.
    in_series: Vec<(&'a Source, Vec<Line>)>,
}

/// Reads a whole toolkit. Never fails: a file with a problem is left out, the rest works. A later
/// source replaces an earlier one with the same id when they stand in different toolkit folders,
/// and the shared steps that it names.
pub fn read(sources: &[Source]) -> Read {
    let mut found = Vec::new();
    let mut known = Known::default();
    let mut candidates = Vec::new();
    for source in sources {
        let text = shape::body(&source.text);
        let mut problems = Problems::new(&source.name, text);
        if is_named(source, "vaste-stappen.toml") {
            shared_steps(text, &mut problems, &mut known);
        } else if is_named(source, "kit.toml") {
            one_kit(source, text, &mut problems, &mut known);
        } else {
            let candidate = one_pakket(source, text, &mut problems);
            let id = candidate
                .as_ref()
                .map(|candidate| candidate.pakket.id.to_string());
            known.ids.extend(id.or_else(|| shape::loose_id(text)));
            candidates.extend(candidate);
        }
        found.extend(problems.into_found());
    }
    found.extend(known.in_series.iter().flat_map(|(source, ids)| {
        let mut problems = Problems::new(&source.name, shape::body(&source.text));
        check_known(ids, &known, &mut problems);
        problems.into_found()
    }));
    let candidates = without_broken(candidates, &known, &mut found);
    found.sort();
    Read {
        toolkit: assemble(candidates, known.kits, known.fixed),
        problems: found,
    }
}

fn is_named(source: &Source, name: &str) -> bool {
    Path::new(&source.name)
        .file_name()
        .is_some_and(|found| found == name)
}

fn shared_steps(text: &str, problems: &mut Problems<'_>, known: &mut Known<'_>) {
    let raw = shape::parse::<RawFixedSteps>(text, problems);
    if let Some(fixed) = raw.and_then(|raw| check::fixed(&raw, &known.fixed, problems)) {
        known.fixed = fixed;
    }
}

fn one_kit<'a>(source: &'a Source, text: &str, problems: &mut Problems<'_>, known: &mut Known<'a>) {
    let raw = shape::parse::<RawKit>(text, problems);
    known
        .in_series
        .extend(raw.iter().map(|raw| (source, raw.in_series())));
    match raw.and_then(|raw| check::kit(source, &raw, problems)) {
        Some(kit) => match known.kits.iter_mut().find(|earlier| earlier.id == kit.id) {
            Some(earlier) => *earlier = kit,
            None => known.kits.push(kit),
        },
        None => {
            known.broken_kits.insert(&source.kit);
        }
    }
}

fn one_pakket<'a>(
    source: &'a Source,
    text: &str,
    problems: &mut Problems<'_>,
) -> Option<Candidate<'a>> {
    let raw = shape::parse::<RawWerkpakket>(text, problems)?;
    let pakket = check::werkpakket(source, &raw, problems)?;
    Some(Candidate {
        source,
        pakket,
        id: raw.id,
        part: raw.deel,
        further: raw.verder,
    })
}

/// Says what does not fit with the other files, and leaves those out.
fn without_broken<'a>(
    candidates: Vec<Candidate<'a>>,
    known: &Known<'_>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Candidate<'a>> {
    let mut taken: BTreeMap<(Option<&Path>, WerkpakketId), &str> = BTreeMap::new();
    candidates
        .into_iter()
        .filter_map(|mut candidate| {
            let source = candidate.source;
            let mut problems = Problems::new(&source.name, shape::body(&source.text));
            check_part(&candidate, known, &mut problems);
            check_known(&candidate.further, known, &mut problems);
            let key = (layer(source), candidate.pakket.id.clone());
            if let (Some(first), Some(id)) = (taken.get(&key), &candidate.id) {
                let what = format!("de id `{}` is al van {first}", id.as_str());
                let help = "geef een van de twee een andere id, en pas de bestandsnaam aan.";
                problems.add(&id.span, what, help.to_owned());
            } else {
                taken.insert(key, &source.name);
            }
            let further = candidate
                .further
                .iter()
                .map(|id| WerkpakketId::new(id.to_string()));
            candidate.pakket.further = further.collect();
            let fits = problems.count() == 0;
            found.extend(problems.into_found());
            fits.then_some(candidate)
        })
        .collect()
}

/// The toolkit folder that a source belongs to: the folder above its kit, or none for what came
/// with the program.
fn layer(source: &Source) -> Option<&Path> {
    let own = !source.built_in;
    own.then(|| {
        Path::new(&source.name)
            .parent()
            .and_then(Path::parent)
            .unwrap_or(Path::new(""))
    })
}

fn check_part(candidate: &Candidate<'_>, known: &Known<'_>, problems: &mut Problems<'_>) {
    let folder = candidate.source.kit.as_str();
    let (Some(part), false) = (&candidate.part, known.broken_kits.contains(folder)) else {
        return;
    };
    let kit = known.kits.iter().find(|kit| kit.id.as_str() == folder);
    let letters: Vec<&str> = kit.map_or_else(Vec::new, |kit| {
        kit.parts
            .iter()
            .map(|(letter, _)| letter.as_str())
            .collect()
    });
    if !letters.contains(&part.as_str()) {
        let what = format!("deel `{}` bestaat niet in deze kit", part.as_str());
        let help = if letters.is_empty() {
            "haal deel weg, of zet de delen in kit.toml.".to_owned()
        } else {
            dutch::choices(part, &letters, "kies uit: ")
        };
        problems.add(&part.span, what, help);
    }
}

/// Says which of these ids no file has, not even one with a problem.
fn check_known(ids: &[Line], known: &Known<'_>, problems: &mut Problems<'_>) {
    for id in ids.iter().filter(|id| !known.ids.contains(id.as_str())) {
        let what = format!("er is geen werkpakket `{}`", id.as_str());
        let near = dutch::nearest(id, known.ids.iter().map(String::as_str));
        let help = near.map_or_else(
            || "`bedoeling werkpakketten` noemt ze allemaal.".to_owned(),
            |near| format!("bedoel je `{near}`?"),
        );
        problems.add(&id.span, what, help);
    }
}

fn assemble(candidates: Vec<Candidate<'_>>, mut kits: Vec<Kit>, fixed: FixedSteps) -> Toolkit {
    let mut by_id: BTreeMap<WerkpakketId, Werkpakket> = BTreeMap::new();
    for candidate in candidates {
        by_id.insert(candidate.pakket.id.clone(), candidate.pakket);
    }
    for pakket in by_id.values() {
        if !kits.iter().any(|kit| kit.id == pakket.kit) {
            kits.push(kit_of_its_own(&pakket.kit));
        }
    }
    let ids: BTreeSet<WerkpakketId> = by_id.keys().cloned().collect();
    let mut werkpakketten: Vec<Werkpakket> = by_id.into_values().collect();
    for pakket in &mut werkpakketten {
        pakket
            .further
            .retain(|id| ids.contains(id) && *id != pakket.id);
    }
    for kit in &mut kits {
        for series in &mut kit.series {
            series.werkpakketten.retain(|id| ids.contains(id));
        }
        kit.series.retain(|series| !series.werkpakketten.is_empty());
    }
    let rank = |id: &KitId| kits.iter().position(|kit| kit.id == *id);
    werkpakketten.sort_by_key(|pakket| rank(&pakket.kit));
    Toolkit {
        kits,
        werkpakketten,
        fixed,
    }
}

/// A person's own folder needs no `kit.toml`.
fn kit_of_its_own(id: &KitId) -> Kit {
    Kit {
        id: id.clone(),
        title: id.to_string(),
        about: String::new(),
        parts: Vec::new(),
        source: Reference {
            title: "Eigen werkpakketten.".to_owned(),
            url: None,
        },
        guide: String::new(),
        series: Vec::new(),
    }
}
