//! Every screen as a picture in text, at four sizes, with a hash of all its styles.
use std::fmt::Write as _;

use bedoeling::domain::setting::Look;
use support::{Play, rows};

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
    play.keys("<enter>");
    compare("prepare", &mut play);
    let mut play = Play::home();
    play.keys("<down><enter>");
    compare("card", &mut play);
    compare("welcome", &mut Play::ready());
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

/// What somebody alone wrote at the first seven questions.
const ALONE: &str = "<enter>Ik zat bij mevrouw Jansen in de Kerkstraat 12.<pgdn>\
    <enter>Ik kreeg het warm.<pgdn><pgdn><pgdn><enter>Gebeld: voicemail.<pgdn>\
    <enter>Ik wil rustig blijven als ik wacht.<pgdn>\
    <enter>Wat kan ik doen als iemand alleen nog ja knikt?<pgdn>";

#[test]
fn one_person_alone() {
    let mut play = Play::home();
    play.keys("<down><down><enter>");
    compare("alone-list", &mut play);
    let mut play = Play::alone();
    compare("alone-question", &mut play);
    play.keys("<enter>Ik ging sneller praten en kreeg het warm.<break>Toen werd het stil.");
    compare("alone-typing", &mut play);
    play.keys("<f8>");
    compare("alone-masked", &mut play);
    play.keys("<enter><f8>m");
    compare("alone-map", &mut play);
    play.keys(
        "<esc><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><enter>Moet ik niet naar Piet gaan?<enter>",
    );
    compare("alone-question-check", &mut play);
    play.keys("<wait:301>");
    compare("alone-covered", &mut play);
}

#[test]
fn the_aids_of_one_person_alone() {
    let mut play = Play::alone();
    play.keys(ALONE).keys("<down><enter>");
    compare("alone-method", &mut play);
    play.keys("<pgdn><down>");
    compare("alone-privacy", &mut play);
    play.keys("<pgdn><enter>De deur die half openbleef<enter><down>");
    compare("alone-brief", &mut play);
    play.keys("t");
    compare("alone-brief-shown", &mut play);
    play.keys("tx");
    compare("alone-brief-path", &mut play);
    play.keys("<esc><pgdn>");
    compare("alone-ending", &mut play);
    play.keys("n");
    compare("alone-ending-nothing", &mut play);
    play.keys("n<enter><wait:1>");
    compare("alone-thanks", &mut play);
    play.keys("<enter><down><down><enter><down><enter>");
    compare("alone-past", &mut play);
}
