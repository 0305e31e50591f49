//! A meeting that is late: what is proposed, what stays as it is, and how it goes in and back.
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Dose;
use bedoeling::domain::log::Log;
use bedoeling::domain::pace::Pace;
use bedoeling::domain::programma::replan::Move;
use bedoeling::domain::programma::{Wish, compose};
use bedoeling::domain::session::Session;
use bedoeling::domain::step::{Status, Step, StepKind};
use chrono::TimeDelta;
use proptest::prelude::{prop_assert, prop_assert_eq};

use crate::at;
use crate::moves::each;
use crate::pakket;
use crate::session;
use crate::toolkit;

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

/// A meeting with steps of these kinds, minutes, minimums and whether they are `vast`, that stands
/// at its first step and began just now.
fn planned(session: &Session, steps: &[(usize, u16, u16, bool)]) -> Session {
    let mut session = session.clone();
    let made = (1..)
        .zip(steps)
        .map(|(nr, (kind, minutes, minimum, fixed))| {
            let kind = StepKind::ALL[kind % StepKind::ALL.len()];
            let mut step = Step::new(Nr(nr), kind, "stap", *minutes, *minimum);
            step.fixed = *fixed;
            step
        });
    session.steps = made.collect();
    session.here = session.steps[0].nr;
    session.steps[0].started = Some(at(0));
    session.started = Some(at(0));
    session
}

#[test]
fn in_ten_thousand_plans_nothing_that_is_protected_gives_a_minute() {
    let step = (
        0..16_usize,
        1..=30_u16,
        1..=30_u16,
        proptest::bool::weighted(0.2),
    );
    let steps = proptest::collection::vec(step, 2..=12);
    let mut any = session();
    any.steps.clear();
    each(&(steps, 3..=40_u16), |(steps, behind)| {
        let session = planned(&any, &steps);
        let ahead: u16 = session.steps[1..].iter().map(Step::allowed_minutes).sum();
        let now = session.planned_end(at(0)) + TimeDelta::minutes(behind.into())
            - TimeDelta::minutes(ahead.into());
        let pace = Pace::leaving(&session, now);
        prop_assert_eq!(pace.minutes_behind(), behind);
        let Some(proposal) = session.proposal(pace) else {
            return Ok(());
        };
        let mut log = Log::new(session.clone());
        log.record(now, proposal.change()).unwrap();
        let after = Pace::leaving(log.session(), now);
        let won = i64::from(proposal.gained);
        prop_assert_eq!(after.minutes_ahead(), won - i64::from(behind));
        let last_round = session.last_round();
        for (old, new) in session.steps.iter().zip(&log.session().steps) {
            let skipped = new.status == Status::Overgeslagen;
            prop_assert!(skipped || new.adjusted == 0 || new.allowed_minutes() >= old.minimum);
            let kept = matches!(old.kind, StepKind::Afspraken | StepKind::Pauze) || old.fixed;
            let is_last_round = Some(old.nr) == last_round;
            if kept || is_last_round {
                prop_assert_eq!(new.adjusted, 0);
                prop_assert!(!skipped || (proposal.harvest && !is_last_round));
            }
        }
        Ok(())
    });
}
