//! What the screen says on which a meeting is set ready, and the lists that belong to it.
use chrono::NaiveDate;

use super::{plural, time};

pub const ROW_PLAAT: &str = "Welk bord";
pub const ROW_BOARD: &str = "Bord van vorige keer";
pub const ROW_CASUS: &str = "Casus";
pub const ROW_PLAN: &str = "De stappen";
pub const ROW_LATER: &str = "Klaarzetten voor later";
pub const BOARD_EMPTY: &str = "leeg beginnen";
pub const NO_CASUS: &str = "geen";
pub const NO_KAART: &str = "geen";
pub const PLAN_DONE: &str = "Enter of Esc: terug naar het klaarzetten.";
pub const PLAN_OWN: &str = ", eigen";
pub const LAST_TIME: &str = "Vorige keer:";
pub const HELP_TIME: &str = "Tot hoe laat (15:30), of hoeveel minuten (60).";
pub const HELP_NOT_A_TIME: &str = "Dat is geen tijd die ik ken. Typ 15:30 of 60.";
pub const HELP_TOO_LONG: &str = "Een gesprek duurt hooguit 8 uur: typ 15:30 of 60.";
pub const HELP_NOT_PEOPLE: &str = "Typ een aantal (6), of namen: Anna, Bert.";
pub const HELP_FRESH: &str = "Typ iets anders, of pas het aan met ←.";
pub const HELP_TEAM: &str = "De naam van het team. Mag leeg.";
pub const HELP_PRESENT: &str = "Een aantal, of namen met een komma ertussen.";
pub const HELP_CASUS_NAME: &str = "Geen echte naam. Leeg: geen casus.";
pub const HELP_CASUS: &str = "Wat speelt er? Geen namen, geen straat.";
pub const CASUS_FIRST: &str = "1 van 2: een schuilnaam, geen echte naam.";
pub const CASUS_SECOND: &str = "2 van 2: wat speelt er? Geen namen, geen straat.";
pub const HINT_TURN: &str = "←→ kiest, Enter gaat verder.";
pub const HINT_WRITE: &str = "Enter: typ hier.";
pub const HINT_TIME: &str = "←→ kiest, Enter: een eigen tijd.";
pub const HINT_PLAN: &str = "Enter: bekijk of verander de stappen.";
pub const HINT_READY: &str = "Enter: naar het welkomscherm.";
pub const HINT_LATER: &str = "Enter: bewaren, en een andere dag openen.";
pub const REHEARSAL: &str = "niets: dit is oefenen";
pub const KEEP_FOR_LATER: &str = "Bewaren voor later?";
pub const KEEP_YES: &str = "Enter: ja, bewaren.   Esc: nee, weggooien.";
pub const KEEP_NO: &str = "Een pijl gaat terug naar wat je invulde.";
pub const KEEP_PLAIN: &str = "Bewaren voor later? Typ ja of nee. Iets anders: je gaat terug.";
pub const TEAMS: &str = "WELK TEAM";
pub const OTHER_TEAM: &str = "Een ander team";
pub const INSERT: &str = "WAT KOMT ERBIJ";
pub const PLAN: &str = "DE STAPPEN";
pub const PLAN_KEYS: &str = "+ - min   Del: weg   h hoger   l lager   i erbij";
pub const MAP_KEYS: &str = "Enter: ga hierheen   + - minuten   Del: sla over";
pub const MAP_KEYS_MORE: &str = "h hoger   l lager   i erbij   [ ] wat het duurde";
pub const NO_LESS_PLAN: &str = "Eén stap blijft er altijd.";

/// "Denkkaart: Sleutel zonder slot, 12 min"
pub fn piece(kind: &str, title: &str, minutes: &str) -> String {
    if title.starts_with(kind) {
        format!("{title}, {minutes}")
    } else {
        format!("{kind}: {title}, {minutes}")
    }
}

/// "↑ nog 1"
pub fn rows_above(count: usize) -> String {
    format!("↑ nog {count}")
}

/// "↓ nog 2"
pub fn rows_below(count: usize) -> String {
    format!("↓ nog {count}")
}

/// "verder op 12 november"
pub fn board_goes_on(day: NaiveDate) -> String {
    format!("verder op dat van {}", time::date_short(day))
}

/// "Vorige keer: 12 nov, Hoort het? Of helpt het?"
pub fn last_time(day: NaiveDate, title: &str) -> String {
    format!("{LAST_TIME} {}, {title}", time::date_short(day))
}

/// "Er staan nog 2 afspraken open: daar kijken jullie eerst op terug."
pub fn looks_back(count: usize) -> String {
    let stand = if count == 1 { "staat" } else { "staan" };
    format!(
        "Er {stand} nog {} open. Daar kijken jullie op terug.",
        plural::afspraken(count)
    )
}

/// "Dit team had al 2 van de 5 kaarten. Een nieuwe komt eerst."
pub fn cards_had(had: usize, all: usize) -> String {
    if had < all {
        format!("Dit team had al {had} van de {all} kaarten. Een nieuwe komt eerst.")
    } else {
        format!("Dit team had alle {all} kaarten al.")
    }
}

/// "8 stappen, 41 min", or with ", eigen" behind it when somebody changed them
pub fn plan(steps: usize, minutes: u16, own: bool) -> String {
    let how = if own { PLAN_OWN } else { "" };
    format!(
        "{}, {}{how}",
        plural::count(steps, "stap", "stappen"),
        time::minutes_short(minutes)
    )
}

/// "samen 41 minuten, klaar om 10:41"
pub fn sum(minutes: u16, end: chrono::NaiveTime) -> String {
    format!(
        "Samen {}. Begin je nu, dan zijn jullie klaar om {}.",
        time::minutes(minutes),
        time::clock(end)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_help_fits_the_smallest_screen() {
        let lines = [
            HELP_TIME,
            HELP_NOT_A_TIME,
            HELP_TOO_LONG,
            HELP_NOT_PEOPLE,
            HELP_FRESH,
            HELP_TEAM,
            HELP_PRESENT,
            HELP_CASUS_NAME,
            HELP_CASUS,
            CASUS_FIRST,
            CASUS_SECOND,
            HINT_TURN,
            HINT_TIME,
            HINT_PLAN,
            HINT_LATER,
            PLAN_KEYS,
            MAP_KEYS,
            MAP_KEYS_MORE,
        ];
        for line in lines {
            assert!(line.chars().count() <= 50, "{line}");
        }
    }
}
