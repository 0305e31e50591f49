//! What each change does to a session, and what takes it back.
use std::mem;

use super::afspraak::Afspraak;
use super::board::BoardChange;
use super::change::{Captured, Change, Entry, Refused};
use super::ids::Nr;
use super::session::{Line, Session, SessionKind, Standing};
use super::step::{Note, Status, Step, StepKind, Verdict};
use super::time::Moment;

impl Session {
    /// Applies the next entry, all or nothing, and answers with the change that takes it back;
    /// none for what only moves the meeting on.
    pub fn apply(&mut self, entry: &Entry) -> Result<Option<Change>, Refused> {
        if entry.seq != self.seq + 1 {
            return Err(Refused::OutOfOrder {
                last: self.seq,
                found: entry.seq,
            });
        }
        let inverse = self.alter(Nr(entry.seq), entry.at, &entry.change)?;
        self.seq = entry.seq;
        Ok(inverse)
    }

    /// Does what a change says, for a thing that carries the number `nr`.
    pub(super) fn alter(
        &mut self,
        nr: Nr,
        at: Moment,
        change: &Change,
    ) -> Result<Option<Change>, Refused> {
        if self.standing == Standing::Gesloten {
            return Err(Refused::Closed);
        }
        match change {
            Change::Begun { offset } => {
                self.offset = *offset;
                self.started.get_or_insert(at);
                return Ok(None);
            }
            Change::StepEntered { step } => return self.enter(*step, at).map(|()| None),
            Change::PartReached { part } => self.here_mut().reach(*part, at),
            Change::TimerStarted => self.here_mut().timer.start(at),
            Change::TimerPaused => self.here_mut().timer.pause(at),
            Change::Closed => self.close(at),
            Change::TimeAdjusted { step, minutes } => return self.adjust(*step, *minutes),
            Change::StepInserted { step, index } => return self.insert(step, *index),
            Change::StepRemoved { nr } => return self.drop_step(*nr, at),
            Change::StepMoved { nr, index } => return self.move_step(*nr, *index),
            Change::NoteAdded { step, text, by } => {
                let (text, by) = (text.clone(), by.clone());
                let note = Note { nr, at, text, by };
                return self.write(&Captured::Note { step: *step, note });
            }
            Change::OogstAdded { step, text } => {
                return self.write(&Captured::Oogst(line(nr, *step, text)));
            }
            Change::ParkedAdded { step, text } => {
                return self.write(&Captured::Parked(line(nr, *step, text)));
            }
            Change::AfspraakMade {
                step,
                kind,
                what,
                who,
                when,
            } => {
                let (what, who, when) = (what.clone(), who.clone(), when.clone());
                let made = Afspraak::new(nr, *kind, *step, what, who, when);
                return self.write(&Captured::Afspraak(made));
            }
            Change::LineRemoved { nr } => {
                let (line, index) = self.remove(*nr).ok_or(Refused::NoSuchLine(*nr))?;
                return Ok(Some(Change::LineRestored { line, index }));
            }
            Change::LineRestored { line, index } => return self.restore(line, *index).map(Some),
            Change::TextSet { nr, text } => {
                let old = self.text_mut(*nr).ok_or(Refused::NoSuchLine(*nr))?;
                let text = mem::replace(old, text.clone());
                return Ok(Some(Change::TextSet { nr: *nr, text }));
            }
            // What was lowered in front of the group does not come back by undo.
            Change::BewarenSet { bewaren } => self.bewaren = *bewaren,
            Change::StatusSet { .. }
            | Change::AfspraakSet { .. }
            | Change::LookBackSet { .. }
            | Change::PresentSet { .. }
            | Change::CasusSet { .. }
            | Change::CardsDrawn { .. }
            | Change::PeopleSet { .. }
            | Change::BeenSet { .. }
            | Change::BriefSet { .. } => return self.exchange(change.clone()).map(Some),
            Change::Paused { step } => return self.pause(step, at),
            Change::Board { step, change } => return self.on_board(*step, change).map(Some),
            Change::VerdictSet {
                step,
                afspraak,
                verdict,
            } => return self.judge(*step, afspraak, verdict.as_ref()).map(Some),
            Change::Undone { of } => return Err(Refused::NotUndoable(*of)),
            Change::Redone { of } => return Err(Refused::NotRedoable(*of)),
            Change::AnswerSet { step, text } => return self.answer(*step, text).map(Some),
            Change::Together { changes } => return self.together(nr, at, changes).map(Some),
            Change::BegunSet { at } => return self.begin_at(*at).map(Some),
            Change::SpentAdjusted { step, seconds } => {
                return self.spend(*step, *seconds, at).map(Some);
            }
        }
        Ok(None)
    }

