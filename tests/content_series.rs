//! Series of a kit, and finding a werkpakket by what is going on.
use bedoeling::content::{Diagnostic, Read, Source, read};
use bedoeling::domain::ids::WerkpakketId;
use bedoeling::domain::toolkit::{Found, FoundIn, Toolkit, search};

fn source(file: &str, text: String) -> Source {
    Source {
        name: format!("mijn/{file}"),
        kit: "mijn".to_owned(),
        text,
        built_in: false,
    }
}

/// A werkpakket with a keyword and a question of a kaart.
fn pakket(id: &str, title: &str, keyword: &str, question: &str) -> Source {
    let text = format!(
        "formaat = 1\nid = \"{id}\"\ntitel = \"{title}\"\nvraag = \"Wat gebeurde er?\"\n\
         trefwoorden = [\"{keyword}\"]\nreflectievragen = [\"Wat doe jij met stilte?\"]\n\
         [[kaart]]\nid = \"een\"\nsoort = \"denk\"\ntitel = \"Een\"\nvraag = \"{question}\"\n"
    );
    source(&format!("{id}.toml"), text)
}

fn kit(series: &str) -> Source {
    let text = format!(
        "formaat = 1\ntitel = \"Van ons\"\nover = \"Iets.\"\ngebruiksaanwijzer = \"Zo.\"\n\
         bron = {{ titel = \"Eigen tekst.\" }}\n{series}"
    );
    source("kit.toml", text)
}

fn with(series: &str) -> Read {
    read(&[
        kit(series),
        pakket("een", "De sleutel", "loket", "Wie had de sleutel?"),
        pakket("twee", "Het loket", "regels", "Wat zei Café Één?"),
        pakket("drie", "Stilte", "wachten", "Wie wacht er bij het loket?"),
    ])
}

fn shown(problems: &[Diagnostic]) -> String {
    let said: Vec<String> = problems.iter().map(Diagnostic::to_string).collect();
    said.join("\n")
}

#[test]
fn a_series_keeps_the_order_of_its_file() {
    let read = with(
        "[[reeks]]\ntitel = \"Voor een team dat begint\"\nover = \"Van klein naar groot.\"\n\
         werkpakketten = [\"twee\", \"een\"]\n",
    );
    assert_eq!(shown(&read.problems), "");
    let [series] = read.toolkit.kits[0].series.as_slice() else {
        panic!("there is one series");
    };
    assert_eq!(series.title, "Voor een team dat begint");
    assert_eq!(series.about.as_deref(), Some("Van klein naar groot."));
    let ids: Vec<&str> = series
        .werkpakketten
        .iter()
        .map(WerkpakketId::as_str)
        .collect();
    assert_eq!(ids, ["twee", "een"]);
}

#[test]
fn a_series_without_what_it_needs_is_said_with_its_place() {
    let read = with("[[reeks]]\n[[reeks]]\ntitel = \"Leeg\"\nwerkpakketten = []\ntitels = 1\n");
    insta::assert_snapshot!(shown(&read.problems), @r"
    mijn/kit.toml:10:1: onbekende sleutel `titels`
      hulp: bedoel je `titel`? bekend zijn hier: titel, over, werkpakketten.
    ");
    let read = with("[[reeks]]\n[[reeks]]\ntitel = \"Leeg\"\nwerkpakketten = []\n");
    insta::assert_snapshot!(shown(&read.problems), @r"
    mijn/kit.toml:6:1: hier ontbreekt `titel`
      hulp: voeg een regel toe met titel = ...
    mijn/kit.toml:6:1: hier ontbreekt `werkpakketten`
      hulp: voeg een regel toe met werkpakketten = ...
    mijn/kit.toml:9:17: deze reeks is leeg
      hulp: zet er minstens één id in, of haal de reeks weg.
    ");
}

#[test]
fn a_werkpakket_that_no_file_has_gets_the_nearest_name_and_the_kit_still_works() {
    let read = with("[[reeks]]\ntitel = \"Begin\"\nwerkpakketten = [\"een\", \"twe\"]\n");
    insta::assert_snapshot!(shown(&read.problems), @r"
    mijn/kit.toml:8:25: er is geen werkpakket `twe`
      hulp: bedoel je `twee`?
    ");
    assert_eq!(read.toolkit.kits[0].title, "Van ons");
    assert_eq!(read.toolkit.kits[0].series[0].werkpakketten.len(), 1);
}

#[test]
fn a_werkpakket_with_a_problem_is_left_out_of_a_series_without_a_word() {
    let series = "[[reeks]]\ntitel = \"Begin\"\nwerkpakketten = [\"een\", \"stuk\"]\n\
                  [[reeks]]\ntitel = \"Alleen dit\"\nwerkpakketten = [\"stuk\"]\n";
    let mut broken = pakket("stuk", "Stuk", "x", "y");
    broken.text = broken.text.replace("\"denk\"", "\"denken\"");
    let read = read(&[kit(series), pakket("een", "Een", "x", "y"), broken]);
    assert_eq!(read.problems.len(), 1, "{}", shown(&read.problems));
    assert_eq!(read.problems[0].file, "mijn/stuk.toml");
    let [series] = read.toolkit.kits[0].series.as_slice() else {
        panic!("a series with nothing left in it goes");
    };
    assert_eq!(series.werkpakketten.len(), 1);
}

fn found(words: &str) -> Vec<(String, FoundIn, String)> {
    let toolkit: Toolkit = with("").toolkit;
    let each = |hit: &Found<'_>| {
        let id = hit.pakket.id.to_string();
        (id, hit.place, hit.reason().to_owned())
    };
    search(&toolkit, words).iter().map(each).collect()
}

#[test]
fn a_title_comes_before_a_keyword_and_a_keyword_before_a_question() {
    let hit = |id: &str, place, reason: &str| (id.to_owned(), place, reason.to_owned());
    assert_eq!(
        found("LOKET"),
        [
            hit("twee", FoundIn::Title, "Wat gebeurde er?"),
            hit("een", FoundIn::Keyword, "loket"),
            hit("drie", FoundIn::Kaart, "Wie wacht er bij het loket?"),
        ]
    );
}

#[test]
fn accents_and_capitals_do_not_count_and_every_word_must_be_there() {
    assert_eq!(found("cafe een")[0].2, "Wat zei Café Één?");
    assert_eq!(found("sleutel regels"), []);
    assert_eq!(found("sleutel loket").len(), 1);
    assert_eq!(
        found("jij stilte").len(),
        3,
        "questions to reflect on count"
    );
    assert_eq!(found("   "), []);
}

#[test]
fn a_sentence_is_found_by_the_words_that_say_something() {
    assert_eq!(found("wij hebben geen loket"), found("loket"));
    assert_eq!(found("Wij hebben geen sleutel."), []);
    assert_eq!(found("oket"), [], "a word is found by its beginning");
    assert_eq!(found("lok").len(), found("loket").len());
}
