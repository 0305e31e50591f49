//! Going through the steps of a meeting.
use bedoeling::app::{Focus, MenuItem, Phase, Stage};
use bedoeling::domain::change::Change;
use bedoeling::domain::ids::Nr;
use bedoeling::domain::levels::Viewer;
use bedoeling::domain::step::{Status, StepKind};
use bedoeling::domain::time::Offset;
use bedoeling::domain::timer::Timer;

use crate::support::{Play, menu, start};

fn kinds(play: &Play) -> Vec<StepKind> {
    play.session().steps.iter().map(|step| step.kind).collect()
}

#[test]
fn nothing_runs_before_the_right_arrow() {
    let mut play = Play::ready();
    assert_eq!(play.meeting().phase, Phase::Welcome);
    assert_eq!(play.asked(), ["toolkit", "list", "teams", "begin", "save"]);
    play.keys("<wait:600><enter><left><up>");
    assert_eq!(play.changes(), []);
    assert_eq!(play.session().started, None);
    assert!(
        play.session()
            .steps
            .iter()
            .all(|step| step.timer == Timer::default())
    );
    assert_eq!(play.asked(), Vec::<&str>::new());

    play.keys("<right>");
    let offset = Offset::seconds(3600);
    assert_eq!(
        play.changes(),
        [
            Change::Begun { offset },
            Change::StepEntered { step: Nr(1) }
        ]
    );
    assert_eq!(play.asked(), ["record", "record", "save", "save"]);
    let begun = start() + chrono::TimeDelta::seconds(600);
    assert_eq!(play.session().started, Some(begun));
    assert_eq!(play.session().step().timer.since, Some(begun));
}

#[test]
fn a_working_meeting_has_the_steps_that_the_design_names() {
    let play = Play::ready();
    let wanted = [
        StepKind::Opening,
        StepKind::Rondje,
        StepKind::Verhaal,
        StepKind::Denkkaart,
        StepKind::Werkplaat,
        StepKind::Doekaart,
        StepKind::Oogst,
        StepKind::Rondje,
    ];
    assert_eq!(kinds(&play), wanted);
}

#[test]
fn a_question_offers_its_time_and_enter_starts_it_once() {
    let mut play = Play::begun();
    play.step(4);
    assert!(!play.session().step().timer.is_touched());
    assert!(play.text().contains("Enter: start 11 minuten"));
    play.keys("<enter>");
    assert_eq!(play.last(), Change::TimerStarted);
    let count = play.changes().len();
    play.keys("<wait:5><enter><enter>");
    assert_eq!(
        play.changes().len(),
        count,
        "Enter never stops and never moves"
    );
    assert!(!play.text().contains("Enter: start"));
}

#[test]
fn the_arrow_goes_through_the_sub_steps_first() {
    let mut play = Play::begun();
    play.step(4).keys("<right>");
    assert_eq!(play.last(), Change::PartReached { part: 1 });
    assert_eq!(play.session().here, Nr(4));
    play.keys("<pgdn>");
    assert_eq!(play.last(), Change::StepEntered { step: Nr(5) });
    play.keys("<left>");
    assert_eq!(play.last(), Change::StepEntered { step: Nr(4) });
    play.keys("<pgup>");
    assert_eq!(play.last(), Change::PartReached { part: 0 });
    play.keys("<left>");
    assert_eq!(play.last(), Change::StepEntered { step: Nr(3) });
}

#[test]
fn the_first_step_has_nothing_before_it() {
    let mut play = Play::begun();
    let before = play.session().clone();
    play.keys("<left><pgup><left>");
    assert_eq!(*play.session(), before);
}

#[test]
fn the_story_is_read_page_by_page_before_the_next_step_comes() {
    let mut play = Play::begun();
    play.step(3);
    assert!(play.text().contains("Enter: laat het verhaal zien"));
    play.keys("<enter>");
    assert!(play.meeting().view.story);
    play.state.size = (56, 16);
    let pages = bedoeling::tui::pages(&play.state);
    assert!(pages > 1, "the smallest screen has more than a page");
    for page in 1..pages {
        play.keys("<right>");
        assert_eq!(
            (play.meeting().view.page, play.session().here),
            (page, Nr(3))
        );
    }
    play.keys("<left>");
    assert_eq!(play.meeting().view.page, pages - 2);
    play.keys("<right><right>");
    assert_eq!(play.session().here, Nr(4));
    assert!(!play.meeting().view.story);
}

#[test]
fn rounding_off_goes_past_everything_but_the_oogst_and_the_last_round() {
    let mut play = Play::begun();
    play.step(4).keys(&menu(MenuItem::RoundOff));
    let status = |nr: usize| play.session().steps[nr - 1].status;
    assert_eq!(play.session().here, Nr(7));
    assert_eq!(
        [4, 5, 6].map(status),
        [Status::Gedaan, Status::Overgeslagen, Status::Overgeslagen]
    );
    assert_eq!([7, 8].map(status), [Status::Open; 2]);
    play.keys("<right>");
    assert_eq!(play.session().step().kind, StepKind::Rondje);
    play.keys("<right>");
    assert_eq!(play.meeting().phase, Phase::Closing);
}

#[test]
fn rounding_off_in_the_last_step_ends_at_the_closing_screen() {
    let mut play = Play::begun();
    play.step(8).keys(&menu(MenuItem::RoundOff));
    assert_eq!(play.meeting().phase, Phase::Closing);
    assert!(
        !play.session().step().timer.is_running(),
        "time stands still there"
    );
    play.keys("<left>");
    assert_eq!(
        (play.meeting().phase, play.session().here),
        (Phase::Running, Nr(8))
    );
}

