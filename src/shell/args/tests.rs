//! Command lines as people type them: right ones become data.
use chrono::NaiveTime;

use super::*;
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{Nr, SessionId, WerkpakketId};
use crate::domain::levels::{Bewaren, Viewer, Window};
use crate::domain::setting::Look;

mod wrong;

fn line(words: &str) -> Result<Line, Complaint> {
    let words = words.split_whitespace().map(OsString::from);
    parse(std::iter::once("bedoeling".into()).chain(words))
}

fn complaint(words: &str) -> Complaint {
    line(words).unwrap_err()
}

fn command(words: &str) -> Command {
    line(words).unwrap().command
}

fn pakket(id: &str) -> WerkpakketId {
    WerkpakketId::new(id)
}

fn start(words: &str) -> Start {
    let Command::Start(start) = command(&format!("start gemeente-08 {words}")) else {
        panic!("start begins a meeting");
    };
    start
}

#[test]
fn no_words_is_home_without_wishes() {
    let expected = Line {
        globals: Globals::default(),
        command: Command::Home,
    };
    assert_eq!(line(""), Ok(expected));
}

#[test]
fn either_window_has_its_own_command() {
    assert_eq!(command("regie"), Command::Look(Window::Cockpit));
    assert_eq!(command("zaal"), Command::Look(Window::Room));
    assert_eq!(complaint("zaal hier").code, 2);
}

#[test]
fn what_always_holds_may_stand_before_and_after_the_command() {
    let expected = Globals {
        sessions: Some("a b".replace(' ', "/").into()),
        toolkit: Some("kits".into()),
        plain: true,
        theme: Some(Look::Contrast),
        alone: Some("stil".into()),
    };
    for words in [
        "--sessies a/b --toolkit kits --plat --thema contrast --alleen stil",
        "--sessies a/b --toolkit=kits --plat --thema contrast kaart --alleen stil",
        "kaart --sessies a/b --alleen stil --toolkit kits --plat --thema contrast",
        "--plat --alleen=stil --sessies a/b start gemeente-08 --thema=contrast --toolkit kits",
    ] {
        assert_eq!(line(words).unwrap().globals, expected, "{words}");
    }
    let themes = ["licht", "donker"].map(|name| line(&format!("--thema {name}")).unwrap());
    assert_eq!(themes[0].globals.theme, Some(Look::Light));
    assert_eq!(themes[1].globals.theme, Some(Look::Dark));
}

#[test]
fn start_needs_only_a_werkpakket() {
    let expected = Start {
        werkpakket: pakket("gemeente-08"),
        time: None,
        team: None,
        people: None,
        bewaren: None,
        viewer: None,
        previous: None,
        rehearsal: false,
    };
    assert_eq!(start(""), expected);
}

#[test]
fn start_takes_every_wish() {
    let words = "--dosering koffie --team Noord --deelnemers 7 --bewaren alles --scherm ik \
                 --vorige mee.txt --oefenen";
    let expected = Start {
        werkpakket: pakket("gemeente-08"),
        time: Some(Time::For(Length::Dose(Dose::Koffie))),
        team: Some("Noord".to_owned()),
        people: Some(People::Number(7)),
        bewaren: Some(Bewaren::Alles),
        viewer: Some(Viewer::Me),
        previous: Some("mee.txt".into()),
        rehearsal: true,
    };
    assert_eq!(start(words), expected);
    assert_eq!(start("--scherm groep").viewer, Some(Viewer::Group));
    assert_eq!(start("--bewaren niets").bewaren, Some(Bewaren::Niets));
    assert_eq!(start("--bewaren oogst").bewaren, Some(Bewaren::Oogst));
}

