//! Every screen as a picture in text, at four sizes, with a hash of all its styles.
use std::fmt::Write as _;

use bedoeling::app::OpenMeeting;
use bedoeling::domain::ids::SessionId;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::setting::Look;
use support::{BEGIN, Play, rows, start};

#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;

/// Columns and rows.
const SIZES: [(u16, u16); 4] = [(56, 16), (70, 20), (80, 24), (120, 40)];

/// The screen at four sizes. The hash changes with any colour or weight.
fn pictures(play: &mut Play) -> String {
    let mut text = String::new();
    for (width, height) in SIZES {
        let buffer = play.drawn(width, height);
        let mut styles = crc32fast::Hasher::new();
        for cell in &buffer.content {
            let style = (cell.fg, cell.bg, cell.modifier.bits());
            styles.update(format!("{style:?}").as_bytes());
        }
        let styles = styles.finalize();
        writeln!(text, "{width}x{height} styles: {styles:08x}").expect("memory takes all");
        for row in rows(&buffer) {
            writeln!(text, "|{row}").expect("memory takes all");
        }
    }
    text
}

fn compare(name: &str, play: &mut Play) {
    insta::assert_snapshot!(name, pictures(play));
}

#[test]
fn before_a_meeting() {
    let mut play = Play::home();
    compare("home", &mut play);
    let mut play = Play::home();
    play.keys(BEGIN);
    compare("prepare", &mut play);
    let mut play = Play::home();
    play.keys("<down><enter>");
    compare("card", &mut play);
    compare("welcome", &mut Play::ready());
}

#[test]
fn the_ways_in() {
    let mut play = Play::with_many();
    play.keys("<enter>");
    compare("library", &mut play);
    let mut play = Play::with_many();
    play.keys("<enter><down><down><down><down>");
    compare("library-further", &mut play);
    let mut play = Play::with_many();
    play.keys("<enter>/brug<down>");
    compare("library-found", &mut play);
    let mut play = Play::with_many();
    play.keys("<enter>/xyzzy");
    compare("library-nothing", &mut play);
    let mut play = Play::home();
    play.keys("<enter><right>");
    compare("library-page", &mut play);
    let mut play = Play::home();
    play.keys("<down><down><enter>");
    compare("guard", &mut play);
    let mut play = Play::home();
    play.keys("<down><down><down><enter>");
    compare("room-test", &mut play);
}

#[test]
fn what_was_and_what_is_open() {
    let past = |keys: &str| {
        let mut play = Play::home();
        let golden = include_str!("golden/session-v1.toml");
        play.put("a", golden);
        let other = golden.replace("team-noord", "team-zuid");
        play.put("b", &other.replace("Team Noord", "Team Zuid"));
        play.put("stuk", "formaat = 1\nid =\n");
        play.keys("<down><down><enter><enter>").keys(keys);
        play
    };
    compare("archive", &mut past(""));
    compare("archive-broken-file", &mut past("<pgdn><pgdn>"));
    compare("archive-reading", &mut past("<enter>"));
    let mut play = Play::home();
    for (day, team) in ["Team Noord", "Team Zuid", "Team Oost"].iter().enumerate() {
        play.state.open.push(OpenMeeting {
            id: SessionId::new(day.to_string()),
            title: "Hoort het? Of helpt het?".to_owned(),
            team: Some((*team).to_owned()),
            started: (day < 2).then(start),
        });
    }
    compare("home-open", &mut play);
    play.state.viewer = Some(Viewer::Group);
    compare("home-open-unnamed", &mut play);
}

#[test]
fn the_steps_of_a_meeting() {
    let mut play = Play::begun();
    compare("opening", &mut play);
    play.keys("<pgdn>");
    compare("rondje", &mut play);
    play.keys("<pgdn>");
    compare("verhaal", &mut play);
    play.keys("<enter>");
    compare("verhaal-shown", &mut play);
    play.keys("<enter><pgdn>");
    compare("denkkaart", &mut play);
    play.keys("<enter><wait:300>");
    compare("denkkaart-runs-quietly", &mut play);
    play.keys("n<wait:1>het weekformulier");
    compare("typing", &mut play);
    play.keys("<enter><esc><wait:500>");
    compare("denkkaart-over-time", &mut play);
    play.keys("<pgdn><pgdn>");
    compare("werkplaat", &mut play);
    play.keys("<enter><enter>Het weekformulier<enter>");
    compare("sorting", &mut play);
    play.keys("2Eerst bellen, dan schrijven<enter>3Huisbezoek<enter>1<esc>");
    play.keys("<tab>kniemand leest het<enter>wijzelf<enter>j<enter><esc>");
    compare("board", &mut play);
    play.keys("<pgdn><down><down>");
    compare("doekaart", &mut play);
    play.keys("<enter><enter>Joris<enter>");
    compare("afspraak-when", &mut play);
    play.keys("vr<enter><pgdn>");
    compare("look-back", &mut play);
    play.keys("<enter><pgdn><down>");
    compare("oogst", &mut play);
    play.keys("<enter><pgdn>");
    compare("check-out", &mut play);
    play.keys("<pgdn>");
    compare("closing", &mut play);
    play.keys("<enter><wait:1>");
    compare("thanks", &mut play);
}

#[test]
fn what_lies_over_a_meeting() {
    for (name, keys) in [
        ("menu", "<esc>"),
        ("map", "m"),
        ("help", "?"),
        ("notes-asked", "v"),
        ("notes", "v<enter>"),
        ("cover", "q"),
    ] {
        let mut play = Play::begun();
        play.keys("<pgdn><pgdn><pgdn>").keys(keys);
        compare(name, &mut play);
    }
}

#[test]
fn other_looks_have_other_styles_and_the_same_words() {
    let mut hashes = Vec::new();
    for look in [Look::Light, Look::Dark, Look::Contrast] {
        let mut play = Play::begun();
        play.state.look = look;
        let text = pictures(&mut play);
        hashes.push(text.lines().next().unwrap_or_default().to_owned());
    }
    hashes.dedup();
    assert_eq!(hashes.len(), 3, "{hashes:?}");
}
