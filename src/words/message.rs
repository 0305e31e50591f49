//! The words of the message for the app group.
use super::plural;

/// Of a meeting that is not over.
pub const UNFINISHED: &str = "Het gesprek is nog bezig: dit is de stand van nu.";

/// Where the group agreed on nothing.
pub const NOTHING_AGREED: &str = "We spraken dit keer niets af.";

/// What makes a short message useful for who was not there.
pub const MORE: [&str; 3] = [
    "Was je er niet bij? Vraag een collega hoe het was, of denk zelf eens na over de vraag.",
    "Schiet je later nog iets te binnen? Zeg het de volgende keer, of loop even langs.",
    "Namen en voorbeelden uit het gesprek houden we bij onszelf.",
];

/// "De vraag: Wat helpt?"
pub fn question(question: &str) -> String {
    format!("De vraag: {question}")
}

/// "Met de balie meelopen (Joris, ma 7 dec)"
pub fn agreed(what: &str, who: Option<&str>, when: &str) -> String {
    let what = what.trim_end_matches('.');
    let parts: Vec<&str> = who.into_iter().chain([when]).collect();
    let about: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if about.is_empty() {
        what.to_owned()
    } else {
        format!("{what} ({})", about.join(", "))
    }
}

/// "en nog 2 afspraken: die staan in het verslag"; none when all are there.
pub fn left_out(number: usize) -> Option<String> {
    let all = plural::afspraken(number);
    let they = if number == 1 {
        "die staat"
    } else {
        "die staan"
    };
    (number > 0).then(|| format!("- en nog {all}: {they} in het verslag"))
}
