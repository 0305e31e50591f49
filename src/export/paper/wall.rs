//! The wall card: one sentence on A3, large enough to read from the other side of a room.
use super::{A3_WIDE, Face, Ink, MM, Paper, Role, Setting, length};
use crate::domain::toolkit::Werkpakket;

const MARGIN: f32 = 30.0 * MM;

/// How high the sentence may be; the title stands below it.
const HIGH: f32 = A3_WIDE.1 - 2.0 * MARGIN - 40.0;

/// A poster for each of these werkpakketten that has a wall card.
pub fn wall(title: &str, pakketten: &[&Werkpakket]) -> Paper {
    let mut paper = Paper::new(title);
    for pakket in pakketten {
        if let Some(said) = &pakket.wall_card {
            poster(&mut paper, &pakket.title, said);
        }
    }
    paper
}

fn poster(paper: &mut Paper, title: &str, said: &str) {
    paper.sheet(A3_WIDE);
    let wide = A3_WIDE.0 - 2.0 * MARGIN - 20.0;
    let sizes = (0_u8..=40)
        .map(|step| Setting::new(110.0 - 2.0 * f32::from(step), Face::Strong, Ink::Black));
    // Never more than five lines: a poster is read while walking by.
    let fits = |set: &Setting| {
        let lines = set.wrap(said, wide).len();
        lines <= 5 && set.size * 1.18 * length(lines) <= HIGH
    };
    let set = sizes
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| Setting::new(30.0, Face::Strong, Ink::Black));
    let lines = set.wrap(said, wide);
    let high = set.size * 1.18 * length(lines.len());
    let mut y = MARGIN + (HIGH - high) / 2.0;
    paper.area(
        (MARGIN, y + set.size * 0.2),
        (7.0, high - set.size * 0.1),
        Some(Ink::Accent),
        None,
    );
    let tag = paper.tag(Role::Heading(1), None);
    for line in lines {
        paper.text((MARGIN + 32.0, y + set.size), set, &line, tag);
        y += set.size * 1.18;
    }
    let tag = paper.tag(Role::Paragraph, None);
    let foot = Setting::new(22.0, Face::Text, Ink::Soft);
    paper.text((MARGIN + 32.0, A3_WIDE.1 - MARGIN), foot, title, tag);
}
