//! The one place where state changes: who answers which message.
use chrono::TimeDelta;

use crate::archive::TeamMemory;
use crate::domain::levels::Viewer;
use crate::domain::notice::{Notice, Problem, ProblemKind};
use crate::domain::time::Moment;
use crate::domain::toolkit::Toolkit;

use super::alone;
use super::answer::{Answer, Context};
use super::archive::archive;
use super::capture::{Capture, FieldAction};
use super::card::CardAction;
use super::clock;
use super::concept;
use super::field::Edit;
use super::filter;
use super::focus::Focus;
use super::home::{self, Home, home};
use super::library::library;
use super::meeting::{FileState, Meeting, MeetingAction, Phase};
use super::msg::{Action, Effect, Msg, Opened, Outcome};
use super::overlay::{Overlay, list};
use super::program::{go_home, program};
use super::ready::{prepare, put_away, replaced, typed};
use super::room_test::{self, room_test};
use super::safety;
use super::share;
use super::state::{Stage, State, Waiting};
use super::windows;

/// Lets one thing happen at one moment; says what the world must do about it.
pub fn update(state: &mut State, at: Moment, msg: Msg) -> Vec<Effect> {
    let before = std::mem::replace(&mut state.now, at);
    let mut effects = answer(state, at, msg);
    concept::follow(state, &mut effects);
    alone::follow(state, at, &mut effects);
    clock::slept(state, before);
    safety::note(state, at, &mut effects);
    effects
}

fn answer(state: &mut State, at: Moment, msg: Msg) -> Vec<Effect> {
    let is_key = matches!(msg, Msg::Act(_) | Msg::Type(_));
    // Who presses a key has seen the notice, and it stands where the keys of the next screen are.
    if state
        .notice
        .as_ref()
        .is_some_and(|shown| is_key || shown.until <= at)
    {
        state.notice = None;
    }
    if is_key && state.covered.take().is_some() {
        state.touched = at;
        // The key that brings it back does nothing else.
        if matches!(msg, Msg::Act(Action::Program(_))) {
            return Vec::new();
        }
    }
    let covers_after = TimeDelta::minutes(state.vault.cover_minutes);
    if state.is_private() && at - state.touched >= covers_after && !is_key {
        state.covered = Some(at);
    }
    match msg {
        Msg::Act(action) => {
            state.touched = at;
            act(state, action)
        }
        Msg::Type(edit) => {
            state.touched = at;
            type_in(state, edit)
        }
        Msg::Resized { width, height } => {
            state.size = (width, height);
            Vec::new()
        }
        Msg::Tick => Vec::new(),
        Msg::Done(outcome) => done(state, outcome),
        Msg::Watched(now) => windows::watched(state, now),
        Msg::Room(key) => windows::from_room(state, key),
        Msg::Answer(text) => {
            state.touched = at;
            with_meeting(state, |meeting, context| meeting.answer_here(text, context))
        }
    }
}

/// An action for someone who is not there does nothing.
fn act(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Program(action) => program(state, action),
        Action::Home(action) => home(state, action),
        Action::Prepare(action) => prepare(state, action),
        Action::Card(CardAction::Leave) if matches!(state.stage, Stage::Card(_)) => go_home(state),
        Action::Card(action) => {
            let (toolkit, memory) = (state.toolkit.clone(), state.memory.clone());
            let context = context(state, toolkit.as_deref(), memory.as_deref());
            if let Stage::Card(card) = &mut state.stage {
                card.act(action, &context);
            }
            Vec::new()
        }
        Action::Meeting(action) => {
            // A digit in the list of verdicts answers it.
            if matches!(action, MeetingAction::Judge(_)) {
                state
                    .overlay
                    .take_if(|over| matches!(over, Overlay::Verdict { .. }));
            }
            with_meeting(state, |meeting, context| meeting.act(action, context))
        }
        Action::Board(action) => {
            with_meeting(state, |meeting, context| meeting.work(action, context))
        }
        Action::List(action) => list(state, action),
        Action::Field(action) => field(state, action),
        Action::Library(action) => library(state, action),
        Action::Archive(action) => archive(state, action),
        Action::RoomTest(action) => room_test(state, action),
        Action::Alone(action) => alone::alone(state, action),
        Action::Question(action) => alone::question(state, action),
        Action::Share(action) => share::share(state, action),
    }
}

