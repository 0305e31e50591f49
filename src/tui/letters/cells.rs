//! Turns pixels into terminal cells: two by two pixels a cell, two tones a cell.

/// The block character for each set of four pixels: 1 top left, 2 top right, 4 and 8 below.
const QUADRANTS: [char; 16] = [
    ' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█',
];

/// Tones a pixel is rounded to: few, so that edges stay calm and runs of cells stay long.
const TONES: u16 = 6;

/// One cell of a block letter, colourless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tile {
    /// A quadrant character.
    pub(super) symbol: char,
    /// How much ink the drawn part holds, 0 to 255.
    pub(super) front: u8,
    /// How much ink the rest holds, 0 to 255.
    pub(super) back: u8,
}

impl Tile {
    /// A cell without ink.
    pub(super) const EMPTY: Self = Self {
        symbol: ' ',
        front: 0,
        back: 0,
    };

    /// The cell in two tones that is nearest to four pixels.
    pub(super) fn shaded(pixels: [u8; 4]) -> Self {
        let pixels = pixels.map(sharpened);
        let mut best = (u32::MAX, Self::EMPTY);
        for (set, symbol) in QUADRANTS.into_iter().enumerate() {
            let chosen = |i: usize| set >> i & 1 == 1;
            let tone =
                |on: bool| group_tone((0..4).filter(|i| chosen(*i) == on).map(|i| pixels[i]));
            let (front, back) = (tone(true), tone(false));
            if set != 0 && front < back {
                continue;
            }
            let meant = |i: usize| if chosen(i) { front } else { back };
            let miss = |i: usize| u32::from(pixels[i].abs_diff(meant(i))).pow(2);
            let missed = (0..4).map(miss).sum();
            if missed < best.0 {
                let (front, back) = (toned(front), toned(back));
                let tile = Self {
                    symbol,
                    front,
                    back,
                };
                best = (missed, tile);
            }
        }
        best.1.settled()
    }

    /// The cell in one tone: a pixel is ink or it is not.
    pub(super) fn hard(pixels: [u8; 4]) -> Self {
        let set = (0..4)
            .filter(|i| pixels[*i] >= 112)
            .map(|i| 1 << i)
            .sum::<usize>();
        Self {
            symbol: QUADRANTS[set],
            front: 255,
            back: 0,
        }
    }

    /// One tone is a blank or a full cell, whichever drawing gave it.
    fn settled(self) -> Self {
        match self {
            Self { front, back, .. } if front == back && front == 0 => Self::EMPTY,
            Self {
                symbol: ' ',
                back: 0,
                ..
            } => Self::EMPTY,
            Self {
                symbol: ' ', back, ..
            } => Self {
                symbol: '█',
                front: back,
                back: 0,
            },
            Self { front, back, .. } if front == back => Self {
                symbol: '█',
                front,
                back: 0,
            },
            Self {
                symbol: '█', front,
            ..
            } => Self {
                symbol: '█',
                front,
                back: 0,
            },
            other => other,
        }
    }
}

/// One tone for pixels that share it: clear ground and full ink stay what they are, since grey
/// that leaks into them is what makes letters look smudged.
fn group_tone(pixels: impl Iterator<Item = u8> + Clone) -> u8 {
    let count = u32::try_from(pixels.clone().count()).unwrap_or_default();
    if pixels.clone().any(|p| p == 0) || count == 0 {
        0
    } else if pixels.clone().any(|p| p == u8::MAX) {
        u8::MAX
    } else {
        let sum: u32 = pixels.map(u32::from).sum();
        u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX)
    }
}

/// Pulls a half covered pixel towards ink or ground.
fn sharpened(pixel: u8) -> u8 {
    let pixel = i32::from(pixel);
    u8::try_from(((pixel - 128) * 13 / 10 + 132).clamp(0, 255)).unwrap_or_default()
}

fn toned(pixel: u8) -> u8 {
    let step = (u16::from(pixel) * (TONES - 1) + 127) / 255;
    u8::try_from(step * 255 / (TONES - 1)).unwrap_or(255)
}

#[cfg(test)]
mod tests {
    use super::{QUADRANTS, Tile};

    #[test]
    fn full_and_empty_pixels_give_exactly_their_block() {
        for (set, symbol) in QUADRANTS.into_iter().enumerate().skip(1) {
            let pixels = [0, 1, 2, 3].map(|i| if set >> i & 1 == 1 { 255 } else { 0 });
            let tile = Tile {
                symbol,
                front: 255,
                back: 0,
            };
            assert_eq!(Tile::shaded(pixels), tile);
            assert_eq!(Tile::hard(pixels), tile);
        }
        assert_eq!(Tile::shaded([0; 4]), Tile::EMPTY);
        assert_eq!(Tile::hard([0; 4]).symbol, ' ');
    }

    #[test]
    fn even_grey_is_one_tone_over_the_whole_cell() {
        let tile = Tile::shaded([120; 4]);
        assert_eq!((tile.symbol, tile.back), ('█', 0));
        assert!((80..180).contains(&tile.front));
    }

    #[test]
    fn dark_and_grey_halves_become_front_and_back() {
        let tile = Tile::shaded([255, 130, 255, 130]);
        assert_eq!((tile.symbol, tile.front), ('▌', 255));
        assert!((80..180).contains(&tile.back));
    }
}
