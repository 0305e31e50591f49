//! Getting back to the promised end: exactly that where it can, never below a minimum, no more
//! than is needed.
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Dose;
use bedoeling::domain::log::Log;
use bedoeling::domain::pace::Pace;
use bedoeling::domain::programma::replan::{Ahead, FROM, Goes, Move, moves};
use bedoeling::domain::programma::{Wish, compose};
use bedoeling::domain::session::Session;
use bedoeling::domain::step::{Status, Step, StepKind};
use chrono::TimeDelta;
use proptest::prelude::{Strategy as _, prop_assert, prop_assert_eq};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::at;
use crate::pakket;
use crate::session;
use crate::toolkit;

/// Ten thousand plans, the same on every run.
fn each<S: proptest::strategy::Strategy>(
    plans: &S,
    holds: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = Config {
        cases: 10_000,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, rng)
        .run(plans, holds)
        .unwrap();
}

/// Up to seven steps: minutes, how many of these they can give, and how easily they go.
fn plans() -> impl proptest::strategy::Strategy<Value = (Vec<Ahead>, u16)> {
    let step = (1..=25_u16, 0..=12_u16, 0..=3_u8);
    let steps = proptest::collection::vec(step, 0..=7);
    (steps, FROM..=15_u16).prop_map(|(steps, behind)| {
        let ahead = |(nr, (minutes, gives, goes)): (u32, (u16, u16, u8))| Ahead {
            step: Nr(nr),
            minutes,
            least: minutes.saturating_sub(gives).max(1),
            goes: match goes {
                0 => Goes::First,
                1 => Goes::Last,
                _ => Goes::Never,
            },
        };
        ((1..).zip(steps).map(ahead).collect(), behind)
    })
}

/// What is left of every step once this is done; none for a step that went.
fn left(ahead: &[Ahead], moves: &[Move]) -> Vec<Option<u16>> {
    let after = |one: &Ahead| {
        let mut minutes = Some(one.minutes);
        for done in moves {
            match *done {
                Move::Skip(step) if step == one.step => minutes = None,
                Move::Shorten(step, less) if step == one.step => {
                    minutes = minutes.map(|minutes| minutes - less);
                }
                Move::Skip(_) | Move::Shorten(..) => {}
            }
        }
        minutes
    };
    ahead.iter().map(after).collect()
}

fn won(ahead: &[Ahead], moves: &[Move]) -> u16 {
    let before: u16 = ahead.iter().map(|one| one.minutes).sum();
    before - left(ahead, moves).iter().flatten().sum::<u16>()
}

/// Every number of minutes that skipping some steps gives, with what the others could give then.
fn choices(ahead: &[Ahead]) -> Vec<(u16, u16)> {
    let mut all = vec![(0, 0)];
    for one in ahead {
        let gives = one.minutes - one.least;
        let stays = all.iter().map(|(gone, room)| (*gone, room + gives));
        let goes = all.iter().map(|(gone, room)| (gone + one.minutes, *room));
        all = match one.goes {
            Goes::Never => stays.collect(),
            Goes::First | Goes::Last => stays.chain(goes).collect(),
        };
    }
    all
}

#[test]
fn the_sum_of_the_steps_is_the_end_time_where_it_can_be() {
    each(&plans(), |(ahead, behind)| {
        let won = won(&ahead, &moves(&ahead, behind));
        let choices = choices(&ahead);
        // The nearest that a choice comes, with as many minutes as it can use.
        let off = |(gone, room): &(u16, u16)| behind.abs_diff(behind.clamp(*gone, gone + room));
        let best = choices.iter().map(off).min();
        prop_assert_eq!(Some(behind.abs_diff(won)), best);
        Ok(())
    });
}

#[test]
fn no_step_gets_less_than_its_minimum_and_one_that_stays_is_not_skipped() {
    each(&plans(), |(ahead, behind)| {
        let moves = moves(&ahead, behind);
        for (one, left) in ahead.iter().zip(left(&ahead, &moves)) {
            match left {
                Some(minutes) => prop_assert!(minutes >= one.least && minutes <= one.minutes),
                None => prop_assert!(one.goes != Goes::Never),
            }
            let named = moves.iter().filter(|done| match done {
                Move::Skip(step) | Move::Shorten(step, _) => *step == one.step,
            });
            prop_assert!(named.count() <= 1, "a step is named once");
        }
        Ok(())
    });
}

#[test]
fn nothing_in_a_proposal_can_be_left_out() {
    each(&plans(), |(ahead, behind)| {
        let all = moves(&ahead, behind);
        let whole = won(&ahead, &all);
        for at in 0..all.len() {
            let mut fewer = all.clone();
            fewer.remove(at);
            let off = behind.abs_diff(won(&ahead, &fewer));
            prop_assert!(off > behind.abs_diff(whole), "{all:?} without {at}");
        }
        Ok(())
    });
}

