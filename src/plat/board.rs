//! Working on a board in lines: a line is an item, a digit its vak.
use crate::app::{Action, BoardAction, Focus, Meeting, MeetingAction, Msg};
use crate::domain::board::{Board, Bord, Item, Vak};
use crate::domain::ids::Nr;
use crate::domain::record::FieldName;
use crate::domain::step::{Step, StepKind};
use crate::domain::text;
use crate::words::plain::commands as words;
use crate::words::{board as board_words, board_plain, plain, run_sheet};

use super::command::Word;
use super::read::unknown;
use super::{Reply, field, scores, shapes};

/// No line is chosen.
const LET_GO: Msg = act(BoardAction::Pick(None));

/// The board of this step, when the group can work on it.
pub(super) fn of(step: &Step) -> Option<&Board> {
    let worked_on = matches!(step.kind, StepKind::Werkplaat | StepKind::Cirkel);
    step.board.as_ref().filter(|_| worked_on)
}

/// The vakken with their numbers, and what else one must know to fill them.
pub(super) fn vakken(board: &Board) -> Vec<String> {
    let layout = &board.layout;
    let mut said = vec![plain::sentence(board_words::a(layout.bord))];
    if let (Some([first, second]), Bord::Kwadrant) = (&layout.axes, layout.bord) {
        said.push(run_sheet::axes(first, second));
    }
    said.extend((1..).zip(&layout.vakken).map(|(at, vak)| one(at, vak)));
    if !layout.rows.is_empty() || layout.rows_grow {
        let rows: Vec<String> = layout.rows.iter().map(|row| row.title.clone()).collect();
        said.push(run_sheet::rows(&rows, layout.rows_grow));
    }
    said
}

fn one(at: usize, vak: &Vak) -> String {
    let said = plain::vak(at, &crate::words::board_text::label(vak));
    let scale = vak.scale.as_ref();
    let warned = scale.and_then(|scale| {
        board_plain::warnings(scale.too_low.as_deref(), scale.too_high.as_deref())
    });
    let more: Vec<String> = vak.hint.clone().into_iter().chain(warned).collect();
    if more.is_empty() {
        said
    } else {
        format!("{} {}", plain::sentence(&said), more.join(" "))
    }
}

/// A line while working on a board that is no command.
pub(super) fn line(meeting: &Meeting, board: &Board, line: &str) -> Reply {
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let count = board.layout.vakken.len();
    let number = first
        .parse::<usize>()
        .ok()
        .filter(|number| (1..=count).contains(number));
    match number {
        Some(number) if rest.trim().is_empty() => shapes::choose(meeting, board, number)
            .unwrap_or_else(|| Reply::say(plain::vak_needs_text(number))),
        Some(number) => write(meeting, board, rest.trim(), Some(number)),
        None => write(meeting, board, line, None),
    }
}

/// A new item, at once in a vak when that was said.
pub(super) fn write(meeting: &Meeting, board: &Board, text: &str, vak: Option<usize>) -> Reply {
    let at_once = board.layout.bord.takes_lines_at_once();
    let chosen = meeting.view.board.map_or(0, |cursor| cursor.vak);
    let at = vak.map_or(chosen, |vak| vak - 1);
    if let Some(closed) = shapes::closed(board, at).filter(|_| at_once) {
        return Reply::say(closed);
    }
    if let Some(reply) = scores::no_rows(board) {
        return reply;
    }
    let mut msgs = enter(meeting);
    msgs.push(LET_GO);
    // Where a line goes at once to the chosen vak that one is chosen first, else it is sorted.
    msgs.extend(
        vak.filter(|_| at_once)
            .map(|number| scores::go_to(meeting, number)),
    );
    msgs.extend(scores::line_field(meeting, board));
    msgs.extend(field::typed(text));
    msgs.extend(vak.filter(|_| !at_once).map(place));
    // The field for the next line opens by itself: here every line says what it is.
    msgs.push(field::CANCEL);
    let name = FieldName::NewItem(meeting.session().here);
    field::told(meeting, name, Reply::of(msgs))
}

