//! Alone: the list of reflections that only this person sees, and what can be asked of one.
use crate::domain::ids::{SessionId, WerkpakketId};
use crate::domain::levels::Viewer;
use crate::domain::session::{Session, Standing};
use crate::domain::solo;
use crate::domain::time::Moment;
use crate::domain::toolkit::{Toolkit, Werkpakket};

use super::home::Home;
use super::msg::Effect;
use super::state::{Stage, State, Waiting};
use super::update::whole;

mod gate;
mod question;

pub use gate::{Ask, Gate, GateItem, LEAST, Remark, Vault, VaultOrder};
pub(super) use gate::{
    cancel, choose as choose_at_gate, follow, listed, locked, locks_at, refused, type_in, wrong,
};
pub use question::Private;
pub(super) use question::question;

/// The werkpakket with which somebody prepares for intervisie.
const USUAL: &str = "intervisie-00";

/// The first screen of somebody who is alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alone {
    /// The line that is chosen, from 0.
    pub cursor: usize,
    /// What a new one begins with; none is the usual one.
    pub pakket: Option<WerkpakketId>,
    /// What there is; none until the disk has answered.
    pub reflections: Option<Vec<Reflection>>,
    /// Enter was pressed before the disk had answered: it is done when the list is there.
    pub is_hurried: bool,
    /// One that is over, being read.
    pub reading: Option<ReadBack>,
    /// One that is over, which the disk was asked for.
    pub asked: Option<SessionId>,
    /// The passphrase is asked for: nothing else can be done.
    pub gate: Option<Gate>,
}

/// A reflection in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reflection {
    /// Which one; its date.
    pub id: SessionId,
    /// What it was made from.
    pub title: String,
    /// When it began.
    pub started: Option<Moment>,
    /// Whether it can be gone on with.
    pub is_open: bool,
}

/// A reflection that is over, being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// All of it.
    pub session: Box<Session>,
    /// The first line on the screen, from 0.
    pub scroll: usize,
    /// What was written is hidden behind dots.
    pub masked: bool,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AloneItem {
    /// Go on with an open one, by its place among all.
    Open(usize),
    /// A new one.
    New,
    /// Read one that is over, by its place among all.
    Past(usize),
}

/// What can be asked of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AloneAction {
    /// One up.
    Up,
    /// One down.
    Down,
    /// The werkpakket before, for a new one.
    Less,
    /// The next werkpakket, for a new one.
    More,
    /// This one.
    Choose,
    /// A screen on, in one that is read.
    NextPage,
    /// A screen back, in one that is read.
    PreviousPage,
    /// This line on top, in one that is read: only the screen knows how much a page is.
    To(usize),
    /// Hide what was written in one that is read, or no longer.
    Mask,
    /// What can be done with the passphrase.
    Passphrase,
    /// This is the passphrase.
    Submit,
    /// No passphrase, after all.
    Cancel,
    /// Back.
    Leave,
}

/// What can be asked of a reflection, beside what can be asked of every meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuestionAction {
    /// Put the chosen answer on the page for the others, or take it off.
    Mark,
    /// Write the page to a file.
    Export,
    /// Hide what was typed behind dots, or no longer.
    Mask,
    /// Keep nothing of it, or keep it after all; only at the end.
    KeepNothing,
    /// Keep what is being typed and go on.
    GoOn,
    /// Keep what is being typed and go back.
    GoBack,
}

impl Alone {
    /// The list with this werkpakket for a new reflection.
    pub fn with(pakket: Option<WerkpakketId>) -> Self {
        Self {
            pakket,
            ..Self::default()
        }
    }

    /// What there is to choose: the open ones, a new one, then those that are over.
    pub fn items(&self) -> Vec<AloneItem> {
        let all = self.reflections.as_deref().unwrap_or_default();
        let numbered = || all.iter().enumerate();
        let open = numbered().filter(|(_, one)| one.is_open);
        let past = numbered().filter(|(_, one)| !one.is_open);
        open.map(|(at, _)| AloneItem::Open(at))
            .chain([AloneItem::New])
            .chain(past.map(|(at, _)| AloneItem::Past(at)))
            .collect()
    }

    /// The line that is chosen.
    pub fn chosen(&self) -> AloneItem {
        let items = self.items();
        items[self.cursor.min(items.len() - 1)]
    }

    /// What a new reflection begins with; none when nothing suits one person.
    pub fn begins_with<'a>(&self, toolkit: &'a Toolkit) -> Option<&'a Werkpakket> {
        let usual = WerkpakketId::new(USUAL);
        let asked = self.pakket.as_ref().unwrap_or(&usual);
        let suits = |pakket: &&Werkpakket| pakket.suits_one();
        let first = || toolkit.werkpakketten.iter().find(suits);
        toolkit.find(asked).filter(suits).or_else(first)
    }

    /// Another werkpakket for a new one.
    fn turn(&mut self, forward: bool, toolkit: &Toolkit) {
        let suits = toolkit.werkpakketten.iter().filter(|one| one.suits_one());
        let all: Vec<&WerkpakketId> = suits.map(|one| &one.id).collect();
        let now = self.begins_with(toolkit).map(|now| &now.id);
        let Some(at) = all.iter().position(|id| Some(*id) == now) else {
            return;
        };
        let next = if forward { at + 1 } else { at + all.len() - 1 };
        self.pakket = Some(all[next % all.len()].clone());
    }
}

