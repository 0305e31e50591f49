//! What a team did and what waits for it, and afspraken over all meetings, in words.
use chrono::{Datelike as _, NaiveDate};

use super::passage::Passage;
use super::{commands, plural, time};
use crate::domain::found::Hit;
use crate::domain::history::{History, Measured, MeasuredRow, Promise};
use crate::domain::session::Session;

pub const AFSPRAKEN: &str = "Afspraken die open staan";
pub const NO_AFSPRAKEN: &str = "Er staan geen afspraken open.";
pub const AT_AFSPRAKEN: &str = "Bij de afspraken van alle gesprekken";
pub const TO_AFSPRAKEN: &str = "de afspraken van alle gesprekken";
pub const TO_TEAM: &str = "wat dit team deed en wat er wacht";
pub const CLOSE: &str = "klaar; nog eens: anders klaar, of toch weer open";
pub const READ: &str = "lees het gesprek waarin dit is afgesproken";
pub const HINT_AFSPRAKEN: &str = "afspraken";
pub const HINT_TEAM: &str = "team";
pub const HINT_CLOSE: &str = "klaar";

pub const PLAIN_LIST: &str =
    "Typ klaar met een cijfer om die afspraak af te sluiten. Een cijfer leest het gesprek.";
pub const PLAIN_HELP: &str = "Een cijfer leest het gesprek waarin dit is afgesproken.";
pub const PLAIN_ARCHIVE: &str = "afspraken noemt wat open staat, team 1 wat het team van 1 deed.";

const FOUND: &str = "Gevonden";
const OPEN: &str = "Nog open";
const DOEKAARTEN: &str = "Doekaarten die wachten";
const WAYS: &str = "Zo werken wij";
const PARKED: &str = "Geparkeerd";
const MEETINGS: &str = "Gesprekken";
/// Heights of a bar, the lowest first. None fills its row: bars below each other stay apart.
const BARS: [char; 7] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];

/// Where the words stand that were looked for: "notitie bij Gewoonte als regel: ...".
pub fn found(session: &Session, hits: &[Hit]) -> Option<Passage> {
    let line = |hit: &Hit| {
        let nr = hit.place.step();
        let step = session.steps.iter().find(|step| Some(step.nr) == nr);
        hit_in(hit, step.map(|step| step.title.as_str()))
    };
    Passage::list(FOUND, hits.iter().map(line).collect())
}

/// "notitie bij Gewoonte als regel: de eis"
pub fn hit_in(hit: &Hit, step: Option<&str>) -> String {
    commands::hit(
        &commands::place(hit.place, step),
        &hit.text.replace('\n', " "),
    )
}

/// What a team did and what waits for it. `bars` draws figures too; they are always said.
pub fn history(history: &History, today: NaiveDate, bars: bool) -> Vec<Passage> {
    let promises = |all: &[Promise]| all.iter().map(|one| promise(one, today)).collect();
    let dated = |all: &[(NaiveDate, String)]| {
        let line = |(day, text): &(NaiveDate, String)| format!("{} · {text}", written(*day, today));
        all.iter().map(line).collect()
    };
    let count = plural::count(history.meetings.len(), "gesprek", "gesprekken");
    let mut page = vec![Passage::soft(count)];
    page.extend(Passage::list(OPEN, promises(&history.open)));
    page.extend(Passage::list(DOEKAARTEN, promises(&history.doekaarten)));
    page.extend(Passage::list(WAYS, history.ways.clone()));
    for measured in &history.measured {
        page.extend(chart(measured, today, bars));
    }
    page.extend(Passage::list(PARKED, dated(&history.parked)));
    page.extend(Passage::list(MEETINGS, dated(&history.meetings)));
    page
}

/// "bellen · Wil · vr 27 nov · 1 keer uitgesteld"
pub fn beside(
    team: Option<&str>,
    who: Option<&str>,
    (due, words): (Option<NaiveDate>, Option<&str>),
    postponed: usize,
    today: NaiveDate,
) -> String {
    let due = due.map(|due| written(due, today));
    let put_off = match postponed {
        0 => None,
        1 => Some("1 keer uitgesteld".to_owned()),
        count => Some(format!("{count} keer uitgesteld")),
    };
    let parts = [
        team.map(str::to_owned),
        who.map(str::to_owned),
        due.or_else(|| words.map(str::to_owned)),
        put_off,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn promise(one: &Promise, today: NaiveDate) -> String {
    let when = (one.due, one.due_words.as_deref());
    let beside = beside(None, one.who.as_deref(), when, 0, today);
    [one.what.clone(), beside]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A day; with its year when that is another one.
fn written(day: NaiveDate, today: NaiveDate) -> String {
    if day.year() == today.year() {
        time::date_with_day(day)
    } else {
        format!("{} {}", time::date_with_day(day), day.year())
    }
}

/// One board over time: a line for each vak, with a bar and a figure for each day.
/// How this board was filled before, for whoever leads: the days, then each vak.
pub fn before(measured: &Measured, today: NaiveDate) -> String {
    let (days, lines) = over_time(measured, today, true);
    format!("Eerder op dit bord ({days}): {}", lines.join(" · "))
}

fn chart(measured: &Measured, today: NaiveDate, bars: bool) -> Option<Passage> {
    let (days, lines) = over_time(measured, today, bars);
    Passage::list(&format!("{}: {days}", measured.title), lines)
}

/// The days, and a line for each vak with its figures in that order.
fn over_time(measured: &Measured, today: NaiveDate, bars: bool) -> (String, Vec<String>) {
    let days = measured.days.iter().map(|day| written(*day, today));
    let line = |row: &MeasuredRow| {
        let figures = row.tenths.iter().map(|tenths| figure(*tenths));
        let said = format!("{}: {}", row.title, figures.collect::<Vec<_>>().join(", "));
        if !bars {
            return said;
        }
        let drawn = row.tenths.iter().map(|tenths| bar(*tenths, measured.most));
        // In front, where they stand straight below each other whatever a vak is called.
        format!("{} {said}", drawn.collect::<Vec<_>>().join(" "))
    };
    let lines = measured.rows.iter().map(line).collect();
    (days.collect::<Vec<_>>().join(", "), lines)
}

/// "5", "5,5"; a dash for a day that says nothing of it.
fn figure(tenths: Option<u16>) -> String {
    match tenths {
        None => "-".to_owned(),
        Some(tenths) if tenths % 10 == 0 => (tenths / 10).to_string(),
        Some(tenths) => format!("{},{}", tenths / 10, tenths % 10),
    }
}

/// Two cells as high as the figure is of the most that there can be.
fn bar(tenths: Option<u16>, most: u16) -> String {
    let Some(tenths) = tenths else {
        return "··".to_owned();
    };
    let most = usize::from(most.max(1));
    // To the nearest.
    let height = (usize::from(tenths) * (BARS.len() - 1) + most / 2) / most;
    let bar = BARS[height.min(BARS.len() - 1)];
    format!("{bar}{bar}")
}
