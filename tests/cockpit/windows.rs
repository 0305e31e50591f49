//! One meeting seen through two windows: what the cockpit opens is in no cell of the room.
use bedoeling::app::{Msg, Overlay, Phase, RoomKey, Stage, Windows, update};
use bedoeling::domain::levels::{Viewer, Window};
use bedoeling::domain::notice::Notice;
use bedoeling::domain::step::StepKind;
use bedoeling::tui;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::support::{Play, rows};

/// A cockpit in the third step, with a window for the room beside it.
fn beside_room() -> Play {
    let mut play = Play::ready_for_me();
    play.keys("<right><right><right>");
    watched(&mut play, 0, 1);
    play
}

fn watched(play: &mut Play, cockpits: u16, rooms: u16) {
    let now = play.state.now;
    let windows = Windows {
        cockpits,
        rooms,
        room: (rooms > 0).then_some((70, 20)),
        ..Windows::default()
    };
    update(&mut play.state, now, Msg::Watched(windows));
    play.state.window = play.state.own_window();
}

/// What stands in the room, row by row.
fn room(play: &mut Play) -> String {
    let size = (70, 20);
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("it has a size");
    let paint = &mut play.paint;
    let cells = play.state.seen_by(Some(Window::Room), size, |state| {
        let drawn = terminal.draw(|frame| tui::draw(state, paint, frame));
        drawn.expect("cells can always be drawn").buffer.clone()
    });
    rows(&cells).join("\n")
}

/// A key in the window of the room.
fn pressed(play: &mut Play, code: KeyCode) {
    let key = Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
    let now = play.state.now;
    play.state
        .touched_by(Some(Window::Room), (70, 20), |state| {
            if let Some(msg) = tui::room_msg(state, &key) {
                update(state, now, msg);
            }
        });
}

#[test]
fn whatever_is_open_in_the_cockpit_the_room_looks_the_same() {
    let mut play = beside_room();
    let before = room(&mut play);
    assert!(before.contains("ZAAL") && before.contains("VERHAAL"));
    for (open, close) in [
        ("?", "<esc>"),
        ("v", "<esc>"),
        ("m<down>", "<esc>"),
        ("<esc>", "<esc>"),
        ("q", "<right>"),
        ("nhalf een woord", "<esc>"),
        ("anog een<enter>Ami", "<esc>"),
        ("<c-s>", ""),
    ] {
        play.keys(open);
        assert_eq!(room(&mut play), before, "{open}");
        play.keys(close);
        assert_eq!(room(&mut play), before, "{open}{close}");
    }
}

#[test]
fn a_proposal_stands_in_the_cockpit_only_and_the_room_goes_on_once_it_is_answered() {
    let mut play = beside_room();
    play.step_of(StepKind::Denkkaart)
        .keys("<enter><wait:1800><pgdn><pgdn>");
    let cockpit = rows(&play.drawn(110, 34)).join("\n");
    assert!(cockpit.contains("Enter doet het"), "{cockpit}");
    let shown = room(&mut play);
    assert!(
        shown.contains("DENKKAART") && !shown.contains("Enter"),
        "{shown}"
    );
    play.keys("<enter>");
    assert!(!room(&mut play).contains("DENKKAART"));
}

#[test]
fn a_proposal_that_a_clicker_passes_by_comes_again_at_the_next_step() {
    let mut play = beside_room();
    play.step_of(StepKind::Denkkaart)
        .keys("<enter><wait:1800><pgdn><pgdn>");
    let is_proposed = |play: &Play| matches!(play.state.overlay, Some(Overlay::Proposal(_)));
    assert!(is_proposed(&play));
    pressed(&mut play, KeyCode::PageDown);
    assert!(!is_proposed(&play));
    assert!(!room(&mut play).contains("DENKKAART"));
    let again = (0..4).any(|_| {
        play.keys("<wait:900><pgdn>");
        is_proposed(&play)
    });
    assert!(again, "the next step is left without it");
}

