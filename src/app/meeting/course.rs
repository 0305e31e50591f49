//! Going through the steps: on, back, what Enter offers, rounding off, closing.
use crate::domain::change::{Change, LineKind};
use crate::domain::ids::Nr;
use crate::domain::levels::{Bewaren, Viewer};
use crate::domain::notice::Notice;
use crate::domain::record::Record;
use crate::domain::step::{Status, Step, StepKind};
use crate::domain::time::Moment;

use crate::app::answer::{Answer, Context};
use crate::app::capture::Target;
use crate::app::msg::Effect;
use crate::app::overlay::Overlay;

use super::{Meeting, Phase, View};

impl Meeting {
    pub(in crate::app) fn go_on(&mut self, context: &Context<'_>) -> Answer {
        match self.phase {
            Phase::Welcome => {
                let offset = context.offset;
                let first = self.session().here;
                let mut answer = self.record(context.now, Change::Begun { offset }, None);
                self.phase = Phase::Running;
                answer.and(self.enter(first, context));
                answer
            }
            Phase::Running => {
                if self.wants_look_back() {
                    self.asked_look_back = true;
                    return self.open(Target::LookBack { asked: false }, "");
                }
                let step = self.session().step();
                let part = step.part + 1;
                if part < step.part_count() {
                    return self.reach_part(part, context);
                }
                if let Some(proposal) = self.proposal_between(context) {
                    return Answer::overlay(Overlay::Proposal(proposal));
                }
                self.pass(context)
            }
            Phase::Closing | Phase::Thanks => Answer::default(),
        }
    }

    /// To the step that a break interrupted, else to the next one, else to the closing screen.
    pub(in crate::app) fn pass(&mut self, context: &Context<'_>) -> Answer {
        let session = self.session();
        let next = session
            .interrupted()
            .or_else(|| session.after(session.here));
        match next.map(|step| step.nr) {
            Some(next) => self.enter(next, context),
            None => self.finish(context),
        }
    }

    pub(in crate::app) fn go_back(&mut self, context: &Context<'_>) -> Answer {
        match self.phase {
            Phase::Closing => {
                self.phase = Phase::Running;
                Answer::default()
            }
            Phase::Running => {
                let step = self.session().step();
                if let Some(part) = step.part.checked_sub(1) {
                    return self.reach_part(part, context);
                }
                match self.session().before(step.nr).map(|step| step.nr) {
                    Some(before) => self.enter(before, context),
                    None => Answer::default(),
                }
            }
            Phase::Welcome | Phase::Thanks => Answer::default(),
        }
    }

    /// Whether nobody said yet when the group looks back: asked once, on leaving the step in which
    /// afspraken were made, or else the oogst when nothing more will be agreed.
    fn wants_look_back(&self) -> bool {
        let session = self.session();
        let agrees = |step: &Step| matches!(step.kind, StepKind::Afspraken | StepKind::Doekaart);
        let here = session.step();
        let made_here = session.afspraken.iter().any(|made| made.step == here.nr);
        let later = session.steps[session.position() + 1..]
            .iter()
            .any(|step| agrees(step) && step.status != Status::Overgeslagen);
        let asks = (agrees(here) && made_here)
            || (here.kind == StepKind::Oogst && !session.afspraken.is_empty() && !later);
        asks && session.look_back.is_none() && !self.asked_look_back
    }

    /// Goes to a step; what was opened on the screen is closed.
    pub(in crate::app) fn enter(&mut self, step: Nr, context: &Context<'_>) -> Answer {
        self.view = View::default();
        self.entered += 1;
        self.phase = Phase::Running;
        let mut answer = self.keep_drafts(context);
        answer.and(self.record(context.now, Change::StepEntered { step }, None));
        answer
    }

    /// After the last step: the closing screen. Time stands still there.
    fn finish(&mut self, context: &Context<'_>) -> Answer {
        self.phase = Phase::Closing;
        self.view = View::default();
        if self.session().step().timer.is_running() {
            return self.record(context.now, Change::TimerPaused, None);
        }
        self.keep_drafts(context)
    }

    /// What Enter does here; the screen says it in words.
    pub(super) fn offer(&mut self, context: &Context<'_>) -> Answer {
        match self.phase {
            Phase::Welcome | Phase::Thanks => return Answer::default(),
            Phase::Closing => return self.close(context),
            Phase::Running => {}
        }
        if self.takes_turns() {
            return self.take_turn(context);
        }
        let step = self.session().step();
        match step.kind {
            StepKind::Werkplaat | StepKind::Cirkel if step.board.is_some() => {
                self.begin_work(context)
            }
            StepKind::Verhaal => {
                self.view.story = !self.view.story;
                // The cockpit has the story open all the time: its page stays.
                if self.viewer == Viewer::Group {
                    self.view.page = 0;
                }
                Answer::default()
            }
            StepKind::Doekaart => self.choose_act(context),
            StepKind::Oogst => self.take_along(context),
            StepKind::Afspraken => self.open(Target::Line(LineKind::Afspraak), ""),
            StepKind::Terugblik => self.look_at(context),
            StepKind::Film => self.show_film(context),
            StepKind::Casus => self.offer_casus(context),
            StepKind::Trekking => self.draw_cards(context),
            StepKind::Vraag if self.is_private() => self.offer_at_question(context),
            StepKind::Opening
            | StepKind::Rondje
            | StepKind::Cirkel
            | StepKind::Denkkaart
            | StepKind::Werkplaat
            | StepKind::Pauze
            | StepKind::Gesprek
            | StepKind::Vraag => self.start_time(context),
        }
    }

