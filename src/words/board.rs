//! What a board says in words, and what its author is told when it breaks a rule.
use super::plural;
use crate::domain::board::{Bord, EARLIER, Mark, Rule, Spread, TODAY};
use crate::domain::ids::VakId;

/// Between what lies in a vak and its scores.
pub const ITEMS_AND_SCORES: &str = " / ";
/// Before what lies in no vak yet.
pub const UNSORTED: &str = "Nog niet ingedeeld";
/// In a vak with nothing in it.
pub const EMPTY: &str = "leeg";
/// In the place of scores that have not been revealed.
pub const HIDDEN: &str = "nog niet getoond";

/// What a mark is called: its own title, or what every board calls it.
pub fn mark(mark: &Mark) -> &str {
    match mark.id.as_str() {
        _ if !mark.title.is_empty() => &mark.title,
        EARLIER => "Vorige keer",
        TODAY => "Vandaag",
        id => id,
    }
}

/// What is wrong with a board, with the rule, for whoever writes it.
pub fn rule(rule: &Rule) -> String {
    match rule {
        Rule::VakCount {
            bord,
            least,
            most,
            found,
        } => has(*bord, &between(*least, *most, "vak", "vakken"), *found),
        Rule::RowCount {
            bord,
            most: 0,
            found,
            ..
        } => has(*bord, "geen rijen", *found),
        Rule::RowCount {
            bord,
            least,
            most,
            found,
        } => has(*bord, &between(*least, *most, "rij", "rijen"), *found),
        Rule::ScaleMissing { bord, vak } => {
            format!(
                "bij {} krijgt elk vak cijfers: vak `{vak}` heeft nog geen `schaal`",
                a(*bord)
            )
        }
        Rule::ScaleUnwanted { bord, vak } => {
            format!(
                "bij {} krijgt geen vak cijfers: haal `schaal` weg bij vak `{vak}`",
                a(*bord)
            )
        }
        Rule::ScaleOnSome { bord, without } => scale_on_some(*bord, without),
        Rule::AxesUnwanted { bord } => only("een kwadrant heeft `assen`", *bord),
        Rule::RowsGrowUnwanted { bord } => only("een raster heeft `rijen_vrij`", *bord),
        Rule::OpensAtUnwanted { bord, vak } => {
            format!(
                "{} (vak `{vak}`)",
                only("een halte op een route heeft `opent_bij`", *bord)
            )
        }
        Rule::OpensAtUnknown { vak, opens_at } => {
            format!("vak `{vak}` gaat open bij `{opens_at}`, maar die halte is er niet")
        }
        Rule::OpensAtNotLater { vak, opens_at } => {
            format!("vak `{vak}` gaat open bij `{opens_at}`, maar die halte komt niet later")
        }
        Rule::ApartUnscored { bord } => only("een bord met cijfers heeft `apart`", *bord),
        Rule::MarksUnscored { bord } => only("een bord met cijfers heeft `merken`", *bord),
        Rule::AsksUnwanted { bord } => only(
            "een kwadrant of een bord met kolommen heeft `vraagt`",
            *bord,
        ),
        Rule::TitleTooLong { vak, most, found } => {
            format!("de titel van vak `{vak}` heeft {found} tekens, en er passen er {most}")
        }
        Rule::VakTwice { vak } => twice("vakken", vak.as_str()),
        Rule::RowTwice { row } => twice("rijen", row.as_str()),
        Rule::MarkTwice { mark } => twice("merken", mark.as_str()),
    }
}

fn has(bord: Bord, rule: &str, found: usize) -> String {
    format!("{} heeft {rule}, en dit bord heeft er {found}", a(bord))
}

fn only(who_has: &str, bord: Bord) -> String {
    format!("alleen {who_has}: haal dat weg bij {}", a(bord))
}

fn scale_on_some(bord: Bord, without: &[VakId]) -> String {
    let names: Vec<String> = without.iter().map(|vak| format!("`{vak}`")).collect();
    let names = plural::list(&names);
    format!(
        "bij {} heeft elk vak een `schaal`, of geen enkel vak: hij mist bij {names}",
        a(bord)
    )
}

