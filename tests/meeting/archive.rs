//! Eerdere gesprekken: who may see it, what it lists, and reading one meeting back.
use bedoeling::app::{Effect, Stage};
use bedoeling::domain::ids::SessionId;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::notice::Notice;
use bedoeling::domain::session::{Session, SessionKind};
use bedoeling::store::format;

use crate::support::{Play, rows};

/// Down to "Eerdere gesprekken", and Enter.
const ARCHIVE: &str = "<down><down><down><enter>";

fn golden() -> Session {
    let text = include_bytes!("../golden/session-v1.toml");
    format::read(text).expect("the golden file is a session")
}

impl Play {
    /// Puts a session in the folder under this name.
    pub(crate) fn keep(&self, id: &str, change: impl FnOnce(&mut Session)) {
        let mut session = golden();
        session.id = SessionId::new(id);
        change(&mut session);
        self.put(id, &format::write(&session));
    }

    /// A folder with two teams, a file of a newer version, and one that is private.
    fn with_past() -> Self {
        let play = Self::home();
        play.keep("a", |_| {});
        play.keep("b", |session| {
            session.team = Some("Team Zuid".to_owned());
            session.title = "De brug".to_owned();
            session.started = session.started.map(|at| at + chrono::TimeDelta::days(1));
        });
        play.keep("c", |session| session.kind = SessionKind::Alleen);
        play.put("nieuwer", "formaat = 99\n");
        play
    }

    fn archive() -> Self {
        let mut play = Self::with_past();
        play.keys(ARCHIVE).keys("<enter>");
        play
    }
}

#[test]
fn it_is_asked_first_whether_the_room_may_see_it_unless_only_the_facilitator_looks() {
    let mut play = Play::with_past();
    play.keys(ARCHIVE);
    assert!(
        play.text()
            .contains("Hier staan teams en gesprekken. Toch tonen?")
    );
    assert!(!play.text().contains("Team"));
    play.keys("<down><up>");
    assert!(play.text().contains("Toch tonen?"), "only Enter shows it");
    play.keys("<esc>");
    assert!(matches!(play.state.stage, Stage::Home(_)));
    play.state.viewer = Some(Viewer::Me);
    play.keys("<enter>");
    assert!(play.text().contains("Team Zuid"));
}

#[test]
fn the_team_that_met_last_is_first_and_what_is_private_is_not_there() {
    let mut play = Play::archive();
    let text = play.text();
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(place("Team Zuid") < place("Team Noord"));
    assert!(place("Team Noord") < place("Deze bestanden gaan niet open"));
    assert!(text.contains("1 van 3"), "{text}");
}

#[test]
fn a_meeting_is_read_back_with_who_does_what_and_when() {
    let mut play = Play::archive();
    play.keys("<pgdn><enter>");
    let text = rows(&play.drawn(120, 40)).join("\n");
    for words in [
        "maandag 23 november 2026, 14:02",
        "Team Noord",
        "Wat we meenemen",
        "Noor",
    ] {
        assert!(text.contains(words), "no {words}: {text}");
    }
    play.keys("<esc>");
    assert!(play.text().contains("Eerdere gesprekken"));
    play.keys("<esc>");
    assert!(matches!(play.state.stage, Stage::Home(_)));
}

#[test]
fn every_page_of_a_meeting_is_shown_once_and_the_last_stays() {
    let mut play = Play::archive();
    play.keys("<enter>");
    let mut page = |keys: &str| {
        play.keys(keys);
        rows(&play.drawn(56, 16)).join("\n")
    };
    let mut pages = vec![page("")];
    for _ in 0..30 {
        pages.push(page("<right>"));
    }
    pages.dedup();
    assert!(pages.len() > 2 && pages.len() < 12, "{}", pages.len());
    let last = pages.len();
    assert!(pages[last - 1].contains(&format!("{last} van {last}")));
    let mut seen = pages.clone();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), last);
}

#[test]
fn a_team_or_a_title_is_found_while_one_types() {
    let mut play = Play::archive();
    play.keys("/noord");
    assert!(play.text().contains("Team Noord") && !play.text().contains("Team Zuid"));
    play.keys("<c-c>/BRÚG zuid");
    assert!(play.text().contains("De brug") && !play.text().contains("Team Noord"));
    play.keys("x");
    assert!(play.text().contains("Daar is geen gesprek mee."));
    play.keys("<esc>");
    assert!(play.text().contains("Team Noord"));
}

