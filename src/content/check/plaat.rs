//! The werkplaten of a werkpakket.
use crate::content::check::TITLE;
use crate::content::check::field::{self, Names};
use crate::content::check::rule;
use crate::content::diagnostic::Problems;
use crate::content::placed::{Line, Placed};
use crate::content::raw_plaat::{RawNaam, RawSchaal, RawVak, RawWerkplaat, Vraagt};
use crate::domain::board::{Asks, Layout, Mark, Row, Scale, Vak};
use crate::domain::ids::{MarkId, RowId, VakId, WerkplaatId};
use crate::domain::toolkit::Werkplaat;

/// What fits above a vak on a screen in a room.
const VAK_TITLE: usize = 28;

/// Every board that is in order, as in the file.
pub(super) fn all(
    problems: &mut Problems<'_>,
    raw: &[Placed<RawWerkplaat>],
    names: &mut Names,
) -> Vec<Werkplaat> {
    raw.iter()
        .filter_map(|plaat| one(problems, plaat, names))
        .collect()
}

fn one(
    problems: &mut Problems<'_>,
    raw: &Placed<RawWerkplaat>,
    names: &mut Names,
) -> Option<Werkplaat> {
    let before = problems.count();
    let here = &raw.span;
    let id = field::id(problems, raw.id.as_ref(), here);
    names.take(problems, id.as_deref(), raw.id.as_ref());
    let title = field::line(problems, raw.titel.as_ref(), "titel", here, TITLE);
    let invitation = field::required_line(problems, raw.uitnodiging.as_ref(), "uitnodiging", here);
    field::required(problems, raw.minuten.as_ref(), "minuten", here);
    let minutes = field::minutes(problems, raw.minuten.as_ref());
    let minimum = field::minimum(problems, raw.minimum.as_ref(), minutes.unwrap_or(480));
    let layout = layout(problems, raw)?;
    if problems.count() == before {
        let at = raw.bord.as_ref().map_or(here, |bord| &bord.span);
        for broken in rule::broken(&layout) {
            problems.add(at, broken, None);
        }
    }
    Some(Werkplaat {
        id: WerkplaatId::new(id?),
        title: title?,
        invitation: invitation?,
        minutes: minutes?,
        minimum,
        tip: field::maybe_prose(raw.begeleider.as_ref()),
        layout,
    })
}

fn layout(problems: &mut Problems<'_>, raw: &Placed<RawWerkplaat>) -> Option<Layout> {
    let bord = field::required(problems, raw.bord.as_ref(), "bord", &raw.span).map(|bord| **bord);
    let mut names = Names::default();
    let vakken = raw
        .vakken
        .iter()
        .filter_map(|vak| one_vak(problems, vak, &mut names))
        .collect();
    for vak in &raw.vakken {
        reopens(problems, raw, vak);
    }
    let rows = named(problems, &raw.rijen);
    let marks = named(problems, &raw.merken);
    let asks = |wanted| raw.vraagt.iter().any(|asked| **asked == wanted);
    Some(Layout {
        bord: bord?,
        axes: raw
            .assen
            .as_ref()
            .map(|axes| [axes[0].to_string(), axes[1].to_string()]),
        vakken,
        rows: rows
            .into_iter()
            .map(|(id, title)| Row {
                id: RowId::new(id),
                title,
            })
            .collect(),
        rows_grow: field::flag(raw.rijen_vrij.as_ref()),
        marks: marks
            .into_iter()
            .map(|(id, title)| Mark {
                id: MarkId::new(id),
                title,
            })
            .collect(),
        apart: field::flag(raw.apart.as_ref()),
        asks: Asks {
            reason: asks(Vraagt::Reden),
            rule_of: asks(Vraagt::RegelVan),
            habit: asks(Vraagt::Gewoonte),
        },
    })
}

fn one_vak(problems: &mut Problems<'_>, raw: &Placed<RawVak>, names: &mut Names) -> Option<Vak> {
    let id = field::id(problems, raw.id.as_ref(), &raw.span);
    names.take(problems, id.as_deref(), raw.id.as_ref());
    let title = field::line(problems, raw.titel.as_ref(), "titel", &raw.span, VAK_TITLE);
    let scale = raw.schaal.as_ref().and_then(|raw| scale(problems, raw));
    let minutes = field::minutes(problems, raw.minuten.as_ref());
    Some(Vak {
        id: VakId::new(id?),
        title: title?,
        hint: field::maybe_line(raw.hulp.as_ref()),
        scale,
        minutes,
        opens_at: field::maybe_line(raw.opent_bij.as_ref()).map(VakId::new),
    })
}

fn scale(problems: &mut Problems<'_>, raw: &Placed<RawSchaal>) -> Option<Scale> {
    let low = field::required_line(problems, raw.laag.as_ref(), "laag", &raw.span);
    let high = field::required_line(problems, raw.hoog.as_ref(), "hoog", &raw.span);
    Some(Scale {
        low: low?,
        high: high?,
        middle: field::maybe_line(raw.midden.as_ref()),
        too_low: field::maybe_line(raw.te_laag.as_ref()),
        too_high: field::maybe_line(raw.te_hoog.as_ref()),
    })
}

/// `opent_bij` names another vak of the same board.
fn reopens(problems: &mut Problems<'_>, board: &RawWerkplaat, vak: &RawVak) {
    let Some(at) = &vak.opent_bij else { return };
    let same = |id: &Option<Line>| id.as_ref().is_some_and(|id| id.as_str() == at.as_str());
    if same(&vak.id) || !board.vakken.iter().any(|other| same(&other.id)) {
        let what = format!(
            "`opent_bij` noemt `{}`, en dat is geen ander vak op dit bord",
            at.as_str()
        );
        problems.add(&at.span, what, "noem de id van een later vak.".to_owned());
    }
}

fn named(problems: &mut Problems<'_>, raw: &[Placed<RawNaam>]) -> Vec<(String, String)> {
    let mut names = Names::default();
    let mut all = Vec::new();
    for one in raw {
        let id = field::id(problems, one.id.as_ref(), &one.span);
        names.take(problems, id.as_deref(), one.id.as_ref());
        let title = field::line(problems, one.titel.as_ref(), "titel", &one.span, TITLE);
        all.extend(id.zip(title));
    }
    all
}
