//! Toolkit files: what is good reads, what is not is said with its place, nothing else breaks.
use std::path::Path;

use bedoeling::content::{Diagnostic, Source, embedded, read, toolkit_schema};
use bedoeling::domain::ids::{VakId, WerkpakketId};
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::step::StepKind;
use bedoeling::domain::toolkit::{KaartKind, Toolkit, Werkpakket};

/// Every toolkit file of the folders below `tests/<root>`, as somebody's own.
fn own(root: &str) -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(root);
    let mut sources = Vec::new();
    for kit in std::fs::read_dir(folder).expect("the folder is in the repository") {
        let kit = kit.expect("readable").path();
        for file in std::fs::read_dir(&kit).into_iter().flatten() {
            let path = file.expect("readable").path();
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            sources.push(source(&name(&kit), &name(&path), &text));
        }
    }
    sources.sort_by(|one, other| one.name.cmp(&other.name));
    sources
}

fn name(path: &Path) -> String {
    path.file_name()
        .expect("not a root")
        .to_string_lossy()
        .into_owned()
}

fn source(kit: &str, file: &str, text: &str) -> Source {
    Source {
        name: format!("{kit}/{file}"),
        kit: kit.to_owned(),
        text: text.to_owned(),
        built_in: false,
    }
}

/// The smallest werkpakket that is right.
fn small(id: &str, title: &str) -> String {
    format!(
        "formaat = 1\nid = \"{id}\"\ntitel = \"{title}\"\nvraag = \"Wat gebeurde er?\"\n\
         [[kaart]]\nid = \"een\"\nsoort = \"denk\"\ntitel = \"Een\"\nvraag = \"Wat gebeurde er?\"\n"
    )
}

fn shown(problems: &[Diagnostic]) -> String {
    let said: Vec<String> = problems.iter().map(Diagnostic::to_string).collect();
    said.join("\n")
}

fn pakket<'a>(toolkit: &'a Toolkit, id: &str) -> &'a Werkpakket {
    toolkit
        .find(&WerkpakketId::new(id))
        .expect("it has been read")
}

#[test]
fn every_file_of_the_toolkit_reads_without_a_problem() {
    let sources = embedded();
    let read = read(&sources);
    assert_eq!(shown(&read.problems), "");
    let files = sources
        .iter()
        .filter(|source| !source.kit.is_empty() && !source.name.ends_with("/kit.toml"))
        .count();
    assert_eq!(read.toolkit.werkpakketten.len(), files);
    for kit in &read.toolkit.kits {
        assert!(!kit.guide.is_empty(), "{} has no introduction", kit.id);
    }
}

#[test]
fn a_question_of_the_toolkit_has_at_most_twenty_words() {
    for pakket in read(&embedded()).toolkit.werkpakketten {
        let questions = pakket.kaarten.iter().map(|kaart| &kaart.question);
        for question in questions
            .chain(&pakket.reflections)
            .chain([&pakket.question])
        {
            let words = question.split_whitespace().count();
            assert!(words <= 20, "{}: {words} words: {question}", pakket.id);
        }
    }
}

#[test]
fn hoort_het_of_helpt_het_is_a_board_of_two_axes_that_asks_on() {
    let toolkit = read(&embedded()).toolkit;
    let plaat = &pakket(&toolkit, "gemeente-08").werkplaten[0];
    assert_eq!(plaat.title, "Hoort het of helpt het?");
    assert_eq!(
        plaat.layout.axes,
        Some(["hoort".to_owned(), "helpt".to_owned()])
    );
    let asks = plaat.layout.asks;
    assert!(asks.reason && asks.rule_of && asks.habit);
}

#[test]
fn an_own_file_replaces_the_one_of_the_program_and_the_rest_stays() {
    let mut sources = embedded();
    let before = read(&sources).toolkit.werkpakketten.len();
    sources.push(source(
        "gemeente",
        "gemeente-08-van-ons.toml",
        &small("gemeente-08", "Van ons"),
    ));
    let read = read(&sources);
    assert_eq!(shown(&read.problems), "");
    assert_eq!(read.toolkit.werkpakketten.len(), before);
    let ours = pakket(&read.toolkit, "gemeente-08");
    assert_eq!(ours.title, "Van ons");
    assert_eq!(ours.origin, "gemeente/gemeente-08-van-ons.toml");
    assert_eq!(ours.doses, Dose::NAMED);
}

