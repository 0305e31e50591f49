//! Setting a meeting ready in lines: one question at a time, a number or a word answers it.
use crate::app::{
    Action, Focus, ListAction, Msg, Prepare, PrepareAction, PrepareRow, Refusal, State,
};
use crate::domain::levels::{Bewaren, Dose, Viewer};
use crate::domain::programma::wished_plaat;
use crate::domain::text;
use crate::domain::toolkit::{KaartKind, Toolkit, Werkpakket};
use crate::words::{names, plain, prepare as words, screen, time};

use super::command::{self, Word};
use super::read::{QUIT, unknown};
use super::{Reply, chosen, field, help, plan};

/// More choices than this are looked for by a word.
pub(super) const FEW: usize = 9;

/// A line at the screen on which a meeting is set ready.
pub(super) fn read(state: &State, prepare: &Prepare, line: &str) -> Reply {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return Reply::say(screen::NO_TOOLKIT);
    };
    if prepare.leaving {
        return leaving(state, prepare, line);
    }
    let is_last = prepare.row == PrepareRow::Ready;
    let written = prepare.row.is_written();
    if line.is_empty() {
        return if is_last {
            set_ready(state, prepare)
        } else {
            down()
        };
    }
    if let Some(text) = field::literal(line).filter(|_| written) {
        return write(state, prepare, text);
    }
    match command::parse(Focus::Prepare, line) {
        Some((Word::Next, _)) if !is_last => down(),
        Some((Word::Next | Word::Done, _)) => set_ready(state, prepare),
        Some((Word::Previous, _)) if prepare.row == PrepareRow::Pakket => act(PrepareAction::Leave),
        Some((Word::Previous, _)) => act(PrepareAction::Up),
        Some((Word::Later, "")) if is_last => later(),
        Some((word @ (Word::Earlier | Word::Later | Word::Drop | Word::Insert), rest)) => {
            plan::change(state, word, rest)
        }
        Some((Word::Map, _)) => Reply::list(plan::list(state)),
        Some((Word::List, _)) if prepare.row == PrepareRow::Team => Reply::list(plan::teams(state)),
        Some((Word::List, _)) => match all(state, prepare, toolkit) {
            none if none.is_empty() => Reply::list(chosen::question(state, prepare)),
            all => Reply::list(all),
        },
        Some((Word::Empty, _)) if written => write(state, prepare, ""),
        Some((Word::Again, _)) => Reply::list(chosen::question(state, prepare)),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help, _)) => Reply::list(help::of(Focus::Prepare)),
        Some(_) => Reply::say(plain::not_here(line)),
        None if written => write(state, prepare, line),
        None if prepare.row == PrepareRow::Dose && is_time(prepare, line) => {
            write(state, prepare, line)
        }
        None => choose(state, prepare, toolkit, line),
    }
}

/// "Bewaren voor later?" Any other line goes back to the rows, and is for the row.
fn leaving(state: &State, prepare: &Prepare, line: &str) -> Reply {
    if plain::commands::NO.contains(&text::fold(line).as_str()) {
        return act(PrepareAction::Leave);
    }
    match command::parse(Focus::Page, line) {
        Some((Word::Yes, _)) => act(PrepareAction::Choose),
        Some((Word::Stop, _)) => Reply::act(QUIT),
        Some((Word::Help, _)) => Reply::say(words::KEEP_PLAIN),
        // A row up only closes the question.
        Some(_) | None if line.is_empty() => act(PrepareAction::Up),
        Some(_) | None => {
            let below = Prepare {
                leaving: false,
                ..prepare.clone()
            };
            read(state, &below, line).after(Msg::Act(Action::Prepare(PrepareAction::Up)))
        }
    }
}

fn act(action: PrepareAction) -> Reply {
    Reply::act(Action::Prepare(action))
}

fn down() -> Reply {
    act(PrepareAction::Down)
}