/// Opens the list, with this werkpakket for a new one, and asks the disk what there is.
pub(super) fn open(state: &mut State, pakket: Option<WerkpakketId>) -> Vec<Effect> {
    state.stage = Stage::Alone(Alone::with(pakket));
    vec![Effect::ReadAlone]
}

/// What was pressed before the disk had told what there is happens now.
fn go_on(state: &mut State) -> Vec<Effect> {
    let Stage::Alone(alone) = &mut state.stage else {
        return Vec::new();
    };
    if std::mem::take(&mut alone.is_hurried) {
        return choose(state);
    }
    Vec::new()
}

/// Answers for the list.
pub(super) fn alone(state: &mut State, action: AloneAction) -> Vec<Effect> {
    let toolkit = state.toolkit.clone();
    let Stage::Alone(alone) = &mut state.stage else {
        return Vec::new();
    };
    if alone.gate.is_some() {
        return match action {
            AloneAction::Submit => gate::submit(state),
            AloneAction::Cancel => cancel(state),
            AloneAction::Up
            | AloneAction::Down
            | AloneAction::Less
            | AloneAction::More
            | AloneAction::Choose
            | AloneAction::NextPage
            | AloneAction::PreviousPage
            | AloneAction::To(_)
            | AloneAction::Mask
            | AloneAction::Passphrase
            | AloneAction::Leave => Vec::new(),
        };
    }
    if let Some(reading) = &mut alone.reading {
        match action {
            AloneAction::Up => reading.scroll = reading.scroll.saturating_sub(1),
            AloneAction::Down => reading.scroll = reading.scroll.saturating_add(1),
            AloneAction::To(line) => reading.scroll = line,
            AloneAction::Mask => reading.masked = !reading.masked,
            AloneAction::Less
            | AloneAction::More
            | AloneAction::NextPage
            | AloneAction::PreviousPage
            | AloneAction::Passphrase
            | AloneAction::Submit
            | AloneAction::Cancel => {}
            AloneAction::Choose | AloneAction::Leave => alone.reading = None,
        }
        return Vec::new();
    }
    // Whoever presses another key meant something else.
    alone.is_hurried = false;
    let last = alone.items().len() - 1;
    match action {
        AloneAction::Up => alone.cursor = alone.cursor.saturating_sub(1),
        AloneAction::Down => alone.cursor = (alone.cursor + 1).min(last),
        AloneAction::Less | AloneAction::More => {
            if let Some(toolkit) = toolkit.filter(|_| alone.chosen() == AloneItem::New) {
                alone.turn(action == AloneAction::More, &toolkit);
            }
        }
        AloneAction::NextPage
        | AloneAction::PreviousPage
        | AloneAction::To(_)
        | AloneAction::Mask
        | AloneAction::Submit
        | AloneAction::Cancel => {}
        AloneAction::Choose => return choose(state),
        AloneAction::Passphrase => {
            if alone.reflections.is_some() {
                gate::menu(state);
            }
        }
        AloneAction::Leave => {
            state.stage = Stage::Home(Home::default());
            return vec![Effect::ReadOpen];
        }
    }
    Vec::new()
}

fn choose(state: &mut State) -> Vec<Effect> {
    let Stage::Alone(alone) = &mut state.stage else {
        return Vec::new();
    };
    if alone.reflections.is_none() {
        // Who presses Enter this soon may mean one that is not listed yet.
        alone.is_hurried = true;
        return Vec::new();
    }
    let id = |at: usize| alone.reflections.as_deref().map(|all| all[at].id.clone());
    match alone.chosen() {
        AloneItem::New => begin(state),
        AloneItem::Past(at) => {
            let id = id(at);
            alone.asked.clone_from(&id);
            id.map(Effect::ReadReflection).into_iter().collect()
        }
        AloneItem::Open(at) => id(at).map_or_else(Vec::new, |id| open_again(state, id)),
    }
}

/// Goes on with one that is open.
pub(super) fn open_again(state: &mut State, id: SessionId) -> Vec<Effect> {
    state.stage = Stage::Waiting(Waiting::now(Viewer::Me));
    vec![Effect::OpenAlone(id)]
}

/// One that is over is read; one that turns out to be open is gone on with: with a passphrase the
/// list tells them apart by their journals alone.
pub(super) fn read_back(state: &mut State, session: Box<Session>, is_whole: bool) -> Vec<Effect> {
    state.touched = state.now;
    if let Stage::Alone(alone) = &mut state.stage {
        alone.asked = None;
        if session.standing == Standing::Open && state.vault.is_open {
            return open_again(state, session.id.clone());
        }
        alone.reading = Some(ReadBack {
            session,
            scroll: 0,
            masked: false,
        });
    }
    whole(state, is_whole);
    Vec::new()
}

/// Begins a new reflection, when the disk has a name for it.
fn begin(state: &mut State) -> Vec<Effect> {
    let toolkit = state.toolkit.clone();
    let (Stage::Alone(alone), Some(toolkit)) = (&state.stage, &toolkit) else {
        return Vec::new();
    };
    let session = alone
        .begins_with(toolkit)
        .and_then(|pakket| solo::begin(pakket, &toolkit.fixed, state.now, state.offset));
    let Some(session) = session else {
        return Vec::new();
    };
    state.stage = Stage::Waiting(Waiting::now(Viewer::Me));
    vec![Effect::Begin(Box::new(session))]
}
