//! The characters that are drawn as shapes, since fonts leave gaps between cells.

/// A cell's width in the units of the picture.
pub(super) const WIDTH: f32 = 10.0;
/// A cell's height in the units of the picture.
pub(super) const HEIGHT: f32 = 20.0;

/// A rectangle from the top left of its cell: x, y, width, height.
pub(super) type Part = [f32; 4];

/// What a character is drawn with instead of a letter.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    /// Rectangles in the colour of the character.
    Parts(Vec<Part>),
    /// The whole cell, this much (of 255) in the colour of the character.
    Shade(u8),
    /// The middles of round dots.
    Dots(Vec<[f32; 2]>),
}

/// The shape of a block element, braille pattern or ruled line; nothing for a letter.
pub(super) fn shape(character: char) -> Option<Shape> {
    let code = u32::from(character);
    let eighths = |from: u32, to: u32| f32::from(u8::try_from(to - from).unwrap_or(8)) / 8.0;
    Some(match character {
        '▀' => part(0.0, 0.0, 1.0, 0.5),
        '▁'..='█' => {
            let high = eighths(0x2580, code);
            part(0.0, 1.0 - high, 1.0, high)
        }
        '▉'..='▏' => part(0.0, 0.0, eighths(code, 0x2590), 1.0),
        '▐' => part(0.5, 0.0, 0.5, 1.0),
        '░' => Shape::Shade(64),
        '▒' => Shape::Shade(128),
        '▓' => Shape::Shade(191),
        '▔' => part(0.0, 0.0, 1.0, 0.125),
        '▕' => part(0.875, 0.0, 0.125, 1.0),
        '▖'..='▟' => Shape::Parts(quarters(character)),
        '\u{2800}'..='\u{28ff}' => Shape::Dots(dots(code - 0x2800)),
        _ => Shape::Parts(rules(character)?),
    })
}

fn part(x: f32, y: f32, width: f32, height: f32) -> Shape {
    Shape::Parts(vec![[
        x * WIDTH,
        y * HEIGHT,
        width * WIDTH,
        height * HEIGHT,
    ]])
}

fn quarters(character: char) -> Vec<Part> {
    let set = match character {
        '▖' => 4,
        '▗' => 8,
        '▘' => 1,
        '▙' => 13,
        '▚' => 9,
        '▛' => 7,
        '▜' => 11,
        '▝' => 2,
        '▞' => 6,
        _ => 14,
    };
    let (wide, high) = (WIDTH / 2.0, HEIGHT / 2.0);
    [
        (1, 0.0, 0.0),
        (2, wide, 0.0),
        (4, 0.0, high),
        (8, wide, high),
    ]
    .into_iter()
    .filter(|(bit, ..)| set & bit != 0)
    .map(|(_, x, y)| [x, y, wide, high])
    .collect()
}

/// Braille counts down the left column, down the right one, then the two lowest dots.
fn dots(set: u32) -> Vec<[f32; 2]> {
    const ORDER: [(f32, f32); 8] = [
        (0.0, 0.0),
        (0.0, 1.0),
        (0.0, 2.0),
        (1.0, 0.0),
        (1.0, 1.0),
        (1.0, 2.0),
        (0.0, 3.0),
        (1.0, 3.0),
    ];
    ORDER
        .into_iter()
        .enumerate()
        .filter(|(bit, _)| set >> bit & 1 == 1)
        .map(|(_, (x, y))| [(x + 0.5) * WIDTH / 2.0, (y + 0.5) * HEIGHT / 4.0])
        .collect()
}

/// Ruled lines by the arms they have: left, right, up, down.
fn rules(character: char) -> Option<Vec<Part>> {
    let (arms, thick) = match character {
        '─' => ([true, true, false, false], 1.0),
        '━' => ([true, true, false, false], 2.0),
        '│' => ([false, false, true, true], 1.0),
        '┃' => ([false, false, true, true], 2.0),
        '┌' | '╭' => ([false, true, false, true], 1.0),
        '┐' | '╮' => ([true, false, false, true], 1.0),
        '└' | '╰' => ([false, true, true, false], 1.0),
        '┘' | '╯' => ([true, false, true, false], 1.0),
        '├' => ([false, true, true, true], 1.0),
        '┤' => ([true, false, true, true], 1.0),
        '┬' => ([true, true, false, true], 1.0),
        '┴' => ([true, true, true, false], 1.0),
        '┼' => ([true, true, true, true], 1.0),
        _ => return None,
    };
    let [left, right, up, down] = arms;
    // A whole unit, so that the line is sharp at the size of the picture.
    let (x, y) = (WIDTH / 2.0 - 1.0, HEIGHT / 2.0 - 1.0);
    let from = |arm: bool, middle: f32| if arm { 0.0 } else { middle };
    let to = |arm: bool, middle: f32, end: f32| if arm { end } else { middle + thick };
    let mut parts = Vec::new();
    if left || right {
        let start = from(left, x);
        parts.push([start, y, to(right, x, WIDTH) - start, thick]);
    }
    if up || down {
        let start = from(up, y);
        parts.push([x, start, thick, to(down, y, HEIGHT) - start]);
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, Shape, WIDTH, shape};

    fn covered(character: char) -> f32 {
        match shape(character) {
            Some(Shape::Parts(parts)) => parts.iter().map(|p| p[2] * p[3]).sum(),
            other => panic!("{character} is {other:?}"),
        }
    }

    #[test]
    fn every_block_element_covers_what_its_name_says() {
        let whole = WIDTH * HEIGHT;
        for (character, part) in "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉▀▐▔▕▘▝▖▗▚▞▙▛▜▟".chars().zip([
            0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75,
            0.875, 0.5, 0.5, 0.125, 0.125, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 0.75,
            0.75,
        ]) {
            assert!(
                (covered(character) - whole * part).abs() < 0.01,
                "{character}"
            );
        }
    }

    #[test]
    fn braille_has_a_dot_for_every_bit_and_shades_grow_darker() {
        for (character, count) in [('\u{2800}', 0), ('⠁', 1), ('⣀', 2), ('⣿', 8)] {
            assert!(matches!(shape(character), Some(Shape::Dots(d)) if d.len() == count));
        }
        let [light, half, dark] = ['░', '▒', '▓'].map(|c| match shape(c) {
            Some(Shape::Shade(part)) => part,
            other => panic!("{c} is {other:?}"),
        });
        assert!(light < half && half < dark);
    }

    #[test]
    fn letters_and_signs_stay_letters() {
        for character in ['a', 'é', '€', '▶', '✓', '·', ' '] {
            assert_eq!(shape(character), None);
        }
    }
}
