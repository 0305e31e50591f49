//! The code of a film, read from the drawn cells by a decoder as a telephone has one.
use bedoeling::app::Effect;
use bedoeling::domain::setting::Look;
use bedoeling::domain::step::StepKind;
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use crate::support::{Play, rows};

/// Dots of a photograph for each half of a cell.
const DOTS: usize = 6;

/// How light this is, as a camera sees it.
fn light(colour: Color) -> u8 {
    match colour {
        Color::Rgb(red, green, blue) => {
            let sum = u16::from(red) + u16::from(green) + u16::from(blue);
            u8::try_from(sum / 3).expect("a third of three bytes")
        }
        Color::Black => 0,
        Color::White => 255,
        other => panic!("nothing around a code has the colour {other:?}"),
    }
}

/// The upper and the lower half of a cell.
fn halves(cells: &Buffer, x: u16, y: u16) -> [u8; 2] {
    let cell = &cells[(x, y)];
    let (ink, ground) = (light(cell.fg), light(cell.bg));
    match cell.symbol() {
        "█" => [ink, ink],
        "▀" => [ink, ground],
        "▄" => [ground, ink],
        // Letters beside it are no part of it.
        _ => [ground, ground],
    }
}

/// Every text that a decoder finds in a picture of this screen.
fn decoded(cells: &Buffer) -> Vec<String> {
    let (wide, high) = (cells.area.width, cells.area.height);
    let width = usize::from(wide) * DOTS;
    let height = usize::from(high) * 2 * DOTS;
    let mut photo = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let cell = |dots: usize| u16::try_from(dots / DOTS).expect("on the screen");
        let row = cell(y);
        halves(cells, cell(x), row / 2)[usize::from(row % 2)]
    });
    let grids = photo.detect_grids().into_iter();
    let read = grids.filter_map(|grid| grid.decode().ok());
    read.map(|(_, text)| text).collect()
}

/// The room at the film of a meeting, with the code asked for.
fn at_film(look: Look) -> (Play, String) {
    let mut play = Play::with_own("every-step");
    play.start("alle-stappen", 100, "Team Plein");
    play.keys("<right>").step_of(StepKind::Film);
    let address = play.session().step().film.as_ref();
    let address = address.and_then(|film| film.url.clone());
    play.state.look = look;
    (play, address.expect("the film of the test has an address"))
}

#[test]
fn a_telephone_reads_the_address_of_the_film_off_the_room_screen() {
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        let (mut play, address) = at_film(look);
        assert_eq!(decoded(&play.drawn(70, 20)), [""; 0], "nobody asked for it");
        play.keys("t");
        for (width, height) in [(70, 20), (80, 24), (120, 34)] {
            let cells = play.drawn(width, height);
            assert_eq!(decoded(&cells).join(" "), address, "{look:?}");
            let drawn = rows(&cells);
            let short = address.trim_start_matches("https://");
            let at = drawn.iter().position(|row| row.trim() == short);
            let at = at.unwrap_or_else(|| panic!("below it:\n{}", drawn.join("\n")));
            let last = drawn.iter().rposition(|row| row.contains(['█', '▀', '▄']));
            assert!(last.is_some_and(|last| last < at));
        }
        let opened = |effect: &Effect| matches!(effect, Effect::OpenFilm { .. });
        assert!(
            !play.world.effects.iter().any(opened),
            "a code opens nothing"
        );
    }
}

#[test]
fn around_the_code_is_the_quiet_that_readers_want_on_white() {
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        let (mut play, _) = at_film(look);
        play.keys("t");
        let cells = play.drawn(70, 20);
        let white = |x: u16, y: u16| halves(&cells, x, y) == [255, 255];
        let dark = |x: u16, y: u16| halves(&cells, x, y).contains(&0);
        let is_code =
            |x: u16, y: u16| matches!(cells[(x, y)].symbol(), "█" | "▀" | "▄") && dark(x, y);
        let all = || (0..20).flat_map(|y| (0..70).map(move |x| (x, y)));
        let left = all().filter(|(x, y)| is_code(*x, *y)).map(|(x, _)| x).min();
        let top = all().filter(|(x, y)| is_code(*x, *y)).map(|(_, y)| y).min();
        let (left, top) = (left.expect("a code"), top.expect("a code"));
        for at in 1..=4 {
            assert!(white(left - at, top + 3), "{at} to the left in {look:?}");
        }
        for at in 1..=2 {
            assert!(white(left + 3, top - at), "{at} cells above in {look:?}");
        }
    }
}