fn context<'a>(
    state: &State,
    toolkit: Option<&'a Toolkit>,
    memory: Option<&'a TeamMemory>,
) -> Context<'a> {
    Context {
        now: state.now,
        offset: state.offset,
        toolkit,
        memory,
        seed: state.seed,
        saved: state.safety.said(state.now),
    }
}

/// Lets the meeting answer, and shows what it answers.
pub(super) fn with_meeting(
    state: &mut State,
    ask: impl FnOnce(&mut Meeting, &Context<'_>) -> Answer,
) -> Vec<Effect> {
    let (toolkit, memory) = (state.toolkit.clone(), state.memory.clone());
    let context = context(state, toolkit.as_deref(), memory.as_deref());
    let Stage::Meeting(meeting) = &mut state.stage else {
        return Vec::new();
    };
    let answer = ask(meeting, &context);
    show(state, answer)
}

fn show(state: &mut State, answer: Answer) -> Vec<Effect> {
    if let Some(notice) = answer.notice {
        state.say(notice);
    }
    if answer.overlay.is_some() {
        state.overlay = answer.overlay;
    }
    answer.effects
}

fn type_in(state: &mut State, edit: Edit) -> Vec<Effect> {
    if let Some(Overlay::Capture(mut capture)) = state.overlay.take() {
        let effects = with_meeting(state, |meeting, _| meeting.type_in(&mut capture, edit));
        state.overlay = Some(Overlay::Capture(capture));
        return effects;
    }
    if state.focus() == Focus::Question && matches!(edit, Edit::Insert(_)) {
        // Whoever begins to type at a question wants to answer it: no letter is a command there.
        let mut effects = with_meeting(state, |meeting, _| meeting.open_answer());
        effects.extend(type_in(state, edit));
        return effects;
    }
    if let Stage::Prepare(prepare) = &mut state.stage
        && prepare.typing.is_some()
    {
        prepare.type_in(edit);
        return Vec::new();
    }
    if alone::type_in(state, &edit) {
        return Vec::new();
    }
    if let Stage::RoomTest(test) = &mut state.stage {
        room_test::type_in(test, edit);
        return Vec::new();
    }
    filter::type_in(state, edit);
    Vec::new()
}

pub(super) fn field(state: &mut State, action: FieldAction) -> Vec<Effect> {
    if let Stage::Prepare(prepare) = &mut state.stage {
        return match prepare.typing.take() {
            Some(field) if action == FieldAction::Cancel => put_away(state, field.text()),
            Some(field) => typed(state, field.text()),
            None => Vec::new(),
        };
    }
    if matches!(state.stage, Stage::RoomTest(_)) {
        return room_test::named(state, action);
    }
    match state.overlay.take() {
        Some(Overlay::Capture(capture)) => {
            let answer = |meeting: &mut Meeting, context: &Context<'_>| {
                meeting.answer_field(capture, action, context)
            };
            with_meeting(state, answer)
        }
        other => {
            state.overlay = other;
            Vec::new()
        }
    }
}