#[test]
fn a_broken_file_of_ones_own_leaves_the_one_of_the_program_in_place() {
    let mut sources = embedded();
    let broken = small("gemeente-08", "Van ons").replace("titel", "titeltje");
    sources.push(source("gemeente", "gemeente-08.toml", &broken));
    let read = read(&sources);
    assert_eq!(read.problems.len(), 2);
    assert_eq!(pakket(&read.toolkit, "gemeente-08").origin, "ingebouwd");
}

#[test]
fn a_folder_of_ones_own_needs_no_introduction_and_refers_only_to_what_works() {
    let first =
        small("een", "Een").replace("[[kaart]]", "verder = [\"twee\", \"drie\"]\n[[kaart]]");
    let read = read(&[
        source("mijn", "een.toml", &first),
        source(
            "mijn",
            "twee.toml",
            &small("twee", "Twee").replace("denk", "denken"),
        ),
        source("mijn", "drie.toml", &small("drie", "Drie")),
    ]);
    assert_eq!(read.problems.len(), 1, "{}", shown(&read.problems));
    assert_eq!(
        pakket(&read.toolkit, "een").further,
        [WerkpakketId::new("drie")]
    );
    assert_eq!(read.toolkit.kits[0].title, "mijn");
}

#[test]
fn a_file_that_is_far_too_large_is_refused_unread() {
    let read = read(&[source("mijn", "groot.toml", &"# niets\n".repeat(1 << 18))]);
    assert!(shown(&read.problems).starts_with("mijn/groot.toml:1:1: dit bestand is groter"));
}

#[test]
fn what_nobody_can_see_does_not_reach_the_screen() {
    let toolkit = read(&own("broken-toolkit")).toolkit;
    assert_eq!(pakket(&toolkit, "onzichtbaar").title, "Een [31mtitel");
}

#[test]
fn the_format_carries_an_intervisie_method_with_roles() {
    let read = read(&own("format-trial"));
    assert_eq!(shown(&read.problems), "");
    let incident = pakket(&read.toolkit, "incident");
    let talk: Vec<_> = incident
        .steps
        .iter()
        .filter(|step| step.kind == StepKind::Gesprek)
        .collect();
    assert_eq!(talk.len(), 3);
    assert!(talk.iter().all(|step| step.role.is_some()));
    assert_eq!(
        incident.steps.iter().map(|step| step.minutes).sum::<u16>(),
        62
    );
    assert_eq!(
        (incident.bewaren, incident.doses.as_slice()),
        (Some(Bewaren::Niets), &[Dose::Eigen][..])
    );
}

#[test]
fn the_format_carries_a_route_with_a_parked_solution() {
    let toolkit = read(&own("format-trial")).toolkit;
    let omweg = pakket(&toolkit, "omweg");
    let parked = &omweg.werkplaten[0].layout.vakken[0];
    assert_eq!(parked.opens_at, Some(VakId::new("terug")));
    assert_eq!(omweg.doses, Dose::NAMED);
    let route = omweg
        .steps
        .iter()
        .find(|step| step.kind == StepKind::Werkplaat);
    let route = route.expect("it has one");
    assert_eq!(
        (route.title.as_str(), route.minutes, route.minimum),
        ("De omweg", 60, 35)
    );
}

#[test]
fn the_format_carries_a_scan_with_marks_and_evidence_and_cards_to_draw() {
    let toolkit = read(&own("format-trial")).toolkit;
    let portret = pakket(&toolkit, "portret");
    let layout = &portret.werkplaten[0].layout;
    assert!(layout.apart && layout.vakken.iter().all(|vak| vak.scale.is_some()));
    assert_eq!((layout.marks.len(), layout.rows.len()), (2, 1));
    assert_eq!(portret.of_kind(KaartKind::Beeld).count(), 2);
    assert_eq!(portret.steps[0].draw, Some(2));
}

#[test]
fn the_format_carries_a_meeting_that_keeps_nothing() {
    let toolkit = read(&own("format-trial")).toolkit;
    let silent = pakket(&toolkit, "wat-houdt-je-bezig");
    assert!(silent.silent);
    assert_eq!(silent.bewaren, Some(Bewaren::Niets));
}

