//! A meeting to write down.
use bedoeling::domain::afspraak::{AfspraakKind, When};
use bedoeling::domain::change::{Change, LineKind};
use bedoeling::domain::ids::{Nr, SessionId, WerkpakketId};
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::log::Log;
use bedoeling::domain::record::{FieldName, Record};
use bedoeling::domain::session::{Casus, Session, SessionKind, Standing};
use bedoeling::domain::step::{Step, StepKind};
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::store::journal::Header;

pub(crate) const NOTE: FieldName = FieldName::Line(LineKind::Note);
pub(crate) const SECRET: &str = "het weekformulier van de bovenbuurvrouw";

/// Seconds after 14:02:10 in Amsterdam on 23 November 2026.
pub(crate) fn at(seconds: i64) -> Moment {
    Moment::from_timestamp(1_795_438_930 + seconds, 0).unwrap()
}

pub(crate) fn id() -> SessionId {
    SessionId::new("2026-11-23-gemeente-08-team-noord")
}

/// A session that is set ready.
pub(crate) fn ready() -> Session {
    let step = |nr, kind, title: &str| Step::new(Nr(nr), kind, title, 12, 8);
    Session {
        id: id(),
        kind: SessionKind::Gesprek,
        standing: Standing::Open,
        werkpakket: WerkpakketId::new("gemeente-08"),
        title: "Hoort het? Of helpt het?".to_owned(),
        question: "Wat doen wij omdat het hoort?".to_owned(),
        team: Some("Team Noord".to_owned()),
        present: Some(7),
        participants: vec!["Joris".to_owned()],
        bewaren: Bewaren::Oogst,
        dose: Dose::Werkoverleg,
        minutes: 45,
        end: None,
        offset: Offset::seconds(3600),
        started: None,
        closed: None,
        look_back: None,
        seq: 3,
        here: Nr(1),
        casus: Some(Casus {
            pseudonym: "de bovenbuurvrouw".to_owned(),
            situation: SECRET.to_owned(),
        }),
        steps: vec![
            step(1, StepKind::Rondje, "Check-in"),
            step(2, StepKind::Denkkaart, "Gewoonte als regel"),
            step(3, StepKind::Afspraken, "Afspraken"),
        ],
        oogst: Vec::new(),
        afspraken: Vec::new(),
        parked: Vec::new(),
        brief: None,
    }
}

/// What happens in the meeting, in order.
pub(crate) fn changes() -> Vec<Change> {
    let text = || SECRET.to_owned();
    vec![
        Change::Begun {
            offset: Offset::seconds(3600),
        },
        Change::StepEntered { step: Nr(1) },
        Change::StepEntered { step: Nr(2) },
        Change::NoteAdded {
            step: Nr(2),
            text: text(),
            by: Some("Joris".to_owned()),
        },
        Change::OogstAdded {
            step: Nr(2),
            text: "Minder formulieren".to_owned(),
        },
        Change::Undone { of: 8 },
        Change::Redone { of: 8 },
        Change::AfspraakMade {
            step: Nr(3),
            kind: AfspraakKind::Proef,
            what: "Twee weken zonder".to_owned(),
            who: Some("Joris".to_owned()),
            when: Some(When::Words("na de zomer".to_owned())),
        },
    ]
}

/// Records changes one by one, each a minute after the one before.
pub(crate) fn happen(log: &mut Log, changes: Vec<Change>) -> Vec<Record> {
    let mut records = Vec::new();
    for change in changes {
        let moment = at(60 * i64::from(log.session().seq));
        let entry = log
            .record(moment, change)
            .expect("the meeting takes this change");
        records.push(Record::Entry { entry, field: None });
    }
    records
}

/// A whole word typed into a field, letter by letter.
pub(crate) fn typed(field: FieldName, text: &str) -> Vec<Record> {
    let opened = Record::Opened {
        field,
        text: String::new(),
    };
    let letters = text.chars().enumerate().map(|(at, letter)| {
        let inserted = letter.to_string();
        Record::Edited {
            field,
            at,
            removed: 0,
            inserted,
        }
    });
    std::iter::once(opened).chain(letters).collect()
}

pub(crate) fn header() -> Header {
    Header {
        id: id().to_string(),
        version: "0.1.0".to_owned(),
        folder: "/home/wil/sessions".to_owned(),
        at: at(0),
        hash: None,
        after: None,
    }
}
