//! Every command that prints, with hostile words, files, names of files and surroundings.
use std::process::Command;

use crate::corpus::{check_printed, is_forbidden, planted, texts};
use crate::desk::{Desk, NOORD, NOORD_ID, OPEN, OPEN_ID};

/// Runs it and looks at all that it printed.
fn printed(command: &mut Command, place: &str) -> (String, String) {
    let done = command.output().expect("the program starts");
    check_printed(&done.stdout, &format!("stdout of {place}"));
    check_printed(&done.stderr, &format!("stderr of {place}"));
    let text = |bytes| String::from_utf8(bytes).expect("it was checked");
    (text(done.stdout), text(done.stderr))
}

/// The words of every command line that has a place for this.
fn lines(text: &str) -> Vec<Vec<&str>> {
    let flags = [
        "--thema",
        "--sessies",
        "--toolkit",
        "--alleen",
        "--onbekend",
        "--dosering",
        "--minuten",
        "--tot",
        "--deelnemers",
        "--bewaren",
        "--team",
        "--kijkt",
    ];
    let mut all = vec![
        vec![text],
        vec!["--plat", text],
        vec!["werkpakketten"],
        vec!["werkpakketten", text],
        vec!["werkpakketten", "--json"],
        vec!["sessies"],
        vec!["sessies", "één"],
        vec!["sessies", text],
        vec!["sessies", "--team", text],
        vec!["sessies", "--json"],
        vec!["sessies", "één", "--json"],
        vec!["verslag", "laatste", "--als", "md"],
        vec!["verslag", "laatste", "--als", "json"],
        vec!["verslag", "laatste", "--als", text],
        vec!["verslag", text, "--als", "md"],
        vec!["verslag", NOORD_ID, "--als", "md", "--naar", text],
        vec!["print", "eigen-01", "--wat", "draaiboek", "--als", "md"],
        vec!["print", text, "--wat", "draaiboek", "--als", "md"],
        vec!["print", "gemeente-08", "--wat", text],
        vec!["controleer"],
        vec!["controleer", text],
        vec!["controleer", "kits", "gesprekken"],
        vec!["hervat"],
        vec!["hervat", text],
        vec!["versies", text],
        vec!["versies", OPEN_ID],
        vec!["start", text],
        vec!["kaart", text],
        vec!["alleen", text],
        vec!["schema", text],
        vec!["aanvulling", text],
    ];
    all.extend(flags.iter().map(|flag| vec![*flag, text]));
    all.extend(
        flags
            .iter()
            .map(|flag| vec!["start", "gemeente-08", *flag, text]),
    );
    all
}

/// Somebody with hostile files, in folders with hostile names where the system has those.
fn desk(text: &str) -> Desk {
    let desk = Desk::new();
    desk.session(NOORD_ID, planted(NOORD, text));
    desk.session(OPEN_ID, planted(OPEN, text));
    let odd = if cfg!(unix) { text } else { "odd" };
    let odd: String = odd
        .chars()
        .filter(|sign| !"/\0\\".contains(*sign))
        .take(40)
        .collect();
    desk.session(
        &format!("stuk {odd}"),
        format!("formaat = 1\nid = \"{text}"),
    );
    desk.session(&format!("{OPEN_ID} (kopie {odd})"), planted(OPEN, text));
    desk.pakket("kits/eigen/eigen-01.toml", "eigen-01", "Ons eigen gesprek");
    let own = planted(&desk.read("kits/eigen/eigen-01.toml"), text);
    desk.write("kits/eigen/eigen-01.toml", &own);
    desk.write(
        "kits/eigen/stuk.toml",
        format!("formaat = 1\nid = \"{text}\""),
    );
    let wrong = own
        .replace("eigen-01", "eigen-02")
        .replace("soort", "\"soort\\u001B[31m\"");
    desk.write(&format!("kits/{odd}map/eigen-02.toml"), wrong);
    desk.write(".config/bedoeling/config.toml", "toolkit = \"kits\"\n");
    desk
}

#[test]
fn no_command_prints_what_steers_a_terminal() {
    for text in texts() {
        let desk = desk(&text);
        // The system takes no zeros in a word.
        let word = text.replace('\0', "");
        for words in lines(&word) {
            printed(&mut desk.command(&words), &format!("{words:?}"));
        }
    }
}

#[test]
fn surroundings_and_settings_steer_nothing_either() {
    for text in texts() {
        let desk = desk(&text);
        for variable in ["BEDOELING_NU", "BEDOELING_SESSIES", "BEDOELING_STAAT"] {
            let mut command = desk.command(&["sessies"]);
            printed(
                command.env(variable, &text),
                &format!("{variable}={text:?}"),
            );
        }
        for key in ["thema", "sessies", "toolkit", "iets"] {
            let escaped = toml::Value::from(text.as_str());
            desk.write(
                ".config/bedoeling/config.toml",
                format!("{key} = {escaped}\n"),
            );
            printed(
                &mut desk.command(&["werkpakketten"]),
                &format!("{key} = {text:?}"),
            );
            desk.write(
                ".config/bedoeling/config.toml",
                format!("{text}{key} = \"{text}\"\n"),
            );
            printed(
                &mut desk.command(&["werkpakketten"]),
                &format!("raw {key} = {text:?}"),
            );
        }
    }
}

#[test]
fn json_has_every_character_of_a_file_and_prints_none_that_steers() {
    for text in texts() {
        let desk = Desk::new();
        desk.session(NOORD_ID, planted(NOORD, &text));
        let (out, _) = printed(&mut desk.command(&["sessies", "--json"]), "sessies");
        let rows: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
        assert_eq!(rows[0]["titel"], format!("{text}Hoort het? Of helpt het?"));
        let (out, _) = printed(
            &mut desk.command(&["verslag", NOORD_ID, "--als", "json"]),
            "verslag",
        );
        let session: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
        let note = &session["stap"][0]["notities"][0]["tekst"];
        assert_eq!(*note, format!("{text}Die financiële eis, één keer"));
    }
}

#[test]
fn what_the_program_says_of_itself_has_nothing_to_take_out() {
    let desk = Desk::new();
    let fixed: [&[&str]; 9] = [
        &["schema", "toolkit"],
        &["schema", "sessie"],
        &["aanvulling", "bash"],
        &["aanvulling", "zsh"],
        &["aanvulling", "fish"],
        &["aanvulling", "powershell"],
        &["aanvulling", "elvish"],
        &["--help"],
        &["werkpakketten"],
    ];
    for words in fixed {
        let (out, _) = printed(&mut desk.command(words), &format!("{words:?}"));
        assert!(
            !out.contains('\u{fffd}') && !out.chars().all(is_forbidden),
            "{words:?}"
        );
    }
}
