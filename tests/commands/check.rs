//! `controleer`: silent when all is right, else every problem at its place.
use super::desk::{Desk, NOORD, NOORD_ID};

/// Every line that is no help begins with a path and two numbers.
fn places(out: &str) -> Vec<(String, usize, usize)> {
    let problems = out.lines().filter(|line| !line.starts_with("  "));
    problems
        .map(|line| {
            let mut parts = line.splitn(4, ':');
            let mut part = || parts.next().expect(line).to_owned();
            let path = part();
            let mut number = || part().parse().expect(line);
            (path, number(), number())
        })
        .collect()
}

#[test]
fn it_is_silent_when_all_is_right() {
    let desk = Desk::new();
    desk.pakket("kits/eigen/eigen-01.toml", "eigen-01", "Ons eigen gesprek");
    desk.session(NOORD_ID, NOORD);
    let calls: [&[&str]; 4] = [
        &["controleer"],
        &["controleer", "--toolkit", "kits"],
        &["controleer", "kits", "gesprekken"],
        &["controleer", "kits/eigen/eigen-01.toml"],
    ];
    for words in calls {
        let ran = desk.run(words);
        let all = (ran.code, ran.out.as_str(), ran.err.as_str());
        assert_eq!(all, (0, "", ""), "{words:?}");
    }
}

#[test]
fn every_problem_of_every_kind_of_file_comes_at_once_with_its_place() {
    let desk = Desk::new();
    desk.pakket("kits/eigen/eigen-01.toml", "eigen-01", "Ons eigen gesprek");
    desk.write("kits/eigen/eigen-02.toml", "formaat = 1\nid = eigen-02\n");
    desk.write("kits/eigen/eigen-03.toml", b"# \xc3\xa9\xff\n");
    desk.session("kapot", "formaat = 1\nid = \"open\n");
    desk.session("leeg", "");
    desk.write(
        "elders.toml",
        "formaat = 1\nstand = \"gesloten\"\nid = \"x\n",
    );
    let ran = desk.run(&[
        "controleer",
        "kits",
        "gesprekken",
        "elders.toml",
        "niets.toml",
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let found = places(&ran.out);
    let at = |path: &str| {
        let found = found.iter().find(|(known, ..)| known == path);
        let (_, line, column) = found.unwrap_or_else(|| panic!("{path}: {}", ran.out));
        (*line, *column)
    };
    assert_eq!(at("kits/eigen/eigen-02.toml"), (2, 6));
    assert_eq!(at("kits/eigen/eigen-03.toml"), (1, 4));
    assert_eq!(at("gesprekken/kapot.toml").0, 2);
    assert_eq!(at("gesprekken/leeg.toml"), (1, 1));
    assert_eq!(at("elders.toml").0, 3);
    assert_eq!(at("niets.toml"), (1, 1));
    assert!(
        found
            .iter()
            .all(|(path, ..)| path != "kits/eigen/eigen-01.toml")
    );
}

#[test]
fn the_own_toolkit_is_looked_at_when_no_path_is_given() {
    let desk = Desk::new();
    desk.write("kits/eigen/eigen-02.toml", "formaat = 1\nid = eigen-02\n");
    let ran = desk.run(&["controleer", "--toolkit", "kits"]);
    assert_eq!(ran.code, 1);
    let place = ("kits/eigen/eigen-02.toml".to_owned(), 2, 6);
    assert!(places(&ran.out).contains(&place), "{}", ran.out);
}

#[test]
fn one_file_is_judged_beside_its_kit_and_only_its_own_problems_are_said() {
    let desk = Desk::new();
    desk.pakket("kits/eigen/eigen-01.toml", "eigen-01", "Ons eigen gesprek");
    let text = desk.read("kits/eigen/eigen-01.toml");
    let more = text.replace("\n\n", "\nverder = [\"eigen-01\", \"gemeente-08\"]\n\n");
    let more = more.replace("eigen-01\"\ntitel", "eigen-02\"\ntitel");
    desk.write("kits/eigen/eigen-02.toml", more);
    desk.write("kits/eigen/eigen-03.toml", "formaat = 1\nid = eigen-03\n");
    let ran = desk.run(&["controleer", "kits/eigen/eigen-02.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
}
