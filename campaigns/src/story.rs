//! A meeting that is typed: turn by turn what is written down, and what must come back after it.
//!
//! The same seed tells the same story, so that whoever looks at what is left can tell it again up
//! to any turn. What is typed is followed here by a small model of its own, not by the code that
//! is on trial.
use std::collections::BTreeMap;

use bedoeling::domain::afspraak::{AfspraakKind, When};
use bedoeling::domain::board::{Asks, Board, BoardChange, Bord, Cell, Item, Layout, Place, Vak};
use bedoeling::domain::change::{Change, LineKind};
use bedoeling::domain::ids::{Nr, SessionId, VakId, WerkpakketId};
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::log::Log;
use bedoeling::domain::record::{Draft, FieldName, Record};
use bedoeling::domain::session::{Session, SessionKind, Standing};
use bedoeling::domain::step::{Step, StepKind};
use bedoeling::domain::time::{Moment, Offset};

use crate::chance::Chance;

const BOARD: Nr = Nr(3);
const QUESTION: Nr = Nr(5);

/// What people type: letters of one byte and of more, signs that a format must guard.
const KEYS: [&str; 16] = [
    "e", "n", "a", "t", "i", "r", "o", "d", " ", "s", "é", "ij", "\"", "\\", "€", "👍",
];

const PASTES: [&str; 4] = [
    "het weekformulier van de bovenbuurvrouw",
    "\"\"\" = [stap] # 'geen' sleutel",
    "日本 en één 👨‍👩‍👧‍👦",
    "C:\\formulieren\\nieuw",
];

/// The name of the meeting.
pub(crate) fn id() -> SessionId {
    SessionId::new("2026-11-23-gemeente-08-team-noord")
}

/// Seconds after 14:02:10 in Amsterdam on 23 November 2026.
pub(crate) fn at(seconds: usize) -> Moment {
    let seconds = i64::try_from(seconds).expect("a meeting is not that long");
    Moment::from_timestamp(1_795_438_930 + seconds, 0).expect("a moment in our time")
}

/// A meeting up to some turn.
#[derive(Clone)]
pub(crate) struct Story {
    chance: Chance,
    log: Log,
    drafts: BTreeMap<FieldName, Draft>,
    open: Option<FieldName>,
    /// The field that opens next: one turn is one line, so that no half of it can be left.
    next: Option<FieldName>,
    /// How many turns were told.
    pub(crate) turns: usize,
    /// How many of those were a key or a paste.
    pub(crate) keys: usize,
    /// Whether changes are taken back now and then.
    undoes: bool,
}

