//! The passphrase of the reflections: asking for it, choosing one, and locking by itself.
use chrono::TimeDelta;

use crate::app::field::{Edit, Field};
use crate::app::meeting::Phase;
use crate::app::msg::Effect;
use crate::app::overlay::{Go, ListAction, Overlay, go};
use crate::app::program::go_home;
use crate::app::state::{Stage, State};
use crate::domain::ids::SessionId;
use crate::domain::levels::Viewer;
use crate::domain::notice::Notice;
use crate::domain::secret::{Guard, Passphrase};
use crate::domain::session::Standing;
use crate::domain::time::Moment;

use super::{Alone, Reflection, open_again};

/// A shorter one is guessed.
pub const LEAST: usize = 8;

/// What the program knows of the passphrase. Never the passphrase itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vault {
    /// How the reflections are kept, as the disk last said.
    pub guard: Guard,
    /// Whether the passphrase was given: the disk knows it until it is locked.
    pub is_open: bool,
    /// Whether a passphrase was offered in this run.
    pub offered: bool,
    /// After so many minutes without a key what is private is hidden.
    pub cover_minutes: i64,
    /// After so many minutes without a key the passphrase is needed again.
    pub lock_minutes: i64,
}

impl Default for Vault {
    fn default() -> Self {
        Self {
            guard: Guard::Unasked,
            is_open: false,
            offered: false,
            cover_minutes: 5,
            lock_minutes: 15,
        }
    }
}

/// What stands between the person and the reflections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// What is asked.
    pub ask: Ask,
    /// What is typed; shown as dots only.
    pub field: Field,
    /// Why it is asked again.
    pub remark: Option<Remark>,
    /// The disk works on it.
    pub is_busy: bool,
    /// The first of the two times that a new one is typed.
    first: Option<Passphrase>,
    /// What was open when it was locked.
    then: Option<SessionId>,
}

/// What is asked at the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The passphrase that the reflections have.
    Open,
    /// The other one of the two, where giving a new one was interrupted.
    Other,
    /// A new one.
    New,
    /// The new one once more.
    Again,
    /// Nothing: the passphrase goes away.
    Remove,
}

/// Why it is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It is not the passphrase.
    Wrong,
    /// The two were not the same.
    Differ,
    /// It is too short to keep anything from anybody.
    Short,
}

impl Gate {
    fn new(ask: Ask) -> Self {
        Self {
            ask,
            field: Field::default(),
            remark: None,
            is_busy: false,
            first: None,
            then: None,
        }
    }

    fn again(&mut self, ask: Ask, remark: Option<Remark>) {
        (self.ask, self.remark, self.is_busy) = (ask, remark, false);
        self.field = Field::default();
    }
}

/// What can be chosen about the passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GateItem {
    /// Choose a passphrase.
    Give,
    /// Not now.
    NotNow,
    /// Not now, and never ask here again.
    Never,
    /// Another passphrase.
    Change,
    /// Give the other one, so that everything gets the new one.
    Finish,
    /// Lock at once.
    Lock,
    /// No passphrase any more.
    Remove,
}

impl GateItem {
    /// What there is to choose now.
    pub const fn of(guard: Guard) -> &'static [Self] {
        match guard {
            Guard::Unasked => &[Self::Give, Self::NotNow, Self::Never],
            Guard::Declined => &[Self::Give, Self::NotNow],
            Guard::Set => &[Self::Lock, Self::Change, Self::Remove, Self::NotNow],
            Guard::Halfway => &[Self::Finish, Self::Lock, Self::NotNow],
        }
    }
}

/// What is asked of the disk about the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VaultOrder {
    /// Try this passphrase.
    Open(Passphrase),
    /// All reflections get this one.
    Set(Passphrase),
    /// No reflection has one any more.
    Remove,
    /// Never offer one here again.
    Decline,
    /// Forget the passphrase and all that it opened.
    Lock,
}

/// Asks what the person wants with the passphrase.
pub(super) fn menu(state: &mut State) {
    state.overlay = Some(Overlay::Passphrase { cursor: 0 });
}

/// Answers for the list of what can be done with the passphrase.
pub(in crate::app) fn choose(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let items = GateItem::of(state.vault.guard);
    let item = match go(cursor, items.len(), action) {
        Go::To(cursor) => {
            state.overlay = Some(Overlay::Passphrase { cursor });
            return Vec::new();
        }
        Go::Close => GateItem::NotNow,
        Go::Choose(at) => items[at],
    };
    let ask = match item {
        GateItem::NotNow => return Vec::new(),
        GateItem::Never => {
            state.vault.guard = Guard::Declined;
            return vec![Effect::Vault(VaultOrder::Decline)];
        }
        GateItem::Lock => return lock(state),
        GateItem::Give | GateItem::Change => Ask::New,
        GateItem::Finish => Ask::Other,
        GateItem::Remove => Ask::Remove,
    };
    let Stage::Alone(alone) = &mut state.stage else {
        return Vec::new();
    };
    let mut gate = Gate::new(ask);
    gate.is_busy = ask == Ask::Remove;
    alone.gate = Some(gate);
    let remove = (ask == Ask::Remove).then_some(Effect::Vault(VaultOrder::Remove));
    remove.into_iter().collect()
}

/// A keystroke in the passphrase; false when none is asked.
pub(in crate::app) fn type_in(state: &mut State, edit: &Edit) -> bool {
    let Some(gate) = gate(state) else {
        return false;
    };
    if !gate.is_busy {
        gate.remark = None;
        gate.field.edit(edit.clone());
    }
    true
}

