//! What one person hears: the list, a question with its aid, the page for the others, the end.
use crate::app::{Alone, AloneItem, Focus, Meeting, ReadBack, State};
use crate::domain::brief;
use crate::domain::question_check;
use crate::domain::solo::{self, Aid, Situation};
use crate::plat::{command, gate, paragraphs};
use crate::words::{alone, plain, privacy, question_check as remarks, screen};

/// What was said of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    answer: Option<String>,
    brief: Option<String>,
    masked: bool,
}

impl Said {
    /// As it stands now.
    pub(super) fn of(meeting: &Meeting) -> Self {
        let session = meeting.session();
        Self {
            answer: session.step().answer.clone(),
            brief: session.brief.clone(),
            masked: meeting.private.masked,
        }
    }
}

/// The list on arrival.
pub(super) fn list(state: &State, list: &Alone) -> Vec<String> {
    if let Some(asked) = gate::said(list) {
        return asked;
    }
    if let Some(reading) = &list.reading {
        return past(reading);
    }
    if list.reflections.is_none() {
        return vec![screen::WAITING.to_owned()];
    }
    let mut said = vec![plain::labelled(alone::TITLE, alone::SUBTITLE)];
    said.push(state.alone_folder.clone());
    said.extend(choices(state, list));
    said
}

/// What there is to choose.
pub(in crate::plat) fn choices(state: &State, list: &Alone) -> Vec<String> {
    let all = list.reflections.as_deref().unwrap_or_default();
    let now = state.offset.date(state.now);
    let day = |at: usize| {
        let said = |started| {
            let day = alone::day(state.offset.date(started), now);
            alone::moment(&day, state.offset.time(started))
        };
        all[at]
            .started
            .map_or_else(|| alone::day_of_name(all[at].id.as_str(), now), said)
    };
    let pakket = state
        .toolkit
        .as_deref()
        .and_then(|kit| list.begins_with(kit));
    let words = |item| match item {
        AloneItem::Open(at) => alone::go_on_with(&day(at), &all[at].title),
        AloneItem::Past(at) => alone::past(&day(at), &all[at].title),
        AloneItem::New => match pakket {
            Some(pakket) => plain::labelled(alone::NEW, &pakket.title),
            None if state.toolkit.is_none() => screen::NO_TOOLKIT.to_owned(),
            None => alone::NO_PAKKET.to_owned(),
        },
    };
    let items = list.items().into_iter().map(words);
    let numbered = (1..)
        .zip(items)
        .map(|(at, words)| plain::numbered(at, &words));
    numbered.chain([plain::HOME_CHOOSE.to_owned()]).collect()
}

/// One that is over.
fn past(reading: &ReadBack) -> Vec<String> {
    let mut said = vec![plain::sentence(&reading.session.title)];
    for step in &reading.session.steps {
        if let Some(answer) = &step.answer {
            said.push(plain::sentence(step.heading()));
            said.extend(lines(answer));
        }
    }
    if said.len() == 1 {
        said.push(alone::NO_ANSWER.to_owned());
    }
    said.push(alone::READING_BACK.to_owned());
    said
}

/// A question on arrival: what is asked, what stands there, what its aid offers.
pub(super) fn question(meeting: &Meeting, is_written: bool) -> Vec<String> {
    let session = meeting.session();
    let step = session.step();
    let at = alone::question_of(session.position() + 1, session.steps.len());
    let mut said = vec![plain::sentence(&at)];
    if step.title.is_empty() {
        // A question to reflect on is about the question of its werkpakket.
        said.push(session.question.clone());
    } else {
        said.push(plain::sentence(&step.title));
    }
    said.extend(step.question.clone());
    let explanation = step.explanation.as_deref();
    said.extend(explanation.map(paragraphs).unwrap_or_default());
    if is_written {
        // The field that is open says what stands there and what a line does.
        return said;
    }
    if !meeting.written_at(step.nr).is_empty() {
        said.extend(written(meeting));
    }
    said.extend(choices_of_aid(meeting));
    said.extend(how(meeting));
    said
}

/// What can be chosen by a number here.
fn choices_of_aid(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    match meeting.aid() {
        Some(Aid::Methode) => (1..)
            .zip(Situation::ALL)
            .map(|(at, one)| plain::numbered(at, alone::situation(one)))
            .collect(),
        Some(Aid::Privacy) => {
            let found = meeting.findings();
            if found.is_empty() {
                return vec![alone::NO_TRACES.to_owned()];
            }
            let mut said = vec![privacy::found(found.len())];
            said.extend((1..).zip(&found).map(|(at, one)| {
                let heading = session.find(one.step).map_or("", |step| step.heading());
                let text = hidden(meeting, &one.trace.text);
                plain::numbered(at, &privacy::finding(one.trace.kind, &text, heading))
            }));
            said.push(alone::VAGUER.to_owned());
            said
        }
        Some(Aid::Brief) => {
            let mut said = vec![alone::BRIEF_LIST.to_owned()];
            said.extend((1..).zip(brief::parts(session)).map(|(at, part)| {
                let mark = alone::on_page(part.chosen);
                plain::numbered(at, &format!("{}: {mark}", part.step.heading()))
            }));
            said
        }
        Some(Aid::Vraagcheck) | None => Vec::new(),
    }
}