#[test]
fn the_schema_knows_every_key_and_no_null() {
    let text = toolkit_schema();
    let schema: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let pakket = &schema["$defs"]["werkpakket"];
    assert_eq!(pakket["properties"]["titel"]["type"], "string");
    assert_eq!(pakket["additionalProperties"], false);
    assert_eq!(
        pakket["required"],
        serde_json::json!(["formaat", "id", "titel", "vraag"])
    );
    assert_eq!(
        schema["$defs"]["kaart"]["properties"]["soort"]["enum"][2],
        "beeld"
    );
    assert!(!text.contains("null"), "TOML has no null");
}

#[test]
#[expect(clippy::too_many_lines, reason = "what is said fills them")]
fn every_problem_is_said_at_once_with_its_place_and_what_to_do() {
    let problems = read(&own("broken-toolkit")).problems;
    insta::assert_snapshot!(shown(&problems), @r#"
gemeente/adres.toml:5:9: de kleinste groep (9) is groter dan de grootste (3)
  hulp: draai min en max om.
gemeente/adres.toml:6:40: dit adres begint niet met https://, of er staat een spatie in
  hulp: plak het hele adres uit de browser.
gemeente/bord-regels.toml:15:8: `opent_bij` kan alleen bij een route, en dit is kwadrant
gemeente/bord-regels.toml:15:8: een bord met vorm kwadrant heeft 4 vakken, hier staan er 3
gemeente/bord-regels.toml:15:8: een bord met vorm kwadrant heeft geen rijen
gemeente/bord-regels.toml:15:8: vak `b` heeft een schaal, en die past niet bij kwadrant
gemeente/bord-regels.toml:28:8: `assen` kan alleen bij een kwadrant, en dit is scan
gemeente/bord-regels.toml:28:8: `rijen_vrij` kan alleen bij een raster, en dit is scan
gemeente/bord-regels.toml:28:8: `vraagt` kan alleen bij een kwadrant en bij kolommen, en dit is scan
gemeente/bord-regels.toml:28:8: vak `b` mist een schaal, en bij scan heeft elk vak er een
gemeente/bord-regels.toml:46:8: vak `b` gaat open bij `a`, en dat komt er niet na
gemeente/deze-naam.toml:2:6: de bestandsnaam begint niet met `andere-naam`
  hulp: noem het bestand andere-naam-{een paar woorden}.toml, of pas de id aan.
gemeente/dubbel-een.toml:2:6: de id `dubbel` is al van gemeente/dubbel-drie.toml
  hulp: geef een van de twee een andere id, en pas de bestandsnaam aan.
gemeente/dubbel-twee.toml:13:6: de id `een` is hier al gebruikt
  hulp: geef een van de twee een andere id.
gemeente/dubbele-sleutel.toml:4:1: `titel` staat hier voor de tweede keer
  hulp: haal er een weg, of zet alles bij de eerste.
gemeente/geen-tekst.toml:5:18: dit is geen tekstbestand
  hulp: bewaar het als gewone tekst (UTF-8). Is dit het goede bestand?
gemeente/met-bom.toml:5:1: onbekende sleutel `onbekend`
  hulp: bekend zijn hier: formaat, id, titel, deel, vraag, trefwoorden, voor, groep, verhaal, begeleider, kern, let_op, blijft_staan, muurkaart, reflectievragen, verder, bronnen, film, cirkel, doseringen, bewaren, stil, kaart, werkplaat, stap.
gemeente/minuten-nul.toml:11:11: `minuten` is 0, dat kan niet
  hulp: kies een getal van 1 tot en met 480.
gemeente/minuten-nul.toml:12:12: een opdracht hoort op een doekaart
  hulp: zet de tekst bij uitleg, of maak er soort = "doe" van.
gemeente/nieuwer.toml:1:11: deze versie kent formaat 1, dit bestand heeft formaat 2
  hulp: haal een nieuwere versie van het programma, of schrijf formaat = 1.
gemeente/nog-geen-kaart.toml:1:1: dit werkpakket heeft nog geen denkkaart
  hulp: voeg een [[kaart]] toe met soort = "denk", of eigen stappen met [[stap]].
gemeente/nog-geen-kaart.toml:5:8: een stille bijeenkomst heeft eigen stappen
  hulp: voeg [[stap]] toe: een rondje met de ene vraag is genoeg.
gemeente/nog-geen-kaart.toml:6:11: een stille bijeenkomst bewaart niets
  hulp: schrijf bewaren = "niets", of haal stil weg.
gemeente/onbekende-sleutel.toml:5:1: onbekende sleutel `trefwoord`
  hulp: bedoel je `trefwoorden`? bekend zijn hier: formaat, id, titel, deel, vraag, trefwoorden, voor, groep, verhaal, begeleider, kern, let_op, blijft_staan, muurkaart, reflectievragen, verder, bronnen, film, cirkel, doseringen, bewaren, stil, kaart, werkplaat, stap.
gemeente/onbekende-sleutel.toml:12:1: onbekende sleutel `minuut`
  hulp: bedoel je `minuten`? bekend zijn hier: id, soort, titel, vraag, opdracht, uitleg, werkvorm, minuten, minimum, begeleider, los, solo.
gemeente/onbekende-sleutel.toml:13:1: onbekende sleutel `zzz`
  hulp: bekend zijn hier: id, soort, titel, vraag, opdracht, uitleg, werkvorm, minuten, minimum, begeleider, los, solo.
gemeente/ontbreekt.toml:1:1: hier ontbreekt `vraag`
  hulp: voeg een regel toe met vraag = ...
gemeente/ontbreekt.toml:3:9: `titel` is leeg
  hulp: vul hem in.
gemeente/ontbreekt.toml:5:1: hier ontbreekt `id`
  hulp: voeg een regel toe met id = ...
gemeente/ontbreekt.toml:5:1: hier ontbreekt `titel`
  hulp: voeg een regel toe met titel = ...
gemeente/ontbreekt.toml:5:1: hier ontbreekt `vraag`
  hulp: voeg een regel toe met vraag = ...
gemeente/ontbreekt.toml:8:1: hier ontbreekt `bord`
  hulp: voeg een regel toe met bord = ...
gemeente/ontbreekt.toml:8:1: hier ontbreekt `minuten`
  hulp: voeg een regel toe met minuten = ...
gemeente/ontbreekt.toml:8:1: hier ontbreekt `titel`
  hulp: voeg een regel toe met titel = ...
gemeente/ontbreekt.toml:8:1: hier ontbreekt `uitnodiging`
  hulp: voeg een regel toe met uitnodiging = ...
gemeente/ontbreekt.toml:10:11: hier ontbreekt `titel`
  hulp: voeg een regel toe met titel = ...
gemeente/ontbreekt.toml:10:25: hier ontbreekt `id`
  hulp: voeg een regel toe met id = ...
gemeente/ontbreekt.toml:10:35: `titel` heeft 34 tekens, er passen er 28
  hulp: maak hem korter; de rest kan in de uitleg.
gemeente/ontbreekt.toml:10:82: hier ontbreekt `hoog`
  hulp: voeg een regel toe met hoog = ...
gemeente/regeleinden-van-windows.toml:11:1: onbekende sleutel `titeltje`
  hulp: bedoel je `titel`? bekend zijn hier: id, soort, titel, vraag, opdracht, uitleg, werkvorm, minuten, minimum, begeleider, los, solo.
gemeente/schrijffout.toml:2:18: deze tekst is niet gesloten
  hulp: zet het aanhalingsteken aan het eind.
gemeente/schrijffout.toml:3:9: tekst hoort tussen aanhalingstekens
  hulp: schrijf bijvoorbeeld titel = "De la op tafel".
gemeente/schrijffout.toml:4:8: na het = ontbreekt de waarde
  hulp: vul hem in, of haal de regel weg.
gemeente/schrijffout.toml:5:22: hier ontbreekt een komma
  hulp: zet een komma tussen de twee.
gemeente/schrijffout.toml:6:16: deze lijst is niet gesloten
  hulp: zet er een ] achter.
gemeente/stappen.toml:14:9: bij deze stap ontbreekt een [[kaart]] met soort doe
  hulp: voeg het toe, of kies een andere soort stap.
gemeente/stappen.toml:15:9: `een` is geen doekaart
  hulp: kies een andere kaart, of pas soort aan bij de stap of bij de kaart.
gemeente/stappen.toml:19:9: er is hier geen kaart `eenn`
  hulp: bedoel je `een`? dit werkpakket heeft: een.
gemeente/stappen.toml:20:8: trek past niet bij deze soort stap
  hulp: alleen een stap met soort trekking trekt kaarten.
gemeente/stappen.toml:21:15: deze dosering biedt het werkpakket niet aan
  hulp: zet hem ook bovenaan bij doseringen, of haal hem hier weg.
gemeente/stappen.toml:24:9: bij deze stap ontbreekt de werkplaat: werkplaat = "..."
  hulp: voeg het toe, of kies een andere soort stap.
gemeente/stappen.toml:29:9: bij deze stap ontbreekt de vraag: vraag = "..."
  hulp: voeg het toe, of kies een andere soort stap.
gemeente/stappen.toml:30:13: een werkplaat past niet bij deze soort stap
  hulp: alleen een stap met soort werkplaat heeft een werkplaat.
gemeente/stappen.toml:30:13: er is hier geen werkplaat `bord`
  hulp: voeg een [[werkplaat]] toe met deze id.
gemeente/stappen.toml:32:1: hier ontbreekt `soort`
  hulp: voeg een regel toe met soort = ...
gemeente/stuurtekens.toml:5:18: in deze tekst staat een teken dat niemand ziet
  hulp: haal het weg; vaak is het meegekomen met plakken.
gemeente/verder-weg.toml:5:8: deel `B` bestaat niet in deze kit
  hulp: kies uit: A.
gemeente/verder-weg.toml:6:11: er is geen werkpakket `verder-wech`
  hulp: bedoel je `verder-weg`?
gemeente/verkeerd-bord.toml:13:6: de id `een` is hier al gebruikt
  hulp: geef een van de twee een andere id.
gemeente/verkeerd-bord.toml:18:11: het minimum (12) is meer dan de minuten (10)
  hulp: maak het minimum kleiner.
gemeente/verkeerd-bord.toml:20:45: `opent_bij` noemt `z`, en dat is geen ander vak op dit bord
  hulp: noem de id van een later vak.
gemeente/verkeerd-bord.toml:20:60: `minuten` is 900, dat kan niet
  hulp: kies een getal van 1 tot en met 480.
gemeente/verkeerd-bord.toml:21:10: de id `a` is hier al gebruikt
  hulp: geef een van de twee een andere id.
gemeente/verkeerd-bord.toml:22:10: `Derde!` kan geen id zijn
  hulp: een id heeft alleen kleine letters, cijfers en streepjes.
gemeente/verkeerd-type.toml:5:15: hier hoort een lijst, maar er staat de tekst "formulier"
  hulp: zet er [ en ] omheen, met een komma tussen de delen.
gemeente/verkeerd-type.toml:6:17: hier hoort tekst, maar er staat het getal 3
  hulp: zet de tekst tussen aanhalingstekens.
gemeente/verkeerd-type.toml:7:9: hier hoort een blok met sleutels, maar er staat het getal 8
  hulp: schrijf { sleutel = "tekst" }, of een kop met de sleutels eronder.
gemeente/verkeerd-type.toml:8:8: hier hoort true of false, maar er staat de tekst "ja"
  hulp: schrijf true voor ja en false voor nee, zonder aanhalingstekens.
gemeente/verkeerd-type.toml:15:11: hier hoort een heel getal, maar er staat de tekst "vijf"
  hulp: schrijf het getal zonder punt, komma of aanhalingstekens.
gemeente/verkeerd-type.toml:16:12: `rondjes` kan hier niet
  hulp: bedoel je `rondje`? kies uit: rondje, stil-dan-rondje, 1-2-4-allen, duo, stelling-lijn, vissenkom, turf, rolwissel, gesprek.
gemeente/verkeerd-type.toml:21:8: `vierkant` kan hier niet
  hulp: kies uit: kolommen, ringen, schuiven, spectrum, kwadrant, driehoek, scan, route, balans, turf, raster, ladder.
gemeente/verkeerd-type.toml:23:11: hier hoort een heel getal, maar er staat het getal 1.5
  hulp: schrijf het getal zonder punt, komma of aanhalingstekens.
gemeente/verkeerd-type.toml:24:9: hier horen er precies 2
"#);
}
