//! What a step, a board, a kaart or a page says in full.
use crate::app::{Card, Meeting, State};
use crate::domain::board::Board;
use crate::domain::session::Session;
use crate::domain::step::{Step, StepKind};
use crate::plat::{board, paragraphs, shapes, step as at_step};
use crate::words::board_text::{BoardLine, BoardText};
use crate::words::{
    board_plain, keys, names, plain, report, round, run_sheet, screen, steps, time,
};

/// A step on arrival: where we are, the question, what to do, what an empty line does.
pub(super) fn step(state: &State, meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let step = session.step();
    let kind = names::step_kind(step.kind);
    let mut said = vec![where_we_are(meeting)];
    if step.question.is_some() && !step.title.is_empty() && step.title != kind {
        said.push(plain::sentence(&step.title));
    }
    said.push(back_at(state, meeting).unwrap_or_else(|| question(step)));
    said.extend(
        step.explanation
            .as_deref()
            .map(paragraphs)
            .unwrap_or_default(),
    );
    said.extend(step.role.clone());
    said.extend(material(state, meeting, step));
    said.extend(part(meeting.session()));
    if meeting.view.story {
        said.extend(crate::plat::meeting::told(state, meeting));
    }
    if meeting.view.board.is_some() {
        said.push(plain::ON_BOARD.to_owned());
    } else {
        said.extend(at_step::offers(meeting));
    }
    // Whoever has seen two steps knows how to go on.
    if meeting.entered <= 2 {
        said.push(plain::ON.to_owned());
    }
    said
}

fn where_we_are(meeting: &Meeting) -> String {
    let session = meeting.session();
    let kind = names::step_kind(session.step().kind);
    plain::step(session.position() + 1, session.steps.len(), kind)
}

fn question(step: &Step) -> String {
    let question = step.question.clone();
    question.unwrap_or_else(|| plain::sentence(names::step(step)))
}

/// In a break: when the group is back.
pub(super) fn back_at(state: &State, meeting: &Meeting) -> Option<String> {
    let session = meeting.session();
    let step = session.step();
    let back = || session.offset.time(step.ends_at(state.now));
    (step.kind == StepKind::Pauze).then(|| plain::back_at(back()))
}

/// After a page or a cover: where we are.
pub(super) fn reminder(state: &State) -> Vec<String> {
    let Some(meeting) = state.meeting() else {
        return Vec::new();
    };
    vec![where_we_are(meeting), question(meeting.session().step())]
}

/// What the kind of a step brings.
fn material(state: &State, meeting: &Meeting, step: &Step) -> Vec<String> {
    let mut said = of_kind(state, meeting, step);
    if let Some(board) = &step.board {
        // A cirkel asks its prompts one at a time.
        if step.ring().is_none() {
            said.extend(board::vakken(board));
        }
        if !board.is_empty() {
            said.extend(contents(board));
        }
    }
    said
}

fn of_kind(state: &State, meeting: &Meeting, step: &Step) -> Vec<String> {
    let session = meeting.session();
    let pakket = meeting.pakket(state.toolkit.as_deref());
    match step.kind {
        StepKind::Opening => {
            let end = session.offset.time(session.planned_end(state.now));
            let kept = screen::kept_at_opening(session.bewaren).to_owned();
            vec![screen::ready_at(end), kept]
        }
        StepKind::Rondje => vec![screen::WHO_BEGINS.to_owned()],
        StepKind::Casus => {
            let casus = session.casus.as_ref();
            let told = casus.map(|casus| screen::casus(&casus.pseudonym, &casus.situation));
            told.into_iter()
                .chain([run_sheet::SAFETY.to_owned()])
                .collect()
        }
        StepKind::Film => film(step),
        StepKind::Terugblik => open(state, step)
            .into_iter()
            .chain(verdicts(meeting, step))
            .collect(),
        StepKind::Doekaart => {
            let acts = at_step::acts(state, meeting);
            let line = |(at, kaart): (usize, &crate::domain::toolkit::Kaart)| {
                let what = plain::sentence(&kaart.title);
                plain::numbered(at, &format!("{what} {}", kaart.question))
            };
            (1..).zip(acts).map(line).collect()
        }
        StepKind::Oogst => candidates(meeting),
        StepKind::Cirkel if step.board.is_none() => {
            let circle = pakket.and_then(|pakket| pakket.circle.as_ref());
            circle.map_or_else(Vec::new, |circle| {
                let why = plain::labelled(run_sheet::WHY, &circle.why);
                let how = plain::labelled(run_sheet::HOW, &circle.how);
                vec![why, how, plain::labelled(run_sheet::WHAT, &circle.what)]
            })
        }
        StepKind::Trekking => {
            let cards = (1..).zip(&step.drawn);
            cards.map(|(at, card)| plain::numbered(at, card)).collect()
        }
        StepKind::Afspraken => {
            let made = session.afspraken.iter();
            made.map(|made| super::agreed(session, made)).collect()
        }
        StepKind::Cirkel
        | StepKind::Pauze
        | StepKind::Verhaal
        | StepKind::Denkkaart
        | StepKind::Werkplaat
        | StepKind::Gesprek
        | StepKind::Vraag => Vec::new(),
    }
}