/// What a line does here.
pub(in crate::plat) fn how(meeting: &Meeting) -> Vec<String> {
    let words = match meeting.aid() {
        Some(Aid::Methode) => alone::HOW_METHOD,
        Some(Aid::Privacy) if meeting.findings().is_empty() => alone::HOW_NO_TRACES,
        Some(Aid::Privacy) => alone::HOW_PRIVACY,
        Some(Aid::Brief) => alone::HOW_BRIEF,
        Some(Aid::Vraagcheck) => alone::HOW_QUESTION,
        None => alone::HOW_ANSWER,
    };
    vec![words.to_owned()]
}

/// What stands at this question; at the last one the whole page for the others.
pub(in crate::plat) fn written(meeting: &Meeting) -> Vec<String> {
    let text = meeting.written_at(meeting.session().here);
    let mut said = if text.is_empty() {
        vec![alone::NO_ANSWER.to_owned()]
    } else {
        lines(&hidden(meeting, text))
    };
    if meeting.aid() == Some(Aid::Brief) {
        let page = brief::page(meeting.session());
        said = if page.is_empty() {
            vec![alone::BRIEF_EMPTY.to_owned()]
        } else {
            let aloud = alone::read_aloud(brief::minutes_aloud(&page));
            let mut said = vec![plain::sentence(alone::BRIEF_HEADING)];
            let page = hidden(meeting, &page);
            let read = brief::read(&page).into_iter();
            said.extend(read.map(|(line, _)| line.to_owned()));
            said.push(aloud);
            said
        };
    }
    said
}

/// What changed at a question for one person.
pub(super) fn changed(old: &Said, now: &Said, meeting: &Meeting) -> Vec<String> {
    let mut said = Vec::new();
    if old.answer != now.answer {
        said.extend(answered(meeting));
    }
    if old.brief != now.brief {
        said.extend(choices_of_aid(meeting));
    }
    if old.masked != now.masked {
        let words = if now.masked {
            alone::MASKED_ON
        } else {
            alone::MASKED_OFF
        };
        said.push(words.to_owned());
    }
    said
}

/// What is said once an answer stands there.
fn answered(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let text = session.step().answer.as_deref().unwrap_or_default();
    if text.is_empty() {
        return vec![alone::EMPTIED.to_owned()];
    }
    match meeting.aid() {
        Some(Aid::Vraagcheck) => {
            let found = question_check::check(text, solo::weighs_values(session));
            if found.is_empty() {
                return vec![remarks::GOOD.to_owned()];
            }
            found.iter().map(remarks::remark).collect()
        }
        Some(Aid::Methode) => match alone::choice_in(text) {
            Some(chosen) => {
                let mut said = vec![alone::fits(chosen), alone::reason(chosen).to_owned()];
                said.extend(solo::advice(session).iter().map(remarks::at_mine));
                said
            }
            None => vec![alone::WRITTEN.to_owned()],
        },
        Some(Aid::Brief) => {
            let found = brief::title_remarks(text);
            let said = found.iter().map(alone::title_remark);
            [alone::WRITTEN.to_owned()]
                .into_iter()
                .chain(said)
                .collect()
        }
        Some(Aid::Privacy) | None => vec![alone::WRITTEN.to_owned()],
    }
}

/// All questions.
pub(in crate::plat) fn steps(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let line = |(at, step): (usize, &crate::domain::step::Step)| {
        let done = if step.answer.is_some() {
            alone::ANSWERED
        } else {
            ""
        };
        let here = if step.nr == session.here {
            alone::HERE
        } else {
            ""
        };
        let notes: Vec<&str> = [here, done]
            .into_iter()
            .filter(|one| !one.is_empty())
            .collect();
        let notes = notes.join(", ");
        let words = if notes.is_empty() {
            step.heading().to_owned()
        } else {
            format!("{}: {notes}", step.heading())
        };
        plain::numbered(at, &words)
    };
    let steps = (1..).zip(&session.steps).map(line);
    steps.chain([plain::MAP_HOW.to_owned()]).collect()
}

/// The end.
pub(super) fn ending(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let briefs = &meeting.private.briefs;
    if meeting.private.keep_nothing || !meeting.keeps() {
        let mut said = vec![alone::DONE_NOTHING.to_owned(), alone::GOES_ALL.to_owned()];
        if !briefs.is_empty() {
            alone::DONE_BRIEF_ONLY.clone_into(&mut said[0]);
            said.push(alone::brief_stays_yet(briefs));
        }
        said.push(alone::ENDING_NOTHING_HOW.to_owned());
        return said;
    }
    let answers = session.answer_count();
    let stays = alone::stays(answers, !briefs.is_empty());
    let mut said = vec![alone::DONE.to_owned(), stays];
    let found = meeting.findings().len();
    if found > 0 {
        said.push(privacy::found(found));
    }
    if answers > 0 {
        said.push(alone::TO_GROUP.to_owned());
    }
    said.push(alone::ENDING_HOW.to_owned());
    said
}

pub(super) fn thanks(meeting: &Meeting) -> Vec<String> {
    let words = if meeting.keeps() {
        alone::THANKS.to_owned()
    } else {
        alone::thanks_nothing(&meeting.private.briefs)
    };
    vec![words, plain::THANKS_ON.to_owned()]
}

/// What can be typed at a question.
pub(in crate::plat) fn help(meeting: &Meeting) -> Vec<String> {
    let words = command::active(Focus::Question).map(|command| command.help.to_owned());
    let literal = plain::LITERAL_HELP.to_owned();
    how(meeting)
        .into_iter()
        .chain([literal])
        .chain(words)
        .collect()
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn hidden(meeting: &Meeting, text: &str) -> String {
    if meeting.private.masked {
        alone::HIDDEN.to_owned()
    } else {
        text.to_owned()
    }
}
