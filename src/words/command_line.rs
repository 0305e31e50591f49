//! What is said about a command line that is not right, and about the config file.

use super::plural;

/// The last line of every complaint about the command line.
pub const MORE: &str = "Meer uitleg: bedoeling --help";

/// "Bedoelde je `hervat`?"
pub fn did_you_mean(name: &str) -> String {
    format!("Bedoelde je `{name}`?")
}

/// A first word that is no command.
pub fn unknown_command(name: &str) -> String {
    format!("Onbekende opdracht `{name}`.")
}

/// A flag that nobody knows.
pub fn unknown_option(name: &str) -> String {
    format!("Onbekende optie `{name}`.")
}

/// A flag that exists, but only with these commands.
pub fn option_elsewhere(name: &str, commands: &[&str]) -> String {
    let commands: Vec<String> = commands.iter().map(ToString::to_string).collect();
    let commands = plural::list(&commands);
    format!("De optie `{name}` hoort bij {commands}: zet hem daarachter.")
}

/// A word too many.
pub fn stray(word: &str) -> String {
    format!("`{word}` staat er te veel.")
}

/// A value that cannot be, with the reason.
pub fn cannot(value: &str, name: &str, why: &str) -> String {
    format!("`{value}` kan niet bij {name}: {why}.")
}

/// The words that can be.
pub fn choose_from(words: &[String]) -> String {
    match words {
        [only] => format!("in deze versie kan alleen {only}"),
        words => format!("kies uit {}", words.join(", ")),
    }
}

/// The forms that this version can write, when another one is asked for.
pub fn this_version_has(words: &[String]) -> String {
    format!("kies uit {}", plural::list(words))
}

/// A flag with nothing behind it; `why` says what can be there, when that is known.
pub fn no_value(name: &str, why: Option<&str>) -> String {
    match why {
        Some(why) => format!("Achter {name} ontbreekt een waarde: {why}."),
        None => format!("Achter {name} ontbreekt een waarde."),
    }
}

/// A flag that takes nothing.
pub fn takes_no_value(name: &str, value: &str) -> String {
    format!("{name} staat op zichzelf: haal `{value}` weg.")
}

/// What must be there.
pub fn missing(names: &str) -> String {
    format!("Er ontbreekt nog: {names}.")
}

/// Two flags that exclude each other.
pub fn not_together(name: &str, other: &str) -> String {
    format!("{name} gaat niet samen met {other}. Kies er een.")
}

/// The same flag for the second time.
pub fn twice(name: &str) -> String {
    format!("{name} staat er twee keer.")
}

/// Bytes that are no text.
pub const NOT_TEXT: &str = "Een van de woorden is geen leesbare tekst.";

/// For whatever else is wrong.
pub const NOT_UNDERSTOOD: &str = "Deze opdracht begrijpt het programma niet.";

/// What `--minuten` takes.
pub fn whole_minutes(least: u16, most: u16) -> String {
    format!("geef hele minuten, van {least} tot en met {most}")
}

/// What `--eind` takes.
pub const TIME_OF_DAY: &str = "schrijf een tijd als 14:45";

/// What `--deelnemers` takes.
pub fn people(most: u16) -> String {
    format!("geef een getal van 1 tot en met {most}, of namen met komma's")
}

/// What `--zet-terug` takes.
pub const VERSION: &str = "geef het nummer vooraan een regel van `bedoeling versies`";

/// What `--klaar` takes.
pub const REFERENCE: &str = "neem de laatste kolom van `bedoeling afspraken`, zoals GESPREK#14";

/// What a team, an id or a folder needs.
pub const NOT_EMPTY: &str = "vul iets in";

/// The config file is there but cannot be read.
pub fn config_unreadable(path: &str, cause: &str) -> String {
    format!("De instellingen in {path} zijn niet te lezen ({cause}).")
}

/// The first line above the problems of the config file.
pub fn config_wrong(count: usize) -> &'static str {
    if count == 1 {
        "In je instellingen klopt iets niet:"
    } else {
        "In je instellingen kloppen een paar dingen niet:"
    }
}