/// A shape with its article.
pub const fn a(bord: Bord) -> &'static str {
    match bord {
        Bord::Kolommen => "een bord met kolommen",
        Bord::Ringen => "een bord met ringen",
        Bord::Schuiven => "een bord met schuiven",
        Bord::Spectrum => "een spectrum",
        Bord::Kwadrant => "een kwadrant",
        Bord::Driehoek => "een driehoek",
        Bord::Scan => "een scan",
        Bord::Route => "een route",
        Bord::Balans => "een balans",
        Bord::Turf => "een turfbord",
        Bord::Raster => "een raster",
        Bord::Ladder => "een ladder",
    }
}

fn between(least: usize, most: usize, one: &str, more: &str) -> String {
    if least == most {
        plural::count(most, one, more)
    } else {
        format!("{least} tot {}", plural::count(most, one, more))
    }
}

fn twice(things: &str, id: &str) -> String {
    format!("twee {things} heten `{id}`: elke naam komt op een bord één keer voor")
}

/// How scores lie: "3-8, midden 6". Where they are all the same just that number.
pub fn spread(spread: &Spread) -> String {
    let (low, high) = (spread.low.value(), spread.high.value());
    if low == high {
        low.to_string()
    } else {
        format!("{low}-{high}, midden {}", half(spread))
    }
}

/// A median: "6" or "6,5".
pub fn half(spread: &Spread) -> String {
    spread.middle.to_string().replace('.', ",")
}

/// Where the scores lie furthest apart.
pub fn widest(what: &str, low: u8, high: u8) -> String {
    format!("{what} ligt het verst uiteen: van {low} tot {high}.")
}

/// A vak with the two ends of its scale: "Mandaat (0 = alles vragen, 10 = zelf beslissen)".
pub fn with_scale(title: &str, low: &str, high: &str) -> String {
    format!("{title} (0 = {low}, 10 = {high})")
}

/// An item with its votes: "Het weekformulier (3 stemmen)".
pub fn with_votes(text: &str, votes: u16) -> String {
    format!("{text} ({})", plural::votes(votes.into()))
}

/// An item with its place on a scale: "Het loket op 3".
pub fn on_scale(text: &str, at: u8) -> String {
    format!("{text} op {at}")
}

/// The same with its place first, on a line where cases stand in order: "3 · Het loket".
pub fn place_first(at: u8, text: &str) -> String {
    format!("{at} · {text}")
}

/// A passed station that opens again at a later one; never with what lies in it.
pub fn closed(opens_at: &str) -> String {
    format!("ingevuld, gaat open bij {opens_at}")
}

/// A tally over all rows: "samen 8".
pub fn together(sum: u32) -> String {
    format!("samen {sum}")
}

/// The item that is chosen to try.
pub fn trial(text: &str) -> String {
    format!("Dit proberen we: {text}")
}

/// Why it is this way.
pub fn reason(text: &str) -> String {
    format!("Reden: {text}")
}

/// Whose rule it is.
pub fn rule_of(text: &str) -> String {
    format!("Regel van: {text}")
}

/// Whether it is a habit.
pub const fn habit(is_habit: bool) -> &'static str {
    if is_habit {
        "Gewoonte: ja"
    } else {
        "Gewoonte: nee"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_reads_what_is_wrong_and_what_the_rule_is() {
        let vak = || VakId::new("tijd");
        for (broken, words) in [
            (
                Rule::VakCount {
                    bord: Bord::Kwadrant,
                    least: 4,
                    most: 4,
                    found: 3,
                },
                "een kwadrant heeft 4 vakken, en dit bord heeft er 3",
            ),
            (
                Rule::VakCount {
                    bord: Bord::Kolommen,
                    least: 2,
                    most: 7,
                    found: 8,
                },
                "een bord met kolommen heeft 2 tot 7 vakken, en dit bord heeft er 8",
            ),
            (
                Rule::RowCount {
                    bord: Bord::Ladder,
                    least: 0,
                    most: 0,
                    found: 2,
                },
                "een ladder heeft geen rijen, en dit bord heeft er 2",
            ),
            (
                Rule::ScaleOnSome {
                    bord: Bord::Balans,
                    without: vec![vak(), VakId::new("geld")],
                },
                "bij een balans heeft elk vak een `schaal`, of geen enkel vak: \
                 hij mist bij `tijd` en `geld`",
            ),
            (
                Rule::TitleTooLong {
                    vak: vak(),
                    most: 28,
                    found: 31,
                },
                "de titel van vak `tijd` heeft 31 tekens, en er passen er 28",
            ),
        ] {
            assert_eq!(rule(&broken), words);
        }
    }
}
