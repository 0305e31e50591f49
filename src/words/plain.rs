//! What line mode says: what a screen shows by its layout, and what a line of text can ask for.
use chrono::NaiveTime;

use crate::domain::timer::Remaining;

use super::{plural, time};

pub mod commands;

pub const PROMPT: &str = "> ";
pub const PROMPT_NOTE: &str = "notitie> ";
pub const PROMPT_OOGST: &str = "oogst> ";
pub const PROMPT_PARKED: &str = "parkeer> ";
pub const PROMPT_WHAT: &str = "wat> ";
pub const PROMPT_WHO: &str = "wie> ";
pub const PROMPT_WHEN: &str = "wanneer> ";
pub const PROMPT_LOOK_BACK: &str = "terugkijken> ";
pub const PROMPT_BOARD: &str = "bord> ";
pub const PROMPT_VAK: &str = "vak> ";
pub const PROMPT_ITEM: &str = "regel> ";
pub const PROMPT_REASON: &str = "reden> ";
pub const PROMPT_RULE_OF: &str = "van wie> ";
pub const PROMPT_HABIT: &str = "gewoonte> ";

pub const HOME_CHOOSE: &str = "Typ een cijfer, of hulp.";
pub const NO_SUCH_CHOICE: &str = "Die keuze is er niet.";
pub const WELCOME_ON: &str = "Typ verder om te beginnen.";
pub const REHEARSAL: &str = "Dit is oefenen: er wordt niets bewaard.";
pub const ON: &str = "Typ verder voor de volgende stap, of hulp.";
pub const FIRST_STEP: &str = "Dit is de eerste stap.";
pub const NO_LESS: &str = "Korter dan een minuut kan niet.";
pub const STEP_TIME_OVER: &str = "De tijd van deze stap is om.";
pub const CARD_TIME_OVER: &str = "De tijd van deze kaart is om.";
pub const TIME_STOPS: &str = "De tijd staat stil.";
pub const NOTHING_WRITTEN: &str = "Bij deze stap is nog niets opgeschreven.";
pub const STORY_AGAIN: &str = "Typ verhaal om het nog eens te lezen, of verder.";
pub const OFFER_STORY: &str = "Lege regel: lees het verhaal.";
pub const OFFER_BOARD: &str = "Lege regel: werken op het bord.";
pub const OFFER_OWN_ACT: &str = "Lege regel: een eigen stap.";
pub const OFFER_ACT: &str = "Typ een cijfer om die kaart te kiezen.";
pub const OFFER_OOGST: &str = "Typ wat jullie meenemen. Eén ding per regel.";
pub const OFFER_TAKE: &str = "Typ een cijfer om die regel mee te nemen.";
pub const OFFER_AFSPRAAK: &str = "Typ een afspraak: wat gaat iemand doen?";
pub const ALREADY_TAKEN: &str = "Die regel gaat al mee.";
pub const NO_SUCH_LINE: &str = "Die regel is er niet.";
pub const CLOSING_ENTER: &str = "Lege regel: sluit af.";
pub const CLOSING_KEEP: &str = "Lege regel: sluit af. Typ n om dat ook te bewaren.";
pub const CLOSING_KEEP_LESS: &str = "Lege regel: sluit af. Typ n om minder te bewaren.";
pub const THANKS_ON: &str = "Lege regel: naar het begin. Typ stop om af te sluiten.";
pub const COVER: &str = "Nog eens stop sluit af. Een lege regel gaat terug.";
pub const COVER_NOTHING: &str = "Typ nog eens stop om te stoppen. Een lege regel gaat terug.";
pub const COVER_SURE: &str = "Nog eens stop, en alles is weg. Een lege regel gaat terug.";
pub const PEEK: &str = "Typ ja voor de tips. Een lege regel gaat terug.";
pub const PAGE: &str = "Een lege regel gaat terug.";
pub const ON_BOARD: &str = "Typ een regel voor op het bord. Een lege regel is klaar met het bord.";
pub const TO_BOARD: &str = "Dit is een notitie. Typ bord om op het bord te schrijven.";
pub const LEFT_BOARD: &str = "Klaar met het bord.";
pub const UNSORTED: &str = "De regel ligt nog in geen vak. Met verplaats leg je hem later neer.";
pub const MOVE_HOW: &str = "Typ: verplaats, het begin van de regel, naar, en het vak.";
pub const REMOVE_HOW: &str = "Typ: weg, en het begin van de regel.";
pub const TRY_HOW: &str = "Typ: probeer, en het begin van de regel.";
pub const AFSPRAAK_HOW: &str = "Begin met wat: a WAT | WIE | WANNEER.";
pub const LITERAL: &str = "Begin met = als je precies dit wilt opschrijven.";
pub const LITERAL_HELP: &str = "= TEKST: schrijf dit op, ook als het een opdracht lijkt.";
pub const ITEM_GONE: &str = "Regel van het bord gehaald.";
pub const PREPARE_HOW: &str =
    "Een lege regel laat een antwoord staan. Typ klaar als de rest goed is.";