#[test]
fn a_file_of_a_newer_version_says_so_and_does_not_open() {
    let mut play = Play::archive();
    play.keys("<pgdn><pgdn>");
    let text = play.text();
    assert!(text.contains("nieuwere versie van bedoeling."), "{text}");
    assert!(text.contains("veranderd."));
    play.keys("<enter>");
    let Stage::Archive(archive) = &play.state.stage else {
        panic!("this is not the archive");
    };
    assert_eq!((&archive.reading, archive.is_waiting), (&None, false));
}

#[test]
fn a_meeting_that_is_still_open_says_so_and_shows_no_loose_note() {
    let mut play = Play::begun();
    play.keys("ngeheim briefje<enter><esc>qq");
    play.state = play.fresh();
    play.keys(ARCHIVE).keys("<enter>");
    assert!(play.text().contains("nog open"));
    play.keys("<enter>");
    let text = play.text();
    assert!(text.contains("Dit gesprek is nog niet afgerond."));
    assert!(text.contains("Er is nog geen oogst"));
    assert!(!text.contains("geheim"));
}

#[test]
fn a_disk_that_does_not_answer_leaves_an_empty_list_and_a_way_back() {
    let mut play = Play::home();
    play.world.broken = true;
    play.keys(ARCHIVE).keys("<enter>");
    assert!(
        play.text()
            .contains("Er zijn nog geen gesprekken in deze map.")
    );
    assert!(!play.state.waits());
    play.world.broken = false;
    play.keys("<esc>");
    assert!(matches!(play.state.stage, Stage::Home(_)));
}

#[test]
fn a_damaged_meeting_stands_with_its_team_and_is_read_back_as_far_as_it_is_sound() {
    let play = Play::with_past();
    let text = include_str!("../golden/session-v1.toml");
    play.put("a", &text.replace("aanwezig = 7", "aanwezig = \"zeven"));
    let mut play = play;
    play.keys(ARCHIVE).keys("<enter><pgdn>");
    let list = play.text();
    assert!(
        list.contains("Hoort het? Of helpt het?") && list.contains("beschadigd"),
        "{list}"
    );
    assert!(list.contains("Deze regel klopt niet."), "{list}");
    play.keys("<enter>");
    let page = play.text();
    assert!(
        page.contains("Een deel is niet te lezen, dit nog wel."),
        "{page}"
    );
    assert!(page.contains("Team Noord"), "{page}");
}

#[test]
fn an_open_meeting_with_a_damaged_file_goes_on_and_says_so() {
    let mut play = Play::home();
    let text = include_str!("../golden/session-v1.toml");
    let text = text.replace("stand = \"gesloten\"", "stand = \"open\"");
    let id = "2026-11-23-gemeente-08-team-noord";
    play.put(id, &text.replace("aanwezig = 7", "aanwezig = \"zeven"));
    play.run(vec![Effect::ReadOpen]);
    assert_eq!(play.state.open.len(), 1);
    play.run(vec![Effect::Open(SessionId::new(id))]);
    assert!(matches!(play.notice(), Some(Notice::Salvaged { .. })));
    assert_eq!(play.session().title, "Hoort het? Of helpt het?");
    // It is drawn at every size, and saved as any other.
    for (width, height) in [(56, 16), (80, 24), (120, 40)] {
        drop(play.drawn(width, height));
    }
    let session = play.session().clone();
    play.run(vec![Effect::Save(Box::new(session.clone()))]);
    assert_eq!(play.on_disk(&session), Some(session));
}

#[test]
fn a_board_that_lost_any_of_its_lines_is_drawn_at_every_size() {
    let text = include_str!("../golden/session-v1.toml");
    let text = text.replace("stand = \"gesloten\"", "stand = \"open\"");
    let lines: Vec<&str> = text.lines().collect();
    let boards = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.starts_with("[stap.werkplaat]"));
    for (begin, _) in boards {
        for gone in begin..begin + 16 {
            let mut left = lines.clone();
            // Not TOML any more, so that the file counts as damaged.
            left[gone] = "???";
            let left = format::salvage(left.join("\n").as_bytes()).expect("steps are left");
            let boards = left
                .session
                .steps
                .iter()
                .filter(|step| step.board.is_some());
            let steps: Vec<_> = boards.map(|step| step.nr).collect();
            for step in steps {
                let mut play = Play::home();
                let mut session = left.session.clone();
                session.here = step;
                play.put("a", &format::write(&session));
                play.run(vec![Effect::Open(SessionId::new("a"))]);
                for (width, height) in [(56, 16), (120, 40)] {
                    drop(play.drawn(width, height));
                }
            }
        }
    }
}
