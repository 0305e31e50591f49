//! The values behind flags: what is let through, and the Dutch reason when it is not.
use chrono::NaiveTime;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::line::{
    People, PrintFormat, PrintWhat, Reference, ReportFormat, SchemaOf, Shell, Target, Which,
};
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::ids::{Nr, SessionId, WerkpakketId};
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::setting::Look;
use crate::words::command_line as words;

const MINUTES_LEAST: u16 = 5;
const MINUTES_MOST: u16 = 480;
const PEOPLE_MOST: u16 = 99;

/// The named doses; one's own time has flags of its own.
pub(super) const DOSES: &[(&str, Dose)] = &[
    ("koffie", Dose::Koffie),
    ("werkoverleg", Dose::Werkoverleg),
    ("verdieping", Dose::Verdieping),
];
pub(super) const BEWAREN: &[(&str, Bewaren)] = &[
    ("niets", Bewaren::Niets),
    ("oogst", Bewaren::Oogst),
    ("alles", Bewaren::Alles),
];
pub(super) const VIEWERS: &[(&str, Viewer)] = &[("groep", Viewer::Group), ("ik", Viewer::Me)];
pub(super) const THEMES: &[(&str, Look)] = &[
    ("licht", Look::Light),
    ("donker", Look::Dark),
    ("contrast", Look::Contrast),
];
pub(super) const REPORT_FORMATS: &[(&str, ReportFormat)] = &[
    ("md", ReportFormat::Markdown),
    ("html", ReportFormat::Html),
    ("docx", ReportFormat::Docx),
    ("pdf", ReportFormat::Pdf),
    ("ics", ReportFormat::Calendar),
    ("csv", ReportFormat::Csv),
    ("app", ReportFormat::Message),
    ("json", ReportFormat::Json),
    ("mee", ReportFormat::Handover),
];
pub(super) const PRINT_WHAT: &[(&str, PrintWhat)] = &[
    ("kaarten", PrintWhat::Kaarten),
    ("platen", PrintWhat::Werkplaten),
    ("muurkaart", PrintWhat::WallCard),
    ("draaiboek", PrintWhat::RunSheet),
    ("voorbereiding", PrintWhat::Forms),
];
pub(super) const PRINT_FORMATS: &[(&str, PrintFormat)] = &[
    ("md", PrintFormat::Markdown),
    ("html", PrintFormat::Html),
    ("pdf", PrintFormat::Pdf),
];
pub(super) const PER_SHEET: &[(&str, u8)] = &[("4", 4), ("6", 6), ("8", 8)];
pub(super) const SCHEMAS: &[(&str, SchemaOf)] = &[
    ("toolkit", SchemaOf::Toolkit),
    ("sessie", SchemaOf::Session),
];
/// What ends an afspraak.
pub(super) const CLOSING: &[(&str, AfspraakStatus)] = &[
    ("gedaan", AfspraakStatus::Gedaan),
    ("hoeft-niet", AfspraakStatus::HoeftNiet),
    ("houden", AfspraakStatus::Houden),
    ("stoppen", AfspraakStatus::Stoppen),
];
pub(super) const SHELLS: &[(&str, Shell)] = &[
    ("bash", Shell::Bash),
    ("zsh", Shell::Zsh),
    ("fish", Shell::Fish),
    ("powershell", Shell::PowerShell),
    ("elvish", Shell::Elvish),
];

/// One word out of a closed list.
pub(super) fn one_of<T>(list: &'static [(&'static str, T)]) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    PossibleValuesParser::new(list.iter().map(|(word, _)| *word)).map(move |chosen| {
        list.iter()
            .find(|(word, _)| *word == chosen)
            .map(|(_, value)| *value)
            .expect("only words of the list come through")
    })
}

/// An afspraak as a list names it: `<session>#<nr>`.
pub(super) fn reference(text: &str) -> Result<Reference, String> {
    let refused = || words::REFERENCE.to_owned();
    let (id, nr) = text.trim().rsplit_once('#').ok_or_else(refused)?;
    let nr = nr.parse().map_err(|_| refused())?;
    let session = session(id).map_err(|_| refused())?;
    Ok(Reference {
        session,
        nr: Nr(nr),
    })
}

/// Whole minutes.
pub(super) fn minutes(text: &str) -> Result<u16, String> {
    number(text, MINUTES_LEAST, MINUTES_MOST)
        .ok_or_else(|| words::whole_minutes(MINUTES_LEAST, MINUTES_MOST))
}

/// A time of day: `14:45`, also `14.45`.
pub(super) fn time_of_day(text: &str) -> Result<NaiveTime, String> {
    text.split_once([':', '.'])
        .filter(|(hour, minute)| matches!(hour.len(), 1..=2) && minute.len() == 2)
        .and_then(|(hour, minute)| {
            let (hour, minute) = (number(hour, 0, 23)?, number(minute, 0, 59)?);
            NaiveTime::from_hms_opt(hour.into(), minute.into(), 0)
        })
        .ok_or_else(|| words::TIME_OF_DAY.to_owned())
}

/// A number of people, or their names with commas.
pub(super) fn people(text: &str) -> Result<People, String> {
    let refused = || words::people(PEOPLE_MOST);
    let text = text.trim();
    let is_number = |rest: &str| !rest.is_empty() && rest.chars().all(|sign| sign.is_ascii_digit());
    if is_number(text.trim_start_matches(['-', '+'])) {
        return number(text, 1, PEOPLE_MOST)
            .map(People::Number)
            .ok_or_else(refused);
    }
    let names = text
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let names: Vec<_> = names.map(str::to_owned).collect();
    if (1..=usize::from(PEOPLE_MOST)).contains(&names.len()) {
        Ok(People::Names(names))
    } else {
        Err(refused())
    }
}

/// A name with something in it.
pub(super) fn name(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err(words::NOT_EMPTY.to_owned()),
        name => Ok(name.to_owned()),
    }
}

/// A werkpakket by its id; whether it exists is for the toolkit to say.
pub(super) fn werkpakket(text: &str) -> Result<WerkpakketId, String> {
    name(text).map(WerkpakketId::new)
}

/// A session by its id.
pub(super) fn session(text: &str) -> Result<SessionId, String> {
    name(text).map(SessionId::new)
}

/// The number of a version.
pub(super) fn version(text: &str) -> Result<u32, String> {
    let number = text.parse().ok();
    number.ok_or_else(|| words::VERSION.to_owned())
}

/// A session by its id, or the latest.
pub(super) fn which(text: &str) -> Result<Which, String> {
    match text {
        "laatste" => Ok(Which::Latest),
        id => session(id).map(Which::Id),
    }
}

/// A path, or `-` for stdout.
pub(super) fn target() -> impl TypedValueParser<Value = Target> {
    clap::builder::PathBufValueParser::new().map(|path| {
        if path.as_os_str() == "-" {
            Target::Stdout
        } else {
            Target::File(path)
        }
    })
}

fn number(text: &str, least: u16, most: u16) -> Option<u16> {
    let number = text.parse().ok()?;
    (least..=most).contains(&number).then_some(number)
}
