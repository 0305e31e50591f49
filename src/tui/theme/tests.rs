//! Every word of every theme can be read on every ground it may stand on.

use ratatui::style::{Color, Modifier, Style};

use super::{Accent, Depth, Look, Theme, channels, contrast, mixed};

const LOOKS: [Look; 3] = [Look::Light, Look::Dark, Look::Contrast];
const DEPTHS: [Depth; 3] = [Depth::True, Depth::Ansi256, Depth::Ansi16];
const ACCENTS: [Accent; 6] = [
    Accent::Bedoeling,
    Accent::Denk,
    Accent::Doe,
    Accent::Hoort,
    Accent::Warn,
    Accent::Second,
];

/// The contrast of a style on a ground, turned around where the ground says so.
fn seen(style: Style, ground: Style) -> f64 {
    let whole = ground.patch(style);
    let colour = |colour: Option<Color>| channels(colour.unwrap()).unwrap();
    contrast(colour(whole.fg), colour(whole.bg))
}

#[test]
fn every_word_can_be_read_on_every_ground() {
    for (look, depth) in LOOKS
        .iter()
        .flat_map(|l| DEPTHS.iter().map(move |d| (*l, *d)))
    {
        let theme = Theme::new(look, depth);
        assert_eq!(theme.depth, depth);
        for ground in [theme.ground(), theme.band(), theme.chosen()] {
            for style in [theme.text(), theme.strong(), theme.second()] {
                let seen = seen(style, ground);
                assert!(
                    seen >= 10.0,
                    "{look:?} {depth:?} {style:?} on {ground:?}: {seen:.2}"
                );
            }
            for accent in ACCENTS {
                let seen = seen(theme.accent(accent), ground);
                assert!(
                    seen >= 7.0,
                    "{look:?} {depth:?} {accent:?} on {ground:?}: {seen:.2}"
                );
            }
        }
    }
}

#[test]
fn each_depth_uses_only_the_colours_it_has() {
    for (look, depth) in LOOKS
        .iter()
        .flat_map(|l| DEPTHS.iter().map(move |d| (*l, *d)))
    {
        let theme = Theme::new(look, depth);
        let rest = [theme.paper, theme.text, theme.line, theme.band];
        for colour in ACCENTS
            .map(|accent| theme.colour(accent))
            .into_iter()
            .chain(rest)
        {
            let fits = match depth {
                Depth::True => matches!(colour, Color::Rgb(..)),
                Depth::Ansi256 => matches!(colour, Color::Indexed(16..)),
                Depth::Ansi16 => !matches!(colour, Color::Rgb(..) | Color::Indexed(_)),
                Depth::Mono => colour == Color::Reset,
            };
            assert!(fits, "{look:?} {depth:?} {colour:?}");
        }
    }
}

#[test]
fn without_colour_only_weight_is_left_and_a_choice_still_shows() {
    for look in LOOKS {
        let theme = Theme::new(look, Depth::Mono);
        let plain = [
            theme.ground(),
            theme.text(),
            theme.second(),
            theme.line(),
            theme.band(),
        ];
        for style in plain
            .into_iter()
            .chain(ACCENTS.map(|accent| theme.accent(accent)))
        {
            assert!(style.fg.is_none_or(|c| c == Color::Reset));
            assert!(style.bg.is_none_or(|c| c == Color::Reset));
        }
        assert!(theme.chosen().add_modifier.contains(Modifier::REVERSED));
        assert!(
            theme
                .accent(Accent::Warn)
                .add_modifier
                .contains(Modifier::UNDERLINED)
        );
        assert_ne!(theme.strong(), theme.text());
    }
}

#[test]
fn the_first_three_meanings_differ_in_colour_where_there_is_colour() {
    for (look, depth) in [
        (Look::Light, Depth::True),
        (Look::Dark, Depth::True),
        (Look::Light, Depth::Ansi256),
        (Look::Dark, Depth::Ansi256),
        (Look::Dark, Depth::Ansi16),
    ] {
        let theme = Theme::new(look, depth);
        assert_ne!(theme.bedoeling, theme.denk);
        assert_ne!(theme.denk, theme.doe);
        assert_ne!(theme.doe, theme.bedoeling);
    }
}

#[test]
fn a_mixed_colour_lies_between_and_never_outside_what_the_terminal_has() {
    let (white, black) = (Color::Rgb(255, 255, 255), Color::Rgb(0, 0, 0));
    assert_eq!(mixed(white, black, 0), black);
    assert_eq!(mixed(white, black, 255), white);
    assert_eq!(mixed(white, black, 51), Color::Rgb(51, 51, 51));
    assert_eq!(mixed(Color::White, Color::Black, 127), Color::Black);
    assert_eq!(mixed(Color::White, Color::Black, 128), Color::White);
}

#[test]
fn contrast_is_what_wcag_says() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
    assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
    assert!((contrast([7, 8, 9], [7, 8, 9]) - 1.0).abs() < f64::EPSILON);
}
