//! Getting back to the promised end: which steps could go, and which could be shorter.
//!
//! Only a proposal, which takes no more than is needed. A kaart that could go comes first, then
//! minutes; a step never gets less than its minimum, and afspraken, a break and the last round
//! keep all of theirs.
use crate::domain::change::Change;
use crate::domain::ids::Nr;
use crate::domain::pace::Pace;
use crate::domain::session::Session;
use crate::domain::step::{Status, Step, StepKind};

/// From this many minutes behind the plan on there is something to propose.
pub const FROM: u16 = 3;
/// Above this many minutes behind it is time for the oogst, as long as that ends the meeting at
/// most as many minutes early.
const HARVEST_ABOVE: u16 = 15;
/// The most steps of which it is weighed whether they go: nobody skips more in one go.
const GOING_MOST: usize = 8;

/// How easily a step goes when time is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goes {
    /// A kaart: before anything gets shorter.
    First,
    /// Only when minutes alone do not help.
    Last,
    /// It stays.
    Never,
}

/// A step that is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Which one.
    pub step: Nr,
    /// What it may take now.
    pub minutes: u16,
    /// What it takes at least; all its minutes when nobody may shorten it.
    pub least: u16,
    /// Whether it may go.
    pub goes: Goes,
}

impl Ahead {
    const fn room(&self) -> u16 {
        self.minutes.saturating_sub(self.least)
    }
}

/// What happens to one step of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It is skipped.
    Skip(Nr),
    /// It gets this many minutes less.
    Shorten(Nr, u16),
}

/// How the meeting could end on time again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// How many minutes it is behind its plan.
    pub behind: u16,
    /// What would change, in the order of the plan.
    pub moves: Vec<Move>,
    /// "Oogst nu, afspraken volgende keer": all but the oogst and the last round is skipped.
    pub harvest: bool,
    /// How many minutes that gives.
    pub gained: u16,
}

impl Proposal {
    /// The changes that make it so.
    pub fn change(&self) -> Change {
        let changes = self.moves.iter().map(|one| match *one {
            Move::Skip(step) => Change::StatusSet {
                step,
                status: Status::Overgeslagen,
            },
            Move::Shorten(step, minutes) => Change::TimeAdjusted {
                step,
                minutes: -i16::try_from(minutes).unwrap_or(i16::MAX),
            },
        });
        Change::Together {
            changes: changes.collect(),
        }
    }
}

/// What could change to win this many minutes: exactly these where the steps allow it, else what
/// comes closest. For one minute nobody skips a step of ten.
pub fn moves(ahead: &[Ahead], behind: u16) -> Vec<Move> {
    let sets = sets(ahead);
    let off = |set: &Vec<Ahead>| {
        let gone = total(set);
        let given = behind.saturating_sub(gone).min(room(ahead, set));
        behind.abs_diff(gone + given)
    };
    let one_kaart = |set: &&Vec<Ahead>| set.len() == 1 && set[0].goes == Goes::First;
    let chosen = sets
        .iter()
        .find(|set| one_kaart(set) && off(set) == 0)
        .or_else(|| sets.iter().min_by_key(|set| off(set)));
    let gone = chosen.map_or(&[][..], Vec::as_slice);
    let given = shorten(ahead, gone, behind.saturating_sub(total(gone)));
    let all = ahead.iter().filter_map(|one| {
        let skipped = gone.contains(one).then_some(Move::Skip(one.step));
        let shorter = given.iter().find(|(step, _)| *step == one.step);
        skipped.or(shorter.map(|(step, minutes)| Move::Shorten(*step, *minutes)))
    });
    all.collect()
}

