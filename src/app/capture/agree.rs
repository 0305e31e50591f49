//! Making an afspraak: who, by when, of which kind; and the day of looking back.
use crate::app::answer::{Answer, Context};
use crate::app::meeting::Meeting;
use crate::app::overlay::Overlay;
use crate::domain::afspraak::{self, AfspraakKind, LookBack, When};
use crate::domain::change::{Change, LineKind};
use crate::domain::ids::Nr;
use crate::domain::notice::Notice;
use crate::domain::record::FieldName;
use crate::domain::step::StepKind;

use super::{Capture, Target};

impl Meeting {
    /// What was typed; who will do it is asked next.
    pub(super) fn ask_who(&mut self, capture: &Capture, card: Option<Nr>, what: String) -> Answer {
        let mut answer = self.put_away(capture);
        answer.and(self.open(Target::Who { card, what }, ""));
        answer
    }

    /// Who was typed; the day is asked next.
    pub(super) fn ask_when(
        &mut self,
        capture: &Capture,
        card: Option<Nr>,
        what: String,
        who: Option<String>,
    ) -> Answer {
        let target = Target::When {
            card,
            what,
            who: who.map(|who| self.name_of(who)),
            asked: false,
        };
        let mut answer = self.put_away(capture);
        answer.and(self.open(target, ""));
        answer
    }

    /// Makes the afspraak once the day is understood, or said twice.
    pub(super) fn agree(
        &mut self,
        capture: Capture,
        said: Option<String>,
        context: &Context<'_>,
    ) -> Answer {
        let Target::When {
            card,
            what,
            who,
            asked,
        } = capture.target.clone()
        else {
            return Answer::default();
        };
        let day = said
            .as_deref()
            .and_then(|said| afspraak::day(said, context.today()));
        let when = match (said, day) {
            (None, _) => None,
            (Some(_), Some(day)) => Some(When::Date(day)),
            (Some(words), None) if asked => Some(When::Words(words)),
            (Some(_), None) => {
                let target = Target::When {
                    card,
                    what,
                    who,
                    asked: true,
                };
                return ask_again(Capture { target, ..capture });
            }
        };
        let kind = self.afspraak_kind(who.as_deref());
        let step = capture.step;
        let change = Change::AfspraakMade {
            step,
            kind,
            what,
            who,
            when,
        };
        let done = capture.name();
        self.drafts.retain(|field, _| !field.is_done_with(done));
        let mut answer = self.record(context.now, change, Some(done));
        if let Some(card) = card {
            self.act_became(card, context);
        }
        answer.notice = Some(match day {
            Some(day) => Notice::AgreedBy(day),
            None => Notice::Added(LineKind::Afspraak),
        });
        answer
    }

    pub(super) fn look_back(
        &mut self,
        capture: Capture,
        said: Option<String>,
        context: &Context<'_>,
    ) -> Answer {
        let Target::LookBack { asked } = capture.target else {
            return Answer::default();
        };
        let said = said.unwrap_or_else(|| "over 2 weken".to_owned());
        match afspraak::day(&said, context.today()) {
            Some(date) => {
                let look_back = Some(LookBack { date, time: None });
                let change = Change::LookBackSet { look_back };
                self.record(context.now, change, Some(FieldName::LookBack))
            }
            None if asked => self.put_away(&capture),
            None => ask_again(Capture {
                target: Target::LookBack { asked: true },
                ..capture
            }),
        }
    }

    fn afspraak_kind(&self, who: Option<&str>) -> AfspraakKind {
        let everybody = ["wij", "team", "het team", "allemaal", "iedereen"];
        let step = self.session().step();
        let trial = step
            .board
            .as_ref()
            .is_some_and(|board| board.trial.is_some());
        if who.is_some_and(|who| everybody.contains(&who.to_lowercase().as_str())) {
            AfspraakKind::Team
        } else if step.kind == StepKind::Doekaart {
            AfspraakKind::Doekaart
        } else if trial {
            AfspraakKind::Proef
        } else {
            AfspraakKind::Afspraak
        }
    }

    /// A digit is a name from the list, when names were chosen.
    pub(in crate::app) fn name_of(&self, who: String) -> String {
        let number = who
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let name = number.and_then(|index| self.session().participants.get(index));
        name.cloned().unwrap_or(who)
    }
}

/// The same field once more: its line of help says why, and typing begins anew.
pub(in crate::app) fn ask_again(mut capture: Capture) -> Answer {
    capture.field.refuse();
    Answer::overlay(Overlay::Capture(capture))
}
