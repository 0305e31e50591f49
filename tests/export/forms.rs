//! The verslag in every form: each says the same, and none of it can break the form.
use bedoeling::domain::afspraak::AfspraakKind;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::Session;
use bedoeling::domain::text::length;
use bedoeling::export::calendar::calendar;
use bedoeling::export::csv::csv;
use bedoeling::export::docx::docx;
use bedoeling::export::html::html;
use bedoeling::export::message::{LEAST, MOST, message};
use bedoeling::export::page::Page;
use bedoeling::export::paper::{Mark, flow};
use bedoeling::export::pdf::pdf;
use bedoeling::export::report::Report;
use bedoeling::export::report_page::report_page;
use insta::assert_snapshot;

use super::made::{Meeting, begin};

fn noord() -> Session {
    let mut meeting = Meeting::of_team_noord(Bewaren::Oogst);
    meeting.closes().session.clone()
}

fn report(session: &Session) -> Report {
    Report::of(session, begin())
}

fn page(session: &Session) -> Page {
    report_page(&report(session))
}

/// A meeting with 500 lines, long words, emoji and what means something to a format.
fn crowded() -> Session {
    let mut meeting = Meeting::of_team_noord(Bewaren::Alles);
    for number in 0..500 {
        meeting.note(
            2,
            &format!("regel {number} </td></w:p> \u{7}\u{202e} &amp; 👩‍🌾 ë"),
        );
    }
    let long = "Meervoudigepersoonlijkheidsstoornissenbehandelcentrum".repeat(4);
    meeting.oogst(&long);
    meeting.agrees(
        AfspraakKind::Afspraak,
        &long,
        Some("Zoë D’Hondt-Ĳsselstein"),
        None,
    );
    meeting.closes().session.clone()
}

/// Every line on every sheet, one after the other.
fn on_paper(session: &Session) -> String {
    let paper = flow(&page(session));
    let marks = paper.sheets.into_iter().flat_map(|sheet| sheet.marks);
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text),
        Mark::Line { .. } | Mark::Shape { .. } | Mark::Circle { .. } => None,
    });
    texts.collect()
}

