//! A scale from 0 to 10 on cells: where a score lies, the line itself, the signs of the marks, and
//! their figures. Shared by every shape with scores.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Score, Spread, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::words::{board as words, board_scores};

use super::width_of;

/// The sign and the colour of each mark, in order: the sign alone says which one it is.
const MARKS: [(&str, Accent); 6] = [
    ("●", Accent::Denk),
    ("◆", Accent::Bedoeling),
    ("▲", Accent::Doe),
    ("▼", Accent::Hoort),
    ("○", Accent::Second),
    ("◇", Accent::Warn),
];

/// The sign and the colour of a mark, by its order on the board.
pub(super) const fn sign(mark: usize) -> (&'static str, Accent) {
    MARKS[mark % MARKS.len()]
}

/// Twice a median, so that it is a whole number.
pub(super) fn halves(middle: f32) -> u16 {
    let reached = |half: &u16| f32::from(*half) / 2.0 >= middle;
    (0..=20).find(reached).unwrap_or(20)
}

/// Twice a score.
pub(super) fn doubled(score: Score) -> u16 {
    u16::from(score.value()) * 2
}

/// A scale from 0 to 10 on one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    /// The cell of 0.
    pub(super) x: u16,
    /// How many cells it takes, the ones of 0 and 10 among them.
    pub(super) width: u16,
}

impl Axis {
    /// The cell of a score, given in halves.
    pub(super) fn cell(self, halves: u16) -> u16 {
        self.x + (halves * self.width.saturating_sub(1) + 10) / 20
    }

    /// The line, with its ends and its middle.
    pub(super) fn line(self, canvas: &mut Canvas<'_, '_>, y: u16) {
        let second = canvas.theme.second();
        for x in self.x..self.x + self.width {
            let sign = if x == self.x {
                "├"
            } else if x == self.cell(20) {
                "┤"
            } else if x == self.cell(10) {
                "┼"
            } else {
                "─"
            };
            canvas.put(x, y, sign, second);
        }
    }

    /// From the lowest score to the highest, heavier than the line.
    pub(super) fn spread(self, canvas: &mut Canvas<'_, '_>, y: u16, seen: &Seen) {
        let (_, accent) = sign(seen.mark);
        let style = canvas.theme.accent(accent);
        let (low, high) = (seen.spread.low, seen.spread.high);
        if low == high {
            return;
        }
        for x in self.cell(doubled(low))..=self.cell(doubled(high)) {
            canvas.put(x, y, "━", style);
        }
    }

    /// The signs at their medians; where two would fall on one cell they stand beside each other.
    pub(super) fn signs(self, canvas: &mut Canvas<'_, '_>, y: u16, all: &[Seen]) {
        let mut sorted: Vec<&Seen> = all.iter().collect();
        sorted.sort_by_key(|seen| halves(seen.spread.middle));
        let wanted = sorted
            .iter()
            .map(|seen| self.cell(halves(seen.spread.middle)));
        let cells = beside(wanted.collect(), self.x + self.width.saturating_sub(1));
        for (seen, x) in sorted.into_iter().zip(cells) {
            let (sign, accent) = sign(seen.mark);
            let style = canvas.theme.accent(accent);
            canvas.put(x, y, sign, style);
        }
    }
}

/// Places in rising order, moved as little as possible so that no two are the same and none lies
/// beyond the last one.
fn beside(mut places: Vec<u16>, last: u16) -> Vec<u16> {
    for at in 1..places.len() {
        places[at] = places[at].max(places[at - 1] + 1);
    }
    let mut most = last;
    for place in places.iter_mut().rev() {
        *place = (*place).min(most);
        most = place.saturating_sub(1);
    }
    places
}

/// A mark with scores that may be seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    /// Which mark, in the order of the board.
    pub(super) mark: usize,
    /// How its scores lie.
    pub(super) spread: Spread,
}

/// The marks of a vak that have scores, as far as they may be seen.
pub(super) fn seen(board: &Board, vak: &Vak) -> Vec<Seen> {
    let marks = board.marks().enumerate();
    let seen = |(at, mark): (usize, Option<&crate::domain::board::Mark>)| {
        let spread = board.spread(&vak.id, mark.map(|mark| &mark.id))?;
        Some(Seen { mark: at, spread })
    };
    marks.filter_map(seen).collect()
}

/// How much is said of the scores of a vak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// "● Nu 3-8, midden 6"
    Named,
    /// "● 6 (3-8)"
    Short,
    /// "●6"
    Bare,
}

/// What is said of one vak: a text and its colour for each mark.
pub(super) type Figures = Vec<(String, Accent)>;

/// The figures of every vak, each in at most so many cells and all in the same form; while they are
/// hidden a dot for each. Empty where there are none, or when not even the medians fit.
pub(super) fn figures(board: &Board, rooms: &[u16]) -> Vec<Figures> {
    let vakken = board.layout.vakken.iter().zip(rooms);
    if board.hidden() {
        return vakken
            .map(|(vak, room)| hidden(board, vak, *room))
            .collect();
    }
    let forms = [Form::Named, Form::Short, Form::Bare];
    let said = forms.map(|form| {
        let one = |seen: &Seen| (figure(board, *seen, form), sign(seen.mark).1);
        let of_vak = |vak| seen(board, vak).iter().map(one).collect();
        board
            .layout
            .vakken
            .iter()
            .map(of_vak)
            .collect::<Vec<Figures>>()
    });
    let fits = |all: &Vec<Figures>| all.iter().zip(rooms).all(|(one, room)| width(one) <= *room);
    let none = || vec![Figures::new(); rooms.len()];
    said.into_iter().find(fits).unwrap_or_else(none)
}