/// A team, a number of people or their names, a casus, a time of one's own.
fn write(state: &State, prepare: &Prepare, said: &str) -> Reply {
    let number = said.parse::<u32>().ok();
    let odd = number.is_some_and(|number| !(1..=99).contains(&number));
    if prepare.row == PrepareRow::Present && odd {
        return Reply::say(plain::PREPARE_PEOPLE);
    }
    if let Some(why) = prepare.refuses(said, state.offset.time(state.now)) {
        return Reply::say(match why {
            Refusal::TooLong => words::HELP_TOO_LONG,
            Refusal::NotPeople => words::HELP_NOT_PEOPLE,
            Refusal::NotATime => words::HELP_NOT_A_TIME,
        });
    }
    let mut msgs = vec![Msg::Act(Action::Prepare(PrepareAction::Choose))];
    let asks_first = prepare.setting.team.is_none() && !state.teams.is_empty();
    if prepare.row == PrepareRow::Team && asks_first {
        // Past the list of known teams, to the field.
        msgs.extend(vec![plan::list_act(ListAction::Down); state.teams.len()]);
        msgs.push(match prepare.setting.viewer {
            Viewer::Me => plan::list_act(ListAction::Choose),
            Viewer::Group => plan::list_act(ListAction::Close),
        });
    }
    msgs.extend(field::typed(said));
    Reply::of(msgs)
}

fn is_time(prepare: &Prepare, line: &str) -> bool {
    prepare.setting.clone().set_time(line)
}

/// Ready for another day: the row below the last question.
fn later() -> Reply {
    Reply::of(vec![
        Msg::Act(Action::Prepare(PrepareAction::Down)),
        Msg::Act(Action::Prepare(PrepareAction::Choose)),
    ])
}

fn set_ready(state: &State, prepare: &Prepare) -> Reply {
    let session = state
        .known()
        .and_then(|known| prepare.setting.session(&known));
    if session.is_none() {
        return Reply::say(plain::PREPARE_NOT);
    }
    let mut msgs = plan::to(state, prepare, PrepareRow::Ready);
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
            let mut all = toolkit.for_groups();
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
        PrepareRow::Plaat => {
            let now = wished_plaat(pakket, setting.plaat.as_ref())?;
            pakket.werkplaten.iter().position(|one| one.id == now.id)
        }
        PrepareRow::Board => Some(usize::from(setting.goes_on)),
        PrepareRow::Team
        | PrepareRow::Present
        | PrepareRow::Casus
        | PrepareRow::Plan
        | PrepareRow::Ready
        | PrepareRow::Later => None,
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
        PrepareRow::Pakket => toolkit.for_groups().map(by_topic).collect(),
        PrepareRow::Dose => {
            let doses = pakket.map_or(&Dose::NAMED[..], |pakket| &pakket.doses);
            let setting = &prepare.setting;
            let minutes = |dose: &Dose| match dose {
                Dose::Eigen => setting.length(pakket, state.now, state.offset),
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
        PrepareRow::Plaat => pakket.map_or_else(Vec::new, |pakket| {
            let platen = pakket.werkplaten.iter();
            platen.map(|plaat| says(plaat.title.clone())).collect()
        }),
        PrepareRow::Board => {
            let goes_on = pakket
                .zip(state.memory.as_deref())
                .and_then(|(pakket, memory)| prepare.setting.last_board(pakket, memory));
            let last = goes_on.map(|(day, _)| words::board_goes_on(*day));
            [Some(words::BOARD_EMPTY.to_owned()), last]
                .into_iter()
                .flatten()
                .map(says)
                .collect()
        }
        PrepareRow::Team
        | PrepareRow::Present
        | PrepareRow::Casus
        | PrepareRow::Plan
        | PrepareRow::Ready
        | PrepareRow::Later => Vec::new(),
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

pub(super) fn dose_line(dose: Dose, minutes: u16) -> String {
    format!("{}, {}", names::dose(dose), time::minutes(minutes))
}

pub(super) fn all(state: &State, prepare: &Prepare, toolkit: &Toolkit) -> Vec<String> {
    let lines = choices(state, prepare, toolkit);
    let lines = (1..).zip(lines);
    lines
        .map(|(at, one)| plain::numbered(at, &one.says))
        .collect()
}
