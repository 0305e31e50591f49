//! Every screen as a picture in text, at four sizes, with a hash of all its styles.
use std::fmt::Write as _;

use bedoeling::app::{MenuItem, OpenMeeting};
use bedoeling::domain::ids::SessionId;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::setting::Look;
use bedoeling::domain::step::StepKind;
use support::{BEGIN, Play, menu, rows, start};

#[cfg(test)]
#[path = "screens/boards.rs"]
mod boards;
#[cfg(test)]
#[path = "pictures/filled.rs"]
mod filled;
#[cfg(test)]
#[path = "screens/scores.rs"]
mod scores;
#[expect(dead_code, reason = "other tests use the rest of the support")]
mod support;
#[cfg(test)]
#[path = "screens/time.rs"]
mod time;

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
    keep(name, &pictures(play));
}

fn keep(name: &str, text: &str) {
    insta::assert_snapshot!(name, text);
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
    play.keys("<down><down><down><enter>");
    compare("guard", &mut play);
    let mut play = Play::home();
    play.keys("<down><down><down><down><enter>");
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
        play.keys("<down><down><down><enter><enter>").keys(keys);
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

/// Every kind of step, one after the other, with what Enter and `t` show in it.
#[test]
fn every_kind_of_step() {
    let mut play = Play::with_own("every-step");
    play.start("alle-stappen", 100, "Team Plein");
    play.keys("<right><pgdn><pgdn><pgdn>");
    compare("film", &mut play);
    play.keys("t");
    compare("film-code", &mut play);
    play.keys("t");
    play.step_of(StepKind::Casus);
    play.keys("<enter>de bovenbuurvrouw<enter>");
    compare("casus-typing", &mut play);
    play.keys("Drie loketten, drie keer hetzelfde formulier.<enter>");
    compare("casus", &mut play);
    play.step_of(StepKind::Gesprek);
    compare("gesprek", &mut play);
    play.step_of(StepKind::Trekking);
    compare("trekking", &mut play);
    play.keys("<enter><down><down>");
    compare("trekking-drawn", &mut play);
    play.keys("<enter>");
    compare("trekking-chosen", &mut play);
    play.step_of(StepKind::Vraag);
    compare("vraag", &mut play);
}

/// A second meeting of the same team begins with what is open.
#[test]
fn a_team_looks_back_at_what_it_agreed() {
    let mut play = Play::with_own("every-step");
    play.start("alle-stappen", 100, "Team Plein");
    play.keys("<right>aMet de balie meelopen<enter>Joris<enter>vr<enter>");
    play.keys("aDe sleutel van het buurthuis regelen<enter>Noor<enter>over 2 weken<enter>");
    play.step_of(StepKind::Doekaart);
    play.keys("<down><enter><enter>Wil<enter><enter>");
    play.on_to_the_end();
    play.keys("<enter>x");
    play.start("gemeente-08", 45, "team  plein");
    play.keys("<right>");
    play.step_of(StepKind::Terugblik);
    compare("terugblik", &mut play);
    play.keys("<enter>1<enter>");
    compare("terugblik-verdict", &mut play);
    play.keys("<down><down><enter>");
    compare("terugblik-later", &mut play);
    play.keys("1-12<enter>1");
    compare("terugblik-done", &mut play);
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
fn what_the_menu_opens() {
    let mut play = Play::begun();
    play.keys("<pgdn><pgdn><pgdn>nhet weekformulier<enter>een ander ding<enter><esc>");
    play.keys("ode twee handtekeningen<enter><esc><wait:9>");
    play.keys(&menu(MenuItem::Erase));
    compare("erase-asked", &mut play);
    play.keys("<enter><down>");
    compare("erase", &mut play);
    play.keys("<enter>");
    compare("erase-certain", &mut play);
    play.keys("<enter>");
    compare("erased", &mut play);
    play.keys("<wait:9>").keys(&menu(MenuItem::People));
    compare("people", &mut play);
    play.keys("<esc>").keys(&menu(MenuItem::Pause));
    compare("pauze", &mut play);
}

#[test]
fn the_cockpit() {
    let mut play = Play::ready_for_me();
    compare("cockpit-welcome", &mut play);
    play.keys("<right>").keys(&menu(MenuItem::People));
    play.keys("Amira, Joris, Wil<enter><pgdn><wait:9>");
    compare("cockpit-rondje", &mut play);
    play.keys("<wait:240><pgdn>");
    compare("cockpit-verhaal", &mut play);
    while play.session().step().kind == StepKind::Verhaal {
        play.keys("<pgdn>");
    }
    play.keys("<enter><wait:200>pde dubbele handtekening<enter><esc>nhet weekf");
    compare("cockpit-typing", &mut play);
    play.keys("ormulier<enter><esc><wait:700><pgdn>");
    compare("cockpit-over-time", &mut play);
    play.keys("<pgdn><enter><enter>Het weekformulier<enter>2Bellen<enter>3<esc>");
    compare("cockpit-board", &mut play);
    play.keys("<esc><pgdn><down>");
    compare("cockpit-doekaart", &mut play);
    play.keys("<pgdn><down>");
    compare("cockpit-oogst", &mut play);
    play.keys(&menu(MenuItem::Pause)).keys("<wait:9>");
    compare("cockpit-pauze", &mut play);
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
    play.keys("<enter><f8><esc><down><enter>");
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
