//! A session through its one door: undo, redo, replay, and plans that fit their time.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use bedoeling::content;
use bedoeling::domain::afspraak::AfspraakKind;
use bedoeling::domain::board::{BoardChange, Cell, Item, Place, check};
use bedoeling::domain::change::{Change, Refused};
use bedoeling::domain::ids::{Nr, SessionId, WerkpakketId};
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::log::Log;
use bedoeling::domain::programma::{Wish, circle_step, compose};
use bedoeling::domain::session::{Beginning, Session, SessionKind};
use bedoeling::domain::step::{Status, Step, StepKind};
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::{Toolkit, Werkpakket};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[cfg(test)]
#[path = "session/course.rs"]
mod course;
#[cfg(test)]
#[path = "session/moves.rs"]
mod moves;
#[cfg(test)]
#[path = "session/plan.rs"]
mod plan;
#[cfg(test)]
#[path = "session/replan.rs"]
mod replan;

fn toolkit() -> Toolkit {
    content::read(&content::embedded()).toolkit
}

fn pakket(toolkit: &Toolkit) -> &Werkpakket {
    toolkit.find(&WerkpakketId::new("gemeente-08")).unwrap()
}

fn at(seconds: i64) -> Moment {
    Moment::from_timestamp(1_795_440_000 + seconds, 0).unwrap()
}

fn session() -> Session {
    let toolkit = toolkit();
    let pakket = pakket(&toolkit);
    let steps = compose(pakket, &toolkit.fixed, &Wish::dose(Dose::Werkoverleg));
    let beginning = Beginning {
        id: SessionId::new("2026-11-23-gemeente-08"),
        kind: SessionKind::Gesprek,
        team: None,
        present: Some(7),
        participants: Vec::new(),
        bewaren: Bewaren::Oogst,
        dose: Dose::Werkoverleg,
        minutes: 45,
        end: None,
        offset: Offset::seconds(3600),
        casus: None,
        steps,
    };
    Session::begin(pakket, beginning)
}

/// One thing that somebody may try, whether it makes sense or not.
fn attempt(kind: u8, number: u8, session: &Session, log: &Log) -> Change {
    let step = Nr(u32::from(number % 10));
    let nr = Nr(u32::from(number));
    let text = format!("regel {number}");
    let base = &log.base().steps;
    let board = base.iter().find(|step| step.board.is_some()).unwrap();
    match kind % 20 {
        0 => Change::NoteAdded {
            step,
            text,
            by: None,
        },
        1 => Change::OogstAdded { step, text },
        2 => Change::ParkedAdded { step, text },
        3 => Change::AfspraakMade {
            step,
            kind: AfspraakKind::Afspraak,
            what: text,
            who: None,
            when: None,
        },
        4 => Change::LineRemoved { nr },
        5 => Change::TextSet { nr, text },
        6 => Change::StepEntered { step },
        7 => Change::TimerStarted,
        8 => Change::TimeAdjusted {
            step,
            minutes: i16::from(number) - 100,
        },
        9 => Change::StatusSet {
            step,
            status: Status::Overgeslagen,
        },
        10 => Change::StepMoved {
            nr: step,
            index: usize::from(number % 9),
        },
        11 => item_added(number, text, session, board),
        12 => Change::Board {
            step: board.nr,
            change: BoardChange::ItemRemoved { nr },
        },
        13 => Change::StepRemoved { nr: step },
        14 => Change::Undone {
            of: log.undoable().map_or(0, |entry| entry.seq),
        },
        15 => {
            let nr = Nr(session.seq + 1);
            let step = Box::new(Step::new(nr, StepKind::Pauze, "Pauze", 10, 1));
            Change::Paused { step }
        }
        16 => Change::PeopleSet {
            present: Some(number.into()),
            participants: vec![text],
        },
        17 => Change::Together {
            changes: vec![
                Change::TimeAdjusted { step, minutes: -2 },
                Change::StatusSet {
                    step: Nr(step.0 + 1),
                    status: Status::Overgeslagen,
                },
            ],
        },
        18 => Change::SpentAdjusted {
            step,
            seconds: i64::from(number) - 30,
        },
        _ => Change::Redone {
            of: log.redoable().map_or(0, |entry| entry.seq),
        },
    }
}

/// A line on the board; every other one is the one to try.
fn item_added(number: u8, text: String, session: &Session, plaat: &Step) -> Change {
    let vakken = &plaat.board.as_ref().unwrap().layout.vakken;
    let vak = vakken[usize::from(number) % vakken.len()].id.clone();
    let now = session.find(plaat.nr).and_then(|step| step.board.as_ref());
    let place = Some(Place {
        cell: Cell { vak, row: None },
        at: None,
    });
    let item = Item {
        nr: Nr(session.seq + 1),
        text,
        place,
        votes: 0,
        reason: None,
        rule_of: None,
        habit: None,
    };
    let change = BoardChange::ItemAdded {
        item,
        index: now.map_or(0, |board| board.items.len()),
        trial: number.is_multiple_of(2),
    };
    Change::Board {
        step: plaat.nr,
        change,
    }
}

