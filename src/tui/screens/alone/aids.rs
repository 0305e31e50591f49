//! The lists of the aids: ways of talking, what leads to a person, what others see.
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Meeting;
use crate::domain::brief;
use crate::domain::privacy::{Finding, traces as traces_in};
use crate::domain::solo::{self, Aid, Situation};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{alone, privacy, question_check as question_words};

use super::shown;

/// A list with what stands above and below it.
#[derive(Default)]
struct List {
    above: Vec<String>,
    items: Vec<String>,
    chosen: Option<usize>,
    /// Important first: what does not fit is left out.
    below: Vec<String>,
    offer: String,
}

/// The rows that the whole list takes.
pub(super) fn height(meeting: &Meeting, aid: Aid, width: u16) -> u16 {
    let list = of(meeting, aid, usize::from(width));
    let rows = list.above.len() + list.items.len() + list.below.len() + 1;
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// Draws the list; when it is longer than the space, the lines around the chosen one.
pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting, aid: Aid) {
    let list = of(meeting, aid, usize::from(area.width));
    let (text, second) = (canvas.theme.text(), canvas.theme.second());
    let strong = canvas.theme.strong();
    let mut left = usize::from(area.height).saturating_sub(1);
    let mut row = canvas.lines(area.x, area.y, &list.above, text);
    left = left.saturating_sub(list.above.len());
    let least = list.items.len().min(4);
    let below = list.below.len().min(left.saturating_sub(least));
    let mut rows = left.saturating_sub(below).min(list.items.len()).max(1);
    let hides = rows < list.items.len();
    // What does not fit is counted in a row of its own.
    rows = rows.saturating_sub(usize::from(hides)).max(1);
    let first = (list.chosen.unwrap_or(0) + 1).saturating_sub(rows);
    for (at, item) in list.items.iter().enumerate().skip(first).take(rows) {
        let chosen = list.chosen == Some(at);
        item_row(canvas, (area.x, row), area.width, item, chosen);
        row += 1;
    }
    if hides {
        let words = alone::row_of(list.chosen.unwrap_or(0) + 1, list.items.len());
        canvas.put(area.x + 2, row, &words, second);
        row += 1;
        rows += 1;
    }
    let spare = left.saturating_sub(below + rows.min(list.items.len()));
    row += u16::from(spare > 0 && !list.items.is_empty());
    row = canvas.lines(area.x, row, &list.below[..below], second);
    row += u16::from(spare > 1);
    canvas.put(
        area.x,
        row.min(area.bottom().saturating_sub(1)),
        &list.offer,
        strong,
    );
}

fn item_row(
    canvas: &mut Canvas<'_, '_>,
    (x, y): (u16, u16),
    width: u16,
    words: &str,
    chosen: bool,
) {
    let accent: Style = canvas.theme.accent(Accent::Bedoeling);
    let style = if chosen {
        canvas.theme.strong()
    } else {
        canvas.theme.text()
    };
    canvas.put(x, y, if chosen { "▶" } else { " " }, accent);
    let words = cut(words, usize::from(width.saturating_sub(2)));
    canvas.put(x + 2, y, &words, style);
}

fn of(meeting: &Meeting, aid: Aid, width: usize) -> List {
    match aid {
        Aid::Methode => methods(meeting, width),
        Aid::Privacy => traces(meeting, width),
        Aid::Brief => marks(meeting, width),
        Aid::Vraagcheck => List::default(),
    }
}

fn methods(meeting: &Meeting, width: usize) -> List {
    let chosen = meeting.chosen_in_aid().unwrap_or(0);
    let answer = alone::choice_in(meeting.written_at(meeting.session().here));
    let line = |one: Situation| {
        let words = alone::situation(one);
        if Some(one) == answer {
            format!("{words}  ✓ {}", alone::CHOSEN)
        } else {
            words.to_owned()
        }
    };
    let here = Situation::ALL[chosen.min(Situation::ALL.len() - 1)];
    let mut below = wrap(&alone::fits(here), width);
    below.extend(wrap(alone::reason(here), width));
    below.extend(
        solo::advice(meeting.session())
            .iter()
            .flat_map(|remark| wrap(&question_words::at_mine(remark), width)),
    );
    List {
        items: Situation::ALL.into_iter().map(line).collect(),
        chosen: Some(chosen),
        below,
        offer: alone::CHOOSE_SITUATION.to_owned(),
        ..List::default()
    }
}

fn traces(meeting: &Meeting, width: usize) -> List {
    let session = meeting.session();
    let found = meeting.findings();
    let own = meeting.written_at(session.here);
    let mut below = Vec::new();
    if !found.is_empty() {
        below.extend(wrap(alone::VAGUER, width));
    }
    if !own.is_empty() {
        below.extend(wrap(&shown(meeting, own), width));
    }
    let line = |one: &Finding| {
        let heading = session.find(one.step).map_or("", |step| step.heading());
        privacy::finding(one.trace.kind, &shown(meeting, &one.trace.text), heading)
    };
    let write = if own.is_empty() {
        alone::OFFER_WRITE
    } else {
        alone::OFFER_REWRITE
    };
    let (above, offer) = match found.len() {
        0 => (wrap(alone::NO_TRACES, width), write),
        count => (wrap(&privacy::found(count), width), alone::MEND),
    };
    List {
        above,
        items: found.iter().map(line).collect(),
        chosen: meeting.chosen_in_aid(),
        below,
        offer: offer.to_owned(),
    }
}

fn marks(meeting: &Meeting, width: usize) -> List {
    let session = meeting.session();
    let title = meeting.written_at(session.here);
    let words = if title.is_empty() {
        alone::BRIEF_NO_TITLE.to_owned()
    } else {
        shown(meeting, title)
    };
    let mut items = vec![format!("{}: {words}", alone::BRIEF_TITLE)];
    let parts = brief::parts(session);
    items.extend(parts.iter().map(|part| {
        let mark = if part.chosen { "[x]" } else { "[ ]" };
        let answer = shown(meeting, part.answer).replace('\n', " ");
        format!("{mark} {}: {answer}", part.step.heading())
    }));
    items.push(alone::BRIEF_WRITE.to_owned());
    let page = brief::page(session);
    let remarks = brief::title_remarks(title);
    let mut below: Vec<String> = remarks
        .iter()
        .filter(|_| !meeting.private.masked)
        .flat_map(|remark| wrap(&alone::title_remark(remark), width))
        .collect();
    let found = traces_in(&page).len();
    if found > 0 {
        below.extend(wrap(&privacy::found_on_page(found), width));
    }
    if page.is_empty() {
        below.push(alone::BRIEF_EMPTY.to_owned());
    } else {
        below.extend(wrap(&alone::read_aloud(brief::minutes_aloud(&page)), width));
    }
    let chosen = meeting.chosen_in_aid();
    let offer = match chosen {
        Some(0) | None => alone::BRIEF_KEYS_TITLE,
        Some(at) if at + 1 == items.len() => alone::BRIEF_KEYS_FILE,
        Some(_) => alone::BRIEF_KEYS,
    };
    List {
        items,
        chosen,
        below,
        offer: offer.to_owned(),
        ..List::default()
    }
}
