//! Answers for the screen on which a meeting is set ready.
use crate::domain::ids::SessionId;
use crate::domain::levels::Bewaren;
use crate::domain::log::Log;
use crate::domain::notice::Notice;

use super::field::Field;
use super::guard::Guarded;
use super::library::Library;
use super::meeting::{Meeting, Phase};
use super::msg::Effect;
use super::overlay::Overlay;
use super::prepare::{Prepare, PrepareAction, PrepareRow};
use super::program::go_home;
use super::setting::Setting;
use super::state::{Stage, State, Waiting};

/// Answers for the screen on which a meeting is set ready.
pub(super) fn prepare(state: &mut State, action: PrepareAction) -> Vec<Effect> {
    if action == PrepareAction::Again {
        return again(state);
    }
    let (Some(toolkit), memory) = (state.toolkit.clone(), state.memory.clone()) else {
        return Vec::new();
    };
    let memory = memory.as_deref();
    let Stage::Prepare(prepare) = &mut state.stage else {
        return Vec::new();
    };
    if prepare.leaving {
        return answer(state, action);
    }
    match action {
        PrepareAction::Up => prepare.go(false, &toolkit, memory),
        PrepareAction::Down => prepare.go(true, &toolkit, memory),
        PrepareAction::Less => prepare.turn(false, &toolkit, memory),
        PrepareAction::More => prepare.turn(true, &toolkit, memory),
        PrepareAction::Leave => return leave(state),
        PrepareAction::Choose => return choose(state),
        PrepareAction::Ready if prepare.row == PrepareRow::Ready => return begin(state, true),
        PrepareAction::Ready => prepare.row = PrepareRow::Ready,
        PrepareAction::Again => {}
    }
    Vec::new()
}

/// From the welcome screen of a meeting that never began back to what was chosen for it. It stands
/// on disk until the new one does.
fn again(state: &mut State) -> Vec<Effect> {
    let Stage::Meeting(meeting) = &state.stage else {
        return Vec::new();
    };
    let session = meeting.session();
    if meeting.phase != Phase::Welcome || meeting.is_private() || session.started.is_some() {
        return Vec::new();
    }
    if state.windows.cockpits + state.windows.rooms > 0 {
        // The other window would close, and it may be the one that the room looks at.
        state.say(Notice::OtherWindowLooks);
        return Vec::new();
    }
    let keeps = meeting.keeps();
    let mut prepare = Prepare::new(Setting::of(session, meeting.viewer));
    prepare.row = PrepareRow::Ready;
    prepare.replaces = keeps.then(|| session.id.clone());
    let release = Effect::Release(Box::new(session.clone()));
    state.stage = Stage::Prepare(Box::new(prepare));
    keeps.then_some(release).into_iter().collect()
}

/// The meeting that this one takes the place of goes.
fn forget(replaces: Option<SessionId>) -> Vec<Effect> {
    replaces.map(Effect::Forget).into_iter().collect()
}

/// The same, once the new one stands.
pub(super) fn replaced(waiting: &Waiting) -> Vec<Effect> {
    let back = waiting.back.as_ref();
    forget(back.and_then(|prepare| prepare.replaces.clone()))
}

fn choose(state: &mut State) -> Vec<Effect> {
    let (Some(toolkit), memory) = (state.toolkit.clone(), state.memory.clone()) else {
        return Vec::new();
    };
    let knows_teams = !state.teams.is_empty();
    let Stage::Prepare(prepare) = &mut state.stage else {
        return Vec::new();
    };
    match prepare.row {
        PrepareRow::Team if knows_teams && prepare.setting.team.is_none() => {
            state.overlay = Some(if Guarded::Teams.is_asked(Some(prepare.setting.viewer)) {
                let then = Guarded::Teams;
                Overlay::Guard { then }
            } else {
                Overlay::Teams { cursor: 0 }
            });
        }
        PrepareRow::Team | PrepareRow::Present | PrepareRow::Dose | PrepareRow::Casus => {
            prepare.situation = false;
            prepare.write();
        }
        PrepareRow::Plan => state.overlay = Some(Overlay::Map { cursor: 0 }),
        PrepareRow::Ready => return begin(state, true),
        PrepareRow::Later => return begin(state, false),
        PrepareRow::Pakket
        | PrepareRow::Viewer
        | PrepareRow::Kaart
        | PrepareRow::Plaat
        | PrepareRow::Board
        | PrepareRow::Bewaren => prepare.go(true, &toolkit, memory.as_deref()),
    }
    Vec::new()
}

/// Back to the library; where something was filled in it is asked first what becomes of it.
fn leave(state: &mut State) -> Vec<Effect> {
    if asks(state) {
        return Vec::new();
    }
    throw_away(state)
}