fn film(step: &Step) -> Vec<String> {
    let film = step.film.iter();
    film.flat_map(|film| [Some(run_sheet::film(&film.title)), film.url.clone()])
        .flatten()
        .collect()
}

/// What is open from earlier, each with its number; what was judged here is said below.
fn open(state: &State, step: &Step) -> Vec<String> {
    let open = state.memory.as_ref().map_or(&[][..], |memory| &memory.open);
    let silent = |open: &&(usize, &crate::archive::OpenAfspraak)| {
        let mut verdicts = step.verdicts.iter();
        verdicts.all(|verdict| verdict.afspraak != open.1.reference)
    };
    let numbered: Vec<_> = (1..).zip(open).collect();
    let left = numbered.iter().filter(silent);
    let line = |(at, open): &(usize, &crate::archive::OpenAfspraak)| {
        let what = steps::earlier(&open.what, open.who.as_deref(), open.due);
        plain::numbered(*at, &what)
    };
    left.map(line).collect()
}

/// What was said of earlier afspraken.
pub(in crate::plat) fn verdicts(meeting: &Meeting, step: &Step) -> Vec<String> {
    let near = meeting.session().started.unwrap_or_default();
    let near = meeting.session().offset.date(near);
    let line = |verdict: &crate::domain::step::Verdict| {
        let to = verdict.to.map(|date| time::date_near(date, near));
        let said = names::verdict(&verdict.verdict);
        report::earlier(&verdict.what, verdict.who.as_deref(), said, to.as_deref())
    };
    step.verdicts.iter().map(line).collect()
}

/// What goes along already, and what was written down, each with its number.
fn candidates(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let taken = session.oogst.iter();
    let taken = taken.map(|line| plain::labelled(screen::ALREADY, &line.text));
    let left = meeting.candidates();
    let notes = at_step::notes(session);
    let open = (1..).zip(notes).filter(|(_, note)| left.contains(note));
    let open = open.map(|(at, note)| plain::numbered(at, note));
    taken.chain(open).collect()
}

/// What everybody does now, with its minutes; none where the form says nothing.
pub(super) fn part(session: &Session) -> Option<String> {
    let step = session.step();
    if let Some(ring) = step.ring() {
        let at = usize::from(step.part) + 1;
        let prompt = ring.hint.as_deref().unwrap_or_default();
        let count = usize::from(step.part_count());
        return Some(board_plain::ring(at, count, &ring.title, prompt));
    }
    if let Some(part) = step.current_part() {
        let at = usize::from(step.part) + 1;
        let count = step.parts().len();
        let what = names::part_explained(part.kind);
        let said = plain::part(at, count, what, part.minutes);
        let groups = round::groups(part.kind, session.present);
        return Some(match groups {
            Some(groups) => format!("{said} {}", plain::sentence(&groups)),
            None => said,
        });
    }
    let form = step.form.filter(|_| step.kind != StepKind::Doekaart)?;
    let what = names::werkvorm_explained(form);
    Some(plain::form(what, step.allowed_minutes()))
}

