//! Finds words in a session, whatever their accents and capitals.
use super::collection::folded;
use super::picked::Picked;
use crate::domain::afspraak::When;
use crate::domain::found::{Hit, Place};
use crate::domain::session::Session;
use crate::domain::step::Step;

/// Every text with one of the words in it, in the order of the file; none unless each of the
/// words is somewhere in the session. Words are separated by spaces, and a part of a word counts.
/// Nothing is found in what somebody wrote alone.
pub fn find(session: &Session, words: &str) -> Vec<Hit> {
    Picked::of(session).find(&folded(words))
}

/// Every text of a session in which words are looked for, in the order of the file.
pub(super) fn texts(session: &Session) -> Vec<(Place, String)> {
    let mut all = vec![
        (Place::Title, session.title.clone()),
        (Place::Question, session.question.clone()),
    ];
    all.extend(session.team.iter().map(|team| (Place::Team, team.clone())));
    all.extend(
        session
            .participants
            .iter()
            .map(|name| (Place::Participant, name.clone())),
    );
    all.extend(
        session
            .brief
            .iter()
            .map(|brief| (Place::Brief, brief.clone())),
    );
    if let Some(casus) = &session.casus {
        let both = [&casus.pseudonym, &casus.situation];
        all.extend(both.map(|text| (Place::Casus, text.clone())));
    }
    for step in &session.steps {
        all.extend(texts_of_step(step));
    }
    all.extend(
        session
            .oogst
            .iter()
            .map(|line| (Place::Oogst, line.text.clone())),
    );
    for afspraak in &session.afspraken {
        let words = match &afspraak.when {
            Some(When::Words(words)) => Some(words),
            Some(When::Date(_)) | None => None,
        };
        let parts = [
            Some(&afspraak.what),
            afspraak.who.as_ref(),
            words,
            afspraak.if_then.as_ref(),
        ];
        all.push((Place::Afspraak, joined(parts)));
    }
    all.extend(
        session
            .parked
            .iter()
            .map(|line| (Place::Parked, line.text.clone())),
    );
    all
}

fn texts_of_step(step: &Step) -> Vec<(Place, String)> {
    let own = [
        Some(&step.title),
        step.question.as_ref(),
        step.explanation.as_ref(),
        step.role.as_ref(),
        step.film.as_ref().map(|film| &film.title),
        step.film.as_ref().map(|film| &film.question),
    ];
    let layout = step.board.iter().map(|board| &board.layout);
    let on_board = layout.flat_map(|layout| {
        let vakken = layout.vakken.iter().map(|vak| &vak.title);
        let rows = layout.rows.iter().map(|row| &row.title);
        vakken.chain(rows)
    });
    let own = own
        .into_iter()
        .flatten()
        .chain(on_board)
        .map(|text| (Place::Step(step.nr), text.clone()));
    let mut all: Vec<(Place, String)> = own.collect();
    let note = |text: &String, by: &Option<String>| joined([Some(text), by.as_ref()]);
    all.extend(
        step.notes
            .iter()
            .map(|found| (Place::Note(step.nr), note(&found.text, &found.by))),
    );
    let answers = step.answer.iter().chain(&step.drawn);
    all.extend(answers.map(|text| (Place::Answer(step.nr), text.clone())));
    for verdict in &step.verdicts {
        let text = joined([Some(&verdict.what), verdict.who.as_ref()]);
        all.push((Place::Verdict(step.nr), text));
    }
    for item in step.board.iter().flat_map(|board| &board.items) {
        let parts = [
            Some(&item.text),
            item.reason.as_ref(),
            item.rule_of.as_ref(),
        ];
        all.push((Place::Item(step.nr), joined(parts)));
    }
    all
}

/// The parts that are there, as one text.
fn joined<const COUNT: usize>(parts: [Option<&String>; COUNT]) -> String {
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.join(" · ")
}
