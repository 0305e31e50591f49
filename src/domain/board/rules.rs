//! Which boards there can be: the table of the twelve shapes, and what a layout breaks of it.
use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use super::layout::{Asks, Bord, Layout, Vak};
use crate::domain::ids::{MarkId, RowId, VakId};

/// The longest title of a vak, in characters as a person counts them.
const TITLE_MOST: usize = 28;

/// A rule that a layout breaks, with all that its author needs to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The shape asks for another number of vakken.
    VakCount {
        /// The shape.
        bord: Bord,
        /// The fewest it may have.
        least: usize,
        /// The most it may have.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// The shape asks for another number of rows; `most` is 0 where it has no rows at all.
    RowCount {
        /// The shape.
        bord: Bord,
        /// The fewest it may have.
        least: usize,
        /// The most it may have.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// Every vak of this shape is scored, and this one has no scale.
    ScaleMissing {
        /// The shape.
        bord: Bord,
        /// The vak without a scale.
        vak: VakId,
    },
    /// No vak of this shape is scored, and this one has a scale.
    ScaleUnwanted {
        /// The shape.
        bord: Bord,
        /// The vak with a scale.
        vak: VakId,
    },
    /// Either all vakken of this shape have a scale or none has; these have none, others do.
    ScaleOnSome {
        /// The shape.
        bord: Bord,
        /// The vakken without a scale.
        without: Vec<VakId>,
    },
    /// Only a kwadrant has axes.
    AxesUnwanted {
        /// The shape.
        bord: Bord,
    },
    /// Only the rows of a raster can be added to by the group.
    RowsGrowUnwanted {
        /// The shape.
        bord: Bord,
    },
    /// Only a station of a route opens again later.
    OpensAtUnwanted {
        /// The shape.
        bord: Bord,
        /// The vak that says so.
        vak: VakId,
    },
    /// The station at which this vak opens again does not exist.
    OpensAtUnknown {
        /// The vak.
        vak: VakId,
        /// The station that it names.
        opens_at: VakId,
    },
    /// The station at which this vak opens again does not come after it.
    OpensAtNotLater {
        /// The vak.
        vak: VakId,
        /// The station that it names.
        opens_at: VakId,
    },
    /// Only what is scored can be filled apart.
    ApartUnscored {
        /// The shape.
        bord: Bord,
    },
    /// Only what is scored can have marks.
    MarksUnscored {
        /// The shape.
        bord: Bord,
    },
    /// Only a kwadrant or kolommen ask about the item to try.
    AsksUnwanted {
        /// The shape.
        bord: Bord,
    },
    /// The title does not fit above its vak.
    TitleTooLong {
        /// The vak.
        vak: VakId,
        /// The most characters that it may have.
        most: usize,
        /// How many characters it has.
        found: usize,
    },
    /// Two vakken have this id.
    VakTwice {
        /// The id.
        vak: VakId,
    },
    /// Two rows have this id.
    RowTwice {
        /// The id.
        row: RowId,
    },
    /// Two marks have this id.
    MarkTwice {
        /// The id.
        mark: MarkId,
    },
}

/// Which vakken of a shape have a scale.
enum Scored {
    All,
    AllOrNone,
    None,
}

/// One line of the table: the fewest and the most.
struct Shape {
    vakken: (usize, usize),
    scored: Scored,
    rows: (usize, usize),
}

const fn shape(bord: Bord) -> Shape {
    let (vakken, scored, rows) = match bord {
        Bord::Kolommen => ((2, 7), Scored::None, (0, 0)),
        Bord::Ringen => ((3, 3), Scored::None, (0, 0)),
        Bord::Schuiven => ((1, 7), Scored::All, (0, 0)),
        Bord::Spectrum => ((1, 1), Scored::All, (0, 0)),
        Bord::Kwadrant => ((4, 4), Scored::None, (0, 0)),
        Bord::Driehoek => ((3, 3), Scored::All, (0, 3)),
        Bord::Scan => ((4, 9), Scored::All, (0, 2)),
        Bord::Route => ((3, 8), Scored::None, (0, 0)),
        Bord::Balans => ((2, 3), Scored::AllOrNone, (0, 0)),
        Bord::Turf => ((2, 6), Scored::None, (0, 14)),
        Bord::Raster => ((2, 6), Scored::None, (1, 8)),
        Bord::Ladder => ((3, 5), Scored::None, (0, 0)),
    };
    Shape {
        vakken,
        scored,
        rows,
    }
}

/// Every rule that this layout breaks; empty when it can be put on the table.
pub fn check(layout: &Layout) -> Vec<Rule> {
    let mut broken = Vec::new();
    counts(layout, &mut broken);
    scales(layout, &mut broken);
    extras(layout, &mut broken);
    openings(layout, &mut broken);
    titles(layout, &mut broken);
    ids(layout, &mut broken);
    broken
}

fn counts(layout: &Layout, broken: &mut Vec<Rule>) {
    let bord = layout.bord;
    let shape = shape(bord);
    let (least, most) = shape.vakken;
    let found = layout.vakken.len();
    if !(least..=most).contains(&found) {
        broken.push(Rule::VakCount {
            bord,
            least,
            most,
            found,
        });
    }
    let (least, most) = shape.rows;
    // A group that adds its own rows may begin with none.
    let least = if layout.rows_grow { 0 } else { least };
    let found = layout.rows.len();
    if !(least..=most).contains(&found) {
        broken.push(Rule::RowCount {
            bord,
            least,
            most,
            found,
        });
    }
}

fn scales(layout: &Layout, broken: &mut Vec<Rule>) {
    let bord = layout.bord;
    let with_scale = |vak: &&Vak| vak.scale.is_some();
    let (with, without): (Vec<_>, Vec<_>) = layout.vakken.iter().partition(with_scale);
    let mut with = with.into_iter().map(|vak| vak.id.clone());
    let mut without = without.into_iter().map(|vak| vak.id.clone()).peekable();
    match shape(bord).scored {
        Scored::All => broken.extend(without.map(|vak| Rule::ScaleMissing { bord, vak })),
        Scored::None => broken.extend(with.map(|vak| Rule::ScaleUnwanted { bord, vak })),
        Scored::AllOrNone => {
            if with.next().is_some() && without.peek().is_some() {
                broken.push(Rule::ScaleOnSome {
                    bord,
                    without: without.collect(),
                });
            }
        }
    }
}

fn extras(layout: &Layout, broken: &mut Vec<Rule>) {
    let bord = layout.bord;
    if layout.axes.is_some() && bord != Bord::Kwadrant {
        broken.push(Rule::AxesUnwanted { bord });
    }
    if layout.rows_grow && bord != Bord::Raster {
        broken.push(Rule::RowsGrowUnwanted { bord });
    }
    if layout.apart && !layout.scored() {
        broken.push(Rule::ApartUnscored { bord });
    }
    if !layout.marks.is_empty() && !layout.scored() {
        broken.push(Rule::MarksUnscored { bord });
    }
    if layout.asks != Asks::default() && !matches!(bord, Bord::Kwadrant | Bord::Kolommen) {
        broken.push(Rule::AsksUnwanted { bord });
    }
}

fn openings(layout: &Layout, broken: &mut Vec<Rule>) {
    for (index, vak) in layout.vakken.iter().enumerate() {
        let Some(opens_at) = vak.opens_at.clone() else {
            continue;
        };
        let (bord, vak) = (layout.bord, vak.id.clone());
        let later = layout
            .vakken
            .iter()
            .skip(index + 1)
            .any(|other| other.id == opens_at);
        if bord != Bord::Route {
            broken.push(Rule::OpensAtUnwanted { bord, vak });
        } else if layout.vak(&opens_at).is_none() {
            broken.push(Rule::OpensAtUnknown { vak, opens_at });
        } else if !later {
            broken.push(Rule::OpensAtNotLater { vak, opens_at });
        }
    }
}

fn titles(layout: &Layout, broken: &mut Vec<Rule>) {
    for vak in &layout.vakken {
        let found = vak.title.graphemes(true).count();
        if found > TITLE_MOST {
            broken.push(Rule::TitleTooLong {
                vak: vak.id.clone(),
                most: TITLE_MOST,
                found,
            });
        }
    }
}

fn ids(layout: &Layout, broken: &mut Vec<Rule>) {
    let vakken = twice(layout.vakken.iter().map(|vak| &vak.id));
    broken.extend(vakken.into_iter().map(|vak| Rule::VakTwice { vak }));
    let rows = twice(layout.rows.iter().map(|row| &row.id));
    broken.extend(rows.into_iter().map(|row| Rule::RowTwice { row }));
    let marks = twice(layout.marks.iter().map(|mark| &mark.id));
    broken.extend(marks.into_iter().map(|mark| Rule::MarkTwice { mark }));
}

/// Each id that occurs more than once, once.
fn twice<'a, Id: Ord + Clone + 'a>(ids: impl Iterator<Item = &'a Id>) -> BTreeSet<Id> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !seen.insert(*id)).cloned().collect()
}

#[cfg(test)]
mod tests;
