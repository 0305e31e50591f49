//! Steps with a list on the screen: the doekaarten, the oogst, the afspraken, what was captured.
use ratatui::layout::Rect;

use crate::app::{Meeting, State};
use crate::domain::change::LineKind;
use crate::domain::levels::Viewer;
use crate::domain::step::StepKind;
use crate::domain::toolkit::{Kaart, KaartKind};
use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, even, wrap};
use crate::words::{names, screen, time, windows};

use super::step::accent;
use super::takes_keys;

/// The label and the question of a step with a list; answers with the row below.
pub(super) fn head(canvas: &mut Canvas<'_, '_>, area: Rect, meeting: &Meeting) -> u16 {
    let step = meeting.session().step();
    let mut row = area.y;
    // The cockpit names the step in the heading of the part.
    if meeting.viewer == Viewer::Group {
        let label = names::step_kind(step.kind).to_uppercase();
        let style = canvas.theme.accent(accent(step.kind));
        canvas.put(area.x, row, &label, style);
        row += 1 + u16::from(area.height > 11);
    }
    let question = step.question.as_ref().unwrap_or(&step.title);
    let lines = even(question, usize::from(area.width.min(LINE_MOST)));
    let strong = canvas.theme.strong();
    canvas.lines(area.x, row, &lines, strong) + 1
}

/// One line of a list, marked when it is chosen; a long one goes on below. Answers with the row
/// below.
pub(super) fn entry(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    row: u16,
    text: &str,
    chosen: bool,
) -> u16 {
    let (mark, style) = if chosen {
        ("▶", canvas.theme.strong())
    } else {
        ("·", canvas.theme.text())
    };
    let accent = canvas.theme.accent(Accent::Doe);
    canvas.put(area.x, row, mark, accent);
    let width = usize::from(area.width.saturating_sub(2).min(LINE_MOST));
    canvas.lines(area.x + 2, row, &wrap(text, width), style)
}

/// The most afspraken below the doekaarten.
const MADE_MOST: usize = 3;

/// The doekaarten to choose from, with the question of the chosen one.
pub(in crate::tui) fn acts(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    state: &State,
    meeting: &Meeting,
) {
    let mut row = head(canvas, area, meeting);
    let pakket = meeting.pakket(state.toolkit.as_deref());
    let kaarten: Vec<&Kaart> =
        pakket.map_or_else(Vec::new, |pakket| pakket.of_kind(KaartKind::Doe).collect());
    let made = made(state, meeting);
    let chosen = meeting.view.choice.and_then(|at| kaarten.get(at));
    let lines = chosen.map_or_else(Vec::new, |kaart| {
        wrap(&kaart.question, usize::from(area.width.min(LINE_MOST)))
    });
    // The question of the chosen kaart is always whole: where there is no space the list gives way.
    // So are the newest afspraken: without them nobody sees that the choice was made.
    let shown = made.len().min(MADE_MOST);
    let taken = lines.len() + shown + usize::from(shown > 0);
    let space = usize::from(area.bottom().saturating_sub(row)).saturating_sub(taken);
    let choice = meeting.view.choice;
    let titles: Vec<&str> = kaarten.iter().map(|kaart| kaart.title.as_str()).collect();
    let rows = u16::try_from(space.min(titles.len())).unwrap_or(0);
    let list = Rect {
        height: (row + rows).saturating_sub(area.y),
        ..area
    };
    window(canvas, list, row, &titles, choice, choice.unwrap_or(0) + 1);
    row += rows;
    if usize::from(area.bottom().saturating_sub(row)) > lines.len() + shown {
        row += 1;
    }
    let second = canvas.theme.second();
    row = canvas.lines(area.x, row, &lines, second);
    for line in made.iter().rev().take(shown) {
        if row < area.bottom() {
            let doe = canvas.theme.accent(Accent::Doe);
            canvas.put(area.x, row, "✓", doe);
            let text = canvas.theme.text();
            let width = usize::from(area.width.saturating_sub(2));
            canvas.put(area.x + 2, row, &cut(line, width), text);
            row += 1;
        }
    }
}

/// The afspraken of this step, in words.
fn made(state: &State, meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let today = state.offset.date(state.now);
    let here = session
        .afspraken
        .iter()
        .filter(|afspraak| afspraak.step == session.here);
    here.map(|afspraak| {
        let when = time::by_when(afspraak.when.as_ref(), session.look_back.as_ref(), today);
        let who = afspraak.who.as_deref().unwrap_or("");
        let parts = [afspraak.what.as_str(), who, when.as_str()];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    })
    .collect()
}

