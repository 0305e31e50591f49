//! A session with all that happened to it since it was opened: undo and redo.
use super::change::{Change, Entry, Refused};
use super::ids::Nr;
use super::session::Session;
use super::step::Status;
use super::time::Moment;

/// What happened, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Done {
    entry: Entry,
    /// None for what only moves the meeting on.
    inverse: Option<Change>,
    undone: bool,
    /// It was undone, and then something else happened: it does not come back.
    lost: bool,
}

/// A session that remembers how it came to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    base: Session,
    session: Session,
    done: Vec<Done>,
}

impl Log {
    /// Begins with a session as it stands; nothing before this can be undone.
    pub fn new(base: Session) -> Self {
        Self {
            session: base.clone(),
            base,
            done: Vec::new(),
        }
    }

    /// Replays a journal: the session as it was, and all entries since.
    pub fn replay(base: Session, entries: Vec<Entry>) -> Result<Self, Refused> {
        let mut log = Self::new(base);
        entries.into_iter().try_for_each(|entry| log.push(entry))?;
        Ok(log)
    }

    /// The session as it stands now.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The session as it stood when the log began.
    pub const fn base(&self) -> &Session {
        &self.base
    }

    /// All entries since the log began.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.done.iter().map(|done| &done.entry)
    }

    /// Stamps a change as the next entry and applies it.
    pub fn record(&mut self, at: Moment, change: Change) -> Result<Entry, Refused> {
        let entry = self.session.next(at, change);
        self.push(entry.clone())?;
        Ok(entry)
    }

    /// Applies an entry; refused entries leave everything as it was.
    pub fn push(&mut self, entry: Entry) -> Result<(), Refused> {
        let inverse = if let Change::Undone { of } = entry.change {
            self.undo(of, &entry)?;
            None
        } else if let Change::Redone { of } = entry.change {
            self.redo(of, &entry)?;
            None
        } else {
            self.session.apply(&entry)?
        };
        if inverse.is_some() {
            for done in self.done.iter_mut().filter(|done| done.undone) {
                done.lost = true;
            }
        }
        self.done.push(Done {
            entry,
            inverse,
            undone: false,
            lost: false,
        });
        Ok(())
    }

    fn undo(&mut self, of: u32, entry: &Entry) -> Result<(), Refused> {
        self.in_order(entry)?;
        let index = self.undoable_index().filter(|index| self.seq(*index) == of);
        let index = index.ok_or(Refused::NotUndoable(of))?;
        let inverse = self.done[index]
            .inverse
            .clone()
            .expect("what is undoable has an inverse");
        self.session.alter(Nr(of), entry.at, &inverse)?;
        self.done[index].undone = true;
        self.session.seq = entry.seq;
        Ok(())
    }

    fn redo(&mut self, of: u32, entry: &Entry) -> Result<(), Refused> {
        self.in_order(entry)?;
        let index = self.redoable_index().filter(|index| self.seq(*index) == of);
        let index = index.ok_or(Refused::NotRedoable(of))?;
        // The thing gets its old number and moment back: it is the same thing.
        let Entry { at, change, .. } = self.done[index].entry.clone();
        self.done[index].inverse = self.session.alter(Nr(of), at, &change)?;
        self.done[index].undone = false;
        self.session.seq = entry.seq;
        Ok(())
    }

    /// The change that undo would take back: the newest that is not undone.
    pub fn undoable(&self) -> Option<&Entry> {
        self.undoable_index().map(|index| &self.done[index].entry)
    }

    /// The changes that undo would take back in one go, the newest first: all that one press of
    /// "Rond af" or "Sla over" skipped; else one.
    pub fn undoable_run(&self) -> Vec<&Entry> {
        let skips = |entry: &Entry| {
            let Change::StatusSet { status, .. } = entry.change else {
                return false;
            };
            status == Status::Overgeslagen
        };
        let Some(newest) = self.undoable() else {
            return Vec::new();
        };
        let entries = self
            .done
            .iter()
            .rev()
            .map(|done| (&done.entry, done.undone));
        let older = entries.skip_while(|(entry, _)| entry.seq != newest.seq);
        let same = |(entry, undone): &(&Entry, bool)| {
            entry.seq == newest.seq
                || (!undone && entry.at == newest.at && skips(entry) && skips(newest))
        };
        older.take_while(same).map(|(entry, _)| entry).collect()
    }

    /// The step in which this entry was made, when the group went elsewhere in the same moment.
    pub fn left_from(&self, entry: &Entry) -> Option<Nr> {
        let entered = |done: &Done| {
            let Change::StepEntered { step } = done.entry.change else {
                return None;
            };
            Some((step, done.entry.at))
        };
        let at = self
            .done
            .iter()
            .position(|done| done.entry.seq == entry.seq)?;
        let next = self.done[at..].iter().find_map(entered)?;
        let before = self.done[..at].iter().rev().find_map(entered)?;
        (next.1 == entry.at).then_some(before.0)
    }

    /// The change that redo would do again: the last one undone, unless something new came after.
    pub fn redoable(&self) -> Option<&Entry> {
        self.redoable_index().map(|index| &self.done[index].entry)
    }

    /// A step that was added and entered since is part of the meeting, and a round that is over
    /// keeps nobody's turn: what came before can still be taken back.
    fn undoable_index(&self) -> Option<usize> {
        let (part, here) = (|nr: Nr| self.session.is_part(nr), self.session.here);
        let over = |of: &Change| matches!(of, Change::BeenSet { step, .. } if *step != here);
        let stays = |of: &Change| over(of) || matches!(of, Change::StepRemoved { nr } if part(*nr));
        self.done.iter().rposition(|done| {
            let inverse = done.inverse.as_ref();
            !done.undone && inverse.is_some_and(|inverse| !stays(inverse))
        })
    }

    fn redoable_index(&self) -> Option<usize> {
        let newest = self.undoable_index().map_or(0, |index| index + 1);
        let comes_back = |done: &Done| done.undone && !done.lost;
        let first = self.done[newest..].iter().position(comes_back)?;
        Some(newest + first)
    }

    fn in_order(&self, entry: &Entry) -> Result<(), Refused> {
        let (last, found) = (self.session.seq, entry.seq);
        if found == last + 1 {
            Ok(())
        } else {
            Err(Refused::OutOfOrder { last, found })
        }
    }

    fn seq(&self, index: usize) -> u32 {
        self.done[index].entry.seq
    }
}
