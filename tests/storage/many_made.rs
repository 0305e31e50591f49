//! Many meetings of many teams, the same every time: for a test of thousands and for the example
//! that searches in ten thousand.
use bedoeling::domain::change::LineKind;
use bedoeling::domain::ids::SessionId;
use bedoeling::domain::session::Session;
use bedoeling::store::format;
use chrono::TimeDelta;

const GOLDEN: &str = include_str!("../golden/session-v1.toml");

/// Words that stand in some of the meetings, the first in most and the last in a few. None is part
/// of a key or of anything else that every file has.
pub(crate) const WORDS: [&str; 12] = [
    "fiets",
    "zebrapad",
    "brievenbus",
    "huurachterstand",
    "wijkagent",
    "koffieochtend",
    "taalcafe",
    "speeltuin",
    "boodschappen",
    "opbouwwerk",
    "kattenluik",
    "kanarie",
];

/// Whether the word with this place stands in the meeting with this number.
pub(crate) const fn has(number: usize, word: usize) -> bool {
    number.is_multiple_of(1 << word)
}

/// The words of a line of this kind: some in a note, some on a board, some in what was agreed.
fn words(number: usize, kind: LineKind) -> String {
    let place = |word: usize| match (word + number) % 4 {
        0 => LineKind::Note,
        1 => LineKind::Oogst,
        2 => LineKind::Afspraak,
        _ => LineKind::Parked,
    };
    let all = WORDS.iter().enumerate();
    let own = all.filter(|(word, _)| has(number, *word) && place(*word) == kind);
    let own: Vec<String> = own.map(|(_, word)| (*word).to_owned()).collect();
    format!("Hier staat {}.", own.join(" en "))
}

/// The meeting with this number: one of fifty teams, two days after the one before.
pub(crate) fn session(number: usize) -> Session {
    let mut session = format::read(GOLDEN.as_bytes()).expect("the golden file is a session");
    session.id = SessionId::new(format!("{number:05}-gemeente-08"));
    session.team = Some(format!("Team {}", number % 50));
    let days = TimeDelta::days(2 * i64::try_from(number).expect("a small number"));
    session.started = session.started.map(|at| at - days);
    session.closed = session.closed.map(|at| at - days);
    for step in &mut session.steps {
        step.verdicts.clear();
        for note in &mut step.notes {
            note.text = words(number, LineKind::Note);
        }
    }
    for line in &mut session.oogst {
        line.text = words(number, LineKind::Oogst);
    }
    for made in &mut session.afspraken {
        made.what = words(number, LineKind::Afspraak);
    }
    for line in &mut session.parked {
        line.text = words(number, LineKind::Parked);
    }
    session
}

/// The text of its file, and the name.
pub(crate) fn file(number: usize) -> (String, String) {
    let session = session(number);
    (format!("{}.toml", session.id), format::write(&session))
}
