//! Eerdere gesprekken, over all meetings: found by every word, what is open, a team over time.
use std::sync::Arc;

use bedoeling::app::{Effect, Focus, Meeting, Phase, Stage};
use bedoeling::domain::afspraak::{Afspraak, AfspraakKind, AfspraakStatus};
use bedoeling::domain::board::Score;
use bedoeling::domain::ids::{Nr, SessionId};
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::log::Log;
use bedoeling::domain::notice::Notice;
use bedoeling::domain::session::{Line, Session, Standing};
use bedoeling::domain::step::Note;
use bedoeling::store::format;
use chrono::TimeDelta;
use ratatui::style::Modifier;

use crate::support::{Play, rows};

/// Through the question whether the room may see it, to the list.
const ARCHIVE: &str = "<down><down><down><enter><enter>";

fn later(session: &mut Session, days: i64) {
    let later = |at: &mut chrono::DateTime<chrono::Utc>| *at += TimeDelta::days(days);
    session.started.iter_mut().for_each(later);
    session.closed.iter_mut().for_each(later);
}

/// The same meeting three times, two weeks apart, with scores that go up.
fn three() -> Play {
    let play = Play::home();
    for (at, id) in ["een", "twee", "drie"].into_iter().enumerate() {
        play.keep(id, |session| {
            later(session, 14 * i64::try_from(at).unwrap() - 28);
            session.afspraken.clear();
            for step in &mut session.steps {
                step.verdicts.clear();
                let Some(board) = &mut step.board else {
                    continue;
                };
                for (key, scores) in &mut board.scores {
                    if key.vak.as_str() == "mandaat" {
                        let score = u8::try_from(3 + 2 * at).unwrap();
                        scores.fill(Score::new(score).unwrap());
                    }
                }
            }
        });
    }
    play
}

fn agreed(nr: u32, kind: AfspraakKind, what: &str) -> Afspraak {
    let step = Nr(6);
    Afspraak::new(Nr(nr), kind, step, what.to_owned(), None, None)
}

#[test]
fn a_word_in_a_note_finds_its_meeting_and_stands_out() {
    let mut play = Play::home();
    play.keep("a", |_| {});
    play.keep("b", |session| {
        session.title = "De brug".to_owned();
        later(session, 1);
        let notes = &mut session.steps[2].notes;
        let mut note: Note = notes[0].clone();
        note.text = "De sleutel ligt in het café".to_owned();
        notes.push(note);
    });
    play.keys(ARCHIVE).keys("/CAFE");
    let text = play.text();
    assert!(
        text.contains("De brug") && text.contains("1 van 1"),
        "{text}"
    );
    assert!(text.contains("notitie bij Gewoonte als regel"), "{text}");
    let drawn = play.drawn(70, 20);
    let strong: String = drawn
        .content()
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        .map(ratatui::buffer::Cell::symbol)
        .collect();
    assert_eq!(strong, "café");
    play.keys("<enter>");
    let page = play.text();
    assert!(page.contains("Gevonden"), "{page}");
    assert!(page.contains("De sleutel ligt in het café"), "{page}");
    play.keys("<esc>x");
    assert!(play.text().contains("Daar is geen gesprek mee."));
}

#[test]
fn a_word_that_was_looked_for_is_found_again_after_the_list_is_read_again() {
    let mut play = three();
    play.keys(ARCHIVE).keys("/weekformulier");
    assert!(play.text().contains("1 van 3"), "{}", play.text());
    play.run(vec![Effect::ReadPast]);
    assert!(play.text().contains("1 van 3"));
}

#[test]
fn an_open_afspraak_is_closed_and_opened_again_with_one_key_in_its_own_file() {
    let mut play = Play::home();
    play.keep("a", |session| {
        session.afspraken = vec![
            agreed(131, AfspraakKind::Afspraak, "Met de balie meelopen"),
            agreed(132, AfspraakKind::Doekaart, "Een week zonder formulier"),
            agreed(133, AfspraakKind::Team, "Wij bellen eerst"),
        ];
    });
    play.keys(ARCHIVE).keys("a");
    assert_eq!(play.state.focus(), Focus::Afspraken);
    let text = play.text();
    assert!(
        text.contains("1 van 2") && !text.contains("Wij bellen"),
        "{text}"
    );
    let status = |play: &Play, at: usize| {
        let read = play.world.sessions.read(&SessionId::new("a"));
        read.expect("it stands there").session.afspraken[at].status
    };
    play.keys("k");
    assert!(play.text().contains("✓ Met de balie meelopen: gedaan"));
    assert_eq!(status(&play, 0), AfspraakStatus::Gedaan);
    play.keys("k");
    assert_eq!(status(&play, 0), AfspraakStatus::HoeftNiet);
    play.keys("k");
    assert_eq!(status(&play, 0), AfspraakStatus::Open);
    play.keys("<down>kk");
    assert_eq!(status(&play, 1), AfspraakStatus::Stoppen);
    play.keys("<esc>a");
    let text = play.text();
    assert!(
        text.contains("1 van 1") && !text.contains("zonder formulier"),
        "{text}"
    );
    play.keys("<enter>");
    assert_eq!(play.state.focus(), Focus::Reading);
}

