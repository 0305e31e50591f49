//! What is said about scores and rows: keys, the field, the scale, the question after revealing.
use crate::domain::board::{Spread, Widest};

pub const SCORE: &str = "typ de cijfers, één per persoon, x is 10; met een regel: zijn plek";
pub const NEXT_MARK: &str = "het volgende merk krijgt cijfers";
pub const ADD_ROW: &str = "een rij erbij (op een raster dat mag groeien)";
pub const HINT_SCORE: &str = "cijfers";
pub const HINT_REVEAL: &str = "toon samen";
pub const HINT_MARK: &str = "ander merk";
pub const HINT_ROW: &str = "rij erbij";
pub const AT_SCORES: &str = "Op een bord met cijfers";
pub const NOTE_SCORES: &str = "\
Een rij cijfers, zoals `3855674`, is één cijfer per persoon, zonder namen. `x` is een tien. Op het
scherm staan stippen, en bewaard wordt de rij van laag naar hoog. `Tab` in het veld wisselt van
cijfers naar een regel tekst. Vult iedereen apart in, dan laat `t` alles in één keer zien.";

/// What stands before the dots.
pub const LABEL: &str = "cijfers";
pub const HELP: &str = "Eén per persoon, x is 10. Tab: een regel tekst.";
pub const LABEL_ROW: &str = "nieuwe rij";
pub const HELP_ROW: &str = "Hoe heet deze rij? Leeg: toch niet.";
/// At a board without rows that the group fills itself.
pub const NO_ROWS: &str = "Nog geen rijen. Enter: de eerste rij.";
/// In the room no key is named.
pub const NO_ROWS_IN_ROOM: &str = "Nog geen rijen.";
/// Behind scores that have not been revealed.
pub const TOGETHER: &str = "t toont alles tegelijk";
/// Behind the scores of the mark that is scored now.
pub const NOW_SCORED: &str = "nu";
/// Before the weight of a pan.
pub const HEAVIEST: &str = "weegt het zwaarst";
/// Where no pan is heavier.
pub const BALANCED: &str = "In balans";

/// "cijfers gewenst"
pub fn label(mark: Option<&str>) -> String {
    mark.map_or_else(|| LABEL.to_owned(), |mark| format!("{LABEL} {mark}"))
}

/// "bij Mandaat", or by its number where the title is long.
pub fn at_vak(number: usize, title: &str) -> String {
    super::board_shapes::typed_in(number, title)
}

/// "7 cijfers"
pub fn count(count: usize) -> String {
    super::plural::count(count, "cijfer", "cijfers")
}

/// How scores lie in few cells: "6 (3-8)".
pub fn short(spread: &Spread) -> String {
    let (low, high) = (spread.low.value(), spread.high.value());
    let middle = middle(spread);
    if low == high {
        middle
    } else {
        format!("{middle} ({low}-{high})")
    }
}

/// A median alone.
pub fn middle(spread: &Spread) -> String {
    super::board::half(spread)
}

/// Which row is shown: "rij 2 van 5"
pub fn row_of(at: usize, count: usize) -> String {
    format!("rij {at} van {count}")
}

/// What the ends of a scale mean: "0: alles vragen · 10: zelf beslissen"
pub fn ends(low: &str, high: &str) -> String {
    format!("0: {low} · 10: {high}")
}

/// Where does this case lie on the line?
pub const WHERE_ON_LINE: &str = "Waar op de lijn? 0 tot en met 9, x is 10. Enter: geen cijfer.";

/// What opens the conversation.
const WHO: &str = "Wie wil er iets over vertellen?";

/// What a group hears after revealing: never a ranking, never a person.
///
/// `is_only` on a board with one vak, whose name everybody sees.
pub fn who_tells(widest: &Widest<'_>, is_only: bool) -> String {
    let (low, high) = (widest.low.value(), widest.high.value());
    let what = match widest.mark {
        Some(mark) if is_only => super::board::mark(mark).to_owned(),
        Some(mark) => format!("{} ({})", widest.vak.title, super::board::mark(mark)),
        None if is_only => return format!("Jullie lopen uiteen: van {low} tot {high}. {WHO}"),
        None => widest.vak.title.clone(),
    };
    let apart = super::board::widest(&what, low, high);
    format!("{apart} {WHO}")
}

/// A heavier pan in words: "Het geheel weegt het zwaarst."
pub fn heaviest(title: &str) -> String {
    format!("{title} {HEAVIEST}.")
}

/// How line mode is told about scores.
pub const HELP_PLAIN: [&str; 3] = [
    "2 3855674: de cijfers van vak 2, één per persoon. x is 10.",
    "3855674 alleen: de cijfers van het gekozen vak. 2 alleen kiest vak 2.",
    "2 TEKST: zet de tekst in vak 2.",
];
/// The words for scores.
pub const SCORES: &[&str] = &["cijfers"];
/// Their line of help.
pub const SCORES_HELP: &str = "cijfers 3855674 bij 2: de cijfers van vak 2.";
/// The words that choose a mark.
pub const MARK: &[&str] = &["merk"];
/// Their line of help.
pub const MARK_HELP: &str = "merk gewenst: vanaf nu gaan de cijfers over gewenst.";
/// The words that lay a line on a scale.
pub const LAY: &[&str] = &["leg"];
/// Their line of help.
pub const LAY_HELP: &str = "leg BEGIN VAN DE REGEL op 7: die regel ligt op 7.";
/// Between a line and its place.
pub const LAY_ON: &str = " op ";
/// The words that choose or add a row.
pub const ROW: &[&str] = &["rij"];
/// Their line of help.
pub const ROW_HELP: &str = "rij 2: wat je typt, komt in rij 2. rij erbij TITEL: een rij erbij.";
/// Before the title of a new row.
pub const ROW_ADD: &str = "erbij ";
/// Scores elsewhere.
pub const NO_SCORES: &str = "Op dit bord staan geen cijfers.";
/// How scores are typed.
pub const SCORES_HOW: &str = "Typ de cijfers achter elkaar: 3855674. x is 10.";
/// How a line is laid on a scale.
pub const LAY_HOW: &str = "Typ: leg, het begin van de regel, op, en 0 tot en met 10.";
/// A mark that is not there.
pub const NO_SUCH_MARK: &str = "Dat merk is er niet.";
/// A row that is not there.
pub const NO_SUCH_ROW: &str = "Die rij is er niet.";
/// On a board whose rows are fixed.
pub const ROWS_FIXED: &str = "De rijen van dit bord staan vast.";
/// On a board that has no rows yet.
pub const ROW_FIRST: &str = "Dit bord heeft nog geen rijen. Typ: rij erbij TITEL.";
/// A case waits for its place on the line.
pub const WHERE_PLAIN: &str = "Waar op de lijn? Typ 0 tot en met 10. Leeg: zonder cijfer.";
/// All that was filled apart can be shown.
pub const REVEAL_PLAIN: &str = "toon: laat alles tegelijk zien.";
/// The prompt of line mode in the field for scores.
pub const PROMPT: &str = "cijfers> ";
/// The prompt of line mode in the field for a row.
pub const PROMPT_ROW: &str = "rij> ";

/// The mark that is scored from now on.
pub fn scores_mark(title: &str) -> String {
    format!("De cijfers gaan nu over: {title}")
}

/// The row in which lines come from now on.
pub fn goes_to_row(title: &str) -> String {
    format!("Wat je typt, komt in de rij: {title}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_help_fits_the_smallest_screen() {
        for line in [HELP, HELP_ROW, NO_ROWS] {
            assert!(line.chars().count() <= 48, "{line}");
        }
    }
}
