//! What the private screens of one person say. Always "je", never "jullie".
use chrono::{Datelike as _, NaiveDate, NaiveTime};

use crate::domain::brief::TitleRemark;
use crate::domain::solo::{Method, Situation};

use super::{plural, time};

/// What that is for.
pub const HOME_MORE: &str = "voor jou, niemand leest mee";
pub const HOME: &str = "Alleen";
pub const TITLE: &str = "Alleen";
pub const SUBTITLE: &str = "Rustig nadenken. Wat je hier schrijft, is voor jou.";
pub const NEW: &str = "Nieuw";
pub const EARLIER: &str = "Eerder";
pub const NO_PAKKET: &str = "Er is geen werkpakket om alleen mee te werken.";
pub const CORNER: &str = "alleen voor jou";
pub const CORNER_MASKED: &str = "verborgen";
pub const NO_ANSWER: &str = "Nog niets geschreven. Overslaan mag.";
pub const OFFER_WRITE: &str = "Typ je antwoord.";
pub const OFFER_REWRITE: &str = "Enter: pas aan";
pub const TYPING_HELP: &str = "Alt+Enter begint een nieuwe regel.";
pub const CHOOSE_SITUATION: &str = "↑↓: kies wat het dichtst bij komt. Enter kiest.";
pub const CHOSEN: &str = "gekozen";
pub const NO_TRACES: &str = "Ik zie niets dat naar iemand leidt. Lees het zelf ook nog eens na.";
pub const VAGUER: &str = "Maak het drie keer vager: de plaats, de leeftijd, dat ene bijzondere.";
pub const MEND: &str = "↑↓: kies een plek. Enter gaat erheen.";
pub const BRIEF_LIST: &str = "Dit komt op de bladzijde voor anderen:";
pub const BRIEF_TITLE: &str = "Titel";
pub const BRIEF_WRITE: &str = "Schrijf de brief naar een bestand";
pub const BRIEF_NO_TITLE: &str = "nog geen titel";
pub const BRIEF_EMPTY: &str = "Er staat nog niets op de bladzijde.";
pub const BRIEF_PREVIEW: &str = "DIT ZIEN ANDEREN";
pub const BRIEF_KEYS: &str = "Enter: erop of eraf. t: lees de brief.";
pub const BRIEF_KEYS_TITLE: &str = "Enter: schrijf de titel. t: lees de brief.";
pub const BRIEF_KEYS_FILE: &str = "Enter: kies waar hij komt. t: lees de brief.";
pub const BRIEF_BACK: &str = "Esc: terug naar de keuze.";
pub const BRIEF_BACK_PAGES: &str = "PgDn: verder. Esc: terug naar de keuze.";
pub const BRIEF_WRITTEN: &str = "De brief is geschreven.";
pub const BRIEF_EXISTS: &str = "Die naam is er al. Kies een andere.";
pub const NOTHING_ON_PAGE: &str = "Er staat nog niets in de brief.";
pub const PATH_LABEL: &str = "Naar";
pub const PATH_HELP: &str = "Enter schrijft. Een losse naam komt in je eigen map.";
pub const DONE: &str = "Klaar. Dit blijft bij jou.";
pub const DONE_NOTHING: &str = "Klaar. Hier blijft niets van over.";
pub const DONE_BRIEF_ONLY: &str = "Klaar. Alleen je brief blijft.";
pub const DONE_KEYS: &str = "n: bewaar er niets van.";
pub const DONE_KEYS_NOTHING: &str = "n: bewaar het toch.";
pub const GOES_ALL: &str = "Alles wat je schreef, gaat weg als je sluit.";
pub const TO_GROUP: &str =
    "In de groep typ je alleen je vraag in. De rest vertel je, of vertel je niet.";
pub const THANKS: &str = "Bewaard, alleen voor jou.";
pub const THANKS_NOTHING: &str = "Weg. Er is niets bewaard.";
pub const COVERED: &str = "Even weg?";
pub const COVERED_NEXT: &str = "Een toets brengt je terug.";
pub const MENU_STEPS: &str = "Alle vragen";
pub const MENU_LEAVE: &str = "Sluit: je kunt later verder";
pub const STEPS: &str = "VRAGEN";
pub const MAP_KEYS: &str = "Enter: ga hierheen";

