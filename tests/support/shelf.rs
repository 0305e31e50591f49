//! A toolkit with a little of everything that a library can show.
use std::sync::Arc;

use bedoeling::content::{self, Source};
use bedoeling::domain::toolkit::Toolkit;

fn source(kit: &str, file: &str, text: String) -> Source {
    Source {
        name: format!("{kit}/{file}.toml"),
        kit: kit.to_owned(),
        text,
        built_in: false,
    }
}

fn kit(id: &str, title: &str, rest: &str) -> Source {
    let text = format!(
        "formaat = 1\ntitel = \"{title}\"\nover = \"Iets.\"\ngebruiksaanwijzer = \"Zo.\"\n\
         bron = {{ titel = \"Eigen tekst.\" }}\n{rest}"
    );
    source(id, "kit", text)
}

fn pakket(kit: &str, id: &str, title: &str, rest: &str) -> Source {
    let text = format!(
        "formaat = 1\nid = \"{id}\"\ntitel = \"{title}\"\nvraag = \"Wat deed jij toen?\"\n{rest}\n\
         [[kaart]]\nid = \"een\"\nsoort = \"denk\"\ntitel = \"Eén\"\n\
         vraag = \"Wie vroeg er naar de brug bij {title}?\"\n"
    );
    source(kit, id, text)
}

/// Three kits: two parts and a series, a long title, one werkpakket for a person alone.
pub(crate) fn toolkit() -> Arc<Toolkit> {
    let buurt = "delen = { A = \"Dichtbij\", B = \"Verder weg dan iemand op een kaart kan zien\" }\n\
        [[reeks]]\ntitel = \"Voor een team dat begint\"\nover = \"Van klein naar groot.\"\n\
        werkpakketten = [\"buurt-3\", \"werk-1\"]\n";
    let long = "Zelf beslissen, samen dragen en op tijd vragen";
    let read = content::read(&[
        kit("buurt", "De buurt", buurt),
        pakket(
            "buurt",
            "buurt-1",
            "De brug",
            "deel = \"A\"\nvoor = [\"team\"]",
        ),
        pakket(
            "buurt",
            "buurt-2",
            "De stoep",
            "deel = \"A\"\ntrefwoorden = [\"brug\"]",
        ),
        pakket(
            "buurt",
            "buurt-3",
            long,
            "deel = \"B\"\ngroep = { min = 3, max = 9 }",
        ),
        kit("werk", "Het werk", ""),
        pakket("werk", "werk-1", "De pauze", "kern = [\"Rust is werk.\"]"),
        kit("zelf", "Voor jezelf", ""),
        pakket("zelf", "zelf-1", "Mijn vraag", "voor = [\"zelf\"]"),
    ]);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    Arc::new(read.toolkit)
}
