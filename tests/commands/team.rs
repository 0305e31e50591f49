//! `team`: another name, or two spellings that become one.
use super::desk::{Desk, NOORD, NOORD_ID, OPEN, OPEN_ID};

const ZUID_ID: &str = "2026-11-09-gemeente-08-team-nrd";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.session(NOORD_ID, NOORD.replace("aanwezig", "# van Wil\naanwezig"));
    let other = NOORD.replace(NOORD_ID, ZUID_ID);
    desk.session(
        ZUID_ID,
        other.replace("\"Team Noord\"", "\"Team Nrd\" # o ja"),
    );
    desk
}

#[test]
fn two_spellings_become_one_and_nothing_else_in_the_files_changes() {
    let desk = desk();
    let path = format!("gesprekken/{ZUID_ID}.toml");
    let before = desk.read(&path);
    let ran = desk.run(&["team", "team nrd", "--heet", "Team Noord"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "1 gesprek is nu van Team Noord.\n");
    assert_eq!(desk.read(&path), before.replace("Team Nrd", "Team Noord"));
    let rows = desk
        .run(&["sessies", "--team", "Team Noord", "--json"])
        .rows();
    assert_eq!(rows.len(), 2);
    let again = desk.run(&["team", "Team Noord", "--heet", "Team Noord"]);
    assert_eq!(again.err, "Er is niets veranderd.\n");
}

#[test]
fn a_meeting_that_goes_on_keeps_its_name_and_is_said() {
    let desk = desk();
    let open = OPEN.replace("minuten = 15", "team = \"Team Noord\"\nminuten = 15");
    desk.session(OPEN_ID, &open);
    let ran = desk.run(&["team", "Team Noord", "--heet", "Wijkteam"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err
            .contains(&format!("`{OPEN_ID}` is nog niet afgerond")),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("1 gesprek is nu van Wijkteam."),
        "{}",
        ran.err
    );
    assert_eq!(desk.read(&format!("gesprekken/{OPEN_ID}.toml")), open);
}

#[test]
fn a_team_that_nobody_knows_is_refused_with_the_nearest_name() {
    let ran = desk().run(&["team", "Team Norod", "--heet", "Wijkteam"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("Bedoelde je `Team No"), "{}", ran.err);
}