/// "vraag 3 van 10"
pub fn question_of(position: usize, count: usize) -> String {
    format!("vraag {position} van {count}")
}

/// "Verdergaan met 27 november, 14:02: De deur die openbleef"
pub fn go_on_with(day: &str, title: &str) -> String {
    format!("Verdergaan met {}", past(day, title))
}

/// "27 november, 14:02"
pub fn moment(day: &str, at: NaiveTime) -> String {
    format!("{day}, {}", time::clock(at))
}

/// "1-15 van 27", and the keys, on one row.
pub fn reading_keys(part: Option<(usize, usize, usize)>) -> String {
    let keys = "F8 verbergt · Esc terug";
    part.map_or_else(
        || keys.to_owned(),
        |(first, last, count)| format!("{first}-{last} van {count} · PgDn verder · {keys}"),
    )
}

/// A line of the list: "27 november: Voorbereiding"
pub fn past(day: &str, title: &str) -> String {
    if title.is_empty() {
        // With a passphrase only the day can be told.
        return day.to_owned();
    }
    format!("{day}: {title}")
}

/// "27 november"; with the year when it is another one than now.
pub fn day(date: NaiveDate, now: NaiveDate) -> String {
    let said = time::day_and_month(date);
    if date.year() == now.year() {
        said
    } else {
        format!("{said} {}", date.year())
    }
}

/// The day in the name of a reflection: "27 november", and for the second of that day
/// "27 november (2)". A name without a day is said as it is.
pub fn day_of_name(name: &str, now: NaiveDate) -> String {
    let date = name
        .get(..10)
        .and_then(|date| date.parse::<NaiveDate>().ok());
    match (date, name.get(10..).unwrap_or_default()) {
        (Some(date), "") => day(date, now),
        (Some(date), number) => format!("{} ({})", day(date, now), number.trim_start_matches('-')),
        (None, _) => name.to_owned(),
    }
}

/// Where the files are.
pub fn folder(path: &str) -> String {
    format!("Alles blijft in {path}")
}

/// "↑↓ voor meer: 2 van 8"
pub fn row_of(at: usize, count: usize) -> String {
    format!("↑↓ voor meer: {at} van {count}")
}

/// "nog 4 regels, Enter toont ze"
pub fn more_lines(count: usize) -> String {
    format!("nog {}", plural::count(count, "regel", "regels"))
}

/// "Je brief 2026-11-27-brief.md blijft staan."
pub fn brief_stays(briefs: &[String]) -> String {
    match briefs {
        [one] => format!("Je brief {one} blijft staan."),
        more => format!("Je brieven blijven staan: {}.", more.join(", ")),
    }
}

/// The same before it is closed, with what can be done about it.
pub fn brief_stays_yet(briefs: &[String]) -> String {
    format!("{} Gooi je zelf weg wat ook weg moet?", brief_stays(briefs))
}

/// "Weg. Je brief 2026-11-27-brief.md blijft staan."
pub fn thanks_nothing(briefs: &[String]) -> String {
    if briefs.is_empty() {
        THANKS_NOTHING.to_owned()
    } else {
        format!("Weg. {}", brief_stays(briefs))
    }
}

/// What stays, at the end.
pub fn stays(answers: usize, has_brief: bool) -> String {
    let answers = match answers {
        0 => "Je hebt niets geschreven.".to_owned(),
        1 => "Blijft: één antwoord.".to_owned(),
        more => format!("Blijft: {more} antwoorden."),
    };
    if has_brief {
        format!("{} en je brief.", answers.trim_end_matches('.'))
    } else {
        answers
    }
}

/// "Lees hem hardop, het duurt ongeveer 2 minuten."
pub fn read_aloud(minutes: usize) -> String {
    let minutes = match minutes {
        0 => return "Lees hem hardop, het duurt nog geen minuut.".to_owned(),
        1 => "een minuut".to_owned(),
        more => format!("{more} minuten"),
    };
    format!("Lees hem hardop, het duurt ongeveer {minutes}.")
}

/// What could be better about a title.
pub fn title_remark(remark: &TitleRemark) -> String {
    match remark {
        TitleRemark::Words(count) => {
            let count = plural::count(*count, "woord", "woorden");
            format!("Deze titel heeft {count}. Drie tot zes leest het makkelijkst.")
        }
        TitleRemark::Name(name) => format!("Is {name} een naam? Een rol is genoeg."),
    }
}

