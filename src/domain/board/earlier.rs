//! The board of last time, laid beside today's: its lines and tallies go on, and where its scores
//! lay is seen as a mark of its own.
use super::layout::{Layout, Mark};
use super::model::{Board, Score, ScoreKey};
use crate::domain::ids::MarkId;

/// The mark of the scores of last time; `words` says what it is called.
pub const EARLIER: &str = "vorige-keer";
/// The mark of today's scores on a board that had no marks.
pub const TODAY: &str = "vandaag";

impl Mark {
    /// Whether these are the scores of last time: nobody gives them now.
    pub fn is_earlier(&self) -> bool {
        self.id.as_str() == EARLIER
    }

    fn named(id: &str) -> Self {
        Self {
            id: MarkId::new(id),
            title: String::new(),
        }
    }
}

impl Layout {
    /// As its author wrote it: without the marks of an earlier board, and without the rows where
    /// the group adds its own.
    fn as_written(&self) -> Self {
        let mut written = self.clone();
        written
            .marks
            .retain(|mark| !mark.is_earlier() && mark.id.as_str() != TODAY);
        if written.rows_grow {
            written.rows.clear();
        }
        written
    }
}

impl Board {
    /// A board on which `last` goes on. None when its author changed it in between. Scores stay
    /// behind but for those of its first mark, which is last time's now.
    pub fn on_from(today: &Layout, last: &Self) -> Option<Self> {
        if today.as_written() != last.layout.as_written() {
            return None;
        }
        let mut layout = today.clone();
        if layout.rows_grow {
            layout.rows.clone_from(&last.layout.rows);
        }
        let mut board = Self {
            items: last.items.clone(),
            counts: last.counts.clone(),
            ..Self::empty(layout)
        };
        board.lay_beside(last);
        Some(board)
    }

    fn lay_beside(&mut self, last: &Self) {
        let first = last.layout.mark_at(0).map(|mark| &mark.id);
        let earlier = |key: &ScoreKey| key.mark.as_ref() == first;
        let scores: Vec<(ScoreKey, Vec<Score>)> = last
            .scores
            .iter()
            .filter(|(key, _)| earlier(key))
            .map(|(key, values)| {
                let mark = Some(MarkId::new(EARLIER));
                let vak = key.vak.clone();
                (ScoreKey { vak, mark }, values.clone())
            })
            .collect();
        if scores.is_empty() {
            return;
        }
        if self.layout.marks.is_empty() {
            self.layout.marks.push(Mark::named(TODAY));
        }
        self.layout.marks.push(Mark::named(EARLIER));
        self.scores.extend(scores);
    }
}
