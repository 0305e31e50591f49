//! Whose turn it is in a round and who had none yet: for whoever leads it, and kept nowhere.
use crate::app::answer::{Answer, Context};
use crate::domain::change::Change;

use super::Meeting;

impl Meeting {
    /// Whether somebody follows here who had a turn: in a round of a group with names, on a
    /// screen that only the facilitator sees.
    pub fn takes_turns(&self) -> bool {
        let named = !self.session().participants.is_empty();
        named && self.has_cockpit() && self.session().step().is_round()
    }

    /// Who has the turn now; none while nobody does.
    pub fn turn(&self) -> Option<&str> {
        let names = &self.session().participants;
        let at = self.view.choice.filter(|_| self.takes_turns())?;
        names.get(at).map(String::as_str)
    }

    /// Who had no turn yet and does not have it now.
    pub fn without_turn(&self) -> Vec<&str> {
        let session = self.session();
        let been = &session.step().been;
        let names = session.participants.iter().map(String::as_str);
        let turn = self.turn();
        names
            .filter(|name| Some(*name) != turn && !been.iter().any(|been| been == name))
            .collect()
    }

    /// Who has the turn had it, or not after all; then the next who had none. Who is passed by
    /// with an arrow leaves no mark.
    pub(super) fn take_turn(&mut self, context: &Context<'_>) -> Answer {
        let session = self.session();
        let step = session.step();
        let names = session.participants.clone();
        let Some(at) = self.view.choice.filter(|at| *at < names.len()) else {
            self.view.choice = names.iter().position(|name| !step.been.contains(name));
            return Answer::default();
        };
        let been_already = step.been.contains(&names[at]);
        let has_been = |(index, name): &(usize, &String)| {
            if *index == at {
                !been_already
            } else {
                step.been.contains(name)
            }
        };
        let been = names.iter().enumerate().filter(has_been);
        let been: Vec<String> = been.map(|(_, name)| name.clone()).collect();
        if !been_already {
            let round = (at + 1..names.len()).chain(0..at);
            self.view.choice = round.into_iter().find(|next| !been.contains(&names[*next]));
        }
        let change = Change::BeenSet {
            step: self.session().here,
            been,
        };
        self.record(context.now, change, None)
    }
}