impl Story {
    /// The meeting as it is set ready.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            chance: Chance::new(seed),
            log: Log::new(ready()),
            drafts: BTreeMap::new(),
            open: None,
            next: None,
            turns: 0,
            keys: 0,
            undoes: true,
        }
    }

    /// The session as it stands.
    pub(crate) fn session(&self) -> &Session {
        self.log.session()
    }

    /// The session with all that happened to it.
    pub(crate) const fn log(&self) -> &Log {
        &self.log
    }

    /// Whether this is what came back.
    pub(crate) fn is(&self, session: &Session, drafts: &BTreeMap<FieldName, Draft>) -> bool {
        self.drafts == *drafts && self.session() == session
    }

    /// Forgets how it came to be, as after "haal er echt uit": nothing before can be taken back.
    pub(crate) fn forget(&mut self) {
        self.log = Log::new(self.session().clone());
    }

    /// Tells the next turn: what is written down at once.
    pub(crate) fn turn(&mut self) -> Vec<Record> {
        self.turns += 1;
        match self.open {
            None => self.without_field(),
            Some(field) => self.in_field(field),
        }
    }

    /// The last turn: the meeting is over.
    pub(crate) fn close(&mut self) -> Vec<Record> {
        self.turns += 1;
        vec![self.happen(Change::Closed, None)]
    }

    fn without_field(&mut self) -> Vec<Record> {
        if let Some(field) = self.next.take() {
            return vec![self.enter(field)];
        }
        let undoable = self.log.undoable().map(|entry| entry.seq);
        match self.chance.below(20) {
            0 => {
                let step = Nr(u32::try_from(1 + self.chance.below(5)).expect("small"));
                vec![self.happen(Change::StepEntered { step }, None)]
            }
            1 if self.undoes && undoable.is_some() => {
                let of = undoable.expect("just seen");
                vec![self.happen(Change::Undone { of }, None)]
            }
            _ => {
                let field = self.chance.pick(&[
                    FieldName::Line(LineKind::Note),
                    FieldName::Line(LineKind::Note),
                    FieldName::Line(LineKind::Oogst),
                    FieldName::Line(LineKind::Parked),
                    FieldName::Line(LineKind::Afspraak),
                    FieldName::NewItem(BOARD),
                    FieldName::Answer(QUESTION),
                ]);
                vec![self.enter(field)]
            }
        }
    }

    fn in_field(&mut self, field: FieldName) -> Vec<Record> {
        let length = self.drafts[&field].text.chars().count();
        let cursor = self.drafts[&field].cursor;
        let enough = length > 3 && (length > 70 || self.chance.below(60) == 0);
        if enough {
            return self.finish(field);
        }
        match self.chance.below(100) {
            0 => {
                self.draft(field).is_open = false;
                self.open = None;
                vec![Record::Closed { field }]
            }
            1..6 if cursor > 0 => vec![self.splice(field, cursor - 1, 1, "")],
            6..8 if length > 0 => {
                let place = self.chance.below(length);
                let text = self.chance.pick(&KEYS);
                vec![self.splice(field, place, 0, text)]
            }
            8 => {
                let text = self.chance.pick(&PASTES);
                vec![self.splice(field, cursor, 0, text)]
            }
            _ => {
                let text = self.chance.pick(&KEYS);
                vec![self.splice(field, cursor, 0, text)]
            }
        }
    }

    /// Enter: a line is made of what was typed; an afspraak asks on.
    fn finish(&mut self, field: FieldName) -> Vec<Record> {
        let next = match field {
            FieldName::Line(LineKind::Afspraak) => Some(FieldName::Who),
            FieldName::Who => Some(FieldName::When),
            _ => None,
        };
        if let Some(next) = next {
            self.draft(field).is_open = false;
            (self.open, self.next) = (None, Some(next));
            return vec![Record::Closed { field }];
        }
        let change = self.change(field);
        self.open = None;
        vec![self.happen(change, Some(field))]
    }

    fn change(&self, field: FieldName) -> Change {
        let step = self.session().here;
        let typed = |field: FieldName| self.drafts.get(&field).map(|draft| draft.text.clone());
        let text = typed(field).unwrap_or_default();
        match field {
            FieldName::Line(LineKind::Oogst) => Change::OogstAdded { step, text },
            FieldName::Line(LineKind::Parked) => Change::ParkedAdded { step, text },
            FieldName::When => Change::AfspraakMade {
                step,
                kind: AfspraakKind::Afspraak,
                what: typed(FieldName::Line(LineKind::Afspraak)).unwrap_or_default(),
                who: typed(FieldName::Who),
                when: Some(When::Words(text)),
            },
            FieldName::NewItem(step) => Change::Board {
                step,
                change: BoardChange::ItemAdded {
                    item: self.item(text),
                    index: 0,
                    trial: false,
                },
            },
            FieldName::Answer(step) => Change::AnswerSet { step, text },
            _ => Change::NoteAdded {
                step,
                text,
                by: None,
            },
        }
    }

    fn item(&self, text: String) -> Item {
        let vak = VakId::new("links");
        Item {
            nr: Nr(self.session().seq + 1),
            text,
            place: Some(Place {
                cell: Cell { vak, row: None },
                at: None,
            }),
            votes: 0,
            reason: None,
            rule_of: None,
            habit: None,
        }
    }

    fn happen(&mut self, change: Change, field: Option<FieldName>) -> Record {
        let moment = at(self.turns);
        let entry = self.log.record(moment, change);
        let entry = entry.expect("the story only tells what can happen");
        match field {
            Some(field) if field.is_done_with(FieldName::Who) => {
                self.drafts
                    .retain(|known, _| !known.is_done_with(FieldName::Who));
            }
            Some(field) => drop(self.drafts.remove(&field)),
            None => {}
        }
        Record::Entry { entry, field }
    }

    /// A field opens with what was left in it.
    fn enter(&mut self, field: FieldName) -> Record {
        self.open = Some(field);
        let draft = self.draft(field);
        draft.is_open = true;
        draft.cursor = draft.text.chars().count();
        let text = draft.text.clone();
        Record::Opened { field, text }
    }

    fn draft(&mut self, field: FieldName) -> &mut Draft {
        self.drafts.entry(field).or_insert_with(|| Draft {
            text: String::new(),
            cursor: 0,
            is_open: true,
        })
    }

    fn splice(&mut self, field: FieldName, at: usize, removed: usize, inserted: &str) -> Record {
        self.keys += 1;
        let draft = self.draft(field);
        let mut letters: Vec<char> = draft.text.chars().collect();
        letters.splice(at..at + removed, inserted.chars());
        draft.text = letters.into_iter().collect();
        draft.cursor = at + inserted.chars().count();
        let inserted = inserted.to_owned();
        Record::Edited {
            field,
            at,
            removed,
            inserted,
        }
    }
}