#[test]
fn the_calendar_has_a_day_for_each_afspraak_and_for_looking_back() {
    let text = calendar(&report(&noord()), begin());
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_snapshot!(text.replace("\r\n ", "").replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//bedoeling//0.1.0//NL
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    BEGIN:VEVENT
    UID:2026-11-23-gemeente-08-team-noord#23@bedoeling
    DTSTAMP:20261123T130210Z
    SEQUENCE:30
    DTSTART;VALUE=DATE:20261207
    DTEND;VALUE=DATE:20261208
    SUMMARY:Zoek het slot (Joris)
    DESCRIPTION:Als het dinsdag is\, dan belt Joris de brandweer.\nUit het gesprek "Hoort het? Of helpt het?" van maandag 23 november 2026.
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER:-PT15H
    DESCRIPTION:Zoek het slot (Joris)
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:2026-11-23-gemeente-08-team-noord#25@bedoeling
    DTSTAMP:20261123T130210Z
    SEQUENCE:30
    DTSTART;VALUE=DATE:20261207
    DTEND;VALUE=DATE:20261208
    SUMMARY:Geen weekformulier (Noor)
    DESCRIPTION:Uit het gesprek "Hoort het? Of helpt het?" van maandag 23 november 2026.
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER:-PT15H
    DESCRIPTION:Geen weekformulier (Noor)
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:2026-11-23-gemeente-08-team-noord#terugkijken@bedoeling
    DTSTAMP:20261123T130210Z
    SEQUENCE:30
    DTSTART:20261207T100000
    DURATION:PT30M
    SUMMARY:Terugkijken: Hoort het? Of helpt het?
    DESCRIPTION:Uit het gesprek "Hoort het? Of helpt het?" van maandag 23 november 2026.
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER:-PT1H
    DESCRIPTION:Terugkijken: Hoort het? Of helpt het?
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    "#);
}

#[test]
fn the_rows_open_in_a_spreadsheet() {
    let text = csv(&report(&noord()));
    assert!(text.starts_with('\u{feff}'));
    assert_snapshot!(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"), @r#"
    Soort;Wat;Als … dan;Wie;Wanneer;Stand;Gesprek;Datum;Team
    doekaart;Zoek het slot;"Als het dinsdag is, dan belt Joris de brandweer.";Joris;07-12-2026;open;Hoort het? Of helpt het?;23-11-2026;Team Noord
    proef;Geen weekformulier;;Noor;07-12-2026;open;Hoort het? Of helpt het?;23-11-2026;Team Noord
    afspraak;De sleutels natellen;;;na de zomer;open;Hoort het? Of helpt het?;23-11-2026;Team Noord
    zo werken wij;Eén handtekening is genoeg.;;;07-12-2026;open;Hoort het? Of helpt het?;23-11-2026;Team Noord
    oogst;Wij stoppen met dubbel tekenen.;;;;;Hoort het? Of helpt het?;23-11-2026;Team Noord
    oogst;"Eerst bellen, dan schrijven.";;;;;Hoort het? Of helpt het?;23-11-2026;Team Noord
    Voor een andere keer;Wie is eigenlijk van de sleutels?;;;;;Hoort het? Of helpt het?;23-11-2026;Team Noord
    "#);
}

#[test]
fn the_message_has_theme_question_and_afspraken_and_nothing_that_was_said() {
    let text = message(&report(&noord()));
    assert_snapshot!(text, @r#"
    Hoort het? Of helpt het?
    Team Noord, 23 november

    De vraag: Wie is er geholpen met wat wij doen omdat het zo hoort?

    Afspraken:
    - Zoek het slot (Joris, ma 7 dec)
    - Geen weekformulier (Noor, als we terugkijken, ma 7 dec)
    - De sleutels natellen (na de zomer)
    - Eén handtekening is genoeg (als we terugkijken, ma 7 dec)

    We kijken terug op maandag 7 december 2026 om 10:00.
    "#);
    for said in ["dubbel tekenen", "intake", "formulier heet"] {
        assert!(!text.contains(said), "{said}");
    }
}

#[test]
fn a_message_is_short_whatever_was_agreed() {
    let mut many = Meeting::of_team_noord(Bewaren::Oogst);
    for number in 0..40 {
        let what = format!("Afspraak {number} die nogal wat woorden nodig heeft om af te spreken");
        many.agrees(AfspraakKind::Afspraak, &what, Some("Joris"), None);
    }
    let none = Meeting::new(Bewaren::Oogst, many.session.steps.clone());
    for session in [&many.session, &none.session, &noord(), &crowded()] {
        let text = message(&report(session));
        let long = length(&text);
        assert!((LEAST..=MOST).contains(&long), "{long}: {text}");
    }
}

#[test]
fn html_is_one_file_in_dutch_with_heads_and_without_scripts() {
    let text = html(&page(&noord()));
    assert!(
        text.starts_with("<!doctype html>\n<html lang=\"nl\">"),
        "{text}"
    );
    for part in [
        "<h1>Hoort het? Of helpt het?</h1>",
        "<h2>Wat we meenemen</h2>",
        "<th scope=\"col\">Wie</th>",
        "<th scope=\"row\">Hoort en helpt</th>",
        "prefers-color-scheme: dark",
        "size: A4",
    ] {
        assert!(text.contains(part), "{part}");
    }
    for foreign in ["<script", "http", "src=", "@import"] {
        assert!(!text.contains(foreign), "{foreign}");
    }
}

#[test]
fn what_people_typed_breaks_no_form() {
    let session = crowded();
    let text = html(&page(&session));
    assert!(
        text.contains("regel 499 &lt;/td&gt;&lt;/w:p&gt;"),
        "{}",
        text.len()
    );
    assert!(!text.contains(['\u{7}', '\u{202e}']));
    let file = String::from_utf8_lossy(&docx(&page(&session))).into_owned();
    assert!(file.contains("regel 499 &lt;/td&gt;&lt;/w:p&gt;"));
    assert!(!file.contains('\u{202e}'));
}

#[test]
fn nothing_is_lost_on_paper() {
    let said = on_paper(&crowded());
    let long = "Meervoudigepersoonlijkheidsstoornissenbehandelcentrum".repeat(4);
    assert!(said.contains(&long), "the long word is broken, and whole");
    for number in 0..500 {
        assert!(said.contains(&format!("regel {number} ")), "{number}");
    }
    assert!(said.contains("Zoë D’Hondt-Ĳsselstein"));
}

#[test]
fn nothing_on_paper_stands_outside_the_sheet() {
    for sheet in flow(&page(&crowded())).sheets {
        for mark in sheet.marks {
            let Mark::Text { at, .. } = mark else {
                continue;
            };
            assert!(at.0 > 0.0 && at.1 > 0.0, "{at:?}");
            assert!(at.0 < sheet.size.0 && at.1 < sheet.size.1, "{at:?}");
        }
    }
}

#[test]
fn a_pdf_is_tagged_has_its_letters_and_is_the_same_every_time() {
    let made = pdf(&flow(&page(&noord())));
    assert_eq!(made, pdf(&flow(&page(&noord()))));
    let text = String::from_utf8_lossy(&made);
    for part in [
        "%PDF-1.7",
        "/Lang (nl-NL)",
        "/Marked true",
        "/FontFile2",
        "/StructTreeRoot",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn an_empty_meeting_has_a_verslag_in_every_form() {
    let empty = Meeting::new(Bewaren::Oogst, noord().steps).session;
    assert!(html(&page(&empty)).contains("<h1>"));
    assert!(on_paper(&empty).contains("Hoort het?"));
    let none = calendar(&report(&empty), begin());
    assert!(!none.contains("VEVENT"), "{none}");
    assert_eq!(csv(&report(&empty)).lines().count(), 1);
}
