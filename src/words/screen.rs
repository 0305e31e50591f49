//! What the screens of a meeting say around the group's own words.
use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::domain::board::Bord;
use crate::domain::change::LineKind;
use crate::domain::levels::{Bewaren, Viewer};
use crate::domain::session::Balance;
use crate::domain::timer::Remaining;

use super::{plural, privacy, time};

pub const REHEARSAL: &str = "OEFENEN";
pub const THANKS: &str = "Bewaard. Dank jullie wel.";
pub const THANKS_NOTHING: &str = "Er is niets bewaard. Dank jullie wel.";
pub const THANKS_ON: &str = "Een toets: terug naar het eerste scherm.";
pub const COVER: &str = "Opgeslagen.";
pub const COVER_NEXT: &str = "Nog eens q sluit af. Een andere toets gaat terug.";
pub const COVER_NOTHING: &str = "Deze bijeenkomst bewaart niets.";
pub const COVER_NOTHING_NEXT: &str = "Druk nog eens op q om te stoppen.";
pub const COVER_SURE: &str = "Zeker weten? Dan is alles weg.";
pub const COVER_SURE_NEXT: &str = "Nog eens q stopt. Een andere toets gaat terug.";
pub const PRESS_TO_BEGIN: &str = "Druk op → om te beginnen.";
pub const WHO_BEGINS: &str = "Wie begint?";
pub const PEEK: &str = "Even spieken? De groep kijkt mee.";
pub const PEEK_NEXT: &str = "Enter toont de tips, Esc niet.";
pub const NO_NOTES: &str = "Bij deze stap horen geen tips.";
pub const WATCH: &str = "LET OP";
pub const MENU: &str = "MENU";
pub const MAP: &str = "STAPPEN";
pub const TIPS: &str = "TIPS";
pub const HELP: &str = "TOETSEN";
pub const UNSORTED: &str = "Nog te sorteren";
pub const TRIAL: &str = "om te proberen";
pub const HABIT: &str = "gewoonte";
pub const ALREADY: &str = "Meegenomen";
pub const NOTES: &str = "Opgeschreven";
pub const MADE: &str = "Afgesproken";
pub const OFFER_BOARD: &str = "Enter: werken op het bord";
pub const OFFER_STORY: &str = "Enter: laat het verhaal zien";
pub const OFFER_STORY_AWAY: &str = "Enter: verhaal weg";
pub const OFFER_OOGST: &str = "Enter: schrijf een regel";
pub const OFFER_TAKE: &str = "Enter: deze nemen we mee";
pub const LOOSE: &str = "Nog los: ↓ en Enter neemt het mee";
pub const HIDDEN: &str = "Verborgen. t toont het weer.";
pub const NOTHING_WRITTEN: &str = "Hier is nog niets opgeschreven. t gaat terug.";
pub const OFFER_ACT: &str = "Enter: deze kiezen we";
pub const OFFER_ACT_CHOSEN: &str = "✓ Deze kaart is gekozen. a: nog een afspraak";
pub const OFFER_OWN_ACT: &str = "↑↓: kies een kaart. Enter: een eigen stap.";
pub const OFFER_AFSPRAAK: &str = "Enter: schrijf een afspraak";
pub const CLOSING: &str = "Zo sluiten we af";
pub const CLOSING_STAYS: &str = "Blijft:";
pub const CLOSING_GOES: &str = "Gaat weg:";
pub const CLOSING_ENTER: &str = "Enter sluit.";
pub const CLOSING_KEEP: &str = "Enter sluit, n bewaart dat ook.";
pub const CLOSING_KEEP_LESS: &str = "Enter sluit, n bewaart minder.";
pub const CLOSING_NOTHING: &str = "Van dit gesprek blijft niets bewaard.";
pub const CLOSING_EMPTY: &str = "alleen wanneer het was en hoe lang het duurde";
pub const HOME_TITLE: &str = "bedoeling";
pub const HOME_SUBTITLE: &str = "Een goed gesprek, stap voor stap.";
pub const HOME_BEGIN: &str = "Gesprek beginnen";
pub const HOME_CARD: &str = "Eén kaart";
pub const HOME_BEGIN_MORE: &str = "15, 45 of 90 minuten";
pub const HOME_CARD_MORE: &str = "één vraag bij de koffie";
pub const HOME_ARCHIVE_MORE: &str = "wat jullie afspraken";
pub const HOME_ROOM_TEST_MORE: &str = "de letters proberen";
pub const HOME_OPEN: &str = "Nog afronden:";
pub const HOME_LEFT: &str = "Verder met klaarzetten";
pub const HOME_OFFLINE: &str = "Alles blijft op deze computer.";
pub const WAITING: &str = "Een ogenblik ...";
pub const NO_TOOLKIT: &str = "De werkpakketten worden gelezen.";
pub const PREPARE_TITLE: &str = "Gesprek klaarzetten";
pub const ROW_PAKKET: &str = "Welk pakket";
pub const ROW_DOSE: &str = "Hoeveel tijd";
pub const ROW_VIEWER: &str = "Wie ziet dit scherm";
pub const ROW_TEAM: &str = "Welk team";
pub const ROW_PRESENT: &str = "Met hoeveel";
pub const ROW_KAART: &str = "Eerste kaart";
pub const ROW_BEWAREN: &str = "Wat blijft";
pub const ROW_READY: &str = "Klaarzetten";
pub const MAY_BE_EMPTY: &str = "mag leeg";
pub const FIRST_CARD: &str = "de eerste van het pakket";
pub const NO_CARDS: &str = "Dit werkpakket heeft geen denkkaarten.";
pub const TOO_SMALL: &str = "Maak het venster groter.";
pub const STANDS_STILL: &str = " (staat stil)";
pub const TERMINAL_BROKE: &str =
    "Het scherm doet het niet meer. Wat je typte, komt terug met `bedoeling hervat`.";
