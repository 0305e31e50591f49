//! Setting a meeting ready in lines: one question at a time, a number or a word answers it.
use crate::app::{Action, Focus, Msg, Prepare, PrepareAction, PrepareRow, Setting, State};
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::text;
use crate::domain::toolkit::{KaartKind, Toolkit, Werkpakket};
use crate::words::{names, plain, plural, screen, time};

use super::command::{self, Word};
use super::read::{QUIT, unknown};
use super::{Reply, field, help};

/// More choices than this are looked for by a word.
const FEW: usize = 9;

/// A line at the screen on which a meeting is set ready.
pub(super) fn read(state: &State, prepare: &Prepare, line: &str) -> Reply {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return Reply::say(screen::NO_TOOLKIT);
    };
    let is_last = prepare.row == PrepareRow::Ready;
    let written = matches!(prepare.row, PrepareRow::Team | PrepareRow::Present);
    if line.is_empty() {
        return if is_last {
            set_ready(state, prepare)
        } else {
            down()
        };
    }
    if let Some(text) = field::literal(line).filter(|_| written) {
        return write(prepare, text);
    }
    match command::parse(Focus::Prepare, line) {
        Some((Word::Next, _)) if !is_last => down(),
        Some((Word::Next | Word::Done, _)) => set_ready(state, prepare),
        Some((Word::Previous, _)) if prepare.row == PrepareRow::Pakket => act(PrepareAction::Leave),
        Some((Word::Previous, _)) => act(PrepareAction::Up),
        Some((Word::List, _)) => match all(state, prepare, toolkit) {
            none if none.is_empty() => Reply::list(question(state, prepare)),
            all => Reply::list(all),
        },
        Some((Word::Empty, _)) if written => write(prepare, ""),
        Some((Word::Again, _)) => Reply::list(question(state, prepare)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help, _)) => Reply::list(help::of(Focus::Prepare)),
        Some(_) => Reply::say(plain::not_here(line)),
        None if written => write(prepare, line),
        None => choose(state, prepare, toolkit, line),
    }
}

fn act(action: PrepareAction) -> Reply {
    Reply::act(Action::Prepare(action))
}

fn down() -> Reply {
    act(PrepareAction::Down)
}

/// A team, a number of people or their names.
fn write(prepare: &Prepare, said: &str) -> Reply {
    let number = said.parse::<u32>().ok();
    let odd = number.is_some_and(|number| !(1..=99).contains(&number));
    if prepare.row == PrepareRow::Present && odd {
        return Reply::say(plain::PREPARE_PEOPLE);
    }
    let mut msgs = vec![Msg::Act(Action::Prepare(PrepareAction::Choose))];
    msgs.extend(field::typed(said));
    Reply::of(msgs)
}

fn set_ready(state: &State, prepare: &Prepare) -> Reply {
    let toolkit = state.toolkit.as_deref();
    let session = toolkit.and_then(|toolkit| {
        let setting = &prepare.setting;
        setting.session(toolkit, state.now, state.offset, state.seed)
    });
    if session.is_none() {
        return Reply::say(plain::PREPARE_NOT);
    }
    let at = PrepareRow::ALL.iter().position(|row| *row == prepare.row);
    let below = PrepareRow::ALL.len() - 1 - at.unwrap_or(0);
    let mut msgs = vec![Msg::Act(Action::Prepare(PrepareAction::Down)); below];
    msgs.push(Msg::Act(Action::Prepare(PrepareAction::Choose)));
    Reply::of(msgs)
}

/// A number, or a word that is in just one of the choices.
fn choose(state: &State, prepare: &Prepare, toolkit: &Toolkit, line: &str) -> Reply {
    let all = choices(state, prepare, toolkit);
    if let Ok(number) = line.parse::<usize>() {
        let at = number.checked_sub(1).filter(|at| *at < all.len());
        return at.map_or_else(
            || Reply::say(plain::NO_SUCH_CHOICE),
            |at| turn(prepare, toolkit, at, all.len()),
        );
    }
    let wanted = text::fold(line);
    let fits = |(_, choice): &(usize, &Choice)| choice.search.contains(&wanted);
    let found: Vec<(usize, &Choice)> = all.iter().enumerate().filter(fits).collect();
    match found.as_slice() {
        [] => unknown(Focus::Prepare, line),
        [(at, _)] => turn(prepare, toolkit, *at, all.len()),
        several => {
            let lines = several
                .iter()
                .map(|(at, one)| plain::numbered(at + 1, &one.says));
            let mut said: Vec<String> = lines.collect();
            said.push(plain::SEVERAL.to_owned());
            Reply::list(said)
        }
    }
}