#[test]
fn an_afspraak_of_a_meeting_that_goes_on_is_not_closed_here() {
    let mut play = Play::home();
    play.keep("a", |session| {
        session.standing = Standing::Open;
        session.afspraken = vec![agreed(131, AfspraakKind::Afspraak, "Meelopen")];
    });
    play.keys(ARCHIVE).keys("ak");
    assert_eq!(play.notice(), Some(&Notice::AfspraakOfOpen));
    let asked = |effect: &Effect| matches!(effect, Effect::Judge { .. });
    assert!(!play.world.effects.iter().any(asked));
}

#[test]
fn a_team_is_shown_with_what_waits_and_with_its_scans_over_time() {
    let mut play = three();
    play.keep("drie", |session| {
        let text = include_bytes!("../golden/session-v1.toml");
        let golden = format::read(text).expect("the golden file is a session");
        later(session, 0);
        session.afspraken = vec![
            agreed(131, AfspraakKind::Afspraak, "Met de balie meelopen"),
            agreed(132, AfspraakKind::Doekaart, "Een week zonder formulier"),
            agreed(133, AfspraakKind::Team, "Wij bellen eerst"),
        ];
        session.parked = vec![Line {
            nr: Nr(140),
            step: Nr(3),
            text: "Van wie zijn de sleutels?".to_owned(),
        }];
        assert_eq!(golden.team.as_deref(), Some("Team Noord"));
    });
    play.keys(ARCHIVE).keys("t");
    let page = rows(&play.drawn(120, 60)).join("\n");
    for words in [
        "3 gesprekken",
        "Met de balie meelopen",
        "Doekaarten die wachten",
        "Wij bellen eerst",
        "Van wie zijn de sleutels?",
        "Vier lijnen:",
    ] {
        assert!(page.contains(words), "no {words}: {page}");
    }
    let line = page.lines().find(|line| line.contains("Mandaat:"));
    let line = line.expect("it is measured");
    assert!(line.contains("▃▃ ▄▄ "), "{page}");
    assert!(line.contains("Mandaat: 3, 5, "), "{page}");
    for (width, height) in [(70, 20), (56, 16)] {
        let mut seen = String::new();
        play.keys("<esc>t");
        for _ in 0..12 {
            seen += &rows(&play.drawn(width, height)).join("\n");
            play.keys("<right>");
        }
        assert!(
            seen.contains("Mandaat:") && seen.contains("sleutels?"),
            "{seen}"
        );
    }
}

#[test]
fn nothing_of_all_this_shows_before_somebody_says_that_the_room_may_see_it() {
    let mut play = three();
    play.keys("<down><down><down><enter>at/noord");
    let text = play.text();
    assert!(
        text.contains("Toch tonen?") && !text.contains("Noord"),
        "{text}"
    );
}

#[test]
fn whoever_leads_sees_how_the_team_filled_this_board_before() {
    let mut play = three();
    let memory = play.world.sessions.team_memory("Team Noord");
    assert!(!memory.measured.is_empty());
    play.state.memory = Some(Arc::new(memory));
    let text = include_bytes!("../golden/session-v1.toml");
    let mut session = format::read(text).expect("the golden file is a session");
    session.standing = Standing::Open;
    session.here = Nr(92);
    for (viewer, is_seen) in [(Viewer::Me, true), (Viewer::Group, false)] {
        let mut meeting = Meeting::new(Log::new(session.clone()), viewer, false);
        meeting.phase = Phase::Running;
        play.state.stage = Stage::Meeting(Box::new(meeting));
        let page = rows(&play.drawn(120, 40)).join("\n");
        assert_eq!(page.contains("Eerder op dit bord"), is_seen, "{page}");
        assert_eq!(page.contains("Mandaat: 3, 5"), is_seen, "{page}");
    }
}
