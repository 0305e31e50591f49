//! The draaiboek of a small werkpakket.
use bedoeling::domain::board::Bord;
use bedoeling::domain::fixed::{FixedStep, FixedSteps};
use bedoeling::domain::ids::{KaartId, KitId, WerkpakketId, WerkplaatId};
use bedoeling::domain::levels::Dose;
use bedoeling::domain::programma::{Wish, compose};
use bedoeling::domain::step::Status;
use bedoeling::domain::toolkit::{Kaart, KaartKind, Reference, Werkpakket, Werkplaat};
use bedoeling::domain::werkvorm::Werkvorm;
use bedoeling::export::markdown::markdown;
use bedoeling::export::run_sheet::run_sheet;
use insta::assert_snapshot;

use super::made::{layout, marks, rows, scored, velden};

fn kaart(id: &str, kind: KaartKind, title: &str, question: &str) -> Kaart {
    Kaart {
        id: KaartId::new(id),
        kind,
        title: title.to_owned(),
        question: question.to_owned(),
        task: None,
        explanation: None,
        form: Werkvorm::StilDanRondje,
        minutes: 12,
        minimum: 8,
        tip: Some("Tel in stilte tot tien.".to_owned()),
        loose: false,
        solo: false,
    }
}

pub(super) fn pakket() -> Werkpakket {
    let mut slot = kaart(
        "slot",
        KaartKind::Doe,
        "Zoek het slot",
        "Aan wie vraag jij het?",
    );
    slot.task = Some("Bel of loop langs. Vertel de volgende keer wat je hoorde.".to_owned());
    let denk = kaart(
        "sleutel",
        KaartKind::Denk,
        "Sleutel zonder slot",
        "Wat deed je omdat het hoort?",
    );
    let title = "Verandertoolkit van Wouter Hart en Thom Verheggen".to_owned();
    Werkpakket {
        id: WerkpakketId::new("gemeente-08"),
        kit: KitId::new("gemeente"),
        origin: "ingebouwd".to_owned(),
        title: "Hoort het? Of helpt het?".to_owned(),
        part: None,
        question: "Wie is er geholpen met wat wij doen omdat het zo hoort?".to_owned(),
        keywords: Vec::new(),
        audience: Vec::new(),
        group: Some((3, 10)),
        story: Some(
            "Iedereen heeft er een:\nde rommella.\n\nDus schuif je hem dicht.\n".to_owned(),
        ),
        story_tip: Some("Het verhaal is verzonnen.".to_owned()),
        core: vec!["Wat moet, is vaak een gewoonte.".to_owned()],
        watch: vec!["Het gaat over onze eigen la.".to_owned()],
        stays: Some("Wat in een wet staat, doen we.".to_owned()),
        wall_card: None,
        reflections: Vec::new(),
        further: Vec::new(),
        sources: vec![Reference {
            title,
            url: Some("https://verandertoolkit.nl/".to_owned()),
        }],
        film: None,
        circle: None,
        kaarten: vec![denk, slot],
        werkplaten: vec![Werkplaat {
            id: WerkplaatId::new("velden"),
            title: "De la op tafel".to_owned(),
            invitation: "Leg één ding op tafel en zoek samen het vak.".to_owned(),
            minutes: 20,
            minimum: 10,
            tip: Some("Niet stemmen: laat twee mensen vertellen.".to_owned()),
            layout: velden(),
        }],
        steps: Vec::new(),
        doses: Dose::NAMED.to_vec(),
        bewaren: None,
        silent: false,
    }
}