#[test]
fn any_sequence_replays_to_the_same_session_and_undoes_to_the_first() {
    let config = Config {
        cases: 10_000,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let begin = session();
    let tries = proptest::collection::vec((0..=255_u8, 0..=60_u8), 0..30);
    TestRunner::new_with_rng(config, rng)
        .run(&tries, |tries| {
            let mut log = Log::new(begin.clone());
            for (second, (kind, number)) in tries.into_iter().enumerate() {
                let before = log.session().clone();
                let change = attempt(kind, number, log.session(), &log);
                let moment = at(i64::try_from(second).unwrap());
                if log.record(moment, change).is_err() {
                    assert_eq!(*log.session(), before, "a refused change leaves no trace");
                }
            }
            let entries: Vec<_> = log.entries().cloned().collect();
            let again = Log::replay(begin.clone(), entries).unwrap();
            assert_eq!(again, log);
            while let Some(of) = log.undoable().map(|entry| entry.seq) {
                log.record(at(99), Change::Undone { of }).unwrap();
            }
            assert_eq!(lines(log.session()), lines(&begin));
            Ok(())
        })
        .unwrap();
}

/// All that undo takes back: not the course of the meeting.
fn lines(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let steps: Vec<_> = session
        .steps
        .iter()
        .map(|step| {
            (
                step.nr,
                step.adjusted,
                step.notes.clone(),
                step.board.clone(),
            )
        })
        .collect();
    (
        steps,
        session.oogst.clone(),
        session.afspraken.clone(),
        session.parked.clone(),
    )
}

#[test]
fn what_comes_back_by_redo_is_the_same_thing_with_the_same_number() {
    let mut log = Log::new(session());
    let note = Change::NoteAdded {
        step: Nr(4),
        text: "één".to_owned(),
        by: None,
    };
    let entry = log.record(at(1), note).unwrap();
    let before = log.session().clone();
    log.record(at(2), Change::StepEntered { step: Nr(5) })
        .unwrap();
    log.record(at(3), Change::Undone { of: entry.seq }).unwrap();
    assert_eq!(log.session().note_count(), 0);
    log.record(at(4), Change::Redone { of: entry.seq }).unwrap();
    assert_eq!(
        log.session().find(Nr(4)).unwrap().notes,
        before.find(Nr(4)).unwrap().notes
    );
    let again = log.record(at(5), Change::Redone { of: entry.seq });
    assert_eq!(again, Err(Refused::NotRedoable(entry.seq)));
}

#[test]
fn nothing_happens_to_a_closed_meeting() {
    let mut log = Log::new(session());
    log.record(at(1), Change::Closed).unwrap();
    let late = log.record(
        at(2),
        Change::OogstAdded {
            step: Nr(1),
            text: "te laat".to_owned(),
        },
    );
    assert_eq!(late, Err(Refused::Closed));
}

#[test]
fn closing_at_the_level_of_oogst_keeps_no_note_and_no_name() {
    let mut begin = session();
    begin.participants = vec!["Amira".to_owned()];
    let mut log = Log::new(begin);
    let note = Change::NoteAdded {
        step: Nr(4),
        text: "los".to_owned(),
        by: None,
    };
    log.record(at(1), note).unwrap();
    log.record(
        at(2),
        Change::OogstAdded {
            step: Nr(4),
            text: "mee".to_owned(),
        },
    )
    .unwrap();
    let kept = log.session().kept();
    assert_eq!(
        (kept.note_count(), kept.oogst.len(), kept.participants.len()),
        (0, 1, 0)
    );
}

#[test]
fn a_name_of_a_session_is_plain_on_every_system() {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let pakket = WerkpakketId::new("gemeente-08");
    let id = |team: &str| SessionId::of(date, &pakket, Some(team)).to_string();
    assert_eq!(id("Team Noord"), "2026-11-23-gemeente-08-team-noord");
    assert_eq!(
        id("Coöperatie /../ CON: é👍"),
        "2026-11-23-gemeente-08-cooperatie-con-e"
    );
    assert!(id(&"lang ".repeat(40)).len() <= 80);
    assert_eq!(id("   "), "2026-11-23-gemeente-08");
}

#[test]
fn a_cirkel_is_made_from_the_prompts_of_a_werkpakket_and_goes_from_the_inside_out() {
    let toolkit = toolkit();
    let pakket = pakket(&toolkit);
    let mut step = circle_step(pakket, &toolkit.fixed, 10, 8).expect("this one has prompts");
    assert_eq!((step.minutes, step.minimum, step.part_count()), (10, 8, 3));
    let layout = &step.board.as_ref().expect("it has its rings").layout;
    assert_eq!(check(layout), []);
    let circle = pakket.circle.clone().expect("this one has prompts");
    for (part, prompt) in (0..).zip([&circle.why, &circle.how, &circle.what, &circle.what]) {
        step.part = part;
        let ring = step.ring().and_then(|ring| ring.hint.as_ref());
        assert_eq!((ring, step.next_ring().is_some()), (Some(prompt), part < 2));
    }
    let mut bare = pakket.clone();
    bare.circle = None;
    assert_eq!(circle_step(&bare, &toolkit.fixed, 10, 8), None);
}
