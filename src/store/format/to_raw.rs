//! From a session to the keys of its file. What is empty, false or unknown is left out.
use toml::value::Datetime;

use super::raw_bord::{RawBoard, RawCount, RawItem, RawScale, RawScores, RawTitled, RawVak};
use super::raw_v1::{
    RawAfspraak, RawCasus, RawFilm, RawLine, RawNote, RawSession, RawStep, RawVerdict,
};
use super::{FORMAT, times};
use crate::domain::afspraak::{Afspraak, When};
use crate::domain::board::{Asks, Board, Item, Vak};
use crate::domain::session::{Line, Session, Standing};
use crate::domain::step::{Note, Status, Step, Verdict};
use crate::domain::time::{Moment, Offset};
use crate::words::board as words;

pub(super) fn session(session: &Session) -> RawSession {
    let is_open = session.standing == Standing::Open;
    let stamp = |moment: Option<Moment>| moment.map(|at| times::stamp(at, session.offset));
    RawSession {
        formaat: FORMAT,
        id: session.id.as_str().to_owned(),
        soort: session.kind,
        stand: session.standing,
        werkpakket: session.werkpakket.as_str().to_owned(),
        titel: session.title.clone(),
        vraag: session.question.clone(),
        team: session.team.clone(),
        aanwezig: session.present,
        deelnemers: session.participants.clone(),
        bewaren: session.bewaren,
        dosering: session.dose,
        minuten: session.minutes,
        eind: session.end.map(times::clock),
        begonnen: stamp(session.started),
        gesloten: stamp(session.closed),
        terugkijken: session.look_back.map(times::look_back),
        wijziging: Some(session.seq),
        hier: is_open.then_some(session.here.0),
        brief: session.brief.clone(),
        casus: session.casus.as_ref().map(|casus| RawCasus {
            schuilnaam: casus.pseudonym.clone(),
            situatie: casus.situation.clone(),
        }),
        stap: session
            .steps
            .iter()
            .map(|found| step(found, session.offset, is_open))
            .collect(),
        oogst: session.oogst.iter().map(line).collect(),
        afspraak: session.afspraken.iter().map(afspraak).collect(),
        parkeer: session.parked.iter().map(line).collect(),
    }
}

fn step(step: &Step, offset: Offset, is_open: bool) -> RawStep {
    let stamp = |moment: Option<Moment>| moment.map(|at| times::stamp(at, offset));
    let untouched = step.status == Status::Open && step.timer.spent_seconds == 0;
    RawStep {
        nr: Some(step.nr.0),
        soort: step.kind,
        uit: step.from.clone(),
        titel: step.title.clone(),
        vraag: step.question.clone(),
        uitleg: step.explanation.clone(),
        werkvorm: step.form,
        rol: step.role.clone(),
        minuten: step.minutes,
        minimum: Some(step.minimum),
        bijgesteld_minuten: Some(step.adjusted).filter(|minutes| *minutes != 0),
        vast: step.fixed,
        status: step.status,
        begonnen: stamp(step.started),
        besteed_seconden: Some(step.timer.spent_seconds).filter(|_| !untouched),
        loopt_sinds: stamp(step.timer.since).filter(|_| is_open),
        deel: Some(step.part.saturating_add(1)).filter(|part| is_open && *part > 1),
        geweest: if is_open {
            step.been.clone()
        } else {
            Vec::new()
        },
        film: step.film.as_ref().map(|film| RawFilm {
            titel: film.title.clone(),
            url: film.url.clone(),
            kijkvraag: film.question.clone(),
        }),
        getrokken: step.drawn.clone(),
        antwoord: step.answer.clone(),
        terugblik: step.verdicts.iter().map(verdict).collect(),
        notities: step.notes.iter().map(|found| note(found, offset)).collect(),
        werkplaat: step.board.as_ref().map(board),
    }
}

fn verdict(verdict: &Verdict) -> RawVerdict {
    RawVerdict {
        nr: Some(verdict.nr.0),
        afspraak: verdict.afspraak.clone(),
        wat: verdict.what.clone(),
        wie: verdict.who.clone(),
        was: verdict.was.map(times::day),
        oordeel: verdict.verdict.clone(),
        naar: verdict.to.map(times::day),
    }
}

fn note(note: &Note, offset: Offset) -> RawNote {
    RawNote {
        nr: Some(note.nr.0),
        om: Some(times::clock(offset.time(note.at))),
        tekst: note.text.clone(),
        wie: note.by.clone(),
    }
}

