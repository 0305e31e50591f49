//! `werkpakketten` and `print`: the library with a person's own folders.
use std::collections::BTreeSet;

use serde_json::json;

use super::desk::{Desk, keys};

const KEYS: [&str; 11] = [
    "bron",
    "deel",
    "doseringen",
    "id",
    "kaarten",
    "kit",
    "titel",
    "trefwoorden",
    "voor",
    "vraag",
    "werkplaten",
];

const DRAAIBOEK: [&str; 6] = ["print", "gemeente-08", "--wat", "draaiboek", "--als", "md"];

#[test]
fn the_library_has_a_line_for_each_below_its_kit_and_part() {
    let ran = Desk::new().run(&["werkpakketten"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let mut lines = ran.out.lines();
    assert_eq!(lines.next(), Some("Gemeente: werken vanuit de bedoeling"));
    let line = lines.find(|line| line.contains("gemeente-08"));
    let line = line.expect("it is embedded");
    assert!(line.contains("Hoort het? Of helpt het?"), "{line}");
    assert!(line.ends_with('?'), "the question stands last: {line}");
    assert!(
        ran.out.contains("  C. Ambtelijk vakmanschap"),
        "{}",
        ran.out
    );
}

#[test]
fn as_json_every_key_is_always_there() {
    let desk = Desk::new();
    desk.pakket("kits/eigen/eigen-01.toml", "eigen-01", "Ons eigen gesprek");
    let ran = desk.run(&["werkpakketten", "--json", "--toolkit", "kits"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let rows = ran.rows();
    for row in &rows {
        assert_eq!(keys(row), BTreeSet::from(KEYS));
    }
    let of = |id: &str| {
        rows.iter()
            .find(|row| row["id"] == id)
            .expect("it is there")
    };
    let embedded = of("gemeente-08");
    assert_eq!(embedded["bron"], "ingebouwd");
    assert_eq!(embedded["deel"], "C");
    let doses = json!({"koffie": 15, "werkoverleg": 45, "verdieping": 90});
    assert_eq!(embedded["doseringen"], doses);
    assert!(embedded["kaarten"].is_u64() && embedded["werkplaten"].is_u64());
    assert_eq!(
        *of("eigen-01"),
        json!({
            "id": "eigen-01", "kit": "eigen", "deel": null, "titel": "Ons eigen gesprek",
            "vraag": "Hoe gaat het?", "trefwoorden": [], "voor": [], "doseringen": doses,
            "kaarten": 1, "werkplaten": 0, "bron": "kits/eigen/eigen-01.toml",
        })
    );
}

#[test]
fn a_search_knows_no_accents_and_no_capitals_and_wants_every_word() {
    let desk = Desk::new();
    desk.pakket("kits/eigen/eigen-01.toml", "eigen-01", "Financiële ruimte");
    let ids = |words: &[&str]| {
        let mut all = vec!["werkpakketten", "--json", "--toolkit", "kits"];
        all.extend(words);
        let ids = desk
            .run(&all)
            .rows()
            .into_iter()
            .map(|row| row["id"].clone())
            .filter(|id| id.as_str().is_some_and(|id| id.starts_with("eigen")));
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(&["FINANCIELE"]), ["eigen-01"]);
    assert_eq!(ids(&["ruimte vraag"]), ["eigen-01"]);
    assert_eq!(ids(&["ruimte", "hóe"]), ["eigen-01"]);
    assert!(ids(&["ruimte", "rommella"]).is_empty());
}

#[test]
fn a_search_puts_the_best_first_and_says_where_it_found_the_words() {
    let desk = Desk::new();
    desk.pakket(
        "kits/eigen/eigen-01.toml",
        "eigen-01",
        "Hoe gaat het verder",
    );
    desk.pakket("kits/eigen/eigen-02.toml", "eigen-02", "Ons eigen gesprek");
    let ran = desk.run(&["werkpakketten", "hoe", "gaat", "--toolkit", "kits"]);
    // The toolkit of the program has these words too, in other places.
    let own = ran.out.lines().filter(|line| line.starts_with("eigen"));
    let said: Vec<Vec<&str>> = own
        .map(|line| line.split("  ").map(str::trim).collect())
        .map(|parts: Vec<&str>| parts.into_iter().filter(|part| !part.is_empty()).collect())
        .collect();
    assert_eq!(
        [said[0].as_slice(), said[1].as_slice()],
        [
            ["eigen-01", "Hoe gaat het verder", "Hoe gaat het?"].as_slice(),
            ["eigen-02", "Ons eigen gesprek", "Hoe gaat het?"].as_slice(),
        ]
    );
}

#[test]
fn nothing_found_is_said_and_is_no_mistake() {
    let desk = Desk::new();
    let ran = desk.run(&["werkpakketten", "xyzzy"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let said = "Geen werkpakket met \"xyzzy\". Probeer een ander woord.\n";
    assert_eq!(ran.err, said);
    assert_eq!(desk.run(&["werkpakketten", "xyzzy", "--json"]).out, "[]\n");
}

#[test]
fn a_mistake_in_the_own_toolkit_is_one_line_and_the_rest_works() {
    let desk = Desk::new();
    desk.pakket("kits/eigen/eigen-01.toml", "eigen-01", "Ons eigen gesprek");
    desk.write("kits/eigen/eigen-02.toml", "formaat = 1\nid = eigen-02\n");
    let ran = desk.run(&["werkpakketten", "--toolkit", "kits"]);
    assert_eq!(ran.code, 0);
    assert_eq!(
        ran.err,
        "1 fout in kits: bedoeling controleer kits laat hem zien.\n"
    );
    assert!(ran.out.contains("eigen-01") && ran.out.contains("gemeente-08"));
    let missing = desk.run(&[
        "print",
        "eigen-02",
        "--wat",
        "draaiboek",
        "--als",
        "md",
        "--toolkit",
        "kits",
    ]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert!(
        missing.err.starts_with("1 fout in kits: "),
        "{}",
        missing.err
    );
    assert!(missing.err.contains("Er is geen werkpakket `eigen-02`."));
}

#[test]
fn a_toolkit_folder_that_is_not_there_is_said_with_code_1() {
    let ran = Desk::new().run(&["werkpakketten", "--toolkit", "nergens"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(
        ran.err.contains("De map nergens is er niet."),
        "{}",
        ran.err
    );
}

#[test]
fn an_own_werkpakket_takes_the_place_of_an_embedded_one() {
    let desk = Desk::new();
    desk.pakket("kits/gemeente/gemeente-08.toml", "gemeente-08", "Anders");
    let ran = desk.run(&["werkpakketten", "--json", "--toolkit", "kits"]);
    let mut rows = ran.rows();
    rows.retain(|row| row["id"] == "gemeente-08");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["titel"], "Anders");
    assert_eq!(rows[0]["bron"], "kits/gemeente/gemeente-08.toml");
}

#[test]
fn a_draaiboek_goes_to_stdout_for_the_time_there_is() {
    let desk = Desk::new();
    let ran = desk.run(&DRAAIBOEK);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("# "), "{}", ran.out);
    let mut short = DRAAIBOEK.to_vec();
    short.extend(["--dosering", "koffie", "--naar", "-"]);
    let short = desk.run(&short);
    assert_eq!(short.code, 0);
    assert!(short.out.lines().count() < ran.out.lines().count());
    let mut long = DRAAIBOEK.to_vec();
    long.extend(["--minuten", "120"]);
    let long = desk.run(&long);
    assert!(long.out.contains("120"), "{}", long.out);
}

#[test]
fn a_draaiboek_never_takes_the_place_of_a_file() {
    let desk = Desk::new();
    let mut words = DRAAIBOEK.to_vec();
    words.extend(["--naar", "draaiboek.md"]);
    let ran = desk.run(&words);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "Staat in draaiboek.md\n");
    let written = desk.read("draaiboek.md");
    assert_eq!(written, desk.run(&DRAAIBOEK).out);
    let again = desk.run(&words);
    assert_eq!((again.code, again.out.as_str()), (1, ""));
    assert_eq!(
        again.err,
        "draaiboek.md bestaat al. Kies een andere naam. \
         Of gebruik --overschrijf, dan komt dit ervoor in de plaats.\n"
    );
}

#[test]
fn an_unknown_werkpakket_gets_the_nearest_id_and_code_2() {
    let mut words = DRAAIBOEK;
    words[1] = "gemeente-8";
    let ran = Desk::new().run(&words);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.contains("Bedoelde je `gemeente-08`?"),
        "{}",
        ran.err
    );
}
