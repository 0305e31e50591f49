//! Line mode: lines in as messages, state out as lines. The same program without a screen.
//!
//! One turn of the loop: [`read()`] a line, let its messages happen one by one and wait for all
//! that they ask of the world, print what the [`Reply`] says, then what [`lines`] says. Nothing is
//! drawn again, wrapped or coloured; what was said once is remembered in [`Shown`].
#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::{Action, Focus, Msg, Overlay, Stage, State, Target};
use crate::domain::change::LineKind;
use crate::domain::text;
use crate::words::{alone as alone_words, board_scores, menu, passphrase, plain};

mod alone;
mod archive;
mod board;
mod chosen;
mod command;
mod erase;
mod field;
mod gate;
mod help;
mod home;
mod library;
mod lists;
mod meeting;
mod plan;
mod read;
mod ready;
mod say;
mod scores;
mod shapes;
mod share;
mod step;
mod stuck;
mod time;

pub use gate::is_hidden;
pub use read::read;
pub use say::{Shown, lines};

/// What one line comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What happens, in order.
    pub msgs: Vec<Msg>,
    /// What to print though nothing changes: help, lists, what was not understood.
    pub said: Vec<String>,
}

impl Reply {
    fn act(action: Action) -> Self {
        Self::of(vec![Msg::Act(action)])
    }

    const fn of(msgs: Vec<Msg>) -> Self {
        let said = Vec::new();
        Self { msgs, said }
    }

    fn say(words: impl Into<String>) -> Self {
        Self::list(vec![words.into()])
    }

    const fn list(said: Vec<String>) -> Self {
        let msgs = Vec::new();
        Self { msgs, said }
    }

    /// The same, with one more thing to say.
    fn and_say(mut self, words: impl Into<String>) -> Self {
        self.said.push(words.into());
        self
    }

    /// First this message, then the rest.
    fn after(mut self, first: Msg) -> Self {
        self.msgs.insert(0, first);
        self
    }
}

/// What stands before the place to type.
pub fn prompt(state: &State) -> &'static str {
    match (&state.overlay, &state.stage) {
        (Some(Overlay::Capture(capture)), _) => match &capture.target {
            Target::Line(LineKind::Note) => plain::PROMPT_NOTE,
            Target::Line(LineKind::Oogst) => plain::PROMPT_OOGST,
            Target::Line(LineKind::Parked) => plain::PROMPT_PARKED,
            Target::Line(LineKind::Afspraak) | Target::Act(_) => plain::PROMPT_WHAT,
            Target::Who { .. } => plain::PROMPT_WHO,
            Target::When { .. } => plain::PROMPT_WHEN,
            Target::LookBack { .. } | Target::PutOff { .. } => plain::PROMPT_LOOK_BACK,
            Target::NewItem | Target::ItemText(_) => plain::PROMPT_ITEM,
            Target::Scores => board_scores::PROMPT,
            Target::NewRow => board_scores::PROMPT_ROW,
            Target::Reason(_) => plain::PROMPT_REASON,
            Target::RuleOf(_) => plain::PROMPT_RULE_OF,
            Target::Habit(_) => plain::PROMPT_HABIT,
            Target::CasusName | Target::CasusSituation => plain::PROMPT_CASUS,
            Target::People => menu::PROMPT_PEOPLE,
            Target::Answer => alone_words::PROMPT_ANSWER,
            Target::BriefPath => alone_words::PROMPT_PATH,
        },
        (None, Stage::Meeting(_))
            if matches!(state.focus(), Focus::Board | Focus::Tally | Focus::Scores) =>
        {
            plain::PROMPT_BOARD
        }
        (None, Stage::Meeting(_)) if state.focus() == Focus::Sorting => plain::PROMPT_VAK,
        (None, Stage::Alone(_)) if is_hidden(state) => passphrase::PROMPT,
        _ => plain::PROMPT,
    }
}

/// Lines that a terminal, a pipe and a screen reader can take: no control character, nothing that
/// turns a line around, an end only at the end.
fn safe(said: Vec<String>) -> Vec<String> {
    let cleaned = said.into_iter().map(|line| text::clean_line(&line));
    let cleaned = cleaned.map(|line| line.trim().to_owned());
    cleaned.filter(|line| !line.is_empty()).collect()
}

/// The paragraphs of a text from a file, a line each.
fn paragraphs(of: &str) -> Vec<String> {
    let of = text::clean_text(of);
    let each = of.trim().split("\n\n").map(|part| part.replace('\n', " "));
    each.collect()
}
