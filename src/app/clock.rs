//! When the screen must be drawn again though nobody does anything.
use chrono::TimeDelta;

use crate::domain::notice::Notice;
use crate::domain::time::Moment;
use crate::domain::timer::Remaining;

use super::alone::locks_at;
use super::meeting::Phase;
use super::state::State;

/// After this many seconds without a key only the question and the time remain.
pub const EDGE_STAYS: i64 = 20;

/// A computer that let nothing happen for so many minutes slept.
const SLEPT: i64 = 3;

/// The next moment at which something on the screen changes by itself; none when nothing does.
pub fn next_change(state: &State) -> Option<Moment> {
    let mut moments: Vec<Moment> = state.safety.next().collect();
    let seen = |moments: Vec<Moment>| moments.into_iter().filter(|at| *at > state.now).min();
    let alone = state.windows.cockpits == 0 && state.own_window().is_none();
    // While the disk works it is not locked, and nobody waits for that by looking again and again.
    if state.vault.is_open && !state.waits() {
        moments.push(locks_at(state));
    }
    if (state.black && alone) || state.covered.is_some() {
        return seen(moments);
    }
    if let Some(shown) = &state.notice {
        moments.push(shown.until);
    }
    if state.is_private() {
        moments.push(state.touched + TimeDelta::minutes(state.vault.cover_minutes));
    } else if let Some(meeting) = state.meeting() {
        let fade = state.touched + TimeDelta::seconds(EDGE_STAYS);
        moments.push(fade);
        if meeting.has_cockpit() || state.windows.cockpits > 0 {
            // The cockpit shows what time it is.
            moments.push(next_minute(state.now));
        }
        let timer = meeting.session().step().timer;
        match meeting.phase {
            Phase::Running if timer.is_running() => {
                let guide = meeting.session().step().guide(state.now);
                let quiet = match guide.remaining(state.now) {
                    Remaining::Left(_) => TimeDelta::seconds(1),
                    Remaining::Over(over) => {
                        TimeDelta::seconds(60 - over.num_seconds().rem_euclid(60))
                    }
                };
                moments.push(state.now + quiet);
            }
            Phase::Welcome => moments.push(next_minute(state.now)),
            Phase::Running | Phase::Closing | Phase::Thanks => {}
        }
    }
    seen(moments)
}

/// Says that the computer slept, when no message came for a while though the time ran: then a
/// message comes every second.
pub(super) fn slept(state: &mut State, since: Moment) {
    let meeting = state.meeting();
    let runs = meeting.is_some_and(|meeting| {
        meeting.phase == Phase::Running && meeting.session().step().timer.is_running()
    });
    if runs && !state.black && !state.is_private() && state.now - since >= TimeDelta::minutes(SLEPT)
    {
        state.say(Notice::Slept { since });
    }
}

/// When the clock on the wall shows another minute.
fn next_minute(now: Moment) -> Moment {
    let past = now.timestamp().rem_euclid(60);
    now + TimeDelta::seconds(60 - past)
}