pub const SKIPPED: &str = "overgeslagen";
pub const FIXED: &str = "vast";
pub const STORY_GONE: &str = "Het verhaal staat niet in de werkpakketten op deze computer.";

/// The last words when the program itself broke: nothing is lost, and what to report.
pub fn went_wrong(version: &str, place: &str) -> String {
    format!(
        "Er ging iets mis in het programma. Wat je typte, komt terug met `bedoeling hervat`.\n\
         Gebeurt het vaker? Meld dan dit: versie {version}, {place}"
    )
}

/// "stap 4 van 9"
pub fn step_of(position: usize, count: usize) -> String {
    format!("stap {position} van {count}")
}

/// "1 van 2"
pub fn page_of(page: usize, count: usize) -> String {
    format!("{page} van {count}")
}

/// "→ volgende bladzijde (1 van 3)", and "3 van 3" on the last one.
pub fn page_on(page: usize, count: usize) -> String {
    let said = page_of(page, count);
    if page < count {
        format!("→ volgende bladzijde ({said})")
    } else {
        said
    }
}

/// "nog 8 min", "nog een minuut", "+1 min". Never seconds.
pub fn remaining(remaining: Remaining) -> String {
    match remaining {
        Remaining::Left(left) => match whole_minutes_up(left) {
            0 | 1 => "nog een minuut".to_owned(),
            minutes => format!("nog {minutes} min"),
        },
        Remaining::Over(over) => format!("+{} min", over.num_minutes().max(0) + 1),
    }
}

fn whole_minutes_up(left: TimeDelta) -> i64 {
    (left.num_seconds() + 59) / 60
}

/// "↑↓ voor meer: 1 tot en met 14 van 25"
pub fn part_of_keys(first: usize, last: usize, count: usize) -> String {
    format!("↑↓ voor meer: {first} tot en met {last} van {count}")
}

/// "Enter: start 11 minuten"
pub fn offer_time(minutes: u16) -> String {
    format!("Enter: start {}", time::minutes(minutes))
}

/// "45 minuten, klaar om 10:45"
pub fn length_and_end(minutes: u16, end: NaiveTime) -> String {
    format!("{}, klaar om {}", time::minutes(minutes), time::clock(end))
}