fn fixed() -> FixedSteps {
    let step = |title: &str, question: &str| FixedStep {
        title: title.to_owned(),
        questions: vec![question.to_owned()],
        explanation: None,
        tip: None,
    };
    FixedSteps {
        opening: step("Opening", "Waarvoor zijn we hier, en tot hoe laat?"),
        check_in: step("Check-in", "Wat neem je mee naar binnen?"),
        story: step("Het verhaal", ""),
        act: step("Eén ding doen", "Wat gaan we de komende weken doen?"),
        oogst: step("Oogst", "Wat nemen we mee?"),
        check_out: FixedStep {
            tip: Some("Passen mag.".to_owned()),
            ..step("Check-out", "Wat ga je morgen anders doen?")
        },
        ..FixedSteps::default()
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "the whole draaiboek stands in here")]
fn a_draaiboek_is_enough_to_lead_the_meeting_from_paper() {
    let (pakket, fixed) = (pakket(), fixed());
    let steps = compose(&pakket, &fixed, &Wish::dose(Dose::Werkoverleg));
    let text = markdown(&run_sheet(&pakket, &steps, Dose::Werkoverleg, 45, &fixed));
    assert_snapshot!(text, @"
    # Draaiboek: Hoort het? Of helpt het?

    > Wie is er geholpen met wat wij doen omdat het zo hoort?

    Werkoverleg: 41 van de 45 minuten zijn gepland, de rest is speling. Voor 3 tot 10 mensen.

    ## Het verloop

    | Tijd | Stap | Minuten |
    | --- | --- | --- |
    | 0:00 | Opening | 1 |
    | 0:01 | Check-in | 4 |
    | 0:05 | Het verhaal | 3 |
    | 0:08 | Sleutel zonder slot | 11 |
    | 0:19 | De la op tafel | 13 |
    | 0:32 | Eén ding doen | 4 |
    | 0:36 | Oogst | 2 |
    | 0:38 | Check-out | 3 |
    | 0:41 | Klaar |  |

    ## Waar het op neerkomt

    - Wat moet, is vaak een gewoonte.

    ## Let op

    - Het gaat over onze eigen la.

    ## Dit blijft staan

    Wat in een wet staat, doen we.

    ## 0:00 Opening (1 minuut)

    De groep leest:

    > Waarvoor zijn we hier, en tot hoe laat?

    ## 0:01 Check-in (4 minuten)

    De groep leest:

    > Wat neem je mee naar binnen?

    ## 0:05 Het verhaal (3 minuten)

    De groep leest:

    > Wie is er geholpen met wat wij doen omdat het zo hoort?

    Lees voor, rustig:

    > Iedereen heeft er een: de rommella.
    >
    > Dus schuif je hem dicht.

    Tip: Het verhaal is verzonnen.

    ## 0:08 Sleutel zonder slot (11 minuten)

    De groep leest:

    > Wat deed je omdat het hoort?

    Zo gaat het: Stil, dan een rondje.

    - 2 minuten: Schrijf stil voor jezelf.
    - 9 minuten: Vertel om de beurt. Passen mag.

    Tip: Tel in stilte tot tien.

    ## 0:19 De la op tafel (13 minuten)

    De groep leest:

    > Leg één ding op tafel en zoek samen het vak.

    Het bord. Teken het na op een groot vel:

    De twee assen: hoort en helpt.

    - Hoort en helpt: ........
    - Hoort, helpt niet: ........
    - Helpt, hoort niet: ........
    - Geen van beide: ........

    Over het ene ding dat jullie gaan proberen:

    - Wat is de reden?
    - Van wie is de regel?
    - Is het een gewoonte?

    Tip: Niet stemmen: laat twee mensen vertellen.

    ## 0:32 Eén ding doen (4 minuten)

    De groep leest:

    > Wat gaan we de komende weken doen?

    Kies samen één doekaart. Spreek af wie het doet en op welke dag.

    ### Zoek het slot

    > Aan wie vraag jij het?

    Bel of loop langs. Vertel de volgende keer wat je hoorde.

    Tip: Tel in stilte tot tien.

    | Wat | Wie | Wanneer |
    | --- | --- | --- |
    | ........ | ........ | ........ |

    ## 0:36 Oogst (2 minuten)

    De groep leest:

    > Wat nemen we mee?

    ## 0:38 Check-out (3 minuten)

    De groep leest:

    > Wat ga je morgen anders doen?

    Tip: Passen mag.

    ## Bron

    - Verandertoolkit van Wouter Hart en Thom Verheggen https://verandertoolkit.nl/

    De tekst in dit draaiboek is onze eigen tekst, geen officieel materiaal.
    ");
}

#[test]
fn a_step_that_is_skipped_takes_no_time_in_a_draaiboek() {
    let (pakket, fixed) = (pakket(), fixed());
    let mut steps = compose(&pakket, &fixed, &Wish::dose(Dose::Koffie));
    steps[0].status = Status::Overgeslagen;
    let text = markdown(&run_sheet(&pakket, &steps, Dose::Koffie, 15, &fixed));
    assert!(
        text.contains("| 0:00 | Oogst | 3 |\n| 0:03 | Klaar |  |"),
        "{text}"
    );
    assert!(!text.contains("Sleutel zonder slot"));
}

#[test]
fn an_empty_board_says_how_it_is_filled() {
    let (mut pakket, fixed) = (pakket(), fixed());
    let mut scan = scored(
        layout(Bord::Scan, &["Mandaat", "Tijd", "Geld", "Elkaar"]),
        "0",
        "veel",
    );
    (scan.marks, scan.rows, scan.apart) = (marks(&["nu", "gewenst"]), rows(&["Bewijs"]), true);
    scan.vakken[0].hint = Some("Wat mag je zelf?".to_owned());
    pakket.werkplaten[0].layout = scan;
    let steps = compose(&pakket, &fixed, &Wish::dose(Dose::Werkoverleg));
    let text = markdown(&run_sheet(&pakket, &steps, Dose::Werkoverleg, 45, &fixed));
    let board = text
        .split_once("Het bord.")
        .unwrap()
        .1
        .split_once("Tip:")
        .unwrap()
        .0;
    assert_snapshot!(board, @"
     Teken het na op een groot vel:

    - Mandaat (0 = 0, 10 = veel): Wat mag je zelf? ........
    - Tijd (0 = 0, 10 = veel): ........
    - Geld (0 = 0, 10 = veel): ........
    - Elkaar (0 = 0, 10 = veel): ........

    De rijen: Bewijs.

    Geef cijfers voor nu en gewenst.

    Ieder kiest eerst zelf een cijfer van 0 tot 10. Laat ze tegelijk zien, zonder naam. Begin waar jullie het verst uiteen liggen.
    ");
}
