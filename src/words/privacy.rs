//! What is said about text that leads to a person. It warns and never blocks.
use crate::domain::privacy::TraceKind;

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