/// What is kept, for the opening.
pub const fn kept_at_opening(bewaren: Bewaren) -> &'static str {
    match bewaren {
        Bewaren::Niets => "Er wordt niets bewaard.",
        Bewaren::Oogst => {
            "Wat blijft: de oogst, de afspraken en het bord. Losse notities gaan weg."
        }
        Bewaren::Alles => "Wat blijft: alles wat we opschrijven.",
    }
}

/// "We zijn klaar om 14:50."
pub fn ready_at(end: NaiveTime) -> String {
    format!("We zijn klaar om {}.", time::clock(end))
}

/// "De bovenbuurvrouw: drie loketten, drie keer hetzelfde formulier."
pub fn casus(pseudonym: &str, situation: &str) -> String {
    if situation.is_empty() {
        pseudonym.to_owned()
    } else {
        format!("{pseudonym}: {situation}")
    }
}

/// "▶ de inbrenger vertelt, de groep luistert"
pub fn role(role: &str) -> String {
    format!("▶ {role}")
}

/// "Film: Hoort het? Of helpt het?"
pub fn film(title: &str) -> String {
    format!("Film: {title}")
}

/// Who sees this screen.
pub const fn viewer(viewer: Viewer) -> &'static str {
    match viewer {
        Viewer::Group => "de groep",
        Viewer::Me => "alleen ik",
    }
}

/// What stands before the cursor while typing a line of this kind.
pub const fn line_label(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Note => "notitie",
        LineKind::Oogst => "oogst",
        LineKind::Afspraak => "afspraak: wat",
        LineKind::Parked => "parkeer",
    }
}

pub const LABEL_WHO: &str = "wie";
pub const LABEL_WHEN: &str = "wanneer";
pub const LABEL_LOOK_BACK: &str = "wanneer kijken we terug";
pub const LABEL_ITEM: &str = "op het bord";
pub const LABEL_REASON: &str = "waarom is dit zo";
pub const LABEL_RULE_OF: &str = "van wie is dit";
pub const LABEL_HABIT: &str = "is het een gewoonte";
pub const HELP_LINE: &str = "Enter bewaart. Leeg: klaar. Tab: andere soort.";
pub const HELP_AFSPRAAK: &str = "Wat gaat iemand doen?";
pub const HELP_WHO: &str = "Eén naam, of leeg. 'wij': het hele team.";
pub const HELP_WHEN: &str = "morgen, vr, over 2 weken, 1-12. Of leeg.";
pub const HELP_WHEN_AGAIN: &str = "Geen dag die ik ken. Enter: bewaar de woorden.";
pub const HELP_LOOK_BACK: &str = "vr, 1-12, volgende week. Leeg: over 2 weken.";
pub const HELP_LOOK_BACK_AGAIN: &str = "Geen dag die ik ken. Enter: dan geen dag.";
pub const HELP_ITEM: &str = "Eén ding per regel. Een lege Enter is klaar.";
pub const HELP_REASON: &str = "In een paar woorden. Leeg mag ook.";
pub const HELP_RULE_OF: &str = "De wet, wij, een ander? Weet niemand het: leeg.";
pub const HELP_HABIT: &str = "j of n. Leeg: we weten het niet.";
pub const HELP_KEPT_ON: &str = "Enter bewaart, Esc is klaar.";

/// "vr, 1-12, volgende week. Leeg: 7 dec."
pub fn help_look_back(day: NaiveDate) -> String {
    format!(
        "vr, 1-12, volgende week. Leeg: {}.",
        time::date_with_day(day)
    )
}

/// "In welk vak? 1 tot en met 4. Enter: 1 Hoort en helpt"
pub fn which_vak(bord: Bord, count: usize, at: usize, title: &str) -> String {
    let which = if bord == Bord::Ringen {
        "In welke ring?"
    } else {
        "In welk vak?"
    };
    let said = format!("{which} 1 tot en met {count}. Enter: {} {title}", at + 1);
    said.trim_end().to_owned()
}