fn figure(board: &Board, seen: Seen, form: Form) -> String {
    let (sign, _) = sign(seen.mark);
    match (form, board.layout.mark_at(seen.mark)) {
        (Form::Named, Some(mark)) => {
            format!(
                "{sign} {} {}",
                words::mark(mark),
                words::spread(&seen.spread)
            )
        }
        (Form::Named, None) => format!("{sign} {}", words::spread(&seen.spread)),
        (Form::Short, _) => format!("{sign} {}", board_scores::short(&seen.spread)),
        (Form::Bare, _) => format!("{sign}{}", board_scores::middle(&seen.spread)),
    }
}

/// A dot for each score that may not be seen yet, or their number where that is too wide.
fn hidden(board: &Board, vak: &Vak, room: u16) -> Figures {
    let counts: Vec<(usize, usize)> = board
        .marks()
        .map(|mark| board.score_count(&vak.id, mark.map(|mark| &mark.id)))
        .enumerate()
        .filter(|(_, count)| *count > 0)
        .collect();
    let dots = |(at, count): &(usize, usize)| (sign(*at).0.repeat(*count), sign(*at).1);
    let number = |(at, count): &(usize, usize)| (format!("{count}× {}", sign(*at).0), sign(*at).1);
    let all: Vec<_> = counts.iter().map(dots).collect();
    if width(&all) <= room {
        all
    } else {
        counts.iter().map(number).collect()
    }
}

/// From so many rows on there is air below the legend.
const ROOMY: u16 = 20;

/// Between two figures.
const GAP: u16 = 2;

/// How many cells figures take beside each other.
pub(super) fn width(figures: &[(String, Accent)]) -> u16 {
    let each = figures.iter().map(|(text, _)| width_of(text) + GAP);
    each.sum::<u16>().saturating_sub(GAP)
}

/// Draws figures beside each other; answers with where they end.
pub(super) fn put(
    canvas: &mut Canvas<'_, '_>,
    (x, y): (u16, u16),
    figures: &[(String, Accent)],
) -> u16 {
    let mut x = x;
    for (text, accent) in figures {
        let style = canvas.theme.accent(*accent);
        x = canvas.put(x, y, text, style) + GAP;
    }
    x.saturating_sub(GAP)
}

/// What each sign stands for, at the top of a place, with the mark that is scored now pointed at.
/// Answers with how many rows that took.
pub(super) fn legend(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) -> u16 {
    let (x, mut y) = (area.x, area.y);
    let mut end = x;
    for (at, mark) in board.layout.marks.iter().enumerate() {
        let (sign, accent) = sign(at);
        let style = canvas.theme.accent(accent);
        let said = format!("{sign} {}", words::mark(mark));
        let chosen = cursor.is_some_and(|cursor| cursor.mark == at && cursor.row == 0);
        let room = area.right().saturating_sub(end);
        if end > x && width_of(&said) + 2 * u16::from(chosen) > room {
            (end, y) = (x, y + 1);
        }
        if chosen {
            end = canvas.put(end, y, "▶", style) + 1;
        }
        end = canvas.put(end, y, &said, style) + 3;
    }
    if board.can_reveal() {
        let second = canvas.theme.second();
        let room = area.right().saturating_sub(end);
        if room >= width_of(board_scores::TOGETHER) {
            end = canvas.put(end, y, board_scores::TOGETHER, second);
        }
    }
    if end == x {
        return 0;
    }
    // With space there is air below it.
    1 + (y - area.y) + u16::from(area.height > ROOMY)
}

/// The two ends of a scale on one row, when both fit there whole.
pub(super) fn ends(vak: &Vak) -> Option<(&str, &str)> {
    let scale = vak.scale.as_ref()?;
    Some((scale.low.as_str(), scale.high.as_str()))
}

/// The widest of these texts.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> u16 {
    let widths = texts.map(|text| u16::try_from(text.width()).unwrap_or(u16::MAX));
    widths.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_has_its_own_cell_on_any_line_and_both_ends_are_on_it() {
        for width in 21..100 {
            let axis = Axis { x: 7, width };
            let cells: Vec<u16> = (0..=20).map(|halves| axis.cell(halves)).collect();
            assert_eq!((cells[0], cells[20]), (7, 6 + width));
            assert!(
                cells.is_sorted_by(|one, other| one < other),
                "{width}: {cells:?}"
            );
        }
    }

    #[test]
    fn signs_that_would_lie_on_each_other_stand_beside_each_other() {
        assert_eq!(beside(vec![3, 3, 4, 9], 10), [3, 4, 5, 9]);
        assert_eq!(beside(vec![10, 10, 10], 10), [8, 9, 10]);
    }

    #[test]
    fn a_median_is_a_whole_number_of_halves() {
        assert_eq!([0.0, 0.5, 6.0, 10.0].map(halves), [0, 1, 12, 20]);
    }
}