fn line(line: &Line) -> RawLine {
    RawLine {
        nr: Some(line.nr.0),
        stap: Some(line.step.0),
        tekst: line.text.clone(),
    }
}

fn afspraak(afspraak: &Afspraak) -> RawAfspraak {
    let (wanneer, wanneer_tekst): (Option<Datetime>, _) = match &afspraak.when {
        Some(When::Date(date)) => (Some(times::day(*date)), None),
        Some(When::Words(words)) => (None, Some(words.clone())),
        None => (None, None),
    };
    RawAfspraak {
        nr: Some(afspraak.nr.0),
        soort: afspraak.kind,
        stap: Some(afspraak.step.0),
        wat: afspraak.what.clone(),
        wie: afspraak.who.clone(),
        wanneer,
        wanneer_tekst,
        als_dan: afspraak.if_then.clone(),
        status: afspraak.status,
    }
}

pub(super) fn board(board: &Board) -> RawBoard {
    let layout = &board.layout;
    let titled = |id: &str, title: &str| RawTitled {
        id: id.to_owned(),
        titel: title.to_owned(),
    };
    let marks = layout
        .marks
        .iter()
        .map(|mark| titled(mark.id.as_str(), words::mark(mark)));
    let rows = layout
        .rows
        .iter()
        .map(|row| titled(row.id.as_str(), &row.title));
    RawBoard {
        bord: layout.bord,
        apart: layout.apart,
        getoond: board.shown,
        assen: layout.axes.clone(),
        vakken: layout.vakken.iter().map(vak).collect(),
        merken: marks.collect(),
        rijen: rows.collect(),
        rijen_vrij: layout.rows_grow,
        vraagt: asks(layout.asks),
        station: board.station.as_ref().map(ToString::to_string),
        scores: scores(board),
        tellingen: counts(board),
        items: board.items.iter().map(item).collect(),
        proef: board.trial.map(|nr| nr.0),
    }
}

fn vak(vak: &Vak) -> RawVak {
    RawVak {
        id: vak.id.to_string(),
        titel: vak.title.clone(),
        hulp: vak.hint.clone(),
        schaal: vak.scale.as_ref().map(|scale| RawScale {
            laag: scale.low.clone(),
            hoog: scale.high.clone(),
            midden: scale.middle.clone(),
            te_laag: scale.too_low.clone(),
            te_hoog: scale.too_high.clone(),
        }),
        minuten: vak.minutes,
        opent_bij: vak.opens_at.as_ref().map(ToString::to_string),
    }
}

fn asks(asks: Asks) -> Vec<String> {
    let names = [
        ("reden", asks.reason),
        ("regel_van", asks.rule_of),
        ("gewoonte", asks.habit),
    ];
    let asked = names.into_iter().filter(|(_, asked)| *asked);
    asked.map(|(name, _)| name.to_owned()).collect()
}

/// In the order of the vakken and marks of the board, so that the file reads like the board.
fn scores(board: &Board) -> Vec<RawScores> {
    let place = |key: &crate::domain::board::ScoreKey| {
        let vak = board.layout.vakken.iter().position(|vak| vak.id == key.vak);
        let mark = board
            .layout
            .marks
            .iter()
            .position(|mark| Some(&mark.id) == key.mark.as_ref());
        (vak, mark)
    };
    let mut found: Vec<_> = board.scores.iter().collect();
    found.sort_by_key(|(key, _)| place(key));
    let raw = found.into_iter().map(|(key, values)| RawScores {
        vak: key.vak.to_string(),
        merk: key.mark.as_ref().map(ToString::to_string),
        cijfers: values.clone(),
    });
    raw.collect()
}

fn counts(board: &Board) -> Vec<RawCount> {
    let raw = board.counts.iter().map(|(cell, count)| RawCount {
        vak: cell.vak.to_string(),
        rij: cell.row.as_ref().map(ToString::to_string),
        aantal: *count,
    });
    raw.collect()
}

fn item(item: &Item) -> RawItem {
    let place = item.place.as_ref();
    RawItem {
        nr: Some(item.nr.0),
        tekst: item.text.clone(),
        vak: place.map(|place| place.cell.vak.to_string()),
        rij: place
            .and_then(|place| place.cell.row.as_ref())
            .map(ToString::to_string),
        cijfer: place.and_then(|place| place.at),
        reden: item.reason.clone(),
        regel_van: item.rule_of.clone(),
        gewoonte: item.habit,
        stemmen: item.votes,
    }
}
