//! What the menu says: its lines, a break, who is there, and what really goes.
use chrono::NaiveTime;

use crate::domain::erase::TypedKind;

use super::{names, plural, time};

pub const PAUSE: &str = "Pauze van tien minuten";
pub const PEOPLE: &str = "Wie is er bij?";
pub const SHARE: &str = "Deel: Word, PDF, agenda, app ...";
pub const ERASE: &str = "Haal er echt iets uit";

pub const PROMPT_PEOPLE: &str = "wie is er bij> ";
pub const LABEL_PEOPLE: &str = "wie is er bij";
pub const HELP_PEOPLE: &str = "Een aantal, of namen met komma's ertussen.";

pub const ERASE_TITLE: &str = "HAAL ER ECHT UIT";
pub const ERASE_GUARD: &str = "Dit laat zien wat er getypt is. Toch tonen?";
pub const ERASE_GUARD_NEXT: &str = "Enter toont het, Esc niet.";
pub const ERASE_SURE: &str = "Echt weg? Enter: ja. Esc: nee.";
pub const ERASE_AFTER: &str = "Wat hiervoor gebeurde, is dan niet meer terug te draaien.";
pub const PAST: &str = "Wat is weggehaald of half getypt";

pub const PLAIN_GUARD: &str = "Typ ja om het te lezen. Een lege regel gaat terug.";
pub const PLAIN_CHOOSE: &str = "Typ een cijfer. Een lege regel gaat terug.";
pub const PLAIN_SURE: &str = "Echt weg? Typ ja. Een lege regel gaat terug.";

pub const SAY_PAUSE: &[&str] = &["pauze"];
pub const SAY_PAUSE_HELP: &str = "pauze: tien minuten pauze, en dan weer terug naar deze stap.";
pub const SAY_PEOPLE: &[&str] = &["wie is er", "wie is er bij"];
pub const SAY_PEOPLE_HELP: &str = "wie is er: zeg met hoeveel jullie zijn, of wie er zijn.";
pub const SAY_SHARE: &[&str] = &["deel"];
pub const SAY_SHARE_HELP: &str = "deel: maak een verslag tot nu toe, in de vorm die je kiest.";
pub const SAY_ERASE: &[&str] = &["haal eruit"];
pub const SAY_ERASE_HELP: &str = "haal eruit: kies iets dat echt weg moet, ook van schijf.";
pub const SAY_YES_HELP: &str = "ja: toon het, of haal het weg.";

pub const NOTHING_TYPED: &str = "Er is niets getypt.";
pub const ERASED: &str = "Weg. Ook van schijf.";
pub const ERASED_HERE: &str = "Weg. Nog wel in een verslag of kopie.";
pub const ERASED_UNKEPT: &str = "Weg. Op schijf stond niets.";

/// Above the clock, where it stands alone.
pub const BACK_LABEL: &str = "PAUZE: TERUG OM";

/// "Terug om 10:50"
pub fn back_at(back: NaiveTime) -> String {
    format!("Terug om {}", time::clock(back))
}

/// What kind of thing was typed, before its text.
pub const fn typed_kind(kind: TypedKind) -> &'static str {
    match kind {
        TypedKind::Line(kind) => names::line_kind(kind),
        TypedKind::Item => "op het bord",
        TypedKind::Casus => "de situatie",
    }
}

/// How often the same words stand there, when it is more than once.
pub fn also(times: usize) -> Option<String> {
    (times > 1).then(|| format!("Dit staat er {times} keer. Alles gaat weg."))
}

/// After "Wie is er bij?": "Goed: 8 mensen."
pub fn people_known(present: Option<u16>) -> String {
    match present {
        Some(present) => format!("Goed: {}.", plural::people(usize::from(present))),
        None => "Goed: het aantal blijft open.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_fits_the_smallest_screen() {
        for line in [
            HELP_PEOPLE,
            ERASE_GUARD,
            ERASE_GUARD_NEXT,
            ERASE_SURE,
            PAST,
            SHARE,
        ] {
            assert!(line.chars().count() <= 48, "{line}");
        }
        assert!(ERASE_AFTER.chars().count() <= 60);
    }
}
