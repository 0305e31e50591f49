//! What one team did and what waits for it: many meetings of a team, as one reads them back.
use chrono::NaiveDate;

/// Something that was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// What.
    pub what: String,
    /// By whom.
    pub who: Option<String>,
    /// When it is due.
    pub due: Option<NaiveDate>,
    /// The person's own words for when.
    pub due_words: Option<String>,
}

/// One board that the team filled more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Which board: `<werkpakket>/<werkplaat>`.
    pub from: String,
    /// What it is called.
    pub title: String,
    /// The days on which it was filled, the oldest first.
    pub days: Vec<NaiveDate>,
    /// The highest value that a bar can have, in tenths.
    pub most: u16,
    /// What each vak came to.
    pub rows: Vec<MeasuredRow>,
}

/// One vak over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasuredRow {
    /// What it is called.
    pub title: String,
    /// For every day the middle of the scores, or how many lines lie there, in tenths; none where
    /// that meeting says nothing of it.
    pub tenths: Vec<Option<u16>>,
}

/// What one team did and what waits for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The team; none for meetings of nobody in particular.
    pub team: Option<String>,
    /// Every meeting, the newest first.
    pub meetings: Vec<(NaiveDate, String)>,
    /// Afspraken that are open, by day.
    pub open: Vec<Promise>,
    /// Doekaarten that wait for a verdict, by day.
    pub doekaarten: Vec<Promise>,
    /// How the team agreed to work.
    pub ways: Vec<String>,
    /// What was put aside for another time, the newest first.
    pub parked: Vec<(NaiveDate, String)>,
    /// Boards over time.
    pub measured: Vec<Measured>,
}
