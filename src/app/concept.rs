//! What is filled in where a meeting is set ready, safe from its first letter until it stands.
use serde::{Deserialize, Serialize};

use crate::domain::ids::SessionId;
use crate::domain::levels::Bewaren;
use crate::domain::toolkit::Toolkit;

use super::field::Field;
use super::msg::Effect;
use super::prepare::{Prepare, PrepareRow};
use super::ready::look_up;
use super::setting::Setting;
use super::state::{Stage, State};

/// All that is filled in, and the field that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// What was chosen and typed so far.
    pub setting: Setting,
    /// The row that is chosen.
    pub row: PrepareRow,
    /// The text of the field that is open, and its cursor in characters from the start.
    pub typing: Option<(String, usize)>,
    /// In the row of the casus: what is going on is being typed.
    pub situation: bool,
    /// What is typed takes the place of what stands in the field.
    pub fresh: bool,
    /// The meeting that stands ready and that this one takes the place of.
    pub replaces: Option<SessionId>,
}

/// One that an earlier run of the program left, for the first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftConcept {
    /// Its number among those of this folder.
    pub number: u32,
    /// What it says.
    pub concept: Concept,
}

impl Concept {
    /// What must be written down now; none when nothing was filled in or nothing is kept.
    fn of(prepare: &Prepare, toolkit: Option<&Toolkit>) -> Option<Self> {
        let setting = &prepare.setting;
        let pakket = toolkit.and_then(|toolkit| toolkit.find(&setting.pakket));
        let bewaren = pakket.map_or(setting.bewaren, |pakket| Some(setting.keeps(pakket)));
        let typing = prepare.typing.as_ref().map(|field| {
            let (before, _) = field.halves();
            (field.text().to_owned(), before.chars().count())
        });
        let is_typed = typing.as_ref().is_some_and(|(text, _)| !text.is_empty());
        let has_time = setting.minutes.is_some() || setting.end.is_some();
        let is_filled_in = is_typed || has_time || setting.is_touched();
        (is_filled_in && bewaren != Some(Bewaren::Niets)).then(|| Self {
            setting: setting.clone(),
            row: prepare.row,
            typing,
            situation: prepare.situation,
            fresh: prepare.fresh,
            replaces: prepare.replaces.clone(),
        })
    }

    /// The screen as it was left. A werkpakket that is gone makes place for the first one.
    fn screen(self, toolkit: &Toolkit) -> Prepare {
        let mut prepare = Prepare::new(self.setting);
        prepare.row = self.row;
        prepare.typing = self.typing.map(|(text, cursor)| Field::at(text, cursor));
        prepare.situation = self.situation;
        prepare.fresh = self.fresh;
        prepare.replaces = self.replaces;
        if toolkit.find(&prepare.setting.pakket).is_none()
            && let Some(first) = toolkit.for_groups().next()
        {
            prepare.setting.pakket = first.id.clone();
            prepare.setting.forget_choices(toolkit);
        }
        prepare
    }
}

/// Adds what must be written down of the screen as it stands now, or that it must go: the meeting
/// stands, somebody threw it away, or nothing is kept. Asked after every message, so that no key
/// can be forgotten.
pub(super) fn follow(state: &mut State, effects: &mut Vec<Effect>) {
    let now = match &state.stage {
        // The journal of the meeting is being made: until it is there this is all there is.
        Stage::Waiting(_) => return,
        Stage::Prepare(prepare) if !state.rehearsal => {
            Concept::of(prepare, state.toolkit.as_deref())
        }
        Stage::Prepare(_)
        | Stage::Home(_)
        | Stage::Card(_)
        | Stage::Meeting(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => None,
    };
    let now = now.map(Box::new);
    if now == state.concept {
        return;
    }
    state.concept.clone_from(&now);
    if now.is_none() && state.meeting().is_none() {
        // What could not be written is no worry any more.
        state.safety.begins();
    }
    effects.push(Effect::Concept(now));
}

/// One that was left is here: everything stands where it stood.
pub(super) fn arrived(state: &mut State, concept: Concept) -> Vec<Effect> {
    let Some(toolkit) = state.toolkit.clone() else {
        return Vec::new();
    };
    let team = concept.setting.team.clone();
    state.safety.begins();
    // It is on disk as it stands.
    state.concept = Some(Box::new(concept.clone()));
    state.stage = Stage::Prepare(Box::new(concept.screen(&toolkit)));
    let mut effects = look_up(state, team);
    effects.push(Effect::ReadTeams);
    effects
}