/// Turns the row until this choice stands, then goes to the next question.
fn turn(prepare: &Prepare, toolkit: &Toolkit, to: usize, count: usize) -> Reply {
    let at = place(prepare, toolkit).unwrap_or(0);
    let mut turns = (to + count - at) % count;
    // A dose that was made one's own goes back to its name by a whole turn.
    if turns == 0 && prepare.row == PrepareRow::Dose {
        turns = count;
    }
    let mut msgs = vec![Msg::Act(Action::Prepare(PrepareAction::More)); turns];
    msgs.push(Msg::Act(Action::Prepare(PrepareAction::Down)));
    Reply::of(msgs)
}

/// Where the choice that stands is among all choices of the row.
fn place(prepare: &Prepare, toolkit: &Toolkit) -> Option<usize> {
    let setting = &prepare.setting;
    let pakket = toolkit.find(&setting.pakket)?;
    match prepare.row {
        PrepareRow::Pakket => {
            let mut all = toolkit.werkpakketten.iter();
            all.position(|one| one.id == setting.pakket)
        }
        PrepareRow::Dose => pakket.doses.iter().position(|dose| *dose == setting.dose),
        PrepareRow::Viewer => Some(usize::from(setting.viewer == Viewer::Me)),
        PrepareRow::Kaart => {
            let mut all = pakket.of_kind(KaartKind::Denk);
            all.position(|kaart| Some(&kaart.id) == setting.kaart.as_ref())
        }
        PrepareRow::Bewaren => {
            let level = setting.keeps(pakket);
            Bewaren::ALL.iter().position(|one| *one == level)
        }
        PrepareRow::Team | PrepareRow::Present | PrepareRow::Ready => None,
    }
}

/// A choice of a row: what it says, and what it is found by.
struct Choice {
    says: String,
    search: String,
}

fn choices(state: &State, prepare: &Prepare, toolkit: &Toolkit) -> Vec<Choice> {
    let pakket = toolkit.find(&prepare.setting.pakket);
    let says = |says: String| Choice {
        search: text::fold(&says),
        says,
    };
    match prepare.row {
        PrepareRow::Pakket => toolkit.werkpakketten.iter().map(by_topic).collect(),
        PrepareRow::Dose => {
            let doses = pakket.map_or(&Dose::NAMED[..], |pakket| &pakket.doses);
            let minutes = |dose: &Dose| match dose {
                Dose::Eigen => prepare.setting.length(state.now, state.offset),
                Dose::Koffie | Dose::Werkoverleg | Dose::Verdieping => dose.minutes(),
            };
            let lines = doses.iter().map(|dose| dose_line(*dose, minutes(dose)));
            lines.map(says).collect()
        }
        PrepareRow::Viewer => {
            let both = [Viewer::Group, Viewer::Me];
            both.map(|viewer| says(screen::viewer(viewer).to_owned()))
                .into()
        }
        PrepareRow::Kaart => pakket.map_or_else(Vec::new, |pakket| {
            let kaarten = pakket.of_kind(KaartKind::Denk);
            kaarten.map(|kaart| says(kaart.title.clone())).collect()
        }),
        PrepareRow::Bewaren => Bewaren::ALL
            .map(|level| says(names::bewaren(level).to_owned()))
            .into(),
        PrepareRow::Team | PrepareRow::Present | PrepareRow::Ready => Vec::new(),
    }
}

/// "Wat speelt er?": a werkpakket is found by its title, its question and its words.
fn by_topic(pakket: &Werkpakket) -> Choice {
    let words = pakket.keywords.join(" ");
    let (id, title, question) = (&pakket.id, &pakket.title, &pakket.question);
    Choice {
        says: pakket.title.clone(),
        search: text::fold(&format!("{id} {title} {question} {words}")),
    }
}

fn dose_line(dose: Dose, minutes: u16) -> String {
    format!("{}, {}", names::dose(dose), time::minutes(minutes))
}

fn all(state: &State, prepare: &Prepare, toolkit: &Toolkit) -> Vec<String> {
    let lines = choices(state, prepare, toolkit);
    let lines = (1..).zip(lines);
    lines
        .map(|(at, one)| plain::numbered(at, &one.says))
        .collect()
}

