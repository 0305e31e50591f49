//! The two letters of our paper: how wide a text is, where it breaks, and which glyphs it has.
use std::sync::LazyLock;

use ttf_parser::{Face as Font, GlyphId};
use unicode_segmentation::UnicodeSegmentation as _;

static TEXT: &[u8] = include_bytes!("../../../assets/paper/text.ttf");
static STRONG: &[u8] = include_bytes!("../../../assets/paper/strong.ttf");

static FONTS: LazyLock<[Font<'static>; 2]> = LazyLock::new(|| {
    [TEXT, STRONG].map(|bytes| Font::parse(bytes, 0).expect("our own fonts are sound"))
});

/// A letter: upright, in two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// For reading.
    Text,
    /// For titles.
    Strong,
}

/// What stands for a text on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) struct Glyphs {
    /// Each glyph with the character that it shows.
    pub(in crate::export) shown: Vec<(GlyphId, char)>,
    /// Whether something has no glyph of its own, and an empty frame stands there.
    pub(in crate::export) is_lacking: bool,
}

/// The file of a letter.
pub(in crate::export) const fn face_bytes(face: Face) -> &'static [u8] {
    match face {
        Face::Text => TEXT,
        Face::Strong => STRONG,
    }
}

pub(in crate::export) fn font(face: Face) -> &'static Font<'static> {
    match face {
        Face::Text => &FONTS[0],
        Face::Strong => &FONTS[1],
    }
}

/// The glyphs of a text. An emoji is one frame, whatever it is made of.
pub(in crate::export) fn glyphs(face: Face, text: &str) -> Glyphs {
    let mut found = Glyphs {
        shown: Vec::new(),
        is_lacking: false,
    };
    for cluster in text.graphemes(true) {
        let known: Option<Vec<(GlyphId, char)>> = cluster
            .chars()
            .map(|character| Some((font(face).glyph_index(alike(character))?, character)))
            .collect();
        if let Some(known) = known {
            found.shown.extend(known);
        } else {
            found.shown.push((GlyphId(0), '\u{FFFD}'));
            found.is_lacking = true;
        }
    }
    found
}

/// The character of which the glyph stands in for another that looks the same.
const fn alike(character: char) -> char {
    match character {
        '\u{2011}' => '-',
        '\u{2009}' | '\u{200A}' => ' ',
        other => other,
    }
}

/// How wide a text is, in points.
pub(in crate::export) fn width(face: Face, size: f32, text: &str) -> f32 {
    let all = glyphs(face, text).shown.into_iter();
    let units: u32 = all.map(|(glyph, _)| u32::from(advance(face, glyph))).sum();
    in_points(units, face) * size
}

/// How far a glyph moves on, in units of its letter.
pub(in crate::export) fn advance(face: Face, glyph: GlyphId) -> u16 {
    font(face).glyph_hor_advance(glyph).unwrap_or_default()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a line has far fewer units than a float counts"
)]
fn in_points(units: u32, face: Face) -> f32 {
    units as f32 / f32::from(font(face).units_per_em())
}

/// The text as lines of at most `most` points. A word that is wider than that is broken.
pub(in crate::export) fn wrap(face: Face, size: f32, text: &str, most: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(face, size, &longer) <= most {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for cluster in word.graphemes(true) {
            let longer = format!("{line}{cluster}");
            if width(face, size, &longer) > most && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                cluster.clone_into(&mut line);
            } else {
                line = longer;
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_dutch_has_a_glyph() {
        for face in [Face::Text, Face::Strong] {
            let text = "ëéèêïíöóüúàçñÄÖÜ €“”‘’…–—Ĳĳ ½ ° × ← → ≈ • ✓š ž ł ş ğ İ";
            let lacking: Vec<char> = text
                .chars()
                .filter(|character| glyphs(face, &character.to_string()).is_lacking)
                .collect();
            // Open Sans has no arrows and no check mark; nothing of ours uses them on paper.
            assert_eq!(lacking, ['←', '→', '✓'], "{face:?}");
        }
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken_and_nothing_is_lost() {
        let word = "Meervoudigepersoonlijkheidsstoornissenbehandelcentrum";
        let lines = wrap(Face::Text, 12.0, &format!("een {word} 👩‍🌾"), 90.0);
        assert!(lines.len() > 3, "{lines:?}");
        for line in &lines {
            assert!(width(Face::Text, 12.0, line) <= 90.0, "{line}");
        }
        assert!(lines.concat().contains(word), "{lines:?}");
    }
}