/// The answer to "In welk vak?": a number, or the beginning of its title.
pub(super) fn sort(board: &Board, line: &str) -> Reply {
    let count = board.layout.vakken.len();
    match vak(board, line) {
        Some(number) => Reply::of(vec![place(number), field::CANCEL]),
        None if line.parse::<usize>().is_ok() => Reply::say(plain::no_such_vak(count)),
        None => unknown(Focus::Sorting, line).and_say(plain::which_vak(count)),
    }
}

/// A word that works on an item: move, remove, try.
pub(super) fn change(meeting: &Meeting, board: &Board, word: Word, rest: &str) -> Reply {
    if word == Word::Move {
        let Some((beginning, to)) = rest.rsplit_once(words::MOVE_TO) else {
            return Reply::say(plain::MOVE_HOW);
        };
        let Some(number) = vak(board, to.trim()) else {
            return Reply::say(plain::no_such_vak(board.layout.vakken.len()));
        };
        if let Some(closed) = shapes::closed(board, number - 1) {
            return Reply::say(closed);
        }
        return on_item(meeting, board, beginning, &[place(number)]);
    }
    let (how, action) = if word == Word::Remove {
        (plain::REMOVE_HOW, BoardAction::Remove)
    } else {
        (plain::TRY_HOW, BoardAction::Try)
    };
    if rest.is_empty() {
        return Reply::say(how);
    }
    let reply = on_item(meeting, board, rest, &[act(action)]);
    if word == Word::Remove && !reply.msgs.is_empty() {
        return reply.and_say(plain::ITEM_GONE);
    }
    reply
}

/// Chooses the item that begins like this, lets something happen to it, and lets it go again.
pub(super) fn on_item(meeting: &Meeting, board: &Board, beginning: &str, then: &[Msg]) -> Reply {
    let beginning = beginning.trim();
    let nr = match find(board, beginning) {
        Ok(nr) => nr,
        Err(why) => return Reply::list(vec![why, plain::LITERAL.to_owned()]),
    };
    let mut msgs = enter(meeting);
    msgs.push(act(BoardAction::Pick(Some(nr))));
    msgs.extend_from_slice(then);
    msgs.push(LET_GO);
    Reply::of(msgs)
}

/// The one line that begins like this, of those that may be read; a line that is exactly this goes
/// first.
fn find(board: &Board, beginning: &str) -> Result<Nr, String> {
    let wanted = text::fold(beginning);
    let said = |item: &Item| text::fold(&item.text);
    let lines = board.lines();
    let exact = lines.iter().find(|item| said(item) == wanted);
    let starts = lines.iter().filter(|item| said(item).starts_with(&wanted));
    let found: Vec<Nr> = starts.map(|item| item.nr).collect();
    match (exact, found.as_slice()) {
        (Some(item), _) => Ok(item.nr),
        (None, [nr]) if !wanted.is_empty() => Ok(*nr),
        (None, []) => Err(plain::no_item(beginning)),
        (None, _) => Err(plain::several_items(beginning)),
    }
}

/// The number of the vak that is meant: its number, or the one whose title begins like this.
pub(super) fn vak(board: &Board, said: &str) -> Option<usize> {
    let vakken = &board.layout.vakken;
    if let Ok(number) = said.parse::<usize>() {
        return (1..=vakken.len()).contains(&number).then_some(number);
    }
    let wanted = text::fold(said);
    let starts = |(_, vak): &(usize, &Vak)| text::fold(&vak.title).starts_with(&wanted);
    let mut found = (1..).zip(vakken).filter(starts).map(|(at, _)| at);
    let first = found.next().filter(|_| !wanted.is_empty())?;
    found.next().is_none().then_some(first)
}

/// Opens the board when the group is not on it yet. In a cirkel a field opens with it, and every
/// line of text brings its own.
pub(super) fn enter(meeting: &Meeting) -> Vec<Msg> {
    let offer = Msg::Act(Action::Meeting(MeetingAction::Offer));
    let types = meeting.session().step().ring().is_some();
    let msgs = [Some(offer), types.then_some(field::CANCEL)];
    let closed = meeting.view.board.is_none();
    msgs.into_iter().flatten().filter(|_| closed).collect()
}

fn place(number: usize) -> Msg {
    act(BoardAction::Place(u8::try_from(number).unwrap_or(u8::MAX)))
}

pub(super) const fn act(action: BoardAction) -> Msg {
    Msg::Act(Action::Board(action))
}
