//! A line at a step: what an empty line does, what plain text becomes, what a number chooses.
use crate::app::{Action, Meeting, MeetingAction, Msg, State};
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::change::LineKind;
use crate::domain::session::Session;
use crate::domain::step::{Status, Step, StepKind};
use crate::domain::text;
use crate::domain::toolkit::{Kaart, KaartKind};
use crate::words::{board_plain, names, plain, screen, steps};

use super::command;
use super::{Reply, board, field};
use crate::app::Focus;

/// Whether this is the step at which the story is told.
pub(super) fn tells_story(meeting: &Meeting) -> bool {
    meeting.session().step().kind == StepKind::Verhaal
}

/// The doekaarten to choose from.
pub(super) fn acts<'a>(state: &'a State, meeting: &Meeting) -> Vec<&'a Kaart> {
    let pakket = meeting.pakket(state.toolkit.as_deref());
    pakket.map_or_else(Vec::new, |pakket| pakket.of_kind(KaartKind::Doe).collect())
}

/// All loose notes in the order in which they are numbered, each text once. A number stays with
/// its note, also when the note is taken along.
pub(super) fn notes(session: &Session) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for note in session.steps.iter().flat_map(|step| &step.notes) {
        if !all.contains(&note.text.as_str()) {
            all.push(&note.text);
        }
    }
    all
}

/// What an empty line and a number do here, in words.
pub(super) fn offers(meeting: &Meeting) -> Vec<String> {
    let step = meeting.session().step();
    let fixed = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect();
    if step.ring().is_some() {
        return fixed(&[board_plain::OFFER_CIRCLE]);
    }
    if board::of(step).is_some() {
        return fixed(&[plain::OFFER_BOARD]);
    }
    let starts = step.kind.offers_time() && !step.timer.is_touched();
    match step.kind {
        StepKind::Verhaal if meeting.view.story => fixed(&[plain::STORY_AGAIN]),
        StepKind::Verhaal => fixed(&[plain::OFFER_STORY]),
        StepKind::Doekaart => fixed(&[plain::OFFER_ACT, plain::OFFER_OWN_ACT]),
        StepKind::Oogst if meeting.candidates().is_empty() => fixed(&[plain::OFFER_OOGST]),
        StepKind::Oogst => fixed(&[plain::OFFER_TAKE, plain::OFFER_OOGST]),
        StepKind::Afspraken => fixed(&[plain::OFFER_AFSPRAAK]),
        StepKind::Terugblik => fixed(&[plain::OFFER_JUDGE]),
        StepKind::Film if step.film.as_ref().is_some_and(|film| film.url.is_some()) => {
            fixed(&[plain::OFFER_FILM])
        }
        StepKind::Casus if meeting.session().casus.is_none() => fixed(&[plain::OFFER_CASUS]),
        StepKind::Trekking if step.drawn.is_empty() => fixed(&[plain::OFFER_CARDS]),
        StepKind::Trekking if step.drawn.len() > 1 => fixed(&[plain::OFFER_CARD]),
        StepKind::Opening
        | StepKind::Rondje
        | StepKind::Film
        | StepKind::Cirkel
        | StepKind::Denkkaart
        | StepKind::Werkplaat
        | StepKind::Casus
        | StepKind::Pauze
        | StepKind::Gesprek
        | StepKind::Vraag
        | StepKind::Trekking => {
            let offer = starts.then(|| plain::offer_time(step.allowed_minutes()));
            offer.into_iter().collect()
        }
    }
}

/// An empty line at a step: what Enter does on the screen; where that is nothing, how to go on.
pub(super) fn offer(meeting: &Meeting) -> Reply {
    let step = meeting.session().step();
    let own_line = matches!(step.kind, StepKind::Doekaart | StepKind::Oogst);
    if offers(meeting).is_empty() {
        return Reply::say(plain::ON);
    }
    if tells_story(meeting) && meeting.view.story {
        return Reply::say(plain::STORY_AGAIN);
    }
    let mut msgs = if own_line {
        chosen(meeting.view.choice, None)
    } else {
        Vec::new()
    };
    msgs.push(act(MeetingAction::Offer));
    Reply::of(msgs)
}

/// A line at a step that is no command.
pub(super) fn line(state: &State, meeting: &Meeting, line: &str) -> Reply {
    let step = meeting.session().step();
    match (step.kind, numbers(line)) {
        (StepKind::Oogst, Some(numbers)) => take(meeting, &numbers),
        (StepKind::Doekaart, Some(numbers)) => choose(state, meeting, &numbers),
        (StepKind::Trekking, Some(numbers)) if step.drawn.len() > 1 => {
            choose_card(meeting, &numbers)
        }
        (StepKind::Terugblik, _) => judge(state, meeting, line),
        _ => exactly(meeting, line),
    }
}

/// Text at a step, whatever it looks like.
pub(super) fn exactly(meeting: &Meeting, line: &str) -> Reply {
    let step = meeting.session().step();
    let reply = match step.kind {
        StepKind::Oogst => field::one_line(meeting, LineKind::Oogst, line),
        StepKind::Doekaart | StepKind::Afspraken => return field::afspraak(meeting, line),
        StepKind::Opening
        | StepKind::Rondje
        | StepKind::Terugblik
        | StepKind::Verhaal
        | StepKind::Film
        | StepKind::Cirkel
        | StepKind::Denkkaart
        | StepKind::Werkplaat
        | StepKind::Casus
        | StepKind::Pauze
        | StepKind::Gesprek
        | StepKind::Vraag
        | StepKind::Trekking => field::one_line(meeting, LineKind::Note, line),
    };
    // Whoever missed a letter of a command hears that it has been written down.
    match command::nearest(Focus::Meeting, line, 1) {
        Some(name) => reply.and_say(plain::meant(name)),
        None if board::of(step).is_some() => reply.and_say(plain::TO_BOARD),
        None => reply,
    }
}