    fn enter(&mut self, step: Nr, at: Moment) -> Result<(), Refused> {
        let index = self.index(step).ok_or(Refused::NoSuchStep(step))?;
        let interrupted = self.interrupted().map(|known| known.nr);
        let comes_back = interrupted == Some(step);
        if self.here != step {
            self.leave(at);
            if let Some(nr) = interrupted.filter(|_| !comes_back) {
                self.step_mut(nr)?.status = Status::Gedaan;
            }
        }
        self.here = step;
        let entered = &mut self.steps[index];
        entered.started.get_or_insert(at);
        // After a break the time of the step goes on: nobody thinks of starting it again. Somebody
        // alone goes at their own pace.
        let is_group = self.kind == SessionKind::Gesprek;
        let goes_on = comes_back && entered.timer.is_touched();
        if is_group && (!entered.kind.offers_time() || goes_on) {
            entered.timer.start(at);
        }
        Ok(())
    }

    fn answer(&mut self, step: Nr, text: &str) -> Result<Change, Refused> {
        let text = Some(text.to_owned()).filter(|text| !text.is_empty());
        let before = mem::replace(&mut self.step_mut(step)?.answer, text);
        let text = before.unwrap_or_default();
        Ok(Change::AnswerSet { step, text })
    }

    fn leave(&mut self, at: Moment) {
        let step = self.here_mut();
        step.timer.pause(at);
        // Who had a turn is nobody's business once the round is over.
        step.been.clear();
        if step.status == Status::Open && step.started.is_some() {
            step.status = Status::Gedaan;
        }
    }

    fn close(&mut self, at: Moment) {
        self.leave(at);
        for step in &mut self.steps {
            step.part = 0;
            if step.status == Status::Open {
                // A step that a break interrupted has been, though the group never came back to it.
                step.status = if step.started.is_some() {
                    Status::Gedaan
                } else {
                    Status::Overgeslagen
                };
            }
        }
        self.closed = Some(at);
        self.standing = Standing::Gesloten;
    }

    fn insert(&mut self, step: &Step, index: usize) -> Result<Option<Change>, Refused> {
        if self.find(step.nr).is_some() {
            return Err(Refused::Taken(step.nr));
        }
        if index > self.steps.len() {
            return Err(Refused::NoSuchPlace(index));
        }
        self.steps.insert(index, step.clone());
        Ok(Some(Change::StepRemoved { nr: step.nr }))
    }

    /// Whether the step was entered and stays, other than a break.
    pub(super) fn is_part(&self, nr: Nr) -> bool {
        let entered = |step: &Step| self.here == nr || step.started.is_some();
        self.find(nr)
            .is_some_and(|step| step.kind != StepKind::Pauze && entered(step))
    }

    fn drop_step(&mut self, nr: Nr, at: Moment) -> Result<Option<Change>, Refused> {
        let index = self.index(nr).ok_or(Refused::NoSuchStep(nr))?;
        if self.is_part(nr) {
            return Err(Refused::StepInUse(nr));
        }
        if self.here == nr {
            // A break that is taken back: the group stands where it stood.
            let back = self.beside(index).ok_or(Refused::StepInUse(nr))?;
            self.enter(back, at)?;
        }
        let step = Box::new(self.steps.remove(index));
        Ok(Some(Change::StepInserted { step, index }))
    }

    fn move_step(&mut self, nr: Nr, index: usize) -> Result<Option<Change>, Refused> {
        let old = self.index(nr).ok_or(Refused::NoSuchStep(nr))?;
        if index >= self.steps.len() {
            return Err(Refused::NoSuchPlace(index));
        }
        let step = self.steps.remove(old);
        self.steps.insert(index, step);
        Ok(Some(Change::StepMoved { nr, index: old }))
    }

    /// Puts the new value in and answers with the same change carrying the old one.
    fn exchange(&mut self, mut change: Change) -> Result<Change, Refused> {
        if let Change::AfspraakSet { afspraak } = &mut change {
            let found = self
                .afspraken
                .iter_mut()
                .find(|known| known.nr == afspraak.nr);
            mem::swap(found.ok_or(Refused::NoSuchLine(afspraak.nr))?, afspraak);
        } else if let Change::LookBackSet { look_back } = &mut change {
            mem::swap(&mut self.look_back, look_back);
        } else if let Change::PresentSet { present } = &mut change {
            mem::swap(&mut self.present, present);
        } else if let Change::CasusSet { casus } = &mut change {
            mem::swap(&mut self.casus, casus);
        } else if let Change::CardsDrawn { step, drawn } = &mut change {
            mem::swap(&mut self.step_mut(*step)?.drawn, drawn);
        } else if let Change::StatusSet { step, status } = &mut change {
            mem::swap(&mut self.step_mut(*step)?.status, status);
        } else if let Change::BeenSet { step, been } = &mut change {
            mem::swap(&mut self.step_mut(*step)?.been, been);
        } else if let Change::PeopleSet {
            present,
            participants,
        } = &mut change
        {
            mem::swap(&mut self.present, present);
            mem::swap(&mut self.participants, participants);
        } else if let Change::BriefSet { brief } = &mut change {
            mem::swap(&mut self.brief, brief);
        }
        Ok(change)
    }

