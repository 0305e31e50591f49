//! Wrong ones get one Dutch line, the nearest known name and code 2; help is Dutch as well.
use super::{OsString, complaint, parse};

/// Words that clap says by itself in English.
const ENGLISH: &str = "\
    usage error possible value values required unexpected try default argument arguments \
    options commands print invalid unrecognized tip similar provided found cannot used with \
    for more information alias aliases the exists multiple times version";

/// The English words in a text, flags and the command `print` left out.
fn english_in(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !(sign.is_alphanumeric() || sign == '-'));
    words
        .filter(|word| !word.starts_with("--") && *word != "print")
        .map(str::to_lowercase)
        .filter(|word| ENGLISH.split(' ').any(|english| english == word))
        .collect()
}

/// Each line as it was typed, and below it what was said.
fn all_refused(lines: &[&str]) -> String {
    let said = |words: &&str| format!("{words}\n  {}\n", refused(words));
    lines.iter().map(said).collect()
}

fn refused(words: &str) -> String {
    let complaint = complaint(words);
    assert_eq!((complaint.code, complaint.to_stdout), (2, false), "{words}");
    assert_eq!(english_in(&complaint.text), Vec::<String>::new(), "{words}");
    assert!(
        complaint
            .text
            .ends_with("\nMeer uitleg: bedoeling --help\n"),
        "{words}"
    );
    assert_eq!(complaint.text.lines().count(), 2, "{words}");
    complaint.text.lines().next().unwrap().to_owned()
}

fn answered(words: &str) -> String {
    let complaint = complaint(words);
    assert_eq!((complaint.code, complaint.to_stdout), (0, true), "{words}");
    assert_eq!(english_in(&complaint.text), Vec::<String>::new(), "{words}");
    for line in complaint.text.lines() {
        assert!(line.chars().count() <= 80, "too wide: {line}");
    }
    complaint.text
}

