//! Every character of Dutch is drawn, whole and sharp, and texts fit where they say they fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{FEWEST_ROWS, Letters};
use crate::domain::setting::Look;
use crate::tui::theme::{Depth, Theme, channels};

const QUESTION: &str = "Welke gewoonte verdedigde je laatst alsof het een regel was?";
const DUTCH: &str = "ëéèêïöüçñáíóúàâîôûäÁÉËÏÖÜÇ€'’‘“”„–—…ĳĲ0123456789·•½°§&@#*=<>→←↑↓✓▶\
    abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ?!:;,.()+-/%\"";

/// Whether each pixel of a drawn text holds ink, in rows of two pixels a cell.
fn pixels(buffer: &Buffer) -> Vec<Vec<bool>> {
    let area = buffer.area;
    let quadrants = [
        ' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█',
    ];
    let ink = |x: u16, y: u16| {
        let symbol = buffer[(x / 2, y / 2)].symbol().chars().next().unwrap();
        let set = quadrants.iter().position(|q| *q == symbol).unwrap();
        set >> (x % 2 + y % 2 * 2) & 1 == 1
    };
    (0..area.height * 2)
        .map(|y| (0..area.width * 2).map(|x| ink(x, y)).collect())
        .collect()
}

fn drawn(text: &str, width: u16, height: u16, rows: u16, theme: &Theme) -> (Buffer, u16) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let area = buffer.area;
    let used = Letters::new().draw(&mut buffer, area, text, rows, theme, Style::new());
    (buffer, used)
}

#[test]
fn every_dutch_character_has_ink_and_is_in_the_font() {
    let letters = Letters::new();
    for theme in [
        Theme::new(Look::Light, Depth::True),
        Theme::new(Look::Dark, Depth::Mono),
    ] {
        for letter in DUTCH.chars().map(String::from) {
            assert!(letters.knows(&letter), "{letter} is not in the font");
            for rows in [6, 9, 14] {
                let (buffer, _) = drawn(&letter, 60, rows, rows, &theme);
                let ink = pixels(&buffer)
                    .into_iter()
                    .flatten()
                    .filter(|ink| *ink)
                    .count();
                assert!(ink > 0, "{letter} leaves no ink in {rows} rows");
            }
        }
    }
}

#[test]
fn no_accent_or_tail_is_cut_off_at_any_height() {
    let tall = "ÁÉËÏÖÜÇgjpqyç(),;@ĳĲ";
    for rows in FEWEST_ROWS..=20 {
        for letter in tall.chars().map(String::from) {
            let mut letters = Letters::new();
            letters.placed(&letter, rows);
            let size = &letters.sizes[&rows];
            let sprite = &size.sprites[&letter.chars().next().unwrap()];
            let top = size.grid.baseline(rows) + sprite.top;
            let height = sprite.ink.len() / sprite.width;
            assert!(top >= 0, "{letter} sticks out above {rows} rows");
            let bottom = usize::try_from(top).unwrap() + height;
            assert!(
                bottom <= usize::from(rows) * 2,
                "{letter} sticks out below {rows} rows"
            );
        }
    }
}

#[test]
fn an_accent_stays_apart_from_its_letter_and_is_not_a_dot() {
    let theme = Theme::new(Look::Light, Depth::Mono);
    let heights = |letter: &str, rows| {
        let (buffer, _) = drawn(letter, 40, rows, rows, &theme);
        let inked = pixels(&buffer).into_iter().map(|row| row.contains(&true));
        let inked: Vec<bool> = inked.skip_while(|ink| !ink).collect();
        let mark = inked.iter().take_while(|ink| **ink).count();
        let gap = inked[mark..].iter().take_while(|ink| !**ink).count();
        (mark, gap)
    };
    for rows in FEWEST_ROWS..=12 {
        for (letter, least) in [("é", 2), ("è", 2), ("ë", 1), ("ï", 1), ("ö", 1), ("É", 2)] {
            let (mark, gap) = heights(letter, rows);
            assert!(
                mark >= least && mark < 8,
                "{letter} at {rows}: mark of {mark}"
            );
            assert!((1..4).contains(&gap), "{letter} at {rows}: gap of {gap}");
        }
    }
}

#[test]
fn stems_are_equally_wide_and_free_of_grey_at_every_height() {
    let theme = Theme::new(Look::Light, Depth::True);
    for rows in FEWEST_ROWS..=16 {
        let (buffer, _) = drawn("lllllll", 120, rows, rows, &theme);
        let tones = buffer.content.iter().flat_map(|cell| [cell.fg, cell.bg]);
        for tone in tones {
            assert!(
                [theme.paper, theme.text].contains(&tone),
                "grey at {rows} rows"
            );
        }
        let row = &pixels(&buffer)[usize::from(rows)];
        let stems: Vec<usize> = row
            .split(|ink| !ink)
            .map(<[bool]>::len)
            .filter(|wide| *wide > 0)
            .collect();
        assert_eq!(stems, [stems[0]; 7], "{rows} rows");
        assert!(row[0], "the first ink stands on the left edge");
    }
}