/// What somebody looks for.
pub const fn situation(situation: Situation) -> &'static str {
    match situation {
        Situation::Facts => "Het is een feitelijk probleem",
        Situation::OwnPattern => "Ik zit vast in mijn eigen patroon",
        Situation::FreshLook => "Ik wil een frisse blik, en de groep is veilig",
        Situation::LargeChange => "Het is een grote, vage verandering",
        Situation::Values => "Er botsen waarden",
    }
}

/// The name of a way of talking.
pub const fn method(method: Method) -> &'static str {
    match method {
        Method::Incident => "incidentmethode",
        Method::FiveSteps => "vijf stappen",
        Method::Balint => "Balint",
        Method::Socratic => "socratisch gesprek",
        Method::Gossip => "roddelmethode",
        Method::CaseClinic => "de U of case clinic",
        Method::MoralDeliberation => "moreel beraad",
    }
}

/// Why those ways of talking suit, in a sentence.
pub const fn reason(situation: Situation) -> &'static str {
    match situation {
        Situation::Facts => "De groep vraagt eerst door naar feiten en geeft dan pas raad.",
        Situation::OwnPattern => "De groep kijkt met je mee naar wat je zelf steeds doet.",
        Situation::FreshLook => "Je luistert met je rug naar de groep en hoort eens iets anders.",
        Situation::LargeChange => "Er is stilte en tijd om te zien wat er wil ontstaan.",
        Situation::Values => "Iedereen weegt mee wat hier het zwaarst telt. Het is geen debat.",
    }
}

/// "incidentmethode of vijf stappen"
pub fn methods(situation: Situation) -> String {
    let names = situation.methods().iter().map(|one| method(*one));
    names.collect::<Vec<_>>().join(" of ")
}

/// "Past goed: incidentmethode of vijf stappen."
pub fn fits(situation: Situation) -> String {
    format!("Past goed: {}.", methods(situation))
}

/// A choice as it stands in the answer.
pub fn chosen(chosen: Situation) -> String {
    format!("{}. {}", situation(chosen), fits(chosen))
}

/// Which choice an answer is; none when it is something else.
pub fn choice_in(answer: &str) -> Option<Situation> {
    let mut all = Situation::ALL.into_iter();
    all.find(|one| answer == chosen(*one))
}

pub const AT_LIST: &str = "In de lijst van Alleen";
pub const AT_QUESTION: &str = "Alleen, bij een vraag";
pub const AT_CHOOSING: &str = "Alleen, bij een keuze of bij de brief";
pub const AT_ANSWER: &str = "Alleen, tijdens het schrijven";
pub const AT_ENDING: &str = "Alleen, aan het eind";
pub const AT_COVERED: &str = "Alleen, na vijf minuten zonder toets";
pub const NOTE_ANSWER: &str = "\
`Alt+Enter` of `Ctrl+J` begint een nieuwe regel, `↑` en `↓` gaan een regel omhoog en omlaag. Verder
werkt alles zoals in elke tekst, en een letter is hier altijd een letter.";
pub const NOTE_QUESTION: &str =
    "Elke letter en elk cijfer begint meteen je antwoord. De rest staat in het menu, met `Esc`.";
pub const NOTE_COVERED: &str = "Elke toets haalt je antwoorden weer tevoorschijn.";

pub const CHOOSE_LINE: &str = "kies een regel";
pub const OTHER_PAKKET: &str = "een ander werkpakket, bij Nieuw";
pub const OPEN: &str = "open deze regel";
pub const READ_ON: &str = "lees verder, bij een die af is";
pub const READ_BACK: &str = "lees terug, bij een die af is";
pub const LEAVE: &str = "terug naar het begin";
pub const MARK: &str = "zet dit antwoord in de brief, of haal het eruit";
pub const EXPORT: &str = "schrijf de brief naar een bestand";
pub const MASK: &str = "verberg wat je schreef achter bolletjes, of toon het weer";
pub const KEEP_NOTHING: &str = "bewaar hier niets van, of toch wel";
pub const GO_ON: &str = "bewaar dit en ga verder";
pub const GO_BACK: &str = "bewaar dit en ga terug";
pub const HINT_OPEN: &str = "open";
pub const HINT_MENU: &str = "menu";

