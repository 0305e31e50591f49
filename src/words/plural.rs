//! One thing or more of it: "1 afspraak", "2 afspraken".

/// A number with the word that goes with it.
pub fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// "1 afspraak", "2 afspraken".
pub fn afspraken(number: usize) -> String {
    count(number, "afspraak", "afspraken")
}

/// "1 notitie", "14 notities".
pub fn notes(number: usize) -> String {
    count(number, "notitie", "notities")
}

/// "1 regel oogst", "3 regels oogst".
pub fn oogst(number: usize) -> String {
    count(number, "regel oogst", "regels oogst")
}

/// "1 geparkeerde regel", "2 geparkeerde regels".
pub fn parked(number: usize) -> String {
    count(number, "geparkeerde regel", "geparkeerde regels")
}

/// "1 mens", "7 mensen".
pub fn people(number: usize) -> String {
    count(number, "mens", "mensen")
}

/// "1 naam", "4 namen".
pub fn names(number: usize) -> String {
    count(number, "naam", "namen")
}

/// "1 bord", "2 borden".
pub fn boards(number: usize) -> String {
    count(number, "bord", "borden")
}

/// "1 regel op een bord", "3 regels op borden".
pub fn on_boards(number: usize) -> String {
    count(number, "regel op een bord", "regels op borden")
}

/// "1 stem", "3 stemmen".
pub fn votes(number: usize) -> String {
    count(number, "stem", "stemmen")
}

/// "het bord, 3 regels oogst en 2 afspraken"; empty without parts.
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_singular_and_none_or_more_are_plural() {
        assert_eq!(afspraken(1), "1 afspraak");
        assert_eq!(afspraken(2), "2 afspraken");
        assert_eq!(notes(0), "0 notities");
    }

    #[test]
    fn a_list_ends_with_a_word_before_the_last() {
        let parts = ["het bord", "3 regels oogst", "2 afspraken"].map(str::to_owned);
        assert_eq!(list(&parts), "het bord, 3 regels oogst en 2 afspraken");
        assert_eq!(list(&parts[..1]), "het bord");
        assert_eq!(list(&[]), "");
    }
}
