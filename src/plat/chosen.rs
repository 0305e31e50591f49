//! What a meeting is set ready with, in lines: the question of a row, and every answer.
use crate::app::{Field, Prepare, PrepareRow, Setting, State};
use crate::domain::programma::wished_plaat;
use crate::domain::toolkit::Werkpakket;
use crate::words::{names, plain, plural, prepare as words, screen};

use super::plan;
use super::ready::{FEW, all, dose_line};

/// The question of the row that is chosen, with its choices when there are few.
pub(super) fn question(state: &State, prepare: &Prepare) -> Vec<String> {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return vec![screen::NO_TOOLKIT.to_owned()];
    };
    if prepare.leaving {
        return vec![words::KEEP_PLAIN.to_owned()];
    }
    if prepare.situation && prepare.typing.is_some() {
        return stands(prepare, vec![plain::PREPARE_SITUATION.to_owned()]);
    }
    if matches!(prepare.row, PrepareRow::Ready | PrepareRow::Later) {
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
    } else if prepare.row == PrepareRow::Casus {
        said.push(plain::PREPARE_CASUS.to_owned());
    } else if prepare.row == PrepareRow::Plan {
        said.extend(plan::list(state));
    } else if few {
        said.extend(choices);
        said.push(plain::PREPARE_NUMBER.to_owned());
        if prepare.row == PrepareRow::Dose {
            said.push(plain::PREPARE_TIME.to_owned());
        }
    } else {
        said.push(plain::PREPARE_SEARCH.to_owned());
    }
    stands(prepare, said)
}

/// With what stands in a field that was left open, and how it is kept.
fn stands(prepare: &Prepare, mut said: Vec<String>) -> Vec<String> {
    let field = prepare.typing.as_ref().map(Field::said);
    if let Some(text) = field.filter(|text| !text.is_empty()) {
        said.push(plain::stands_here(text));
        said.push(plain::STANDS_HOW.to_owned());
    }
    said
}

/// All answers, and what comes of them.
fn summary(state: &State, prepare: &Prepare) -> Vec<String> {
    let setting = &prepare.setting;
    let toolkit = state.toolkit.as_deref();
    let rows = toolkit.map_or_else(Vec::new, |toolkit| {
        prepare.rows(toolkit, state.memory.as_deref())
    });
    let rows = rows
        .into_iter()
        .filter(|row| !matches!(row, PrepareRow::Ready | PrepareRow::Later));
    let mut said: Vec<String> = rows.map(|row| answered(state, setting, row)).collect();
    let session = state.known().and_then(|known| setting.session(&known));
    let pakket = toolkit.and_then(|toolkit| toolkit.find(&setting.pakket));
    match session.zip(pakket) {
        Some((session, pakket)) => {
            said.extend(known(state, pakket));
            let minutes = session.steps.iter().map(|step| step.minutes).sum();
            let plan = screen::plan(session.steps.len(), minutes);
            said.push(plain::sentence(&plan));
            said.push(names::bewaren_explained(setting.keeps(pakket)).to_owned());
            said.extend([plain::PREPARE_READY, plain::PREPARE_LATER].map(str::to_owned));
        }
        None => said.push(plain::PREPARE_NOT.to_owned()),
    }
    said
}

/// What earlier meetings of this team left for this one.
fn known(state: &State, pakket: &Werkpakket) -> Vec<String> {
    let Some(memory) = state.memory.as_deref() else {
        return Vec::new();
    };
    let last = memory.last.as_ref();
    let last = last.map(|(day, title)| words::last_time(*day, title));
    let open = memory.open.len();
    let open = (open > 0).then(|| words::looks_back(open));
    let had = memory.cards_had(pakket);
    let had = had.map(|(had, all)| words::cards_had(had, all));
    [last, open, had].into_iter().flatten().collect()
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
        PrepareRow::Plaat => words::ROW_PLAAT,
        PrepareRow::Board => words::ROW_BOARD,
        PrepareRow::Casus => words::ROW_CASUS,
        PrepareRow::Bewaren => screen::ROW_BEWAREN,
        PrepareRow::Plan => words::ROW_PLAN,
        PrepareRow::Ready => screen::ROW_READY,
        PrepareRow::Later => words::ROW_LATER,
    }
}

fn answer(state: &State, setting: &Setting, row: PrepareRow) -> String {
    let toolkit = state.toolkit.as_deref();
    let pakket = toolkit.and_then(|toolkit| toolkit.find(&setting.pakket));
    let open = || plain::NOT_CHOSEN.to_owned();
    match row {
        PrepareRow::Pakket => pakket.map_or_else(open, |pakket| pakket.title.clone()),
        PrepareRow::Dose => dose_line(
            setting.dose,
            setting.length(pakket, state.now, state.offset),
        ),
        PrepareRow::Viewer => screen::viewer(setting.viewer).to_owned(),
        PrepareRow::Team => setting.team.clone().unwrap_or_else(open),
        PrepareRow::Present if !setting.participants.is_empty() => setting.participants.join(", "),
        PrepareRow::Present => {
            let present = setting.present.map(|count| plural::people(count.into()));
            present.unwrap_or_else(open)
        }
        PrepareRow::Kaart => {
            let memory = state.memory.as_deref();
            let kaart = pakket.and_then(|pakket| setting.first_kaart(pakket, memory));
            kaart.map_or_else(open, |kaart| kaart.title.clone())
        }
        PrepareRow::Plaat => {
            let plaat = pakket.and_then(|pakket| wished_plaat(pakket, setting.plaat.as_ref()));
            plaat.map_or_else(open, |plaat| plaat.title.clone())
        }
        PrepareRow::Board => {
            let last = pakket
                .zip(state.memory.as_deref())
                .and_then(|(pakket, memory)| setting.last_board(pakket, memory));
            match last.filter(|_| setting.goes_on) {
                Some((day, _)) => words::board_goes_on(*day),
                None => words::BOARD_EMPTY.to_owned(),
            }
        }
        PrepareRow::Casus => match &setting.casus {
            Some(casus) => casus.pseudonym.clone(),
            None => words::NO_CASUS.to_owned(),
        },
        PrepareRow::Bewaren if state.rehearsal => words::REHEARSAL.to_owned(),
        PrepareRow::Bewaren => pakket.map_or_else(open, |pakket| {
            names::bewaren(setting.keeps(pakket)).to_owned()
        }),
        PrepareRow::Plan => {
            let steps = state.plan();
            let minutes = steps.iter().map(|step| step.minutes).sum();
            words::plan(steps.len(), minutes, setting.plan.is_some())
        }
        PrepareRow::Ready | PrepareRow::Later => String::new(),
    }
}