#[test]
fn a_welcome_at_which_another_window_looks_is_not_taken_away_from_it() {
    for (cockpits, rooms) in [(0, 1), (1, 0)] {
        let mut play = Play::ready_for_me();
        watched(&mut play, cockpits, rooms);
        play.keys("<esc>");
        assert!(matches!(play.state.stage, Stage::Meeting(_)));
        let said = play.state.notice.as_ref().map(|shown| &shown.notice);
        assert_eq!(said, Some(&Notice::OtherWindowLooks));
    }
}

#[test]
fn scores_are_typed_in_the_cockpit_and_seen_in_the_room_once_they_are_revealed() {
    let mut play = Play::on_scores(5);
    if let Stage::Meeting(meeting) = &mut play.state.stage {
        meeting.viewer = Viewer::Me;
    }
    watched(&mut play, 0, 1);
    play.keys("<enter>3855674");
    let typing = room(&mut play);
    assert!(
        !typing.contains("3855674") && !typing.contains("●●●●●●●"),
        "{typing}"
    );
    play.keys("<enter><esc>");
    assert!(!room(&mut play).contains("verst uiteen"));
    play.keys("t");
    let shown = room(&mut play);
    assert!(
        shown.contains("Doel ligt het verst uiteen: van 3 tot 8."),
        "{shown}"
    );
}

#[test]
fn black_is_for_the_room_while_the_cockpit_goes_on() {
    let mut play = beside_room();
    play.keys("b");
    assert_eq!(room(&mut play).trim(), "");
    play.keys("nverder<enter><esc>");
    assert_eq!(play.session().step().notes.len(), 1);
    let cockpit = rows(&play.drawn(110, 34)).join("\n");
    assert!(cockpit.contains("ZAAL ZWART"), "{cockpit}");
    let before = play.session().here;
    pressed(&mut play, KeyCode::PageDown);
    assert_eq!(
        play.session().here,
        before,
        "the first key only brings it back"
    );
    assert!(room(&mut play).contains("VERHAAL"));
    pressed(&mut play, KeyCode::PageDown);
    assert_ne!(play.session().here, before);
}

#[test]
fn a_clicker_in_the_room_puts_an_open_field_of_the_cockpit_away_with_its_text() {
    let mut play = beside_room();
    play.keys("nnog niet af");
    pressed(&mut play, KeyCode::Right);
    assert_eq!(play.session().step().kind, StepKind::Denkkaart);
    assert!(play.state.capture().is_none());
    play.keys("n");
    let field = play.state.capture().map(|capture| capture.field.text());
    assert_eq!(field, Some("nog niet af"));
}

#[test]
fn the_story_is_shown_in_the_room_from_the_cockpit_to_its_last_page() {
    let mut play = beside_room();
    play.state.size = (110, 34);
    let offered = rows(&play.drawn(110, 34)).join("\n");
    assert!(
        offered.contains("Enter: laat het verhaal zien"),
        "{offered}"
    );
    play.keys("<enter>");
    let title = rows(&play.drawn(110, 34)).join("\n");
    assert!(title.contains("de zaal leest mee"), "{title}");
    let first = room(&mut play);
    assert!(
        first.contains("1 van 3") && !first.contains("bladzijde"),
        "no key is named: {first}"
    );
    play.keys("<pgdn><pgdn>");
    let last = room(&mut play);
    assert!(last.contains("3 van 3"), "{last}");
    play.keys("<pgdn>");
    assert_eq!(play.session().step().kind, StepKind::Denkkaart);
}

/// A cockpit at the first step of a meeting with every kind of step.
fn every_step() -> Play {
    let mut play = Play::with_own("every-step");
    play.start("alle-stappen", 100, "Team Plein")
        .keys("<right>");
    if let Stage::Meeting(meeting) = &mut play.state.stage {
        meeting.viewer = Viewer::Me;
    }
    watched(&mut play, 0, 1);
    play
}

/// Whatever was pressed in the cockpit, the room tells nobody to press anything.
fn names_no_key(play: &mut Play, pressed: &str) {
    const KEYS: [&str; 9] = [
        "Enter", "Esc", "Tab", "ruk op", "t gaat", "t toont", "t laat", "→ ", "yp een",
    ];
    let shown = room(play);
    let named = KEYS.iter().find(|key| shown.contains(**key));
    assert_eq!(named, None, "after {pressed:?}:\n{shown}");
}