#[test]
fn time_is_a_dose_minutes_or_an_end() {
    let named = [
        ("werkoverleg", Dose::Werkoverleg),
        ("verdieping", Dose::Verdieping),
    ];
    for (name, dose) in named {
        let expected = Time::For(Length::Dose(dose));
        assert_eq!(start(&format!("--dosering {name}")).time, Some(expected));
    }
    for minutes in [5, 60, 480] {
        let expected = Time::For(Length::Minutes(minutes));
        assert_eq!(start(&format!("--minuten {minutes}")).time, Some(expected));
    }
    for (words, hour, minute) in [("14:45", 14, 45), ("9.05", 9, 5), ("00:00", 0, 0)] {
        let end = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        assert_eq!(
            start(&format!("--eind {words}")).time,
            Some(Time::Until(end))
        );
    }
}

#[test]
fn the_people_are_a_number_or_names() {
    let names = |list: &[&str]| {
        let names = list.iter().map(|name| (*name).to_owned());
        Some(People::Names(names.collect()))
    };
    assert_eq!(start("--deelnemers 99").people, Some(People::Number(99)));
    assert_eq!(
        start("--deelnemers Amira,Joris,Wil,Wil").people,
        names(&["Amira", "Joris", "Wil", "Wil"])
    );
    assert_eq!(start("--deelnemers ,Noor,").people, names(&["Noor"]));
    assert_eq!(start("--deelnemers 3b,4").people, names(&["3b", "4"]));
    let spaced = [
        "bedoeling",
        "start",
        "x",
        "--deelnemers",
        " Jan Willem , Ömer ",
    ];
    let Command::Start(start) = parse(spaced.map(OsString::from).into_iter())
        .unwrap()
        .command
    else {
        panic!("start begins a meeting");
    };
    assert_eq!(start.people, names(&["Jan Willem", "Ömer"]));
}

#[test]
fn a_meeting_or_a_card_may_be_named_or_not() {
    let session = Some(SessionId::new("2026-11-23-gemeente-08"));
    assert_eq!(command("hervat"), Command::Resume { session: None });
    assert_eq!(
        command("hervat 2026-11-23-gemeente-08"),
        Command::Resume { session }
    );
    assert_eq!(command("kaart"), Command::Kaart { werkpakket: None });
    let werkpakket = Some(pakket("wijk-2"));
    assert_eq!(command("kaart wijk-2"), Command::Kaart { werkpakket });
}

#[test]
fn versions_are_listed_or_one_of_them_is_set_back() {
    let versions = |set_back, json| Command::Versions {
        session: SessionId::new("2026-11-23-gemeente-08"),
        set_back,
        json,
    };
    let line = "versies 2026-11-23-gemeente-08";
    assert_eq!(command(line), versions(None, false));
    assert_eq!(command(&format!("{line} --json")), versions(None, true));
    let back = format!("{line} --zet-terug 31");
    assert_eq!(command(&back), versions(Some(31), false));
}

#[test]
fn afspraken_are_listed_or_one_of_them_is_closed() {
    let all = Command::Afspraken {
        open: true,
        team: Some("Noord".to_owned()),
        json: true,
    };
    assert_eq!(command("afspraken --open --team Noord --json"), all);
    let done = |status| Command::Done {
        which: Reference {
            session: SessionId::new("2026-11-23-gemeente-08"),
            nr: Nr(14),
        },
        status,
    };
    let line = "afspraken --klaar 2026-11-23-gemeente-08#14";
    assert_eq!(command(line), done(None));
    let stopped = format!("{line} --oordeel stoppen");
    assert_eq!(command(&stopped), done(Some(AfspraakStatus::Stoppen)));
}

#[test]
fn cleaning_up_is_only_done_when_somebody_is_certain() {
    assert_eq!(command("opruimen"), Command::CleanUp { certain: false });
    assert_eq!(command("opruimen --ja"), Command::CleanUp { certain: true });
}

#[test]
fn a_team_needs_its_old_and_its_new_name() {
    let (team, to) = ("Noord".to_owned(), "Wijk".to_owned());
    assert_eq!(
        command("team Noord --heet Wijk"),
        Command::Team { team, to }
    );
    assert_eq!(complaint("team Noord").code, 2);
}

