//! Between the cells of a screen and what goes over the wire.
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Span;

use crate::link::{Picture, Run};

/// The most columns or rows of a window: more is a slip.
const MOST: u16 = 1000;

/// A size that can be drawn.
pub(super) const fn sound((width, height): (u16, u16)) -> (u16, u16) {
    (at_most(width), at_most(height))
}

const fn at_most(cells: u16) -> u16 {
    match cells {
        0 => 1,
        1..=MOST => cells,
        _ => MOST,
    }
}

/// Every row, with cells that look the same taken together.
pub(super) fn rows(buffer: &Buffer) -> Vec<Vec<Run>> {
    let area = buffer.area;
    let mut rows = Vec::new();
    for y in area.top()..area.bottom() {
        let mut runs: Vec<Run> = Vec::new();
        let (mut next, mut like) = (0, None);
        for x in area.left()..area.right() {
            if x < next {
                // Covered by the wide character before it.
                continue;
            }
            let cell = &buffer[Position { x, y }];
            let width = Span::raw(cell.symbol()).width();
            next = x + u16::try_from(width).unwrap_or(1).max(1);
            let looks = (cell.fg, cell.bg, cell.modifier);
            match runs.last_mut().filter(|_| like == Some(looks)) {
                Some(last) => last.text.push_str(cell.symbol()),
                None => runs.push(Run {
                    text: cell.symbol().to_owned(),
                    ink: cell.fg.to_string(),
                    ground: cell.bg.to_string(),
                    manner: cell.modifier.bits(),
                }),
            }
            like = Some(looks);
        }
        rows.push(runs);
    }
    rows
}

/// Lets a screen show this picture. False when it does not follow the one before.
pub(super) fn show(screen: &mut Buffer, last: u64, picture: &Picture) -> bool {
    let (width, height) = sound(picture.size);
    let area = ratatui::layout::Rect::new(0, 0, width, height);
    if picture.whole {
        *screen = Buffer::empty(area);
    } else if picture.nr != last + 1 || screen.area != area {
        return false;
    }
    for (y, runs) in &picture.rows {
        if *y >= height {
            continue;
        }
        for x in 0..width {
            screen[Position { x, y: *y }].reset();
        }
        let mut x = 0;
        for run in runs {
            let style = Style::new()
                .fg(colour(&run.ink))
                .bg(colour(&run.ground))
                .add_modifier(Modifier::from_bits_truncate(run.manner));
            if x < width {
                // Characters that steer a terminal take no cell here.
                (x, _) = screen.set_stringn(x, *y, &run.text, usize::from(width), style);
            }
        }
    }
    true
}

fn colour(named: &str) -> Color {
    named.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Fresh;
    use ratatui::layout::Rect;

    fn drawn(words: &str) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        buffer.set_string(
            0,
            0,
            words,
            Style::new().bold().fg("#0a0b0c".parse().unwrap()),
        );
        buffer.set_string(
            1,
            1,
            "ij één 語",
            Style::new().bg("lightblue".parse().unwrap()),
        );
        buffer
    }

    #[test]
    fn what_is_drawn_here_is_seen_there() {
        let mut fresh = Fresh::default();
        let mut screen = Buffer::default();
        for words in ["NU", "STRAKS 1", ""] {
            let buffer = drawn(words);
            let picture = fresh.picture((12, 2), None, rows(&buffer)).unwrap();
            assert!(show(&mut screen, picture.nr - 1, &picture));
            assert_eq!(screen, buffer);
        }
    }

    #[test]
    fn a_picture_that_was_missed_is_noticed_and_garbage_draws_nothing() {
        let mut screen = Buffer::empty(Rect::new(0, 0, 4, 1));
        let run = |text: &str| Run {
            text: text.to_owned(),
            ink: "nergens".to_owned(),
            ground: "#zzzzzz".to_owned(),
            manner: u16::MAX,
        };
        let mut picture = Picture {
            nr: 3,
            size: (4, 1),
            cursor: None,
            whole: false,
            rows: vec![
                (0, vec![run("\u{1b}[2J"), run("abcdefgh")]),
                (9, vec![run("x")]),
            ],
        };
        assert!(!show(&mut screen, 1, &picture));
        assert!(show(&mut screen, 2, &picture));
        let text: String = screen
            .content()
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        assert_eq!(text, "[2Ja");
        picture.size = (u16::MAX, 0);
        picture.whole = true;
        assert!(show(&mut screen, 0, &picture));
        assert_eq!((screen.area.width, screen.area.height), (MOST, 1));
    }
}
