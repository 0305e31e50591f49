//! The hints below a meeting: the keys that help now, and the most needed ones where it is narrow.
use unicode_width::UnicodeWidthStr as _;

use crate::app::{Action, BoardAction, FieldAction, Focus, Meeting, MeetingAction, ProgramAction};
use crate::app::{State, Target};
use crate::domain::board::Board;
use crate::tui::canvas::Canvas;
use crate::tui::{keymap, labels};
use crate::words::{board_keys, board_scores};

/// Between two hints.
const GAP: usize = 3;

/// Draws as many hints as fit beside the words in the corner. A notice takes their place.
pub(in crate::tui) fn draw(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    meeting: &Meeting,
    corner: &str,
) {
    if state.notice.is_some() {
        return;
    }
    let area = canvas.area();
    let taken = match corner {
        "" => 2,
        corner => corner.width() + 6,
    };
    let room = usize::from(area.width).saturating_sub(taken);
    let row = area.height.saturating_sub(1);
    let (strong, second) = (canvas.theme.strong(), canvas.theme.second());
    let mut x = 2;
    for (_, key, words) in fitting(of(state, meeting), room) {
        x = canvas.put(x, row, &key, strong) + 1;
        x = canvas.put(x, row, words, second) + 3;
    }
}

/// What is asked for, the name of its key, and the word behind it.
type Hint = (Action, String, &'static str);

/// The hints of this moment, in the order in which they stand.
fn of(state: &State, meeting: &Meeting) -> Vec<Hint> {
    let focus = state.focus();
    let chosen = meeting
        .view
        .board
        .is_some_and(|cursor| cursor.item.is_some());
    let mut actions = labels::hints(focus).to_vec();
    if focus == Focus::Board && chosen {
        actions.insert(2, Action::Board(BoardAction::Try));
    }
    let board = meeting.session().step().board.as_ref();
    if focus == Focus::Scores && board.is_some_and(has_marks) {
        actions.insert(1, Action::Board(BoardAction::NextMark));
    }
    if focus == Focus::Scores && meeting.can_reveal() {
        actions.insert(1, Action::Meeting(MeetingAction::Show));
    }
    if focus == Focus::Board && board.is_some_and(|board| board.layout.rows_grow) {
        actions.insert(1, Action::Board(BoardAction::AddRow));
    }
    let named = |action: Action| {
        let key = keymap::key_of(focus, action)?;
        let words = match action {
            Action::Board(BoardAction::Write) if chosen => board_keys::HINT_CHANGE,
            Action::Board(BoardAction::Write) if asks_scores(meeting) => board_scores::HINT_SCORE,
            Action::Board(BoardAction::Leave) if focus == Focus::Sorting => board_keys::HINT_LATER,
            Action::Field(FieldAction::Submit) if takes_no_day(state) => board_keys::HINT_NO_DAY,
            action => labels::hint(action),
        };
        Some((action, keymap::name(key), words))
    };
    actions.into_iter().filter_map(named).collect()
}

/// Whether there is more than one mark to give scores for.
fn has_marks(board: &Board) -> bool {
    let given = board.layout.marks.iter().filter(|mark| !mark.is_earlier());
    given.count() > 1
}

/// Whether Enter opens the field for scores.
fn asks_scores(meeting: &Meeting) -> bool {
    let board = meeting.session().step().board.as_ref();
    let row = meeting.view.board.map_or(0, |cursor| cursor.row);
    meeting.scores() && board.is_some_and(|board| board.layout.row_at(row).is_none())
}

/// Whether Enter now goes on without a day: the one that was typed was not understood.
fn takes_no_day(state: &State) -> bool {
    state.capture().is_some_and(|capture| {
        matches!(
            capture.target,
            Target::LookBack { asked: true } | Target::PutOff { asked: true, .. }
        )
    })
}

/// The hints that fit: what is least needed goes first, and `?` goes last since it has them all.
fn fitting(mut hints: Vec<Hint>, room: usize) -> Vec<Hint> {
    let width = |hints: &[Hint]| {
        let each = hints.iter();
        let each = each.map(|(_, key, words)| key.width() + 1 + words.width() + GAP);
        each.sum::<usize>().saturating_sub(GAP)
    };
    while width(&hints) > room {
        let least = (0..hints.len()).max_by_key(|at| (rank(hints[*at].0), *at));
        let Some(least) = least else { break };
        hints.remove(least);
    }
    hints
}

/// How soon a hint may go where it is narrow: a way out stays longest.
const fn rank(action: Action) -> u8 {
    match action {
        Action::Program(ProgramAction::Help) => 0,
        Action::Board(BoardAction::Leave) | Action::Field(FieldAction::Cancel) => 1,
        Action::Board(BoardAction::Write | BoardAction::Accept)
        | Action::Meeting(MeetingAction::Next | MeetingAction::Show) => 2,
        Action::Board(BoardAction::Try | BoardAction::AddRow) => 3,
        _ => 4,
    }
}
