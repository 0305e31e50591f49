//! `config.toml` as a person wrote it: every key may be left out, every mistake is said at once.
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use crate::domain::setting::Look;

/// What is said beside a key that nobody knows.
const KNOWN: &str = "bekend: sessies, toolkit, thema, alleen, bedek_na_minuten, \
     op_slot_na_minuten, notities_weken, gesprekken_maanden";

/// The longest that anything can be kept by a number: a hundred years of months.
const LONGEST: u16 = 1200;

/// Nobody waits longer than a day.
const MINUTES_MOST: u16 = 24 * 60;

/// What a person set for this machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// `sessies`: absolute, or begins with `~`.
    pub sessions: Option<PathBuf>,
    /// `toolkit`: absolute, or begins with `~`.
    pub toolkit: Option<PathBuf>,
    /// `thema`
    pub theme: Option<Look>,
    /// `alleen`: absolute, or begins with `~`.
    pub alone: Option<PathBuf>,
    /// `notities_weken`: how long loose notes stay before `opruimen` proposes that they go.
    pub notes_weeks: Option<u16>,
    /// `gesprekken_maanden`: the same for whole meetings.
    pub session_months: Option<u16>,
    /// `bedek_na_minuten`: after so many minutes without a key what is private is hidden.
    pub cover_minutes: Option<i64>,
    /// `op_slot_na_minuten`: after so many minutes the passphrase is needed again.
    pub lock_minutes: Option<i64>,
}

/// Something wrong in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The path as it was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong, in Dutch.
    pub what: String,
    /// What to do now, in Dutch.
    pub help: String,
}

impl fmt::Display for ConfigProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            what,
            help,
        } = self;
        write!(formatter, "{file}:{line}:{column}: {what}\n  hulp: {help}")
    }
}

/// Reads the text of a config file; `name` is how problems name it.
///
/// # Errors
/// Every problem, by place.
pub fn config(name: &str, text: &str) -> Result<Config, Vec<ConfigProblem>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut problems = Problems {
        file: name,
        text,
        found: Vec::new(),
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        problems.add(
            error.span().unwrap_or_default(),
            "hier kan het programma niet verder lezen",
            "schrijf elke regel als sleutel = \"tekst\", en opmerkingen achter een #",
        );
    }
    let mut config = Config::default();
    if problems.found.is_empty() {
        for (key, value) in table.get_ref() {
            let at = value.span();
            match key.get_ref().as_ref() {
                "sessies" => config.sessions = problems.folder(value.get_ref(), at),
                "toolkit" => config.toolkit = problems.folder(value.get_ref(), at),
                "alleen" => config.alone = problems.folder(value.get_ref(), at),
                "notities_weken" => {
                    config.notes_weeks = problems.number(value.get_ref(), at, LONGEST);
                }
                "gesprekken_maanden" => {
                    config.session_months = problems.number(value.get_ref(), at, LONGEST);
                }
                "bedek_na_minuten" => {
                    let minutes = problems.number(value.get_ref(), at, MINUTES_MOST);
                    config.cover_minutes = minutes.map(i64::from);
                }
                "op_slot_na_minuten" => {
                    let minutes = problems.number(value.get_ref(), at, MINUTES_MOST);
                    config.lock_minutes = minutes.map(i64::from);
                }
                "thema" => config.theme = problems.theme(value.get_ref(), at),
                unknown => {
                    problems.add(key.span(), &format!("onbekende sleutel `{unknown}`"), KNOWN);
                }
            }
        }
    }
    problems
        .found
        .sort_by_key(|problem| (problem.line, problem.column));
    if problems.found.is_empty() {
        Ok(config)
    } else {
        Err(problems.found)
    }
}

struct Problems<'a> {
    file: &'a str,
    text: &'a str,
    found: Vec<ConfigProblem>,
}

