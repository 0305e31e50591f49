//! Boards of a meeting on A3: all twelve shapes, with a few lines and with sixty, nothing lost and
//! nothing beside the sheet; and no name beside a score.
use bedoeling::domain::board::{Board, Bord};
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Bewaren;
use bedoeling::domain::session::Session;
use bedoeling::domain::step::{Step, StepKind};
use bedoeling::export::paper::{Mark, Paper, filled};

use super::made::{Meeting, item, key, layout, marks, rows, score, scored};

/// A board of this shape with so many lines, and with scores or tallies where it has those.
fn with(shape: Bord, lines: u32) -> Board {
    let titles = match shape {
        Bord::Balans => &["Regels", "Ruimte"][..],
        Bord::Driehoek | Bord::Ringen => &["Waarom", "Hoe", "Wat"],
        Bord::Spectrum => &["Van dicht tot open"],
        Bord::Kolommen
        | Bord::Schuiven
        | Bord::Kwadrant
        | Bord::Scan
        | Bord::Route
        | Bord::Turf
        | Bord::Raster
        | Bord::Ladder => &["Eén", "Twee", "Drie", "Vier"],
    };
    let mut layout = layout(shape, titles);
    let is_scored = matches!(
        shape,
        Bord::Schuiven | Bord::Spectrum | Bord::Driehoek | Bord::Scan
    );
    if is_scored {
        layout = scored(layout, "geen", "volop");
    }
    if shape == Bord::Schuiven {
        layout.marks = marks(&["nu", "gewenst"]);
    }
    if shape == Bord::Raster {
        layout.rows = rows(&["Mevrouw A", "Meneer B"]);
    }
    let count = u32::try_from(titles.len()).expect("a board has a few vakken");
    let mut board = Board::empty(layout);
    board.items = (0..lines)
        .map(|at| item(at + 1, &text(at), Some((at % count) as usize)))
        .collect();
    if is_scored {
        let mark = (shape == Bord::Schuiven).then_some("nu");
        for vak in 0..titles.len() {
            board
                .scores
                .insert(key(vak, mark), [3, 5, 5, 6, 10].map(score).to_vec());
        }
    }
    board
}

fn text(at: u32) -> String {
    if at == 2 {
        return format!(
            "{} en een heel lang woord, met é ï € en 'aanhaling'",
            "wijkteamoverleg".repeat(6)
        );
    }
    format!("Regel {at}: eerst bellen, dan pas een brief schrijven")
}

fn session(board: Board) -> Session {
    let mut step = Step::new(Nr(1), StepKind::Werkplaat, "Een bord", 14, 10);
    step.board = Some(board);
    let mut meeting = Meeting::new(Bewaren::Alles, vec![step]);
    meeting.begins();
    meeting.session.clone()
}

/// All that can be read, without what a line breaks at.
fn said(paper: &Paper) -> String {
    let marks = paper.sheets.iter().flat_map(|sheet| &sheet.marks);
    let texts = marks.filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text.as_str()),
        Mark::Line { .. } | Mark::Shape { .. } | Mark::Circle { .. } => None,
    });
    let letters = texts.flat_map(str::chars).filter(|c| c.is_alphanumeric());
    letters.collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn on_every_shape_everything_is_there_and_within_its_sheet() {
    for shape in Bord::ALL {
        for lines in [1, 6, 60] {
            let board = with(shape, lines);
            let paper = filled("Borden", &session(board.clone()));
            let said = said(&paper);
            for line in 0..lines {
                let wanted = bare(&text(line));
                assert!(
                    said.contains(&wanted),
                    "{shape:?} with {lines}: {}",
                    text(line)
                );
            }
            for vak in &board.layout.vakken {
                assert!(said.contains(&bare(&vak.title)), "{shape:?}: {}", vak.title);
            }
            for sheet in &paper.sheets {
                for mark in &sheet.marks {
                    if let Mark::Text { at, text, .. } = mark {
                        let inside = at.0 > 0.0 && at.0 < sheet.size.0;
                        let inside = inside && at.1 > 0.0 && at.1 < sheet.size.1;
                        assert!(inside, "{shape:?} with {lines}: {text} at {at:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_score_is_a_dot_for_each_that_was_given_and_no_name_stands_anywhere() {
    let paper = filled("Borden", &session(with(Bord::Spectrum, 0)));
    let marks = paper.sheets.iter().flat_map(|sheet| &sheet.marks);
    let dots = marks
        .filter(|mark| matches!(mark, Mark::Circle { .. }))
        .count();
    assert_eq!(dots, 5);
    let said = said(&paper);
    for name in ["Amira", "Joris", "Wil"] {
        assert!(!said.contains(name), "{name}");
    }
}

#[test]
fn what_was_not_revealed_is_not_on_paper_either() {
    let mut board = with(Bord::Schuiven, 0);
    board.layout.apart = true;
    let hidden = filled("Borden", &session(board.clone()));
    board.shown = true;
    let shown = filled("Borden", &session(board));
    let dots = |paper: &Paper| {
        let marks = paper.sheets.iter().flat_map(|sheet| &sheet.marks);
        marks
            .filter(|mark| matches!(mark, Mark::Circle { .. }))
            .count()
    };
    assert_eq!((dots(&hidden), dots(&shown)), (0, 20));
}

#[test]
fn an_empty_board_makes_no_sheet() {
    assert!(
        filled("Borden", &session(with(Bord::Kwadrant, 0)))
            .sheets
            .is_empty()
    );
}
