//! From the keys of a session file to a session, as a person may have left it.
use std::collections::BTreeSet;

use super::raw_v1::{RawAfspraak, RawLine, RawNote, RawSession, RawStep, RawVerdict};
use super::{from_bord, times};
use crate::domain::afspraak::{Afspraak, When};
use crate::domain::ids::{Nr, SessionId, WerkpakketId};
use crate::domain::session::{Casus, Line, Session, Standing};
use crate::domain::step::{Note, Status, Step, StepFilm, Verdict};
use crate::domain::time::{Moment, Offset};
use crate::domain::timer::Timer;

/// Numbers above this are not ours: counting on from them would run out.
const NUMBER_MOST: u32 = 1_000_000_000;

/// Hands out the numbers of a file: a line without a number, or with one that was given before,
/// gets the next.
pub(super) struct Numbers {
    last: u32,
    given: BTreeSet<u32>,
}

impl Numbers {
    /// Of a file in which nothing has a number yet.
    pub(super) const fn none() -> Self {
        Self {
            last: 0,
            given: BTreeSet::new(),
        }
    }

    fn of(raw: &RawSession) -> Self {
        let inside = raw.stap.iter().flat_map(numbers_of_step);
        let lines = raw.oogst.iter().chain(&raw.parkeer).map(|line| line.nr);
        let afspraken = raw.afspraak.iter().map(|afspraak| afspraak.nr);
        let all = inside.chain(lines).chain(afspraken).chain([raw.wijziging]);
        let last = all
            .flatten()
            .filter(|nr| *nr <= NUMBER_MOST)
            .max()
            .unwrap_or(0);
        Self {
            last,
            given: BTreeSet::new(),
        }
    }

    /// The number as it stands, or the next one.
    pub(super) fn take(&mut self, nr: Option<u32>) -> Nr {
        let own = nr.filter(|nr| *nr <= NUMBER_MOST && self.given.insert(*nr));
        Nr(own.unwrap_or_else(|| {
            self.last += 1;
            self.given.insert(self.last);
            self.last
        }))
    }
}

fn numbers_of_step(step: &RawStep) -> impl Iterator<Item = Option<u32>> {
    let notes = step.notities.iter().map(|note| note.nr);
    let verdicts = step.terugblik.iter().map(|verdict| verdict.nr);
    let items = step
        .werkplaat
        .iter()
        .flat_map(|board| board.items.iter().map(|item| item.nr));
    notes.chain(verdicts).chain(items).chain([step.nr])
}

/// What a line needs to know of the file around it.
struct Around {
    numbers: Numbers,
    offset: Offset,
    /// Where a note lies in time when its step was never entered.
    near: Moment,
}

impl Around {
    fn of(raw: &RawSession) -> Self {
        let offset = offset(raw);
        let moment = |value: Option<_>| value.and_then(|value| times::to_moment(&value, offset));
        let known = moment(raw.begonnen).or_else(|| moment(raw.gesloten));
        let near = known
            .or_else(|| date_in(&raw.id, offset))
            .unwrap_or_default();
        Self {
            numbers: Numbers::of(raw),
            offset,
            near,
        }
    }
}

/// The session, or none when it has no steps.
pub(super) fn session(raw: RawSession) -> Option<Session> {
    let mut around = Around::of(&raw);
    let offset = around.offset;
    let steps = steps(raw.stap, &mut around);
    let last = steps.last()?.nr;
    let oogst = lines(raw.oogst, last, &mut around);
    let afspraken = raw.afspraak.into_iter();
    let afspraken = afspraken
        .map(|raw| afspraak(raw, last, &mut around))
        .collect();
    let parked = lines(raw.parkeer, last, &mut around);
    Some(Session {
        id: SessionId::new(raw.id),
        kind: raw.soort,
        standing: raw.stand,
        werkpakket: WerkpakketId::new(raw.werkpakket),
        title: raw.titel,
        question: raw.vraag,
        team: raw.team,
        present: raw.aanwezig,
        participants: raw.deelnemers,
        bewaren: raw.bewaren,
        dose: raw.dosering,
        minutes: raw.minuten,
        end: raw.eind.and_then(|end| times::to_time(&end)),
        offset,
        started: raw.begonnen.and_then(|at| times::to_moment(&at, offset)),
        closed: raw.gesloten.and_then(|at| times::to_moment(&at, offset)),
        look_back: raw.terugkijken.and_then(|day| times::to_look_back(&day)),
        seq: around.numbers.last,
        here: here(raw.hier.filter(|_| raw.stand == Standing::Open), &steps),
        casus: raw.casus.map(|casus| Casus {
            pseudonym: casus.schuilnaam,
            situation: casus.situatie,
        }),
        steps,
        oogst,
        afspraken,
        parked,
        brief: raw.brief,
    })
}

