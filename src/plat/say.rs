//! What to print after a turn: the difference between what was said and what is.
use crate::app;
use crate::app::{
    Card, Meeting, Overlay, Phase, Prepare, PrepareRow, Setting, Stage, State, Target,
};
use crate::domain::afspraak::LookBack;
use crate::domain::ids::Nr;
use crate::domain::part::Guide;
use crate::domain::session::Casus;
use crate::domain::timer::Remaining;
use crate::words::{board_scores, notice, plain, room_test, round, screen};

use super::{archive, chosen, erase, field, gate, home, library, safe, share, stuck, time};

pub(super) mod alone;
mod ends;
mod made;
mod on_top;
mod page;
mod place;

use on_top::{OnTop, on_top};
use place::Place;

pub(super) use made::agreed;
use made::{agreements, look_back};
pub(super) use page::{contents, whole as board};

/// What has been said so far, as far as it must not be said twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    place: Option<Place>,
    on_top: Option<OnTop>,
    field: Option<Target>,
    notice: Option<app::Shown>,
    setting: Option<Setting>,
    step: StepSaid,
    /// The step or kaart, its sub-step and minutes, of which the end was said.
    ended: Option<(u32, u16, u16)>,
}

/// What was said of the step where the meeting stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct StepSaid {
    part: u16,
    been: usize,
    minutes: u16,
    running: bool,
    story: bool,
    working: bool,
    sorting: Option<Nr>,
    board: Vec<String>,
    made: Vec<Nr>,
    look_back: Option<LookBack>,
    verdicts: Vec<String>,
    drawn: Vec<String>,
    casus: Option<Casus>,
    alone: alone::Said,
}

