//! The verslag, at every level of keeping and with everything people type.
use bedoeling::domain::afspraak::AfspraakKind;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::Session;
use bedoeling::domain::step::{Step, StepKind};
use bedoeling::export::markdown::markdown;
use bedoeling::export::report::Report;
use bedoeling::export::report_page::report_page;
use chrono::TimeDelta;
use insta::assert_snapshot;

use super::made::{Meeting, begin};

fn written(session: &Session) -> String {
    markdown(&report_page(&Report::of(
        session,
        begin() + TimeDelta::days(30),
    )))
}

fn bare(bewaren: Bewaren) -> Meeting {
    let steps = [
        (1, StepKind::Denkkaart, "Gewoonte als regel"),
        (4, StepKind::Oogst, "Oogst"),
    ];
    let steps = steps.map(|(nr, kind, title)| Step::new(Nr(nr), kind, title, 10, 8));
    Meeting::new(bewaren, steps.to_vec())
}

#[test]
fn a_meeting_that_keeps_everything_ends_with_its_notes() {
    let mut meeting = Meeting::of_team_noord(Bewaren::Alles);
    assert_snapshot!(written(&meeting.closes().session), @"
    # Hoort het? Of helpt het?

    Wie is er geholpen met wat wij doen omdat het zo hoort?

    - Datum: maandag 23 november 2026, 14:02 tot 14:38
    - Team: Team Noord
    - Aanwezig: 7 mensen, onder wie Amira, Joris, Noor en Wil

    ## Wat we meenemen

    - Wij stoppen met dubbel tekenen.
    - Eerst bellen, dan schrijven.

    ## Afspraken

    | Wat | Wie | Wanneer |
    | --- | --- | --- |
    | De sleutels natellen | nog niemand | na de zomer |

    ## Dit gaan we proberen

    | Wat | Wie | Wanneer |
    | --- | --- | --- |
    | Doekaart: Zoek het slot. Als het dinsdag is, dan belt Joris de brandweer. | Joris | ma 7 dec |
    | Geen weekformulier | Noor | als we terugkijken, ma 7 dec |

    ## Zo werken wij

    - Eén handtekening is genoeg.

    We kijken terug op maandag 7 december 2026 om 10:00.

    ## Vier velden

    - Hoort en helpt: leeg
    - Hoort, helpt niet: Het weekformulier (3 stemmen); Twee handtekeningen
    - Helpt, hoort niet: Eerst bellen, dan schrijven
    - Geen van beide: leeg
    - Nog niet ingedeeld: De maandbrief

    Dit proberen we: Het weekformulier. Reden: niemand leest het. Regel van: wijzelf. Gewoonte: ja.

    ## Hoe het ging met eerdere afspraken

    - Met de balie meelopen (Joris): later, di 1 dec

    ## Voor een andere keer

    - Wie is eigenlijk van de sleutels?

    ## Tijd per stap

    - Vorige keer: 3 min (gepland: 5)
    - Gewoonte als regel: 12 min (gepland: 12)
    - Vier velden: 18 min (gepland: 14)
    - Oogst: 3 min (gepland: 3)

    ## Notities

    ### Gewoonte als regel

    Welke gewoonte verdedigde je laatst als een regel?

    - 'altijd eerst intake' bleek nergens te staan
    - het weekformulier
    ");
}

#[test]
fn a_meeting_that_keeps_its_oogst_has_no_notes_and_only_names_at_afspraken() {
    let mut meeting = Meeting::of_team_noord(Bewaren::Oogst);
    assert_snapshot!(written(&meeting.closes().session), @"
    # Hoort het? Of helpt het?

    Wie is er geholpen met wat wij doen omdat het zo hoort?

    - Datum: maandag 23 november 2026, 14:02 tot 14:38
    - Team: Team Noord
    - Aanwezig: 7 mensen

    ## Wat we meenemen

    - Wij stoppen met dubbel tekenen.
    - Eerst bellen, dan schrijven.

    ## Afspraken

    | Wat | Wie | Wanneer |
    | --- | --- | --- |
    | De sleutels natellen | nog niemand | na de zomer |

    ## Dit gaan we proberen

    | Wat | Wie | Wanneer |
    | --- | --- | --- |
    | Doekaart: Zoek het slot. Als het dinsdag is, dan belt Joris de brandweer. | Joris | ma 7 dec |
    | Geen weekformulier | Noor | als we terugkijken, ma 7 dec |

    ## Zo werken wij

    - Eén handtekening is genoeg.

    We kijken terug op maandag 7 december 2026 om 10:00.

    ## Vier velden

    - Hoort en helpt: leeg
    - Hoort, helpt niet: Het weekformulier (3 stemmen); Twee handtekeningen
    - Helpt, hoort niet: Eerst bellen, dan schrijven
    - Geen van beide: leeg
    - Nog niet ingedeeld: De maandbrief

    Dit proberen we: Het weekformulier. Reden: niemand leest het. Regel van: wijzelf. Gewoonte: ja.

    ## Hoe het ging met eerdere afspraken

    - Met de balie meelopen (Joris): later, di 1 dec

    ## Voor een andere keer

    - Wie is eigenlijk van de sleutels?

    ## Tijd per stap

    - Vorige keer: 3 min (gepland: 5)
    - Gewoonte als regel: 12 min (gepland: 12)
    - Vier velden: 18 min (gepland: 14)
    - Oogst: 3 min (gepland: 3)
    ");
}

#[test]
fn a_meeting_that_is_not_over_says_so_and_says_what_will_stay() {
    let meeting = Meeting::of_team_noord(Bewaren::Oogst);
    let text = markdown(&report_page(&Report::of(&meeting.session, meeting.now())));
    let head: Vec<&str> = text.lines().take(11).collect();
    assert_snapshot!(head.join("\n"), @"
    # Hoort het? Of helpt het?

    Nog niet afgerond: dit is de stand van nu.

    Dit gesprek bewaart straks alleen de oogst. Gooi dit tussenverslag na afloop weg.

    Wie is er geholpen met wat wij doen omdat het zo hoort?

    - Datum: maandag 23 november 2026, vanaf 14:02
    - Team: Team Noord
    - Aanwezig: 7 mensen, onder wie Amira, Joris, Noor en Wil
    ");
}

#[test]
fn a_meeting_without_a_line_is_still_a_meeting() {
    let mut meeting = bare(Bewaren::Alles);
    meeting.begins().enters(1).after(12).closes();
    assert_snapshot!(written(&meeting.session), @"
    # Hoort het? Of helpt het?

    Wie is er geholpen met wat wij doen omdat het zo hoort?

    - Datum: maandag 23 november 2026, 14:02 tot 14:14
    - Team: Team Noord
    - Aanwezig: 7 mensen, onder wie Amira, Joris, Noor en Wil

    Er is niets opgeschreven. Het gesprek was er wel.

    ## Tijd per stap

    - Gewoonte als regel: 12 min (gepland: 10)
    ");
}

#[test]
fn a_meeting_that_is_only_set_ready_says_so() {
    assert_snapshot!(written(&bare(Bewaren::Alles).session), @"
    # Hoort het? Of helpt het?

    Dit gesprek staat klaar. Het is nog niet begonnen.

    Wie is er geholpen met wat wij doen omdat het zo hoort?

    - Team: Team Noord
    - Aanwezig: 7 mensen, onder wie Amira, Joris, Noor en Wil
    ");
}

#[test]
fn five_hundred_notes_come_last_and_all_of_them() {
    let mut meeting = bare(Bewaren::Alles);
    meeting.begins().enters(1);
    for number in 1..=500 {
        meeting.note(1, &format!("notitie {number}"));
    }
    meeting.oogst("Eén zin is genoeg.").closes();
    let text = written(&meeting.session);
    let (first, notes) = text.split_once("## Notities").unwrap();
    assert!(first.contains("Eén zin is genoeg.") && first.lines().count() < 25);
    let lines: Vec<&str> = notes
        .lines()
        .filter(|line| line.starts_with("- "))
        .collect();
    assert_eq!(lines.len(), 500);
    assert_eq!(lines[499], "- notitie 500");
}

#[test]
fn what_people_type_cannot_break_the_page() {
    let mut meeting = bare(Bewaren::Alles);
    meeting.session.title = "# Één *groot* feest".to_owned();
    meeting.session.team = Some("Team <Zuid>_Oost".to_owned());
    meeting
        .begins()
        .enters(1)
        .note(1, "- **vet** en\n\n## een kop");
    meeting
        .note(1, "https://wijk.nl/_plan_ en `code`")
        .note(1, "👩‍🌾 zei: “cliënt”");
    let who = Some("Zoë | Jürgen 🚲");
    meeting
        .agrees(
            AfspraakKind::Afspraak,
            "Bellen | mailen\nof langs",
            who,
            None,
        )
        .closes();
    assert_snapshot!(written(&meeting.session), @r#"
    # \# Één \*groot\* feest

    Wie is er geholpen met wat wij doen omdat het zo hoort?

    - Datum: maandag 23 november 2026, 14:02 tot 14:02
    - Team: Team \<Zuid>\_Oost
    - Aanwezig: 7 mensen, onder wie Amira, Joris, Noor en Wil

    ## Afspraken

    | Wat | Wie | Wanneer |
    | --- | --- | --- |
    | Bellen \| mailen of langs | Zoë \| Jürgen 🚲 | als we terugkijken |

    ## Notities

    ### Gewoonte als regel

    - \- \*\*vet\*\* en \## een kop
    - https://wijk.nl/_plan_ en \`code\`
    - 👩‍🌾 zei: “cliënt”
    "#);
}

#[test]
fn who_typed_a_note_and_what_the_casus_was_stay_out_of_the_verslag() {
    use bedoeling::domain::session::Casus;
    let mut meeting = bare(Bewaren::Alles);
    let (pseudonym, situation) = ("de buurvrouw".to_owned(), "Drie loketten.".to_owned());
    meeting.session.casus = Some(Casus {
        pseudonym,
        situation,
    });
    meeting.session.participants.clear();
    meeting
        .begins()
        .enters(1)
        .note(1, "het weekformulier")
        .closes();
    let text = written(&meeting.session);
    assert!(text.contains("het weekformulier"));
    for private in ["Amira", "buurvrouw", "loketten"] {
        assert!(!text.contains(private), "{private}");
    }
}
