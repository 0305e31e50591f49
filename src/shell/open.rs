//! What a command line opens: the first state of the program and what it asks of the disk.
use std::sync::Arc;

use crate::app::{
    Alone, Card, Concept, Effect, Known, Meeting, Prepare, RoomTest, Setting, Stage, State,
    Waiting, distinct,
};
use crate::content;
use crate::domain::ids::{SessionId, WerkpakketId};
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::log::Log;
use crate::domain::session::Standing;
use crate::domain::toolkit::Toolkit;
use crate::words::{commands as words, notice};

use super::args::{Command, Length, People, Start, Time};
use super::complaint::Complaint;
use super::house::House;
use super::library;

/// What begins on the screen.
pub(super) enum Opening {
    /// The first screen.
    Home,
    /// A new meeting.
    Start(Start),
    /// An open meeting, at its step.
    Resume(SessionId),
    /// What was being set ready when the program broke off, by its number.
    Concept(u32),
    /// One kaart.
    Card(Option<WerkpakketId>),
    /// Can everybody read this?
    RoomTest,
    /// The list of reflections, with this werkpakket for a new one.
    Alone(Option<WerkpakketId>),
    /// A meeting whose other window died, from here on led by this window.
    TakeOver(SessionId, Viewer),
}

/// What a command opens; none for the commands that print and stop.
///
/// # Errors
/// With code 2 and the nearest name when there is no such werkpakket, with code 1 when there is
/// no meeting to go on with.
pub(super) fn opening(command: &Command, house: &House) -> Result<Option<Opening>, Complaint> {
    Ok(match command {
        Command::Home => Some(Opening::Home),
        Command::RoomTest => Some(Opening::RoomTest),
        Command::Start(start) => {
            let is_for_one = house.library().find(&start.werkpakket)?.is_for_one();
            Some(if is_for_one {
                Opening::Alone(Some(start.werkpakket.clone()))
            } else {
                Opening::Start(start.clone())
            })
        }
        Command::Kaart { werkpakket } => {
            if let Some(id) = werkpakket {
                house.library().find(id)?;
            }
            Some(Opening::Card(werkpakket.clone()))
        }
        Command::Alone { werkpakket } => {
            if let Some(id) = werkpakket {
                let library = house.library();
                if !library.find(id)?.suits_one() {
                    let line = words::not_alone(id.as_str());
                    return Err(Complaint::not_right(line + "\n"));
                }
            }
            Some(Opening::Alone(werkpakket.clone()))
        }
        Command::Resume { session: Some(id) } => {
            resumable(id, house)?;
            Some(Opening::Resume(id.clone()))
        }
        Command::Resume { session: None } => {
            let latest = house.sessions.latest_open().map_err(|error| {
                let said = notice::problem(&error.problem());
                Complaint::not_right(format!("{} {}\n", said.what, said.now))
            })?;
            let left = || house.sessions.concepts().left::<Concept>();
            let opening = match latest {
                Some(id) => Some(Opening::Resume(id)),
                None => left().map(|(number, _)| Opening::Concept(number)),
            };
            let none = || Complaint::not_right(format!("{}\n", words::NOTHING_OPEN));
            Some(opening.ok_or_else(none)?)
        }
        Command::Look(_)
        | Command::Werkpakketten { .. }
        | Command::Sessions { .. }
        | Command::Afspraken { .. }
        | Command::Done { .. }
        | Command::CleanUp { .. }
        | Command::Team { .. }
        | Command::Versions { .. }
        | Command::Report(_)
        | Command::Print(_)
        | Command::Check { .. }
        | Command::Addresses { .. }
        | Command::Schema(_)
        | Command::Completions(_) => None,
    })
}

/// Whether there is such a session, and nobody closed it.
///
/// # Errors
/// With code 2 and the nearest name when there is none, with code 1 when it is closed.
pub(super) fn resumable(id: &SessionId, house: &House) -> Result<(), Complaint> {
    let listed = house.sessions.list().unwrap_or_default();
    let about: Vec<_> = listed
        .iter()
        .filter_map(|summary| summary.about.as_ref().ok())
        .collect();
    match about.iter().find(|about| about.id == *id) {
        Some(about) if about.standing == Standing::Open => Ok(()),
        Some(_) => Err(Complaint::not_right(
            words::closed_already(id.as_str()) + "\n",
        )),
        None => {
            let open = about
                .iter()
                .filter(|about| about.standing == Standing::Open);
            let near = content::nearest(id.as_str(), open.map(|about| about.id.as_str()));
            let what = words::unknown_session(id.as_str());
            Err(library::unknown(&what, near, words::ALL_SESSIONS))
        }
    }
}

