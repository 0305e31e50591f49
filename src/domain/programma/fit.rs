//! Making a plan fit the minutes there are: drop what may go, shrink to minimums, or let it grow.
use super::Planned;
use crate::domain::step::StepKind;

/// Fits the plan to this many minutes as well as the minimums allow.
pub(super) fn to(plan: &mut Vec<Planned>, minutes: u16) {
    while least(plan) > minutes {
        let droppable = plan
            .iter()
            .enumerate()
            .filter(|(_, planned)| planned.drop_first > 0);
        let Some((index, _)) = droppable.max_by_key(|(_, planned)| planned.drop_first) else {
            break;
        };
        plan.remove(index);
    }
    let sum: u16 = plan.iter().map(|planned| planned.step.minutes).sum();
    if sum > minutes {
        shrink(plan, minutes);
    } else {
        grow(plan, minutes - sum);
    }
}

/// What a step takes at least; a fixed step keeps its minutes.
fn floor(planned: &Planned) -> u16 {
    let step = &planned.step;
    if step.fixed {
        step.minutes
    } else {
        step.minimum.min(step.minutes)
    }
}

fn least(plan: &[Planned]) -> u16 {
    plan.iter().map(floor).sum()
}

/// Every step gives in proportion to the room above its minimum.
fn shrink(plan: &mut [Planned], minutes: u16) {
    let least = least(plan);
    let room: u16 = plan
        .iter()
        .map(|planned| planned.step.minutes - floor(planned))
        .sum();
    let left = minutes.saturating_sub(least);
    let mut given = 0;
    for planned in plan.iter_mut() {
        let own = planned.step.minutes - floor(planned);
        let share = u32::from(own) * u32::from(left) / u32::from(room.max(1));
        let share = u16::try_from(share).expect("a share is at most the minutes of the step");
        planned.step.minutes = floor(planned) + share;
        given += share;
    }
    spread(plan, left.saturating_sub(given));
}

/// Minutes that were lost in rounding go to the talking, one each.
fn spread(plan: &mut [Planned], mut left: u16) {
    while left > 0 {
        let before = left;
        for planned in plan.iter_mut().filter(|planned| grows(planned.step.kind)) {
            if left > 0 {
                planned.step.minutes += 1;
                left -= 1;
            }
        }
        if left == before {
            return;
        }
    }
}

/// More time goes to the talking, up to twice as much.
fn grow(plan: &mut [Planned], extra: u16) {
    let talking = |planned: &&mut Planned| grows(planned.step.kind);
    let sum: u16 = plan
        .iter_mut()
        .filter(talking)
        .map(|planned| planned.step.minutes)
        .sum();
    let extra = extra.min(sum);
    let mut given = 0;
    for planned in plan.iter_mut().filter(talking) {
        let share = u32::from(planned.step.minutes) * u32::from(extra) / u32::from(sum.max(1));
        let share = u16::try_from(share).expect("a share is at most the minutes of the step");
        planned.step.minutes += share;
        given += share;
    }
    spread(plan, extra - given);
}

const fn grows(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Denkkaart
            | StepKind::Werkplaat
            | StepKind::Cirkel
            | StepKind::Casus
            | StepKind::Gesprek
            | StepKind::Trekking
    )
}