/// The offset that the file was written with: of the first moment that has one.
fn offset(raw: &RawSession) -> Offset {
    let steps = raw
        .stap
        .iter()
        .flat_map(|step| [step.begonnen, step.loopt_sinds]);
    let mut all = [raw.begonnen, raw.gesloten]
        .into_iter()
        .chain(steps)
        .flatten();
    all.find_map(|moment| times::to_offset(&moment))
        .unwrap_or_default()
}

/// The date with which an id begins.
fn date_in(id: &str, offset: Offset) -> Option<Moment> {
    let date = id.get(..10)?.parse().ok()?;
    Some(offset.moment(date, chrono::NaiveTime::from_hms_opt(12, 0, 0)?))
}

/// The step where the meeting stands: as the file says, else the last one that was reached.
fn here(said: Option<u32>, steps: &[Step]) -> Nr {
    let said = said
        .map(Nr)
        .filter(|nr| steps.iter().any(|step| step.nr == *nr));
    let reached = steps.iter().rev().find(|step| step.started.is_some());
    said.or_else(|| reached.map(|step| step.nr))
        .unwrap_or(steps[0].nr)
}

fn steps(raw: Vec<RawStep>, around: &mut Around) -> Vec<Step> {
    // Before what is in them: of two things with one number the step keeps it.
    let numbers: Vec<Nr> = raw
        .iter()
        .map(|step| around.numbers.take(step.nr))
        .collect();
    let steps = raw.into_iter().zip(numbers);
    steps.map(|(raw, nr)| step(raw, nr, around)).collect()
}

fn lines(raw: Vec<RawLine>, last: Nr, around: &mut Around) -> Vec<Line> {
    let lines = raw.into_iter().map(|raw| Line {
        nr: around.numbers.take(raw.nr),
        step: raw.stap.map_or(last, Nr),
        text: raw.tekst,
    });
    lines.collect()
}

fn step(raw: RawStep, nr: Nr, around: &mut Around) -> Step {
    let offset = around.offset;
    let moment = |value: Option<_>| value.and_then(|value| times::to_moment(&value, offset));
    let started = moment(raw.begonnen);
    let near = started.unwrap_or(around.near);
    Step {
        nr,
        kind: raw.soort,
        from: raw.uit,
        title: raw.titel,
        question: raw.vraag,
        explanation: raw.uitleg,
        form: raw.werkvorm,
        role: raw.rol,
        minutes: raw.minuten,
        minimum: raw.minimum.unwrap_or(raw.minuten),
        fixed: raw.vast,
        adjusted: raw.bijgesteld_minuten.unwrap_or(0),
        status: raw.status,
        started,
        timer: Timer {
            spent_seconds: raw.besteed_seconden.unwrap_or(0).max(0),
            since: moment(raw.loopt_sinds).filter(|_| raw.status != Status::Overgeslagen),
        },
        part: raw.deel.unwrap_or(1).saturating_sub(1),
        part_from: None,
        part_extra: 0,
        film: raw.film.map(|film| StepFilm {
            title: film.titel,
            url: film.url,
            question: film.kijkvraag,
        }),
        answer: raw.antwoord,
        drawn: raw.getrokken,
        been: raw.geweest,
        notes: raw
            .notities
            .into_iter()
            .map(|raw| note(raw, near, around))
            .collect(),
        verdicts: raw
            .terugblik
            .into_iter()
            .map(|raw| verdict(raw, around))
            .collect(),
        board: raw
            .werkplaat
            .map(|raw| from_bord::board(raw, &mut around.numbers)),
    }
}

fn note(raw: RawNote, near: Moment, around: &mut Around) -> Note {
    let time = raw.om.and_then(|time| times::to_time(&time));
    Note {
        nr: around.numbers.take(raw.nr),
        at: time.map_or(near, |time| times::nearest(time, near, around.offset)),
        text: raw.tekst,
        by: raw.wie,
    }
}

fn verdict(raw: RawVerdict, around: &mut Around) -> Verdict {
    Verdict {
        nr: around.numbers.take(raw.nr),
        afspraak: raw.afspraak,
        what: raw.wat,
        who: raw.wie,
        was: raw.was.and_then(|day| times::to_date(&day)),
        verdict: raw.oordeel,
        to: raw.naar.and_then(|day| times::to_date(&day)),
    }
}

fn afspraak(raw: RawAfspraak, last: Nr, around: &mut Around) -> Afspraak {
    let date = raw
        .wanneer
        .and_then(|day| times::to_date(&day))
        .map(When::Date);
    Afspraak {
        nr: around.numbers.take(raw.nr),
        kind: raw.soort,
        step: raw.stap.map_or(last, Nr),
        what: raw.wat,
        who: raw.wie,
        when: date.or(raw.wanneer_tekst.map(When::Words)),
        if_then: raw.als_dan,
        status: raw.status,
    }
}