/// Sets the state up and says what the disk must do first.
pub(super) fn open(state: &mut State, opening: Opening, toolkit: Toolkit) -> Vec<Effect> {
    match opening {
        Opening::Home => return vec![Effect::ReadOpen],
        Opening::RoomTest => {
            state.stage = Stage::RoomTest(RoomTest::default());
            return vec![Effect::ReadRooms, Effect::ReadOpen];
        }
        Opening::TakeOver(id, viewer) => {
            state.toolkit = Some(Arc::new(toolkit));
            state.viewer = Some(viewer);
            state.stage = Stage::Waiting(Waiting::now(viewer));
            return vec![Effect::Open(id)];
        }
        Opening::Resume(id) => {
            state.toolkit = Some(Arc::new(toolkit));
            state.stage = Stage::Waiting(Waiting::now(Viewer::Group));
            return vec![Effect::Open(id)];
        }
        Opening::Concept(number) => {
            state.toolkit = Some(Arc::new(toolkit));
            state.stage = Stage::Waiting(Waiting::now(Viewer::Group));
            return vec![Effect::OpenConcept(number)];
        }
        Opening::Alone(pakket) => {
            state.toolkit = Some(Arc::new(toolkit));
            state.stage = Stage::Alone(Alone::with(pakket));
            return vec![Effect::ReadAlone];
        }
        Opening::Card(only) => state.stage = Stage::Card(Card::new(only, &toolkit, state.seed)),
        Opening::Start(start) => {
            let effects = begin(state, start, &toolkit);
            state.toolkit = Some(Arc::new(toolkit));
            return effects;
        }
    }
    state.toolkit = Some(Arc::new(toolkit));
    Vec::new()
}

/// A new meeting: with a team and a time straight to the welcome screen, else set ready first.
fn begin(state: &mut State, start: Start, toolkit: &Toolkit) -> Vec<Effect> {
    state.rehearsal = start.rehearsal;
    let straight = start.team.is_some() && start.time.is_some();
    let mut setting = setting(start);
    if state.rehearsal {
        setting.bewaren = Some(Bewaren::Niets);
    }
    if !straight {
        let team = setting.team.clone().map(Effect::ReadTeam);
        state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
        return team.into_iter().chain([Effect::ReadTeams]).collect();
    }
    let known = Known {
        toolkit,
        memory: state.memory.as_deref(),
        now: state.now,
        offset: state.offset,
        seed: state.seed,
    };
    let Some(session) = setting.session(&known) else {
        // No step for this dose: the person can choose another one.
        state.stage = Stage::Prepare(Box::new(Prepare::new(setting)));
        return Vec::new();
    };
    state.viewer = Some(setting.viewer);
    if state.rehearsal || session.bewaren == Bewaren::Niets {
        let meeting = Meeting::new(Log::new(session), setting.viewer, state.rehearsal);
        state.stage = Stage::Meeting(Box::new(meeting));
        return Vec::new();
    }
    state.stage = Stage::Waiting(Waiting::now(setting.viewer));
    vec![Effect::Begin(Box::new(session))]
}

fn setting(start: Start) -> Setting {
    let mut setting = Setting::new(start.werkpakket);
    match start.time {
        Some(Time::For(Length::Dose(dose))) => setting.dose = dose,
        Some(Time::For(Length::Minutes(minutes))) => {
            setting.dose = Dose::Eigen;
            setting.minutes = Some(minutes);
        }
        Some(Time::Until(end)) => {
            setting.dose = Dose::Eigen;
            setting.end = Some(end);
        }
        None => {}
    }
    match start.people {
        Some(People::Number(number)) => setting.present = Some(number),
        Some(People::Names(names)) => {
            setting.participants = distinct(names);
            setting.present = u16::try_from(setting.participants.len()).ok();
        }
        None => {}
    }
    setting.team = start.team;
    setting.bewaren = start.bewaren;
    setting.viewer = start.viewer.unwrap_or(Viewer::Group);
    setting
}