/// `q` goes to the first screen, and asks the same.
pub(super) fn leave_home(state: &mut State) -> Vec<Effect> {
    if asks(state) {
        return Vec::new();
    }
    go_home(state)
}

/// Asks what becomes of what was filled in, if anything was.
fn asks(state: &mut State) -> bool {
    let Stage::Prepare(prepare) = &mut state.stage else {
        return false;
    };
    prepare.leaving = prepare.setting.is_touched();
    prepare.leaving
}

/// "Bewaren voor later?" Only Enter and Esc answer: any other key goes back to the rows.
fn answer(state: &mut State, action: PrepareAction) -> Vec<Effect> {
    if let Stage::Prepare(prepare) = &mut state.stage {
        prepare.leaving = false;
    }
    match action {
        PrepareAction::Choose => begin(state, false),
        PrepareAction::Leave => throw_away(state),
        PrepareAction::Up
        | PrepareAction::Down
        | PrepareAction::Less
        | PrepareAction::More
        | PrepareAction::Again
        | PrepareAction::Ready => Vec::new(),
    }
}

/// Nothing of this screen stays, nor the meeting that it took the place of.
fn throw_away(state: &mut State) -> Vec<Effect> {
    let (Some(toolkit), Stage::Prepare(prepare)) = (&state.toolkit, &state.stage) else {
        return Vec::new();
    };
    let library = Library::at(&prepare.setting.pakket, toolkit);
    let effects = forget(prepare.replaces.clone());
    state.stage = Stage::Library(library);
    effects
}

/// What was typed in a row; a team is looked up.
pub(super) fn typed(state: &mut State, said: &str) -> Vec<Effect> {
    let (Some(toolkit), memory) = (state.toolkit.clone(), state.memory.clone()) else {
        return Vec::new();
    };
    let Stage::Prepare(prepare) = &mut state.stage else {
        return Vec::new();
    };
    let is_team = prepare.row == PrepareRow::Team;
    let now = state.offset.time(state.now);
    if prepare.typed(said, now) {
        prepare.go(true, &toolkit, memory.as_deref());
    } else if prepare.refused.is_some() {
        // It stands there to be mended, and typing takes its place.
        prepare.typing = Some(Field::with(said));
        prepare.fresh = true;
    }
    if !is_team {
        return Vec::new();
    }
    let team = prepare.setting.team.clone();
    look_up(state, team)
}

/// Esc in a field: what was typed is kept when it can be, and the row stays chosen. A second Esc
/// leaves what could not.
pub(super) fn put_away(state: &mut State, said: &str) -> Vec<Effect> {
    let Stage::Prepare(prepare) = &mut state.stage else {
        return Vec::new();
    };
    let row = prepare.row;
    let was_refused = prepare.refused.take().is_some();
    let is_untouched = std::mem::take(&mut prepare.fresh);
    if said.trim().is_empty() || is_untouched || was_refused {
        prepare.situation = false;
        return Vec::new();
    }
    let effects = typed(state, said);
    if let Stage::Prepare(prepare) = &mut state.stage
        && prepare.refused.is_none()
    {
        prepare.row = row;
        prepare.typing = None;
        prepare.situation = false;
    }
    effects
}

/// What earlier meetings of this team left is read; of no team nothing is known.
pub(super) fn look_up(state: &mut State, team: Option<String>) -> Vec<Effect> {
    state.memory = None;
    team.map(Effect::ReadTeam).into_iter().collect()
}

/// Sets the meeting ready: at once where nothing is kept, else once the disk has a name for it.
/// With `now` the welcome screen follows, else the first screen.
fn begin(state: &mut State, now: bool) -> Vec<Effect> {
    let Stage::Prepare(prepare) = &state.stage else {
        return Vec::new();
    };
    let mut setting = prepare.setting.clone();
    if state.rehearsal {
        // What every screen says of it is true: a rehearsal keeps nothing.
        setting.bewaren = Some(Bewaren::Niets);
    }
    let Some(session) = state.known().and_then(|known| setting.session(&known)) else {
        return Vec::new();
    };
    if now {
        state.viewer = Some(setting.viewer);
    }
    if state.rehearsal || session.bewaren == Bewaren::Niets {
        // What is kept nowhere cannot wait for another day.
        if !now {
            state.say(Notice::CannotWait);
            return Vec::new();
        }
        let replaces = prepare.replaces.clone();
        let meeting = Meeting::new(Log::new(session), setting.viewer, state.rehearsal);
        state.stage = Stage::Meeting(Box::new(meeting));
        return forget(replaces);
    }
    let back = Some(prepare.clone());
    state.stage = Stage::Waiting(Waiting {
        viewer: setting.viewer,
        ready: true,
        later: !now,
        back,
    });
    vec![Effect::Begin(Box::new(session))]
}