    /// Gives a verdict, another one, or none: there is at most one of each afspraak.
    fn judge(
        &mut self,
        step: Nr,
        afspraak: &str,
        verdict: Option<&Verdict>,
    ) -> Result<Change, Refused> {
        let verdicts = &mut self.step_mut(step)?.verdicts;
        let place = verdicts.iter().position(|known| known.afspraak == afspraak);
        let old = match (place, verdict) {
            (Some(place), Some(new)) => Some(mem::replace(&mut verdicts[place], new.clone())),
            (Some(place), None) => Some(verdicts.remove(place)),
            (None, new) => {
                verdicts.extend(new.cloned());
                None
            }
        };
        verdicts.sort_by_key(|verdict| verdict.nr);
        Ok(Change::VerdictSet {
            step,
            afspraak: afspraak.to_owned(),
            verdict: old,
        })
    }

    fn on_board(&mut self, step: Nr, change: &BoardChange) -> Result<Change, Refused> {
        let board = self
            .step_mut(step)?
            .board
            .as_mut()
            .ok_or(Refused::NoBoard(step))?;
        let change = board
            .apply(change)
            .map_err(|source| Refused::Board { step, source })?;
        Ok(Change::Board { step, change })
    }

    fn write(&mut self, line: &Captured) -> Result<Option<Change>, Refused> {
        let (Captured::Note { step, .. }
        | Captured::Oogst(Line { step, .. })
        | Captured::Parked(Line { step, .. })
        | Captured::Afspraak(Afspraak { step, .. })) = line;
        self.find(*step).ok_or(Refused::NoSuchStep(*step))?;
        self.restore(line, usize::MAX).map(Some)
    }

    fn remove(&mut self, nr: Nr) -> Option<(Captured, usize)> {
        for step in &mut self.steps {
            if let Some(index) = step.notes.iter().position(|note| note.nr == nr) {
                let note = step.notes.remove(index);
                return Some((
                    Captured::Note {
                        step: step.nr,
                        note,
                    },
                    index,
                ));
            }
        }
        if let Some(index) = self.oogst.iter().position(|line| line.nr == nr) {
            return Some((Captured::Oogst(self.oogst.remove(index)), index));
        }
        if let Some(index) = self.parked.iter().position(|line| line.nr == nr) {
            return Some((Captured::Parked(self.parked.remove(index)), index));
        }
        let index = self
            .afspraken
            .iter()
            .position(|afspraak| afspraak.nr == nr)?;
        Some((Captured::Afspraak(self.afspraken.remove(index)), index))
    }

    fn restore(&mut self, line: &Captured, index: usize) -> Result<Change, Refused> {
        if self.text_mut(line.nr()).is_some() {
            return Err(Refused::Taken(line.nr()));
        }
        match line {
            Captured::Note { step, note } => {
                put(&mut self.step_mut(*step)?.notes, index, note);
            }
            Captured::Oogst(line) => put(&mut self.oogst, index, line),
            Captured::Parked(line) => put(&mut self.parked, index, line),
            Captured::Afspraak(afspraak) => put(&mut self.afspraken, index, afspraak),
        }
        Ok(Change::LineRemoved { nr: line.nr() })
    }

    fn text_mut(&mut self, nr: Nr) -> Option<&mut String> {
        let notes = self.steps.iter_mut().flat_map(|step| &mut step.notes);
        let notes = notes.map(|note| (note.nr, &mut note.text));
        let lines = self.oogst.iter_mut().chain(&mut self.parked);
        let lines = lines.map(|line| (line.nr, &mut line.text));
        let afspraken = self
            .afspraken
            .iter_mut()
            .map(|known| (known.nr, &mut known.what));
        let mut all = notes.chain(lines).chain(afspraken);
        all.find(|(known, _)| *known == nr).map(|(_, text)| text)
    }

    pub(super) fn step_mut(&mut self, nr: Nr) -> Result<&mut Step, Refused> {
        self.steps
            .iter_mut()
            .find(|step| step.nr == nr)
            .ok_or(Refused::NoSuchStep(nr))
    }

    /// Several changes, all or nothing; the way back is the other way round.
    fn together(&mut self, nr: Nr, at: Moment, changes: &[Change]) -> Result<Change, Refused> {
        let mut tried = self.clone();
        let mut back = Vec::new();
        for change in changes {
            back.extend(tried.alter(nr, at, change)?);
        }
        back.reverse();
        *self = tried;
        Ok(Change::Together { changes: back })
    }

    fn here_mut(&mut self) -> &mut Step {
        let index = self.position();
        &mut self.steps[index]
    }
}

impl Captured {
    /// The number of the line.
    pub const fn nr(&self) -> Nr {
        match self {
            Self::Note { note, .. } => note.nr,
            Self::Oogst(line) | Self::Parked(line) => line.nr,
            Self::Afspraak(afspraak) => afspraak.nr,
        }
    }
}

/// A line of oogst, or one that was parked.
fn line(nr: Nr, step: Nr, text: &str) -> Line {
    let text = text.to_owned();
    Line { nr, step, text }
}

/// Puts a thing back at its old place, or at the end when the list is shorter now.
fn put<T: Clone>(list: &mut Vec<T>, index: usize, thing: &T) {
    list.insert(index.min(list.len()), thing.clone());
}
