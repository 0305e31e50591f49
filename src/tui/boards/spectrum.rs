//! One line: a sign for each score above it, stacked where people agree, and the cases below it.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Item, Scale, Score, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::board as words;

use super::lines::{listed, text_of};
use super::scale::{Axis, doubled, figures, legend, put, seen, sign};
use super::schuiven::warnings;
use super::width_of;

/// The line is no wider than a group can look along.
const WIDE: u16 = 91;
/// So many rows it takes besides the scores on it and the cases below it.
const AROUND: u16 = 6;
/// The most rows of air above the scores.
const AIR_MOST: u16 = 5;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let Some(vak) = board.layout.vakken.first() else {
        return;
    };
    let mut y = area.y + legend(canvas, area, board, cursor);
    let style = canvas.theme.accent(Accent::Hoort);
    let title = wrap(&vak.title, usize::from(area.width));
    y = canvas.lines(area.x, y, &title, style);
    let said = figures(board, &[area.width]);
    // What may be seen stands on the line itself.
    if let Some(said) = said
        .first()
        .filter(|said| board.hidden() && !said.is_empty())
    {
        put(canvas, (area.x, y), said);
        y += 1;
    }
    let width = area.width.min(WIDE);
    let axis = Axis { x: area.x, width };
    let cases = cases(board, vak, area.width, cursor);
    let left = area.bottom().saturating_sub(y);
    let wanted: usize = cases.iter().map(|(_, lines)| lines.len()).sum();
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX);
    let below = wanted.min(left.saturating_sub(AROUND + 1));
    let high = left
        .saturating_sub(below + AROUND)
        .min(highest(board, vak))
        .max(1);
    // On a high screen the line does not stick to its title.
    y += (left.saturating_sub(below + AROUND + high) / 3).min(AIR_MOST);
    scores(canvas, (axis, y), board, vak, high);
    y += high;
    axis.line(canvas, y);
    pins(canvas, (axis, y), board, vak);
    numbers(canvas, (axis, y + 1));
    y += 2;
    if let Some(scale) = &vak.scale {
        y = ends(canvas, (axis, y), scale);
        if scale.too_low.is_some() || scale.too_high.is_some() {
            warnings(canvas, y, scale, axis, &seen(board, vak));
            y += 1;
        }
    }
    let place = Rect {
        y: y + u16::from(y + below < area.bottom()),
        height: area
            .bottom()
            .saturating_sub(y + u16::from(y + below < area.bottom())),
        ..area
    };
    if !cases.is_empty() && place.height > 0 {
        listed(canvas, place, (board, &cases), cursor, Accent::Hoort);
    }
}

/// The most scores of all marks together on one place.
fn highest(board: &Board, vak: &Vak) -> u16 {
    let on = |score: u8| stack(board, vak, score).len();
    let most = (0..=10).map(on).max().unwrap_or(0);
    u16::try_from(most).unwrap_or(u16::MAX).max(1)
}

/// The marks of the scores on one place, from the bottom up.
fn stack(board: &Board, vak: &Vak, score: u8) -> Vec<usize> {
    let here = |scores: Vec<Score>| scores.iter().filter(|one| one.value() == score).count();
    let marks = board.marks().enumerate();
    let of_mark = marks.flat_map(|(at, mark)| {
        let scores = board.scores_of(&vak.id, mark.map(|mark| &mark.id));
        std::iter::repeat_n(at, here(scores))
    });
    of_mark.collect()
}

/// A sign for each score; a stack that is too high for its place is counted.
fn scores(
    canvas: &mut Canvas<'_, '_>,
    (axis, top): (Axis, u16),
    board: &Board,
    vak: &Vak,
    high: u16,
) {
    for score in 0..=10 {
        let x = axis.cell(u16::from(score) * 2);
        let signs = stack(board, vak, score);
        if signs.len() > usize::from(high) {
            counted(canvas, (x, top + high - 1), &signs);
            continue;
        }
        for (row, mark) in (1..).zip(signs) {
            let (sign, accent) = sign(mark);
            let style = canvas.theme.accent(accent);
            canvas.put(x, top + high - row, sign, style);
        }
    }
}

/// "3●1◆" where a stack does not fit.
fn counted(canvas: &mut Canvas<'_, '_>, (x, y): (u16, u16), signs: &[usize]) {
    let mut end = x;
    let most = signs.iter().max().copied().unwrap_or(0);
    for mark in 0..=most {
        let count = signs.iter().filter(|one| **one == mark).count();
        if count > 0 {
            let (sign, accent) = sign(mark);
            let style = canvas.theme.accent(accent);
            let said = if count == 1 {
                sign.to_owned()
            } else {
                format!("{count}{sign}")
            };
            end = canvas.put(end, y, &said, style);
        }
    }
}

/// Where cases lie the line is marked.
fn pins(canvas: &mut Canvas<'_, '_>, (axis, y): (Axis, u16), board: &Board, vak: &Vak) {
    let style = canvas.theme.accent(Accent::Hoort);
    let placed = board
        .items_of(&vak.id)
        .filter_map(|item| item.place.as_ref()?.at);
    for at in placed {
        canvas.put(axis.cell(doubled(at)), y, "╋", style);
    }
}

fn numbers(canvas: &mut Canvas<'_, '_>, (axis, y): (Axis, u16)) {
    let second = canvas.theme.second();
    for score in 0..=10_u16 {
        let number = score.to_string();
        let x = axis.cell(score * 2).saturating_sub(width_of(&number) - 1);
        canvas.put(x, y, &number, second);
    }
}

/// The words of both ends and of the middle, each in its own third. Answers with the row below.
fn ends(canvas: &mut Canvas<'_, '_>, (axis, y): (Axis, u16), scale: &Scale) -> u16 {
    let text = canvas.theme.text();
    let third = usize::from(axis.width / 3).saturating_sub(2);
    let middle = scale.middle.as_deref().unwrap_or_default();
    let [low, middle, high] =
        [scale.low.as_str(), middle, &scale.high].map(|word| wrap(word, third));
    let below = canvas.lines(axis.x, y, &low, text);
    for (row, line) in (y..).zip(&middle) {
        canvas.put(
            axis.cell(10).saturating_sub(width_of(line) / 2),
            row,
            line,
            text,
        );
    }
    for (row, line) in (y..).zip(&high) {
        canvas.put(
            (axis.x + axis.width).saturating_sub(width_of(line)),
            row,
            line,
            text,
        );
    }
    let most = u16::try_from(middle.len().max(high.len())).unwrap_or(1);
    below.max(y + most)
}

/// The cases by their place on the line, those without one last.
fn cases<'a>(
    board: &'a Board,
    vak: &Vak,
    width: u16,
    cursor: Option<BoardCursor>,
) -> Vec<(&'a Item, Vec<String>)> {
    let at = |item: &Item| item.place.as_ref().and_then(|place| place.at);
    // The one that waits for its place is asked about below.
    let waits = cursor.and_then(|cursor| cursor.sorting);
    let mut items: Vec<&Item> = board.items_of(&vak.id).collect();
    items.retain(|item| Some(item.nr) != waits);
    items.sort_by_key(|item| (at(item).is_none(), at(item)));
    let width = usize::from(width.saturating_sub(2)).max(1);
    let entry = |item: &'a Item| {
        let said = match at(item) {
            Some(at) => words::place_first(at.value(), &item.text),
            None => text_of(item, board),
        };
        (item, wrap(&said, width))
    };
    items.into_iter().map(entry).collect()
}
