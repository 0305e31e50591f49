//! Which steps give minutes: exactly to the promised end where it can be, never below a minimum,
//! no more than is needed.
use bedoeling::domain::ids::Nr;
use bedoeling::domain::programma::replan::{Ahead, FROM, Goes, Move, moves};
use proptest::prelude::{Strategy as _, prop_assert, prop_assert_eq};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// Ten thousand plans, the same on every run.
pub(crate) fn each<S: proptest::strategy::Strategy>(
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
