//! Choosing a doekaart: it becomes an afspraak, and what is typed at a card stays with that card.
use std::collections::BTreeMap;

use crate::domain::change::LineKind;
use crate::domain::ids::Nr;
use crate::domain::notice::Notice;
use crate::domain::record::{Draft, FieldName, Record};
use crate::domain::toolkit::{Kaart, KaartKind};

use crate::app::answer::{Answer, Context};
use crate::app::capture::Target;

use super::Meeting;

/// The most characters of what a card asks that an afspraak begins with.
const BEGIN_MOST: usize = 60;
/// Where an afspraak begins.
const PLAIN: FieldName = FieldName::Line(LineKind::Afspraak);

/// What is known of the cards of a doekaart while the meeting is on, by their titles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Acts {
    /// The card at which an afspraak is being typed.
    here: Option<String>,
    /// What was typed at a card and not finished.
    drafts: BTreeMap<String, Draft>,
    /// The afspraken that were made of a card.
    made: Vec<(String, Nr)>,
}

/// What an afspraak begins with: what the card asks, since a title says nothing a week later; the
/// title where that is too long.
fn begin(kaart: &Kaart) -> &str {
    if kaart.question.chars().count() <= BEGIN_MOST {
        &kaart.question
    } else {
        &kaart.title
    }
}

impl Meeting {
    /// The chosen doekaart becomes an afspraak, in the group's own words; once.
    pub(super) fn choose_act(&mut self, context: &Context<'_>) -> Answer {
        let pakket = self.pakket(context.toolkit).zip(self.view.choice);
        let kaart = pakket.and_then(|(pakket, at)| pakket.of_kind(KaartKind::Doe).nth(at));
        let Some(kaart) = kaart else {
            return self.write_line(LineKind::Afspraak);
        };
        if self.has_chosen(kaart) {
            return Answer::notice(Notice::AlreadyChosen);
        }
        let waiting = self.drafts.remove(&PLAIN);
        if let Some(draft) = self.acts.drafts.remove(&kaart.title) {
            self.drafts.insert(PLAIN, draft);
        }
        self.acts.here = Some(kaart.title.clone());
        let answer = self.open(Target::Line(LineKind::Afspraak), begin(kaart));
        self.drafts.extend(waiting.map(|draft| (PLAIN, draft)));
        answer
    }

    /// A line of this kind that no card asked for.
    pub(super) fn write_line(&mut self, kind: LineKind) -> Answer {
        self.acts.here = None;
        self.open(Target::Line(kind), "")
    }

    /// Whether this card is an afspraak of this step already.
    pub fn has_chosen(&self, kaart: &Kaart) -> bool {
        let here = self.session().here;
        let made = self.session().afspraken.iter();
        let mut made = made.filter(|made| made.step == here);
        made.any(|made| {
            made.what == begin(kaart) || self.acts.made.contains(&(kaart.title.clone(), made.nr))
        })
    }

    /// Keeps a draft where it was begun: at the card, or in the line of its own.
    pub(in crate::app) fn keep_draft(&mut self, name: FieldName, draft: Draft) {
        match self.acts.here.clone().filter(|_| name == PLAIN) {
            Some(card) => self.acts.drafts.insert(card, draft),
            None => self.drafts.insert(name, draft),
        };
    }

    /// A field of the afspraak was closed: the next one begins where it is asked for. The journal
    /// knows one draft, so the one that still waits is written down again.
    pub(in crate::app) fn leave_card(&mut self) -> Answer {
        let mut answer = Answer::default();
        let Some(draft) = self.acts.here.take().and_then(|_| self.drafts.get(&PLAIN)) else {
            return answer;
        };
        let text = draft.text.clone();
        answer.and(self.written(Record::Opened { field: PLAIN, text }));
        answer.and(self.written(Record::Closed { field: PLAIN }));
        answer
    }

    /// The afspraak was made: its drafts go, and a card that it began with is chosen.
    pub(in crate::app) fn agreed(&mut self) -> Answer {
        let made = self.session().afspraken.last().map(|made| made.nr);
        match (self.acts.here.clone(), made) {
            (Some(card), Some(made)) => {
                self.acts.drafts.remove(&card);
                self.acts.made.push((card, made));
            }
            _ => drop(self.drafts.remove(&PLAIN)),
        }
        self.leave_card()
    }
}
