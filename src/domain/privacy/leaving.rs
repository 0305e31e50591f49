//! What leads to a person in all that would leave with a verslag, by place and line.
use super::{Trace, traces};
use crate::domain::levels::Bewaren;
use crate::domain::session::{Session, Standing};

/// A part of a verslag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// What the group takes along.
    Oogst,
    /// Who does what, by when.
    Afspraken,
    /// A board, by the title of its step.
    Board(&'a str),
    /// What became of earlier afspraken.
    Earlier,
    /// For another time.
    Parked,
    /// Loose notes, by the title of their step.
    Notes(&'a str),
}

/// A trace that would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving<'a> {
    /// In which part.
    pub part: Part<'a>,
    /// On which line of it, from 1.
    pub line: usize,
    /// What was found.
    pub trace: Trace,
}

/// Every trace in what leaves with a verslag of this session, in its order.
pub fn leaving(session: &Session) -> Vec<Leaving<'_>> {
    // A closed meeting shows what its level of keeping lets stay.
    let all = session.standing == Standing::Open || session.bewaren == Bewaren::Alles;
    let mut found = Vec::new();
    let oogst = session.oogst.iter().map(|line| line.text.clone());
    look(&mut found, Part::Oogst, oogst);
    let agreed = session.afspraken.iter().map(|made| {
        let more = made.if_then.as_deref().unwrap_or_default();
        format!("{}\n{more}", made.what)
    });
    look(&mut found, Part::Afspraken, agreed);
    for step in &session.steps {
        let items = step.board.iter().flat_map(|board| &board.items);
        let items = items.map(|item| {
            let more = [item.reason.as_deref(), item.rule_of.as_deref()];
            let more: Vec<&str> = more.into_iter().flatten().collect();
            format!("{}\n{}", item.text, more.join("\n"))
        });
        look(&mut found, Part::Board(&step.title), items);
    }
    let verdicts = session.steps.iter().flat_map(|step| &step.verdicts);
    look(
        &mut found,
        Part::Earlier,
        verdicts.map(|verdict| verdict.what.clone()),
    );
    look(
        &mut found,
        Part::Parked,
        session.parked.iter().map(|line| line.text.clone()),
    );
    for step in session.steps.iter().filter(|_| all) {
        let notes = step.notes.iter().map(|note| note.text.clone());
        look(&mut found, Part::Notes(&step.title), notes);
    }
    found
}

fn look<'a>(found: &mut Vec<Leaving<'a>>, part: Part<'a>, lines: impl Iterator<Item = String>) {
    for (at, text) in lines.enumerate() {
        found.extend(traces(&text).into_iter().map(|trace| Leaving {
            part,
            line: at + 1,
            trace,
        }));
    }
}