pub const PREPARE_READY: &str = "Lege regel: zet klaar.";
pub const PREPARE_NUMBER: &str = "Typ een cijfer.";
pub const PREPARE_SEARCH: &str = "Typ een woord of een nummer. Typ lijst voor alle keuzes.";
pub const PREPARE_TEAM: &str = "Typ de naam van het team.";
pub const PREPARE_PRESENT: &str = "Typ een aantal, of namen met komma's ertussen.";
pub const PREPARE_PEOPLE: &str = "Het aantal is 1 tot en met 99.";
pub const PREPARE_NOT: &str = "Dit pakket heeft geen stappen voor deze tijd. Kies een andere tijd.";
pub const NOT_CHOSEN: &str = "niet ingevuld";
pub const SEVERAL: &str = "Dat past bij meer dan één keuze. Typ een nummer.";

pub const HELP_FIELD: &str = "Wat je typt, komt hier te staan. Een lege regel is klaar.";
pub const HELP_LINE: &str = "Eén regel tegelijk. Een lege regel is klaar.";
pub const HELP_ITEM: &str = "Eén ding per regel. Een lege regel is klaar.";
pub const HELP_ITEM_TEXT: &str = "Typ de nieuwe tekst.";
pub const HELP_WHEN_AGAIN: &str =
    "Die dag ken ik niet. Typ vr, morgen of 1-12. Een lege regel laat je woorden staan.";
pub const HELP_LOOK_BACK_AGAIN: &str =
    "Die dag ken ik niet. Typ vr, morgen of 1-12. Een lege regel: dan geen dag.";
pub const HELP_HOME: &str = "Een cijfer kiest die regel.";
pub const HELP_PREPARE: &str = "Een cijfer kiest. Een lege regel laat het antwoord staan.";
pub const HELP_CARD: &str = "Een lege regel laat de tijd lopen of zet hem stil.";
pub const HELP_NOTE: &str = "Een gewone regel is een notitie.";
pub const HELP_BOARD: &str = "Een gewone regel komt op het bord.";
pub const HELP_BOARD_VAK: &str = "3 TEKST: zet de tekst meteen in vak 3.";
pub const HELP_SORTING: &str =
    "Een cijfer kiest het vak. Een lege regel laat de regel nog los liggen.";
pub const HELP_OOGST: &str = "Een gewone regel gaat mee met de oogst.";
pub const HELP_AFSPRAAK: &str = "Een gewone regel is een afspraak.";
pub const HELP_THANKS: &str = "Een lege regel gaat naar het begin.";
pub const HELP_WAITING: &str = "Even wachten. Stop sluit af.";

/// "Stap 4 van 9. Denkkaart."
pub fn step(at: usize, count: usize, kind: &str) -> String {
    format!("Stap {at} van {count}. {kind}.")
}

/// "Deel 2 van 2. Vertel om de beurt. Passen mag. 8 minuten."
pub fn part(at: usize, count: usize, what: &str, minutes: u16) -> String {
    let said = format!("Deel {at} van {count}. {what}");
    if minutes == 0 {
        return said;
    }
    format!("{said} {}.", time::minutes(minutes))
}

