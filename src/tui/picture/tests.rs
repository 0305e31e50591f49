//! A picture shows what the screen shows, in the same bytes every time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::svg;
use crate::domain::setting::Look;
use crate::tui::theme::{Depth, Theme};

const INK: [u8; 3] = [1, 2, 3];
const PAPER: [u8; 3] = [250, 251, 252];

fn picture(width: u16, height: u16, words: &[(u16, u16, &str, Style)]) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    for (x, y, text, style) in words {
        buffer.set_string(*x, *y, text, *style);
    }
    svg(&buffer, "Scherm", INK, PAPER)
}

fn theme() -> Theme {
    Theme::new(Look::Light, Depth::True)
}

#[test]
fn an_empty_screen_is_paper_with_a_title() {
    let picture = picture(2, 1, &[]);
    let (head, rest) = picture.split_once('\n').unwrap();
    assert!(head.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    assert!(head.contains("viewBox=\"0 0 20 20\"") && head.contains("monospace"));
    assert_eq!(
        rest,
        "<title>Scherm</title>\n<path fill=\"#fafbfc\" d=\"M0 0h20v20H0z\"/>\n</svg>\n"
    );
}

#[test]
fn words_of_one_style_are_one_text_as_wide_as_their_cells() {
    let picture = picture(
        30,
        1,
        &[
            (2, 0, "nog acht min", Style::new()),
            (20, 0, "ja", Style::new()),
        ],
    );
    assert!(picture.contains(
        "<text x=\"20\" y=\"15\" fill=\"#010203\" textLength=\"120\">nog acht min</text>"
    ));
    assert!(
        picture.contains("<text x=\"200\" y=\"15\" fill=\"#010203\" textLength=\"20\">ja</text>")
    );
    assert_eq!(picture.matches("<text").count(), 2);
}

#[test]
fn text_and_title_are_escaped_and_hold_no_control_characters() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 9, 1));
    buffer.set_string(0, 0, "a<b & \"c", Style::new());
    buffer[(8, 0)].set_symbol("\u{1b}d");
    let picture = svg(&buffer, "<&>", INK, PAPER);
    assert!(
        picture.contains(">a&lt;b &amp; &quot;cd</text>"),
        "{picture}"
    );
    assert!(picture.contains("<title>&lt;&amp;&gt;</title>"));
}

#[test]
fn bold_italic_underlined_and_reversed_are_kept() {
    let style = Style::new().add_modifier(
        Modifier::BOLD | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED,
    );
    let picture = picture(8, 1, &[(0, 0, "ja", style)]);
    assert!(picture.contains("fill=\"#fafbfc\" textLength=\"20\" font-weight=\"bold\""));
    assert!(picture.contains("font-style=\"italic\""));
    assert!(
        picture.contains("fill=\"#010203\" d=\"M0 0h20v20h-20z\""),
        "ground: {picture}"
    );
    assert!(
        picture.contains("fill=\"#fafbfc\" d=\"M0 17h20v1h-20z\""),
        "line: {picture}"
    );
}

#[test]
fn blocks_that_touch_are_one_shape_across_and_down() {
    let denk = Style::new().fg(theme().denk);
    let picture = picture(
        9,
        3,
        &[
            (1, 0, "████", denk),
            (1, 1, "████", denk),
            (6, 1, "▌", denk),
        ],
    );
    assert!(
        picture.contains("fill=\"#0b3f7a\" d=\"M10 0h40v40h-40zM60 20h5v20h-5z\""),
        "{picture}"
    );
    assert!(!picture.contains("<text"));
}

#[test]
fn the_commonest_ground_is_drawn_once_under_everything() {
    let (ground, band) = (theme().ground(), theme().band());
    let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 4));
    buffer.set_style(buffer.area, ground);
    buffer.set_style(Rect::new(0, 0, 10, 1), band);
    let picture = svg(&buffer, "", INK, PAPER);
    assert!(picture.contains("<path fill=\"#fdfcf7\" d=\"M0 0h100v80H0z\"/>"));
    assert!(picture.contains("fill=\"#ece7da\" d=\"M0 0h100v20h-100z\""));
}

#[test]
fn a_wide_character_takes_two_columns_and_braille_becomes_dots() {
    let picture = picture(
        9,
        1,
        &[(0, 0, "日x", Style::new()), (5, 0, "⠁", Style::new())],
    );
    assert!(
        picture.contains("textLength=\"30\">日x</text>"),
        "{picture}"
    );
    assert!(picture.contains("d=\"M52.5 2.5h.01\""), "{picture}");
}

#[test]
fn the_same_screen_gives_the_same_bytes() {
    let words = [
        (0, 0, "▚▞░▒▓ ⣿ één", theme().ground()),
        (3, 1, "┌──┐", theme().line()),
    ];
    assert_eq!(picture(20, 3, &words), picture(20, 3, &words));
}
