//! What the screen offers in a look back, a film, a casus and a drawing of cards.
use chrono::NaiveDate;

use super::{names, time};
use crate::domain::afspraak::AfspraakStatus;

pub const OFFER_LOOK: &str = "↑↓ en Enter: kijk samen terug";
pub const OFFER_VERDICT: &str = "Enter: wat is het geworden?";
pub const NOTHING_OPEN: &str = "Er staat niets meer open van de vorige keer.";
pub const VERDICT: &str = "WAT IS HET GEWORDEN?";
pub const OFFER_FILM: &str = "Enter: open de film   t: toon de code";
pub const FILM_CODE: &str = "Richt de camera van je telefoon op de code.";
pub const FILM_NO_CODE: &str = "De code past niet op dit scherm.";
pub const FILM_WITHOUT: &str = "Zonder film werkt deze vraag ook.";
pub const OFFER_CASUS: &str = "Enter: schrijf de casus op";
pub const OFFER_CASUS_AGAIN: &str = "Enter: pas de casus aan";
pub const OFFER_CHOOSE_CARD: &str = "↑↓: kies een kaart. Enter: deze.";
pub const LABEL_CASUS_NAME: &str = "schuilnaam";
pub const LABEL_CASUS: &str = "situatie";
pub const LABEL_PUT_OFF: &str = "later: wanneer dan";
pub const HELP_PUT_OFF: &str = "vr, 1-12, over 2 weken. Leeg: nog geen dag.";
pub const HELP_PUT_OFF_AGAIN: &str = "Geen dag die ik ken. Enter: dan geen dag.";
pub const ROLE: &str = "▶";

/// "Enter: trek 3 kaarten"
pub fn offer_cards(count: usize) -> String {
    if count == 1 {
        "Enter: trek een kaart".to_owned()
    } else {
        format!("Enter: trek {count} kaarten")
    }
}

/// "1 gedaan · 2 loopt nog · 3 later · 4 hoeft niet meer"
pub fn verdicts(all: &[AfspraakStatus]) -> String {
    let numbered = (1..).zip(all);
    let words = numbered.map(|(at, status)| format!("{at} {}", names::afspraak_status(*status)));
    words.collect::<Vec<_>>().join(" · ")
}

/// "Met de balie meelopen · Joris · 16 nov"
pub fn earlier(what: &str, who: Option<&str>, due: Option<NaiveDate>) -> String {
    let due = due.map(time::date_short);
    let parts = [Some(what.to_owned()), who.map(str::to_owned), due];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "Met de balie meelopen: later, 1 dec"
pub fn judged(what: &str, verdict: &str, to: Option<NaiveDate>) -> String {
    let said = names::verdict(verdict);
    match to {
        Some(to) => format!("{what}: {said}, {}", time::date_short(to)),
        None => format!("{what}: {said}"),
    }
}
