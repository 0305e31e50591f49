//! The one page that others see of a reflection: chosen answers, and nothing else.
use super::ids::Nr;
use super::question_check::{name_in, words};
use super::session::Session;
use super::solo::Aid;
use super::step::Step;

/// Words that a person reads aloud in a minute.
const WORDS_A_MINUTE: usize = 130;

/// The questions whose answers are on the page unless somebody takes them off, beside the question
/// for the group: what was tried, and what the person wants to learn.
const USUAL: [&str; 2] = ["geprobeerd", "leren"];

/// An answer that may go on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// The question.
    pub step: &'a Step,
    /// What was answered.
    pub answer: &'a str,
    /// Whether it is on the page.
    pub chosen: bool,
}

/// What could be better about a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TitleRemark {
    /// So many words, where three to six read well.
    Words(usize),
    /// This looks like the name of somebody.
    Name(String),
}

/// Every answer that may go on the page, in the order of the questions.
pub fn parts(session: &Session) -> Vec<Part<'_>> {
    let answered = session.steps.iter().filter_map(|step| {
        let answer = step.answer.as_deref()?;
        (step.aid() != Some(Aid::Brief)).then_some((step, answer))
    });
    answered
        .map(|(step, answer)| Part {
            step,
            answer,
            chosen: is_chosen(session, step),
        })
        .collect()
}

/// A page that was made tells by its headings which answers are on it.
fn is_chosen(session: &Session, step: &Step) -> bool {
    let Some(brief) = &session.brief else {
        let usual = step
            .name_in_pakket()
            .is_some_and(|name| USUAL.contains(&name));
        return usual || step.aid() == Some(Aid::Vraagcheck);
    };
    let heading = heading(step);
    brief.lines().any(|line| line == heading)
}

fn heading(step: &Step) -> String {
    format!("## {}", step.heading())
}

/// The title that the person gave it.
pub fn title(session: &Session) -> Option<&str> {
    let mut asked = session
        .steps
        .iter()
        .filter(|step| step.aid() == Some(Aid::Brief));
    asked.find_map(|step| step.answer.as_deref())
}

/// The page as others see it, in Markdown; empty when nothing is chosen and there is no title.
pub fn page(session: &Session) -> String {
    composed(session, |part| part.chosen)
}

/// The page with one answer put on it, or taken off.
pub fn toggled(session: &Session, step: Nr) -> String {
    composed(session, |part| part.chosen != (part.step.nr == step))
}

fn composed(session: &Session, on_page: impl Fn(&Part<'_>) -> bool) -> String {
    let title = title(session).map(|title| format!("# {}", title.replace('\n', " ")));
    let parts = parts(session).into_iter().filter(on_page);
    let parts = parts.map(|part| format!("{}\n\n{}", heading(part.step), part.answer.trim()));
    let blocks: Vec<String> = title.into_iter().chain(parts).collect();
    if blocks.is_empty() {
        return String::new();
    }
    blocks.join("\n\n") + "\n"
}

/// The lines of a page as a person reads them, without the signs of Markdown, and whether each is
/// a heading.
pub fn read(page: &str) -> Vec<(&str, bool)> {
    let lines = page.lines().map(|line| {
        let heading = line.strip_prefix("# ").or_else(|| line.strip_prefix("## "));
        (heading.unwrap_or(line), heading.is_some())
    });
    lines.collect()
}

/// Minutes that it takes to read a text aloud; none when it is less than one.
pub fn minutes_aloud(text: &str) -> usize {
    let count = words(text).len();
    // Some ten seconds less than a minute is still about a minute.
    if count < WORDS_A_MINUTE * 4 / 5 {
        return 0;
    }
    (count + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE
}

/// What could be better about a title; nothing while there is none.
pub fn title_remarks(title: &str) -> Vec<TitleRemark> {
    let count = words(title).len();
    let mut found = Vec::new();
    if count > 0 && !(3..=6).contains(&count) {
        found.push(TitleRemark::Words(count));
    }
    found.extend(name_in(title).map(TitleRemark::Name));
    found
}
