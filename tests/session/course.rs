//! How a meeting goes on: a break in the middle of a step, and how far it is ahead of its plan.
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::log::Log;
use bedoeling::domain::pace::Pace;
use bedoeling::domain::step::{Status, Step, StepKind};
use bedoeling::domain::time::Offset;

use crate::at;
use crate::session;

#[test]
fn a_break_interrupts_a_step_and_every_change_around_it_is_told_again() {
    let mut log = Log::new(session());
    let pause = |log: &Log| {
        let nr = Nr(log.session().seq + 1);
        Change::Paused {
            step: Box::new(Step::new(nr, StepKind::Pauze, "Pauze", 10, 1)),
        }
    };
    log.record(at(0), Change::StepEntered { step: Nr(4) })
        .unwrap();
    log.record(at(1), Change::TimerStarted).unwrap();
    let first = pause(&log);
    log.record(at(61), first).unwrap();
    let here = log.session().here;
    assert_eq!(log.session().interrupted().map(|step| step.nr), Some(Nr(4)));
    assert_eq!(
        log.session().step().ends_at(at(100)),
        at(61 + 600),
        "ten minutes after it began, whatever the time is"
    );
    log.record(at(661), Change::StepEntered { step: Nr(4) })
        .unwrap();
    let step = log.session().step();
    assert_eq!(step.timer.spent_seconds, 60);
    assert!(step.timer.is_running() && log.session().interrupted().is_none());
    assert_eq!(log.session().after(Nr(4)).map(|step| step.nr), Some(Nr(5)));
    let of = log.undoable().unwrap().seq;
    log.record(at(700), Change::Undone { of }).unwrap();
    assert!(log.session().find(here).is_none());
    log.record(at(701), Change::Redone { of }).unwrap();
    assert_eq!(log.session().here, here);
    let entries = log.entries().cloned().collect();
    assert_eq!(Log::replay(session(), entries).unwrap(), log);
}

#[test]
fn ahead_is_the_promised_end_minus_what_is_left_in_whole_minutes() {
    let ahead = |log: &Log, seconds| Pace::of(log.session(), at(seconds)).minutes_ahead();
    let mut log = Log::new(session());
    let offset = Offset::seconds(3600);
    assert_eq!(ahead(&log, 0), 4, "41 of 45 minutes are planned");
    log.record(at(0), Change::Begun { offset }).unwrap();
    log.record(at(0), Change::StepEntered { step: Nr(1) })
        .unwrap();
    assert_eq!(ahead(&log, 60), 4);
    assert_eq!(ahead(&log, 60 + 29), 4, "half a minute is no minute");
    assert_eq!(ahead(&log, 60 + 31), 3);
    assert_eq!(ahead(&log, 60 + 300), -1);
    let skipped = Change::StatusSet {
        step: Nr(3),
        status: Status::Overgeslagen,
    };
    log.record(at(0), skipped).unwrap();
    assert_eq!(ahead(&log, 60), 7, "three minutes of a story");
    let longer = Change::TimeAdjusted {
        step: Nr(4),
        minutes: 9,
    };
    log.record(at(0), longer).unwrap();
    assert_eq!(ahead(&log, 60), -2);
}

#[test]
fn an_end_on_the_clock_counts_also_past_midnight() {
    let mut begin = session();
    // at(0) is 14:20 in Amsterdam.
    begin.started = Some(at(0));
    begin.end = chrono::NaiveTime::from_hms_opt(15, 10, 0);
    assert_eq!(begin.planned_end(at(9)), at(50 * 60));
    begin.end = chrono::NaiveTime::from_hms_opt(0, 20, 0);
    assert_eq!(begin.planned_end(at(9)), at(10 * 3600));
}
