//! Changes one thing in the text of a closed session file, and leaves all else as it was written.
use chrono::NaiveDate;
use toml_edit::{DocumentMut, Item, TableLike, Value, value};

use super::unknown::Unknown;
use super::{read, write_with};
use crate::domain::afspraak::{Afspraak, AfspraakStatus, When};
use crate::domain::ids::Nr;
use crate::domain::levels::Bewaren;
use crate::domain::session::Session;

/// One thing that changes in a session that is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amendment {
    /// How an afspraak stands, and until when it was put off, when it was.
    Status {
        /// Which one.
        nr: Nr,
        /// How it stands now.
        status: AfspraakStatus,
        /// By when, when that changed too.
        due: Option<NaiveDate>,
    },
    /// Whose meeting it was.
    Team(String),
    /// What only stays when everything does goes: casus, loose notes, answers and names.
    OnlyOogst,
}

impl Amendment {
    /// The session as it is with this.
    fn on(&self, session: &Session) -> Session {
        let mut session = session.clone();
        match self {
            Self::Status { nr, status, due } => {
                let mut all = session.afspraken.iter_mut();
                if let Some(known) = all.find(|known| known.nr == *nr) {
                    known.status = *status;
                    known.when = due.map(When::Date).or(known.when.take());
                }
                session
            }
            Self::Team(team) => {
                session.team = Some(team.clone());
                session
            }
            Self::OnlyOogst => {
                session.bewaren = Bewaren::Oogst;
                session.kept()
            }
        }
    }

    fn put_into(&self, file: &mut DocumentMut, session: &Session) {
        match self {
            Self::Status { nr, status, due } => {
                let all: &[Afspraak] = &session.afspraken;
                let Some(at) = all.iter().position(|known| known.nr == *nr) else {
                    return;
                };
                // By its place: a line that a person added may have no number.
                let Some(table) = element(file.get_mut("afspraak"), at) else {
                    return;
                };
                put(table, "status", status.word().into());
                if let Some(due) = due {
                    table.remove("wanneer_tekst");
                    let day = due.format("%Y-%m-%d").to_string();
                    let day = day.parse::<Value>().expect("a day is TOML");
                    put(table, "wanneer", day);
                }
            }
            Self::Team(team) => put(file.as_table_mut(), "team", team.as_str().into()),
            Self::OnlyOogst => {
                file.remove("deelnemers");
                file.remove("casus");
                put(file.as_table_mut(), "bewaren", "oogst".into());
                for at in 0..session.steps.len() {
                    if let Some(step) = element(file.get_mut("stap"), at) {
                        for key in ["notities", "antwoord", "getrokken", "geweest"] {
                            step.remove(key);
                        }
                    }
                }
            }
        }
    }
}

/// The bytes of the file with this in it. Comments, the order of keys and keys of somebody else
/// stay. A file in which that cannot be done by the place of things is laid out anew, with what is
/// unknown in it.
pub fn amend(bytes: &[u8], session: &Session, amendments: &[Amendment]) -> Vec<u8> {
    let wanted = amendments
        .iter()
        .fold(session.clone(), |session, one| one.on(&session));
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    in_place(text, session, amendments)
        .filter(|text| read(text.as_bytes()).is_ok_and(|amended| amended == wanted))
        .unwrap_or_else(|| {
            let mut unknown = Unknown::of(bytes, session);
            unknown.settle(&wanted);
            write_with(&wanted, &unknown)
        })
        .into_bytes()
}

fn in_place(text: &str, session: &Session, amendments: &[Amendment]) -> Option<String> {
    let (mark, bare) = text
        .strip_prefix('\u{feff}')
        .map_or(("", text), |bare| ("\u{feff}", bare));
    let mut file: DocumentMut = bare.parse().ok()?;
    for amendment in amendments {
        amendment.put_into(&mut file, session);
    }
    let amended = file.to_string();
    let amended = if bare.contains("\r\n") {
        // Windows editors end a line so; toml_edit ends new ones with a newline alone.
        amended.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        amended
    };
    Some(format!("{mark}{amended}"))
}

/// One table of a list, however the list is written.
fn element(list: Option<&mut Item>, at: usize) -> Option<&mut dyn TableLike> {
    match list? {
        Item::ArrayOfTables(tables) => tables.get_mut(at).map(|table| table as &mut dyn TableLike),
        Item::Value(Value::Array(list)) => match list.get_mut(at)? {
            Value::InlineTable(table) => Some(table),
            _ => None,
        },
        _ => None,
    }
}

