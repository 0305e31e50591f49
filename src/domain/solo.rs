//! One person alone: which material suits, which questions it gives, and the aids that a question
//! may bring along.
use serde::{Deserialize, Serialize};

use super::fixed::FixedSteps;
use super::ids::{Nr, SessionId};
use super::levels::{Bewaren, Dose};
use super::question_check::{self, Remark};
use super::session::{Beginning, Session, SessionKind};
use super::step::{Step, StepKind};
use super::time::{Moment, Offset};
use super::toolkit::{OwnStep, Werkpakket};

/// How many questions to reflect on make one quiet half hour.
const QUESTIONS_MOST: usize = 10;

/// Minutes for a question that does not say how long it takes.
const MINUTES: u16 = 3;

/// The audience of a werkpakket that also works for one person.
const ONE_PERSON: &str = "zelf";

/// What a question helps with, beside asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aid {
    /// Looks at the question that the person brings.
    Vraagcheck,
    /// Which way of talking suits.
    Methode,
    /// Looks for what leads to a person.
    Privacy,
    /// The page for the others, and its title.
    Brief,
}

impl Aid {
    /// Every aid.
    pub const ALL: [Self; 4] = [Self::Vraagcheck, Self::Methode, Self::Privacy, Self::Brief];

    /// As it stands in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vraagcheck => "vraagcheck",
            Self::Methode => "methode",
            Self::Privacy => "privacy",
            Self::Brief => "brief",
        }
    }
}

/// Where a question comes from: `<werkpakket>/<id>`, and `#<hulp>` behind it when it brings an aid.
/// So the aid works without the toolkit. No id has a `#` in it.
pub fn origin(pakket: &Werkpakket, id: &str, aid: Option<Aid>) -> String {
    let aid = aid.map_or_else(String::new, |aid| format!("#{}", aid.as_str()));
    format!("{}/{id}{aid}", pakket.id)
}

impl Step {
    /// The aid of a question.
    pub fn aid(&self) -> Option<Aid> {
        let (_, name) = self.from.as_deref()?.split_once('#')?;
        let is_question = self.kind == StepKind::Vraag;
        Aid::ALL
            .into_iter()
            .find(|aid| is_question && aid.as_str() == name)
    }

    /// The id of a question in its werkpakket.
    pub fn name_in_pakket(&self) -> Option<&str> {
        let (_, name) = self.from.as_deref()?.split_once('/')?;
        Some(name.split('#').next().unwrap_or(name))
    }

    /// What stands above an answer: the title, else the question.
    pub fn heading(&self) -> &str {
        if self.title.is_empty() {
            self.question.as_deref().unwrap_or_default()
        } else {
            &self.title
        }
    }
}

impl Werkpakket {
    /// Whether one person can work with it.
    pub fn suits_one(&self) -> bool {
        let is_for_one = self
            .audience
            .iter()
            .any(|who| who.eq_ignore_ascii_case(ONE_PERSON));
        is_for_one && (self.own_questions().next().is_some() || !self.reflections.is_empty())
    }

    fn own_questions(&self) -> impl Iterator<Item = &OwnStep> {
        let steps = self.steps.iter();
        steps.filter(|own| own.kind == StepKind::Vraag)
    }
}

/// The questions of a werkpakket for one person: its own, else the first ten to reflect on and one
/// for the brief.
pub fn questions(pakket: &Werkpakket, fixed: &FixedSteps) -> Vec<Step> {
    let mut steps: Vec<Step> = pakket
        .own_questions()
        .map(|own| own_question(pakket, own))
        .collect();
    if steps.is_empty() {
        let pool = pakket.reflections.iter().take(QUESTIONS_MOST);
        let asked = (1..).zip(pool).map(|(at, question)| {
            let mut step = Step::new(Nr(0), StepKind::Vraag, "", MINUTES, 1);
            step.question = Some(question.clone());
            step.from = Some(origin(pakket, &format!("reflectie-{at}"), None));
            step
        });
        steps = asked.chain([brief_question(pakket, fixed)]).collect();
    }
    let numbered = (1..).zip(steps);
    numbered
        .map(|(nr, step)| Step { nr: Nr(nr), ..step })
        .collect()
}