/// A session is open: it goes on from where it was left, or stands ready for another moment.
fn begun(state: &mut State, opened: Opened) -> Vec<Effect> {
    let waiting = match &state.stage {
        Stage::Waiting(waiting) => waiting.clone(),
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Card(_)
        | Stage::Meeting(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => Waiting::now(Viewer::Group),
    };
    if waiting.later {
        // It stands in the folder for another moment; nobody works on it now.
        state.stage = Stage::Home(Home::default());
        state.say(Notice::SetReady);
        let mut effects = vec![Effect::Release(Box::new(opened.log.session().clone()))];
        effects.extend(replaced(&waiting));
        return effects;
    }
    let (toolkit, memory) = (state.toolkit.clone(), state.memory.clone());
    let context = context(state, toolkit.as_deref(), memory.as_deref());
    let (mut meeting, mut answer) = Meeting::resume(opened, waiting.viewer, &context);
    answer.and(meeting.begin_alone(&context));
    if waiting.ready {
        // "Klaarzetten": it can be opened later, so it stands in the folder from now on.
        answer
            .effects
            .push(Effect::Save(Box::new(meeting.session().clone())));
        answer.effects.extend(replaced(&waiting));
    }
    let team = meeting.session().team.clone();
    answer.effects.extend(team.map(Effect::ReadTeam));
    state.stage = Stage::Meeting(Box::new(meeting));
    state.safety.begins();
    show(state, answer)
}

fn done(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Toolkit(toolkit) => {
            state.toolkit = Some(toolkit);
            return home::go_on(state);
        }
        Outcome::OpenMeetings { open, left } => {
            state.open = open;
            state.left = left.map(|left| *left);
            return home::listed(state);
        }
        Outcome::Concept(concept) => return concept::arrived(state, *concept),
        Outcome::Teams(teams) => state.teams = teams,
        Outcome::Rooms(rooms) => room_test::known(state, rooms),
        Outcome::Team(memory) => state.memory = Some(memory),
        Outcome::Opened(opened) => return begun(state, *opened),
        Outcome::Saved { .. } => {
            if let Stage::Meeting(meeting) = &mut state.stage {
                meeting.file = FileState::Stands;
            }
            return safety::done(state, outcome);
        }
        Outcome::Synced { .. } | Outcome::Unsafe(_) | Outcome::Written | Outcome::CopyWritten => {
            return safety::done(state, outcome);
        }
        Outcome::Exported(form) => state.say(Notice::Shared(form)),
        Outcome::Message(text) => return share::message(state, text),
        Outcome::Erased { elsewhere } => {
            if let Stage::Meeting(meeting) = &mut state.stage {
                meeting.file = FileState::Stands;
            }
            safety::works(state, ProblemKind::Save, None);
            state.say(Notice::Erased { elsewhere });
        }
        Outcome::Released if state.overlay == Some(Overlay::Leaving) => state.quitting = true,
        Outcome::Released => {
            state.safety.begins();
            return vec![Effect::ReadOpen];
        }
        Outcome::Closed => {
            state.safety.begins();
            if let Stage::Meeting(meeting) = &mut state.stage {
                meeting.phase = Phase::Thanks;
            }
        }
        Outcome::Failed(problem) => return failed(state, problem),
        Outcome::Past(past) => {
            if let Stage::Archive(archive) = &mut state.stage {
                archive.arrived(past);
            }
        }
        Outcome::Read { session, is_whole } => {
            if let Stage::Archive(archive) = &mut state.stage {
                archive.opened(session);
            }
            whole(state, is_whole);
        }
        Outcome::Reflections { all, guard } => return alone::listed(state, all, guard),
        Outcome::Locked => alone::locked(state),
        Outcome::WrongPassphrase => alone::wrong(state),
        Outcome::Reflection { session, is_whole } => {
            return alone::read_back(state, session, is_whole);
        }
        Outcome::BriefWritten => brief_written(state),
        Outcome::Refused(problem) => {
            if let Stage::Alone(alone) = &mut state.stage {
                alone.asked = None;
            }
            alone::refused(state);
            state.say(Notice::Problem(problem));
        }
    }
    Vec::new()
}

/// Something failed: in a meeting, and where one is set ready, nothing ends by it.
fn failed(state: &mut State, problem: Problem) -> Vec<Effect> {
    let is_preparing = matches!(state.stage, Stage::Prepare(_));
    let is_journal = problem.kind == ProblemKind::Journal;
    if state.meeting().is_some() || (is_journal && is_preparing) {
        return safety::done(state, Outcome::Failed(problem));
    }
    let was_unsafe = state.safety.trouble().is_some();
    state.safety.begins();
    if let Stage::Waiting(waiting) = &mut state.stage {
        state.stage = match waiting.back.take() {
            Some(prepare) => Stage::Prepare(prepare),
            None => Stage::Home(Home::default()),
        };
    }
    if let Stage::Archive(archive) = &mut state.stage {
        archive.refused();
    }
    state.say(Notice::Problem(problem));
    if was_unsafe {
        // What was filled in where a meeting is set ready is not on disk yet.
        return safety::try_again(state);
    }
    Vec::new()
}

fn brief_written(state: &mut State) {
    if let Stage::Meeting(meeting) = &mut state.stage {
        meeting.brief_stands();
    }
    state.say(Notice::BriefWritten);
}

/// Says when part of what is read back cannot be read.
pub(super) fn whole(state: &mut State, is_whole: bool) {
    if !is_whole {
        state.say(Notice::PartRead);
    }
}

impl State {
    /// The field that is being typed in during a meeting.
    pub const fn capture(&self) -> Option<&Capture> {
        if let Some(Overlay::Capture(capture)) = &self.overlay {
            Some(capture)
        } else {
            None
        }
    }
}