/// Puts a value where one stood, with the comment behind it; or at the end.
fn put(table: &mut dyn TableLike, key: &str, new: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            let around = old.decor().clone();
            *old = new;
            *old.decor_mut() = around;
        }
        None => {
            table.insert(key, value(new));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"# van Wil
formaat = 1
id = "2026-11-02-gemeente-08"
stand = "gesloten"
werkpakket = "gemeente-08"
titel = "Hoort het?"
team = "Noord" # of Zuid
eigen = 3
bewaren = "alles"
minuten = 45
deelnemers = ["Amira"]

[casus]
schuilnaam = "K"
situatie = "geheim"

[[stap]]
nr = 1
soort = "oogst"
titel = "Oogst"
minuten = 3
status = "gedaan"
# bij de notities
notities = [
  { nr = 3, tekst = "geheim" }, # ook geheim
]

[[afspraak]]
wat = "bellen" # met de balie
status = "open"   # nog niet
[[afspraak]]
nr = 8
wat = "schrijven"
wanneer_tekst = "na de zomer"
"#;

    fn amended(amendment: Amendment) -> String {
        let session = read(FILE.as_bytes()).unwrap();
        let bytes = amend(FILE.as_bytes(), &session, &[amendment]);
        String::from_utf8(bytes).unwrap()
    }

    /// The lines that are only in one of two texts.
    fn apart(before: &str, after: &str) -> Vec<String> {
        let only = |one: &str, other: &str, sign: char| -> Vec<String> {
            let lines: Vec<&str> = other.lines().collect();
            let own = one.lines().filter(|line| !lines.contains(line));
            own.map(|line| format!("{sign}{line}")).collect()
        };
        [only(before, after, '-'), only(after, before, '+')].concat()
    }

    #[test]
    fn a_status_changes_on_its_own_line_and_keeps_the_comment_behind_it() {
        let session = read(FILE.as_bytes()).unwrap();
        let after = amended(Amendment::Status {
            nr: session.afspraken[0].nr,
            status: AfspraakStatus::Gedaan,
            due: None,
        });
        let lines = [
            "-status = \"open\"   # nog niet",
            "+status = \"gedaan\"   # nog niet",
        ];
        assert_eq!(apart(FILE, &after), lines);
    }

    #[test]
    fn an_afspraak_without_a_status_gets_one_and_a_day_takes_the_place_of_words() {
        let after = amended(Amendment::Status {
            nr: Nr(8),
            status: AfspraakStatus::Later,
            due: NaiveDate::from_ymd_opt(2026, 12, 1),
        });
        let lines = [
            "-wanneer_tekst = \"na de zomer\"",
            "+status = \"later\"",
            "+wanneer = 2026-12-01",
        ];
        assert_eq!(apart(FILE, &after), lines);
    }

    #[test]
    fn a_team_gets_another_name_and_nothing_else_changes() {
        let after = amended(Amendment::Team("Team \"Noord\"".to_owned()));
        let lines = [
            "-team = \"Noord\" # of Zuid",
            "+team = 'Team \"Noord\"' # of Zuid",
        ];
        assert_eq!(apart(FILE, &after), lines);
    }

    #[test]
    fn of_what_goes_nothing_is_left_and_the_rest_stands_as_it_stood() {
        let after = amended(Amendment::OnlyOogst);
        assert!(
            !after.contains("geheim") && !after.contains("Amira"),
            "{after}"
        );
        for stays in ["# van Wil", "# of Zuid", "eigen = 3", "# met de balie"] {
            assert!(after.contains(stays), "{after}");
        }
        assert!(after.contains("bewaren = \"oogst\""), "{after}");
    }

    #[test]
    fn lines_end_as_they_ended() {
        let windows = format!("\u{feff}{}", FILE.replace('\n', "\r\n"));
        let session = read(windows.as_bytes()).unwrap();
        let team = Amendment::Team("Zuid".to_owned());
        let after = String::from_utf8(amend(windows.as_bytes(), &session, &[team])).unwrap();
        assert_eq!(after, windows.replace("\"Noord\"", "\"Zuid\""));
    }
}