#[test]
fn the_help_is_dutch() {
    insta::assert_snapshot!(answered("--help"), @r#"
    Loop samen een goed gesprek door, met de werkpakketten uit de toolkit

    Gebruik: bedoeling [OPDRACHT] [OPTIES]

    Opdrachten:
      start          Begin een nieuw gesprek
      hervat         Ga verder met een open gesprek
      kaart          Toon één kaart, zonder iets te bewaren
      regie          Leid het gesprek dat hier draait, in een eigen venster
      zaal           Toon het gesprek dat hier draait, voor de zaal
      zaaltest       Kijk of iedereen dit scherm kan lezen
      alleen         Denk alleen na, of bereid intervisie voor
      werkpakketten  Toon welke werkpakketten er zijn
      sessies        Toon eerdere en open gesprekken
      afspraken      Toon wat er is afgesproken, of sluit een afspraak af
      opruimen       Haal weg wat oud genoeg is; eerst zie je wat
      team           Geef een team een andere naam, of voeg twee namen samen
      versies        Toon eerdere versies van een open gesprek
      verslag        Maak het verslag van een gesprek
      print          Maak kaarten, platen of een draaiboek voor op papier
      controleer     Kijk bestanden na en toon wat er niet klopt
      schema         Toon het JSON-schema van een soort bestand
      aanvulling     Maak aanvulling met Tab voor je shell

    Altijd mogelijk:
          --sessies <MAP>  Map met de gesprekken
          --toolkit <MAP>  Map met eigen werkpakketten, naast de ingebouwde
          --plat           Leesmodus: regel voor regel, zonder scherm
          --thema <THEMA>  Kleuren: licht, donker of contrast
          --alleen <MAP>   Map met wat je alleen schreef
      -h, --help           Toon deze uitleg
      -V, --version        Toon welke versie dit is

    Meer over een opdracht: bedoeling OPDRACHT --help
    "#);
    assert_eq!(answered("-h"), answered("--help"));
    assert_eq!(answered("--hulp"), answered("--help"));
}

#[test]
fn the_help_of_start_is_dutch() {
    insta::assert_snapshot!(answered("start --help"), @r#"
    Begin een nieuw gesprek

    Gebruik: bedoeling start WERKPAKKET [OPTIES]

    Argumenten:
      <WERKPAKKET>  Welk werkpakket, bijvoorbeeld gemeente-08

    Opties:
          --dosering <DUUR>   Duur: koffie (15), werkoverleg (45) of verdieping (90)
          --minuten <N>       Duur in minuten, van 5 tot en met 480
          --eind <TIJD>       Tot hoe laat, bijvoorbeeld 14:45
          --team <TEAM>       Van welk team
          --deelnemers <WIE>  Wie erbij zijn: een getal, of namen zoals Amira,Joris
          --bewaren <WAT>     Wat er blijft: niets, oogst of alles
          --scherm <WIE>      Wie dit scherm ziet: groep of ik
          --vorige <PAD>      Wat de vorige begeleider meegaf
          --oefenen           Oefen: alles werkt, niets wordt bewaard
          --zelf              Alleen, zonder groep: hetzelfde als bedoeling alleen

    Altijd mogelijk:
          --sessies <MAP>  Map met de gesprekken
          --toolkit <MAP>  Map met eigen werkpakketten, naast de ingebouwde
          --plat           Leesmodus: regel voor regel, zonder scherm
          --thema <THEMA>  Kleuren: licht, donker of contrast
          --alleen <MAP>   Map met wat je alleen schreef
      -h, --help           Toon deze uitleg
      -V, --version        Toon welke versie dit is
    "#);
    assert_eq!(answered("start gemeente-08 -h"), answered("start --help"));
}

#[test]
fn the_help_of_every_command_is_dutch() {
    for command in super::cli::grammar().get_subcommands() {
        let help = answered(&format!("{} --help", command.get_name()));
        assert!(help.contains(&format!("\n\nGebruik: bedoeling {}", command.get_name())));
    }
}

#[test]
fn the_version_is_the_name_and_a_number_everywhere() {
    let expected = format!("bedoeling {}\n", env!("CARGO_PKG_VERSION"));
    for words in [
        "--version",
        "-V",
        "--versie",
        "start --version",
        "hervat -V",
    ] {
        assert_eq!(answered(words), expected);
    }
}

#[test]
fn what_is_not_known_is_named_with_the_nearest_that_is() {
    let lines = [
        "hervatt",
        "--tema licht",
        "start gemeente-08 --minuut 5",
        "start gemeente-08 --bewaren alls",
        "schema toolkitt",
        "qqq",
        "--qqq",
        "start gemeente-08 --bewaren",
        "start gemeente-08 --bewaren=",
        "kaart een twee",
        "--team Noord sessies",
        "--plat=ja",
        "--minuten 20 start gemeente-08",
        "start gemeente-08 --overschrijf",
        "verslag laatste --als",
        "--sessies",
        "-x",
    ];
    insta::assert_snapshot!(all_refused(&lines), @r#"
    hervatt
      Onbekende opdracht `hervatt`. Bedoelde je `hervat`?
    --tema licht
      Onbekende optie `--tema`. Bedoelde je `--thema`?
    start gemeente-08 --minuut 5
      Onbekende optie `--minuut`. Bedoelde je `--minuten`?
    start gemeente-08 --bewaren alls
      `alls` kan niet bij --bewaren: kies uit niets, oogst, alles. Bedoelde je `alles`?
    schema toolkitt
      `toolkitt` kan niet bij SOORT: kies uit toolkit, sessie. Bedoelde je `toolkit`?
    qqq
      Onbekende opdracht `qqq`.
    --qqq
      Onbekende optie `--qqq`.
    start gemeente-08 --bewaren
      Achter --bewaren ontbreekt een waarde: kies uit niets, oogst, alles.
    start gemeente-08 --bewaren=
      Achter --bewaren ontbreekt een waarde: kies uit niets, oogst, alles.
    kaart een twee
      `twee` staat er te veel.
    --team Noord sessies
      De optie `--team` hoort bij start, sessies en afspraken: zet hem daarachter.
    --plat=ja
      --plat staat op zichzelf: haal `ja` weg.
    --minuten 20 start gemeente-08
      De optie `--minuten` hoort bij start en print: zet hem daarachter.
    start gemeente-08 --overschrijf
      De optie `--overschrijf` hoort bij verslag en print: zet hem daarachter.
    verslag laatste --als
      Achter --als ontbreekt een waarde: kies uit md, html, docx, pdf, ics, csv, app, json en mee.
    --sessies
      Achter --sessies ontbreekt een waarde.
    -x
      Onbekende optie `-x`.
    "#);
}

#[test]
fn a_value_that_cannot_be_says_what_can() {
    let lines = [
        "start gemeente-08 --minuten 4",
        "start gemeente-08 --minuten 481",
        "start gemeente-08 --minuten veel",
        "start gemeente-08 --eind 25:00",
        "start gemeente-08 --eind straks",
        "start gemeente-08 --eind 1+:05",
        "start gemeente-08 --deelnemers 0",
        "start gemeente-08 --deelnemers 100",
        "start gemeente-08 --deelnemers=-3",
        "start gemeente-08 --deelnemers ,",
        "start gemeente-08 --scherm zaal",
        "--thema groen",
        "verslag laatste --als odt",
        "print gemeente-08 --wat posters --als md",
        "print gemeente-08 --wat kaarten --als pdf --per-blad 5",
        "print gemeente-08 --wat draaiboek --als docx",
        "aanvulling cmd",
    ];
    insta::assert_snapshot!(all_refused(&lines), @r#"
    start gemeente-08 --minuten 4
      `4` kan niet bij --minuten: geef hele minuten, van 5 tot en met 480.
    start gemeente-08 --minuten 481
      `481` kan niet bij --minuten: geef hele minuten, van 5 tot en met 480.
    start gemeente-08 --minuten veel
      `veel` kan niet bij --minuten: geef hele minuten, van 5 tot en met 480.
    start gemeente-08 --eind 25:00
      `25:00` kan niet bij --eind: schrijf een tijd als 14:45.
    start gemeente-08 --eind straks
      `straks` kan niet bij --eind: schrijf een tijd als 14:45.
    start gemeente-08 --eind 1+:05
      `1+:05` kan niet bij --eind: schrijf een tijd als 14:45.
    start gemeente-08 --deelnemers 0
      `0` kan niet bij --deelnemers: geef een getal van 1 tot en met 99, of namen met komma's.
    start gemeente-08 --deelnemers 100
      `100` kan niet bij --deelnemers: geef een getal van 1 tot en met 99, of namen met komma's.
    start gemeente-08 --deelnemers=-3
      `-3` kan niet bij --deelnemers: geef een getal van 1 tot en met 99, of namen met komma's.
    start gemeente-08 --deelnemers ,
      `,` kan niet bij --deelnemers: geef een getal van 1 tot en met 99, of namen met komma's.
    start gemeente-08 --scherm zaal
      `zaal` kan niet bij --scherm: kies uit groep, ik.
    --thema groen
      `groen` kan niet bij --thema: kies uit licht, donker, contrast.
    verslag laatste --als odt
      `odt` kan niet bij --als: kies uit md, html, docx, pdf, ics, csv, app, json en mee.
    print gemeente-08 --wat posters --als md
      `posters` kan niet bij --wat: kies uit kaarten, platen, muurkaart, draaiboek, voorbereiding.
    print gemeente-08 --wat kaarten --als pdf --per-blad 5
      `5` kan niet bij --per-blad: kies uit 4, 6, 8.
    print gemeente-08 --wat draaiboek --als docx
      `docx` kan niet bij --als: kies uit md, html en pdf.
    aanvulling cmd
      `cmd` kan niet bij SHELL: kies uit bash, zsh, fish, powershell, elvish.
    "#);
}

#[test]
fn what_is_missing_or_does_not_go_together_is_named() {
    let lines = [
        "start",
        "verslag",
        "verslag laatste",
        "print gemeente-08 --wat draaiboek",
        "schema",
        "start gemeente-08 --dosering koffie --minuten 20",
        "start gemeente-08 --minuten 20 --dosering koffie",
        "start gemeente-08 --eind 14:00 --minuten 20",
        "start gemeente-08 --eind 14:00 --dosering koffie",
        "start gemeente-08 --eind 14:00 --minuten 20 --dosering koffie",
        "print gemeente-08 --wat draaiboek --als md --dosering koffie --minuten 20",
        "start gemeente-08 --team Noord --team Zuid",
    ];
    insta::assert_snapshot!(all_refused(&lines), @r#"
    start
      Er ontbreekt nog: WERKPAKKET.
    verslag
      Er ontbreekt nog: --als VORM, GESPREK.
    verslag laatste
      Er ontbreekt nog: --als VORM.
    print gemeente-08 --wat draaiboek
      Er ontbreekt nog: --als VORM.
    schema
      Er ontbreekt nog: SOORT.
    start gemeente-08 --dosering koffie --minuten 20
      --dosering gaat niet samen met --minuten. Kies er een.
    start gemeente-08 --minuten 20 --dosering koffie
      --minuten gaat niet samen met --dosering. Kies er een.
    start gemeente-08 --eind 14:00 --minuten 20
      --eind gaat niet samen met --minuten. Kies er een.
    start gemeente-08 --eind 14:00 --dosering koffie
      --eind gaat niet samen met --dosering. Kies er een.
    start gemeente-08 --eind 14:00 --minuten 20 --dosering koffie
      --eind gaat niet samen met --minuten. Kies er een.
    print gemeente-08 --wat draaiboek --als md --dosering koffie --minuten 20
      --dosering gaat niet samen met --minuten. Kies er een.
    start gemeente-08 --team Noord --team Zuid
      --team staat er twee keer.
    "#);
}

#[test]
fn an_empty_name_is_no_name() {
    for flag in ["--team", "--deelnemers"] {
        let words = ["bedoeling", "start", "gemeente-08", flag, " "].map(OsString::from);
        let complaint = parse(words.into_iter()).unwrap_err();
        assert_eq!(complaint.code, 2);
        assert_eq!(english_in(&complaint.text), Vec::<String>::new());
    }
}

#[test]
fn what_was_typed_cannot_steer_the_terminal() {
    let words = ["bedoeling", "her\u{1b}[31mvat\u{202e}"].map(OsString::from);
    let complaint = parse(words.into_iter()).unwrap_err();
    assert!(
        complaint
            .text
            .starts_with("Onbekende opdracht `her[31mvat`.")
    );
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused_but_not_in_a_path() {
    use std::os::unix::ffi::OsStringExt as _;
    let bytes = || OsString::from_vec(vec![0x66, 0xff]);
    let with = |words: [&str; 2]| {
        let words = words.map(OsString::from).into_iter();
        parse(words.chain(std::iter::once(bytes())))
    };
    let complaint = with(["bedoeling", "kaart"]).unwrap_err();
    assert_eq!(complaint.code, 2);
    assert!(
        complaint
            .text
            .starts_with("Een van de woorden is geen leesbare tekst.")
    );
    assert!(with(["bedoeling", "--sessies"]).is_ok());
    assert!(with(["bedoeling", "controleer"]).is_ok());
}
