//! The rules of a board, as its author reads them.
use crate::domain::board::{Bord, Layout, Rule, check};

/// Every rule of its shape that a board breaks, each in one Dutch sentence.
pub(super) fn broken(layout: &Layout) -> Vec<String> {
    check(layout).iter().map(said).collect()
}

fn said(rule: &Rule) -> String {
    match rule {
        Rule::VakCount {
            bord,
            least,
            most,
            found,
        } => count(*bord, "vakken", (*least, *most), *found),
        Rule::RowCount {
            bord,
            least,
            most,
            found,
        } => count(*bord, "rijen", (*least, *most), *found),
        Rule::ScaleMissing { bord, vak } => {
            format!(
                "vak `{vak}` mist een schaal, en bij {} heeft elk vak er een",
                name(*bord)
            )
        }
        Rule::ScaleUnwanted { bord, vak } => {
            format!(
                "vak `{vak}` heeft een schaal, en die past niet bij {}",
                name(*bord)
            )
        }
        Rule::ScaleOnSome { bord, without } => {
            let without: Vec<String> = without.iter().map(|vak| format!("`{vak}`")).collect();
            let without = without.join(", ");
            format!(
                "bij {} heeft elk vak een schaal of geen enkel; {without} mist er een",
                name(*bord)
            )
        }
        Rule::AxesUnwanted { bord } => only("assen", "een kwadrant", *bord),
        Rule::RowsGrowUnwanted { bord } => only("rijen_vrij", "een raster", *bord),
        Rule::OpensAtUnwanted { bord, .. } => only("opent_bij", "een route", *bord),
        Rule::OpensAtUnknown { vak, opens_at } => {
            format!("vak `{vak}` gaat open bij `{opens_at}`, en dat vak bestaat niet")
        }
        Rule::OpensAtNotLater { vak, opens_at } => {
            format!("vak `{vak}` gaat open bij `{opens_at}`, en dat komt er niet na")
        }
        Rule::ApartUnscored { bord } => only("apart", "een bord met schalen", *bord),
        Rule::MarksUnscored { bord } => only("merken", "een bord met schalen", *bord),
        Rule::AsksUnwanted { bord } => only("vraagt", "een kwadrant en bij kolommen", *bord),
        Rule::TitleTooLong { vak, most, found } => {
            format!("de titel van vak `{vak}` heeft {found} tekens, er passen er {most}")
        }
        Rule::VakTwice { vak } => format!("twee vakken heten `{vak}`"),
        Rule::RowTwice { row } => format!("twee rijen heten `{row}`"),
        Rule::MarkTwice { mark } => format!("twee merken heten `{mark}`"),
    }
}

fn only(key: &str, place: &str, bord: Bord) -> String {
    format!("`{key}` kan alleen bij {place}, en dit is {}", name(bord))
}

fn count(bord: Bord, things: &str, (least, most): (usize, usize), found: usize) -> String {
    let range = match (least, most) {
        (_, 0) => return format!("een bord met vorm {} heeft geen {things}", name(bord)),
        (least, most) if least == most => least.to_string(),
        (least, most) => format!("{least} tot en met {most}"),
    };
    let bord = name(bord);
    format!("een bord met vorm {bord} heeft {range} {things}, hier staan er {found}")
}

/// The shape as it stands in the file.
const fn name(bord: Bord) -> &'static str {
    match bord {
        Bord::Kolommen => "kolommen",
        Bord::Ringen => "ringen",
        Bord::Schuiven => "schuiven",
        Bord::Spectrum => "spectrum",
        Bord::Kwadrant => "kwadrant",
        Bord::Driehoek => "driehoek",
        Bord::Scan => "scan",
        Bord::Route => "route",
        Bord::Balans => "balans",
        Bord::Turf => "turf",
        Bord::Raster => "raster",
        Bord::Ladder => "ladder",
    }
}