/// Every choice of steps that go: fewer before more, and those that go easily before others.
fn sets(ahead: &[Ahead]) -> Vec<Vec<Ahead>> {
    let may = ahead.iter().filter(|one| one.goes != Goes::Never);
    // What comes last is missed least.
    let mut going: Vec<Ahead> = may.copied().rev().collect();
    going.sort_by_key(|one| one.goes);
    going.truncate(GOING_MOST);
    let mut sets: Vec<u32> = (0..1 << going.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    let chosen = |set: &u32| {
        let bits = (0..).zip(&going).filter(|(bit, _)| set >> bit & 1 == 1);
        bits.map(|(_, one)| *one).collect()
    };
    sets.iter().map(chosen).collect()
}

fn total(set: &[Ahead]) -> u16 {
    set.iter().map(|one| one.minutes).sum()
}

/// How many minutes the steps that stay can give.
fn room(ahead: &[Ahead], gone: &[Ahead]) -> u16 {
    let stay = ahead.iter().filter(|one| !gone.contains(one));
    stay.map(Ahead::room).sum()
}

/// Takes minutes where there is most room, so that as few steps as can be get another time.
fn shorten(ahead: &[Ahead], gone: &[Ahead], mut minutes: u16) -> Vec<(Nr, u16)> {
    let mut stay: Vec<&Ahead> = ahead.iter().filter(|one| !gone.contains(one)).collect();
    stay.sort_by_key(|one| std::cmp::Reverse(one.room()));
    let mut given = Vec::new();
    for one in stay {
        let share = one.room().min(minutes);
        if share > 0 {
            given.push((one.step, share));
        }
        minutes -= share;
    }
    given
}

impl Session {
    /// How this meeting could end on time again, when it is this far behind its plan; none when it
    /// is not behind enough, or nothing can be done.
    pub fn proposal(&self, pace: Pace) -> Option<Proposal> {
        let behind = pace.minutes_behind();
        if behind < FROM || self.started.is_none() {
            return None;
        }
        let harvest = self.harvest_now(behind);
        let is_harvest = harvest.is_some();
        let moves = harvest.unwrap_or_else(|| moves(&self.ahead(), behind));
        let gained = self.gained(&moves);
        (gained > 0).then_some(Proposal {
            behind,
            moves,
            harvest: is_harvest,
            gained,
        })
    }

    /// All that is skipped when the oogst is now; none when that is not called for.
    fn harvest_now(&self, behind: u16) -> Option<Vec<Move>> {
        let open = || self.to_come().iter().filter(|step| is_open(step));
        let is_ahead = open().any(|step| step.kind == StepKind::Oogst);
        if behind <= HARVEST_ABOVE || !is_ahead {
            return None;
        }
        let last_round = self.last_round();
        let skipped =
            open().filter(|step| step.kind != StepKind::Oogst && Some(step.nr) != last_round);
        let moves: Vec<Move> = skipped.map(|step| Move::Skip(step.nr)).collect();
        (self.gained(&moves) <= behind + HARVEST_ABOVE).then_some(moves)
    }

    fn gained(&self, moves: &[Move]) -> u16 {
        let one = |one: &Move| match *one {
            Move::Skip(step) => self.find(step).map_or(0, Step::allowed_minutes),
            Move::Shorten(_, minutes) => minutes,
        };
        moves.iter().map(one).sum()
    }

    fn to_come(&self) -> &[Step] {
        &self.steps[self.position() + 1..]
    }

    /// The check-out: nobody takes its minutes.
    pub fn last_round(&self) -> Option<Nr> {
        let mut rounds = self.steps.iter().rev();
        let last = rounds.find(|step| step.kind == StepKind::Rondje);
        last.map(|step| step.nr)
    }

    /// The steps that are still to come, and what each could give. The first that the group talks
    /// about stays: a meeting without it is none.
    fn ahead(&self) -> Vec<Ahead> {
        let is_talk = |step: &&Step| {
            let talks = step.kind.offers_time() && step.kind != StepKind::Film;
            talks && step.status != Status::Overgeslagen
        };
        let first = self.steps.iter().find(is_talk).map(|step| step.nr);
        let last_round = self.last_round();
        let open = self.to_come().iter().filter(|step| is_open(step));
        let ahead = open.map(|step| {
            let minutes = step.allowed_minutes();
            let keeps = matches!(step.kind, StepKind::Afspraken | StepKind::Pauze);
            let keeps = keeps || step.fixed || Some(step.nr) == last_round;
            Ahead {
                step: step.nr,
                minutes,
                least: if keeps {
                    minutes
                } else {
                    step.minimum.min(minutes)
                },
                goes: if keeps || Some(step.nr) == first {
                    Goes::Never
                } else {
                    goes(step.kind)
                },
            }
        });
        ahead.collect()
    }
}

fn is_open(step: &Step) -> bool {
    step.status == Status::Open && step.started.is_none()
}

/// Steps that belong together (a method of intervisie), and those that a meeting needs, stay.
const fn goes(kind: StepKind) -> Goes {
    match kind {
        StepKind::Denkkaart | StepKind::Cirkel => Goes::First,
        StepKind::Verhaal | StepKind::Film | StepKind::Werkplaat => Goes::Last,
        StepKind::Opening
        | StepKind::Rondje
        | StepKind::Terugblik
        | StepKind::Doekaart
        | StepKind::Casus
        | StepKind::Pauze
        | StepKind::Oogst
        | StepKind::Afspraken
        | StepKind::Gesprek
        | StepKind::Vraag
        | StepKind::Trekking => Goes::Never,
    }
}
