//! A meeting of a team, a small werkpakket and boards, made by hand for these tests.
use bedoeling::domain::afspraak::{AfspraakKind, LookBack, When};
use bedoeling::domain::board::{
    Asks, Board, BoardChange, Bord, Cell, Item, Layout, Mark, Place, Row, Scale, Score, ScoreKey,
    Vak,
};
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::{MarkId, Nr, RowId, SessionId, VakId};
use bedoeling::domain::levels::{Bewaren, Dose};
use bedoeling::domain::session::{Beginning, Session, SessionKind};
use bedoeling::domain::step::{Step, StepKind, Verdict};
use bedoeling::domain::time::{Moment, Offset};
use bedoeling::domain::toolkit::Werkpakket;
use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::run_sheet::pakket;

/// Two minutes past two in the afternoon, on a Monday in Kerkrade.
pub(super) fn begin() -> Moment {
    "2026-11-23T13:02:10Z".parse().expect("this is a moment")
}

pub(super) fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("this is a day of 2026")
}

/// A meeting that things happen to, minute by minute.
pub(super) struct Meeting {
    pub(super) session: Session,
    minute: i64,
}

impl Meeting {
    pub(super) fn new(bewaren: Bewaren, steps: Vec<Step>) -> Self {
        let pakket: Werkpakket = pakket();
        let beginning = Beginning {
            id: SessionId::of(date(11, 23), &pakket.id, Some("Team Noord")),
            kind: SessionKind::Gesprek,
            team: Some("Team Noord".to_owned()),
            present: Some(7),
            participants: ["Amira", "Joris", "Noor", "Wil"]
                .map(str::to_owned)
                .to_vec(),
            bewaren,
            dose: Dose::Werkoverleg,
            minutes: 45,
            end: None,
            offset: Offset::seconds(3600),
            casus: None,
            steps,
        };
        let session = Session::begin(&pakket, beginning);
        Self { session, minute: 0 }
    }

    pub(super) fn now(&self) -> Moment {
        begin() + TimeDelta::minutes(self.minute)
    }

    pub(super) fn after(&mut self, minutes: i64) -> &mut Self {
        self.minute += minutes;
        self
    }

    pub(super) fn has(&mut self, change: Change) -> &mut Self {
        let entry = self.session.next(self.now(), change);
        self.session
            .apply(&entry)
            .expect("this can happen to the meeting");
        self
    }

    pub(super) fn begins(&mut self) -> &mut Self {
        self.has(Change::Begun {
            offset: Offset::seconds(3600),
        })
    }

    pub(super) fn enters(&mut self, step: u32) -> &mut Self {
        self.has(Change::StepEntered { step: Nr(step) })
            .has(Change::TimerStarted)
    }

    pub(super) fn note(&mut self, step: u32, text: &str) -> &mut Self {
        let by = Some("Amira".to_owned());
        self.has(Change::NoteAdded {
            step: Nr(step),
            text: text.to_owned(),
            by,
        })
    }

    pub(super) fn oogst(&mut self, text: &str) -> &mut Self {
        self.has(Change::OogstAdded {
            step: Nr(4),
            text: text.to_owned(),
        })
    }

    pub(super) fn agrees(
        &mut self,
        kind: AfspraakKind,
        what: &str,
        who: Option<&str>,
        when: Option<When>,
    ) -> &mut Self {
        let (what, who) = (what.to_owned(), who.map(str::to_owned));
        self.has(Change::AfspraakMade {
            step: Nr(4),
            kind,
            what,
            who,
            when,
        })
    }

    /// The afternoon of Team Noord, up to the last step.
    pub(super) fn of_team_noord(bewaren: Bewaren) -> Self {
        let mut meeting = Self::new(bewaren, steps());
        meeting.begins().enters(1).after(3).enters(2).after(1);
        meeting.note(2, "'altijd eerst intake' bleek nergens te staan");
        meeting
            .after(2)
            .note(2, "het weekformulier")
            .after(9)
            .enters(3)
            .after(4);
        for change in hoort_helpt() {
            meeting.has(Change::Board {
                step: Nr(3),
                change,
            });
        }
        meeting
            .after(14)
            .enters(4)
            .after(1)
            .oogst("Wij stoppen met dubbel tekenen.");
        meeting.oogst("Eerst bellen, dan schrijven.");
        let when = Some(When::Date(date(12, 7)));
        meeting.agrees(AfspraakKind::Doekaart, "Zoek het slot", Some("Joris"), when);
        let asked = meeting.session.afspraken[0].clone();
        let if_then = Some("Als het dinsdag is, dan belt Joris de brandweer.".to_owned());
        let afspraak = bedoeling::domain::afspraak::Afspraak { if_then, ..asked };
        meeting.has(Change::AfspraakSet { afspraak });
        meeting.agrees(
            AfspraakKind::Proef,
            "Geen weekformulier",
            Some("Noor"),
            None,
        );
        let when = Some(When::Words("na de zomer".to_owned()));
        meeting.agrees(AfspraakKind::Afspraak, "De sleutels natellen", None, when);
        meeting.agrees(
            AfspraakKind::Team,
            "Eén handtekening is genoeg.",
            None,
            None,
        );
        let look_back = LookBack {
            date: date(12, 7),
            time: NaiveTime::from_hms_opt(10, 0, 0),
        };
        meeting.has(Change::LookBackSet {
            look_back: Some(look_back),
        });
        let text = "Wie is eigenlijk van de sleutels?".to_owned();
        meeting
            .has(Change::ParkedAdded { step: Nr(2), text })
            .after(2);
        meeting
    }