/// All that lies on a board, a line per vak.
pub(in crate::plat) fn contents(board: &Board) -> Vec<String> {
    let text = BoardText::of(board);
    let lines = text.lines.iter().map(BoardLine::to_string);
    lines.chain(text.remarks).collect()
}

/// A board in full: its vakken with their numbers and what lies in them.
pub(in crate::plat) fn whole(board: &Board) -> Vec<String> {
    let mut said = board::vakken(board);
    if !board.is_empty() {
        said.extend(contents(board));
    }
    said
}

/// What changed on a board: on the way in all of it, then only the lines that are new.
pub(super) fn board_change(
    meeting: &Meeting,
    old: (bool, &[String]),
    now: &[String],
) -> Vec<String> {
    let (worked, old) = old;
    let works = meeting.view.board.is_some();
    let new = now.iter().filter(|line| !old.contains(line));
    let mut said: Vec<String> = new.cloned().collect();
    if works && !worked {
        said = on_board(meeting);
    }
    said
}

/// The board on the way in: all of it, and what a line of text does there.
fn on_board(meeting: &Meeting) -> Vec<String> {
    let step = meeting.session().step();
    let Some(board) = &step.board else {
        return Vec::new();
    };
    if step.ring().is_some() {
        return vec![board_plain::ON_CIRCLE.to_owned()];
    }
    let mut said = whole(board);
    if meeting.tallies() {
        said.push(board_plain::ON_TALLY.to_owned());
    } else {
        said.push(plain::ON_BOARD.to_owned());
        said.extend(shapes::where_lines_go(meeting, Some(board)));
    }
    said
}

/// One kaart without a meeting.
pub(super) fn card(state: &State, card: &Card) -> Vec<String> {
    let toolkit = state.toolkit.as_deref();
    let Some((pakket, kaart)) = toolkit.and_then(|toolkit| card.shown(toolkit)) else {
        return vec![screen::NO_CARDS.to_owned()];
    };
    let mut said = vec![
        plain::sentence(&pakket.title),
        plain::sentence(names::step_kind(StepKind::Denkkaart)),
        kaart.question.clone(),
    ];
    said.extend(
        kaart
            .explanation
            .as_deref()
            .map(paragraphs)
            .unwrap_or_default(),
    );
    let form = names::werkvorm_explained(kaart.form);
    said.push(plain::form(form, kaart.minutes));
    let choices = [keys::OTHER_CARD, keys::CARD_BEFORE, keys::TIME];
    said.extend(
        (1..)
            .zip(choices)
            .map(|(at, what)| plain::numbered(at, what)),
    );
    said
}

/// The tips for the facilitator, or the cover.
pub(super) fn on_top(state: &State, tips: bool, sure: bool) -> Vec<String> {
    let keeps = state.meeting().is_some_and(Meeting::keeps);
    let fixed = |words: &[&str]| words.iter().map(|words| (*words).to_owned()).collect();
    match (tips, sure) {
        (true, false) => fixed(&[screen::PEEK, plain::PEEK]),
        (true, true) => all_tips(state),
        (false, _) if keeps => fixed(&[screen::COVER, plain::COVER]),
        (false, false) => fixed(&[screen::COVER_NOTHING, plain::COVER_NOTHING]),
        (false, true) => fixed(&[screen::COVER_SURE, plain::COVER_SURE]),
    }
}

/// The tip of this step first, then what to look out for in this werkpakket.
fn all_tips(state: &State) -> Vec<String> {
    let found = state.meeting().zip(state.toolkit.as_deref());
    let mut said = found.map_or_else(Vec::new, |(meeting, toolkit)| {
        let step = meeting.session().step();
        let pakket = meeting.pakket(Some(toolkit));
        let own = pakket.and_then(|pakket| pakket.tip_of(step));
        let shared = toolkit.fixed.tip_of(meeting.session(), step);
        let tip = own.or(shared).map(str::to_owned);
        let watch = pakket.map_or(&[][..], |pakket| &pakket.watch);
        let watch = watch.iter().map(|line| plain::item(line));
        tip.into_iter().chain(watch).collect()
    });
    if said.is_empty() {
        said.push(screen::NO_NOTES.to_owned());
    }
    said
}