#[test]
fn lists_take_words_to_look_for() {
    let search = || vec!["oude".to_owned(), "regel".to_owned()];
    assert_eq!(
        command("werkpakketten oude regel --json"),
        Command::Werkpakketten {
            search: search(),
            json: true
        }
    );
    assert_eq!(
        command("werkpakketten"),
        Command::Werkpakketten {
            search: Vec::new(),
            json: false
        }
    );
    assert_eq!(
        command("sessies oude --team Noord regel"),
        Command::Sessions {
            search: search(),
            team: Some("Noord".to_owned()),
            json: false
        }
    );
    assert_eq!(
        command("sessies --json"),
        Command::Sessions {
            search: Vec::new(),
            team: None,
            json: true
        }
    );
}

#[test]
fn a_report_goes_to_stdout_or_to_a_file() {
    let report = |session, format, to, overwrite| {
        Command::Report(Report {
            session,
            format,
            to,
            overwrite,
        })
    };
    assert_eq!(
        command("verslag laatste --als md"),
        report(Which::Latest, ReportFormat::Markdown, None, false)
    );
    assert_eq!(
        command("verslag een-id --als json --naar -"),
        report(
            Which::Id(SessionId::new("een-id")),
            ReportFormat::Json,
            Some(Target::Stdout),
            false
        )
    );
    assert_eq!(
        command("verslag --als md --naar uit/v.md --overschrijf laatste"),
        report(
            Which::Latest,
            ReportFormat::Markdown,
            Some(Target::File("uit/v.md".into())),
            true
        )
    );
}

#[test]
fn a_run_sheet_is_printed_for_a_dose_or_minutes() {
    let print = |length, to| {
        Command::Print(Print {
            of: "gemeente-08".to_owned(),
            what: Some(PrintWhat::RunSheet),
            format: PrintFormat::Markdown,
            length,
            per_sheet: 6,
            to,
            overwrite: false,
        })
    };
    let words = "print gemeente-08 --wat draaiboek --als md";
    assert_eq!(command(words), print(None, None));
    assert_eq!(
        command(&format!("{words} --dosering koffie --naar -")),
        print(Some(Length::Dose(Dose::Koffie)), Some(Target::Stdout))
    );
    assert_eq!(
        command(&format!("{words} --minuten 60")),
        print(Some(Length::Minutes(60)), None)
    );
}

#[test]
fn the_commands_for_authors_take_their_words() {
    assert_eq!(command("controleer"), Command::Check { paths: Vec::new() });
    let paths = vec!["toolkit".into(), "x.toml".into()];
    assert_eq!(
        command("controleer toolkit x.toml"),
        Command::Check { paths }
    );
    assert_eq!(
        command("schema toolkit"),
        Command::Schema(SchemaOf::Toolkit)
    );
    assert_eq!(command("schema sessie"), Command::Schema(SchemaOf::Session));
    for (name, shell) in values::SHELLS {
        assert_eq!(
            command(&format!("aanvulling {name}")),
            Command::Completions(*shell)
        );
    }
}

#[test]
fn every_shell_completes_every_command_and_its_words() {
    let grammar = cli::grammar();
    for (name, shell) in values::SHELLS {
        let script = completions(*shell);
        let commands = grammar.get_subcommands().map(clap::Command::get_name);
        for word in commands.chain(["--sessies", "--version"]) {
            let word = word.trim_start_matches("--");
            assert!(script.contains(word), "{name} does not know {word}");
        }
        assert!(!script.contains(" commands'"), "{name} speaks English");
    }
    assert!(completions(Shell::Bash).contains("koffie werkoverleg verdieping"));
}

#[test]
fn alone_is_a_command_and_a_way_to_start() {
    let of = |words: &str| line(words).expect("the words are right").command;
    let gemeente = Some(WerkpakketId::new("gemeente-08"));
    assert_eq!(of("alleen"), Command::Alone { werkpakket: None });
    let named = Command::Alone {
        werkpakket: gemeente,
    };
    assert_eq!(of("alleen gemeente-08"), named);
    assert_eq!(of("start gemeente-08 --zelf"), named);
    let refused = line("start gemeente-08 --zelf --oefenen").unwrap_err();
    assert_eq!(refused.code, 2);
    assert!(refused.text.contains("--zelf"), "{}", refused.text);
}