impl Problems<'_> {
    fn add(&mut self, span: Range<usize>, what: &str, help: &str) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        self.found.push(ConfigProblem {
            file: self.file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            what: what.to_owned(),
            help: help.to_owned(),
        });
    }

    /// A folder that means the same wherever the program is started.
    fn folder(&mut self, value: &DeValue<'_>, at: Range<usize>) -> Option<PathBuf> {
        let help = "schrijf het hele pad tussen aanhalingstekens, of begin met ~/";
        let Some(text) = value.as_str() else {
            self.add(at, "hier hoort een map", help);
            return None;
        };
        let path = Path::new(text);
        if path.is_absolute() || path.starts_with("~") {
            return Some(path.to_owned());
        }
        self.add(at, "hier hoort een heel pad", help);
        None
    }

    /// A whole number from 1 up to and including this one.
    fn number(&mut self, value: &DeValue<'_>, at: Range<usize>, most: u16) -> Option<u16> {
        let number = value.as_integer().and_then(|number| {
            let (digits, radix) = (number.as_str(), number.radix());
            u16::from_str_radix(digits, radix).ok()
        });
        let number = number.filter(|number| (1..=most).contains(number));
        if number.is_none() {
            let help = format!("schrijf een getal van 1 tot en met {most}");
            self.add(at, "hier hoort een heel getal", &help);
        }
        number
    }

    fn theme(&mut self, value: &DeValue<'_>, at: Range<usize>) -> Option<Look> {
        let theme = match value.as_str() {
            Some("licht") => Some(Look::Light),
            Some("donker") => Some(Look::Dark),
            Some("contrast") => Some(Look::Contrast),
            _ => None,
        };
        if theme.is_none() {
            let help = "kies uit \"licht\", \"donker\" en \"contrast\"";
            self.add(at, "dit thema is er niet", help);
        }
        theme
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> String {
        let found = config("config.toml", text).unwrap_err();
        let lines: Vec<_> = found.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    #[test]
    fn every_key_may_be_left_out() {
        assert_eq!(config("config.toml", ""), Ok(Config::default()));
        assert_eq!(
            config("config.toml", "\u{FEFF}# niets\n"),
            Ok(Config::default())
        );
    }

    #[test]
    fn every_key_is_read() {
        let text = "sessies = \"~/gesprekken\"\ntoolkit = \"~\"\nthema = \"contrast\"\n\
                    alleen = \"/stil\"\nnotities_weken = 4\ngesprekken_maanden = 24\n\
                    bedek_na_minuten = 2\nop_slot_na_minuten = 10\n";
        let expected = Config {
            sessions: Some("~/gesprekken".into()),
            toolkit: Some("~".into()),
            theme: Some(Look::Contrast),
            alone: Some("/stil".into()),
            notes_weeks: Some(4),
            session_months: Some(24),
            cover_minutes: Some(2),
            lock_minutes: Some(10),
        };
        assert_eq!(config("config.toml", text), Ok(expected));
    }

    #[test]
    fn every_mistake_is_said_at_once_with_its_place() {
        let text = "# één\nsessies = \"map\"\n  tema = \"licht\"\nthema = 'groen'\ntoolkit = 3\n";
        let said = problems(text).replace(KNOWN, "(alle sleutels)");
        insta::assert_snapshot!(said, @r#"
        config.toml:2:11: hier hoort een heel pad
          hulp: schrijf het hele pad tussen aanhalingstekens, of begin met ~/
        config.toml:3:3: onbekende sleutel `tema`
          hulp: (alle sleutels)
        config.toml:4:9: dit thema is er niet
          hulp: kies uit "licht", "donker" en "contrast"
        config.toml:5:11: hier hoort een map
          hulp: schrijf het hele pad tussen aanhalingstekens, of begin met ~/
        "#);
    }

    #[test]
    fn how_long_things_stay_is_a_whole_number_from_one() {
        for wrong in ["0", "-3", "1.5", "\"zes\"", "99999"] {
            let said = problems(&format!("notities_weken = {wrong}\n"));
            assert!(said.contains("1:18: hier hoort een heel getal"), "{said}");
        }
    }

    #[test]
    fn a_file_that_is_no_toml_says_where_reading_stops() {
        insta::assert_snapshot!(problems("thema = \"licht\"\nsessies = ~/map\n"), @r#"
        config.toml:2:11: hier kan het programma niet verder lezen
          hulp: schrijf elke regel als sleutel = "tekst", en opmerkingen achter een #
        "#);
    }
}
