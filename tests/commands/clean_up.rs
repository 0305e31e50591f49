//! `opruimen`: what is shown, what really goes, and what stays.
use std::fs;
use std::path::Path;

use super::desk::{Desk, NOORD, NOORD_ID, OPEN, OPEN_ID};

/// Words that stand nowhere but in a note, and that nobody would write by chance.
const CANARY: &str = "kanarie-4471";
const OLD_ID: &str = "2025-11-20-gemeente-08-team-noord";

/// Every file below a folder in which these words stand, byte by byte, or in its name.
fn holding(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).expect("it can be read");
            let is_in = |text: &[u8]| text.windows(words.len()).any(|at| at == words.as_bytes());
            if is_in(&bytes) || path.display().to_string().contains(words) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

/// A meeting of this day with the canary in a note, in the casus and in a name.
fn meeting(id: &str, day: &str) -> String {
    NOORD
        .replace(NOORD_ID, id)
        .replace("2026-11-02T", &format!("{day}T"))
        .replace("Die financiële eis, één keer", CANARY)
        .replace(
            "\n[[stap]]",
            &format!(
                "deelnemers = [\"{CANARY}\"]\n\n[casus]\nschuilnaam = \"K\"\n\
                 situatie = \"{CANARY}\"\n\n# van Wil\n[[stap]]"
            ),
        )
}

const TWO_MONTHS: &str = "2026-09-20";

/// A meeting of two months ago, and one of more than a year.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.session(NOORD_ID, meeting(NOORD_ID, TWO_MONTHS));
    desk.session(OLD_ID, meeting(OLD_ID, "2025-11-20"));
    desk
}

#[test]
fn what_is_old_is_shown_and_nothing_goes_before_somebody_says_so() {
    let desk = desk();
    let before = desk.read(&format!("gesprekken/{NOORD_ID}.toml"));
    let ran = desk.run(&["opruimen"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("van 6 weken oud of ouder"), "{}", ran.out);
    assert!(
        ran.out.contains("1 notitie, de casus en 1 naam"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("van een jaar oud of ouder"), "{}", ran.out);
    assert!(ran.err.contains("Er is nog niets weg."), "{}", ran.err);
    assert!(ran.err.contains("OneDrive"), "{}", ran.err);
    assert_eq!(desk.read(&format!("gesprekken/{NOORD_ID}.toml")), before);
    assert_eq!(desk.names("gesprekken").len(), 2);
}

#[test]
fn what_goes_is_nowhere_on_the_disk_any_more_and_the_rest_stands_as_it_stood() {
    let desk = desk();
    let copy = format!("{NOORD_ID} (kopie van 14-32)");
    desk.session(&copy, meeting(NOORD_ID, TWO_MONTHS));
    desk.write(&format!("gesprekken/{NOORD_ID}.md"), CANARY);
    desk.write(&format!("gesprekken/.{OLD_ID}.toml.12-0.tmp"), CANARY);
    desk.write(&format!("gesprekken/{OLD_ID}-2.docx"), CANARY);
    desk.write("gesprekken/andere.md", "blijft");
    let root = desk.path("");
    assert_eq!(holding(&root, CANARY).len(), 6);
    let ran = desk.run(&["opruimen", "--ja"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out
            .contains(&format!("Gaat mee: {copy}.toml, {NOORD_ID}.md")),
        "{}",
        ran.out
    );
    assert!(
        ran.err.contains("van 1 gesprek en 1 heel gesprek."),
        "{}",
        ran.err
    );
    assert_eq!(holding(&root, CANARY), Vec::<String>::new());
    assert_eq!(holding(&root, OLD_ID), Vec::<String>::new());
    let left = desk.read(&format!("gesprekken/{NOORD_ID}.toml"));
    for stays in [
        "# van Wil",
        "dubbel tekenen",
        "bewaren = \"oogst\"",
        "aanwezig = 7",
    ] {
        assert!(left.contains(stays), "{left}");
    }
    let names = desk.names("gesprekken");
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names.contains("andere.md"), "{names:?}");
    let again = desk.run(&["opruimen", "--ja"]);
    assert_eq!((again.code, again.out.as_str()), (0, ""));
    assert_eq!(again.err, "Er is niets dat weg kan.\n");
}

#[test]
fn a_verdict_of_a_meeting_that_goes_is_written_at_the_afspraak_itself_first() {
    let desk = Desk::new();
    let made = "\n[[afspraak]]\nnr = 34\nstap = 1\nwat = \"Meelopen\"\nstatus = \"open\" # !\n";
    desk.session(NOORD_ID, format!("{NOORD}{made}"));
    let verdict = format!(
        "terugblik = [{{ nr = 9, afspraak = \"{NOORD_ID}#34\", wat = \"x\", \
         oordeel = \"later\", naar = 2026-12-24 }}]\n[[oogst]]"
    );
    // Whoever moved a clock: the one that looks back is older than what it looks back at.
    let old = meeting(OLD_ID, "2025-11-20").replacen("[[oogst]]", &verdict, 1);
    desk.session(OLD_ID, old);
    let rows = |desk: &Desk| desk.run(&["afspraken", "--json"]).rows();
    let before = rows(&desk);
    assert_eq!(before[0]["status"], "later");
    let ran = desk.run(&["opruimen", "--ja"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!desk.names("gesprekken").contains(&format!("{OLD_ID}.toml")));
    assert_eq!(
        rows(&desk),
        before,
        "also the day and how often it was put off"
    );
    let file = desk.read(&format!("gesprekken/{NOORD_ID}.toml"));
    assert!(file.contains("status = \"later\" # !"), "{file}");
}

#[test]
fn a_verslag_of_the_second_meeting_of_that_day_is_not_one_of_the_first() {
    let desk = Desk::new();
    desk.session(OLD_ID, meeting(OLD_ID, "2025-11-20"));
    let second = format!("{OLD_ID}-2");
    desk.session(&second, meeting(&second, "2026-11-20"));
    desk.write(&format!("gesprekken/{second}.docx"), "van de tweede");
    desk.write(&format!("gesprekken/{OLD_ID}.docx"), "van de eerste");
    let ran = desk.run(&["opruimen", "--ja"]);
    assert!(
        ran.out.contains(&format!("Gaat mee: {OLD_ID}.docx\n")),
        "{}",
        ran.out
    );
    let left = [format!("{second}.docx"), format!("{second}.toml")];
    assert_eq!(desk.names("gesprekken"), left.into());
}

#[test]
fn a_person_sets_how_long_things_stay() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let desk = Desk::new();
    desk.session(NOORD_ID, NOORD);
    let none = desk.run(&["opruimen"]);
    assert_eq!((none.code, none.out.as_str()), (0, ""));
    desk.write(".config/bedoeling/config.toml", "notities_weken = 3\n");
    assert!(
        desk.run(&["opruimen"])
            .out
            .contains("van 3 weken oud of ouder")
    );
    let both = "notities_weken = 2\ngesprekken_maanden = 600\n";
    desk.write(".config/bedoeling/config.toml", both);
    assert!(desk.run(&["opruimen"]).out.contains(NOORD_ID));
}

#[test]
fn what_goes_on_or_cannot_be_read_stays_and_is_said() {
    let desk = Desk::new();
    desk.session(OPEN_ID, OPEN.replace("2026-11-20T", "2024-11-20T"));
    desk.session("kapot", "formaat = 1\nid = \"open\n");
    let ran = desk.run(&["opruimen", "--ja"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("1 bestand blijft staan"), "{}", ran.err);
    assert_eq!(desk.names("gesprekken").len(), 2);
}