#[test]
fn in_no_step_does_the_room_name_a_key() {
    let mut play = every_step();
    let mut kinds = Vec::new();
    for _ in 0..60 {
        for pressed in ["", "t", "t"] {
            play.keys(pressed);
            names_no_key(&mut play, pressed);
        }
        kinds.push(play.session().step().kind);
        if play.meeting().phase == Phase::Closing {
            break;
        }
        play.keys("<pgdn>");
    }
    assert_eq!(play.meeting().phase, Phase::Closing, "{kinds:?}");
    for kind in [
        StepKind::Cirkel,
        StepKind::Werkplaat,
        StepKind::Casus,
        StepKind::Trekking,
        StepKind::Doekaart,
        StepKind::Oogst,
        StepKind::Afspraken,
    ] {
        assert!(kinds.contains(&kind), "{kind:?}");
        let mut play = every_step();
        play.step_of(kind);
        for pressed in ["<enter>", "<down>", "<enter>", "een regel<enter>"] {
            play.keys(pressed);
            names_no_key(&mut play, pressed);
        }
    }
}

#[test]
fn a_line_that_is_being_sorted_is_asked_about_in_the_room_without_a_key() {
    let mut play = beside_room();
    play.step_of(StepKind::Werkplaat)
        .keys("<enter><enter>het weekformulier<enter>");
    assert!(
        rows(&play.drawn(110, 34))
            .join("\n")
            .contains("In welk vak?")
    );
    let shown = room(&mut play);
    assert!(
        shown.contains("het weekformulier") && shown.contains("Waar hoort dit?"),
        "{shown}"
    );
    names_no_key(&mut play, "a line");
}

#[test]
fn other_keys_in_the_room_do_nothing() {
    let mut play = beside_room();
    let before = play.session().clone();
    for code in [
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Up,
        KeyCode::Tab,
        KeyCode::F(5),
    ] {
        pressed(&mut play, code);
    }
    for letter in "acdefghijklmnopqrstuvwxyz 0123456789?/+-[]".chars() {
        pressed(&mut play, KeyCode::Char(letter));
    }
    assert_eq!(play.session(), &before);
    assert!(play.state.overlay.is_none() && !play.state.quitting && !play.state.black);
    let now = play.state.now;
    update(&mut play.state, now, Msg::Room(RoomKey::Wake));
    assert_eq!(play.session(), &before);
}

#[test]
fn a_window_of_the_room_that_goes_is_said_and_a_black_screen_does_not_stay() {
    let mut play = beside_room();
    play.keys("b");
    watched(&mut play, 0, 0);
    assert!(!play.state.black);
    let notice = play.state.notice.as_ref().map(|shown| &shown.notice);
    assert_eq!(notice, Some(&Notice::RoomGone));
    let cockpit = rows(&play.drawn(110, 34)).join("\n");
    assert!(cockpit.contains("ZAAL WEG"), "{cockpit}");
}

#[test]
fn when_the_cockpit_goes_nothing_that_was_open_there_comes_into_the_room() {
    let mut play = Play::begun();
    watched(&mut play, 1, 0);
    assert_eq!(play.state.window, Some(Window::Room));
    let now = play.state.now;
    for open in ["n", "m", "?"] {
        play.state
            .touched_by(Some(Window::Cockpit), (110, 34), |state| {
                for letter in open.chars().chain("geheim".chars()) {
                    let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
                    if let Some(msg) = tui::to_msg(state, Event::Key(key)) {
                        update(state, now, msg);
                    }
                }
            });
        watched(&mut play, 0, 0);
        let alone = rows(&play.drawn(70, 20)).join("\n");
        assert!(alone.contains("De regie is weg"), "{alone}");
        assert!(
            !alone.contains("geheim") && !alone.contains("STAPPEN"),
            "{alone}"
        );
        watched(&mut play, 1, 0);
    }
}
