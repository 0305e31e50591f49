//! What is remembered of a meeting while its file is closed: texts to search, and figures.
use chrono::NaiveDate;

use super::afspraken::Said;
use super::memory::day;
use super::search::texts;
use crate::domain::board::{Board, Bord};
use crate::domain::found::{Hit, Place};
use crate::domain::ids::Nr;
use crate::domain::session::{Session, SessionKind};
use crate::domain::step::Status;
use crate::domain::text::fold;

/// One text of a meeting, and how it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Searched {
    place: Place,
    text: String,
    folded: String,
}

/// A board as one meeting left it: its figures, and no words but titles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// `<werkpakket>/<werkplaat>`.
    pub(super) from: String,
    pub(super) title: String,
    /// Whether these are scores, or numbers of lines.
    pub(super) is_scored: bool,
    /// Each vak with its figure.
    pub(super) rows: Vec<Figure>,
}

/// A vak by its title, with its figure in tenths.
pub(super) type Figure = (String, Option<u16>);

/// What is remembered of one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    searched: Vec<Searched>,
    pub(super) said: Said,
    pub(super) day: NaiveDate,
    pub(super) parked: Vec<String>,
    pub(super) measures: Vec<Measure>,
    /// The title of each step.
    steps: Vec<(Nr, String)>,
}

impl Picked {
    /// Takes it out of a meeting; nothing out of what somebody wrote alone.
    pub fn of(session: &Session) -> Self {
        if session.kind != SessionKind::Gesprek {
            return Self::default();
        }
        let searched = texts(session).into_iter().map(|(place, text)| Searched {
            folded: fold(&text),
            place,
            text,
        });
        let steps = session.steps.iter();
        Self {
            searched: searched.collect(),
            said: Said::of(session),
            day: day(session),
            parked: session
                .parked
                .iter()
                .map(|line| line.text.clone())
                .collect(),
            measures: measures(session),
            steps: steps.map(|step| (step.nr, step.title.clone())).collect(),
        }
    }

    /// The texts with one of these folded words, none unless each word is in one of them.
    pub fn find(&self, words: &[String]) -> Vec<Hit> {
        let has = |word: &String| {
            let mut all = self.searched.iter();
            all.any(|one| one.folded.contains(word.as_str()))
        };
        if words.is_empty() || !words.iter().all(has) {
            return Vec::new();
        }
        let found = self.searched.iter().filter(|one| {
            let mut words = words.iter();
            words.any(|word| one.folded.contains(word.as_str()))
        });
        found
            .map(|one| Hit {
                place: one.place,
                text: one.text.clone(),
            })
            .collect()
    }

    /// The title of the step in which something was found.
    pub fn step_of(&self, place: Place) -> Option<&str> {
        let nr = place.step()?;
        let mut steps = self.steps.iter();
        let found = steps.find(|(step, _)| *step == nr);
        found.map(|(_, title)| title.as_str())
    }
}

/// The boards with figures that can be laid beside those of another day.
fn measures(session: &Session) -> Vec<Measure> {
    let done = session
        .steps
        .iter()
        .filter(|step| step.status == Status::Gedaan);
    done.filter_map(|step| {
        let board = step.board.as_ref().filter(|board| !board.is_empty())?;
        let (is_scored, rows) = figures(board)?;
        Some(Measure {
            from: step.from.clone()?,
            title: step.title.clone(),
            is_scored,
            rows,
        })
    })
    .collect()
}

/// Of a scan or sliders the middle of the first mark ("nu"), of "hoort of helpt" how many lines.
fn figures(board: &Board) -> Option<(bool, Vec<Figure>)> {
    match board.layout.bord {
        Bord::Scan | Bord::Schuiven => {
            let mark = board.layout.marks.first().map(|mark| &mark.id);
            let vakken = board.layout.vakken.iter();
            let rows: Vec<_> = vakken
                .map(|vak| {
                    let middle = board.spread(&vak.id, mark).map(|spread| spread.middle);
                    (vak.title.clone(), middle.map(tenths))
                })
                .collect();
            let is_any = rows.iter().any(|(_, figure)| figure.is_some());
            is_any.then_some((true, rows))
        }
        Bord::Kwadrant if board.layout.axes.is_some() => {
            let tally = board.tally().into_iter();
            let tenths = |count: usize| u16::try_from(count * 10).ok();
            Some((
                false,
                tally
                    .map(|(vak, count)| (vak.title.clone(), tenths(count)))
                    .collect(),
            ))
        }
        Bord::Kwadrant
        | Bord::Kolommen
        | Bord::Ringen
        | Bord::Spectrum
        | Bord::Driehoek
        | Bord::Route
        | Bord::Balans
        | Bord::Turf
        | Bord::Raster
        | Bord::Ladder => None,
    }
}

/// A median in tenths: it is a whole number or halfway two.
fn tenths(middle: f32) -> u16 {
    (0..=100)
        .find(|tenths| f32::from(*tenths) >= middle * 10.0 - 0.5)
        .unwrap_or(100)
}