#[test]
fn a_step_can_be_skipped_from_the_menu() {
    let mut play = Play::begun();
    play.step(4).keys(&menu(MenuItem::Skip));
    assert_eq!(play.session().steps[3].status, Status::Overgeslagen);
    assert_eq!(play.session().here, Nr(5));
    play.keys("<left>");
    assert_eq!(play.session().here, Nr(3), "going back goes past it too");
}

#[test]
fn the_menu_opens_and_closes_and_stays_within_its_lines() {
    let mut play = Play::begun();
    play.keys("<esc>");
    assert_eq!(play.state.focus(), Focus::List);
    assert!(play.text().contains("MENU"));
    play.keys("<up><esc>");
    assert_eq!(play.state.focus(), Focus::Meeting);
    play.keys("<esc><enter>");
    assert_eq!(play.state.focus(), Focus::Meeting, "the first line goes on");
    play.keys("<esc>")
        .keys(&"<down>".repeat(20))
        .keys("<enter>");
    assert!(play.state.quitting, "the last line leaves");
    assert_eq!(play.changes().len(), 2, "looking around changes nothing");
}

#[test]
fn the_map_jumps_gives_minutes_and_skips() {
    let mut play = Play::begun();
    play.keys("m<down><down><down>++-");
    let minutes = play.session().steps[3].allowed_minutes();
    assert_eq!(minutes, 12);
    play.keys("<down><del>");
    assert_eq!(play.session().steps[4].status, Status::Overgeslagen);
    assert!(play.text().contains("overgeslagen"));
    play.keys("<del>");
    assert_eq!(play.session().steps[4].status, Status::Open);
    play.keys("<down><enter>");
    assert_eq!(play.session().here, Nr(6));
    assert_eq!(play.state.focus(), Focus::Meeting);
    play.keys("m<esc>");
    assert_eq!(play.session().here, Nr(6));
}

#[test]
fn a_step_keeps_at_least_a_minute() {
    let mut play = Play::begun();
    play.keys("---");
    assert_eq!(play.session().step().allowed_minutes(), 1);
    play.keys("+");
    assert_eq!(
        play.session().step().allowed_minutes(),
        2,
        "one key is one minute"
    );
    play.keys("m--+");
    assert_eq!(play.session().step().allowed_minutes(), 2);
}

#[test]
fn the_notes_of_the_facilitator_are_asked_for_twice_where_the_group_looks() {
    let mut play = Play::begun();
    play.step(4).keys("v");
    assert!(play.text().contains("Even spieken? De groep kijkt mee."));
    let tip = "Lees de vraag twee keer voor";
    assert!(!play.text().contains(tip));
    play.keys("<enter>");
    assert!(play.text().contains(tip));
    play.keys("<esc>");
    assert_eq!(play.state.focus(), Focus::Meeting);

    let mut play = Play::ready_for_me();
    play.keys("<right>");
    assert_eq!(play.meeting().viewer, Viewer::Me);
    play.step(4).keys("v");
    assert!(play.text().contains(tip));
}

#[test]
fn one_card_needs_no_team_and_leaves_no_file() {
    let mut play = Play::home();
    play.keys("<down><enter>");
    let first = play.text();
    play.keys("<right>");
    assert_ne!(play.text(), first, "another card");
    play.keys("<left>");
    assert_eq!(play.text(), first);
    play.keys("<space><wait:90>");
    assert!(play.text().contains("min"));
    assert_eq!(play.asked(), ["toolkit", "list"]);
    play.keys("q");
    assert!(matches!(play.state.stage, Stage::Home(_)));
}

#[test]
fn black_hides_everything_and_any_key_brings_it_back() {
    let mut play = Play::begun();
    let shown = play.text();
    for (dark, back) in [
        ("b", "x"),
        (".", "."),
        ("B", "<esc>"),
        ("b", "<right>"),
        ("b", "q"),
    ] {
        let before = play.session().clone();
        play.keys(dark);
        assert_eq!(play.state.focus(), Focus::Black);
        assert_eq!(play.text().trim(), "");
        play.keys(back);
        assert_eq!(play.text(), shown, "{back} only brings the screen back");
        assert_eq!(*play.session(), before);
    }
}

#[test]
fn capitals_do_what_small_letters_do() {
    for key in ["N", "O", "A", "P"] {
        let mut play = Play::begun();
        play.keys(key);
        assert_eq!(play.state.focus(), Focus::Field, "{key}");
    }
    let mut play = Play::begun();
    play.keys("M");
    assert_eq!(play.state.focus(), Focus::List);
}

#[test]
fn help_shows_the_keys_of_the_place_where_one_is() {
    let mut play = Play::begun();
    for key in ["?", "<f1>"] {
        play.keys(key);
        assert!(play.text().contains("schrijf een notitie"));
        play.keys("<esc>");
        assert_eq!(play.state.focus(), Focus::Meeting);
    }
}

#[test]
fn a_meeting_that_was_set_ready_waits_on_the_first_screen() {
    let mut play = Play::ready();
    play.keys("qq");
    assert!(play.state.quitting);
    play.world.effects.clear();
    play.state = play.fresh();
    play.run(vec![bedoeling::app::Effect::ReadOpen]);
    assert!(
        play.text()
            .contains("Staat klaar: Hoort het? Of helpt het?")
    );
    play.keys("<enter>");
    assert_eq!(play.meeting().phase, Phase::Welcome);
    play.keys("<right>");
    assert_eq!(play.meeting().phase, Phase::Running);
}
