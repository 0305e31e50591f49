//! Any session that is written is read back the same, whatever is typed into it.
use bedoeling::domain::afspraak::{Afspraak, AfspraakKind, AfspraakStatus, LookBack, When};
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::session::{Casus, Line, Session, SessionKind};
use bedoeling::domain::step::{Note, Status, Step, StepFilm, StepKind, Verdict};
use bedoeling::domain::time::Offset;
use bedoeling::domain::timer::Timer;
use bedoeling::domain::werkvorm::Werkvorm;
use bedoeling::store::format::{json, read, write};
use chrono::{NaiveDate, NaiveTime};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Strategy, TestCaseError, any};
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use proptest::{prop_assert, prop_assert_eq, prop_oneof};

use crate::random_bord::{board, text};
use crate::support::{at, ready};

fn date() -> impl Strategy<Value = NaiveDate> {
    (2020..2040_i32, 1..366_u32)
        .prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).expect("every year has 365 days"))
}

fn time() -> impl Strategy<Value = NaiveTime> {
    (0..86_400_u32)
        .prop_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap())
}

/// Numbers are given out afterwards.
const LATER: Nr = Nr(0);

fn note() -> impl Strategy<Value = Note> {
    (0..7200_i64, text(), of(text())).prop_map(|(second, text, by)| Note {
        nr: LATER,
        at: at(second),
        text,
        by,
    })
}

fn verdict() -> impl Strategy<Value = Verdict> {
    (text(), text(), of(text()), of(date()), text(), of(date())).prop_map(
        |(afspraak, what, who, was, verdict, to)| Verdict {
            nr: LATER,
            afspraak,
            what,
            who,
            was,
            verdict,
            to,
        },
    )
}

/// A step as it is planned.
fn planned() -> impl Strategy<Value = Step> {
    let texts = (of(text()), text(), of(text()), of(text()), of(text()));
    let film = (text(), of(text()), text());
    let film = of(film.prop_map(|(title, url, question)| StepFilm {
        title,
        url,
        question,
    }));
    let numbers = (any::<u16>(), any::<u16>(), any::<bool>());
    let form = of(select(Werkvorm::ALL.to_vec()));
    let kind = select(StepKind::ALL.to_vec());
    (kind, texts, film, form, numbers).prop_map(|(kind, texts, film, form, numbers)| Step {
        from: texts.0,
        question: texts.2,
        explanation: texts.3,
        role: texts.4,
        form,
        film,
        fixed: numbers.2,
        ..Step::new(LATER, kind, texts.1, numbers.0, numbers.1)
    })
}

/// A step to which things happened.
fn step() -> impl Strategy<Value = Step> {
    let status = select(vec![Status::Open, Status::Gedaan]);
    let spent = (status, 0..9999_i64, of(0..7200_i64), of(0..7200_i64));
    let course = (any::<i16>(), 0..5_u16, of(text()));
    let lists = (
        vec(text(), 0..3),
        vec(text(), 0..3),
        vec(note(), 0..3),
        vec(verdict(), 0..3),
    );
    (planned(), spent, course, lists, of(board())).prop_map(
        |(planned, spent, course, lists, board)| Step {
            status: spent.0,
            started: spent.2.map(at),
            timer: Timer {
                spent_seconds: spent.1,
                since: spent.3.map(at),
            },
            adjusted: course.0,
            part: course.1,
            answer: course.2,
            drawn: lists.0,
            been: lists.1,
            notes: lists.2,
            verdicts: lists.3,
            board,
            ..planned
        },
    )
}

fn line() -> impl Strategy<Value = Line> {
    (0..9_u32, text()).prop_map(|(step, text)| Line {
        nr: LATER,
        step: Nr(step),
        text,
    })
}

fn afspraak() -> impl Strategy<Value = Afspraak> {
    use AfspraakKind::{Doekaart, Proef, Team};
    use AfspraakStatus::{HoeftNiet, Loopt, Stoppen};
    let when = of(prop_oneof![
        date().prop_map(When::Date),
        text().prop_map(When::Words)
    ]);
    let kinds = select(vec![AfspraakKind::Afspraak, Doekaart, Proef, Team]);
    let status = select(vec![AfspraakStatus::Open, HoeftNiet, Loopt, Stoppen]);
    (kinds, text(), of(text()), when, of(text()), status).prop_map(
        |(kind, what, who, when, if_then, status)| Afspraak {
            if_then,
            status,
            ..Afspraak::new(LATER, kind, Nr(1), what, who, when)
        },
    )
}

fn session() -> impl Strategy<Value = Session> {
    let texts = (text(), text(), of(text()), of(text()), of(text()));
    let casus = (text(), text());
    let casus = of(casus.prop_map(|(pseudonym, situation)| Casus {
        pseudonym,
        situation,
    }));
    let look_back = (date(), of(time())).prop_map(|(date, time)| LookBack { date, time });
    let closed = (
        of(any::<u16>()),
        vec(text(), 0..3),
        of(time()),
        of(look_back),
    );
    let choices = (
        select(vec![SessionKind::Gesprek, SessionKind::Alleen]),
        select(Bewaren::ALL.to_vec()),
        select(vec![Dose::Koffie, Dose::Eigen]),
        select(vec![-34_200, 0, 3600, 20_700]),
    );
    let lists = (
        vec(step(), 1..4),
        vec(line(), 0..3),
        vec(afspraak(), 0..3),
        vec(line(), 0..2),
    );
    (texts, casus, closed, choices, lists).prop_map(|(texts, casus, closed, choices, lists)| {
        let mut session = Session {
            title: texts.0,
            question: texts.1,
            team: texts.2,
            brief: texts.3,
            casus,
            present: closed.0,
            participants: closed.1,
            end: closed.2,
            look_back: closed.3,
            kind: choices.0,
            bewaren: choices.1,
            dose: choices.2,
            offset: Offset::seconds(choices.3),
            // Its offset is kept from the first moment on.
            started: Some(at(0)),
            steps: lists.0,
            oogst: lists.1,
            afspraken: lists.2,
            parked: lists.3,
            ..ready()
        };
        number(&mut session);
        session
    })
}

/// Gives everything a number of its own.
fn number(session: &mut Session) {
    let mut last = 0;
    let mut next = || {
        last += 1;
        Nr(last)
    };
    for step in &mut session.steps {
        step.nr = next();
        step.notes.iter_mut().for_each(|note| note.nr = next());
        step.verdicts
            .iter_mut()
            .for_each(|verdict| verdict.nr = next());
        if let Some(board) = &mut step.board {
            board.items.iter_mut().for_each(|item| item.nr = next());
            board.trial = board.items.last().map(|item| item.nr);
        }
    }
    session
        .oogst
        .iter_mut()
        .chain(&mut session.parked)
        .for_each(|line| line.nr = next());
    session
        .afspraken
        .iter_mut()
        .for_each(|afspraak| afspraak.nr = next());
    session.here = session.steps[session.steps.len() / 2].nr;
    session.seq = next().0 + 5;
}

#[test]
fn any_session_is_read_back_as_it_was_written() {
    let config = Config {
        cases: 300,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let result = runner.run(&session(), |session| {
        let text = write(&session);
        let found = read(text.as_bytes())
            .map_err(|error| TestCaseError::fail(format!("{} in\n{text}", error.line())))?;
        prop_assert_eq!(&found, &session);
        prop_assert_eq!(write(&found), text.clone());
        prop_assert!(
            text.chars()
                .all(|c| c == '\n' || c == '\t' || !c.is_ascii_control())
        );
        prop_assert_eq!(&json(&session)["titel"], &session.title);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