/// A line of nothing but numbers: "3", "1 4 5", "1, 4".
fn numbers(line: &str) -> Option<Vec<usize>> {
    let parts = line.split([' ', ',']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

/// The doekaart with this number becomes an afspraak; the fields ask the rest.
fn choose(state: &State, meeting: &Meeting, numbers: &[usize]) -> Reply {
    let acts = acts(state, meeting);
    let [number] = numbers else {
        return Reply::say(plain::NO_SUCH_CHOICE);
    };
    if number.checked_sub(1).is_none_or(|at| at >= acts.len()) {
        return Reply::say(plain::NO_SUCH_CHOICE);
    }
    let mut msgs = chosen(meeting.view.choice, Some(number - 1));
    msgs.push(act(MeetingAction::Offer));
    Reply::of(msgs)
}

/// The card with this number is the one.
fn choose_card(meeting: &Meeting, numbers: &[usize]) -> Reply {
    let count = meeting.session().step().drawn.len();
    let at = match numbers {
        [number] if (1..=count).contains(number) => number - 1,
        _ => return Reply::say(plain::NO_SUCH_CHOICE),
    };
    let mut msgs = chosen(meeting.view.choice, Some(at));
    msgs.push(act(MeetingAction::Offer));
    Reply::of(msgs)
}

/// "2 gedaan": what became of the second afspraak. Any other line is a note.
fn judge(state: &State, meeting: &Meeting, line: &str) -> Reply {
    let open = state.memory.as_ref().map_or(&[][..], |memory| &memory.open);
    let (number, said) = line.split_once(' ').unwrap_or((line, ""));
    let Ok(number) = number.parse::<usize>() else {
        return exactly(meeting, line);
    };
    let Some(at) = number.checked_sub(1).filter(|at| *at < open.len()) else {
        return Reply::say(plain::NO_SUCH_CHOICE);
    };
    let verdicts = AfspraakStatus::verdicts(open[at].kind);
    let wanted = text::fold(said.trim());
    let fits = |status: &AfspraakStatus| {
        !wanted.is_empty() && names::afspraak_status(*status).starts_with(&wanted)
    };
    let Some(verdict) = verdicts.iter().position(fits) else {
        return Reply::say(steps::verdicts(verdicts));
    };
    let mut msgs = chosen(meeting.view.choice, Some(at));
    let number = u8::try_from(verdict + 1).unwrap_or(0);
    msgs.push(act(MeetingAction::Judge(number)));
    Reply::of(msgs)
}

/// The notes with these numbers are taken along.
fn take(meeting: &Meeting, numbers: &[usize]) -> Reply {
    let all = notes(meeting.session());
    let mut left = meeting.candidates();
    let mut reply = Reply::default();
    let mut choice = meeting.view.choice;
    for number in numbers {
        let text = number.checked_sub(1).and_then(|at| all.get(at));
        let Some(text) = text else {
            reply = reply.and_say(plain::NO_SUCH_LINE);
            continue;
        };
        let Some(at) = left.iter().position(|note| note == text) else {
            reply = reply.and_say(plain::ALREADY_TAKEN);
            continue;
        };
        reply.msgs.extend(chosen(choice, Some(at)));
        reply.msgs.push(act(MeetingAction::Offer));
        left.retain(|note| note != text);
        choice = Some(at).filter(|at| *at < left.len());
    }
    // No line stays chosen: an empty line means the same after this as before.
    reply.msgs.extend(chosen(choice, None));
    reply
}

/// From the choice that stands to another one, or to none.
pub(super) fn chosen(from: Option<usize>, to: Option<usize>) -> Vec<Msg> {
    let back = from.map_or(0, |at| at + 1);
    let on = to.map_or(0, |at| at + 1);
    let mut msgs = vec![act(MeetingAction::Up); back];
    msgs.extend(vec![act(MeetingAction::Down); on]);
    msgs
}

const fn act(action: MeetingAction) -> Msg {
    Msg::Act(Action::Meeting(action))
}

/// What was written down at this step.
pub(super) fn captured(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let here = session.here;
    let step = session.step();
    let mut said: Vec<String> = Vec::new();
    said.extend(step.notes.iter().map(|note| plain::item(&note.text)));
    for (lines, kind) in [
        (&session.oogst, LineKind::Oogst),
        (&session.parked, LineKind::Parked),
    ] {
        let here = lines.iter().filter(|line| line.step == here);
        said.extend(here.map(|line| plain::labelled(names::line_kind(kind), &line.text)));
    }
    let made = session.afspraken.iter().filter(|one| one.step == here);
    said.extend(made.map(|one| super::say::agreed(session, one)));
    if let Some(board) = step.board.as_ref().filter(|board| !board.is_empty()) {
        said.extend(super::say::contents(board));
    }
    if said.is_empty() {
        said.push(plain::NOTHING_WRITTEN.to_owned());
    }
    said
}

/// What the map says behind a step.
pub(super) fn map_notes(session: &Session, step: &Step) -> Vec<&'static str> {
    let mut notes = Vec::new();
    if step.nr == session.here {
        notes.push(plain::HERE);
    }
    match step.status {
        Status::Gedaan => notes.push(plain::DONE),
        Status::Overgeslagen => notes.push(screen::SKIPPED),
        Status::Open => {}
    }
    if step.fixed {
        notes.push(screen::FIXED);
    }
    notes
}