#[test]
fn a_kaart_that_fits_goes_before_anything_gets_shorter() {
    let one = |nr, minutes, least, goes| Ahead {
        step: Nr(nr),
        minutes,
        least,
        goes,
    };
    let board = one(1, 24, 18, Goes::Last);
    let kaart = one(2, 10, 8, Goes::First);
    let check_out = one(3, 5, 5, Goes::Never);
    let ahead = [board, kaart, check_out];
    assert_eq!(moves(&ahead, 10), [Move::Skip(Nr(2))]);
    let with_minutes = [Move::Shorten(Nr(1), 2), Move::Skip(Nr(2))];
    assert_eq!(moves(&ahead, 12), with_minutes);
    // For three minutes nobody gives up a kaart of ten, and not to be one minute late.
    assert_eq!(moves(&ahead, 3), [Move::Shorten(Nr(1), 3)]);
    let all_minutes = [Move::Shorten(Nr(1), 6), Move::Shorten(Nr(2), 2)];
    assert_eq!(moves(&ahead, 9), all_minutes);
    let fewest = [one(4, 9, 6, Goes::Never), board];
    assert_eq!(moves(&fewest, 4), [Move::Shorten(Nr(1), 4)]);
}

/// A meeting of 90 minutes that stands at the step of this kind, so many minutes late.
fn late(kind: StepKind, minutes: i64) -> (Session, Pace) {
    let toolkit = toolkit();
    let plan = compose(
        pakket(&toolkit),
        &toolkit.fixed,
        &Wish::dose(Dose::Verdieping),
    );
    let mut session = session();
    session.steps = plan;
    session.minutes = 90;
    session.started = Some(at(0));
    let here = session.steps.iter().position(|step| step.kind == kind);
    let here = here.expect("it has one");
    session.here = session.steps[here].nr;
    for step in &mut session.steps[..here] {
        step.status = Status::Gedaan;
    }
    let ahead = session.steps[here + 1..].iter();
    let ahead: u16 = ahead.map(Step::allowed_minutes).sum();
    let now = at(0) + TimeDelta::minutes(90 - i64::from(ahead) + minutes);
    let pace = Pace::leaving(&session, now);
    assert_eq!(pace.minutes_ahead(), -minutes);
    (session, pace)
}

fn titles(session: &Session, moves: &[Move]) -> Vec<String> {
    let title = |nr| &session.find(nr).unwrap().title;
    let said = moves.iter().map(|done| match *done {
        Move::Skip(step) => format!("{} weg", title(step)),
        Move::Shorten(step, minutes) => format!("{} -{minutes}", title(step)),
    });
    said.collect()
}

#[test]
fn below_three_minutes_nothing_is_proposed() {
    let (session, pace) = late(StepKind::Denkkaart, 2);
    assert_eq!(session.proposal(pace), None);
    let (session, pace) = late(StepKind::Denkkaart, 3);
    let proposal = session.proposal(pace).unwrap();
    assert_eq!(
        (proposal.behind, proposal.gained, proposal.harvest),
        (3, 3, false)
    );
}

#[test]
fn the_second_kaart_goes_and_afspraken_and_check_out_keep_all_their_minutes() {
    for minutes in 3..=15 {
        let (session, pace) = late(StepKind::Denkkaart, minutes);
        let proposal = session.proposal(pace).unwrap();
        assert!(
            (i64::from(proposal.gained) - minutes).abs() <= 1,
            "{proposal:?}"
        );
        for kept in [StepKind::Afspraken, StepKind::Oogst] {
            let kept = session.steps.iter().find(|step| step.kind == kept);
            let skips = Move::Skip(kept.unwrap().nr);
            assert!(!proposal.moves.contains(&skips), "{proposal:?}");
        }
        for step in session.steps.iter().filter(|step| step.fixed) {
            let named = proposal.moves.iter().any(|done| match *done {
                Move::Skip(nr) | Move::Shorten(nr, _) => nr == step.nr,
            });
            assert!(!named, "{proposal:?}");
        }
    }
    let (session, pace) = late(StepKind::Denkkaart, 10);
    let said = titles(&session, &session.proposal(pace).unwrap().moves);
    let second = &session.steps[5].title;
    assert_eq!(session.steps[5].kind, StepKind::Denkkaart);
    assert_eq!(said, [format!("{second} weg")]);
}