    /// Lets the time run, when it never did.
    pub(in crate::app) fn start_time(&mut self, context: &Context<'_>) -> Answer {
        if self.session().step().timer.is_touched() {
            return Answer::default();
        }
        self.record(context.now, Change::TimerStarted, None)
    }

    /// The chosen note is taken along; without a choice a new line is typed.
    fn take_along(&mut self, context: &Context<'_>) -> Answer {
        let text = self
            .view
            .choice
            .and_then(|at| self.candidates().get(at).copied());
        let Some(text) = text.map(str::to_owned) else {
            return self.open(Target::Line(LineKind::Oogst), "");
        };
        let step = self.session().here;
        let mut answer = self.record(context.now, Change::OogstAdded { step, text }, None);
        let left = self.candidates().len();
        self.view.choice = self.view.choice.filter(|at| *at < left);
        answer.notice = Some(Notice::Added(LineKind::Oogst));
        answer
    }

    /// Keeps all, or no longer: said on the closing screen, where everybody sees what stays.
    pub(super) fn keep_all(&mut self, context: &Context<'_>) -> Answer {
        if !self.session().balance().is_more() {
            return Answer::default();
        }
        let bewaren = match self.session().bewaren {
            Bewaren::Oogst => Bewaren::Alles,
            Bewaren::Alles => Bewaren::Oogst,
            Bewaren::Niets => return Answer::default(),
        };
        self.record(context.now, Change::BewarenSet { bewaren }, None)
    }

    /// The end. Where nothing is kept it is over at once; else the disk has the last word.
    fn close(&mut self, context: &Context<'_>) -> Answer {
        let mut answer = if self.session().closed.is_some() {
            // The file could not be written: Enter tries again.
            let session = Box::new(self.session().clone());
            Answer {
                effects: vec![Effect::Close(session)],
                ..Answer::default()
            }
        } else {
            let mut answer = if self.is_private() {
                self.before_closing(context)
            } else {
                Answer::default()
            };
            answer.and(self.record(context.now, Change::Closed, None));
            answer
        };
        if !self.keeps() {
            answer
                .effects
                .retain(|effect| matches!(effect, Effect::Discard(_) | Effect::Record(_)));
            self.phase = Phase::Thanks;
        }
        answer
    }

    /// "Rond af": past everything but the oogst and the last round.
    pub(in crate::app) fn round_off(&mut self, context: &Context<'_>) -> Answer {
        let session = self.session();
        let from = session.position() + 1;
        let last_round = session.last_round();
        let passed: Vec<Nr> = session.steps[from..]
            .iter()
            .filter(|step| step.status == Status::Open)
            .filter(|step| step.kind != StepKind::Oogst && Some(step.nr) != last_round)
            .map(|step| step.nr)
            .collect();
        let mut answer = Answer::default();
        for step in passed {
            let change = Change::StatusSet {
                step,
                status: Status::Overgeslagen,
            };
            answer.and(self.record(context.now, change, None));
        }
        let here = self.session().here;
        match self.session().after(here).map(|step| step.nr) {
            Some(next) => answer.and(self.enter(next, context)),
            None => answer.and(self.finish(context)),
        }
        answer
    }

    /// "Sla over": this step does not count, the next one begins.
    pub(in crate::app) fn skip(&mut self, context: &Context<'_>) -> Answer {
        let step = self.session().here;
        let asks = self.wants_look_back();
        let change = Change::StatusSet {
            step,
            status: Status::Overgeslagen,
        };
        let mut answer = self.record(context.now, change, None);
        answer.and(self.pass(context));
        // The day of looking back belongs to the afspraken, not to the step that was skipped.
        if asks && self.phase == Phase::Running {
            self.asked_look_back = true;
            answer.and(self.open(Target::LookBack { asked: false }, ""));
        }
        answer
    }

    /// Keeps nothing from now on, and removes what was kept. That is written down first: when the
    /// light goes out half-way, the next start removes the rest.
    pub(in crate::app) fn keep_nothing(&mut self, at: Moment) -> Answer {
        let kept = self.keeps();
        let bewaren = Bewaren::Niets;
        let mut answer = self.record(at, Change::BewarenSet { bewaren }, None);
        if let Some(entry) = self.log().entries().last().filter(|_| kept) {
            let (entry, field) = (entry.clone(), None);
            answer.effects = vec![
                Effect::Record(Record::Entry { entry, field }),
                Effect::Discard(self.session().id.clone()),
            ];
        }
        answer
    }

    /// Keeps less from now on; with nothing kept every trace goes at once.
    pub(in crate::app) fn keep_less(&mut self, context: &Context<'_>) -> Answer {
        let lower = match self.session().bewaren {
            Bewaren::Alles => Bewaren::Oogst,
            Bewaren::Oogst => Bewaren::Niets,
            Bewaren::Niets => return Answer::notice(Notice::NothingIsKept),
        };
        let mut answer = match lower {
            Bewaren::Niets => self.keep_nothing(context.now),
            bewaren @ (Bewaren::Oogst | Bewaren::Alles) => {
                self.record(context.now, Change::BewarenSet { bewaren }, None)
            }
        };
        answer.notice = Some(Notice::KeepsFromNow(lower));
        answer
    }
}