/// What was captured and not taken along yet, and what was taken along.
pub(in crate::tui) fn oogst(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    state: &State,
    meeting: &Meeting,
) {
    let row = head(canvas, area, meeting);
    let taken = &meeting.session().oogst;
    let candidates = meeting.candidates();
    let rows = usize::from(area.bottom().saturating_sub(row));
    let for_taken = taken.len().min(rows.div_ceil(2));
    let mut row = row;
    for line in &taken[taken.len() - for_taken..] {
        let doe = canvas.theme.accent(Accent::Doe);
        canvas.put(area.x, row, "✓", doe);
        let text = canvas.theme.strong();
        let width = usize::from(area.width.saturating_sub(2));
        canvas.put(area.x + 2, row, &cut(&line.text, width), text);
        row += 1;
    }
    if for_taken > 0 && !candidates.is_empty() {
        row += 1;
    }
    let choice = meeting.view.choice;
    if !candidates.is_empty() && row + 1 < area.bottom() {
        let second = canvas.theme.second();
        let said = if takes_keys(state) {
            screen::LOOSE
        } else {
            windows::LOOSE
        };
        canvas.put(area.x, row, said, second);
        row += 1;
    }
    window(
        canvas,
        area,
        row,
        &candidates,
        choice,
        choice.unwrap_or(0) + 1,
    );
}

/// The part of a list that fits, with the line before `until` in sight; long lines go on below,
/// and what does not fit is counted.
pub(super) fn window(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    row: u16,
    lines: &[&str],
    choice: Option<usize>,
    until: usize,
) {
    let rows = usize::from(area.bottom().saturating_sub(row));
    if rows == 0 || lines.is_empty() {
        return;
    }
    let width = usize::from(area.width.saturating_sub(2).min(LINE_MOST));
    let heights: Vec<usize> = lines.iter().map(|line| wrap(line, width).len()).collect();
    let fits = heights.iter().sum::<usize>() <= rows;
    let space = if fits { rows } else { rows - 1 };
    let last = until.clamp(1, lines.len());
    // From the line that must be in sight up, and then on below it.
    let mut used = heights[last - 1];
    let mut first = last - 1;
    while first > 0 && used + heights[first - 1] <= space {
        first -= 1;
        used += heights[first];
    }
    let mut end = last;
    while end < lines.len() && used + heights[end] <= space {
        used += heights[end];
        end += 1;
    }
    let mut row = row;
    for (at, line) in lines.iter().enumerate().take(end).skip(first) {
        row = entry(canvas, area, row, line, choice == Some(at));
    }
    if !fits && row < area.bottom() {
        let second = canvas.theme.second();
        let more = screen::more(lines.len() - (end - first));
        canvas.put(area.x + 2, row, &more, second);
    }
}

/// The afspraken of this meeting.
pub(in crate::tui) fn afspraken(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    state: &State,
    meeting: &Meeting,
) {
    let row = head(canvas, area, meeting);
    let made = made(state, meeting);
    let lines: Vec<&str> = made.iter().map(String::as_str).collect();
    window(canvas, area, row, &lines, None, lines.len());
}

/// What was typed at this step, for `t`: the newest in sight. Where a list stood of itself `t`
/// takes it away, and says so.
pub(in crate::tui) fn captured(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    state: &State,
    meeting: &Meeting,
) {
    let row = head(canvas, area, meeting);
    let kind = meeting.session().step().kind;
    let hides = matches!(
        kind,
        StepKind::Afspraken | StepKind::Doekaart | StepKind::Oogst
    );
    let typed = typed(meeting);
    if hides || typed.is_empty() {
        let said = match (takes_keys(state), hides) {
            (true, true) => screen::HIDDEN,
            (true, false) => screen::NOTHING_WRITTEN,
            (false, true) => windows::HIDDEN,
            (false, false) => windows::NOTHING_WRITTEN,
        };
        let second = canvas.theme.second();
        canvas.put(area.x, row, said, second);
        return;
    }
    let lines: Vec<&str> = typed.iter().map(String::as_str).collect();
    window(canvas, area, row, &lines, None, lines.len());
}

fn typed(meeting: &Meeting) -> Vec<String> {
    let session = meeting.session();
    let here = session.here;
    let notes = session
        .step()
        .notes
        .iter()
        .map(|note| (LineKind::Note, &note.text));
    let oogst = session.oogst.iter().filter(move |line| line.step == here);
    let oogst = oogst.map(|line| (LineKind::Oogst, &line.text));
    let parked = session.parked.iter().filter(move |line| line.step == here);
    let parked = parked.map(|line| (LineKind::Parked, &line.text));
    let all = notes.chain(oogst).chain(parked);
    all.map(|(kind, text)| match kind {
        LineKind::Note => text.clone(),
        LineKind::Oogst | LineKind::Afspraak | LineKind::Parked => {
            format!("{text} ({})", names::line_kind(kind))
        }
    })
    .collect()
}
