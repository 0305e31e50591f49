//! The time of a step: a bar that fills and whole minutes, calm to the end.
use ratatui::layout::Rect;

use crate::domain::part::Guide;
use crate::domain::step::Step;
use crate::domain::time::Moment;
use crate::domain::timer::Remaining;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::words::{round, screen};

/// Steps shorter than this have no change of colour, in minutes.
const SHORT: u16 = 5;

/// What the bottom row of a step says: the offer in words, or the time that runs.
pub(super) fn row(
    canvas: &mut Canvas<'_, '_>,
    step: &Step,
    now: Moment,
    offer: Option<&str>,
    accent: Accent,
) {
    let y = canvas.area().height.saturating_sub(3);
    if step.timer.is_touched() && step.minutes > 0 {
        bar(canvas, y, step.guide(now), now, accent);
        if let Some(offer) = offer {
            let text = canvas.theme.second();
            canvas.put(LEFT, y - above(canvas.area().height), offer, text);
        }
    } else if let Some(offer) = offer {
        let strong = canvas.theme.strong();
        canvas.put(LEFT, y, offer, strong);
    }
}

/// How far above the bar the offer stands: with air between them where there is space.
pub(super) const fn above(height: u16) -> u16 {
    if height >= 20 { 2 } else { 1 }
}

/// A bar and whole minutes. One calm change when a fifth is left; at zero the bar is full.
pub(in crate::tui) fn bar(
    canvas: &mut Canvas<'_, '_>,
    y: u16,
    guide: Guide,
    now: Moment,
    accent: Accent,
) {
    let width = canvas.area().width / 2;
    let place = Rect::new(LEFT, y, width, 1);
    bar_at(canvas, place, guide, now, accent);
}

/// The same in a place of its own; answers with the column after the words behind the bar.
pub(in crate::tui) fn bar_at(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    guide: Guide,
    now: Moment,
    accent: Accent,
) -> u16 {
    let remaining = guide.remaining(now);
    let part = match remaining {
        Remaining::Left(left) => {
            let whole = f64::from(guide.minutes) * 60.0;
            let left = i32::try_from(left.num_seconds()).unwrap_or(i32::MAX);
            1.0 - f64::from(left) / whole
        }
        Remaining::Over(_) => 1.0,
    };
    let late = part >= 0.8 && guide.minutes >= SHORT;
    let accent = if late { Accent::Bedoeling } else { accent };
    canvas.bar(place.x, place.y, place.width, part, accent);
    let still = !guide.timer.is_running();
    let style = if still {
        canvas.theme.second()
    } else {
        canvas.theme.strong()
    };
    let mut words = if guide.asks_next(now) {
        round::PART_IS_UP.to_owned()
    } else {
        screen::remaining(remaining)
    };
    if still {
        words.push_str(screen::STANDS_STILL);
    }
    canvas.put(place.right() + 2, place.y, &words, style)
}
