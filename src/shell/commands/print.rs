//! `print`: the draaiboek of a werkpakket, for the time there is.
use super::Answer;
use super::deliver::{Standing, deliver};
use crate::domain::levels::Dose;
use crate::domain::programma::{Wish, compose};
use crate::domain::step::Step;
use crate::domain::toolkit::{Toolkit, Werkpakket};
use crate::export::run_sheet::run_sheet;
use crate::shell::args::{Length, Print, PrintFormat, PrintWhat};
use crate::shell::complaint::Complaint;
use crate::shell::house::House;
use crate::words::commands as words;

/// The paper that was asked for. What is wrong in the person's own toolkit is said first: that may
/// be why a werkpakket is not there.
pub(super) fn print(asked: &Print, house: &House) -> Answer {
    let library = house.library();
    let printed = library.find(&asked.werkpakket).and_then(|pakket| {
        let text = match (asked.what, asked.format) {
            (PrintWhat::RunSheet, PrintFormat::Markdown) => {
                draaiboek(pakket, &library.toolkit, asked.length)?
            }
        };
        deliver(text, asked.to.as_ref(), Standing::Stays, house)
    });
    printed
        .unwrap_or_else(Answer::from)
        .warn_first(&library.warnings)
}

fn draaiboek(
    pakket: &Werkpakket,
    toolkit: &Toolkit,
    length: Option<Length>,
) -> Result<String, Complaint> {
    let (dose, minutes) = wished(pakket, length);
    let composed = |shape: Dose| -> Vec<Step> {
        let mut wish = Wish::dose(shape);
        wish.minutes = minutes;
        compose(pakket, &toolkit.fixed, &wish)
    };
    let mut steps = composed(dose);
    if steps.is_empty() && dose == Dose::Eigen {
        // Steps of its own, and none for a time of one's own: those of the nearest dose.
        let near = |offered: &&Dose| offered.minutes().abs_diff(minutes);
        steps = pakket
            .doses
            .iter()
            .min_by_key(near)
            .map_or(steps, |offered| composed(*offered));
    }
    if steps.is_empty() {
        return Err(Complaint::not_right(format!("{}\n", words::NO_STEPS)));
    }
    Ok(run_sheet(pakket, &steps, dose, minutes, &toolkit.fixed))
}

/// How long; when nobody says so a werkoverleg, or what the werkpakket offers in its place.
fn wished(pakket: &Werkpakket, length: Option<Length>) -> (Dose, u16) {
    let dose = match length {
        Some(Length::Minutes(minutes)) => return (Dose::Eigen, minutes),
        Some(Length::Dose(dose)) => dose,
        None if pakket.doses.contains(&Dose::Werkoverleg) => Dose::Werkoverleg,
        None => pakket.doses.first().copied().unwrap_or(Dose::Werkoverleg),
    };
    match dose {
        Dose::Koffie | Dose::Werkoverleg | Dose::Verdieping => (dose, dose.minutes()),
        Dose::Eigen => (dose, pakket.minutes(Dose::Eigen)),
    }
}
