//! The words of the shared steps.
use crate::content::check::TITLE;
use crate::content::check::field;
use crate::content::diagnostic::Problems;
use crate::content::placed::Placed;
use crate::content::raw_fixed::{RawFixedStep, RawFixedSteps};
use crate::domain::fixed::{FixedStep, FixedSteps};

/// The shared steps with those of this file in place of the earlier ones. A step that the file
/// does not name keeps its words; a step that it names is replaced as a whole.
pub(in crate::content) fn fixed(
    raw: &RawFixedSteps,
    earlier: &FixedSteps,
    problems: &mut Problems<'_>,
) -> Option<FixedSteps> {
    let before = problems.count();
    field::required(problems, raw.formaat.as_ref(), "formaat", &(0..0));
    let mut steps = earlier.clone();
    let places = [
        (&raw.opening, &mut steps.opening),
        (&raw.check_in, &mut steps.check_in),
        (&raw.terugblik, &mut steps.look_back),
        (&raw.verhaal, &mut steps.story),
        (&raw.film, &mut steps.film),
        (&raw.cirkel, &mut steps.circle),
        (&raw.doekaart, &mut steps.act),
        (&raw.casus, &mut steps.casus),
        (&raw.pauze, &mut steps.pause),
        (&raw.oogst, &mut steps.oogst),
        (&raw.afspraken, &mut steps.afspraken),
        (&raw.check_out, &mut steps.check_out),
        (&raw.brief, &mut steps.brief),
    ];
    for (raw, place) in places {
        if let Some(step) = raw.as_ref().and_then(|raw| one(problems, raw)) {
            *place = step;
        }
    }
    (problems.count() == before).then_some(steps)
}

fn one(problems: &mut Problems<'_>, raw: &Placed<RawFixedStep>) -> Option<FixedStep> {
    let title = field::line(problems, raw.titel.as_ref(), "titel", &raw.span, TITLE)?;
    Some(FixedStep {
        title,
        questions: field::lines(&raw.vragen),
        explanation: field::maybe_line(raw.uitleg.as_ref()),
        tip: field::maybe_prose(raw.begeleider.as_ref()),
    })
}
