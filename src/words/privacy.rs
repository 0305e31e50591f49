//! What is said about text that leads to a person. It warns and never blocks.
use super::report;
use crate::domain::privacy::{Leaving, Part, TraceKind};

/// What a trace is, with its article where it has one.
pub const fn trace(kind: TraceKind) -> &'static str {
    match kind {
        TraceKind::Bsn => "BSN",
        TraceKind::Phone => "telefoonnummer",
        TraceKind::Email => "mailadres",
        TraceKind::Postcode => "postcode",
        TraceKind::Iban => "rekeningnummer",
        TraceKind::BirthDate => "geboortedatum",
        TraceKind::Named => "naam",
        TraceKind::Address => "adres",
    }
}

/// "naam: mevrouw Jansen (Mijn aandeel)"
pub fn finding(kind: TraceKind, text: &str, heading: &str) -> String {
    format!("{}: {text} ({heading})", trace(kind))
}

/// "Ik zie 3 plekken die naar iemand kunnen leiden."
pub fn found(count: usize) -> String {
    match count {
        1 => "Ik zie één plek die naar iemand kan leiden.".to_owned(),
        more => format!("Ik zie {more} plekken die naar iemand kunnen leiden."),
    }
}

/// The same about the page for others.
pub fn found_on_page(count: usize) -> String {
    match count {
        1 => "In de brief staat één plek die naar iemand kan leiden.".to_owned(),
        more => format!("In de brief staan {more} plekken die naar iemand kunnen leiden."),
    }
}

/// Where in a verslag it stands, and what it is: "Afspraken, regel 2: telefoonnummer".
pub fn leaving_kind(leaving: &Leaving<'_>) -> String {
    let part = match leaving.part {
        Part::Oogst => report::OOGST,
        Part::Afspraken => report::AFSPRAKEN,
        Part::Earlier => report::EARLIER,
        Part::Parked => report::PARKED,
        Part::Board(title) | Part::Notes(title) => title,
    };
    format!(
        "{part}, regel {}: {}",
        leaving.line,
        trace(leaving.trace.kind)
    )
}

/// The same with the text itself, for who may read it.
pub fn leaving(leaving: &Leaving<'_>) -> String {
    format!("{} \"{}\"", leaving_kind(leaving), leaving.trace.text)
}

/// After all that was found: it warns and never blocks.
pub const BEFORE_SHARING: &str = "Kijk of dat mee mag voordat je dit deelt.";