/// A way to talk with its time: "Om de beurt, ieder één keer. 10 minuten."
pub fn form(what: &str, minutes: u16) -> String {
    format!("{what} {}.", time::minutes(minutes))
}

/// "Lege regel: start 11 minuten."
pub fn offer_time(minutes: u16) -> String {
    format!("Lege regel: start {}.", time::minutes(minutes))
}

/// "De tijd loopt: nog 8 minuten."
pub fn time_runs(remaining: Remaining) -> String {
    format!("De tijd loopt: {}.", left(remaining))
}

/// What is left, in whole minutes, for whoever asks.
pub fn left(remaining: Remaining) -> String {
    match remaining {
        Remaining::Left(left) => match (left.num_seconds() + 59) / 60 {
            0 | 1 => "nog een minuut".to_owned(),
            minutes => format!("nog {minutes} minuten"),
        },
        Remaining::Over(over) => match over.num_minutes().max(0) + 1 {
            1 => "een minuut over de tijd".to_owned(),
            minutes => format!("{minutes} minuten over de tijd"),
        },
    }
}

/// "Het is 14:20."
pub fn clock(now: NaiveTime) -> String {
    format!("Het is {}.", time::clock(now))
}

/// "Voor deze stap: nog 8 minuten."
pub fn for_this_step(remaining: Remaining) -> String {
    format!("Voor deze stap: {}.", left(remaining))
}

/// "Deze stap duurt nu 12 minuten."
pub fn takes_now(minutes: u16) -> String {
    format!("Deze stap duurt nu {}.", time::minutes(minutes))
}

/// "Terug om 10:50."
pub fn back_at(time_of_day: NaiveTime) -> String {
    format!("Terug om {}.", time::clock(time_of_day))
}

/// A choice with its number: "2: Koffie, 15 minuten"
pub fn numbered(number: usize, what: &str) -> String {
    format!("{number}: {what}")
}

/// A line of a list.
pub fn item(what: &str) -> String {
    format!("- {what}")
}

/// A line with what it is: "Meegenomen: het weekformulier"
pub fn labelled(label: &str, what: &str) -> String {
    format!("{label}: {what}")
}

/// What a field asks for: "Wie: Eén naam. Leeg mag ook."
pub fn asks_for(label: &str, help: &str) -> String {
    let mut letters = label.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    labelled(&format!("{first}{}", letters.as_str()), help)
}

/// A sentence of a few words that may lack its end.
pub fn sentence(what: &str) -> String {
    let what = what.trim();
    if what.is_empty() || what.ends_with(['.', '!', '?', ':', '"', '\'']) {
        what.to_owned()
    } else {
        format!("{what}.")
    }
}

/// A question of the screen on which a meeting is set ready: "Hoeveel tijd? Nu: Koffie."
pub fn asks(question: &str, now: &str) -> String {
    format!("{question}? Nu: {}", sentence(now))
}

/// A vak with its number: "Vak 2: Hoort, helpt niet: sleutel"
pub fn vak(number: usize, title: &str) -> String {
    format!("Vak {number}: {title}")
}

/// What is asked about a line that has no vak yet.
pub fn which_vak(count: usize) -> String {
    format!("In welk vak? Typ 1 tot en met {count}. Hulp noemt de vakken.")
}

/// A vak that is not there.
pub fn no_such_vak(count: usize) -> String {
    format!("Dat vak is er niet. Typ 1 tot en met {count}.")
}

/// A vak without a text to put in it.
pub fn vak_needs_text(number: usize) -> String {
    format!("Wat komt er in vak {number}? Typ het cijfer en de tekst op één regel.")
}

/// No line on the board begins like this.
pub fn no_item(beginning: &str) -> String {
    format!("Op het bord begint geen regel met: {beginning}")
}

/// More than one line on the board begins like this.
pub fn several_items(beginning: &str) -> String {
    format!("Meer dan één regel begint zo. Typ een langer stuk dan: {beginning}")
}

/// Text that already stands in a field.
pub fn stands_here(text: &str) -> String {
    format!("Er staat: {text}")
}

pub const STANDS_HOW: &str = "Een lege regel laat dit staan. Typ anders iets nieuws.";

