//! Finds words in a session, whatever their accents and capitals.
use crate::domain::afspraak::When;
use crate::domain::ids::Nr;
use crate::domain::session::Session;
use crate::domain::step::Step;
use crate::domain::text::fold;

/// A text in which a word was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which text it is.
    pub place: Place,
    /// The whole text, as it stands.
    pub text: String,
}

/// Which text of a session; a number is that of the step in which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The title of the session.
    Title,
    /// Its one question.
    Question,
    /// The team.
    Team,
    /// A name of somebody who was there.
    Participant,
    /// The casus.
    Casus,
    /// The page for the intervisie.
    Brief,
    /// Title, question or explanation of a step.
    Step(Nr),
    /// A loose note.
    Note(Nr),
    /// What was answered or drawn alone.
    Answer(Nr),
    /// What was said of an earlier afspraak.
    Verdict(Nr),
    /// A line on a board.
    Item(Nr),
    /// A line of oogst.
    Oogst,
    /// What was agreed.
    Afspraak,
    /// What was parked.
    Parked,
}

/// Every text with one of the words in it, in the order of the file; none unless each of the
/// words is somewhere in the session. Words are separated by spaces, and a part of a word counts.
pub fn find(session: &Session, words: &str) -> Vec<Hit> {
    let words: Vec<String> = words.split_whitespace().map(fold).collect();
    let mut hits = Vec::new();
    let mut seen = vec![false; words.len()];
    for (place, text) in texts(session) {
        let searched = fold(&text);
        let mut found = false;
        for (word, seen) in words.iter().zip(&mut seen) {
            if searched.contains(word.as_str()) {
                (found, *seen) = (true, true);
            }
        }
        if found {
            hits.push(Hit { place, text });
        }
    }
    if seen.into_iter().all(|seen| seen) {
        hits
    } else {
        Vec::new()
    }
}

fn texts(session: &Session) -> Vec<(Place, String)> {
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
    ];
    let own = own
        .into_iter()
        .flatten()
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