/// "+3 meer"
pub fn more(count: usize) -> String {
    format!("+{count} meer")
}

/// "8 stappen, samen 41 minuten"
pub fn plan(steps: usize, minutes: u16) -> String {
    format!(
        "{}, samen {}",
        plural::count(steps, "stap", "stappen"),
        time::minutes(minutes)
    )
}

/// "Nog afronden: Team Noord, 12 nov"
pub fn open_meeting(title: &str, team: Option<&str>, day: Option<NaiveDate>) -> String {
    let what = team.unwrap_or(title);
    match day {
        Some(day) => format!("{HOME_OPEN} {what}, {}", time::date_short(day)),
        None => format!("Staat klaar: {what}"),
    }
}

/// "Verder met klaarzetten: Team Noord"
pub fn left_concept(what: Option<&str>) -> String {
    what.map_or_else(
        || HOME_LEFT.to_owned(),
        |what| format!("{HOME_LEFT}: {what}"),
    )
}

/// What stays: "het bord, 3 regels oogst, 2 afspraken".
fn stays(balance: &Balance) -> String {
    let mut parts = Vec::new();
    if balance.boards > 0 {
        parts.push(plural::boards(balance.boards));
    }
    if balance.oogst > 0 {
        parts.push(plural::oogst(balance.oogst));
    }
    if balance.afspraken > 0 {
        parts.push(plural::afspraken(balance.afspraken));
    }
    if balance.parked > 0 {
        parts.push(plural::parked(balance.parked));
    }
    if balance.all {
        parts.extend(only_with_all(balance));
    }
    if parts.is_empty() {
        CLOSING_EMPTY.to_owned()
    } else {
        plural::list(&parts)
    }
}

/// What only stays when all of it does: "14 notities, 4 namen en de situatie", in parts.
fn only_with_all(balance: &Balance) -> Vec<String> {
    let notes = (balance.notes > 0).then(|| plural::notes(balance.notes));
    let names = (balance.names > 0).then(|| plural::names(balance.names));
    let casus = balance.casus.then(|| "de situatie".to_owned());
    [notes, names, casus].into_iter().flatten().collect()
}

/// What stays, what goes, and whether something in it may lead to a person, as sentences.
pub fn balance(balance: &Balance) -> Vec<String> {
    let mut said = vec![format!("{CLOSING_STAYS} {}.", stays(balance))];
    if !balance.all && balance.is_more() {
        said.push(format!(
            "{CLOSING_GOES} {}.",
            plural::list(&only_with_all(balance))
        ));
    }
    if balance.traces > 0 {
        said.push(privacy::found(balance.traces));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_help_fits_the_smallest_screen() {
        let lines = [
            HELP_LINE,
            HELP_AFSPRAAK,
            HELP_WHO,
            HELP_WHEN,
            HELP_WHEN_AGAIN,
            HELP_LOOK_BACK,
            HELP_LOOK_BACK_AGAIN,
            HELP_ITEM,
            HELP_REASON,
            HELP_RULE_OF,
            HELP_HABIT,
            HELP_KEPT_ON,
            OFFER_OWN_ACT,
            OFFER_ACT_CHOSEN,
            LOOSE,
            HIDDEN,
            NOTHING_WRITTEN,
            CLOSING_KEEP,
            CLOSING_KEEP_LESS,
            PEEK,
        ];
        for line in lines {
            assert!(line.chars().count() <= 48, "{line}");
        }
    }

    #[test]
    fn time_is_said_in_whole_minutes_and_never_as_an_alarm() {
        let left = |seconds| remaining(Remaining::Left(TimeDelta::seconds(seconds)));
        assert_eq!(left(480), "nog 8 min");
        assert_eq!(left(421), "nog 8 min");
        assert_eq!(left(60), "nog een minuut");
        assert_eq!(left(0), "nog een minuut");
        assert_eq!(remaining(Remaining::Over(TimeDelta::seconds(1))), "+1 min");
        assert_eq!(remaining(Remaining::Over(TimeDelta::seconds(61))), "+2 min");
    }
}