    pub(super) fn closes(&mut self) -> &mut Self {
        self.has(Change::Closed)
    }
}

fn steps() -> Vec<Step> {
    let mut earlier = Step::new(Nr(1), StepKind::Terugblik, "Vorige keer", 5, 3);
    earlier.verdicts.push(Verdict {
        nr: Nr(1),
        afspraak: "2026-11-02-gemeente-10-team-noord#77".to_owned(),
        what: "Met de balie meelopen".to_owned(),
        who: Some("Joris".to_owned()),
        was: Some(date(11, 16)),
        verdict: "later".to_owned(),
        to: Some(date(12, 1)),
    });
    let mut denkkaart = Step::new(Nr(2), StepKind::Denkkaart, "Gewoonte als regel", 12, 8);
    denkkaart.question = Some("Welke gewoonte verdedigde je laatst als een regel?".to_owned());
    let mut werkplaat = Step::new(Nr(3), StepKind::Werkplaat, "Vier velden", 14, 10);
    werkplaat.board = Some(Board::empty(velden()));
    let oogst = Step::new(Nr(4), StepKind::Oogst, "Oogst", 3, 2);
    vec![earlier, denkkaart, werkplaat, oogst]
}

pub(super) fn velden() -> Layout {
    let mut layout = layout(
        Bord::Kwadrant,
        &[
            "Hoort en helpt",
            "Hoort, helpt niet",
            "Helpt, hoort niet",
            "Geen van beide",
        ],
    );
    layout.axes = Some(["hoort", "helpt"].map(str::to_owned));
    layout.asks = Asks {
        reason: true,
        rule_of: true,
        habit: true,
    };
    layout
}

fn hoort_helpt() -> Vec<BoardChange> {
    let mut weekformulier = item(61, "Het weekformulier", Some(1));
    weekformulier.votes = 3;
    weekformulier.reason = Some("niemand leest het".to_owned());
    weekformulier.rule_of = Some("wijzelf".to_owned());
    weekformulier.habit = Some(true);
    let items = [
        weekformulier,
        item(64, "Eerst bellen, dan schrijven", Some(2)),
        item(65, "Twee handtekeningen", Some(1)),
        item(70, "De maandbrief", None),
    ];
    let added = |(index, item)| BoardChange::ItemAdded {
        item,
        index,
        trial: false,
    };
    let mut changes: Vec<BoardChange> = items.into_iter().enumerate().map(added).collect();
    changes.push(BoardChange::TrialChosen { nr: Some(Nr(61)) });
    changes
}

/// A layout with vakken `0`, `1`, ... of these titles.
pub(super) fn layout(bord: Bord, titles: &[&str]) -> Layout {
    let vak = |(index, title): (usize, &&str)| Vak {
        id: VakId::new(index.to_string()),
        title: (*title).to_owned(),
        hint: None,
        scale: None,
        minutes: None,
        opens_at: None,
    };
    Layout {
        bord,
        axes: None,
        vakken: titles.iter().enumerate().map(vak).collect(),
        rows: Vec::new(),
        rows_grow: false,
        marks: Vec::new(),
        apart: false,
        asks: Asks::default(),
    }
}

/// The same layout with a scale on every vak.
pub(super) fn scored(mut layout: Layout, low: &str, high: &str) -> Layout {
    for vak in &mut layout.vakken {
        let (low, high) = (low.to_owned(), high.to_owned());
        vak.scale = Some(Scale {
            low,
            high,
            middle: None,
            too_low: None,
            too_high: None,
        });
    }
    layout
}

/// Rows `0`, `1`, ... of these titles.
pub(super) fn rows(titles: &[&str]) -> Vec<Row> {
    let row = |(index, title): (usize, &&str)| Row {
        id: RowId::new(index.to_string()),
        title: (*title).to_owned(),
    };
    titles.iter().enumerate().map(row).collect()
}

/// Marks that are called as they are titled.
pub(super) fn marks(titles: &[&str]) -> Vec<Mark> {
    titles
        .iter()
        .map(|title| Mark {
            id: MarkId::new(*title),
            title: (*title).to_owned(),
        })
        .collect()
}

/// A line in the vak with this number, or in none.
pub(super) fn item(nr: u32, text: &str, vak: Option<usize>) -> Item {
    Item {
        nr: Nr(nr),
        text: text.to_owned(),
        place: vak.map(|vak| Place {
            cell: cell(vak, None),
            at: None,
        }),
        votes: 0,
        reason: None,
        rule_of: None,
        habit: None,
    }
}

pub(super) fn cell(vak: usize, row: Option<usize>) -> Cell {
    let row = row.map(|row| RowId::new(row.to_string()));
    Cell {
        vak: VakId::new(vak.to_string()),
        row,
    }
}

pub(super) fn score(value: u8) -> Score {
    Score::new(value).expect("a score is at most 10")
}

pub(super) fn key(vak: usize, mark: Option<&str>) -> ScoreKey {
    ScoreKey {
        vak: VakId::new(vak.to_string()),
        mark: mark.map(MarkId::new),
    }
}