/// The question of the row that is chosen, with its choices when there are few.
pub(super) fn question(state: &State, prepare: &Prepare) -> Vec<String> {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return vec![screen::NO_TOOLKIT.to_owned()];
    };
    if prepare.row == PrepareRow::Ready {
        return summary(state, prepare);
    }
    let now = answer(state, &prepare.setting, prepare.row);
    let mut said = vec![plain::asks(label(prepare.row), &now)];
    let choices = all(state, prepare, toolkit);
    let few = choices.len() <= FEW;
    if prepare.row == PrepareRow::Team {
        said.push(plain::PREPARE_TEAM.to_owned());
    } else if prepare.row == PrepareRow::Present {
        said.push(plain::PREPARE_PRESENT.to_owned());
    } else if few {
        said.extend(choices);
        said.push(plain::PREPARE_NUMBER.to_owned());
    } else {
        said.push(plain::PREPARE_SEARCH.to_owned());
    }
    said
}

/// All answers, and what comes of them.
fn summary(state: &State, prepare: &Prepare) -> Vec<String> {
    let setting = &prepare.setting;
    let rows = PrepareRow::ALL
        .into_iter()
        .filter(|row| *row != PrepareRow::Ready);
    let mut said: Vec<String> = rows.map(|row| answered(state, setting, row)).collect();
    let toolkit = state.toolkit.as_deref();
    let session = toolkit.and_then(|toolkit| {
        let session = setting.session(toolkit, state.now, state.offset, state.seed)?;
        Some((session, toolkit.find(&setting.pakket)?))
    });
    match session {
        Some((session, pakket)) => {
            let minutes = session.steps.iter().map(|step| step.minutes).sum();
            let plan = screen::plan(session.steps.len(), minutes);
            said.push(plain::sentence(&plan));
            said.push(names::bewaren_explained(setting.keeps(pakket)).to_owned());
            said.push(plain::PREPARE_READY.to_owned());
        }
        None => said.push(plain::PREPARE_NOT.to_owned()),
    }
    said
}

/// A row with its answer: "Welk team: Team Noord"
pub(super) fn answered(state: &State, setting: &Setting, row: PrepareRow) -> String {
    plain::labelled(label(row), &answer(state, setting, row))
}

const fn label(row: PrepareRow) -> &'static str {
    match row {
        PrepareRow::Pakket => screen::ROW_PAKKET,
        PrepareRow::Dose => screen::ROW_DOSE,
        PrepareRow::Viewer => screen::ROW_VIEWER,
        PrepareRow::Team => screen::ROW_TEAM,
        PrepareRow::Present => screen::ROW_PRESENT,
        PrepareRow::Kaart => screen::ROW_KAART,
        PrepareRow::Bewaren => screen::ROW_BEWAREN,
        PrepareRow::Ready => screen::ROW_READY,
    }
}

fn answer(state: &State, setting: &Setting, row: PrepareRow) -> String {
    let toolkit = state.toolkit.as_deref();
    let pakket = toolkit.and_then(|toolkit| toolkit.find(&setting.pakket));
    let open = || plain::NOT_CHOSEN.to_owned();
    match row {
        PrepareRow::Pakket => pakket.map_or_else(open, |pakket| pakket.title.clone()),
        PrepareRow::Dose => dose_line(setting.dose, setting.length(state.now, state.offset)),
        PrepareRow::Viewer => screen::viewer(setting.viewer).to_owned(),
        PrepareRow::Team => setting.team.clone().unwrap_or_else(open),
        PrepareRow::Present if !setting.participants.is_empty() => setting.participants.join(", "),
        PrepareRow::Present => {
            let present = setting.present.map(|count| plural::people(count.into()));
            present.unwrap_or_else(open)
        }
        PrepareRow::Kaart => {
            let first = pakket.and_then(|pakket| pakket.of_kind(KaartKind::Denk).next());
            let wished = setting.kaart.as_ref().and_then(|id| pakket?.kaart(id));
            wished
                .or(first)
                .map_or_else(open, |kaart| kaart.title.clone())
        }
        PrepareRow::Bewaren => pakket.map_or_else(open, |pakket| {
            names::bewaren(setting.keeps(pakket)).to_owned()
        }),
        PrepareRow::Ready => String::new(),
    }
}
