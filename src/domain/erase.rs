//! What really goes: everything that was typed, and taking one text out of a session for good.
use super::board::BoardChange;
use super::change::LineKind;
use super::ids::Nr;
use super::log::Log;
use super::session::Session;

/// What kind of thing was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypedKind {
    /// A line of one of the four kinds.
    Line(LineKind),
    /// A line on a board.
    Item,
    /// The situation that is talked about.
    Casus,
}

/// One thing that was typed in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What kind of thing it is.
    pub kind: TypedKind,
    /// The change that made it; none for what was typed before the meeting.
    pub nr: Option<Nr>,
    /// What it says.
    pub text: String,
}

impl Session {
    /// Everything that was typed, the newest first.
    pub fn typed(&self) -> Vec<Typed> {
        let line = |kind, nr, text: &String| Typed {
            kind,
            nr: Some(nr),
            text: text.clone(),
        };
        let of = |kind| move |nr, text: &String| line(TypedKind::Line(kind), nr, text);
        let (note, oogst, parked) = (
            of(LineKind::Note),
            of(LineKind::Oogst),
            of(LineKind::Parked),
        );
        let agreed = of(LineKind::Afspraak);
        let mut all = Vec::new();
        for step in &self.steps {
            all.extend(step.notes.iter().map(|known| note(known.nr, &known.text)));
            let items = step.board.iter().flat_map(|board| &board.items);
            all.extend(items.map(|item| line(TypedKind::Item, item.nr, &item.text)));
        }
        all.extend(self.oogst.iter().map(|known| oogst(known.nr, &known.text)));
        all.extend(
            self.parked
                .iter()
                .map(|known| parked(known.nr, &known.text)),
        );
        all.extend(
            self.afspraken
                .iter()
                .map(|known| agreed(known.nr, &known.what)),
        );
        all.extend(self.casus.iter().map(|casus| Typed {
            kind: TypedKind::Casus,
            nr: None,
            text: casus.situation.clone(),
        }));
        all.sort_by_key(|typed| std::cmp::Reverse(typed.nr));
        all
    }

    /// Takes everything away that says exactly this: a note that was taken along stands in the
    /// oogst too, and both are the same words.
    fn strike(&mut self, text: &str) {
        let says = |words: &str| words.trim() == text.trim();
        for step in &mut self.steps {
            step.notes.retain(|note| !says(&note.text));
            let Some(board) = &mut step.board else {
                continue;
            };
            let items = board.items.iter().filter(|item| says(&item.text));
            for nr in items.map(|item| item.nr).collect::<Vec<_>>() {
                let removed = board.apply(&BoardChange::ItemRemoved { nr });
                removed.expect("an item that is there can be removed");
            }
        }
        self.oogst.retain(|line| !says(&line.text));
        self.parked.retain(|line| !says(&line.text));
        self.afspraken.retain(|afspraak| !says(&afspraak.what));
        if self
            .casus
            .as_ref()
            .is_some_and(|casus| says(&casus.situation))
        {
            self.casus = None;
        }
    }
}

impl Log {
    /// Takes a text out of the session, and forgets all that happened: what was taken back, and
    /// how each thing once read, goes with it. Without a text only the past goes.
    pub fn erase(&mut self, text: Option<&str>) {
        let mut session = self.session().clone();
        if let Some(text) = text {
            session.strike(text);
        }
        // Another number, so that a file with the text is older than this.
        session.seq += 1;
        *self = Self::new(session);
    }
}
