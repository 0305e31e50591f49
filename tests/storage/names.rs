//! Names of files from whatever people call their team: the same on every system.
use std::path::Path;

use bedoeling::domain::ids::{SessionId, WerkpakketId};
use chrono::NaiveDate;

use crate::desk::Desk;
use crate::support::{at, ready};

/// How many random names are tried.
const NAMES: usize = 100_000;

/// What an id may have, without the number that makes it unique.
const LENGTH_MOST: usize = 80;

const ODD: [&str; 30] = [
    "CON",
    "nul",
    "PRN",
    "AUX",
    "COM1",
    "lpt9",
    "con.txt",
    ".",
    "..",
    "../",
    "/",
    "\\",
    "..\\..\\",
    ":",
    "C:",
    "x.",
    "x ",
    " ",
    "*?\"<>|",
    "~",
    "$(x)",
    "-",
    "e\u{301}",
    "é",
    "Ĳ",
    "İ",
    "ß",
    "👩\u{200d}🌾",
    "\u{202e}",
    "\0\n\u{1b}[31m",
];

struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let most = u64::try_from(most).expect("small");
        usize::try_from(self.0 % most).expect("small")
    }

    /// A name of odd pieces, or of any characters there are.
    fn name(&mut self) -> String {
        match self.below(4) {
            0 => ODD[self.below(ODD.len())].to_owned(),
            1 => ODD[self.below(ODD.len())].repeat(300),
            2 => (0..=self.below(8))
                .map(|_| ODD[self.below(ODD.len())])
                .collect(),
            _ => {
                let length = self.below(300);
                let code =
                    |chance: &mut Self| u32::try_from(chance.below(0x11_0000)).expect("small");
                let signs = (0..length).filter_map(|_| char::from_u32(code(self)));
                signs.collect()
            }
        }
    }
}

fn check(id: &str, named: &str) {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    assert!(id.bytes().all(plain), "{named:?} became {id:?}");
    assert!(
        (1..=LENGTH_MOST).contains(&id.len()),
        "{named:?} became {id:?}"
    );
    assert!(
        !id.starts_with('-') && !id.ends_with('-'),
        "{named:?} became {id:?}"
    );
    assert!(SessionId::is_name(id), "{named:?} became {id:?}");
    let parts = Path::new(id).components().count();
    assert_eq!(parts, 1, "{named:?} became {id:?}");
}

#[test]
fn a_hundred_thousand_names_of_teams_become_names_of_files_on_any_system() {
    let mut chance = Chance(0x0dd_ba11_5eed_cafe);
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    for _ in 0..NAMES {
        let (pakket, team) = (chance.name(), chance.name());
        let team = (chance.below(5) > 0).then_some(team.as_str());
        let id = SessionId::of(date, &WerkpakketId::new(&pakket), team);
        check(id.as_str(), &format!("{pakket:?} and {team:?}"));
        assert!(id.as_str().starts_with("2026-11-23"));
    }
}

#[test]
fn a_name_that_is_reserved_somewhere_or_leads_away_is_none() {
    for odd in [
        "",
        "CON",
        "nul",
        "com1.toml",
        "LPT9",
        ".",
        "..",
        "a/b",
        "a\\b",
        "a:b",
        "a.",
        "a ",
        ".a",
    ] {
        assert!(!SessionId::is_name(odd), "{odd:?}");
    }
    assert!(!SessionId::is_name(&"a".repeat(161)));
    for good in [
        "2026-11-23-gemeente-08-team-noord",
        "console",
        "com10",
        "ons gesprek",
        "één",
    ] {
        assert!(SessionId::is_name(good), "{good:?}");
    }
}

#[test]
fn a_session_of_any_team_begins_and_all_its_files_stay_in_their_folders() {
    let mut chance = Chance(0x5eed);
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let desk = Desk::new();
    let mut open = Vec::new();
    for _ in 0..60 {
        let team = chance.name();
        let mut session = ready();
        session.id = SessionId::of(date, &session.werkpakket, Some(&team));
        session.team = Some(team.clone());
        let mut opened = desk.sessions().begin(session, at(0)).unwrap();
        let session = opened.log.session();
        desk.sessions().save(session, &mut opened.file).unwrap();
        let saved = opened.file.as_ref().unwrap();
        assert_eq!(
            saved.path.parent(),
            Some(desk.folder().as_path()),
            "{team:?}"
        );
        open.push(opened);
    }
    // Two of a name are two files: nobody takes the place of another.
    let files = desk.all_files();
    let ours = |path: &&std::path::PathBuf| path.extension().is_some_and(|end| end == "toml");
    assert_eq!(files.iter().filter(ours).count(), open.len());
    for path in &files {
        let name = path.file_name().unwrap().to_str().unwrap();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
        assert!(name.bytes().all(plain) && name.len() <= 120, "{name:?}");
        assert!(
            path.starts_with(desk.folder()) || path.starts_with(desk.state()),
            "{name:?}"
        );
    }
    for opened in &open {
        assert!(desk.sessions().read(&opened.log.session().id).is_ok());
    }
}
