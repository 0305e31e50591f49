//! A year of one team, played line by line through the real program: twelve meetings, twenty
//! afspraken, three scans and four reflections. Then everything that a facilitator asks of it.
use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use super::desk::{Desk, Ran};

/// To the oogst, to the day on which they look back, through the check-out, and closed.
const END: &str = "rond af\nverder\n\nverder\nverder\n\nstop\n";

/// Words that stand in one reflection and nowhere else.
const ALONE: &str = "hazelworm";

impl Desk {
    /// Types these lines to the program at a moment; answers with all that it said.
    fn typed(&self, words: &[&str], day: &str, lines: &str) -> Ran {
        let mut command = self.command(&[words, &["--plat"]].concat());
        command
            .env("BEDOELING_NU", format!("{day}T14:00:00+01:00"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut running = command.spawn().expect("the program starts");
        let mut stdin = running.stdin.take().expect("it listens");
        stdin
            .write_all(lines.as_bytes())
            .expect("it takes the lines");
        drop(stdin);
        let output = running.wait_with_output().expect("it ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints text");
        Ran {
            code: output.status.code().expect("no signal ended it"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

fn day(month: usize) -> String {
    format!("2026-{month:02}-10")
}

/// Which werkpakket a month had: three times a scan, three times "Hoort het? Of helpt het?".
const fn pakket(month: usize) -> &'static str {
    match month {
        2 | 6 | 10 => "gemeente-13",
        1 | 5 | 9 => "gemeente-08",
        3 | 7 | 11 => "gemeente-01",
        _ => "gemeente-02",
    }
}

/// What is done on the board: three lines that become fewer, or scores that go up.
fn board(month: usize) -> String {
    match month {
        1 => {
            "2 Het weekformulier\n2 Twee handtekeningen\n2 De vinkjes\n3 Eerst bellen\n".to_owned()
        }
        5 => "2 Twee handtekeningen\n2 De vinkjes\n3 Eerst bellen\n".to_owned(),
        9 => "2 De vinkjes\n3 Eerst bellen\n3 Samen op bezoek\n".to_owned(),
        2 => "1 333333\nt\n".to_owned(),
        6 => "1 445566\nt\n".to_owned(),
        10 => "1 777777\nt\n".to_owned(),
        _ => format!("n Bij de brug stond een ooievaar in maand {month}"),
    }
}

/// A meeting of this month, from the welcome screen to the closing screen.
fn meeting(month: usize) -> String {
    let third = month.is_multiple_of(3);
    let mut lines = vec!["verder\nverder".to_owned()];
    if month > 1 {
        // What is oldest is done, and now and then something is put off.
        lines.push("verder\n1 gedaan".to_owned());
        lines.extend(third.then(|| "2 later\nover 6 weken".to_owned()));
    }
    let numbers = 1..=if third { 1 } else { 2 };
    lines.extend(
        numbers
            .map(|number| format!("a Afspraak {number} van maand {month} | Joris | over 3 weken")),
    );
    lines.push(format!("p Geparkeerd in maand {month}"));
    lines.push(match month {
        1 | 2 | 5 | 6 | 9 | 10 => format!("ga 4\nga 5\nbord\n{}klaar", board(month)),
        _ => board(month),
    });
    lines.push(format!("o Geleerd in maand {month}"));
    lines.push(END.to_owned());
    lines.join("\n")
}

fn year() -> Desk {
    let desk = Desk::new();
    for month in 1..=12 {
        let words = [
            "start",
            pakket(month),
            "--dosering",
            "werkoverleg",
            "--team",
            "Team Noord",
            "--deelnemers",
            "6",
            "--scherm",
            "groep",
        ];
        let ran = desk.typed(&words, &day(month), &meeting(month));
        let said = &ran.out;
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(
            said.contains("Bewaard. Dank jullie wel."),
            "{month}: {said}"
        );
    }
    for month in [2, 5, 8, 11] {
        let lines = format!("nieuw\n{ALONE} in maand {month}\nstop\nstop\n");
        let ran = desk.typed(&["alleen"], &day(month), &lines);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    desk
}

fn rows(desk: &Desk, words: &[&str]) -> Vec<Value> {
    desk.run(&[words, &["--json"]].concat()).rows()
}

fn texts<'a>(rows: &'a [Value], key: &str) -> Vec<&'a str> {
    rows.iter().filter_map(|row| row[key].as_str()).collect()
}

#[test]
fn after_a_year_of_one_team_every_question_has_its_answer() {
    let desk = year();
    what_is_open(&desk);
    what_was_said(&desk);
    what_the_team_did(&desk);
    what_comes_next(&desk);
    another_name(&desk);
    what_goes(&desk);
}

/// Twenty afspraken, of which eleven were done at a look back.
fn what_is_open(desk: &Desk) {
    let all = rows(desk, &["afspraken"]);
    assert_eq!(all.len(), 20);
    let done = all.iter().filter(|row| row["status"] == "gedaan");
    assert_eq!(done.count(), 11);
    let open = rows(desk, &["afspraken", "--open"]);
    assert_eq!(open.len(), 9);
    let put_off = all.iter().filter(|row| row["verschoven"] != 0);
    assert_eq!(put_off.count(), 4, "in March, June, September and December");
    let first = open[0]["id"].as_str().expect("it has a name");
    let ran = desk.run(&["afspraken", "--klaar", first]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(rows(desk, &["afspraken", "--open"]).len(), 8);
}

/// A word leads to its meeting and its place; what somebody wrote alone is found nowhere.
fn what_was_said(desk: &Desk) {
    assert_eq!(rows(desk, &["sessies"]).len(), 12);
    let found = rows(desk, &["sessies", "HANDTEKENINGEN"]);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0]["treffers"][0]["tekst"], "Twee handtekeningen");
    let place = found[0]["treffers"][0]["waar"].as_str();
    assert!(
        place.is_some_and(|place| place.starts_with("bord bij")),
        "{place:?}"
    );
    let loose = rows(desk, &["sessies", "ooievaar"]);
    assert_eq!(loose.len(), 0, "loose notes went at closing");
    assert_eq!(rows(desk, &["sessies", ALONE]).len(), 0);
    let lines = format!("eerder\nja\n{ALONE}\nhandtekeningen\n1\n\n\nstop\n");
    let ran = desk.typed(&[], &day(12), &lines);
    assert!(ran.out.contains("Daar is geen gesprek mee."), "{}", ran.out);
    assert!(ran.out.contains("Gevonden:"), "{}", ran.out);
}

/// What waits, and how the boards went: fewer lines that only belong, and scores that go up.
fn what_the_team_did(desk: &Desk) {
    let ran = desk.typed(&[], &day(12), "eerder\nja\nteam 1\n\nstop\n");
    for line in [
        "12 gesprekken",
        "Nog open:",
        "Geparkeerd:",
        "- di 10 feb · Geparkeerd in maand 2",
        "- Anders samenwerken: 3, 5, 7",
        "- Hoort, helpt niet: sleutel: 3, 2, 1",
        "- Helpt, hoort niet: aanrecht: 1, 1, 2",
    ] {
        assert!(
            ran.out.lines().any(|own| own == line),
            "no {line}: {}",
            ran.out
        );
    }
}

/// The next meeting begins with what is open, and each time the team had another card.
fn what_comes_next(desk: &Desk) {
    let cards = |month: usize| -> BTreeSet<String> {
        let id = format!("{}-{}-team-noord", day(month), pakket(month));
        let text = desk.read(&format!("gesprekken/{id}.toml"));
        let file: toml::Value = toml::from_str(&text).expect("it is TOML");
        let steps = file["stap"].as_array().expect("steps").iter();
        let cards = steps.filter(|step| step["soort"].as_str() == Some("denkkaart"));
        cards
            .map(|step| step["uit"].as_str().expect("from the toolkit").to_owned())
            .collect()
    };
    let all: Vec<BTreeSet<String>> = [1, 5, 9].map(cards).into_iter().collect();
    let different: BTreeSet<&String> = all.iter().flatten().collect();
    assert_eq!(
        different.len(),
        all.iter().map(BTreeSet::len).sum::<usize>()
    );
    let lines = "begin\nhoort het\n1\n\n\n\n\nteam noord\nklaar\nterug\nstop\nnee\nstop\n";
    let ran = desk.typed(&[], "2027-01-11", lines);
    for line in [
        "Vorige keer: 10 dec, ",
        "afspraken open. Daar kijken jullie op terug.",
        "Dit team had al 3 van de 5 kaarten. Een nieuwe komt eerst.",
    ] {
        assert!(ran.out.contains(line), "no {line}: {}", ran.out);
    }
    let words = [
        "start",
        "gemeente-08",
        "--minuten",
        "45",
        "--team",
        "team noord",
    ];
    let words = [&words[..], &["--scherm", "groep", "--oefenen"]].concat();
    let ran = desk.typed(
        &words,
        "2027-01-11",
        "verder\nverder\nverder\nstop\nstop\nja\n",
    );
    assert!(ran.out.contains("Terugblik."), "{}", ran.out);
    assert!(ran.out.contains("van maand 12 · Joris"), "{}", ran.out);
    assert!(ran.out.contains("8: "), "{}", ran.out);
}

/// One name for the team in every meeting.
fn another_name(desk: &Desk) {
    let ran = desk.run(&["team", "team noord", "--heet", "Wijkteam Noord"]);
    assert_eq!(ran.err, "12 gesprekken zijn nu van Wijkteam Noord.\n");
    let teams: BTreeSet<String> = texts(&rows(desk, &["sessies"]), "team")
        .into_iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(teams.into_iter().collect::<Vec<_>>(), ["Wijkteam Noord"]);
}

/// In the next summer half a year is more than a year old; what is left still stands as it stood.
fn what_goes(desk: &Desk) {
    // What was agreed in the second half of the year, and is open.
    let open = |desk: &Desk| -> Vec<Value> {
        let all = rows(desk, &["afspraken", "--open"]).into_iter();
        let late = |row: &Value| row["sessie"].as_str() >= Some("2026-07");
        all.filter(late).collect()
    };
    let before = open(desk);
    assert!(!before.is_empty());
    let ran = Desk::ran(
        desk.command(&["opruimen", "--ja"])
            .env("BEDOELING_NU", "2027-06-30T10:00:00+02:00"),
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("6 hele gesprekken"), "{}", ran.err);
    assert_eq!(rows(desk, &["sessies"]).len(), 6);
    assert_eq!(open(desk), before);
    for month in 1..=6 {
        let word = format!("\"Geleerd in maand {month}\"");
        let names = desk.names("gesprekken");
        let texts = names
            .iter()
            .map(|name| desk.read(&format!("gesprekken/{name}")));
        assert!(
            !texts.into_iter().any(|text| text.contains(&word)),
            "{word}"
        );
    }
    let alone = desk.names(".local/share/bedoeling/alleen");
    assert_eq!(alone.len(), 4, "{alone:?}");
}
