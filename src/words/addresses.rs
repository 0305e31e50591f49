//! What is said of the addresses in the toolkit: their form, and whether they answer.
use crate::domain::address::{Address, Form};

pub const NONE: &str = "Er staan geen adressen in.";
/// Behind a list of which only the form was looked at.
pub const ONLY_FORM: &str = "Alleen de vorm is bekeken. Met --vraag-na bezoekt curl elk adres.";
/// There is no program that could ask.
pub const NO_CURL: &str = "Navragen kan hier niet: het programma curl is er niet.";

/// What the form says.
pub const fn form(form: Form) -> &'static str {
    match form {
        Form::Right => "vorm klopt",
        Form::NoHost => "dit adres kan niet bestaan",
        Form::NoCode => "te lang voor een code: de zaal leest het adres",
    }
}

/// "film van gemeente-01", "bron van gemeente-01 en 24 andere".
pub fn place(address: &Address<'_>) -> String {
    let kind = if address.is_film { "film" } else { "bron" };
    let mut ids = address.of.iter().map(|pakket| pakket.id.as_str());
    let first = ids.next().unwrap_or_default();
    match (ids.next(), address.of.len()) {
        (None, _) => format!("{kind} van {first}"),
        (Some(second), 2) => format!("{kind} van {first} en {second}"),
        (Some(_), count) => format!("{kind} van {first} en {} andere", count - 1),
    }
}

/// What a visit came to; `status` is that of HTTP.
pub fn visited(status: u16) -> String {
    match status {
        200..=399 => "antwoordt".to_owned(),
        // Some hosts refuse programs and let browsers in.
        401 | 403 | 405 | 406 | 429 | 999 => {
            format!("laat geen programma binnen ({status})")
        }
        404 | 410 => format!("bestaat niet meer ({status})"),
        _ => format!("antwoordt met een fout ({status})"),
    }
}

/// Nobody answered.
pub fn unreachable(cause: &str) -> String {
    if cause.is_empty() {
        "niet te bereiken".to_owned()
    } else {
        format!("niet te bereiken ({cause})")
    }
}

/// How many are not right.
pub fn wrong(count: usize) -> String {
    super::plural::count(count, "adres doet het niet.", "adressen doen het niet.")
}