/// What to print now, and what has been said by then. Nothing that was said is said again.
pub fn lines(before: &Shown, state: &State) -> (Vec<String>, Shown) {
    let mut after = before.clone();
    let mut said = Vec::new();
    after.notice.clone_from(&state.notice);
    if let Some(shown) = state
        .notice
        .as_ref()
        .filter(|_| after.notice != before.notice)
    {
        said.push(notice::notice(&shown.notice, state.offset));
    }
    if state.quitting || state.overlay == Some(Overlay::Leaving) {
        // Whoever leaves has heard it all.
        return (safe(said), after);
    }
    after.on_top = on_top(state);
    if let Some(top) = after.on_top {
        if before.on_top != after.on_top {
            said.extend(match top {
                OnTop::Cover(sure) => page::on_top(state, false, sure),
                OnTop::Notes(sure) => page::on_top(state, true, sure),
                OnTop::Stuck => stuck::said(state),
                OnTop::Share => share::said(state),
                OnTop::Message => share::message(state),
                OnTop::Passphrase => gate::choices(state),
                OnTop::Erase(asked, cursor) => erase::said(state, asked, cursor),
                OnTop::Proposal(_) => time::proposal(state),
                OnTop::Guard(what) => archive::guard(what),
            });
        }
        return (safe(said), after);
    }
    after.place = Some(Place::of(state));
    if after.place == before.place {
        if before.on_top.is_some() {
            said.extend(page::reminder(state));
        }
        said.extend(changed(before, state, &mut after));
    } else {
        if let Stage::Prepare(prepare) = &state.stage {
            said.extend(answers(before, state, prepare));
        }
        let begins = before.setting.is_none();
        said.extend(entered(state, begins));
        said.extend(look_back(before, state));
        after.step = state.meeting().map(of_step).unwrap_or_default();
    }
    after.setting = match &state.stage {
        Stage::Prepare(prepare) => Some(prepare.setting.clone()),
        Stage::Home(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Meeting(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => None,
    };
    said.extend(time_over(before, state, &mut after));
    after.field = state.capture().map(|capture| capture.target.clone());
    if let (Some(capture), Some(meeting)) = (state.capture(), state.meeting())
        && before.field != after.field
    {
        said.extend(field::question(capture, meeting));
    }
    (safe(said), after)
}

/// Everything about the place where a person is, as it is said on arrival.
pub(super) fn here(state: &State) -> Vec<String> {
    entered(state, true)
}

/// What is said on arrival.
fn entered(state: &State, begins: bool) -> Vec<String> {
    match &state.stage {
        Stage::Home(_) if state.toolkit.is_none() => vec![screen::NO_TOOLKIT.to_owned()],
        Stage::Home(home) => {
            let mut said = vec![plain::labelled(screen::HOME_TITLE, screen::HOME_SUBTITLE)];
            said.extend([state.folder.clone(), screen::HOME_OFFLINE.to_owned()]);
            said.extend(home::choices(state, *home));
            said
        }
        Stage::Prepare(prepare) => {
            let head = [
                plain::sentence(screen::PREPARE_TITLE),
                plain::PREPARE_HOW.to_owned(),
            ];
            let head = head.into_iter().filter(|_| begins);
            head.chain(chosen::question(state, prepare)).collect()
        }
        Stage::Waiting(_) => vec![screen::WAITING.to_owned()],
        Stage::Card(card) => page::card(state, card),
        Stage::Alone(list) => alone::list(state, list),
        Stage::Meeting(meeting) if meeting.is_private() => match meeting.phase {
            Phase::Welcome | Phase::Running => alone::question(meeting, state.capture().is_some()),
            Phase::Closing => alone::ending(meeting),
            Phase::Thanks => alone::thanks(meeting),
        },
        Stage::Meeting(meeting) => match meeting.phase {
            Phase::Welcome => ends::welcome(state, meeting),
            Phase::Running => page::step(state, meeting),
            Phase::Closing => ends::closing(meeting),
            Phase::Thanks => ends::thanks(meeting),
        },
        Stage::Library(open) => {
            let say = if open.page.is_some() {
                library::page
            } else {
                library::arrived
            };
            let toolkit = state.toolkit.as_deref();
            toolkit.map_or_else(Vec::new, |toolkit| say(open, toolkit))
        }
        Stage::Archive(open) if open.all.is_none() => vec![screen::WAITING.to_owned()],
        Stage::Archive(open) if open.reading.is_some() => archive::page(state, open),
        Stage::Archive(open) if open.afspraken.is_some() => archive::agreed(state, open),
        Stage::Archive(open) => archive::all(state, open),
        Stage::RoomTest(_) => [
            room_test::TITLE,
            room_test::ASK,
            room_test::SENTENCE,
            room_test::PLAIN,
            room_test::PLAIN_BACK,
        ]
        .map(str::to_owned)
        .to_vec(),
    }
}

/// The answers that were just given on the screen on which a meeting is set ready.
fn answers(before: &Shown, state: &State, prepare: &Prepare) -> Vec<String> {
    let Some(old) = &before.setting else {
        return Vec::new();
    };
    let now = &prepare.setting;
    let answer = |setting, row| chosen::answered(state, setting, row);
    let rows = PrepareRow::ALL.into_iter();
    rows.filter(|row| answer(old, *row) != answer(now, *row))
        .map(|row| answer(now, row))
        .collect()
}

fn of_step(meeting: &Meeting) -> StepSaid {
    let session = meeting.session();
    let step = session.step();
    StepSaid {
        part: step.part,
        been: step.been.len(),
        minutes: step.allowed_minutes(),
        running: step.timer.is_running(),
        story: meeting.view.story,
        working: meeting.view.board.is_some(),
        sorting: meeting.view.board.and_then(|cursor| cursor.sorting),
        board: step.board.as_ref().map(contents).unwrap_or_default(),
        made: session.afspraken.iter().map(|made| made.nr).collect(),
        look_back: session.look_back,
        verdicts: page::verdicts(meeting, step),
        drawn: step.drawn.clone(),
        casus: session.casus.clone(),
        alone: alone::Said::of(meeting),
    }
}

/// What happened at the place where a person already was.
fn changed(before: &Shown, state: &State, after: &mut Shown) -> Vec<String> {
    let meeting = match &state.stage {
        Stage::Meeting(meeting) if meeting.phase == Phase::Running => meeting,
        Stage::Prepare(prepare) => return answers(before, state, prepare),
        Stage::Card(card) => {
            return card_time(state, card, &mut after.step)
                .into_iter()
                .collect();
        }
        Stage::Home(_)
        | Stage::Waiting(_)
        | Stage::Meeting(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => return Vec::new(),
    };
    let (old, mut now) = (&before.step, of_step(meeting));
    let mut said = Vec::new();
    if meeting.is_private() {
        said.extend(alone::changed(&old.alone, &now.alone, meeting));
        after.step = now;
        return said;
    }
    if old.part != now.part {
        said.extend(page::part(meeting.session()));
    }
    if old.been != now.been {
        said.push(round::not_yet(&meeting.without_turn()));
    }
    if old.minutes != now.minutes {
        said.push(plain::takes_now(now.minutes));
        said.extend(page::back_at(state, meeting));
    }
    if old.running != now.running {
        let guide = Guide::of(meeting.session().step().timer, now.minutes);
        said.push(runs(state, guide));
    }
    if now.story && !old.story {
        said.extend(super::meeting::told(state, meeting));
        said.push(plain::STORY_AGAIN.to_owned());
    }
    if old.drawn != now.drawn || (old.casus != now.casus && state.capture().is_none()) {
        said.extend(page::step(state, meeting));
    }
    let judged = now.verdicts.iter();
    said.extend(judged.filter(|one| !old.verdicts.contains(one)).cloned());
    said.extend(agreements(old, meeting.session()));
    said.extend(look_back(before, state));
    // While questions are asked about a line, the board waits.
    if state.capture().is_some() {
        now.board.clone_from(&old.board);
    } else {
        said.extend(page::board_change(
            meeting,
            (old.working, &old.board),
            &now.board,
        ));
    }
    if let Some(board) = &meeting.session().step().board
        && now.sorting.is_some()
        && now.sorting != old.sorting
    {
        said.push(if board.layout.scored() {
            board_scores::WHERE_PLAIN.to_owned()
        } else {
            plain::which_vak(board.layout.vakken.len())
        });
    }
    after.step = now;
    said
}

/// Whether time runs for one kaart, when that changed.
fn card_time(state: &State, card: &Card, said: &mut StepSaid) -> Option<String> {
    let (_, kaart) = card.shown(state.toolkit.as_deref()?)?;
    let running = card.timer.is_running();
    let changed = std::mem::replace(&mut said.running, running) != running;
    changed.then(|| runs(state, Guide::of(card.timer, kaart.minutes)))
}

fn runs(state: &State, guide: Guide) -> String {
    if guide.timer.is_running() {
        plain::time_runs(guide.remaining(state.now))
    } else {
        plain::TIME_STOPS.to_owned()
    }
}

/// The end of the time of a step or a kaart, once.
fn time_over(before: &Shown, state: &State, after: &mut Shown) -> Option<String> {
    let (guide, at, words) = match &state.stage {
        Stage::Meeting(meeting) if meeting.phase == Phase::Running => {
            let step = meeting.session().step();
            let guide = step.guide(state.now);
            let words = if guide.follows {
                round::PART_OVER
            } else {
                plain::STEP_TIME_OVER
            };
            let at = (step.nr.0, step.part);
            (step.minutes > 0).then_some((guide, at, words))?
        }
        Stage::Card(card) => {
            let (_, kaart) = card.shown(state.toolkit.as_deref()?)?;
            let at = u32::try_from(card.index).unwrap_or(u32::MAX);
            (
                Guide::of(card.timer, kaart.minutes),
                (at, 0),
                plain::CARD_TIME_OVER,
            )
        }
        Stage::Home(_)
        | Stage::Prepare(_)
        | Stage::Waiting(_)
        | Stage::Meeting(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => return None,
    };
    let over = match guide.remaining(state.now) {
        Remaining::Left(left) => left.num_seconds() <= 0,
        Remaining::Over(_) => true,
    };
    let ended = Some((at.0, at.1, guide.minutes));
    if !guide.timer.is_running() || !over || before.ended == ended {
        return None;
    }
    after.ended = ended;
    Some(words.to_owned())
}
