//! What was agreed in all meetings together, and what became of it.
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::memory::{day, reference};
use crate::domain::afspraak::{AfspraakKind, AfspraakStatus, When};
use crate::domain::ids::{Nr, SessionId};
use crate::domain::session::{Session, SessionKind, Standing};
use crate::domain::time::Moment;

/// An afspraak of any meeting, as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The meeting in which it was made.
    pub session: SessionId,
    /// Its number there.
    pub nr: Nr,
    /// Whether that meeting still goes on.
    pub standing: Standing,
    /// The day of that meeting.
    pub made: NaiveDate,
    /// Whose it is.
    pub team: Option<String>,
    /// Afspraak, doekaart, proef or team.
    pub kind: AfspraakKind,
    /// What was agreed.
    pub what: String,
    /// By whom.
    pub who: Option<String>,
    /// The day on which it is due, as it was put off last.
    pub due: Option<NaiveDate>,
    /// The person's own words for when.
    pub due_words: Option<String>,
    /// "Als het maandag is, dan ..."
    pub if_then: Option<String>,
    /// How it stands.
    pub status: AfspraakStatus,
    /// How often it was put off.
    pub postponed: usize,
}

impl Followed {
    /// `<session>#<nr>`: how it is called.
    pub fn reference(&self) -> String {
        reference(&self.session, self.nr.0)
    }

    /// Whether somebody will still come back to it. How a team works is nothing to finish.
    pub fn is_open(&self) -> bool {
        self.kind != AfspraakKind::Team && self.status.is_open()
    }
}

/// What one meeting says of afspraken, its own and earlier ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    session: Option<SessionId>,
    at: Option<Moment>,
    made: Vec<Followed>,
    verdicts: Vec<Judged>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Judged {
    reference: String,
    status: AfspraakStatus,
    to: Option<NaiveDate>,
}

impl Said {
    /// Takes it out of a meeting; nothing out of what somebody wrote alone.
    pub fn of(session: &Session) -> Self {
        if session.kind != SessionKind::Gesprek {
            return Self::default();
        }
        let made = session.afspraken.iter().map(|made| {
            let (due, due_words) = match &made.when {
                Some(When::Date(date)) => (Some(*date), None),
                Some(When::Words(words)) => (None, Some(words.clone())),
                None => (session.look_back.map(|back| back.date), None),
            };
            Followed {
                session: session.id.clone(),
                nr: made.nr,
                standing: session.standing,
                made: day(session),
                team: session.team.clone(),
                kind: made.kind,
                what: made.what.clone(),
                who: made.who.clone(),
                due,
                due_words,
                if_then: made.if_then.clone(),
                status: made.status,
                postponed: usize::from(made.status == AfspraakStatus::Later),
            }
        });
        let verdicts = session.steps.iter().flat_map(|step| &step.verdicts);
        let verdicts = verdicts.filter_map(|verdict| {
            Some(Judged {
                reference: verdict.afspraak.clone(),
                status: AfspraakStatus::from_word(&verdict.verdict)?,
                to: verdict.to,
            })
        });
        Self {
            session: Some(session.id.clone()),
            at: session.started.or(session.closed),
            made: made.collect(),
            verdicts: verdicts.collect(),
        }
    }
}

/// Every afspraak as it stands: by day, those without a day last. The latest verdict of any
/// meeting counts; one that is closed in its own file stays closed. Copies are left out by the
/// caller.
pub fn followed(mut said: Vec<Said>) -> Vec<Followed> {
    said.sort_by_key(|said| said.at);
    let mut all = BTreeMap::new();
    for made in said.iter().flat_map(|said| &said.made) {
        all.insert(made.reference(), (made.status.is_open(), made.clone()));
    }
    for judged in said.iter().flat_map(|said| &said.verdicts) {
        let Some((is_open_there, known)) = all.get_mut(&judged.reference) else {
            continue;
        };
        if judged.status == AfspraakStatus::Later {
            known.postponed += 1;
        }
        if *is_open_there {
            known.status = judged.status;
        }
        if judged.to.is_some() {
            (known.due, known.due_words) = (judged.to, None);
        }
    }
    let mut all: Vec<Followed> = all.into_values().map(|(_, one)| one).collect();
    all.sort_by_key(|one| (one.due.is_none(), one.due, one.made));
    all
}

/// A verdict that stands nowhere else than in the meeting that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwritten {
    /// The meeting in which the afspraak was made.
    pub session: SessionId,
    /// Its number there.
    pub nr: Nr,
    /// How it stands.
    pub status: AfspraakStatus,
    /// Until when it was put off.
    pub to: Option<NaiveDate>,
}

/// What has to be written at the afspraak itself before this meeting goes: its own verdicts that
/// no later meeting changed, on afspraken that are still there and not ended in their own file.
pub fn unwritten(going: &SessionId, said: &[Said]) -> Vec<Unwritten> {
    let mut by_age: Vec<&Said> = said.iter().collect();
    by_age.sort_by_key(|said| said.at);
    let mut latest: BTreeMap<&str, (&Said, &Judged)> = BTreeMap::new();
    for said in by_age {
        for judged in &said.verdicts {
            latest.insert(&judged.reference, (said, judged));
        }
    }
    let own = latest.into_values();
    let own = own.filter(|(said, _)| said.session.as_ref() == Some(going));
    let made = said.iter().flat_map(|said| &said.made);
    own.filter_map(|(_, judged)| {
        let is_it = |one: &&Followed| one.reference() == judged.reference;
        let one = made.clone().find(is_it)?;
        (one.status.is_open() && one.session != *going).then(|| Unwritten {
            session: one.session.clone(),
            nr: one.nr,
            status: judged.status,
            to: judged.to,
        })
    })
    .collect()
}