/// No passphrase, after all.
pub(in crate::app) fn cancel(state: &mut State) -> Vec<Effect> {
    let Some(gate) = gate(state).filter(|gate| !gate.is_busy) else {
        return Vec::new();
    };
    if gate.ask == Ask::Open {
        return go_home(state);
    }
    if let Stage::Alone(alone) = &mut state.stage {
        alone.gate = None;
    }
    Vec::new()
}

/// This is the passphrase.
pub(super) fn submit(state: &mut State) -> Vec<Effect> {
    let Some(gate) = gate(state).filter(|gate| !gate.is_busy) else {
        return Vec::new();
    };
    let typed = Passphrase::new(gate.field.said());
    let order = match gate.ask {
        Ask::Open | Ask::Other if typed.is_empty() => return Vec::new(),
        Ask::Open | Ask::Other => VaultOrder::Open(typed),
        Ask::New if typed.expose().chars().count() < LEAST => {
            gate.again(Ask::New, Some(Remark::Short));
            return Vec::new();
        }
        Ask::New => {
            gate.first = Some(typed);
            gate.again(Ask::Again, None);
            return Vec::new();
        }
        Ask::Again if gate.first.as_ref() != Some(&typed) => {
            gate.first = None;
            gate.again(Ask::New, Some(Remark::Differ));
            return Vec::new();
        }
        Ask::Again => VaultOrder::Set(typed),
        Ask::Remove => return Vec::new(),
    };
    gate.first = None;
    gate.field = Field::default();
    gate.is_busy = true;
    vec![Effect::Vault(order)]
}

fn gate(state: &mut State) -> Option<&mut Gate> {
    match &mut state.stage {
        Stage::Alone(alone) => alone.gate.as_mut(),
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Meeting(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_) => None,
    }
}

/// The disk needs the passphrase first.
pub(in crate::app) fn locked(state: &mut State) {
    state.vault.is_open = false;
    if let Stage::Alone(alone) = &mut state.stage
        && alone.gate.is_none()
    {
        alone.is_hurried = false;
        alone.gate = Some(Gate::new(Ask::Open));
    }
}

/// It was not the passphrase.
pub(in crate::app) fn wrong(state: &mut State) {
    if let Some(gate) = gate(state) {
        let ask = gate.ask;
        gate.again(ask, Some(Remark::Wrong));
    }
}

/// The disk could not do it: the person can try again.
pub(in crate::app) fn refused(state: &mut State) {
    if let Stage::Alone(alone) = &mut state.stage
        && let Some(gate) = &mut alone.gate
    {
        let ask = gate.ask;
        if matches!(ask, Ask::Open | Ask::Other) {
            gate.again(ask, None);
        } else {
            alone.gate = None;
        }
    }
}

/// The reflections are there, and how they are kept.
pub(in crate::app) fn listed(state: &mut State, all: Vec<Reflection>, guard: Guard) -> Vec<Effect> {
    let before = std::mem::replace(&mut state.vault.guard, guard);
    state.vault.is_open = guard.is_set();
    let Stage::Alone(alone) = &mut state.stage else {
        return Vec::new();
    };
    alone.reflections = Some(all);
    let gate = alone.gate.take();
    if let Some(gate) = &gate {
        match (guard, gate.ask) {
            (Guard::Halfway, _) => state.say(Notice::PassphraseHalfway),
            (_, Ask::Again | Ask::Other) => state.say(Notice::PassphraseSet),
            (_, Ask::Remove) => state.say(Notice::PassphraseGone),
            (_, Ask::Open | Ask::New) => {}
        }
    }
    if let Some(id) = gate.and_then(|gate| gate.then) {
        return open_again(state, id);
    }
    if guard == Guard::Unasked && before == Guard::Unasked && !state.vault.offered {
        state.vault.offered = true;
        if let Stage::Alone(alone) = &mut state.stage {
            // Whoever pressed Enter already has not seen the question.
            alone.is_hurried = false;
        }
        menu(state);
        return Vec::new();
    }
    super::go_on(state)
}

/// Whether the screen belongs to one person: the passphrase goes when it is left.
fn is_alone(state: &State) -> bool {
    match &state.stage {
        Stage::Alone(_) => true,
        Stage::Waiting(waiting) => waiting.viewer == Viewer::Me,
        Stage::Meeting(meeting) => meeting.is_private(),
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Card(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_) => false,
    }
}

/// Locks when the person left, or was away for long.
pub(in crate::app) fn follow(state: &mut State, at: Moment, effects: &mut Vec<Effect>) {
    if !state.vault.is_open {
        return;
    }
    if !is_alone(state) {
        state.vault.is_open = false;
        effects.push(Effect::Vault(VaultOrder::Lock));
    } else if at >= locks_at(state) && !waits(state) {
        effects.extend(lock(state));
    }
}

/// When it locks by itself.
pub(in crate::app) fn locks_at(state: &State) -> Moment {
    state.touched + TimeDelta::minutes(state.vault.lock_minutes)
}

/// While the disk works on what is private it is not locked: what it brings would stay.
fn waits(state: &State) -> bool {
    state.waits()
}

/// Everything private goes from memory. What was typed stands in the journal.
fn lock(state: &mut State) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut gate = Gate::new(Ask::Open);
    if let Stage::Meeting(meeting) = &state.stage
        && meeting.keeps()
        && meeting.phase != Phase::Thanks
        && meeting.session().standing == Standing::Open
    {
        gate.then = Some(meeting.session().id.clone());
        effects.push(Effect::Release(Box::new(meeting.session().clone())));
    }
    effects.push(Effect::Vault(VaultOrder::Lock));
    state.vault.is_open = false;
    state.stage = Stage::Alone(Alone {
        gate: Some(gate),
        ..Alone::default()
    });
    (state.overlay, state.notice, state.covered) = (None, None, None);
    effects
}
