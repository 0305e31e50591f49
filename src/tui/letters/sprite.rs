//! One letter as pixels: filled from an outline, put into a field of pixels.

use ab_glyph::{GlyphId, Outline, OutlinedGlyph, PxScaleFactor, point};

use super::edges::points;

/// One letter on the pixel grid.
#[derive(Debug, Clone, Default)]
pub(super) struct Sprite {
    /// Where the next letter begins, in pixels from where this one does.
    pub(super) advance: i32,
    /// First column of ink, in pixels from where the letter begins.
    pub(super) left: i32,
    /// First row of ink, in pixels from the baseline; negative is above it.
    pub(super) top: i32,
    /// Columns in `ink`.
    pub(super) width: usize,
    /// How much of each pixel is covered, row by row, 0 to 255.
    pub(super) ink: Vec<u8>,
}

impl Sprite {
    /// Adds the ink to a field of pixels `across` wide, beginning at a column and a baseline.
    pub(super) fn stamp(&self, pixels: &mut [u8], across: usize, start: i32, baseline: i32) {
        for (y, row) in (baseline + self.top..).zip(self.ink.chunks(self.width.max(1))) {
            for (x, ink) in (start + self.left..).zip(row) {
                let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
                    continue;
                };
                let pixel = (x < across).then_some(y * across + x);
                if let Some(pixel) = pixel.and_then(|place| pixels.get_mut(place)) {
                    *pixel = pixel.saturating_add(*ink);
                }
            }
        }
    }
}

/// Fills an outline that is already in pixels.
pub(super) fn rasterised(glyph: GlyphId, mut outline: Outline, advance: i32) -> Sprite {
    let mut low = point(f32::INFINITY, f32::INFINITY);
    let mut high = point(f32::NEG_INFINITY, f32::NEG_INFINITY);
    for p in points(&outline.curves) {
        low = point(low.x.min(p.x), low.y.min(p.y));
        high = point(high.x.max(p.x), high.y.max(p.y));
    }
    // ab_glyph counts the bounds upside down: the least y of a box is its top.
    outline.bounds.min = point(low.x, high.y);
    outline.bounds.max = point(high.x, low.y);
    let scale = PxScaleFactor {
        horizontal: 1.0,
        vertical: 1.0,
    };
    let drawn = OutlinedGlyph::new(glyph.with_scale(1.0), outline, scale);
    let bounds = drawn.px_bounds();
    let (left, top) = (whole(bounds.min.x), whole(bounds.min.y));
    let width = usize::try_from(whole(bounds.width())).unwrap_or_default();
    let height = usize::try_from(whole(bounds.height())).unwrap_or_default();
    let mut ink = vec![0; width * height];
    drawn.draw(|x, y, covered| {
        let place = (y as usize) * width + x as usize;
        if let Some(pixel) = ink.get_mut(place) {
            *pixel = u8::try_from(whole((covered.clamp(0.0, 1.0) * 255.0).round())).unwrap_or(255);
        }
    });
    Sprite {
        advance,
        left,
        top,
        width,
        ink,
    }
}

/// A pixel count from a rounded number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "rounded pixel counts are far below 2^31"
)]
pub(super) fn whole(pixels: f32) -> i32 {
    pixels as i32
}
