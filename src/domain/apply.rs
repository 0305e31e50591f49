//! What each change does to a session, and what takes it back.
use std::mem;

use super::afspraak::Afspraak;
use super::board::BoardChange;
use super::change::{Captured, Change, Entry, Refused};
use super::ids::Nr;
use super::session::{Line, Session, SessionKind, Standing};
use super::step::{Note, Status, Step};
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
            Change::PartReached { part } => self.here_mut().part = *part,
            Change::TimerStarted => self.here_mut().timer.start(at),
            Change::TimerPaused => self.here_mut().timer.pause(at),
            Change::Closed => self.close(at),
            Change::TimeAdjusted { step, minutes } => return self.adjust(*step, *minutes),
            Change::StatusSet { step, status } => {
                let old = mem::replace(&mut self.step_mut(*step)?.status, *status);
                return Ok(Some(Change::StatusSet {
                    step: *step,
                    status: old,
                }));
            }
            Change::StepInserted { step, index } => return self.insert(step, *index),
            Change::StepRemoved { nr } => return self.drop_step(*nr),
            Change::StepMoved { nr, index } => return self.move_step(*nr, *index),
            Change::NoteAdded { step, text, by } => {
                let note = Note {
                    nr,
                    at,
                    text: text.clone(),
                    by: by.clone(),
                };
                return self.write(&Captured::Note { step: *step, note });
            }
            Change::OogstAdded { step, text } => {
                return self.write(&Captured::Oogst(Line {
                    nr,
                    step: *step,
                    text: text.clone(),
                }));
            }
            Change::ParkedAdded { step, text } => {
                return self.write(&Captured::Parked(Line {
                    nr,
                    step: *step,
                    text: text.clone(),
                }));
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
            Change::AfspraakSet { .. } | Change::LookBackSet { .. } | Change::PresentSet { .. } => {
                return self.exchange(change.clone()).map(Some);
            }
            Change::Board { step, change } => return self.on_board(*step, change).map(Some),
            Change::Undone { of } => return Err(Refused::NotUndoable(*of)),
            Change::Redone { of } => return Err(Refused::NotRedoable(*of)),
            Change::AnswerSet { step, text } => return self.answer(*step, text).map(Some),
            Change::BriefSet { .. } => return self.exchange(change.clone()).map(Some),
        }
        Ok(None)
    }

    fn enter(&mut self, step: Nr, at: Moment) -> Result<(), Refused> {
        let index = self.index(step).ok_or(Refused::NoSuchStep(step))?;
        if self.here != step {
            self.leave(at);
        }
        self.here = step;
        let entered = &mut self.steps[index];
        entered.started.get_or_insert(at);
        // Somebody alone goes at their own pace.
        if !entered.kind.offers_time() && self.kind == SessionKind::Gesprek {
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
        if step.status == Status::Open && step.started.is_some() {
            step.status = Status::Gedaan;
        }
    }

    fn close(&mut self, at: Moment) {
        self.leave(at);
        for step in &mut self.steps {
            step.part = 0;
            if step.status == Status::Open {
                step.status = Status::Overgeslagen;
            }
        }
        self.closed = Some(at);
        self.standing = Standing::Gesloten;
    }

    fn adjust(&mut self, step: Nr, minutes: i16) -> Result<Option<Change>, Refused> {
        let found = self.step_mut(step)?;
        let before = found.adjusted;
        found.adjusted = before.saturating_add(minutes);
        let back = before.saturating_sub(found.adjusted);
        Ok(Some(Change::TimeAdjusted {
            step,
            minutes: back,
        }))
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

    fn drop_step(&mut self, nr: Nr) -> Result<Option<Change>, Refused> {
        let index = self.index(nr).ok_or(Refused::NoSuchStep(nr))?;
        if self.here == nr || self.steps[index].started.is_some() {
            return Err(Refused::StepInUse(nr));
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
        } else if let Change::BriefSet { brief } = &mut change {
            mem::swap(&mut self.brief, brief);
        }
        Ok(change)
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

    fn step_mut(&mut self, nr: Nr) -> Result<&mut Step, Refused> {
        self.steps
            .iter_mut()
            .find(|step| step.nr == nr)
            .ok_or(Refused::NoSuchStep(nr))
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

/// Puts a thing back at its old place, or at the end when the list is shorter now.
fn put<T: Clone>(list: &mut Vec<T>, index: usize, thing: &T) {
    list.insert(index.min(list.len()), thing.clone());
}