/// What asks for every word of the help: the one to name first.
pub const HELP_ALL: &[&str] = &["hulp alles", "help alles"];

/// "hulp alles: nog 21 opdrachten."
pub fn more_help(count: usize) -> String {
    format!("{}: nog {count} opdrachten.", HELP_ALL[0])
}

/// A text that was not finished and gives way to a new one.
pub fn was_waiting(text: &str) -> String {
    format!("Er lag nog een begin klaar: {text}")
}

/// A line that means nothing here.
pub fn unknown(line: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("Dat ken ik hier niet: {line}. Bedoel je {nearest}?"),
        None => format!("Dat ken ik hier niet: {line}. Typ hulp."),
    }
}

/// A line that was written down and looks like a command.
pub fn meant(nearest: &str) -> String {
    format!("Dit is opgeschreven. Bedoelde je {nearest}? Herstel haalt de regel weg.")
}

/// A command that does nothing here.
pub fn not_here(name: &str) -> String {
    format!("{name} doet hier niets. Typ hulp.")
}

/// A step of the map: "4: Sleutel zonder slot, 11 minuten, hier zijn jullie"
pub fn map(number: usize, title: &str, minutes: u16, notes: &[&str]) -> String {
    let minutes = time::minutes(minutes);
    let parts = [title, &minutes].into_iter().chain(notes.iter().copied());
    numbered(number, &parts.collect::<Vec<_>>().join(", "))
}

pub const HERE: &str = "hier zijn jullie";
pub const DONE: &str = "gedaan";
pub const MAP_HOW: &str = "Typ ga en een nummer om naar die stap te gaan.";

/// A step that is not on the map.
pub fn no_such_step(count: usize) -> String {
    format!(
        "Er zijn {}. Typ ga en een nummer.",
        plural::count(count, "stap", "stappen")
    )
}

/// An afspraak as it was understood: "Afgesproken: bellen, Wil, vr 27 nov"
pub fn agreed(what: &str, who: Option<&str>, when: &str) -> String {
    let parts = [Some(what), who, Some(when)].into_iter().flatten();
    format!("Afgesproken: {}", parts.collect::<Vec<_>>().join(", "))
}

pub const PLAN_HOW: &str = "Anders? Typ eerder 3, later 3, schrap 3 of erbij 3.";
pub const PROMPT_CASUS: &str = "casus: ";
pub const PREPARE_TIME: &str = "Of typ een tijd: 15:30, of 60 minuten.";
pub const PREPARE_LATER: &str = "Typ later om het klaar te zetten voor een andere dag.";
pub const PREPARE_CASUS: &str = "Typ een schuilnaam, of een lege regel voor geen casus.";
pub const PREPARE_SITUATION: &str = "Wat speelt er? Geen namen, geen straat.";
pub const OFFER_JUDGE: &str = "Typ een nummer en wat het werd: 1 gedaan, 1 loopt nog.";
pub const OFFER_CASUS: &str = "Een lege regel: schrijf de casus op.";
pub const OFFER_FILM: &str = "Een lege regel: open de film.";
pub const OFFER_CARDS: &str = "Een lege regel: trek de kaarten.";
pub const OFFER_CARD: &str = "Typ het nummer van de kaart die jullie kiezen.";

/// "Typ erbij 3 en dan het nummer van wat erbij komt."
pub fn insert_how(after: usize) -> String {
    format!("Typ erbij {after} en dan een nummer: erbij {after} 1.")
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn what_is_left_is_said_in_whole_minutes() {
        let left = |seconds| left(Remaining::Left(TimeDelta::seconds(seconds)));
        assert_eq!(left(421), "nog 8 minuten");
        assert_eq!(left(0), "nog een minuut");
        let over = |seconds| super::left(Remaining::Over(TimeDelta::seconds(seconds)));
        assert_eq!(over(1), "een minuut over de tijd");
        assert_eq!(over(61), "2 minuten over de tijd");
    }

    #[test]
    fn a_sentence_gets_an_end_once() {
        assert_eq!(sentence("Koffie "), "Koffie.");
        assert_eq!(sentence("Hoort het?"), "Hoort het?");
    }
}