pub const BRIEF_HEADING: &str = "Dit zien anderen";
pub const READING_BACK: &str = "Een lege regel gaat terug.";
pub const WRITTEN: &str = "Opgeschreven.";
pub const EMPTIED: &str = "Leeg gemaakt.";
pub const ANSWERED: &str = "beantwoord";
pub const HIDDEN: &str = "verborgen; typ verberg om het te lezen";
pub const MASKED_ON: &str = "Wat je schreef, lees ik niet meer voor.";
pub const MASKED_OFF: &str = "Wat je schreef, is weer te lezen.";
pub const BRIEF_ELSEWHERE: &str = "De brief staat bij de laatste vraag.";
pub const HERE: &str = "hier ben je";
pub const HOW_ANSWER: &str =
    "Typ je antwoord. Nog een regel komt erachter. Typ verder om door te gaan.";
pub const HOW_QUESTION: &str =
    "Typ je vraag. Een nieuwe komt ervoor in de plaats. Typ verder om door te gaan.";
pub const HOW_METHOD: &str = "Typ een nummer om te kiezen. Typ verder om door te gaan.";
pub const HOW_PRIVACY: &str =
    "Typ een nummer om dat antwoord aan te passen, of schrijf wat je vager maakte.";
pub const HOW_NO_TRACES: &str = "Schrijf wat je vager maakte. Typ verder om door te gaan.";
pub const HOW_BRIEF: &str =
    "Typ een titel. Een nummer zet dat antwoord erop of eraf. Typ toon om de brief te lezen.";
pub const ENDING_HOW: &str = "Een lege regel sluit. Typ bewaar niets om alles weg te gooien.";
pub const ENDING_NOTHING_HOW: &str =
    "Een lege regel sluit. Typ bewaar niets om het toch te bewaren.";
pub const HELP_LIST: &str = "Typ het nummer van een regel.";
pub const HELP_COVERED: &str = "Typ een regel om terug te komen.";
pub const PROMPT_ANSWER: &str = "antwoord> ";
pub const PROMPT_PATH: &str = "bestand> ";
pub const LABEL_ANSWER: &str = "Antwoord";
pub const STANDS_HOW: &str = "Typ het opnieuw. Een lege regel of verder laat het staan.";
pub const PATH_HELP_PLAIN: &str = "Een losse naam komt in je eigen map.";

pub const ALONE_WORDS: &[&str] = &["alleen"];
pub const ALONE_HELP: &str = "alleen: rustig nadenken, alleen voor jou.";
pub const NEW_WORDS: &[&str] = &["nieuw"];
pub const NEW_HELP: &str = "nieuw: begin opnieuw, met lege antwoorden.";
pub const OTHER_WORDS: &[&str] = &["ander"];
pub const OTHER_HELP: &str = "ander: een ander werkpakket voor nieuw.";
pub const REWRITE_WORDS: &[&str] = &["verander"];
pub const REWRITE_HELP: &str = "verander TEKST: dit wordt je antwoord, in plaats van wat er stond.";
pub const EMPTY_WORDS: &[&str] = &["leeg"];
pub const EMPTY_HELP: &str = "leeg: haal dit antwoord weg.";
pub const SHOW_WORDS: &[&str] = &["toon", "t"];
pub const SHOW_HELP: &str = "toon of t: lees wat je hier schreef; bij de brief: wat anderen zien.";
pub const MAP_WORDS: &[&str] = &["stappen", "m"];
pub const MAP_HELP: &str = "stappen of m: alle vragen.";
pub const GO_WORDS: &[&str] = &["ga"];
pub const GO_HELP: &str = "ga 4: ga naar vraag 4.";
pub const MASK_WORDS: &[&str] = &["verberg"];
pub const MASK_HELP: &str = "verberg: lees je antwoorden niet meer voor, of weer wel.";
pub const EXPORT_WORDS: &[&str] = &["schrijf"];
pub const EXPORT_HELP: &str = "schrijf of schrijf BESTAND: zet de brief in een bestand.";
pub const NOTHING_WORDS: &[&str] = &["bewaar niets", "n"];
pub const NOTHING_HELP: &str = "bewaar niets of n: er blijft niets over. Nog eens: toch wel.";

/// Whether an answer is on the page for the others.
pub const fn on_page(is_on: bool) -> &'static str {
    if is_on {
        "staat erop"
    } else {
        "staat er niet op"
    }
}