/// A meeting of five steps that has not begun.
fn ready() -> Session {
    let step = |nr, kind, title: &str| Step::new(Nr(nr), kind, title, 12, 8);
    let mut board = step(BOARD.0, StepKind::Werkplaat, "Wat laten we los?");
    board.board = Some(Board::empty(layout()));
    Session {
        id: id(),
        kind: SessionKind::Gesprek,
        standing: Standing::Open,
        werkpakket: WerkpakketId::new("gemeente-08"),
        title: "Hoort het? Of helpt het?".to_owned(),
        question: "Wat doen wij omdat het hoort?".to_owned(),
        team: Some("Team Noord".to_owned()),
        present: Some(7),
        participants: Vec::new(),
        bewaren: Bewaren::Alles,
        dose: Dose::Werkoverleg,
        minutes: 45,
        end: None,
        offset: Offset::seconds(3600),
        started: None,
        closed: None,
        look_back: None,
        seq: 5,
        here: Nr(1),
        casus: None,
        steps: vec![
            step(1, StepKind::Rondje, "Check-in"),
            step(2, StepKind::Denkkaart, "Gewoonte als regel"),
            board,
            step(4, StepKind::Afspraken, "Afspraken"),
            step(QUESTION.0, StepKind::Vraag, "En jij?"),
        ],
        oogst: Vec::new(),
        afspraken: Vec::new(),
        parked: Vec::new(),
        brief: None,
    }
}

fn layout() -> Layout {
    let vak = |id: &str| Vak {
        id: VakId::new(id),
        title: id.to_owned(),
        hint: None,
        scale: None,
        minutes: None,
        opens_at: None,
    };
    Layout {
        bord: Bord::Kolommen,
        axes: None,
        vakken: vec![vak("links"), vak("rechts")],
        rows: Vec::new(),
        rows_grow: false,
        marks: Vec::new(),
        apart: false,
        asks: Asks {
            reason: false,
            rule_of: false,
            habit: false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_tells_the_same_story_and_every_kind_of_line_is_in_it() {
        let (mut one, mut other) = (Story::new(7), Story::new(7));
        for _ in 0..20_000 {
            assert_eq!(one.turn(), other.turn());
        }
        let session = one.session();
        assert!(session.note_count() > 0 && !session.oogst.is_empty());
        assert!(!session.parked.is_empty() && !session.afspraken.is_empty());
        assert!(session.answer_count() > 0 && session.steps[2].board.is_some());
        assert!(one.is(other.session(), &other.drafts));
        other.turn();
        assert!(!one.is(other.session(), &other.drafts));
    }
}
