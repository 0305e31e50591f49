//! Kaarten to cut out: 4, 6 or 8 on a sheet, with cut marks and the sign of their kind.
use super::{A4, Face, Ink, MM, Mark, Paper, Role, Setting, length, width};
use crate::domain::toolkit::{Kaart, KaartKind, Werkpakket};
use crate::words::paper as words;

/// What no printer reaches, and where the cut marks stand.
const MARGIN: f32 = 10.0 * MM;

/// Within a card.
const PAD: f32 = 7.0 * MM;

const LABEL: Setting = Setting::new(9.0, Face::Strong, Ink::Accent);
const FOOT: Setting = Setting::new(7.5, Face::Text, Ink::Soft);

/// Every kaart of these werkpakketten, `per_sheet` on a sheet of A4: 4, 6 or 8.
pub fn cards(title: &str, pakketten: &[&Werkpakket], per_sheet: u8) -> Paper {
    let mut paper = Paper::new(title);
    let rows = usize::from(per_sheet.clamp(4, 8) / 2);
    let all = pakketten
        .iter()
        .flat_map(|pakket| pakket.kaarten.iter().map(move |kaart| (*pakket, kaart)));
    let all: Vec<(&Werkpakket, &Kaart)> = all.collect();
    for sheet in all.chunks(rows * 2) {
        paper.sheet(A4);
        let size = (
            (A4.0 - 2.0 * MARGIN) / 2.0,
            (A4.1 - 2.0 * MARGIN) / length(rows),
        );
        cut_marks(&mut paper, size, rows);
        for (at, (pakket, kaart)) in sheet.iter().enumerate() {
            let (column, row) = (at % 2, at / 2);
            let corner = (
                MARGIN + length(column) * size.0,
                MARGIN + length(row) * size.1,
            );
            card(&mut paper, corner, size, pakket, kaart);
        }
    }
    paper
}

/// Short lines at the edge of the sheet, where the knife goes, and fine crosses between cards.
fn cut_marks(paper: &mut Paper, (wide, high): (f32, f32), rows: usize) {
    let (near, far) = (3.0 * MM, MARGIN - 2.0 * MM);
    for column in 0..=2 {
        let x = MARGIN + length(column) * wide;
        paper.line((x, near), (x, far), 0.5, Ink::Black);
        paper.line((x, A4.1 - far), (x, A4.1 - near), 0.5, Ink::Black);
    }
    for row in 0..=rows {
        let y = MARGIN + length(row) * high;
        paper.line((near, y), (far, y), 0.5, Ink::Black);
        paper.line((A4.0 - far, y), (A4.0 - near, y), 0.5, Ink::Black);
        for column in 0..=2 {
            let x = MARGIN + length(column) * wide;
            paper.line((x - 3.0, y), (x + 3.0, y), 0.4, Ink::Grey);
            paper.line((x, y - 3.0), (x, y + 3.0), 0.4, Ink::Grey);
        }
    }
}

fn card(
    paper: &mut Paper,
    (left, top): (f32, f32),
    (wide, high): (f32, f32),
    pakket: &Werkpakket,
    kaart: &Kaart,
) {
    let part = paper.tag(Role::Part, None);
    let (x, inner) = (left + PAD, wide - 2.0 * PAD);
    let y = top + PAD;
    sign(paper, (x + 5.0, y + 5.0), kaart.kind);
    let tag = paper.tag(Role::Paragraph, Some(part));
    paper.text(
        (x + 16.0, y + 8.5),
        LABEL,
        words::kaart_kind(kaart.kind),
        tag,
    );
    let minutes = words::card_minutes(kaart.minutes);
    let right = left + wide - PAD - width(FOOT.face, FOOT.size, &minutes);
    paper.text((right, y + 8.0), FOOT, &minutes, tag);

    let foot = top + high - PAD;
    let begin = y + 19.0;
    let sizes = Sizes::that_fit(kaart, inner, foot - 14.0 - begin);
    let tag = paper.tag(Role::Heading(2), Some(part));
    let mut y = paper.column((x, begin), inner, sizes.title, &kaart.title, tag) + sizes.gap();
    for (set, text) in sizes.texts(kaart) {
        let tag = paper.tag(Role::Paragraph, Some(part));
        y = paper.column((x, y), inner, set, text, tag) + sizes.gap();
    }
    let tag = paper.tag(Role::Paragraph, Some(part));
    paper.line((x, foot - 11.0), (x + inner, foot - 11.0), 0.5, Ink::Grey);
    let from = FOOT.wrap(&pakket.title, inner);
    let from = from.first().map(String::as_str).unwrap_or_default();
    paper.text((x, foot), FOOT, from, tag);
}

/// A circle to think, a square to do, a triangle to look: told apart without colour.
pub(super) fn sign(paper: &mut Paper, (x, y): (f32, f32), kind: KaartKind) {
    let ink = Some(Ink::Accent);
    match kind {
        KaartKind::Denk => paper.mark(Mark::Circle {
            at: (x, y),
            radius: 5.0,
            fill: None,
            line: Some((2.2, Ink::Accent)),
        }),
        KaartKind::Doe => paper.area((x - 5.0, y - 5.0), (10.0, 10.0), ink, None),
        KaartKind::Beeld => paper.mark(Mark::Shape {
            points: vec![(x, y - 5.5), (x + 6.0, y + 5.0), (x - 6.0, y + 5.0)],
            fill: ink,
            line: None,
        }),
    }
}

/// How large the texts of one card are.
#[derive(Clone, Copy)]
struct Sizes {
    title: Setting,
    question: Setting,
    small: Setting,
}

impl Sizes {
    /// The largest sizes with which all of a card fits in this room.
    fn that_fit(kaart: &Kaart, wide: f32, high: f32) -> Self {
        // With four on a sheet there is room for letters that a table can read.
        let largest = if high > 250.0 { 24.0 } else { 18.0 };
        let sizes = (0_u8..=36).map(|smaller| Self::of(largest - f32::from(smaller) * 0.5));
        let mut fitting = sizes.filter(|sizes| sizes.height(kaart, wide) <= high);
        fitting.next().unwrap_or_else(|| Self::of(6.0))
    }

    const fn of(size: f32) -> Self {
        Self {
            title: Setting::new(size * 0.8, Face::Strong, Ink::Black),
            question: Setting::new(size, Face::Text, Ink::Black),
            small: Setting::new(size * 0.68, Face::Text, Ink::Soft),
        }
    }

    fn gap(self) -> f32 {
        self.question.size * 0.45
    }

    fn texts(self, kaart: &Kaart) -> impl Iterator<Item = (Setting, &str)> {
        let question = (self.question, kaart.question.as_str());
        let more = [kaart.task.as_deref(), kaart.explanation.as_deref()];
        let more = more.into_iter().flatten();
        [question]
            .into_iter()
            .chain(more.map(move |text| (self.small, text)))
    }

    fn height(self, kaart: &Kaart, wide: f32) -> f32 {
        let of = |set: Setting, text: &str| {
            set.leading() * length(set.wrap(text, wide).len()) + self.gap()
        };
        let texts: f32 = self.texts(kaart).map(|(set, text)| of(set, text)).sum();
        of(self.title, &kaart.title) + texts
    }
}