#[test]
fn above_fifteen_minutes_it_is_time_for_the_oogst_unless_that_ends_far_too_early() {
    let (session, pace) = late(StepKind::Werkplaat, 16);
    let proposal = session.proposal(pace).unwrap();
    assert!(proposal.harvest, "{proposal:?}");
    let mut log = Log::new(session);
    log.record(at(1), proposal.change()).unwrap();
    let session = log.session();
    let open = session.steps.iter().filter(|s| s.status == Status::Open);
    let kinds: Vec<StepKind> = open.map(|step| step.kind).collect();
    assert_eq!(
        kinds[1..],
        [StepKind::Oogst, StepKind::Rondje],
        "and where we stand"
    );
    // Right after the check-in it would leave an hour unused.
    let early = session
        .steps
        .iter()
        .position(|s| s.kind == StepKind::Verhaal);
    assert!(early.is_some());
    let (session, pace) = late(StepKind::Verhaal, 16);
    let proposal = session.proposal(pace).unwrap();
    assert!(!proposal.harvest && proposal.gained == 16, "{proposal:?}");
}

#[test]
fn a_break_keeps_its_minutes_and_the_first_thing_to_talk_about_stays() {
    let (mut session, _) = late(StepKind::Opening, 3);
    let mut pause = Step::new(Nr(90), StepKind::Pauze, "Pauze", 15, 5);
    pause.fixed = false;
    session.steps.insert(2, pause);
    session.steps.retain(|step| {
        !matches!(
            step.kind,
            StepKind::Werkplaat | StepKind::Verhaal | StepKind::Doekaart
        )
    });
    let end = session.planned_end(at(0));
    let pace = Pace {
        planned_end: end,
        expected_end: end + TimeDelta::minutes(15),
    };
    let proposal = session.proposal(pace).unwrap();
    let first = session.steps.iter().find(|s| s.kind == StepKind::Denkkaart);
    let first = first.unwrap().nr;
    for done in proposal.moves {
        assert_ne!(done, Move::Skip(first));
        assert!(!matches!(
            done,
            Move::Skip(Nr(90)) | Move::Shorten(Nr(90), _)
        ));
    }
}

#[test]
fn an_end_on_the_clock_stays_when_the_group_begins_late() {
    let mut session = session();
    session.end = chrono::NaiveTime::from_hms_opt(10, 0, 0);
    let begun = "2026-11-23T08:20:00Z".parse().unwrap();
    session.started = Some(begun);
    // Forty minutes are left of the 45, and the plan takes 41.
    let pace = Pace::leaving(&session, begun);
    assert_eq!(pace.planned_end, begun + TimeDelta::minutes(40));
    let later = begun + TimeDelta::minutes(5);
    let proposal = session.proposal(Pace::leaving(&session, later)).unwrap();
    let mut log = Log::new(session);
    log.record(later, proposal.change()).unwrap();
    assert_eq!(Pace::leaving(log.session(), later).minutes_ahead(), 0);
}

#[test]
fn a_proposal_goes_in_by_one_door_and_back_in_one_go() {
    let (session, pace) = late(StepKind::Denkkaart, 12);
    let proposal = session.proposal(pace).unwrap();
    assert!(proposal.moves.len() > 1);
    let mut log = Log::new(session.clone());
    let entry = log.record(at(1), proposal.change()).unwrap();
    assert_ne!(log.session().steps, session.steps);
    log.record(at(2), Change::Undone { of: entry.seq }).unwrap();
    assert_eq!(log.session().steps, session.steps);
    log.record(at(3), Change::Redone { of: entry.seq }).unwrap();
    assert_ne!(log.session().steps, session.steps);
    let torn = Change::Together {
        changes: vec![proposal.change(), Change::LineRemoved { nr: Nr(999) }],
    };
    let before = log.session().clone();
    assert!(log.record(at(4), torn).is_err());
    assert_eq!(*log.session(), before, "all or nothing");
}

#[test]
fn the_begin_and_what_a_step_took_are_put_right_and_come_back() {
    let mut log = Log::new(session());
    let first = log.session().here;
    let offset = log.session().offset;
    log.record(at(0), Change::Begun { offset }).unwrap();
    log.record(at(0), Change::StepEntered { step: first })
        .unwrap();
    let planned = log.session().planned_end(at(420));
    let begun = Change::Together {
        changes: vec![
            Change::BegunSet { at: at(420) },
            Change::SpentAdjusted {
                step: first,
                seconds: -420,
            },
        ],
    };
    let entry = log.record(at(480), begun).unwrap();
    let session = log.session();
    assert_eq!(session.started, Some(at(420)));
    assert_eq!(session.step().started, Some(at(420)));
    assert_eq!(
        session.planned_end(at(480)),
        planned + TimeDelta::minutes(7)
    );
    assert_eq!(
        session.step().timer.elapsed(at(490)),
        TimeDelta::seconds(70)
    );
    log.record(at(500), Change::Undone { of: entry.seq })
        .unwrap();
    let session = log.session();
    assert_eq!(session.started, Some(at(0)));
    assert_eq!(
        session.step().timer.elapsed(at(500)),
        TimeDelta::seconds(500)
    );
}