fn own_question(pakket: &Werkpakket, own: &OwnStep) -> Step {
    let mut step = Step::new(Nr(0), StepKind::Vraag, &own.title, own.minutes, own.minimum);
    step.question.clone_from(&own.question);
    step.explanation.clone_from(&own.explanation);
    let id = own.id.as_deref().or(own.aid.map(Aid::as_str));
    step.from = id.map(|id| origin(pakket, id, own.aid));
    step
}

fn brief_question(pakket: &Werkpakket, fixed: &FixedSteps) -> Step {
    let words = &fixed.brief;
    let mut step = Step::new(Nr(0), StepKind::Vraag, &words.title, MINUTES, 1);
    step.question = words.question(0);
    step.explanation.clone_from(&words.explanation);
    step.from = Some(origin(pakket, Aid::Brief.as_str(), Some(Aid::Brief)));
    step
}

/// A reflection that begins now: its name is the date and nothing else. None when the werkpakket
/// has nothing to ask.
pub fn begin(
    pakket: &Werkpakket,
    fixed: &FixedSteps,
    now: Moment,
    offset: Offset,
) -> Option<Session> {
    let steps = questions(pakket, fixed);
    let minutes = steps.iter().map(|step| step.minutes).sum();
    let beginning = Beginning {
        id: SessionId::new(offset.date(now).to_string()),
        kind: SessionKind::Alleen,
        team: None,
        present: None,
        participants: Vec::new(),
        bewaren: Bewaren::Alles,
        dose: Dose::Eigen,
        minutes,
        end: None,
        offset,
        casus: None,
        steps,
    };
    (!beginning.steps.is_empty()).then(|| Session::begin(pakket, beginning))
}

/// What somebody looks for in an intervisie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Situation {
    /// A problem that is about facts.
    Facts,
    /// Stuck in a pattern of one's own.
    OwnPattern,
    /// A fresh look, in a group that is safe.
    FreshLook,
    /// A large change without an outline.
    LargeChange,
    /// Values that are at odds.
    Values,
}

impl Situation {
    /// Every situation, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Facts,
        Self::OwnPattern,
        Self::FreshLook,
        Self::LargeChange,
        Self::Values,
    ];

    /// The ways of talking that suit it.
    pub const fn methods(self) -> &'static [Method] {
        match self {
            Self::Facts => &[Method::Incident, Method::FiveSteps],
            Self::OwnPattern => &[Method::Balint, Method::Socratic],
            Self::FreshLook => &[Method::Gossip],
            Self::LargeChange => &[Method::CaseClinic],
            Self::Values => &[Method::MoralDeliberation],
        }
    }
}

/// A way of talking about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Facts first, then advice.
    Incident,
    /// Short, with advice.
    FiveSteps,
    /// Associating, for a group that knows itself.
    Balint,
    /// Questions only.
    Socratic,
    /// The group talks as if the person were not there.
    Gossip,
    /// Along the U: mirrors and silence.
    CaseClinic,
    /// Weighing values.
    MoralDeliberation,
}

/// What the person who brings a question must not begin it with depends on this way of talking.
/// What the chosen way of talking asks of the question for the group, which was written before.
pub fn advice(session: &Session) -> Option<Remark> {
    let mut steps = session.steps.iter();
    let asked = steps.find(|step| step.aid() == Some(Aid::Vraagcheck))?;
    let found = question_check::check(asked.answer.as_deref()?, weighs_values(session));
    found
        .into_iter()
        .find(|remark| *remark == Remark::BeginsWithHow)
}

const MORAL_DELIBERATION: &str = "moreel beraad";

/// Whether the person chose to weigh values with the group.
pub fn weighs_values(session: &Session) -> bool {
    let chosen = session
        .steps
        .iter()
        .filter(|step| step.aid() == Some(Aid::Methode));
    chosen
        .filter_map(|step| step.answer.as_deref())
        .any(|answer| answer.to_lowercase().contains(MORAL_DELIBERATION))
}
