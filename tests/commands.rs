//! The commands that print and stop, as the built program: exit codes, stdout, stderr, exact keys.

#[path = "commands/afspraken.rs"]
mod afspraken;
#[path = "commands/check.rs"]
mod check;
#[path = "commands/clean_up.rs"]
mod clean_up;
#[path = "commands/desk.rs"]
mod desk;
#[path = "commands/library.rs"]
mod library;
#[path = "commands/report.rs"]
mod report;
#[path = "commands/sessions.rs"]
mod sessions;
#[path = "commands/team.rs"]
mod team;
#[path = "commands/versions.rs"]
mod versions;
#[path = "commands/year.rs"]
mod year;

use std::io::pipe;

use desk::{Desk, NOORD, NOORD_ID};

#[test]
fn an_unknown_command_gets_one_line_with_the_nearest_name_and_code_2() {
    let ran = Desk::new().run(&["sesies"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("Bedoelde je `sessies`?"), "{}", ran.err);
}

#[test]
fn help_is_asked_for_and_goes_to_stdout() {
    let ran = Desk::new().run(&["--help"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("werkpakketten"), "{}", ran.out);
}

#[test]
fn a_schema_is_json_and_ends_with_a_newline() {
    for kind in ["toolkit", "sessie"] {
        let ran = Desk::new().run(&["schema", kind]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{kind}");
        assert!(ran.json().is_object() && ran.out.ends_with("}\n"), "{kind}");
    }
}

#[test]
fn completions_know_the_commands_of_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = Desk::new().run(&["aanvulling", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{shell}");
        assert!(ran.out.contains("werkpakketten"), "{shell}");
    }
}

#[test]
fn what_needs_no_settings_works_with_broken_ones() {
    let desk = Desk::new();
    desk.write(".config/bedoeling/config.toml", "thema = \"groen\"\n");
    assert_eq!(desk.run(&["aanvulling", "fish"]).code, 0);
    if cfg!(target_os = "linux") {
        let ran = desk.run(&["sessies"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains("config.toml:1:9: "), "{}", ran.err);
    }
}

#[test]
fn a_moment_that_is_none_is_refused_with_code_2() {
    let desk = Desk::new();
    let ran = Desk::ran(desk.command(&["sessies"]).env("BEDOELING_NU", "straks"));
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("`straks` kan niet bij BEDOELING_NU"));
}

#[test]
fn a_reader_that_went_away_is_content_with_what_it_has() {
    let desk = Desk::new();
    desk.session(NOORD_ID, NOORD);
    let commands: [&[&str]; 6] = [
        &["werkpakketten"],
        &["sessies", "--json"],
        &["verslag", "laatste", "--als", "md"],
        &["print", "gemeente-08", "--wat", "draaiboek", "--als", "md"],
        &["schema", "sessie"],
        &["aanvulling", "zsh"],
    ];
    for words in commands {
        let (reader, writer) = pipe().expect("a pipe is there");
        drop(reader);
        let status = desk.command(words).stdout(writer).status();
        assert_eq!(status.expect("it runs").code(), Some(0), "{words:?}");
    }
}