#[test]
fn all_digits_are_equally_wide_so_that_a_clock_does_not_jump() {
    let mut letters = Letters::new();
    for rows in [6, 8, 12] {
        let widths: Vec<i32> = ('0'..='9')
            .map(|digit| letters.reach(&format!("8{digit}8"), rows))
            .collect();
        let (low, high) = (widths.iter().min().unwrap(), widths.iter().max().unwrap());
        assert!(high - low <= 2, "{rows}: {widths:?}");
    }
}

#[test]
fn the_question_fills_the_room_without_a_word_alone() {
    let mut letters = Letters::new();
    assert_eq!(
        letters.lines(QUESTION, 112, 6),
        [
            "Welke gewoonte",
            "verdedigde je",
            "laatst alsof het",
            "een regel was?"
        ]
    );
    assert_eq!(letters.measure(QUESTION, 112, 6), 4);
}

#[test]
fn the_best_height_is_the_highest_that_fits() {
    let mut letters = Letters::new();
    let best = letters.best_rows(QUESTION, 112, 24, 12).unwrap();
    assert!(letters.measure(QUESTION, 112, best) * best <= 24);
    assert!(letters.measure(QUESTION, 112, best + 1) * (best + 1) > 24);
    assert_eq!(letters.best_rows("Ja", 112, 40, 9), Some(9));
    assert_eq!(letters.best_rows(QUESTION, 112, 23, 12), None);
    assert_eq!(letters.best_rows("Ja", 112, 5, 12), None);
}

#[test]
fn bold_text_is_asked_for_when_a_word_would_break_or_a_character_is_unknown() {
    let mut letters = Letters::new();
    assert_eq!(
        letters.best_rows("bestemmingsplanprocedure", 40, 40, 12),
        None
    );
    assert!(!letters.knows("ja 🙂"));
    assert_eq!(letters.best_rows("ja 🙂", 112, 40, 12), None);
}

#[test]
fn without_true_colour_there_are_two_tones_only() {
    for depth in [Depth::Ansi256, Depth::Ansi16, Depth::Mono] {
        let theme = Theme::new(Look::Light, depth);
        let (buffer, _) = drawn(QUESTION, 112, 24, 6, &theme);
        for cell in &buffer.content {
            assert!([theme.text, theme.paper].contains(&cell.fg));
            assert_eq!(cell.bg, theme.paper);
        }
    }
}

#[test]
fn ink_and_ground_come_from_the_style() {
    let theme = Theme::new(Look::Dark, Depth::True);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 6));
    let area = buffer.area;
    let style = Style::new().fg(theme.denk).bg(theme.band);
    Letters::new().draw(&mut buffer, area, "l", 6, &theme, style);
    assert_eq!(
        (buffer[(0, 3)].symbol(), buffer[(0, 3)].fg),
        ("█", theme.denk)
    );
    assert_eq!(buffer[(19, 0)].bg, theme.band);
    assert!(channels(theme.denk).is_some());
}

#[test]
fn drawing_gives_the_rows_it_used_and_stays_inside_its_area() {
    let theme = Theme::new(Look::Light, Depth::True);
    let mut letters = Letters::new();
    let mut buffer = Buffer::filled(Rect::new(0, 0, 60, 20), 'x'.into());
    let area = Rect::new(10, 4, 40, 9);
    assert_eq!(
        letters.draw(&mut buffer, area, "een twee", 8, &theme, Style::new()),
        9
    );
    for y in 0..20 {
        for x in 0..60 {
            let inside = area.contains((x, y).into());
            assert_eq!(buffer[(x, y)].symbol() == "x", !inside);
        }
    }
    let outside = Rect::new(200, 200, 10, 10);
    assert_eq!(
        letters.draw(&mut buffer, outside, "een", 6, &theme, Style::new()),
        0
    );
    let nothing = Rect::new(0, 0, 0, 0);
    assert_eq!(
        letters.draw(&mut buffer, nothing, "een", 6, &theme, Style::new()),
        0
    );
}

#[test]
fn what_is_kept_is_what_would_be_drawn_and_stays_small() {
    let theme = Theme::new(Look::Light, Depth::True);
    let mut letters = Letters::new();
    let mut draw = |text: &str| {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 12));
        let area = buffer.area;
        letters.draw(&mut buffer, area, text, 6, &theme, Style::new());
        assert!(letters.blocks.len() <= super::MOST_BLOCKS);
        buffer
    };
    let first = draw("07:30");
    for minute in 10..60 {
        draw(&format!("07:{minute}"));
    }
    assert_eq!(draw("07:30"), first);
}
