//! What is a trace and what is not, line by line. All numbers are made up.
use super::{TraceKind, traces};

use TraceKind::{Address, BirthDate, Bsn, Email, Iban, Named, Phone, Postcode};

/// Lines that lead to somebody: what is found, and by which words.
const FOUND: &[(&str, TraceKind, &str)] = &[
    ("Zijn nummer is 111222333.", Bsn, "111222333"),
    ("BSN 123456782 stond op het formulier", Bsn, "123456782"),
    ("bsn: 123 456 782", Bsn, "123 456 782"),
    ("Het was 1234.56.782, zei ze.", Bsn, "1234.56.782"),
    ("bel me op 06-12345678", Phone, "06-12345678"),
    ("bel (06) 12 34 56 78 na vijven", Phone, "06) 12 34 56 78"),
    ("0612345678 is haar nummer", Phone, "0612345678"),
    ("Thuis: 0592 123456.", Phone, "0592 123456"),
    ("010-1234567 of anders de buren", Phone, "010-1234567"),
    ("+31 6 12345678", Phone, "+31 6 12345678"),
    ("Hij belde met +31612345678!", Phone, "+31612345678"),
    ("0031 6 1234 5678", Phone, "0031 6 1234 5678"),
    ("+32 470 12 34 56 is de broer", Phone, "+32 470 12 34 56"),
    (
        "mail naar jan.de.vries@voorbeeld.nl graag",
        Email,
        "jan.de.vries@voorbeeld.nl",
    ),
    (
        "(n.bakker@wijk.example.org)",
        Email,
        "n.bakker@wijk.example.org",
    ),
    ("Zij woont op 9711 AB", Postcode, "9711 AB"),
    ("Zij woont op 9711AB.", Postcode, "9711AB"),
    ("postcode 9711ab", Postcode, "9711ab"),
    ("9711 AB 12 is het adres", Postcode, "9711 AB 12"),
    ("1234XY 7a", Postcode, "1234XY 7a"),
    (
        "NL91ABNA0417164300 stond op de brief",
        Iban,
        "NL91ABNA0417164300",
    ),
    (
        "rekening NL91 ABNA 0417 1643 00",
        Iban,
        "NL91 ABNA 0417 1643 00",
    ),
    ("nl91abna0417164300", Iban, "nl91abna0417164300"),
    (
        "BE68 5390 0754 7034 van zijn moeder",
        Iban,
        "BE68 5390 0754 7034",
    ),
    ("geboren op 12-3-2019", BirthDate, "12-3-2019"),
    (
        "Het kind, geb. 12 maart 2019, was erbij",
        BirthDate,
        "12 maart 2019",
    ),
    ("geboortedatum 03/11/16", BirthDate, "03/11/16"),
    ("Zij is van 12-03-1984.", BirthDate, "12-03-1984"),
    ("12 maart 1984", BirthDate, "12 maart 1984"),
    ("1984-03-12 stond in het systeem", BirthDate, "1984-03-12"),
    ("op 1.1.1970 of zoiets", BirthDate, "1.1.1970"),
    ("De jongste (geboren 4 juli 2020)", BirthDate, "4 juli 2020"),
    ("mevrouw Jansen deed open", Named, "mevrouw Jansen"),
    ("Meneer De Vries zweeg", Named, "Meneer De Vries"),
    ("meneer van der Berg", Named, "meneer van der Berg"),
    ("mw. Bakker belde", Named, "mw. Bakker"),
    ("Dhr. J. Smit", Named, "Dhr. J. Smit"),
    ("de heer El Amrani", Named, "heer El Amrani"),
    ("familie Pietersen kwam langs", Named, "familie Pietersen"),
    ("in de Kerkstraat 12", Address, "Kerkstraat 12"),
    ("kerkstraat 12a, boven", Address, "kerkstraat 12a"),
    ("Dorpsweg 3", Address, "Dorpsweg 3"),
    (
        "Burgemeester Wolterslaan 101-2",
        Address,
        "Wolterslaan 101-2",
    ),
    ("het Marktplein nummer 5", Address, "Marktplein nummer 5"),
    (
        "Laan van Meerdervoort 12",
        Address,
        "Laan van Meerdervoort 12",
    ),
    ("huisnummer 48", Address, "huisnummer 48"),
    ("Oudegracht 7bis", Address, "Oudegracht 7bis"),
];

/// Lines of every day that lead to nobody.
const NOT_FOUND: &[&str] = &[
    "Op 27 november 2026 hadden we overleg.",
    "We spraken elkaar op 3-11-2026 en 12/12/26.",
    "Dat was in 2025, of al in 1998.",
    "Het kost € 1.250,00 per maand.",
    "€ 123.456.782 voor de hele regio",
    "123456782 euro is veel geld",
    "artikel 2.3.5 van de Wmo",
    "art. 5.3.4, lid 2",
    "gemeente-08 en wijk-03",
    "zaak 2026-001234 ligt stil",
    "Om 14:30 uur begon het, tot 15.45 uur.",
    "Van 9.00 tot 17.00",
    "De vergadering duurde 120 minuten.",
    "Ik belde drie keer, ze namen niet op.",
    "Mevrouw zei niets en de meneer ook niet.",
    "Een mevrouw. Daarna kwam niemand.",
    "meneer X en mevrouw Y",
    "de vader, de wijkagent en de huisarts",
    "Hij liep weg van de straat en kwam 3 keer terug.",
    "Ik was onderweg 2 uur kwijt.",
    "In de Kerkstraat 3 keer gekeken",
    "Er stonden 1200 kg spullen en 1500ml melk.",
    "Sinds 2015 EU en daarvoor niets",
    "Ik schreef @collega in de chat.",
    "Dat is 50 % van 4000.",
    "123456789 klopt niet als nummer",
    "0800 1234 is van de gemeente",
    "Het formulier heeft versie 12.0.3.",
    "NL12ABNA0000000000 is verzonnen",
    "stap 4 van 10, kaart 7",
    "1 op de 3 mensen, 2 van de 5 dagen",
    "geboren en getogen in de wijk",
    "Familie is belangrijk. Zij helpen.",
    "",
];

#[test]
fn every_trace_is_found_with_its_kind_and_its_words() {
    for (line, kind, words) in FOUND {
        let found: Vec<_> = traces(line).into_iter().map(|t| (t.kind, t.text)).collect();
        assert_eq!(found, [(*kind, (*words).to_owned())], "{line}");
    }
}

#[test]
fn ordinary_lines_give_no_alarm() {
    for line in NOT_FOUND {
        assert_eq!(traces(line), [], "{line}");
    }
    assert!(FOUND.len() + NOT_FOUND.len() >= 60);
}

#[test]
fn several_traces_in_a_text_come_in_their_order() {
    let text = "Mevrouw Bakker, Kerkstraat 12,\n9711 AB, bel 06-12345678 of b@voorbeeld.nl";
    let kinds: Vec<_> = traces(text).into_iter().map(|trace| trace.kind).collect();
    assert_eq!(kinds, [Named, Address, Postcode, Phone, Email]);
}
