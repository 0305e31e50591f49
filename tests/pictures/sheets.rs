//! A sheet for each of the twelve shapes at two sizes: empty, half and full, light and dark.
use std::fmt::Write as _;

use bedoeling::domain::setting::Look;

use super::boards::player;
use super::filled::{BOARDS, Board, SCORED};
use super::player::{BEGIN, Player, READY};
use super::{Page, Show};

/// The sizes of the screens on a sheet: on a beamer, and on a large screen.
const SIZES: [(u16, u16); 2] = [(70, 20), (120, 40)];
/// Between two screens, in the measure of the pictures.
const GAP: usize = 20;

/// A shape, the board that shows it, and what it looks like in words.
const SHAPES: [(&str, &str); 12] = [
    ("kolommen", "Kolommen: lijsten naast elkaar"),
    ("ringen", "Ringen: drie ringen om elkaar heen"),
    (
        "schuiven",
        "Schuiven: een lijn per vak, met wat te veel en te weinig is",
    ),
    ("spectrum", "Spectrum: één lijn met cijfers en gevallen"),
    ("kwadrant", "Kwadrant: vier vakken op twee assen"),
    ("driehoek", "Driehoek: drie hoeken, en waar de groep staat"),
    ("scan", "Scan: een balk per vak, met hoe ver het uiteenligt"),
    ("route", "Route: haltes op volgorde"),
    ("balans", "Balans: schalen die doorslaan"),
    ("turf-week", "Turf: streepjes per dag"),
    ("raster", "Raster: vakken bij rijen"),
    ("ladder", "Ladder: sporten, de laagste onderaan"),
];

/// Every sheet, and the page on which they stand.
pub(super) fn sheets() -> Vec<Page> {
    let mut pages = Vec::new();
    let mut index = String::from(
        "# Alle borden\n\nElk bord leeg, half gevuld en vol; links licht, rechts donker. \
        Het programma tekent deze bladen zelf.\n",
    );
    for (name, title) in SHAPES {
        writeln!(index, "\n## {title}\n").expect("memory takes all");
        for (width, height) in SIZES {
            let path = format!("beelden/borden/{name}-{width}x{height}.svg");
            let said = format!("{title}, op {width} bij {height} tekens");
            writeln!(index, "![{said}]({path})\n").expect("memory takes all");
            let drawn = sheet(name, &said, (width, height));
            pages.push((format!("docs/{path}"), drawn));
        }
    }
    pages.push((
        "docs/borden.md".to_owned(),
        index.trim_end().to_owned() + "\n",
    ));
    pages
}

/// The board with this name, with the group looking at it.
fn opened(name: &str) -> (Player, &'static Board) {
    let of = |boards: &'static [Board]| boards.iter().find(|board| board.name == name);
    let (pakket, board) = of(&BOARDS)
        .map(|board| ("borden", board))
        .or_else(|| of(&SCORED).map(|board| ("cijfers", board)))
        .expect("every shape has its board");
    let mut player = player();
    player.play(BEGIN);
    player.turn_until(|prepare| prepare.setting.pakket.as_str() == pakket);
    player.play(READY);
    player.play("<right>m");
    player.play(&"<down>".repeat(board.step as usize - 1));
    player.play("<enter>");
    (player, board)
}

/// Six screens on one sheet.
fn sheet(name: &str, title: &str, size: (u16, u16)) -> String {
    let (player, board) = opened(name);
    let mut show = Show {
        player,
        pictures: Vec::new(),
    };
    let states = [
        ("leeg", "<enter>"),
        ("half gevuld", board.half),
        ("vol", board.full),
    ];
    for (state, keys) in states {
        // The edge stands there, and no notice.
        show.player.play(keys);
        show.player.play("<+8s>");
        for (look, word) in [(Look::Light, "licht"), (Look::Dark, "donker")] {
            show.also("", &format!("{title}, {state}, {word}"), size, look);
        }
    }
    let screens: Vec<String> = show.pictures.into_iter().map(|(_, drawn)| drawn).collect();
    together(title, size, &screens)
}

/// Screens in two columns.
fn together(title: &str, size: (u16, u16), screens: &[String]) -> String {
    let (wide, high) = (
        usize::from(size.0) * 10 + GAP,
        usize::from(size.1) * 20 + GAP,
    );
    let rows = screens.len().div_ceil(2);
    let (width, height) = (2 * wide + GAP, rows * high + GAP);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" \
        height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n<title>{title}</title>\n\
        <path fill=\"#9aa0a6\" d=\"M0 0h{width}v{height}H0z\"/>\n"
    );
    for (at, screen) in screens.iter().enumerate() {
        let (x, y) = (GAP + at % 2 * wide, GAP + at / 2 * high);
        let placed = screen.replacen("<svg ", &format!("<svg x=\"{x}\" y=\"{y}\" "), 1);
        out.push_str(&placed);
    }
    out.push_str("</svg>\n");
    out
}
